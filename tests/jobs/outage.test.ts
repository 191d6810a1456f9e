import { setTimeout as pause } from 'node:timers/promises';
import { inArray, isNotNull, sql } from 'drizzle-orm';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type Database, type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { deliveries, leases } from '../../src/store/schema.ts';
import { createPostgres } from '../postgres.ts';
import { clear, expectAllAsked, seedEvening, states, untilStates } from './evening.ts';
import { type Gate, openGate } from './gate.ts';
import { clockFrom, type Replica, startReplica } from './replica.ts';
import { type BulkTelegram, startTelegram } from './telegram.ts';

const silent = createLogger('silent');

let telegram: BulkTelegram;
beforeEach(async () => {
  telegram = await startTelegram();
});
afterEach(() => telegram.close());

describe('the sender while PostgreSQL is away', () => {
  let gate: Gate;
  let direct: OpenDatabase;
  let through: OpenDatabase;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await createPostgres();
    drop = made.drop;
    gate = await openGate(made.url);
    direct = await openDatabase({ kind: 'postgres', url: made.url }, silent);
    through = await openDatabase({ kind: 'postgres', url: gate.url }, silent);
  });
  afterEach(() => clear(direct.db));
  afterAll(async () => {
    await through.close();
    await gate.close();
    await direct.close();
    await drop();
  });

  /** A replica in this process that closes with the test. */
  function start(db: Database, bulkRate: number): Replica {
    const replica = startReplica({ db, clock: clockFrom(Date.now()), telegram: telegram.url, bulkRate });
    onTestFinished(replica.close);
    return replica;
  }

  /** A minute later nothing is in anybody's hand any more; what a transaction has locked is in it still. */
  async function letGo(): Promise<void> {
    const held = direct.db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(isNotNull(deliveries.heldUntil))
      .for('update', { skipLocked: true });
    await direct.db
      .update(deliveries)
      .set({ heldUntil: sql`clock_timestamp() - interval '1 second'` })
      .where(inArray(deliveries.id, held));
  }

  const ways = ['refuse', 'silence'] as const;

  test.each(ways)('for a minute (%s), remembers what it has sent meanwhile', async (how) => {
    const persons = await seedEvening(direct.db, 300);
    telegram.rule = () => pause(30, undefined);
    start(through.db, 100);
    await telegram.until(80);
    await gate.shut(how);
    await pause(1500);
    // A minute later nothing is in anybody's hand any more, nor is the lease.
    await letGo();
    await direct.db.update(leases).set({ heldUntil: sql`clock_timestamp() - interval '1 second'` });
    await gate.open();
    await untilStates(direct.db, { sent: persons.length });
    await expectAllAsked(direct.db, persons, { sent: telegram.sent, mayRepeat: 0 });
  });

  test('again and again for a moment, loses nothing and repeats nothing', async () => {
    const persons = await seedEvening(direct.db, 400);
    start(through.db, 100);
    for (let count = 40; count < 360; count += 40) {
      await telegram.until(count);
      await gate.shut('refuse');
      await gate.open();
    }
    await vi.waitFor(
      async () => {
        const before = telegram.sent.length;
        await pause(500);
        const { sent } = await states(direct.db);
        expect([telegram.sent.length, sent]).toEqual([before, before]);
      },
      { timeout: 20_000 },
    );
    // What was being taken when it was cut, for the answer was lost.
    await letGo();
    await untilStates(direct.db, { sent: persons.length });
    await expectAllAsked(direct.db, persons, { sent: telegram.sent, mayRepeat: 0 });
  });

  test.each(ways)('(%s) can be stopped all the same', async (how) => {
    await seedEvening(direct.db, 300);
    const replica = start(through.db, 100);
    await telegram.until(50);
    await gate.shut(how);
    const began = performance.now();
    await replica.close();
    expect(performance.now() - began).toBeLessThan(15_000);
    await gate.open();
  });
});
