import type { Words } from '../../words/en/words.ts';
import type { Face } from '../frame/card.ts';

/** /privacy: what is kept, why, and a person's rights. */
export function privacyFace({ privacy }: Words): Face {
  return { text: privacy.text, buttons: [] };
}
