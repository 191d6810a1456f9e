import { Temporal } from 'temporal-polyfill';
import { type Lexicon, signsIn } from './lexicon.ts';

/** Which of several dates is meant: the last one up to today, or the first one from today on. */
type Way = 'back' | 'ahead';

/** A leap day comes back within eight years. */
const yearsApart = 8;

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The date in the year said; without one, the nearest such date on the way, today included. */
function dateIn(
  year: string | undefined,
  month: string,
  day: string,
  today: Temporal.PlainDate,
  way: Way,
): Temporal.PlainDate | undefined {
  const on = (year: number) => dateOf(year, Number(month), Number(day));
  if (year !== undefined) return on(Number(year.length === 2 ? `20${year}` : year));
  const step = way === 'back' ? -1 : 1;
  return Array.from({ length: yearsApart + 1 }, (_, apart) => on(today.year + step * apart)).find(
    (date) => date && step * Temporal.PlainDate.compare(date, today) >= 0,
  );
}

/** The nearest such weekday on the way; today's means the one a week away. */
function weekdayFrom(today: Temporal.PlainDate, weekday: number, way: Way): Temporal.PlainDate {
  const days = (weekday - today.dayOfWeek + 7) % 7;
  return way === 'ahead' ? today.add({ days: days || 7 }) : today.subtract({ days: 7 - days });
}

/** So much time before or after today. */
function spanFrom(signs: string, today: Temporal.PlainDate, way: Way): Temporal.PlainDate | undefined {
  if (way === 'back') {
    const ago = /^(?:(\d{1,3}) (day|week) ago|ago (\d{1,3}) (day|week))$/.exec(signs);
    if (!ago) return undefined;
    const count = Number(ago[1] ?? ago[3]);
    return today.subtract((ago[2] ?? ago[4]) === 'day' ? { days: count } : { weeks: count });
  }
  const span = /^(?:(\d{1,3}) )?(day|week|month|year)$/.exec(signs);
  return span ? today.add({ [`${span[2]}s`]: Number(span[1] ?? 1) }) : undefined;
}

const numeric = /^(\d{1,2}) ?([./-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/;

function readSigns(signs: string, today: Temporal.PlainDate, way: Way): Temporal.PlainDate | undefined {
  const span = spanFrom(signs.replace('one', '1'), today, way);
  if (span) return span;
  const weekday = /^weekday-(\d)(?: (.+))?$/.exec(signs);
  if (weekday) {
    const [, number, rest] = weekday;
    if (rest === undefined) return weekdayFrom(today, Number(number), way);
    const date = readSigns(rest, today, way);
    return date?.dayOfWeek === Number(number) ? date : undefined;
  }
  const iso = /^(\d{4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/.exec(signs);
  if (iso) return dateIn(iso[1], iso[3] as string, iso[4] as string, today, way);
  const named =
    /^(?<day>\d{1,2}) (?:ordinal )?month-(?<month>\d+)(?: (?<year>\d{4}))?$/.exec(signs) ??
    /^month-(?<month>\d+) (?<day>\d{1,2})(?: ordinal)?(?: (?<year>\d{4}))?$/.exec(signs);
  if (named?.groups) {
    const { day, month, year } = named.groups;
    return dateIn(year, month as string, day as string, today, way);
  }
  const said = numeric.exec(signs);
  if (!said) return undefined;
  const [, first, separator, second, year] = said as unknown as [string, string, string, string, string?];
  const dayFirst = dateIn(year, second, first, today, way);
  return dayFirst ?? (separator === '/' ? dateIn(year, first, second, today, way) : undefined);
}

/** Days from today that have a name. */
const namedDays = {
  back: { today: 0, yesterday: -1, 'day-before-yesterday': -2 },
  ahead: { today: 0, tomorrow: 1, 'day-after-tomorrow': 2 },
} as const satisfies Record<Way, Record<string, number>>;

function read(
  text: string,
  today: Temporal.PlainDate,
  lexicons: readonly Lexicon[],
  way: Way,
): Temporal.PlainDate | undefined {
  const joined = text.replace(/(\d)\.\s+(?=\d)/g, '$1.');
  const leading = way === 'back' ? ['back'] : ['ahead', 'until'];
  const signs = signsIn(joined, lexicons, ({ calendar }) => calendar)
    .split(' ')
    .filter((sign) => !leading.includes(sign))
    .join(' ');
  const days = Object.entries(namedDays[way]).find(([sign]) => sign === signs)?.[1];
  return days === undefined ? readSigns(signs, today, way) : today.add({ days });
}

/**
 * The date a text says, seen from today: "yesterday", a weekday (the last such day before today), "21.11.", "21 Nov",
 * "vor 3 Tagen", "2026-11-21". Without a year it is the last such date up to today; "5/6" is the 5th of June.
 */
export function readDate(
  text: string,
  today: Temporal.PlainDate,
  lexicons: readonly Lexicon[],
): Temporal.PlainDate | undefined {
  return read(text, today, lexicons, 'back');
}

/**
 * The date to come that a text says, seen from today: "tomorrow", "until Friday" (the first such day after today),
 * "5.12.", "5 December", "2026-12-05", "two weeks". Without a year it is the first such date from today on. A date with
 * a year may be past.
 */
export function readComingDate(
  text: string,
  today: Temporal.PlainDate,
  lexicons: readonly Lexicon[],
): Temporal.PlainDate | undefined {
  return read(text, today, lexicons, 'ahead');
}
