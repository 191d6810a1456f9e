import type { Point } from '../picture.ts';
import { blend, curve, go, limb, outline, patch, place, type Tone } from './figure.ts';
import { headFromBehind, headFromFront } from './heads.ts';
import { type Arm, drawArm, drawFrontLeg, type Leg } from './limbs.ts';

/** A person from the front or from behind. The left and the right are those of the sheet. */
export interface FrontPose {
  /** Between the shoulder joints when they are at rest. */
  chest: Point;
  size: number;
  seen: 'front' | 'behind';
  left?: Arm;
  right?: Arm;
  leftLeg?: Leg;
  rightLeg?: Leg;
  /** The thighs come towards the eye. */
  sits?: boolean;
  /** How far the shoulders are lifted, in heads. */
  lift?: number;
  /** Degrees to the right of the sheet. */
  tilt?: number;
  /** How far the head sinks as it bows, in heads. */
  bow?: number;
  /** Another head than the one that looks straight on. */
  head?: (tone: Tone, at: Point, size: number, tilted: number) => string;
}

/** Where the shoulder joints, the base of the neck and that of the skull are. */
export function frontJoints({ chest: [x, y], size, lift = 0, tilt = 0, bow = 0 }: FrontPose) {
  const height = y + (0.1 - lift) * size;
  const base: Point = [x, y - 0.12 * size];
  return {
    left: [x - 0.76 * size, height] as Point,
    right: [x + 0.76 * size, height] as Point,
    base,
    skull: go(base, tilt * 0.6, (0.56 - bow) * size),
  };
}

/** A person from the front or from behind. */
export function fromFront(tone: Tone, pose: FrontPose): string {
  const {
    chest: [x, y],
    size,
    seen,
    lift = 0,
    tilt = 0,
  } = pose;
  const { base, skull } = frontJoints(pose);
  const at = (dx: number, dy: number): Point => [x + dx * size, y + dy * size];
  const slope = (sign: -1 | 1): Point[] => [
    at(sign * 0.18, -0.44),
    at(sign * 0.33, -0.31 - lift * 0.6),
    at(sign * 0.84, -0.085 - lift),
    at(sign * 0.86, 0.1 - lift),
  ];
  const side = (sign: -1 | 1): Point[] => [
    at(sign * 0.78, 0.35 - lift * 0.5),
    at(sign * 0.64, 0.8),
    at(sign * 0.58, 1.3),
    at(sign * 0.63, 1.75),
    at(sign * 0.72, 2.2),
  ];
  const straight = (points: readonly Point[]) => points.map(place).join('L');
  const shirt = `M${straight(slope(1))}L${curve(side(1)).slice(1)}Q${place(at(0, 2.32))} ${curve(side(-1).reverse()).slice(1)}L${straight(slope(-1).reverse())}Z`;
  const leg = (sign: number, bearings: Leg | undefined) =>
    bearings ? drawFrontLeg(tone, at(sign * 0.37, 2.13), size, bearings, pose.sits) : '';
  const pelvis = (radius: number) => [-0.3, 0.3].map((dx) => [at(dx, 2.22), radius] as const);
  const neckline: Point = [base[0], base[1] - (seen === 'front' ? 0.1 : 0.3) * size];
  return [
    pose.sits ? limb(tone, tone.trousers, ...pelvis(0.3 * size)) : '',
    leg(-1, pose.leftLeg),
    leg(1, pose.rightLeg),
    pose.sits ? blend(tone.trousers, ...pelvis(0.3 * size - outline / 2)) : '',
    patch(tone, tone.top, shirt),
    pose.left ? frontArm(tone, pose, 'left', pose.left) : '',
    pose.right ? frontArm(tone, pose, 'right', pose.right) : '',
    limb(tone, tone.skin, [neckline, 0.25 * size], [skull, 0.25 * size]),
    (pose.head ?? (seen === 'front' ? headFromFront : headFromBehind))(tone, skull, size, tilt),
  ].join('');
}

/** An arm of a person from the front, grown together with the chest. */
export function frontArm(tone: Tone, pose: FrontPose, side: 'left' | 'right', arm: Arm): string {
  const { size, lift = 0 } = pose;
  const shoulder = frontJoints(pose)[side];
  const inwards = side === 'left' ? 1 : -1;
  const at = (dx: number, dy: number): Point => [shoulder[0] + inwards * dx * size, shoulder[1] + dy * size];
  // Over a raised arm, the line from the neck ends before it.
  const slope = [at(0.43, 0.4 * lift - 0.41), at(0.17, 0.2 * lift - 0.295), at(-0.05, -0.197)];
  const raised = Math.cos((arm.upper * Math.PI) / 180) > 0.1;
  return (
    drawArm(tone, shoulder, size, arm) +
    blend(tone.top, [at(0, 0), 0.175 * size], [at(0.36, 0.3 * lift - 0.15), 0.175 * size]) +
    `<path d="${curve(raised ? slope.slice(0, 2) : slope)}" fill="none" stroke="${tone.line}" stroke-width="${outline}" stroke-linecap="round"/>`
  );
}
