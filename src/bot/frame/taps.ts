import type { Api, Context, NextFunction } from 'grammy';
import type { Logger } from '../../logger.ts';

/** Sees to it that every tap is answered, and only once: until then its button spins. */
export interface Taps {
  /**
   * Answers a tap, with a few words (at most 200 characters) that show over the chat: in passing or, as an alert, until
   * they are closed.
   */
  answer(api: Api, id: string, toast?: string, options?: { isAlert: boolean }): Promise<void>;
  /** Answers, when all is done, the taps that nobody has answered. */
  middleware(ctx: Context, next: NextFunction): Promise<void>;
}

/** Keeps the answered taps by id, for the context inside a conversation is another than the one outside. */
export function createTaps(log: Logger): Taps {
  const answered = new Set<string>();

  async function answer(
    api: Api,
    id: string,
    toast?: string,
    { isAlert } = { isAlert: false },
  ): Promise<void> {
    if (answered.has(id)) return;
    answered.add(id);
    try {
      const shown = toast === undefined ? {} : { text: toast };
      await api.answerCallbackQuery(id, isAlert ? { ...shown, show_alert: true } : shown);
    } catch (error) {
      // Too old, or Telegram is away: the card itself tells how things stand.
      log.debug({ err: error }, 'tap not answered');
    }
  }

  return {
    answer,
    async middleware(ctx, next) {
      const id = ctx.callbackQuery?.id;
      if (id === undefined) return next();
      try {
        await next();
      } finally {
        await answer(ctx.api, id);
        answered.delete(id);
      }
    },
  };
}
