import { and, asc, eq, gt, inArray, lte, notInArray, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import {
  claim,
  type Kind,
  type RoutineKind,
  routineKinds,
  type Slot,
  type Switched,
  slotAfter,
  slotFrom,
  usual,
} from '../domain/schedule.ts';
import type { Database } from './database.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
import { deliveries, type Person, people, type Reminder, reminders } from './schema.ts';

/** A person's reminders, to be planned anew: a tick that has claimed some of them is waited for. */
function heldReminders(tx: Database, person: number): Promise<Reminder[]> {
  return tx.select().from(reminders).where(eq(reminders.personId, person)).for('update');
}

/** A person's reminders, by kind. */
export function listReminders(db: Database, person: number): Promise<Reminder[]> {
  return db.select().from(reminders).where(eq(reminders.personId, person)).orderBy(asc(reminders.kind));
}

/**
 * Sets when a person wants to hear what, and plans it from now on. `edit` is told how it stands, or what is usual, and says
 * what to change; undefined for nothing. Of edits at once each builds on the other.
 */
export async function setRoutine(
  db: Database,
  { person, kind, now }: { person: number; kind: RoutineKind; now: Temporal.Instant },
  edit: (before: Switched) => Partial<Switched> | undefined,
): Promise<void> {
  await db.transaction(async (tx) => {
    // First the person, then what hangs on them, as their deletion does: so neither waits for the other for ever.
    const [row] = await tx.select().from(people).where(eq(people.id, person)).for('no key update');
    if (!row) return;
    const known = (await heldReminders(tx, person)).find((reminder) => reminder.kind === kind);
    const before = known ?? usual[kind];
    const change = edit(before);
    if (!change) return;
    await tx
      .insert(reminders)
      .values({ personId: person, kind, ...usual[kind], ...change })
      .onConflictDoUpdate({ target: [reminders.personId, reminders.kind], set: { kind, ...change } });
    if (change.active === false) await dropDue(tx, person, kind);
    await planReminders(tx, row, now);
  });
}

/** What is switched off does not come any more, though its time has come already. */
async function dropDue(tx: Database, person: number, kind: RoutineKind): Promise<void> {
  const due = and(eq(deliveries.personId, person), eq(deliveries.kind, kind), eq(deliveries.state, 'due'));
  await tx.update(deliveries).set({ state: 'dropped' }).where(due);
}

/**
 * Plans all of a person's reminders from now on, in the transaction that changed what they depend on. Who changes that is
 * here: the clock is back at its full pace.
 */
export async function planReminders(tx: Database, person: Person, now: Temporal.Instant): Promise<void> {
  const { id, zone, metAt, goneAt, pausedUntil } = person;
  await tx.update(people).set({ unanswered: 0 }).where(eq(people.id, id));
  if (metAt) {
    const all = routineKinds.map((kind) => ({ personId: id, kind, ...usual[kind] }));
    await tx.insert(reminders).values(all).onConflictDoNothing();
  }
  const first = pausedUntil === null ? null : Temporal.PlainDate.from(pausedUntil);
  const planned = (await heldReminders(tx, id)).flatMap((reminder) => {
    if (!zone || !metAt || goneAt || !reminder.active) return [{ reminder, next: undefined }];
    // What has come already is the next tick's, which plans on; unless it falls into the pause.
    const isPaused = pausedUntil !== null && (reminder.nextSlot ?? '') < pausedUntil;
    const isDue = reminder.nextAt && Temporal.Instant.compare(reminder.nextAt, now) <= 0;
    return isDue && !isPaused ? [] : [{ reminder, next: slotAfter(reminder, zone, now, first) }];
  });
  await setNext(tx, planned);
}

/** Keeps what comes next for the same local days in another zone: on the day of a journey neither two nor none. */
export async function moveReminders(tx: Database, { id, zone }: Person): Promise<void> {
  const moved = (await heldReminders(tx, id)).flatMap((reminder) =>
    zone && reminder.nextSlot
      ? [{ reminder, next: slotFrom(reminder, zone, Temporal.PlainDate.from(reminder.nextSlot)) }]
      : [],
  );
  await setNext(tx, moved);
}

/** What `claimReminders` did: how many there were, and whose could not be planned. */
export interface Claimed {
  count: number;
  unplanned: number[];
}

/**
 * Turns reminders whose time has come into deliveries and plans what comes next, at most so many of them; any number of
 * processes may do it side by side. What cannot be planned, in a zone that is not known here, is tried again in an hour.
 */
export function claimReminders(db: Database, now: Temporal.Instant, most: number): Promise<Claimed> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(reminders)
      // What a younger version has added is left to that.
      .where(and(lte(reminders.nextAt, now), inArray(reminders.kind, routineKinds)))
      .orderBy(asc(reminders.nextAt))
      .limit(most)
      .for('update', { skipLocked: true });
    const unplanned: number[] = [];
    if (due.length === 0) return { count: 0, unplanned };
    // Whoever is being deleted is locked: their reminders are left to that.
    const owners = await tx
      .select()
      .from(people)
      .where(inArray(people.id, [...new Set(due.map(({ personId }) => personId))]))
      .for('key share', { skipLocked: true });
    const byId = new Map(owners.map((person) => [person.id, person]));

    const claimed: NewDelivery[] = [];
    const planned: Planned[] = [];
    for (const reminder of due) {
      const person = byId.get(reminder.personId);
      if (!person) continue;
      try {
        const { delivery, next } = claimOne(reminder, person, now);
        if (delivery) claimed.push(delivery);
        planned.push({ reminder, next });
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        unplanned.push(person.id);
        planned.push({ reminder, next: { day: dayOf(reminder.nextSlot), at: now.add({ hours: 1 }) } });
      }
    }
    await addDeliveries(tx, claimed);
    await setNext(tx, planned);
    return { count: due.length, unplanned };
  });
}

/** Throws a RangeError for a zone that is not known here. */
function claimOne(
  reminder: Reminder,
  { id, zone, pausedUntil, unanswered, seenAt }: Person,
  now: Temporal.Instant,
): { delivery?: NewDelivery | undefined; next?: Slot | undefined } {
  if (!zone) return {};
  const kind = reminder.kind as RoutineKind;
  const person = { zone, unanswered, seenAt, pausedUntil: dayOf(pausedUntil) };
  const { due, next } = claim(kind, reminder, person, dayOf(reminder.nextSlot), now);
  return { next, delivery: due && { personId: id, kind, slot: due.day.toString(), dueAt: due.at } };
}

const lasting: readonly Kind[] = ['later', 'session', 'next-day'];

/** Plans everybody anew after a clock has been set back: what was to come is yet to come. */
export async function turnBack(db: Database, now: Temporal.Instant): Promise<void> {
  await db.transaction(async (tx) => {
    const everybody = await tx
      .update(people)
      .set({
        asked: sql`case when ${people.shownAt} > ${now.toString()}::timestamptz then null else ${people.asked} end`,
        shownAt: sql`least(${people.shownAt}, ${now.toString()}::timestamptz)`,
        seenAt: sql`least(${people.seenAt}, ${now.toString()}::timestamptz)`,
      })
      .returning();
    // What a person has put off, or begun, stays so.
    await tx
      .delete(deliveries)
      .where(and(gt(deliveries.dueAt, now), notInArray(deliveries.kind, [...lasting])));
    for (const person of everybody) await planReminders(tx, person, now);
  });
}

/** A reminder and what comes next of it; undefined: nothing. */
interface Planned {
  reminder: Pick<Reminder, 'personId' | 'kind'>;
  next: { day: Temporal.PlainDate | null; at: Temporal.Instant } | undefined;
}

async function setNext(tx: Database, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return;
  const rows = planned.map(
    ({ reminder, next }) =>
      sql`(${reminder.personId}::bigint, ${reminder.kind}::text, ${next?.day?.toString() ?? null}::date, ${next?.at.toString() ?? null}::timestamptz)`,
  );
  await tx
    .update(reminders)
    .set({ nextSlot: sql`planned.slot`, nextAt: sql`planned.at` })
    .from(sql`(values ${sql.join(rows, sql`, `)}) as planned (person, kind, slot, at)`)
    .where(and(eq(reminders.personId, sql`planned.person`), eq(reminders.kind, sql`planned.kind`)));
}

function dayOf(stored: string | null): Temporal.PlainDate | null {
  return stored === null ? null : Temporal.PlainDate.from(stored);
}

/** Switches a routine off that nobody answers: no act of its person, so that nothing else is planned anew. */
export async function endRoutine(tx: Database, person: number, kind: RoutineKind): Promise<void> {
  await tx
    .update(reminders)
    .set({ active: false, nextSlot: null, nextAt: null })
    .where(and(eq(reminders.personId, person), eq(reminders.kind, kind)));
}
