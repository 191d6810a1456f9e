import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type Medicine, medicines } from './schema.ts';

/** A person's painkillers, in the order they named them. */
export function listMedicines(db: Database, person: number): Promise<Medicine[]> {
  return db.select().from(medicines).where(eq(medicines.personId, person)).orderBy(asc(medicines.id));
}

/** The painkillers of several people, in the order they were named. */
export async function listMedicinesOf(db: Database, persons: readonly number[]): Promise<Medicine[]> {
  if (persons.length === 0) return [];
  return db
    .select()
    .from(medicines)
    .where(inArray(medicines.personId, [...persons]))
    .orderBy(asc(medicines.id));
}

/** Adds a painkiller (1 to 100 characters); one that is there already, in whatever case, is returned as it is. */
export async function addMedicine(
  db: Database,
  medicine: { person: number; name: string; class: string | null },
): Promise<Medicine> {
  const { person, name } = medicine;
  for (;;) {
    const [added] = await db
      .insert(medicines)
      .values({ personId: person, name, class: medicine.class })
      .onConflictDoNothing()
      .returning();
    if (added) return added;
    const [known] = await db
      .select()
      .from(medicines)
      .where(
        and(
          eq(medicines.personId, person),
          eq(sql`lower(${medicines.name})`, sql`lower(${sql.param(name, medicines.name)})`),
        ),
      );
    if (known) return known;
  }
}

/** Says what class a person's painkiller is of; undefined when they have no such painkiller. */
export async function classifyMedicine(
  db: Database,
  person: number,
  id: number,
  className: string,
): Promise<Medicine | undefined> {
  const [medicine] = await db
    .update(medicines)
    .set({ class: className })
    .where(and(eq(medicines.id, id), eq(medicines.personId, person)))
    .returning();
  return medicine;
}

/** Takes a painkiller off a person's list. */
export async function removeMedicine(db: Database, person: number, id: number): Promise<void> {
  await db.delete(medicines).where(and(eq(medicines.id, id), eq(medicines.personId, person)));
}
