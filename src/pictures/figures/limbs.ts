import type { Point } from '../picture.ts';
import { bearingTo, go, limb, type Tone } from './figure.ts';
import { fist, hand, handFromEdge, shoe } from './hands.ts';

// Lengths are in heads: a person is 7.5 of them (segments after Winter, Biomechanics of human movement).
const upperArm = 1.36;
const forearm = 1.12;
const thigh = 1.84;
const shin = 1.85;

/** Bearings of an arm. Without one of its own, the hand is closed. */
export interface Arm {
  upper: number;
  fore: number;
  hand?: number;
  /** On which side of the open hand the thumb is, as the fingers point up. */
  thumb?: 'left' | 'right';
  /** The hand is seen from its edge; this is where its palm is, as the fingers point up. */
  palm?: 'left' | 'right';
  /** What is seen of the upper arm and of the forearm when they come towards the eye. */
  seen?: readonly [upper: number, fore: number];
}

/** Bearings of the thigh, the shin and the toe. */
export type Leg = readonly [thigh: number, shin: number, toe: number];

/** Where the elbow and the wrist of an arm are. */
export function armJoints(shoulder: Point, size: number, { upper, fore, seen = [1, 1] }: Arm) {
  const elbow = go(shoulder, upper, upperArm * size * seen[0]);
  return { elbow, wrist: go(elbow, fore, forearm * size * seen[1]) };
}

/** The bearings that bring the wrist to a place, with the elbow to the left or to the right of the way there. */
export function reach(shoulder: Point, wrist: Point, size: number, elbow: 'left' | 'right'): Arm {
  const [upper, fore] = bent(shoulder, wrist, upperArm * size, forearm * size, elbow);
  return { upper, fore };
}

/** The arm whose elbow and wrist are seen at these places. */
export function armThrough(shoulder: Point, elbow: Point, wrist: Point, size: number): Arm {
  const seen = (from: Point, to: Point, whole: number) =>
    Math.hypot(to[0] - from[0], to[1] - from[1]) / (whole * size);
  return {
    upper: bearingTo(shoulder, elbow),
    fore: bearingTo(elbow, wrist),
    seen: [seen(shoulder, elbow, upperArm), seen(elbow, wrist, forearm)],
  };
}

/** The bearings that bring an ankle to a place, with the knee forward to the right. */
export function step(hip: Point, ankle: Point, size: number, toe: number): Leg {
  return [...bent(hip, ankle, thigh * size, shin * size, 'left'), toe];
}

/** The bearings of two bones from one place to another, bent to one side. */
function bent(from: Point, to: Point, first: number, second: number, side: 'left' | 'right') {
  const wide = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const far = Math.max(Math.min(wide, first + second - 0.01), Math.abs(first - second) + 0.01);
  const lean = (Math.acos((first ** 2 + far ** 2 - second ** 2) / (2 * first * far)) * 180) / Math.PI;
  const bearing = bearingTo(from, to) + (side === 'left' ? -lean : lean);
  return [bearing, bearingTo(go(from, bearing, first), to)] as const;
}

/** An arm in its sleeve, with its hand. */
export function drawArm(tone: Tone, shoulder: Point, size: number, arm: Arm): string {
  const { elbow, wrist } = armJoints(shoulder, size, arm);
  return (
    drawHand(tone, wrist, size, arm) +
    limb(tone, tone.top, [shoulder, 0.2 * size], [elbow, 0.155 * size], [wrist, 0.12 * size])
  );
}

function drawHand(tone: Tone, wrist: Point, size: number, arm: Arm): string {
  if (arm.hand === undefined) {
    return fist(tone, wrist, size, arm.fore, arm.thumb === 'left');
  }
  return arm.palm
    ? handFromEdge(tone, wrist, size, arm.hand, arm.palm === 'right')
    : hand(tone, wrist, size, arm.hand, arm.thumb === 'left');
}

/** A leg in its trousers, with its shoe, from the side. */
export function drawSideLeg(tone: Tone, hip: Point, size: number, [upper, lower, toe]: Leg): string {
  const knee = go(hip, upper, thigh * size);
  const ankle = go(knee, lower, shin * size);
  return (
    shoe(tone, ankle, size, toe) +
    limb(tone, tone.trousers, [hip, 0.42 * size], [knee, 0.24 * size], [ankle, 0.16 * size])
  );
}

/** A leg from the front; of a person who sits, the thigh comes towards the eye and ends in a knee. */
export function drawFrontLeg(
  tone: Tone,
  hip: Point,
  size: number,
  [upper, lower, toe]: Leg,
  sits = false,
): string {
  const knee = go(hip, upper, thigh * size * (sits ? 0.4 : 1));
  const hem = go(hip, upper, 0.2 * size);
  const ankle = go(knee, lower, shin * size);
  const foot = limb(tone, tone.shoes, [ankle, 0.17 * size], [go(ankle, toe, 0.1 * size), 0.19 * size]);
  return sits
    ? foot +
        limb(tone, tone.trousers, [knee, 0.24 * size], [ankle, 0.17 * size]) +
        limb(tone, tone.trousers, [hem, 0.34 * size], [knee, 0.3 * size])
    : foot + limb(tone, tone.trousers, [hem, 0.33 * size], [knee, 0.25 * size], [ankle, 0.17 * size]);
}
