import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import {
  type Database,
  type DatabaseConfig,
  type OpenDatabase,
  openDatabase,
} from '../../src/store/database.ts';
import { deliveries, leases } from '../../src/store/schema.ts';
import { createPostgres } from '../postgres.ts';
import { clear, expectAllAsked, seedEvening, untilStates } from './evening.ts';
import { bundleProgram, createSupply, type Process, type Program } from './processes.ts';
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

/** Any number below this one; where in a life the kill falls is a matter of chance. */
const below = (most: number) => Math.floor(Math.random() * most);

/** Kills whoever sends, in the middle of so many messages from now on; tells who it was when that is over. */
function killAt(count: number, running: Process[]): Promise<Process> {
  let left = count;
  return new Promise((resolve, reject) => {
    telegram.rule = async ({ sender: name }) => {
      left -= 1;
      if (left === 0) {
        const sender = running.find((one) => one.name === name);
        if (sender) sender.kill().then(() => resolve(sender), reject);
        else reject(new Error('Somebody dead has sent.'));
      }
      // Telegram takes its time, so that many messages are on their way.
      await wait(below(20));
    };
  });
}

/** Who is owed a message by what the database knows. */
async function listDue(db: Database): Promise<Set<number>> {
  const due = await db.select().from(deliveries).where(eq(deliveries.state, 'due'));
  return new Set(due.map(({ personId }) => personId));
}

/** What somebody who was killed had on its way: their last words may still have been on the wire then. */
const underWay = ({ name, due }: { name: string; due: Set<number> }) =>
  telegram.attempts.filter(({ sender, chat }) => sender === name && due.has(chat)).length;

describe('on PostgreSQL', () => {
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

  test.each([
    ['with nobody else there', 0],
    ['beside a second replica', 1],
  ])(
    'a sender killed 30 times over 3000 messages, %s, loses none, and repeats only what was on its way',
    { timeout: 240_000 },
    async (_what, others) => {
      const persons = await seedEvening(db, 300);
      const supply = createSupply(
        program,
        { database, telegram: telegram.url, bulkRate, began: Date.now() },
        2,
      );
      const running: Process[] = [];
      const killedOnes: { name: string; due: Set<number> }[] = [];
      for (let kills = 0; kills < 30; kills++) {
        const killed = killAt(1 + below(130), running);
        persons.push(...(await seedEvening(db, 90, persons.length + 1)));
        // The next one need not wait until the lease of the dead has run out: that takes the same six seconds every time.
        await db.delete(leases);
        while (running.length <= others) {
          const next = await supply.next();
          running.push(next);
          await next.start();
        }
        const dead = await killed;
        running.splice(running.indexOf(dead), 1);
        killedOnes.push({ name: dead.name, due: await listDue(db) });
      }
      telegram.rule = undefined;
      await db.delete(leases);
      const last = await supply.next();
      await last.start();
      await untilStates(db, { sent: persons.length }, 60_000);
      const counts = killedOnes.map(underWay);
      const mayRepeat = counts.reduce((sum, count) => sum + count, 0);
      expect(persons).toHaveLength(3000);
      expect(Math.max(...counts)).toBeLessThanOrEqual(window);
      await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat });
    },
  );
});
