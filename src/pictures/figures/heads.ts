import type { Point } from '../picture.ts';
import { put, type Tone } from './figure.ts';

// Every head is drawn for a height of 100 from chin to crown. Its origin is where it turns on the neck.

/** A head from the side, looking to the right; `turned` in degrees, forward is positive. */
export function headFromSide(tone: Tone, at: Point, size: number, turned: number): string {
  return put(
    (line) => `
<path d="M-36 12C-46 -2 -47 -20 -45 -34C-41 -58 -22 -70 2 -70C26 -70 40 -58 41 -38C41 -31 39 -28 40 -23C43 -14 50 -6 54 0C55 5 50 7 45 7C45 9 47 11 47 14C47 16 44 16 43 16C46 18 46 20 43 22C42 25 45 27 44 31C42 36 36 37 30 36C18 34 8 30 2 20L-10 24Z" fill="${tone.skin}"/>
<path d="M-36 12C-46 -2 -47 -20 -45 -34C-41 -58 -22 -70 2 -70C26 -70 40 -58 41 -38C41 -31 39 -28 40 -23C43 -14 50 -6 54 0C55 5 50 7 45 7C45 9 47 11 47 14C47 16 44 16 43 16C46 18 46 20 43 22C42 25 45 27 44 31C42 36 36 37 30 36C18 34 8 30 2 20" fill="none" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-36 12C-48 -2 -50 -20 -47 -36C-42 -62 -22 -73 2 -73C24 -73 38 -64 42 -49C32 -50 22 -46 18 -40C14 -34 14 -24 12 -18L6 -18C2 -28 -12 -28 -13 -14C-14 -6 -16 4 -20 8Z" fill="${tone.hair}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M8 -16C2 -25 -9 -22 -9 -12C-9 -4 -4 4 1 3C4 2 4 -2 5 -5" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line * 0.8}"/>
<path d="M25 -28C28 -31 33 -31 36 -29" fill="none" stroke="${tone.line}" stroke-width="${line * 0.8}"/>
<path d="M31 -21L31 -17" fill="none" stroke="${tone.line}" stroke-width="${line * 1.2}"/>
<path d="M43 16L36 15" fill="none" stroke="${tone.line}" stroke-width="${line * 0.8}"/>`,
    at,
    size,
    turned,
  );
}

const round =
  'M-34 -26C-34 -4 -30 14 -18 26C-10 34 10 34 18 26C30 14 34 -4 34 -26C34 -56 20 -70 0 -70C-20 -70 -34 -56 -34 -26Z';
const ears = 'M-34 -22C-42 -26 -44 -14 -41 -6C-39 0 -35 2 -32 -2M34 -22C42 -26 44 -14 41 -6C39 0 35 2 32 -2';

/** A head from the front; `tilted` in degrees to the right of the sheet. */
export function headFromFront(tone: Tone, at: Point, size: number, tilted = 0): string {
  return put(
    (line) => `
<path d="${ears}" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="${round}" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-35 -20C-42 -58 -24 -75 0 -75C24 -75 42 -58 35 -20C31 -26 30 -38 25 -46C10 -42 -8 -44 -18 -51C-26 -44 -31 -30 -35 -20Z" fill="${tone.hair}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-14 -19L-14 -15M14 -19L14 -15" stroke="${tone.line}" stroke-width="${line * 1.3}"/>
<path d="M-20 -27C-17 -30 -12 -30 -9 -28M20 -27C17 -30 12 -30 9 -28M2 -12C5 -6 6 0 1 2M-8 15Q0 19 8 15" fill="none" stroke="${tone.line}" stroke-width="${line * 0.8}"/>`,
    at,
    size,
    tilted,
  );
}

/** A head from behind. */
export function headFromBehind(tone: Tone, at: Point, size: number, tilted = 0): string {
  return put(
    (line) => `
<path d="${ears}" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-34 -12C-33 4 -28 16 -22 22L22 22C28 16 33 4 34 -12Z" fill="${tone.skin}"/>
<path d="M-34 -6C-32 4 -29 12 -25 18M34 -6C32 4 29 12 25 18" fill="none" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-35 -14C-42 -58 -24 -75 0 -75C24 -75 42 -58 35 -14C34 0 28 8 20 12C8 15 -8 15 -20 12C-28 8 -34 0 -35 -14Z" fill="${tone.hair}" stroke="${tone.line}" stroke-width="${line}"/>`,
    at,
    size,
    tilted,
  );
}

/** A head turned half to the right of the sheet. */
export function headTurned(tone: Tone, at: Point, size: number, tilted = 0): string {
  return put(
    (line) => `
<path d="M-32 -20C-36 -2 -28 14 -14 24C-4 34 12 38 22 32C30 26 33 12 34 -2C36 -8 37 -14 35 -22C36 -56 20 -70 -2 -70C-28 -70 -38 -48 -32 -20Z" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-22 6C-44 -2 -48 -30 -42 -48C-34 -70 -14 -76 4 -74C26 -72 38 -58 38 -34C34 -42 30 -46 26 -48C16 -42 2 -42 -6 -48C-10 -40 -12 -30 -14 -20L-20 -18C-30 -26 -36 -14 -30 -4C-28 0 -26 2 -22 6Z" fill="${tone.hair}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-18 -16C-26 -26 -34 -16 -30 -6C-28 0 -24 4 -20 2" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line * 0.8}"/>
<path d="M6 -19L6 -15M28 -19L28 -15" stroke="${tone.line}" stroke-width="${line * 1.3}"/>
<path d="M0 -27C3 -31 9 -31 12 -28M24 -29C27 -31 30 -30 32 -28M20 -14C25 -8 28 -2 20 1M6 15Q14 19 22 15" fill="none" stroke="${tone.line}" stroke-width="${line * 0.8}"/>`,
    at,
    size,
    tilted,
  );
}

/** A head turned half to the right of the sheet and bowed. */
export function headBowed(tone: Tone, at: Point, size: number, tilted = 0): string {
  return put(
    (line) => `
<path d="M-34 -8C-38 14 -22 30 -8 36C4 44 16 46 24 40C30 34 31 28 32 24C40 22 40 16 35 8C38 -2 40 -10 38 -18C36 -46 18 -58 -2 -58C-30 -58 -40 -34 -34 -8Z" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-26 14C-44 8 -50 -20 -42 -38C-34 -58 -12 -64 6 -62C28 -58 42 -42 40 -16C34 -22 26 -24 18 -22C6 -20 -6 -18 -10 -8L-12 2C-18 -8 -28 -4 -28 6C-28 9 -27 12 -26 14Z" fill="${tone.hair}" stroke="${tone.line}" stroke-width="${line}"/>
<path d="M-14 4C-20 -6 -30 -2 -28 10C-27 16 -22 20 -17 17" fill="${tone.skin}" stroke="${tone.line}" stroke-width="${line * 0.8}"/>
<path d="M3 1Q8 5 13 1M24 0Q28 3 32 -1M2 -8C6 -11 11 -10 14 -8M24 -9C27 -11 31 -10 34 -9M20 5C26 10 30 16 23 19M10 30Q17 33 23 28" fill="none" stroke="${tone.line}" stroke-width="${line * 0.8}"/>`,
    at,
    size,
    tilted,
  );
}
