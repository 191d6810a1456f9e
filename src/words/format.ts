import type { Temporal } from 'temporal-polyfill';
import type { MinuteOfDay } from '../domain/time.ts';

/** A date with its weekday, in this BCP 47 locale: "Monday 23 November". */
export function longDate(locale: string, date: Temporal.PlainDate): string {
  return date.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The same in fewer letters, for a button: "Mon 23 Nov". */
export function shortDate(locale: string, date: Temporal.PlainDate): string {
  return date.toLocaleString(locale, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** A time of day on the 24-hour clock, which needs no "am" in any language: "20:00". */
export function clockTime(minute: MinuteOfDay): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** A number with at most two decimals, in this BCP 47 locale. */
export function decimal(locale: string, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** Text in somebody's own words, safe inside Telegram's HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The longest piece of somebody's own words that is repeated to them, in characters. */
const longestQuote = 60;

/** The beginning of what somebody typed, safe inside Telegram's HTML. */
export function quoted(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  const short =
    letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : letters.join('');
  return escaped(short);
}
