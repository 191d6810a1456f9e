import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ownOption } from '../../src/domain/check-in.ts';
import { openCheckIn, saveCheckIn } from '../../src/store/check-ins.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import {
  addIntake,
  findIntake,
  keepIntakes,
  listIntakes,
  type NewIntake,
  removeIntake,
  setIntakeReason,
} from '../../src/store/intakes.ts';
import {
  addMedicine,
  classifyMedicine,
  listMedicines,
  listMedicinesOf,
  removeMedicine,
  setMedicineReason,
} from '../../src/store/medicines.ts';
import { deletePerson } from '../../src/store/people.ts';
import { intakes, medicines, people } from '../../src/store/schema.ts';
import { databases } from '../databases.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const day = '2026-11-24';
const seconds = (count: number) => now.add({ seconds: count });

describe.each(databases)('what was taken, on %s', (_name, open) => {
  let database: OpenDatabase;
  let last = 800;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => database.db.delete(people));

  async function person(): Promise<number> {
    last += 1;
    const met = { zone: 'Europe/Berlin', metAt: now, createdAt: now, seenAt: now };
    await database.db.insert(people).values({ id: last, language: 'en', ...met });
    return last;
  }

  const add = (id: number, more: Partial<NewIntake> = {}) =>
    addIntake(database.db, {
      person: id,
      day,
      takenAt: now,
      option: 'triptan',
      reason: 'headache',
      headacheId: null,
      now,
      ...more,
    });

  const count = () => database.db.$count(intakes);

  test('is kept with its day, its time and its reason', async () => {
    const id = await person();
    expect(await add(id)).toMatchObject({
      personId: id,
      day,
      takenAt: now,
      option: 'triptan',
      reason: 'headache',
      headacheId: null,
      createdAt: now,
    });
  });

  test('is one intake when it is tapped twice within a minute, and two after that', async () => {
    const id = await person();
    const first = await add(id);
    expect((await add(id, { takenAt: seconds(60) })).id).toBe(first.id);
    const second = await add(id, { takenAt: seconds(61) });
    expect(second.id).not.toBe(first.id);
    expect(await count()).toBe(2);
  });

  test('is one intake when two taps come at once', async () => {
    const id = await person();
    const all = await Promise.all([1, 2, 3, 4].map((at) => add(id, { takenAt: seconds(at) })));
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    expect(await count()).toBe(1);
  });

  test('is no other medicine’s and nobody else’s double', async () => {
    const id = await person();
    await add(id);
    await add(id, { option: 'opioid' });
    await add(await person());
    expect(await count()).toBe(3);
  });

  test('without a time is noted once a day', async () => {
    const id = await person();
    const first = await add(id, { takenAt: null });
    expect((await add(id, { takenAt: null })).id).toBe(first.id);
    await add(id, { takenAt: null, day: '2026-11-23' });
    await add(id);
    expect(await count()).toBe(3);
  });

  test('is the one that an earlier tap on the same card has noted, however late the second comes', async () => {
    const id = await person();
    const first = await add(id, { since: 0 });
    expect((await add(id, { takenAt: seconds(3600), since: 0 })).id).toBe(first.id);
    const second = await add(id, { takenAt: seconds(3600), since: first.id });
    expect(second.id).not.toBe(first.id);
    expect((await add(id, { takenAt: seconds(7200), since: first.id })).id).toBe(second.id);
    expect(await count()).toBe(2);
  });

  test('on another day is another one, though the card is old', async () => {
    const id = await person();
    const first = await add(id, { since: 0 });
    const next = await add(id, { day: '2026-11-25', takenAt: now.add({ hours: 24 }), since: 0 });
    expect(next.id).not.toBe(first.id);
  });

  test('is listed by day, then as it was noted, both ends included', async () => {
    const id = await person();
    const days = ['2026-11-24', '2026-11-22', '2026-11-23', '2026-11-21', '2026-11-22'];
    for (const [at, one] of days.entries()) {
      await add(id, { day: one, takenAt: now.add({ hours: at }) });
    }
    const listed = await listIntakes(database.db, id, '2026-11-22', '2026-11-23');
    expect(listed.map((one) => one.day)).toEqual(['2026-11-22', '2026-11-22', '2026-11-23']);
    expect(listed[0]?.id).toBeLessThan(listed[1]?.id ?? 0);
    expect(await listIntakes(database.db, id + 1, '2026-11-01', '2026-11-30')).toEqual([]);
  });

  test('is found, changed and taken back by its owner alone', async () => {
    const owner = await person();
    const stranger = await person();
    const { id } = await add(owner);
    expect(await findIntake(database.db, stranger, id)).toBeUndefined();
    expect(await setIntakeReason(database.db, stranger, id, 'other-pain')).toBeUndefined();
    expect(await removeIntake(database.db, stranger, id)).toBeUndefined();
    expect(await setIntakeReason(database.db, owner, id, 'other-pain')).toMatchObject({
      reason: 'other-pain',
    });
    expect(await removeIntake(database.db, owner, id)).toMatchObject({ id });
    expect(await removeIntake(database.db, owner, id)).toBeUndefined();
    expect(await count()).toBe(0);
  });

  test('for headache goes when it is no longer ticked in that day’s check-in; all else stays', async () => {
    const owner = await person();
    await add(owner, { option: 'triptan' });
    await add(owner, { option: 'opioid' });
    await add(owner, { option: 'non-opioid', reason: 'other-pain' });
    await add(owner, { option: 'opioid', day: '2026-11-23', takenAt: null });
    const other = await person();
    await add(other, { option: 'opioid' });
    await keepIntakes(database.db, owner, day, ['triptan', 'medicine-1']);
    const left = await listIntakes(database.db, owner, '2026-11-01', '2026-11-30');
    expect(left.map((one) => one.option)).toEqual(['opioid', 'triptan', 'non-opioid']);
    await keepIntakes(database.db, owner, day, []);
    const rest = await listIntakes(database.db, owner, day, day);
    expect(rest.map((one) => one.option)).toEqual(['non-opioid']);
    expect(await listIntakes(database.db, other, day, day)).toHaveLength(1);
  });

  test('goes with the person', async () => {
    const id = await person();
    await add(id);
    await addMedicine(database.db, { person: id, name: 'Foozle', class: null });
    await deletePerson(database.db, id);
    expect(await count()).toBe(0);
    expect(await database.db.$count(medicines)).toBe(0);
  });

  describe('a medicine', () => {
    const names = async (id: number) =>
      (await listMedicines(database.db, id)).map(({ name, listed }) => [name, listed]);

    test('that was never taken is a slip of the pen: it goes without a trace', async () => {
      const id = await person();
      const medicine = await addMedicine(database.db, { person: id, name: 'Foozle', class: null });
      const neighbour = await addMedicine(database.db, { person: id, name: 'Foozle 2', class: null });
      await add(id, { option: ownOption(neighbour) });
      await removeMedicine(database.db, id, medicine.id);
      expect(await names(id)).toEqual([['Foozle 2', true]]);
    });

    test.each(['check-in', 'intake', 'tick'])(
      'that was taken (%s) stays readable, off the list',
      async (where) => {
        const id = await person();
        const given = { person: id, name: 'Sumatriptan', class: 'triptan' };
        const medicine = await addMedicine(database.db, given);
        const option = ownOption(medicine);
        if (where === 'intake') await add(id, { option, reason: 'other-pain' });
        else {
          const row = await openCheckIn(database.db, { person: id, day, source: 'today' });
          const answers = { headache: true, painkillers: ['opioid', option] };
          const picks = { painkillers: { [option]: [true, 7] } };
          await saveCheckIn(database.db, row, where === 'tick' ? { picks } : { answers });
        }
        await removeMedicine(database.db, id, medicine.id);
        await removeMedicine(database.db, id, medicine.id);
        expect(await listMedicinesOf(database.db, [id])).toMatchObject([
          { id: medicine.id, class: 'triptan', listed: false },
        ]);
        const again = await addMedicine(database.db, { ...given, name: 'sumatriptan', class: null });
        expect(again).toEqual({ ...medicine, listed: true });
      },
    );

    test('is nobody else’s to remove, and what others took of it is none of its', async () => {
      const owner = await person();
      const stranger = await person();
      const { id } = await addMedicine(database.db, { person: owner, name: 'Foozle', class: null });
      await add(stranger, { option: ownOption({ id }) });
      await removeMedicine(database.db, stranger, id);
      expect(await names(owner)).toEqual([['Foozle', true]]);
      await removeMedicine(database.db, owner, id);
      expect(await names(owner)).toEqual([]);
    });

    test('is given a kind and a reason by its owner alone', async () => {
      const owner = await person();
      const stranger = await person();
      const named = { person: owner, name: 'Foozle', class: null, reason: 'other-pain' as const };
      const { id, reason } = await addMedicine(database.db, named);
      expect(reason).toBe('other-pain');
      expect(await classifyMedicine(database.db, stranger, id, 'opioid')).toBeUndefined();
      expect(await setMedicineReason(database.db, stranger, id, 'headache')).toBeUndefined();
      await classifyMedicine(database.db, owner, id, 'opioid');
      expect(await setMedicineReason(database.db, owner, id, 'headache')).toMatchObject({
        class: 'opioid',
        reason: 'headache',
      });
    });
  });
});
