import { Temporal } from 'temporal-polyfill';
import { told } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import { type DayRead, readDays, type ToldDay } from './day.ts';
import { byDate, type Figures, monthDays, windowOf } from './figures.ts';
import type { Taken } from './ledger.ts';
import { isNoticeable } from './noticeable.ts';
import type { Tally } from './tally.ts';

/** Our own rule: where the first 28 days have too few answers, the first 42 stand for them. */
export const longBaselineDays = 42;

/** Our own rule: of fewer headache days at the start, no percentage is formed. */
export const leastHeadacheDays = 4;

/** Our own rule: means of fewer peaks than these are not compared. */
const leastPeaks = 4;

/** Two counts whose difference is not larger than this times the root of their sum may differ by chance (95 %, Poisson). */
const chanceFactor = 1.96;

/** What has become of the baseline. It tells no cause: people who start a diary often improve anyway. */
export interface Comparison {
  /** Change of headache days a month; less than 0: fewer. Undefined: too few headache days at the start. */
  percent: number | undefined;
  /** Half as many headache days a month, or fewer: the 50 % responder (IHS). Undefined as above. */
  responder: boolean | undefined;
  /** Where the headache days a month went. */
  direction: 'fewer' | 'same' | 'more';
  /** Headache days cluster, so this check is lenient. */
  chance: 'may-be-chance' | 'larger-than-chance';
  /** Change of the mean peak; undefined: too few peaks on a side. */
  peak: { points: number; noticeable: boolean } | undefined;
}

/**
 * Where a diary began: its first 28 days from the first answered one on, or its first 42 if those have fewer than 20
 * answers. Undefined: no baseline yet, for the days are not over or too few of them are answered.
 *
 * @param days of the whole diary up to the last that is to count, none missing, in any order
 */
export function baselineOf(days: readonly DayRead[], taken: readonly Taken[]): Figures | undefined {
  const sorted = byDate(days);
  const start = sorted.findIndex(({ state }) => state !== 'unanswered');
  if (start < 0) return undefined;
  return [monthDays, longBaselineDays]
    .map((length) => sorted.slice(start, start + length))
    .filter((window, place) => window.length === [monthDays, longBaselineDays][place])
    .map((window) => windowOf(window, taken))
    .find(({ headache }) => headache.perMonth !== undefined);
}

/**
 * The baseline, as far as it is known by this day.
 *
 * @param diary the check-ins and what was taken, from the first answered day on; of the days after the first 42 none is
 * needed
 */
export function baselineBy(
  last: Temporal.PlainDate,
  diary: { told: readonly ToldDay[]; classes: ClassByOption; taken: readonly Taken[] },
): Figures | undefined {
  const { compare } = Temporal.PlainDate;
  let first: Temporal.PlainDate | undefined;
  for (const { day, answers } of diary.told) {
    if (told(answers, 'headache') !== undefined && (!first || compare(day, first) < 0)) first = day;
  }
  if (!first) return undefined;
  const longest = first.add({ days: longBaselineDays - 1 });
  const end = compare(longest, last) < 0 ? longest : last;
  return baselineOf(readDays(first, end, diary.told, diary.classes), diary.taken);
}

/**
 * A window held against the baseline, both with answers enough. Undefined where one has too few, and while the window
 * reaches into the baseline: it would be compared with itself.
 */
export function compare(baseline: Figures | undefined, now: Figures): Comparison | undefined {
  if (!baseline || Temporal.PlainDate.compare(now.first, baseline.last) <= 0) return undefined;
  const [before, after] = [baseline.headache.perMonth, now.headache.perMonth];
  if (before === undefined || after === undefined) return undefined;
  const isEnough = Math.min(baseline.headache.days, before) >= leastHeadacheDays;
  return {
    percent: isEnough ? ((after - before) / before) * 100 : undefined,
    responder: isEnough ? isHalved(baseline.headache, now.headache) : undefined,
    direction: after < before ? 'fewer' : after > before ? 'more' : 'same',
    chance: chanceOf(baseline.headache, now.headache),
    peak: peakChange(baseline, now),
  };
}

/** In whole numbers, so that a half is a half. */
function isHalved(before: Tally, now: Tally): boolean {
  return 2 * now.days * before.of <= before.days * now.of;
}

/**
 * Our own chance check on two counts. Of unequal denominators the count with the larger one is scaled down to the smaller,
 * never the other up: made up days would make a difference look surer than it is.
 */
function chanceOf(before: Tally, now: Tally): Comparison['chance'] {
  const of = Math.min(before.of, now.of);
  const [a, b] = [before, now].map((tally) => (tally.days * of) / tally.of) as [number, number];
  return Math.abs(a - b) > chanceFactor * Math.sqrt(a + b) ? 'larger-than-chance' : 'may-be-chance';
}

function peakChange(before: Figures, now: Figures): Comparison['peak'] {
  if (before.meanPeak === undefined || now.meanPeak === undefined) return undefined;
  if (Math.min(before.peaksOf, now.peaksOf) < leastPeaks) return undefined;
  return {
    points: now.meanPeak - before.meanPeak,
    noticeable: isNoticeable(before.meanPeak, now.meanPeak),
  };
}
