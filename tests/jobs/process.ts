import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createLogger } from '../../src/logger.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { ProcessConfig } from './processes.ts';
import { clockFrom, startReplica } from './replica.ts';

/**
 * A replica in a process of its own, for tests that need several, or one to kill. It starts and closes when told, a line
 * each, and answers with a line each; the end of its input ends it.
 */
const { database, telegram, name, bulkRate, began }: ProcessConfig = JSON.parse(process.argv[2] ?? '');
const log = createLogger('silent');
const closing: (() => Promise<void>)[] = [];
const say = (line: string) => writeSync(1, `${line}\n`);

const acts: Record<string, () => Promise<void>> = {
  async start() {
    const opened = await openDatabase(database, log);
    const replica = startReplica({
      db: opened.db,
      clock: clockFrom(began),
      telegram,
      name,
      bulkRate,
      log,
    });
    closing.push(opened.close, replica.close);
  },
  async close() {
    for (const close of closing.splice(0).reverse()) await close();
  },
};

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  await acts[line]?.();
  say(line);
}
process.exit();
