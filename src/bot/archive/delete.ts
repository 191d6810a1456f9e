import { Composer } from 'grammy';
import type { Clock } from '../../domain/time.ts';
import type { Logger } from '../../logger.ts';
import type { Database } from '../../store/database.ts';
import { deletePerson, findPerson } from '../../store/people.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import type { Reader } from '../frame/reader.ts';
import type { Screen } from '../frame/screen.ts';

/** An old confirmation is asked for again: whoever scrolls back a month later may not mean it. */
const confirmableSeconds = 3600;

/** /delete: after one confirmation, every row of the person is gone. */
export function createDelete({
  db,
  clock,
  reader,
  screen,
  log,
}: {
  db: Database;
  clock: Clock;
  reader: Reader;
  screen: Screen;
  log: Logger;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('delete', ask);
  composer.callbackQuery('delete', ask);

  composer.callbackQuery(/^delete:yes:(\d{1,12})$/, async (ctx) => {
    const { delete: text } = await reader.words(ctx);
    const age = clock().epochMilliseconds / 1000 - Number(ctx.match[1]);
    if (age > confirmableSeconds) {
      await ask(ctx);
      return;
    }
    await ctx.conversation.exitAll();
    await deletePerson(db, ctx.from.id);
    await screen.replace(ctx, { text: text.done, buttons: [] });
    // The list of commands in the person's own choice of language.
    await ctx.api
      .deleteMyCommands({ scope: { type: 'chat', chat_id: ctx.from.id } })
      .catch((error: unknown) => log.debug({ err: error }, 'commands not deleted'));
  });

  composer.callbackQuery('delete:no', async (ctx) => {
    const { delete: text } = await reader.words(ctx);
    await screen.replace(ctx, { text: text.kept, buttons: [] });
  });

  return composer;

  async function ask(ctx: OuterContext): Promise<void> {
    const { delete: text } = await reader.words(ctx);
    const known = ctx.from && (await findPerson(db, ctx.from.id));
    const now = Math.floor(clock().epochMilliseconds / 1000);
    const face: Face = known
      ? { text: text.ask, buttons: [[button(text.yes, `delete:yes:${now}`)], [button(text.no, 'delete:no')]] }
      : { text: text.nothing, buttons: [] };
    await screen.say(ctx, face);
  }
}
