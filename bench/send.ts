import { createBot } from '../src/bot/bot.ts';
import type { Messenger } from '../src/bot/messenger.ts';
import { startSender } from '../src/jobs/sender.ts';
import { createLogger } from '../src/logger.ts';
import { createMetrics } from '../src/metrics.ts';
import { type Crowd, dueAtOnce, evening, rewind } from './crowd.ts';
import { tick } from './tick.ts';

const log = createLogger('silent');
const clock = () => evening;

/** Whatever has not left by then will not, in ms. */
const mostMs = 60_000;

/** What came of sending. */
export interface Sending {
  /** When each message left, in ms. */
  left: readonly number[];
  /** How long all of it took, in ms: from the first look at what is due until the last is noted as sent. */
  took: number;
}

/** Sends so many of the evening's check-ins to a Telegram that answers at once. */
export async function measureSending(crowd: Crowd, bulkRate: number, messages: number): Promise<Sending> {
  const { db, sql } = crowd;
  await tick(db, 1);
  const due = await sql`select from deliveries where state = 'due'`;
  if (due.count !== dueAtOnce) throw new Error(`${due.count} of ${dueAtOnce} reminders were claimed.`);

  const metrics = createMetrics();
  const left: number[] = [];
  let noteAll = () => {};
  const all = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${left.length} of ${messages} messages left.`)), mostMs);
    noteAll = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  async function fetch(request: Request): Promise<Response> {
    left.push(performance.now());
    if (left.length === messages) noteAll();
    const { chat_id: id } = (await request.json()) as { chat_id: number };
    const date = Math.floor(evening.epochMilliseconds / 1000);
    return Response.json({
      ok: true,
      result: { message_id: left.length, date, chat: { id, type: 'private' } },
    });
  }
  const apiRoot = 'http://telegram.bench';
  const { messenger } = createBot({ token: '1:bench', apiRoot, fetch, db, clock, log, metrics });
  let began: number | undefined;
  const timed: Messenger = {
    ...messenger,
    prepare(deliveries) {
      began ??= performance.now();
      return messenger.prepare(deliveries);
    },
  };
  const sender = startSender({ db, messenger: timed, clock, log, metrics, bulkRate });
  await all;
  await sender.close();
  const took = performance.now() - (began ?? 0);
  await rewind(crowd);
  return { left: left.slice(0, messages), took };
}

/** Messages a second, from the first to the last. */
export function rateOf({ left }: Sending): number {
  return ((left.length - 1) * 1000) / ((left.at(-1) ?? 0) - (left[0] ?? 0));
}

/** Messages in the fullest second. */
export function peakOf({ left }: Sending): number {
  let first = 0;
  let most = 0;
  for (const [place, moment] of left.entries()) {
    while (moment - (left[first] ?? moment) >= 1000) first += 1;
    most = Math.max(most, place - first + 1);
  }
  return most;
}
