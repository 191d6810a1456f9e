import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { circumstancesOf, stillHolds } from '../../src/domain/screening.ts';

const now = Temporal.Instant.from('2026-11-23T18:00:00Z');

describe('an answer', () => {
  test.each([
    ['just now', '2026-11-23T18:00:00Z', true],
    ['28 days ago', '2026-10-26T18:00:00Z', true],
    ['a second longer ago', '2026-10-26T17:59:59Z', false],
    ['at no time that can be read', 'once', false],
  ])('given %s: still holds is %s', (_, at, holds) => {
    expect(stillHolds(at, now)).toBe(holds);
  });
});

describe('what decides about an exercise', () => {
  const fresh = '2026-11-20T18:00:00Z';
  const old = '2026-01-20T18:00:00Z';

  test('is what the person has told', () => {
    const safety = { flags: ['thunderclap'], at: old };
    const body = { ticked: ['jaw'], at: fresh };
    const holds = { is: 'safe' as const, at: fresh };
    expect(circumstancesOf({ safety, body, holds }, now, true)).toEqual({
      flags: ['thunderclap'],
      body: ['jaw'],
      attack: true,
      holds: 'safe',
    });
    expect(circumstancesOf({}, now, false)).toEqual({
      flags: undefined,
      body: undefined,
      attack: false,
      holds: undefined,
    });
  });

  test('that holding the breath is safe is asked again after 28 days; that it is not, stays', () => {
    expect(circumstancesOf({ holds: { is: 'safe', at: old } }, now, false).holds).toBeUndefined();
    expect(circumstancesOf({ holds: { is: 'unsafe', at: old } }, now, false).holds).toBe('unsafe');
  });
});
