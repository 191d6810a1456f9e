import { type Bot, webhookCallback } from 'grammy';
import { Hono } from 'hono';
import type { OuterContext } from '../bot/ask.ts';
import { heardUpdates } from '../bot/polling.ts';

/** Telegram waits about a minute for an answer and then sends the update again. */
const answerWithinMilliseconds = 10_000;

/** Takes updates by POST at the path of the webhook's address; one without the secret gets a 401. */
export function createWebhook(
  bot: Bot<OuterContext>,
  { url, secret }: { url: string; secret: string },
): Hono {
  const webhook = new Hono();
  const options = {
    secretToken: secret,
    onTimeout: 'return',
    timeoutMilliseconds: answerWithinMilliseconds,
  } as const;
  webhook.post(new URL(url).pathname, webhookCallback(bot, 'hono', options));
  return webhook;
}

/** Has Telegram send updates to the webhook. It stays set when the process stops: others may be serving it. */
export async function setWebhook(
  bot: Bot<OuterContext>,
  { url, secret }: { url: string; secret: string },
): Promise<void> {
  await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: heardUpdates });
}
