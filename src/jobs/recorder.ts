import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { Database } from '../store/database.ts';
import { recordSent, type Sent } from '../store/sent.ts';

const againMilliseconds = 500;

/** Notes what has been sent. */
export interface Recorder {
  /** Resolves when it is noted. While the database is away it is kept in mind: it must not be sent again. */
  record(sent: Sent): Promise<void>;
  /** Tries no more. */
  close(): void;
}

/** Notes together what has been sent while the last note was being written. */
export function createRecorder(db: Database, log: Logger): Recorder {
  const stopping = new AbortController();
  let waiting: { sent: Sent; noted: () => void }[] = [];
  let isWriting = false;

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await note(batch.map(({ sent }) => sent));
      for (const { noted } of batch) noted();
    }
    isWriting = false;
  }

  async function note(batch: Sent[]): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await recordSent(db, batch);
        return;
      } catch (error) {
        log.error(
          { err: error, deliveries: batch.map(({ delivery }) => delivery.id) },
          'sent, but not noted',
        );
        await wait(againMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  return {
    record: (sent) =>
      new Promise((noted) => {
        waiting.push({ sent, noted });
        if (!isWriting) void write();
      }),
    close: () => stopping.abort(),
  };
}
