import type { BotCommand, Chat, ForceReply, Message, ReplyKeyboardMarkup } from '@grammyjs/types';
import type { Temporal } from 'temporal-polyfill';
import type { Journal } from './journal.ts';

/** A person as Telegram shows them to a bot. */
export interface Profile {
  id: number;
  first_name: string;
  language_code?: string;
}

/** What `answerCallbackQuery` said to the person who pressed the button. */
export interface CallbackAnswer {
  text?: string;
  show_alert?: boolean;
  url?: string;
}

/** What is offered in place of the device's own keyboard. */
type Keyboard = ReplyKeyboardMarkup | ForceReply;

/** What happens live in one chat. `message` and `edit` carry the message as it is now, of either side. */
export type ChatEvent =
  | { kind: 'message'; message: Message }
  | { kind: 'edit'; message: Message }
  | { kind: 'delete'; messageId: number }
  | { kind: 'action'; action: string | undefined }
  | { kind: 'answer'; messageId: number; data: string; answer: CallbackAnswer }
  | { kind: 'keyboard'; keyboard: Keyboard | undefined };

/** What the person reads above an empty chat and in the bot's profile. */
export interface About {
  name: string;
  description: string;
  shortDescription: string;
}

/** One person's side of the private chat with the bot. Whatever is done here reaches the bot as an update. */
export interface Visitor {
  readonly id: number;
  profile(): Profile;
  change(profile: { first_name?: string; language_code?: string }): void;
  /** The chat as the person sees it now, oldest first: edits applied, deleted messages gone. */
  history(): Message[];
  /** The commands of the best-matching scope and language. */
  commands(): BotCommand[];
  about(): About;
  /** The keyboard offered in place of the device's own, if any. */
  keyboard(): Keyboard | undefined;
  /** What the bot is doing right now ("typing", "upload_photo" …), if anything. */
  action(): string | undefined;
  /**
   * Sends a text; one longer than 4096 goes out in several messages, of which the last is returned.
   * Throws when it is blank. Whatever is sent, it throws while the bot is blocked.
   */
  send(text: string): Message;
  sendLocation(latitude: number, longitude: number): Message;
  sendPhoto(name: string, bytes: Uint8Array, mime: string, caption?: string): Message;
  sendDocument(name: string, bytes: Uint8Array, mime: string, caption?: string): Message;
  sendSticker(): Message;
  sendVoice(): Message;
  /** Changes a text the person sent. */
  edit(messageId: number, text: string): void;
  /**
   * Presses a button and resolves with the bot's answer, or `undefined` when none came within a minute.
   * The button need not be there any more: an old screen can send any data.
   */
  tap(messageId: number, data: string): Promise<CallbackAnswer | undefined>;
  block(): void;
  unblock(): void;
  blocked(): boolean;
  /** Calls the listener on everything that happens in the chat from now on; returns the way to stop it. */
  listen(listener: (event: ChatEvent) => void): () => void;
}

/** A group to which somebody added the bot. */
export interface Group {
  readonly id: number;
  send(visitor: Visitor, text: string): Message;
  history(): Message[];
  /** Whether the bot left the group. */
  left(): boolean;
}

/** A person's chat with the bot. */
export interface Person {
  profile: Profile;
  /** Whether they ever wrote: a bot cannot begin. */
  started: boolean;
  blocked: boolean;
  /** The keyboard now offered and the message it came with. */
  keyboard?: { markup: Keyboard; message: number };
}

/** A group, and whether the bot left it. */
export interface GroupChat {
  id: number;
  title: string;
  left: boolean;
}

/** What a message says, without what every message has. */
export type Content = Omit<Message, 'message_id' | 'date' | 'chat'>;

/** A message as it is kept. */
interface KeptMessage {
  message: Message;
  /** Sent by the bot with a keyboard other than an inline one: Telegram does not let it be edited. */
  fixed?: true;
}

/** Every chat of the bot: who is in it, what was said, and who listens. */
export interface Chats {
  person(id: number): Person | undefined;
  people(): Person[];
  keepPerson(person: Person): void;
  group(id: number): GroupChat | undefined;
  keepGroup(group: GroupChat): void;
  /** Adds a message with the next number and the present time, and tells the listeners. */
  post(chat: Chat.PrivateChat | Chat.GroupChat, content: Content, fixed?: boolean): Message;
  find(chat: number, id: number): KeptMessage | undefined;
  /** Puts a message in the place of its older self. */
  replace(message: Message): void;
  remove(chat: number, id: number): void;
  history(chat: number): Message[];
  /** Seconds since 1970 by the clock that stamps messages. */
  seconds(): number;
  offer(person: Person, keyboard: Person['keyboard']): void;
  act(chat: number, action: string | undefined): void;
  action(chat: number): string | undefined;
  emit(chat: number, event: ChatEvent): void;
  listen(chat: number, listener: (event: ChatEvent) => void): () => void;
  close(): void;
}

/** A chat action is shown for five seconds or until the bot's next message. */
const actionMilliseconds = 5000;

/** Opens the chats kept in the journal. */
export function openChats(journal: Journal, now: () => Temporal.Instant): Chats {
  const people = journal.table<Person>('people');
  const groups = journal.table<GroupChat>('groups');
  const messages = journal.table<KeptMessage>('messages');
  const counters = journal.table<number>('message-id');
  const logs = new Map<number, Map<number, KeptMessage>>();
  const actions = new Map<number, { action: string; timer: NodeJS.Timeout }>();
  const listeners = new Map<number, Set<(event: ChatEvent) => void>>();

  const keep = (kept: KeptMessage): void => {
    const { chat, message_id } = kept.message;
    const log = logs.get(chat.id) ?? new Map<number, KeptMessage>();
    logs.set(chat.id, log.set(message_id, kept));
  };
  for (const kept of messages.values()) keep(kept);
  const save = (kept: KeptMessage): void => {
    keep(kept);
    messages.set(`${kept.message.chat.id} ${kept.message.message_id}`, kept);
  };
  const emit = (chat: number, event: ChatEvent): void => {
    for (const listener of [...(listeners.get(chat) ?? [])]) listener(event);
  };
  const seconds = (): number => Math.floor(now().epochMilliseconds / 1000);
  const act = (chat: number, action: string | undefined): void => {
    const current = actions.get(chat);
    clearTimeout(current?.timer);
    actions.delete(chat);
    if (action !== undefined) {
      const timer = setTimeout(() => act(chat, undefined), actionMilliseconds).unref();
      actions.set(chat, { action, timer });
    }
    if (current?.action !== action) emit(chat, { kind: 'action', action });
  };

  return {
    person: (id) => people.get(id),
    people: () => people.values(),
    keepPerson: (person) => people.set(person.profile.id, person),
    group: (id) => groups.get(id),
    keepGroup: (group) => groups.set(group.id, group),
    post: (chat, content, fixed) => {
      const id = (counters.get('last') ?? 0) + 1;
      counters.set('last', id);
      const message: Message = { message_id: id, date: seconds(), chat, ...content };
      save(fixed ? { message, fixed } : { message });
      emit(chat.id, { kind: 'message', message });
      return message;
    },
    find: (chat, id) => logs.get(chat)?.get(id),
    replace: (message) => {
      save({ message });
      emit(message.chat.id, { kind: 'edit', message });
    },
    remove: (chat, id) => {
      logs.get(chat)?.delete(id);
      messages.delete(`${chat} ${id}`);
      emit(chat, { kind: 'delete', messageId: id });
    },
    history: (chat) => [...(logs.get(chat)?.values() ?? [])].map(({ message }) => message),
    seconds,
    offer: (person, keyboard) => {
      const { keyboard: old, ...rest } = person;
      people.set(person.profile.id, keyboard ? { ...rest, keyboard } : rest);
      if (old || keyboard) emit(person.profile.id, { kind: 'keyboard', keyboard: keyboard?.markup });
    },
    act,
    action: (chat) => actions.get(chat)?.action,
    emit,
    listen: (chat, listener) => {
      const all = listeners.get(chat) ?? new Set();
      listeners.set(chat, all.add(listener));
      return () => all.delete(listener);
    },
    close: () => {
      for (const { timer } of actions.values()) clearTimeout(timer);
    },
  };
}

/** The private chat with this person, as messages carry it. */
export function privateChat({ id, first_name }: Profile): Chat.PrivateChat {
  return { id, type: 'private', first_name };
}
