import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Temporal } from 'temporal-polyfill';
import { createLogger } from '../../src/logger.ts';
import { type DatabaseConfig, openDatabase } from '../../src/store/database.ts';
import { DatabaseLockedError, lockDirectory } from '../../src/store/lock.ts';
import { registerPerson } from '../../src/store/people.ts';

/**
 * A process for tests that need several, or one to kill. It does what its input says, a line each, and answers
 * with a line each; the end of its input ends it.
 */
const [, , ...args] = process.argv;
const config: DatabaseConfig = JSON.parse(args[0] ?? '');
const log = createLogger('silent');
const close: (() => unknown)[] = [];

// Not console.log: when a line is read, it has been written by nobody but a live process.
const say = (line: string) => writeSync(1, `${line}\n`);

const acts: Record<string, () => Promise<unknown>> = {
  async open() {
    const opened = await openDatabase(config, log);
    close.push(opened.close);
  },
  async write() {
    const { db } = await openDatabase(config, log);
    const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
    const now = Temporal.Instant.from('2026-03-28T19:30:00Z');
    for (let id = 1; ; id++) {
      await registerPerson(db, { id, language: 'en', step: 'zone', consent, now });
      say(String(id));
    }
  },
  async lock() {
    if (config.kind === 'embedded') close.push(lockDirectory(config.directory));
  },
  async close() {
    for (const each of close.splice(0)) await each();
  },
};

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  try {
    await acts[line]?.();
    say(line);
  } catch (error) {
    say(error instanceof DatabaseLockedError ? `locked: ${error.message}` : `failed: ${error}`);
  }
}
