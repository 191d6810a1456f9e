import { and, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actOn, type SessionAct } from '../../src/domain/session.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { addDeliveries, type NewDelivery, takeDeliveries } from '../../src/store/deliveries.ts';
import { findMedia, keepMedia } from '../../src/store/media.ts';
import { deletePerson, findPerson, noteAsked, registerPerson } from '../../src/store/people.ts';
import {
  addDone,
  changePractice,
  findOpenPractice,
  findPractice,
  findPractices,
  listPractices,
  listPracticesOf,
  openPractice,
  savePractice,
  setPracticeMessage,
} from '../../src/store/practices.ts';
import { type Delivery, deliveries, type Practice, people, practices } from '../../src/store/schema.ts';
import { recordSent, type SentSession } from '../../src/store/sent.ts';
import { databases, openTwice } from '../databases.ts';

const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
const day = '2026-11-23';
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
const begin: SessionAct = { do: 'begin', before: 6 };

let lastId = 7_100_000_000;

async function newPerson(db: Database): Promise<number> {
  const { id } = await registerPerson(db, { id: ++lastId, language: 'en', step: 'zone', consent, now });
  return id;
}

/** Offers a session, of muscle relaxation unless said otherwise. */
async function offer(
  db: Database,
  person: number,
  given: { exercise?: string; plan?: object; at?: Temporal.Instant } = {},
) {
  const { exercise = 'muscle-relaxation', plan = { level: '4' }, at = now } = given;
  const opened = await openPractice(db, { person, exercise, day, plan: { ...plan }, now: at });
  if (!opened) throw new Error('It was not opened.');
  return opened;
}

/** What an act makes of a session as it stands. */
async function act(db: Database, { personId, id }: Practice, said: SessionAct, at = now): Promise<Practice> {
  const after = await changePractice(db, personId, id, (practice) => actOn(practice, said, at));
  if (!after) throw new Error('There is no such session.');
  return after;
}

/** A person with a session that runs, its first step to end in six seconds. */
async function running(db: Database, given: Parameters<typeof offer>[2] = {}) {
  const personId = await newPerson(db);
  const { practice: offered } = await offer(db, personId, given);
  const practice = await act(db, offered, begin);
  const [delivery] = await deliveriesOf(db, personId);
  if (!delivery) throw new Error('Nothing is due.');
  return { personId, practice, delivery };
}

function deliveriesOf(db: Database, person: number, kind = 'session'): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.personId, person), eq(deliveries.kind, kind)))
    .orderBy(deliveries.id);
}

/** All sessions of a person, in the order in which they were opened. */
function practicesOf(db: Database, person: number): Promise<Practice[]> {
  return db.select().from(practices).where(eq(practices.personId, person)).orderBy(practices.id);
}

const later = (seconds: number) => now.add({ seconds });

const take = (db: Database, at: Temporal.Instant, holder = 'a') =>
  takeDeliveries(db, { holder, urgent: true, now: at, most: 100, seconds: 60 });

/** Takes the delivery of this person in hand; fails when it is not due. */
async function takeOne(db: Database, person: number, at: Temporal.Instant, holder = 'a'): Promise<Delivery> {
  const taken = (await take(db, at, holder)).find(({ personId }) => personId === person);
  if (!taken) throw new Error('It was not due.');
  return taken;
}

/** The step that was due, sent as this message, as the sender notes it. */
function sentStep(
  practice: Practice,
  delivery: Delivery,
  more: Partial<SentSession> & { message?: number } = {},
) {
  const { message = 41, ...given } = more;
  const moved = actOn(practice, { do: 'advance', dueAt: delivery.dueAt }, delivery.dueAt);
  if (!moved) throw new Error('It does not go on.');
  const { id, revision } = practice;
  const session = { practice: { id, revision }, change: moved.change, due: moved.due ?? null, asks: null };
  const at = delivery.dueAt;
  return { delivery, message, at, now: at.add({ milliseconds: 250 }), session: { ...session, ...given } };
}

describe.each(databases)('sessions on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());
  afterEach(() => db.delete(deliveries));

  describe('that are opened', () => {
    test('stand before their beginning, and nothing is due', async () => {
      const person = await newPerson(db);
      const { practice, ended } = await offer(db, person, { plan: { level: '16', leftOut: ['jaw'] } });
      expect(practice).toEqual({
        id: practice.id,
        personId: person,
        exercise: 'muscle-relaxation',
        day,
        state: 'before',
        plan: { level: '16', leftOut: ['jaw'] },
        step: 0,
        before: null,
        after: null,
        results: {},
        nextDay: null,
        completed: null,
        messageId: null,
        sentAt: null,
        dueAt: null,
        revision: 0,
        createdAt: now,
        startedAt: null,
        endedAt: null,
      });
      expect(ended).toEqual([]);
      expect(await findOpenPractice(db, person)).toEqual(practice);
      expect(await deliveriesOf(db, person)).toEqual([]);
    });

    test('are nobody’s where there is nobody', async () => {
      const gone = { person: ++lastId, exercise: 'body-scan', day, plan: {}, now };
      expect(await openPractice(db, gone)).toBeUndefined();
      expect(await practicesOf(db, gone.person)).toEqual([]);
    });

    test('end the one before, which is given back as it was', async () => {
      const person = await newPerson(db);
      const { practice: first } = await offer(db, person);
      const { practice: second, ended } = await offer(db, person, { at: later(60) });
      expect(ended).toEqual([first]);
      expect(await practicesOf(db, person)).toEqual([
        { ...first, state: 'done', endedAt: later(60), revision: 1 },
        second,
      ]);
    });

    test('end one that is under way: it is not completed, and its next step does not come', async () => {
      for (const pause of [false, true]) {
        const { personId, practice, delivery } = await running(db);
        const before = pause ? await act(db, practice, { do: 'pause' }) : practice;
        const { ended } = await offer(db, personId, { at: later(3) });
        expect(ended).toEqual([before]);
        expect(await findPractice(db, personId, practice.id)).toEqual({
          ...before,
          state: 'done',
          completed: false,
          dueAt: null,
          endedAt: later(3),
          revision: before.revision + 1,
        });
        expect(await deliveriesOf(db, personId)).toEqual([{ ...delivery, state: 'dropped' }]);
        expect(await take(db, later(100))).toEqual([]);
      }
    });

    test.each([true, false])('leave what is told of one that is over: completed %s', async (completed) => {
      const { personId, practice } = await running(db, {
        exercise: 'paced-breathing',
        plan: { pattern: '5-5', minutes: 5 },
      });
      const over = await changePractice(db, personId, practice.id, () => ({
        change: { state: 'after', completed, endedAt: later(300) },
        due: null,
      }));
      await offer(db, personId, { at: later(900) });
      expect(await findPractice(db, personId, practice.id)).toEqual({
        ...over,
        state: 'done',
        revision: 3,
      });
    });

    test('end no session of somebody else, and none that is done', async () => {
      const other = await running(db);
      const person = await newPerson(db);
      const { practice: done } = await offer(db, person);
      const before = await act(db, done, { do: 'stop' }, later(1));
      expect((await offer(db, person, { at: later(2) })).ended).toEqual([]);
      expect(await findPractice(db, person, done.id)).toEqual(before);
      expect(await findPractice(db, other.personId, other.practice.id)).toEqual(other.practice);
      expect(await deliveriesOf(db, other.personId)).toEqual([other.delivery]);
    });

    test('many times at once leave one open', async () => {
      const { personId } = await running(db);
      const all = await Promise.all(Array.from({ length: 8 }, () => offer(db, personId)));
      const open = (await practicesOf(db, personId)).filter(({ state }) => state !== 'done');
      expect(open).toHaveLength(1);
      expect(all.flatMap(({ ended }) => ended)).toHaveLength(8);
      expect(await take(db, later(100))).toEqual([]);
    });
  });

  describe('that are looked for', () => {
    test('are found by their id, by those alone whose they are', async () => {
      const { personId, practice } = await running(db);
      const other = await running(db);
      expect(await findPractice(db, personId, practice.id)).toEqual(practice);
      expect(await findPractice(db, other.personId, practice.id)).toBeUndefined();
      expect(await findPractice(db, personId, 2 ** 40)).toBeUndefined();
      const found = await findPractices(db, [practice.id, other.practice.id, 2 ** 40]);
      expect(found.sort((a, b) => a.id - b.id)).toEqual([practice, other.practice]);
      expect(await findPractices(db, [])).toEqual([]);
    });

    test('are open until they are done', async () => {
      const { personId, practice } = await running(db);
      const steps: SessionAct[] = [{ do: 'pause' }, { do: 'resume' }, { do: 'stop' }];
      for (const step of steps) {
        const after = await act(db, practice, step);
        expect(await findOpenPractice(db, personId)).toEqual(after);
      }
      await act(db, practice, { do: 'rate', after: null });
      expect(await findOpenPractice(db, personId)).toBeUndefined();
    });

    test('are listed in the order in which they were opened: those that were begun, and no breaks from sitting', async () => {
      const person = await newPerson(db);
      const other = await newPerson(db);
      const at = (minutes: number) => now.add({ minutes });
      const done = (exercise: string, minutes: number, one = person) =>
        addDone(db, { person: one, exercise, day, now: at(minutes) });
      await done('aerobic', 30);
      await done('body-scan', 10);
      await done('micro-break', 15);
      await done('box-breathing', 10);
      await done('aerobic', 20, other);
      await done('micro-break', 25, other);
      const { practice: forgone } = await offer(db, person, { at: at(40) });
      await act(db, forgone, { do: 'forgo' });
      const { practice: begun } = await offer(db, person, { at: at(50) });
      await act(db, begun, begin);
      await offer(db, other, { at: at(60) });

      const told = (rows: Practice[]) => rows.map(({ personId, exercise }) => [personId, exercise]);
      const own = [
        [person, 'body-scan'],
        [person, 'box-breathing'],
        [person, 'aerobic'],
        [person, 'muscle-relaxation'],
      ];
      expect(told(await listPractices(db, person))).toEqual(own);
      expect(told(await listPracticesOf(db, [person, other, person]))).toEqual([
        ...own.slice(0, 2),
        [other, 'aerobic'],
        ...own.slice(2),
      ]);
      expect(await listPracticesOf(db, [])).toEqual([]);
      expect(await listPractices(db, ++lastId)).toEqual([]);
    });

    test('were done at once where they had no session', async () => {
      const { personId, practice } = await running(db);
      await addDone(db, { person: personId, exercise: 'aerobic', day, now: later(9) });
      const [, added] = await practicesOf(db, personId);
      expect(added).toEqual({
        ...practice,
        id: added?.id,
        exercise: 'aerobic',
        state: 'done',
        plan: {},
        before: null,
        dueAt: null,
        completed: true,
        revision: 0,
        createdAt: later(9),
        startedAt: later(9),
        endedAt: later(9),
      });
      // What is under way stays so.
      expect(await findOpenPractice(db, personId)).toEqual(practice);
    });
  });

  describe('that change', () => {
    test('have their next step due with the change, or dropped with it', async () => {
      const person = await newPerson(db);
      const { practice } = await offer(db, person);
      /** Of the delivery, and by the session. */
      const due = async () => {
        const by = (await findPractice(db, person, practice.id))?.dueAt ?? null;
        return (await deliveriesOf(db, person)).map(({ slot, state, dueAt }) => [
          Number(slot),
          state,
          now.until(dueAt).total('seconds'),
          by && now.until(by).total('seconds'),
        ]);
      };
      await act(db, practice, begin);
      expect(await due()).toEqual([[practice.id, 'due', 6, 6]]);
      expect((await deliveriesOf(db, person))[0]).toMatchObject({ urgent: true, attempts: 0, holder: null });
      await act(db, practice, { do: 'pause' }, later(2));
      expect(await due()).toEqual([[practice.id, 'dropped', 6, null]]);
      await act(db, practice, { do: 'resume' }, later(10));
      expect(await due()).toEqual([[practice.id, 'due', 16, 16]]);
      await act(db, practice, { do: 'skip' }, later(11));
      expect(await due()).toEqual([[practice.id, 'due', 17, 17]]);
      await act(db, practice, { do: 'stop' }, later(12));
      expect(await due()).toEqual([[practice.id, 'dropped', 17, null]]);
    });

    test('drop no other delivery than their own', async () => {
      const { personId, practice } = await running(db);
      const other = await running(db);
      const nextDay = { personId, kind: 'next-day', slot: String(practice.id), dueAt: later(60) } as const;
      await addDeliveries(db, [nextDay, { personId, kind: 'check-in', slot: day, dueAt: later(60) }]);
      await act(db, practice, { do: 'stop' });
      expect((await deliveriesOf(db, personId)).map(({ state }) => state)).toEqual(['dropped']);
      for (const kind of ['next-day', 'check-in']) {
        expect((await deliveriesOf(db, personId, kind)).map(({ state }) => state)).toEqual(['due']);
      }
      expect(await deliveriesOf(db, other.personId)).toEqual([other.delivery]);
      // An older session of the same person.
      const slot = String(practice.id - 1);
      await addDeliveries(db, [{ personId, kind: 'session', slot, dueAt: later(60) }]);
      const { practice: last } = await offer(db, personId);
      await act(db, last, begin);
      await act(db, last, { do: 'stop' });
      const left = await deliveriesOf(db, personId);
      expect(left.filter(({ state }) => state === 'due').map((one) => one.slot)).toEqual([slot]);
    });

    test('leave what is due as it is where the change says nothing of it', async () => {
      const { personId, practice, delivery } = await running(db);
      const after = await changePractice(db, personId, practice.id, () => ({ change: { before: 3 } }));
      expect(after).toEqual({ ...practice, before: 3, revision: 2 });
      expect(await deliveriesOf(db, personId)).toEqual([delivery]);
    });

    test('set a delivery that is on its way anew, with all attempts to come', async () => {
      const { personId, practice, delivery } = await running(db);
      await takeOne(db, personId, later(6));
      await act(db, practice, { do: 'skip' }, later(6));
      expect(await deliveriesOf(db, personId)).toEqual([{ ...delivery, dueAt: later(12) }]);
    });

    test('stay as they are where there is nothing to change', async () => {
      const { personId, practice, delivery } = await running(db);
      expect(await act(db, practice, { do: 'resume' })).toEqual(practice);
      expect(await findPractice(db, personId, practice.id)).toEqual(practice);
      expect(await deliveriesOf(db, personId)).toEqual([delivery]);
    });

    test('are changed by those alone whose they are', async () => {
      const { practice } = await running(db);
      const other = await newPerson(db);
      expect(
        await changePractice(db, other, practice.id, (one) => actOn(one, { do: 'stop' }, now)),
      ).toBeUndefined();
      expect(await findPractice(db, practice.personId, practice.id)).toEqual(practice);
    });

    test('are changed as they are by then, when somebody else was faster', async () => {
      const { personId, practice } = await running(db);
      const seen: [string, number][] = [];
      const after = await changePractice(db, personId, practice.id, (one) => {
        seen.push([one.state, one.revision]);
        return { change: { nextDay: 'fine' } };
      });
      expect(seen).toEqual([['running', 1]]);
      expect(after).toMatchObject({ nextDay: 'fine', revision: 2 });

      // Each has to see what the one before made of it.
      const all = await Promise.all(
        Array.from({ length: 5 }, () =>
          changePractice(db, personId, practice.id, ({ before }) => ({
            change: { before: (before ?? 0) - 1 },
          })),
        ),
      );
      expect(all.map((one) => one?.before).sort()).toEqual([1, 2, 3, 4, 5]);
      expect(await findPractice(db, personId, practice.id)).toMatchObject({ before: 1, revision: 7 });
    });

    test('are over once, however often it is tapped at the same time', async () => {
      const { personId, practice } = await running(db);
      const taps: SessionAct[] = [
        { do: 'stop' },
        { do: 'skip' },
        { do: 'pause' },
        { do: 'stop' },
        { do: 'resume' },
      ];
      await Promise.all(taps.map((tap, at) => act(db, practice, tap, later(at))));
      const left = await findPractice(db, personId, practice.id);
      expect(left).toMatchObject({ state: 'after', completed: false });
      expect((await deliveriesOf(db, personId)).map(({ state }) => state)).toEqual(['dropped']);
    });

    test('are not saved as they were read, when somebody else was faster', async () => {
      const { practice } = await running(db);
      await act(db, practice, { do: 'pause' });
      expect(await savePractice(db, practice, { change: { state: 'after' }, due: null })).toBeUndefined();
      expect(await findPractice(db, practice.personId, practice.id)).toMatchObject({
        state: 'paused',
        revision: 2,
      });
    });

    test('keep what went how in each part', async () => {
      const plan = { week: 2, parts: ['chin-nod', 'band-raise'], eased: [] };
      const person = await newPerson(db);
      const { practice } = await offer(db, person, { exercise: 'movement', plan });
      await act(db, practice, begin);
      await act(db, practice, { do: 'felt', exercise: 'chin-nod', result: 'too-hard' });
      const after = await act(db, practice, { do: 'felt', exercise: 'band-raise', result: 'hurt' }, later(9));
      expect(after).toEqual({
        ...practice,
        state: 'after',
        step: 1,
        before: 6,
        results: { 'chin-nod': 'too-hard', 'band-raise': 'hurt' },
        completed: false,
        revision: 3,
        startedAt: now,
        endedAt: later(9),
      });
      expect(await findPractice(db, person, practice.id)).toEqual(after);
      expect(await deliveriesOf(db, person)).toEqual([]);
    });

    test('into what no session can be are refused, and nothing of it is kept', async () => {
      const { personId, practice, delivery } = await running(db);
      for (const change of [
        { before: 11 },
        { after: -1 },
        { nextDay: 'better' as 'fine' },
        { state: 'gone' as 'done' },
      ]) {
        const changed = changePractice(db, personId, practice.id, () => ({ change, due: later(99) }));
        await expect(changed).rejects.toMatchObject({ cause: { code: '23514' } });
      }
      expect(await findPractice(db, personId, practice.id)).toEqual(practice);
      expect(await deliveriesOf(db, personId)).toEqual([delivery]);
    });

    test('are none any more once their person is deleted, and no delivery is left', async () => {
      const { personId, practice } = await running(db);
      await deletePerson(db, personId);
      expect(await practicesOf(db, personId)).toEqual([]);
      expect(
        await changePractice(db, personId, practice.id, () => ({ change: {}, due: now })),
      ).toBeUndefined();

      const other = await running(db);
      const deleted = changePractice(db, other.personId, other.practice.id, () => ({
        change: {},
        due: later(50),
      }));
      await Promise.all([deleted, deletePerson(db, other.personId)]);
      expect(await practicesOf(db, other.personId)).toEqual([]);
      expect(await deliveriesOf(db, other.personId)).toEqual([]);
    });
  });

  describe('that are shown', () => {
    test('are known by their message, and since when; that is no act', async () => {
      const { personId, practice } = await running(db);
      await setPracticeMessage(db, practice.id, { message: 7, sent: later(1) });
      expect(await findPractice(db, personId, practice.id)).toEqual({
        ...practice,
        messageId: 7,
        sentAt: later(1),
      });
      await setPracticeMessage(db, practice.id, { message: 8 });
      expect(await findPractice(db, personId, practice.id)).toEqual({
        ...practice,
        messageId: 8,
        sentAt: later(1),
      });
    });
  });

  describe('whose step has been sent', () => {
    test('go on in the same delivery, due anew and in nobody’s hand', async () => {
      const { personId, practice, delivery } = await running(db);
      await setPracticeMessage(db, practice.id, { message: 41, sent: now });
      for (let round = 0; round < 3; round++) await take(db, later(6), String(round));
      const taken = await takeOne(db, personId, later(6));
      expect(taken.attempts).toBe(4);
      const before = await findPerson(db, personId);
      await recordSent(db, [sentStep(practice, taken)]);
      expect(await findPractice(db, personId, practice.id)).toEqual({
        ...practice,
        step: 1,
        dueAt: later(41),
        messageId: 41,
        sentAt: now,
        revision: 2,
      });
      expect(await deliveriesOf(db, personId)).toEqual([{ ...delivery, dueAt: later(41) }]);
      expect(await findPerson(db, personId)).toEqual(before);
      expect(await take(db, later(40))).toEqual([]);
      expect(await takeOne(db, personId, later(41))).toMatchObject({ id: delivery.id, attempts: 1 });
    });

    test('go through to their end by one delivery', async () => {
      const { personId, practice, delivery } = await running(db);
      let stands = practice;
      for (const due of [6, 41, 47, 82, 88, 123, 129, 164]) {
        expect(stands.state).toBe('running');
        const taken = await takeOne(db, personId, later(due));
        await recordSent(db, [sentStep(stands, taken)]);
        stands = (await findPractice(db, personId, practice.id)) ?? stands;
      }
      expect(stands).toMatchObject({ state: 'after', completed: true, step: 7 });
      expect(stands.endedAt).toEqual(later(164));
      expect(await deliveriesOf(db, personId)).toMatchObject([{ id: delivery.id, state: 'sent' }]);
      expect(await take(db, later(1000))).toEqual([]);
    });

    test('and are over, are asked about from then on', async () => {
      const { personId, practice } = await running(db, {
        exercise: 'paced-breathing',
        plan: { pattern: '5-5', minutes: 1 },
      });
      await setPracticeMessage(db, practice.id, { message: 41, sent: now });
      await noteAsked(db, personId, { topic: 'setup:', asked: 'setup:zone', at: 1, now, update: 17 });
      const taken = await takeOne(db, personId, later(60));
      const asks = `practice:${practice.id}:after`;
      const sent = sentStep(practice, taken, { asks, message: 42 });
      expect(sent.session.due).toBeNull();
      const before = await findPerson(db, personId);
      await recordSent(db, [sent]);
      expect(await findPerson(db, personId)).toEqual({
        ...before,
        asked: asks,
        askedAt: sent.at,
        shownAt: sent.now,
        askedAfter: null,
      });
      expect(await findPractice(db, personId, practice.id)).toEqual({
        ...practice,
        state: 'after',
        completed: true,
        messageId: 42,
        sentAt: sent.at,
        dueAt: null,
        revision: 2,
        endedAt: later(60),
      });
      expect(await deliveriesOf(db, personId)).toMatchObject([{ state: 'sent' }]);
    });

    test('do not ask above what has been shown since', async () => {
      const { personId, practice } = await running(db, {
        exercise: 'paced-breathing',
        plan: { pattern: '5-5', minutes: 1 },
      });
      const taken = await takeOne(db, personId, later(60));
      const sent = sentStep(practice, taken, { asks: `practice:${practice.id}:after` });
      const topic = { topic: 'check-in:5:', asked: 'check-in:5:peak', at: 1, update: 17 };
      await noteAsked(db, personId, { ...topic, now: sent.now.add({ milliseconds: 1 }) });
      const before = await findPerson(db, personId);
      await recordSent(db, [sent]);
      expect(await findPerson(db, personId)).toEqual(before);
      expect(await findPractice(db, personId, practice.id)).toMatchObject({ state: 'after', messageId: 41 });
    });

    test.each<[string, SessionAct[], Partial<Practice>, dueIn: number | undefined]>([
      ['paused', [{ do: 'pause' }], { state: 'paused', step: 0 }, undefined],
      ['paused and resumed', [{ do: 'pause' }, { do: 'resume' }], { state: 'running', step: 0 }, 12],
      ['moved on', [{ do: 'skip' }], { state: 'running', step: 2 }, 12],
      ['stopped', [{ do: 'stop' }], { state: 'after', completed: false }, undefined],
      [
        'stopped and rated',
        [{ do: 'stop' }, { do: 'rate', after: 2 }],
        { state: 'done', after: 2, completed: false },
        undefined,
      ],
    ])(
      'stay as their person has %s them meanwhile, and so does what is due',
      async (_how, acts, told, dueIn) => {
        const { personId, practice } = await running(db);
        const taken = await takeOne(db, personId, later(6));
        for (const one of acts) await act(db, practice, one, later(6));
        const before = await findPractice(db, personId, practice.id);
        await recordSent(db, [sentStep(practice, taken, { asks: `practice:${practice.id}:after` })]);
        expect(await findPractice(db, personId, practice.id)).toEqual(before);
        expect(before).toMatchObject(told);
        expect(await findPerson(db, personId)).toMatchObject({ asked: null });
        const due = (await deliveriesOf(db, personId)).filter(({ state }) => state === 'due');
        expect(due.map(({ dueAt }) => now.until(dueAt).total('seconds'))).toEqual(
          dueIn === undefined ? [] : [dueIn],
        );
      },
    );

    test('stay over where their person has meanwhile begun another', async () => {
      const { personId, practice } = await running(db);
      const taken = await takeOne(db, personId, later(6));
      const { practice: next } = await offer(db, personId, { at: later(6) });
      await recordSent(db, [sentStep(practice, taken)]);
      expect(await findPractice(db, personId, practice.id)).toMatchObject({
        state: 'done',
        completed: false,
      });
      expect(await findOpenPractice(db, personId)).toEqual(next);
      expect(await take(db, later(1000))).toEqual([]);
    });

    test('go on once, though it is noted twice', async () => {
      const { personId, practice, delivery } = await running(db);
      const taken = await takeOne(db, personId, later(6));
      const sent = sentStep(practice, taken);
      await recordSent(db, [sent]);
      await recordSent(db, [sent]);
      expect(await findPractice(db, personId, practice.id)).toMatchObject({ step: 1, revision: 2 });
      expect(await deliveriesOf(db, personId)).toEqual([{ ...delivery, dueAt: later(41) }]);
    });

    test('go on though whoever sent it has lost hold of it to another, who sends it too', async () => {
      const { personId, practice, delivery } = await running(db);
      const stale = await takeOne(db, personId, later(6), 'a');
      const taken = await takeOne(db, personId, later(6), 'b');
      await recordSent(db, [sentStep(practice, stale)]);
      await recordSent(db, [sentStep(practice, taken)]);
      expect(await findPractice(db, personId, practice.id)).toMatchObject({ state: 'running', step: 1 });
      expect(await deliveriesOf(db, personId)).toEqual([{ ...delivery, dueAt: later(41) }]);
      expect(await takeOne(db, personId, later(41), 'b')).toMatchObject({ personId });
    });

    test('are noted many at a time, each by itself', async () => {
      const [goesOn, paused, ends] = [
        await running(db),
        await running(db),
        await running(db, { exercise: 'cyclic-sighing', plan: { pattern: 'sigh', minutes: 0.1 } }),
      ];
      const taken = await take(db, later(9));
      const deliveryOf = (one: { personId: number }) => {
        const found = taken.find(({ personId }) => personId === one.personId);
        if (!found) throw new Error('It was not due.');
        return found;
      };
      await act(db, paused.practice, { do: 'pause' }, later(9));
      const asks = `practice:${ends.practice.id}:after`;
      await recordSent(db, [
        sentStep(ends.practice, deliveryOf(ends), { asks, message: 3 }),
        sentStep(paused.practice, deliveryOf(paused), { message: 2 }),
        sentStep(goesOn.practice, deliveryOf(goesOn), { message: 1 }),
      ]);
      const told = await Promise.all(
        [goesOn, paused, ends].map(async ({ personId, practice }) => {
          const { state, step, messageId } = (await findPractice(db, personId, practice.id)) ?? practice;
          const due = (await deliveriesOf(db, personId)).filter((one) => one.state === 'due').length;
          return [state, step, messageId, due, (await findPerson(db, personId))?.asked];
        }),
      );
      expect(told).toEqual([
        ['running', 1, 1, 1, null],
        ['paused', 0, null, 0, null],
        ['after', 0, 3, 0, asks],
      ]);
    });

    test('are noted all or none', async () => {
      const good = await running(db);
      const bad = await running(db);
      const taken = await take(db, later(6));
      const [first, second] = [good, bad].map(({ personId }) =>
        taken.find((one) => one.personId === personId),
      );
      if (!first || !second) throw new Error('They were not due.');
      const sent = [sentStep(good.practice, first), sentStep(bad.practice, second, { message: 2 ** 31 })];
      await expect(recordSent(db, sent)).rejects.toThrow();
      expect(await findPractice(db, good.personId, good.practice.id)).toEqual(good.practice);
      expect(await deliveriesOf(db, good.personId)).toEqual([first]);
    });

    test('of somebody who has since been deleted leave nothing, and are no error', async () => {
      const gone = await running(db);
      const other = await running(db);
      const taken = await take(db, later(6));
      await deletePerson(db, gone.personId);
      const sent = [gone, other].map(({ practice, personId }) => {
        const delivery = taken.find((one) => one.personId === personId);
        if (!delivery) throw new Error('It was not due.');
        return sentStep(practice, delivery, { asks: `practice:${practice.id}:after` });
      });
      await recordSent(db, sent);
      expect(await findPerson(db, gone.personId)).toBeUndefined();
      expect(await practicesOf(db, gone.personId)).toEqual([]);
      expect(await deliveriesOf(db, gone.personId)).toEqual([]);
      expect(await findPractice(db, other.personId, other.practice.id)).toMatchObject({ step: 1 });
    });
  });

  describe('what comes after something that was sent', () => {
    const next = (personId: number, slot = `${day}.2`): NewDelivery => {
      return { personId, kind: 'micro-break', slot, dueAt: later(1800) };
    };

    test('is due at its time, once', async () => {
      const { personId, practice, delivery } = await running(db);
      const taken = await takeOne(db, personId, later(6));
      await recordSent(db, [{ ...sentStep(practice, taken), next: next(personId) }]);
      await recordSent(db, [{ delivery: taken, message: 5, at: now, now, next: next(personId) }]);
      const added = await deliveriesOf(db, personId, 'micro-break');
      expect(added).toMatchObject([{ slot: `${day}.2`, state: 'due', urgent: false }]);
      expect(added[0]?.dueAt).toEqual(later(1800));
      expect(await deliveriesOf(db, personId)).toEqual([{ ...delivery, dueAt: later(41) }]);
    });

    test('comes to nobody who has since been deleted; it comes to everybody else', async () => {
      const gone = await running(db);
      const other = await running(db);
      await deletePerson(db, gone.personId);
      await recordSent(
        db,
        [gone, other].map(({ delivery, personId }) => ({
          delivery,
          message: 5,
          at: now,
          now,
          next: next(personId),
        })),
      );
      expect(await deliveriesOf(db, gone.personId, 'micro-break')).toEqual([]);
      expect(await deliveriesOf(db, other.personId, 'micro-break')).toHaveLength(1);
    });
  });

  test('what a person has practised goes with them', async () => {
    const { personId } = await running(db);
    const other = await running(db);
    await addDone(db, { person: personId, exercise: 'micro-break', day, now });
    await offer(db, personId);
    await deletePerson(db, personId);
    expect(await practicesOf(db, personId)).toEqual([]);
    expect(await deliveriesOf(db, personId)).toEqual([]);
    expect(await practicesOf(db, other.personId)).toEqual([other.practice]);
    await expect(addDone(db, { person: personId, exercise: 'aerobic', day, now })).rejects.toThrow();
  });

  test('what Telegram calls a picture is kept, and kept anew', async () => {
    expect(await findMedia(db, 'hash')).toBeUndefined();
    await keepMedia(db, 'hash', 'one');
    await keepMedia(db, 'other', 'two');
    expect([await findMedia(db, 'hash'), await findMedia(db, 'other')]).toEqual(['one', 'two']);
    await Promise.all(['three', 'three', 'three'].map((id) => keepMedia(db, 'hash', id)));
    expect([await findMedia(db, 'hash'), await findMedia(db, 'other')]).toEqual(['three', 'two']);
  });
});

describe('two processes on PostgreSQL', () => {
  let here: OpenDatabase;
  let there: OpenDatabase;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ here, there, close } = await openTwice());
  });
  afterAll(() => close());
  afterEach(() => here.db.delete(deliveries));

  test('that open sessions at once leave one, with nothing due of the others', async () => {
    for (let round = 0; round < 10; round++) {
      const { personId } = await running(here.db);
      await Promise.all([
        offer(here.db, personId),
        offer(there.db, personId),
        offer(here.db, personId),
        offer(there.db, personId),
      ]);
      const all = await practicesOf(here.db, personId);
      expect(all.map(({ state }) => state).sort()).toEqual(['before', 'done', 'done', 'done', 'done']);
      expect((await deliveriesOf(here.db, personId)).map(({ state }) => state)).toEqual(['dropped']);
    }
  });

  test('move a session on once, whether by its person or by the clock, and its delivery says the same', async () => {
    for (let round = 0; round < 15; round++) {
      const { personId, practice } = await running(here.db);
      const taken = await takeOne(here.db, personId, later(6));
      const tap = ([{ do: 'skip' }, { do: 'pause' }, { do: 'stop' }] as const)[round % 3];
      if (!tap) throw new Error('too few');
      await Promise.all([
        recordSent(here.db, [sentStep(practice, taken)]),
        act(there.db, practice, tap, later(7)),
        ...(round % 5 === 0 ? [offer(there.db, personId, { at: later(8) })] : []),
      ]);
      const after = await findPractice(here.db, personId, practice.id);
      const [delivery] = await deliveriesOf(here.db, personId);
      expect(after?.revision).toBeGreaterThan(practice.revision);
      expect(delivery?.state === 'due').toBe(after?.state === 'running');
      // What is due, is due after the step that is shown, and the session knows it.
      expect(after?.dueAt ?? null).toEqual(after?.state === 'running' ? later(7 + 6) : null);
      if (after?.state === 'running') expect(delivery?.dueAt).toEqual(after.dueAt);
    }
  });

  test('begin a session, or end it by opening another: never half of each', async () => {
    const cases: Practice[] = [];
    for (let each = 0; each < 60; each++) {
      cases.push((await offer(here.db, await newPerson(here.db))).practice);
    }
    await Promise.all(
      cases.flatMap((practice) => [act(here.db, practice, begin), offer(there.db, practice.personId)]),
    );
    for (const { personId, id } of cases) {
      const ended = await findPractice(here.db, personId, id);
      expect(ended).toMatchObject({ state: 'done', dueAt: null });
      expect(ended?.completed).toBe(ended?.startedAt ? false : null);
    }
    expect(await take(here.db, later(1000))).toEqual([]);
  });

  test('move sessions on while their people are being deleted: neither fails', async () => {
    const cases: Practice[] = [];
    for (let each = 0; each < 60; each++) {
      cases.push((await offer(here.db, await newPerson(here.db))).practice);
    }
    await Promise.all(
      cases.flatMap(({ personId, id }) => [
        changePractice(here.db, personId, id, (one) => actOn(one, begin, now)),
        // About as late as the change is half done.
        findPerson(there.db, personId)
          .then(() => findPerson(there.db, personId))
          .then(() => deletePerson(there.db, personId)),
      ]),
    );
    expect(await here.db.$count(deliveries)).toBe(0);
  });

  test('neither wait for one another for ever nor fail, whoever is being deleted meanwhile', async () => {
    const { db } = here;
    for (let round = 0; round < 10; round++) {
      const cases = [];
      for (let each = 0; each < 5; each++) cases.push(await running(db));
      const taken = await take(db, later(6));
      const sent = cases.map(({ practice, personId }) => {
        const delivery = taken.find((one) => one.personId === personId);
        if (!delivery) throw new Error('It was not due.');
        return {
          ...sentStep(practice, delivery, { asks: `practice:${practice.id}:after` }),
          next: { personId, kind: 'micro-break' as const, slot: `${day}.1`, dueAt: later(60) },
        };
      });
      // Against the order of the people, and in two processes, each of which believes that it is to send.
      await Promise.all([
        recordSent(here.db, sent.slice().reverse()),
        recordSent(there.db, sent),
        ...cases.map(({ personId, practice }, at) => {
          const own = at % 2 ? here.db : there.db;
          return [
            () => deletePerson(own, personId),
            () => changePractice(own, personId, practice.id, (one) => actOn(one, { do: 'skip' }, later(7))),
            () =>
              openPractice(own, { person: personId, exercise: 'body-scan', day, plan: {}, now: later(8) }),
          ][at % 3]?.();
        }),
      ]);
      const first = cases[0];
      if (!first) throw new Error('too few');
      expect(await practicesOf(db, first.personId)).toEqual([]);
      expect(await deliveriesOf(db, first.personId)).toEqual([]);
      const open = await db
        .select({ count: sql<string>`count(*)` })
        .from(practices)
        .where(sql`${practices.state} <> 'done'`)
        .groupBy(practices.personId);
      expect(open.every(({ count }) => Number(count) === 1)).toBe(true);
      await db.delete(people);
    }
  });
});
