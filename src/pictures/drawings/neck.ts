import { ghost, solid } from '../figures/figure.ts';
import { type FrontPose, fromFront, frontJoints } from '../figures/front.ts';
import { armThrough } from '../figures/limbs.ts';
import { hangingLeft, hangingRight, onAChair, onTheBack } from '../figures/poses.ts';
import {
  arrow,
  badge,
  bend,
  block,
  chair,
  floor,
  never,
  panel,
  plumb,
  sheet,
  zoom,
} from '../figures/scene.ts';
import { fromSide, headAt, nearArm, neckAndHead, type SidePose, spine } from '../figures/side.ts';
import type { Point } from '../picture.ts';

/** Lying, a small nod: the head stays where it lies. */
export function chinNod(): string {
  return sheet(
    panel(
      'lying',
      15,
      490,
      970,
      245,
      floor(420, 965, 690) + block([532, 678], 92, 18) + onTheBack(solid, [590, 646], 68),
    ),
    panel(
      'lifted',
      640,
      15,
      345,
      460,
      floor(660, 965, 402) +
        block([668, 380], 150, 26) +
        onTheBack(ghost, [744, 314], 136) +
        onTheBack(solid, [768, 260], 136, 36, 50) +
        never([915, 90], 40),
    ),
    zoom(
      'nod',
      [310, 318],
      298,
      { at: [588, 636], radius: 60 },
      floor(0, 620, 508) +
        block([110, 484], 290, 34) +
        onTheBack(ghost, [272, 354], 262) +
        onTheBack(solid, [272, 354], 262, 9) +
        bend([286, 156], [352, 148], [402, 198], 15),
    ),
  );
}

/** Sitting, the chin glides straight back. */
export function chinRetraction(): string {
  const small = onAChair(120, 715, 70);
  const large = headAt(
    { size: 236, waist: 0, chest: 2, neck: 6, head: 3, near: { upper: 176, fore: 120 } },
    [600, 360],
  );
  const wrong = headAt(
    { size: 110, waist: 0, chest: 2, neck: 6, head: -24, near: { upper: 176, fore: 120 } },
    [130, 200],
  );
  const { base, skull } = spine(large);
  const [x, y] = spine(small).skull;
  return sheet(
    panel('wrong', 15, 15, 290, 265, fromSide(solid, wrong) + never([255, 70], 38)),
    panel('chair', 15, 295, 340, 440, floor(40, 330, 715) + chair([120, 715], 70) + fromSide(solid, small)),
    zoom(
      'glide',
      [655, 375],
      328,
      { at: [x + 4, y - 12], radius: 62 },
      neckAndHead(ghost, base, [skull[0] + 62, skull[1]], 236, 3) +
        fromSide(solid, large) +
        plumb([480, 454], [960, 454]) +
        arrow([900, 420], [790, 420], 16),
    ),
  );
}

/** Sitting, the own hand resists from four sides, the head stays. */
export function neckIsometrics(): string {
  const size = 132;
  const upright = { size, waist: 0, chest: 2, neck: 12, head: 0 };
  const near = ([x, y]: Point, dx: number, dy: number): Point => [x + dx * size, y + dy * size];
  const push = (at: Point, dx: number, dy: number, way: -1 | 1): string =>
    arrow(near(at, dx, dy), near(at, dx + way * 0.5, dy), 12);

  const fromTheSide = (skull: Point, elbow: Point, wrist: Point, hand: number, palm: 'left' | 'right') => {
    const pose: SidePose = headAt(upright, skull);
    const arm = armThrough(spine(pose).shoulder, near(skull, ...elbow), near(skull, ...wrist), size);
    return fromSide(solid, pose) + nearArm(solid, pose, { ...arm, hand, palm });
  };
  const fromTheFront = (chest: Point, side: 'left' | 'right') => {
    const out = side === 'left' ? -1 : 1;
    const pose: FrontPose = { chest, size, seen: 'front', left: hangingLeft, right: hangingRight };
    const { [side]: shoulder, skull } = frontJoints(pose);
    const arm = armThrough(shoulder, near(chest, out * 1.42, 0.42), near(skull, out * 0.6, 0.2), size);
    return (
      fromFront(solid, {
        ...pose,
        [side]: { ...arm, hand: -out * 8, palm: side === 'left' ? 'right' : 'left' },
      }) +
      push(skull, out * -0.34, -0.44, out as 1 | -1) +
      push(skull, out * 1.2, -0.24, -out as 1 | -1)
    );
  };

  return sheet(
    panel(
      'forehead',
      15,
      15,
      477,
      352,
      fromTheSide([215, 165], [1.35, 1.1], [0.74, 0.14], -20, 'left') +
        push([215, 165], -0.26, -0.42, 1) +
        push([215, 165], 1.26, -0.32, -1),
    ),
    panel(
      'behind',
      508,
      15,
      477,
      352,
      fromTheSide([765, 165], [-0.98, 0.72], [-0.68, 0.06], 12, 'right') +
        push([765, 165], 0.08, -0.42, -1) +
        push([765, 165], -1.26, -0.3, 1),
    ),
    panel('left', 15, 383, 477, 352, fromTheFront([263, 655], 'left')),
    panel('right', 508, 383, 477, 352, fromTheFront([737, 655], 'right')),
    badge(1, [60, 60], 27),
    badge(2, [553, 60], 27),
    badge(3, [60, 428], 27),
    badge(4, [553, 428], 27),
  );
}
