import { Temporal } from 'temporal-polyfill';
import { type Lexicon, signsIn } from './lexicon.ts';

/** A leap day comes back within eight years. */
const yearsBack = 8;

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The date in the year said; without one, the last such date up to today. */
function dateIn(year: string | undefined, month: string, day: string, today: Temporal.PlainDate) {
  const on = (year: number) => dateOf(year, Number(month), Number(day));
  if (year !== undefined) return on(Number(year.length === 2 ? `20${year}` : year));
  return Array.from({ length: yearsBack + 1 }, (_, ago) => on(today.year - ago)).find(
    (date) => date && Temporal.PlainDate.compare(date, today) <= 0,
  );
}

const numeric = /^(\d{1,2}) ?([./-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/;

function readSigns(signs: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const ago = /^(?:(\d{1,3}) (day|week) ago|ago (\d{1,3}) (day|week))$/.exec(signs.replace('one', '1'));
  if (ago) {
    const count = Number(ago[1] ?? ago[3]);
    return today.subtract((ago[2] ?? ago[4]) === 'day' ? { days: count } : { weeks: count });
  }
  const weekday = /^weekday-(\d)(?: (.+))?$/.exec(signs);
  if (weekday) {
    const [, number, rest] = weekday;
    if (rest === undefined) return today.subtract({ days: (today.dayOfWeek - Number(number) + 7) % 7 || 7 });
    const date = readSigns(rest, today);
    return date?.dayOfWeek === Number(number) ? date : undefined;
  }
  const iso = /^(\d{4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/.exec(signs);
  if (iso) return dateIn(iso[1], iso[3] as string, iso[4] as string, today);
  const named =
    /^(?<day>\d{1,2}) (?:ordinal )?month-(?<month>\d+)(?: (?<year>\d{4}))?$/.exec(signs) ??
    /^month-(?<month>\d+) (?<day>\d{1,2})(?: ordinal)?(?: (?<year>\d{4}))?$/.exec(signs);
  if (named?.groups) {
    const { day, month, year } = named.groups;
    return dateIn(year, month as string, day as string, today);
  }
  const said = numeric.exec(signs);
  if (!said) return undefined;
  const [, first, separator, second, year] = said as unknown as [string, string, string, string, string?];
  const dayFirst = dateIn(year, second, first, today);
  return dayFirst ?? (separator === '/' ? dateIn(year, first, second, today) : undefined);
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
  const joined = text.replace(/(\d)\.\s+(?=\d)/g, '$1.');
  const signs = signsIn(joined, lexicons, ({ calendar }) => calendar);
  if (signs === 'today') return today;
  if (signs === 'yesterday') return today.subtract({ days: 1 });
  if (signs === 'day-before-yesterday') return today.subtract({ days: 2 });
  return readSigns(signs, today);
}
