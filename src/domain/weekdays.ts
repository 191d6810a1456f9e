/** Days of the week as a bit mask, Monday = 1, Sunday = 64. */
export const everyDay = 0b111_1111;
export const weekdays = 0b001_1111;
export const monday = 0b000_0001;
export const wednesday = 0b000_0100;

/** The days of the week, Monday = 1. */
export const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const;

/** The mask of one day of the week (Monday = 1, Sunday = 7); see `Routine`. */
export function maskOf(day: number): number {
  return 1 << (day - 1);
}

/** Whether a mask holds a day of the week. */
export function includes(mask: number, day: number): boolean {
  return (mask & maskOf(day)) !== 0;
}

/** Whether a mask holds one day alone. */
export function isOneDay(mask: number): boolean {
  return daysOfWeek.some((day) => maskOf(day) === mask);
}

/** The weekend, as a mask. */
export const saturdayAndSunday = everyDay & ~weekdays;

/** The days from one to another, over the end of the week where need be. */
export function maskBetween(first: number, last: number): number {
  const count = (last - first + 7) % 7;
  return Array.from({ length: count + 1 }, (_, on) => maskOf(((first - 1 + on) % 7) + 1)).reduce(
    (mask, day) => mask | day,
    0,
  );
}
