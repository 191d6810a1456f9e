import { ghost, go, solid, type Tone } from '../figures/figure.ts';
import { type FrontPose, fromFront, frontArm, frontJoints } from '../figures/front.ts';
import { headBowed, headTurned } from '../figures/heads.ts';
import { armThrough, step } from '../figures/limbs.ts';
import { hangingLeft, hangingRight, onAChair, onAStool } from '../figures/poses.ts';
import { arrow, bend, chair, disc, floor, glow, post, sheet, startAndEnd, stool } from '../figures/scene.ts';
import { fromSide, nearArm, type SidePose, spine } from '../figures/side.ts';
import { ink, type Point } from '../picture.ts';
import { blade } from './shoulders.ts';

// The seat and the knees are seen, the feet are not: what moves is the head.
const sitting = 132;
const ground = 906;

/** The ear goes to the shoulder, one hand lies over the head, the other holds the seat. */
export function trapeziusStretch(): string {
  const size = sitting;
  const start = onAStool(253, ground, size);
  const end: FrontPose = { ...onAStool(712, ground, size), left: hangingLeft, tilt: 30 };
  const { right, skull, left } = frontJoints(end);
  const elbow: Point = [right[0] + 0.75 * size, right[1] - 0.98 * size];
  const wrist = go(skull, 24, 0.76 * size);
  return sheet(
    startAndEnd(
      stool(253, ground, size) +
        fromFront(solid, { ...start, left: hangingLeft, right: hangingRight }) +
        bend([214, 52], [276, 8], [342, 74]),
      stool(712, ground, size) +
        fromFront(solid, end) +
        glow(
          30,
          [skull[0] - 40, skull[1] + 44],
          [skull[0] - 52, skull[1] + 66],
          [left[0] + 22, left[1] - 2],
        ) +
        frontArm(solid, end, 'right', {
          ...armThrough(right, elbow, wrist, size),
          hand: 246,
          thumb: 'right',
        }),
    ),
  );
}

/** The head turns half to the side and bows, a hand on the back of the head. */
export function levatorStretch(): string {
  const size = sitting;
  const start: FrontPose = { ...onAStool(253, ground, size), head: headTurned };
  const end: FrontPose = { ...onAStool(712, ground, size), left: hangingLeft, head: headBowed, tilt: 14 };
  const { right, skull } = frontJoints(end);
  const elbow: Point = [right[0] + 0.5 * size, right[1] - 0.5 * size];
  const wrist = go(skull, 26, 0.54 * size);
  return sheet(
    startAndEnd(
      stool(253, ground, size) +
        fromFront(solid, { ...start, left: hangingLeft, right: hangingRight }) +
        bend([196, 56], [262, 20], [330, 64]),
      stool(712, ground, size) +
        fromFront(solid, end) +
        frontArm(solid, end, 'right', {
          ...armThrough(right, elbow, wrist, size),
          hand: 262,
          thumb: 'right',
        }) +
        disc('felt', [858, 608], 116, levatorFromBehind([858, 616])),
    ),
  );
}

/** The same from behind, to show where it is felt: from the neck to the upper corner of the shoulder blade. */
function levatorFromBehind(at: Point): string {
  const size = 92;
  const pose: FrontPose = {
    chest: [at[0], at[1] + 0.1 * size],
    size,
    seen: 'behind',
    left: hangingLeft,
    right: hangingRight,
    tilt: -16,
    bow: 0.22,
  };
  const { skull } = frontJoints(pose);
  const inner: Point = [at[0] + 0.34 * size, at[1] + 0.1 * size];
  return (
    fromFront(solid, pose) +
    blade([at[0] + 0.5 * size, at[1] + 0.42 * size], size, 1, ink, '#79aaa3') +
    glow(20, [skull[0] + 0.2 * size, skull[1] + 0.1 * size], [at[0] + 0.22 * size, at[1] - 0.2 * size], inner)
  );
}

/** The forearm on the door frame, a step forward. */
export function chestStretch(): string {
  const small = 72;
  const front: FrontPose = {
    chest: [192, 712 - 6.13 * small],
    size: small,
    seen: 'front',
    right: hangingRight,
    leftLeg: [183, 181, 184],
    rightLeg: [177, 179, 176],
  };
  const { left } = frontJoints(front);
  const size = 90;
  const x = 560;
  const hip: Point = [x + 84, 712 - 3.72 * size];
  const through: SidePose = {
    hip,
    size,
    waist: 0,
    chest: 2,
    neck: 12,
    head: 0,
    nearLeg: step(hip, [x - 46, 712 - 0.46 * size], size, 106),
    farLeg: step(hip, [x + 190, 712 - 0.29 * size], size, 90),
  };
  const { shoulder } = spine(through);
  const elbow: Point = [x - 12, shoulder[1] + 6];
  return sheet(
    startAndEnd(
      floor(30, 345, 712) +
        post(38, 140, 30, 570) +
        post(310, 140, 30, 570) +
        post(38, 112, 302, 30) +
        fromFront(solid, {
          ...front,
          left: {
            ...armThrough(left, [82, left[1] + 4], [82, left[1] - 1.1 * small], small),
            hand: 0,
            palm: 'left',
          },
        }),
      floor(400, 960, 712) +
        fromSide(solid, through) +
        glow(
          34,
          [shoulder[0] + 0.24 * size, shoulder[1] + 0.1 * size],
          [shoulder[0] + 0.3 * size, shoulder[1] + 0.5 * size],
        ) +
        nearArm(solid, through, {
          ...armThrough(shoulder, elbow, go(elbow, 0, 1.12 * size), size),
          hand: 0,
          palm: 'right',
        }) +
        post(x + 8, 30, 28, 680) +
        arrow([x + 200, 300], [x + 310, 300], 16),
      375,
    ),
  );
}

/** On a chair, hands behind the head, the upper back leans over the chair back. */
export function thoracicExtension(): string {
  const size = 98;
  const hands = (tone: Tone, pose: SidePose): string => {
    const { shoulder, skull } = spine(pose);
    const near = (dx: number, dy: number) => go(go(skull, pose.head + 90, dx * size), pose.head, -dy * size);
    const arm = armThrough(shoulder, near(0.2, 0.0), near(-0.28, -0.1), size);
    return fromSide(tone, pose) + nearArm(tone, pose, arm);
  };
  const upright = (x: number): SidePose => {
    const { near: _, ...rest } = onAChair(x, 712, size);
    return rest;
  };
  const back = (x: number): SidePose => ({
    ...upright(x),
    waist: -2,
    chest: -8,
    ribs: -36,
    neck: -26,
    head: -32,
  });
  return sheet(
    startAndEnd(
      floor(40, 465, 712) + chair([190, 712], size) + hands(solid, upright(190)),
      floor(530, 960, 712) +
        chair([700, 712], size) +
        hands(ghost, upright(700)) +
        hands(solid, back(700)) +
        bend([772, 142], [704, 92], [604, 138]),
    ),
  );
}
