import { Temporal } from 'temporal-polyfill';
import { createBot, type UnknotBot } from '../../src/bot/bot.ts';
import type { Fetch } from '../../src/bot/frame/transport.ts';
import type { Clock } from '../../src/domain/time.ts';
import { type Sender, startSender } from '../../src/jobs/sender.ts';
import { startTicker, type Ticker } from '../../src/jobs/ticker.ts';
import { createLogger, type Logger } from '../../src/logger.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import type { Database } from '../../src/store/database.ts';

/** A Monday evening at eight in Berlin. */
export const evening = Temporal.Instant.from('2026-11-23T19:00:00Z');

/** A clock that showed the evening at this moment (Unix, in ms) and goes on from there, in any process. */
export function clockFrom(began: number): Clock {
  return () => evening.add({ milliseconds: Math.floor(performance.timeOrigin + performance.now() - began) });
}

/** What a replica needs of a test. */
export interface ReplicaOptions {
  db: Database;
  clock: Clock;
  /** Where Telegram is. */
  telegram: string;
  /** What Telegram knows it by. */
  name?: string;
  bulkRate?: number;
  log?: Logger;
  /** How it reaches Telegram. */
  fetch?: Fetch;
}

/** The part of a process that the clock drives: the bot it speaks through, ticker and sender. */
export interface Replica {
  bot: UnknotBot;
  ticker: Ticker;
  sender: Sender;
  metrics: Metrics;
  close(): Promise<void>;
}

/** Starts ticker and sender as the program does. */
export function startReplica(options: ReplicaOptions): Replica {
  const { db, clock, telegram, name = 'here', bulkRate = 1000, log = createLogger('silent') } = options;
  const { fetch = (request: Request) => globalThis.fetch(request) } = options;
  const metrics = createMetrics();
  const bot = createBot({
    token: `4200:${name}`,
    apiRoot: telegram,
    fetch,
    db,
    clock,
    log,
    metrics,
  });
  const sender = startSender({ db, messenger: bot.messenger, clock, log, metrics, bulkRate });
  const ticker = startTicker({ db, clock, log, metrics, onDue: sender.wake });
  return {
    bot,
    ticker,
    sender,
    metrics,
    async close() {
      await ticker.close();
      await sender.close();
    },
  };
}
