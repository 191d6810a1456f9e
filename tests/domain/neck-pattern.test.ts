import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { neckPatternOf } from '../../src/domain/neck-pattern.ts';
import { dayAfter, own, start } from './diary.ts';

/** A headache day on the left that began in the neck. */
const neck: Answers = {
  headache: true,
  peak: 4,
  duration: 120,
  side: 'left',
  quality: 'pressing',
  with: [],
  origin: ['neck'],
  painkillers: [],
};

const of = (...answers: Answers[]) =>
  neckPatternOf(
    answers.map((one, after) => ({ day: dayAfter(after), answers: one })),
    own,
    start,
    dayAfter(27),
  );
const times = (count: number, answers: Answers = neck) => Array<Answers>(count).fill(answers);
/** The same with changes, so many times each. */
const mixed = (...parts: [count: number, change: Answers][]) =>
  of(...parts.flatMap(([count, change]) => times(count, { ...neck, ...change })));

const tally = (days: number, of: number) => ({ days, of });

describe('the days of a neck-linked pattern', () => {
  test('are counted with their own answers', () => {
    expect(
      mixed(
        [3, { with: ['stiff-neck'] }],
        [1, { origin: ['long-sitting', 'neck'], side: 'right' }],
        [1, { origin: ['stress'], side: 'both', with: null }],
        [1, { origin: [], side: null }],
        [1, { origin: null }],
      ),
    ).toEqual({
      days: 7,
      neck: tally(4, 6),
      sitting: tally(1, 6),
      left: tally(4, 6),
      right: tally(1, 6),
      stiff: tally(3, 6),
      isLinked: false,
    });
  });

  test('are headache days that are not migraine-like', () => {
    expect(of({ headache: false }, {}, { ...neck, duration: 20 }).days).toBe(0);
    expect(of({ ...neck, with: ['aura'] }, { ...neck, painkillers: ['medicine-1'] }).days).toBe(0);
    expect(of({ ...neck, quality: 'pulsating', with: ['nausea'] }).days).toBe(0);
    expect(of({ ...neck, duration: 20, painkillers: ['non-opioid'] }).days).toBe(1);
  });

  test('lie within the days that are asked for, both ends included', () => {
    const on = (after: number) => [{ day: dayAfter(after), answers: neck }];
    const counts = [-1, 0, 27, 28, 29, 30].map(
      (after) => neckPatternOf(on(after), own, start, dayAfter(27)).days,
    );
    expect(counts).toEqual([0, 1, 1, 0, 0, 0]);
  });
});

describe('the pattern is there', () => {
  test.each<[string, [number, Answers][], boolean]>([
    ['on five days from the neck and on one side', [[5, {}]], true],
    ['not on four', [[4, {}]], false],
    ['on the right as well as on the left', [[5, { side: 'right' }]], true],
    ['not on both sides, from the neck alone', [[5, { side: 'both' }]], false],
    [
      'not on either side by turns',
      [
        [4, {}],
        [1, { side: 'right' }],
      ],
      false,
    ],
    [
      'not with one day on both sides',
      [
        [9, {}],
        [1, { side: 'both' }],
      ],
      false,
    ],
    [
      'where a side was skipped, by the others',
      [
        [5, {}],
        [2, { side: null }],
      ],
      true,
    ],
    [
      'not where too few sides were told',
      [
        [4, {}],
        [2, { side: null }],
      ],
      false,
    ],
    [
      'from the neck on half of the days',
      [
        [3, {}],
        [3, { origin: [] }],
      ],
      true,
    ],
    [
      'not from the neck on fewer',
      [
        [3, {}],
        [4, { origin: [] }],
      ],
      false,
    ],
    ['after long sitting in place of the neck', [[5, { origin: ['long-sitting'] }]], true],
    [
      'from the neck and after long sitting, on any side',
      [[5, { origin: ['neck', 'long-sitting'], side: 'both' }]],
      true,
    ],
    [
      'from the neck on half of the days and after sitting on the others',
      [
        [3, { side: 'both' }],
        [3, { side: 'both', origin: ['long-sitting'] }],
      ],
      true,
    ],
    ['not by one side alone', [[9, { origin: [] }]], false],
    ['not where it was skipped how it began', [[9, { origin: null }]], false],
    ['not by a stiff neck on one side', [[9, { origin: [], with: ['stiff-neck'] }]], false],
    [
      'beside migraine-like days, which are left out',
      [
        [5, {}],
        [9, { side: 'right', with: ['aura'], origin: [] }],
      ],
      true,
    ],
    ['not on migraine-like days', [[9, { with: ['aura'] }]], false],
  ])('%s', (_promise, parts, is) => {
    expect(mixed(...parts).isLinked).toBe(is);
  });

  test('not without any day', () => {
    expect(of()).toMatchObject({ days: 0, isLinked: false });
  });
});
