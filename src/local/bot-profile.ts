import type { BotCommand } from '@grammyjs/types';
import type { About, Profile } from './chats.ts';
import type { Journal } from './journal.ts';
import type { Parameters } from './parameters.ts';
import { badRequest } from './refusals.ts';

/** What the bot says of itself outside its messages, each by language; '' is every other language. */
export interface BotProfile {
  setText(kind: ProfileText, parameters: Parameters): true;
  text(kind: ProfileText, parameters: Parameters): string;
  setCommands(parameters: Parameters): true;
  deleteCommands(parameters: Parameters): true;
  commands(parameters: Parameters): BotCommand[];
  /** What this person is shown. */
  aboutFor(profile: Profile): About;
  commandsFor(profile: Profile): BotCommand[];
}

type ProfileText = 'name' | 'description' | 'short_description';

/** In characters. Source: https://core.telegram.org/bots/api#setmyname and its neighbours. */
const longest: Record<ProfileText, number> = { name: 64, description: 512, short_description: 120 };

/** Opens the profile kept in the journal. `hasChat` says whether a chat named in a command scope exists. */
export function openBotProfile(
  journal: Journal,
  defaultName: string,
  hasChat: (id: number) => boolean,
): BotProfile {
  const texts = journal.table<string>('profile-texts');
  const lists = journal.table<BotCommand[]>('commands');

  const textIn = (kind: ProfileText, language: string): string =>
    texts.get(`${kind} ${language}`) ?? texts.get(`${kind} `) ?? (kind === 'name' ? defaultName : '');
  const listKey = (parameters: Parameters): string =>
    `${readScope(parameters, hasChat)} ${readLanguage(parameters)}`;

  return {
    setText: (kind, parameters) => {
      const language = readLanguage(parameters);
      const text = parameters.text(kind).trim();
      const isNameless = kind === 'name' && text === '' && language === '';
      if (isNameless || [...text].length > longest[kind]) {
        throw badRequest(kind === 'name' ? 'BOT_TITLE_INVALID' : `${kind.replace('_', ' ')} is too long`);
      }
      if (text === '') texts.delete(`${kind} ${language}`);
      else texts.set(`${kind} ${language}`, text);
      return true;
    },
    text: (kind, parameters) => textIn(kind, readLanguage(parameters)),
    setCommands: (parameters) => {
      const key = listKey(parameters);
      lists.set(key, readCommands(parameters));
      return true;
    },
    deleteCommands: (parameters) => {
      lists.delete(listKey(parameters));
      return true;
    },
    commands: (parameters) => lists.get(listKey(parameters)) ?? [],
    aboutFor: (profile) => {
      const language = languageOf(profile);
      return {
        name: textIn('name', language),
        description: textIn('description', language),
        shortDescription: textIn('short_description', language),
      };
    },
    commandsFor: (profile) => {
      const language = languageOf(profile);
      // Source: https://core.telegram.org/bots/api#determining-list-of-commands
      const best = [`chat:${profile.id}`, 'all_private_chats', 'default']
        .flatMap((scope) => [`${scope} ${language}`, `${scope} `])
        .map((key) => lists.get(key))
        .find((commands) => commands !== undefined && commands.length > 0);
      return best ?? [];
    },
  };
}

function languageOf(profile: Profile): string {
  return profile.language_code?.slice(0, 2) ?? '';
}

function readLanguage(parameters: Parameters): string {
  const language = parameters.text('language_code');
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

function readScope(parameters: Parameters, hasChat: (id: number) => boolean): string {
  const fail = (what: string) => badRequest(`can't parse BotCommandScope: ${what}`);
  const scope = parameters.json('scope', "can't parse BotCommandScope JSON object");
  if (scope === undefined) return 'default';
  if (typeof scope !== 'object' || scope === null || !('type' in scope)) {
    throw fail('BotCommandScope must be an Object');
  }
  const type = String(scope.type);
  const general = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];
  if (general.includes(type)) return type;
  if (!['chat', 'chat_administrators', 'chat_member'].includes(type))
    throw fail('Unsupported type specified');
  const chat = 'chat_id' in scope ? scope.chat_id : undefined;
  if (chat === undefined) throw fail('Can\'t find field "chat_id"');
  if (!hasChat(Number(chat))) throw badRequest('chat not found');
  const user = 'user_id' in scope ? `:${scope.user_id}` : '';
  return `${type}:${chat}${user}`;
}

function readCommands(parameters: Parameters): BotCommand[] {
  const value = parameters.json('commands', "can't parse commands JSON object") ?? [];
  if (!Array.isArray(value)) throw badRequest('expected an Array of BotCommand');
  if (value.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return value.map(readCommand);
}

function readCommand(value: unknown): BotCommand {
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  for (const field of ['command', 'description']) {
    if (fields[field] === undefined) {
      throw badRequest(`can't parse BotCommand: Can't find field "${field}"`);
    }
  }
  const command = String(fields.command).trim().replace(/^\//, '');
  const description = String(fields.description).trim();
  if (command === '') throw badRequest('command must be non-empty');
  if ([...command].length > 32) throw badRequest('command length must not exceed 32');
  if (description === '') throw badRequest('command description must be non-empty');
  if ([...description].length > 256) throw badRequest('command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  return { command, description };
}
