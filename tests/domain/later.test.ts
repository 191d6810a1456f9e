import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { comesAgain, delaysFor, delayTo, wallTime } from '../../src/domain/later.ts';
import { usualQuiet } from '../../src/domain/schedule.ts';

const berlin = { zone: 'Europe/Berlin', quiet: usualQuiet };
const at = (moment: string) => Temporal.Instant.from(moment);
const day = (date: string) => Temporal.PlainDate.from(date);

test.each([
  ['in-30', '2026-11-23T19:15:00Z', '2026-11-23T19:45:00Z'],
  ['in-60', '2026-11-23T22:50:00Z', '2026-11-23T23:50:00Z'],
  ['tomorrow', '2026-11-23T19:15:00Z', '2026-11-24T07:00:00Z'],
  // At two in the morning the day before is still being lived.
  ['tomorrow', '2026-11-24T01:00:00Z', '2026-11-24T07:00:00Z'],
] as const)('put off %s at %s, it comes again at %s', (delay, now, then) => {
  expect(comesAgain(delay, at(now), berlin).toString()).toBe(then);
});

test('who sleeps long is asked after the quiet hours', () => {
  const quiet = { from: 23 * 60, to: 10 * 60 };
  const then = comesAgain('tomorrow', at('2026-11-23T19:15:00Z'), { ...berlin, quiet });
  expect(then.toString()).toBe('2026-11-24T09:00:00Z');
});

test('tomorrow is offered while the day can still be filled in then', () => {
  const today = day('2026-11-23');
  expect(delaysFor(today, today)).toEqual(['in-30', 'in-60', 'tomorrow']);
  expect(delaysFor(day('2026-11-21'), today)).toContain('tomorrow');
  expect(delaysFor(day('2026-11-20'), today)).toEqual(['in-30', 'in-60']);
});

test.each([
  ['2026-11-23T19:45:00Z', 'in-30'],
  ['2026-11-23T20:15:59Z', 'in-60'],
  ['2026-11-23T20:16:00Z', undefined],
  ['2026-11-24T07:00:00Z', 'tomorrow'],
  ['2026-11-23T19:15:00Z', undefined],
])('at a quarter past eight, the way to %s is %s', (then, way) => {
  expect(delayTo(at(then), at('2026-11-23T19:15:00Z'), berlin)).toBe(way);
});

test.each([
  ['2026-11-23T19:45:00Z', { minute: 20 * 60 + 45, isTomorrow: false }],
  ['2026-11-24T07:00:00Z', { minute: 8 * 60, isTomorrow: true }],
  ['2026-11-23T23:10:00Z', { minute: 10, isTomorrow: true }],
])('in the evening, %s is told as %j', (then, told) => {
  expect(wallTime(at(then), at('2026-11-23T19:15:00Z'), 'Europe/Berlin')).toEqual(told);
});
