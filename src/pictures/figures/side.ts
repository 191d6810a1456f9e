import type { Point } from '../picture.ts';
import { blend, curve, go, limb, patch, type Tone } from './figure.ts';
import { headFromSide } from './heads.ts';
import { type Arm, drawArm, drawSideLeg, type Leg } from './limbs.ts';

/** A person from the side who looks to the right. Bearings of the spine run upwards. */
export interface SidePose {
  hip: Point;
  size: number;
  /** Bearings: from the hip to the waist, from the waist to the neck, of the neck. */
  waist: number;
  chest: number;
  /** Of the upper ribs, when the back is bent there. */
  ribs?: number;
  neck: number;
  /** The turn of the head, forward positive. */
  head: number;
  near?: Arm;
  far?: Arm;
  nearLeg?: Leg;
  farLeg?: Leg;
}

/** The joints of the trunk of a person from the side. */
export function spine({ hip, size, waist, chest, ribs = chest, neck }: Omit<SidePose, 'head'>) {
  const middle = go(hip, waist, 0.8 * size);
  const rib = go(middle, chest, 0.72 * size);
  const base = go(rib, ribs, 0.68 * size);
  return {
    middle,
    rib,
    shoulder: go(base, ribs + 180, 0.22 * size),
    base,
    skull: go(base, neck, 0.6 * size),
  };
}

/** A pose moved so that the base of the skull is at a place. */
export function headAt(pose: Omit<SidePose, 'hip'>, [x, y]: Point): SidePose {
  const [dx, dy] = spine({ ...pose, hip: [0, 0] }).skull;
  return { ...pose, hip: [x - dx, y - dy] };
}

/** The trunk alone, from the side. */
function trunk(tone: Tone, pose: SidePose): string {
  const { hip, size, waist, chest, ribs = chest, nearLeg = [waist + 180] } = pose;
  const { middle, rib, base } = spine(pose);
  const across = (at: Point, up: number, back: number, front: number): [Point, Point] => [
    go(at, up - 90, back * size),
    go(at, up + 90, front * size),
  ];
  // A bent hip pushes the hem up in front.
  const fold = Math.max(0, Math.sin(((waist + 180 - nearLeg[0]) * Math.PI) / 180));
  const hem: [Point, Point] = [
    go(go(hip, waist + 180, 0.12 * size), waist - 90, 0.46 * size),
    go(go(hip, waist, (0.44 * fold - 0.12) * size), waist + 90, 0.4 * size),
  ];
  const widths = [
    hem,
    across(go(hip, waist, 0.45 * size), waist, 0.41, 0.4),
    across(middle, (waist + chest) / 2, 0.37, 0.41),
    across(rib, (chest + ribs) / 2, 0.46, 0.47),
    across(go(rib, ribs, 0.4 * size), ribs, 0.41, 0.37),
    across(go(base, ribs, 0.02 * size), ribs, 0.22, 0.18),
  ];
  const back = widths.map(([at]) => at);
  const front = widths.map(([, at]) => at);
  return patch(tone, tone.top, `${curve(back)}L${curve(front.reverse()).slice(1)}Z`);
}

/** The near arm of a person from the side, grown together with the shoulder. */
export function nearArm(tone: Tone, pose: SidePose, arm: Arm): string {
  const { size, chest, ribs = chest } = pose;
  const { shoulder } = spine(pose);
  return (
    drawArm(tone, shoulder, size, arm) +
    blend(
      tone.top,
      [go(shoulder, arm.upper, 0.06 * size), 0.18 * size],
      [go(shoulder, ribs - 8, 0.08 * size), 0.16 * size],
    )
  );
}

/** A head on its neck, from the side. */
export function neckAndHead(tone: Tone, base: Point, skull: Point, size: number, head: number): string {
  return (
    limb(tone, tone.skin, [base, 0.26 * size], [skull, 0.24 * size]) + headFromSide(tone, skull, size, head)
  );
}

/** A person from the side. */
export function fromSide(tone: Tone, pose: SidePose): string {
  const { hip, size } = pose;
  const { shoulder, base, skull } = spine(pose);
  return [
    pose.far ? drawArm(tone, shoulder, size, pose.far) : '',
    pose.farLeg ? drawSideLeg(tone, hip, size, pose.farLeg) : '',
    neckAndHead(tone, base, skull, size, pose.head),
    pose.nearLeg ? drawSideLeg(tone, hip, size, pose.nearLeg) : '',
    trunk(tone, pose),
    pose.near ? nearArm(tone, pose, pose.near) : '',
  ].join('');
}
