import { Temporal } from 'temporal-polyfill';
import { attacksIn } from './attacks.ts';
import { high, longSitting } from './check-in.ts';
import type { Label } from './classify.ts';
import type { DayRead } from './day.ts';
import type { Taken } from './ledger.ts';
import { reaches, type Tally, tallyOf } from './tally.ts';

/** The month of the endpoints of the International Headache Society: 28 days. */
export const monthDays = 28;

/** Our own rule: nothing is said per month unless so many of 28 days are answered. */
export const leastAnswered = 20;

/** A count with its denominator, and per 28 days. */
export interface Rate extends Tally {
  /** `days / of * 28`; one decimal when it is said. Undefined: too few answers, so the raw count is all there is. */
  perMonth: number | undefined;
}

/** What a window of days comes to. Unanswered days are in no count and in no denominator. */
export interface Figures {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** These two make up the window. */
  answered: number;
  unanswered: number;
  /** Of the answered days. What is left of them are the free ones, the brief headaches among them. */
  headache: Rate;
  free: number;
  /** Free days with a headache too short to count. */
  brief: number;
  /** Of the answered days; the three make up the headache days. */
  migraineLike: Rate;
  tensionLike: Rate;
  unclassified: Rate;
  /** See `attacksIn`. */
  attacks: number;
  /** The mean of the daily peaks over the headache days whose peak was told, and how many these are. */
  meanPeak: number | undefined;
  peaksOf: number;
  /**
   * Days with an acute painkiller, whatever it was for. Our own count of those it is known of: headache days on which it
   * was answered, free days, for what is taken on those is noted by itself, and any day with one.
   */
  acuteDays: Rate;
  /** Days of high stress, and of long sitting, of those on which it was told. */
  stress: Tally;
  sitting: Tally;
}

/**
 * The figures of these days, which are the window. Per month it speaks when the window has 28 days or more and 20 answers
 * to each full 28.
 *
 * @param days one or more, none twice, in any order
 * @param taken what else was taken: other days do not count
 */
export function windowOf(days: readonly DayRead[], taken: readonly Taken[]): Figures {
  const sorted = byDate(days);
  const [first, last] = [sorted[0], sorted.at(-1)] as [DayRead, DayRead];
  const count = (holds: (day: DayRead) => boolean) => days.filter(holds).length;
  const free = count(({ state }) => state === 'free');
  const headaches = count(({ state }) => state === 'headache');
  const answered = free + headaches;
  const rate = ({ days: some, of }: Tally): Rate => ({
    days: some,
    of,
    perMonth: perMonth(some, of, days.length),
  });
  const labelled = (label: Label) =>
    rate({ days: count((day) => day.labelled?.label === label), of: answered });
  const peaks = days.flatMap(({ peak }) => peak ?? []);
  const acute = new Set(taken.map(({ day }) => day.toString()));
  return {
    first: first.day,
    last: last.day,
    answered,
    unanswered: days.length - answered,
    headache: rate({ days: headaches, of: answered }),
    free,
    brief: count(({ brief }) => brief),
    migraineLike: labelled('migraine-like'),
    tensionLike: labelled('tension-type-like'),
    unclassified: labelled('unclassified'),
    attacks: attacksIn(days),
    meanPeak: peaks.length === 0 ? undefined : peaks.reduce((sum, peak) => sum + peak, 0) / peaks.length,
    peaksOf: peaks.length,
    acuteDays: rate(tallyOf(days.map((day) => acute.has(day.day.toString()) || knownWithout(day)))),
    stress: tallyOf(days.map(({ stress }) => reaches(stress, high))),
    sitting: tallyOf(days.map(({ sittingMinutes }) => reaches(sittingMinutes, longSitting))),
  };
}

/** The days from the first to the last. */
export function byDate(days: readonly DayRead[]): DayRead[] {
  return [...days].sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

/** Of a day on which nothing was noted: what it says of acute painkillers; undefined where it says nothing. */
function knownWithout({ state, painkiller }: DayRead): boolean | undefined {
  return state === 'free' ? false : painkiller;
}

function perMonth(days: number, of: number, length: number): number | undefined {
  const months = Math.floor(length / monthDays);
  return months > 0 && of >= leastAnswered * months ? (days * monthDays) / of : undefined;
}
