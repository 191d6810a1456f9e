import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';
import { type Kind, kinds } from '../domain/schedule.ts';
import type { Database } from './database.ts';
import { inSeconds } from './leases.ts';
import { type Delivery, deliveries, people } from './schema.ts';

/** Something to be sent to a person, once for each kind and slot (a local day, ISO date). */
export interface NewDelivery {
  personId: number;
  kind: Kind;
  slot: string;
  dueAt: Temporal.Instant;
}

/** Adds deliveries; one that is there already, sent or not, stays as it is. */
export async function addDeliveries(db: Database, added: readonly NewDelivery[]): Promise<void> {
  if (added.length === 0) return;
  await db
    .insert(deliveries)
    .values(added.map((one) => ({ ...one, urgent: kinds[one.kind].urgent })))
    .onConflictDoNothing();
}

/** Sets the time of a delivery, as somebody says who has it put off once more. */
export async function setDelivery(db: Database, { personId, kind, slot, dueAt }: NewDelivery): Promise<void> {
  const anew = { dueAt, state: 'due', attempts: 0, holder: null, heldUntil: null } as const;
  await db
    .insert(deliveries)
    .values({ personId, kind, slot, dueAt, urgent: kinds[kind].urgent })
    .onConflictDoUpdate({ target: [deliveries.personId, deliveries.kind, deliveries.slot], set: anew });
}

/** Sets the time of a delivery, or calls it off (null) should it not have been sent. */
export async function moveDelivery(
  tx: Database,
  { personId, kind, slot }: Omit<NewDelivery, 'dueAt'>,
  dueAt: Temporal.Instant | null,
): Promise<void> {
  if (dueAt) return setDelivery(tx, { personId, kind, slot, dueAt });
  const own = and(eq(deliveries.personId, personId), eq(deliveries.kind, kind), eq(deliveries.slot, slot));
  await tx.update(deliveries).set({ state: 'dropped' }).where(own);
}

/**
 * Takes what is due in hand, longest due first. It is this holder's for so many seconds; what another holder had in hand
 * is free, for there is one sender at a time.
 */
export async function takeDeliveries(
  db: Database,
  {
    holder,
    urgent,
    now,
    most,
    seconds,
  }: { holder: string; urgent: boolean; now: Temporal.Instant; most: number; seconds: number },
): Promise<Delivery[]> {
  const free = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, 'due'),
        eq(deliveries.urgent, urgent),
        lte(deliveries.dueAt, now),
        // What a younger version has added is left to that.
        inArray(deliveries.kind, Object.keys(kinds)),
        or(
          isNull(deliveries.heldUntil),
          lt(deliveries.heldUntil, sql`clock_timestamp()`),
          ne(deliveries.holder, holder),
        ),
      ),
    )
    .orderBy(asc(deliveries.dueAt))
    .limit(most)
    .for('update', { skipLocked: true });
  const taken = await db
    .update(deliveries)
    .set({ holder, heldUntil: inSeconds(seconds), attempts: sql`${deliveries.attempts} + 1` })
    // As an array it is looked for once, however the statement is planned.
    .where(sql`${deliveries.id} = any (array(${free}))`)
    .returning();
  return taken.sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || a.id - b.id);
}

/** A delivery as it was taken in hand. One that its person has since set to another time is another. */
export type Taken = Pick<Delivery, 'id' | 'personId' | 'dueAt' | 'holder'>;

const listed = (taken: readonly Taken[]) => {
  const rows = taken.map(
    ({ id, dueAt, holder }) => sql`(${id}::bigint, ${dueAt.toString()}::timestamptz, ${holder}::text)`,
  );
  return sql`(values ${sql.join(rows, sql`, `)}) as taken (id, due_at, holder)`;
};

const isListed = and(eq(deliveries.id, sql`taken.id`), eq(deliveries.dueAt, sql`taken.due_at`));

/** Whoever has lost hold of a delivery has no say in it any more, but that it has been sent. */
const isHeld = and(isListed, sql`${deliveries.holder} is not distinct from taken.holder`);

/** Changes all of them, in a transaction of its own. */
async function changeAll(db: Database, taken: readonly Taken[], change: DeliveryChange): Promise<void> {
  if (taken.length > 0) await db.transaction((tx) => changeTaken(tx, taken, change));
}

type DeliveryChange = PgUpdateSetSource<typeof deliveries>;

/** First the people are held, as their deletion does it: so neither waits for the other for ever. */
async function changeTaken(
  tx: Database,
  taken: readonly Taken[],
  change: DeliveryChange,
  which = isHeld,
): Promise<void> {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...new Set(taken.map(({ personId }) => personId))]))
    .orderBy(people.id)
    .for('key share');
  await tx.update(deliveries).set(change).from(listed(taken)).where(which);
}

/** Puts back what was not tried after all, or in vain through no fault of its own; for so many seconds it is left alone. */
export function returnDeliveries(db: Database, taken: readonly Taken[], seconds = 0): Promise<void> {
  return changeAll(db, taken, {
    holder: null,
    heldUntil: seconds > 0 ? inSeconds(seconds) : null,
    attempts: sql`${deliveries.attempts} - 1`,
  });
}

/** Lays a delivery aside for so many seconds, after an attempt that failed. */
export function layAside(db: Database, taken: Taken, seconds: number): Promise<void> {
  return changeAll(db, [taken], { holder: null, heldUntil: inSeconds(seconds) });
}

/** What was laid aside may be tried at once: what stood in its way is over. */
export async function takeUpAgain(db: Database): Promise<void> {
  await db
    .update(deliveries)
    .set({ heldUntil: null })
    .where(and(eq(deliveries.state, 'due'), isNull(deliveries.holder), isNotNull(deliveries.heldUntil)));
}

/** Sets the time at which a delivery is to be judged again. */
export function postponeDelivery(db: Database, taken: Taken, dueAt: Temporal.Instant): Promise<void> {
  return changeAll(db, [taken], { dueAt, holder: null, heldUntil: null });
}

/** Notes that these will not be sent: not wanted any more, or given up. */
export function endDeliveries(
  db: Database,
  taken: readonly Taken[],
  state: 'dropped' | 'failed',
): Promise<void> {
  return changeAll(db, taken, { state });
}

/** Notes that these have been sent, in the transaction that notes the rest of it. */
export function markSent(tx: Database, taken: readonly Taken[]): Promise<void> {
  return changeTaken(tx, taken, { state: 'sent' }, isListed);
}

/** Lets a delivery come once more at this time, in the transaction that notes what has been sent of it. */
export async function continueDelivery(tx: Database, taken: Taken, dueAt: Temporal.Instant): Promise<void> {
  const anew = { dueAt, attempts: 0, holder: null, heldUntil: null };
  await changeTaken(tx, [taken], anew, isListed);
}

/** When check-ins that were put off come again by themselves: those that have not been sent yet. */
export async function listLater(
  db: Database,
  persons: readonly number[],
): Promise<{ person: number; day: string; dueAt: Temporal.Instant }[]> {
  if (persons.length === 0) return [];
  return db
    .select({ person: deliveries.personId, day: deliveries.slot, dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.personId, [...persons]),
        eq(deliveries.kind, 'later'),
        eq(deliveries.state, 'due'),
      ),
    );
}

/** How long what is over is kept, in days: so long a slot must not come a second time. */
const keptDays = 30;

/** Deletes what has been over for long, at most so many; returns how many there were. */
export async function forgetDeliveries(db: Database, now: Temporal.Instant, most: number): Promise<number> {
  const old = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(ne(deliveries.state, 'due'), lt(deliveries.dueAt, now.subtract({ hours: keptDays * 24 }))))
    // In the index's order, or the whole table might be read for it.
    .orderBy(asc(deliveries.dueAt))
    .limit(most);
  const gone = await db
    .delete(deliveries)
    .where(sql`${deliveries.id} = any (array(${old}))`)
    .returning({ id: deliveries.id });
  return gone.length;
}

/** When these people's breaks from sitting were due that were sent, from this moment on. */
export async function listBreaks(
  db: Database,
  persons: readonly number[],
  since: Temporal.Instant,
): Promise<{ person: number; dueAt: Temporal.Instant }[]> {
  if (persons.length === 0) return [];
  return db
    .select({ person: deliveries.personId, dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.personId, [...persons]),
        eq(deliveries.kind, 'micro-break'),
        eq(deliveries.state, 'sent'),
        gte(deliveries.dueAt, since),
      ),
    );
}
