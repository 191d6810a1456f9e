import { Composer } from 'grammy';
import type { Ask, OuterContext, Talk } from './ask.ts';

import type { Reader } from './reader.ts';
import type { Screen } from './screen.ts';
import type { Taps } from './taps.ts';

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
    // What Telegram reports of the chat itself (a pinned message, a changed picture) asks for no reply.
    if (!ctx.msg || !speaks(ctx)) return;
    const { text } = ctx.msg;
    const reply =
      text === undefined ? fallback.media : text.startsWith('/') ? fallback.unknownCommand : fallback.unknown;
    await screen.say(ctx, { text: reply, buttons: [] });
  });
  return composer;
}

function speaks(ctx: OuterContext): boolean {
  return ctx.has([
    'message:text',
    'message:media',
    'message:location',
    'message:contact',
    'message:dice',
    'message:poll',
    'message:venue',
    'message:story',
    'message:game',
  ]);
}
