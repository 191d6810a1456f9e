import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RoutineKind } from '../../src/domain/schedule.ts';
import { createLogger } from '../../src/logger.ts';
import { openCheckIn } from '../../src/store/check-ins.ts';
import { type Database, type OpenDatabase, openDatabase, openEmbedded } from '../../src/store/database.ts';
import { addDeliveries, endDeliveries } from '../../src/store/deliveries.ts';
import {
  changePerson,
  deletePerson,
  findPerson,
  noteAnswered,
  type PersonChange,
  registerPerson,
  savePerson,
  setBack,
  setGone,
  touchPerson,
} from '../../src/store/people.ts';
import {
  claimReminders,
  endRoutine,
  listReminders,
  setRoutine,
  turnBack,
} from '../../src/store/reminders.ts';
import { deliveries, people, reminders } from '../../src/store/schema.ts';
import { recordSent } from '../../src/store/sent.ts';
import { databases, openTwice } from '../databases.ts';
import { createPostgres } from '../postgres.ts';

/** A Monday, at eleven in Berlin. */
const now = Temporal.Instant.from('2026-11-23T10:00:00Z');
/** The usual hour of that evening's check-in in Berlin. */
const evening = Temporal.Instant.from('2026-11-23T19:00:00Z');
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };

let lastId = 7_000_000_000;

/** Somebody who has met the bot, by default in Berlin and on Monday morning. */
async function newcomer(db: Database, change: PersonChange = {}, at = now): Promise<number> {
  const person = await registerPerson(db, { id: ++lastId, language: 'en', step: 'zone', consent, now: at });
  await savePerson(db, person, { zone: 'Europe/Berlin', metAt: at, ...change }, at);
  return person.id;
}

/** What comes next, by kind: the day it is for and the moment. */
async function planOf(db: Database, id: number): Promise<Record<string, string | null>> {
  const rows = await listReminders(db, id);
  return Object.fromEntries(
    rows.map(({ kind, nextSlot, nextAt }) => [kind, nextAt && `${nextSlot} at ${nextAt}`]),
  );
}

const change = (db: Database, id: number, changed: PersonChange, at = now) =>
  changePerson(db, { id, now: at }, () => changed);

/** Everything that has become a delivery of this person, in the order of its time. */
async function claimedOf(db: Database, id: number): Promise<string[]> {
  const rows = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.personId, id))
    .orderBy(deliveries.dueAt);
  return rows.map(({ kind, slot, dueAt }) => `${kind} of ${slot} at ${dueAt}`);
}

/** Claims whatever is due, in small batches. */
async function claimAll(db: Database, at: Temporal.Instant, most = 100): Promise<number> {
  let all = 0;
  for (let claimed = most; claimed === most; all += claimed)
    claimed = (await claimReminders(db, at, most)).count;
  return all;
}

/** The evening's check-in has been sent, and nobody has answered. */
async function leaveUnanswered(db: Database, id: number, at: Temporal.Instant): Promise<void> {
  await claimAll(db, at);
  for (const delivery of await db.select().from(deliveries).where(eq(deliveries.personId, id))) {
    if (delivery.state !== 'due') continue;
    if (delivery.kind !== 'check-in') {
      await endDeliveries(db, [delivery], 'dropped');
      continue;
    }
    const checkIn = await openCheckIn(db, { person: id, day: delivery.slot, source: 'today' });
    await recordSent(db, [
      { delivery, message: 1, at, now: at, card: { checkIn: checkIn.id, revision: 0, asks: null } },
    ]);
  }
}

const evenings = (days: number) => evening.add({ hours: 24 * days });

/** Nothing comes by itself. */
const nothing = { 'check-in': null, lesson: null, 'micro-break': null, relaxation: null, summary: null };

describe.each(databases)('reminders on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());
  // Whoever is left over would be claimed by the next test.
  afterEach(() => db.delete(people));

  describe('are planned', () => {
    test('for somebody who has met, each kind at its usual hour, and breaks from sitting for who wants them', async () => {
      expect(await planOf(db, await newcomer(db))).toEqual({
        'check-in': '2026-11-23 at 2026-11-23T19:00:00Z',
        lesson: '2026-11-25 at 2026-11-25T16:00:00Z',
        'micro-break': null,
        relaxation: '2026-11-23 at 2026-11-23T14:00:00Z',
        summary: '2026-11-30 at 2026-11-30T07:00:00Z',
      });
    });

    test('for nobody before they have met; what they chose until then counts', async () => {
      const person = await registerPerson(db, { id: ++lastId, language: 'en', step: 'zone', consent, now });
      await setRoutine(db, { person: person.id, kind: 'check-in', now }, () => ({ minute: 21 * 60 }));
      await setRoutine(db, { person: person.id, kind: 'relaxation', now }, () => ({ active: false }));
      await changePerson(db, { id: person.id, now }, () => ({ zone: 'Europe/Berlin' }));
      expect(await planOf(db, person.id)).toEqual({ 'check-in': null, relaxation: null });
      await change(db, person.id, { metAt: now });
      expect(await planOf(db, person.id)).toEqual({
        'check-in': '2026-11-23 at 2026-11-23T20:00:00Z',
        lesson: '2026-11-25 at 2026-11-25T16:00:00Z',
        'micro-break': null,
        relaxation: null,
        summary: '2026-11-30 at 2026-11-30T07:00:00Z',
      });
    });

    test('by edits at once, each of which builds on the other', async () => {
      const person = await newcomer(db);
      await Promise.all(
        [0, 2, 4, 6].map((day) =>
          setRoutine(db, { person, kind: 'check-in', now }, ({ weekdays }) => ({
            weekdays: weekdays & ~(1 << day),
          })),
        ),
      );
      const [evening] = await listReminders(db, person);
      expect(evening?.weekdays).toBe(0b010_1010);
    });

    test('without what is switched off, though its time has come already', async () => {
      const person = await newcomer(db);
      await claimAll(db, evening);
      await setRoutine(db, { person, kind: 'check-in', now: evening }, () => ({ active: false }));
      const rows = await db.select().from(deliveries).where(eq(deliveries.personId, person));
      expect(Object.fromEntries(rows.map(({ kind, state }) => [kind, state]))).toEqual({
        relaxation: 'due',
        'check-in': 'dropped',
      });
    });

    test('not for somebody whom nobody knows', async () => {
      await setRoutine(db, { person: ++lastId, kind: 'check-in', now }, () => ({ minute: 0 }));
      expect(await listReminders(db, lastId)).toEqual([]);
    });

    test('anew when an hour or the days are chosen; what is not said stays', async () => {
      const person = await newcomer(db);
      await setRoutine(db, { person, kind: 'check-in', now }, () => ({ weekdays: 0b000_0110 }));
      await setRoutine(db, { person, kind: 'check-in', now }, () => ({ minute: 9 * 60 + 30 }));
      expect(await listReminders(db, person)).toMatchObject([
        {
          kind: 'check-in',
          minute: 570,
          weekdays: 0b000_0110,
          active: true,
          nextSlot: '2026-11-24',
          nextAt: Temporal.Instant.from('2026-11-24T08:30:00Z'),
        },
        { kind: 'lesson', nextSlot: '2026-11-25' },
        { kind: 'micro-break', nextSlot: null },
        { kind: 'relaxation', nextSlot: '2026-11-23' },
        { kind: 'summary', nextSlot: '2026-11-30' },
      ]);
    });

    test('not while they are off; when on again, from then on', async () => {
      const person = await newcomer(db);
      const routine = { person, kind: 'relaxation', now } as const;
      await setRoutine(db, routine, () => ({ active: false }));
      expect(await planOf(db, person)).toMatchObject({ relaxation: null });
      await claimAll(db, evenings(3));
      const later = evenings(3);
      await setRoutine(db, { ...routine, now: later }, () => ({ active: true }));
      expect(await planOf(db, person)).toMatchObject({
        relaxation: '2026-11-27 at 2026-11-27T14:00:00Z',
      });
      expect((await claimedOf(db, person)).filter((one) => one.startsWith('relaxation'))).toEqual([]);
    });

    test('not before they are on, where they are off as usual; then each weekday from its morning on', async () => {
      const person = await newcomer(db);
      await setRoutine(db, { person, kind: 'micro-break', now }, () => ({ active: true }));
      // Half past nine is over.
      expect(await planOf(db, person)).toMatchObject({
        'micro-break': '2026-11-24 at 2026-11-24T08:30:00Z',
      });
      await claimAll(db, evenings(7));
      expect((await claimedOf(db, person)).filter((one) => one.startsWith('micro-break'))).toEqual([
        'micro-break of 2026-11-30 at 2026-11-30T08:30:00Z',
      ]);
      await setRoutine(db, { person, kind: 'micro-break', now: evenings(7) }, () => ({ active: false }));
      expect(await planOf(db, person)).toMatchObject({ 'micro-break': null });
    });

    test('not any more once nobody has answered them, and nothing else is planned anew for that', async () => {
      const person = await newcomer(db);
      await setRoutine(db, { person, kind: 'micro-break', now }, () => ({ active: true }));
      await db.update(people).set({ unanswered: 4 }).where(eq(people.id, person));
      const before = await planOf(db, person);
      await endRoutine(db, person, 'micro-break');
      expect(await planOf(db, person)).toEqual({ ...before, 'micro-break': null });
      expect(await findPerson(db, person)).toMatchObject({ unanswered: 4 });
      const later = evening.subtract({ hours: 1 });
      await setRoutine(db, { person, kind: 'micro-break', now: later }, () => ({ active: true }));
      expect(await planOf(db, person)).toEqual(before);
    });

    test('not without days', async () => {
      const person = await newcomer(db);
      await setRoutine(db, { person, kind: 'summary', now }, () => ({ weekdays: 0 }));
      expect(await planOf(db, person)).toMatchObject({ summary: null });
    });

    test('for the evening that has been, at a later hour chosen afterwards: still one that evening', async () => {
      const person = await newcomer(db);
      await claimAll(db, evening);
      await setRoutine(db, { person, kind: 'check-in', now: evening }, () => ({ minute: 21 * 60 }));
      await claimAll(db, evening.add({ hours: 1 }));
      const sent = (await claimedOf(db, person)).filter((one) => one.startsWith('check-in'));
      expect(sent).toEqual(['check-in of 2026-11-23 at 2026-11-23T19:00:00Z']);
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-24 at 2026-11-24T20:00:00Z' });
    });
  });

  test.each([
    [
      'another hour',
      (id: number) =>
        setRoutine(db, { person: id, kind: 'relaxation', now: evening }, () => ({ minute: 600 })),
    ],
    [
      'another kind, off,',
      (id: number) =>
        setRoutine(db, { person: id, kind: 'summary', now: evening }, () => ({ active: false })),
    ],
    ['an answer', (id: number) => noteAnswered(db, id, evening)],
    ['another zone at the same hour', (id: number) => change(db, id, { zone: 'Europe/Paris' }, evening)],
  ] as const)('%s does not lose what has come and is not claimed yet', async (_what, act) => {
    const person = await newcomer(db);
    await db.update(people).set({ unanswered: 4 }).where(eq(people.id, person));
    await act(person);
    await claimAll(db, evening);
    expect(await claimedOf(db, person)).toContain('check-in of 2026-11-23 at 2026-11-23T19:00:00Z');
  });

  describe('in another zone', () => {
    test('come for the same days', async () => {
      const person = await newcomer(db);
      await change(db, person, { zone: 'America/Los_Angeles' });
      expect(await planOf(db, person)).toEqual({
        'check-in': '2026-11-23 at 2026-11-24T04:00:00Z',
        lesson: '2026-11-25 at 2026-11-26T01:00:00Z',
        'micro-break': null,
        relaxation: '2026-11-23 at 2026-11-23T23:00:00Z',
        summary: '2026-11-30 at 2026-11-30T16:00:00Z',
      });
    });

    test('stay off where they are off, and unplanned before the first meeting is over', async () => {
      const person = await newcomer(db, { metAt: null });
      await setRoutine(db, { person, kind: 'check-in', now }, () => ({ active: true }));
      await change(db, person, { zone: 'Asia/Kathmandu' });
      expect(await planOf(db, person)).toEqual({ 'check-in': null });
      const other = await newcomer(db);
      await setRoutine(db, { person: other, kind: 'check-in', now }, () => ({ active: false }));
      await change(db, other, { zone: 'Asia/Kathmandu' });
      expect(await planOf(db, other)).toMatchObject({ 'check-in': null });
    });

    test.each([
      ['Europe/Berlin', 'America/Los_Angeles', '2026-11-24T12:00Z', 'before the evening'],
      ['Europe/Berlin', 'America/Los_Angeles', '2026-11-24T19:30Z', 'after the evening'],
      ['Europe/Berlin', 'Pacific/Auckland', '2026-11-24T12:30Z', 'past the evening'],
      ['Europe/Berlin', 'Pacific/Auckland', '2026-11-24T20:30Z', 'after the evening'],
      ['Pacific/Auckland', 'Pacific/Honolulu', '2026-11-24T06:30Z', 'into the day before'],
      ['Pacific/Auckland', 'Pacific/Honolulu', '2026-11-24T08:30Z', 'into the evening before'],
      ['Pacific/Kiritimati', 'Pacific/Niue', '2026-11-24T07:00Z', 'by more than a day'],
      ['Asia/Kolkata', 'Asia/Kathmandu', '2026-11-24T14:29Z', 'by a quarter of an hour'],
    ])(
      'neither two nor none come on the day of a journey: %s to %s at %s, %s',
      async (from, to, at, _what) => {
        const start = Temporal.Instant.from('2026-11-22T20:30:00Z');
        const id = await newcomer(db, { zone: from }, start);
        const journey = Temporal.Instant.from(at);
        let isThere = false;
        for (
          let time = start;
          Temporal.Instant.compare(time, evenings(5)) < 0;
          time = time.add({ hours: 1 })
        ) {
          if (!isThere && Temporal.Instant.compare(time, journey) >= 0) {
            await change(db, id, { zone: to }, journey);
            isThere = true;
          }
          await claimAll(db, time);
        }
        const rows = await db
          .select()
          .from(deliveries)
          .where(sql`${deliveries.personId} = ${id} and ${deliveries.kind} = 'check-in'`)
          .orderBy(deliveries.slot);
        const first = Temporal.PlainDate.from(rows[0]?.slot ?? '');
        expect(rows.length).toBeGreaterThanOrEqual(4);
        expect(rows.map(({ slot }) => slot)).toEqual(
          rows.map((_row, ahead) => first.add({ days: ahead }).toString()),
        );
        const hours = rows.map(({ dueAt, slot }) => {
          const zone = Temporal.Instant.compare(dueAt, journey) < 0 ? from : to;
          const local = dueAt.toZonedDateTimeISO(zone);
          return [slot, local.hour, local.toPlainDate().toString()];
        });
        const isMissed = ([slot, hour, day]: unknown[]) => hour !== 20 || day !== slot;
        expect(hours.filter(isMissed).length).toBeLessThanOrEqual(1);
      },
    );
  });

  describe('pause', () => {
    test('until the day on which they come again', async () => {
      const person = await newcomer(db);
      await change(db, person, { pausedUntil: '2026-11-28' });
      expect(await planOf(db, person)).toEqual({
        'check-in': '2026-11-28 at 2026-11-28T19:00:00Z',
        lesson: '2026-12-02 at 2026-12-02T16:00:00Z',
        'micro-break': null,
        relaxation: '2026-11-30 at 2026-11-30T14:00:00Z',
        summary: '2026-11-30 at 2026-11-30T07:00:00Z',
      });
      expect(await claimAll(db, evenings(4))).toBe(0);
      expect(await claimAll(db, evenings(5))).toBe(1);
      expect(await claimedOf(db, person)).toEqual(['check-in of 2026-11-28 at 2026-11-28T19:00:00Z']);
    });

    test('until the person ends it', async () => {
      const person = await newcomer(db);
      await change(db, person, { pausedUntil: '2026-12-24' });
      await change(db, person, { pausedUntil: null }, evening.subtract({ hours: 1 }));
      expect(await planOf(db, person)).toMatchObject({
        'check-in': '2026-11-23 at 2026-11-23T19:00:00Z',
        relaxation: '2026-11-24 at 2026-11-24T14:00:00Z',
      });
    });

    test('at another place as well, and when another hour is chosen', async () => {
      const person = await newcomer(db);
      await change(db, person, { pausedUntil: '2026-11-28' });
      await change(db, person, { zone: 'Asia/Kolkata' });
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-28 at 2026-11-28T14:30:00Z' });
      await setRoutine(db, { person, kind: 'check-in', now }, () => ({ minute: 19 * 60 }));
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-28 at 2026-11-28T13:30:00Z' });
    });
  });

  describe('of somebody who cannot be written to', () => {
    test('stop at once, and come again as chosen when they are back', async () => {
      const person = await newcomer(db);
      await setRoutine(db, { person, kind: 'check-in', now }, () => ({ minute: 21 * 60 }));
      const before = await planOf(db, person);
      await setGone(db, person, now);
      expect(await planOf(db, person)).toEqual(nothing);
      expect(await claimAll(db, evenings(10))).toBe(0);
      await setBack(db, person, now);
      expect(await planOf(db, person)).toEqual(before);
      expect(await findPerson(db, person)).toMatchObject({ goneAt: null });
    });

    test('stay stopped whatever is chosen meanwhile', async () => {
      const person = await newcomer(db);
      await setGone(db, person, now);
      await setRoutine(db, { person, kind: 'check-in', now }, () => ({ minute: 9 * 60 }));
      await change(db, person, { zone: 'Asia/Kolkata', pausedUntil: null });
      expect(await planOf(db, person)).toEqual(nothing);
      await setBack(db, person, now);
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-24 at 2026-11-24T03:30:00Z' });
    });

    test('are of somebody gone since the first time it was said', async () => {
      const person = await newcomer(db);
      await setGone(db, person, now);
      await setGone(db, person, evening);
      expect(await findPerson(db, person)).toMatchObject({ goneAt: now });
      await setGone(db, ++lastId, now);
      await setBack(db, lastId, now);
    });

    test('come again by anything they do, even within the hour of their last visit', async () => {
      const person = await newcomer(db);
      await setGone(db, person, now);
      const soon = now.add({ minutes: 5 });
      await touchPerson(db, person, soon);
      expect(await findPerson(db, person)).toMatchObject({ goneAt: null, seenAt: soon });
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-23 at 2026-11-23T19:00:00Z' });
    });

    test('a visit of somebody who is here changes no plan', async () => {
      const person = await newcomer(db);
      await leaveUnanswered(db, person, evening);
      const before = await planOf(db, person);
      await touchPerson(db, person, evenings(5));
      expect(await planOf(db, person)).toEqual(before);
      expect(await findPerson(db, person)).toMatchObject({ unanswered: 1, seenAt: evenings(5) });
    });
  });

  describe('without an answer', () => {
    test('slow down: three evenings, then every third day, then weekly, then never', async () => {
      const person = await newcomer(db);
      for (let day = 0; day < 60; day++) await leaveUnanswered(db, person, evenings(day));
      const slots = (await claimedOf(db, person)).filter((one) => one.startsWith('check-in'));
      expect(slots.map((one) => one.slice('check-in of '.length, 'check-in of 2026-11-23'.length))).toEqual([
        ...['2026-11-23', '2026-11-24', '2026-11-25'],
        ...['2026-11-28', '2026-12-01', '2026-12-04'],
        ...['2026-12-11', '2026-12-18', '2026-12-25'],
      ]);
      expect(await planOf(db, person)).toEqual(nothing);
    });

    test.each([
      [1, 1],
      [2, 2],
      [3, 3],
      [6, 12],
      [9, 33],
    ])('%i times, one answer brings back the very next evening', async (times, day) => {
      const person = await newcomer(db);
      for (let each = 0; each < day; each++) await leaveUnanswered(db, person, evenings(each));
      expect(await findPerson(db, person)).toMatchObject({ unanswered: times });
      const morning = evenings(day).subtract({ hours: 10 });
      await noteAnswered(db, person, morning);
      expect(await findPerson(db, person)).toMatchObject({ unanswered: 0 });
      const { 'check-in': next } = await planOf(db, person);
      expect(next).toContain(`at ${evenings(day)}`);
    });

    test('an answer after two evenings brings back the next one, even where the third could not be sent', async () => {
      const person = await newcomer(db);
      await leaveUnanswered(db, person, evenings(0));
      await leaveUnanswered(db, person, evenings(1));
      // Nothing could be sent that evening: in the morning it is too late.
      await claimAll(db, evenings(2));
      const morning = evenings(3).subtract({ hours: 11 });
      await noteAnswered(db, person, morning);
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-26 at 2026-11-26T19:00:00Z' });
    });

    test('an answer at the full pace leaves the plan alone, and nobody’s answer is none', async () => {
      const person = await newcomer(db);
      const before = await planOf(db, person);
      await noteAnswered(db, person, now);
      await noteAnswered(db, ++lastId, now);
      expect(await planOf(db, person)).toEqual(before);
    });

    test('whoever turns up without checking in keeps the other routines', async () => {
      const person = await newcomer(db);
      for (let day = 0; day < 40; day++) {
        await touchPerson(db, person, evenings(day).subtract({ hours: 6 }));
        await leaveUnanswered(db, person, evenings(day));
      }
      const { 'check-in': checkIn, relaxation } = await planOf(db, person);
      expect(checkIn).toBeNull();
      expect(relaxation).toBe('2027-01-04 at 2027-01-04T14:00:00Z');
    });
  });

  describe('that are due', () => {
    test('become one delivery each, and move on', async () => {
      const person = await newcomer(db);
      expect(await claimReminders(db, evening.subtract({ milliseconds: 1 }), 100)).toMatchObject({
        count: 1,
      });
      expect(await claimReminders(db, evening, 100)).toMatchObject({ count: 1 });
      expect(await claimReminders(db, evening, 100)).toMatchObject({ count: 0 });
      expect(await claimedOf(db, person)).toEqual([
        'relaxation of 2026-11-23 at 2026-11-23T14:00:00Z',
        'check-in of 2026-11-23 at 2026-11-23T19:00:00Z',
      ]);
      const rows = await db.select().from(deliveries).where(eq(deliveries.personId, person));
      expect(rows.map(({ state, attempts, urgent }) => [state, attempts, urgent])).toEqual([
        ['due', 0, false],
        ['due', 0, false],
      ]);
      expect(await planOf(db, person)).toEqual({
        'check-in': '2026-11-24 at 2026-11-24T19:00:00Z',
        lesson: '2026-11-25 at 2026-11-25T16:00:00Z',
        'micro-break': null,
        relaxation: '2026-11-24 at 2026-11-24T14:00:00Z',
        summary: '2026-11-30 at 2026-11-30T07:00:00Z',
      });
    });

    test('after several missed evenings are only the last one', async () => {
      const person = await newcomer(db);
      await claimAll(db, evenings(5).add({ hours: 2 }));
      expect(await claimedOf(db, person)).toEqual([
        'lesson of 2026-11-25 at 2026-11-25T16:00:00Z',
        'relaxation of 2026-11-27 at 2026-11-27T14:00:00Z',
        'check-in of 2026-11-28 at 2026-11-28T19:00:00Z',
      ]);
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-29 at 2026-11-29T19:00:00Z' });
    });

    test('are claimed so many at a time, the longest due first', async () => {
      const persons: number[] = [];
      for (let each = 0; each < 5; each++) {
        const person = await newcomer(db);
        await setRoutine(db, { person, kind: 'relaxation', now }, () => ({ active: false }));
        await setRoutine(db, { person, kind: 'check-in', now }, () => ({ minute: 20 * 60 - each }));
        persons.unshift(person);
      }
      const counts: number[] = [];
      for (let each = 0; each < 4; each++) counts.push((await claimReminders(db, evening, 2)).count);
      expect(counts).toEqual([2, 2, 1, 0]);
      const rows = await db.select().from(deliveries).orderBy(deliveries.id);
      expect(rows.map(({ personId }) => personId)).toEqual(persons);
    });

    test('of a slot that has been delivered before are no second delivery', async () => {
      const person = await newcomer(db);
      await claimAll(db, evening);
      await db
        .update(reminders)
        .set({ nextSlot: '2026-11-23', nextAt: evening })
        .where(sql`${reminders.personId} = ${person} and ${reminders.kind} = 'check-in'`);
      expect(await claimAll(db, evening)).toBe(1);
      expect(await claimedOf(db, person)).toHaveLength(2);
      expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-24 at 2026-11-24T19:00:00Z' });
    });

    test('but have no day yet are planned, and nothing is sent', async () => {
      const person = await newcomer(db);
      await db
        .update(reminders)
        .set({ nextSlot: null, nextAt: now })
        .where(and(eq(reminders.personId, person), eq(reminders.active, true)));
      expect(await claimAll(db, evening)).toBe(4);
      expect(await claimedOf(db, person)).toEqual([]);
      expect(await planOf(db, person)).toEqual({
        'check-in': '2026-11-24 at 2026-11-24T19:00:00Z',
        lesson: '2026-11-25 at 2026-11-25T16:00:00Z',
        'micro-break': null,
        relaxation: '2026-11-24 at 2026-11-24T14:00:00Z',
        summary: '2026-11-30 at 2026-11-30T07:00:00Z',
      });
    });

    test('of somebody in a zone that is not known here keep nobody else waiting', async () => {
      const lost = await newcomer(db);
      await db.update(people).set({ zone: 'Mars/Olympus_Mons' }).where(eq(people.id, lost));
      await db
        .update(reminders)
        .set({ nextAt: evening.subtract({ hours: 9 }) })
        .where(eq(reminders.personId, lost));
      const person = await newcomer(db);
      await claimAll(db, evening).catch(() => {});
      expect(await claimedOf(db, person)).toContain('check-in of 2026-11-23 at 2026-11-23T19:00:00Z');
    });
  });

  test('a clock that is set back takes nothing from anybody that they have put off or begun', async () => {
    const person = await newcomer(db);
    const dueAt = evenings(1);
    const kinds = ['later', 'session', 'next-day', 'back-fill', 'micro-break'] as const;
    await addDeliveries(
      db,
      kinds.map((kind) => ({ personId: person, kind, slot: '7', dueAt })),
    );
    await turnBack(db, now);
    expect((await claimedOf(db, person)).map((one) => one.split(' ')[0]).sort()).toEqual([
      'later',
      'next-day',
      'session',
    ]);
  });

  test('a clock that is set back has everything yet to come, once', async () => {
    const person = await newcomer(db);
    await claimAll(db, evenings(3));
    expect((await claimedOf(db, person)).map((one) => one.split(' ')[0])).toEqual([
      'lesson',
      'relaxation',
      'check-in',
    ]);
    await turnBack(db, evening.subtract({ minutes: 1 }));
    expect(await claimedOf(db, person)).toEqual([]);
    expect(await planOf(db, person)).toMatchObject({ 'check-in': '2026-11-23 at 2026-11-23T19:00:00Z' });
    await claimAll(db, evening);
    expect(await claimedOf(db, person)).toEqual(['check-in of 2026-11-23 at 2026-11-23T19:00:00Z']);
  });
});

describe('many processes on PostgreSQL', () => {
  let here: OpenDatabase;
  let there: OpenDatabase;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ here, there, close } = await openTwice());
  });
  afterAll(() => close());
  afterEach(() => here.db.delete(people));

  /** So many who have met, with tonight's check-in and today's exercise due. */
  async function many(count: number): Promise<number[]> {
    const ids: number[] = [];
    for (let each = 0; each < count; each++) ids.push(await newcomer(here.db));
    return ids;
  }

  const ten = Array.from({ length: 10 }, (_, index) => index);
  const at = (index: number) => (index % 2 ? here.db : there.db);

  test('that claim at once make exactly one delivery of each', async () => {
    const persons = await many(120);
    const claimed = await Promise.all(ten.map((index) => claimAll(at(index), evening, 7)));
    const left = await claimAll(here.db, evening);
    expect(claimed.reduce((sum, one) => sum + one, left)).toBe(240);
    const rows = await here.db.select().from(deliveries);
    expect(rows.map(({ personId, kind, slot }) => `${personId} ${kind} ${slot}`).sort()).toEqual(
      persons.flatMap((id) => [`${id} check-in 2026-11-23`, `${id} relaxation 2026-11-23`]).sort(),
    );
    expect(await claimAll(here.db, evening)).toBe(0);
  });

  test('that claim while hundreds are being deleted fail nobody: who stays is asked once, who goes leaves nothing', async () => {
    const persons = await many(300);
    const going = persons.filter((_id, index) => index % 3 > 0);
    const claims = (async () => {
      for (let round = 0; round < 12; round++) {
        await Promise.all(ten.slice(0, 4).map((index) => claimReminders(at(index), evening, 15)));
      }
    })();
    await Promise.all([claims, ...going.map((id, index) => deletePerson(at(index), id))]);
    await claimAll(here.db, evening);
    const rows = await here.db.select().from(deliveries);
    const staying = persons.filter((id) => !going.includes(id));
    expect(rows.map(({ personId, kind }) => `${personId} ${kind}`).sort()).toEqual(
      staying.flatMap((id) => [`${id} check-in`, `${id} relaxation`]).sort(),
    );
  });

  test('that claim while people choose, travel, pause, answer, leave and return never wait for one another for ever', async () => {
    const persons = await many(60);
    await here.db
      .update(people)
      .set({ unanswered: 4 })
      .where(inArray(people.id, persons.slice(0, 20)));
    const kind: RoutineKind = 'check-in';
    const acts = [
      (db: Database, person: number) =>
        setRoutine(db, { person, kind, now: evening }, () => ({ minute: 21 * 60 })),
      (db: Database, person: number) => change(db, person, { zone: 'Asia/Kolkata' }, evening),
      (db: Database, person: number) => change(db, person, { pausedUntil: '2026-11-24' }, evening),
      (db: Database, person: number) => noteAnswered(db, person, evening),
      (db: Database, person: number) => setGone(db, person, evening),
      (db: Database, person: number) => touchPerson(db, person, evening),
      (db: Database, person: number, round: number) =>
        person % 9 === round ? deletePerson(db, person) : setBack(db, person, evening),
    ];
    for (let round = 0; round < 3; round++) {
      await Promise.all([
        ...ten.slice(0, 4).map((index) => claimAll(at(index), evenings(round), 5)),
        ...acts.flatMap((act, step) =>
          persons.map((person, index) =>
            act(at(index + step), persons[(index * 7 + step) % 60] ?? person, round),
          ),
        ),
      ]);
    }
    await claimAll(here.db, evenings(3));
    const rows = await here.db.select().from(deliveries);
    const slots = rows.map(({ personId, kind: of, slot }) => `${personId} ${of} ${slot}`);
    expect(new Set(slots).size).toBe(slots.length);
    expect(rows.length).toBeGreaterThan(0);
  });
});

const migrations = readMigrationFiles({ migrationsFolder: 'drizzle' });

/** The tables as a release had them, the first as 1, as SQL that can be run in one go. */
function tablesOf(release: number): string {
  const { entries } = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8'));
  const known = migrations.slice(0, release).map(({ hash, folderMillis }, index) => {
    const { tag } = entries[index];
    return `${readFileSync(`drizzle/${tag}.sql`, 'utf8')};
      insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${folderMillis});`;
  });
  if (known.length < release) throw new Error('There are too few migrations.');
  return `create schema drizzle;
    create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
    ${known.join('\n')}`;
}

/** Both databases after some SQL, brought up to date by opening them. */
const upgraded: [name: string, open: (statements: string) => Promise<OpenDatabase>][] = [
  [
    'the embedded database',
    async (statements) => {
      const directory = mkdtempSync(join(tmpdir(), 'reminders-'));
      const client = await PGlite.create({ dataDir: directory });
      await client.exec(statements);
      await client.close();
      const open = await openEmbedded(directory);
      return { ...open, close: () => open.close().finally(() => rmSync(directory, { recursive: true })) };
    },
  ],
  [
    'PostgreSQL',
    async (statements) => {
      const { url, drop } = await createPostgres();
      const client = postgres(url, { max: 1, onnotice: () => {} });
      await client.unsafe(statements);
      await client.end();
      const open = await openDatabase({ kind: 'postgres', url }, createLogger('silent'));
      return { ...open, close: () => open.close().finally(drop) };
    },
  ],
];

/** What each reminder of somebody in Berlin is: on or off, and whether it comes, in time to come, as it says. */
async function planAt(db: Database, id: number, now: Temporal.Instant) {
  return (await listReminders(db, id)).map(({ kind, minute, weekdays, active, nextSlot, nextAt }) => {
    const local = nextAt?.toZonedDateTimeISO('Europe/Berlin');
    const isAhead = local && local.epochMilliseconds > now.epochMilliseconds;
    const isThatDay = local?.toPlainDate().toString() === nextSlot;
    const isThatMinute = local && local.hour * 60 + local.minute === minute;
    const isThatWeekday = local && (weekdays & (1 << (local.dayOfWeek - 1))) > 0;
    return [kind, minute, weekdays, active, isAhead && isThatDay && isThatMinute && isThatWeekday];
  });
}

test.each(upgraded)(
  'people of the first release get the kinds that have come since, and are planned, on %s',
  async (_name, open) => {
    const person = (id: number, met: string) =>
      `insert into people (id, language, zone, met_at, created_at, seen_at)
       values (${id}, 'en', 'Europe/Berlin', ${met}, now(), now());`;
    const routine = (id: number, kind: string, minute: number, active: boolean) =>
      `insert into reminders values (${id}, '${kind}', ${minute}, 127, ${active});`;
    const opened = await open(
      [
        tablesOf(1),
        person(1, 'now()') + routine(1, 'check-in', 1230, true) + routine(1, 'relaxation', 900, false),
        person(2, 'now()') + routine(2, 'relaxation', 900, true),
        person(3, 'null') + routine(3, 'check-in', 1230, true),
      ].join('\n'),
    );
    const { db } = opened;
    try {
      const soon = Temporal.Now.instant().add({ seconds: 2 });
      expect(await claimAll(db, soon)).toBe(6);
      expect(await db.select().from(deliveries)).toEqual([]);
      const since = [
        ['lesson', 1020, 0b000_0100, true, true],
        ['micro-break', 570, 0b001_1111, false, undefined],
      ];
      expect(await planAt(db, 1, soon)).toEqual([
        ['check-in', 1230, 127, true, true],
        ...since,
        ['relaxation', 900, 127, false, undefined],
        ['summary', 480, 1, true, true],
      ]);
      expect(await planAt(db, 2, soon)).toEqual([
        ...since,
        ['relaxation', 900, 127, true, true],
        ['summary', 480, 1, true, true],
      ]);
      expect(await planAt(db, 3, soon)).toEqual([['check-in', 1230, 127, true, undefined]]);
      expect(await claimAll(db, soon)).toBe(0);
    } finally {
      await opened.close();
    }
  },
);

test.each(upgraded)(
  'people of the second release get the lesson alone, and breaks for when they want them, on %s',
  async (_name, open) => {
    const slot = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ days: 3 }).toPlainDate();
    const at = slot.toZonedDateTime('Europe/Berlin').add({ hours: 12 }).toInstant();
    const person = (
      id: number,
      more: { met?: string; gone?: string; paused?: string; unanswered?: number },
    ) =>
      `insert into people (id, language, zone, met_at, gone_at, paused_until, unanswered, created_at, seen_at)
       values (${id}, 'en', 'Europe/Berlin', ${more.met ?? 'now()'}, ${more.gone ?? 'null'},
         ${more.paused ?? 'null'}, ${more.unanswered ?? 0}, now(), now());`;
    const routine = (id: number, kind: string, next: string) =>
      `insert into reminders values (${id}, '${kind}', 720, 127, ${next !== 'null, null'}, ${next});`;
    const planned = `'${slot}', '${at}'`;
    const all = (id: number, next: string) =>
      ['check-in', 'relaxation', 'summary'].map((kind) => routine(id, kind, next)).join('');
    const pausedUntil = slot.add({ days: 30 });
    const opened = await open(
      [
        tablesOf(2),
        person(1, {}) + all(1, planned),
        person(2, { gone: 'now()' }) + all(2, 'null, null'),
        person(3, { met: 'null' }) + routine(3, 'check-in', 'null, null'),
        person(4, { paused: `'${pausedUntil}'` }) + all(4, planned),
        person(5, { unanswered: 5 }) + all(5, planned),
      ].join('\n'),
    );
    const { db } = opened;
    try {
      const soon = Temporal.Now.instant().add({ seconds: 2 });
      const kept = async (id: number) =>
        (await listReminders(db, id)).filter(({ kind }) => kind !== 'lesson' && kind !== 'micro-break');
      const before = [await kept(1), await kept(4), await kept(5)];
      expect(before.map((rows) => rows.map(({ nextSlot }) => nextSlot))).toEqual(
        before.map(() => [slot, slot, slot].map(String)),
      );
      expect(await claimAll(db, soon)).toBe(3);
      expect(await db.select().from(deliveries)).toEqual([]);
      expect([await kept(1), await kept(4), await kept(5)]).toEqual(before);
      const breaks = ['micro-break', 570, 0b001_1111, false, undefined];
      for (const id of [1, 4, 5]) {
        const rows = await planAt(db, id, soon);
        expect(rows.map(([kind]) => kind)).toEqual(Object.keys(nothing));
        expect(rows.slice(1, 3)).toEqual([['lesson', 1020, 0b000_0100, true, true], breaks]);
      }
      const lesson = (await listReminders(db, 4)).find(({ kind }) => kind === 'lesson');
      expect((lesson?.nextSlot ?? '') >= pausedUntil.toString()).toBe(true);
      expect(await db.select({ unanswered: people.unanswered }).from(people).where(eq(people.id, 5))).toEqual(
        [{ unanswered: 5 }],
      );
      // Nothing comes to who is gone, until they are back.
      expect(await planOf(db, 2)).toEqual(nothing);
      expect(await planOf(db, 3)).toEqual({ 'check-in': null });
      await setBack(db, 2, soon);
      expect((await planAt(db, 2, soon))[1]).toEqual(['lesson', 1020, 0b000_0100, true, true]);
      expect(await claimAll(db, soon)).toBe(0);
    } finally {
      await opened.close();
    }
  },
);
