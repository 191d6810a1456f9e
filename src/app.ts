import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { createBot } from './bot/bot.ts';
import type { Fetch } from './bot/frame/transport.ts';
import { startPolling } from './bot/polling.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/time.ts';
import { startSender } from './jobs/sender.ts';
import { startTicker, type Ticker } from './jobs/ticker.ts';
import { openClock } from './local/clock.ts';
import { createControls } from './local/controls.ts';
import { openJournal } from './local/journal.ts';
import { createPage } from './local/page.ts';
import { openTelegram } from './local/telegram.ts';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { type OpenDatabase, openDatabase } from './store/database.ts';
import { createHealth } from './web/health.ts';
import { createMetricsSite } from './web/metrics.ts';
import { listen } from './web/server.ts';
import { createWebhook, type WebhookConfig } from './web/webhook.ts';

/** The token of the bot in the local chat; it opens nothing. */
const localToken = '1:local';

/** Unknot, running. */
export interface App {
  /** Where its HTTP is: the local chat, health. */
  url: string;
  /** Rejects when it cannot go on: Telegram refuses the token, or another process polls. */
  done: Promise<void>;
  /** Takes no more updates, finishes those in hand, closes in reverse. */
  close(): Promise<void>;
}

/** Telegram as the bot reaches it. */
interface Reach {
  token: string;
  apiRoot: string;
  fetch: Fetch;
  clock: Clock;
  /** The local chat's page. */
  page?: Hono;
  webhook?: WebhookConfig;
  close(): Promise<void>;
}

/**
 * Opens everything in order and wires it by hand. Throws what opening the database or the port throws, with all that
 * was opened before closed again; `signal` ends the wait for a database that is away.
 */
export async function openApp(config: Config, log: Logger, signal?: AbortSignal): Promise<App> {
  const opened: (() => Promise<void>)[] = [];
  try {
    const pause = (milliseconds: number) => wait(milliseconds, undefined, signal && { signal });
    const database = await openDatabase(config.database, log, pause);
    opened.push(database.close);
    const { db } = database;
    let ticker: Ticker | undefined;
    const telegram = reach(config, database, log, async () => ticker?.tick());
    opened.push(telegram.close);
    const { clock } = telegram;
    const metrics = createMetrics();
    const bot = createBot({ ...telegram, db, log, metrics });

    const site = new Hono();
    site.onError((error, c) => {
      log.error({ err: error }, 'request failed');
      return c.text('', 500);
    });
    site.route(
      '/',
      createHealth(async () => bot.isInited() && database.ready()),
    );
    site.route('/', createMetricsSite(metrics));
    if (telegram.page) site.route('/', telegram.page);
    const webhook = telegram.webhook && createWebhook(bot, telegram.webhook, log);
    if (webhook) site.route('/', webhook.site);
    const server = await listen(site, config);
    opened.push(server.close);
    const { messenger } = bot;
    const sender = startSender({ db, messenger, clock, log, metrics, bulkRate: config.bulkRate });
    opened.push(sender.close);
    ticker = startTicker({ db, clock, log, metrics, onDue: sender.wake });
    opened.push(ticker.close);
    const intake = webhook ? webhook.start() : startPolling(bot, log);
    opened.push(intake.stop);

    const url = `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${server.port}`;
    log.info(
      { telegram: config.telegram.kind, database: config.database.kind, port: server.port },
      'started',
    );
    return { url, done: intake.done, close: () => closeAll(opened) };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** Closes in reverse; what one step throws does not keep the others from closing. */
async function closeAll(opened: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of opened.splice(0).reverse()) await close().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function reach(config: Config, { db }: OpenDatabase, log: Logger, tick: () => Promise<void>): Reach {
  const { telegram } = config;
  if (telegram.kind !== 'local') {
    return {
      token: telegram.secrets.botToken,
      apiRoot: telegram.apiRoot,
      fetch: (request) => fetch(request),
      clock: Temporal.Now.instant,
      ...(telegram.kind === 'webhook' && {
        webhook: { url: telegram.url, secret: telegram.secrets.webhookSecret },
      }),
      close: async () => {},
    };
  }
  const directory = join(config.dataDirectory, 'local-chat');
  const clock = openClock(join(directory, 'clock'));
  const local = openTelegram({ token: localToken, now: clock.now, journal: openJournal(directory) });
  return {
    token: localToken,
    apiRoot: 'http://telegram.local',
    fetch: local.fetch,
    clock: clock.now,
    page: createPage({ telegram: local, controls: createControls(db, clock, tick), log }),
    close: local.close,
  };
}
