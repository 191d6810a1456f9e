/** How a headache can be two hours after it was noted. Stored for ever. */
export const reliefs = ['free', 'better', 'same', 'worse'] as const;

/** How a headache was two hours after it was noted. */
export type Relief = (typeof reliefs)[number];

/** How many of the headaches were so two hours later, of those of which it was told. */
export interface ReliefCounts extends Record<Relief, number> {
  of: number;
}

/**
 * How headaches were two hours after they were noted. To be pain-free by then is what trials of acute treatment ask for
 * (IHS 2019); here the two hours run from the note, not from a drug. What was not told is not in it.
 */
export function reliefCounts(headaches: readonly { relief: Relief | null }[]): ReliefCounts {
  const count = (relief: Relief) => headaches.filter((one) => one.relief === relief).length;
  const counts = {
    free: count('free'),
    better: count('better'),
    same: count('same'),
    worse: count('worse'),
  };
  return { ...counts, of: counts.free + counts.better + counts.same + counts.worse };
}
