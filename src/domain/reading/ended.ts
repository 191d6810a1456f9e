import type { Temporal } from 'temporal-polyfill';
import { momentOf } from '../schedule.ts';
import type { MinuteOfDay } from '../time.ts';
import { readDuration, readNumber } from './amounts.ts';
import { readTimeOfDay } from './clock-times.ts';
import { type Lexicon, phrasesIn } from './lexicon.ts';

/** When something was over, or why that cannot be: unreadable, before it began, still to come. */
export type Ended =
  | { readonly at: Temporal.Instant }
  | { readonly fault: 'unclear' | 'too-early' | 'to-come' };

/**
 * When something was over that lasted until lately: "half an hour ago", "2 h", "vor 20 min", "14:30", "half past nine". A
 * bare number is hours ago. Of a time of day the last one counts that lies after the beginning; where the half of the
 * day is missing and both may be meant, it is unclear.
 */
export function readEnd(
  text: string,
  { startedAt, now, zone }: { startedAt: Temporal.Instant; now: Temporal.Instant; zone: string },
  lexicons: readonly Lexicon[],
): Ended {
  // What began at 14:32:40 may have been over at “14:32”.
  const first = startedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const span = withoutAgo(text, lexicons);
  const clock =
    span === text && readNumber(text, lexicons) === undefined
      ? readTimeOfDay(text, lexicons)
      : ({ fault: 'unclear' } as const);
  if ('fault' in clock && clock.fault === 'unclear') {
    const ago = readDuration(span, lexicons);
    if ('fault' in ago) return { fault: ago.fault === 'too-high' ? 'too-early' : 'unclear' };
    const at = now.subtract({ minutes: ago.value });
    return isWithin(at) ? ended(at) : { fault: 'too-early' };
  }
  const minutes = 'value' in clock ? [clock.value] : [clock.am, clock.pm];
  const moments = minutes.flatMap((minute) => lastAt(minute, now, zone) ?? []);
  const [at, ...others] = moments.filter(isWithin);
  if (at) return others.length === 0 ? ended(at) : { fault: 'unclear' };
  return { fault: minutes.length === 1 && isAhead(minutes[0] as MinuteOfDay) ? 'to-come' : 'too-early' };

  function isWithin(at: Temporal.Instant): boolean {
    return first.until(at).sign >= 0 && at.until(now).sign >= 0;
  }

  function ended(at: Temporal.Instant): Ended {
    return { at: startedAt.until(at).sign < 0 ? startedAt : at };
  }

  function isAhead(minute: MinuteOfDay): boolean {
    const local = now.toZonedDateTimeISO(zone);
    return minute > local.hour * 60 + local.minute;
  }
}

/** A text without what says in its language that a span lies back. */
function withoutAgo(text: string, lexicons: readonly Lexicon[]): string {
  const ago = lexicons.flatMap(({ calendar }) => phrasesIn(calendar.ago)).join('|');
  return text.trim().replace(new RegExp(`^(?:${ago})\\s+|\\s+(?:${ago})$`, 'i'), '');
}

/** The last time the clock on the wall has shown this minute. */
function lastAt(minute: MinuteOfDay, now: Temporal.Instant, zone: string): Temporal.Instant | undefined {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return [today, today.subtract({ days: 1 })]
    .flatMap((day) => momentOf(day, minute, zone) ?? [])
    .find((at) => at.until(now).sign >= 0);
}
