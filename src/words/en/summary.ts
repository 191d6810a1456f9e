import { type Temporal, Intl as TemporalIntl } from 'temporal-polyfill';

const days = (count: number) => (count === 1 ? 'day' : 'days');

/** The words of the weekly summary. Texts are Telegram HTML. */
export const enSummary = {
  /** "16–22 November"; where it crosses a year, with both. */
  range: (first: Temporal.PlainDate, last: Temporal.PlainDate) =>
    new TemporalIntl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
      .formatRange(first, last)
      .replace(/^(\d+)\s*–\s*/, '$1–'),

  /** What the clock sends shows on a locked screen: the dates, and nothing of what was answered. */
  notice: (range: string) => `Your week is ready: ${range}.`,
  show: 'Show my week',

  title: (range: string) => `<b>Your week</b> · ${range}`,
  silent: 'There are no answers in these seven days, and that is all right.',
  headache: (count: number, of: number) => `Headache on <b>${count} of ${of}</b> answered ${days(of)}`,
  brief: (least: string, count: number) =>
    `Not counted: ${count} ${days(count)} with a headache under ${least} and no painkiller`,
  painkillers: (count: number, of: number) => `Painkillers on <b>${count} of ${of}</b> headache ${days(of)}`,
  stress: (least: number, count: number, of: number) =>
    `High stress (${least}–10): <b>${count} of ${of}</b> ${days(of)}`,
  sitting: (least: string, count: number, of: number) =>
    `Long sitting (${least} or more): <b>${count} of ${of}</b> ${days(of)}`,
  /** Behind a line, the same of the seven days before. */
  before: (count: number, of: number) => `(week before: ${count} of ${of})`,
  chance: 'Two weeks often differ by chance alone.',
  ours: 'What counts is Unknot’s own rule, not a medical limit.',

  /** The one next step. */
  fillIn: 'What you still remember can be filled in:',
  checkIn: 'The check-in is there whenever you like. It takes about a minute.',
  checkInButton: 'Check in',
  breathe: 'For the days ahead: five minutes of slow breathing on a tense day, or at its end.',
  breatheButton: 'Breathe',
  getUp:
    'For the days ahead: two or three minutes on your feet after every half hour of sitting at work, a rhythm of Unknot’s own.',
  goOn: 'For the days ahead: simply go on, one check-in a day.',
};

export type SummaryWords = typeof enSummary;
