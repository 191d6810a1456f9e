import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from '@grammyjs/types';
import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
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
import { routineKinds } from '../../src/domain/schedule.ts';
import { createLogger } from '../../src/logger.ts';
import { type Database, type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { addDeliveries } from '../../src/store/deliveries.ts';
import { findPerson, registerPerson } from '../../src/store/people.ts';
import { listReminders } from '../../src/store/reminders.ts';
import { checkIns, type Delivery, deliveries, leases } from '../../src/store/schema.ts';
import { databases } from '../databases.ts';
import { createPostgres } from '../postgres.ts';
import { clear, expectAllAsked, seedEvening, seedLater, states, today, untilStates } from './evening.ts';
import { clockFrom, evening, type Replica, type ReplicaOptions, startReplica } from './replica.ts';
import { type BulkTelegram, startTelegram } from './telegram.ts';

const silent = createLogger('silent');

let telegram: BulkTelegram;
beforeEach(async () => {
  telegram = await startTelegram();
});
afterEach(() => telegram.close());

/** A replica in this process that closes with the test, and a clock that can be put forward. */
function start(db: Database, options: Partial<ReplicaOptions> = {}) {
  const time = clockFrom(Date.now());
  let ahead: Temporal.DurationLike = { hours: 0 };
  const clock = () => time().add(ahead);
  const replica = startReplica({ db, clock, telegram: telegram.url, bulkRate: 250, ...options });
  onTestFinished(replica.close);
  return {
    ...replica,
    async jump(by: Temporal.DurationLike) {
      ahead = by;
      await replica.ticker.tick();
    },
  };
}

let updates = 0;

/** A person says something, and the bot has heard it. */
async function say({ bot }: Pick<Replica, 'bot'>, id: number, text: string): Promise<void> {
  bot.botInfo = {
    id: 4200,
    is_bot: true,
    first_name: 'Unknot',
    username: 'unknot_bot',
  } as typeof bot.botInfo;
  const from = { id, is_bot: false, first_name: 'Ada', language_code: 'en' };
  updates += 1;
  const message = {
    message_id: 1_000_000 + updates,
    date: Math.floor(Date.now() / 1000),
    chat: { id, type: 'private', first_name: 'Ada' },
    from,
    text,
    entities: [{ type: 'bot_command', offset: 0, length: text.length }],
  };
  await bot.handleUpdate({ update_id: updates, message } as Update);
}

const attemptsOf = (chat: number) => telegram.attempts.filter((one) => one.chat === chat);
const sentTo = (chat: number) => telegram.sent.filter((one) => one.chat === chat);

/** The middle one. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe.each(databases)('the sender on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterEach(() => clear(db));
  afterAll(() => opened.close());

  const deliveryOf = async (id: number): Promise<Delivery | undefined> =>
    (await db.select().from(deliveries).where(eq(deliveries.personId, id))).at(-1);

  test('sends each its check-in, and notes it', async () => {
    const persons = await seedEvening(db, 120);
    start(db);
    await untilStates(db, { sent: 120 });
    await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat: 0 });
    const [first] = await db.select().from(checkIns).where(eq(checkIns.personId, 1));
    expect(first).toMatchObject({ day: today, source: 'today' });
    expect(telegram.sent[(first?.messageId ?? 0) - 1]?.chat).toBe(1);
    expect(await findPerson(db, 1)).toMatchObject({ unanswered: 1, askedAfter: null });
  });

  test('told to slow down, starts no message for so long, while people are answered at once', async () => {
    const persons = await seedEvening(db, 120);
    const later = Array.from({ length: 5 }, (_, index) => 201 + index);
    for (const id of later) {
      const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
      await registerPerson(db, { id, language: 'en', step: '', consent, now: evening });
    }
    await db.execute(
      sql`update people set zone = 'Europe/Berlin', met_at = created_at, step = null where id > 200`,
    );
    let told = false;
    telegram.rule = () => {
      if (told || telegram.attempts.length < 30) return undefined;
      told = true;
      return { code: 429, description: 'Too Many Requests: retry after 2', retryAfter: 2 };
    };
    // When calls set out, and when the sender has heard: what is on its way by then may arrive later.
    const calls: number[] = [];
    let heardAt = Number.NaN;
    const replica = start(db, {
      async fetch(request) {
        calls.push(performance.now());
        const response = await fetch(request);
        if (response.status === 429) heardAt = performance.now();
        return response;
      },
    });
    await vi.waitFor(() => expect(heardAt).toBeGreaterThan(0), { timeout: 10_000, interval: 1 });
    await seedLater(db, later);
    replica.sender.wake();
    const before = calls.length;
    await say(replica, 201, '/help');
    const answered = telegram.sent.find(
      ({ data, chat }) => chat === 201 && !data.some((one) => /^ci:/.test(one)),
    );
    expect(calls.length).toBe(before + 1);
    expect(performance.now()).toBeLessThan(heardAt + 1900);
    await untilStates(db, { sent: 125 });
    const bulk = calls.filter((_at, index) => index !== before);
    expect(bulk.filter((at) => at > heardAt + 50 && at < heardAt + 2000)).toEqual([]);
    const asked = telegram.sent.filter((one) => one !== answered).map(({ chat }) => chat);
    expect(asked.sort((a, b) => a - b)).toEqual([...persons, ...later]);
    expect(await replica.metrics.text()).toMatch(/^unknot_flood_waits_total 1$/m);
    const [most] = await db
      .select({ most: sql`max(${deliveries.attempts})`.mapWith(Number) })
      .from(deliveries);
    expect(most).toEqual({ most: 1 });
  });

  test.each([
    ['blocked the bot', { code: 403, description: 'Forbidden: bot was blocked by the user' }],
    ['are no more', { code: 403, description: 'Forbidden: user is deactivated' }],
    ['cannot be found', { code: 400, description: 'Bad Request: chat not found' }],
  ])('to people who %s sends nothing more until they return', async (_what, answer) => {
    await seedEvening(db, 10);
    telegram.rule = ({ chat }) => (chat === 3 ? answer : undefined);
    const replica = start(db);
    await untilStates(db, { sent: 9, dropped: 1 });
    expect((await findPerson(db, 3))?.goneAt).toBeTruthy();
    expect((await listReminders(db, 3)).map(({ nextAt }) => nextAt)).toEqual(routineKinds.map(() => null));
    expect(await replica.metrics.text()).toMatch(/^unknot_gone_total 1$/m);

    const offer = { personId: 3, kind: 'back-fill', slot: today, dueAt: evening } as const;
    await addDeliveries(db, [offer]);
    replica.sender.wake();
    await untilStates(db, { sent: 9, dropped: 2 });
    await replica.jump({ hours: 24 });
    await untilStates(db, { sent: 18 + (await db.select().from(deliveries)).length - 20, dropped: 2 });
    expect(attemptsOf(3)).toHaveLength(1);

    telegram.rule = undefined;
    await say(replica, 3, '/help');
    expect(await findPerson(db, 3)).toMatchObject({ goneAt: null });
    await replica.jump({ hours: 48 });
    await vi.waitFor(
      () => expect(sentTo(3).filter(({ data }) => data.some((one) => /^ci:/.test(one)))).toHaveLength(1),
      { timeout: 10_000 },
    );
  });

  test('gives up at once what Telegram will never take, and goes on with the others', async () => {
    const persons = await seedEvening(db, 30);
    const lines: string[] = [];
    const log = createLogger('info', { write: (line) => lines.push(line) });
    const description = 'Bad Request: can’t parse entities in Time for your check-in';
    telegram.rule = ({ chat }) => (chat === 7 ? { code: 400, description } : undefined);
    const replica = start(db, { log });
    await untilStates(db, { sent: 29, failed: 1 });
    expect(attemptsOf(7)).toHaveLength(1);
    expect(telegram.sent).toHaveLength(persons.length - 1);
    expect(await deliveryOf(7)).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await findPerson(db, 7)).toMatchObject({ goneAt: null, unanswered: 0 });
    const told = lines.filter((line) => line.includes('delivery given up'));
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({
      err: { code: 400, method: 'sendMessage' },
      delivery: (await deliveryOf(7))?.id,
      kind: 'check-in',
    });
    expect(lines.join('')).not.toMatch(/parse|check-in in|Time for|Ada/);
    expect(await replica.metrics.text()).toContain(
      'unknot_deliveries_total{kind="check-in",outcome="failed"} 1',
    );
  });

  test('when it is stopped, finishes what is on its way and leaves the rest as it was', async () => {
    await seedEvening(db, 200);
    telegram.rule = () => pause(300, undefined);
    const replica = start(db);
    await telegram.until(60);
    await replica.close();
    const sent = telegram.sent.length;
    expect(telegram.attempts).toHaveLength(sent);
    expect(await states(db)).toEqual({ sent, due: 200 - sent });
    const left = await db.select().from(deliveries).where(eq(deliveries.state, 'due'));
    expect(left.filter(({ holder, heldUntil, attempts }) => holder || heldUntil || attempts > 0)).toEqual([]);
    expect(await db.select().from(leases)).toEqual([]);
  });
});

describe('the sender', () => {
  let opened: OpenDatabase;
  let db: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await createPostgres();
    drop = made.drop;
    opened = await openDatabase({ kind: 'postgres', url: made.url }, silent);
    db = opened.db;
  });
  afterEach(() => clear(db));
  afterAll(async () => {
    await opened.close();
    await drop();
  });

  test.each([
    ['answers with an error of its own', { code: 502, description: 'Bad Gateway' }],
    ['is cut off', 'cut'],
  ] as const)('while Telegram %s, knocks one message at a time; then sends all', async (_what, answer) => {
    const persons = await seedEvening(db, 150);
    telegram.rule = () => (telegram.sent.length >= 40 ? answer : undefined);
    start(db);
    await telegram.until(40);
    const awayAt = performance.now();
    await pause(2500);
    const knocks = telegram.attempts.filter(({ at }) => at > awayAt + 500);
    telegram.rule = undefined;
    await untilStates(db, { sent: persons.length });
    await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat: 0 });
    expect(knocks.length).toBeLessThanOrEqual(8);
  });

  test('one person whom Telegram cannot reach for a while is tried now and then, and keeps nobody waiting', async () => {
    const persons = await seedEvening(db, 600);
    const began = performance.now();
    telegram.rule = ({ chat }) =>
      chat === 5 && performance.now() - began < 6000 ? { code: 500, description: 'Internal' } : undefined;
    start(db, { bulkRate: 100 });
    await untilStates(db, { sent: persons.length });
    await expectAllAsked(db, persons, { sent: telegram.sent, mayRepeat: 0 });
    // After two seconds, four more, eight more.
    expect(attemptsOf(5).length).toBeLessThanOrEqual(4);
    const others = telegram.sent.filter(({ chat }) => chat !== 5);
    const took = (others.at(-1)?.at ?? 0) - (others[0]?.at ?? 0);
    expect(took).toBeLessThan(4 * 6000);
  });

  test('after a moment in which all fails, goes on in a moment', async () => {
    const persons = await seedEvening(db, 150);
    let failedAt = 0;
    telegram.rule = async () => {
      if (telegram.attempts.length > 60) return undefined;
      // All that are on their way fail together.
      await vi.waitFor(() => expect(telegram.attempts.length).toBeGreaterThanOrEqual(50), { interval: 1 });
      failedAt ||= performance.now();
      return performance.now() < failedAt + 20 ? { code: 502, description: 'Bad Gateway' } : undefined;
    };
    start(db);
    await untilStates(db, { sent: persons.length });
    const next = telegram.sent.find(({ at }) => at > failedAt)?.at ?? 0;
    expect(next - failedAt).toBeLessThan(8000);
  });

  test('when it is stopped, does not wait for long for a Telegram that says nothing', async () => {
    await seedEvening(db, 20);
    telegram.rule = () => 'silence';
    const replica = start(db);
    await vi.waitFor(() => expect(telegram.attempts).toHaveLength(20), { timeout: 10_000 });
    const began = performance.now();
    await replica.close();
    expect(performance.now() - began).toBeLessThan(12_000);
    expect(await db.select().from(leases)).toEqual([]);
  });

  test('stops when another has the lease', async () => {
    await seedEvening(db, 800);
    start(db, { bulkRate: 50 });
    await telegram.until(50);
    await db.update(leases).set({ holder: 'another', heldUntil: sql`clock_timestamp() + interval '1 hour'` });
    // It asks every two seconds.
    await vi.waitFor(
      async () => {
        const before = telegram.attempts.length;
        await pause(300);
        expect(telegram.attempts.length).toBe(before);
      },
      { timeout: 6000 },
    );
    const count = telegram.attempts.length;
    expect(count).toBeLessThan(50 + 50 * 5);
    await vi.waitFor(async () => expect(await states(db)).toEqual({ sent: count, due: 800 - count }));
    const free = await db.select().from(deliveries).where(eq(deliveries.state, 'due'));
    expect(free.filter(({ holder }) => holder !== null)).toEqual([]);
  });

  test('with 3000 due, sends 25 a second, first what somebody waits for, and answers as quickly as ever', {
    timeout: 60_000,
  }, async () => {
    await seedEvening(db, 3000);
    const helped = async (replica: Pick<Replica, 'bot'>) => {
      const took: number[] = [];
      for (let each = 0; each < 25; each++) {
        const began = performance.now();
        await say(replica, 2000 + each, '/help');
        took.push(performance.now() - began);
      }
      return median(took);
    };
    const replica = start(db, { bulkRate: 25 });
    await telegram.until(25);
    const busy = await helped(replica);

    const urgentAt = performance.now();
    await seedLater(db, [2901]);
    await vi.waitFor(() => expect(sentTo(2901)).toHaveLength(1), { timeout: 10_000, interval: 5 });
    const urgent = sentTo(2901)[0];
    expect((urgent?.at ?? 0) - urgentAt).toBeLessThan(2000);

    const bulk = () =>
      telegram.sent.filter((one) => one !== urgent && one.data.some((data) => /^ci:/.test(data)));
    await vi.waitFor(() => expect(bulk().length).toBeGreaterThan(275), { timeout: 20_000 });
    await replica.close();
    const idle = await helped(replica);
    const measured = bulk().slice(25, 275);
    const seconds = ((measured.at(-1)?.at ?? 0) - (measured[0]?.at ?? 0)) / 1000;
    const rate = (measured.length - 1) / seconds;
    expect(rate).toBeGreaterThan(12);
    expect(rate).toBeLessThan(26);
    expect(busy / idle).toBeLessThan(5);
  });
});
