import { and, asc, between, desc, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from './database.ts';
import { people, type Visit, visits } from './schema.ts';

/** What is known of a visit: a local day (ISO date), a kind (see `visitKinds`), a note of up to 500 characters. */
export interface NewVisit {
  person: number;
  day: string;
  kind: string;
  note?: string | null;
  now: Temporal.Instant;
}

/**
 * Notes a visit; the same kind on the same day is the same visit, and returned as it is. Undefined when the person is not
 * there.
 */
export function addVisit(
  db: Database,
  { person, day, kind, note, now }: NewVisit,
): Promise<Visit | undefined> {
  return db.transaction(async (tx) => {
    const [owner] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, person))
      .for('no key update');
    if (!owner) return undefined;
    const [known] = await tx
      .select()
      .from(visits)
      .where(and(eq(visits.personId, person), eq(visits.day, day), eq(visits.kind, kind)))
      .limit(1);
    if (known) return known;
    const [added] = await tx
      .insert(visits)
      .values({ personId: person, day, kind, note: note ?? null, createdAt: now })
      .returning();
    return added;
  });
}

/** A visit by its id, if it is this person's. */
export async function findVisit(db: Database, person: number, id: number): Promise<Visit | undefined> {
  const [visit] = await db
    .select()
    .from(visits)
    .where(and(eq(visits.id, id), eq(visits.personId, person)));
  return visit;
}

/** The visits of the days from … to (ISO dates, both included), oldest first. */
export function listVisits(db: Database, person: number, from: string, to: string): Promise<Visit[]> {
  return db
    .select()
    .from(visits)
    .where(and(eq(visits.personId, person), between(visits.day, from, to)))
    .orderBy(asc(visits.day), asc(visits.id));
}

/** All visits of a person, newest first. */
export function listAllVisits(db: Database, person: number): Promise<Visit[]> {
  return db
    .select()
    .from(visits)
    .where(eq(visits.personId, person))
    .orderBy(desc(visits.day), desc(visits.id));
}

/** Writes the note on a visit, or takes it away; undefined when the person has no such visit. */
export async function noteVisit(
  db: Database,
  person: number,
  id: number,
  note: string | null,
): Promise<Visit | undefined> {
  const [visit] = await db
    .update(visits)
    .set({ note })
    .where(and(eq(visits.id, id), eq(visits.personId, person)))
    .returning();
  return visit;
}

/** Removes a visit, and returns it as it was; undefined when the person has no such visit. */
export async function removeVisit(db: Database, person: number, id: number): Promise<Visit | undefined> {
  const [visit] = await db
    .delete(visits)
    .where(and(eq(visits.id, id), eq(visits.personId, person)))
    .returning();
  return visit;
}
