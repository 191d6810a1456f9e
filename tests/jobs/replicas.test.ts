import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import {
  type Database,
  type DatabaseConfig,
  type OpenDatabase,
  openDatabase,
} from '../../src/store/database.ts';
import { createPostgres } from '../postgres.ts';
import { clear, expectAllAsked, seedEvening, untilStates } from './evening.ts';
import { bundleProgram, createSupply, type Process, type Program } from './processes.ts';
import { clockFrom, startReplica } from './replica.ts';
import { type BulkTelegram, startTelegram } from './telegram.ts';

const log = createLogger('silent');
const bulkRate = 250;
/** How many bulk messages the sender has on their way at that rate, at most. */
const window = bulkRate / 5;

let program: Program;
let telegram: BulkTelegram;
beforeAll(async () => {
  program = await bundleProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
  telegram = await startTelegram();
});
afterEach(() => telegram.close());

/** Who has sent something, in the order of their first message. */
const senders = () => [...new Set(telegram.sent.map(({ sender }) => sender))];

/** Milliseconds between the last message of one sender and the first of the next. */
function silence(): number {
  const [first, second] = senders();
  const last = telegram.sent.findLast(({ sender }) => sender === first)?.at ?? Number.NaN;
  return (telegram.sent.find(({ sender }) => sender === second)?.at ?? Number.NaN) - last;
}

describe('replicas on PostgreSQL', { timeout: 60_000 }, () => {
  let opened: OpenDatabase;
  let db: Database;
  let database: DatabaseConfig;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await createPostgres();
    drop = made.drop;
    database = { kind: 'postgres', url: made.url };
    opened = await openDatabase(database, log);
    db = opened.db;
  });
  afterEach(() => clear(db));
  afterAll(async () => {
    await opened.close();
    await drop();
  });

  /** So many replicas, at work. */
  async function startMany(count: number): Promise<Process[]> {
    const config = { database, telegram: telegram.url, bulkRate, began: Date.now() };
    const supply = createSupply(program, config, count);
    const all = await Promise.all(Array.from({ length: count }, () => supply.next()));
    await Promise.all(all.map((one) => one.start()));
    return all;
  }

  /** The one of these that sends. */
  function senderOf(all: readonly Process[]): Process {
    const sender = all.find(({ name }) => name === telegram.sent.at(-1)?.sender);
    if (!sender) throw new Error('Nobody has sent.');
    return sender;
  }

  test.each([2, 3])('%i that tick and send together send each message once', async (count) => {
    const persons = await seedEvening(db, 500);
    await startMany(count);
    await untilStates(db, { sent: persons.length });
    await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat: 0 });
    expect(senders()).toHaveLength(1);
  });

  test('when the one that sends dies, another takes over within seconds', async () => {
    const persons = await seedEvening(db, 600);
    telegram.rule = () => wait(10);
    const all = await startMany(2);
    await telegram.until(200);
    await senderOf(all).kill();
    await untilStates(db, { sent: persons.length });
    await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat: window });
    expect(senders()).toHaveLength(2);
    // What is left of its lease, until the other asks again, until it looks.
    expect(silence()).toBeLessThan(15_000);
  });

  test('when the one that sends is stopped, another takes over sooner, and repeats nothing', async () => {
    const persons = await seedEvening(db, 600);
    telegram.rule = () => wait(10);
    const all = await startMany(2);
    await telegram.until(200);
    await senderOf(all).stop();
    await untilStates(db, { sent: persons.length });
    await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat: 0 });
    expect(senders()).toHaveLength(2);
    expect(silence()).toBeLessThan(5_000);
  });
});

test('on the embedded database a killed process loses nothing, and the next repeats only what was on its way', {
  timeout: 120_000,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'replicas-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const database = { kind: 'embedded', directory: join(directory, 'database') } as const;
  const seeded = await openDatabase(database, log);
  const persons = await seedEvening(seeded.db, 300);
  await seeded.close();
  telegram.rule = () => wait(10);
  const config = { database, telegram: telegram.url, bulkRate, began: Date.now() };
  const supply = createSupply(program, config, 1);

  const kills = 2;
  for (let each = 1; each <= kills; each++) {
    const one = await supply.next();
    await one.start();
    await telegram.until(each * 90);
    await one.kill();
  }
  const opened = await openDatabase(database, log);
  onTestFinished(opened.close);
  const clock = clockFrom(config.began);
  const replica = startReplica({ db: opened.db, clock, telegram: telegram.url, bulkRate });
  onTestFinished(replica.close);
  await untilStates(opened.db, { sent: persons.length });
  await expectAllAsked(opened.db, persons, { sent: telegram.sent, mayRepeat: kills * window });
});
