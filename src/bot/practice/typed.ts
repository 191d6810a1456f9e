import { readScale } from '../../domain/reading/amounts.ts';
import { readYesNo } from '../../domain/reading/choices.ts';
import type { Practice } from '../../store/schema.ts';
import { lexiconsFor } from '../../words/catalogue.ts';
import { practiceMatter } from './card.ts';
import { mostRating } from './input.ts';
import type { PracticeTap } from './taps.ts';

/** A rating; or a yes or a no where that is asked, and the rating once more. */
export function readTyped(practice: Practice, text: string, language: string): PracticeTap | undefined {
  const lexicons = lexiconsFor(language);
  const read = readScale(text, { min: 0, max: mostRating }, lexicons);
  if ('value' in read) return { do: practice.state === 'before' ? 'before' : 'after', value: read.value };
  const answer = asksYesNo(practice) ? readYesNo(text, lexicons) : undefined;
  return answer === undefined ? undefined : { do: 'like', value: answer };
}

/** Whether a yes or a no is asked. */
export function asksYesNo(practice: Practice): boolean {
  return practiceMatter(practice)?.endsWith(':like') ?? false;
}
