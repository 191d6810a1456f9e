import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import {
  changeHeadache,
  findFollowUp,
  findHeadache,
  findHeadaches,
  findOpenHeadache,
  listHeadaches,
  openHeadache,
  removeHeadache,
  setHeadacheMessage,
} from '../../src/store/headaches.ts';
import { addIntake, listIntakes } from '../../src/store/intakes.ts';
import { deletePerson, registerPerson } from '../../src/store/people.ts';
import { deliveries, type Headache, headaches } from '../../src/store/schema.ts';
import { databases, openTwice } from '../databases.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const later = now.add({ hours: 2 });
const day = '2026-11-24';
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };

let lastId = 7_400_000_000;

async function newPerson(db: Database): Promise<number> {
  const { id } = await registerPerson(db, { id: ++lastId, language: 'en', step: 'zone', consent, now });
  return id;
}

async function begun(db: Database, person: number): Promise<Headache> {
  const headache = await openHeadache(db, { person, day, now });
  if (!headache) throw new Error('There is no such person.');
  return headache;
}

/** State and time of the question how it is. */
async function asked(db: Database, person: number): Promise<[slot: string, state: string, due: string][]> {
  const own = and(eq(deliveries.personId, person), eq(deliveries.kind, 'follow-up'));
  const rows = await db.select().from(deliveries).where(own);
  return rows.map(({ slot, state, dueAt }) => [slot, state, dueAt.toString()]);
}

describe.each(databases)('headaches on %s', (_name, open) => {
  let database: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await open();
    db = database.db;
  });
  afterAll(() => database.close());

  test('are open one at a time', async () => {
    const person = await newPerson(db);
    const first = await begun(db, person);
    expect(first).toMatchObject({ personId: person, day, open: true, peak: null, revision: 0 });
    expect(first.startedAt).toEqual(now);
    expect(await openHeadache(db, { person, day: '2026-11-25', now: later })).toEqual(first);
    expect(await findOpenHeadache(db, person)).toEqual(first);
    await changeHeadache(db, person, first.id, () => ({ change: { open: false } }));
    expect(await findOpenHeadache(db, person)).toBeUndefined();
    const second = await openHeadache(db, { person, day, now: later });
    expect(second?.id).not.toBe(first.id);
    expect((await listHeadaches(db, person, day, day)).map(({ id }) => id)).toEqual([first.id, second?.id]);
    expect(await listHeadaches(db, person, '2026-11-25', '2026-11-30')).toEqual([]);
  });

  test('are nobody else’s, and nobody’s who is not there', async () => {
    const person = await newPerson(db);
    const other = await newPerson(db);
    const { id } = await begun(db, person);
    expect(await findHeadache(db, other, id)).toBeUndefined();
    expect(await changeHeadache(db, other, id, () => ({ change: { peak: 9 } }))).toBeUndefined();
    expect(await removeHeadache(db, other, id)).toBeUndefined();
    expect((await findHeadache(db, person, id))?.peak).toBeNull();
    expect(await openHeadache(db, { person: 1, day, now })).toBeUndefined();
    expect(await findHeadaches(db, [id, 999_999_999])).toHaveLength(1);
    expect(await findHeadaches(db, [])).toEqual([]);
  });

  test('change with the question how it is: set, left as it is, called off', async () => {
    const person = await newPerson(db);
    const { id } = await begun(db, person);
    const slot = String(id);
    const told = await changeHeadache(db, person, id, () => ({ change: { peak: 6 }, due: later }));
    expect(told).toMatchObject({ peak: 6, revision: 1 });
    expect(await asked(db, person)).toEqual([[slot, 'due', later.toString()]]);
    await changeHeadache(db, person, id, () => ({ change: { side: 'left' } }));
    expect(await asked(db, person)).toEqual([[slot, 'due', later.toString()]]);
    await changeHeadache(db, person, id, () => ({ change: { open: false, endedAt: later }, due: null }));
    expect(await asked(db, person)).toEqual([[slot, 'dropped', later.toString()]]);
    expect(await findFollowUp(db, person, id)).toMatchObject({ state: 'dropped' });
    expect(await findFollowUp(db, person + 1, id)).toBeUndefined();
  });

  test('stay as they are when a step changes nothing', async () => {
    const person = await newPerson(db);
    const before = await begun(db, person);
    expect(await changeHeadache(db, person, before.id, () => undefined)).toEqual(before);
    expect(await findHeadache(db, person, before.id)).toEqual(before);
  });

  test('keep two changes made at once, the second one by what the first has made of it', async () => {
    const person = await newPerson(db);
    const { id } = await begun(db, person);
    const raise = (peak: number) =>
      changeHeadache(db, person, id, (row) => ({ change: { peak: Math.max(peak, row.peak ?? 0) } }));
    await Promise.all([3, 9, 5, 7].map(raise));
    expect(await findHeadache(db, person, id)).toMatchObject({ peak: 9, revision: 4 });
  });

  test('note their message without a new revision', async () => {
    const person = await newPerson(db);
    const { id } = await begun(db, person);
    await setHeadacheMessage(db, id, { message: 44, sent: now });
    await setHeadacheMessage(db, id, { message: 45 });
    expect(await findHeadache(db, person, id)).toMatchObject({ messageId: 45, sentAt: now, revision: 0 });
  });

  test('are taken back with their question; what was taken for them stays noted', async () => {
    const person = await newPerson(db);
    const { id } = await begun(db, person);
    await changeHeadache(db, person, id, () => ({ change: { peak: 6 }, due: later }));
    const taken = { person, day, takenAt: now, option: 'triptan', reason: 'headache' as const, now };
    await addIntake(db, { ...taken, headacheId: id });
    expect((await removeHeadache(db, person, id))?.id).toBe(id);
    expect(await removeHeadache(db, person, id)).toBeUndefined();
    expect((await asked(db, person)).map(([, state]) => state)).toEqual(['dropped']);
    expect(await listIntakes(db, person, day, day)).toMatchObject([{ option: 'triptan', headacheId: null }]);
  });

  test('go with their person', async () => {
    const person = await newPerson(db);
    const { id } = await begun(db, person);
    await changeHeadache(db, person, id, () => ({ change: { peak: 6 }, due: later }));
    await deletePerson(db, person);
    expect(await findHeadaches(db, [id])).toEqual([]);
    expect(await asked(db, person)).toEqual([]);
    expect(await changeHeadache(db, person, id, () => ({ change: { peak: 7 } }))).toBeUndefined();
  });

  test.each([
    ['a strength of 11', { peak: 11 }],
    ['a strength of 0', { peak: 0 }],
    ['an end before the beginning', { endedAt: now.subtract({ seconds: 1 }) }],
  ])('never have %s', async (_what, change) => {
    const person = await newPerson(db);
    const { id } = await begun(db, person);
    await expect(db.update(headaches).set(change).where(eq(headaches.id, id))).rejects.toThrow();
  });
});

test('two processes open one headache, and neither loses what the other is told', async () => {
  const { here, there, close } = await openTwice();
  try {
    const person = await newPerson(here.db);
    const opened = await Promise.all(
      [here, there, here, there].map(({ db }) => openHeadache(db, { person, day, now })),
    );
    const [id] = new Set(opened.map((one) => one?.id));
    expect(opened.map((one) => one?.id)).toEqual(Array(4).fill(id));
    const tell = (db: Database, change: Partial<Headache>) =>
      changeHeadache(db, person, id ?? 0, () => ({ change }));
    await Promise.all([tell(here.db, { peak: 7 }), tell(there.db, { side: 'left' })]);
    expect(await findHeadache(here.db, person, id ?? 0)).toMatchObject({
      peak: 7,
      side: 'left',
      revision: 2,
    });
  } finally {
    await close();
  }
});

test('a headache that is told of while its person is deleted is gone with them, and nothing waits for ever', async () => {
  const { here, there, close } = await openTwice();
  try {
    for (let round = 0; round < 10; round += 1) {
      const person = await newPerson(here.db);
      const { id } = await begun(here.db, person);
      await Promise.all([
        changeHeadache(here.db, person, id, () => ({ change: { peak: 5 }, due: later })).catch(() => {}),
        deletePerson(there.db, person),
        removeHeadache(there.db, person, id),
      ]);
      expect(await findHeadaches(here.db, [id])).toEqual([]);
      expect(await asked(here.db, person)).toEqual([]);
    }
  } finally {
    await close();
  }
});
