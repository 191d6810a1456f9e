import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Archive, archiveJsonSchema, mostDays } from '../../../src/domain/archive/archive.ts';
import { mostFaults } from '../../../src/domain/archive/check.ts';
import { differenceOf, newIn } from '../../../src/domain/archive/difference.ts';
import { readFile } from '../../../src/domain/archive/file.ts';
import { readArchive, writeArchive } from '../../../src/domain/archive/json.ts';
import {
  keptOf,
  restoredPause,
  restoredProfile,
  restoredReminders,
} from '../../../src/domain/archive/settings.ts';
import { archives, emptyArchive, reading, run } from './samples.ts';

const read = (text: string) => run(readArchive(text, reading));

/** What is wrong with a text, as `line place: fault`. */
function faultsIn(text: string): string[] {
  const checked = read(text);
  return 'faults' in checked
    ? checked.faults.map(({ line, where, fault }) => `${line} ${where}: ${fault}`)
    : [];
}

/** A file with these parts, an entry a line; the first entry stands on line 3. */
const fileOf = (list: string, ...entries: string[]) =>
  `{"format": "unknot", "version": 1,\n"${list}": [\n${entries.join(',\n')}\n]}`;

const day = '"day": "2026-11-20"';

test('docs/export.schema.json says what a file looks like', () => {
  const documented = readFileSync(new URL('../../../docs/export.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(documented)).toEqual(JSON.parse(JSON.stringify(archiveJsonSchema())));
});

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(archives, (archive) => {
      expect(read(writeArchive(archive))).toEqual({ archive });
    }),
  );
});

test('a file has an entry a line, so that a line names a day', () => {
  const days = ['2026-11-20', '2026-11-21'].map(
    (day) => ({ day, answers: { stress: 1 }, finished: true, source: 'today' }) as const,
  );
  expect(writeArchive({ ...emptyArchive, days }).split('\n')).toMatchObject([
    '{',
    '  "format": "unknot",',
    '  "version": 1,',
    '  "medicines": [],',
    '  "days": [',
    '    {"day":"2026-11-20","answers":{"stress":1},"finished":true,"source":"today"},',
    '    {"day":"2026-11-21","answers":{"stress":1},"finished":true,"source":"today"}',
    '  ],',
    ...Array(4).fill(expect.stringContaining('[]')),
    '  "consents": []',
    '}',
    '',
  ]);
});

test('the least a day needs is its date and its answers', () => {
  expect(read(fileOf('days', `{${day}, "answers": {}}`))).toMatchObject({
    archive: { days: [{ day: '2026-11-20', answers: {}, finished: true, source: 'imported' }] },
  });
});

describe('a file is refused that', () => {
  test.each([
    ['is empty', '', ['1 : end']],
    ['is another', '{"name": 1}', ['1 format: format']],
    ['is no object', 'null', ['1 format: format']],
    ['is of another version', '{"format": "unknot",\n"version": 2}', ['2 version: version']],
    ['is cut off', '{"format": "unknot",\n"days": [\n', ['3 : end']],
    ['is cut off within a text', '{"format": "unknot",\n"note": "and th', ['2 : end']],
    ['leaves a text open', '{"format": "unk,\n"version": 1}', ['1 : syntax']],
    ['is no JSON', '{"format": "unknot",\n"days": [}', ['2 : syntax']],
    ['has comments', '{"format": "unknot", "version": 1}\n// so', ['2 : syntax']],
    ['has a NUL', '{"format": "unknot",\n"version": 1}\0', ['2 : syntax']],
    ['has a key twice', '{"format": "unknot", "version": 1,\n"version": 1}', ['2 version: twice']],
    ['goes deep', `${'['.repeat(1e6)}${']'.repeat(1e6)}`, ['1 : deep']],
    ['has unknown parts', '{"format": "unknot", "version": 1,\n"people": []}', ['2 people: unknown']],
    [
      'has a prototype',
      '{"format": "unknot", "version": 1,\n"__proto__": {"days": []}}',
      ['2 __proto__: unknown'],
    ],
    ['has a list that is none', '{"format": "unknot", "version": 1,\n"days": {}}', ['2 days: value']],
  ])('%s', (_what, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  test.each<[what: string, list: string, entries: string[], faults: string[]]>([
    ['no date', 'days', ['{"answers": {}}'], ['3 days.day: missing']],
    ['a date there is not', 'days', ['{"day": "2026-02-29", "answers": {}}'], ['3 days.day: value']],
    ['a date said otherwise', 'days', ['{"day": "20.11.2026", "answers": {}}'], ['3 days.day: value']],
    ['a date too early', 'days', ['{"day": "1999-12-31", "answers": {}}'], ['3 days.day: early']],
    ['a date to come', 'days', ['{"day": "2026-11-25", "answers": {}}'], ['3 days.day: future']],
    ['a day twice', 'days', [`{${day}, "answers": {}}`, `{${day}, "answers": {}}`], ['4 days.day: twice']],
    ['no answers', 'days', [`{${day}}`], ['3 days.answers: missing']],
    ['an unknown question', 'days', [`{${day}, "answers": {\n"mood": 3}}`], ['4 days.answers.mood: unknown']],
    [
      'a hidden key',
      'days',
      [`{${day}, "answers": {"__proto__": {}}}`],
      ['3 days.answers.__proto__: unknown'],
    ],
    ['too high a number', 'days', [`{${day}, "answers": {"stress": 11}}`], ['3 days.answers.stress: value']],
    ['a broken number', 'days', [`{${day}, "answers": {"stress": 1.5}}`], ['3 days.answers.stress: value']],
    ['a huge number', 'days', [`{${day}, "answers": {"stress": 1e999}}`], ['3 days.answers.stress: value']],
    ['a wrong type', 'days', [`{${day}, "answers": {"stress": "3"}}`], ['3 days.answers.stress: value']],
    [
      'an unknown option',
      'days',
      [`{${day}, "answers": {"headache": true, "with": ["nausea", "hail"]}}`],
      ['3 days.answers.with: value'],
    ],
    [
      'an option twice',
      'days',
      [`{${day}, "answers": {"headache": true, "with": ["light", "light"]}}`],
      ['3 days.answers.with: twice'],
    ],
    [
      'an answer nobody asked for',
      'days',
      [`{${day}, "answers": {"headache": false, "peak": 3}}`],
      ['3 days.answers.peak: not-asked'],
    ],
    [
      'a medicine that is not there',
      'days',
      [`{${day}, "answers": {"headache": true, "painkillers": ["medicine-1"]}}`],
      ['3 days.answers.painkillers: no-medicine'],
    ],
    [
      'a long note',
      'days',
      [`{${day}, "answers": {}, "note": "${'x'.repeat(501)}"}`],
      ['3 days.note: too-long'],
    ],
    ['NUL in a note', 'days', [`{${day}, "answers": {}, "note": "a\\u0000"}`], ['3 days.note: characters']],
    ['half a character', 'days', [`{${day}, "answers": {}, "note": "\\ud83d"}`], ['3 days.note: characters']],
    ['an empty note', 'days', [`{${day}, "answers": {}, "note": ""}`], ['3 days.note: value']],
    ['names twice', 'medicines', ['{"name": "Ibu"}', '{"name": "IBU"}'], ['4 medicines.name: twice']],
    ['a novel of a name', 'medicines', [`{"name": "${'x'.repeat(101)}"}`], ['3 medicines.name: too-long']],
    ['an unknown class', 'medicines', ['{"name": "Ibu", "class": "sweet"}'], ['3 medicines.class: value']],
    [
      'a headache that ends before it begins',
      'headaches',
      [`{${day}, "startedAt": "2026-11-20T10:00:00Z", "endedAt": "2026-11-20T10:00:00+01:00"}`],
      ['3 headaches.endedAt: order'],
    ],
    [
      'a headache to come',
      'headaches',
      ['{"day": "2026-11-25", "startedAt": "2026-11-25T10:00:00Z", "endedAt": "2026-11-25T11:00:00Z"}'],
      ['3 headaches.day: future', '3 headaches.startedAt: future', '3 headaches.endedAt: future'],
    ],
    [
      'a moment that is none',
      'headaches',
      [`{${day}, "startedAt": "2026-11-20T25:00:00Z"}`],
      ['3 headaches.startedAt: value'],
    ],
    [
      'intakes of nothing',
      'intakes',
      [
        '{"day": "2026-11-25", "takenAt": "2026-11-24T09:00:01Z", "option": "medicine-1", "reason": "headache", "headache": 1}',
      ],
      [
        '3 intakes.day: future',
        '3 intakes.takenAt: future',
        '3 intakes.option: no-medicine',
        '3 intakes.headache: no-headache',
      ],
    ],
    [
      'exercises to come',
      'practices',
      [
        '{"exercise": "movement", "day": "2026-11-25", "completed": true, "createdAt": "2026-11-25T09:00:00Z"}',
      ],
      ['3 practices.day: future', '3 practices.createdAt: future'],
    ],
    ['visits to come', 'visits', ['{"day": "2026-11-25", "kind": "doctor"}'], ['3 visits.day: future']],
  ])('has %s', (_what, list, entries, faults) => {
    expect(faultsIn(fileOf(list, ...entries))).toEqual(faults);
  });

  test('tells of health from the future', () => {
    const profile = { body: { ticked: [], at: '2026-11-25T00:00:00Z' }, letDown: true };
    const settings = { language: 'en', zone: null, reminders: [], profile };
    const text = JSON.stringify({ format: 'unknot', version: 1, settings }).replaceAll(',', ',\n');
    expect(faultsIn(text)).toEqual(['7 settings.profile.body.at: future']);
  });

  test('has more days than anybody has lived with it', () => {
    const entries = Array.from({ length: mostDays + 1 }, () => '{}');
    expect(faultsIn(fileOf('days', ...entries))).toEqual([`${mostDays + 3} days: too-many`]);
  });

  test('has an entry without end', () => {
    const options = Array(5000).fill('"nausea"').join(',');
    expect(faultsIn(fileOf('days', `{${day}, "answers": {"with": [${options}]}}`))).toEqual([
      '3 days.answers.with: too-many',
    ]);
    const keys = Array.from({ length: 5000 }, (_, at) => `"k${at}": 1`).join(',');
    expect(faultsIn(fileOf('days', `{${day}, "answers": {${keys}}}`))).toEqual([
      '3 days.answers.k1000: too-many',
    ]);
  });

  test('has so many faults that nobody would read them all', () => {
    const bad = Array.from({ length: 5000 }, () => '{"day": 1, "answers": 2}');
    expect(faultsIn(fileOf('days', ...bad))).toHaveLength(mostFaults);
    const future = Array.from({ length: 5000 }, (_, at) =>
      JSON.stringify({ day: reading.today.add({ days: at + 1 }).toString(), answers: {} }),
    );
    expect(faultsIn(fileOf('days', ...future))).toHaveLength(mostFaults);
    const doubled = Array.from({ length: 2000 }, () => '{"a": 1, "a": 2}');
    expect(faultsIn(fileOf('days', ...doubled))).toHaveLength(mostFaults);
  });
});

test('whatever is in a file, it is read or refused with a line', () => {
  const refused = fc.property(fc.oneof(fc.json(), fc.string(), archives.map(mangled)), (text) => {
    const checked = read(text);
    if ('archive' in checked) return;
    for (const { line } of checked.faults) expect(line).toBeGreaterThan(0);
  });
  fc.assert(refused, { numRuns: 300 });
});

/** A file with a piece cut out of its middle. */
function mangled(archive: Archive): string {
  const text = writeArchive(archive);
  return text.slice(0, text.length / 3) + text.slice(text.length / 2);
}

describe('of a file as a whole', () => {
  const whole = (bytes: Uint8Array | string) => {
    const checked = run(readFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, reading));
    return 'faults' in checked ? checked.faults.map(({ fault }) => fault) : 'fit';
  };

  test('its content tells what it is, whatever its name', () => {
    expect(whole(writeArchive(emptyArchive))).toBe('fit');
    expect(whole(`\ufeff  ${writeArchive(emptyArchive)}`)).toBe('fit');
    expect(whole('day,stress\n2026-11-20,3')).toBe('fit');
    expect(whole('[1]')).toEqual(['format']);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'utf-16'],
    ['UTF-16 the other way', Buffer.from('\ufeff{}', 'utf16le').swap16(), 'utf-16'],
    ['a ZIP', Buffer.from('PK\u0003\u0004 and more'), 'packed'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'packed'],
    ['broken UTF-8', Buffer.from([0x7b, 0xc3, 0x28]), 'not-utf-8'],
    ['some text', 'Dear diary', 'no-day-column'],
    ['a table with a line out of all proportion', `day${','.repeat(20_000)}`, 'too-long'],
    ['a table with a row out of all proportion', `day,note\n2026-11-20,"${'"'.repeat(1e7)}`, 'too-long'],
    ['a table of lines alone', `day${'\n'.repeat(1e7)}`, 'too-many'],
    ['a table of carriage returns alone', `day${'\r'.repeat(1e7)}`, 'too-many'],
    ['JSON that is blank for ever', `{${' '.repeat(1e7)}"format":"unknot","version":1}`, 'too-long'],
    ['JSON with a text for ever', `{"format":"${'\\"\\ud800'.repeat(1e6)}","version":1}`, 'too-long'],
  ])('%s is refused', (_what, bytes, fault) => {
    expect(whole(bytes)).toEqual([fault]);
  });
});

test('a long note, many lines and deep indentation are in proportion', () => {
  const fits = (text: string) => expect(run(readFile(Buffer.from(text), reading))).toHaveProperty('archive');
  fits(`day,note\r\n2026-11-20,"${'a\r\n'.repeat(165)}"\r\n${'\r\n'.repeat(100_000)}`);
  const days = [{ day: '2026-11-20', answers: {}, note: '\n"'.repeat(250), finished: true, source: 'today' }];
  fits(JSON.stringify({ format: 'unknot', version: 1, days }, undefined, ' '.repeat(10)));
});

describe('what a file adds', () => {
  test('is nothing where all of it is there', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const difference = run(differenceOf(archive, archive));
        expect(difference.days).toEqual({ fresh: [], other: [], same: archive.days.length });
        expect(newIn(difference, 'intakes')).toBe(0);
      }),
    );
  });

  test('is all of it where nothing is there', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const difference = run(differenceOf(emptyArchive, archive));
        expect(difference.days).toEqual({ fresh: archive.days, other: [], same: 0 });
        for (const list of ['medicines', 'headaches', 'intakes', 'practices', 'visits'] as const) {
          expect(newIn(difference, list)).toBe(archive[list].length);
        }
      }),
    );
  });

  test('is nothing where a day says nothing', () => {
    const days = [{ day: '2026-11-20', answers: {}, finished: true, source: 'today' as const }];
    const difference = run(differenceOf(emptyArchive, { ...emptyArchive, days }));
    expect(difference.days).toEqual({ fresh: [], other: [], same: 1 });
  });

  test('is the third of what is there twice', () => {
    const taken = {
      day: '2026-11-20',
      takenAt: null,
      option: 'opioid',
      reason: 'headache',
      headache: null,
    } as const;
    const times = (count: number): Archive => ({ ...emptyArchive, intakes: Array(count).fill(taken) });
    expect(run(differenceOf(times(2), times(3))).matches.intakes).toEqual([0, 1, undefined]);
    expect(newIn(run(differenceOf(times(3), times(2))), 'intakes')).toBe(0);
  });

  test('does not depend on the place of a medicine, nor on the order of ticks', () => {
    const medicine = { class: null, reason: null, listed: true };
    const told = (painkillers: string[], ...names: string[]): Archive => ({
      ...emptyArchive,
      medicines: names.map((name) => ({ ...medicine, name })),
      days: [
        { day: '2026-11-20', answers: { headache: true, painkillers }, finished: true, source: 'today' },
      ],
    });
    const present = told(['medicine-1', 'opioid'], 'Ibu', 'Asa');
    expect(run(differenceOf(present, told(['opioid', 'medicine-2'], 'ASA', 'IBU'))).days.same).toBe(1);
    expect(run(differenceOf(present, told(['opioid', 'medicine-1'], 'ASA', 'IBU'))).days.other).toHaveLength(
      1,
    );
  });
});

describe('what a file says of a person', () => {
  const quiet = { from: 0, to: 60 };

  test('holds nothing that is only being asked', () => {
    const ticking = { body: { picks: {}, lastUpdate: 1, done: false } };
    expect(keptOf({ quiet, ticking, offered: { place: 'Rome', zone: 'Europe/Rome' } })).toEqual({ quiet });
  });

  test('holds, where nothing later was told', () => {
    const at = (hour: number) => ({ ticked: [`h${hour}`], at: `2026-11-20T${hour}:00:00Z` });
    expect(restoredProfile({}, { body: at(10), quiet })).toEqual({ body: at(10), quiet });
    expect(restoredProfile({ body: at(11) }, { body: at(10) })).toEqual({ body: at(11) });
    expect(restoredProfile({ body: at(10) }, { body: at(11) })).toEqual({ body: at(11) });
    expect(restoredProfile({ body: { ticked: [], at: 'once' } }, { body: at(11) })).toEqual({ body: at(11) });
    expect(restoredProfile({ lessons: ['b'] }, { lessons: ['a'] })).toEqual({ lessons: ['a', 'b'] });
  });

  test('sets a pause that is still to come', () => {
    const until = (pausedUntil: string | null) => ({
      language: 'en',
      zone: null,
      pausedUntil,
      reminders: [],
      profile: {},
    });
    const { today } = reading;
    expect(restoredPause(null, until('2026-12-01'), today)).toBe('2026-12-01');
    expect(restoredPause('2026-12-01', until('2026-12-01'), today)).toBeUndefined();
    expect(restoredPause('2026-12-01', until(null), today)).toBeUndefined();
    expect(restoredPause(null, until('2026-11-24'), today)).toBeUndefined();
    expect(restoredPause(null, until('2028-01-01'), today)).toBeUndefined();
  });

  test('tells which reminders are otherwise', () => {
    const lesson = { kind: 'lesson', minute: 60, weekdays: 4, active: true } as const;
    const file = { language: 'en', zone: null, pausedUntil: null, reminders: [lesson], profile: {} };
    expect(restoredReminders([lesson], file)).toEqual([]);
    expect(restoredReminders([], file)).toEqual([lesson]);
    for (const other of [{ minute: 61 }, { weekdays: 3 }, { active: false }]) {
      expect(restoredReminders([{ ...lesson, ...other }], file)).toEqual([lesson]);
    }
  });
});
