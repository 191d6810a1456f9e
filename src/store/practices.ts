import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { SessionChange } from '../domain/session.ts';
import type { Database } from './database.ts';
import { moveDelivery } from './deliveries.ts';
import { type Practice, people, practices } from './schema.ts';

/** A session that is about to be offered. */
export interface NewPractice {
  person: number;
  exercise: string;
  /** The local day (ISO date). */
  day: string;
  plan: Readonly<Record<string, unknown>>;
  now: Temporal.Instant;
}

/** The kind of delivery by which a session goes on; its slot is the id of the session. */
const kind = 'session';

/** As the indexes have it, so that they are used however the statement is planned. */
const isOpen = sql`${practices.state} <> 'done'`;
const isNoBreak = sql`${practices.exercise} <> 'micro-break'`;

/**
 * Opens a session in the state `before`, and ends every other one of the person: there is one at a time. Returns it with
 * those it ended, as they were before; undefined when the person is not there.
 */
export function openPractice(
  db: Database,
  { person, exercise, day, plan, now }: NewPractice,
): Promise<{ practice: Practice; ended: Practice[] } | undefined> {
  return db.transaction(async (tx) => {
    const [owner] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, person))
      .for('no key update');
    if (!owner) return undefined;
    const ended = await tx
      .select()
      .from(practices)
      .where(and(eq(practices.personId, person), isOpen))
      .for('update');
    for (const { id, revision, endedAt, startedAt, completed } of ended) {
      const change = { endedAt: endedAt ?? now, completed: startedAt ? (completed ?? false) : null };
      await tx
        .update(practices)
        .set({ state: 'done', revision: revision + 1, dueAt: null, ...change })
        .where(eq(practices.id, id));
      await setDue(tx, person, id, null);
    }
    const [practice] = await tx
      .insert(practices)
      .values({ personId: person, exercise, day, plan: { ...plan }, createdAt: now })
      .returning();
    return practice && { practice, ended };
  });
}

/** A session by its id, if it is this person's. */
export async function findPractice(db: Database, person: number, id: number): Promise<Practice | undefined> {
  const [practice] = await db
    .select()
    .from(practices)
    .where(and(eq(practices.id, id), eq(practices.personId, person)));
  return practice;
}

/** The sessions with these ids. */
export async function findPractices(db: Database, ids: readonly number[]): Promise<Practice[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(practices)
    .where(inArray(practices.id, [...ids]));
}

/** The session that is not over yet. */
export async function findOpenPractice(db: Database, person: number): Promise<Practice | undefined> {
  const [practice] = await db
    .select()
    .from(practices)
    .where(and(eq(practices.personId, person), isOpen));
  return practice;
}

/** When the next step is due of the sessions these people are in, by person. */
export async function listRunning(
  db: Database,
  persons: readonly number[],
): Promise<Map<number, Temporal.Instant>> {
  if (persons.length === 0) return new Map();
  const rows = await db
    .select({ person: practices.personId, dueAt: practices.dueAt })
    .from(practices)
    .where(and(inArray(practices.personId, [...persons]), isOpen));
  return new Map(rows.flatMap(({ person, dueAt }) => (dueAt ? [[person, dueAt] as const] : [])));
}

/** A person's sessions that were begun, oldest first; breaks from sitting, of which there are many, are none. */
export function listPractices(db: Database, person: number): Promise<Practice[]> {
  return listPracticesOf(db, [person]);
}

/** The sessions of these people that were begun, as `listPractices` gives them. */
export async function listPracticesOf(db: Database, persons: readonly number[]): Promise<Practice[]> {
  if (persons.length === 0) return [];
  return db
    .select()
    .from(practices)
    .where(and(inArray(practices.personId, [...persons]), isNotNull(practices.startedAt), isNoBreak))
    .orderBy(asc(practices.createdAt), asc(practices.id));
}

/** What a change to a session may change of its row. */
export type PracticeChange = SessionChange & {
  change: Partial<Pick<Practice, 'nextDay' | 'exercise' | 'day'>>;
};

/**
 * Changes a session by what it is at that moment, with the time of its next step, and again when somebody else was faster.
 * `step` says what to change, undefined for nothing. Returns the row as it then is; undefined when there is none.
 */
export async function changePractice(
  db: Database,
  person: number,
  id: number,
  step: (practice: Practice) => PracticeChange | undefined,
): Promise<Practice | undefined> {
  for (;;) {
    const practice = await findPractice(db, person, id);
    const moved = practice && step(practice);
    if (!moved) return practice;
    const saved = await db.transaction(async (tx) => {
      // First the person, then what hangs on them, as their deletion does.
      await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('key share');
      const after = await savePractice(tx, practice, moved);
      if (after && moved.due !== undefined) await setDue(tx, person, id, moved.due);
      return after;
    });
    if (saved) return saved;
  }
}

/** Saves a change to a session as it was read; undefined when somebody else was faster: then nothing is written. */
export async function savePractice(
  tx: Database,
  { id, revision }: Pick<Practice, 'id' | 'revision'>,
  { change, due }: PracticeChange,
): Promise<Practice | undefined> {
  const { plan, results, ...rest } = change;
  const [after] = await tx
    .update(practices)
    .set({
      ...rest,
      ...(plan && { plan: { ...plan } }),
      ...(results && { results: { ...results } }),
      ...(due !== undefined && { dueAt: due }),
      revision: revision + 1,
    })
    .where(and(eq(practices.id, id), eq(practices.revision, revision)))
    .returning();
  return after;
}

function setDue(tx: Database, person: number, id: number, dueAt: Temporal.Instant | null): Promise<void> {
  return moveDelivery(tx, { personId: person, kind, slot: String(id) }, dueAt);
}

/** Notes which message shows a session, and when that was sent. This is no act: the revision stays. */
export async function setPracticeMessage(
  db: Database,
  id: number,
  { message, sent }: { message: number; sent?: Temporal.Instant | undefined },
): Promise<void> {
  await db
    .update(practices)
    .set({ messageId: message, ...(sent && { sentAt: sent }) })
    .where(eq(practices.id, id));
}

/** Notes something that was done and has no session of its own. */
export async function addDone(
  db: Database,
  { person, exercise, day, now }: Omit<NewPractice, 'plan'>,
): Promise<void> {
  await db.insert(practices).values({
    personId: person,
    exercise,
    day,
    state: 'done',
    completed: true,
    createdAt: now,
    startedAt: now,
    endedAt: now,
  });
}
