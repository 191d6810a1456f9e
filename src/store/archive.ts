import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import {
  type Archive,
  type ArchiveDay,
  type ArchiveSettings,
  positionOf,
} from '../domain/archive/archive.ts';
import { type Difference, differenceOf } from '../domain/archive/difference.ts';
import { restoredPause, restoredProfile, restoredReminders } from '../domain/archive/settings.ts';
import { ownOption } from '../domain/check-in.ts';
import { readProfile } from '../domain/profile.ts';
import { archiveOf, type Rows, settingsOf } from './archive-rows.ts';
import type { Database } from './database.ts';
import { changePerson } from './people.ts';
import { listReminders, setRoutine } from './reminders.ts';
import {
  checkIns,
  consents,
  headaches,
  intakes,
  type Medicine,
  medicines,
  type Person,
  people,
  practices,
  visits,
} from './schema.ts';
import { inSlices } from './slices.ts';

/** So many rows are read or written at a time, and others let in after that. PostgreSQL takes 65 535 values in a statement. */
const rowsRead = 1_000;
const rowsWritten = 250;

/**
 * All that is kept of a person, as it is at one moment.
 *
 * @throws when there is no such person
 */
export async function readArchiveOf(db: Database, person: number, now: Temporal.Instant): Promise<Archive> {
  const rows = await db.transaction((tx) => rowsOf(tx, person), { isolationLevel: 'repeatable read' });
  return inSlices(archiveOf(rows, now));
}

/**
 * What a file would add to what is there.
 *
 * @throws when there is no such person
 */
export async function differenceFor(
  db: Database,
  person: number,
  file: Archive,
  now: Temporal.Instant,
): Promise<Difference> {
  return inSlices(differenceOf(await readArchiveOf(db, person, now), file));
}

/** How a file is taken in. */
export interface Taking {
  person: number;
  file: Archive;
  /**
   * How many days that say something else are to be replaced: so many as the person has agreed to. When there are more or
   * fewer by now, nothing is written.
   */
  replace?: number | undefined;
  now: Temporal.Instant;
}

/**
 * Takes in what a file adds: all of it, or nothing. What is there already stays as it is, but for days that are to be
 * replaced. Returns what was new; 'changed' when that is not what was agreed to.
 *
 * @throws when there is no such person
 */
export function takeArchive(
  db: Database,
  { person, file, replace, now }: Taking,
): Promise<Difference | 'changed'> {
  return db.transaction(async (tx) => {
    // First the person, then what hangs on them, as their deletion does.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('no key update');
    const rows = await rowsOf(tx, person);
    const difference = await inSlices(differenceOf(await inSlices(archiveOf(rows, now)), file));
    const { days, matches } = difference;
    if (replace !== undefined && days.other.length !== replace) return 'changed';

    const own = await addMedicines(tx, rows, file, difference);
    const storedOption = (option: string) => own[(positionOf(option) ?? 0) - 1] ?? option;
    const dayRows = (told: readonly ArchiveDay[]) =>
      told.map(({ day, answers, note, finished }) => ({
        personId: person,
        day,
        answers: Object.fromEntries(
          Object.entries(answers).map(([id, said]) => [
            id,
            Array.isArray(said) ? [...new Set(said.map(storedOption))] : said,
          ]),
        ),
        note: note ?? null,
        source: 'imported' as const,
        state: finished ? ('done' as const) : ('open' as const),
        finishedAt: finished ? now : null,
      }));
    const written = {
      answers: sql`excluded.answers`,
      // A note that the file does not have takes none away.
      note: sql`coalesce(excluded.note, ${checkIns.note})`,
      source: sql`excluded.source`,
      state: sql`excluded.state`,
      finishedAt: sql`excluded.finished_at`,
      picks: {},
      asking: null,
      later: false,
      revision: sql`${checkIns.revision} + 1`,
    };
    const target = [checkIns.personId, checkIns.day];
    for await (const batch of batches(days.fresh)) {
      // A day that was opened and left holds nothing; one that has been answered in this moment stays.
      const setWhere = sql`${checkIns.answers} = '{}'::jsonb and ${checkIns.note} is null`;
      await tx.insert(checkIns).values(dayRows(batch)).onConflictDoUpdate({ target, set: written, setWhere });
    }
    if (replace !== undefined) {
      for await (const batch of batches(days.other)) {
        await tx.insert(checkIns).values(dayRows(batch)).onConflictDoUpdate({ target, set: written });
        await keepTold(
          tx,
          person,
          batch.map(({ day }) => day),
        );
      }
    }

    const headacheIds = await addHeadaches(tx, rows, file, difference, now);
    const taken = added(file.intakes, matches.intakes).map(({ headache, takenAt, option, ...told }) => ({
      ...told,
      personId: person,
      takenAt: momentOf(takenAt),
      option: storedOption(option),
      headacheId: headacheIds[(headache ?? 0) - 1] ?? null,
      createdAt: now,
    }));
    for await (const batch of batches(taken)) await tx.insert(intakes).values(batch);
    const practised = added(file.practices, matches.practices).map((told) => ({
      ...told,
      personId: person,
      state: 'done' as const,
      createdAt: Temporal.Instant.from(told.createdAt),
      startedAt: momentOf(told.startedAt),
      endedAt: momentOf(told.endedAt),
    }));
    for await (const batch of batches(practised)) await tx.insert(practices).values(batch);
    const visited = added(file.visits, matches.visits).map(({ day, kind, note = null }) => {
      return { personId: person, day, kind, note, createdAt: now };
    });
    for await (const batch of batches(visited)) await tx.insert(visits).values(batch);
    return difference;
  });
}

/** Adds the medicines that are new; returns the option of each of the file's. */
async function addMedicines(
  tx: Database,
  { person, medicines: known }: Rows,
  file: Archive,
  { matches }: Difference,
): Promise<string[]> {
  const own: string[] = [];
  for (const [at, { name, class: kind, reason, listed }] of file.medicines.entries()) {
    const match = known[matches.medicines[at] ?? -1];
    if (match) {
      own.push(ownOption(match));
      continue;
    }
    const values = { personId: person.id, name, class: kind, reason, listed };
    const [row] = await tx.insert(medicines).values(values).onConflictDoNothing().returning();
    // Named in this moment, or the same to the database alone.
    const [same] = row ? [row] : await tx.select().from(medicines).where(isNamed(person.id, name));
    own.push(ownOption(same as Medicine));
  }
  return own;
}

function isNamed(person: number, name: string) {
  return and(eq(medicines.personId, person), sql`lower(${medicines.name}) = lower(${name})`);
}

/** Adds the headaches that are new; returns the id of each of the file's. */
async function addHeadaches(
  tx: Database,
  { person, headaches: known }: Rows,
  file: Archive,
  { matches }: Difference,
  now: Temporal.Instant,
): Promise<number[]> {
  const fresh = added(file.headaches, matches.headaches).map((told) => ({
    ...told,
    personId: person.id,
    startedAt: Temporal.Instant.from(told.startedAt),
    endedAt: momentOf(told.endedAt),
    open: false,
    createdAt: now,
  }));
  const ids: number[] = [];
  for await (const batch of batches(fresh)) {
    const rows = await tx.insert(headaches).values(batch).returning({ id: headaches.id });
    ids.push(...rows.map(({ id }) => id));
  }
  return matches.headaches.map((match) => (match === undefined ? ids.shift() : known[match]?.id) ?? 0);
}

/** What was taken for headache on these days, and is not told of them any more, goes; as after a change by hand. */
async function keepTold(tx: Database, person: number, days: readonly string[]): Promise<void> {
  await tx.delete(intakes).where(
    and(
      eq(intakes.personId, person),
      eq(intakes.reason, 'headache'),
      inArray(intakes.day, [...days]),
      sql`not exists (select from ${checkIns}
        where ${checkIns.personId} = ${person}::bigint and ${checkIns.day} = ${intakes.day}
          and coalesce(${checkIns.answers} -> 'painkillers', '[]'::jsonb) ? ${intakes.option})`,
    ),
  );
}

/** What `restoreSettings` needs. */
export interface Restoring {
  person: number;
  settings: ArchiveSettings;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Whether a file would set anything otherwise than it is. Language and zone stay as the person has them. */
export async function hasOtherSettings(
  db: Database,
  person: Person,
  { settings, today }: Pick<Restoring, 'settings' | 'today'>,
): Promise<boolean> {
  const known = settingsOf(person, await listReminders(db, person.id));
  const profile = readProfile(person.profile);
  const restored = restoredProfile(profile, settings.profile);
  return (
    restoredReminders(known.reminders, settings).length > 0 ||
    restoredPause(person.pausedUntil, settings, today) !== undefined ||
    sorted(restored) !== sorted(profile)
  );
}

/** Sets what a file says of what a person has chosen, and plans what comes by it. */
export async function restoreSettings(
  db: Database,
  { person, settings, today, now }: Restoring,
): Promise<void> {
  await changePerson(db, { id: person, now }, ({ profile, pausedUntil }) => {
    const pause = restoredPause(pausedUntil, settings, today);
    return {
      profile: restoredProfile(readProfile(profile), settings.profile),
      ...(pause !== undefined && { pausedUntil: pause }),
    };
  });
  for (const { kind, ...routine } of settings.reminders) {
    await setRoutine(db, { person, kind, now }, () => routine);
  }
}

async function rowsOf(tx: Database, id: number): Promise<Rows> {
  const [person] = await tx.select().from(people).where(eq(people.id, id));
  if (!person) throw new Error('There is no such person.');
  const listed = tx.select().from(medicines).where(eq(medicines.personId, id)).orderBy(asc(medicines.id));
  const told = tx.select().from(checkIns).where(eq(checkIns.personId, id)).orderBy(asc(checkIns.day));
  const ached = tx
    .select()
    .from(headaches)
    .where(eq(headaches.personId, id))
    .orderBy(asc(headaches.startedAt), asc(headaches.id));
  const taken = tx
    .select()
    .from(intakes)
    .where(eq(intakes.personId, id))
    .orderBy(asc(intakes.day), asc(intakes.id));
  // One that was offered and never begun is none, and one that goes on is not over.
  const isOver = and(eq(practices.state, 'done'), isNotNull(practices.completed));
  const practised = tx
    .select()
    .from(practices)
    .where(and(eq(practices.personId, id), isOver))
    .orderBy(asc(practices.createdAt), asc(practices.id));
  const visited = tx
    .select()
    .from(visits)
    .where(eq(visits.personId, id))
    .orderBy(asc(visits.day), asc(visits.id));
  const agreed = tx.select().from(consents).where(eq(consents.personId, id)).orderBy(asc(consents.id));
  return {
    person,
    medicines: await inPages((from) => listed.limit(rowsRead).offset(from)),
    checkIns: await inPages((from) => told.limit(rowsRead).offset(from)),
    headaches: await inPages((from) => ached.limit(rowsRead).offset(from)),
    intakes: await inPages((from) => taken.limit(rowsRead).offset(from)),
    practices: await inPages((from) => practised.limit(rowsRead).offset(from)),
    visits: await inPages((from) => visited.limit(rowsRead).offset(from)),
    reminders: await listReminders(tx, id),
    consents: await agreed,
  };
}

/** All rows of a list, page by page. */
async function inPages<Row>(page: (from: number) => PromiseLike<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const next = await page(rows.length);
    rows.push(...next);
    if (next.length < rowsRead) return rows;
    await setImmediate();
  }
}

/** The entries that match none. */
function added<Told>(told: readonly Told[], matches: readonly (number | undefined)[]): Told[] {
  return told.filter((_, at) => matches[at] === undefined);
}

async function* batches<Row>(rows: readonly Row[]): AsyncGenerator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsWritten) {
    yield rows.slice(at, at + rowsWritten);
    await setImmediate();
  }
}

function momentOf(at: string | null): Temporal.Instant | null {
  return at === null ? null : Temporal.Instant.from(at);
}

/** As text, whatever the order of its keys. */
function sorted(value: object): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
