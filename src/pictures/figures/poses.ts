import type { Point } from '../picture.ts';
import type { Tone } from './figure.ts';
import type { FrontPose } from './front.ts';
import { type Arm, step } from './limbs.ts';
import { fromSide, headAt, type SidePose } from './side.ts';

/** A person on the back, the head to the left; `skull` is where the head turns on the neck. */
export function onTheBack(tone: Tone, skull: Point, size: number, nod = 0, neck = 12): string {
  return fromSide(
    tone,
    headAt(
      {
        size,
        waist: -90,
        chest: -90,
        neck: -90 + neck,
        head: -90 + nod,
        near: { upper: 98, fore: 91, hand: 90, thumb: 'left' },
        nearLeg: [38, 158, 90],
        farLeg: [34, 154, 90],
      },
      skull,
    ),
  );
}

/** Upright on a chair, seen from the side. */
export function onAChair(x: number, floor: number, size: number): SidePose {
  return {
    hip: [x, floor - 2.14 * size],
    size,
    waist: 0,
    chest: 2,
    neck: 12,
    head: 0,
    near: { upper: 168, fore: 100, hand: 96, thumb: 'left' },
    nearLeg: [90, 180, 90],
    farLeg: [86, 176, 90],
  };
}

/** Upright on a stool, seen from the front. */
export function onAStool(x: number, floor: number, size: number): FrontPose {
  return {
    chest: [x, floor - 4.97 * size],
    size,
    seen: 'front',
    sits: true,
    leftLeg: [201, 180, 180],
    rightLeg: [159, 180, 180],
  };
}

/** Arms that hold the seat, or hang. */
export const hangingLeft: Arm = { upper: 187, fore: 177 };
export const hangingRight: Arm = { upper: 173, fore: 183 };

/** On the way to the right. */
export function walking(x: number, floor: number, size: number): SidePose {
  const hip: Point = [x, floor - 3.82 * size];
  return {
    hip,
    size,
    waist: 3,
    chest: 5,
    neck: 14,
    head: 0,
    near: { upper: 208, fore: 176 },
    far: { upper: 154, fore: 118 },
    nearLeg: step(hip, [x + 1.12 * size, floor - 0.36 * size], size, 72),
    farLeg: step(hip, [x - 1.22 * size, floor - 0.68 * size], size, 130),
  };
}
