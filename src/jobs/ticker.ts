import { schedule } from 'node-cron';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/database.ts';
import { forgetDeliveries } from '../store/deliveries.ts';
import { claimReminders } from '../store/reminders.ts';

/** What the ticker needs from outside. */
export interface TickerOptions {
  db: Database;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Called after reminders have become deliveries. */
  onDue(): void;
}

/** The metronome: once a minute, and whenever the clock has been moved. */
export interface Ticker {
  /** Turns all reminders that are due into deliveries. Never throws: the next tick finds what this one could not. */
  tick(): Promise<void>;
  /** Waits for the tick that is under way. */
  close(): Promise<void>;
}

/** So many reminders are claimed in one transaction, or old deliveries forgotten. */
const batch = 500;

/** So many such batches of old deliveries are forgotten in a tick: the minute belongs to what is due. */
const mostForgotten = 20;

/** Starts the metronome, in every replica: what one of them claims, the others pass over. */
export function startTicker({ db, clock, log, metrics, onDue }: TickerOptions): Ticker {
  let stopped = false;
  let under = Promise.resolve();

  async function sweep(): Promise<void> {
    const began = performance.now();
    try {
      const now = clock();
      let all = 0;
      for (let count = batch; count === batch && !stopped; all += count) {
        const claimed = await claimReminders(db, now, batch);
        count = claimed.count;
        if (claimed.unplanned.length > 0) log.warn({ people: claimed.unplanned }, 'zone not known here');
        if (count > 0) onDue();
      }
      for (let times = 0; times < mostForgotten && !stopped; times++) {
        if ((await forgetDeliveries(db, now, batch)) < batch) break;
      }
      if (all > 0) log.info({ claimed: all }, 'reminders claimed');
    } catch (error) {
      log.error({ err: error }, 'reminders not claimed');
    }
    metrics.ticked((performance.now() - began) / 1000);
  }

  /** One after the other: a clock that is moved asks beside the metronome. */
  function tick(): Promise<void> {
    under = under.then(() => (stopped ? undefined : sweep()));
    return under;
  }

  // What fell due while no process was there.
  void tick();
  const metronome = schedule('* * * * *', tick, {
    // In a zone with summer time, node-cron would pause for the hour that comes twice.
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
    logger: { info() {}, debug() {}, warn() {}, error: (_, error) => log.error({ err: error }, 'no tick') },
  });
  return {
    tick,
    async close() {
      stopped = true;
      await metronome.destroy();
      await under;
    },
  };
}
