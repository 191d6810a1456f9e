import type { Chat } from '@grammyjs/types';
import { privateChat } from './chats.ts';
import type { Ground } from './ground.ts';
import { groupChat } from './groups.ts';
import type { Parameters } from './parameters.ts';
import { badRequest, forbidden } from './refusals.ts';

/** A chat in which the bot can be. */
export type LocalChat = Chat.PrivateChat | Chat.GroupChat;

/** The chat that a call names, for reading. */
export function readableChat({ chats }: Ground, parameters: Parameters): LocalChat {
  const name = parameters.text('chat_id');
  if (name === '') throw badRequest('chat_id is empty');
  const person = chats.person(Number(name));
  if (person) return privateChat(person.profile);
  const group = chats.group(Number(name));
  if (group) return groupChat(group);
  throw badRequest('chat not found');
}

/** The chat that a call names, for writing: the person began it and did not block the bot, the bot did not leave it. */
export function writableChat(ground: Ground, parameters: Parameters): LocalChat {
  const chat = readableChat(ground, parameters);
  const person = ground.chats.person(chat.id);
  if (person?.started === false) throw forbidden("bot can't initiate conversation with a user");
  if (person?.blocked) throw forbidden('bot was blocked by the user');
  if (ground.chats.group(chat.id)?.left) throw forbidden('bot is not a member of the group chat');
  return chat;
}
