import type { Headache } from '../../store/schema.ts';
import type { Case, Prepared } from '../frame/letter.ts';
import { followUpFace } from './card.ts';

/** The question how a headache is, two hours after it was noted: in silence, and only while it lasts. */
export function followUpLetter({ delivery, words }: Case, headache: Headache): Prepared {
  const { open, peak, relief } = headache;
  const isAsked = open && peak !== null && relief === null;
  if (!isAsked) return { doing: 'drop', delivery };
  return { doing: 'send', delivery, silent: true, face: followUpFace(words, headache) };
}
