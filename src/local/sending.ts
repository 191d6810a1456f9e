import { randomInt } from 'node:crypto';
import type { Message } from '@grammyjs/types';
import type { Content } from './chats.ts';
import { readMedia, withoutReply } from './content.ts';
import type { Ground } from './ground.ts';
import { type Markup, readMarkup } from './markup.ts';
import type { Parameters } from './parameters.ts';
import { type LocalChat, writableChat } from './recipients.ts';
import { badRequest } from './refusals.ts';

/** The most that an album holds. */
const largestAlbum = 10;

/** Sends a message of the bot. */
export function send(ground: Ground, parameters: Parameters, content: Content): Message {
  const markup = readMarkup(parameters.json('reply_markup', "can't parse reply keyboard markup JSON object"));
  const chat = writableChat(ground, parameters);
  const message = post(
    ground,
    chat,
    parameters,
    {
      ...content,
      ...readReply(ground, chat, parameters),
      ...(markup?.kind === 'inline' && { reply_markup: markup.keyboard }),
    },
    markup !== undefined && markup.kind !== 'inline',
  );
  offerKeyboard(ground, message, markup);
  return message;
}

/** Sends an album. */
export function sendAlbum(ground: Ground, parameters: Parameters): Message[] {
  const media = parameters.json('media', "can't parse media JSON object");
  if (media === undefined) throw badRequest('parameter "media" is required');
  if (!Array.isArray(media)) throw badRequest('expected an Array of InputMedia');
  if (media.length === 0) throw badRequest('there are no messages to send');
  if (media.length > largestAlbum) throw badRequest('too many messages to send as an album');
  const contents = media.map((item) => {
    if (item?.type === 'animation') {
      throw badRequest('can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup');
    }
    return readMedia(ground.files, item, parameters);
  });
  const chat = writableChat(ground, parameters);
  const reply = readReply(ground, chat, parameters);
  const album = String(randomInt(2 ** 47));
  return contents.map((content) =>
    post(ground, chat, parameters, { ...content, ...reply, media_group_id: album }),
  );
}

function post(
  { bot, chats }: Ground,
  chat: LocalChat,
  parameters: Parameters,
  content: Content,
  fixed = false,
): Message {
  chats.act(chat.id, undefined);
  const isProtected = parameters.flag('protect_content');
  return chats.post(
    chat,
    { from: bot, ...content, ...(isProtected && { has_protected_content: true }) },
    fixed,
  );
}

function readReply({ chats }: Ground, chat: LocalChat, parameters: Parameters): Content {
  const given = parameters.json('reply_parameters', "can't parse ReplyParameters JSON object");
  const fields: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const id = Number(fields.message_id ?? parameters.integer('reply_to_message_id'));
  if (!(id > 0)) return {};
  const replied = chats.find(chat.id, id)?.message;
  if (replied) return { reply_to_message: withoutReply(replied) };
  if (fields.allow_sending_without_reply === true || parameters.flag('allow_sending_without_reply'))
    return {};
  throw badRequest('message to be replied not found');
}

function offerKeyboard({ chats }: Ground, message: Message, markup: Markup | undefined): void {
  const person = chats.person(message.chat.id);
  if (!person || !markup || markup.kind === 'inline') return;
  chats.offer(
    person,
    markup.kind === 'remove' ? undefined : { markup: markup.keyboard, message: message.message_id },
  );
}
