import type { Tally } from './tally.ts';

/** A difference of two shares, and where it lies with 95 % confidence. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959963984540054;

/** The 95 % interval of one share by the score method (Wilson 1927); for one or more. */
export function scoreInterval({ days, of }: Tally): { low: number; high: number } {
  const share = days / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  // Where none or all of them were so, the bound is exact.
  return {
    low: days === 0 ? 0 : (middle - reach) / whole,
    high: days === of ? 1 : (middle + reach) / whole,
  };
}

/**
 * The difference of two independent shares with its 95 % interval, by the hybrid score method without continuity
 * correction (Newcombe 1998, Statistics in Medicine 17:873, method 10).
 */
export function differenceOf(one: Tally, other: Tally): Difference {
  const [first, second] = [one.days / one.of, other.days / other.of];
  const [ofFirst, ofSecond] = [scoreInterval(one), scoreInterval(other)];
  const difference = first - second;
  return {
    difference,
    low: difference - Math.hypot(first - ofFirst.low, ofSecond.high - second),
    high: difference + Math.hypot(ofFirst.high - first, second - ofSecond.low),
  };
}

/**
 * How probable a table at most as probable as this one would be if both shares were the same (Fisher's exact test,
 * two-sided). It is summed in whole numbers, so that tables of equal probability are equal.
 */
export function fisherExact(one: Tally, other: Tally): number {
  const hits = one.days + other.days;
  const weight = (inFirst: number) => choose(one.of, inFirst) * choose(other.of, hits - inFirst);
  const seen = weight(one.days);
  const least = Math.max(0, hits - other.of);
  const most = Math.min(one.of, hits);
  const all = Array.from({ length: most - least + 1 }, (_, after) => weight(least + after));
  const sum = (weights: readonly bigint[]) => Number(weights.reduce((total, one) => total + one, 0n));
  return sum(all.filter((one) => one <= seen)) / sum(all);
}

/**
 * The probabilities, each corrected for having looked at all of them (Holm 1979, step-down), in their order: what is left
 * below a level holds at that level for all of them together.
 */
export function holm(probabilities: readonly number[]): number[] {
  const adjusted: number[] = [];
  let least = 0;
  const places = probabilities.map((_, place) => place);
  places.sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number));
  for (const [before, place] of places.entries()) {
    const probability = (probabilities[place] as number) * (probabilities.length - before);
    least = Math.max(least, Math.min(probability, 1));
    adjusted[place] = least;
  }
  return adjusted;
}

/** In how many ways so many can be chosen out of so many. */
function choose(from: number, count: number): bigint {
  let ways = 1n;
  for (let step = 1; step <= count; step += 1) ways = (ways * BigInt(from - count + step)) / BigInt(step);
  return ways;
}
