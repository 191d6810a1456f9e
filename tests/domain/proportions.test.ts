import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, fisherExact, holm, scoreInterval } from '../../src/domain/proportions.ts';
import type { Tally } from '../../src/domain/tally.ts';

/** So many of at most 84 days. */
const share = fc
  .integer({ min: 1, max: 84 })
  .chain((of) => fc.integer({ min: 0, max: of }).map((days): Tally => ({ days, of })));

const others = ({ days, of }: Tally): Tally => ({ days: of - days, of });

describe('the interval of one share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: the score method without continuity correction.
  test.each([
    ['81 of 263', 81, 263, 0.2553, 0.3662],
    ['15 of 148', 15, 148, 0.0624, 0.1605],
    ['0 of 20', 0, 20, 0, 0.1611],
    ['1 of 29', 1, 29, 0.0061, 0.1718],
  ])('is the published one for %s', (_name, days, of, low, high) => {
    const interval = scoreInterval({ days, of });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('lies between 0 and 1, and the share within it', () => {
    fc.assert(
      fc.property(share, ({ days, of }) => {
        const { low, high } = scoreInterval({ days, of });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(days / of);
        expect(high).toBeGreaterThanOrEqual(days / of);
      }),
    );
  });
});

describe('the interval of a difference', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  test.each([
    ['56/70 and 48/80', [56, 70], [48, 80], 0.2, 0.0524, 0.3339],
    ['9/10 and 3/10', [9, 10], [3, 10], 0.6, 0.1705, 0.809],
    ['6/7 and 2/7', [6, 7], [2, 7], 0.5714, 0.0582, 0.8062],
    ['5/56 and 0/29', [5, 56], [0, 29], 0.0893, -0.0381, 0.1926],
    ['0/10 and 0/20', [0, 10], [0, 20], 0, -0.1611, 0.2775],
    ['0/10 and 0/10', [0, 10], [0, 10], 0, -0.2775, 0.2775],
    ['10/10 and 0/20', [10, 10], [0, 20], 1, 0.6791, 1],
    ['10/10 and 0/10', [10, 10], [0, 10], 1, 0.6075, 1],
  ] as const)('is the published one for %s', (_name, one, other, difference, low, high) => {
    const found = differenceOf({ days: one[0], of: one[1] }, { days: other[0], of: other[1] });
    expect(found.difference).toBeCloseTo(difference, 4);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('lies between −1 and 1 around the difference, and turns over with the groups and with the outcome', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const { difference, low, high } = differenceOf(one, other);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        for (const turned of [differenceOf(other, one), differenceOf(others(one), others(other))]) {
          expect(turned.difference).toBeCloseTo(-difference, 10);
          expect(turned.low).toBeCloseTo(-high, 10);
          expect(turned.high).toBeCloseTo(-low, 10);
        }
      }),
    );
  });
});

describe('the exact test', () => {
  test.each([
    // Fisher 1935: the lady who tasted tea.
    ['of the tea that was tasted', [3, 4], [1, 4], 0.4857142857],
    // Fisher 1962: convictions among twins of criminals, as in the manual of R.
    ['of the twins', [2, 12], [15, 18], 0.0005367241],
    // Worked out with SciPy 1.17.
    ['of 1/10 and 11/14', [1, 10], [11, 14], 0.0027594562],
    ['of 8/10 and 1/6', [8, 10], [1, 6], 0.034965035],
    ['of 56/70 and 48/80', [56, 70], [48, 80], 0.0125211297],
    ['of 5/56 and 0/29', [5, 56], [0, 29], 0.1606214432],
    ['of 0/10 and 0/20', [0, 10], [0, 20], 1],
    ['of 10/10 and 0/20', [10, 10], [0, 20], 3.328339e-8],
    ['of 14/20 and 10/40', [14, 20], [10, 40], 0.0016883505],
  ] as const)('%s', (_name, one, other, p) => {
    expect(fisherExact({ days: one[0], of: one[1] }, { days: other[0], of: other[1] })).toBeCloseTo(p, 9);
  });

  /** The same sum another way: by logarithms of factorials, table by table. */
  function summed(one: Tally, other: Tally): number {
    const log = (number: number): number => (number <= 1 ? 0 : Math.log(number) + log(number - 1));
    const choose = (from: number, count: number) => log(from) - log(count) - log(from - count);
    const hits = one.days + other.days;
    const probability = (first: number) =>
      Math.exp(choose(one.of, first) + choose(other.of, hits - first) - choose(one.of + other.of, hits));
    const seen = probability(one.days) * (1 + 1e-7);
    let total = 0;
    for (let first = 0; first <= one.of; first += 1) {
      const isTable = hits - first >= 0 && hits - first <= other.of;
      if (isTable && probability(first) <= seen) total += probability(first);
    }
    return total;
  }

  test('is the sum of the hypergeometric probabilities, whatever the table', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const p = fisherExact(one, other);
        expect(p).toBeCloseTo(summed(one, other), 8);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(other, one)).toBe(p);
        expect(fisherExact(others(one), others(other))).toBe(p);
      }),
    );
  });
});

describe('the correction for many looks', () => {
  test.each([
    // As p.adjust(…, "holm") of R gives them.
    ['four that rise', [0.01, 0.02, 0.03, 0.04], [0.04, 0.06, 0.06, 0.06]],
    ['four in any order', [0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]],
    ['five', [0.01, 0.02, 0.03, 0.04, 0.05], [0.05, 0.08, 0.09, 0.09, 0.09]],
    ['those that would pass 1', [0.6, 0.9], [1, 1]],
    ['a single one', [0.04], [0.04]],
    ['none', [], []],
  ])('of %s', (_name, probabilities, adjusted) => {
    const found = holm(probabilities);
    expect(found).toHaveLength(adjusted.length);
    for (const [place, value] of adjusted.entries()) expect(found[place]).toBeCloseTo(value, 12);
  });

  test('never makes a probability smaller, nor changes which is the smaller of two', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 6 }), (probabilities) => {
        const adjusted = holm(probabilities);
        for (const [place, p] of probabilities.entries()) {
          expect(adjusted[place]).toBeGreaterThanOrEqual(p);
          expect(adjusted[place]).toBeLessThanOrEqual(1);
          for (const [other, q] of probabilities.entries()) {
            if (p < q) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[other] as number);
          }
        }
      }),
    );
  });
});
