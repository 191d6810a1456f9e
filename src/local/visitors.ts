import type { ChatMember, Message, MessageEntity, Update, User } from '@grammyjs/types';
import { type Content, type Person, type Profile, privateChat, type Visitor } from './chats.ts';
import { captioned, documentContent, photoContent, withoutReply } from './content.ts';
import { tidyText } from './entities.ts';
import type { FileKind, StoredFile } from './files.ts';
import type { Ground } from './ground.ts';
import type { FormattedText } from './html.ts';

/** Telegram clients cut a longer text into several messages. */
const longestText = 4096;

/** One pixel, for a sticker. */
const pixel = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

/** A user as updates carry it. */
export function userOf(profile: Profile): User {
  return { is_bot: false, ...profile };
}

/** The side of the person with this id, who must be kept in the chats. */
export function createVisitor(ground: Ground, id: number): Visitor {
  const { bot, chats, files, queries, updates, profile } = ground;

  const person = (): Person => {
    const kept = chats.person(id);
    if (!kept) throw new Error(`nobody has the id ${id}`);
    return kept;
  };
  const say = (content: Content): Message => {
    const before = person();
    if (before.blocked) throw new Error('this person blocked the bot: unblock it first');
    if (!before.started) chats.keepPerson({ ...before, started: true });
    const { keyboard } = before;
    const isReply = keyboard !== undefined && 'force_reply' in keyboard.markup;
    const replied = isReply ? chats.find(id, keyboard.message)?.message : undefined;
    const message = chats.post(privateChat(before.profile), {
      from: userOf(before.profile),
      ...content,
      ...(replied && { reply_to_message: withoutReply(replied) }),
    });
    updates.push({ message } as Omit<Update, 'update_id'>);
    const isUsedUp =
      isReply || (keyboard && 'keyboard' in keyboard.markup && keyboard.markup.one_time_keyboard);
    if (isUsedUp) chats.offer(person(), undefined);
    return message;
  };
  const upload = (kind: FileKind, name: string, bytes: Uint8Array, mime: string): StoredFile =>
    files.keep(kind, { name, bytes, mime });
  const setBlocked = (blocked: boolean): void => {
    const before = person();
    if (before.blocked === blocked) return;
    chats.keepPerson({ ...before, blocked });
    const member: ChatMember = { user: bot, status: 'member' };
    const gone: ChatMember = { user: bot, status: 'kicked', until_date: 0 };
    updates.push({
      my_chat_member: {
        chat: privateChat(before.profile),
        from: userOf(before.profile),
        date: chats.seconds(),
        old_chat_member: blocked ? member : gone,
        new_chat_member: blocked ? gone : member,
      },
    });
  };

  return {
    id,
    profile: () => person().profile,
    change: (changes) => {
      const before = person();
      chats.keepPerson({ ...before, profile: { ...before.profile, ...changes } });
    },
    history: () => chats.history(id),
    commands: () => profile.commandsFor(person().profile),
    about: () => profile.aboutFor(person().profile),
    keyboard: () => person().keyboard?.markup,
    action: () => chats.action(id),
    send: (text) => {
      const sent = cutText(text).map((part) => say(spoken(part)));
      const last = sent.at(-1);
      if (!last) throw new Error('an empty text cannot be sent');
      return last;
    },
    sendLocation: (latitude, longitude) => say({ location: { latitude, longitude } }),
    sendPhoto: (name, bytes, mime, caption = '') =>
      say({ ...photoContent(upload('photo', name, bytes, mime)), ...captioned(tidyText(caption, [])) }),
    sendDocument: (name, bytes, mime, caption = '') =>
      say({ ...documentContent(upload('document', name, bytes, mime)), ...captioned(tidyText(caption, [])) }),
    sendSticker: () => {
      const file = upload('sticker', 'sticker.webp', pixel, 'image/webp');
      return say({
        sticker: {
          file_id: file.id,
          file_unique_id: file.uniqueId,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: '👋',
        },
      });
    },
    sendVoice: () => {
      const file = upload('voice', 'voice.ogg', Buffer.from('OggS'), 'audio/ogg');
      return say({
        voice: { file_id: file.id, file_unique_id: file.uniqueId, duration: 1, mime_type: file.mime },
      });
    },
    edit: (messageId, text) => {
      const before = chats.find(id, messageId)?.message;
      if (before?.from?.id !== id || before.text === undefined)
        throw new Error('only an own text can be edited');
      const after = spoken(tidyText(text, []));
      if (after.text === '' || after.text === before.text) return;
      const { entities: _, ...rest } = before;
      const edited_message = { ...rest, ...after, edit_date: chats.seconds() };
      chats.replace(edited_message);
      updates.push({ edited_message } as Omit<Update, 'update_id'>);
    },
    tap: (messageId, data) => {
      const { profile: presser, blocked } = person();
      if (blocked) return Promise.resolve(undefined);
      const { id: query, answer } = queries.ask({ chat: id, message: messageId, data });
      const kept = chats.find(id, messageId);
      updates.push({
        callback_query: {
          id: query,
          from: userOf(presser),
          chat_instance: String(-id),
          data,
          message: kept?.message ?? { chat: privateChat(presser), message_id: messageId, date: 0 },
        },
      });
      return answer;
    },
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
    blocked: () => person().blocked,
    listen: (listener) => chats.listen(id, listener),
  };
}

function spoken({ text, entities }: FormattedText): { text: string; entities?: MessageEntity[] } {
  return entities.length > 0 ? { text, entities } : { text };
}

/** The messages a text goes out in: no half of a surrogate pair, none empty. */
function cutText(text: string): FormattedText[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const isSplit = /[\ud800-\udbff]/.test(rest[longestText - 1] ?? '');
    const end = isSplit ? longestText - 1 : longestText;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return parts.map((part) => tidyText(part, [])).filter((part) => part.text !== '');
}
