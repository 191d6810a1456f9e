import type { InlineKeyboardButton, Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import type { PictureRef } from './gallery.ts';

/** A button under a card: its label and its callback data (at most 64 bytes). */
export type Button = InlineKeyboardButton.CallbackButton;

/** What a card says: Telegram HTML, at most 1024 characters under a picture, and the buttons beneath it. */
export interface Face {
  text: string;
  buttons: Button[][];
  picture?: PictureRef | undefined;
}

/** Where a card is to be shown. */
export interface Place {
  /** The message to edit; null sends a new one, at the bottom of the chat. */
  message: number | null;
  /** Messages that the card makes needless: an older card, a typed answer it has taken in. */
  needless: number[];
  /** Where else, should the bot have said something below the message since: out of sight, nobody sees it change. */
  elsewhere?: Place;
}

/** A card as it is kept: the message that shows it, and when that was sent. */
export interface KeptCard {
  messageId: number | null;
  sentAt: Temporal.Instant | null;
}

/** A button with this label which sends this callback data. */
export function button(text: string, data: string): Button {
  return { text, callback_data: data };
}

/** Buttons in rows of this many. */
export function rows(buttons: readonly Button[], wide: number): Button[][] {
  const result: Button[][] = [];
  for (let at = 0; at < buttons.length; at += wide) result.push(buttons.slice(at, at + wide));
  return result;
}

/** A phone shows about this many letters on a button of half its width. */
const halfWidth = 18;

/** Three short buttons share a row, two of ordinary length, and a long one stands alone. */
export function packed(buttons: Button[]): Button[][] {
  if (buttons.length === 0) return [];
  if (buttons.length <= 3 && buttons.every(({ text }) => text.length <= 12)) return [buttons];
  const packing: Button[][] = [];
  let half: Button[] | undefined;
  for (const one of buttons) {
    const isLong = one.text.length > halfWidth;
    if (half && !isLong) {
      half.push(one);
      half = undefined;
    } else {
      const row = [one];
      packing.push(row);
      half = isLong ? undefined : row;
    }
  }
  return packing;
}

/** The longest label of a button, in characters. */
const longestLabel = 38;

/** A label that a button has room for. */
export function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= longestLabel
    ? label
    : `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trimEnd()}…`;
}

/** The message whose button was tapped; undefined when it is gone, or too old for Telegram to show it. */
export function tappedMessage(ctx: Context): Message | undefined {
  const message = ctx.callbackQuery?.message;
  return message && message.date !== 0 ? message : undefined;
}

/** Telegram lets a bot delete a message for 48 hours; an hour less, for clocks that differ. */
const deletableHours = 47;

/** At the bottom of the chat, instead of where the card was, if that can still be deleted. */
export function below({ messageId, sentAt }: KeptCard, now: Temporal.Instant): Place {
  const isYoung = sentAt !== null && sentAt.until(now).total('hours') < deletableHours;
  return { message: null, needless: messageId !== null && isYoung ? [messageId] : [] };
}

/** Where the card is, with a typed message taken into it. */
export function takenIn(card: KeptCard, typed: Message, now: Temporal.Instant): Place {
  const bottom = below(card, now);
  const needless = [typed.message_id];
  return {
    message: card.messageId,
    needless,
    elsewhere: { ...bottom, needless: [...bottom.needless, ...needless] },
  };
}

/** Where it was tapped. A message that has ceased to be the card, or shows another, stays as it is. */
export function inPlaceOf(tapped: Message | undefined, card: KeptCard, now: Temporal.Instant): Place {
  if (!tapped || (card.messageId !== null && card.messageId !== tapped.message_id)) return below(card, now);
  return { message: tapped.message_id, needless: [] };
}
