import { and, asc, between, eq, gte, inArray, sql } from 'drizzle-orm';
import { instantOf } from '../domain/time.ts';
import type { Database } from './database.ts';
import { type CheckIn, checkIns, people } from './schema.ts';

/** What `saveCheckIn` may change. */
export type CheckInChange = Partial<
  Omit<CheckIn, 'id' | 'personId' | 'day' | 'revision' | 'createdAt' | 'messageId' | 'sentAt'>
>;

/** The check-in of a person's day (ISO date): the one that is there, else a new one, open and unanswered. */
export async function openCheckIn(
  db: Database,
  { person, day, source }: { person: number; day: string; source: CheckIn['source'] },
): Promise<CheckIn> {
  for (;;) {
    const [added] = await db
      .insert(checkIns)
      .values({ personId: person, day, source })
      .onConflictDoNothing()
      .returning();
    const checkIn = added ?? (await findCheckInOn(db, person, day));
    if (checkIn) return checkIn;
  }
}

/** A day of a person (ISO date) and where its answers come from. */
export type CheckInDay = Pick<CheckIn, 'personId' | 'day' | 'source'>;

/** The check-ins of these days: those that are there, else new ones. Nobody's who is being deleted. */
export async function openCheckIns(db: Database, days: readonly CheckInDay[]): Promise<CheckIn[]> {
  if (days.length === 0) return [];
  return db.transaction(async (tx) => {
    const owners = await tx
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.id, [...new Set(days.map(({ personId }) => personId))]))
      .for('key share', { skipLocked: true });
    const known = new Set(owners.map(({ id }) => id));
    const opened = days.filter(({ personId }) => known.has(personId));
    if (opened.length === 0) return [];
    await tx.insert(checkIns).values(opened).onConflictDoNothing();
    const rows = opened.map(({ personId, day }) => sql`(${personId}::bigint, ${day}::date)`);
    return tx
      .select()
      .from(checkIns)
      .where(sql`(${checkIns.personId}, ${checkIns.day}) in (values ${sql.join(rows, sql`, `)})`);
  });
}

/** The check-ins of several people from a day (ISO date) on, oldest first. */
export async function listCheckInsOf(
  db: Database,
  persons: readonly number[],
  from: string,
): Promise<CheckIn[]> {
  if (persons.length === 0) return [];
  return db
    .select()
    .from(checkIns)
    .where(and(inArray(checkIns.personId, [...persons]), gte(checkIns.day, from)))
    .orderBy(asc(checkIns.day));
}

/** A check-in by its id, if it is this person's. */
export async function findCheckIn(db: Database, person: number, id: number): Promise<CheckIn | undefined> {
  const [checkIn] = await db
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.id, id), eq(checkIns.personId, person)));
  return checkIn;
}

/** The check-in of a day (ISO date). */
export async function findCheckInOn(db: Database, person: number, day: string): Promise<CheckIn | undefined> {
  const [checkIn] = await db
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.personId, person), eq(checkIns.day, day)));
  return checkIn;
}

/** The check-ins of the days from … to (ISO dates, both included), oldest first. */
export function listCheckIns(db: Database, person: number, from: string, to: string): Promise<CheckIn[]> {
  return db
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.personId, person), between(checkIns.day, from, to)))
    .orderBy(asc(checkIns.day));
}

/**
 * Saves a change to the check-in as it was read. Returns the new row, or undefined when somebody else saved (or
 * deleted) it in the meantime: then nothing is written, and the caller reads it again.
 */
export async function saveCheckIn(
  db: Database,
  before: Pick<CheckIn, 'id' | 'revision'>,
  change: CheckInChange,
): Promise<CheckIn | undefined> {
  const [after] = await db
    .update(checkIns)
    .set({ ...change, revision: before.revision + 1 })
    .where(and(eq(checkIns.id, before.id), eq(checkIns.revision, before.revision)))
    .returning();
  return after;
}

/**
 * Changes a check-in by what it is at that moment, and again when somebody else was faster. `step` says what to change,
 * undefined for nothing. Returns the row as it then is; undefined when there is none.
 */
export async function changeCheckIn(
  db: Database,
  person: number,
  id: number,
  step: (checkIn: CheckIn) => CheckInChange | undefined,
): Promise<CheckIn | undefined> {
  for (;;) {
    const checkIn = await findCheckIn(db, person, id);
    const change = checkIn && step(checkIn);
    if (!change) return checkIn;
    const saved = await saveCheckIn(db, checkIn, change);
    if (saved) return saved;
  }
}

/** Notes which message shows a check-in, and (in Unix seconds) when that was sent. This is no answer: the revision stays. */
export async function setCheckInMessage(
  db: Database,
  id: number,
  { message, sent }: { message: number; sent?: number },
): Promise<void> {
  await db
    .update(checkIns)
    .set({
      messageId: message,
      ...(sent !== undefined && { sentAt: instantOf(sent) }),
    })
    .where(eq(checkIns.id, id));
}
