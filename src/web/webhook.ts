import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from '@grammyjs/types';
import type { Bot } from 'grammy';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { OuterContext } from '../bot/frame/ask.ts';
import { heardUpdates, type Intake, reachTelegram } from '../bot/intake.ts';
import type { Logger } from '../logger.ts';
import { isDatabaseAway } from '../store/database.ts';

/** The public address at which Telegram delivers, and how it proves itself there. */
export interface WebhookConfig {
  url: string;
  secret: string;
}

/** A webhook: the site that takes updates, and how it begins to. */
export interface Webhook {
  site: Hono;
  start(): Intake;
}

/** Far more than an update can hold. */
const mostBytes = 1024 * 1024;

/** So long an answer may take: proxies often give up after 30 seconds, and Telegram itself after a while. */
const answerMilliseconds = 25_000;

/**
 * Takes updates by POST at the path of the webhook's address. 200: handled, or failed for a reason that handling it again
 * does not mend. 401 without the secret, 400 for what is no update, 413 for what is too long. 503: Telegram is to send it
 * again, for the database is away, the process stops, or the answer is not known yet; then the handling goes on, and a
 * repeat that comes meanwhile gets its outcome. `start` tells Telegram the address; it stays set when the process stops, for others may be
 * serving it.
 */
export function createWebhook(bot: Bot<OuterContext>, { url, secret }: WebhookConfig, log: Logger): Webhook {
  const stopping = new AbortController();
  const inHand = new Map<number, Promise<200 | 503>>();
  const site = new Hono();

  site.post(
    new URL(url).pathname,
    // Nothing is read of what comes without the secret.
    async (c, next) => {
      const isTelegram = isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret);
      return isTelegram ? next() : c.text('', 401);
    },
    bodyLimit({ maxSize: mostBytes, onError: (c) => c.text('', 413) }),
    async (c) => {
      const update: unknown = await c.req.json().catch(() => undefined);
      if (!isUpdate(update)) return c.text('', 400);
      if (stopping.signal.aborted || !bot.isInited()) return c.text('', 503);
      const handled = inHand.get(update.update_id) ?? take(update);
      return c.text('', await inTime(handled, update.update_id));
    },
  );

  return { site, start: () => ({ done: run(), stop }) };

  async function run(): Promise<void> {
    const options = { secret_token: secret, allowed_updates: heardUpdates };
    await reachTelegram(bot, (signal) => bot.api.setWebhook(url, options, signal), log, stopping.signal);
    if (stopping.signal.aborted) return;
    await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.all(inHand.values());
  }

  function take(update: Update): Promise<200 | 503> {
    const handled = handle(update).finally(() => inHand.delete(update.update_id));
    inHand.set(update.update_id, handled);
    return handled;
  }

  /** Never rejects: when it ends, nobody may be waiting any more. */
  async function handle(update: Update): Promise<200 | 503> {
    try {
      await bot.handleUpdate(update);
      return 200;
    } catch (error) {
      const isAway = isDatabaseAway(error);
      log.error({ err: error, update: update.update_id }, isAway ? 'update sent back' : 'update given up');
      return isAway ? 503 : 200;
    }
  }

  async function inTime(handled: Promise<200 | 503>, update: number): Promise<200 | 503> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<503>((resolve) => {
      timer = setTimeout(() => {
        log.warn({ update }, 'update takes long');
        resolve(503);
      }, answerMilliseconds);
    });
    try {
      return await Promise.race([handled, patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function isUpdate(body: unknown): body is Update {
  return typeof body === 'object' && body !== null && 'update_id' in body && Number.isInteger(body.update_id);
}

/** Compares digests, so that the time it takes tells nothing of the secret, its length included. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
