import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { ownOption } from '../domain/check-in.ts';
import type { IntakeReason } from '../domain/intake.ts';
import type { Database } from './database.ts';
import { checkIns, intakes, type Medicine, medicines } from './schema.ts';

/**
 * Every medicine a person has named and not taken back, in that order. Those off the list are among them, for days on
 * which they were taken must stay readable; where people pick, only those with `listed` are offered.
 */
export function listMedicines(db: Database, person: number): Promise<Medicine[]> {
  return db.select().from(medicines).where(eq(medicines.personId, person)).orderBy(asc(medicines.id));
}

/** The medicines of several people, as `listMedicines` gives them. */
export async function listMedicinesOf(db: Database, persons: readonly number[]): Promise<Medicine[]> {
  if (persons.length === 0) return [];
  return db
    .select()
    .from(medicines)
    .where(inArray(medicines.personId, [...persons]))
    .orderBy(asc(medicines.id));
}

/**
 * Adds a medicine (1 to 100 characters). One that is there already, in whatever case, is returned as it is, and stands
 * on the list again.
 */
export async function addMedicine(
  db: Database,
  medicine: { person: number; name: string; class: string | null; reason?: IntakeReason | null },
): Promise<Medicine> {
  const { person, name } = medicine;
  for (;;) {
    const [added] = await db
      .insert(medicines)
      .values({ personId: person, name, class: medicine.class, reason: medicine.reason ?? null })
      .onConflictDoNothing()
      .returning();
    if (added) return added;
    const [known] = await db
      .update(medicines)
      .set({ listed: true })
      .where(
        and(
          eq(medicines.personId, person),
          eq(sql`lower(${medicines.name})`, sql`lower(${sql.param(name, medicines.name)})`),
        ),
      )
      .returning();
    if (known) return known;
  }
}

/** Says what class a person's medicine is of; undefined when they have no such medicine. */
export function classifyMedicine(
  db: Database,
  person: number,
  id: number,
  className: string,
): Promise<Medicine | undefined> {
  return change(db, person, id, { class: className });
}

/** Says what a person's medicine is taken for, usually; undefined when they have no such medicine. */
export function setMedicineReason(
  db: Database,
  person: number,
  id: number,
  reason: IntakeReason,
): Promise<Medicine | undefined> {
  return change(db, person, id, { reason });
}

/** Takes a medicine off a person's list. One that was never taken nor ticked, a slip of the pen, is deleted. */
export async function removeMedicine(db: Database, person: number, id: number): Promise<void> {
  const option = ownOption({ id });
  const [deleted] = await db
    .delete(medicines)
    .where(
      and(
        eq(medicines.id, id),
        eq(medicines.personId, person),
        sql`not exists (select from ${intakes}
          where ${intakes.personId} = ${person}::bigint and ${intakes.option} = ${option})`,
        sql`not exists (select from ${checkIns}
          where ${checkIns.personId} = ${person}::bigint
            and (${checkIns.answers} -> 'painkillers' @> ${JSON.stringify([option])}::jsonb
              or ${checkIns.picks} -> 'painkillers' -> ${option} -> 0 = 'true'::jsonb))`,
      ),
    )
    .returning();
  if (!deleted) await change(db, person, id, { listed: false });
}

async function change(
  db: Database,
  person: number,
  id: number,
  to: Partial<Pick<Medicine, 'class' | 'reason' | 'listed'>>,
): Promise<Medicine | undefined> {
  const [medicine] = await db
    .update(medicines)
    .set(to)
    .where(and(eq(medicines.id, id), eq(medicines.personId, person)))
    .returning();
  return medicine;
}
