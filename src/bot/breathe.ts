import type { Words } from '../words/en.ts';
import type { Face } from './card.ts';

/** /breathe: five minutes of slow breathing. */
export function breatheFace({ breathe }: Words): Face {
  return { text: breathe.text, buttons: [] };
}
