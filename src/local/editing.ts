import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import type { Content } from './chats.ts';
import { readCaption, readMedia, readText } from './content.ts';
import type { Ground } from './ground.ts';
import { readMarkup } from './markup.ts';
import type { Parameters } from './parameters.ts';
import { readableChat, writableChat } from './recipients.ts';
import { badRequest } from './refusals.ts';

const texts = ['text', 'entities'] as const;
const captions = ['caption', 'caption_entities'] as const;
const files = ['photo', 'animation', 'document'] as const;
const looks = ['link_preview_options', 'show_caption_above_media', 'has_media_spoiler'] as const;

/** A message can be deleted for 48 hours. Source: https://core.telegram.org/bots/api#deletemessage */
const deletableSeconds = 48 * 3600;

/** Gives a text message new words. */
export function editText(ground: Ground, parameters: Parameters): Message {
  const content = readText(parameters);
  return edit(ground, parameters, (before) => {
    if (before.text === undefined) throw badRequest('there is no text in the message to edit');
    return content;
  });
}

/** Gives a photo, animation or document a new caption, or none. */
export function editCaption(ground: Ground, parameters: Parameters): Message {
  const content = readCaption(parameters);
  return edit(ground, parameters, (before) => {
    if (before.text !== undefined) throw badRequest('there is no caption in the message to edit');
    return { ...pick(before, [...files, 'has_media_spoiler']), ...content };
  });
}

/** Puts a file in the place of what the message was. */
export function editMedia(ground: Ground, parameters: Parameters): Message {
  const media = parameters.json('media', "can't parse input media JSON object");
  if (media === undefined) throw badRequest('parameter "media" is required');
  const content = readMedia(ground.files, media, parameters);
  return edit(ground, parameters, () => content);
}

/** Gives a message new buttons, or none. */
export function editMarkup(ground: Ground, parameters: Parameters): Message {
  return edit(ground, parameters, (before) => pick(before, [...texts, ...captions, ...files, ...looks]));
}

/** Deletes one message. */
export function remove(ground: Ground, parameters: Parameters): true {
  const { chats } = ground;
  const name = parameters.text('message_id');
  if (parameters.text('chat_id') === '') throw badRequest('chat identifier is not specified');
  if (name === '') throw badRequest('message identifier is not specified');
  const chat = readableChat(ground, parameters);
  const kept = chats.find(chat.id, Number(name));
  if (!kept) throw badRequest('message to delete not found');
  checkAge(ground, kept.message);
  chats.remove(chat.id, kept.message.message_id);
  return true;
}

/** Deletes up to a hundred messages; those that are gone already do not count. */
export function removeAll(ground: Ground, parameters: Parameters): true {
  const { chats } = ground;
  const ids = parameters.json('message_ids', "can't parse message_ids JSON object");
  if (ids === undefined) throw badRequest('message identifiers are not specified');
  if (!Array.isArray(ids)) throw badRequest('expected an Array of message identifiers');
  if (ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > 100) throw badRequest('too many message identifiers specified');
  const chat = readableChat(ground, parameters);
  const kept = ids.flatMap((id) => chats.find(chat.id, Number(id)) ?? []);
  for (const { message } of kept) checkAge(ground, message);
  for (const { message } of kept) chats.remove(chat.id, message.message_id);
  return true;
}

function checkAge({ chats }: Ground, message: Message): void {
  if (chats.seconds() - message.date > deletableSeconds) {
    throw badRequest("message can't be deleted for everyone");
  }
}

/** Gives a message new content and new buttons; without buttons in the call it has none afterwards. */
function edit(ground: Ground, parameters: Parameters, renew: (before: Message) => Content): Message {
  const { bot, chats } = ground;
  const markup = readMarkup(parameters.json('reply_markup', "can't parse reply keyboard markup JSON object"));
  if (parameters.text('chat_id') === '' && parameters.integer('message_id') === 0) {
    throw badRequest('message identifier is not specified');
  }
  const chat = writableChat(ground, parameters);
  const kept = chats.find(chat.id, parameters.integer('message_id'));
  if (!kept) throw badRequest('message to edit not found');
  const before = kept.message;
  if (kept.fixed || before.from?.id !== bot.id) throw badRequest("message can't be edited");
  if (markup && markup.kind !== 'inline') throw badRequest('inline keyboard expected');

  const lasting = pick(before, [
    'message_id',
    'date',
    'chat',
    'from',
    'reply_to_message',
    'has_protected_content',
    'media_group_id',
  ]) as Message;
  const after: Message = {
    ...lasting,
    ...renew(before),
    ...(markup && { reply_markup: markup.keyboard }),
    edit_date: chats.seconds(),
  };
  if (isDeepStrictEqual(shown(before), shown(after))) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  chats.replace(after);
  return after;
}

/** What makes two messages the same to Telegram. */
function shown(message: Message): Partial<Message> {
  return pick(message, [...texts, ...captions, ...files, 'reply_markup']);
}

function pick<K extends keyof Message>(message: Message, keys: readonly K[]): Pick<Message, K> {
  const present = keys.filter((key) => message[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, message[key]])) as Pick<Message, K>;
}
