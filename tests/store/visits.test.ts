import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { openCheckIn, saveCheckIn } from '../../src/store/check-ins.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { findFirstDay, readDayRecords } from '../../src/store/history.ts';
import { addIntake } from '../../src/store/intakes.ts';
import { deletePerson, registerPerson } from '../../src/store/people.ts';
import { addDone, openPractice } from '../../src/store/practices.ts';
import { headaches } from '../../src/store/schema.ts';
import {
  addVisit,
  findVisit,
  listAllVisits,
  listVisits,
  noteVisit,
  removeVisit,
} from '../../src/store/visits.ts';
import { databases, openTwice } from '../databases.ts';

const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };

let lastId = 7_300_000_000;

async function newPerson(db: Database): Promise<number> {
  const { id } = await registerPerson(db, { id: ++lastId, language: 'en', step: 'zone', consent, now });
  return id;
}

const visit = (person: number, day = '2026-11-12', kind = 'massage') => ({ person, day, kind, now });

describe.each(databases)('visits on %s', (_name, open) => {
  let database: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await open();
    db = database.db;
  });
  afterAll(() => database.close());

  test('are noted with what was told, and found by their owner alone', async () => {
    const person = await newPerson(db);
    const other = await newPerson(db);
    const added = await addVisit(db, { ...visit(person), note: 'Frau Dr. O’Neill: “weiter so” 🙂' });
    expect(added).toMatchObject({
      personId: person,
      day: '2026-11-12',
      kind: 'massage',
      note: 'Frau Dr. O’Neill: “weiter so” 🙂',
    });
    const id = added?.id ?? 0;
    expect(await findVisit(db, person, id)).toEqual(added);
    expect(await findVisit(db, other, id)).toBeUndefined();
    expect(await noteVisit(db, other, id, 'mine')).toBeUndefined();
    expect(await removeVisit(db, other, id)).toBeUndefined();
    expect(await listAllVisits(db, other)).toEqual([]);
    expect(await findVisit(db, person, id)).toEqual(added);
  });

  test('of one kind on one day are one visit, which keeps its note', async () => {
    const person = await newPerson(db);
    const first = await addVisit(db, { ...visit(person), note: 'first' });
    expect(await addVisit(db, { ...visit(person), note: 'second' })).toEqual(first);
    await addVisit(db, visit(person, '2026-11-12', 'doctor'));
    await addVisit(db, visit(person, '2026-11-13'));
    expect(await listAllVisits(db, person)).toHaveLength(3);
  });

  test('come by their days, both ends included, or all of them, newest first', async () => {
    const person = await newPerson(db);
    for (const day of ['2026-11-12', '2024-02-29', '2026-11-01', '2026-11-13']) {
      await addVisit(db, visit(person, day));
    }
    const days = (visits: { day: string }[]) => visits.map(({ day }) => day);
    const between = await listVisits(db, person, '2026-11-01', '2026-11-12');
    expect(days(between)).toEqual(['2026-11-01', '2026-11-12']);
    const all = await listAllVisits(db, person);
    expect(days(all)).toEqual(['2026-11-13', '2026-11-12', '2026-11-01', '2024-02-29']);
  });

  test('are noted on, and removed, once', async () => {
    const person = await newPerson(db);
    const { id = 0 } = (await addVisit(db, visit(person))) ?? {};
    expect(await noteVisit(db, person, id, 'a'.repeat(500))).toMatchObject({ note: 'a'.repeat(500) });
    await expect(noteVisit(db, person, id, 'a'.repeat(501))).rejects.toThrow();
    expect(await noteVisit(db, person, id, null)).toMatchObject({ note: null });
    expect(await removeVisit(db, person, id)).toMatchObject({ id, kind: 'massage' });
    expect(await removeVisit(db, person, id)).toBeUndefined();
    expect(await noteVisit(db, person, id, 'late')).toBeUndefined();
  });

  test('are nobody’s who is not there', async () => {
    const person = await newPerson(db);
    await addVisit(db, visit(person));
    await deletePerson(db, person);
    expect(await listAllVisits(db, person)).toEqual([]);
    expect(await addVisit(db, visit(person))).toBeUndefined();
  });
});

describe.each(databases)('the history on %s', (_name, open) => {
  let database: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await open();
    db = database.db;
  });
  afterAll(() => database.close());

  const headache = (person: number, day: string, peak: number | null) => {
    const startedAt = Temporal.Instant.from(`${day}T08:00:00Z`);
    return { personId: person, day, peak, startedAt, open: false, createdAt: now };
  };
  const intake = (person: number, day: string) => {
    const rest = { takenAt: null, option: 'triptan', reason: 'headache', headacheId: null, now } as const;
    return { person, day, ...rest };
  };

  test('begins with the first day of which anything is noted', async () => {
    const person = await newPerson(db);
    const other = await newPerson(db);
    await addVisit(db, visit(other, '1999-01-01'));
    expect(await findFirstDay(db, person)).toBeUndefined();
    await openCheckIn(db, { person, day: '2026-11-20', source: 'today' });
    expect(await findFirstDay(db, person)).toBe('2026-11-20');
    await addDone(db, { person, exercise: 'micro-break', day: '2026-11-19', now });
    expect(await findFirstDay(db, person)).toBe('2026-11-19');
    await db.insert(headaches).values(headache(person, '2026-11-18', 5));
    expect(await findFirstDay(db, person)).toBe('2026-11-18');
    await addIntake(db, intake(person, '2026-11-17'));
    expect(await findFirstDay(db, person)).toBe('2026-11-17');
    await addVisit(db, visit(person, '2024-02-29'));
    expect(await findFirstDay(db, person)).toBe('2024-02-29');
  });

  test('of a day is all that is noted of it, and nothing of another', async () => {
    const person = await newPerson(db);
    const day = '2026-11-12';
    for (const one of ['2026-11-11', day, '2026-11-13']) {
      const checkIn = await openCheckIn(db, { person, day: one, source: 'today' });
      await saveCheckIn(db, checkIn, { answers: { headache: one === day } satisfies Answers });
      await db.insert(headaches).values(headache(person, one, 5));
      await addIntake(db, intake(person, one));
      await addDone(db, { person, exercise: 'body-scan', day: one, now });
      await addVisit(db, visit(person, one));
    }
    // What was opened and not told, or never begun, is no part of it; nor are the many breaks from sitting.
    await db.insert(headaches).values(headache(person, day, null));
    await addDone(db, { person, exercise: 'micro-break', day, now });
    await openPractice(db, { person, exercise: 'body-scan', day, plan: {}, now });

    const records = await readDayRecords(db, person, day);
    expect(records.checkIn).toMatchObject({ day, answers: { headache: true } });
    expect(records.headaches.map((one) => [one.day, one.peak])).toEqual([[day, 5]]);
    expect(records.intakes.map((one) => [one.day, one.option])).toEqual([[day, 'triptan']]);
    expect(records.practices.map((one) => [one.day, one.exercise])).toEqual([[day, 'body-scan']]);
    expect(records.visits.map((one) => [one.day, one.kind])).toEqual([[day, 'massage']]);
  });

  test('of a day of which nothing is noted is empty', async () => {
    const person = await newPerson(db);
    expect(await readDayRecords(db, person, '2026-11-12')).toEqual({
      checkIn: undefined,
      headaches: [],
      intakes: [],
      practices: [],
      visits: [],
    });
  });
});

test('the same visit logged by two processes at once is there once', async () => {
  const { here, there, close } = await openTwice();
  try {
    const person = await newPerson(here.db);
    const logged = await Promise.all(
      Array.from({ length: 20 }, (_, at) => addVisit((at % 2 === 0 ? here : there).db, visit(person))),
    );
    expect(new Set(logged.map((one) => one?.id)).size).toBe(1);
    expect(await listAllVisits(here.db, person)).toHaveLength(1);
  } finally {
    await close();
  }
});
