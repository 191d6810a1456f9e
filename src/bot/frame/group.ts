import { Composer, type Context } from 'grammy';
import type { Logger } from '../../logger.ts';
import { wordsIn } from '../../words/catalogue.ts';

/** Private chats only: in a group or channel the bot says so once and leaves. */
export function createGroupRefusal(log: Logger): Composer<Context> {
  const composer = new Composer<Context>();
  composer
    .filter((ctx) => ctx.chat !== undefined && ctx.chat.type !== 'private')
    .use(async (ctx) => {
      const chat = ctx.chat?.id;
      // Being added is told twice: as a change of membership, and as a message that somebody joined.
      if (chat === undefined || gone(ctx) || ctx.message?.new_chat_members) return;
      try {
        if (ctx.chat?.type !== 'channel') {
          await ctx.api.sendMessage(chat, wordsIn(ctx.from?.language_code).fallback.group);
        }
        await ctx.api.leaveChat(chat);
      } catch (error) {
        log.debug({ err: error }, 'group not left');
      }
    });
  return composer;
}

/** The bot has left already, or was never let in: there is nobody to tell. */
function gone(ctx: Context): boolean {
  const status = ctx.myChatMember?.new_chat_member.status;
  return status === 'left' || status === 'kicked';
}
