import { describe, expect, test } from 'vitest';
import { mostDays } from '../../../src/domain/archive/archive.ts';
import { checkArchive, type FaultId, mostFaults } from '../../../src/domain/archive/check.ts';
import { areas } from '../../../src/domain/body-areas.ts';
import { patternIds } from '../../../src/domain/breathing.ts';
import { contraindications } from '../../../src/domain/contraindications.ts';
import { exerciseIds } from '../../../src/domain/exercises.ts';
import { signs } from '../../../src/domain/headache-profile.ts';
import { lessonIds } from '../../../src/domain/lessons.ts';
import { levels } from '../../../src/domain/muscle-relaxation.ts';
import { painPlaces } from '../../../src/domain/pain-places.ts';
import { movement } from '../../../src/domain/practice.ts';
import { redFlags } from '../../../src/domain/warnings.ts';
import { workplaceItems } from '../../../src/domain/workplace.ts';
import { paused, richArchive } from './rich.ts';
import { reading, run } from './samples.ts';

type Path = (string | number)[];

/** The rich file as plain JSON, with one value changed; undefined takes it away. */
function changed(path: Path, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(richArchive));
  const last = path.at(-1) as string;
  const owner = path.slice(0, -1).reduce((within, key) => within[key], copy);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy;
}

const check = (value: unknown) => run(checkArchive(value, reading));
const faultsOf = (value: unknown) => {
  const checked = check(value);
  return 'faults' in checked ? checked.faults : [];
};

test('a file with everything in it is taken as it is', () => {
  expect(check(JSON.parse(JSON.stringify(richArchive)))).toEqual({ archive: richArchive });
});

test('what may be left out has its default', () => {
  const checked = check({
    format: 'unknot',
    version: 1,
    medicines: [{ name: 'A' }],
    days: [{ day: '2026-11-24', answers: {} }],
    headaches: [{ day: '2026-11-24', startedAt: '2026-11-24T08:00:00+01:00' }],
    intakes: [{ day: '2026-11-24', option: 'medicine-1', reason: 'headache' }],
    practices: [
      { exercise: 'body-scan', day: '2026-11-24', completed: false, createdAt: '2026-11-24T08:00Z' },
    ],
    visits: [{ day: '2026-11-24', kind: 'massage' }],
  });
  expect(checked).toMatchObject({
    archive: {
      settings: undefined,
      medicines: [{ class: null, reason: null, listed: true }],
      days: [{ finished: true, source: 'imported' }],
      headaches: [{ endedAt: null, peak: null, side: null, relief: null }],
      intakes: [{ takenAt: null, headache: null }],
      practices: [{ plan: {}, step: 0, before: null, after: null, results: {}, startedAt: null }],
      visits: [{ kind: 'massage' }],
      consents: [],
    },
  });
});

test.each<[what: string, value: unknown]>([
  ['nothing', null],
  ['a number', 7],
  ['a text', 'unknot'],
  ['a list', []],
  ['an object of another kind', { version: 1 }],
  ['a file of another format', { format: 'other', version: 1 }],
])('%s is no such file', (_what, value) => {
  expect(faultsOf(value)).toEqual([{ path: ['format'], fault: 'format' }]);
});

test.each([2, '1', undefined, 1.5])('version %s is not known', (version) => {
  expect(faultsOf({ format: 'unknot', version })).toEqual([{ path: ['version'], fault: 'version' }]);
});

/** One wrong value each, and what is said of it. */
const wrong: [what: string, path: Path, value: unknown, fault: FaultId][] = [
  ['a list that is none', ['days'], {}, 'value'],
  ['a part nobody knows', ['extra'], 1, 'unknown'],
  ['an entry that is none', ['days', 0], 'x', 'value'],
  ['an entry that is null', ['visits', 0], null, 'value'],
  ['a field nobody knows', ['days', 0, 'mood'], 1, 'unknown'],
  ['a missing field', ['days', 0, 'day'], undefined, 'missing'],
  ['missing answers', ['days', 0, 'answers'], undefined, 'missing'],
  ['an answer nobody asks for', ['days', 0, 'answers', 'weather'], 'rain', 'unknown'],
  ['an inherited name as an answer', ['days', 0, 'answers', 'toString'], 'x', 'unknown'],
  ['a day that is not there', ['days', 0, 'day'], '2026-02-30', 'value'],
  ['29 February in another year', ['days', 0, 'day'], '2025-02-29', 'value'],
  ['a day in other digits', ['days', 0, 'day'], '٢٠٢٦-11-24', 'value'],
  ['a day with an hour', ['days', 0, 'day'], '2026-11-22T00:00', 'value'],
  ['a day as a number', ['days', 0, 'day'], 20261122, 'value'],
  ['a day before 2000', ['days', 0, 'day'], '1999-12-31', 'early'],
  ['tomorrow', ['days', 0, 'day'], '2026-11-25', 'future'],
  ['a day that is there already', ['days', 1, 'day'], '2026-11-22', 'twice'],
  ['a number as a yes or no', ['days', 0, 'answers', 'headache'], 1, 'value'],
  ['a text as a yes or no', ['days', 0, 'answers', 'headache'], 'yes', 'value'],
  ['a peak of 0', ['days', 0, 'answers', 'peak'], 0, 'value'],
  ['a peak of 11', ['days', 0, 'answers', 'peak'], 11, 'value'],
  ['half a point', ['days', 0, 'answers', 'peak'], 6.5, 'value'],
  ['a peak beyond every number', ['days', 0, 'answers', 'peak'], Number.POSITIVE_INFINITY, 'value'],
  ['a peak as a text', ['days', 0, 'answers', 'peak'], '7', 'value'],
  ['more than a day of headache', ['days', 0, 'answers', 'duration'], 1441, 'value'],
  ['a huge number', ['days', 0, 'answers', 'sitting'], 1e300, 'value'],
  ['a side nobody has', ['days', 0, 'answers', 'side'], 'top', 'value'],
  ['an option nobody has', ['days', 0, 'answers', 'with', 0], 'thirst', 'value'],
  ['an option twice', ['days', 0, 'answers', 'with'], ['nausea', 'nausea'], 'twice'],
  ['one option that is no list', ['days', 0, 'answers', 'with'], 'nausea', 'value'],
  ['an answer within an answer', ['days', 0, 'answers', 'with', 0], ['nausea'], 'value'],
  [
    'a medicine that is not in the file',
    ['days', 0, 'answers', 'painkillers', 1],
    'medicine-3',
    'no-medicine',
  ],
  ['a medicine before the first', ['days', 0, 'answers', 'painkillers', 1], 'medicine-0', 'value'],
  ['an answer to what was not asked', ['days', 1, 'answers', 'peak'], 5, 'not-asked'],
  ['an empty note', ['days', 0, 'note'], '', 'value'],
  ['a note of 501 characters', ['days', 0, 'note'], 'x'.repeat(501), 'too-long'],
  ['NUL in a note', ['days', 0, 'note'], 'a\0b', 'characters'],
  ['half of a surrogate pair', ['days', 0, 'note'], 'a\ud83d', 'characters'],
  ['a source nobody has', ['days', 0, 'source'], 'dreamt', 'value'],
  ['a label nobody gives', ['days', 0, 'label'], 'migraine', 'value'],
  ['a nameless medicine', ['medicines', 0, 'name'], '', 'value'],
  ['a name of 101 characters', ['medicines', 0, 'name'], 'x'.repeat(101), 'too-long'],
  ['a name that is there already', ['medicines', 1, 'name'], 'IBUPROFEN 400', 'twice'],
  ['a class nobody has', ['medicines', 0, 'class'], 'tea', 'value'],
  ['a moment without a zone', ['headaches', 0, 'startedAt'], '2026-11-22T10:00:00', 'value'],
  ['a moment of 25 hours', ['headaches', 0, 'startedAt'], '2026-11-22T25:00:00Z', 'value'],
  ['a moment before 2000', ['headaches', 0, 'startedAt'], '1999-12-31T10:00:00Z', 'early'],
  ['a headache to come', ['headaches', 1, 'startedAt'], '2026-11-24T09:00:01Z', 'future'],
  ['a headache on a day to come', ['headaches', 1, 'day'], '2026-11-25', 'future'],
  ['an end to come', ['headaches', 1, 'endedAt'], '2026-11-25T00:00:00Z', 'future'],
  ['an end before the beginning', ['headaches', 0, 'endedAt'], '2026-11-22T09:00:00Z', 'order'],
  ['a headache of peak 0', ['headaches', 0, 'peak'], 0, 'value'],
  ['an intake of a medicine not in the file', ['intakes', 0, 'option'], 'medicine-9', 'no-medicine'],
  ['an intake of nothing known', ['intakes', 0, 'option'], 'tea', 'value'],
  ['an intake for a headache not in the file', ['intakes', 0, 'headache'], 3, 'no-headache'],
  ['an intake for headache 0', ['intakes', 0, 'headache'], 0, 'value'],
  ['an intake to come', ['intakes', 0, 'takenAt'], '2027-01-01T00:00:00Z', 'future'],
  ['an intake on a day to come', ['intakes', 0, 'day'], '2026-11-25', 'future'],
  ['an exercise nobody knows', ['practices', 0, 'exercise'], 'levitation', 'value'],
  ['a plan within a plan', ['practices', 0, 'plan', 'week'], { of: 1 }, 'value'],
  ['a result nobody has', ['practices', 0, 'results', 'chin-nod'], 'bored', 'value'],
  ['a rating of 11', ['practices', 0, 'before'], 11, 'value'],
  ['a session on a day to come', ['practices', 0, 'day'], '2026-11-25', 'future'],
  ['a session to come', ['practices', 0, 'createdAt'], '2026-11-24T21:00:00Z', 'future'],
  ['a session that begins tomorrow', ['practices', 0, 'startedAt'], '2026-11-25T00:00:00Z', 'future'],
  ['a session that ends tomorrow', ['practices', 0, 'endedAt'], '2026-11-25T00:00:00Z', 'future'],
  ['a visit nobody makes', ['visits', 0, 'kind'], 'wizard', 'value'],
  ['a visit to come', ['visits', 0, 'day'], '2026-11-25', 'future'],
  ['a minute no day has', ['settings', 'reminders', 0, 'minute'], 1440, 'value'],
  ['days no week has', ['settings', 'reminders', 0, 'weekdays'], 128, 'value'],
  ['a reminder of nothing known', ['settings', 'reminders', 0, 'kind'], 'later', 'value'],
  ['a setting nobody knows', ['settings', 'profile', 'screen'], {}, 'unknown'],
  ['an answer given tomorrow', ['settings', 'profile', 'safety', 'at'], '2026-11-25T00:00:00Z', 'future'],
  [
    'a programme that begins tomorrow',
    ['settings', 'profile', 'programmeFrom'],
    '2026-11-25T00:00:00Z',
    'future',
  ],
  ['a consent without a moment', ['consents', 0, 'givenAt'], undefined, 'missing'],
];

test.each(wrong)('%s is refused where it stands', (_what, path, value, fault) => {
  expect(faultsOf(changed(path, value))).toEqual([{ path, fault }]);
});

test('a reminder that is there twice is refused', () => {
  const twice = Array(2).fill(richArchive.settings?.reminders[0]);
  expect(faultsOf(changed(['settings', 'reminders'], twice))).toEqual([
    { path: ['settings', 'reminders'], fault: 'twice' },
  ]);
});

/** What looks odd and is right. */
const right: [what: string, path: Path, value: unknown][] = [
  ['the first day there can be', ['days', 0, 'day'], '2000-01-01'],
  ['29 February in a leap year', ['days', 0, 'day'], '2024-02-29'],
  ['a note of 500 characters of two units each', ['days', 0, 'note'], '🙂'.repeat(500)],
  ['a skipped question', ['days', 0, 'answers', 'peak'], null],
  ['none of the options', ['days', 0, 'answers', 'with'], []],
  ['minus nothing', ['days', 0, 'answers', 'sitting'], -0],
  ['an end in the same moment', ['headaches', 0, 'endedAt'], '2026-11-22T10:00:00.25Z'],
  ['a moment with an offset', ['headaches', 0, 'startedAt'], '2026-11-22T11:00:00+05:45'],
];

test.each(right)('%s is taken', (_what, path, value) => {
  expect(check(changed(path, value))).toHaveProperty('archive');
});

describe('what the program itself keeps', () => {
  const idOf = (one: string | { id: string }) => (typeof one === 'string' ? one : one.id);

  const plans = [
    ...patternIds.map((pattern) => ({ pattern, minutes: 5 })),
    ...levels.map((level) => ({ level, leftOut: [...areas], releaseOnly: true })),
    { week: 3, parts: exerciseIds, eased: exerciseIds },
  ];

  test.each(plans.map((plan) => [JSON.stringify(plan).slice(0, 40), plan]))(
    'is taken: the plan %s',
    (_, plan) => {
      expect(check(changed(['practices', 0, 'plan'], plan))).toHaveProperty('archive');
    },
  );

  test('is taken: every exercise, lesson, flag and tick', () => {
    for (const exercise of [...exerciseIds, movement]) {
      expect(check(changed(['practices', 0, 'exercise'], exercise))).toHaveProperty('archive');
    }
    const at = '2026-11-01T10:00:00Z';
    const profile = {
      safety: { flags: redFlags.map(({ id }) => id), at },
      body: { ticked: contraindications.map(idOf), at },
      signs: { ticked: signs.map(idOf), at },
      where: { ticked: painPlaces.map(idOf), at },
      workplace: { ticked: workplaceItems.map(idOf), at },
      lessons: lessonIds,
    };
    expect(check(changed(['settings', 'profile'], profile))).toHaveProperty('archive');
  });
});

describe('keys that are names of their own in JavaScript', () => {
  const hostile = (json: string) => faultsOf(JSON.parse(json));

  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])('%s is unknown', (key) => {
    expect(hostile(`{"format":"unknot","version":1,"${key}":{"format":"x"}}`)).toEqual([
      { path: [key], fault: 'unknown' },
    ]);
    expect(
      hostile(
        `{"format":"unknot","version":1,"days":[{"day":"2026-11-24","answers":{"${key}":{"headache":true}}}]}`,
      ),
    ).toEqual([{ path: ['days', 0, 'answers', key], fault: 'unknown' }]);
  });

  test('they change nothing of other objects', () => {
    hostile(
      '{"format":"unknot","version":1,"__proto__":{"polluted":true},"days":[{"__proto__":{"polluted":1}}]}',
    );
    // In a plan, of which keys are free, it is left out.
    const plan = JSON.parse('{"week":2,"__proto__":{"polluted":true}}');
    const checked = check(changed(['practices', 0, 'plan'], plan));
    expect('archive' in checked && Object.entries(checked.archive.practices[0]?.plan ?? {})).toEqual([
      ['week', 2],
    ]);
    expect('archive' in checked && checked.archive.practices[0]?.plan.polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a long file', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, back) => ({
      day: reading.today.subtract({ days: back % 9_000 }).toString(),
      answers: {},
    }));

  test('of one day more than is taken in is refused before its days are looked at', () => {
    const { result, pauses } = paused(
      checkArchive({ format: 'unknot', version: 1, days: Array(mostDays + 1).fill(7) }, reading),
    );
    expect(result).toEqual({ faults: [{ path: ['days', mostDays], fault: 'too-many' }] });
    expect(pauses).toBeLessThan(20);
  });

  test('of more entries on one day than anybody notes is refused', () => {
    const visits = (count: number) =>
      Array.from({ length: count }, () => ({ day: '2026-11-01', kind: 'doctor' }));
    const check = (count: number) =>
      paused(checkArchive({ format: 'unknot', version: 1, visits: visits(count) }, reading)).result;
    expect(check(50)).toHaveProperty('archive');
    expect(check(51)).toEqual({ faults: [{ path: ['visits', 50, 'day'], fault: 'too-many' }] });
  });

  test('pauses again and again', () => {
    const { result, pauses } = paused(
      checkArchive({ format: 'unknot', version: 1, days: days(9_000) }, reading),
    );
    expect(result).toHaveProperty('archive');
    expect(pauses).toBeGreaterThanOrEqual(90);
  });

  test('that is wrong all through is read to a bearable number of faults', () => {
    const value = { format: 'unknot', version: 1, days: Array(mostDays).fill({ day: 'x', answers: {} }) };
    expect(faultsOf(value)).toHaveLength(mostFaults);
    const late = days(9_000).map(({ day }) => ({ day, answers: { headache: false, peak: 1 } }));
    expect(faultsOf({ format: 'unknot', version: 1, days: late })).toHaveLength(mostFaults);
  });
});
