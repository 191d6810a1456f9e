import type { Point } from '../picture.ts';
import { put, type Tone } from './figure.ts';

// Every hand and shoe is drawn for a head of 100. Its origin is the wrist or the ankle.

/** An open hand that points along a bearing from its wrist; `mirrored` puts the thumb on the other side. */
export function hand(tone: Tone, at: Point, size: number, bearing: number, mirrored = false): string {
  return put(
    (line) => `
<path d="M-11 2C-14 -8 -18 -18 -17 -30L-16 -58C-16 -64 -9 -66 -8 -60C-8 -72 1 -74 2 -66C4 -72 11 -70 11 -62C14 -64 18 -60 17 -54L16 -34C18 -38 24 -44 28 -42C32 -40 30 -34 26 -28C20 -18 14 -10 11 2Z" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-8 -58L-7 -38M2 -64L2 -38M11 -58L10 -38" fill="none" stroke="${tone.line}" stroke-width="${line * 0.6}"/>`,
    at,
    size,
    bearing,
    mirrored,
  );
}

/** A hand from its edge, its palm to the left; `mirrored` to the right. */
export function handFromEdge(tone: Tone, at: Point, size: number, bearing: number, mirrored = false): string {
  return put(
    (line) => `
<path d="M-11 2C-11 -10 -9 -22 -9 -34L-8 -66C-8 -74 3 -75 5 -66L9 -36C12 -24 12 -10 11 2Z" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M5 -8C9 -20 6 -34 0 -42C-3 -46 -8 -43 -6 -38" fill="none" stroke="${tone.line}" stroke-width="${line * 0.7}"/>`,
    at,
    size,
    bearing,
    mirrored,
  );
}

/** A closed hand. */
export function fist(tone: Tone, at: Point, size: number, bearing: number, mirrored = false): string {
  return put(
    (line) => `
<path d="M-11 2C-18 -8 -20 -22 -14 -31C-6 -38 8 -37 14 -30C20 -22 17 -8 11 2Z" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-12 -14C-2 -20 6 -18 12 -14" fill="none" stroke="${tone.line}" stroke-width="${line * 0.7}"/>`,
    at,
    size,
    bearing,
    mirrored,
  );
}

/** A shoe on an ankle, its toe along a bearing: 90 stands flat and points right. */
export function shoe(tone: Tone, at: Point, size: number, bearing: number): string {
  return put(
    (line) => `
<path d="M-15 -6C-20 8 -30 14 -29 24C-29 28 -24 29 -20 29L72 29C82 29 84 18 76 13C60 6 40 8 15 -8Z" fill="${tone.shoes}" stroke="${tone.line}" stroke-width="${line}"/>`,
    at,
    size,
    bearing - 90,
  );
}
