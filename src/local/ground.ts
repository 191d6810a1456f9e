import type { User } from '@grammyjs/types';
import type { BotProfile } from './bot-profile.ts';
import type { Chats } from './chats.ts';
import type { Files } from './files.ts';
import type { Queries } from './queries.ts';
import type { Updates } from './updates.ts';

/** What the bot's side and the people's side share. */
export interface Ground {
  bot: User;
  chats: Chats;
  files: Files;
  queries: Queries;
  updates: Updates;
  profile: BotProfile;
}
