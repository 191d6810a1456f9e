import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDays } from '../../src/domain/day.ts';
import { type Figures, leastAnswered, monthDays, type Rate, windowOf } from '../../src/domain/figures.ts';
import type { Taken } from '../../src/domain/ledger.ts';
import type { Tally } from '../../src/domain/tally.ts';
import { anyLetters, dayAfter, days, own, read, start } from './diary.ts';

const window = (letters: string, taken: readonly Taken[] = []) => windowOf(read(letters), taken);
const said = ({ days: some, of }: Tally) => `${some} of ${of}`;
const tallies = ({
  headache,
  migraineLike,
  tensionLike,
  unclassified,
  acuteDays,
  stress,
  sitting,
}: Figures) => [headache, migraineLike, tensionLike, unclassified, acuteDays, stress, sitting];

describe('a window of days', () => {
  test('is counted with what was answered, and nothing else', () => {
    const figures = window('MATUbfs.');
    expect(figures).toMatchObject({ answered: 6, unanswered: 2, free: 2, brief: 1, attacks: 1 });
    expect([figures.first, figures.last].map(String)).toEqual(['2028-01-15', '2028-01-22']);
    expect(said(figures.headache)).toBe('4 of 6');
    expect(said(figures.migraineLike)).toBe('2 of 6');
    expect(said(figures.tensionLike)).toBe('1 of 6');
    expect(said(figures.unclassified)).toBe('1 of 6');
  });

  test('can be silent', () => {
    const figures = window('....');
    expect(figures).toMatchObject({
      answered: 0,
      unanswered: 4,
      meanPeak: undefined,
      peaksOf: 0,
      attacks: 0,
    });
    expect(tallies(figures).map(said)).toEqual(Array(7).fill('0 of 0'));
  });

  test('counts days of high stress and of long sitting, of those on which it was told', () => {
    const told = [
      { headache: false, stress: 7, sitting: 360 },
      { headache: false, stress: 6, sitting: 359 },
      { stress: 10, sitting: 0 },
      { headache: true, stress: null },
    ].map((answers, after) => ({ day: dayAfter(after), answers }));
    const figures = windowOf(readDays(start, dayAfter(6), told, own), []);
    expect(said(figures.stress)).toBe('2 of 3');
    expect(said(figures.sitting)).toBe('1 of 3');
  });
});

describe('a month', () => {
  test('has 28 days, and 20 answers at least', () => {
    expect([monthDays, leastAnswered]).toEqual([28, 20]);
  });

  test.each<[string, string, number | undefined]>([
    ['28 answered of 28', days(9, 'T', 28), 9],
    ['25 answered of 28', `${days(9, 'T', 25)}...`, 10.08],
    ['20 answered of 28', `${days(5, 'T', 20)}........`, 7],
    ['19 answered of 28', `${days(5, 'T', 19)}.........`, undefined],
    ['20 answered of 28, none of them with a headache', `${days(0, 'T', 20)}........`, 0],
    ['20 answered, all of them with one', `${days(20, 'T')}........`, 28],
    ['no answer', days(0, 'T', 28, '.'), undefined],
    ['27 answered of 27', days(9, 'T', 27), undefined],
    ['20 answered of 29', `${days(5, 'T', 20)}.........`, 7],
    ['20 answered of 42', days(5, 'T', 20).padEnd(42, '.'), 7],
    ['19 answered of 42', days(5, 'T', 19).padEnd(42, '.'), undefined],
    ['39 answered of 56', days(5, 'T', 39).padEnd(56, '.'), undefined],
    ['40 answered of 56', days(5, 'T', 40).padEnd(56, '.'), 3.5],
    ['59 answered of 84', days(30, 'T', 59).padEnd(84, '.'), undefined],
    ['60 answered of 84', days(30, 'T', 60).padEnd(84, '.'), 14],
    ['7 answered of 7', days(3, 'T', 7), undefined],
  ])('of %s', (_what, letters, perMonth) => {
    expect(window(letters).headache.perMonth).toBe(perMonth);
  });

  test('has one for each kind of headache day, by the same answers', () => {
    const { migraineLike, tensionLike, unclassified } = window('MMTTTTU'.padEnd(20, 'f').padEnd(28, '.'));
    expect([migraineLike, tensionLike, unclassified].map(({ perMonth }) => perMonth)).toEqual([
      2.8, 5.6, 1.4,
    ]);
  });
});

describe('the mean peak', () => {
  test('is that of the headache days alone: free ones do not soften it', () => {
    expect(window('TUfffff')).toMatchObject({ meanPeak: 6, peaksOf: 2 });
    expect(window('TU')).toMatchObject({ meanPeak: 6, peaksOf: 2 });
  });

  test('is that of those whose peak was told, and says how many these are', () => {
    const told = [
      { headache: true, peak: 9 },
      { headache: true, peak: null },
      { headache: true, peak: 4 },
      { headache: true, peak: 10, duration: 5, painkillers: [] },
    ].map((answers, after) => ({ day: dayAfter(after), answers }));
    const figures = windowOf(readDays(start, dayAfter(3), told, own), []);
    expect(figures).toMatchObject({ meanPeak: 6.5, peaksOf: 2 });
    expect(said(figures.headache)).toBe('3 of 4');
  });
});

describe('days with an acute painkiller', () => {
  const taken = (...after: number[]): Taken[] =>
    after.map((place) => ({ day: dayAfter(place), class: 'non-opioid' }));

  test('are counted once, whatever was taken', () => {
    const twice: Taken[] = [...taken(0, 1), { day: dayAfter(0), class: 'triptan' }];
    expect(said(window('TTTT', twice).acuteDays)).toBe('2 of 4');
  });

  test('are counted on free and on unanswered days, too', () => {
    expect(said(window('Tf.', taken(1)).acuteDays)).toBe('1 of 2');
    expect(said(window('Tf.', taken(2)).acuteDays)).toBe('1 of 3');
  });

  test('are not counted outside the window', () => {
    expect(said(window('TTTT', taken(-1, 4, 30)).acuteDays)).toBe('0 of 4');
  });

  test('leave out headache days of which it was not told', () => {
    const told = [
      { headache: true, painkillers: null },
      { headache: true, painkillers: ['triptan'] },
      { headache: true, painkillers: [] },
      { headache: false },
    ].map((answers, after) => ({ day: dayAfter(after), answers }));
    expect(said(windowOf(readDays(start, dayAfter(4), told, own), []).acuteDays)).toBe('1 of 3');
  });

  test('have a number per month by their own answers', () => {
    expect(window(days(0, 'T', 28), taken(0, 1, 2, 40)).acuteDays.perMonth).toBe(3);
    expect(window(days(0, 'T', 19).padEnd(28, '.'), taken(0)).acuteDays.perMonth).toBeUndefined();
    expect(window(days(0, 'T', 19).padEnd(28, '.'), taken(0, 27)).acuteDays).toEqual({
      days: 2,
      of: 20,
      perMonth: 2.8,
    } satisfies Rate);
  });
});

describe('whatever was told', () => {
  const anyDays = anyLetters({ minLength: 1, maxLength: 84 });

  test('every day is in one state, and no count is larger than what it counts', () => {
    fc.assert(
      fc.property(anyDays, fc.array(fc.integer({ min: -5, max: 90 })), (letters, places) => {
        const taken: Taken[] = places.map((place) => ({ day: dayAfter(place), class: 'triptan' }));
        const figures = window(letters, taken);
        const { headache, migraineLike, tensionLike, unclassified, free, brief, answered } = figures;
        expect(headache.days + free + figures.unanswered).toBe(letters.length);
        expect(headache.days + free).toBe(answered);
        expect(migraineLike.days + tensionLike.days + unclassified.days).toBe(headache.days);
        expect(brief).toBeLessThanOrEqual(free);
        expect(figures.peaksOf).toBeLessThanOrEqual(headache.days);
        for (const { days: some, of } of tallies(figures)) {
          expect(some).toBeLessThanOrEqual(of);
          expect(of).toBeLessThanOrEqual(letters.length);
        }
        for (const { of } of [headache, migraineLike, tensionLike, unclassified]) expect(of).toBe(answered);
      }),
    );
  });

  test('the order of the days does not matter', () => {
    const orders = anyDays.chain((letters) => {
      const inOrder = read(letters);
      const all = { minLength: inOrder.length, maxLength: inOrder.length };
      return fc.tuple(fc.constant(inOrder), fc.shuffledSubarray(inOrder, all));
    });
    fc.assert(
      fc.property(orders, ([inOrder, inAnother]) => {
        expect(windowOf(inAnother, [])).toEqual(windowOf(inOrder, []));
      }),
    );
  });

  test('a number per month lies between none of the days and all of them', () => {
    fc.assert(
      fc.property(anyLetters({ minLength: 28, maxLength: 84 }), (letters) => {
        const { headache, answered } = window(letters);
        const isEnough = answered >= 20 * Math.floor(letters.length / 28);
        expect(headache.perMonth !== undefined).toBe(isEnough);
        if (headache.perMonth !== undefined) {
          expect(headache.perMonth).toBeGreaterThanOrEqual(0);
          expect(headache.perMonth).toBeLessThanOrEqual(28);
        }
      }),
    );
  });
});
