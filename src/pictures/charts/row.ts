import { Temporal } from 'temporal-polyfill';
import type { ChartWords } from '../../words/en/chart.ts';
import type { Point } from '../picture.ts';
import { type ChartDay, hasNoPeak, isMigraineLike } from './data.ts';
import {
  type Box,
  colours,
  filled,
  freeRing,
  gap,
  headacheBar,
  medicineMark,
  short,
  stressPoint,
  textSize,
  unknownPeak,
  width,
  write,
} from './style.ts';

const left = 92;
const right = width - 40;

/** The highest peak and the highest stress. */
const highest = 10;

/** What the rows of one chart share. */
export interface Scale {
  /** How many days find room side by side. */
  across: number;
  /** How high the part for headache and stress is, and the part for sitting; 0: there is none. */
  plotHigh: number;
  sittingHigh: number;
  /** How many hours fill the part for sitting. */
  mostHours: number;
  /** How many signs stand below one another under a day. */
  mostSigns: number;
}

/** Where the days of a row are drawn. */
interface Grid extends Scale {
  chart: ChartWords;
  /** With a week there is room for numbers, and for stress beside the bar. */
  isWeek: boolean;
  /** The width of a day, its left edge, and its middle. */
  step: number;
  x: (n: number) => number;
  middle: (n: number) => number;
}

/** Days side by side, from so far down; and where they end. */
export function row(days: readonly ChartDay[], scale: Scale, words: ChartWords, top: number) {
  const step = (right - left) / scale.across;
  const grid: Grid = {
    ...scale,
    chart: words,
    isWeek: scale.across <= 7,
    step,
    x: (n) => left + n * step,
    middle: (n) => left + (n + 0.5) * step,
  };
  const foot = top + scale.plotHigh;
  const signs = signsBelow(days, grid, foot);
  const sitting = scale.sittingHigh === 0 ? signs : sittingBars(days, grid, signs.end);
  const dates = datesBelow(days, grid, sitting.end);
  const drawn = plot(days, grid, top, foot) + signs.svg + (sitting === signs ? '' : sitting.svg) + dates.svg;
  return { svg: drawn, end: dates.end };
}

/** Headache and stress. */
function plot(days: readonly ChartDay[], grid: Grid, top: number, foot: number): string {
  const { isWeek, step, x, middle, plotHigh } = grid;
  const y = (value: number) => foot - (value / highest) * plotHigh;
  const [from, wide] = isWeek ? [0.14, 0.46] : [0.16, 0.68];
  const weeks = days.map((_, n) =>
    isWeek || n % 7 > 0
      ? ''
      : `<path d="M${short(x(n))} ${top}V${foot}" stroke="${colours.grid}" stroke-width="2"/>`,
  );
  const states = days.map((day, n) => {
    const column = { x: x(n), y: top, wide: step, high: plotHigh };
    if (day.state === 'unanswered') return gap(column, (right - left) / 56);
    if (day.state === 'free' || day.peak === undefined) return '';
    const bar = { x: x(n + from), y: y(day.peak), wide: wide * step, high: foot - y(day.peak) };
    return headacheBar(bar, isMigraineLike(day)) + (isWeek ? peakNumber(day.peak, bar) : '');
  });
  const stress = days.map((day, n): Point | undefined =>
    day.stress === undefined ? undefined : [isWeek ? x(n + 0.8) : middle(n), y(day.stress)],
  );
  return [
    ...weeks,
    line(y(highest), false, highest),
    line(y(highest / 2), false, highest / 2),
    ...states,
    line(foot, true, 0),
    stressLine(stress, isWeek ? 10 : 7),
  ].join('');
}

/** The signs below a day: that it was free, or that its peak was not told, then what was taken. */
export function signsOf(day: ChartDay): ((at: Point, radius: number) => string)[] {
  const state = (at: Point, radius: number) =>
    day.state === 'free' ? freeRing(at, radius, day.brief === true) : unknownPeak(at);
  const taken = day.medication.map(
    (name) => (at: Point, radius: number) => medicineMark(name, at, radius + 1),
  );
  return day.state === 'free' || hasNoPeak(day) ? [state, ...taken] : taken;
}

function signsBelow(days: readonly ChartDay[], { isWeek, middle, mostSigns }: Grid, foot: number) {
  const radius = isWeek ? 13 : 9;
  const apart = 2 * radius + 8;
  const first = foot + radius + 14;
  const svg = days.flatMap((day, n) =>
    signsOf(day).map((sign, at) => sign([middle(n), first + at * apart], radius)),
  );
  return { svg: svg.join(''), end: foot + 10 + mostSigns * apart };
}

/** How long somebody sat. A day that was not told has no bar, one without sitting a flat one. */
function sittingBars(days: readonly ChartDay[], grid: Grid, after: number) {
  const { chart: words, isWeek, step, x, middle, sittingHigh, mostHours } = grid;
  const top = after + (isWeek ? 40 : 22);
  const foot = top + sittingHigh;
  const bars = days.map(({ sittingMinutes: minutes }, n) => {
    if (minutes === undefined) return '';
    const hours = minutes / 60;
    const high = Math.max((hours / mostHours) * sittingHigh, 5);
    const bar = filled({ x: x(n + 0.24), y: foot - high, wide: 0.52 * step, high }, colours.sitting, 2);
    return isWeek ? bar + write(words.hours(hours), [middle(n), foot - high - 9], { anchor: 'middle' }) : bar;
  });
  const axis = isWeek
    ? [line(foot, true)]
    : [line(top, false, words.mostHours(mostHours)), line(foot, true, 0)];
  return { svg: [axis[0], ...bars, axis[1] ?? ''].join(''), end: foot };
}

/** In a week each day; else the first of every seven. */
function datesBelow(days: readonly ChartDay[], { chart: words, isWeek, x, middle }: Grid, after: number) {
  const below = after + 10 + textSize;
  const svg = days.map(({ day }, n) => {
    const date = Temporal.PlainDate.from(day);
    if (!isWeek) return n % 7 > 0 ? '' : write(words.weekFrom(date), [x(n), below]);
    return (
      write(words.weekday(date), [middle(n), below], { anchor: 'middle' }) +
      write(String(date.day), [middle(n), below + 34], { anchor: 'middle', bold: true })
    );
  });
  return { svg: svg.join(''), end: below + (isWeek ? 42 : 8) };
}

/** A line to read a height by, and what it stands for. */
function line(y: number, isFoot: boolean, value?: number | string): string {
  const [stroke, thick] = isFoot ? [colours.ink, 3] : [colours.grid, 2];
  return (
    `<path d="M${left} ${short(y)}H${right}" stroke="${stroke}" stroke-width="${thick}"/>` +
    (value === undefined ? '' : write(String(value), [left - 12, y + 9], { anchor: 'end' }))
  );
}

/** In the bar where it is high enough, or above it. */
function peakNumber(peak: number, { x, y, wide, high }: Box): string {
  const at = x + wide / 2;
  if (high < 50) return write(String(peak), [at, y - 10], { anchor: 'middle', bold: true, size: 30 });
  return (
    filled({ x, y: y + high - 48, wide, high: 48 }, colours.headache) +
    write(String(peak), [at, y + high - 14], { anchor: 'middle', bold: true, size: 32, fill: colours.card })
  );
}

/** From day to day, never across one that was not told. */
function stressLine(points: readonly (Point | undefined)[], radius: number): string {
  const path = points
    .map((point, n) => (point ? `${points[n - 1] ? 'L' : 'M'}${short(point[0])} ${short(point[1])}` : ''))
    .join('');
  if (path === '') return '';
  const draw = (stroke: string, thick: number) =>
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${thick}" stroke-linejoin="round"/>`;
  return (
    draw(colours.card, 8) +
    draw(colours.stress, 4) +
    points.map((point) => (point ? stressPoint(point, radius) : '')).join('')
  );
}
