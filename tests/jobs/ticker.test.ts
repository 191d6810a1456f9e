import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startTicker, type Ticker } from '../../src/jobs/ticker.ts';
import { createLogger } from '../../src/logger.ts';
import { createMetrics } from '../../src/metrics.ts';
import { type Database, type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { databases } from '../databases.ts';
import { createPostgres } from '../postgres.ts';
import { clear, seedEvening, states } from './evening.ts';
import { openGate } from './gate.ts';
import { clockFrom } from './replica.ts';

const log = createLogger('silent');

/** A ticker that closes with the test, and what it has done so far. */
function start(db: Database) {
  const did = { began: 0, ended: 0, woke: 0, most: 0 };
  const time = clockFrom(Date.now());
  const clock = () => {
    did.began += 1;
    did.most = Math.max(did.most, did.began - did.ended);
    return time();
  };
  const metrics = {
    ...createMetrics(),
    ticked() {
      did.ended += 1;
    },
  };
  const onDue = () => {
    did.woke += 1;
  };
  const ticker: Ticker = startTicker({ db, clock, log, metrics, onDue });
  onTestFinished(ticker.close);
  return { ticker, did };
}

describe.each(databases)('the ticker on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterEach(() => clear(db));
  afterAll(() => opened.close());

  test('finds at its start what fell due while nobody was there, however much it is', async () => {
    await seedEvening(db, 1100);
    const { did } = start(db);
    await vi.waitFor(() => expect(did.ended).toBe(1), { timeout: 20_000 });
    expect(await states(db)).toEqual({ due: 1100 });
    expect(did.woke).toBe(3);
  });

  test('wakes nobody when nothing is due', async () => {
    const { ticker, did } = start(db);
    await ticker.tick();
    expect(did).toMatchObject({ ended: 2, woke: 0 });
  });

  test('ticks one after the other, however often it is asked', async () => {
    await seedEvening(db, 20);
    const { ticker, did } = start(db);
    await Promise.all(Array.from({ length: 5 }, () => ticker.tick()));
    expect(did).toEqual({ began: 6, ended: 6, most: 1, woke: 1 });
    expect(await states(db)).toEqual({ due: 20 });
  });

  test('waits at its close for the tick that is under way, and ticks no more', async () => {
    const { ticker, did } = start(db);
    await ticker.tick();
    await seedEvening(db, 20);
    const ticking = ticker.tick();
    await vi.waitFor(() => expect(did.began).toBe(3), { interval: 0 });
    await ticker.close();
    expect(did).toEqual({ began: 3, ended: 3, most: 1, woke: 1 });
    expect(await states(db)).toEqual({ due: 20 });
    await ticking;
    await ticker.tick();
    expect(did.began).toBe(3);
  });
});

test('ticks once a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  vi.setSystemTime('2026-10-25T00:30:30Z');
  // A database that is away: that is a tick, too.
  const { did } = start(undefined as unknown as Database);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(did.ended).toBe(1);
  // Over the hour that comes twice in Berlin.
  await vi.advanceTimersByTimeAsync(90 * 60_000);
  expect(did.ended).toBe(1 + 90);
});

test('a tick that fails while the database is away is made up by the next', async () => {
  const { url, drop } = await createPostgres();
  const gate = await openGate(url);
  const direct = await openDatabase({ kind: 'postgres', url }, log);
  const through = await openDatabase({ kind: 'postgres', url: gate.url }, log);
  onTestFinished(async () => {
    await through.close();
    await gate.close();
    await direct.close();
    await drop();
  });
  const { ticker, did } = start(through.db);
  await ticker.tick();
  await seedEvening(direct.db, 20);
  await gate.shut('refuse');
  await ticker.tick();
  expect(did).toMatchObject({ ended: 3, woke: 0 });
  expect(await states(direct.db)).toEqual({});
  await gate.open();
  await ticker.tick();
  expect(await states(direct.db)).toEqual({ due: 20 });
});
