import type { Chat, ChatMember, Update, User } from '@grammyjs/types';
import type { Group, GroupChat } from './chats.ts';
import { tidyText } from './entities.ts';
import type { Ground } from './ground.ts';
import { userOf } from './visitors.ts';

/** The chat of this group, as messages carry it. */
export function groupChat({ id, title }: GroupChat): Chat.GroupChat {
  return { id, type: 'group', title };
}

/** Somebody adds the bot to a group; nothing happens when it is in it already. */
export function addToGroup(ground: Ground, id: number, by: User): void {
  const { bot, chats, updates } = ground;
  if (chats.group(id)?.left === false) return;
  const group: GroupChat = { id, title: 'A group', left: false };
  chats.keepGroup(group);
  tellMembership(ground, group, by);
  const message = chats.post(groupChat(group), { from: by, new_chat_members: [bot] });
  updates.push({ message } as Omit<Update, 'update_id'>);
}

/** The bot leaves the group. */
export function leaveGroup(ground: Ground, group: GroupChat): void {
  const left = { ...group, left: true };
  ground.chats.keepGroup(left);
  tellMembership(ground, left, ground.bot);
}

function tellMembership({ bot, chats, updates }: Ground, group: GroupChat, by: User): void {
  const member: ChatMember = { user: bot, status: 'member' };
  const gone: ChatMember = { user: bot, status: 'left' };
  updates.push({
    my_chat_member: {
      chat: groupChat(group),
      from: by,
      date: chats.seconds(),
      old_chat_member: group.left ? member : gone,
      new_chat_member: group.left ? gone : member,
    },
  });
}

/** The group with this id, which must be kept in the chats. */
export function createGroup({ chats, updates }: Ground, id: number): Group {
  const group = (): GroupChat => {
    const kept = chats.group(id);
    if (!kept) throw new Error(`no group has the id ${id}`);
    return kept;
  };
  return {
    id,
    send: (visitor, text) => {
      const said = tidyText(text, []);
      const message = chats.post(groupChat(group()), { from: userOf(visitor.profile()), ...said });
      if (!group().left) updates.push({ message } as Omit<Update, 'update_id'>);
      return message;
    },
    history: () => chats.history(id),
    left: () => group().left,
  };
}
