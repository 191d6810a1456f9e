/** Areas of the body that a person can leave out of an exercise. Ids are stored for ever. */
export const areas = [
  'hands-arms',
  'face',
  'jaw',
  'neck',
  'shoulders-back',
  'belly',
  'legs',
  'feet',
] as const;

/** One area of the body. */
export type Area = (typeof areas)[number];

/** A part of an exercise, and every area of the body it takes in. */
export interface Place<Part extends string = string> {
  part: Part;
  areas: readonly Area[];
}

/** The parts that take in nothing of what is left out: one of several areas goes with any of them. */
export function without<P extends Place>(places: readonly P[], leftOut: readonly Area[]): P[] {
  return places.filter((place) => !place.areas.some((area) => leftOut.includes(area)));
}

/** Whether this is the id of an area. */
export function isArea(id: string): id is Area {
  return (areas as readonly string[]).includes(id);
}
