import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { readDays } from '../../src/domain/day.ts';
import { aroundVisit, isVisitKind, visitKindOf, visitKinds, visitSpanDays } from '../../src/domain/visit.ts';

const visit = Temporal.PlainDate.from('2026-11-01');
const first = visit.subtract({ days: visitSpanDays });
const last = visit.add({ days: visitSpanDays });
const soon = last.add({ days: 1 });

const free: Answers = { headache: false };
const ache = (peak?: number): Answers => ({
  headache: true,
  duration: 240,
  ...(peak !== undefined && { peak }),
});

/** The days around the visit, by how many days they are from it. */
function around(told: Record<number, Answers>, today = soon) {
  const checkIns = Object.entries(told).map(([after, answers]) => ({
    day: visit.add({ days: Number(after) }),
    answers,
  }));
  // Days beyond the two spans change nothing.
  const from = first.subtract({ days: 7 });
  return aroundVisit(visit, readDays(from, last.add({ days: 7 }), checkIns, new Map()), today);
}

test('the kinds of visits are known by their ids, and one that is not is something else', () => {
  expect(visitKinds).toEqual([
    'physiotherapy',
    'manual-therapy',
    'dry-needling',
    'massage',
    'doctor',
    'other',
  ]);
  expect(visitKinds.every(isVisitKind)).toBe(true);
  expect(['', 'Doctor', 'spa', 'toString'].some(isVisitKind)).toBe(false);
  expect(['massage', 'spa'].map(visitKindOf)).toEqual(['massage', 'other']);
});

describe('the days around a visit', () => {
  test('are fourteen before and fourteen after; the day itself is in neither', () => {
    const { before, after } = around({ 0: ache(9) });
    expect([before.first, before.last].map(String)).toEqual(['2026-10-18', '2026-10-31']);
    expect([after?.first, after?.last].map(String)).toEqual(['2026-11-02', '2026-11-15']);
    expect([before.headache, after?.headache]).toEqual([
      { days: 0, of: 0 },
      { days: 0, of: 0 },
    ]);
  });

  test('count headache days of answered ones, with the mean peak of those that have one', () => {
    const { before, after } = around({
      [-15]: ache(9),
      [-14]: ache(8),
      [-2]: ache(5),
      [-1]: ache(),
      1: free,
      2: ache(4),
      14: free,
      15: ache(9),
    });
    expect(before).toMatchObject({ headache: { days: 3, of: 3 }, meanPeak: 6.5, peaksOf: 2 });
    expect(after).toMatchObject({ headache: { days: 1, of: 3 }, meanPeak: 4, peaksOf: 1 });
  });

  test('without a peak have no mean', () => {
    const { before } = around({ [-3]: free });
    expect(before).toMatchObject({ headache: { days: 0, of: 1 }, meanPeak: undefined, peaksOf: 0 });
  });

  test.each([
    [visit, false],
    [last, false],
    [soon, true],
  ])('are compared only when the two weeks after it are over (%s: %s)', (today, isOver) => {
    expect(around({ 1: free }, today).after !== undefined).toBe(isOver);
  });
});
