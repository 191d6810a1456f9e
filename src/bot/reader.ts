import type { Context } from 'grammy';
import type { Database } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/en.ts';

/** Who reads what the bot writes. */
export interface Reader {
  /** The words in the reader's chosen language; before there is a choice, in the one Telegram reports. */
  words(ctx: Context): Promise<Words>;
}

export function createReader(db: Database): Reader {
  return {
    async words(ctx) {
      const person = ctx.from && (await findPerson(db, ctx.from.id));
      return wordsIn(person?.language ?? ctx.from?.language_code);
    },
  };
}
