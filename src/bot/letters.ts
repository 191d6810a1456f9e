import { backFillLetter, checkInLetter, laterLetter } from './check-in/prompt.ts';
import type { Letters } from './frame/letter.ts';
import { breakLetter } from './habits/break-letter.ts';
import { lessonLetter } from './habits/learn.ts';
import { followUpLetter } from './headache/follow-up-letter.ts';
import { summaryLetter } from './looking-back/summary.ts';
import { nextDayLetter, relaxationLetter, sessionLetter } from './practice/letters.ts';

/** How each kind of message is made that the clock sends. */
export const letters: Letters = {
  'check-in': checkInLetter,
  'back-fill': backFillLetter,
  later: laterLetter,
  relaxation: relaxationLetter,
  session: sessionLetter,
  'next-day': nextDayLetter,
  'follow-up': followUpLetter,
  summary: summaryLetter,
  lesson: lessonLetter,
  'micro-break': breakLetter,
};
