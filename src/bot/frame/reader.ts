import type { Context } from 'grammy';
import type { Database } from '../../store/database.ts';
import { findPerson } from '../../store/people.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';

/** Who reads what the bot writes. */
export interface Reader {
  /** The words in the reader's chosen language; before there is a choice, in the one Telegram reports. */
  words(ctx: Context): Promise<Words>;
  /** Whether the last card was shown because of this very update, which now comes again. */
  hasSeen(ctx: Context): Promise<boolean>;
}

export function createReader(db: Database): Reader {
  const readerOf = async ({ from }: Context) => from && (await findPerson(db, from.id));
  return {
    words: async (ctx) => wordsIn((await readerOf(ctx))?.language ?? ctx.from?.language_code),
    hasSeen: async (ctx) => (await readerOf(ctx))?.askedAfter === ctx.update.update_id,
  };
}
