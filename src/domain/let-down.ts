import type { DayRead } from './day.ts';
import { type Tally, tallyOf } from './tally.ts';

/**
 * Our own rule: stress has fallen when it is lower by so many points of 10 than on the evening before. In a study of 17
 * people with migraine, the odds of an attack were 1.5 to 1.9 times as high after a fall from one evening to the next,
 * whatever its size (Lipton et al. 2014, Neurology 82:1395).
 */
export const fallPoints = 3;

/** How often a day was a headache day: on the days after a fall of stress, and on others. */
export interface HitRate {
  after: Tally;
  otherwise: Tally;
}

/** Whether stress fell to this day’s from the evening before, one of these days in a row; undefined where either was not told. */
export function letDownOn(day: DayRead, days: readonly DayRead[]): boolean | undefined {
  const before = dayBefore(day, days)?.stress;
  return before === undefined || day.stress === undefined ? undefined : before - day.stress >= fallPoints;
}

/** Whether stress had fallen by the evening before this day; undefined where that is not known. */
export function letDownBefore(day: DayRead, days: readonly DayRead[]): boolean | undefined {
  const yesterday = dayBefore(day, days);
  return yesterday && letDownOn(yesterday, days);
}

/** How often a headache day followed, by whether stress had fallen. Only answered days after two told evenings count. */
export function hitRate(days: readonly DayRead[]): HitRate {
  const headachesWhere = (fell: boolean) =>
    tallyOf(
      days
        .filter((day) => day.state !== 'unanswered' && letDownBefore(day, days) === fell)
        .map(({ state }) => state === 'headache'),
    );
  return { after: headachesWhere(true), otherwise: headachesWhere(false) };
}

/** The day before, if it is one of these days in a row. */
export function dayBefore(day: DayRead, days: readonly DayRead[]): DayRead | undefined {
  const place = days[0]?.day.until(day.day, { largestUnit: 'days' }).days ?? 0;
  return days[place - 1];
}
