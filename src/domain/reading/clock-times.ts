import type { MinuteOfDay } from '../time.ts';
import { type DayPart, type Lexicon, signsIn } from './lexicon.ts';

/** A typed time of day: a minute, two when only the half of the day is missing, or nothing that can be read. */
export type ClockTime =
  | { readonly value: MinuteOfDay }
  | { readonly fault: 'ambiguous'; readonly am: MinuteOfDay; readonly pm: MinuteOfDay }
  | { readonly fault: 'unclear' };

/** First and last hour of each part of the day; a night goes past midnight. */
const hoursOf: Readonly<Record<DayPart, readonly [first: number, last: number]>> = {
  am: [0, 11],
  pm: [12, 23],
  morning: [0, 11],
  midday: [11, 14],
  afternoon: [12, 18],
  evening: [16, 23],
  night: [19, 5],
  midnight: [0, 0],
};

const halfDay = 12 * 60;
const day = 2 * halfDay;

function isDayPart(sign: string): sign is DayPart {
  return Object.hasOwn(hoursOf, sign);
}

function lies(minute: MinuteOfDay, part: DayPart): boolean {
  const [first, last] = hoursOf[part];
  const hour = Math.floor(minute / 60);
  return first <= last ? first <= hour && hour <= last : first <= hour || hour <= last;
}

function wrap(minutes: number, length: number): number {
  return ((minutes % length) + length) % length;
}

/** An hour as written, with the minutes that come to it or go from it. */
function readHands(signs: string): { hour: string; minutes: number } | undefined {
  const spoken = /^(?:(\d{1,2}) (?:minute )?(past|to) )?(half-before )?(\d{1,2})(?: hour)?$/.exec(
    signs.replace(/^quarter-/, '15 ').replace(/^half-past/, '30 past'),
  );
  if (spoken) {
    const [, count, direction, half, hour] = spoken;
    const apart = direction === 'to' ? -Number(count) : Number(count ?? 0);
    return { hour: hour as string, minutes: half ? apart - 30 : apart };
  }
  const written =
    /^(\d{1,2})[:.]([0-5]\d)(?::[0-5]\d)?(?: hour)?$/.exec(signs) ??
    /^(\d{1,2}) (?:hour )?([0-5]\d)(?: minute)?$/.exec(signs) ??
    /^(\d{1,2})([0-5]\d)(?: hour)?$/.exec(signs);
  return written ? { hour: written[1] as string, minutes: Number(written[2]) } : undefined;
}

/**
 * The time of day a text says: "8:30pm", "20.30", "20 Uhr 30", "half past seven", "halb acht abends", "noon". Without a part
 * of the day, and not written as on a 24-hour clock, hours from 1 to 12 are ambiguous.
 */
export function readTimeOfDay(text: string, lexicons: readonly Lexicon[]): ClockTime {
  const signs = signsIn(text, lexicons, ({ clock }) => clock).split(' ');
  const parts = signs.filter(isDayPart);
  const said = signs.filter((sign) => !isDayPart(sign)).join(' ');
  if (said === '' && parts.length === 1) {
    if (parts[0] === 'midnight') return { value: 0 };
    if (parts[0] === 'midday') return { value: halfDay };
  }
  const hands = readHands(said);
  if (!hands) return { fault: 'unclear' };

  const hour = Number(hands.hour);
  const minute = hour * 60 + hands.minutes;
  if (minute > day) return { fault: 'unclear' };
  const onDial = wrap(minute, halfDay);
  const written24 = hour === 0 || hour > 12 || (parts.length === 0 && hands.hour.startsWith('0'));
  const candidates = written24 ? [wrap(minute, day)] : [onDial, onDial + halfDay];
  const [value, later] = candidates.filter((one) => parts.every((part) => lies(one, part)));
  if (value === undefined) return { fault: 'unclear' };
  return later === undefined ? { value } : { fault: 'ambiguous', am: value, pm: later };
}
