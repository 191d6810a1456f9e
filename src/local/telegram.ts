import type { Update, User } from '@grammyjs/types';
import type { Temporal } from 'temporal-polyfill';
import { openBotProfile } from './bot-profile.ts';
import { type Group, openChats, type Profile, type Visitor } from './chats.ts';
import { openFiles } from './files.ts';
import type { Ground } from './ground.ts';
import { addToGroup, createGroup } from './groups.ts';
import { type Journal, memoryJournal } from './journal.ts';
import { createMethods } from './methods.ts';
import { readParameters } from './parameters.ts';
import { openQueries } from './queries.ts';
import { Refusal } from './refusals.ts';
import { openUpdates } from './updates.ts';
import { createVisitor, userOf } from './visitors.ts';

/** What the stand-in is opened with. */
export interface TelegramOptions {
  token: string;
  /** Stamps the `date` of messages. */
  now: () => Temporal.Instant;
  /** Where the history is kept; without it, in memory only. */
  journal?: Journal;
}

/** One call of the bot and how it was answered. */
export interface Call {
  method: string;
  payload: unknown;
  response: { ok: boolean; error_code?: number; description?: string };
}

/** The bytes of a photo, animation or document, with the name they were sent under. */
interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  mime: string;
}

/** A stand-in for the Bot API together with the people's side of it. */
export interface LocalTelegram {
  /**
   * The bot's side: `/bot<token>/<method>` and `/file/bot<token>/<file_path>`, strict where Telegram is strict.
   * Rejects, as a broken connection does, when the request is aborted or the stand-in is closed.
   */
  fetch(request: Request): Promise<Response>;
  /** The person with this id, made on first use. */
  visitor(profile: Profile): Visitor;
  visitors(): Visitor[];
  /** A group to which that person adds the bot. */
  group(id: number, by: Visitor): Group;
  /** A file by its `file_id`, for showing it to people. */
  file(fileId: string): KeptFile | undefined;
  /** Calls the listener after every call of the bot; returns the way to stop it. */
  onCall(listener: (call: Call) => void): () => void;
  /** Takes every waiting update out of the queue, for feeding a bot by hand. */
  takeUpdates(): Update[];
  /** Ends waiting polls and unanswered taps and closes the journal. */
  close(): Promise<void>;
}

/** Opens the stand-in. */
export function openTelegram({ token, now, journal = memoryJournal() }: TelegramOptions): LocalTelegram {
  const bot: User = {
    id: Number.parseInt(token, 10) || 1,
    is_bot: true,
    first_name: 'Unknot',
    username: 'unknot_bot',
  };
  const chats = openChats(journal, now);
  const ground: Ground = {
    bot,
    chats,
    files: openFiles(journal),
    queries: openQueries(journal),
    updates: openUpdates(journal),
    profile: openBotProfile(
      journal,
      bot.first_name,
      (id) => (chats.person(id) ?? chats.group(id)) !== undefined,
    ),
  };
  const methods = createMethods(ground, journal);
  const listeners = new Set<(call: Call) => void>();
  let isClosed = false;

  const call = async (name: string, request: Request): Promise<Response> => {
    let payload: unknown = {};
    let response: Call['response'];
    try {
      const parameters = await readParameters(request);
      payload = parameters.raw;
      const method = methods.get(name.toLowerCase());
      if (!method) throw new Refusal(404, 'Not Found: method not found');
      const result = await method(parameters, request.signal);
      response = { ok: true, result } as Call['response'];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response = { ok: false, error_code: error.code, description: error.message };
    }
    for (const listener of [...listeners]) listener({ method: name, payload, response });
    return answer(response);
  };

  return {
    fetch: async (request) => {
      if (isClosed) throw new Error('the local Telegram is closed');
      const { pathname } = new URL(request.url);
      const [, prefix, given, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(pathname) ?? [];
      if (given === undefined || rest === undefined) {
        return answer({ ok: false, error_code: 404, description: 'Not Found' });
      }
      if (given !== token) return answer({ ok: false, error_code: 401, description: 'Unauthorized' });
      if (prefix === undefined) return call(rest, request);
      const file = ground.files.byPath(rest);
      if (!file) return answer({ ok: false, error_code: 404, description: 'Not Found' });
      return new Response(ground.files.bytes(file), { headers: { 'content-type': file.mime } });
    },
    visitor: (profile) => {
      if (!chats.person(profile.id)) chats.keepPerson({ profile, started: false, blocked: false });
      return createVisitor(ground, profile.id);
    },
    visitors: () => chats.people().map(({ profile }) => createVisitor(ground, profile.id)),
    group: (id, by) => {
      addToGroup(ground, id, userOf(by.profile()));
      return createGroup(ground, id);
    },
    file: (fileId) => {
      const file = ground.files.byId(fileId);
      return file && { bytes: ground.files.bytes(file), name: file.name, mime: file.mime };
    },
    onCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeUpdates: () => ground.updates.take(),
    close: async () => {
      isClosed = true;
      ground.updates.close();
      ground.queries.close();
      chats.close();
      journal.close();
    },
  };
}

function answer(response: Call['response']): Response {
  return Response.json(response, { status: response.error_code ?? 200 });
}
