import { escaped } from '../../words/format.ts';
import { ink, type Point, paper } from '../picture.ts';
import type { AcuteClass } from './data.ts';

/** How wide charts and calendars are. */
export const width = 1000;

/** How large words are: on a telephone the picture is about 390 wide, so these are 10 there. */
export const textSize = 26;

/**
 * Told apart by people who see no red or no green, and dark enough on the card: 3 : 1 for shapes, 4.5 : 1 for words
 * (WCAG 2.2, 1.4.11 and 1.4.3). No two things differ in their colour alone.
 */
export const colours = {
  card: '#fcfbf7',
  ink,
  headache: '#2b6a94',
  stress: '#b5441c',
  sitting: '#54756c',
  medicine: ink,
  quiet: '#77838c',
  /** Lines to read by, which say nothing themselves. */
  grid: '#dfddd5',
} as const;

/** A sheet with a card on it, as high as it needs to be. */
export function sheetOf(height: number, ...parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter" font-weight="500">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect x="15" y="15" width="${width - 30}" height="${height - 30}" rx="26" fill="${colours.card}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

/** How words are set; the point is the foot of their first letter, or of where they are anchored. */
interface Type {
  size?: number;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
}

export function write(
  text: string,
  [x, y]: Point,
  { size = textSize, bold = false, anchor = 'start', fill = colours.ink }: Type = {},
): string {
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${bold ? 700 : 500}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}

/** A box by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  wide: number;
  high: number;
}

export function filled({ x, y, wide, high }: Box, fill: string, round = 0): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(wide)}" height="${short(high)}" rx="${round}" fill="${fill}"/>`;
}

/** Slanting lines that end at the edges of a box, drawn one by one: patterns and clips do not reach every PDF. */
function striped(
  { x, y, wide, high }: Box,
  stroke: string,
  { thick, apart, rising }: { thick: number; apart: number; rising: boolean },
): string {
  const at = (across: number, down: number) =>
    `${short(rising ? x + across : x + wide - across)} ${short(y + down)}`;
  const lines: string[] = [];
  for (let from = apart / 2; from < wide + high; from += apart) {
    const low = at(Math.max(0, from - high), Math.min(from, high));
    const top = at(Math.min(from, wide), Math.max(0, from - wide));
    lines.push(`M${low}L${top}`);
  }
  return `<path d="${lines.join('')}" fill="none" stroke="${stroke}" stroke-width="${thick}"/>`;
}

/** A day with a headache: a bar, striped when the day was migraine-like. */
export function headacheBar(box: Box, isMigraineLike: boolean): string {
  const bar = filled(box, colours.headache, 3);
  return isMigraineLike ? bar + striped(box, colours.card, { thick: 3, apart: 13, rising: false }) : bar;
}

/** A day without a headache: a ring; with a dot in it, there was one too short to count. */
export function freeRing([x, y]: Point, radius: number, isBrief: boolean): string {
  const ring = `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${colours.card}" stroke="${colours.ink}" stroke-width="3"/>`;
  const dot = `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius * 0.4)}" fill="${colours.ink}"/>`;
  return isBrief ? ring + dot : ring;
}

/** A day that was not answered: nothing but slanting lines. Side by side, gaps as wide as some of them flow together. */
export function gap(box: Box, apart: number): string {
  return striped(box, colours.quiet, { thick: 2, apart, rising: true });
}

/** A headache whose peak was not told. */
export function unknownPeak([x, y]: Point): string {
  return write('?', [x, y + 11], { size: 32, bold: true, anchor: 'middle', fill: colours.headache });
}

/** How much stress there was: a point of the line from day to day. */
export function stressPoint([x, y]: Point, radius: number): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${colours.stress}" stroke="${colours.card}" stroke-width="3"/>`;
}

/** Corners on a circle of 1, the first of them on top. */
function corners(count: number, turned = 0): Point[] {
  return Array.from({ length: count }, (_, n) => {
    const angle = ((n / count) * 360 + turned) * (Math.PI / 180);
    return [Math.sin(angle), -Math.cos(angle)];
  });
}

/** Every other corner of a star lies further in. */
const star = corners(10).map(([x, y], n): Point => (n % 2 === 0 ? [x, y] : [x * 0.45, y * 0.45]));

/** An upright cross, from a third of its arms. */
const cross: Point[] = [
  [-0.34, -1],
  [0.34, -1],
  [0.34, -0.34],
  [1, -0.34],
  [1, 0.34],
  [0.34, 0.34],
  [0.34, 1],
  [-0.34, 1],
  [-0.34, 0.34],
  [-1, 0.34],
  [-1, -0.34],
  [-0.34, -0.34],
];

/** The shape of each class of painkillers, in a circle of 1. */
const medicineShapes: Record<Exclude<AcuteClass, 'non-opioid'>, readonly Point[]> = {
  triptan: corners(3),
  ergotamine: corners(3, 180),
  opioid: corners(4, 45),
  combination: corners(4),
  'other-acute': star,
  unknown: cross,
};

/** The mark of a class of painkillers, within a circle; that of the plainest is a capsule. */
export function medicineMark(of: AcuteClass, [x, y]: Point, radius: number): string {
  if (of === 'non-opioid') {
    const [away, thick] = [radius * 0.5, radius * 0.95];
    return `<path d="M${short(x - away)} ${short(y + away)}L${short(x + away)} ${short(y - away)}" fill="none" stroke="${colours.medicine}" stroke-width="${short(thick)}" stroke-linecap="round"/>`;
  }
  const points = medicineShapes[of].map(([dx, dy]) => `${short(x + dx * radius)} ${short(y + dy * radius)}`);
  return `<polygon points="${points.join(' ')}" fill="${colours.medicine}"/>`;
}

/** A number as an SVG wants it, to the tenth. */
export function short(number: number): number {
  return Math.round(number * 10) / 10;
}
