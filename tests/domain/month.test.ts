import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { boundsOf, readMonth, readPastDay, weeksOf } from '../../src/domain/month.ts';

const month = (text: string) => Temporal.PlainYearMonth.from(text);
const today = Temporal.PlainDate.from('2026-11-23');

describe('the weeks of a month', () => {
  test.each([
    ['2026-11', 6, 6],
    ['2026-02', 5, 6],
    ['2027-02', 4, 0],
    ['2024-02', 5, 3],
    ['2026-08', 6, 5],
    ['2026-06', 5, 0],
    ['2025-12', 5, 0],
  ])('of %s begin on Monday', (text, rows, blanks) => {
    const weeks = weeksOf(month(text));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const firstDay = weeks[0]?.findIndex((day) => day !== undefined);
    expect([text, weeks.length, firstDay]).toEqual([text, rows, blanks]);
  });

  test('hold every day of it once, each under its weekday', () => {
    const months = fc.record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(months, (parts) => {
        const one = Temporal.PlainYearMonth.from(parts);
        const weeks = weeksOf(one);
        const days = weeks.flat().filter((day) => day !== undefined);
        expect(days.map(({ day }) => day)).toEqual(
          Array.from({ length: one.daysInMonth }, (_, at) => at + 1),
        );
        expect(days.every((day) => day.toPlainYearMonth().equals(one))).toBe(true);
        for (const week of weeks) {
          expect(week.every((day, at) => day === undefined || day.dayOfWeek === at + 1)).toBe(true);
          expect(week.some((day) => day !== undefined)).toBe(true);
        }
      }),
    );
  });

  test('lie between its first and its last day', () => {
    expect(boundsOf(month('2024-02')).map(String)).toEqual(['2024-02-01', '2024-02-29']);
    expect(boundsOf(month('2026-02')).map(String)).toEqual(['2026-02-01', '2026-02-28']);
  });
});

describe('what a button says', () => {
  test.each(['2026-11', '2026-01', '2000-01'])('is a month up to this one: %s', (text) => {
    expect(readMonth(text, today)?.toString()).toBe(text);
  });

  test.each([
    '2026-12',
    '2027-01',
    '1999-12',
    '2026-13',
    '2026-00',
    '2026-1',
    '26-11',
    '2026-11-01',
    '',
    '+002026-11',
    '２０２６-11',
  ])('is no month: %s', (text) => {
    expect(readMonth(text, today)).toBeUndefined();
  });

  test.each(['2026-11-23', '2024-02-29', '2000-01-01'])('is a day up to today: %s', (text) => {
    expect(readPastDay(text, today)?.toString()).toBe(text);
  });

  test.each([
    '2026-11-24',
    '1999-12-31',
    '0001-01-01',
    '2026-02-29',
    '2026-02-30',
    '2026-11-00',
    '2026-11-2',
    '2026-11',
    'today',
    '2026-11-23T00',
    '-002026-01-01',
  ])('is no day: %s', (text) => {
    expect(readPastDay(text, today)).toBeUndefined();
  });
});
