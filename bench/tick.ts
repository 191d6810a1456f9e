import type { Temporal } from 'temporal-polyfill';
import { startTicker } from '../src/jobs/ticker.ts';
import { createLogger } from '../src/logger.ts';
import { createMetrics } from '../src/metrics.ts';
import type { Database } from '../src/store/database.ts';
import { takeDeliveries } from '../src/store/deliveries.ts';
import { type Crowd, dueAtOnce, evening, rewind } from './crowd.ts';
import { median } from './figures.ts';

/** How long each took, in ms. */
export interface Evening {
  /** A tick when so many are due. */
  busy: number;
  /** A tick when nothing is due, a moment later. */
  idle: number;
  /** The sender's look for what is due, when nothing is. */
  look: number;
}

const log = createLogger('silent');
const repeats = 50;

/** Lets an evening come and go. */
export async function measureEvening(crowd: Crowd): Promise<Evening> {
  const { db, sql } = crowd;
  const [busy = Number.NaN, ...idle] = await tick(db, repeats);
  const sent = await sql`update deliveries set state = 'sent' where state = 'due'`;
  if (sent.count !== dueAtOnce) throw new Error(`${sent.count} of ${dueAtOnce} reminders were claimed.`);
  const looks: number[] = [];
  for (let time = 0; time < repeats; time++) {
    const began = performance.now();
    await look(db, evening);
    looks.push(performance.now() - began);
  }
  await rewind(crowd);
  return { busy, idle: median(idle), look: median(looks) };
}

/** Looks for what is due as the sender does. */
function look(db: Database, now: Temporal.Instant) {
  return takeDeliveries(db, { holder: 'bench', urgent: false, now, most: 10, seconds: 60 });
}

/** Ticks on the evening, and so many times again; returns how long each tick took, in ms. */
export async function tick(db: Database, again: number): Promise<number[]> {
  const took: number[] = [];
  const metrics = { ...createMetrics(), ticked: (seconds: number) => took.push(seconds * 1000) };
  // It ticks when it starts, and when it is told to; its metronome is not waited for.
  const ticker = startTicker({ db, clock: () => evening, log, metrics, onDue() {} });
  for (let time = 0; time < again; time++) await ticker.tick();
  await ticker.close();
  return took;
}
