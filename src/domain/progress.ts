import { Temporal } from 'temporal-polyfill';
import { type ExerciseId, exerciseIds, stepsOf } from './exercises.ts';
import { type MovementPlan, movement, type Practised } from './practice.ts';

/** A session that ends worse by so many points of 10 is too much (the stop rule). */
const worseBy = 2;

/** So many sessions in so many days make the next step. A step lasts as many days (our rule). */
const sessionsForStep = 3;
const daysForStep = 7;

/** After so many bad days in a row the programme pauses. */
const badDaysForPause = 2;

/** How far somebody is in their programme. */
export interface Progress {
  /** From 1. */
  week: number;
  /** What is done in the dose of the step before until the next step up. */
  eased: readonly ExerciseId[];
  badInARow: number;
  /** Two bad days in a row: it rests until the person begins again. */
  paused: boolean;
}

/** The week whose dose an exercise of a session has: that of the plan or, eased, the last one of the step before. */
export function doseWeek(
  { week, eased }: Pick<MovementPlan, 'week' | 'eased'>,
  exercise: ExerciseId,
): number {
  return eased.includes(exercise) ? weekBack(week, [exercise]) : week;
}

/** Which sessions count. */
interface Counted {
  /** Those with one of these exercises. */
  of: readonly ExerciseId[];
  /** Those that began later than this moment (ISO 8601); undefined: all. */
  from?: string | undefined;
}

/** One day on which something of the programme was practised. */
interface PractisedDay {
  day: Temporal.PlainDate;
  /** The same as a number: looking back over years of them is to take no time. */
  number: number;
  /** Sessions in which something was done. */
  done: number;
  endedWorse: boolean;
  hurt: boolean;
  /** What was told of the day after; undefined: nothing. */
  nextDay: 'fine' | 'worse' | undefined;
  exercises: ExerciseId[];
  /** What was too hard. */
  hard: ExerciseId[];
}

/**
 * How far somebody is, from what they have practised so far.
 *
 * Up a step at the begin of a day on which something is practised, and of today: after three sessions in the seven days
 * before, none of which ended worse by 2 points or more. Our rule: a step lasts seven days, so that all of them were on it.
 * Down a step after a bad day, on which the day after was worse by 2 points or more (the 24-hour rule) or, by our rule,
 * something hurt. Two of them in a row, and it pauses; a day of which nothing was told is no good one in between.
 *
 * What was practised of another programme, or by itself, moves nothing: who begins with these exercises begins with week 1.
 */
export function progressOf(
  sessions: readonly Practised[],
  today: Temporal.PlainDate,
  counted: Counted,
): Progress {
  const now = numberOf(today);
  const days = daysOf(sessions, counted).filter(({ number }) => number <= now);
  let at = { week: 1, eased: [] as ExerciseId[], badInARow: 0, since: days[0]?.number ?? now };
  for (const [index, one] of days.entries()) {
    at = stepUp(at, days.slice(Math.max(0, index - daysForStep), index), one.number);
    const eased = [...new Set([...at.eased, ...one.hard])];
    if (one.hurt || one.nextDay === 'worse') {
      const week = weekBack(at.week, one.exercises);
      at = { week, eased, badInARow: at.badInARow + 1, since: one.number + 1 };
      if (at.badInARow >= badDaysForPause) return toldOf(at);
    } else {
      at = { ...at, eased, badInARow: one.nextDay === 'fine' ? 0 : at.badInARow };
    }
  }
  return toldOf(stepUp(at, days.slice(-daysForStep - 1), now));
}

interface Place {
  week: number;
  eased: ExerciseId[];
  badInARow: number;
  /** The first day of the present step. */
  since: number;
}

function toldOf({ week, eased, badInARow }: Place): Progress {
  return { week, eased, badInARow, paused: badInARow >= badDaysForPause };
}

/** Where the person is on this day, before anything is practised; `before` holds at least the last seven practised days. */
function stepUp(at: Place, before: readonly PractisedDay[], day: number): Place {
  if (day - at.since < daysForStep) return at;
  const lately = before.filter(({ number }) => 0 < day - number && day - number <= daysForStep);
  const done = lately.reduce((sum, one) => sum + one.done, 0);
  if (done < sessionsForStep || lately.some(({ endedWorse }) => endedWorse)) return at;
  return { ...at, week: at.week + 1, eased: [], since: day };
}

/**
 * The week to which one goes back: the last one of the step before in the table of doses, for a week with the same dose
 * would ease nothing. Where no dose has grown yet, the week before.
 */
function weekBack(week: number, practised: readonly ExerciseId[]): number {
  const begun = practised.map(
    (id) =>
      stepsOf(id)
        .slice(1)
        .findLast(({ fromWeek }) => fromWeek <= week)?.fromWeek ?? 1,
  );
  const latest = Math.max(1, ...begun);
  return Math.max(1, (latest > 1 ? latest : week) - 1);
}

/** The days of the programme on which something was practised, in their order. */
export function daysOf(sessions: readonly Practised[], { of, from }: Counted): PractisedDay[] {
  const began = from === undefined ? undefined : readInstant(from);
  const counted = sessions.filter(
    ({ exercise, startedAt, results }) =>
      exercise === movement &&
      startedAt &&
      (!began || Temporal.Instant.compare(startedAt, began) > 0) &&
      of.some((id) => results[id] !== undefined),
  );
  const days = new Map<string, Practised[]>();
  for (const one of counted) {
    const same = days.get(`${one.day}`);
    if (same) same.push(one);
    else days.set(`${one.day}`, [one]);
  }
  return [...days.values()]
    .map(dayOf)
    .filter(({ exercises }) => exercises.length > 0)
    .sort((one, other) => one.number - other.number);
}

function dayOf(sessions: readonly Practised[]): PractisedDay {
  const told = sessions.map(({ nextDay }) => nextDay);
  const those = (...wanted: string[]) =>
    exerciseIds.filter((id) => sessions.some(({ results }) => wanted.includes(`${results[id]}`)));
  const { day } = sessions[0] as Practised;
  return {
    day,
    number: numberOf(day),
    done: sessions.filter(({ results }) => Object.values(results).some(isDone)).length,
    endedWorse: sessions.some(
      ({ before, after }) => before !== null && after !== null && after - before >= worseBy,
    ),
    hurt: those('hurt').length > 0,
    nextDay: told.find((one) => one === 'worse') ?? told.find((one) => one === 'fine') ?? undefined,
    exercises: those('done', 'too-hard', 'hurt'),
    hard: those('too-hard'),
  };
}

/** Whether a result says that the exercise was done. */
export function isDone(result: unknown): boolean {
  return result === 'done' || result === 'too-hard';
}

/** What was done in the last seven days, today included: sessions, and on how many days each exercise. */
export function doneInWeek(
  sessions: readonly Practised[],
  today: Temporal.PlainDate,
): { sessions: number; exercises: { exercise: ExerciseId; days: number }[] } {
  const lately = sessions.filter(({ day, results }) => {
    const age = ageOf(day, today);
    return 0 <= age && age < 7 && Object.values(results).some(isDone);
  });
  const exercises = exerciseIds.flatMap((exercise) => {
    const days = new Set(
      lately.filter(({ results }) => isDone(results[exercise])).map(({ day }) => `${day}`),
    );
    return days.size > 0 ? [{ exercise, days: days.size }] : [];
  });
  return { sessions: lately.length, exercises };
}

/** The moment in an ISO 8601 text; undefined where there is none. */
function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

const dayZero = Temporal.PlainDate.from('1970-01-01');

function numberOf(day: Temporal.PlainDate): number {
  return ageOf(dayZero, day);
}

/** How many days a day is past. */
export function ageOf(day: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return day.until(today, { largestUnit: 'days' }).days;
}
