import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baselineBy,
  baselineOf,
  compare,
  leastHeadacheDays,
  longBaselineDays,
} from '../../src/domain/baseline.ts';
import { type DayRead, readDays } from '../../src/domain/day.ts';
import { type Figures, windowOf } from '../../src/domain/figures.ts';
import { anyLetters, dayAfter, days, own, read, told } from './diary.ts';

const baseline = (letters: string) => baselineOf(read(letters), []);
const said = (figures: Figures | undefined) =>
  figures &&
  `${figures.first} ${figures.last} ${figures.answered} of ${figures.answered + figures.unanswered}`;

describe('the baseline', () => {
  test.each<[string, string, string | undefined]>([
    ['is the first 28 days', days(9, 'T', 60), '2028-01-15 2028-02-11 28 of 28'],
    ['is there when these are over', days(9, 'T', 28), '2028-01-15 2028-02-11 28 of 28'],
    ['is not there after 27', days(9, 'T', 27), undefined],
    ['needs 20 answers', `${days(9, 'T', 20)}........`, '2028-01-15 2028-02-11 20 of 28'],
    ['begins with the first answer', `...s${days(9, 'T', 30)}`, '2028-01-19 2028-02-15 28 of 28'],
    ['is not there before any answer', days(0, 'T', 50, '.'), undefined],
    ['is not there with 19', `${days(9, 'T', 19)}.........`, undefined],
    ['with 19 waits for 42 days', `${days(9, 'T', 19)}.........${days(0, 'T', 13)}`, undefined],
    [
      'with 19 is the first 42, which take in a leap day here',
      `${days(9, 'T', 19)}.........${days(0, 'T', 60)}`,
      '2028-01-15 2028-02-25 33 of 42',
    ],
    [
      'may have its last answers on day 42',
      `${days(9, 'T', 19)}${days(0, 'T', 22, '.')}f`,
      '2028-01-15 2028-02-25 20 of 42',
    ],
    ['takes none from day 43', `${days(9, 'T', 19)}${days(0, 'T', 23, '.')}ffffff`, undefined],
    ['does not look further for a better month', `f${days(0, 'T', 60, '.')}${days(9, 'T', 60)}`, undefined],
  ])('%s', (_promise, letters, expected) => {
    expect(said(baseline(letters))).toBe(expected);
  });

  test('of no days is none', () => {
    expect(baselineOf([], [])).toBeUndefined();
  });

  test('counts what was taken in its days alone', () => {
    const taken = [-1, 0, 27, 28].map((after) => ({ day: dayAfter(after), class: 'triptan' as const }));
    expect(baselineOf(read(days(0, 'T', 60)), taken)?.acuteDays.days).toBe(2);
  });

  test('is changed by no later day and no order, and once there it stays', () => {
    const letters = anyLetters({ minLength: 20, maxLength: 42 });
    fc.assert(
      fc.property(letters, anyLetters({ minLength: 0, maxLength: 20 }), (early, late) => {
        const found = baseline(early);
        const later = baseline(early + late);
        if (found) expect(later).toEqual(found);
        expect(baselineOf(read(early + late).toReversed(), [])).toEqual(later);
        if (later) {
          expect(later.answered).toBeGreaterThanOrEqual(20);
          expect([28, 42]).toContain(later.answered + later.unanswered);
        }
      }),
    );
  });
});

describe('the baseline by a day', () => {
  const by = (last: number, letters: string) =>
    baselineBy(dayAfter(last), { told: told(letters), classes: own, taken: [] });

  test.each<[string, number, string, string | undefined]>([
    ['is there on its last', 27, days(9, 'T', 60), '2028-01-15 2028-02-11 28 of 28'],
    ['is not there before', 26, days(9, 'T', 60), undefined],
    ['stays the same for ever', 400, days(9, 'T', 60), '2028-01-15 2028-02-11 28 of 28'],
    ['begins with the first answer', 30, `...${days(9, 'T', 60)}`, '2028-01-18 2028-02-14 28 of 28'],
    [
      'can be of 42 days',
      41,
      `${days(9, 'T', 19)}.........${days(0, 'T', 60)}`,
      '2028-01-15 2028-02-25 33 of 42',
    ],
    ['is none on a day before the diary', -9, days(9, 'T', 60), undefined],
    ['is none without answers', 60, days(0, 'T', 60, 's'), undefined],
  ])('%s', (_promise, last, letters, expected) => {
    expect(said(by(last, letters))).toBe(expected);
  });

  test('needs no more than the first days, in any order', () => {
    const letters = `${days(9, 'T', 19)}.........${days(0, 'T', 60)}`;
    const some = told(letters.slice(0, longBaselineDays)).toReversed();
    const diary = { told: some, classes: own, taken: [] };
    expect(baselineBy(dayAfter(90), diary)).toEqual(by(90, letters));
    expect(diary.told[0]?.day).toEqual(dayAfter(41));
  });

  test('counts painkillers by their class', () => {
    const taken = [{ day: dayAfter(3), class: 'triptan' as const }];
    const diary = { told: told(days(0, 'T', 28)), classes: own, taken };
    expect(baselineBy(dayAfter(30), diary)?.acuteDays.days).toBe(1);
  });
});

/** A baseline of these days, and the 28 after it. */
function change(before: string, now: string) {
  const [first, second] = [before, now].map((letters, place) =>
    windowOf(read(letters, dayAfter(place * before.length)), []),
  ) as [Figures, Figures];
  return compare(first, second);
}
/** So many headache days of so many answered, in 28. */
const month = (count: number, answered = 28) => days(count, 'T', answered).padEnd(28, '.');

describe('nothing is compared', () => {
  test('without a baseline', () => {
    expect(compare(undefined, windowOf(read(month(5)), []))).toBeUndefined();
  });

  test('with too few answers on a side', () => {
    expect(change(month(9, 19), month(5))).toBeUndefined();
    expect(change(month(9), month(5, 19))).toBeUndefined();
    expect(change(month(9, 20), month(5, 20))).toBeDefined();
  });

  test('with a week: there is no percentage of seven days', () => {
    expect(change(month(9), days(1, 'T', 7))).toBeUndefined();
  });

  test('while the window reaches into the baseline', () => {
    const diary = read(days(9, 'T', 60));
    const first = windowOf(diary.slice(0, 28), []);
    expect(compare(first, windowOf(diary.slice(27, 55), []))).toBeUndefined();
    expect(compare(first, windowOf(diary.slice(28, 56), []))).toBeDefined();
  });
});

describe('the percentage', () => {
  test.each([
    [4, 2, -50],
    [10, 6, -40],
    [10, 10, 0],
    [4, 6, 50],
    [10, 0, -100],
    [28, 28, 0],
  ])('from %i headache days to %i is %f', (before, now, percent) => {
    expect(change(month(before), month(now))?.percent).toBe(percent);
  });

  test('needs four headache days at the start', () => {
    expect(leastHeadacheDays).toBe(4);
    expect(change(month(3), month(1))).toMatchObject({ percent: undefined, responder: undefined });
    expect(change(month(0), month(5))).toMatchObject({ percent: undefined, responder: undefined });
    expect(change(month(4), month(1))).toMatchObject({ percent: -75, responder: true });
  });

  test('needs four that were told, however many these would be a month', () => {
    expect(change(month(3, 20), month(1))?.percent).toBeUndefined();
  });

  test('needs four a month in a baseline of 42 days', () => {
    expect(change(days(5, 'T', 42), month(1))?.percent).toBeUndefined();
    expect(change(days(6, 'T', 42), month(1))?.percent).toBe(-75);
  });

  test('is one of days a month: other denominators are no change', () => {
    expect(change(month(10, 25), month(8, 20))).toMatchObject({ percent: 0, direction: 'same' });
  });
});

describe('half as many or fewer', () => {
  test.each([
    [month(10), month(5), true],
    [month(10), month(6), false],
    [month(5), month(3), false],
    [month(5), month(2), true],
    [month(8), month(0), true],
    [month(8), month(9), false],
    // 10 of 25 to 4 of 20: exactly half a month’s days.
    [month(10, 25), month(4, 20), true],
    // 5 of 20 are 7 a month, of which 4 are more than half.
    [month(5, 20), month(4), false],
    [month(6, 21), month(4), true],
  ])('(%s to %s): %s', (before, now, is) => {
    expect(change(before, now)?.responder).toBe(is);
  });
});

describe('the chance check', () => {
  test.each([
    // The difference 4 is less than 1.96 · √16 = 7.84; then 8 is more.
    [10, 6, 'may-be-chance'],
    [12, 4, 'larger-than-chance'],
    [12, 5, 'may-be-chance'],
    [4, 12, 'larger-than-chance'],
    [5, 12, 'may-be-chance'],
    // 1.96 · √3 = 3.39, √4 = 3.92, √5 = 4.38: the first months that differ from none.
    [3, 0, 'may-be-chance'],
    [4, 0, 'larger-than-chance'],
    [0, 4, 'larger-than-chance'],
    [0, 0, 'may-be-chance'],
    // 1.96 · √43 = 12.85, √44 = 13.00.
    [28, 15, 'larger-than-chance'],
    [28, 16, 'may-be-chance'],
  ])('from %i to %i: %s', (before, now, chance) => {
    expect(change(month(before), month(now))?.chance).toBe(chance);
  });

  test('scales the count of more answers down, and none up', () => {
    // 8 of 20 to 0: as counted.
    expect(change(month(8, 20), month(0, 20))?.chance).toBe('larger-than-chance');
    // 12 of 28 are 8.6 of 20. The raw difference of 8 would have been more than 7.84.
    expect(change(month(12), month(4, 20))?.chance).toBe('may-be-chance');
    expect(change(month(4, 20), month(12))?.chance).toBe('may-be-chance');
    // 16 of 28 are 11.4 of 20.
    expect(change(month(16), month(3, 20))?.chance).toBe('larger-than-chance');
  });

  test('takes no difference in answers for one in headaches', () => {
    expect(change(month(28), month(20, 20))?.chance).toBe('may-be-chance');
    expect(change(days(42, 'T'), month(20, 20))).toMatchObject({
      chance: 'may-be-chance',
      direction: 'same',
    });
  });

  test('knows no direction, and never finds more in fewer answers', () => {
    const counts = fc
      .integer({ min: 20, max: 28 })
      .chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, counts, ([a, ofA], [b, ofB]) => {
        const [one, other] = [month(a, ofA), month(b, ofB)];
        const chance = change(one, other)?.chance;
        expect(chance).toBe(change(other, one)?.chance);
        // The usual test of two rates, which uses all the answers.
        const [rateA, rateB] = [a / ofA, b / ofB];
        const usual = Math.abs(rateA - rateB) > 1.96 * Math.sqrt(a / ofA ** 2 + b / ofB ** 2);
        if (chance === 'larger-than-chance') expect(usual).toBe(true);
      }),
    );
  });

  test.each([
    [9, 8, 'fewer'],
    [9, 9, 'same'],
    [9, 10, 'more'],
  ])('from %i to %i it went to %s', (before, now, direction) => {
    expect(change(month(before), month(now))?.direction).toBe(direction);
  });
});

describe('the change of the mean peak', () => {
  /** Free days but for headaches of these peaks. */
  const peaks = (...all: (number | null)[]) =>
    Array.from({ length: 28 }, (_, place) =>
      place < all.length ? { headache: true, peak: all[place] } : { headache: false },
    );
  const readFrom = (after: number, all: readonly object[]): DayRead[] =>
    readDays(
      dayAfter(after),
      dayAfter(after + 27),
      all.map((answers, place) => ({ day: dayAfter(after + place), answers: { ...answers } })),
      own,
    );
  const peakFrom = (before: readonly object[], now: readonly object[]) =>
    compare(windowOf(readFrom(0, before), []), windowOf(readFrom(28, now), []))?.peak;

  test.each([
    [[6, 6, 6, 6], [4, 4, 4, 4], -2, true],
    [[7, 7, 7, 7], [5, 5, 5, 5], -2, false],
    [[6, 6, 6, 6], [4, 4, 4, 5], -1.75, false],
    [[5, 5, 5, 5], [7, 7, 7, 7], 2, true],
    [[7, 7, 7, 7], [9, 9, 9, 9, 9], 2, false],
    [[5, 5, 5, 5], [5, 5, 5, 5, 5], 0, false],
  ])('from %j to %j is %f points, noticeable: %s', (before, now, points, noticeable) => {
    expect(peakFrom(peaks(...before), peaks(...now))).toEqual({ points, noticeable });
  });

  test('needs four peaks on both sides', () => {
    expect(peakFrom(peaks(8, 8, 8), peaks(2, 2, 2, 2))).toBeUndefined();
    expect(peakFrom(peaks(8, 8, 8, 8), peaks(2, 2, 2))).toBeUndefined();
    expect(peakFrom(peaks(8, 8, 8, 8), peaks(2, 2, 2, null))).toBeUndefined();
    expect(peakFrom(peaks(), peaks(2, 2, 2, 2))).toBeUndefined();
    expect(peakFrom(peaks(8, 8, 8, 8), peaks())).toBeUndefined();
    expect(peakFrom(peaks(8, 8, 8, 8), peaks(2, 2, 2, 2))).toEqual({ points: -6, noticeable: true });
  });
});
