import { Temporal } from 'temporal-polyfill';
import { wordsIn } from '../../words/catalogue.ts';
import type { CalendarData, ChartData, ChartDay } from './data.ts';

/** A chart in a few words of plain text, for a caption: a week day by day, more days as counts. */
export function chartAlt({ language, days }: ChartData): string {
  const { chart } = wordsIn(language);
  if (days.length > 7) return chart.counts(days.length, ...counted(days));
  const said = days.map(({ day, state, peak }) => {
    const value = state === 'headache' && peak !== undefined ? peak : chart.said[state];
    return `${chart.weekday(Temporal.PlainDate.from(day))} ${value}`;
  });
  return chart.days(said.join(' · '));
}

/** A calendar in a few words of plain text, for a caption. */
export function calendarAlt({ language, month, days }: CalendarData): string {
  const { chart } = wordsIn(language);
  return chart.calendar(chart.month(Temporal.PlainDate.from(`${month}-01`)), ...counted(days));
}

/** The days with a headache, those that were answered, and the highest peak. */
function counted(days: readonly ChartDay[]): [count: number, answered: number, highest: number | undefined] {
  const peaks = days.flatMap(({ peak }) => peak ?? []);
  return [
    days.filter(({ state }) => state === 'headache').length,
    days.filter(({ state }) => state !== 'unanswered').length,
    peaks.length === 0 ? undefined : Math.max(...peaks),
  ];
}
