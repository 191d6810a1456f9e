import { and, asc, between, desc, eq, gt, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { IntakeReason } from '../domain/intake.ts';
import type { Database } from './database.ts';
import { type Intake, intakes, people } from './schema.ts';

/** What was taken, when and what for. */
export interface NewIntake {
  person: number;
  /** The local day (ISO date). */
  day: string;
  /** Null: some time on that day. */
  takenAt: Temporal.Instant | null;
  /** A class, or `medicine-<id>`. */
  option: string;
  reason: IntakeReason;
  headacheId: number | null;
  now: Temporal.Instant;
  /** The newest intake that was known when it was tapped, 0 for none: a younger one of that day is this very one. */
  since?: number;
}

/** The same, noted twice within so many seconds, is one intake tapped twice. Our rule. */
export const doubledWithinSeconds = 60;

/**
 * Notes an intake. One that is there already is returned as it is: the same at almost the same time, the same on that
 * day when neither has a time, or one that was noted by an earlier tap on the same card.
 */
export function addIntake(db: Database, intake: NewIntake): Promise<Intake> {
  const { person, day, takenAt, option, reason, headacheId, now, since } = intake;
  const near = { seconds: doubledWithinSeconds };
  return db.transaction(async (tx) => {
    // Of two that come at once the second sees the first.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('no key update');
    const [known] = await tx
      .select()
      .from(intakes)
      .where(
        and(
          eq(intakes.personId, person),
          eq(intakes.option, option),
          or(
            takenAt === null
              ? and(eq(intakes.day, day), isNull(intakes.takenAt))
              : between(intakes.takenAt, takenAt.subtract(near), takenAt.add(near)),
            since === undefined ? undefined : and(eq(intakes.day, day), gt(intakes.id, since)),
          ),
        ),
      )
      .orderBy(desc(intakes.id))
      .limit(1);
    if (known) return known;
    const [added] = await tx
      .insert(intakes)
      .values({ personId: person, day, takenAt, option, reason, headacheId, createdAt: now })
      .returning();
    return added as Intake;
  });
}

/** The intakes of the days from … to (ISO dates, both included): by day, then in the order they were noted. */
export function listIntakes(db: Database, person: number, from: string, to: string): Promise<Intake[]> {
  return db
    .select()
    .from(intakes)
    .where(and(eq(intakes.personId, person), between(intakes.day, from, to)))
    .orderBy(asc(intakes.day), asc(intakes.id));
}

/** An intake by its id, if it is this person's. */
export async function findIntake(db: Database, person: number, id: number): Promise<Intake | undefined> {
  const [intake] = await db
    .select()
    .from(intakes)
    .where(and(eq(intakes.id, id), eq(intakes.personId, person)));
  return intake;
}

/** Says what something was taken for. Returns the intake as it then is; undefined when there is none. */
export async function setIntakeReason(
  db: Database,
  person: number,
  id: number,
  reason: IntakeReason,
): Promise<Intake | undefined> {
  const [intake] = await db
    .update(intakes)
    .set({ reason })
    .where(and(eq(intakes.id, id), eq(intakes.personId, person)))
    .returning();
  return intake;
}

/** Takes an intake back. Returns it as it was; undefined when there is none, or it is somebody else's. */
export async function removeIntake(db: Database, person: number, id: number): Promise<Intake | undefined> {
  const [removed] = await db
    .delete(intakes)
    .where(and(eq(intakes.id, id), eq(intakes.personId, person)))
    .returning();
  return removed;
}

/** Of what was taken for headache on a day (ISO date), keeps what is among these options, and deletes the rest. */
export async function keepIntakes(
  db: Database,
  person: number,
  day: string,
  options: readonly string[],
): Promise<void> {
  await db
    .delete(intakes)
    .where(
      and(
        eq(intakes.personId, person),
        eq(intakes.day, day),
        eq(intakes.reason, 'headache'),
        options.length > 0 ? notInArray(intakes.option, [...options]) : sql`true`,
      ),
    );
}
