import { type Conversation, type ConversationFlavor, createConversation } from '@grammyjs/conversations';
import type { Context, MiddlewareFn } from 'grammy';
import type { Clock } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import type { Language } from '../../words/catalogue.ts';
import type { Arrivals } from './arrivals.ts';
import { type Face, type Place, tappedMessage } from './card.ts';
import { speak } from './commands.ts';
import type { Screen, Shown } from './screen.ts';
import type { Taps } from './taps.ts';

/** The context outside of conversations. Inside, it is grammY's plain one: dependencies come by closure. */
export type OuterContext = ConversationFlavor<Context>;

/** What a talk needs from outside. */
export interface TalkOptions {
  db: Database;
  clock: Clock;
  arrivals: Arrivals;
}

/** Something the bot asks, one question at a time. The database is its state; a talk itself remembers nothing. */
export interface Talk {
  /** The name under which the conversations plugin knows it. */
  readonly id: string;
  /**
   * Takes in one update: commits what it says, then tells what to show. 'passed' when it is none of this talk's
   * business. The result is JSON all through, for the conversations plugin records it.
   */
  hear(ctx: Context): Promise<Heard | 'passed'>;
  /** Remembers where a card of this person has just been shown, after which update, and what it asks. */
  placed(person: number, card: Card, shown: Shown, update: number): Promise<void>;
}

/** A card to show: how it looks, where, whose it is, and what a typed answer to it answers; null: nothing. */
export type Card = Face & Place & { owner: number; asks: string | null };

/** What came of one update. */
export interface Heard {
  /** Whether the talk now waits for more. */
  waits: boolean;
  card?: Card;
  /** A message of its own, Telegram HTML. */
  say?: string;
  /** The person's language from now on: Telegram's list of commands follows. */
  speaks?: Language;
  /** Said over the chat when a button was tapped. */
  toast?: string;
}

/** Puts talks on grammY. */
export interface Ask {
  /** The middleware through which a talk hears the updates it waits for. */
  listen(talk: Talk): MiddlewareFn<OuterContext>;
  /** The middleware through which a talk hears what it knows, though nobody waits for it. */
  offer(talk: Talk): MiddlewareFn<OuterContext>;
  /** Lets a talk take in this update though nobody waits for it, and wait for more if it wants to. */
  begin(talk: Talk, ctx: OuterContext): Promise<'passed' | 'waits' | 'over'>;
}

/** One turn is all the conversations plugin ever has to replay: wait, commit, show, rewind. */
export function createAsk(screen: Screen, taps: Taps): Ask {
  async function turn(
    talk: Talk,
    ctx: Context,
    run: <T>(step: () => Promise<T>) => Promise<T>,
  ): Promise<'passed' | 'waits' | 'over'> {
    const heard = await run(() => talk.hear(ctx));
    if (heard === 'passed') return 'passed';
    if (ctx.callbackQuery) await taps.answer(ctx.api, ctx.callbackQuery.id, heard.toast);
    if (heard.say !== undefined) await screen.say(ctx, { text: heard.say, buttons: [] });
    const { chatId } = ctx;
    if (chatId === undefined) return heard.waits ? 'waits' : 'over';
    const { card } = heard;
    if (card) {
      const shown = await screen.show(ctx.api, chatId, card, card, tappedMessage(ctx));
      if (shown) await run(() => talk.placed(chatId, card, shown, ctx.update.update_id));
    }
    if (heard.speaks) await speak(ctx.api, chatId, heard.speaks).catch(() => {});
    return heard.waits ? 'waits' : 'over';
  }

  return {
    listen: (talk) =>
      createConversation<OuterContext, Context>(
        async (conversation) => {
          const checkpoint = conversation.checkpoint();
          const ctx = await conversation.wait();
          const outcome = await turn(talk, ctx, (step) => external(conversation, step));
          if (outcome === 'passed') await conversation.skip({ next: true });
          if (outcome === 'waits') await conversation.rewind(checkpoint);
        },
        { id: talk.id },
      ),
    offer: (talk) => async (ctx, next) => {
      if ((await begin(talk, ctx)) === 'passed') await next();
    },
    begin,
  };

  async function begin(talk: Talk, ctx: OuterContext): Promise<'passed' | 'waits' | 'over'> {
    const outcome = await turn(talk, ctx, (step) => step());
    if (outcome === 'passed') return outcome;
    await ctx.conversation.exitAll();
    if (outcome === 'waits') await ctx.conversation.enter(talk.id);
    return outcome;
  }
}

/** A step inside a conversation. Its error comes through as it was thrown: the plugin's own copy has lost its code. */
async function external<T>(conversation: Conversation, step: () => Promise<T>): Promise<T> {
  let thrown: unknown;
  try {
    return await conversation.external(async () => {
      try {
        return await step();
      } catch (error) {
        thrown = error;
        throw error;
      }
    });
  } catch (error) {
    throw thrown ?? error;
  }
}
