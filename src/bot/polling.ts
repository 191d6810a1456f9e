import { setTimeout as wait } from 'node:timers/promises';
import { createBatchSink, createRunner, createSource, createUpdateFetcher } from '@grammyjs/runner';
import type { Update } from '@grammyjs/types';
import type { Logger } from '../logger.ts';
import { isDatabaseAway } from '../store/database.ts';
import { chatOf, type UnknotBot } from './bot.ts';
import type { Signal } from './frame/transport.ts';
import { heardUpdates, type Intake, reachTelegram, retryMilliseconds } from './intake.ts';

/** Shorter than a call may take, so that a quiet poll ends by itself. */
const pollSeconds = 25;

/** Whoever stops the process does not wait long. */
const confirmMilliseconds = 2000;

/**
 * Takes updates in batches, handles many chats at once and each chat in order. A batch is confirmed only when all of
 * it is handled: what a kill interrupts comes again.
 */
export function startPolling(bot: UnknotBot, log: Logger): Intake {
  const stopping = new AbortController();
  let next = 0;
  let unfinished = false;
  let away = false;

  /** The fetcher tries again by itself, and would print whole errors past the logger. */
  const getUpdates: typeof bot.api.getUpdates = async (...args) => {
    try {
      const updates = await bot.api.getUpdates(...args);
      if (away) log.info('Telegram is back');
      away = false;
      return updates;
    } catch (error) {
      if (!away && !stopping.signal.aborted) log.warn({ err: error }, 'Telegram is away');
      away = true;
      throw error;
    }
  };
  const fetchUpdates = createUpdateFetcher<Update, unknown>(
    { handleUpdate: inTurn, errorHandler: () => {}, api: { getUpdates } },
    {
      fetch: { timeout: pollSeconds, allowed_updates: heardUpdates },
      retryInterval: retryMilliseconds,
      maxRetryTime: Number.POSITIVE_INFINITY,
      silent: true,
    },
  );
  const sink = createBatchSink<Update>({ consume: inTurn }, async (error) => {
    unfinished = stopping.signal.aborted;
    log.error({ err: error }, unfinished ? 'update left for the next start' : 'update given up');
  });
  const runner = createRunner(createSource<Update>({ supply: fetchUpdates }), sink);
  const chats = new Map<number | undefined, Promise<void>>();
  const done = run();
  return { done, stop };

  async function run(): Promise<void> {
    // A webhook that was set earlier would keep the updates to itself.
    await reachTelegram(bot, (signal) => bot.api.deleteWebhook({}, signal), log, stopping.signal);
    if (stopping.signal.aborted) return;
    runner.start();
    await runner.task();
  }

  /** One chat in order: an answer that has to wait for the database is not overtaken, nor when it is left behind. */
  function inTurn(update: Update): Promise<void> {
    const release = bot.hold(update);
    const chat = chatOf(update);
    const before = chats.get(chat) ?? Promise.resolve();
    const mine = before
      .catch((error: unknown) => {
        if (stopping.signal.aborted) throw error;
      })
      .then(() => handle(update))
      .finally(release);
    chats.set(chat, mine);
    const forget = () => {
      if (chats.get(chat) === mine) chats.delete(chat);
    };
    mine.then(forget, forget);
    return mine;
  }

  async function handle(update: Update): Promise<void> {
    for (;;) {
      try {
        await bot.handleUpdate(update);
        next = Math.max(next, update.update_id + 1);
        return;
      } catch (error) {
        if (!isDatabaseAway(error) || stopping.signal.aborted) throw error;
        await wait(retryMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  async function stop(): Promise<void> {
    stopping.abort();
    if (runner.isRunning()) await runner.stop();
    const isOurs = await done.then(
      () => true,
      () => false,
    );
    // Confirms what is handled, or it would come again at the next start. Where another process polls, it does that.
    if (isOurs && next > 0 && !unfinished) {
      const soon = AbortSignal.timeout(confirmMilliseconds) as unknown as Signal;
      await bot.api.getUpdates({ offset: next, limit: 1, timeout: 0 }, soon).catch(() => {});
    }
  }
}
