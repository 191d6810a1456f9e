import type { ApiMethods, User, UserFromGetMe } from '@grammyjs/types';
import { readCaption, readFile, readText } from './content.ts';
import { editCaption, editMarkup, editMedia, editText, remove, removeAll } from './editing.ts';
import type { Ground } from './ground.ts';
import { leaveGroup } from './groups.ts';
import type { Journal } from './journal.ts';
import type { Parameters } from './parameters.ts';
import { type LocalChat, readableChat, writableChat } from './recipients.ts';
import { badRequest } from './refusals.ts';
import { send, sendAlbum } from './sending.ts';

/** One method of the Bot API: gives its result or throws a `Refusal`. The signal ends a long poll. */
export type Method = (parameters: Parameters, signal: AbortSignal) => unknown;

/** Telegram gives bots files up to 20 MB. Source: https://core.telegram.org/bots/api#getfile */
const largestDownload = 20 * 1024 * 1024;

const chatActions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const abilities: Omit<UserFromGetMe, keyof User> = {
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** The methods of the Bot API that are known here, by their names in lower case. */
export function createMethods(ground: Ground, journal: Journal): Map<string, Method> {
  const { bot, chats, files, queries, updates, profile } = ground;
  const menuButtons = journal.table<object>('menu-buttons');

  const table: Partial<Record<keyof ApiMethods<unknown>, Method>> = {
    getMe: () => ({ ...bot, ...abilities }),
    getUpdates: (parameters, signal) =>
      updates.poll({
        offset: parameters.integer('offset'),
        limit: Math.min(Math.max(parameters.integer('limit', 100), 1), 100),
        timeout: Math.min(Math.max(parameters.integer('timeout'), 0), 50),
        allowed: readAllowed(parameters),
        signal,
      }),
    deleteWebhook: (parameters) => {
      if (parameters.flag('drop_pending_updates')) updates.take();
      return true;
    },
    getWebhookInfo: () => ({
      url: '',
      has_custom_certificate: false,
      pending_update_count: updates.count(),
    }),

    sendMessage: (parameters) => send(ground, parameters, readText(parameters)),
    sendPhoto: (parameters) => send(ground, parameters, readAttachment(ground, 'photo', parameters)),
    sendAnimation: (parameters) => send(ground, parameters, readAttachment(ground, 'animation', parameters)),
    sendDocument: (parameters) => send(ground, parameters, readAttachment(ground, 'document', parameters)),
    sendMediaGroup: (parameters) => sendAlbum(ground, parameters),
    sendChatAction: (parameters) => {
      const action = parameters.text('action').toLowerCase();
      if (!chatActions.includes(action)) throw badRequest('wrong parameter action in request');
      chats.act(writableChat(ground, parameters).id, action);
      return true;
    },
    editMessageText: (parameters) => editText(ground, parameters),
    editMessageCaption: (parameters) => editCaption(ground, parameters),
    editMessageMedia: (parameters) => editMedia(ground, parameters),
    editMessageReplyMarkup: (parameters) => editMarkup(ground, parameters),
    deleteMessage: (parameters) => remove(ground, parameters),
    deleteMessages: (parameters) => removeAll(ground, parameters),
    setMessageReaction: (parameters) => {
      const chat = writableChat(ground, parameters);
      if (!chats.find(chat.id, parameters.integer('message_id')))
        throw badRequest('message to react not found');
      return true;
    },
    answerCallbackQuery: (parameters) => {
      const text = parameters.text('text');
      const url = parameters.text('url');
      const answer = {
        ...(text !== '' && { text }),
        ...(parameters.flag('show_alert') && { show_alert: true }),
        ...(url !== '' && { url }),
      };
      const query = queries.answer(parameters.text('callback_query_id'), answer);
      chats.emit(query.chat, { kind: 'answer', messageId: query.message, data: query.data, answer });
      return true;
    },

    getFile: (parameters) => {
      const id = parameters.text('file_id');
      if (id === '') throw badRequest('file_id not specified');
      const file = files.byId(id);
      if (!file) throw badRequest('invalid file_id');
      if (file.size > largestDownload) throw badRequest('file is too big');
      return { file_id: id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path };
    },
    getChat: (parameters) => describe(readableChat(ground, parameters)),
    leaveChat: (parameters) => {
      const chat = writableChat(ground, parameters);
      const group = chats.group(chat.id);
      if (!group) throw badRequest("chat member status can't be changed in private chats");
      leaveGroup(ground, group);
      return true;
    },

    setMyCommands: profile.setCommands,
    getMyCommands: profile.commands,
    deleteMyCommands: profile.deleteCommands,
    setMyName: (parameters) => profile.setText('name', parameters),
    getMyName: (parameters) => ({ name: profile.text('name', parameters) }),
    setMyDescription: (parameters) => profile.setText('description', parameters),
    getMyDescription: (parameters) => ({ description: profile.text('description', parameters) }),
    setMyShortDescription: (parameters) => profile.setText('short_description', parameters),
    getMyShortDescription: (parameters) => ({
      short_description: profile.text('short_description', parameters),
    }),
    setChatMenuButton: (parameters) => {
      const chat = parameters.text('chat_id') === '' ? 'all' : readableChat(ground, parameters).id;
      menuButtons.set(chat, readMenuButton(parameters));
      return true;
    },
    getChatMenuButton: (parameters) =>
      menuButtons.get(parameters.text('chat_id')) ?? menuButtons.get('all') ?? { type: 'commands' },
  };
  return new Map(Object.entries(table).map(([name, method]) => [name.toLowerCase(), method]));
}

function readAttachment(ground: Ground, kind: 'photo' | 'animation' | 'document', parameters: Parameters) {
  return { ...readFile(ground.files, kind, parameters), ...readCaption(parameters) };
}

function readAllowed(parameters: Parameters): string[] | undefined {
  const allowed = parameters.json('allowed_updates', "can't parse allowed_updates JSON object");
  return Array.isArray(allowed) ? allowed.map(String) : undefined;
}

function readMenuButton(parameters: Parameters): object {
  const button = parameters.json('menu_button', "can't parse menu button JSON object") ?? { type: 'default' };
  const fail = (what: string) => badRequest(`can't parse menu button: ${what}`);
  if (typeof button !== 'object' || button === null) throw fail('MenuButton must be an Object');
  const type = 'type' in button ? button.type : undefined;
  if (type === undefined) throw fail('Can\'t find field "type"');
  if (type !== 'default' && type !== 'commands' && type !== 'web_app') {
    throw fail('MenuButton has unsupported type');
  }
  return type === 'default' ? { type: 'commands' } : button;
}

function describe(chat: LocalChat): object {
  return { ...chat, accent_color_id: 0, max_reaction_count: 11 };
}
