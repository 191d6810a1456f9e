import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { Database } from '../store/database.ts';
import { releaseLease, takeLease } from '../store/leases.ts';

/** How long a lease lasts without a sign of life, and how often one is given. A process that dies is replaced by then. */
const leaseSeconds = 6;
const renewMilliseconds = 2000;

/** Who counts on the lease stops this long before it ends. */
const marginMilliseconds = 1000;

/** Whoever stops the process does not wait longer for the lease to be given back, in ms. */
const releaseMilliseconds = 1000;

/** One process of many: whether it is the one that holds a lease. */
export interface Holder {
  /** Its name in the database. */
  readonly name: string;
  /** Whether the lease is its own, now. */
  holds(): boolean;
  /** Gives the lease back. */
  close(): Promise<void>;
}

/** Tries for a lease for as long as the process lives, and keeps it; `onTaken` hears when it has become one's own. */
export function startHolder(db: Database, lease: string, log: Logger, onTaken: () => void): Holder {
  const name = randomUUID();
  const stopping = new AbortController();
  let heldUntil = 0;
  const over = keep();

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      // From before the question: the database's clock started later.
      const asked = performance.now();
      try {
        const isOurs = await takeLease(db, { name: lease, holder: name, seconds: leaseSeconds });
        const was = heldUntil > 0;
        heldUntil = isOurs ? asked + leaseSeconds * 1000 - marginMilliseconds : 0;
        if (isOurs !== was) log.info({ lease, held: isOurs }, isOurs ? 'lease taken' : 'lease lost');
        if (isOurs && !was) onTaken();
      } catch (error) {
        // What is held runs out by itself.
        log.warn({ err: error, lease }, 'lease not renewed');
      }
      await wait(renewMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    name,
    holds: () => performance.now() < heldUntil,
    async close() {
      stopping.abort();
      heldUntil = 0;
      const released = over.then(() => releaseLease(db, lease, name));
      released.catch((error) => log.warn({ err: error, lease }, 'lease not released'));
      // While the database is away it runs out by itself.
      await Promise.race([released, wait(releaseMilliseconds, undefined, { ref: false })]).catch(() => {});
    },
  };
}
