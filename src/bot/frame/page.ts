import { Composer } from 'grammy';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from './ask.ts';
import type { Face } from './card.ts';
import type { Reader } from './reader.ts';
import type { Screen } from './screen.ts';

/** Something to read, by its command or by a button with the same word as data. */
export function createPage(
  command: keyof Words['commands'],
  face: (words: Words) => Face,
  { reader, screen }: { reader: Reader; screen: Screen },
): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  const show = async (ctx: OuterContext) => screen.say(ctx, face(await reader.words(ctx)));
  composer.command(command, show);
  composer.callbackQuery(command, show);
  return composer;
}
