import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isGentle, ladderWeek, levelOfWeek, muscleGroups } from '../../src/domain/muscle-relaxation.ts';

const first = Temporal.PlainDate.from('2026-11-25');

/** Sessions so many days after the first. */
const on = (...days: number[]) => days.map((after) => ({ day: first.add({ days: after }) }));
const weekAt = (days: number[], today: number) => ladderWeek(on(...days), first.add({ days: today }));

test('the ladder goes from 16 groups over 7 and 4 to the cue: weeks 1 to 3, 4 and 5, 6 and 7, from 8 on', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 52].map(levelOfWeek)).toEqual([
    ...['16', '16', '16', '7', '7', '4', '4'],
    ...['cue', 'cue', 'cue'],
  ]);
});

describe('the week on the ladder', () => {
  test.each<[name: string, days: number[], today: number, week: number]>([
    ['is the first before there was a session', [], 0, 1],
    ['is the first on the day of the first session', [0], 0, 1],
    ['stays the first while the first week lasts', [0, 1, 2], 6, 1],
    ['is the second once a week with two days of practice is over', [0, 1], 7, 2],
    ['counts a week from the first session, to its last day', [0, 6], 7, 2],
    ['does not count a day of the next week', [0, 7], 14, 1],
    ['does not count a week with a single day', [0], 7, 1],
    ['does not count one day for two, whatever was done on it', [0, 0, 0], 7, 1],
    ['is the fourth after three such weeks', [0, 3, 7, 9, 14, 20], 21, 4],
    ['is still the third on the day before', [0, 3, 7, 9, 14, 20], 20, 3],
    ['goes on where it was after a break', [0, 3, 7, 9], 200, 3],
    ['goes on from there with the weeks after a break', [0, 3, 7, 9, 196, 199], 203, 4],
    ['does not mind the order of the sessions', [9, 0, 7, 3], 14, 3],
    ['does not count what is yet to come', [0, 1, 21, 22], 14, 2],
    ['is the first where all is yet to come', [0, 1], -1, 1],
  ])('%s', (_, days, today, week) => {
    expect(weekAt(days, today)).toBe(week);
  });

  test('never falls as time goes by, and never outruns the calendar', () => {
    const days = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.nat(120), fc.nat(30), (later, today, after) => {
        const practised = [0, ...later];
        const week = weekAt(practised, today);
        expect(week).toBeGreaterThanOrEqual(1);
        expect(week).toBeLessThanOrEqual(1 + Math.floor(today / 7));
        expect(weekAt(practised, today + after)).toBeGreaterThanOrEqual(week);
      }),
    );
  });
});

test('every level takes in the same areas of the body', () => {
  const taken = Object.values(muscleGroups).map((groups) => {
    return [...new Set(groups.flatMap(({ areas }): string[] => [...areas]))].sort();
  });
  expect(taken[0]).toHaveLength(8);
  expect(taken).toEqual([taken[0], taken[0], taken[0]]);
});

test('the neck, the jaw and the feet are tensed gently, arms and thighs firmly', () => {
  const gentle = ['lower-face', 'neck', 'face', 'face-and-neck', 'right-foot', 'left-foot'] as const;
  expect(gentle.every(isGentle)).toBe(true);
  expect((['right-hand', 'both-arms', 'left-thigh', 'trunk'] as const).some(isGentle)).toBe(false);
});
