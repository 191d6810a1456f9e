import { Temporal } from 'temporal-polyfill';
import { earliestDay } from './time.ts';

const daysOfWeek = 7;

/** The weeks of a month, Monday first: 4 to 6 rows of seven cells; undefined: a cell beside the month. */
export function weeksOf(month: Temporal.PlainYearMonth): (Temporal.PlainDate | undefined)[][] {
  const first = month.toPlainDate({ day: 1 });
  const before = first.dayOfWeek - 1;
  const weeks = Math.ceil((before + month.daysInMonth) / daysOfWeek);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: daysOfWeek }, (_, weekday) => {
      const after = week * daysOfWeek + weekday - before;
      return after < 0 || after >= month.daysInMonth ? undefined : first.add({ days: after });
    }),
  );
}

/** The first and the last day of a month. */
export function boundsOf(month: Temporal.PlainYearMonth): [Temporal.PlainDate, Temporal.PlainDate] {
  return [month.toPlainDate({ day: 1 }), month.toPlainDate({ day: month.daysInMonth })];
}

/** The month that ISO 8601 text says ("2026-11"), seen from a day: undefined for anything else, or a month to come. */
export function readMonth(text: string, today: Temporal.PlainDate): Temporal.PlainYearMonth | undefined {
  return readPastDay(`${text}-01`, today)?.toPlainYearMonth();
}

/** The day that ISO 8601 text says ("2026-11-12"), seen from today: undefined for anything else, a day to come, or one before 2000. */
export function readPastDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return text < earliestDay || Temporal.PlainDate.compare(day, today) > 0 ? undefined : day;
  } catch {
    return undefined;
  }
}
