import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medicineClasses } from '../../../src/domain/medication.ts';
import { chartPicture, chartSvg } from '../../../src/pictures/charts/chart.ts';
import type { ChartDay } from '../../../src/pictures/charts/data.ts';
import { legend } from '../../../src/pictures/charts/legend.ts';
import { row } from '../../../src/pictures/charts/row.ts';
import { colours, medicineMark, sheetOf, write } from '../../../src/pictures/charts/style.ts';
import { rasterize } from '../../../src/pictures/render.ts';
import { catalogue, languages } from '../../../src/words/catalogue.ts';
import { numbersOf, onlySigns, readSvg, withoutColour, wordsOf } from '../svg-reader.ts';
import { acuteClasses, anyDays, anyLanguage, daysFrom, free, headache } from './chart-days.ts';

const monday = '2026-11-16';

const week = daysFrom(monday, [
  headache(5, { stress: 4, sittingMinutes: 480, medication: ['triptan'] }),
  { ...free, stress: 2, sittingMinutes: 450 },
  {},
  headache(8, { label: 'migraine-like', stress: 7, sittingMinutes: 0 }),
  { ...free, brief: true, stress: 3 },
  { ...free, medication: ['non-opioid'] },
  { state: 'headache', label: 'unclassified', stress: 5 },
]);

const draw = (days: ChartDay[], language: 'en' | 'de' = 'en') => chartSvg({ language, days });
const alike = (told: Partial<ChartDay>, count: number) => daysFrom(monday, Array(count).fill(told));

/** How high the bars of a colour are, in their order: those of the days are round at their corners and not as wide as a sign. */
function heightsOf(svg: string, fill: string): number[] {
  return readSvg(svg)
    .filter(
      ({ attributes }) => attributes.fill === fill && Number(attributes.rx) > 0 && attributes.width !== '28',
    )
    .map(({ attributes }) => Number(attributes.height));
}

describe('a week', () => {
  test('says its dates, its days, its numbers and what each sign means', () => {
    expect(wordsOf(draw(week))).toEqual([
      '16–22 November',
      ...['10', '5', '5', '8', '0'],
      '?',
      ...['8', '7.5', '0'],
      ...['Mon', '16', 'Tue', '17', 'Wed', '18', 'Thu', '19', 'Fri', '20', 'Sat', '21', 'Sun', '22'],
      'Headache, peak (0–10)',
      'Migraine-like',
      '?',
      'Headache, peak not told',
      'No headache',
      'Too short to count',
      'No answer',
      'Triptan',
      'Simple painkiller',
      'Stress (0–10)',
      'Sitting (hours)',
    ]);
  });

  test('says the same in German', () => {
    const words = wordsOf(draw(week, 'de'));
    expect(words).toEqual(
      expect.arrayContaining([
        '16.–22. November',
        'Mo',
        'So',
        '7,5',
        'Keine Kopfschmerzen',
        'Keine Antwort',
        'Triptan',
      ]),
    );
    expect(words).toHaveLength(wordsOf(draw(week)).length);
  });

  test('explains only what is in it', () => {
    expect(wordsOf(draw(alike({}, 7))).slice(-2)).toEqual(['22', 'No answer']);
    expect(wordsOf(draw(alike(free, 7))).slice(-2)).toEqual(['22', 'No headache']);
  });
});

describe('what a chart shows', () => {
  test('a bar is as high as the peak, at every length', () => {
    const peaks = Array.from({ length: 11 }, (_, peak) => headache(peak));
    const high = heightsOf(draw(daysFrom(monday, peaks)), colours.headache);
    expect(high.map((one) => one / (high[10] ?? 0))).toEqual(
      peaks.map(({ peak = 0 }) => expect.closeTo(peak / 10, 2)),
    );
  });

  test('a headache whose peak was not told has no bar, a free day neither', () => {
    expect(heightsOf(draw(daysFrom(monday, [{ state: 'headache' }, free, {}])), colours.headache)).toEqual(
      [],
    );
  });

  test.each([1, 7, 28])('each of %i days without an answer is a gap, and a free one never', (count) => {
    const gaps = (told: Partial<ChartDay>) =>
      readSvg(draw(alike(told, count))).filter(({ attributes }) => attributes.stroke === colours.quiet)
        .length;
    // One more stands in the legend.
    expect([gaps({}), gaps(free)]).toEqual([count + 1, 0]);
  });

  test('stress is a line from day to day, never across a day that was not told', () => {
    const told = [3, 4, undefined, 5, undefined, 0, 10].map((stress) =>
      stress === undefined ? {} : { stress },
    );
    const lines = readSvg(draw(daysFrom(monday, told))).filter(
      ({ name, attributes }) => name === 'path' && attributes.stroke === colours.stress,
    );
    const [line] = lines.map(({ attributes }) => attributes.d ?? '');
    expect(line?.match(/[ML]/g)?.join('')).toBe('MLMML');
  });

  test('nobody sitting is a flat bar, not told is none, and a whole day stays within its part', () => {
    const told = [{ sittingMinutes: 0 }, {}, { sittingMinutes: 24 * 60 }];
    expect(heightsOf(draw(daysFrom(monday, told)), colours.sitting)).toEqual([5, 90]);
  });

  test('four weeks are one row, and more are rows of four weeks with one scale', () => {
    const rows = (count: number) => wordsOf(draw(alike({ ...free, sittingMinutes: 60 }, count)));
    expect(rows(28).filter((text) => text === '10')).toHaveLength(1);
    expect(rows(84).filter((text) => text === '10')).toHaveLength(3);
    const long = alike({ ...free, sittingMinutes: 60 }, 84).map((day, n) =>
      n === 70 ? { ...day, sittingMinutes: 1000 } : day,
    );
    expect(wordsOf(draw(long)).filter((text) => / h$/.test(text))).toEqual(['20 h', '20 h', '20 h']);
  });

  test('each week of four begins with its date', () => {
    expect(wordsOf(draw(daysFrom('2026-10-07', Array(28).fill(free)))).slice(4, 8)).toEqual([
      'Wed 7 Oct',
      'Wed 14 Oct',
      'Wed 21 Oct',
      'Wed 28 Oct',
    ]);
  });

  test('a clock change makes no day longer, shorter or twice', () => {
    const spring = wordsOf(draw(daysFrom('2026-03-23', Array(7).fill(free)))).filter((text) =>
      /^\d\d$/.test(text),
    );
    const autumn = wordsOf(draw(daysFrom('2026-10-19', Array(7).fill(free)))).filter((text) =>
      /^\d\d$/.test(text),
    );
    expect(spring).toEqual(['10', '23', '24', '25', '26', '27', '28', '29']);
    expect(autumn).toEqual(['10', '19', '20', '21', '22', '23', '24', '25']);
  });
});

describe('without colours', () => {
  test.each([7, 28])('every state of a day looks different, of %i days across', (across) => {
    const scale = { across, plotHigh: 290, sittingHigh: 0, mostHours: 12, mostSigns: 1 };
    const looks = [
      {},
      free,
      { ...free, brief: true as const },
      headache(5),
      headache(5, { label: 'migraine-like' }),
      { state: 'headache' as const },
    ].map((told) => onlySigns(row(alike(told, 7), scale, catalogue.en.chart, 100).svg));
    expect(new Set(looks).size).toBe(looks.length);
  });

  test('every class of painkillers has a shape of its own, none of them that of a free day', () => {
    const looks = acuteClasses.map((name) => withoutColour(medicineMark(name, [0, 0], 10)));
    expect(new Set(looks).size).toBe(acuteClasses.length);
    expect(looks.join('')).not.toContain('<circle');
  });

  test('every class of painkillers that counts has a word', () => {
    const acute = Object.entries(medicineClasses).filter(([, { acute }]) => acute);
    expect(acuteClasses.toSorted()).toEqual(acute.map(([name]) => name).toSorted());
  });

  test('shapes stand out from the card by 3 : 1, words by 4.5 : 1', () => {
    const { card, grid, ink, headache: bar, ...others } = colours;
    for (const colour of Object.values(others)) expect(contrast(colour, card)).toBeGreaterThanOrEqual(3);
    for (const colour of [ink, bar]) expect(contrast(colour, card)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the drawing', () => {
  test('fits wherever it is put: plain shapes and words, within its edges, of whatever days', () => {
    fc.assert(
      fc.property(anyLanguage, anyDays(90), (language, days) => {
        const [root, ...shapes] = readSvg(chartSvg({ language, days }));
        const { width, height } = root?.attributes ?? {};
        expect(root?.attributes).toMatchObject({ viewBox: `0 0 ${width} ${height}`, 'font-family': 'Inter' });
        for (const { name, attributes, text } of shapes) {
          expect(['rect', 'circle', 'path', 'polygon', 'text']).toContain(name);
          for (const key of ['id', 'style', 'class', 'transform']) expect(attributes).not.toHaveProperty(key);
          if (name !== 'text') continue;
          expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
          expect(Number(attributes['font-size'])).toBeGreaterThanOrEqual(26);
        }
        const numbers = shapes.flatMap(numbersOf);
        expect(
          numbers.filter((number) => !(number >= 0 && number <= Math.max(1000, Number(height)))),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('its legend has room for every word of every language', async () => {
    for (const language of languages) {
      const { chart } = catalogue[language];
      const texts = Object.values(chart).filter((text) => typeof text === 'string');
      for (const text of [...texts, ...Object.values(chart.painkillers)]) {
        const { svg } = legend([{ text, sign: () => '' }], 30);
        const right = await rightmost(sheetOf(150, svg));
        expect(right, text).toBeGreaterThan(100);
        expect(right, text).toBeLessThan(515);
      }
    }
  });

  test('words of people could not break it', () => {
    expect(readSvg(sheetOf(100, write('a < b & c', [0, 0]))).at(-1)?.text).toBe('a &lt; b &amp; c');
  });
});

describe('the picture', () => {
  test('is a PNG as large as the drawing says, the same each time', async () => {
    const data = { language: 'en' as const, days: week };
    const { attributes } = readSvg(chartSvg(data))[0] ?? {};
    const [file, again] = await Promise.all([chartPicture(data).render(), chartPicture(data).render()]);
    const png = Buffer.from(file);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
      attributes?.width,
      attributes?.height,
    ]);
    expect(png.equals(again)).toBe(true);
    expect(png.length).toBeLessThan(200 * 1024);
  });

  test('is another one for other days or another language', () => {
    const hashes = [
      { language: 'en' as const, days: week },
      { language: 'de' as const, days: week },
      { language: 'en' as const, days: week.slice(1) },
    ].map((data) => chartPicture(data));
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(3);
    expect(chartPicture({ language: 'en', days: structuredClone(week) }).hash).toBe(hashes[0]?.hash);
  });
});

/** The column furthest to the right where something stands on the card. */
async function rightmost(svg: string): Promise<number> {
  const { width, height, pixels } = await rasterize(svg);
  const row = (y: number) => Buffer.from(pixels.buffer, pixels.byteOffset + 4 * width * y, 4 * width);
  const card = row(20);
  for (let x = width - 50; x > 50; x -= 1) {
    for (let y = 30; y < height - 30; y += 1) {
      if (row(y).readUInt32BE(4 * x) !== card.readUInt32BE(4 * x)) return x;
    }
  }
  return 0;
}

/** WCAG 2.2: contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2: relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
