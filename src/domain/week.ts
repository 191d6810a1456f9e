import { Temporal } from 'temporal-polyfill';
import { high, longSitting } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import { type DayRead, type DayState, readDays, type ToldDay } from './day.ts';
import { reaches, type Tally, tallyOf } from './tally.ts';
import { standing } from './time.ts';

const daysOfWeek = 7;

/** Our own choice: what was so on three days of a week is worth a word about the next; on fewer it may be chance. */
const oftenDays = 3;

/** Seven days in raw counts: of so few days, no average and no rate is formed. */
export interface Week {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  days: DayRead[];
  /** Headache days; what is left of the answered days are the free ones. */
  headache: Tally;
  free: number;
  unanswered: number;
  /** Free days with a headache too short to count. */
  brief: number;
  /** Of the headache days, in their order. */
  peaks: number[];
  /** Days with an acute painkiller, of the headache days: on other days nobody is asked. */
  painkillers: Tally;
  /** Days of high stress. */
  stress: Tally;
  /** Days of long sitting. */
  sitting: Tally;
}

/** What one week suggests for the next: always one thing. */
type NextStep =
  | { do: 'fill-in'; days: Temporal.PlainDate[] }
  | { do: 'check-in' | 'breathe' | 'get-up' | 'go-on' };

/** The first of the seven days before this one. */
export function weekBefore(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: daysOfWeek });
}

/** The last of the seven days that begin with this one. */
export function lastDayOf(first: Temporal.PlainDate): Temporal.PlainDate {
  return first.add({ days: daysOfWeek - 1 });
}

/** The seven days from the first on. Days without a check-in are unanswered; those of other weeks do not count. */
export function weekOf(
  first: Temporal.PlainDate,
  checkIns: readonly ToldDay[],
  classes: ClassByOption,
): Week {
  const days = readDays(first, lastDayOf(first), checkIns, classes);
  const count = (state: DayState) => days.filter((day) => day.state === state).length;
  const headacheDays = count('headache');
  const free = count('free');
  return {
    first,
    last: lastDayOf(first),
    days,
    headache: { days: headacheDays, of: headacheDays + free },
    free,
    unanswered: count('unanswered'),
    brief: days.filter(({ brief }) => brief).length,
    peaks: days.flatMap(({ peak }) => peak ?? []),
    painkillers: tallyOf(days.map(({ painkiller }) => painkiller)),
    stress: tallyOf(days.map(({ stress }) => reaches(stress, high))),
    sitting: tallyOf(days.map(({ sittingMinutes }) => reaches(sittingMinutes, longSitting))),
  };
}

/** Whether nothing was told in these seven days. */
export function isSilent({ headache, stress, sitting }: Week): boolean {
  return headache.of + stress.of + sitting.of === 0;
}

/**
 * The one thing worth suggesting after a week, by the first rule that fits; all rules are our own. A silent week is no
 * list of things to catch up on. Days still open to recall come first, for they close. Then what was so on three days or
 * more: high stress before long sitting, for breathing exercises eased stress in trials (Fincham 2023), while breaks from
 * sitting were tested for the neck alone (Waongenngarm 2021).
 *
 * @param since the day on which the person first met the bot: nobody is asked for what was before
 */
export function nextStep(week: Week, today: Temporal.PlainDate, since: Temporal.PlainDate): NextStep {
  if (isSilent(week)) return { do: 'check-in' };
  const open = week.days
    .filter(({ asked }) => !asked)
    .map(({ day }) => day)
    .filter(isOpen);
  if (open.length > 0) return { do: 'fill-in', days: open };
  if (week.stress.days >= oftenDays) return { do: 'breathe' };
  if (week.sitting.days >= oftenDays) return { do: 'get-up' };
  return { do: 'go-on' };

  function isOpen(day: Temporal.PlainDate): boolean {
    const stands = standing(day, today);
    return (stands === 'today' || stands === 'recall') && Temporal.PlainDate.compare(day, since) >= 0;
  }
}
