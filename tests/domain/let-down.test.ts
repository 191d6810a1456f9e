import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { type DayRead, readDays } from '../../src/domain/day.ts';
import { fallPoints, hitRate, letDownOn } from '../../src/domain/let-down.ts';

const first = Temporal.PlainDate.from('2026-09-01');

/** Days in a row; undefined is a day without a check-in. */
function daysOf(...answers: (Answers | undefined)[]): DayRead[] {
  const told = answers.flatMap((one, after) =>
    one ? [{ day: first.add({ days: after }), answers: one }] : [],
  );
  return readDays(first, first.add({ days: answers.length - 1 }), told, new Map());
}

const free = (stress: number | null): Answers => ({ headache: false, stress });
const ache = (stress: number | null): Answers => ({ headache: true, stress });

/** Whether stress fell to the last of these days. */
function fellAtLast(...answers: (Answers | undefined)[]): boolean | undefined {
  const days = daysOf(...answers);
  return letDownOn(days.at(-1) as DayRead, days);
}

describe('a fall of stress', () => {
  test('is one of three points from one evening to the next, our own rule', () => {
    expect(fallPoints).toBe(3);
    const fell = [8, 7, 6, 5, 4, 0].map((stress) => fellAtLast(free(8), free(stress)));
    expect(fell).toEqual([false, false, false, true, true, true]);
    expect(fellAtLast(free(3), free(0))).toBe(true);
    expect(fellAtLast(free(2), free(0))).toBe(false);
    expect(fellAtLast(free(2), free(9))).toBe(false);
  });

  test('is known of two evenings in a row alone', () => {
    expect(fellAtLast(free(9), undefined, free(1))).toBeUndefined();
    expect(fellAtLast(free(9), free(null), free(1))).toBeUndefined();
    expect(fellAtLast(free(9), free(null))).toBeUndefined();
    expect(fellAtLast(free(1))).toBeUndefined();
    expect(letDownOn(daysOf(free(1))[0] as DayRead, [])).toBeUndefined();
  });
});

describe('the hit rate', () => {
  test('counts the day after a fall, and the days after an evening without one', () => {
    const days = daysOf(free(9), free(2), ache(2), free(2), ache(8), ache(3), free(3));
    // After a fall: the third (a headache) and the last (none). After none: fourth, fifth, sixth.
    expect(hitRate(days)).toEqual({ after: { days: 1, of: 2 }, otherwise: { days: 2, of: 3 } });
  });

  test('leaves out days without an answer, and days after an evening of which nothing is known', () => {
    const days = daysOf(free(9), free(2), undefined, ache(2), ache(null), ache(1));
    expect(hitRate(days)).toEqual({ after: { days: 0, of: 0 }, otherwise: { days: 0, of: 0 } });
    const skipped = daysOf(free(9), free(2), { headache: null, stress: 2 }, ache(2));
    expect(hitRate(skipped)).toEqual({ after: { days: 0, of: 0 }, otherwise: { days: 1, of: 1 } });
  });

  test('is of nothing where nothing was told', () => {
    expect(hitRate([])).toEqual({ after: { days: 0, of: 0 }, otherwise: { days: 0, of: 0 } });
  });

  test('never counts more than there are answered days with two evenings before them', () => {
    const stress = fc.option(fc.integer({ min: 0, max: 10 }));
    const day = fc.option(fc.record({ headache: fc.option(fc.boolean()), stress }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (answers) => {
        const { after, otherwise } = hitRate(daysOf(...answers));
        const counted = answers.filter(
          (one, place) =>
            typeof one?.headache === 'boolean' &&
            [1, 2].every((back) => typeof answers[place - back]?.stress === 'number'),
        );
        expect(after.of + otherwise.of).toBe(counted.length);
        expect(after.days + otherwise.days).toBe(counted.filter((one) => one?.headache === true).length);
      }),
    );
  });
});
