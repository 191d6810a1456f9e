import { describe, expect, test } from 'vitest';
import {
  daysOfWeek,
  everyDay,
  includes,
  isOneDay,
  maskOf,
  monday,
  readWeekdays,
  wednesday,
  weekdays,
} from '../../src/domain/weekdays.ts';
import { deReading } from '../../src/words/de-reading.ts';
import { enReading } from '../../src/words/en-reading.ts';

const lexicons = [enReading, deReading];

/** A mask by its digits, Monday = 1. */
const mask = (days: string) => [...days].reduce((sum, day) => sum | maskOf(Number(day)), 0);

describe('days of the week', () => {
  test.each([
    ['Mon, Wed', '13'],
    ['mon wed fri', '135'],
    ['Monday and Thursday', '14'],
    ['on Mondays', '1'],
    ['every Tuesday', '2'],
    ['Montag und Mittwoch', '13'],
    ['Mo/Mi', '13'],
    ['Mo + Mi', '13'],
    ['dienstags, donnerstags', '24'],
    ['jeden Sonntag', '7'],
    ['Sonnabend', '6'],
    ['Mon-Fri', '12345'],
    ['Mon – Fri', '12345'],
    ['Monday to Thursday', '1234'],
    ['Mon until Wed, Sat', '1236'],
    ['Mo bis Fr', '12345'],
    ['Fr-Mo', '1567'],
    ['Mo-Mo', '1'],
    ['weekdays', '12345'],
    ['werktags', '12345'],
    ['weekdays and Sunday', '123457'],
    ['the weekend', '67'],
    ['am Wochenende', '67'],
    ['every day', '1234567'],
    ['täglich', '1234567'],
    ['jeden Tag', '1234567'],
    ['', ''],
    ['and', ''],
    ['Mon or Tue', ''],
    ['Monday soon', ''],
    ['Mo bis', ''],
    ['bis Fr', ''],
    ['Mon - Wed - Fri', ''],
    ['8', ''],
    ['tomorrow', ''],
  ])('in %j are %j', (text, days) => {
    expect(readWeekdays(text, lexicons)).toBe(days === '' ? undefined : mask(days));
  });

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
