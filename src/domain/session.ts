import type { Temporal } from 'temporal-polyfill';
import { sessionSeconds } from './breathing.ts';
import { type GuidedStep, guidedSteps, nextPartAt, readGuidedPlan } from './guided.ts';
import { movement, type Result, readBreathingPlan, readMovementPlan } from './practice.ts';

/** One session as it stands: a row of `practices`. */
export interface Session {
  /** The exercise, or `movement`. */
  exercise: string;
  state: 'before' | 'running' | 'paused' | 'after' | 'done';
  plan: Readonly<Record<string, unknown>>;
  /** The timed step, or the part of a session of movements, it is at; from 0. */
  step: number;
  /** How strong what is to be eased was, 0 to 10. */
  before: number | null;
  after: number | null;
  results: Readonly<Record<string, unknown>>;
  /** Whether it went on to its end; false without a beginning: something spoke against it. */
  completed: boolean | null;
  startedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
}

/** Something that happens to a session. */
export type SessionAct =
  /** The rating before, or null for none; it begins. */
  | { do: 'begin'; before: number | null }
  /** Something speaks against it: it does not take place. */
  | { do: 'forgo' }
  /** The timed step is over that was due at this moment. */
  | { do: 'advance'; dueAt: Temporal.Instant }
  | { do: 'pause' }
  | { do: 'resume' }
  /** Goes on with the next part. */
  | { do: 'skip' }
  | { do: 'stop' }
  | { do: 'felt'; exercise: string; result: Result }
  | { do: 'rate'; after: number | null };

/** What an act changes, and when the next step is due from now on: null for never, undefined for as before. */
export interface SessionChange {
  change: Partial<Session>;
  due?: Temporal.Instant | null;
}

/** A step that comes so late, in seconds, moves what follows; up to that the session catches up. */
const latestSeconds = 5;

/**
 * What an act does to a session at this moment; undefined: nothing, for it is over or elsewhere by now. What is timed goes
 * on by the step's own length, so that delays do not add up; after an outage it goes on where it was.
 */
export function actOn(session: Session, act: SessionAct, now: Temporal.Instant): SessionChange | undefined {
  const { state } = session;
  switch (act.do) {
    case 'begin':
      if (state !== 'before' || isEmpty(session)) return undefined;
      return {
        change: { state: 'running', before: act.before, startedAt: now, step: 0 },
        due: endOf(session, 0, now) ?? null,
      };
    case 'forgo':
      return state === 'before'
        ? { change: { state: 'done', completed: false, endedAt: now }, due: null }
        : undefined;
    case 'advance': {
      if (state !== 'running') return undefined;
      const isLate = act.dueAt.until(now).total('seconds') > latestSeconds;
      return stepTo(session, session.step + 1, isLate ? now : act.dueAt, now);
    }
    case 'pause':
      if (state !== 'running' || stepsOf(session).length === 0) return undefined;
      return { change: { state: 'paused' }, due: null };
    case 'resume': {
      const due = state === 'paused' ? endOf(session, session.step, now) : undefined;
      return due && { change: { state: 'running' }, due };
    }
    case 'skip':
      return state === 'running' || state === 'paused' ? skip(session, now) : undefined;
    case 'stop':
      if (state === 'before') return { change: { state: 'done', endedAt: now }, due: null };
      return state === 'running' || state === 'paused' ? over(now, false) : undefined;
    case 'felt':
      return state === 'running' ? felt(session, act.exercise, act.result, now) : undefined;
    case 'rate':
      return state === 'after' ? { change: { state: 'done', after: act.after } } : undefined;
  }
}

/** The lengths of the timed steps of a session, in seconds; none for one that everybody does at their own pace. */
export function timeline({ exercise, plan }: Pick<Session, 'exercise' | 'plan'>): readonly number[] {
  const breathing = readBreathingPlan(plan);
  if (breathing) return [sessionSeconds(breathing.pattern, breathing.minutes)];
  return stepsOf({ exercise, plan }).map(({ seconds }) => seconds);
}

/** The steps of a guided session; none for another. */
export function stepsOf({ exercise, plan }: Pick<Session, 'exercise' | 'plan'>): readonly GuidedStep[] {
  const guided = readGuidedPlan(plan, exercise);
  return guided ? guidedSteps(guided) : [];
}

/** The exercises of a session of movements, by id; none for another. */
export function partsOf({ exercise, plan }: Pick<Session, 'exercise' | 'plan'>): readonly string[] {
  return exercise === movement ? (readMovementPlan(plan)?.parts ?? []) : [];
}

/** Whether there is nothing to do in it: every part is left out, or today's exercises cannot read its plan. */
export function isEmpty(session: Pick<Session, 'exercise' | 'plan'>): boolean {
  return timeline(session).length === 0 && partsOf(session).length === 0;
}

/** When a step that begins now is over; undefined where nothing is timed. */
function endOf(session: Session, step: number, from: Temporal.Instant): Temporal.Instant | undefined {
  const seconds = timeline(session)[step];
  return seconds === undefined ? undefined : from.add({ milliseconds: Math.round(seconds * 1000) });
}

/** On to a step that began at this moment; after the last one the session is over. */
function stepTo(
  session: Session,
  step: number,
  from: Temporal.Instant,
  now: Temporal.Instant,
): SessionChange {
  const due = endOf(session, step, from);
  return due ? { change: { state: 'running', step }, due } : over(now, true);
}

/** Whether any part of a session of movements was done, and not only skipped. */
export function isAnythingDone({ results }: Pick<Session, 'results'>): boolean {
  return Object.values(results).some((result) => result !== 'skipped');
}

function over(now: Temporal.Instant, completed: boolean): SessionChange {
  return { change: { state: 'after', completed, endedAt: now }, due: null };
}

/** To the next part of what is guided: nothing else has parts that follow one another by the clock. */
function skip(session: Session, now: Temporal.Instant): SessionChange | undefined {
  const steps = stepsOf(session);
  return steps.length > 0 ? stepTo(session, nextPartAt(steps, session.step), now, now) : undefined;
}

/** How a part went: the next one's turn. At pain the session is over at once (our rule; the stop rule says so too). */
function felt(
  session: Session,
  exercise: string,
  result: Result,
  now: Temporal.Instant,
): SessionChange | undefined {
  const parts = partsOf(session);
  if (parts[session.step] !== exercise) return undefined;
  const results = { ...session.results, [exercise]: result };
  const step = session.step + 1;
  if (result !== 'hurt' && step < parts.length) return { change: { results, step } };
  const { change } = over(now, isAnythingDone({ results }) && result !== 'hurt');
  return { change: { ...change, results } };
}
