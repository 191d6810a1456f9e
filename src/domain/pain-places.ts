import type { ExerciseId } from './exercises.ts';

/** Where it can hurt, in the order of the numbers on the picture. Ids are stored for ever. */
export const painPlaces = [
  'forehead',
  'temples',
  'eyes',
  'crown',
  'back-of-head',
  'neck',
  'shoulders',
  'jaw',
] as const;

/** One place where it can hurt. */
export type PainPlace = (typeof painPlaces)[number];

/** Our rule: where it hurts decides which stretches come, in turn; elsewhere all of them do. */
const stretchesFor: Partial<Record<PainPlace, readonly ExerciseId[]>> = {
  'back-of-head': ['levator-stretch', 'trapezius-stretch'],
  neck: ['levator-stretch', 'trapezius-stretch'],
  shoulders: ['trapezius-stretch', 'chest-stretch'],
};

/** All stretches, in the order in which they take turns. */
const stretches = [
  'trapezius-stretch',
  'levator-stretch',
  'chest-stretch',
] as const satisfies readonly ExerciseId[];

/** The stretches for somebody whom it hurts in these places (ids, as stored). */
export function stretchesIn(places: readonly string[]): readonly ExerciseId[] {
  const wanted = painPlaces.flatMap((place) => (places.includes(place) ? (stretchesFor[place] ?? []) : []));
  return wanted.length > 0 ? stretches.filter((id) => wanted.includes(id)) : stretches;
}
