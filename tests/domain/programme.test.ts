import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { contraindications, neckBars } from '../../src/domain/contraindications.ts';
import { doseIn, type ExerciseId, isExercise } from '../../src/domain/exercises.ts';
import { whyClosed } from '../../src/domain/gate.ts';
import { headacheProfiles } from '../../src/domain/headache-profile.ts';
import type { Practised } from '../../src/domain/practice.ts';
import {
  type MovementInput,
  programmes,
  sitsLong,
  todaysMovement,
  todaysParts,
} from '../../src/domain/programme.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');

type Results = Record<string, string>;

/** A session so many days ago. */
function session(age: number, results: Results, more: Partial<Practised> = {}): Practised {
  return {
    exercise: 'movement',
    day: today.subtract({ days: age }),
    plan: {},
    results,
    before: 2,
    after: 2,
    nextDay: 'fine',
    completed: true,
    startedAt: now.subtract({ hours: 24 * age + 1 }),
    ...more,
  };
}

const done = (age: number, ...ids: ExerciseId[]) =>
  session(age, Object.fromEntries(ids.map((id) => [id, 'done'])));

const at = '2026-11-20T12:00:00Z';
const pair: ExerciseId[] = ['chin-nod', 'scapular-retraction'];

/** Signs that stand for each profile. */
const signsOf = { 'tension-like': [], 'neck-linked': ['neck-start', 'same-side'], 'migraine-like': ['aura'] };

function input(
  more: Partial<MovementInput> = {},
  profile: Partial<MovementInput['profile']> = {},
): MovementInput {
  return {
    now,
    today,
    profile: {
      safety: { flags: [], at },
      body: { ticked: [], at },
      signs: { ticked: [], at },
      programmeFrom: undefined,
      ...profile,
    },
    days: [],
    classes: new Map(),
    sessions: [],
    attack: false,
    ...more,
  };
}

describe('the doses stand as they were reviewed', () => {
  test.each([
    ['chin-nod', 1, { seconds: 5, times: 6 }],
    ['chin-nod', 2, { seconds: 5, times: 10 }],
    ['chin-nod', 3, { seconds: 10, times: 8 }],
    ['chin-nod', 4, { seconds: 10, times: 8 }],
    ['chin-nod', 5, { seconds: 10, times: 10 }],
    ['chin-nod', 6, { seconds: 10, times: 10, perDay: 2 }],
    ['chin-nod', 20, { seconds: 10, times: 10 }],
    ['band-raise', 2, { minutes: 2, perWeek: 5, weeks: 10 }],
    ['neck-isometrics', 3, { perWeek: 3, directions: 4 }],
    ['aerobic', 1, { minutes: [30, 40], perWeek: 3 }],
  ] as const)('%s in week %i', (id, week, dose) => {
    expect(doseIn(id, week)).toMatchObject(dose);
  });
});

describe('the programme of a profile', () => {
  const parts = (profile: keyof typeof programmes, week: number, sessions: Practised[] = []) =>
    todaysParts({ where: [], profile, week, today, sessions, isOpen: () => true });

  // 2026-11-23 is 9823 days after the first day of 2000: the second stretch of three.
  const stretch = 'levator-stretch';

  test.each([
    ['tension-like', 1, [...pair, stretch]],
    ['tension-like', 2, [...pair, 'band-raise']],
    ['tension-like', 11, [...pair, 'band-raise']],
    ['tension-like', 12, [...pair, 'band-raise']],
    ['neck-linked', 1, [...pair, stretch]],
    ['neck-linked', 2, [...pair, stretch]],
    ['neck-linked', 3, [...pair, 'neck-isometrics']],
    ['neck-linked', 9, [...pair, 'neck-isometrics']],
    ['migraine-like', 1, ['aerobic']],
    ['migraine-like', 12, ['aerobic']],
  ] as const)('%s in week %i', (profile, week, expected) => {
    expect(parts(profile, week)).toEqual(expected);
  });

  test('lasts for the weeks that were reviewed, and has its other parts beside it', () => {
    expect(programmes['tension-like']).toMatchObject({ weeks: 11, beside: ['muscle-relaxation'] });
    expect(programmes['neck-linked']).toMatchObject({ weeks: 6, beside: ['micro-break'] });
    expect(programmes['migraine-like'].beside).toEqual(['muscle-relaxation', 'paced-breathing']);
  });

  test('stretches take turns, day by day', () => {
    const turns = Array.from({ length: 4 }, (_, ahead) =>
      todaysParts({
        where: [],
        profile: 'neck-linked',
        week: 1,
        today: today.add({ days: ahead }),
        sessions: [],
        isOpen: () => true,
      }).at(-1),
    );
    expect(new Set(turns.slice(0, 3))).toEqual(
      new Set(['trapezius-stretch', 'levator-stretch', 'chest-stretch']),
    );
    expect(turns[3]).toBe(turns[0]);
  });

  test.each([
    ['the band', 'tension-like', 'band-raise', 5],
    ['the isometrics', 'neck-linked', 'neck-isometrics', 3],
    ['sport', 'migraine-like', 'aerobic', 3],
  ] as const)('%s: on so many days of seven, and once a day', (_, profile, exercise, most) => {
    const onDays = (...ages: number[]) =>
      parts(
        profile,
        5,
        ages.map((age) => done(age, exercise)),
      );
    const ages = [1, 2, 3, 4, 5, 6].slice(0, most);
    expect(onDays(...ages.slice(1))).toContain(exercise);
    expect(onDays(...ages)).not.toContain(exercise);
    expect(onDays(...ages.slice(1), 7)).toContain(exercise);
    expect(onDays(...ages.slice(1), 2, 2)).toContain(exercise);
    expect(onDays(0)).not.toContain(exercise);
    expect(onDays(-1)).toContain(exercise);
  });

  test('what is done twice a day comes twice, and the stretch only with it and once', () => {
    const one = done(0, ...pair, 'levator-stretch');
    expect(parts('neck-linked', 1, [one])).toEqual(pair);
    expect(parts('neck-linked', 1, [one, done(0, ...pair)])).toEqual([]);
    expect(parts('neck-linked', 1, [session(0, { 'chin-nod': 'skipped' })])).toEqual([...pair, stretch]);
  });

  test('ends without a stretch where none is open', () => {
    const isOpen = (id: ExerciseId) => !id.endsWith('-stretch');
    expect(todaysParts({ where: [], profile: 'neck-linked', week: 1, today, sessions: [], isOpen })).toEqual(
      pair,
    );
  });
});

describe('today', () => {
  test('is a session of the week one is in', () => {
    expect(todaysMovement(input())).toEqual({
      do: 'session',
      plan: { week: 1, parts: [...pair, 'levator-stretch'], eased: [] },
    });
    const sessions = [done(7, ...pair), done(5, ...pair), done(3, ...pair)];
    expect(todaysMovement(input({ sessions }))).toEqual({
      do: 'session',
      plan: { week: 2, parts: [...pair, 'band-raise'], eased: [] },
    });
  });

  test('eases what was too hard, as far as it comes today', () => {
    const sessions = [session(2, { 'chin-nod': 'too-hard', aerobic: 'too-hard' })];
    expect(todaysMovement(input({ sessions }))).toMatchObject({ plan: { eased: ['chin-nod'] } });
  });

  test.each<[string, object, Partial<MovementInput>, Partial<MovementInput['profile']>]>([
    ['an attack', { do: 'closed', why: 'attack' }, { attack: true }, { safety: undefined }],
    ['no safety screen', { do: 'closed', why: 'unscreened' }, {}, { safety: undefined, body: undefined }],
    [
      'a red flag',
      { do: 'closed', why: 'red-flag' },
      {},
      { safety: { flags: ['thunderclap'], at }, body: undefined },
    ],
    ['a screen never answered', { do: 'screen' }, {}, { body: undefined, signs: undefined }],
    ['a screen whose time cannot be read', { do: 'screen' }, {}, { body: { ticked: [], at: 'once' } }],
    ['nothing told of the headaches', { do: 'signs' }, {}, { signs: undefined }],
    [
      'an injured neck',
      { do: 'closed', why: 'contraindication' },
      {},
      { body: { ticked: ['neck-injury'], at } },
    ],
  ])('stops at %s', (_, expected, more, profile) => {
    expect(todaysMovement(input(more, profile))).toEqual(expected);
  });

  test('asks again what speaks against movements after 28 days', () => {
    const answered = (ago: Temporal.DurationLike) =>
      todaysMovement(input({}, { body: { ticked: [], at: now.subtract(ago).toString() } })).do;
    expect(answered({ hours: 28 * 24 })).toBe('session');
    expect(answered({ hours: 28 * 24, seconds: 1 })).toBe('screen');
  });

  test.each(neckBars)('has no neck work with %s, but sport all the same', (bar) => {
    const body = { ticked: [bar], at };
    for (const profile of ['tension-like', 'neck-linked'] as const) {
      const signs = { ticked: signsOf[profile], at };
      expect(todaysMovement(input({}, { body, signs }))).toEqual({ do: 'closed', why: 'contraindication' });
    }
    const signs = { ticked: signsOf['migraine-like'], at };
    expect(todaysMovement(input({}, { body, signs }))).toMatchObject({ plan: { parts: ['aerobic'] } });
  });

  test('leaves out the band and the chest with a painful shoulder', () => {
    const sessions = [done(7, ...pair), done(5, ...pair), done(3, ...pair)];
    for (let ahead = 0; ahead < 3; ahead++) {
      const body = { ticked: ['shoulder'], at };
      const of = input({ sessions, today: today.add({ days: ahead }) }, { body });
      const { plan } = todaysMovement(of) as { plan: { parts: string[] } };
      expect(plan.parts).toHaveLength(3);
      expect(plan.parts).not.toContain('band-raise');
      expect(plan.parts).not.toContain('chest-stretch');
    }
  });

  test('is a pause after two bad days in a row, until the person begins again', () => {
    const worse = (age: number) => session(age, { 'chin-nod': 'done' }, { nextDay: 'worse' });
    const sessions = [worse(4), worse(2)];
    expect(todaysMovement(input({ sessions }))).toEqual({ do: 'paused' });
    const programmeFrom = now.subtract({ hours: 1 }).toString();
    expect(todaysMovement(input({ sessions }, { programmeFrom }))).toMatchObject({ plan: { week: 1 } });
  });

  test.each([
    ['something hurt', { 'chin-nod': 'hurt' }, 2],
    ['it ended 2 points worse', { 'chin-nod': 'done' }, 4],
  ])('is over when %s', (_, results, after) => {
    expect(todaysMovement(input({ sessions: [session(0, results, { after })] }))).toEqual({
      do: 'rest',
      why: 'hurt',
    });
    expect(todaysMovement(input({ sessions: [session(1, results, { after })] }))).toMatchObject({
      do: 'session',
    });
  });

  test('goes on after it ended 1 point worse, and until all is done', () => {
    const one = session(0, { 'chin-nod': 'done' }, { after: 3 });
    expect(todaysMovement(input({ sessions: [one] })).do).toBe('session');
    expect(todaysMovement(input({ sessions: [done(0, ...pair), done(0, ...pair)] }))).toEqual({
      do: 'rest',
      why: 'enough',
    });
  });

  test('whatever was ticked and done, has nothing in it that the gate closes', () => {
    const ids = [...contraindications];
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.subarray(['thunderclap'], { maxLength: 1 }),
        fc.constantFrom(...headacheProfiles),
        fc.boolean(),
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 2 }),
        (ticked, flags, profile, attack, count, ahead) => {
          const sessions = Array.from({ length: count }, (_, age) => done(age + 1, ...pair));
          const of = input(
            { sessions, attack, today: today.add({ days: ahead }) },
            { body: { ticked, at }, safety: { flags, at }, signs: { ticked: signsOf[profile], at } },
          );
          const movement = todaysMovement(of);
          if (movement.do !== 'session') return;
          const circumstances = { flags, body: ticked, attack };
          const { parts } = movement.plan;
          expect(parts.length).toBeGreaterThan(0);
          expect(parts.length).toBeLessThanOrEqual(3);
          expect(new Set(parts).size).toBe(parts.length);
          for (const id of parts.filter(isExercise)) expect(whyClosed(id, circumstances)).toBeUndefined();
          expect(parts.every(isExercise)).toBe(true);
        },
      ),
    );
  });
});

describe('long sitting on most days', () => {
  const told = (...hours: (number | undefined)[]) =>
    sitsLong({
      today,
      days: hours.map((hour, age) => {
        const answers: Answers = hour === undefined ? {} : { sitting: hour * 60 };
        return { day: today.subtract({ days: age }), answers };
      }),
    });

  test.each([
    [false, []],
    [true, [6]],
    [false, [5.9]],
    [false, [8, 2]],
    [true, [8, 2, 6]],
    [true, [undefined, undefined, 7, 8, 1]],
    [false, [1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9]],
  ])('%s: %j', (expected, hours) => {
    expect(told(...hours)).toBe(expected);
  });

  test('is not told by days to come', () => {
    const day = today.add({ days: 1 });
    expect(sitsLong({ today, days: [{ day, answers: { sitting: 600 } }] })).toBe(false);
  });
});
