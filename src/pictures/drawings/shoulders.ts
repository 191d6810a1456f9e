import { curve, solid } from '../figures/figure.ts';
import { fromFront } from '../figures/front.ts';
import { arrow, plumb, sheet, startAndEnd } from '../figures/scene.ts';
import { ink, type Point } from '../picture.ts';

/** A shoulder blade under the shirt; `side` is -1 on the left of the sheet. */
export function blade(at: Point, size: number, side: 1 | -1, line: string, fill: string): string {
  const corner = (x: number, y: number): Point => [at[0] + side * x * size, at[1] + y * size];
  const shape = curve(
    [
      corner(-0.16, -0.32),
      corner(0.06, -0.36),
      corner(0.3, -0.32),
      corner(0.2, -0.06),
      corner(0.02, 0.34),
      corner(-0.08, 0.34),
      corner(-0.17, 0.08),
    ],
    true,
  );
  return `<path d="${shape}" fill="${fill}" stroke="${line}" stroke-width="5" stroke-linejoin="round"/>`;
}

/** The shoulder blades go back and down. */
export function scapularRetraction(): string {
  const size = 152;
  const top = 330;
  const person = (x: number, lift: number, out: number): string =>
    fromFront(solid, {
      chest: [x, top],
      size,
      seen: 'behind',
      lift,
      left: { upper: 180 + out, fore: 178 },
      right: { upper: 180 - out, fore: 182 },
      leftLeg: [182, 180, 180],
      rightLeg: [178, 180, 180],
    });
  const blades = (x: number, out: number, down: number, line: string, fill: string): string =>
    blade([x - out * size, top + down * size], size, -1, line, fill) +
    blade([x + out * size, top + down * size], size, 1, line, fill);
  const slide = (x: number, side: -1 | 1): string =>
    arrow([x + side * 0.86 * size, top + 0.5 * size], [x + side * 0.5 * size, top + 0.92 * size], 12);
  return sheet(
    startAndEnd(
      person(253, 0.12, 4) + blades(253, 0.5, 0.28, ink, '#79aaa3') + plumb([253, 330], [253, 640]),
      person(747, -0.02, 7) +
        blades(747, 0.5, 0.28, '#c9dedb', 'none') +
        blades(747, 0.34, 0.46, ink, '#79aaa3') +
        plumb([747, 330], [747, 640]) +
        slide(747, -1) +
        slide(747, 1),
    ),
  );
}
