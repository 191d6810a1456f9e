/**
 * From here on a change on a scale of 0 to 10 is called noticeable: our own rule, both at once. In lasting pain one of the
 * two is taken for enough (Farrar 2001); for tension-type headache there is no established value.
 */
const noticeable = { points: 2, percent: 30 };

/** Means of whole ratings can miss a whole number by their last binary digit: two points are two points. */
const roundingError = 1e-9;

/** Whether ratings, or the means of several, differ noticeably, up or down. */
export function isNoticeable(before: number, after: number): boolean {
  const change = Math.abs(after - before) + roundingError;
  return change >= noticeable.points && change * 100 >= noticeable.percent * before;
}
