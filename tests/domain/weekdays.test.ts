import { describe, expect, test } from 'vitest';
import {
  daysOfWeek,
  everyDay,
  includes,
  isOneDay,
  maskOf,
  monday,
  wednesday,
  weekdays,
} from '../../src/domain/weekdays.ts';

/** A mask by its digits, Monday = 1. */
const mask = (days: string) => [...days].reduce((sum, day) => sum | maskOf(Number(day)), 0);

describe('days of the week', () => {
  test('a mask holds the days it is made of, and tells when there is one alone', () => {
    for (const day of daysOfWeek) {
      const others = daysOfWeek.filter((other) => includes(maskOf(day), other) !== (other === day));
      expect([day, others]).toEqual([day, []]);
      expect(isOneDay(maskOf(day))).toBe(true);
    }
    expect([0, mask('12'), mask('1234567'), 128].filter(isOneDay)).toEqual([]);
  });

  test('have names for those that are usual', () => {
    expect([monday, wednesday, weekdays, everyDay]).toEqual(['1', '3', '12345', '1234567'].map(mask));
  });
});
