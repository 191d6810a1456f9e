import { Temporal } from 'temporal-polyfill';
import { wordsIn } from '../../words/catalogue.ts';
import type { Point } from '../picture.ts';
import { hashOf, type Picture } from '../picture.ts';
import { renderPng } from '../render.ts';
import { type CalendarData, type ChartDay, isMigraineLike } from './data.ts';
import { type LegendItem, legend, stateItems } from './legend.ts';
import {
  type Box,
  colours,
  filled,
  freeRing,
  gap,
  headacheBar,
  medicineMark,
  sheetOf,
  width,
  write,
} from './style.ts';

const left = 45;
const cell = { wide: (width - 2 * left) / 7, high: 112 };
const gutter = 4;

/** A month, day by day. */
export function calendarPicture(data: CalendarData): Picture {
  return { kind: 'photo', hash: hashOf(JSON.stringify(data)), render: () => renderPng(calendarSvg(data)) };
}

/** The same as SVG, 1000 wide: shapes and text alone, so that it may stand in a PDF. */
export function calendarSvg({ language, month, today, days }: CalendarData): string {
  const { chart: words } = wordsIn(language);
  const first = Temporal.PlainDate.from(`${month}-01`);
  const before = first.dayOfWeek - 1;
  const monday = first.subtract({ days: before });
  const told = new Map(days.map((day) => [day.day, day]));
  const names = [0, 1, 2, 3, 4, 5, 6].map((n) =>
    write(words.weekday(monday.add({ days: n })), [left + (n + 0.5) * cell.wide, 124], { anchor: 'middle' }),
  );
  const cells = Array.from({ length: first.daysInMonth }, (_, n) => {
    const date = first.with({ day: n + 1 });
    const at = before + n;
    const box: Box = {
      x: left + (at % 7) * cell.wide + gutter,
      y: 142 + Math.floor(at / 7) * cell.high + gutter,
      wide: cell.wide - 2 * gutter,
      high: cell.high - 2 * gutter,
    };
    const day = told.get(date.toString());
    return (day ? drawDay(day, box) : '') + number(n + 1, box, day) + frame(box, date.toString() === today);
  });
  const weeks = Math.ceil((before + first.daysInMonth) / 7);
  const signs = legend(
    [...stateItems(days, words), ...(today.startsWith(`${month}-`) ? [framed(words.today)] : [])],
    142 + weeks * cell.high + 16,
  );
  const title = write(words.month(first), [left, 72], { bold: true, size: 32 });
  return sheetOf(signs.end + 32, title, ...names, ...cells, signs.svg);
}

/** How far the marks of what was taken may reach together. */
const marksWide = 72;

/** What the day was like, and in the corner what was taken: the more marks, the smaller. */
function drawDay(day: ChartDay, { x, y, wide }: Box): string {
  const apart = Math.min(24, marksWide / day.medication.length);
  const radius = 0.45 * apart;
  const taken = day.medication.map((name, n) =>
    medicineMark(name, [x + wide - 8 - (n + 0.5) * apart, y + 20], radius),
  );
  const space = { x: x + 8, y: y + 42, wide: wide - 16, high: 52 };
  return stateOf(day, space) + taken.join('');
}

function stateOf(day: ChartDay, space: Box): string {
  const at: Point = [space.x + space.wide / 2, space.y + space.high / 2];
  if (day.state === 'unanswered') return gap(space, 13);
  if (day.state === 'free') return freeRing(at, 16, day.brief === true);
  const plate = { ...space, x: at[0] - 27, wide: 54 };
  return (
    headacheBar(space, isMigraineLike(day)) +
    filled(plate, colours.headache) +
    write(String(day.peak ?? '?'), [at[0], at[1] + 12], {
      anchor: 'middle',
      bold: true,
      size: 34,
      fill: colours.card,
    })
  );
}

function number(day: number, { x, y }: Box, told: ChartDay | undefined): string {
  return write(String(day), [x + 10, y + 29], { bold: told !== undefined });
}

function frame({ x, y, wide, high }: Box, isToday: boolean): string {
  const [stroke, thick] = isToday ? [colours.ink, 5] : [colours.grid, 2];
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="10" fill="none" stroke="${stroke}" stroke-width="${thick}"/>`;
}

function framed(text: string): LegendItem {
  return { text, sign: ([x, y]) => frame({ x: x - 15, y: y - 15, wide: 30, high: 30 }, true) };
}
