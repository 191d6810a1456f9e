import type { Words } from '../words/en.ts';
import type { Face } from './card.ts';

/** /privacy: what is kept, why, and a person's rights. */
export function privacyFace({ privacy }: Words): Face {
  return { text: privacy.text, buttons: [] };
}
