import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Letter } from '../bot/frame/letter.ts';
import type { Messenger } from '../bot/messenger.ts';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/database.ts';
import {
  endDeliveries,
  layAside,
  postponeDelivery,
  returnDeliveries,
  takeDeliveries,
  takeUpAgain,
} from '../store/deliveries.ts';
import { setGone } from '../store/people.ts';
import type { Delivery } from '../store/schema.ts';
import type { Sent } from '../store/sent.ts';
import { createBucket } from './bucket.ts';
import { startHolder } from './holder.ts';
import { createRecorder } from './recorder.ts';

/** What the sender needs from outside. */
export interface SenderOptions {
  db: Database;
  messenger: Messenger;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Bulk messages a second, at most. */
  bulkRate: number;
}

/** Sends what is due, in one process at a time. */
export interface Sender {
  /** Looks at once for what is due. */
  wake(): void;
  /** Finishes what is in hand and lets another process take over. */
  close(): Promise<void>;
}

/** How often it is looked for what is due, in ms: the steps of a session keep time. */
const urgentLook = 250;
const bulkLook = 1000;

/** Longer than a call to Telegram may take: what is in hand is not taken a second time. */
const handSeconds = 60;

/** After so many attempts, each time twice as far apart, a delivery is given up while others get through. */
const mostAttempts = 10;

/** So many rounds of failures in a row mean that Telegram is away; then one message at a time knocks, so often in ms. */
const awayRounds = 2;
const longestKnock = 10_000;

/** Whoever stops the process does not wait longer, in ms; what is then in hand comes once more. */
const lastCallsMilliseconds = 5000;
const lastNotesMilliseconds = 1000;

/** So far, in ms, what somebody waits for may run ahead of the pace, which bulk then makes up for. */
const urgentAhead = 1000;

/** One of the two queues: how many of its messages may be on their way at a time, and run ahead of the pace. */
interface Lane {
  urgent: boolean;
  most: number;
  ahead: number;
  /** How often it looks for what is due, in ms. */
  look: number;
}

/**
 * What a lane has on its way, or sent and not noted yet, by its id: while the database is away, its time in hand runs
 * out, and it is not to be taken again.
 */
type UnderWay = Map<number, Promise<void>>;

/**
 * Starts sending. Two lanes: what somebody waits for, and bulk, which keeps to its pace; neither waits for the other.
 * What has been taken in hand is sent, or put back; a process that dies leaves it to the next, which may repeat what was
 * on its way.
 */
export function startSender({ db, messenger, clock, log, metrics, bulkRate }: SenderOptions): Sender {
  const stopping = new AbortController();
  /** Ends the calls that are still under way when nobody waits any longer. */
  const lastCall = new AbortController();
  setMaxListeners(0, lastCall.signal);
  const holder = startHolder(db, 'sender', log, wake);
  metrics.watchSender(holder.holds);
  const recorder = createRecorder(db, log);
  const bucket = createBucket(bulkRate);
  /** Until when Telegram wants no messages, or is away. */
  let pausedUntil = 0;
  /** Rounds of failed attempts in a row. */
  let failures = 0;
  const sleepers = new Set<() => void>();

  const lanes = [
    lane({ urgent: true, most: 20, ahead: urgentAhead, look: urgentLook }),
    lane({ urgent: false, most: Math.max(10, Math.ceil(bulkRate / 5)), ahead: 0, look: bulkLook }),
  ];

  async function lane(options: Lane): Promise<void> {
    const underWay: UnderWay = new Map();
    let taken: Delivery[] = [];
    while (!stopping.signal.aborted) {
      try {
        // What could not be prepared is looked at anew: it may be another time by now.
        await returnDeliveries(db, taken);
        taken = holder.holds() && !isPaused() ? await take(options, underWay) : [];
        if (taken.length === 0) {
          await nap(options.look);
          continue;
        }
        const letters = await prepare(taken);
        taken = [];
        await send(letters, underWay, options);
      } catch (error) {
        log.error({ err: error }, 'deliveries not prepared');
        await nap(options.look);
      }
    }
    await Promise.all(underWay.values());
  }

  async function take({ urgent, most }: Lane, underWay: UnderWay): Promise<Delivery[]> {
    const few = failures > 0 ? 1 : most;
    const holding = { holder: holder.name, urgent, now: clock(), most: few, seconds: handSeconds };
    const taken = await takeDeliveries(db, holding);
    return taken.filter(({ id }) => !underWay.has(id));
  }

  /** The letters among what is due; the rest is put off, or ended. */
  async function prepare(taken: readonly Delivery[]): Promise<Letter[]> {
    const letters: Letter[] = [];
    const dropped: Delivery[] = [];
    for (const prepared of await messenger.prepare(taken)) {
      const { delivery } = prepared;
      switch (prepared.doing) {
        case 'send':
          letters.push(prepared);
          break;
        case 'wait':
          await postponeDelivery(db, delivery, prepared.until);
          break;
        case 'fail':
          await layAsideOrGiveUp(delivery, prepared.error);
          break;
        case 'drop':
          dropped.push(delivery);
          metrics.delivered(delivery.kind, 'dropped');
      }
    }
    await endDeliveries(db, dropped, 'dropped');
    return letters;
  }

  async function send(letters: readonly Letter[], underWay: UnderWay, { most, ahead }: Lane): Promise<void> {
    for (const [place, letter] of letters.entries()) {
      await bucket.turn(stopping.signal, ahead);
      while (underWay.size >= (failures > 0 ? 1 : most)) await Promise.race(underWay.values());
      if (stopping.signal.aborted || isPaused() || !holder.holds()) {
        const rest = letters.slice(place).map(({ delivery }) => delivery);
        await returnDeliveries(db, rest);
        return;
      }
      const { id } = letter.delivery;
      underWay.set(
        id,
        deliver(letter).finally(() => underWay.delete(id)),
      );
    }
  }

  async function deliver(letter: Letter): Promise<void> {
    const { delivery } = letter;
    const round = failures;
    let sent: Sent;
    try {
      sent = await messenger.send(letter, lastCall.signal);
    } catch (error) {
      await failed(delivery, error, round).catch((inner) =>
        log.error({ err: inner, delivery: delivery.id }, 'failure not noted'),
      );
      return;
    }
    metrics.delivered(delivery.kind, 'sent');
    const wasAway = failures >= awayRounds;
    failures = 0;
    if (wasAway) {
      log.info('Telegram takes messages again');
      await takeUpAgain(db).catch((error) => log.warn({ err: error }, 'deliveries not taken up again'));
    }
    await recorder.record(sent);
  }

  /** @param round how many rounds had failed when it set out: what is on its way together fails together */
  async function failed(delivery: Delivery, error: unknown, round: number): Promise<void> {
    // It comes once more from whoever sends next.
    if (lastCall.signal.aborted) return;
    const { id, personId, kind } = delivery;
    if (error instanceof GrammyError && error.error_code === 429) {
      const seconds = error.parameters.retry_after ?? 1;
      pausedUntil = Math.max(pausedUntil, performance.now() + seconds * 1000);
      metrics.flooded();
      log.warn({ seconds }, 'Telegram asks to slow down');
      await returnDeliveries(db, [delivery]);
      return;
    }
    if (error instanceof GrammyError && isGone(error)) {
      metrics.gone();
      log.info({ person: personId, code: error.error_code }, 'cannot be written to any more');
      await setGone(db, personId, clock());
      await endDeliveries(db, [delivery], 'dropped');
      return;
    }
    if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 413)) {
      await giveUp(delivery, error);
      return;
    }
    failures = Math.max(failures, round + 1);
    if (failures < awayRounds) {
      await layAsideOrGiveUp(delivery, error);
      return;
    }
    const knock = Math.min(250 * 2 ** failures, longestKnock);
    pausedUntil = Math.max(pausedUntil, performance.now() + knock);
    metrics.delivered(kind, 'retried');
    log.warn({ err: error, delivery: id, kind }, 'Telegram is away');
    await returnDeliveries(db, [delivery], knock / 1000);
  }

  async function layAsideOrGiveUp(delivery: Delivery, error: unknown): Promise<void> {
    const { id, kind, attempts } = delivery;
    if (attempts >= mostAttempts) {
      await giveUp(delivery, error);
      return;
    }
    metrics.delivered(kind, 'retried');
    log.warn({ err: error, delivery: id, kind, attempts }, 'delivery laid aside');
    await layAside(db, delivery, 2 ** attempts);
  }

  async function giveUp(delivery: Delivery, error: unknown): Promise<void> {
    const { id, kind, attempts } = delivery;
    metrics.delivered(kind, 'failed');
    log.error({ err: error, delivery: id, kind, attempts }, 'delivery given up');
    await endDeliveries(db, [delivery], 'failed');
  }

  function isPaused(): boolean {
    return performance.now() < pausedUntil;
  }

  /** Until the next look, or until woken. */
  function nap(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const rise = () => {
        clearTimeout(alarm);
        sleepers.delete(rise);
        resolve();
      };
      const alarm = setTimeout(rise, milliseconds);
      sleepers.add(rise);
    });
  }

  function wake(): void {
    for (const rise of [...sleepers]) rise();
  }

  return {
    wake,
    async close() {
      stopping.abort();
      wake();
      const over = Promise.all(lanes);
      const within = (milliseconds: number) =>
        Promise.race([over, wait(milliseconds, undefined, { ref: false })]);
      await within(lastCallsMilliseconds);
      lastCall.abort();
      recorder.close();
      await within(lastNotesMilliseconds);
      await holder.close();
    },
  };
}

/** Blocked, deactivated, or a chat that never was: Telegram says no today and tomorrow. */
function isGone({ error_code, description }: GrammyError): boolean {
  return error_code === 403 || (error_code === 400 && /chat not found|PEER_ID_INVALID/i.test(description));
}
