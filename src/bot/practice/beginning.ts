import type { Temporal } from 'temporal-polyfill';
import { minutesOf } from '../../domain/breathing.ts';
import { high } from '../../domain/check-in.ts';
import { readGuidedPlan } from '../../domain/guided.ts';
import { readBreathingPlan } from '../../domain/practice.ts';
import { actOn } from '../../domain/session.ts';
import type { PracticeChange } from '../../store/practices.ts';
import type { Practice } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Asking, musclePlanFor, type Offered } from './plan.ts';
import type { PracticeTap } from './taps.ts';

/** A session belongs to the day on which it begins. */
export function begunOn(day: Temporal.PlainDate, { change, ...due }: PracticeChange): PracticeChange {
  return { ...due, change: change.startedAt ? { ...change, day: day.toString() } : change };
}

/** What is chosen before a session begins. */
export function chosen(
  asking: Asking,
  { state, plan, exercise }: Practice,
  tap: Extract<PracticeTap, { do: 'minutes' | 'level' | 'area' }>,
): PracticeChange | undefined {
  if (state !== 'before') return undefined;
  if (tap.do === 'minutes') {
    const breathing = readBreathingPlan(plan);
    const fits = breathing && minutesOf(breathing.pattern).includes(tap.value);
    return fits ? { change: { plan: { ...breathing, minutes: tap.value } } } : undefined;
  }
  const guided = readGuidedPlan(plan, exercise);
  if (!guided || !('leftOut' in guided)) return undefined;
  const others = guided.leftOut.filter((area) => tap.do !== 'area' || area !== tap.value);
  const leftOut = tap.do === 'area' && tap.on ? [...others, tap.value] : others;
  if (guided.exercise !== 'muscle-relaxation') {
    return tap.do === 'area' ? { change: { plan: { leftOut } } } : undefined;
  }
  const level = tap.do === 'level' ? tap.value : guided.level;
  return { change: { plan: musclePlanFor(asking, { ...guided, level, leftOut }) } };
}

/** It begins, as it is planned now. */
export function begun(
  practice: Practice,
  planned: Offered,
  before: number | null,
  now: Temporal.Instant,
): PracticeChange | undefined {
  const moved = actOn({ ...practice, ...planned }, { do: 'begin', before }, now);
  return moved && { ...moved, change: { ...moved.change, ...planned } };
}

/** The headache before movements, which begin where nothing speaks against them; else it is asked on. */
export function rated(
  practice: Practice,
  value: number | null,
  now: Temporal.Instant,
): PracticeChange | undefined {
  // Without a number nobody knows whether movements are all right now.
  if (practice.state !== 'before' || value === null) return undefined;
  if (value === 0) return actOn(practice, { do: 'begin', before: value }, now);
  const moved = value >= high ? actOn(practice, { do: 'forgo' }, now) : undefined;
  return { ...moved, change: { ...moved?.change, before: value } };
}

/** Whether the headache that was rated is like a migraine: then there are no movements now. */
export function compared(
  practice: Practice,
  isLike: boolean,
  now: Temporal.Instant,
): PracticeChange | undefined {
  const { state, before } = practice;
  if (state !== 'before' || before === null) return undefined;
  return actOn(practice, isLike ? { do: 'forgo' } : { do: 'begin', before }, now);
}

/** What a rating has made of a session: another than the card before it said. */
export function noticeAfter({ practice: say }: Words, before: Practice, after: Practice): string | undefined {
  if (after.exercise !== before.exercise) return say.withoutHolds;
  return isReleaseOnly(after) && !isReleaseOnly(before) ? say.releaseOnly : undefined;
}

function isReleaseOnly({ plan, exercise }: Practice): boolean {
  const guided = readGuidedPlan(plan, exercise);
  return guided?.exercise === 'muscle-relaxation' && guided.releaseOnly;
}
