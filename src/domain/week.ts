import { Temporal } from 'temporal-polyfill';
import { type Answers, high, longSitting, told } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import { type MedicineClass, medicineClasses } from './medication.ts';
import { standing } from './time.ts';

const daysOfWeek = 7;

/**
 * Our own count: a headache day has 30 minutes of headache or more, or any headache with an acute painkiller. 30 minutes
 * is the shortest tension-type headache (ICHD-3 2.2 B) and the bound of the migraine-like day (van der Arend 2023).
 */
export const shortestMinutes = 30;

/** Our own choice: what was so on three days of a week is worth a word about the next; on fewer it may be chance. */
const oftenDays = 3;

/** What is known of a day. Nobody guesses the third state. */
type DayState = 'headache' | 'free' | 'unanswered';

/** One day of a week, as far as it was told. */
interface WeekDay {
  day: Temporal.PlainDate;
  state: DayState;
  /** Whether the headache question was answered, or skipped. */
  asked: boolean;
  /** A free day with a headache too short to count. */
  brief: boolean;
  /** On headache days: the peak of 10, and whether an acute painkiller was taken. */
  peak: number | undefined;
  painkiller: boolean | undefined;
  /** Of 10. */
  stress: number | undefined;
  sittingMinutes: number | undefined;
}

/** On so many days of so many for which there is an answer. */
export interface Tally {
  days: number;
  of: number;
}

/** Seven days in raw counts: of so few days, no average and no rate is formed. */
export interface Week {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  days: WeekDay[];
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
  checkIns: readonly { day: Temporal.PlainDate; answers: Answers }[],
  classes: ClassByOption,
): Week {
  const days = Array.from({ length: daysOfWeek }, (_, after) => {
    const day = first.add({ days: after });
    const checkIn = checkIns.find((one) => one.day.equals(day));
    return readDay(day, checkIn?.answers ?? {}, classes);
  });
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
    painkillers: tally(days.map(({ painkiller }) => painkiller)),
    stress: tally(days.map(({ stress }) => reaches(stress, high))),
    sitting: tally(days.map(({ sittingMinutes }) => reaches(sittingMinutes, longSitting))),
  };
}

function tally(days: readonly (boolean | undefined)[]): Tally {
  const answered = days.filter((day) => day !== undefined);
  return { days: answered.filter(Boolean).length, of: answered.length };
}

function reaches(value: number | undefined, least: number): boolean | undefined {
  return value === undefined ? undefined : value >= least;
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

function readDay(day: Temporal.PlainDate, answers: Answers, classes: ClassByOption): WeekDay {
  const headache = told(answers, 'headache');
  const minutes = told(answers, 'duration');
  const taken = told(answers, 'painkillers') as readonly string[] | undefined;
  const painkiller = taken?.some((option) => isAcute(option, classes));
  // What is not told does not make a headache too short.
  const brief = Number(minutes) < shortestMinutes && painkiller === false;
  const state = headache === undefined ? 'unanswered' : headache && !brief ? 'headache' : 'free';
  const isHeadache = state === 'headache';
  return {
    day,
    state,
    asked: headache !== undefined || answers.headache === null,
    brief,
    peak: isHeadache ? (told(answers, 'peak') as number | undefined) : undefined,
    painkiller: isHeadache ? painkiller : undefined,
    stress: told(answers, 'stress') as number | undefined,
    sittingMinutes: told(answers, 'sitting') as number | undefined,
  };
}

/** Whether what was ticked for the pain is an acute painkiller; one whose class nobody has told yet counts as one. */
function isAcute(option: string, classes: ClassByOption): boolean {
  const name = classes.has(option) ? (classes.get(option) ?? 'unknown') : option;
  return Object.hasOwn(medicineClasses, name) && medicineClasses[name as MedicineClass].acute;
}
