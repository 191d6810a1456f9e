/**
 * What the check of a workplace asks for, one yes or no each. Common practice, no trial is known to us. The order is our
 * own rule: what loads the neck and the shoulders most comes first. Ids are stored for ever.
 */
export const workplaceItems = [
  /** The upper edge at about the height of the eyes. */
  'screen-height',
  /** Straight ahead: nobody twists to see it. */
  'screen-ahead',
  /** Not clamped between ear and shoulder; held up rather than looked down at. */
  'phone',
  /** At about 90 degrees, the shoulders loose. */
  'elbows',
  /** Sitting back, and supported. */
  'back',
  /** About an arm’s length. */
  'screen-distance',
  /** No glare, no squinting. */
  'light',
  /** Flat on the floor or on a rest. */
  'feet',
] as const;

/** One item of the check. */
export type WorkplaceItem = (typeof workplaceItems)[number];

/** More changes at once are not made: our rule. */
const mostChanges = 3;

/** The changes that matter most, at most three, of all that is missing (ids; those of no item do not count). */
export function changesFrom(missing: readonly string[]): WorkplaceItem[] {
  return workplaceItems.filter((item) => missing.includes(item)).slice(0, mostChanges);
}
