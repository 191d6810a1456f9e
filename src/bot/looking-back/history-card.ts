import { Temporal } from 'temporal-polyfill';
import type { DayRead, DayState } from '../../domain/day.ts';
import type { Taken } from '../../domain/ledger.ts';
import { weeksOf } from '../../domain/month.ts';
import { calendarAlt } from '../../pictures/charts/alt.ts';
import { calendarDataOf } from '../../pictures/charts/data.ts';
import type { Language } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { dayData } from './day-card.ts';

/** A month of somebody. */
export interface MonthInput {
  words: Words;
  language: Language;
  month: Temporal.PlainYearMonth;
  today: Temporal.PlainDate;
  /** The first day of the calendar. */
  from: Temporal.PlainDate;
  /** The days of the month from the first of the calendar to today. */
  days: readonly DayRead[];
  taken: readonly Taken[];
  /** A sentence above: why another day is not shown. */
  notice?: string | undefined;
}

/** What a cell beside the days sends: nothing comes of it. */
export const blankData = 'hi:-';

/** How a day is marked in the keyboard, told apart without colour. */
const marks: Record<DayState, string> = { headache: ' ●', free: ' ○', unanswered: '' };

/** A month as a picture, in words, and as buttons, one a day. */
export function monthFace(input: MonthInput): Face {
  const { words, language, month, today, days, taken, notice } = input;
  const { history: say, chart } = words;
  const data = calendarDataOf(language, month, today, days, taken);
  const aching = days.filter(({ state }) => state === 'headache').map(({ day }) => String(day.day));
  const unanswered = days.filter(({ state }) => state === 'unanswered').length;
  const told =
    unanswered === days.length
      ? [`${chart.month(month.toPlainDate({ day: 1 }))}: ${say.nothingYet}`]
      : [
          calendarAlt(data),
          ...(aching.length > 0 ? [say.headacheOn(words.list(aching))] : []),
          ...(unanswered > 0 ? [say.unanswered(unanswered, days.length)] : []),
        ];
  return {
    text: [...(notice ? [`<i>${notice}</i>`] : []), told.join('\n'), `<i>${say.howTo}</i>`].join('\n\n'),
    buttons: [...dayButtons(input), ...monthButtons(input)],
    picture: { of: 'calendar', data },
  };
}

/** The weeks in which there is any day of the calendar. */
function dayButtons({ month, days }: MonthInput): Button[][] {
  const states = new Map(days.map(({ day, state }) => [day.toString(), state]));
  return weeksOf(month)
    .filter((week) => week.some((day) => day && states.has(day.toString())))
    .map((week) =>
      week.map((day) => {
        const state = day && states.get(day.toString());
        return day && state ? button(`${day.day}${marks[state]}`, dayData(day)) : button(' ', blankData);
      }),
    );
}

/** Never into the future, nor before the first day. */
function monthButtons({ words, month, today, from }: MonthInput): Button[][] {
  const { compare } = Temporal.PlainYearMonth;
  const name = (one: Temporal.PlainYearMonth) => words.chart.month(one.toPlainDate({ day: 1 }));
  const before = month.subtract({ months: 1 });
  const after = month.add({ months: 1 });
  const row = [
    ...(compare(before, from.toPlainYearMonth()) >= 0 ? [button(`‹ ${name(before)}`, `hi:${before}`)] : []),
    ...(compare(after, today.toPlainYearMonth()) <= 0 ? [button(`${name(after)} ›`, `hi:${after}`)] : []),
  ];
  return row.length > 0 ? [row] : [];
}
