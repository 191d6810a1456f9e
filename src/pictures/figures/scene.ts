import { ink, type Point, paper } from '../picture.ts';
import { accent, bearingTo, curve, gear, go, place, put, type Tone } from './figure.ts';

const width = 1000;
const height = 750;

const card = '#fcfbf7';
const wood = '#93a2aa';

/** The whole sheet. */
export function sheet(...parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`;
}

/** A part of the sheet with a drawing of its own; what reaches beyond it is cut off. */
export function panel(name: string, x: number, y: number, w: number, h: number, drawing: string): string {
  const frame = `x="${x}" y="${y}" width="${w}" height="${h}" rx="26"`;
  return `<clipPath id="${name}"><rect ${frame}/></clipPath><rect ${frame} fill="${card}"/><g clip-path="url(#${name})">${drawing}</g>`;
}

/** Where it begins and where it ends, side by side. */
export function startAndEnd(start: string, end: string, split = width / 2): string {
  const wide = split - 23;
  return (
    panel('start', 15, 15, wide, 720, start) +
    panel('end', split + 8, 15, width - split - 23, 720, end) +
    badge(1, [62, 62]) +
    badge(2, [split + 55, 62])
  );
}

/** A straight arrow: the way something moves. */
export function arrow(from: Point, to: Point, thick = 13): string {
  return tipped(`M${place(from)}L`, bearingTo(from, to), to, thick);
}

/** An arrow that bends over a third point. */
export function bend(from: Point, over: Point, to: Point, thick = 13): string {
  return tipped(`M${place(from)}Q${place(over)} `, bearingTo(over, to), to, thick);
}

function tipped(path: string, bearing: number, to: Point, thick: number): string {
  const end = go(to, bearing, -2.2 * thick);
  const head = [to, go(end, bearing - 90, 1.6 * thick), go(end, bearing + 90, 1.6 * thick)]
    .map(place)
    .join(' ');
  const draw = (colour: string, more: number) =>
    `<path d="${path}${place(end)}" fill="none" stroke="${colour}" stroke-width="${thick + more}" stroke-linecap="round"/><polygon points="${head}" fill="${colour}" stroke="${colour}" stroke-width="${thick / 3 + more}" stroke-linejoin="round"/>`;
  return draw(paper, 10) + draw(accent, 0);
}

/** A number in a disc. */
export function badge(number: number, [x, y]: Point, radius = 30, colour = ink): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/><text x="${x}" y="${y + radius * 0.4}" font-family="Inter" font-weight="700" font-size="${radius * 1.15}" fill="#fff" text-anchor="middle">${number}</text>`;
}

/** Not like this. */
export function never([x, y]: Point, radius = 32): string {
  const d = radius * 0.42;
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${paper}" stroke="${accent}" stroke-width="9"/><path d="M${x - d} ${y - d}L${x + d} ${y + d}M${x + d} ${y - d}L${x - d} ${y + d}" stroke="${accent}" stroke-width="11" stroke-linecap="round"/>`;
}

/** Wood, walls and floors. */
export function beam(...points: readonly Point[]): string {
  return `<polyline points="${points.map(place).join(' ')}" fill="none" stroke="${wood}" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The line people stand, sit or lie above. */
export function floor(from: number, to: number, y: number): string {
  return `<path d="M${from} ${y}H${to}" stroke="${wood}" stroke-width="8" stroke-linecap="round"/>`;
}

/** A cushion, a seat, a step: by its upper left corner. */
export function block([x, y]: Point, w: number, h: number): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${Math.min(w, h) / 2.5}" fill="#dfe3e2" stroke="${wood}" stroke-width="6"/>`;
}

/** A chair from the side, under a person who looks to the right: its middle on the floor, and the head it is made for. */
export function chair([x, y]: Point, size: number): string {
  const seat = y - 1.66 * size;
  return (
    beam([x - 0.62 * size, y - 5], [x - 0.62 * size, seat], [x + 1.1 * size, seat], [x + 1.1 * size, y - 5]) +
    beam([x - 0.62 * size, seat], [x - 0.72 * size, seat - 2.1 * size])
  );
}

/** A stool from the front. */
export function stool(x: number, y: number, size: number): string {
  const seat = y - 2.36 * size;
  return (
    beam([x - 0.85 * size, seat + 20], [x - 1 * size, y - 4]) +
    beam([x + 0.85 * size, seat + 20], [x + 1 * size, y - 4]) +
    block([x - 1.05 * size, seat], 2.1 * size, 0.3 * size)
  );
}

/** A door frame from its side. */
export function post(x: number, y: number, w: number, h: number): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="#dfe3e2" stroke="${wood}" stroke-width="6"/>`;
}

/** A ball. */
export function ball([x, y]: Point, radius: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${gear}" stroke="${ink}" stroke-width="5"/>`;
}

/** A line that shows where something stands in line. */
export function plumb(from: Point, to: Point): string {
  return `<path d="M${place(from)}L${place(to)}" stroke="${accent}" stroke-width="5" stroke-dasharray="4 14" stroke-linecap="round"/>`;
}

/** A look from closer, or from another side: a disc with its own drawing. */
export function disc(name: string, [x, y]: Point, radius: number, drawing: string): string {
  const ring = `cx="${x}" cy="${y}" r="${radius}"`;
  return `<clipPath id="${name}"><circle ${ring}/></clipPath><circle ${ring} fill="${card}"/><g clip-path="url(#${name})">${drawing}</g><circle ${ring} fill="none" stroke="${ink}" stroke-width="6"/>`;
}

/** A disc tied to the place it shows. */
export function zoom(
  name: string,
  at: Point,
  radius: number,
  of: { at: Point; radius: number },
  drawing: string,
): string {
  const bearing = bearingTo(of.at, at);
  const tie = `M${place(go(of.at, bearing, of.radius))}L${place(go(at, bearing, -radius))}`;
  return `<circle cx="${of.at[0]}" cy="${of.at[1]}" r="${of.radius}" fill="none" stroke="${ink}" stroke-width="5"/><path d="${tie}" stroke="${ink}" stroke-width="5"/>${disc(name, at, radius, drawing)}`;
}

/** Where it is felt: a soft band along the muscle. */
export function glow(thick: number, ...points: readonly Point[]): string {
  return `<path d="${curve(points)}" fill="none" stroke="${accent}" stroke-opacity="0.5" stroke-width="${thick}" stroke-linecap="round"/>`;
}

/** An elastic band from one hand under both feet to the other. */
export function band(...points: readonly Point[]): string {
  return `<polyline points="${points.map(place).join(' ')}" fill="none" stroke="${ink}" stroke-width="15" stroke-linejoin="round" stroke-linecap="round"/><polyline points="${points.map(place).join(' ')}" fill="none" stroke="${gear}" stroke-width="8" stroke-linejoin="round" stroke-linecap="round"/>`;
}

/** A weight in a fist, the bar across. */
export function dumbbell(tone: Tone, [x, y]: Point, size: number): string {
  const end = (dx: number) =>
    `<rect x="${x + dx - 0.09 * size}" y="${y - 0.2 * size}" width="${0.18 * size}" height="${0.4 * size}" rx="${0.05 * size}" ${ironIn(tone)}/>`;
  return `<path d="M${x - 0.3 * size} ${y}H${x + 0.3 * size}" stroke="${tone.line}" stroke-width="12"/>${end(-0.34 * size)}${end(0.34 * size)}`;
}

/** The same weight from its end. */
export function plate(tone: Tone, [x, y]: Point, size: number): string {
  return `<circle cx="${x}" cy="${y}" r="${0.21 * size}" ${ironIn(tone)}/>`;
}

function ironIn(tone: Tone): string {
  return `fill="${tone.line === ink ? gear : '#e6e2d6'}" stroke="${tone.line}" stroke-width="5"`;
}

/** A helmet on a head that looks to the right. */
export function helmet(at: Point, size: number): string {
  return put(
    (line) =>
      `<path d="M-50 -30C-54 -62 -28 -86 2 -86C30 -86 50 -68 54 -44C38 -50 20 -44 -8 -40C-24 -38 -38 -34 -50 -30Z" fill="${gear}" stroke="${ink}" stroke-width="${line}" stroke-linejoin="round"/><path d="M6 -42C4 -20 12 8 22 32" fill="none" stroke="${ink}" stroke-width="${line * 0.8}"/>`,
    at,
    size,
    0,
  );
}

/** A bicycle that goes to the right, by where its rear wheel stands; lengths are those of the rider's head. */
export function bicycle([x, y]: Point, size: number) {
  const at = (dx: number, dy: number): Point => [x + dx * size, y + dy * size];
  const [rear, front] = [at(0, -1.45), at(4.4, -1.45)];
  const [crank, saddle, head, grip] = [at(1.85, -1.25), at(1.1, -4), at(3.55, -3.65), at(3.4, -4.5)];
  const wheel = ([cx, cy]: Point) =>
    `<circle cx="${cx}" cy="${cy}" r="${1.38 * size}" fill="none" stroke="${wood}" stroke-width="11"/>`;
  const pedals = { near: go(crank, 150, 0.7 * size), far: go(crank, -30, 0.7 * size) };
  const pedal = (to: Point) => beam(go(to, -90, 0.22 * size), go(to, 90, 0.22 * size));
  return {
    grip,
    saddle,
    pedals,
    drawing:
      wheel(rear) +
      wheel(front) +
      beam(crank, pedals.far) +
      pedal(pedals.far) +
      beam(rear, crank, head, front) +
      beam(rear, go(saddle, bearingTo(saddle, crank), 0.75 * size), head) +
      beam(saddle, crank) +
      beam(head, go(head, -6, 0.75 * size), grip) +
      beam(crank, pedals.near) +
      pedal(pedals.near) +
      `<path d="M${place(at(0.75, -4.05))}Q${place(at(1.1, -3.9))} ${place(at(1.6, -4))}" fill="none" stroke="${ink}" stroke-width="16" stroke-linecap="round"/>`,
  };
}
