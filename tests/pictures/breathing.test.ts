import { beforeAll, describe, expect, test } from 'vitest';
import { type PatternId, type Phase, patternIds, patterns } from '../../src/domain/breathing.ts';
import { breathingPicture } from '../../src/pictures/breathing.ts';
import { languages, wordsIn } from '../../src/words/catalogue.ts';
import { readGif } from './gif-reader.ts';

/** Of all that one can see of a frame, what is looked at. */
interface Sight {
  /** Pixels that are not the ground: those of the circle and its halo. */
  area: number;
  /** Pixels of the ring. */
  ring: number;
  /** The mean of all pixels, of 1. */
  luminance: number;
  /** How far from the middle the words reach, in pixels. */
  reach: number;
}

const ring = 0x7fb8b4;
/** The words alone are brighter than that. */
const bright = 0.6;

type Seen = ReturnType<typeof watchAnew>;

const known = new Map<string, Seen>();

/** Each picture is drawn and watched once. */
function watch(pattern: PatternId, language: string): Seen {
  const key = `${pattern} ${language}`;
  const seen = known.get(key) ?? watchAnew(pattern, language);
  known.set(key, seen);
  return seen;
}

async function watchAnew(pattern: PatternId, language: string) {
  const file = await breathingPicture(pattern, wordsIn(language).breathing).render();
  const sights: Sight[] = [];
  const gif = readGif(file, (frame) => sights.push(look(frame)));
  return { ...gif, sights, bytes: file.length };
}

function look(frame: Int32Array): Sight {
  const side = Math.sqrt(frame.length);
  const sight = { area: 0, ring: 0, luminance: 0, reach: 0 };
  let last = -1;
  let luminance = 0;
  for (let pixel = 0; pixel < frame.length; pixel += 1) {
    const colour = frame[pixel] ?? -1;
    if (colour !== last) luminance = luminanceOf(colour);
    last = colour;
    sight.luminance += luminance / frame.length;
    if (colour !== frame[0]) sight.area += 1;
    if (colour === ring) sight.ring += 1;
    if (luminance < bright) continue;
    const [x, y] = [(pixel % side) - side / 2, Math.floor(pixel / side) - side / 2];
    sight.reach = Math.max(sight.reach, Math.hypot(x, y));
  }
  return sight;
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
function luminanceOf(colour: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => {
    const part = ((colour >> shift) & 0xff) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The phase in the middle of each tenth of a second of a cycle. */
function phasesByFrame(pattern: PatternId): Phase[] {
  return patterns[pattern].phases
    .flatMap(({ phase, seconds }) => Array<Phase>(Math.round(seconds * 20)).fill(phase))
    .filter((_, half) => half % 2 === 1);
}

/** What each number is more than the one before it; before the first comes the last, for it goes round. */
function changes(numbers: readonly number[]): number[] {
  return numbers.map((number, place) => number - (numbers.at(place - 1) ?? Number.NaN));
}

describe.each(patternIds)('the moving picture of %s', (pattern) => {
  const phases = phasesByFrame(pattern);
  let seen: Awaited<Seen>;
  beforeAll(async () => {
    seen = await watch(pattern, 'en');
  });

  test('takes exactly one breath, and plays for ever', () => {
    const { delays, repeats, width, height } = seen;
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBe(
      Math.round(patterns[pattern].cycleSeconds * 100),
    );
    expect(delays).toHaveLength(phases.length);
    expect({ repeats, width, height }).toEqual({ repeats: 0, width: 400, height: 400 });
  });

  test('is at most a megabyte', () => {
    expect(seen.bytes).toBeLessThanOrEqual(1_000_000);
  });

  test('is largest when the breath is in, smallest when it is out, and still while it is held', () => {
    const areas = seen.sights.map(({ area }) => area);
    const steps = changes(areas);
    for (const [place, phase] of phases.entries()) {
      if (phases[place - 1] !== phase) continue;
      const step = Math.sign(steps[place] ?? Number.NaN);
      expect([0, { in: 1, 'top-up': 1, hold: 0, out: -1 }[phase]], `${place}`).toContain(step);
    }
    // A frame shows the middle of its time: the turn itself lies between two of them.
    const fullest = phases.findLastIndex((phase) => phase === 'in' || phase === 'top-up');
    expect(areas[fullest]).toBeGreaterThan(0.999 * Math.max(...areas));
    expect(areas[phases.lastIndexOf('out')]).toBeLessThan(1.001 * Math.min(...areas));
    expect(Math.max(...areas)).toBeGreaterThan(1.8 * Math.min(...areas));
  });

  test('never jumps, not even where it begins again', () => {
    const { sights, width, height } = seen;
    for (const step of changes(sights.map(({ area }) => area))) {
      expect(Math.abs(step)).toBeLessThan(0.025 * width * height);
    }
  });

  test('shows by its ring that time goes on while the breath is held', () => {
    const rings = seen.sights.map((sight) => sight.ring);
    for (const [place, phase] of phases.entries()) {
      if (phase !== 'hold') continue;
      expect(rings[place], `${place}`).toBeGreaterThan(
        phases[place - 1] === 'hold' ? (rings[place - 1] ?? 0) : 0,
      );
    }
    if (!patterns[pattern].holds) expect(Math.max(...rings)).toBe(0);
  });

  // WCAG 2.3.1: a flash is a pair of opposing changes of 10 % or more of the greatest luminance.
  test('never flashes: all of a loop differs by less than one change of a flash, and one frame hardly from the next', () => {
    const luminances = seen.sights.map(({ luminance }) => luminance);
    expect(Math.max(...luminances) - Math.min(...luminances)).toBeLessThan(0.1);
    for (const step of changes(luminances)) expect(Math.abs(step)).toBeLessThan(0.005);
  });
});

/** Together they have every phase. */
const withAllPhases = ['sigh', 'box'] as const;

test.each(languages)('the words in %s are clear of the circle at its smallest', async (language) => {
  for (const pattern of withAllPhases) {
    const { sights } = await watch(pattern, language);
    const smallest = Math.sqrt(Math.min(...sights.map(({ area }) => area)) / Math.PI);
    const reaches = sights.map(({ reach }) => reach);
    expect(Math.min(...reaches)).toBeGreaterThan(0);
    // Of what is not the ground, a fifth of the radius is halo.
    expect(Math.max(...reaches)).toBeLessThan(0.7 * smallest);
  }
});

test('a sigh grows once more at the top-up, but less than before', async () => {
  const { sights } = await watch('sigh', 'en');
  const [begin = 0, middle = 0, end = 0] = [0, 19, 29].map((place) => Math.sqrt(sights[place]?.area ?? 0));
  expect(end - middle).toBeGreaterThan(0.1 * (end - begin));
  expect(end - middle).toBeLessThan(middle - begin);
});

test('is known by another hash in each pattern and language, and always by the same', () => {
  const hashes = () =>
    languages.flatMap((language) =>
      patternIds.map((pattern) => breathingPicture(pattern, wordsIn(language).breathing).hash),
    );
  expect(new Set(hashes()).size).toBe(languages.length * patternIds.length);
  expect(hashes()).toEqual(hashes());
});
