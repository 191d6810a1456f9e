import { type PainPlace, painPlaces } from '../../domain/pain-places.ts';
import { curve, gear, solid } from '../figures/figure.ts';
import { type FrontPose, fromFront, frontJoints } from '../figures/front.ts';
import { hangingLeft, hangingRight } from '../figures/poses.ts';
import { badge, never, panel, sheet } from '../figures/scene.ts';
import { fromSide, headAt, spine } from '../figures/side.ts';
import { type Point, paper } from '../picture.ts';
import { blade } from './shoulders.ts';

/** A place beside another, in heads. */
function near([x, y]: Point, dx: number, dy: number, size: number): Point {
  return [Math.round(x + dx * size), Math.round(y + dy * size)];
}

/** A number that shows on skin, hair and cloth alike. */
function mark(number: number, at: Point, radius = 27): string {
  return `<circle cx="${at[0]}" cy="${at[1]}" r="${radius + 4}" fill="${paper}"/>${badge(number, at, radius)}`;
}

/** The muscle a ball may press. */
function muscle(...points: readonly Point[]): string {
  return `<path d="${curve(points)}" fill="none" stroke="#5f9a93" stroke-width="52" stroke-linecap="round"/>`;
}

/** The three places on top of each shoulder, and the front and the sides of the neck, which are left alone. */
export function pressureMap(): string {
  const size = 225;
  const back: FrontPose = { chest: [335, 350], size, seen: 'behind', left: hangingLeft, right: hangingRight };
  const at = (dx: number, dy: number): Point => near(back.chest, dx, dy, size);
  const side = (sign: -1 | 1): string =>
    blade(at(sign * 0.5, 0.5), size, sign, '#79aaa3', 'none') +
    muscle(at(sign * 0.28, -0.12), at(sign * 0.5, -0.02), at(sign * 0.72, 0.12)) +
    mark(1, at(sign * 0.27, -0.14)) +
    mark(2, at(sign * 0.51, -0.02)) +
    mark(3, at(sign * 0.74, 0.13));
  const front: FrontPose = {
    chest: [820, 300],
    size: 150,
    seen: 'front',
    left: hangingLeft,
    right: hangingRight,
  };
  const profile = headAt(
    { size: 150, waist: 0, chest: 2, neck: 12, head: 0, near: hangingRight },
    [810, 540],
  );
  const { base, skull } = spine(profile);
  return sheet(
    panel('back', 15, 15, 640, 720, fromFront(solid, back) + side(-1) + side(1)),
    panel('front', 671, 15, 314, 352, fromFront(solid, front) + never(near(front.chest, 0, -0.2, 150), 40)),
    panel(
      'side',
      671,
      383,
      314,
      352,
      fromSide(solid, profile) + never([(base[0] + skull[0]) / 2 + 12, (base[1] + skull[1]) / 2 + 6], 40),
    ),
  );
}

/** The numbers of the places where it can hurt. */
const places = Object.fromEntries(painPlaces.map((place, at) => [place, at + 1])) as Record<
  PainPlace,
  number
>;

/** Where it hurts: the head, the neck and the shoulders from three sides. */
export function painMap(): string {
  const size = 245;
  const front: FrontPose = { chest: [171, 462], size, seen: 'front', left: hangingLeft, right: hangingRight };
  const back: FrontPose = { ...front, chest: [829, 462], seen: 'behind' };
  const profile = headAt({ size, waist: 0, chest: 2, neck: 12, head: 0, near: hangingRight }, [495, 297]);
  const face = (dx: number, dy: number): Point => near(frontJoints(front).skull, dx, dy, size);
  const side = (dx: number, dy: number): Point => near(spine(profile).skull, dx, dy, size);
  const hair = (dx: number, dy: number): Point => near(frontJoints(back).skull, dx, dy, size);
  const eye = (at: Point): string =>
    `<ellipse cx="${at[0]}" cy="${at[1]}" rx="27" ry="24" fill="${gear}" fill-opacity="0.6"/>`;
  return sheet(
    panel(
      'front',
      15,
      15,
      313,
      720,
      fromFront(solid, front) +
        eye(face(-0.14, -0.17)) +
        eye(face(0.14, -0.17)) +
        mark(places.crown, face(0, -0.66), 25) +
        mark(places.forehead, face(0, -0.4), 25) +
        mark(places.temples, face(-0.35, -0.33), 25) +
        mark(places.temples, face(0.35, -0.33), 25) +
        mark(places.eyes, face(0, -0.17), 25) +
        mark(places.jaw, face(-0.25, 0.16), 25) +
        mark(places.jaw, face(0.25, 0.16), 25) +
        mark(places.shoulders, near(front.chest, -0.46, -0.06, size), 25) +
        mark(places.shoulders, near(front.chest, 0.46, -0.06, size), 25),
    ),
    panel(
      'side',
      343,
      15,
      314,
      720,
      fromSide(solid, profile) +
        mark(places.crown, side(-0.06, -0.62), 25) +
        mark(places.temples, side(0.15, -0.36), 25) +
        mark(places['back-of-head'], side(-0.36, -0.2), 25) +
        mark(places.jaw, side(0.2, 0.18), 25) +
        mark(places.neck, side(-0.16, 0.42), 25),
    ),
    panel(
      'back',
      672,
      15,
      313,
      720,
      fromFront(solid, back) +
        mark(places.crown, hair(0, -0.6), 25) +
        mark(places['back-of-head'], hair(0, -0.14), 25) +
        mark(places.neck, hair(0, 0.27), 25) +
        mark(places.shoulders, near(back.chest, -0.46, -0.06, size), 25) +
        mark(places.shoulders, near(back.chest, 0.46, -0.06, size), 25),
    ),
  );
}
