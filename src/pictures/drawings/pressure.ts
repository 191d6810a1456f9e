import { go, solid } from '../figures/figure.ts';
import { fromFront } from '../figures/front.ts';
import { hangingLeft, hangingRight, onTheBack } from '../figures/poses.ts';
import { arrow, ball, floor, never, panel, post, sheet, zoom } from '../figures/scene.ts';
import { fromSide, headAt, type SidePose, spine } from '../figures/side.ts';
import { ink, type Point } from '../picture.ts';

/** Two balls, side by side, with tape around them. */
function twoBalls([x, y]: Point, radius: number): string {
  return (
    ball([x - radius, y], radius) +
    ball([x + radius, y], radius) +
    `<path d="M${x - radius} ${y}H${x + radius}" stroke="#fcfbf7" stroke-width="${radius * 0.6}"/>`
  );
}

/** Two balls, taped together, under the base of the skull. */
export function suboccipitalRelease(): string {
  return sheet(
    panel(
      'lying',
      15,
      490,
      970,
      245,
      floor(420, 965, 690) + ball([599, 679], 10) + onTheBack(solid, [590, 644], 68),
    ),
    panel(
      'where',
      640,
      15,
      345,
      225,
      fromFront(solid, {
        chest: [800, 230],
        size: 130,
        seen: 'behind',
        left: hangingLeft,
        right: hangingRight,
      }) + twoBalls([800, 160], 20),
    ),
    panel(
      'front',
      640,
      252,
      345,
      225,
      fromSide(
        solid,
        headAt(
          { size: 130, waist: 0, chest: 2, neck: 12, head: 0, near: { upper: 178, fore: 170 } },
          [765, 360],
        ),
      ) +
        ball([806, 416], 18) +
        never([918, 320], 38),
    ),
    zoom(
      'balls',
      [310, 318],
      298,
      { at: [588, 634], radius: 60 },
      floor(0, 620, 508) + ball([308, 468], 38) + onTheBack(solid, [272, 348], 262),
    ),
  );
}

/** Another place for the ball. */
function spot([x, y]: Point): string {
  return `<circle cx="${x}" cy="${y}" r="13" fill="none" stroke="${ink}" stroke-width="5" stroke-dasharray="7 8"/>`;
}

/** A ball between the wall and the muscle beside the spine. */
export function triggerPointPressure(): string {
  const size = 90;
  const pose: SidePose = {
    hip: [215, 712 - 3.9 * size],
    size,
    waist: -4,
    chest: -7,
    neck: 10,
    head: 2,
    near: { upper: 175, fore: 166, hand: 166, thumb: 'left' },
    nearLeg: [162, 176, 90],
    farLeg: [158, 172, 90],
  };
  const { base } = spine(pose);
  const round = 0.21 * size;
  const back = go(go(base, pose.chest, -0.36 * size), pose.chest - 90, 0.42 * size);
  const [x, y] = go(back, -90, round);
  const places: readonly Point[] = [
    [697, 256],
    [618, 296],
    [797, 256],
    [836, 275],
    [876, 296],
  ];
  return sheet(
    panel(
      'wall',
      15,
      15,
      477,
      720,
      floor(40, 465, 712) +
        post(x - round - 40, 15, 36, 700) +
        fromSide(solid, pose) +
        ball([x, y], round) +
        arrow([x + 190, y], [x + 110, y]),
    ),
    panel(
      'where',
      508,
      15,
      477,
      452,
      fromFront(solid, {
        chest: [747, 270],
        size: 160,
        seen: 'behind',
        left: hangingLeft,
        right: hangingRight,
      }) +
        ball([658, 275], 27) +
        places.map((at) => spot(at)).join(''),
    ),
    panel(
      'front',
      508,
      483,
      477,
      252,
      fromFront(solid, {
        chest: [747, 690],
        size: 120,
        seen: 'front',
        left: hangingLeft,
        right: hangingRight,
      }) +
        ball([774, 652], 22) +
        never([905, 555], 40),
    ),
  );
}
