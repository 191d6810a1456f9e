import { Composer } from 'grammy';
import type { Ask, OuterContext, Talk } from '../frame/ask.ts';
import type { Reader } from '../frame/reader.ts';
import type { Screen } from '../frame/screen.ts';

/** /cancel: what is being asked stops; what has been answered stays. */
export function createCancel({
  ask,
  talks,
  reader,
  screen,
}: {
  ask: Ask;
  talks: Talk[];
  reader: Reader;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('cancel', async (ctx) => {
    for (const talk of talks) {
      if ((await ask.begin(talk, ctx)) !== 'passed') return;
    }
    const { cancel } = await reader.words(ctx);
    await screen.say(ctx, { text: cancel.nothing, buttons: [] });
  });
  return composer;
}
