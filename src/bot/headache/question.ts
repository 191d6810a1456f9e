import type { Side } from '../../domain/headache.ts';
import { readScale } from '../../domain/reading/amounts.ts';
import { readChoice } from '../../domain/reading/choices.ts';
import type { Medicine } from '../../store/schema.ts';
import { lexiconsFor } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { type Named, readMedicines } from '../medication/medicine-names.ts';

/** What all questions of /now begin with. */
export const nowTopic = 'now:';

/** What a typed answer to a card of a headache answers. */
export interface NowQuestion {
  headache: number;
  /** Whether it is the card on which the headache is first told. */
  first: boolean;
  /** Anything the card shows; the name of what was taken; of what kind that is; when it was over. */
  what: 'card' | 'name' | 'kind' | 'end';
  /** Whose kind is asked for, by its id. */
  medicine?: number | undefined;
}

/** A question as it is kept (see `people.asked`). */
export function nowMatter({ headache, first, what, medicine }: NowQuestion): string {
  const kind = medicine === undefined ? '' : `:${medicine}`;
  return `${nowTopic}${headache}:${first ? 'f' : 'l'}:${what}${kind}`;
}

/** Reads what `nowMatter` wrote; undefined when something else is asked. */
export function readNowQuestion(asked: string | null): NowQuestion | undefined {
  const [, id, card, what, kind] =
    /^now:(\d+):([fl]):(card|name|kind|end)(?::(\d+))?$/.exec(asked ?? '') ?? [];
  if (id === undefined) return undefined;
  const medicine = kind === undefined ? undefined : Number(kind);
  return { headache: Number(id), first: card === 'f', what: what as NowQuestion['what'], medicine };
}

/** What is typed to the card of a headache. */
export type NowTyped = { strength: number } | { side: Side } | 'over' | { taken: readonly Named[] };

/** What a text says to the card of a headache; undefined: nothing that is certain. A strange name is none. */
export function readNowTyped(
  text: string,
  { words, language, medicines }: { words: Words; language: string; medicines: readonly Medicine[] },
): NowTyped | undefined {
  const strength = readScale(text, { min: 1, max: 10 }, lexiconsFor(language));
  if ('value' in strength) return { strength: strength.value };
  const side = readChoice(text, words.questions.side.options);
  if (side !== undefined) return { side: side as Side };
  if (readChoice(text, { over: words.now.options.over }) !== undefined) return 'over';
  const taken = readMedicines(text, { words, language, medicines });
  const isKnown = taken?.every((one) => !('name' in one) || one.class !== null);
  return taken && isKnown ? { taken } : undefined;
}
