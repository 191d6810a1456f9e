import { setTimeout as wait } from 'node:timers/promises';

/** Timers are late and seldom early: so much may be caught up on, in ms. */
const catchUp = 100;

/** Lets pass so many a second, evenly; some may run ahead of that, and the others then wait for longer. */
export function createBucket(perSecond: number) {
  const interval = 1000 / perSecond;
  let next = 0;
  return {
    /** Waits for its turn, or until it is at most so many ms ahead of it; the signal ends the wait. */
    async turn(signal: AbortSignal, ahead = 0): Promise<void> {
      const now = performance.now();
      next = Math.max(next, now - catchUp) + interval;
      const early = next - interval - now - ahead;
      if (early > 1) await wait(early, undefined, { signal }).catch(() => {});
    },
  };
}
