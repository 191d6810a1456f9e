import { Temporal } from 'temporal-polyfill';
import { momentOf } from './schedule.ts';
import { type MinuteOfDay, minuteAt } from './time.ts';

/** The hours of work, in minutes of the day. */
export interface WorkHours {
  from: MinuteOfDay;
  to: MinuteOfDay;
}

/** What is kept of a person's breaks in their profile. */
interface BreakProfile {
  work?: WorkHours | undefined;
  breaksAnswered?: string | undefined;
}

/** When breaks come unless people choose otherwise. */
const usualWork: WorkHours = { from: 9 * 60, to: 17 * 60 };

/** Two or three minutes after each half hour of sitting: our rhythm, after the breaks of Waongenngarm 2021. */
const everyMinutes = 30;

/** Our own rule: after so many breaks in a row without an answer there are no more that day. */
const patience = 2;

/** Our own rule: after so many days in a row that ended so, they are switched off. */
const patientDays = 3;

/** Days without an answer are looked for so many days back: what lies before is forgotten. */
export const lookBackDays = 14;

/** What to do on one's feet, by turns. Ids are stored nowhere. */
export const breakIdeas = ['window', 'water', 'distance', 'steps', 'stand'] as const;

/** Something to do on one's feet. */
export type BreakIdea = (typeof breakIdeas)[number];

/** The hours in which breaks come to a person: their own, or the usual ones. */
export function workOf({ work }: BreakProfile): WorkHours {
  return work ?? usualWork;
}

/** Up to when breaks count as answered, those to come too; undefined: none was ever answered. */
export function answeredOf({ breaksAnswered }: BreakProfile): Temporal.Instant | undefined {
  return breaksAnswered === undefined ? undefined : Temporal.Instant.from(breaksAnswered);
}

/** The end of a local day: breaks count as answered up to there when no more are wanted on that day. */
export function endOf(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}

/** The first break of a day. */
export function firstBreak({ from }: WorkHours): MinuteOfDay {
  return from + everyMinutes;
}

/** The next half hour of work after this minute, counted from its beginning; undefined when work is over by then. */
export function breakAfter(minute: MinuteOfDay, { from, to }: WorkHours): MinuteOfDay | undefined {
  const past = Math.floor(Math.max(minute - from, 0) / everyMinutes);
  const next = from + (past + 1) * everyMinutes;
  return next < to ? next : undefined;
}

/** The next break of this local day, as it is kept among the deliveries; undefined: there is none today. */
export function nextBreak(
  now: Temporal.Instant,
  zone: string,
  work: WorkHours,
): { slot: string; dueAt: Temporal.Instant } | undefined {
  const day = now.toZonedDateTimeISO(zone).toPlainDate();
  const minute = breakAfter(minuteAt(now, zone), work);
  const dueAt = minute === undefined ? undefined : momentOf(day, minute, zone);
  return dueAt && { slot: slotOf(dueAt, zone), dueAt };
}

function slotOf(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** A break that is due, and what is known of those before it. */
export interface DueBreak {
  dueAt: Temporal.Instant;
  zone: string;
  work: WorkHours;
  /** See `answeredOf`. */
  answered: Temporal.Instant | undefined;
  /** When those were due that were sent in the last `lookBackDays`, in any order. */
  sent: readonly Temporal.Instant[];
}

/**
 * What becomes of a break that is due: sent, and the next one follows; not sent, and none follows today; or, instead of it,
 * the last line says that they are switched off. A day on which only one was sent decides nothing.
 */
export function breakVerdict({
  dueAt,
  zone,
  work,
  answered,
  sent,
}: DueBreak): 'send' | 'stop' | 'switch-off' {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const isOpen = (at: Temporal.Instant) => !answered || Temporal.Instant.compare(at, answered) > 0;
  const minute = minuteAt(dueAt, zone);
  if (!isOpen(dueAt) || minute < work.from || minute >= work.to) return 'stop';
  const open = sent.filter(isOpen).map(dayOf);
  const silent = new Set(open.filter((day) => open.filter((one) => one === day).length >= patience));
  if (silent.has(dayOf(dueAt))) return 'stop';
  return silent.size >= patientDays ? 'switch-off' : 'send';
}

/** What a break suggests: another thing each time, and at the same hour another every day. */
export function ideaFor(dueAt: Temporal.Instant): BreakIdea {
  const halfHours = Math.floor(dueAt.epochMilliseconds / (everyMinutes * 60_000));
  return breakIdeas[halfHours % breakIdeas.length] as BreakIdea;
}
