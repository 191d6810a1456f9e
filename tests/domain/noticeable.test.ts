import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoticeable } from '../../src/domain/noticeable.ts';

describe('a change is noticeable', () => {
  test.each([
    [5, 3, true, 'by 2 points and 40 %'],
    [5, 3.01, false, 'by 1.99 points and 40 %'],
    [6.66, 4.66, true, 'by 2 points and 30.03 %'],
    [6.67, 4.67, false, 'by 2 points and 29.99 %'],
    [10, 7, true, 'by 3 points and 30 %'],
    [10, 7.1, false, 'by 2.9 points and 29 %'],
    [20 / 3, 14 / 3, true, 'by 2 points and 30 %, whatever the last digits say'],
    [3, 2, false, 'by 1 point and 33 %'],
    [5, 5, false, 'by nothing'],
    [0, 2, true, 'by 2 points from 0'],
    [0, 1.9, false, 'by 1.9 points from 0'],
  ])('from %f to %f: %s, %s', (before, after, is, _by) => {
    expect(isNoticeable(before, after)).toBe(is);
    expect(isNoticeable(before, before + (before - after))).toBe(is);
  });

  test('never by less than two points, nor by less than 30 of 100', () => {
    const mean = fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 30);
    fc.assert(
      fc.property(mean, mean, (before, after) => {
        const change = Math.abs(after - before);
        fc.pre(Math.abs(change - 2) > 1e-6 && Math.abs(change - 0.3 * before) > 1e-6);
        expect(isNoticeable(before, after)).toBe(!(change < 2 || change < 0.3 * before));
      }),
    );
  });
});
