import { high, longSitting } from './check-in.ts';
import type { DayRead } from './day.ts';
import { dayBefore, letDownBefore } from './let-down.ts';
import { type Difference, differenceOf, fisherExact, holm } from './proportions.ts';
import { reaches, type Tally, tallyOf } from './tally.ts';

/** Our own choice: patterns are looked for in at most so many days, three windows of 28. */
export const patternDays = 84;

/** Our own rule: with fewer days on either side nothing is compared. */
export const leastDays = 10;

/** The usual level: a link as strong as this or stronger would come by chance in at most one case of twenty. */
const level = 0.05;

/**
 * What may go along with headache days, in the order in which it is looked at; all of it is our own choice. Each says
 * whether it was so, undefined where that is not known. What is long and what is high are the check-in’s own bounds.
 */
const factors = {
  'long-sitting': ({ sittingMinutes }) => reaches(sittingMinutes, longSitting),
  'high-stress': ({ stress }) => reaches(stress, high),
  'let-down': letDownBefore,
  'long-sitting-before': (day, days) => reaches(dayBefore(day, days)?.sittingMinutes, longSitting),
  weekend: ({ day }) => day.dayOfWeek >= 6,
} as const satisfies Record<string, (day: DayRead, days: readonly DayRead[]) => boolean | undefined>;

/** What may go along with headache days. */
export type FactorId = keyof typeof factors;

/** The factors, in the order in which they are looked at. */
export const factorIds = Object.keys(factors) as FactorId[];

/** How often an answered day was a headache day with a factor, and without it. A link, never a cause. */
export interface Pattern extends Difference {
  factor: FactorId;
  with: Tally;
  without: Tally;
  /** By Fisher’s exact test, two-sided. */
  p: number;
  /** The same, corrected for the number of factors compared (Holm). */
  adjusted: number;
  /** Whether it may be told: the interval excludes 0, and the link holds after the correction. */
  clear: boolean;
}

/** A factor that cannot be compared yet, for there are too few days on a side. */
export interface TooFew {
  factor: FactorId;
  with: number;
  without: number;
}

/**
 * What was found of the factors with enough days on both sides, the clearest first.
 *
 * @param days in a row; of more than 84 only the last ones count
 */
export function patternsIn(days: readonly DayRead[]): Pattern[] {
  const compared = groupsIn(days).filter((group) => !isSmall(group));
  const probabilities = compared.map((one) => fisherExact(one.with, one.without));
  const adjusted = holm(probabilities);
  return compared
    .map((group, place) => {
      const difference = differenceOf(group.with, group.without);
      const [p, corrected] = [probabilities[place] as number, adjusted[place] as number];
      const excludesZero = difference.low > 0 || difference.high < 0;
      return { ...group, ...difference, p, adjusted: corrected, clear: excludesZero && corrected <= level };
    })
    .sort((one, other) => Number(other.clear) - Number(one.clear) || one.p - other.p);
}

/** The factors that were not compared, with the days there are on both sides; of the same days. */
export function tooFewIn(days: readonly DayRead[]): TooFew[] {
  return groupsIn(days)
    .filter(isSmall)
    .map((group) => ({ factor: group.factor, with: group.with.of, without: group.without.of }));
}

function groupsIn(days: readonly DayRead[]): Pick<Pattern, 'factor' | 'with' | 'without'>[] {
  const last = days.slice(-patternDays);
  const answered = last.filter(({ state }) => state !== 'unanswered');
  return factorIds.map((factor) => {
    const seen = answered.map((day) => ({
      was: factors[factor](day, last),
      ached: day.state === 'headache',
    }));
    const headachesWhere = (so: boolean) =>
      tallyOf(seen.filter(({ was }) => was === so).map(({ ached }) => ached));
    return { factor, with: headachesWhere(true), without: headachesWhere(false) };
  });
}

function isSmall(group: Pick<Pattern, 'with' | 'without'>): boolean {
  return group.with.of < leastDays || group.without.of < leastDays;
}
