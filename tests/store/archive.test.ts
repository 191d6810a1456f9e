import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive, ArchiveSettings } from '../../src/domain/archive/archive.ts';
import { newIn } from '../../src/domain/archive/difference.ts';
import { readArchive, writeArchive } from '../../src/domain/archive/json.ts';
import {
  differenceFor,
  hasOtherSettings,
  readArchiveOf,
  restoreSettings,
  takeArchive,
} from '../../src/store/archive.ts';
import { findCheckInOn, openCheckIn, saveCheckIn } from '../../src/store/check-ins.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { addMedicine, listMedicines } from '../../src/store/medicines.ts';
import { deletePerson, findPerson, registerPerson, savePerson } from '../../src/store/people.ts';
import { listReminders, setRoutine } from '../../src/store/reminders.ts';
import type { Person } from '../../src/store/schema.ts';
import { databases } from '../databases.ts';
import { archives, emptyArchive, reading, run } from '../domain/archive/samples.ts';
import { everyRow } from '../rows.ts';

const { now, today } = reading;

describe.each(databases)('on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());

  let last = 0;
  async function person(id = ++last): Promise<number> {
    const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
    const { revision } = await registerPerson(db, { id, language: 'en', step: 'zone', consent, now });
    await savePerson(db, { id, revision }, { zone: 'Europe/Berlin', metAt: now, step: null }, now);
    return id;
  }

  /** A file as it comes back from disk. */
  function reread(archive: Archive): Archive {
    const checked = run(readArchive(writeArchive(archive), reading));
    if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
    return checked.archive;
  }

  /** What a file says of the diary, without what differs between two exports of the same. */
  function content({ exportedAt: _, consents: __, settings: ___, days, ...rest }: Archive) {
    return { ...rest, days: days.map(({ source: ____, label: _____, rule: ______, ...day }) => day) };
  }

  const day = (date: string, answers: Archive['days'][number]['answers'], note?: string) => ({
    day: date,
    answers,
    ...(note !== undefined && { note }),
    finished: true,
    source: 'imported' as const,
  });

  test('what is exported, deleted and imported is exported again as it was', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (diary) => {
        const id = await person();
        await takeArchive(db, { person: id, file: diary, now });
        const first = await readArchiveOf(db, id, now);
        expect(content(first)).toEqual(content(diary));
        await deletePerson(db, id);
        await person(id);
        await takeArchive(db, { person: id, file: reread(first), now: now.add({ hours: 1 }) });
        const second = await readArchiveOf(db, id, now.add({ hours: 2 }));
        expect(content(second)).toEqual(content(first));
        expect(second.days.every(({ source }) => source === 'imported')).toBe(true);
        expect(second.days.map(({ label, rule }) => [label, rule])).toEqual(
          first.days.map(({ label, rule }) => [label, rule]),
        );
      }),
      { numRuns: 12 },
    );
  });

  test('a file that comes twice adds nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (diary) => {
        const id = await person();
        await takeArchive(db, { person: id, file: diary, now });
        const once = await everyRow(db);
        const difference = await differenceFor(db, id, diary, now);
        expect(difference.days).toMatchObject({ fresh: [], other: [], same: diary.days.length });
        for (const list of ['medicines', 'headaches', 'intakes', 'practices', 'visits'] as const) {
          expect(newIn(difference, list)).toBe(0);
        }
        await takeArchive(db, { person: id, file: diary, replace: 0, now: now.add({ hours: 1 }) });
        expect(await everyRow(db)).toEqual(once);
        await deletePerson(db, id);
      }),
      { numRuns: 8 },
    );
  });

  test('days that are there stay as they are, until they are to be replaced', async () => {
    const id = await person();
    const told = await openCheckIn(db, { person: id, day: '2026-11-20', source: 'today' });
    await saveCheckIn(db, told, { answers: { stress: 3 }, note: 'mine', state: 'done', finishedAt: now });
    await openCheckIn(db, { person: id, day: '2026-11-21', source: 'today' });
    const file = {
      ...emptyArchive,
      days: [day('2026-11-20', { stress: 9 }), day('2026-11-21', { stress: 5 }), day('2026-11-22', {})],
    };
    const difference = await differenceFor(db, id, file, now);
    expect(difference.days).toMatchObject({
      fresh: [{ day: '2026-11-21' }],
      other: [{ day: '2026-11-20' }],
      same: 1,
    });

    await takeArchive(db, { person: id, file, now });
    expect(await findCheckInOn(db, id, '2026-11-20')).toMatchObject({
      answers: { stress: 3 },
      source: 'today',
    });
    expect(await findCheckInOn(db, id, '2026-11-21')).toMatchObject({
      answers: { stress: 5 },
      source: 'imported',
      state: 'done',
      finishedAt: now,
    });
    expect(await findCheckInOn(db, id, '2026-11-22')).toBeUndefined();

    const before = await everyRow(db);
    expect(await takeArchive(db, { person: id, file, replace: 2, now })).toBe('changed');
    expect(await everyRow(db)).toEqual(before);

    await takeArchive(db, { person: id, file, replace: 1, now });
    expect(await findCheckInOn(db, id, '2026-11-20')).toMatchObject({
      answers: { stress: 9 },
      note: 'mine',
      source: 'imported',
      revision: 2,
    });
  });

  test('a check-in that is being answered meanwhile is not overwritten unseen', async () => {
    const id = await person();
    const before = await openCheckIn(db, { person: id, day: '2026-11-20', source: 'today' });
    const file = { ...emptyArchive, days: [day('2026-11-20', { stress: 9 })] };
    await takeArchive(db, { person: id, file, now });
    expect(await saveCheckIn(db, before, { answers: { stress: 1 } })).toBeUndefined();
  });

  test('own painkillers are known by name, whatever their number', async () => {
    const id = await person();
    const { id: other } = await addMedicine(db, { person: id, name: 'Maxalt', class: null });
    const { id: known } = await addMedicine(db, { person: id, name: 'Thomapyrin', class: 'combination' });
    const entry = { class: null, reason: null, listed: true };
    const file: Archive = {
      ...emptyArchive,
      medicines: [
        { ...entry, name: 'THOMAPYRIN' },
        { ...entry, name: 'Neu', class: 'triptan' },
      ],
      days: [day('2026-11-20', { headache: true, painkillers: ['medicine-1', 'medicine-2', 'opioid'] })],
      intakes: [
        { day: '2026-11-20', takenAt: null, option: 'medicine-2', reason: 'headache', headache: null },
      ],
    };
    await takeArchive(db, { person: id, file, now });
    const medicines = await listMedicines(db, id);
    expect(medicines).toMatchObject([
      { id: other },
      { id: known, name: 'Thomapyrin', class: 'combination' },
      { name: 'Neu', class: 'triptan' },
    ]);
    const added = `medicine-${medicines[2]?.id}`;
    expect((await findCheckInOn(db, id, '2026-11-20'))?.answers.painkillers).toEqual([
      `medicine-${known}`,
      added,
      'opioid',
    ]);

    // A day replaced takes along what was noted for a headache that it does not tell of any more.
    const replaced = { ...emptyArchive, days: [day('2026-11-20', { headache: false })] };
    await takeArchive(db, { person: id, file: replaced, replace: 1, now });
    expect((await readArchiveOf(db, id, now)).intakes).toEqual([]);
  });

  test('what cannot be written is not written by half', async () => {
    const id = await person();
    const before = await everyRow(db);
    const broken = {
      ...emptyArchive,
      days: [day('2026-11-20', { stress: 9 })],
      visits: [{ day: '2026-11-20', kind: 'other' as const, note: 'x'.repeat(501) }],
    };
    await expect(takeArchive(db, { person: id, file: broken, now })).rejects.toThrow();
    expect(await everyRow(db)).toEqual(before);
    await expect(takeArchive(db, { person: 999_999, file: emptyArchive, now })).rejects.toThrow();
  });

  test('nothing of anybody else is read or changed', async () => {
    const [one, other] = [await person(), await person()];
    const file = { ...emptyArchive, days: [day('2026-11-20', { stress: 9 })] };
    await takeArchive(db, { person: one, file, now });
    expect((await readArchiveOf(db, other, now)).days).toEqual([]);
    await takeArchive(db, {
      person: other,
      file: { ...file, days: [day('2026-11-20', { stress: 1 })] },
      now,
    });
    expect((await readArchiveOf(db, one, now)).days).toMatchObject([{ answers: { stress: 9 } }]);
  });

  test('a diary of 25 years is taken in and given back', async () => {
    const id = await person();
    const days = Array.from({ length: 9_400 }, (_, ago) =>
      day(today.subtract({ days: 9_399 - ago }).toString(), {
        headache: false,
        sitting: 60,
        stress: ago % 11,
      }),
    );
    await takeArchive(db, { person: id, file: { ...emptyArchive, days }, now });
    expect((await readArchiveOf(db, id, now)).days).toEqual(days);
  });

  const settings: ArchiveSettings = {
    language: 'de',
    zone: 'Asia/Tokyo',
    pausedUntil: '2026-12-01',
    reminders: [{ kind: 'check-in', minute: 1300, weekdays: 31, active: true }],
    profile: {
      quiet: { from: 1300, to: 400 },
      letDown: true,
      lessons: ['light'],
      body: { ticked: ['osteoporosis'], at: '2026-11-01T10:00:00Z' },
    },
  };

  async function personOf(id: number): Promise<Person> {
    const found = await findPerson(db, id);
    if (!found) throw new Error('Nobody.');
    return found;
  }

  test('settings are those of the file once they are taken, but for language and zone', async () => {
    const id = await person();
    expect(await hasOtherSettings(db, await personOf(id), { settings, today })).toBe(true);
    await restoreSettings(db, { person: id, settings, today, now });
    expect(await personOf(id)).toMatchObject({
      language: 'en',
      zone: 'Europe/Berlin',
      pausedUntil: '2026-12-01',
    });
    const { settings: kept } = await readArchiveOf(db, id, now);
    expect(kept?.profile).toEqual(settings.profile);
    const evening = (await listReminders(db, id)).find(({ kind }) => kind === 'check-in');
    // Planned anew, after the pause, at its new hour.
    expect(evening).toMatchObject({ minute: 1300, weekdays: 31, nextSlot: '2026-12-01' });
    expect(await hasOtherSettings(db, await personOf(id), { settings, today })).toBe(false);

    await deletePerson(db, id);
    await person(id);
    if (kept) await restoreSettings(db, { person: id, settings: kept, today, now });
    expect((await readArchiveOf(db, id, now)).settings).toEqual(kept);
  });

  test('what somebody has said of their health since then is not taken back', async () => {
    const id = await person();
    const body = { ticked: ['fracture'], at: '2026-11-20T10:00:00Z' };
    await savePerson(db, await personOf(id), { profile: { body, lessons: ['sleep'] } }, now);
    await setRoutine(db, { person: id, kind: 'lesson', now }, () => ({ active: false }));
    await restoreSettings(db, {
      person: id,
      settings: { ...settings, pausedUntil: '2026-11-24' },
      today,
      now,
    });
    expect((await personOf(id)).profile).toMatchObject({ body, letDown: true, lessons: ['light', 'sleep'] });
    expect((await personOf(id)).pausedUntil).toBeNull();
    expect((await listReminders(db, id)).find(({ kind }) => kind === 'lesson')).toMatchObject({
      active: false,
    });
  });

  test('the export holds what was agreed to, and nothing of the machinery', async () => {
    const id = await person();
    const { consents, exportedAt } = await readArchiveOf(
      db,
      id,
      Temporal.Instant.from('2026-11-24T09:00:00.5Z'),
    );
    expect(consents).toEqual([
      { purpose: 'diary', version: '1', language: 'en', textHash: 'abc', givenAt: now.toString() },
    ]);
    expect(exportedAt).toBe('2026-11-24T09:00:00Z');
    expect(writeArchive(await readArchiveOf(db, id, now))).not.toMatch(/revision|"id"|messageId|personId/);
  });
});
