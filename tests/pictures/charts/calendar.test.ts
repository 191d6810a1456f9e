import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { calendarPicture, calendarSvg } from '../../../src/pictures/charts/calendar.ts';
import type { CalendarData, ChartDay } from '../../../src/pictures/charts/data.ts';
import { colours } from '../../../src/pictures/charts/style.ts';
import { numbersOf, onlySigns, readSvg, wordsOf } from '../svg-reader.ts';
import { acuteClasses, anyDays, anyLanguage, daysFrom, free, headache } from './chart-days.ts';

function november(told: Partial<ChartDay>[], more: Partial<CalendarData> = {}): CalendarData {
  return {
    language: 'en',
    month: '2026-11',
    today: '2026-11-23',
    days: daysFrom('2026-11-01', told),
    ...more,
  };
}

/** The frames of the days, in their order. */
function frames(data: CalendarData) {
  return readSvg(calendarSvg(data))
    .filter(
      ({ name, attributes }) => name === 'rect' && attributes.rx === '10' && Number(attributes.width) > 50,
    )
    .map(({ attributes: { x, y, stroke } }) => ({
      x: Number(x),
      y: Number(y),
      isToday: stroke === colours.ink,
    }));
}

describe('a month', () => {
  test('says its name, its days, the peaks, and what each sign means', () => {
    const told = [
      headache(6, { medication: ['triptan'] }),
      free,
      {},
      headache(9, { label: 'migraine-like' }),
    ];
    const words = wordsOf(calendarSvg(november(told)));
    expect(words.slice(0, 14)).toEqual([
      'November 2026',
      ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      ...['6', '1', '2', '3', '9', '4'],
    ]);
    expect(words.slice(14, -6)).toEqual(Array.from({ length: 26 }, (_, n) => String(n + 5)));
    expect(words.slice(-6)).toEqual([
      'Headache, peak (0–10)',
      'Migraine-like',
      'No headache',
      'No answer',
      'Triptan',
      'Today',
    ]);
  });

  test('says the same in German', () => {
    const words = wordsOf(calendarSvg(november([free, {}], { language: 'de', month: '2026-03', days: [] })));
    expect(words.slice(0, 8)).toEqual(['März 2026', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']);
  });

  test.each([
    ['2026-11', 30, 7, 6],
    ['2027-08', 31, 7, 6],
    ['2021-02', 28, 1, 4],
    ['2028-02', 29, 2, 5],
    ['2026-03', 31, 7, 6],
    ['2026-10', 31, 4, 5],
  ])('%s has %i days, begins on weekday %i and takes %i weeks', (month, days, weekday, weeks) => {
    const drawn = frames(november([], { month, days: [] }));
    const columns = [...new Set(drawn.map(({ x }) => x))].sort((a, b) => a - b);
    expect(drawn).toHaveLength(days);
    expect(columns).toHaveLength(7);
    expect(columns.indexOf(drawn[0]?.x ?? 0) + 1).toBe(weekday);
    expect(new Set(drawn.map(({ y }) => y)).size).toBe(weeks);
  });

  test('frames today, and no day of another month', () => {
    expect(frames(november([])).flatMap(({ isToday }, n) => (isToday ? n + 1 : []))).toEqual([23]);
    expect(frames(november([], { today: '2026-12-23' })).some(({ isToday }) => isToday)).toBe(false);
    expect(wordsOf(calendarSvg(november([], { today: '2026-12-23' })))).not.toContain('Today');
  });

  test('tells every state apart without colours, and from a day that is not looked at', () => {
    const looks = [
      [],
      [{}],
      [free],
      [{ ...free, brief: true as const }],
      [headache(5)],
      [headache(5, { label: 'migraine-like' })],
      [{ state: 'headache' as const }],
    ].map((told) => {
      // The legend comes after the last day.
      const [days = ''] = calendarSvg(november(told)).split('>30</text>');
      return onlySigns(days);
    });
    expect(new Set(looks).size).toBe(looks.length);
  });

  test('has a mark for each class of painkillers, all within the day', () => {
    const [without, taken] = [[], acuteClasses].map((medication) =>
      readSvg(calendarSvg(november([headache(10, { medication })]))).filter(({ name }) => name !== 'text'),
    );
    // Each once in the day and once in the legend.
    expect((taken?.length ?? 0) - (without?.length ?? 0)).toBe(2 * acuteClasses.length);
    const marks = taken?.filter(
      ({ name, attributes }) => name === 'polygon' && Number(attributes.points?.split(/[ ,]/)[1]) < 250,
    );
    expect(marks).toHaveLength(acuteClasses.length - 1);
    const [day] = frames(november([]));
    const across = marks?.flatMap(({ attributes }) =>
      (attributes.points ?? '').split(/[ ,]/).flatMap((part, n) => (n % 2 === 0 ? Number(part) : [])),
    );
    expect(Math.min(...(across ?? []))).toBeGreaterThan((day?.x ?? 0) + 30);
    expect(Math.max(...(across ?? []))).toBeLessThan((day?.x ?? 0) + 122);
  });

  test('fits wherever it is put: plain shapes and words, within its edges, of whatever days', () => {
    fc.assert(
      fc.property(anyLanguage, anyDays(40), fc.integer({ min: 0, max: 50 }), (language, days, after) => {
        const first = Temporal.PlainDate.from(days[0]?.day ?? '2026-02-01');
        const today = first.add({ days: after }).toString();
        const [root, ...shapes] = readSvg(
          calendarSvg({ language, month: first.toPlainYearMonth().toString(), today, days }),
        );
        const height = Number(root?.attributes.height);
        for (const { name, attributes, text } of shapes) {
          expect(['rect', 'circle', 'path', 'polygon', 'text']).toContain(name);
          for (const key of ['id', 'style', 'class', 'transform']) expect(attributes).not.toHaveProperty(key);
          if (name !== 'text') continue;
          expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
          expect(Number(attributes['font-size'])).toBeGreaterThanOrEqual(26);
        }
        const numbers = shapes.flatMap(numbersOf);
        expect(numbers.filter((number) => !(number >= 0 && number <= Math.max(1000, height)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('the picture is a PNG as large as the drawing says, the same each time', async () => {
  const data = november([free, headache(3), {}]);
  const { attributes } = readSvg(calendarSvg(data))[0] ?? {};
  const [file, again] = await Promise.all([calendarPicture(data).render(), calendarPicture(data).render()]);
  const png = Buffer.from(file);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
    attributes?.width,
    attributes?.height,
  ]);
  expect(png.equals(again)).toBe(true);
  expect(calendarPicture(data).hash).toBe(calendarPicture(structuredClone(data)).hash);
  expect(calendarPicture(data).hash).not.toBe(calendarPicture({ ...data, today: '2026-11-24' }).hash);
});
