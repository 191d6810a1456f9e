import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { AcuteClass, ChartDay } from '../../../src/pictures/charts/data.ts';
import { languages } from '../../../src/words/catalogue.ts';
import { enChart } from '../../../src/words/en/chart.ts';

/** Every class of painkillers that has a mark. */
export const acuteClasses = Object.keys(enChart.painkillers) as AcuteClass[];

/** Days in a row from this one, each as told, or not answered. */
export function daysFrom(first: string, told: readonly Partial<ChartDay>[]): ChartDay[] {
  return told.map((one, n) => ({
    day: Temporal.PlainDate.from(first).add({ days: n }).toString(),
    state: 'unanswered',
    medication: [],
    ...one,
  }));
}

export const headache = (peak: number, more: Partial<ChartDay> = {}): Partial<ChartDay> => ({
  state: 'headache',
  label: 'unclassified',
  peak,
  ...more,
});

export const free: Partial<ChartDay> = { state: 'free' };

/** Whatever a day can be, likely or not. */
const anyDay: fc.Arbitrary<Partial<ChartDay>> = fc
  .record(
    {
      state: fc.constantFrom('headache', 'free', 'unanswered'),
      brief: fc.constant(true),
      label: fc.constantFrom('migraine-like', 'tension-type-like', 'unclassified'),
      peak: fc.integer({ min: 0, max: 10 }),
      stress: fc.integer({ min: 0, max: 10 }),
      sittingMinutes: fc.integer({ min: 0, max: 24 * 60 }),
      medication: fc.subarray(acuteClasses),
    },
    { requiredKeys: ['state', 'medication'] },
  )
  .map((day) => day as Partial<ChartDay>);

/** The first of some days: leap days, turns of the year and clock changes among them. */
const anyFirst = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());

export const anyLanguage = fc.constantFrom(...languages);

/** Up to so many days in a row. */
export function anyDays(maxLength: number): fc.Arbitrary<ChartDay[]> {
  return fc.tuple(anyFirst, fc.array(anyDay, { maxLength })).map(([first, told]) => daysFrom(first, told));
}
