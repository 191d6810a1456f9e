import { expect, test } from 'vitest';
import { calendarAlt, chartAlt } from '../../../src/pictures/charts/alt.ts';
import { daysFrom, free, headache } from './chart-days.ts';

const days = [
  headache(5),
  free,
  {},
  headache(8),
  { ...free, brief: true as const },
  free,
  { state: 'headache' as const },
];
const week = daysFrom('2026-11-16', days);

test('a week is told day by day', () => {
  expect(chartAlt({ language: 'en', days: week })).toBe(
    'Chart: headache by day (peak of 10). Mon 5 · Tue free · Wed – · Thu 8 · Fri free · Sat free · Sun headache',
  );
  expect(chartAlt({ language: 'de', days: week })).toBe(
    'Diagramm: Kopfschmerzen je Tag (Höchstwert von 10). Mo 5 · Di frei · Mi – · Do 8 · Fr frei · Sa frei · So Kopfschmerzen',
  );
});

test('more days are told as counts, with what they are counted of', () => {
  const four = daysFrom('2026-11-16', [...days, ...Array(21).fill({})]);
  expect(chartAlt({ language: 'en', days: four })).toBe(
    'Chart of 28 days: headache on 3 of 6 answered days, highest peak 8.',
  );
  expect(chartAlt({ language: 'de', days: four })).toBe(
    'Diagramm über 28 Tage: Kopfschmerzen an 3 von 6 Tagen mit Antwort, höchster Wert 8.',
  );
  expect(chartAlt({ language: 'en', days: daysFrom('2026-11-16', Array(28).fill({})) })).toBe(
    'Chart of 28 days: no answers.',
  );
  expect(chartAlt({ language: 'en', days: daysFrom('2026-11-16', [...Array(27).fill({}), free]) })).toBe(
    'Chart of 28 days: headache on 0 of 1 answered day.',
  );
});

test('a month is told as counts', () => {
  const month = { month: '2026-11', today: '2026-11-23', days: week };
  expect(calendarAlt({ ...month, language: 'en' })).toBe(
    'Calendar of November 2026: headache on 3 of 6 answered days, highest peak 8.',
  );
  expect(calendarAlt({ ...month, language: 'de' })).toBe(
    'Kalender November 2026: Kopfschmerzen an 3 von 6 Tagen mit Antwort, höchster Wert 8.',
  );
  expect(calendarAlt({ ...month, language: 'en', days: [] })).toBe('Calendar of November 2026: no answers.');
});
