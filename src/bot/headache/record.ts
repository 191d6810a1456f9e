import type { Temporal } from 'temporal-polyfill';
import { told } from '../../domain/check-in.ts';
import { isMigraineLike } from '../../domain/classify.ts';
import { shortestMinutes } from '../../domain/day.ts';
import {
  actOnHeadache,
  type HeadacheAct,
  learntFrom,
  minutesByDay,
  overtaken,
} from '../../domain/headache.ts';
import { usualReason } from '../../domain/intake.ts';
import { dayAt } from '../../domain/time.ts';
import { findCheckInOn, listCheckIns } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { changeHeadache, findFollowUp, findHeadache, openHeadache } from '../../store/headaches.ts';
import { listIntakes } from '../../store/intakes.ts';
import { listMedicines } from '../../store/medicines.ts';
import type { Delivery, Headache, Intake, Medicine } from '../../store/schema.ts';
import { countIntoDay } from '../frame/count-in.ts';
import { classesOf, toldDays } from '../frame/told-days.ts';
import { type Noted, take } from '../medication/record.ts';

/** Who is speaking, and when: `update` is Telegram's number for what they do, `today` the day they live. */
export interface Sufferer {
  person: number;
  zone: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  update: number;
}

/** A headache with all that its cards show. */
export interface Ache {
  headache: Headache;
  /** What was taken for it, as it was noted. */
  taken: Intake[];
  /** The newest intake there is since it began, 0 for none. */
  since: number;
  medicines: Medicine[];
  /** When it is asked how it is, or was, and whether that is still due. */
  followUp: Pick<Delivery, 'dueAt' | 'state'> | undefined;
  /** Whether one of its days is migraine-like by what is told so far: on the next one it still is what it was. */
  isMigraineLike: boolean;
  /** The strongest headache that today's check-in tells of; undefined: none. */
  peakOfDay: number | undefined;
}

/** The headache that is being told of; else a new one that begins now. Undefined: the person is gone. */
export async function openAche(db: Database, who: Sufferer): Promise<Ache | undefined> {
  const { person, now, today } = who;
  for (;;) {
    const opened = await openHeadache(db, { person, day: today.toString(), now });
    const headache = opened && (await caughtUp(db, who, opened, true));
    if (!headache) return undefined;
    // What was left open for days is closed now: then another one begins.
    if (headache.open) return loadAche(db, who, headache);
  }
}

/** A headache by its id as it is now, if it is this person's. */
export async function findAche(db: Database, who: Sufferer, id: number): Promise<Ache | undefined> {
  const found = await findHeadache(db, who.person, id);
  const headache = found && (await caughtUp(db, who, found, false));
  return headache && loadAche(db, who, headache);
}

/** Notes what time has changed. */
async function caughtUp(
  db: Database,
  { person, now, today }: Sufferer,
  { id, day }: Headache,
  reopened: boolean,
): Promise<Headache | undefined> {
  const taken = (await takenFor(db, person, { id, day }, today)).own.length;
  const how = { now, today: today.toString(), taken, reopened };
  return changeHeadache(db, person, id, (row) => overtaken(row, how));
}

async function takenFor(
  db: Database,
  person: number,
  { id, day }: Pick<Headache, 'id' | 'day'>,
  today: Temporal.PlainDate,
): Promise<{ own: Intake[]; all: Intake[] }> {
  const all = await listIntakes(db, person, day, today.toString());
  return { own: all.filter(({ headacheId }) => headacheId === id), all };
}

async function loadAche(db: Database, { person, today }: Sufferer, headache: Headache): Promise<Ache> {
  const { own, all } = await takenFor(db, person, headache, today);
  const medicines = await listMedicines(db, person);
  const classes = classesOf(medicines);
  const days = toldDays(await listCheckIns(db, person, headache.day, today.toString()));
  const answers = days.find(({ day }) => day.equals(today))?.answers ?? {};
  return {
    headache,
    followUp: await findFollowUp(db, person, headache.id),
    taken: own,
    since: Math.max(0, ...all.map(({ id }) => id)),
    medicines,
    isMigraineLike: days.some((one) => isMigraineLike(one.answers, classes)),
    peakOfDay: told(answers, 'peak') as number | undefined,
  };
}

/** Writes down what is told of a headache, and counts it into the check-ins of its days. */
export async function tell(db: Database, who: Sufferer, id: number, act: HeadacheAct): Promise<void> {
  const { person } = who;
  const headache = await findHeadache(db, person, id);
  const moved = headache && actOnHeadache(headache, act, who);
  if (!moved) return;
  // Before the row, by which a repeat is known: what comes again is done to its end, should the process die in between.
  const { today } = who;
  const learnt = headache.open && learntFrom(act);
  if (learnt) await countIntoDay(db, { person, day: today, today }, learnt);
  const { endedAt } = moved.change;
  if (endedAt) await countEnd(db, who, { startedAt: headache.startedAt, endedAt });
  await changeHeadache(db, person, id, (row) => actOnHeadache(row, act, who));
}

/**
 * Counts how long a headache lasted into its days: the one on which it began, the one on which it ended, and those in
 * between of which it was told. It may have begun before it was noted: what would make it too short to count is not told
 * as its length, and the check-in asks for that.
 */
async function countEnd(
  db: Database,
  { person, today, zone }: Sufferer,
  span: { startedAt: Temporal.Instant; endedAt: Temporal.Instant },
): Promise<void> {
  const days = minutesByDay(span, zone);
  for (const [place, { day, minutes }] of days.entries()) {
    const isBrief = minutes < shortestMinutes;
    const isToldOnly = place > 0 && (isBrief || place < days.length - 1);
    const checkIn = isToldOnly ? await findCheckInOn(db, person, day.toString()) : undefined;
    if (isToldOnly && (!checkIn || told(checkIn.answers, 'headache') !== true)) continue;
    await countIntoDay(db, { person, day, today }, isBrief ? {} : { minutes });
  }
}

/** Notes what was taken for a headache, and counts it into that day's check-in. */
export function takeFor(
  db: Database,
  who: Sufferer,
  headache: Pick<Headache, 'id'>,
  taken: { option: string; at: Temporal.Instant; medicine: Medicine | undefined; since?: number | undefined },
): Promise<Noted> {
  const { option, at, medicine, since } = taken;
  const isPreventive = medicine !== undefined && usualReason(medicine) === 'preventive';
  return take(db, who, {
    option,
    day: dayAt(at, who.zone),
    takenAt: at,
    since,
    medicine,
    // What usually helps elsewhere was taken for this one now.
    reason: isPreventive ? 'preventive' : 'headache',
    headacheId: headache.id,
  });
}
