import type { Message } from '@grammyjs/types';
import { type Api, type Context, GrammyError } from 'grammy';
import type { Logger } from '../../logger.ts';
import { type Face, type Place, tappedMessage } from './card.ts';
import type { Gallery } from './gallery.ts';
import type { Signal } from './transport.ts';

/** How a card is put on the screen. */
interface PutOptions {
  /** The message whose button was tapped, as it was at that moment. */
  tapped?: Message | undefined;
  signal?: AbortSignal | undefined;
  /** A new message comes without a sound. */
  silent?: boolean | undefined;
}

/** What people see. Only `put` throws: what was to be shown is safe in the database, and the next tap shows it. */
export interface Screen {
  /**
   * Shows a card; undefined when Telegram did not take it.
   *
   * @param tapped the message whose button was tapped, as it was at that moment
   */
  show(api: Api, chat: number, face: Face, place: Place, tapped?: Message): Promise<Shown | undefined>;
  /** Shows a card as `show` does, but throws what Telegram says against it, and when the signal ends the call. */
  put(api: Api, chat: number, face: Face, place: Place, options?: PutOptions): Promise<Shown>;
  /** Sends a message of its own. */
  say(ctx: Context, face: Face): Promise<void>;
  /** Lets the message whose button was tapped say something else. */
  replace(ctx: Context, face: Face): Promise<void>;
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
export function createScreen(gallery: Gallery, log: Logger): Screen {
  const busy = new Map<number, Busy>();
  const said = createNewest<number, number>(chatsRemembered);

  async function put(
    api: Api,
    chat: number,
    face: Face,
    wanted: Place,
    { tapped, signal: webSignal, silent }: PutOptions = {},
  ): Promise<Shown> {
    const signal = webSignal as Signal | undefined;
    const isBuried = wanted.message !== null && wanted.message < (said.get(chat) ?? 0);
    const place = isBuried ? (wanted.elsewhere ?? wanted) : wanted;
    const needless = [...place.needless];
    const look = JSON.stringify(face);
    const edited = place.message === null ? undefined : await edit(place.message);
    const shown = edited ?? (await send());
    const { message } = shown;
    busy.get(chat)?.shown.set(message, look);
    await discard(
      api,
      chat,
      needless.filter((id) => id !== message),
    );
    return shown;

    async function send(): Promise<Shown> {
      const { message_id, date } = await sendFace();
      said.set(chat, message_id);
      return { message: message_id, sent: date, at: date };
    }

    function sendFace(): Promise<Message> {
      const options = silent ? ({ disable_notification: true } as const) : {};
      if (!face.picture) {
        return api.sendMessage(chat, face.text, { ...messageOptions(face), ...options }, signal);
      }
      const captioned = { ...captionOptions(face), ...options };
      return gallery.exhibit<Message>(face.picture, ({ type, media }) =>
        type === 'photo'
          ? api.sendPhoto(chat, media, captioned, signal)
          : api.sendAnimation(chat, media, captioned, signal),
      );
    }

    /** The message once it shows the face; undefined when it is gone, or shows a picture and is to be a text. */
    async function edit(message: number): Promise<Shown | undefined> {
      const shown: Shown =
        tapped?.message_id === message
          ? { message, sent: tapped.date, at: tapped.edit_date ?? tapped.date }
          : { message };
      const shows = busy.get(chat)?.shown.get(message);
      if (shows === null) return undefined;
      if (shows === undefined ? isShown(face, tapped, message) : shows === look) return shown;
      const isPicture = tapped?.message_id === message && tapped.text === undefined;
      if (isPicture && !face.picture) {
        needless.push(message);
        return undefined;
      }
      try {
        const edited = await editFace(message);
        return edited === true ? shown : { ...shown, at: edited.edit_date ?? edited.date };
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        if (error.description.includes('message is not modified')) return shown;
        if (error.description.includes('no text in the message')) needless.push(message);
        return undefined;
      }
    }

    function editFace(message: number): Promise<Message | true> {
      if (!face.picture) return api.editMessageText(chat, message, face.text, messageOptions(face), signal);
      const { reply_markup, ...captioned } = captionOptions(face);
      return gallery.exhibit<Message | true>(face.picture, (exhibit) =>
        api.editMessageMedia(chat, message, { ...exhibit, ...captioned }, { reply_markup }, signal),
      );
    }
  }

  async function show(
    api: Api,
    chat: number,
    face: Face,
    place: Place,
    tapped?: Message,
  ): Promise<Shown | undefined> {
    try {
      return await put(api, chat, face, place, { tapped });
    } catch (error) {
      log.warn({ err: error, chat }, 'card not shown');
      return undefined;
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
    put,
    async say({ api, chatId }, face) {
      if (chatId !== undefined) await show(api, chatId, face, { message: null, needless: [] });
    },
    async replace(ctx, face) {
      const tapped = tappedMessage(ctx);
      const place = { message: tapped?.message_id ?? null, needless: [] };
      if (ctx.chatId !== undefined) await show(ctx.api, ctx.chatId, face, place, tapped);
    },
    enter,
  };
}

/** How a face without a picture is sent. */
function messageOptions({ buttons }: Face) {
  return {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: buttons },
    link_preview_options: { is_disabled: true },
  } as const;
}

/** How a face with a picture is sent. */
function captionOptions({ text, buttons }: Face) {
  return { caption: text, parse_mode: 'HTML', reply_markup: { inline_keyboard: buttons } } as const;
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
  if (tapped?.message_id !== message || face.picture) return false;
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
