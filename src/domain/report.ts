import { Temporal } from 'temporal-polyfill';
import { baselineBy, type Comparison, compare } from './baseline.ts';
import type { ClassByOption } from './classify.ts';
import { type DayRead, readDays, type ToldDay } from './day.ts';
import { type Figures, monthDays, windowOf } from './figures.ts';
import { type Helped, helpsOf } from './helps.ts';
import { isLongOveruse, type Ledger, ledgerDays, ledgerOf, type Taken } from './ledger.ts';
import { type NeckPattern, neckPatternOf } from './neck-pattern.ts';
import { wholeDaySitting } from './physio.ts';
import { movement, type Practised, type Result } from './practice.ts';
import { type Relief, type ReliefCounts, reliefCounts } from './relief.ts';
import { reaches, type Tally, tallyOf } from './tally.ts';
import { type AroundVisit, aroundVisit, type VisitKind, visitKindOf, visitSpanDays } from './visit.ts';
import { type RedFlag, redFlags } from './warnings.ts';

/** Whom a report can be for. */
export const audiences = ['doctor', 'physiotherapist'] as const;

/** Whom a report is for. */
export type Audience = (typeof audiences)[number];

/** Over how many days a report can look: one month of 28 days, or three. */
export const reportSpans = [28, 84] as const;

/** How many days a report looks over. */
export type ReportSpan = (typeof reportSpans)[number];

/** What a report is made from. Of headaches, sessions and visits those that lie beyond its days do not count. */
export interface ReportInput {
  audience: Audience;
  span: ReportSpan;
  /** The last day it looks at, and the day on which it is made. */
  last: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** All of it, for the baseline lies at its beginning. */
  diary: { told: readonly ToldDay[]; classes: ClassByOption; taken: readonly Taken[] };
  headaches: readonly { day: Temporal.PlainDate; relief: Relief | null }[];
  sessions: readonly Practised[];
  visits: readonly { day: Temporal.PlainDate; kind: string }[];
  /** The red flags that were ticked last, as stored, and when; undefined: the screen was never answered. */
  safety: { flags: readonly string[]; day: Temporal.PlainDate } | undefined;
}

/** What a report says. */
export interface Report {
  audience: Audience;
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  today: Temporal.PlainDate;
  days: DayRead[];
  taken: Taken[];
  /** The months of 28 days, oldest first. */
  months: Figures[];
  baseline: Figures | undefined;
  /** The last month beside the baseline. */
  comparison: Comparison | undefined;
  ledger: Ledger;
  /** See `isLongOveruse`. */
  isLongOveruse: boolean;
  relief: ReliefCounts;
  safety: { flags: RedFlag[]; day: Temporal.PlainDate } | undefined;
  neck: NeckPattern;
  sitting: SittingCounts;
  exercises: ExerciseCounts;
  /** Newest first. */
  visits: VisitAround[];
}

/** How much was sat, on whatever days it was told. */
interface SittingCounts {
  meanMinutes: number | undefined;
  /** Days of 8 hours or more (our own bound), of those on which it was told. */
  wholeDays: Tally;
}

/** What was practised of one exercise. */
interface Exercised {
  /** The exercise, or `movement`. */
  exercise: string;
  /** Sessions that went on to their end. */
  sessions: number;
  /** Before and after, of those that were rated; see `helpsOf`. */
  rated: Helped | undefined;
}

/** How one exercise of the movements went, in parts of sessions. */
interface MovedPart {
  exercise: string;
  /** Done, too hard or not. */
  done: number;
  tooHard: number;
  hurt: number;
}

/** What was practised. What was done more often comes first. */
interface ExerciseCounts {
  exercises: Exercised[];
  parts: MovedPart[];
  /** Sessions of movements after which it was worse for over a day, of those for which the next day was told. */
  worseNextDay: Tally;
}

/** A visit, and the days before and after it. */
interface VisitAround {
  day: Temporal.PlainDate;
  kind: VisitKind;
  around: AroundVisit;
}

/** The first day of a report that ends with this one. */
export function reportStart(last: Temporal.PlainDate, span: ReportSpan): Temporal.PlainDate {
  return last.subtract({ days: span - 1 });
}

/** What the report of these days says. */
export function reportOf(input: ReportInput): Report {
  const { audience, span, last, today, diary, safety } = input;
  const { told, classes, taken } = diary;
  const first = reportStart(last, span);
  const isWithin = ({ day }: { day: Temporal.PlainDate }) =>
    Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  const days = readDays(first, last, told, classes);
  const months = Array.from({ length: span / monthDays }, (_, month) =>
    windowOf(days.slice(month * monthDays, (month + 1) * monthDays), taken),
  );
  const baseline = baselineBy(last, diary);
  const month = readDays(today.subtract({ days: ledgerDays - 1 }), today, told, classes);
  const around = readDays(first.subtract({ days: visitSpanDays }), today, told, classes);
  return {
    audience,
    first,
    last,
    today,
    days,
    taken: taken.filter(isWithin),
    months,
    baseline,
    comparison: compare(baseline, months.at(-1) as Figures),
    ledger: ledgerOf(taken, today),
    isLongOveruse: isLongOveruse(taken, month, today),
    relief: reliefCounts(input.headaches.filter(isWithin)),
    safety: safety && {
      day: safety.day,
      flags: redFlags.map(({ id }) => id).filter((id) => safety.flags.includes(id)),
    },
    neck: neckPatternOf(told, classes, first, last),
    sitting: sittingCounts(days),
    exercises: exerciseCounts(input.sessions.filter(isWithin)),
    visits: input.visits
      .filter(isWithin)
      .map(({ day, kind }) => ({ day, kind: visitKindOf(kind), around: aroundVisit(day, around, today) }))
      .sort((one, other) => Temporal.PlainDate.compare(other.day, one.day)),
  };
}

/** How much was sat on these days. */
function sittingCounts(days: readonly DayRead[]): SittingCounts {
  const minutes = days.flatMap(({ sittingMinutes }) => sittingMinutes ?? []);
  return {
    meanMinutes: minutes.length === 0 ? undefined : sum(minutes) / minutes.length,
    wholeDays: tallyOf(days.map(({ sittingMinutes }) => reaches(sittingMinutes, wholeDaySitting))),
  };
}

/** What was practised in these sessions. */
function exerciseCounts(sessions: readonly Practised[]): ExerciseCounts {
  const finished = sessions.filter(({ completed }) => completed);
  const rated = new Map(helpsOf(finished).exercises.map((one) => [one.exercise, one]));
  const movements = sessions.filter(({ exercise }) => exercise === movement);
  return {
    exercises: counted(finished.map(({ exercise }) => exercise)).map(([exercise, count]) => ({
      exercise,
      sessions: count,
      rated: rated.get(exercise),
    })),
    parts: partsOf(movements),
    worseNextDay: tallyOf(
      movements.map(({ nextDay }) => (nextDay === null ? undefined : nextDay === 'worse')),
    ),
  };
}

/** What was skipped is not in it. */
function partsOf(movements: readonly Practised[]): MovedPart[] {
  const outcomes = movements.flatMap(({ results }) => Object.entries(results));
  const of = (...wanted: Result[]) =>
    counted(
      outcomes.filter(([, result]) => wanted.some((one) => one === result)).map(([exercise]) => exercise),
    );
  const [done, tooHard, hurt] = [of('done', 'too-hard'), of('too-hard'), of('hurt')].map(
    (counts) => new Map(counts),
  ) as [Map<string, number>, Map<string, number>, Map<string, number>];
  return of('done', 'too-hard', 'hurt').map(([exercise]) => ({
    exercise,
    done: done.get(exercise) ?? 0,
    tooHard: tooHard.get(exercise) ?? 0,
    hurt: hurt.get(exercise) ?? 0,
  }));
}

/** How often each is there, the most frequent first. */
function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
