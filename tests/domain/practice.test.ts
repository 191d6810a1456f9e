import { describe, expect, test } from 'vitest';
import { readBreathingPlan, readMovementPlan } from '../../src/domain/practice.ts';

describe('the stored plan of breathing', () => {
  test('is a pattern and its minutes, whatever else is there', () => {
    expect(readBreathingPlan({ pattern: '4-6', minutes: 10, colour: 'blue' })).toEqual({
      pattern: '4-6',
      minutes: 10,
    });
    expect(readBreathingPlan({ pattern: '4-7-8', minutes: 1.25 })?.minutes).toBe(1.25);
  });

  test.each([
    {},
    { pattern: '5-5' },
    { pattern: '9-9', minutes: 5 },
    { pattern: '5-5', minutes: 0 },
    { pattern: '5-5', minutes: -5 },
    { pattern: '5-5', minutes: '5' },
    { pattern: '5-5', minutes: null },
    { week: 1, parts: ['chin-nod'] },
    { level: '16', leftOut: [] },
  ])('is not %j', (stored) => {
    expect(readBreathingPlan(stored)).toBeUndefined();
  });
});

describe('the stored plan of movements', () => {
  test('is a week and the parts, of which some may be eased', () => {
    expect(readMovementPlan({ week: 3, parts: ['chin-nod', 'band-raise'], eased: ['chin-nod'] })).toEqual({
      week: 3,
      parts: ['chin-nod', 'band-raise'],
      eased: ['chin-nod'],
    });
    expect(readMovementPlan({ week: 1, parts: [] })).toEqual({ week: 1, parts: [], eased: [] });
  });

  test.each([
    {},
    { week: 1 },
    { parts: [] },
    { week: 0, parts: [] },
    { week: 1.5, parts: [] },
    { week: '1', parts: [] },
    { week: 1, parts: 'chin-nod' },
    { week: 1, parts: [1] },
    { week: 1, parts: [], eased: 'none' },
    { pattern: '5-5', minutes: 5 },
  ])('is not %j', (stored) => {
    expect(readMovementPlan(stored)).toBeUndefined();
  });
});
