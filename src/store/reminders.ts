import { asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type Reminder, reminders } from './schema.ts';

/** A person's reminders, by kind. */
export function listReminders(db: Database, person: number): Promise<Reminder[]> {
  return db.select().from(reminders).where(eq(reminders.personId, person)).orderBy(asc(reminders.kind));
}

/** Sets when a person wants to be reminded; one a kind. */
export async function setReminder(db: Database, reminder: Reminder): Promise<void> {
  const { minute, weekdays, active } = reminder;
  await db
    .insert(reminders)
    .values(reminder)
    .onConflictDoUpdate({
      target: [reminders.personId, reminders.kind],
      set: { minute, weekdays, active },
    });
}
