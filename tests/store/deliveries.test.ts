import { eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findCheckIn, openCheckIn, saveCheckIn } from '../../src/store/check-ins.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import {
  addDeliveries,
  endDeliveries,
  forgetDeliveries,
  layAside,
  type NewDelivery,
  postponeDelivery,
  returnDeliveries,
  setDelivery,
  takeDeliveries,
  takeUpAgain,
} from '../../src/store/deliveries.ts';
import { deletePerson, findPerson, noteAsked, registerPerson, savePerson } from '../../src/store/people.ts';
import { claimReminders, setRoutine } from '../../src/store/reminders.ts';
import { type Delivery, deliveries } from '../../src/store/schema.ts';
import { recordSent } from '../../src/store/sent.ts';
import { databases, openTwice } from '../databases.ts';

const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
const today = '2026-11-23';
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };

let lastId = 7_000_000_000;

async function newPerson(db: Database): Promise<number> {
  const { id } = await registerPerson(db, { id: ++lastId, language: 'en', step: 'zone', consent, now });
  return id;
}

/** One delivery of a person, due now unless said otherwise. */
async function newDelivery(db: Database, given: Partial<NewDelivery> = {}): Promise<Delivery> {
  const { personId = await newPerson(db), kind = 'check-in', slot = today, dueAt = now } = given;
  await addDeliveries(db, [{ personId, kind, slot, dueAt }]);
  const [added] = await deliveriesOf(db, personId, kind);
  if (!added) throw new Error('It was not added.');
  return added;
}

function deliveriesOf(db: Database, person: number, kind?: string): Promise<Delivery[]> {
  const own = eq(deliveries.personId, person);
  return db
    .select()
    .from(deliveries)
    .where(kind === undefined ? own : sql`${own} and ${deliveries.kind} = ${kind}`)
    .orderBy(deliveries.id);
}

/** What is left of it; fails when there is nothing. */
async function reread(db: Database, { id }: Pick<Delivery, 'id'>): Promise<Delivery> {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
  if (!row) throw new Error('It is gone.');
  return row;
}

const take = (db: Database, options: Partial<Parameters<typeof takeDeliveries>[1]> = {}) =>
  takeDeliveries(db, { holder: 'a', urgent: false, now, most: 100, seconds: 60, ...options });

const idsOf = (rows: readonly Delivery[]) => rows.map(({ id }) => id);

/** A check-in that has been sent as this message, as the sender notes it. */
const sentCard = (delivery: Delivery, checkIn: number, message = 41, revision = 0) => ({
  delivery,
  message,
  at: now,
  now: now.add({ milliseconds: 250 }),
  card: { checkIn, revision, asks: `check-in:${checkIn}:headache` },
});

describe.each(databases)('deliveries on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());
  afterEach(() => db.delete(deliveries));

  describe('that are added', () => {
    test('are one a person, kind and slot, and stay as they are', async () => {
      const first = await newDelivery(db);
      const { personId } = first;
      const later = now.add({ hours: 1 });
      await addDeliveries(db, [
        { personId, kind: 'check-in', slot: today, dueAt: later },
        { personId, kind: 'check-in', slot: '2026-11-24', dueAt: later },
        { personId, kind: 'back-fill', slot: today, dueAt: later },
        { personId, kind: 'back-fill', slot: today, dueAt: now },
      ]);
      expect(await deliveriesOf(db, personId)).toMatchObject([
        first,
        { kind: 'check-in', slot: '2026-11-24' },
        { kind: 'back-fill', slot: today, dueAt: later },
      ]);
      await endDeliveries(db, [first], 'dropped');
      await addDeliveries(db, [{ personId, kind: 'check-in', slot: today, dueAt: later }]);
      expect(await reread(db, first)).toEqual({ ...first, state: 'dropped' });
    });

    test('none are none', async () => {
      await addDeliveries(db, []);
      expect(await take(db)).toEqual([]);
    });

    test('are urgent where somebody waits for them', async () => {
      expect(await newDelivery(db, { kind: 'later' })).toMatchObject({ urgent: true, state: 'due' });
      expect(await newDelivery(db, { kind: 'summary' })).toMatchObject({ urgent: false, state: 'due' });
    });
  });

  describe('that are due', () => {
    test('are taken in their order, so many at a time, each lane for itself', async () => {
      const third = await newDelivery(db);
      const first = await newDelivery(db, { dueAt: now.subtract({ hours: 2 }) });
      const second = await newDelivery(db, { kind: 'relaxation', dueAt: now.subtract({ hours: 1 }) });
      const urgent = await newDelivery(db, { kind: 'later', dueAt: now.subtract({ hours: 3 }) });
      await newDelivery(db, { dueAt: now.add({ milliseconds: 1 }) });
      expect(idsOf(await take(db, { most: 2 }))).toEqual([first.id, second.id]);
      expect(idsOf(await take(db, { most: 2 }))).toEqual([third.id]);
      expect(idsOf(await take(db, { urgent: true }))).toEqual([urgent.id]);
      expect(await take(db)).toEqual([]);
    });

    test('are given as they now stand: in whose hand, and at which attempt', async () => {
      const delivery = await newDelivery(db);
      const [taken] = await take(db);
      expect(taken).toEqual({ ...delivery, holder: 'a', heldUntil: taken?.heldUntil, attempts: 1 });
      expect(taken).toEqual(await reread(db, delivery));
    });

    test('are in one hand until the time is up by the database’s clock, whatever the time of day is said to be', async () => {
      const delivery = await newDelivery(db);
      await take(db, { seconds: 0.3 });
      expect(await take(db, { now: now.add({ hours: 100 }) })).toEqual([]);
      await vi.waitFor(async () =>
        expect(await take(db)).toMatchObject([{ id: delivery.id, attempts: 2, holder: 'a' }]),
      );
    });

    test('of which another had hold are free at once', async () => {
      const delivery = await newDelivery(db);
      await take(db, { holder: 'gone' });
      expect(await take(db)).toMatchObject([{ id: delivery.id, attempts: 2, holder: 'a' }]);
    });

    test('are never given twice to one who asks many times at once', async () => {
      const added: number[] = [];
      for (let each = 0; each < 30; each++) added.push((await newDelivery(db)).id);
      const taken = await Promise.all(Array.from({ length: 10 }, () => take(db, { most: 4 })));
      const ids = taken.flatMap(idsOf);
      expect(new Set(ids).size).toBe(ids.length);
      ids.push(...idsOf(await take(db)));
      expect(ids.sort((a, b) => a - b)).toEqual(added);
    });

    test('that were not tried after all are as if they had not been taken', async () => {
      const delivery = await newDelivery(db);
      await returnDeliveries(db, await take(db));
      await returnDeliveries(db, []);
      expect(await reread(db, delivery)).toEqual(delivery);
      expect(idsOf(await take(db))).toEqual([delivery.id]);
    });

    test('that are over are taken no more', async () => {
      const dropped = await newDelivery(db);
      const failed = await newDelivery(db);
      const sent = await newDelivery(db);
      await endDeliveries(db, [dropped], 'dropped');
      await endDeliveries(db, [failed], 'failed');
      await recordSent(db, [{ delivery: sent, message: 5, at: now, now }]);
      expect(await take(db)).toEqual([]);
      expect(await take(db, { holder: 'b', now: now.add({ hours: 100 }) })).toEqual([]);
      const states = [dropped, failed, sent].map((one) => reread(db, one));
      expect((await Promise.all(states)).map(({ state }) => state)).toEqual(['dropped', 'failed', 'sent']);
    });

    test('that are put off come at their new time', async () => {
      const delivery = await newDelivery(db);
      const [taken = delivery] = await take(db);
      const until = now.add({ minutes: 3 });
      await postponeDelivery(db, taken, until);
      expect(await take(db)).toEqual([]);
      expect(await take(db, { now: until })).toMatchObject([{ id: delivery.id, dueAt: until }]);
    });
  });

  describe('that are laid aside', () => {
    test('are nobody’s until the time is up by the database’s clock', async () => {
      const delivery = await newDelivery(db);
      const [taken = delivery] = await take(db);
      await layAside(db, taken, 0.3);
      for (const holder of ['a', 'b']) expect(await take(db, { holder })).toEqual([]);
      await vi.waitFor(async () =>
        expect(await take(db)).toMatchObject([{ id: delivery.id, attempts: 2, state: 'due' }]),
      );
    });

    test('are not by one who has lost hold of them to another; that they are sent, anybody may say', async () => {
      const delivery = await newDelivery(db);
      const [stale = delivery] = await take(db);
      const [taken] = await take(db, { holder: 'b' });
      await returnDeliveries(db, [stale]);
      await layAside(db, stale, 300);
      await postponeDelivery(db, stale, now.add({ hours: 1 }));
      await endDeliveries(db, [stale], 'dropped');
      expect(await reread(db, delivery)).toEqual(taken);
      await recordSent(db, [{ delivery: stale, message: 5, at: now, now }]);
      expect(await reread(db, delivery)).toMatchObject({ state: 'sent' });
    });

    test('are free when what stood in their way is over; what is in hand stays there', async () => {
      const aside = await newDelivery(db);
      const [taken = aside] = await take(db);
      await layAside(db, taken, 300);
      await newDelivery(db);
      await take(db);
      await takeUpAgain(db);
      expect(idsOf(await take(db))).toEqual([aside.id]);
    });
  });

  describe('that a person sets', () => {
    const slot = today;
    const dueAt = now.add({ minutes: 30 });

    test('are there at their time', async () => {
      const personId = await newPerson(db);
      await setDelivery(db, { personId, kind: 'later', slot, dueAt });
      expect(await take(db, { urgent: true })).toEqual([]);
      expect(await take(db, { urgent: true, now: dueAt })).toMatchObject([{ personId, kind: 'later' }]);
    });

    test('are set anew, sent or not, with all attempts to come', async () => {
      const delivery = await newDelivery(db, { kind: 'later' });
      for (const finish of [
        () => take(db, { urgent: true }),
        async () => layAside(db, await reread(db, delivery), 300),
        async () => endDeliveries(db, [await reread(db, delivery)], 'failed'),
        async () => recordSent(db, [{ delivery: await reread(db, delivery), message: 5, at: now, now }]),
      ]) {
        await finish();
        await setDelivery(db, { personId: delivery.personId, kind: 'later', slot, dueAt });
        expect(await deliveriesOf(db, delivery.personId)).toEqual([{ ...delivery, dueAt }]);
      }
    });

    test('while they are being sent come at their new time all the same', async () => {
      const delivery = await newDelivery(db, { kind: 'later' });
      const [taken] = await take(db, { urgent: true });
      if (!taken) throw new Error('It was not due.');
      await setDelivery(db, { personId: delivery.personId, kind: 'later', slot, dueAt });
      await recordSent(db, [{ delivery: taken, message: 5, at: now, now }]);
      expect(await reread(db, delivery)).toMatchObject({ state: 'due', dueAt });
    });
  });

  describe('that have been sent', () => {
    /** A person with an open check-in of today, and its delivery in hand. */
    async function inHand(kind: NewDelivery['kind'] = 'check-in') {
      const personId = await newPerson(db);
      const checkIn = await openCheckIn(db, { person: personId, day: today, source: 'today' });
      const delivery = await newDelivery(db, { personId, kind });
      return { personId, checkIn, delivery };
    }

    test('are the card that a typed answer belongs to', async () => {
      const { personId, checkIn, delivery } = await inHand();
      await noteAsked(db, personId, { topic: 'setup:', asked: 'setup:zone', at: 1, now, update: 17 });
      const laid = await saveCheckIn(db, checkIn, { later: true });
      const before = await findPerson(db, personId);
      const sent = sentCard(delivery, checkIn.id, 41, laid?.revision);
      await recordSent(db, [sent]);
      expect(await findPerson(db, personId)).toEqual({
        ...before,
        asked: `check-in:${checkIn.id}:headache`,
        askedAt: sent.at,
        shownAt: sent.now,
        askedAfter: null,
        unanswered: 1,
      });
      expect(await findCheckIn(db, personId, checkIn.id)).toEqual({
        ...laid,
        messageId: 41,
        sentAt: sent.at,
        later: false,
      });
      expect(await reread(db, delivery)).toMatchObject({ state: 'sent' });
    });

    test('leave alone whoever was faster than the note', async () => {
      const { personId, checkIn, delivery } = await inHand();
      const sent = sentCard(delivery, checkIn.id);
      const answered = await saveCheckIn(db, checkIn, { answers: { headache: true } });
      const asked = `check-in:${checkIn.id}:peak`;
      await noteAsked(db, personId, {
        topic: `check-in:${checkIn.id}:`,
        asked,
        at: 1,
        now: sent.now,
        update: 17,
      });
      const before = await findPerson(db, personId);
      await recordSent(db, [sent]);
      expect(await findPerson(db, personId)).toEqual(before);
      expect(await findCheckIn(db, personId, checkIn.id)).toEqual(answered);
      expect(await reread(db, delivery)).toMatchObject({ state: 'sent' });
    });

    test('leave what was read before to be saved', async () => {
      const { personId, checkIn, delivery } = await inHand();
      const person = await findPerson(db, personId);
      if (!person) throw new Error('There is nobody.');
      await recordSent(db, [sentCard(delivery, checkIn.id)]);
      expect(await saveCheckIn(db, checkIn, { answers: { headache: false } })).toMatchObject({
        answers: { headache: false },
        messageId: 41,
      });
      expect(await savePerson(db, person, { language: 'de' }, now)).toMatchObject({ unanswered: 1 });
    });

    test('count as an evening without an answer when they are the evening’s, and not when they are an offer', async () => {
      for (const [kind, count] of [
        ['check-in', 1],
        ['back-fill', 0],
        ['later', 0],
      ] as const) {
        const { personId, checkIn, delivery } = await inHand(kind);
        await recordSent(db, [sentCard(delivery, checkIn.id)]);
        expect([kind, (await findPerson(db, personId))?.unanswered]).toEqual([kind, count]);
      }
    });

    test('ask nothing where they are no card', async () => {
      const { personId, delivery } = await inHand('relaxation');
      await noteAsked(db, personId, { topic: 'setup:', asked: 'setup:zone', at: 1, now, update: 17 });
      const before = await findPerson(db, personId);
      await recordSent(db, [{ delivery, message: 42, at: now, now }]);
      expect(await findPerson(db, personId)).toEqual(before);
      expect(await reread(db, delivery)).toMatchObject({ state: 'sent' });
    });

    test('are noted many at a time, each with its own', async () => {
      const all = [await inHand(), await inHand('relaxation'), await inHand('later'), await inHand()];
      const [first, relaxation, later, last] = all;
      if (!first || !relaxation || !later || !last) throw new Error('too few');
      await recordSent(db, [
        sentCard(first.delivery, first.checkIn.id, 1),
        { delivery: relaxation.delivery, message: 2, at: now, now },
        sentCard(later.delivery, later.checkIn.id, 3),
        {
          ...sentCard(last.delivery, last.checkIn.id, 4),
          card: { checkIn: last.checkIn.id, revision: 0, asks: null },
        },
      ]);
      await recordSent(db, []);
      const told = await Promise.all(
        all.map(async ({ personId, checkIn, delivery }) => [
          (await findPerson(db, personId))?.asked,
          (await findCheckIn(db, personId, checkIn.id))?.messageId,
          (await reread(db, delivery)).state,
        ]),
      );
      expect(told).toEqual([
        [`check-in:${first.checkIn.id}:headache`, 1, 'sent'],
        [null, null, 'sent'],
        [`check-in:${later.checkIn.id}:headache`, 3, 'sent'],
        [null, 4, 'sent'],
      ]);
    });

    test.each([['offer', 'evening'] as const, ['evening', 'offer'] as const])(
      'to one person twice, first the %s, then the %s, are both noted, and the last one is asked',
      async (...order) => {
        const { personId, checkIn, delivery } = await inHand();
        const past = await openCheckIn(db, { person: personId, day: '2026-11-22', source: 'recall' });
        const offer = await newDelivery(db, { personId, kind: 'back-fill', slot: '2026-11-22' });
        const sent = { offer: sentCard(offer, past.id, 1), evening: sentCard(delivery, checkIn.id, 2) };
        await recordSent(
          db,
          order.map((which) => sent[which]),
        );
        expect(await findPerson(db, personId)).toMatchObject({
          asked: sent[order[1]].card.asks,
          unanswered: 1,
        });
        expect(await findCheckIn(db, personId, past.id)).toMatchObject({ messageId: 1 });
        expect(await findCheckIn(db, personId, checkIn.id)).toMatchObject({ messageId: 2 });
      },
    );

    test('are noted all or none', async () => {
      const good = await inHand();
      const bad = await inHand();
      const before = await findPerson(db, good.personId);
      const tooLarge = 2 ** 31;
      await expect(
        recordSent(db, [
          sentCard(good.delivery, good.checkIn.id),
          sentCard(bad.delivery, bad.checkIn.id, tooLarge),
        ]),
      ).rejects.toThrow();
      expect(await findPerson(db, good.personId)).toEqual(before);
      expect(await findCheckIn(db, good.personId, good.checkIn.id)).toEqual(good.checkIn);
      expect(await reread(db, good.delivery)).toMatchObject({ state: 'due' });
    });

    test('to somebody who has since been deleted leave nothing, and are no error', async () => {
      const gone = await inHand();
      const other = await inHand();
      await deletePerson(db, gone.personId);
      await recordSent(db, [
        sentCard(gone.delivery, gone.checkIn.id),
        sentCard(other.delivery, other.checkIn.id),
      ]);
      expect(await findPerson(db, gone.personId)).toBeUndefined();
      expect(await deliveriesOf(db, gone.personId)).toEqual([]);
      expect(await reread(db, other.delivery)).toMatchObject({ state: 'sent' });
    });
  });

  test('what has been over for long is forgotten, so many at a time; what is due is not', async () => {
    const days = (number: number) => now.subtract({ hours: 24 * number });
    const old = await Promise.all([1, 2, 3].map((more) => newDelivery(db, { dueAt: days(30 + more) })));
    const recent = await newDelivery(db, { dueAt: days(29) });
    const due = await newDelivery(db, { dueAt: days(31) });
    await endDeliveries(db, [...old.slice(0, 1), recent], 'dropped');
    await endDeliveries(db, old.slice(1, 2), 'failed');
    for (const delivery of old.slice(2)) await recordSent(db, [{ delivery, message: 5, at: now, now }]);
    expect(await forgetDeliveries(db, now, 2)).toBe(2);
    expect(await forgetDeliveries(db, now, 2)).toBe(1);
    expect(await forgetDeliveries(db, now, 2)).toBe(0);
    const left = await db.select().from(deliveries).orderBy(deliveries.id);
    expect(idsOf(left).sort()).toEqual([recent.id, due.id].sort());
  });
});

describe('processes on PostgreSQL', () => {
  let here: OpenDatabase;
  let there: OpenDatabase;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ here, there, close } = await openTwice());
  });
  afterAll(() => close());

  test('share what is due while one of them has hold of it: each delivery is in one hand', async () => {
    const { db } = here;
    const personId = await newPerson(db);
    const days = Array.from({ length: 200 }, (_, ahead) =>
      Temporal.PlainDate.from('2026-01-01').add({ days: ahead }).toString(),
    );
    await addDeliveries(
      db,
      days.map((slot) => ({ personId, kind: 'check-in', slot, dueAt: now })),
    );
    const taken: Delivery[] = [];
    const worker = async (own: Database) => {
      for (;;) {
        const some = await take(own, { most: 7 });
        if (some.length === 0) return;
        taken.push(...some);
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, index) => worker(index % 2 ? here.db : there.db)));
    expect(taken.map(({ slot }) => slot).sort()).toEqual(days);
    await db.delete(deliveries);
  });

  test('neither wait for one another for ever nor fail, whoever is being deleted meanwhile', async () => {
    const { db } = here;
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const cases = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const person = await registerPerson(db, {
            id: ++lastId,
            language: 'en',
            step: 'zone',
            consent,
            now: now.subtract({ hours: 1 }),
          });
          const change = { zone: 'Europe/Berlin', metAt: now };
          await savePerson(db, person, change, now.subtract({ hours: 1 }));
          const checkIn = await openCheckIn(db, { person: person.id, day: today, source: 'today' });
          // From the last kind to the first, against the order in which they go with their person.
          const own: Delivery[] = [];
          for (const kind of ['summary', 'relaxation', 'later', 'back-fill'] as const) {
            own.push(await newDelivery(db, { personId: person.id, kind, slot: '2026-11-22' }));
          }
          return { id: person.id, checkIn: checkIn.id, own };
        }),
      );
      const all = cases.flatMap(({ checkIn, own }) => own.map((delivery) => ({ delivery, checkIn })));
      const cards = all.map(({ delivery, checkIn }) =>
        delivery.kind === 'later' || delivery.kind === 'back-fill'
          ? sentCard(delivery, checkIn)
          : { delivery, message: 5, at: now, now },
      );
      const [first, second] = cases;
      if (!first || !second) throw new Error('too few');
      await Promise.all([
        recordSent(here.db, cards.slice(0, 12)),
        claimReminders(there.db, now, 100),
        claimReminders(here.db, now, 3),
        endDeliveries(
          there.db,
          all.slice(12).map(({ delivery }) => delivery),
          'dropped',
        ),
        setRoutine(
          there.db,
          { person: first.id, kind: 'relaxation', now: now.subtract({ minutes: 1 }) },
          () => ({ minute: 9 * 60 + round }),
        ),
        take(there.db, { most: 10 }),
        ...cases.slice(1).map(({ id }, index) => deletePerson(index % 2 ? here.db : there.db, id)),
      ]);
      await claimReminders(here.db, now, 100);
      expect(await deliveriesOf(db, first.id, 'check-in')).toHaveLength(1);
      expect(await deliveriesOf(db, second.id)).toEqual([]);
      await deletePerson(db, first.id);
    }
  });
});
