import type { Temporal } from 'temporal-polyfill';
import { morningAfter, type QuietHours } from './schedule.ts';
import { dayAt, type MinuteOfDay, minuteAt, standing } from './time.ts';

/** How a check-in can be put off: for so many minutes, or until the next morning. The ids stand in callback data. */
export const delays = { 'in-30': 30, 'in-60': 60, tomorrow: 'morning' } as const;

/** One way to put a check-in off. */
export type Delay = keyof typeof delays;

/** For so long it is put off by somebody who only says *Later*: not saying more must not lose the day. */
export const usualDelay: Delay = 'in-60';

/** The ways to put this day's check-in off: until tomorrow only while it can still be filled in then. */
export function delaysFor(day: Temporal.PlainDate, today: Temporal.PlainDate): Delay[] {
  const tomorrow = standing(day, today.add({ days: 1 })) !== 'closed';
  return tomorrow ? ['in-30', 'in-60', 'tomorrow'] : ['in-30', 'in-60'];
}

/** The moment at which a check-in comes again that is put off now. */
export function comesAgain(
  delay: Delay,
  now: Temporal.Instant,
  { zone, quiet }: { zone: string; quiet: QuietHours },
): Temporal.Instant {
  const length = delays[delay];
  return length === 'morning'
    ? morningAfter(dayAt(now, zone), { zone, quiet })
    : now.add({ minutes: length });
}

/** The way that, said now, leads to this moment, give or take a minute; undefined when none does any more. */
export function delayTo(
  at: Temporal.Instant,
  now: Temporal.Instant,
  where: { zone: string; quiet: QuietHours },
): Delay | undefined {
  const ways = Object.keys(delays) as Delay[];
  return ways.find((way) => Math.abs(comesAgain(way, now, where).until(at).total('seconds')) < 60);
}

/** A moment to come, as a clock on the wall in this zone tells it. */
export interface WallTime {
  minute: MinuteOfDay;
  /** Whether midnight lies in between. */
  isTomorrow: boolean;
}

/** How the clock on the wall tells a moment to come. */
export function wallTime(at: Temporal.Instant, now: Temporal.Instant, zone: string): WallTime {
  const date = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate();
  return { minute: minuteAt(at, zone), isTomorrow: !date(at).equals(date(now)) };
}
