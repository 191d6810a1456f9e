import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type DayRead, readDays } from '../../../src/domain/day.ts';
import { calendarDataOf, chartDataOf } from '../../../src/pictures/charts/data.ts';

const day = Temporal.PlainDate.from('2026-11-16');
const read = (more: Partial<DayRead>): DayRead => ({
  day,
  state: 'free',
  asked: true,
  brief: false,
  labelled: undefined,
  peak: undefined,
  painkiller: undefined,
  stress: undefined,
  sittingMinutes: undefined,
  ...more,
});

test('holds what was told and nothing else, in plain JSON', () => {
  const data = chartDataOf(
    'en',
    [
      read({ brief: true }),
      read({
        day: day.add({ days: 1 }),
        state: 'headache',
        labelled: { label: 'migraine-like', rule: 'aura' },
        peak: 7,
        painkiller: true,
        stress: 0,
        sittingMinutes: 0,
      }),
    ],
    [{ day, class: 'non-opioid' }],
  );
  expect(data).toEqual({
    language: 'en',
    days: [
      { day: '2026-11-16', state: 'free', brief: true, medication: ['non-opioid'] },
      {
        day: '2026-11-17',
        state: 'headache',
        label: 'migraine-like',
        peak: 7,
        stress: 0,
        sittingMinutes: 0,
        medication: [],
      },
    ],
  });
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test('the classes have one order, each is there once, and only those that count', () => {
  const classes = ['unknown', 'triptan', 'preventive', 'triptan', 'other', 'opioid'] as const;
  const { days } = chartDataOf(
    'en',
    [read({})],
    classes.map((name) => ({ day, class: name })),
  );
  expect(days[0]?.medication).toEqual(['triptan', 'opioid', 'unknown']);
});

test('a calendar holds the days of the month that have begun, and no others', () => {
  const date = (text: string) => Temporal.PlainDate.from(text);
  const days = readDays(date('2026-10-20'), date('2026-12-05'), [], new Map());
  const data = calendarDataOf('en', Temporal.PlainYearMonth.from('2026-11'), date('2026-11-23'), days, [
    { day: date('2026-11-02'), class: 'opioid' },
    { day: date('2026-10-31'), class: 'triptan' },
  ]);
  expect(data).toMatchObject({ language: 'en', month: '2026-11', today: '2026-11-23' });
  expect(data.days.map(({ day }) => day.slice(8)).map(Number)).toEqual(
    Array.from({ length: 23 }, (_, n) => n + 1),
  );
  expect(data.days.flatMap(({ medication }) => medication)).toEqual(['opioid']);
});
