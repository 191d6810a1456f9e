import type { Temporal } from 'temporal-polyfill';
import { high } from './check-in.ts';
import type { Learnt } from './count-in.ts';
import type { ExerciseId } from './exercises.ts';
import { type Circumstances, whyClosed } from './gate.ts';
import type { Relief } from './relief.ts';
import { isYounger } from './script.ts';
import { dayAt, dayEndsAtHour } from './time.ts';

/** ICHD-3 1.1 B: a migraine lasts up to 72 hours. Of one left open for longer nobody has told the end. */
export const longestHours = 72;

/** Pain-free at two hours is what trials of acute treatment ask for (IHS 2019). */
const reliefHours = 2;

/** On which side it hurts (ICHD-3 1.1 C1, 2.2 C1). */
export const sides = ['left', 'right', 'both'] as const;

/** On which side it hurts. */
export type Side = (typeof sides)[number];

/** A headache that is told of while it lasts. */
export interface HeadacheState {
  startedAt: Temporal.Instant;
  /** The local day on which it began (ISO date). */
  day: string;
  endedAt: Temporal.Instant | null;
  /** The strongest so far, 1 to 10. */
  peak: number | null;
  side: Side | null;
  relief: Relief | null;
  open: boolean;
  lastUpdateId: number;
}

/** Something that is told of a headache. */
export type HeadacheAct =
  /** How strong it is: 1 to 10. `corrects`: in place of what was told before; else the strongest so far stays. */
  | { do: 'strength'; value: number; corrects: boolean }
  | { do: 'side'; value: Side }
  /** When it was over; null: nobody knows. */
  | { do: 'over'; at: Temporal.Instant | null }
  /** How it is two hours later. `isPrompt`: told soon after that was asked. */
  | { do: 'relief'; value: Relief; isPrompt: boolean };

/** What changes, and when it is asked how it is: null for not at all, absent for as before. */
export interface HeadacheMove {
  change: Partial<HeadacheState>;
  due?: Temporal.Instant | null;
}

/**
 * What an act changes, be it only that it has come; undefined: it does not count. Of two acts the later one counts,
 * whichever comes first: one that was overtaken only tells what has not been told.
 *
 * @param update Telegram's number of the act
 */
export function actOnHeadache(
  headache: HeadacheState,
  act: HeadacheAct,
  { now, update }: { now: Temporal.Instant; update: number },
): HeadacheMove | undefined {
  const { lastUpdateId } = headache;
  const isLater = isYounger(update, lastUpdateId);
  const moved = moveOf(headache, act, now, isLater);
  return moved && { ...moved, change: { ...moved.change, lastUpdateId: isLater ? update : lastUpdateId } };
}

function moveOf(
  headache: HeadacheState,
  act: HeadacheAct,
  now: Temporal.Instant,
  isLater: boolean,
): HeadacheMove | undefined {
  const { open, peak, side, relief, endedAt, startedAt } = headache;
  switch (act.do) {
    case 'strength': {
      if (!open) return undefined;
      // Two hours run from what was told first: once a headache.
      if (peak === null) return { change: { peak: act.value }, due: now.add({ hours: reliefHours }) };
      const value = act.corrects ? act.value : Math.max(act.value, peak);
      return isLater ? { change: { peak: value } } : undefined;
    }
    case 'side':
      return open && (isLater || side === null) ? { change: { side: act.value } } : undefined;
    case 'over': {
      if (peak === null || endedAt !== null) return undefined;
      if (act.at === null) return open ? { change: { open: false }, due: null } : undefined;
      const lasted = startedAt.until(act.at);
      const isWithin =
        lasted.sign >= 0 && lasted.total('hours') <= longestHours && act.at.until(now).sign >= 0;
      return isWithin ? { change: { endedAt: act.at, open: false }, due: null } : undefined;
    }
    case 'relief': {
      const { value, isPrompt } = act;
      const isTold = isPrompt && (isLater || relief === null);
      const isNews = open && isLater;
      const isOver = isNews && value === 'free';
      if (peak === null || (!isTold && !isNews)) return undefined;
      return {
        change: {
          ...(isTold && { relief: value }),
          ...(isOver && { open: false }),
          // Whoever tells it hours later knows better when it was over, and is asked.
          ...(isOver && isPrompt && { endedAt: now }),
        },
      };
    }
  }
}

/**
 * What time has changed, before anything is told; undefined: nothing. What was left open is closed, and nobody has told
 * its end. A draft in which nothing was told is dated anew when it is opened again, or on another day.
 *
 * @param taken how many things were taken for it
 */
export function overtaken(
  headache: HeadacheState,
  { now, today, taken, reopened }: { now: Temporal.Instant; today: string; taken: number; reopened: boolean },
): HeadacheMove | undefined {
  const { open, startedAt, day } = headache;
  if (!open) return undefined;
  if (isUntold(headache, taken)) {
    return reopened || day !== today ? { change: { startedAt: now, day: today } } : undefined;
  }
  const isLeft = startedAt.until(now).total('hours') > longestHours;
  return isLeft ? { change: { open: false }, due: null } : undefined;
}

/** Whether nothing has been told of a headache. */
export function isUntold({ peak, side }: Pick<HeadacheState, 'peak' | 'side'>, taken: number): boolean {
  return peak === null && side === null && taken === 0;
}

/** What an act tells of the day on which it comes; undefined: nothing. */
export function learntFrom(act: HeadacheAct): Learnt | undefined {
  switch (act.do) {
    case 'strength':
      return { peak: act.value };
    case 'side':
      return { side: act.value };
    case 'relief':
      // It still hurts.
      return act.value === 'free' ? undefined : {};
    case 'over':
      return undefined;
  }
}

/** How long a headache that is over lasted on each of its local days, oldest first; in minutes. */
export function minutesByDay(
  { startedAt, endedAt }: { startedAt: Temporal.Instant; endedAt: Temporal.Instant },
  zone: string,
): { day: Temporal.PlainDate; minutes: number }[] {
  const days: { day: Temporal.PlainDate; minutes: number }[] = [];
  let from = startedAt;
  while (from.until(endedAt).sign > 0 || days.length === 0) {
    const day = dayAt(from, zone);
    const to = earlier(endOfDay(day, zone), endedAt);
    days.push({ day, minutes: from.until(to).total('minutes') });
    from = to;
  }
  return days;
}

/** The end of a local day; of two, where the clocks go back over it, the later one. */
function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  const wall = day.add({ days: 1 }).toPlainDateTime({ hour: dayEndsAtHour });
  return wall.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return one.until(other).sign < 0 ? other : one;
}

/** What may do good now, the most fitting first: see `easesNow`. */
const easing = ['paced-breathing', 'muscle-relaxation', 'body-scan'] as const satisfies ExerciseId[];

/** So many exercises are offered: who is in pain does not want to choose. */
const mostOffered = 2;

/**
 * The exercises to offer during a headache. From 7 of 10, or when the day is migraine-like, they are those of an attack:
 * breathing without holds and the body scan (see `whyClosed`).
 */
export function easesNow(
  { peak }: Pick<HeadacheState, 'peak'>,
  isMigraineLike: boolean,
  circumstances: Omit<Circumstances, 'attack'>,
): ExerciseId[] {
  const attack = isMigraineLike || Number(peak) >= high;
  return easing.filter((id) => !whyClosed(id, { ...circumstances, attack })).slice(0, mostOffered);
}
