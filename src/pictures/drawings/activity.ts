import { solid } from '../figures/figure.ts';
import { reach, step } from '../figures/limbs.ts';
import { onAChair, walking } from '../figures/poses.ts';
import { arrow, badge, beam, bicycle, chair, floor, helmet, panel, sheet } from '../figures/scene.ts';
import { fromSide, type SidePose, spine } from '../figures/side.ts';

/** Up from the desk, and walk. */
export function microBreak(): string {
  const size = 76;
  const sitting: SidePose = {
    ...onAChair(105, 712, size),
    chest: 8,
    neck: 22,
    head: 6,
    near: { upper: 160, fore: 88, hand: 92, thumb: 'left' },
  };
  const standing: SidePose = {
    hip: [505, 712 - 3.98 * size],
    size,
    waist: 0,
    chest: 2,
    neck: 12,
    head: 0,
    near: { upper: 182, fore: 172, hand: 172, thumb: 'left' },
    nearLeg: [178, 182, 90],
    farLeg: [174, 184, 90],
  };
  return sheet(
    panel(
      'sit',
      15,
      15,
      313,
      720,
      floor(30, 313, 712) + chair([105, 712], size) + desk(235) + fromSide(solid, sitting),
    ),
    panel(
      'stand',
      343,
      15,
      313,
      720,
      floor(358, 641, 712) +
        chair([425, 712], size) +
        desk(563) +
        fromSide(solid, standing) +
        arrow([412, 420], [412, 300]),
    ),
    panel(
      'walk',
      671,
      15,
      314,
      720,
      floor(686, 970, 712) + fromSide(solid, walking(808, 712, size)) + arrow([800, 100], [900, 100]),
    ),
    badge(1, [58, 58], 27),
    badge(2, [386, 58], 27),
    badge(3, [714, 58], 27),
  );
}

/** A desk with a screen, from its side. */
function desk(x: number): string {
  return (
    beam([x - 20, 514], [x + 90, 514]) +
    beam([x + 60, 514], [x + 60, 705]) +
    beam([x + 55, 510], [x + 55, 420]) +
    beam([x + 45, 340], [x + 45, 460])
  );
}

/** Walking briskly, or on a bicycle. */
export function aerobic(): string {
  const size = 72;
  const { drawing, grip, saddle, pedals } = bicycle([545, 712], size);
  const hip = [saddle[0] + 5, saddle[1] - 0.36 * size] as const;
  const rider: SidePose = { hip, size, waist: 14, chest: 22, neck: 22, head: 0 };
  const { shoulder, skull } = spine(rider);
  const hold = reach(shoulder, [grip[0] - 12, grip[1] - 6], size, 'right');
  const foot = ([x, y]: readonly [number, number]) => [x - 0.25 * size, y - 0.32 * size] as const;
  return sheet(
    panel(
      'walk',
      15,
      15,
      385,
      720,
      floor(40, 375, 712) + fromSide(solid, walking(185, 712, 86)) + arrow([280, 180], [375, 180]),
    ),
    panel(
      'ride',
      416,
      15,
      569,
      720,
      floor(436, 965, 712) +
        drawing +
        fromSide(solid, {
          ...rider,
          near: hold,
          far: hold,
          nearLeg: step(hip, foot(pedals.near), size, 95),
          farLeg: step(hip, foot(pedals.far), size, 90),
        }) +
        helmet(skull, size) +
        arrow([820, 180], [925, 180]),
    ),
  );
}
