import { describe, expect, test } from 'vitest';
import { changesFrom, workplaceItems } from '../../src/domain/workplace.ts';

test('the check asks for eight things', () => {
  expect(new Set(workplaceItems).size).toBe(8);
});

describe('the changes that matter most', () => {
  test.each<[string[], string[]]>([
    [[], []],
    [['feet'], ['feet']],
    [
      ['feet', 'light', 'screen-height'],
      ['screen-height', 'light', 'feet'],
    ],
    [
      ['screen-height', 'screen-distance', 'screen-ahead', 'elbows', 'back', 'feet', 'phone', 'light'],
      ['screen-height', 'screen-ahead', 'phone'],
    ],
    [
      ['back', 'elbows', 'screen-distance', 'light'],
      ['elbows', 'back', 'screen-distance'],
    ],
  ])('of %j are %j: three at most, what loads neck and shoulders most first', (missing, changes) => {
    expect(changesFrom(missing)).toEqual(changes);
  });

  test('leave out what today’s check does not ask', () => {
    expect(changesFrom(['retired-item', 'phone'])).toEqual(['phone']);
  });
});
