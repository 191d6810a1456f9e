import { and, asc, eq, isNotNull, min, sql } from 'drizzle-orm';
import { findCheckInOn } from './check-ins.ts';
import type { Database } from './database.ts';
import { listIntakes } from './intakes.ts';
import {
  type CheckIn,
  checkIns,
  type Headache,
  headaches,
  type Intake,
  intakes,
  type Practice,
  practices,
  type Visit,
  visits,
} from './schema.ts';
import { listVisits } from './visits.ts';

/** All that is noted of one day. */
export interface DayRecords {
  checkIn: CheckIn | undefined;
  /** Those that were told of, in the order in which they began. */
  headaches: Headache[];
  intakes: Intake[];
  /** Sessions that were begun, breaks from sitting left out, in their order. */
  practices: Practice[];
  visits: Visit[];
}

/** The first day (ISO date) of which anything is noted; undefined: nothing is. */
export async function findFirstDay(db: Database, person: number): Promise<string | undefined> {
  const firstIn = (
    table: typeof checkIns | typeof headaches | typeof intakes | typeof practices | typeof visits,
  ) =>
    db
      .select({ day: sql<string | null>`${min(table.day)}` })
      .from(table)
      .where(eq(table.personId, person));
  const found = await Promise.all([checkIns, headaches, intakes, practices, visits].map(firstIn));
  return found
    .flat()
    .flatMap(({ day }) => day ?? [])
    .sort()[0];
}

/** All that is noted of a person's day (ISO date). */
export async function readDayRecords(db: Database, person: number, day: string): Promise<DayRecords> {
  const [checkIn, ached, taken, practised, visited] = await Promise.all([
    findCheckInOn(db, person, day),
    db
      .select()
      .from(headaches)
      .where(and(eq(headaches.personId, person), eq(headaches.day, day), isNotNull(headaches.peak)))
      .orderBy(asc(headaches.startedAt), asc(headaches.id)),
    listIntakes(db, person, day, day),
    db
      .select()
      .from(practices)
      .where(
        and(
          eq(practices.personId, person),
          eq(practices.day, day),
          isNotNull(practices.startedAt),
          sql`${practices.exercise} <> 'micro-break'`,
        ),
      )
      .orderBy(asc(practices.createdAt), asc(practices.id)),
    listVisits(db, person, day, day),
  ]);
  return { checkIn, headaches: ached, intakes: taken, practices: practised, visits: visited };
}
