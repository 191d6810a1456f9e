import { Temporal } from 'temporal-polyfill';
import { type MinuteOfDay, minuteAt } from './time.ts';
import { everyDay, includes, monday, wednesday, weekdays } from './weekdays.ts';

/**
 * What is sent by the clock. Ids are stored for ever.
 *
 * `urgent`: somebody waits for it, so it goes before what is sent in bulk. `keeps`: for how many hours after its time it
 * is still worth sending. `atNight`: what becomes of it when it could only be sent late and in the quiet hours.
 */
export const kinds = {
  'check-in': { urgent: false, keeps: 3, atNight: 'drop' },
  relaxation: { urgent: false, keeps: 3, atNight: 'drop' },
  /** It looks back on a week that is over: on Wednesday it is as true as on Monday. */
  summary: { urgent: false, keeps: 48, atNight: 'wait' },
  /** The offer to fill in the day before, where the evening's prompt could not be sent. */
  'back-fill': { urgent: false, keeps: 6, atNight: 'wait' },
  /** The check-in that a person put off, at the time they said. */
  later: { urgent: true, keeps: 3, atNight: 'drop' },
  lesson: { urgent: false, keeps: 48, atNight: 'wait' },
  /** A break from sitting that is not taken now is the next one. */
  'micro-break': { urgent: false, keeps: 0.25, atNight: 'drop' },
  /** The next step of a session, or its end. */
  session: { urgent: true, keeps: 24, atNight: 'send' },
  /** The question how movements went down, a day after them. */
  'next-day': { urgent: false, keeps: 36, atNight: 'wait' },
  /** The question how a headache is, two hours after it was noted. Whoever may sleep is not asked. */
  'follow-up': { urgent: false, keeps: 1, atNight: 'drop' },
} as const satisfies Record<string, { urgent: boolean; keeps: number; atNight: 'drop' | 'wait' | 'send' }>;

/** One kind of message that the clock sends. */
export type Kind = keyof typeof kinds;

/**
 * The kinds that come again and again, and when they do unless people choose otherwise. The check-in comes in the
 * evening: stress let-down needs evening-to-evening values, and tension-type pain rises through the day. Breaks from
 * sitting come to those only who want them; this is the first of a day.
 */
export const usual = {
  'check-in': { minute: 20 * 60, weekdays: everyDay, active: true },
  relaxation: { minute: 15 * 60, weekdays, active: true },
  summary: { minute: 8 * 60, weekdays: monday, active: true },
  lesson: { minute: 17 * 60, weekdays: wednesday, active: true },
  'micro-break': { minute: 9 * 60 + 30, weekdays, active: false },
} as const satisfies Partial<Record<Kind, Switched>>;

/** A kind that comes again and again. */
export type RoutineKind = keyof typeof usual;

export const routineKinds = Object.keys(usual) as RoutineKind[];

/** At which minute of which days of the week. */
export interface Routine {
  minute: MinuteOfDay;
  weekdays: number;
}

/** A routine that can be off, and then keeps its hour and days for when it is on again. */
export interface Switched extends Routine {
  active: boolean;
}

/** One time of a routine: the local day it is for, and the moment. */
export interface Slot {
  day: Temporal.PlainDate;
  at: Temporal.Instant;
}

/** A weekday comes again within a week; where the zone skips that very day, within two. */
const daysAhead = 15;

/**
 * The moment a local day reaches this minute: the first time, where the hour comes twice; the end of the gap, where it
 * is skipped. Undefined for a day that the zone skips as a whole, as Apia did with 30 December 2011.
 */
export function momentOf(
  day: Temporal.PlainDate,
  minute: MinuteOfDay,
  zone: string,
): Temporal.Instant | undefined {
  const wall = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.toInstant();
  // In a gap, 'earlier' lies before it.
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return undefined;
  return first.getTimeZoneTransition('next')?.toInstant();
}

/** The first slot for this day or a later one; undefined for a routine without days. */
export function slotFrom(
  { minute, weekdays }: Routine,
  zone: string,
  from: Temporal.PlainDate,
): Slot | undefined {
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    const day = from.add({ days: ahead });
    const at = includes(weekdays, day.dayOfWeek) ? momentOf(day, minute, zone) : undefined;
    if (at) return { day, at };
  }
  return undefined;
}

/** The first slot after this moment, and not for a day before `from`. */
export function slotAfter(
  routine: Routine,
  zone: string,
  now: Temporal.Instant,
  from: Temporal.PlainDate | null = null,
): Slot | undefined {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  // A gap at midnight ends on the day after.
  const first = laterOf(today.subtract({ days: 1 }), from);
  let slot = slotFrom(routine, zone, first);
  while (slot && Temporal.Instant.compare(slot.at, now) <= 0) {
    slot = slotFrom(routine, zone, slot.day.add({ days: 1 }));
  }
  return slot;
}

/** The last slot up to this moment that is not for a day before `from`: of several missed ones only the last counts. */
export function slotUntil(
  { minute, weekdays }: Routine,
  zone: string,
  now: Temporal.Instant,
  from: Temporal.PlainDate,
): Slot | undefined {
  // Where clocks go back over midnight, a day may have begun that is still to come.
  let day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
  for (let back = 0; back < daysAhead && Temporal.PlainDate.compare(day, from) >= 0; back++) {
    const at = includes(weekdays, day.dayOfWeek) ? momentOf(day, minute, zone) : undefined;
    if (at && Temporal.Instant.compare(at, now) <= 0) return { day, at };
    day = day.subtract({ days: 1 });
  }
  return undefined;
}

/** What the plan has to know of a person. */
export interface Planned {
  zone: string;
  /** The first day after a pause. */
  pausedUntil: Temporal.PlainDate | null;
  /** Evening check-ins sent since the person last did anything with a check-in. */
  unanswered: number;
  /** When the person was last here. */
  seenAt: Temporal.Instant;
}

/** What is due of a routine, and what comes next; undefined: nothing. */
export interface Claim {
  due: Slot | undefined;
  next: Slot | undefined;
}

/**
 * What to do about a routine whose time has come.
 *
 * @param pending the day for which it was to come next; null: it has not been planned yet
 */
export function claim(
  kind: RoutineKind,
  routine: Routine,
  person: Planned,
  pending: Temporal.PlainDate | null,
  now: Temporal.Instant,
): Claim {
  const { zone, pausedUntil } = person;
  const due = pending ? slotUntil(routine, zone, now, pending) : undefined;
  if (!due) return { due, next: slotAfter(routine, zone, now, pausedUntil) };
  const gap = daysBetween(kind, person, now);
  if (gap === undefined) return { due, next: undefined };
  return { due, next: slotAfter(routine, zone, now, laterOf(due.day.add({ days: gap }), pausedUntil)) };
}

/** Evenings without an answer after which the clock slows down, and slows down again. */
const patience = 3;

/**
 * How many days lie between two messages of a routine, at the least; undefined: it has fallen silent. Three evenings
 * without an answer, then every third day; three of these, then once a week; three of these, then nothing. Who is here
 * without checking in keeps the other routines.
 */
function daysBetween(kind: RoutineKind, person: Planned, now: Temporal.Instant): number | undefined {
  if (kind !== 'check-in') return isHere(person, now) ? 1 : paceAfter(person.unanswered);
  return paceAfter(person.unanswered + 1);
}

/** Whether a person was here in the last days, whatever they did. */
function isHere({ seenAt }: Pick<Planned, 'seenAt'>, now: Temporal.Instant): boolean {
  return seenAt.until(now).total('days') < patience;
}

/** Whether the clock has fallen silent for a person: what was planned before that is not sent any more. */
export function isSilent(person: Pick<Planned, 'unanswered' | 'seenAt'>, now: Temporal.Instant): boolean {
  return paceAfter(person.unanswered) === undefined && !isHere(person, now);
}

/** The pace after so many evening check-ins without an answer: every so many days; undefined: never. */
export function paceAfter(unanswered: number): 1 | 3 | 7 | undefined {
  return ([1, 3, 7] as const)[Math.floor(unanswered / patience)];
}

/** Hours of the night in which nothing comes unasked; both in minutes of the day, equal for none. */
export interface QuietHours {
  from: MinuteOfDay;
  to: MinuteOfDay;
}

/** Three hours after the usual evening check-in, until the usual time of waking up. */
export const usualQuiet: QuietHours = { from: 23 * 60, to: 7 * 60 };

/** Nobody is to be offered anything before this hour unless they chose an earlier one. */
const morning = 8 * 60;

/** So late a message is still in time: it comes even in the quiet hours, if the person chose its hour. */
const punctualMinutes = 30;

/** Whether a minute of the day lies in the quiet hours. */
export function isQuiet(minute: MinuteOfDay, { from, to }: QuietHours): boolean {
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** What becomes of a message that could be sent now: sent, held back until a moment, or not sent any more. */
export function verdict(
  kind: Kind,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
  { zone, quiet }: { zone: string; quiet: QuietHours },
): 'send' | 'drop' | { wait: Temporal.Instant } {
  const { keeps, atNight } = kinds[kind];
  const late = dueAt.until(now).total('minutes');
  if (late > keeps * 60) return 'drop';
  if (isChosen(kind, minuteAt(dueAt, zone)) && late <= punctualMinutes) return 'send';
  if (!isQuiet(minuteAt(now, zone), quiet)) return 'send';
  return atNight === 'wait' ? { wait: endOfQuiet(now, zone, quiet) } : atNight;
}

/** Whether the hour is the person's own choice. Nobody is asked for that of the week or the lesson, nor of what follows. */
function isChosen(kind: Kind, minute: MinuteOfDay): boolean {
  if (kind === 'next-day' || kind === 'follow-up') return false;
  return (kind !== 'summary' && kind !== 'lesson') || minute !== usual[kind].minute;
}

/** The first moment after the quiet hours of the night that follows this day, but not before eight. */
export function morningAfter(
  day: Temporal.PlainDate,
  { zone, quiet }: { zone: string; quiet: QuietHours },
): Temporal.Instant {
  const minute = isQuiet(morning, quiet) ? quiet.to : morning;
  const slot = slotFrom({ minute, weekdays: everyDay }, zone, day.add({ days: 1 }));
  // A routine of every day has a slot within two days.
  return (slot as Slot).at;
}

/** The end of the quiet hours in which this moment lies; after a night not before eight. */
function endOfQuiet(now: Temporal.Instant, zone: string, quiet: QuietHours): Temporal.Instant {
  const isEnd = quiet.to >= morning || isQuiet(morning, quiet);
  const slot = slotAfter({ minute: isEnd ? quiet.to : morning, weekdays: everyDay }, zone, now);
  // A routine of every day has a slot within two days.
  return (slot as Slot).at;
}

function laterOf(day: Temporal.PlainDate, other: Temporal.PlainDate | null): Temporal.PlainDate {
  return other && Temporal.PlainDate.compare(other, day) > 0 ? other : day;
}
