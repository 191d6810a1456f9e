import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup } from '@grammyjs/types';
import { badRequest } from './refusals.ts';

/** What comes with a message: buttons under it, a keyboard below the chat, or the end of such a keyboard. */
export type Markup =
  | { kind: 'inline'; keyboard: InlineKeyboardMarkup }
  | { kind: 'keyboard'; keyboard: ReplyKeyboardMarkup }
  | { kind: 'remove' }
  | { kind: 'force'; keyboard: ForceReply };

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

/** Inline keyboards with more buttons than this are "too long". */
const mostInlineButtons = 100;

/** Reads `reply_markup`; one without any button counts as none. */
export function readMarkup(value: unknown): Markup | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw badRequest('object expected as reply markup');
  const keyboard = readRows(value.keyboard, 'field "keyboard" must be an Array of Arrays');
  const inline = readRows(
    value.inline_keyboard,
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  );
  for (const button of keyboard.flat()) checkKeyboardButton(button);
  for (const button of inline.flat()) checkInlineButton(button);
  if (inline.flat().length > mostInlineButtons) throw badRequest('reply markup is too long');

  if (keyboard.length > 0) {
    return { kind: 'keyboard', keyboard: { ...value, keyboard } as unknown as ReplyKeyboardMarkup };
  }
  if (inline.length > 0) {
    return { kind: 'inline', keyboard: { inline_keyboard: inline } as unknown as InlineKeyboardMarkup };
  }
  if (value.remove_keyboard === true) return { kind: 'remove' };
  if (value.force_reply === true) return { kind: 'force', keyboard: { ...value, force_reply: true } };
  return undefined;
}

function readRows(value: unknown, complaint: string): unknown[][] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) throw badRequest(complaint);
  return value.filter((row) => row.length > 0);
}

function checkKeyboardButton(button: unknown): void {
  const fail = (what: string) => badRequest(`can't parse keyboard button: ${what}`);
  if (typeof button !== 'string' && !isObject(button)) {
    throw fail('KeyboardButton must be a String or an Object');
  }
  const text = typeof button === 'string' ? button : readLabel(button, fail);
  if (text === '') throw badRequest('keyboard button text must be non-empty');
}

function checkInlineButton(button: unknown): void {
  const fail = (what: string) => badRequest(`can't parse inline keyboard button: ${what}`);
  if (!isObject(button)) throw fail('InlineKeyboardButton must be an Object');
  const text = readLabel(button, fail);
  const data = button.callback_data;
  const url = button.url;
  if (!actions.some((action) => button[action] !== undefined && button[action] !== '')) {
    throw fail('Text buttons are unallowed in the inline keyboard');
  }
  // Telegram leaves such a button out without a word; nobody means that.
  if (text === '') throw badRequest('inline keyboard button text must be non-empty');
  if (typeof data === 'string' && Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID');
  if (typeof url === 'string' && url !== '' && !isLink(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
}

function readLabel(button: Record<string, unknown>, fail: (what: string) => Error): string {
  const text = button.text;
  if (text === undefined) throw fail('Can\'t find field "text"');
  if (typeof text !== 'string') throw fail('Field "text" must be of type String');
  return text;
}

function isLink(url: string): boolean {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  return URL.canParse(whole) && (/^(tg|ton|tonsite):/i.test(whole) || /^https?:\/\/[^/]+\./i.test(whole));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
