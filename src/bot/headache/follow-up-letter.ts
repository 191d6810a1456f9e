import { findHeadaches } from '../../store/headaches.ts';
import type { Headache } from '../../store/schema.ts';
import { type Case, type LetterKind, type Prepared, rowOf } from '../frame/letter.ts';
import { followUpFace } from './card.ts';

/** The question how a headache is, two hours after it was noted: in silence, and only while it lasts. */
export const followUpLetter: LetterKind<'follow-up'> = {
  about: 'row',
  async load(db, cases) {
    const ids = cases.map(({ delivery }) => rowOf(delivery));
    const headaches = new Map((await findHeadaches(db, ids)).map((headache) => [headache.id, headache]));
    return (found) => compose(found, headaches.get(rowOf(found.delivery)));
  },
};

function compose({ delivery, words }: Case, headache: Headache | undefined): Prepared {
  const isAsked = headache?.open && headache.peak !== null && headache.relief === null;
  if (!isAsked) return { doing: 'drop', delivery };
  return { doing: 'send', delivery, silent: true, face: followUpFace(words, headache) };
}
