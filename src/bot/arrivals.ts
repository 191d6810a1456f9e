import type { Context, NextFunction } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../domain/time.ts';

/** Knows when the updates in hand came to this process, however long they had to wait since. */
export interface Arrivals {
  /** The moment this update arrived; undefined once it is handled. */
  of(update: number): Temporal.Instant | undefined;
  /** Notes that an update has come, if that is news; what it returns is called when it is handled. */
  note(update: number): () => void;
  /** Notes the updates that nobody has noted before. */
  middleware(ctx: Context, next: NextFunction): Promise<void>;
}

export function createArrivals(clock: Clock): Arrivals {
  const arrivals = new Map<number, Temporal.Instant>();

  function note(update: number): () => void {
    if (arrivals.has(update)) return () => {};
    arrivals.set(update, clock());
    return () => arrivals.delete(update);
  }

  return {
    of: (update) => arrivals.get(update),
    note,
    async middleware({ update }, next) {
      const forget = note(update.update_id);
      try {
        await next();
      } finally {
        forget();
      }
    },
  };
}
