import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { exerciseIds } from '../../src/domain/exercises.ts';
import type { Practised, Result } from '../../src/domain/practice.ts';
import { daysOf, doneInWeek, doseWeek, progressOf } from '../../src/domain/progress.ts';

const first = Temporal.PlainDate.from('2026-11-02');

/** The day of that number, from 1. */
const day = (number: number) => first.add({ days: number - 1 });

interface Session {
  on: number;
  results?: Record<string, Result | string>;
  /** How much worse it ended. */
  rose?: number | null;
  nextDay?: 'fine' | 'worse' | null;
  exercise?: string;
  began?: boolean;
}

const usual: Record<string, string> = { 'chin-nod': 'done', 'scapular-retraction': 'done' };

function session({ on, results = usual, rose = 0, nextDay = 'fine', ...more }: Session): Practised {
  const day_ = day(on);
  return {
    exercise: more.exercise ?? 'movement',
    day: day_,
    plan: {},
    results,
    before: rose === null ? null : 2,
    after: rose === null ? null : 2 + rose,
    nextDay,
    completed: true,
    startedAt:
      more.began === false ? null : day_.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant(),
  };
}

const at = (today: number, sessions: Session[], from?: string) =>
  progressOf(sessions.map(session), day(today), { of: exerciseIds, from });

const on = (...days: number[]): Session[] => days.map((one) => ({ on: one }));

describe('a step up', () => {
  test.each<[number, string, number, Session[]]>([
    [1, 'with nothing done', 8, []],
    [1, 'after 2 sessions in seven days', 8, on(1, 3)],
    [2, 'after 3 sessions in seven days', 8, on(1, 3, 5)],
    [1, 'after 3 sessions, but on the seventh day still', 7, on(1, 3, 5)],
    [2, 'with all 3 on the last of the seven days', 8, [...on(1), ...on(7), ...on(7)]],
    [1, 'with one of the 3 eight days ago', 9, on(1, 3, 5)],
    [2, 'with the first of 4 eight days ago', 9, on(1, 3, 5, 8)],
    [1, 'with one of the 3 today', 8, on(1, 3, 8)],
    [2, 'after two sessions a day', 8, [...on(1), ...on(1), ...on(2)]],
    [2, 'when the worst end was +1', 8, [...on(1, 3), { on: 5, rose: 1 }]],
    [1, 'but not when one ended +2', 8, [...on(1, 3), { on: 5, rose: 2 }]],
    [1, 'nor when one of four ended +2', 8, [...on(1, 3, 5), { on: 6, rose: 2 }]],
    [2, 'when nobody told the end', 8, [...on(1, 3), { on: 5, rose: null }]],
    [2, 'when something was too hard', 8, [...on(1, 3), { on: 5, results: { 'chin-nod': 'too-hard' } }]],
    [1, 'but not for what was skipped', 8, [...on(1, 3), { on: 5, results: { 'chin-nod': 'skipped' } }]],
    [1, 'nor for what never began', 8, [...on(1, 3), { on: 5, began: false }]],
    [1, 'nor for breathing', 8, [...on(1, 3), { on: 5, exercise: 'paced-breathing' }]],
    [1, 'nor for results that cannot be read', 8, [...on(1, 3), { on: 5, results: { 'chin-nod': 'great' } }]],
  ])('to week %i %s (day %i)', (week, _, today, sessions) => {
    expect(at(today, sessions).week).toBe(week);
  });

  test('comes every seven days at most, however much is done', () => {
    const daily = on(...Array.from({ length: 30 }, (_, index) => index + 1));
    const weeks = Array.from({ length: 30 }, (_, index) => at(index + 1, daily).week);
    expect(weeks).toEqual(Array.from({ length: 30 }, (_, index) => Math.floor(index / 7) + 1));
  });

  test('that nobody took is no step: whoever pauses comes back to where they were', () => {
    expect(at(8, on(1, 3, 5)).week).toBe(2);
    expect(at(30, on(1, 3, 5)).week).toBe(1);
    expect(at(30, on(1, 3, 5, 8)).week).toBe(2);
  });

  test('does not count sessions that are yet to come', () => {
    expect(at(2, on(1, 3, 5, 8)).week).toBe(1);
  });
});

/** Three sessions a week for so many weeks: then the week after them begins. */
const weeksOf = (weeks: number): Session[] =>
  Array.from({ length: weeks }, (_, index) => on(7 * index + 1, 7 * index + 3, 7 * index + 5)).flat();

describe('a bad day', () => {
  const bad = (day: number): Session => ({ on: day, nextDay: 'worse' });

  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [6, 4],
    [7, 4],
    [11, 4],
  ])('in week %i goes back to week %i: the last one of the step before', (week, back) => {
    const sessions = [...weeksOf(week - 1), bad(7 * (week - 1) + 1)];
    expect(at(7 * (week - 1) + 1, weeksOf(week - 1)).week).toBe(week);
    expect(at(7 * (week - 1) + 2, sessions).week).toBe(back);
  });

  test('on which only what never grows was done goes back one week', () => {
    const band = { results: { 'band-raise': 'done' } };
    expect(at(30, [...weeksOf(4), { ...bad(29), ...band }]).week).toBe(4);
  });

  test('is one on which something hurt, too: one step back, no more', () => {
    const results = { 'chin-nod': 'done', 'scapular-retraction': 'hurt' };
    const after = at(16, [...weeksOf(2), { on: 15, results, nextDay: null }]);
    expect(after).toEqual({ week: 2, eased: [], badInARow: 1, paused: false });
  });

  test('begins the seven days anew', () => {
    const sessions = [...weeksOf(1), bad(8), ...on(9, 10, 11, 12, 13, 14)];
    expect(at(15, sessions).week).toBe(1);
    expect(at(16, sessions).week).toBe(2);
  });
});

describe('two bad days in a row', () => {
  const worse = (day: number): Session => ({ on: day, nextDay: 'worse' });
  const hurt = (day: number): Session => ({ on: day, nextDay: null, results: { 'chin-nod': 'hurt' } });
  const open = (day: number): Session => ({ on: day, nextDay: null });

  test.each<[boolean, string, Session[]]>([
    [false, 'one', [worse(1)]],
    [true, 'two', [worse(1), worse(3)]],
    [true, 'two with weeks between', [worse(1), worse(20)]],
    [false, 'a good one between', [worse(1), ...on(2), worse(3)]],
    [true, 'then two after a good one', [worse(1), ...on(2), worse(3), worse(4)]],
    [true, 'one of which nothing was told between', [worse(1), open(2), worse(3)]],
    [true, 'pain, then worse', [hurt(1), worse(2)]],
    [true, 'worse, then pain', [worse(1), hurt(2)]],
    [false, 'two sessions of one day', [worse(1), worse(1)]],
    [true, 'the second of them with a good session, too', [worse(1), ...on(2), worse(2)]],
    [false, 'two of which the first was told to be fine', [...on(1), worse(2)]],
    [true, 'sessions afterwards change nothing', [worse(1), worse(2), ...on(3, 4, 5)]],
    [false, 'one that only ended worse', [worse(1), { on: 2, rose: 3 }]],
  ])('pause it (%s): %s', (paused, _, sessions) => {
    expect(at(21, sessions).paused).toBe(paused);
  });

  test('rest until the person begins again, with week 1', () => {
    const sessions = [...weeksOf(3), worse(22), worse(23)];
    expect(at(24, sessions)).toMatchObject({ paused: true });
    const again = `${day(23)}T18:00:00Z`;
    expect(at(24, sessions, again)).toEqual({ week: 1, eased: [], badInARow: 0, paused: false });
    expect(at(31, [...sessions, ...on(24, 25, 26)], again).week).toBe(2);
    expect(at(24, sessions, 'some day').paused).toBe(true);
  });
});

describe('too hard', () => {
  const hard: Session = { on: 3, results: { 'chin-nod': 'too-hard', 'scapular-retraction': 'done' } };

  test('eases that exercise until the next step up', () => {
    expect(at(4, [...on(1), hard])).toMatchObject({ week: 1, eased: ['chin-nod'] });
    expect(at(8, [...on(1), hard])).toMatchObject({ week: 1, eased: ['chin-nod'] });
    expect(at(8, [...on(1), hard, ...on(5)])).toMatchObject({ week: 2, eased: [] });
  });

  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [9, 4],
  ])('in week %i is done with the dose of week %i', (week, dose) => {
    expect(doseWeek({ week, eased: ['chin-nod'] }, 'chin-nod')).toBe(dose);
    expect(doseWeek({ week, eased: ['band-raise'] }, 'chin-nod')).toBe(week);
  });
});

test('what was done in a week is counted, and what was not is not', () => {
  const sessions = [
    ...on(1, 2, 8),
    ...on(8),
    { on: 8, results: { 'chin-nod': 'hurt' } },
    { on: 7, results: { 'band-raise': 'too-hard', 'chin-nod': 'skipped' } },
    { on: 9, results: usual },
  ].map(session);
  expect(doneInWeek(sessions, day(8))).toEqual({
    sessions: 4,
    exercises: [
      { exercise: 'chin-nod', days: 2 },
      { exercise: 'scapular-retraction', days: 2 },
      { exercise: 'band-raise', days: 1 },
    ],
  });
  expect(doneInWeek([], day(8))).toEqual({ sessions: 0, exercises: [] });
});

test('days on which nothing was practised are no days of the programme', () => {
  expect(
    daysOf([session({ on: 1, results: {} }), session({ on: 2, results: { 'chin-nod': 'skipped' } })], {
      of: exerciseIds,
    }),
  ).toEqual([]);
});

test('what is practised of something else moves nothing', () => {
  const walks = Array.from({ length: 30 }, (_, index) =>
    session({ on: index + 1, results: { aerobic: 'done' } }),
  );
  expect(progressOf(walks, day(31), { of: ['chin-nod', 'scapular-retraction'] }).week).toBe(1);
  expect(progressOf(walks, day(31), { of: ['aerobic'] }).week).toBe(5);
});

describe('whatever is practised', () => {
  const sessions = fc.array(
    fc.record({
      on: fc.integer({ min: 1, max: 60 }),
      results: fc.dictionary(
        fc.constantFrom('chin-nod', 'scapular-retraction', 'band-raise', 'neck-isometrics', 'aerobic'),
        fc.constantFrom('done', 'done', 'done', 'too-hard', 'hurt', 'skipped'),
      ),
      rose: fc.constantFrom(-3, 0, 0, 1, 2, null),
      nextDay: fc.constantFrom<('fine' | 'worse' | null)[]>('fine', 'fine', 'fine', 'worse', null),
    }),
    { maxLength: 80 },
  );

  test('the week is never below 1, and never rises by more than one in seven days', () => {
    fc.assert(
      fc.property(sessions, (told) => {
        const past = told.map(session);
        const weeks = Array.from(
          { length: 70 },
          (_, index) => progressOf(past, day(index + 1), { of: exerciseIds }).week,
        );
        for (const [index, week] of weeks.entries()) {
          expect(week).toBeGreaterThanOrEqual(1);
          for (const later of weeks.slice(index, index + 7)) expect(later - week).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: 1, max: 70 }), (told, today) => {
        const past = told.map(session);
        const counted = { of: exerciseIds };
        expect(progressOf([...past].reverse(), day(today), counted)).toEqual(
          progressOf(past, day(today), counted),
        );
      }),
    );
  });
});
