import { setTimeout as wait } from 'node:timers/promises';
import { type Bot, GrammyError } from 'grammy';
import type { Logger } from '../logger.ts';
import type { OuterContext } from './frame/ask.ts';
import { introduce } from './frame/commands.ts';
import type { Signal } from './frame/transport.ts';

/** A way of taking updates that is under way: long polling or a webhook. */
export interface Intake {
  /** Rejects when Telegram refuses for good: a wrong token (401), or another process that polls (409). */
  done: Promise<void>;
  /** Takes no more updates and finishes those in hand. */
  stop(): Promise<void>;
}

/** What the bot wants to hear of. */
export const heardUpdates = ['message', 'callback_query', 'my_chat_member'] as const;

/** Between two attempts to reach Telegram or the database. */
export const retryMilliseconds = 2000;

/**
 * What every intake begins with: reach Telegram, have it deliver this way, tell it what the bot can do. Tries until
 * Telegram is there or the signal says stop; throws what it refuses for good.
 */
export async function reachTelegram(
  bot: Bot<OuterContext>,
  deliver: (signal: Signal) => Promise<unknown>,
  log: Logger,
  stop: AbortSignal,
): Promise<void> {
  const signal = stop as unknown as Signal;
  const attempt = async () => {
    // bot.init() would try for ever by itself, and in silence.
    bot.botInfo = await bot.api.getMe(signal);
    await deliver(signal);
  };
  while (!stop.aborted) {
    try {
      await attempt();
      introduce(bot.api, signal).catch((error) =>
        log.warn({ err: error }, 'commands and description not set'),
      );
      return;
    } catch (error) {
      if (stop.aborted) return;
      if (error instanceof GrammyError && error.error_code < 429) throw error;
      log.warn({ err: error }, 'Telegram is away, trying again');
      await wait(retryMilliseconds, undefined, { signal: stop }).catch(() => {});
    }
  }
}
