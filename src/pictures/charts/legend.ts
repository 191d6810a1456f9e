import type { ChartWords } from '../../words/en/chart.ts';
import type { Point } from '../picture.ts';
import { type AcuteClass, type ChartDay, hasNoPeak, isMigraineLike } from './data.ts';
import {
  colours,
  filled,
  freeRing,
  gap,
  headacheBar,
  medicineMark,
  stressPoint,
  textSize,
  unknownPeak,
  write,
} from './style.ts';

/** What is shown, and the sign for it, drawn around a point. */
export interface LegendItem {
  text: string;
  sign: (at: Point) => string;
}

const columns = [45, 520];
const lineHeight = 44;

/** The signs for the state of a day and for what was taken: only those that these days need. */
export function stateItems(days: readonly ChartDay[], words: ChartWords): LegendItem[] {
  const box = ([x, y]: Point) => ({ x: x - 14, y: y - 17, wide: 28, high: 34 });
  const has = (which: (day: ChartDay) => boolean) => days.some(which);
  const items: [isNeeded: boolean, text: string, sign: (at: Point) => string][] = [
    [
      has((day) => day.state === 'headache' && !hasNoPeak(day)),
      words.headache,
      (at) => headacheBar(box(at), false),
    ],
    [has(isMigraineLike), words.migraineLike, (at) => headacheBar(box(at), true)],
    [has(hasNoPeak), words.noPeak, unknownPeak],
    [has(({ state, brief }) => state === 'free' && !brief), words.free, (at) => freeRing(at, 12, false)],
    [has(({ brief }) => brief === true), words.brief, (at) => freeRing(at, 12, true)],
    [has(({ state }) => state === 'unanswered'), words.unanswered, (at) => gap(box(at), 11)],
  ];
  const taken = new Set(days.flatMap(({ medication }) => medication));
  return [
    ...items.filter(([isNeeded]) => isNeeded).map(([, text, sign]) => ({ text, sign })),
    ...(Object.keys(words.painkillers) as AcuteClass[])
      .filter((name) => taken.has(name))
      .map((name) => ({ text: words.painkillers[name], sign: (at: Point) => medicineMark(name, at, 13) })),
  ];
}

/** The signs for what was told besides. */
export function amountItems(days: readonly ChartDay[], words: ChartWords): LegendItem[] {
  const stress = ([x, y]: Point) =>
    `<path d="M${x - 18} ${y}h36" stroke="${colours.stress}" stroke-width="4"/>${stressPoint([x, y], 8)}`;
  const sitting = ([x, y]: Point) =>
    [7, 13, 10]
      .map((high, n) =>
        filled({ x: x - 15 + n * 11, y: y + 10 - 1.6 * high, wide: 8, high: 1.6 * high }, colours.sitting),
      )
      .join('');
  return [
    ...(days.some((day) => day.stress !== undefined) ? [{ text: words.stress, sign: stress }] : []),
    ...(days.some((day) => day.sittingMinutes !== undefined) ? [{ text: words.sitting, sign: sitting }] : []),
  ];
}

/** The items in two columns, from so far down; and where they end. */
export function legend(items: readonly LegendItem[], top: number): { svg: string; end: number } {
  const parts = items.map(({ text, sign }, n) => {
    const x = columns[n % 2] ?? 0;
    const y = top + (Math.floor(n / 2) + 0.5) * lineHeight;
    return sign([x + 15, y]) + write(text, [x + 44, y + 0.36 * textSize]);
  });
  return { svg: parts.join(''), end: top + Math.ceil(items.length / 2) * lineHeight };
}
