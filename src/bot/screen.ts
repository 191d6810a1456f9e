import type { Message } from '@grammyjs/types';
import { type Api, type Context, GrammyError } from 'grammy';
import type { Logger } from '../logger.ts';
import { type Face, type Place, tappedMessage } from './card.ts';

/** What people see. None of it throws: what was to be shown is safe in the database, and the next tap shows it. */
export interface Screen {
  /**
   * Shows a card; undefined when Telegram did not take it.
   *
   * @param tapped the message whose button was tapped, as it was at that moment
   */
  show(api: Api, chat: number, face: Face, place: Place, tapped?: Message): Promise<Shown | undefined>;
  /** Sends a message of its own. */
  say(ctx: Context, face: Face): Promise<void>;
  /** Lets the message whose button was tapped say something else. */
  replace(ctx: Context, face: Face): Promise<void>;
  /** Notes that the bot has said something of which the screen does not know. */
  noteSaid(chat: number, message: number): void;
  /** Notes that an update of this chat is in hand; what it returns is called when it is handled. */
  enter(chat: number | undefined): () => void;
}

/** Where a card came to stand. */
export interface Shown {
  message: number;
  /** When the message was sent, in Unix seconds, where that is not known from before. */
  sent?: number;
  /** Since when it shows this, by Telegram's clock in Unix seconds, where that is known. */
  at?: number;
}

/** A chat with updates in hand: how many, and what its messages came to show meanwhile; null: deleted. */
interface Busy {
  updates: number;
  shown: Map<number, string | null>;
}

/** Of so many chats it is remembered what was said last. Of others an answer may be taken in out of sight, no more. */
const chatsRemembered = 10_000;

/**
 * A tap tells what its message showed when it was tapped. Of taps that wait in a row only the first is right about that,
 * so what is shown in between is remembered until the row is through: nothing is drawn twice.
 */
export function createScreen(log: Logger): Screen {
  const busy = new Map<number, Busy>();
  const said = createNewest<number, number>(chatsRemembered);

  async function show(
    api: Api,
    chat: number,
    face: Face,
    wanted: Place,
    tapped?: Message,
  ): Promise<Shown | undefined> {
    const isBuried = wanted.message !== null && wanted.message < (said.get(chat) ?? 0);
    const place = isBuried ? (wanted.elsewhere ?? wanted) : wanted;
    const options = messageOptions(face);
    const look = JSON.stringify([face.text, face.buttons]);
    try {
      const edited = place.message === null ? undefined : await edit(place.message);
      const shown = edited ?? (await send());
      const { message } = shown;
      busy.get(chat)?.shown.set(message, look);
      await discard(
        api,
        chat,
        place.needless.filter((id) => id !== message),
      );
      return shown;
    } catch (error) {
      log.warn({ err: error, chat }, 'card not shown');
      return undefined;
    }

    async function send(): Promise<Shown> {
      const { message_id, date } = await api.sendMessage(chat, face.text, options);
      said.set(chat, message_id);
      return { message: message_id, sent: date, at: date };
    }

    /** The message once it shows the face; undefined when it is gone. */
    async function edit(message: number): Promise<Shown | undefined> {
      const shown: Shown =
        tapped?.message_id === message
          ? { message, sent: tapped.date, at: tapped.edit_date ?? tapped.date }
          : { message };
      const shows = busy.get(chat)?.shown.get(message);
      if (shows === null) return undefined;
      if (shows === undefined ? isShown(face, tapped, message) : shows === look) return shown;
      try {
        const edited = await api.editMessageText(chat, message, face.text, options);
        return edited === true ? shown : { ...shown, at: edited.edit_date ?? edited.date };
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        return error.description.includes('message is not modified') ? shown : undefined;
      }
    }
  }

  async function discard(api: Api, chat: number, messages: number[]): Promise<void> {
    if (messages.length === 0) return;
    for (const message of messages) busy.get(chat)?.shown.set(message, null);
    try {
      await api.deleteMessages(chat, messages);
    } catch (error) {
      log.debug({ err: error, chat }, 'messages not deleted');
    }
  }

  function enter(chatId: number | undefined): () => void {
    if (chatId === undefined) return () => {};
    const chat = busy.get(chatId) ?? { updates: 0, shown: new Map() };
    busy.set(chatId, chat);
    chat.updates += 1;
    return () => {
      chat.updates -= 1;
      if (chat.updates === 0) busy.delete(chatId);
    };
  }

  return {
    show,
    async say({ api, chatId }, face) {
      if (chatId !== undefined) await show(api, chatId, face, { message: null, needless: [] });
    },
    async replace(ctx, face) {
      const tapped = tappedMessage(ctx);
      const place = { message: tapped?.message_id ?? null, needless: [] };
      if (ctx.chatId !== undefined) await show(ctx.api, ctx.chatId, face, place, tapped);
    },
    noteSaid: said.set,
    enter,
  };
}

/** How a face is sent. */
export function messageOptions({ buttons }: Face) {
  return {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: buttons },
    link_preview_options: { is_disabled: true },
  } as const;
}

/** A map that forgets what was set longest ago. */
function createNewest<Key, Value>(most: number) {
  const entries = new Map<Key, Value>();
  return {
    get: (key: Key) => entries.get(key),
    set(key: Key, value: Value) {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    },
  };
}

function isShown(face: Face, tapped: Message | undefined, message: number): boolean {
  if (tapped?.message_id !== message) return false;
  const buttons = tapped.reply_markup?.inline_keyboard ?? [];
  return tapped.text === plain(face.text) && JSON.stringify(buttons) === JSON.stringify(face.buttons);
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** What is left of Telegram HTML when it is shown. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
