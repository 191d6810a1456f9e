import { type PatternId, type Phase, patterns } from '../domain/breathing.ts';
import type { Words } from '../words/en/words.ts';
import { type Colour, renderGif } from './gif.ts';
import { hashOf, type Picture } from './picture.ts';

const size = 400;
const middle = size / 2;

/** Of each frame. Every cycle is a whole number of them, so that the loop is as long as the breath. */
const centiseconds = 10;

/** The radius of the circle when the breath is out, with room for the words, and when it is in. */
const smallest = 104;
const largest = 158;

/** How full the breath is when only the top-up is missing. */
const beforeTopUp = 0.78;

/** How far outside the circle its halo ends, and the ring runs that fills while the breath is held. */
const haloGap = 24;
const ringGap = 12;

/** How long the full ring takes to fade after that. */
const fadingCentiseconds = 60;

/** Dark and soft, for eyes that light hurts; the circle is lighter to its edge, so that it brightens as it grows. */
const ground = '#1b303c';
const halo = '#223d49';
const disc = '#305f67';
const discEdge = '#4b888d';
const ring = '#7fb8b4';
const ink = '#f0f5f1';

/** Which colours go over into one another, at an edge or within the circle, and in how many steps. */
const transitions = [
  [ground, halo, 4],
  [halo, discEdge, 6],
  [disc, discEdge, 24],
  [disc, ink, 12],
  [halo, ring, 8],
] as const;

/** The picture that paces the breath: a circle that grows and sinks with it. One loop is one cycle. */
export function breathingPicture(pattern: PatternId, words: Words['breathing']): Picture {
  const frames = momentsOf(pattern).map((moment) => draw(moment, words));
  const colours = transitions.flatMap(([from, to, steps]) => between(from, to, steps));
  return {
    kind: 'animation',
    hash: hashOf(...frames, JSON.stringify([centiseconds, colours])),
    render: () => renderGif(frames, centiseconds, colours),
  };
}

/** What one frame shows. */
interface Moment {
  phase: Phase;
  /** How full the breath is, 0 to 1. */
  fullness: number;
  /** The seconds that are left of the phase. */
  count: number;
  /** How much of the ring is filled, and how plain it is; 0 to 1. */
  ring: { filled: number; opacity: number };
}

/** One cycle, frame by frame: what is true in the middle of each. */
function momentsOf(pattern: PatternId): Moment[] {
  const { phases } = patterns[pattern];
  const hasTopUp = phases.some(({ phase }) => phase === 'top-up');
  const moments: Moment[] = [];
  let at = centiseconds / 2;
  let begin = 0;
  let from = 0;
  let wasHeld = phases.at(-1)?.phase === 'hold';
  for (const { phase, seconds } of phases) {
    const length = Math.round(seconds * 100);
    const to = { in: hasTopUp ? beforeTopUp : 1, 'top-up': 1, hold: from, out: 0 }[phase];
    for (; at < begin + length; at += centiseconds) {
      const into = at - begin;
      // Half a wave: slow, faster, slow, as a breath is.
      const eased = (1 - Math.cos((Math.PI * into) / length)) / 2;
      moments.push({
        phase,
        fullness: from + (to - from) * eased,
        // Of 5.45 seconds, five are counted.
        count: Math.min(Math.ceil((length - into) / 100), Math.floor(seconds)),
        ring:
          phase === 'hold'
            ? { filled: into / length, opacity: 1 }
            : { filled: 1, opacity: wasHeld ? Math.max(0, 1 - into / fadingCentiseconds) : 0 },
      });
    }
    begin += length;
    from = to;
    wasHeld = phase === 'hold';
  }
  return moments;
}

/** The light within the circle and the words stay where they are, whatever its size. */
function draw({ phase, fullness, count, ring }: Moment, { phases }: Words['breathing']): string {
  const radius = smallest + (largest - smallest) * fullness;
  const centre = `cx="${middle}" cy="${middle}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" font-family="Inter" text-anchor="middle">`,
    `<radialGradient id="light" gradientUnits="userSpaceOnUse" ${centre} r="${largest}">`,
    `<stop stop-color="${disc}"/><stop offset="1" stop-color="${discEdge}"/></radialGradient>`,
    `<rect width="${size}" height="${size}" fill="${ground}"/>`,
    `<circle ${centre} r="${short(radius + haloGap)}" fill="${halo}"/>`,
    `<circle ${centre} r="${short(radius)}" fill="url(#light)"/>`,
    drawRing(radius + ringGap, ring),
    `<text x="${middle}" y="192" font-size="26" font-weight="500" fill="${ink}">${phases[phase]}</text>`,
    `<text x="${middle}" y="240" font-size="40" font-weight="700" fill="${ink}">${count}</text>`,
    '</svg>',
  ].join('');
}

/** It fills from the top, clockwise. */
function drawRing(radius: number, { filled, opacity }: Moment['ring']): string {
  if (opacity === 0) return '';
  const around = 2 * Math.PI * radius;
  return [
    `<circle cx="${middle}" cy="${middle}" r="${short(radius)}" transform="rotate(-90 ${middle} ${middle})"`,
    ` fill="none" stroke="${ring}" stroke-width="5" stroke-linecap="round" opacity="${short(opacity)}"`,
    ` stroke-dasharray="${short(around * filled)} ${short(around)}"/>`,
  ].join('');
}

/** A number as an SVG wants it, to the hundredth. */
function short(number: number): string {
  return String(Number(number.toFixed(2)));
}

/** Both colours, and those between them. */
function between(from: string, to: string, steps: number): Colour[] {
  const [one, other] = [from, to].map((hex) => Number.parseInt(hex.slice(1), 16)) as [number, number];
  const mix = (shift: number, share: number) => {
    const [a, b] = [(one >> shift) & 0xff, (other >> shift) & 0xff];
    return Math.round(a + (b - a) * share);
  };
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return [mix(16, share), mix(8, share), mix(0, share)];
  });
}
