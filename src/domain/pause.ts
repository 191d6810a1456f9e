import { Temporal } from 'temporal-polyfill';

/** How long a pause lasts, where a button says it. */
export const pauseSpans = [{ days: 3 }, { weeks: 1 }, { weeks: 2 }, { weeks: 4 }] as const;

/** The last day on which a pause that begins today can end. */
function longestPause(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ years: 1 });
}

/** The first day after the pause; undefined where there is none, or where it is over. */
export function pauseEnd(
  pausedUntil: string | null,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const end = pausedUntil === null ? undefined : Temporal.PlainDate.from(pausedUntil);
  return end && Temporal.PlainDate.compare(end, today) > 0 ? end : undefined;
}

/** Whether a pause that begins today can end on this day. */
export function canEndOn(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, longestPause(today)) <= 0
  );
}
