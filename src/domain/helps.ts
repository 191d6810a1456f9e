import { isNoticeable } from './noticeable.ts';
import type { Practised } from './practice.ts';

/** Our own rule: of fewer sessions nothing is said but their numbers. */
export const leastSessions = 3;

/** How what was to be eased went from one rating to another. */
export interface Change {
  /** Of 10; less than 0: it eased. */
  points: number;
  /** Of what it was before; undefined where that was 0. */
  percent: number | undefined;
  /** Whether it is a noticeable one, up or down. */
  noticeable: boolean;
}

/** What may be said of several sessions. */
export type Verdict = 'eased' | 'risen' | 'not-noticeable';

/** What the sessions of one exercise came to. The averages are means, for the rule is told in means. */
export interface Helped {
  exercise: string;
  /** Sessions rated before, above 0, and after. */
  count: number;
  before: number;
  after: number;
  /** In points; less than 0: it eased. */
  change: number;
  /** Between which changes the middle half of the sessions lies (quartiles); undefined for too few sessions. */
  middle: { low: number; high: number } | undefined;
  /** Undefined for too few sessions. */
  verdict: Verdict | undefined;
}

/** What a person's sessions came to. */
export interface Helps {
  exercises: Helped[];
  /** Sessions rated twice that began at 0. What is not there cannot ease, so they are left out. */
  fromZero: number;
}

/** How one session went. */
export function changeOf(before: number, after: number): Change {
  return changeIn([{ before, after }]);
}

/** Before and after, by exercise: what eased noticeably comes first, then what was done more often. */
export function helpsOf(
  sessions: readonly Pick<Practised, 'exercise' | 'before' | 'after' | 'completed'>[],
): Helps {
  const byExercise = new Map<string, Rated[]>();
  let fromZero = 0;
  for (const { exercise, before, after, completed } of sessions) {
    // What was stopped says little of the exercise.
    if (before === null || after === null || !completed) continue;
    if (before === 0) fromZero += 1;
    else byExercise.set(exercise, [...(byExercise.get(exercise) ?? []), { before, after }]);
  }
  const exercises = [...byExercise].map(([exercise, rated]) => helped(exercise, rated));
  const eased = ({ verdict }: Helped) => Number(verdict === 'eased');
  return {
    exercises: exercises.sort((one, other) => eased(other) - eased(one) || other.count - one.count),
    fromZero,
  };
}

/** A session rated twice. */
interface Rated {
  before: number;
  after: number;
}

function helped(exercise: string, rated: readonly Rated[]): Helped {
  const count = rated.length;
  const isEnough = count >= leastSessions;
  const { points, noticeable } = changeIn(rated);
  const changes = rated.map(({ before, after }) => after - before).sort((one, other) => one - other);
  return {
    exercise,
    count,
    before: sum(rated.map(({ before }) => before)) / count,
    after: sum(rated.map(({ after }) => after)) / count,
    change: points,
    middle: isEnough ? { low: quantile(changes, 0.25), high: quantile(changes, 0.75) } : undefined,
    verdict: isEnough ? (noticeable ? (points < 0 ? 'eased' : 'risen') : 'not-noticeable') : undefined,
  };
}

/** The mean change. */
function changeIn(rated: readonly Rated[]): Change {
  const before = sum(rated.map((one) => one.before));
  const after = sum(rated.map((one) => one.after));
  return {
    points: (after - before) / rated.length,
    percent: before === 0 ? undefined : ((after - before) / before) * 100,
    noticeable: isNoticeable(before / rated.length, after / rated.length),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The value below which this share lies, between its neighbours where it falls between two; of sorted numbers. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place % 1);
}
