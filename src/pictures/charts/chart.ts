import { Temporal } from 'temporal-polyfill';
import { wordsIn } from '../../words/catalogue.ts';
import { hashOf, type Picture } from '../picture.ts';
import { renderPng } from '../render.ts';
import type { ChartData } from './data.ts';
import { amountItems, legend, stateItems } from './legend.ts';
import { row, type Scale, signsOf } from './row.ts';
import { sheetOf, write } from './style.ts';

/** Four weeks stand side by side; more days go into rows of this many. */
const longestRow = 28;

/** Days in a row: headache, stress, painkillers and sitting. */
export function chartPicture(data: ChartData): Picture {
  return { kind: 'photo', hash: hashOf(JSON.stringify(data)), render: () => renderPng(chartSvg(data)) };
}

/** The same as SVG, 1000 wide: shapes and text alone, so that it may stand in a PDF. */
export function chartSvg({ language, days }: ChartData): string {
  const { chart: words, summary } = wordsIn(language);
  const parts: string[] = [];
  let top = 72;
  const dates = days.map(({ day }) => Temporal.PlainDate.from(day));
  const [first, last] = [dates[0], dates.at(-1)];
  if (first && last) parts.push(write(summary.range(first, last), [45, top], { bold: true, size: 32 }));
  top += 36;
  const scale = scaleFor(days);
  for (let from = 0; from < days.length; from += longestRow) {
    const drawn = row(days.slice(from, from + longestRow), scale, words, top);
    parts.push(drawn.svg);
    top = drawn.end + 24;
  }
  const signs = legend([...stateItems(days, words), ...amountItems(days, words)], top - 6);
  return sheetOf(Math.ceil(signs.end) + 32, ...parts, signs.svg);
}

/** One scale for all rows: they are there to be compared. */
function scaleFor(days: ChartData['days']): Scale {
  const isLong = days.length > longestRow;
  const minutes = days.map(({ sittingMinutes }) => sittingMinutes);
  const told = minutes.filter((one) => one !== undefined);
  return {
    across: days.length > 7 ? longestRow : 7,
    plotHigh: isLong ? 160 : 290,
    sittingHigh: told.length === 0 ? 0 : isLong ? 50 : 90,
    // Half a day fills it; who sits longer has a scale that reaches as far, in steps of 4 hours.
    mostHours: Math.max(12, 4 * Math.ceil(Math.max(0, ...told) / 240)),
    mostSigns: Math.max(0, ...days.map((day) => signsOf(day).length)),
  };
}
