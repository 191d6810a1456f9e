import { paceAfter } from './schedule.ts';

/**
 * What an evening prompt has to say of its pace, after so many without an answer: that from now on it comes every so
 * many days, or that it is the last for now; undefined: nothing is new.
 */
export function paceNews(unanswered: number): 3 | 7 | 'last' | undefined {
  if (paceAfter(unanswered + 1) === undefined) return 'last';
  const pace = paceAfter(unanswered);
  const before = paceAfter(unanswered - 1);
  return pace === 1 || pace === before ? undefined : pace;
}
