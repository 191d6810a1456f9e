import type { Temporal } from 'temporal-polyfill';
import { decimal, shortDate } from '../format.ts';

const locale = 'en-GB';

const headacheDays = (count: number, of: number, highest: number | undefined) => {
  const peak = highest === undefined ? '' : `, highest peak ${highest}`;
  return of === 0
    ? 'no answers'
    : `headache on ${count} of ${of} answered ${of === 1 ? 'day' : 'days'}${peak}`;
};

/** The words in charts and calendars, and those that stand for such a picture. Plain text without < > &. */
export const enChart = {
  weekday: (day: Temporal.PlainDate) => day.toLocaleString(locale, { weekday: 'short' }),
  /** The first day of each week in a row: "Mon 2 Nov". */
  weekFrom: (day: Temporal.PlainDate) => shortDate(locale, day),
  month: (first: Temporal.PlainDate) => first.toLocaleString(locale, { month: 'long', year: 'numeric' }),
  hours: (hours: number) => decimal(locale, hours),
  mostHours: (hours: number) => `${hours} h`,

  headache: 'Headache, peak (0–10)',
  migraineLike: 'Migraine-like',
  noPeak: 'Headache, peak not told',
  free: 'No headache',
  brief: 'Too short to count',
  unanswered: 'No answer',
  stress: 'Stress (0–10)',
  sitting: 'Sitting (hours)',
  today: 'Today',
  painkillers: {
    triptan: 'Triptan',
    ergotamine: 'Ergotamine',
    opioid: 'Opioid',
    combination: 'Combination painkiller',
    'non-opioid': 'Simple painkiller',
    'other-acute': 'Gepant or ditan',
    unknown: 'Painkiller of unknown kind',
  },

  /** A day in the text that stands for a picture. */
  said: { free: 'free', headache: 'headache', unanswered: '–' },
  /** "Mon 5 · Tue free · Wed –". */
  days: (days: string) => `Chart: headache by day (peak of 10). ${days}`,
  counts: (days: number, count: number, answered: number, highest: number | undefined) =>
    `Chart of ${days} days: ${headacheDays(count, answered, highest)}.`,
  calendar: (month: string, count: number, answered: number, highest: number | undefined) =>
    `Calendar of ${month}: ${headacheDays(count, answered, highest)}.`,
};

export type ChartWords = typeof enChart;
