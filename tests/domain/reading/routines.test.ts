import { describe, expect, test } from 'vitest';
import { readDaysAndTime, readWeekdays } from '../../../src/domain/reading/routines.ts';
import { everyDay, maskOf, weekdays } from '../../../src/domain/weekdays.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

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
});

describe('days and a time of day', () => {
  const sunday = 0b100_0000;

  test.each([
    ['Mon-Fri 8pm', weekdays, 1200],
    ['Mon–Fri 21:30', weekdays, 1290],
    ['Mon – Fri, 21:30', weekdays, 1290],
    ['Monday to Friday at 21:30', weekdays, 1290],
    ['Sun 08:00', sunday, 480],
    ['So 08:00', sunday, 480],
    ['daily at 20:30', everyDay, 1230],
    ['every day 20:00', everyDay, 1200],
    ['täglich 20:00', everyDay, 1200],
    ['werktags 15 Uhr', weekdays, 900],
    ['um 15 Uhr 30 werktags', weekdays, 930],
    ['20:30 on Mon, Wed', 0b000_0101, 1230],
    ['Mo und Mi um halb neun abends', 0b000_0101, 1230],
    ['8 am Sunday', sunday, 480],
    ['Sunday morning at 9', sunday, 540],
    ['Sunday noon', sunday, 720],
  ])('in %j are both', (text, days, minute) => {
    expect(readDaysAndTime(text, lexicons)).toEqual({ weekdays: days, time: { value: minute } });
  });

  test('may leave open which half of the day', () => {
    const time = { fault: 'ambiguous', am: 570, pm: 1290 };
    expect(readDaysAndTime('Sunday 9:30', lexicons)).toEqual({ weekdays: sunday, time });
  });

  const others = ['', 'Mon-Fri', '8pm', 'Mon 8pm, Wed 9pm', 'Mon or 8pm', 'Mon to 8pm', 'Monday 25:00'];
  test.each([...others, 'a '.repeat(2048)])('in %j are not both', (text) => {
    expect(readDaysAndTime(text, lexicons)).toBeUndefined();
  });
});
