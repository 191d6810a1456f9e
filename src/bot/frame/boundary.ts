import type { BotError } from 'grammy';
import type { Logger } from '../../logger.ts';
import type { Metrics } from '../../metrics.ts';
import { isDatabaseAway } from '../../store/database.ts';
import type { OuterContext } from './ask.ts';
import type { Reader } from './reader.ts';
import type { Screen } from './screen.ts';
import type { Taps } from './taps.ts';

/**
 * The one place where errors of handlers end. They are logged and counted, and the person is told; only when the database
 * is away is the error thrown on, for the update must be handled again.
 */
export function createBoundary({
  reader,
  screen,
  taps,
  log,
  metrics,
}: {
  reader: Reader;
  screen: Screen;
  taps: Taps;
  log: Logger;
  metrics: Pick<Metrics, 'updated'>;
}) {
  return async (failed: BotError<OuterContext>): Promise<void> => {
    const { ctx, error } = failed;
    log.error({ err: error, update: ctx.update.update_id }, 'update failed');
    const isAway = isDatabaseAway(error);
    metrics.updated(isAway ? 'returned' : 'failed');
    if (isAway) throw error;
    if (ctx.chat?.type !== 'private') return;
    const words = await reader.words(ctx).catch(() => undefined);
    if (!words) return;
    const { fallback } = words;
    if (ctx.callbackQuery) await taps.answer(ctx.api, ctx.callbackQuery.id, fallback.trouble);
    else await screen.say(ctx, { text: fallback.trouble, buttons: [] });
  };
}
