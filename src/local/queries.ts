import type { CallbackAnswer } from './chats.ts';
import type { Journal } from './journal.ts';
import { badRequest } from './refusals.ts';

/** A press of a button that the bot may still answer. */
interface Query {
  id: string;
  chat: number;
  message: number;
  data: string;
  /** Real time, in milliseconds. */
  at: number;
}

/** The presses of buttons and their answers. */
export interface Queries {
  /** Begins a query; the promise is of the answer, or of `undefined` when none came in time. */
  ask(press: { chat: number; message: number; data: string }): {
    id: string;
    answer: Promise<CallbackAnswer | undefined>;
  };
  /** Answers a query, once and in time; returns it. */
  answer(id: string, answer: CallbackAnswer): Query;
  close(): void;
}

/** After this long Telegram takes no answer any more. */
const answerableMilliseconds = 150_000;

/** How long the person's screen waits. */
const patienceMilliseconds = 60_000;

/** Opens the queries kept in the journal. Time is real: a clock that is moved does not age them. */
export function openQueries(journal: Journal): Queries {
  const queries = journal.table<Query>('queries');
  const counters = journal.table<number>('query-id');
  const settle = new Map<string, (answer: CallbackAnswer | undefined) => void>();

  const isAnswerable = (query: Query): boolean => Date.now() - query.at <= answerableMilliseconds;

  return {
    ask: (press) => {
      for (const query of queries.values()) if (!isAnswerable(query)) queries.delete(query.id);
      const number = (counters.get('last') ?? 0) + 1;
      counters.set('last', number);
      const id = String(number);
      queries.set(id, { id, ...press, at: Date.now() });
      const answer = new Promise<CallbackAnswer | undefined>((resolve) => {
        const timer = setTimeout(() => settle.get(id)?.(undefined), patienceMilliseconds).unref();
        settle.set(id, (said) => {
          clearTimeout(timer);
          settle.delete(id);
          resolve(said);
        });
      });
      return { id, answer };
    },
    answer: (id, answer) => {
      const query = queries.get(id);
      if (!query || !isAnswerable(query)) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      if ((answer.text?.length ?? 0) > 200) throw badRequest('MESSAGE_TOO_LONG');
      // Only games and links that open the bot itself may be opened by an answer.
      if (answer.url !== undefined && !/^(https?:\/\/)?t\.me\//.test(answer.url))
        throw badRequest('URL_INVALID');
      queries.delete(id);
      settle.get(id)?.(answer);
      return query;
    },
    close: () => {
      for (const done of [...settle.values()]) done(undefined);
    },
  };
}
