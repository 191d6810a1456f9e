import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { canEndOn, pauseEnd, pauseSpans } from '../../src/domain/pause.ts';

const today = Temporal.PlainDate.from('2026-11-23');

test('a pause is over on the day on which messages come again', () => {
  expect(pauseEnd('2026-11-24', today)?.toString()).toBe('2026-11-24');
  expect(pauseEnd('2026-11-23', today)).toBeUndefined();
  expect(pauseEnd('2026-11-22', today)).toBeUndefined();
  expect(pauseEnd(null, today)).toBeUndefined();
});

test('a pause can end from tomorrow on, at most a year ahead', () => {
  const ends = (day: string) => canEndOn(Temporal.PlainDate.from(day), today);
  expect(['2026-11-24', '2027-02-28', '2027-11-23'].filter(ends)).toHaveLength(3);
  expect(['2026-11-22', '2026-11-23', '2027-11-24'].filter(ends)).toEqual([]);
});

test('every length with a button can be paused for', () => {
  expect(pauseSpans.map((span) => today.add(span).toString())).toEqual([
    '2026-11-26',
    '2026-11-30',
    '2026-12-07',
    '2026-12-21',
  ]);
  expect(pauseSpans.every((span) => canEndOn(today.add(span), today))).toBe(true);
});
