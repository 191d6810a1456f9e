import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { type DayRead, readDays } from '../../src/domain/day.ts';
import {
  type FactorId,
  factorIds,
  leastDays,
  patternDays,
  patternsIn,
  tooFewIn,
} from '../../src/domain/patterns.ts';

/** A Monday. */
const first = Temporal.PlainDate.from('2026-08-31');

function daysOf(answers: readonly (Answers | undefined)[]): DayRead[] {
  const told = answers.flatMap((one, after) =>
    one ? [{ day: first.add({ days: after }), answers: one }] : [],
  );
  return readDays(first, first.add({ days: answers.length - 1 }), told, new Map());
}

const days = (count: number, answers: Answers | undefined) => Array<Answers | undefined>(count).fill(answers);

/** A pattern of these days, by its factor. */
const found = (answers: readonly (Answers | undefined)[], factor: FactorId) =>
  patternsIn(daysOf(answers)).find((one) => one.factor === factor);

const ache = (more: Answers = {}): Answers => ({ headache: true, ...more });
const free = (more: Answers = {}): Answers => ({ headache: false, ...more });

test('five things are looked at, in at most 84 days', () => {
  expect(factorIds).toEqual(['long-sitting', 'high-stress', 'let-down', 'long-sitting-before', 'weekend']);
  expect(patternDays).toBe(84);
});

describe('the groups', () => {
  test('of long sitting begin at six hours', () => {
    const answers = [
      ...days(10, ache({ sitting: 360 })),
      ...days(2, free({ sitting: 360 })),
      ...days(3, ache({ sitting: 359 })),
      ...days(9, free({ sitting: 0 })),
    ];
    expect(found(answers, 'long-sitting')).toMatchObject({
      with: { days: 10, of: 12 },
      without: { days: 3, of: 12 },
    });
  });

  test('of high stress begin at seven', () => {
    const answers = [
      ...days(10, ache({ stress: 7 })),
      ...days(1, free({ stress: 10 })),
      ...days(3, ache({ stress: 6 })),
      ...days(9, free({ stress: 0 })),
    ];
    expect(found(answers, 'high-stress')).toMatchObject({
      with: { days: 10, of: 11 },
      without: { days: 3, of: 12 },
    });
  });

  test('of the day before are about the day after', () => {
    const pair = [free({ sitting: 480 }), ache({ sitting: 60 })];
    const answers = Array.from({ length: 11 }, () => pair).flat();
    expect(found(answers, 'long-sitting-before')).toMatchObject({
      with: { days: 11, of: 11 },
      without: { days: 0, of: 10 },
      clear: true,
    });
  });

  test('of a let-down are about the day after the fall', () => {
    const three = [free({ stress: 9 }), free({ stress: 2 }), ache({ stress: 2 })];
    const answers = Array.from({ length: 12 }, () => three).flat();
    const pattern = found(answers, 'let-down');
    expect(pattern).toMatchObject({ with: { days: 12, of: 12 }, without: { days: 0, of: 22 }, clear: true });
  });

  test('of the weekend are Saturday and Sunday', () => {
    const week = [...days(5, free()), ...days(2, ache())];
    const answers = Array.from({ length: 5 }, () => week).flat();
    expect(found(answers, 'weekend')).toMatchObject({
      with: { days: 10, of: 10 },
      without: { days: 0, of: 25 },
      clear: true,
    });
  });

  test('hold no day without an answer, and none of which the factor is not known', () => {
    const answers = [
      ...days(10, ache({ stress: 8 })),
      ...days(10, free({ stress: 1 })),
      ...days(5, ache({ stress: null })),
      ...days(5, { headache: null, stress: 9 }),
      ...days(5, undefined),
    ];
    expect(found(answers, 'high-stress')).toMatchObject({
      with: { days: 10, of: 10 },
      without: { days: 0, of: 10 },
    });
  });

  test('hold nothing that was more than 84 days ago', () => {
    const answers = [
      ...days(20, ache({ stress: 9 })),
      ...days(42, ache({ stress: 8 })),
      ...days(42, free({ stress: 1 })),
    ];
    expect(found(answers, 'high-stress')).toMatchObject({
      with: { days: 42, of: 42 },
      without: { days: 0, of: 42 },
    });
  });
});

describe('with fewer than ten days on a side', () => {
  test('nothing is compared, and it is told how many there were', () => {
    expect(leastDays).toBe(10);
    const nine = [...days(9, ache({ stress: 9 })), ...days(19, free({ stress: 1 }))];
    expect(found(nine, 'high-stress')).toBeUndefined();
    expect(tooFewIn(daysOf(nine))).toContainEqual({ factor: 'high-stress', with: 9, without: 19 });
    const turned = [...days(19, ache({ stress: 9 })), ...days(9, free({ stress: 1 }))];
    expect(found(turned, 'high-stress')).toBeUndefined();
    const ten = [...days(10, ache({ stress: 9 })), ...days(10, free({ stress: 1 }))];
    expect(found(ten, 'high-stress')?.clear).toBe(true);
    expect(tooFewIn(daysOf(ten)).map(({ factor }) => factor)).not.toContain('high-stress');
  });

  test('a factor does not count among those that were looked at', () => {
    const answers = [...days(10, ache({ stress: 9 })), ...days(10, free({ stress: 1 }))];
    const patterns = patternsIn(daysOf(answers));
    // Six days are a weekend, and stress fell once.
    expect(patterns.map(({ factor }) => factor)).toEqual(['high-stress']);
    expect(patterns[0]?.adjusted).toBe(patterns[0]?.p);
  });
});

describe('a link', () => {
  test('carries the difference with its interval and the probability', () => {
    // 9 of 10 and 3 of 10: Newcombe 1998, method 10; the probability by SciPy.
    const answers = [
      ...days(9, ache({ stress: 9 })),
      free({ stress: 9 }),
      ...days(3, ache({ stress: 1 })),
      ...days(7, free({ stress: 1 })),
    ];
    const pattern = found(answers, 'high-stress');
    expect(pattern?.difference).toBeCloseTo(0.6, 10);
    expect(pattern?.low).toBeCloseTo(0.1705, 4);
    expect(pattern?.high).toBeCloseTo(0.809, 4);
    expect(pattern?.p).toBeCloseTo(0.0197666, 7);
    expect(pattern?.clear).toBe(true);
  });

  test('that is no longer strong enough among several is not clear', () => {
    const alone = [
      ...days(9, ache({ stress: 9 })),
      free({ stress: 9 }),
      ...days(3, ache({ stress: 1 })),
      ...days(7, free({ stress: 1 })),
    ];
    // The same days, with a second and third thing told of them that goes along with nothing.
    const several = [...alone, ...days(15, undefined)].map((answers, place) =>
      answers ? { ...answers, sitting: place % 2 === 0 ? 480 : 60 } : undefined,
    );
    const pattern = found(several, 'high-stress');
    expect(patternsIn(daysOf(several)).length).toBe(2);
    expect(pattern?.adjusted).toBeCloseTo(2 * 0.0197666, 6);
    expect(pattern?.clear).toBe(true);
    const withBefore: (Answers | undefined)[] = [...several];
    for (const place of [20, 21, 22, 23]) withBefore[place] = free({ sitting: place % 2 === 0 ? 480 : 60 });
    const patterns = patternsIn(daysOf(withBefore));
    expect(patterns.length).toBe(3);
    expect(patterns.find(({ factor }) => factor === 'high-stress')?.clear).toBe(false);
    expect(patterns.find(({ factor }) => factor === 'high-stress')?.low).toBeGreaterThan(0);
  });

  test('is not clear when the interval includes 0', () => {
    const answers = [
      ...days(5, ache({ stress: 9 })),
      ...days(5, free({ stress: 9 })),
      ...days(4, ache({ stress: 1 })),
      ...days(6, free({ stress: 1 })),
    ];
    const pattern = found(answers, 'high-stress');
    expect(pattern?.low).toBeLessThan(0);
    expect(pattern?.high).toBeGreaterThan(0);
    expect(pattern?.clear).toBe(false);
  });

  test('counts in both directions', () => {
    const answers = [...days(12, free({ sitting: 480 })), ...days(12, ache({ sitting: 60 }))];
    const pattern = found(answers, 'long-sitting');
    expect(pattern?.difference).toBe(-1);
    expect(pattern?.high).toBeLessThan(0);
    expect(pattern?.clear).toBe(true);
  });

  test('that is clear comes first, then the less probable by chance', () => {
    const answers = Array.from({ length: 60 }, (_, place) => ({
      headache: place % 3 === 0,
      stress: place % 3 === 0 || place % 7 === 0 ? 8 : 1,
      sitting: place % 2 === 0 ? 480 : 60,
    }));
    const patterns = patternsIn(daysOf(answers));
    expect(patterns[0]?.factor).toBe('high-stress');
    expect(patterns.length).toBe(5);
    const order = patterns.map(({ clear, p }) => (clear ? p - 1 : p));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});

test('whatever was told, no group holds more days than there are, and what is clear is clear in both ways', () => {
  const answers = fc.option(
    fc.record({
      headache: fc.option(fc.boolean()),
      stress: fc.option(fc.integer({ min: 0, max: 10 })),
      sitting: fc.option(fc.constantFrom(0, 359, 360, 720)),
    }),
    { nil: undefined, freq: 8 },
  );
  fc.assert(
    fc.property(fc.array(answers, { minLength: 1, maxLength: 100 }), (all) => {
      const read = daysOf(all);
      const answered = read.slice(-patternDays).filter(({ state }) => state !== 'unanswered');
      const headaches = answered.filter(({ state }) => state === 'headache').length;
      const patterns = patternsIn(read);
      expect([...patterns, ...tooFewIn(read)].map(({ factor }) => factor).toSorted()).toEqual(
        factorIds.toSorted(),
      );
      for (const pattern of patterns) {
        expect(pattern.with.of).toBeGreaterThanOrEqual(leastDays);
        expect(pattern.without.of).toBeGreaterThanOrEqual(leastDays);
        expect(pattern.with.of + pattern.without.of).toBeLessThanOrEqual(answered.length);
        expect(pattern.with.days + pattern.without.days).toBeLessThanOrEqual(headaches);
        expect(pattern.adjusted).toBeGreaterThanOrEqual(pattern.p);
        if (pattern.clear) {
          expect(pattern.adjusted).toBeLessThanOrEqual(0.05);
          expect(pattern.low > 0 || pattern.high < 0).toBe(true);
        }
      }
    }),
  );
});
