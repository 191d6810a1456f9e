import { Temporal } from 'temporal-polyfill';

/** Says what time it is. */
export type Clock = () => Temporal.Instant;

/** Minutes since local midnight, 0 to 1439. */
export type MinuteOfDay = number;

/** Somebody who is up at one in the morning is still in yesterday: a day ends at 04:00 local. */
export const dayEndsAtHour = 4;

/** Our rule: a year mistyped is likelier than a day before this one (ISO date). */
export const earliestDay = '2000-01-01';

/** A day can be filled in until 72 hours after its end, so that three days before today are open. */
export const recallDays = 3;

/** The moment so many seconds after the beginning of 1970, as Telegram gives its times (Unix time). */
export function instantOf(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

/** The day a person in this IANA zone is living at this instant; it ends at 04:00 local. */
export function dayAt(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  return local.hour < dayEndsAtHour ? date.subtract({ days: 1 }) : date;
}

/** How a day stands to today: still being lived, open to recall, closed, or not yet begun. */
export function standing(
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'today' | 'recall' | 'closed' | 'future' {
  const age = day.until(today, { largestUnit: 'days' }).days;
  if (age < 0) return 'future';
  if (age === 0) return 'today';
  return age <= recallDays ? 'recall' : 'closed';
}

/** The minute of the day a clock on the wall shows in this zone. */
export function minuteAt(now: Temporal.Instant, zone: string): MinuteOfDay {
  const local = now.toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
}
