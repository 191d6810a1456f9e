import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, helpsOf, leastSessions } from '../../src/domain/helps.ts';

type Rating = [before: number | null, after: number | null];

/** Sessions of one exercise. */
const sessions = (exercise: string, ratings: readonly Rating[]) =>
  ratings.map(([before, after]) => ({ exercise, before, after, completed: true }));

/** What one exercise came to. */
function only(...ratings: Rating[]) {
  const [one] = helpsOf(sessions('body-scan', ratings)).exercises;
  if (!one) throw new Error('Nothing came of it.');
  return one;
}

const times = (count: number, rating: Rating) => Array<Rating>(count).fill(rating);

describe('one session', () => {
  test.each([
    // Both limits are reached: 2 points and 30 %.
    [10, 7, -3, -30, true],
    [6, 4, -2, -33.33, true],
    [5, 3, -2, -40, true],
    [2, 0, -2, -100, true],
    // 2 points, but too small a part.
    [7, 5, -2, -28.57, false],
    [10, 8, -2, -20, false],
    // Part enough, but not 2 points.
    [3, 2, -1, -33.33, false],
    [1, 0, -1, -100, false],
    [5, 5, 0, 0, false],
    // Upwards by the same rule.
    [4, 6, 2, 50, true],
    [7, 9, 2, 28.57, false],
    [9, 10, 1, 11.11, false],
  ])('from %i to %i is a change of %i, or %f %%: noticeable is %s', (before, after, points, percent, is) => {
    const change = changeOf(before, after);
    expect(change).toEqual({ points, percent: expect.closeTo(percent, 2), noticeable: is });
  });

  test('that begins at 0 has no part of it that could have changed', () => {
    expect(changeOf(0, 0)).toEqual({ points: 0, percent: undefined, noticeable: false });
    expect(changeOf(0, 1)).toEqual({ points: 1, percent: undefined, noticeable: false });
    expect(changeOf(0, 2)).toEqual({ points: 2, percent: undefined, noticeable: true });
  });
});

describe('the sessions of an exercise', () => {
  test('are told as means and the middle half', () => {
    const twelve: Rating[] = [
      [6, 4],
      [7, 3],
      [5, 5],
      [8, 4],
      [6, 4],
      [4, 4],
      [7, 5],
      [6, 3],
      [9, 5],
      [5, 4],
      [6, 4],
      [4, 3],
    ];
    // By hand and with Python's statistics.mean and statistics.quantiles(method='inclusive').
    expect(only(...twelve)).toEqual({
      exercise: 'body-scan',
      count: 12,
      before: expect.closeTo(6.0833, 4),
      after: 4,
      change: expect.closeTo(-2.0833, 4),
      middle: { low: -3.25, high: -1 },
      verdict: 'eased',
    });
  });

  test.each<[string, Rating[], number, string]>([
    ['2.0 points and 30 %', [...times(2, [7, 5]), [6, 4]], -2, 'eased'],
    ['2.0 points and 28.6 %', times(3, [7, 5]), -2, 'not-noticeable'],
    ['2.0 points and 29.4 %', [...times(4, [7, 5]), [6, 4]], -2, 'not-noticeable'],
    ['1.9 points and 31.1 %', [...times(9, [6, 4]), [7, 6]], -1.9, 'not-noticeable'],
    ['2.1 points and 30 %', times(10, [7, 5]).fill([7, 4], 9), -2.1, 'eased'],
    [
      '1.2 points',
      [
        [8, 7],
        [7, 7],
        [6, 2],
        [9, 8],
        [3, 3],
      ],
      -1.2,
      'not-noticeable',
    ],
    [
      '2.8 points more',
      [
        [3, 5],
        [4, 7],
        [2, 5],
        [5, 8],
      ],
      2.75,
      'risen',
    ],
    [
      'half a point more',
      [
        [4, 4],
        [4, 5],
        [4, 4],
        [4, 5],
      ],
      0.5,
      'not-noticeable',
    ],
    ['nothing', times(3, [5, 5]), 0, 'not-noticeable'],
  ])('that came to %s are judged by both limits', (_what, ratings, change, verdict) => {
    const one = only(...ratings);
    expect(one.change).toBeCloseTo(change, 10);
    expect(one.verdict).toBe(verdict);
  });

  test('that reach both limits exactly are noticeable, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        // Of 20 points in three sessions 6 are gone: 30 %, and 2 points a session.
        const exact = Array.from({ length: count }, (): Rating[] => [...times(2, [7, 5]), [6, 4]]).flat();
        expect(only(...exact).verdict).toBe('eased');
        expect(only(...exact, [7, 5]).verdict).toBe('not-noticeable');
        expect(only(...exact, [6, 5]).verdict).toBe('not-noticeable');
      }),
    );
  });

  test.each([1, 2])('that are only %i are told without a verdict', (count) => {
    expect(only(...times(count, [8, 2]))).toEqual({
      exercise: 'body-scan',
      count,
      before: 8,
      after: 2,
      change: -6,
      middle: undefined,
      verdict: undefined,
    });
  });

  test('that are three have one', () => {
    expect(only(...times(leastSessions, [8, 2]))).toMatchObject({
      middle: { low: -6, high: -6 },
      verdict: 'eased',
    });
  });

  test('count only when rated both times', () => {
    expect(only([8, 4], [null, 4], [8, null], [null, null], [8, 4], [8, 4])).toMatchObject({
      count: 3,
      change: -4,
    });
  });

  test('count only when they went on to their end', () => {
    const [first, ...others] = sessions('body-scan', times(4, [8, 4]));
    expect(helpsOf([{ ...first, completed: false } as never, ...others]).exercises[0]?.count).toBe(3);
  });

  test('that began at 0 are left out, and counted apart', () => {
    const helps = helpsOf(
      sessions('body-scan', [...times(3, [6, 3]), [0, 0], [0, 5], [0, null]]).concat(
        sessions('paced-breathing', [[0, 0]]),
      ),
    );
    expect(helps.exercises).toHaveLength(1);
    expect(helps.exercises[0]).toMatchObject({ count: 3, before: 6, after: 3, change: -3, verdict: 'eased' });
    expect(helps.fromZero).toBe(3);
  });

  test('lie where they may between the lowest and the highest', () => {
    const rating = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(rating, { minLength: leastSessions, maxLength: 40 }), (ratings) => {
        const { middle, change, before, after } = only(...ratings);
        const changes = ratings.map(([first, last]) => last - first);
        expect(middle?.low).toBeGreaterThanOrEqual(Math.min(...changes));
        expect(middle?.high).toBeLessThanOrEqual(Math.max(...changes));
        expect(middle?.low).toBeLessThanOrEqual(middle?.high ?? Number.NaN);
        expect(change).toBeCloseTo(after - before, 10);
      }),
    );
  });
});

test('what eased noticeably comes first, then what was done more often', () => {
  const { exercises } = helpsOf([
    ...sessions('risen', times(8, [4, 8])),
    ...sessions('often', times(5, [6, 5])),
    ...sessions('eased', times(3, [6, 3])),
    ...sessions('once', [[9, 1]]),
    ...sessions('eased-often', times(4, [6, 3])),
    ...sessions('as-often', times(5, [6, 5])),
  ]);
  expect(exercises.map(({ exercise }) => exercise)).toEqual([
    'eased-often',
    'eased',
    'risen',
    'often',
    'as-often',
    'once',
  ]);
});

test('nothing comes of nothing', () => {
  expect(helpsOf([])).toEqual({ exercises: [], fromZero: 0 });
});
