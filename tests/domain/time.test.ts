import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayAt, instantOf, minuteAt, standing } from '../../src/domain/time.ts';

test.each([
  ['2026-11-23T19:00:00Z', 'Europe/Berlin', '2026-11-23'],
  ['2026-11-24T02:59:59Z', 'Europe/Berlin', '2026-11-23'],
  ['2026-11-24T03:00:00Z', 'Europe/Berlin', '2026-11-24'],
  ['2026-11-23T22:14:59Z', 'Asia/Kathmandu', '2026-11-23'],
  ['2026-11-23T22:15:00Z', 'Asia/Kathmandu', '2026-11-24'],
  // The hour from 2 to 3 comes twice in this night, the one from 4 to 5 once.
  ['2026-10-25T02:59:00Z', 'Europe/Berlin', '2026-10-24'],
  ['2026-10-25T03:00:00Z', 'Europe/Berlin', '2026-10-25'],
  // Apia had no 30 December 2011.
  ['2011-12-30T13:59:00Z', 'Pacific/Apia', '2011-12-30'],
  ['2011-12-30T14:00:00Z', 'Pacific/Apia', '2011-12-31'],
])('at %s somebody in %s lives %s', (instant, zone, day) => {
  expect(dayAt(Temporal.Instant.from(instant), zone).toString()).toBe(day);
});

test.each([
  ['2026-11-24', 'future'],
  ['2026-11-23', 'today'],
  ['2026-11-22', 'recall'],
  ['2026-11-20', 'recall'],
  ['2026-11-19', 'closed'],
])('seen from 23 November, %s is %s', (day, reach) => {
  expect(standing(Temporal.PlainDate.from(day), Temporal.PlainDate.from('2026-11-23'))).toBe(reach);
});

test('the clock on the wall counts minutes from local midnight', () => {
  expect(minuteAt(Temporal.Instant.from('2026-11-23T18:42:10Z'), 'Europe/Berlin')).toBe(19 * 60 + 42);
  expect(minuteAt(Temporal.Instant.from('2026-11-23T18:15:00Z'), 'Asia/Kathmandu')).toBe(0);
});

test('reads the seconds in which Telegram counts', () => {
  expect(instantOf(1_795_460_400).toString()).toBe('2026-11-23T19:00:00Z');
});
