import { isDeepStrictEqual } from 'node:util';
import type { Update } from '@grammyjs/types';
import type { Journal } from './journal.ts';
import { Refusal } from './refusals.ts';

/** What `getUpdates` asks for; the timeout in seconds. */
interface Poll {
  offset: number;
  limit: number;
  timeout: number;
  /** Which kinds to make from now on; as before when absent. */
  allowed: string[] | undefined;
  signal: AbortSignal;
}

/** The queue of what the bot has not confirmed yet. */
export interface Updates {
  push(content: Omit<Update, 'update_id'>): void;
  /** Confirms what comes before the offset, and waits for something to give. One poll at a time. */
  poll(poll: Poll): Promise<Update[]>;
  /** Gives everything and confirms it. */
  take(): Update[];
  count(): number;
  close(): void;
}

interface Pending {
  update: Update;
  /** Real time, in milliseconds. */
  at: number;
}

/** Telegram keeps what nobody fetches for 24 hours. */
const keptMilliseconds = 24 * 3_600_000;

/** These come only to a bot that asks for them by name. */
const byNameOnly = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** Opens the queue kept in the journal. */
export function openUpdates(journal: Journal): Updates {
  const pending = journal.table<Pending>('updates');
  const settings = journal.table<string[]>('allowed-updates');
  const counters = journal.table<number>('update-id');
  let waiting: { wake(): void; fail(reason: unknown): void } | undefined;
  let isClosed = false;

  const isAllowed = (kind: string): boolean => {
    const allowed = settings.get('kinds') ?? [];
    return allowed.length === 0 ? !byNameOnly.includes(kind) : allowed.includes(kind);
  };
  const confirm = (isConfirmed: (update: Update) => boolean): void => {
    const oldest = Date.now() - keptMilliseconds;
    for (const { update, at } of pending.values()) {
      if (isConfirmed(update) || at < oldest) pending.delete(update.update_id);
    }
  };
  const next = (seconds: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    const end = new AbortController();
    return new Promise<void>((resolve, reject) => {
      const own = { wake: resolve, fail: reject };
      waiting = own;
      const timer = setTimeout(resolve, seconds * 1000);
      signal.addEventListener('abort', () => reject(signal.reason), { signal: end.signal });
      end.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        if (waiting === own) waiting = undefined;
      });
    }).finally(() => end.abort());
  };
  const all = (): Update[] => pending.values().map(({ update }) => update);

  return {
    push: (content) => {
      if (!isAllowed(Object.keys(content)[0] ?? '')) return;
      // A fresh journal begins with the time, so that its numbers are above those of a lost one.
      const id = (counters.get('last') ?? Math.floor(Date.now() / 1000)) + 1;
      counters.set('last', id);
      pending.set(id, { update: { update_id: id, ...content }, at: Date.now() });
      waiting?.wake();
    },
    poll: async ({ offset, limit, timeout, allowed, signal }) => {
      // It may have closed while the call was being read.
      if (isClosed) throw closed();
      waiting?.fail(
        new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      if (allowed && !isDeepStrictEqual(allowed, settings.get('kinds'))) settings.set('kinds', allowed);
      const first = offset < 0 ? all().at(offset)?.update_id : offset;
      confirm((update) => first !== undefined && update.update_id < first);
      if (pending.values().length === 0 && timeout > 0) await next(timeout, signal);
      return all().slice(0, limit);
    },
    take: () => {
      const updates = all();
      confirm(() => true);
      return updates;
    },
    count: () => pending.values().length,
    close: () => {
      isClosed = true;
      waiting?.fail(closed());
    },
  };
}

function closed(): Error {
  return new Error('the local Telegram is closed');
}
