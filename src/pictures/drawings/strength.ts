import { ghost, go, solid, type Tone } from '../figures/figure.ts';
import { type FrontPose, fromFront, frontJoints } from '../figures/front.ts';
import { type Arm, armJoints } from '../figures/limbs.ts';
import {
  arrow,
  badge,
  band,
  bend,
  dumbbell,
  floor,
  panel,
  plate,
  sheet,
  startAndEnd,
} from '../figures/scene.ts';
import { fromSide, type SidePose, spine } from '../figures/side.ts';
import type { Point } from '../picture.ts';

interface Arms {
  left: Arm;
  right: Arm;
}

const hanging: Arms = { left: { upper: 192, fore: 184 }, right: { upper: 168, fore: 176 } };
const raised: Arms = { left: { upper: 270, fore: 261 }, right: { upper: 90, fore: 99 } };

/** Standing, seen from the front. */
function standing(chest: Point, size: number, arms: Arms, lift = 0): FrontPose {
  return {
    chest,
    size,
    seen: 'front',
    lift,
    ...arms,
    leftLeg: [185, 182, 186],
    rightLeg: [175, 178, 174],
  };
}

/** The middle of a fist. */
function fistOf(shoulder: Point, size: number, arm: Arm): Point {
  return go(armJoints(shoulder, size, arm).wrist, arm.fore, 0.18 * size);
}

/** An elastic band under the feet, the arms go up sideways to the height of the shoulders. */
export function bandRaise(): string {
  const size = 82;
  const high = 712 - 6.13 * size;
  const held = (x: number, arms: Arms): string => {
    const pose = standing([x, high], size, arms);
    const { left, right } = frontJoints(pose);
    const hands = [fistOf(left, size, arms.left), fistOf(right, size, arms.right)] as const;
    return fromFront(solid, pose) + band(hands[0], [x - 0.62 * size, 706], [x + 0.62 * size, 706], hands[1]);
  };
  return sheet(
    startAndEnd(
      floor(40, 305, 712) + held(174, hanging),
      floor(370, 960, 712) +
        fromFront(ghost, standing([667, high], size, hanging)) +
        held(667, raised) +
        bend([512, 400], [462, 352], [452, 262]) +
        bend([822, 400], [872, 352], [882, 262]),
      340,
    ),
  );
}

/** Two small weights: raised to the sides, raised to the front, lifted with the shoulders. */
export function shoulderStrength(): string {
  const size = 62;
  const person = (tone: Tone, chest: Point, arms: Arms, lift = 0): string => {
    const pose = standing(chest, size, arms, lift);
    const { left, right } = frontJoints(pose);
    const fists = [fistOf(left, size, arms.left), fistOf(right, size, arms.right)];
    return arms === raised
      ? fromFront(tone, pose) + fists.map((at) => plate(tone, at, size)).join('')
      : fists.map((at) => dumbbell(tone, at, size)).join('') + fromFront(tone, pose);
  };
  const profile = (tone: Tone, near: Arm): string => {
    const pose: SidePose = {
      hip: [185, 654],
      size,
      waist: 0,
      chest: 2,
      neck: 12,
      head: 0,
      near,
      nearLeg: [178, 182, 90],
      farLeg: [174, 184, 90],
    };
    return fromSide(tone, pose) + plate(tone, fistOf(spine(pose).shoulder, size, near), size);
  };
  return sheet(
    panel('start', 15, 15, 477, 352, person(solid, [253, 148], hanging)),
    panel(
      'sides',
      508,
      15,
      477,
      352,
      person(ghost, [747, 148], hanging) +
        person(solid, [747, 148], raised) +
        bend([628, 312], [580, 284], [574, 204], 11) +
        bend([866, 312], [914, 284], [920, 204], 11),
    ),
    panel(
      'front',
      15,
      383,
      477,
      352,
      profile(ghost, { upper: 166, fore: 158 }) +
        profile(solid, { upper: 92, fore: 88 }) +
        bend([262, 690], [345, 668], [362, 586], 11),
    ),
    panel(
      'lift',
      508,
      383,
      477,
      352,
      person(ghost, [747, 530], hanging) +
        person(solid, [747, 530], hanging, 0.24) +
        arrow([630, 560], [630, 488], 11) +
        arrow([864, 560], [864, 488], 11),
    ),
    badge(1, [60, 60], 27),
    badge(2, [553, 60], 27),
    badge(3, [60, 428], 27),
    badge(4, [553, 428], 27),
  );
}
