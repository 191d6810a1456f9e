/** On so many days of so many for which there is an answer. */
export interface Tally {
  days: number;
  of: number;
}

/** How often it was so among what was told; undefined: it was not told. */
export function tallyOf(told: readonly (boolean | undefined)[]): Tally {
  const answered = told.filter((one) => one !== undefined);
  return { days: answered.filter(Boolean).length, of: answered.length };
}

/** Whether a value reaches what counts; undefined where it was not told. */
export function reaches(value: number | undefined, least: number): boolean | undefined {
  return value === undefined ? undefined : value >= least;
}
