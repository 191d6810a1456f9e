import { expect, test } from 'vitest';
import { readQuietHours } from '../../../src/domain/reading/quiet-hours.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

const lexicons = [enReading, deReading];

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

test.each([
  ['22-7', '22:00 07:00'],
  ['22 – 7', '22:00 07:00'],
  ['22:30 to 6:30', '22:30 06:30'],
  ['22.30-6.30', '22:30 06:30'],
  ['22 bis 7 Uhr', '22:00 07:00'],
  ['von 22 Uhr bis 7 Uhr', '22:00 07:00'],
  ['from 10pm until 7am', '22:00 07:00'],
  ['10 to 7', '22:00 07:00'],
  ['between 10 and 7', '22:00 07:00'],
  ['zwischen 23 und 6', '23:00 06:00'],
  ['halb elf bis sieben', '22:30 07:00'],
  ['quarter to eleven to seven', '22:45 07:00'],
  ['midnight to 8', '00:00 08:00'],
  ['12 to 7', '00:00 07:00'],
  ['1 - 9', '01:00 09:00'],
  ['9 to 5', '21:00 05:00'],
  ['22 bis 12', '22:00 12:00'],
  ['7 to 7', '19:00 07:00'],
  ['8:00 am to 4 pm', '08:00 16:00'],
  ['13-15', '13:00 15:00'],
])('%j is from and until %s', (text, hours) => {
  const read = readQuietHours(text, lexicons);
  expect(read && `${clock(read.from)} ${clock(read.to)}`).toBe(hours);
});

test.each([
  '',
  '-',
  '22',
  '22-',
  'at night',
  'none',
  '22 to 25',
  '22-22',
  '22-7-9',
  'soon to late',
  'a'.repeat(4096),
  '7-'.repeat(2000),
])('%j are no hours', (text) => {
  expect(readQuietHours(text, lexicons)).toBeUndefined();
});
