import { Composer } from 'grammy';
import type { Ask, OuterContext, Talk } from '../frame/ask.ts';
import type { Reader } from '../frame/reader.ts';
import type { Screen } from '../frame/screen.ts';
import { isSpoken } from '../frame/speech.ts';
import type { Taps } from '../frame/taps.ts';

/** What nobody waits for: it may still answer a question on a card; else a short, kind pointer. */
export function createFallback({
  ask,
  talks,
  reader,
  taps,
  screen,
}: {
  ask: Ask;
  talks: Talk[];
  reader: Reader;
  taps: Taps;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.on(['message', 'callback_query'], async (ctx) => {
    for (const talk of talks) {
      if ((await ask.begin(talk, ctx)) !== 'passed') return;
    }
    const { fallback } = await reader.words(ctx);
    if (ctx.callbackQuery) {
      await taps.answer(ctx.api, ctx.callbackQuery.id, fallback.outdated);
      return;
    }
    const { message } = ctx;
    if (!message) return;
    const isCommand = message.text?.startsWith('/');
    if (!isCommand && (!isSpoken(message) || (await reader.hasSeen(ctx)))) return;
    const reply = isCommand
      ? fallback.unknownCommand
      : message.text === undefined
        ? fallback.media
        : fallback.unknown;
    await screen.say(ctx, { text: reply, buttons: [] });
  });
  return composer;
}
