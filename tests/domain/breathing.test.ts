import { describe, expect, test } from 'vitest';
import {
  cyclesIn,
  minutesOf,
  type PatternId,
  patternIds,
  patterns,
  patternsOf,
  sessionSeconds,
  usualMinutes,
} from '../../src/domain/breathing.ts';
import { exerciseIds, exercises } from '../../src/domain/exercises.ts';

describe('breathing patterns', () => {
  test.each<[PatternId, string, number]>([
    ['5-5', 'in 5, out 5', 10],
    ['4-6', 'in 4, out 6', 10],
    ['resonance', 'in 5.45, out 5.45', 10.9],
    ['sigh', 'in 2, top-up 1, out 6', 9],
    ['box', 'in 4, hold 4, out 4, hold 4', 16],
    ['4-7-8', 'in 4, hold 7, out 8', 19],
  ])('%s is %s: a cycle of %d s', (id, phases, seconds) => {
    expect(patterns[id].phases.map(({ phase, seconds }) => `${phase} ${seconds}`).join(', ')).toBe(phases);
    expect(patterns[id].cycleSeconds).toBe(seconds);
  });

  test('belong to an exercise each, and every breathing exercise has one', () => {
    expect(patternsOf('paced-breathing')).toEqual(['5-5', '4-6', 'resonance']);
    expect(patternsOf('cyclic-sighing')).toEqual(['sigh']);
    expect(patternsOf('box-breathing')).toEqual(['box']);
    expect(patternsOf('four-seven-eight')).toEqual(['4-7-8']);
    for (const id of exerciseIds) expect(patternsOf(id).length > 0).toBe(exercises[id].kind === 'breathing');
  });

  test('say in which of them the breath is held', () => {
    expect(patternIds.filter((id) => patterns[id].holds)).toEqual(['box', '4-7-8']);
  });

  test('are breathed out for twice as long as in when sighing', () => {
    const [first, second, out] = patterns.sigh.phases.map(({ seconds }) => seconds) as [
      number,
      number,
      number,
    ];
    expect(out).toBe(2 * (first + second));
  });

  test('are limited to twice a day where they are 4-7-8', () => {
    expect(patternIds.filter((id) => patterns[id].mostADay !== undefined)).toEqual(['4-7-8']);
    expect(patterns['4-7-8'].mostADay).toBe(2);
  });
});

describe('a breathing session', () => {
  test.each<[PatternId, number, cycles: number, seconds: number]>([
    ['5-5', 1, 6, 60],
    ['5-5', 5, 30, 300],
    ['5-5', 10, 60, 600],
    ['5-5', 15, 90, 900],
    ['5-5', 20, 120, 1200],
    ['4-6', 5, 30, 300],
    ['resonance', 1, 6, 65.4],
    ['resonance', 5, 28, 305.2],
    ['resonance', 10, 56, 610.4],
    ['resonance', 15, 83, 904.7],
    ['resonance', 20, 111, 1209.9],
    ['sigh', 5, 34, 306],
    ['box', 5, 19, 304],
    ['4-7-8', 1.25, 4, 76],
  ])('of %s and about %d min has %d cycles: %d s', (id, minutes, cycles, seconds) => {
    expect(minutesOf(id)).toContain(minutes);
    expect(cyclesIn(id, minutes)).toBe(cycles);
    expect(sessionSeconds(id, minutes)).toBeCloseTo(seconds, 6);
  });

  test('is never shorter than the minutes it is named by, and longer by less than a cycle', () => {
    for (const id of patternIds) {
      for (const minutes of minutesOf(id)) {
        const more = sessionSeconds(id, minutes) - minutes * 60;
        expect([id, minutes, more >= 0 && more < patterns[id].cycleSeconds]).toEqual([id, minutes, true]);
      }
    }
  });

  test('takes five minutes unless one chooses, and 4-7-8 its four rounds', () => {
    expect(patternIds.map(usualMinutes)).toEqual([5, 5, 5, 5, 5, 1.25]);
    for (const id of patternIds) expect(minutesOf(id)).toContain(usualMinutes(id));
  });

  test('of paced breathing may be a pause or grow to twenty minutes', () => {
    for (const id of patternsOf('paced-breathing')) expect(minutesOf(id)).toEqual([1, 5, 10, 15, 20]);
  });
});
