import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readComingDate, readDate } from '../../../src/domain/reading/dates.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

const lexicons = [enReading, deReading];

/** A Monday. */
const today = Temporal.PlainDate.from('2026-11-23');

describe('a date', () => {
  test.each([
    ['today', '2026-11-23'],
    ['heute Abend', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['Gestern!', '2026-11-22'],
    ['last night', '2026-11-22'],
    ['the day before yesterday', '2026-11-21'],
    ['vorgestern', '2026-11-21'],
    ['Sunday', '2026-11-22'],
    ['am Sonntag', '2026-11-22'],
    ['So', '2026-11-22'],
    ['last Saturday', '2026-11-21'],
    ['Sonnabend', '2026-11-21'],
    ['on Tuesday', '2026-11-17'],
    ['Monday', '2026-11-16'],
    ['2026-11-21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['2026.11.21', '2026-11-21'],
    ['21.11.', '2026-11-21'],
    ['21.11', '2026-11-21'],
    ['21. 11.', '2026-11-21'],
    ['am 21.11.', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21. 11. 2026', '2026-11-21'],
    ['21.11.26', '2026-11-21'],
    ['21-11-2026', '2026-11-21'],
    ['21/11', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['11/21', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
    ['5/6', '2026-06-05'],
    ['21 Nov', '2026-11-21'],
    ['Nov 21', '2026-11-21'],
    ['November 21st', '2026-11-21'],
    ['21st of November', '2026-11-21'],
    ['Nov. 21, 2026', '2026-11-21'],
    ['21. November', '2026-11-21'],
    ['21. November 2026', '2026-11-21'],
    ['der 21. Nov.', '2026-11-21'],
    ['1. März', '2026-03-01'],
    ['1. Maerz', '2026-03-01'],
    ['23.11.', '2026-11-23'],
    ['24.11.', '2025-11-24'],
    ['31.12.', '2025-12-31'],
    ['29.2.', '2024-02-29'],
    ['24.11.2026', '2026-11-24'],
    ['Saturday 21 Nov', '2026-11-21'],
    ['Sa, 21.11.', '2026-11-21'],
    ['1 day ago', '2026-11-22'],
    ['3 days ago', '2026-11-20'],
    ['a week ago', '2026-11-16'],
    ['vor 3 Tagen', '2026-11-20'],
    ['vor drei Tagen', '2026-11-20'],
    ['vor einem Tag', '2026-11-22'],
    ['vor zwei Wochen', '2026-11-09'],
  ])('%j is %s', (text, date) => {
    expect(readDate(text, today, lexicons)?.toString()).toBe(date);
  });

  test.each([
    '',
    '21',
    'Nov',
    'November 2026',
    '31.4.',
    '30.2.2026',
    '29.2.2026',
    '0.11.',
    '21.13.',
    '8.30',
    '11.21.2026',
    '13/13',
    '21.11.2026.5',
    '2026-13-01',
    '2026-11',
    '21 11',
    '21.11-2026',
    'Sunday 21 Nov',
    'Monday Tuesday',
    'Monday soon',
    '21.11. or 22.11.',
    'tomorrow',
    'until Friday',
    'two weeks',
    'übermorgen',
    'morgen',
    'next Monday',
    'in 3 days',
    '3 days',
    'vor Tagen',
    '1000 days ago',
    'some day',
  ])('%j is none', (text) => {
    expect(readDate(text, today, lexicons)).toBeUndefined();
  });

  test('a leap day is found over the turn of a century that has none', () => {
    const long = Temporal.PlainDate.from('2103-05-01');
    expect(readDate('29.2.', long, lexicons)?.toString()).toBe('2096-02-29');
  });

  test('every day of the last year reads back in every shape', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const date = today.subtract({ days });
        const { year, month, day } = date;
        const name = months[month - 1];
        for (const text of [
          date.toString(),
          `${day}.${month}.`,
          `${day}.${month}.${year}`,
          `${day}/${month}/${year}`,
          `${day} ${name}`,
          `${name} ${day}, ${year}`,
          `${days} days ago`,
          `vor ${days} Tagen`,
        ]) {
          expect(readDate(text, today, lexicons)?.toString(), text).toBe(date.toString());
        }
      }),
    );
  });
});

describe('a date to come', () => {
  test.each([
    ['tomorrow', '2026-11-24'],
    ['until tomorrow', '2026-11-24'],
    ['morgen', '2026-11-24'],
    ['bis morgen früh', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['übermorgen', '2026-11-25'],
    ['today', '2026-11-23'],
    ['Friday', '2026-11-27'],
    ['until Friday', '2026-11-27'],
    ['next Friday', '2026-11-27'],
    ['bis nächsten Freitag', '2026-11-27'],
    ['bis zum Freitag', '2026-11-27'],
    ['Monday', '2026-11-30'],
    ['Sunday', '2026-11-29'],
    ['5 December', '2026-12-05'],
    ['December 5th', '2026-12-05'],
    ['until the 5th of December', '2026-12-05'],
    ['5. Dezember', '2026-12-05'],
    ['bis 5.12.', '2026-12-05'],
    ['5. 12.', '2026-12-05'],
    ['Sat, 5.12.', '2026-12-05'],
    ['5/12', '2026-12-05'],
    ['12/25', '2026-12-25'],
    ['5.12.2027', '2027-12-05'],
    ['2026-12-05', '2026-12-05'],
    ['22.11.', '2027-11-22'],
    ['23.11.', '2026-11-23'],
    ['1 Jan', '2027-01-01'],
    ['29.2.', '2028-02-29'],
    ['5.12.2025', '2025-12-05'],
    ['3 days', '2026-11-26'],
    ['in three days', '2026-11-26'],
    ['a week', '2026-11-30'],
    ['for one week', '2026-11-30'],
    ['next week', '2026-11-30'],
    ['two weeks', '2026-12-07'],
    ['zwei Wochen lang', '2026-12-07'],
    ['für eine Woche', '2026-11-30'],
    ['in 14 Tagen', '2026-12-07'],
    ['a month', '2026-12-23'],
    ['einen Monat', '2026-12-23'],
    ['6 Monate', '2027-05-23'],
    ['a year', '2027-11-23'],
    ['ein Jahr', '2027-11-23'],
  ])('%j is %s', (text, date) => {
    expect(readComingDate(text, today, lexicons)?.toString()).toBe(date);
  });

  test.each([
    '',
    'yesterday',
    'last Friday',
    'letzten Freitag',
    '3 days ago',
    'vor drei Tagen',
    'soon',
    'until',
    '5',
    'December',
    '31.11.',
    'Friday 5 December',
    'tomorrow Friday',
    'two',
    '1.5 weeks',
    '1000 days',
    'forever',
  ])('%j is none', (text) => {
    expect(readComingDate(text, today, lexicons)).toBeUndefined();
  });

  test('every day of the next year reads back in every shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), (days) => {
        const date = today.add({ days });
        const { day, month, year } = date;
        const shapes = [`${day}.${month}.`, `${day}.${month}.${year}`, `${day}/${month}`, date.toString()];
        for (const text of [...shapes, `${days} days`, `in ${days} Tagen`]) {
          expect(readComingDate(text, today, lexicons)?.toString(), text).toBe(date.toString());
        }
      }),
    );
  });
});
