import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../domain/time.ts';

/** Knows when the updates in hand came to this process, however long they had to wait since. */
export interface Arrivals {
  /** The moment this update arrived; undefined once it is handled. */
  of(update: number): Temporal.Instant | undefined;
  /** Notes that an update has come, if that is news; what it returns is called when it is handled. */
  note(update: number): () => void;
}

export function createArrivals(clock: Clock): Arrivals {
  const arrivals = new Map<number, Temporal.Instant>();
  return {
    of: (update) => arrivals.get(update),
    note(update) {
      if (arrivals.has(update)) return () => {};
      arrivals.set(update, clock());
      return () => arrivals.delete(update);
    },
  };
}
