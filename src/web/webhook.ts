import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from '@grammyjs/types';
import type { Bot } from 'grammy';
import { Hono } from 'hono';
import type { OuterContext } from '../bot/ask.ts';
import { heardUpdates, type Intake, reachTelegram } from '../bot/intake.ts';
import type { Logger } from '../logger.ts';

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

/**
 * Takes updates by POST at the path of the webhook's address: 200 when handled, 401 without the secret, 400 for what is
 * no update, 503 when it cannot be handled now, so that Telegram sends it again. `start` tells Telegram the address; it
 * stays set when the process stops, for others may be serving it.
 */
export function createWebhook(bot: Bot<OuterContext>, { url, secret }: WebhookConfig, log: Logger): Webhook {
  const stopping = new AbortController();
  const inHand = new Set<Promise<void>>();
  const site = new Hono();

  site.post(new URL(url).pathname, async (c) => {
    if (!isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret)) return c.text('', 401);
    const update: unknown = await c.req.json().catch(() => undefined);
    if (!isUpdate(update)) return c.text('', 400);
    if (stopping.signal.aborted || !bot.isInited()) return c.text('', 503);
    const handled = bot.handleUpdate(update);
    inHand.add(handled);
    try {
      await handled;
      return c.text('');
    } catch (error) {
      log.error({ err: error, update: update.update_id }, 'update sent back');
      return c.text('', 503);
    } finally {
      inHand.delete(handled);
    }
  });

  return { site, start: () => ({ done: run(), stop }) };

  async function run(): Promise<void> {
    const options = { secret_token: secret, allowed_updates: heardUpdates };
    await reachTelegram(bot, (signal) => bot.api.setWebhook(url, options, signal), log, stopping.signal);
    if (stopping.signal.aborted) return;
    await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.allSettled(inHand);
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
