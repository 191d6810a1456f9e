import { ink, type Point } from '../picture.ts';

/** A place and how thick the body is there. */
type Joint = readonly [at: Point, radius: number];

/** What a figure is drawn in. */
export interface Tone {
  line: string;
  skin: string;
  top: string;
  trousers: string;
  shoes: string;
  hair: string;
}

export const accent = '#d9603f';
/** Balls, bands, weights. */
export const gear = '#e3a63c';
const pale = '#b3c0c6';

/** The person who does the exercise. */
export const solid: Tone = {
  line: ink,
  skin: '#f0cfb0',
  top: '#8fbfb8',
  trousers: '#6d8ba0',
  shoes: '#43596b',
  hair: '#4b4a50',
};

/** The same person before the movement. */
export const ghost: Tone = {
  line: pale,
  skin: '#eceae3',
  top: '#e4e7e3',
  trousers: '#dde2e2',
  shoes: '#ccd4d6',
  hair: '#d3d9da',
};

/** How thick the outline of a body is. */
export const outline = 5;

/** The point so far from another, by a bearing as on a compass: 0 is up, 90 is right. */
export function go([x, y]: Point, bearing: number, length: number): Point {
  const angle = (bearing * Math.PI) / 180;
  return [x + Math.sin(angle) * length, y - Math.cos(angle) * length];
}

/** The bearing from one point to another. */
export function bearingTo([x, y]: Point, [toX, toY]: Point): number {
  return (Math.atan2(toX - x, y - toY) * 180) / Math.PI;
}

/** A part of the body along its joints, outlined as one shape. */
export function limb(tone: Tone, fill: string, ...joints: readonly Joint[]): string {
  const inner = joints.map(([at, radius]) => [at, radius - outline / 2] as const);
  const shape = inner.map((joint, n) => hull(inner[n - 1] ?? joint, joint)).join('');
  return `<path d="${shape}" fill="${tone.line}" stroke="${tone.line}" stroke-width="${2 * outline}" stroke-linejoin="round"/><path d="${shape}" fill="${fill}"/>`;
}

/** Two circles and all between them. */
function hull([from, fromRadius]: Joint, [to, toRadius]: Joint): string {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (distance <= Math.abs(fromRadius - toRadius)) {
    return circle(...(fromRadius > toRadius ? ([from, fromRadius] as const) : ([to, toRadius] as const)));
  }
  const bearing = bearingTo(from, to);
  const lean = (Math.acos((fromRadius - toRadius) / distance) * 180) / Math.PI;
  const corners = [
    go(from, bearing - lean, fromRadius),
    go(to, bearing - lean, toRadius),
    go(to, bearing + lean, toRadius),
    go(from, bearing + lean, fromRadius),
  ].map(place);
  const [far, near] = [toRadius > fromRadius ? 1 : 0, fromRadius > toRadius ? 1 : 0];
  return `M${corners[0]}L${corners[1]}A${round(toRadius)} ${round(toRadius)} 0 ${far} 1 ${corners[2]}L${corners[3]}A${round(fromRadius)} ${round(fromRadius)} 0 ${near} 1 ${corners[0]}Z`;
}

function circle([x, y]: Point, radius: number): string {
  const r = round(radius);
  return `M${place([x - radius, y])}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
}

/** A shape of the body by its outline. */
export function patch(tone: Tone, fill: string, path: string): string {
  return `<path d="${path}" fill="${fill}" stroke="${tone.line}" stroke-width="${outline}" stroke-linejoin="round"/>`;
}

/** The same as a limb without an outline: it takes away the line where two parts of the body are one. */
export function blend(fill: string, ...joints: readonly Joint[]): string {
  return `<path d="${joints.map((joint, n) => hull(joints[n - 1] ?? joint, joint)).join('')}" fill="${fill}"/>`;
}

/** A line through points, bent softly. */
export function curve(points: readonly Point[], closed = false): string {
  const at = (n: number): Point =>
    (closed
      ? points[(n + points.length) % points.length]
      : points[Math.min(Math.max(n, 0), points.length - 1)]) as Point;
  const bends = points.slice(closed ? 0 : 1).map((_, n) => {
    const [before, from, to, after] = [at(n - 1), at(n), at(n + 1), at(n + 2)];
    const out: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const into: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${place(out)} ${place(into)} ${place(to)}`;
  });
  return `M${place(at(0))}${bends.join('')}${closed ? 'Z' : ''}`;
}

/** A drawing made for a head of 100, put where it belongs; `mirrored` makes it look to the left. */
export function put(
  drawing: (line: number) => string,
  at: Point,
  size: number,
  turned: number,
  mirrored = false,
): string {
  const scale = size / 100;
  return `<g transform="translate(${place(at)}) rotate(${round(turned)}) scale(${mirrored ? -scale : scale} ${scale})" stroke-linecap="round" stroke-linejoin="round">${drawing(outline / scale)}</g>`;
}

/** Coordinates as SVG wants them. */
export function place([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
