import { Composer, InputFile, InputMediaBuilder, type NextFunction } from 'grammy';
import { tables, writeTables } from '../../domain/archive/csv.ts';
import { writeArchive } from '../../domain/archive/json.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import type { Logger } from '../../logger.ts';
import { readArchiveOf } from '../../store/archive.ts';
import type { Database } from '../../store/database.ts';
import { inSlices } from '../../store/slices.ts';
import type { OuterContext } from '../frame/ask.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled } from '../frame/settled.ts';

/** /export: all that is kept of a person, as one JSON file and as tables. The names of the files tell nothing but a date. */
export function createExport({
  db,
  clock,
  screen,
  log,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
  log: Logger;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('export', send);
  composer.callbackQuery('export', send);
  return composer;

  async function send(ctx: OuterContext, next: NextFunction): Promise<void> {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const { person, zone, words } = found;
    const archive = await readArchiveOf(db, person.id, clock());
    const day = dayAt(clock(), zone).toString();
    const file = (name: string, text: string) => new InputFile(Buffer.from(text), name);
    try {
      await ctx.api.sendDocument(person.id, file(`unknot-${day}.json`, writeArchive(archive)), {
        caption: words.files.exported,
        parse_mode: 'HTML',
      });
      const written = await inSlices(writeTables(archive));
      await ctx.api.sendMediaGroup(
        person.id,
        tables.map((table) => InputMediaBuilder.document(file(`unknot-${table}-${day}.csv`, written[table]))),
      );
    } catch (error) {
      log.warn({ err: error, chat: person.id }, 'files not sent');
      await screen.say(ctx, { text: words.files.notSent, buttons: [] });
    }
  }
}
