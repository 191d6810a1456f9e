import type { Words } from '../words/en.ts';
import type { Face } from './card.ts';
import { guidance } from './relaxation.ts';

/** /breathe: five minutes of slow breathing. */
export function breatheFace(words: Words): Face {
  const { exercises: say } = words;
  const exercise = 'paced-breathing';
  const evidence = `<i>${say.all[exercise].evidence} ${say.limits}</i>`;
  return { text: [...guidance(words, exercise), evidence].join('\n\n'), buttons: [] };
}
