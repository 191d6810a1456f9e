import { Temporal } from 'temporal-polyfill';
import type { DayRead } from './day.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Whom a person has visited, or for what. Stored for ever. */
export const visitKinds = [
  'physiotherapy',
  'manual-therapy',
  'dry-needling',
  'massage',
  'doctor',
  'other',
] as const;

/** One kind of visit. */
export type VisitKind = (typeof visitKinds)[number];

/** Whether this is a kind of visit; anything else is refused where it comes in. */
export function isVisitKind(id: string): id is VisitKind {
  return visitKinds.some((kind) => kind === id);
}

/** The kind of a stored visit; one that today's list lacks is something else. */
export function visitKindOf(id: string): VisitKind {
  return isVisitKind(id) ? id : 'other';
}

/** The longest note on a visit, in characters; the database refuses more. */
export const longestVisitNote = 500;

/** Our own span: so many days before a visit are held beside as many after it. The day of the visit is in neither. */
export const visitSpanDays = 14;

/** One side of a visit. */
export interface VisitSpan {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** Headache days of the answered ones. */
  headache: Tally;
  /** The mean of the daily peaks over those headache days that have one, and how many these are. */
  meanPeak: number | undefined;
  peaksOf: number;
}

/** What the days around a visit were like; `after` is undefined as long as it is too early to say. */
export interface AroundVisit {
  before: VisitSpan;
  after: VisitSpan | undefined;
}

/** The two weeks before a visit and the two after it, once those are over. It tells no cause. */
export function aroundVisit(
  visit: Temporal.PlainDate,
  days: readonly DayRead[],
  today: Temporal.PlainDate,
): AroundVisit {
  const last = visit.add({ days: visitSpanDays });
  return {
    before: spanOf(visit.subtract({ days: visitSpanDays }), days),
    after: Temporal.PlainDate.compare(last, today) < 0 ? spanOf(visit.add({ days: 1 }), days) : undefined,
  };
}

function spanOf(first: Temporal.PlainDate, days: readonly DayRead[]): VisitSpan {
  const last = first.add({ days: visitSpanDays - 1 });
  const { compare } = Temporal.PlainDate;
  const answered = days.filter(
    ({ day, state }) => compare(day, first) >= 0 && compare(day, last) <= 0 && state !== 'unanswered',
  );
  const peaks = answered.flatMap(({ peak }) => peak ?? []);
  return {
    first,
    last,
    headache: tallyOf(answered.map(({ state }) => state === 'headache')),
    meanPeak: peaks.length === 0 ? undefined : peaks.reduce((sum, peak) => sum + peak, 0) / peaks.length,
    peaksOf: peaks.length,
  };
}
