import { type Bot, webhookCallback } from 'grammy';
import { Hono } from 'hono';
import type { OuterContext } from '../bot/ask.ts';
import { begin, heardUpdates, type Intake } from '../bot/intake.ts';
import type { Logger } from '../logger.ts';

/** The public address at which Telegram delivers, and how it proves itself there. */
export interface WebhookConfig {
  url: string;
  secret: string;
}

/** Telegram waits about a minute for an answer and then sends the update again. */
const answerWithinMilliseconds = 10_000;

/** Takes updates by POST at the path of the webhook's address; one without the secret gets a 401. */
export function createWebhook(bot: Bot<OuterContext>, { url, secret }: WebhookConfig): Hono {
  const webhook = new Hono();
  const callback = webhookCallback(bot, 'hono', {
    secretToken: secret,
    onTimeout: 'return',
    timeoutMilliseconds: answerWithinMilliseconds,
  });
  webhook.post(new URL(url).pathname, callback);
  return webhook;
}

/** Has Telegram deliver to the webhook. It stays set when the process stops: others may be serving it. */
export function startWebhook(bot: Bot<OuterContext>, { url, secret }: WebhookConfig, log: Logger): Intake {
  const stopping = new AbortController();
  const deliver = () => bot.api.setWebhook(url, { secret_token: secret, allowed_updates: heardUpdates });
  return { done: run(), stop: async () => stopping.abort() };

  async function run(): Promise<void> {
    await begin(bot, deliver, log, stopping.signal);
    await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
  }
}
