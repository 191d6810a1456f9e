import { and, asc, between, eq, inArray } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from './database.ts';
import { moveDelivery } from './deliveries.ts';
import { type Delivery, deliveries, type Headache, headaches, people } from './schema.ts';

/** The headaches with these ids. */
export async function findHeadaches(db: Database, ids: readonly number[]): Promise<Headache[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(headaches)
    .where(inArray(headaches.id, [...ids]));
}

/** A headache by its id, if it is this person's. */
export async function findHeadache(db: Database, person: number, id: number): Promise<Headache | undefined> {
  const [headache] = await db
    .select()
    .from(headaches)
    .where(and(eq(headaches.id, id), eq(headaches.personId, person)));
  return headache;
}

/** The headache that is being told of. */
export async function findOpenHeadache(db: Database, person: number): Promise<Headache | undefined> {
  const [headache] = await db
    .select()
    .from(headaches)
    .where(and(eq(headaches.personId, person), eq(headaches.open, true)));
  return headache;
}

/** The headaches that began on the days from … to (ISO dates, both included), oldest first. */
export function listHeadaches(db: Database, person: number, from: string, to: string): Promise<Headache[]> {
  return db
    .select()
    .from(headaches)
    .where(and(eq(headaches.personId, person), between(headaches.day, from, to)))
    .orderBy(asc(headaches.startedAt), asc(headaches.id));
}

/**
 * The headache that is being told of, or a new one that begins now, on this local day (ISO date). Undefined when the
 * person is not there.
 */
export async function openHeadache(
  db: Database,
  { person, day, now }: { person: number; day: string; now: Temporal.Instant },
): Promise<Headache | undefined> {
  return db.transaction(async (tx) => {
    const [owner] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, person))
      .for('no key update');
    if (!owner) return undefined;
    const known = await findOpenHeadache(tx, person);
    if (known) return known;
    const [added] = await tx
      .insert(headaches)
      .values({ personId: person, day, startedAt: now, createdAt: now })
      .returning();
    return added;
  });
}

/** What `changeHeadache` may change; `due`: when it is asked how it is, null for not at all, absent for as before. */
export interface HeadacheChange {
  change: Partial<Omit<Headache, 'id' | 'personId' | 'revision' | 'createdAt' | 'messageId' | 'sentAt'>>;
  due?: Temporal.Instant | null;
}

/**
 * Changes a headache by what it is at that moment, with the time at which it is asked how it is, and again when somebody
 * else was faster. `step` says what to change, undefined for nothing. Returns the row as it then is; undefined when there
 * is none.
 */
export async function changeHeadache(
  db: Database,
  person: number,
  id: number,
  step: (headache: Headache) => HeadacheChange | undefined,
): Promise<Headache | undefined> {
  for (;;) {
    const headache = await findHeadache(db, person, id);
    const moved = headache && step(headache);
    if (!moved) return headache;
    const saved = await db.transaction(async (tx) => {
      // First the person, then what hangs on them, as their deletion does.
      await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('key share');
      const [after] = await tx
        .update(headaches)
        .set({ ...moved.change, revision: headache.revision + 1 })
        .where(and(eq(headaches.id, id), eq(headaches.revision, headache.revision)))
        .returning();
      if (after && moved.due !== undefined) await setDue(tx, person, id, moved.due);
      return after;
    });
    if (saved) return saved;
  }
}

/** Takes a headache back, with the question how it is. Returns it as it was; undefined when there is none. */
export function removeHeadache(db: Database, person: number, id: number): Promise<Headache | undefined> {
  return db.transaction(async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('key share');
    await setDue(tx, person, id, null);
    const [removed] = await tx
      .delete(headaches)
      .where(and(eq(headaches.id, id), eq(headaches.personId, person)))
      .returning();
    return removed;
  });
}

/** Notes which message shows a headache, and when that was sent. This is no act: the revision stays. */
export async function setHeadacheMessage(
  db: Database,
  id: number,
  { message, sent }: { message: number; sent?: Temporal.Instant | undefined },
): Promise<void> {
  await db
    .update(headaches)
    .set({ messageId: message, ...(sent && { sentAt: sent }) })
    .where(eq(headaches.id, id));
}

/** The kind of delivery that asks how a headache is; its slot is the id of the headache. */
const kind = 'follow-up';

/** When a headache is asked after, or was, and whether that is still due; undefined: it never was to be. */
export async function findFollowUp(
  db: Database,
  person: number,
  id: number,
): Promise<Pick<Delivery, 'dueAt' | 'state'> | undefined> {
  const [delivery] = await db
    .select({ dueAt: deliveries.dueAt, state: deliveries.state })
    .from(deliveries)
    .where(and(eq(deliveries.personId, person), eq(deliveries.kind, kind), eq(deliveries.slot, String(id))));
  return delivery;
}

function setDue(tx: Database, person: number, id: number, dueAt: Temporal.Instant | null): Promise<void> {
  return moveDelivery(tx, { personId: person, kind, slot: String(id) }, dueAt);
}
