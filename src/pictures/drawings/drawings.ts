import type { IdOfKind } from '../../domain/exercises.ts';
import { hashOf, type Picture } from '../picture.ts';
import { renderPng } from '../render.ts';
import { aerobic, microBreak } from './activity.ts';
import { painMap, pressureMap } from './body-map.ts';
import { chinNod, chinRetraction, neckIsometrics } from './neck.ts';
import { suboccipitalRelease, triggerPointPressure } from './pressure.ts';
import { scapularRetraction } from './shoulders.ts';
import { bandRaise, shoulderStrength } from './strength.ts';
import { chestStretch, levatorStretch, thoracicExtension, trapeziusStretch } from './stretches.ts';

/** How each exercise that is done with the body is drawn. */
export const drawings = {
  'chin-nod': chinNod,
  'chin-retraction': chinRetraction,
  'scapular-retraction': scapularRetraction,
  'band-raise': bandRaise,
  'shoulder-strength': shoulderStrength,
  'neck-isometrics': neckIsometrics,
  'trapezius-stretch': trapeziusStretch,
  'levator-stretch': levatorStretch,
  'chest-stretch': chestStretch,
  'thoracic-extension': thoracicExtension,
  'suboccipital-release': suboccipitalRelease,
  'trigger-point-pressure': triggerPointPressure,
  'micro-break': microBreak,
  aerobic,
} satisfies Record<IdOfKind<'movement' | 'break' | 'activity'>, () => string>;

/** The maps of the body: where a ball may press, and where it hurts. */
export const maps = { pressure: pressureMap, pain: painMap };

/** An exercise that is done with the body and has a drawing. */
export type DrawnExerciseId = keyof typeof drawings;

/** How an exercise is done: a drawing without words. */
export function exercisePicture(exercise: DrawnExerciseId): Picture {
  return photo(drawings[exercise]());
}

/** Where a ball may press, or where it hurts: places with numbers. */
export function bodyMapPicture(map: keyof typeof maps): Picture {
  return photo(maps[map]());
}

function photo(svg: string): Picture {
  return { kind: 'photo', hash: hashOf(svg), render: () => renderPng(svg) };
}
