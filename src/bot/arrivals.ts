import type { Context, NextFunction } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../domain/time.ts';

/** Knows when the updates in hand came to this process, however long they had to wait since. */
export interface Arrivals {
  /** The moment this update arrived; undefined once it is handled. */
  of(update: number): Temporal.Instant | undefined;
  /** Stands before everything that makes updates wait. */
  middleware(ctx: Context, next: NextFunction): Promise<void>;
}

export function createArrivals(clock: Clock): Arrivals {
  const arrivals = new Map<number, Temporal.Instant>();
  return {
    of: (update) => arrivals.get(update),
    async middleware({ update }, next) {
      arrivals.set(update.update_id, clock());
      try {
        await next();
      } finally {
        arrivals.delete(update.update_id);
      }
    },
  };
}
