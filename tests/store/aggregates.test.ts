import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findCheckIn,
  findCheckInOn,
  listCheckIns,
  openCheckIn,
  saveCheckIn,
  setCheckInMessage,
} from '../../src/store/check-ins.ts';
import { conversationStorage } from '../../src/store/conversations.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { addMedicine, classifyMedicine, listMedicines, removeMedicine } from '../../src/store/medicines.ts';
import {
  deletePerson,
  findPerson,
  noteAsked,
  registerPerson,
  releasePersonMessage,
  savePerson,
  setPersonMessage,
  touchPerson,
} from '../../src/store/people.ts';
import { consents, conversations } from '../../src/store/schema.ts';
import { databases } from '../databases.ts';

const now = Temporal.Instant.from('2026-03-28T19:30:00.123Z');
const sent = Temporal.Instant.from('2026-03-28T19:30:00Z');
const later = now.add({ hours: 1 });
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };

let lastId = 7_000_000_000;
const newId = () => ++lastId;

async function newPerson(db: Database): Promise<number> {
  const { id } = await register(db);
  return id;
}

function register(db: Database) {
  return registerPerson(db, { id: newId(), language: 'en', step: 'zone', consent, now });
}

async function newCheckIn(db: Database) {
  const person = await newPerson(db);
  return openCheckIn(db, { person, day: '2026-03-28', source: 'today' });
}

describe.each(databases)('on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());

  describe('people', () => {
    test('somebody who never agreed is not known', async () => {
      expect(await findPerson(db, newId())).toBeUndefined();
    });

    test('a person is kept as they registered, with what they agreed to', async () => {
      const id = newId();
      const person = await registerPerson(db, { id, language: 'de', step: 'zone', consent, now });
      expect(person).toEqual({
        id,
        language: 'de',
        zone: null,
        step: 'zone',
        messageId: null,
        sentAt: null,
        asked: null,
        askedAt: null,
        shownAt: null,
        askedAfter: null,
        profile: {},
        pausedUntil: null,
        goneAt: null,
        unanswered: 0,
        revision: 0,
        metAt: null,
        createdAt: now,
        seenAt: now,
      });
      expect(await findPerson(db, id)).toEqual(person);
      expect(await consentsOf(id)).toMatchObject([{ ...consent, language: 'de', givenAt: now }]);
    });

    test('agreeing twice, even at once, is one person with one consent and changes nothing', async () => {
      const id = newId();
      const agree = (language: string) => registerPerson(db, { id, language, step: 'zone', consent, now });
      const [person] = await Promise.all([agree('en'), agree('en')]);
      const met = await savePerson(db, person, { step: null, zone: 'Europe/Berlin', metAt: now }, now);
      expect(await agree('de')).toEqual(met);
      expect(await consentsOf(id)).toHaveLength(1);
    });

    test('a consent that cannot be kept keeps no person either', async () => {
      const id = newId();
      const broken = { ...consent, textHash: null as unknown as string };
      await expect(
        registerPerson(db, { id, language: 'en', step: 'zone', consent: broken, now }),
      ).rejects.toThrow();
      expect(await findPerson(db, id)).toBeUndefined();
    });

    test('a save writes what it names, raises the revision and returns the row', async () => {
      const before = await register(db);
      const change = { zone: 'Asia/Kathmandu', profile: { hours: [20], quiet: null }, messageId: 3 };
      const after = await savePerson(db, before, change, now);
      expect(after).toEqual({ ...before, ...change, revision: 1 });
      expect(await savePerson(db, after ?? before, { zone: null }, now)).toEqual({
        ...after,
        zone: null,
        revision: 2,
      });
    });

    test('of many saves of the same reading, one wins and the others write nothing', async () => {
      const before = await register(db);
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_, hour) => savePerson(db, before, { profile: { hour } }, now)),
      );
      const winners = saves.filter((saved) => saved !== undefined);
      expect(winners).toHaveLength(1);
      expect(await findPerson(db, before.id)).toEqual(winners[0]);
    });

    test('a save of nobody saves nobody', async () => {
      expect(await savePerson(db, { id: newId(), revision: 0 }, { zone: 'UTC' }, now)).toBeUndefined();
    });

    test('noting the message in which they are asked is no answer: the revision stays', async () => {
      const before = await register(db);
      await setPersonMessage(db, before.id, { message: 7, sent: sent.epochMilliseconds / 1000 });
      await setPersonMessage(db, before.id, { message: 7 });
      expect(await findPerson(db, before.id)).toEqual({ ...before, messageId: 7, sentAt: sent });
    });

    test('what is asked last is noted; a card that asks nothing ends only its own question', async () => {
      const id = await newPerson(db);
      const at = sent.epochMilliseconds / 1000;
      await noteAsked(db, id, { topic: 'check-in:1:', asked: 'check-in:1:stress', at, now, update: 5 });
      expect(await findPerson(db, id)).toMatchObject({ asked: 'check-in:1:stress', askedAt: sent });
      await noteAsked(db, id, { topic: 'check-in:12:', asked: null, at, now, update: 6 });
      expect(await findPerson(db, id)).toMatchObject({ asked: 'check-in:1:stress' });
      await noteAsked(db, id, { topic: 'check-in:1:', asked: null, at: undefined, now: later, update: 7 });
      expect(await findPerson(db, id)).toMatchObject({ asked: null, askedAt: sent, shownAt: later });
    });

    test('a message that another card has taken over is let go', async () => {
      const { id } = await register(db);
      await setPersonMessage(db, id, { message: 7 });
      await releasePersonMessage(db, id, 8);
      expect(await findPerson(db, id)).toMatchObject({ messageId: 7 });
      await releasePersonMessage(db, id, 7);
      expect(await findPerson(db, id)).toMatchObject({ messageId: null, sentAt: null });
    });

    test('a visit is noted, to the hour', async () => {
      const id = await newPerson(db);
      await touchPerson(db, id, now.add({ minutes: 59 }));
      expect(await findPerson(db, id)).toMatchObject({ createdAt: now, seenAt: now });
      const soon = now.add({ minutes: 61 });
      await touchPerson(db, id, soon);
      expect(await findPerson(db, id)).toMatchObject({ createdAt: now, seenAt: soon });
    });

    test('a deleted person may come back as a stranger', async () => {
      const id = await newPerson(db);
      await addMedicine(db, { person: id, name: 'Ibuprofen', class: 'non-opioid' });
      await deletePerson(db, id);
      expect(await findPerson(db, id)).toBeUndefined();
      await registerPerson(db, { id, language: 'en', step: 'zone', consent, now: later });
      expect(await listMedicines(db, id)).toEqual([]);
      expect(await consentsOf(id)).toHaveLength(1);
    });
  });

  describe('check-ins', () => {
    test('a new one is open, unanswered and at revision 0', async () => {
      const person = await newPerson(db);
      const checkIn = await openCheckIn(db, { person, day: '2026-03-29', source: 'recall' });
      expect(checkIn).toEqual({
        id: expect.any(Number),
        personId: person,
        day: '2026-03-29',
        state: 'open',
        source: 'recall',
        answers: {},
        picks: {},
        asking: null,
        note: null,
        messageId: null,
        sentAt: null,
        later: false,
        lastUpdateId: 0,
        revision: 0,
        createdAt: expect.any(Temporal.Instant),
        finishedAt: null,
      });
    });

    test('a day has one, however often and at once it is opened', async () => {
      const person = await newPerson(db);
      const opening = { person, day: '2026-03-28', source: 'today' } as const;
      const all = await Promise.all(Array.from({ length: 5 }, () => openCheckIn(db, opening)));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    });

    test('opening a day again finds the answers that are there', async () => {
      const before = await newCheckIn(db);
      const saved = await saveCheckIn(db, before, {
        answers: { stress: 4 },
        state: 'done',
        finishedAt: later,
      });
      const again = { person: before.personId, day: before.day, source: 'recall' } as const;
      expect(await openCheckIn(db, again)).toEqual(saved);
    });

    test('nobody has a check-in without having agreed', async () => {
      const opening = { person: newId(), day: '2026-03-28', source: 'today' } as const;
      await expect(openCheckIn(db, opening)).rejects.toThrow();
    });

    test('it is found by its id and by its day, and only for its person', async () => {
      const checkIn = await newCheckIn(db);
      const stranger = await newPerson(db);
      expect(await findCheckIn(db, checkIn.personId, checkIn.id)).toEqual(checkIn);
      expect(await findCheckIn(db, stranger, checkIn.id)).toBeUndefined();
      expect(await findCheckInOn(db, checkIn.personId, checkIn.day)).toEqual(checkIn);
      expect(await findCheckInOn(db, checkIn.personId, '2026-03-27')).toBeUndefined();
      expect(await findCheckInOn(db, stranger, checkIn.day)).toBeUndefined();
    });

    test('the days of a span come oldest first, both ends included', async () => {
      const person = await newPerson(db);
      const days = ['2026-03-30', '2026-03-27', '2026-03-28', '2026-03-29'];
      for (const day of days) await openCheckIn(db, { person, day, source: 'today' });
      const listed = await listCheckIns(db, person, '2026-03-28', '2026-03-30');
      expect(listed.map(({ day }) => day)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
      expect(await listCheckIns(db, await newPerson(db), '2026-03-01', '2026-03-31')).toEqual([]);
    });

    test('a save writes what it names, raises the revision and returns the row', async () => {
      const before = await newCheckIn(db);
      const change = {
        answers: { headache: true, side: ['left', 'right'] },
        picks: { with: ['nausea'] },
        asking: 'side',
        note: 'after the long drive',
        lastUpdateId: 900_000_000_000,
      };
      const after = await saveCheckIn(db, before, change);
      expect(after).toEqual({ ...before, ...change, revision: 1 });
      const cleared = await saveCheckIn(db, after ?? before, { note: null, asking: null, picks: {} });
      expect(cleared).toEqual({ ...after, note: null, asking: null, picks: {}, revision: 2 });
      expect(await findCheckIn(db, before.personId, before.id)).toEqual(cleared);
    });

    test('of many saves of the same reading, one wins and the others write nothing', async () => {
      const before = await newCheckIn(db);
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_, stress) => saveCheckIn(db, before, { answers: { stress } })),
      );
      const winners = saves.filter((saved) => saved !== undefined);
      expect(winners).toHaveLength(1);
      expect(await findCheckIn(db, before.personId, before.id)).toEqual(winners[0]);
    });

    test('a save of a check-in that was deleted meanwhile writes nothing', async () => {
      const before = await newCheckIn(db);
      await deletePerson(db, before.personId);
      expect(await saveCheckIn(db, before, { answers: { stress: 1 } })).toBeUndefined();
    });

    test('noting its message, and since when, is no answer: the revision stays', async () => {
      const before = await newCheckIn(db);
      await setCheckInMessage(db, before.id, { message: 55, sent: sent.epochMilliseconds / 1000 });
      await setCheckInMessage(db, before.id, { message: 55 });
      expect(await findCheckIn(db, before.personId, before.id)).toEqual({
        ...before,
        messageId: 55,
        sentAt: sent,
      });
      expect(await saveCheckIn(db, before, { later: true })).toMatchObject({ messageId: 55, later: true });
    });
  });

  describe('medicines', () => {
    test('they are listed in the order they were named', async () => {
      const person = await newPerson(db);
      await addMedicine(db, { person, name: 'Thomapyrin', class: 'combination' });
      await addMedicine(db, { person, name: 'Aspirin', class: null });
      expect(await listMedicines(db, person)).toMatchObject([
        { name: 'Thomapyrin', class: 'combination' },
        { name: 'Aspirin', class: null },
      ]);
    });

    test('a name is one medicine in whatever case, also with accents and also at once', async () => {
      const person = await newPerson(db);
      const names = ['Paracétamol', 'PARACÉTAMOL', 'paracétamol'];
      const added = await Promise.all(names.map((name) => addMedicine(db, { person, name, class: null })));
      expect(new Set(added.map(({ id }) => id)).size).toBe(1);
      expect(await listMedicines(db, person)).toHaveLength(1);
    });

    test('two people may take the same medicine', async () => {
      const [one, two] = [await newPerson(db), await newPerson(db)];
      const ids = [
        (await addMedicine(db, { person: one, name: 'Aspirin', class: null })).id,
        (await addMedicine(db, { person: two, name: 'aspirin', class: null })).id,
      ];
      expect(ids[0]).not.toBe(ids[1]);
    });

    test('only its own person can classify or remove it', async () => {
      const [owner, stranger] = [await newPerson(db), await newPerson(db)];
      const { id } = await addMedicine(db, { person: owner, name: 'Sumatriptan', class: null });
      expect(await classifyMedicine(db, stranger, id, 'opioid')).toBeUndefined();
      await removeMedicine(db, stranger, id);
      expect(await listMedicines(db, owner)).toMatchObject([{ id, class: null }]);
      expect(await classifyMedicine(db, owner, id, 'triptan')).toMatchObject({ id, class: 'triptan' });
      await removeMedicine(db, owner, id);
      expect(await listMedicines(db, owner)).toEqual([]);
    });
  });

  describe('conversations', () => {
    const waiting = { version: [0, 'script-1'] as [0, string], state: { checkIn: [{ turn: 3 }] } };

    test('a state is read as it was written, replaced and deleted', async () => {
      const storage = conversationStorage<Record<string, unknown>>(db);
      const key = String(await newPerson(db));
      expect(await storage.read(key)).toBeUndefined();
      await storage.write(key, waiting);
      expect(await storage.read(key)).toEqual(waiting);
      await storage.write(key, { ...waiting, state: { other: null } });
      expect(await storage.read(key)).toEqual({ ...waiting, state: { other: null } });
      await storage.delete(key);
      expect(await storage.read(key)).toBeUndefined();
    });

    test('nothing is kept of somebody who has not agreed, or has deleted everything', async () => {
      const storage = conversationStorage<Record<string, unknown>>(db);
      const [stranger, gone] = [newId(), await newPerson(db)];
      await storage.write(String(gone), waiting);
      await deletePerson(db, gone);
      for (const id of [stranger, gone]) await storage.write(String(id), waiting);
      const rows = await db
        .select()
        .from(conversations)
        .where(sql`${conversations.personId} in (${stranger}, ${gone})`);
      expect(rows).toEqual([]);
    });

    test('a write that meets the deletion of its person is no error', async () => {
      const storage = conversationStorage<Record<string, unknown>>(db);
      for (let round = 0; round < 20; round++) {
        const id = await newPerson(db);
        await Promise.all([
          storage.write(String(id), waiting),
          deletePerson(db, id),
          storage.write(String(id), waiting),
        ]);
        expect(await storage.read(String(id))).toBeUndefined();
      }
    });
  });

  function consentsOf(id: number) {
    return db.select().from(consents).where(sql`${consents.personId} = ${id}`);
  }
});
