import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Intake } from '../../src/bot/intake.ts';
import { startPolling } from '../../src/bot/polling.ts';
import { createLogger } from '../../src/logger.ts';
import { findCheckInOn } from '../../src/store/check-ins.ts';
import { type Database, type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { type Chat, openChats, type Wire } from './chat.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

const log = createLogger('silent');

/** The program's own pauses of two seconds, and a busy machine. */
const patience = { timeout: 15_000, interval: 20 };
const until = (condition: () => unknown) =>
  vi.waitFor(async () => expect(await condition()).toBeTruthy(), patience);

/** Telegram with a bot that polls it over this wire, on this database. */
function openPolled({ wire, db = database.db }: { wire?: Wire; db?: Database } = {}) {
  const chats = openChats(database.db);
  const polling: Intake[] = [];
  onTestFinished(async () => {
    await Promise.all(polling.map((one) => one.stop().catch(() => {})));
    await chats.telegram.close();
  });
  return {
    ...chats,
    /** How many updates Telegram still keeps for the bot. */
    pending: async () => (await chats.bot.api.getWebhookInfo()).pending_update_count,
    start() {
      const started = startPolling(chats.replica(db, wire), log);
      started.done.catch(() => {});
      polling.push(started);
      return started;
    },
  };
}

/** The method a request calls, and the chat it is about. */
async function callOf(request: Request) {
  const method = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const body: { chat_id?: number } = request.body ? await request.clone().json() : {};
  return { method, chat: body.chat_id };
}

/** A wire that holds back what is sent to some chats until they are let go. */
function holding() {
  const held = new Map<number, { letGo(): void; gone: Promise<void>; waits: boolean }>();
  const wire: Wire = async (request, send) => {
    const { chat } = await callOf(request);
    const hold = held.get(chat ?? 0);
    if (hold) {
      hold.waits = true;
      await hold.gone;
    }
    return send(request);
  };
  return {
    wire,
    hold({ id }: Chat) {
      let letGo = () => {};
      const gone = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      held.set(id, { letGo, gone, waits: false });
      return { letGo, isReached: () => held.get(id)?.waits };
    },
  };
}

/** A wire that can be cut: calls under way break, and new ones fail like this. */
function cuttable(fail: () => Promise<Response>) {
  let isCut = false;
  const breaks = new Set<() => void>();
  const failed: string[] = [];
  const wire: Wire = async (request, send) => {
    if (isCut) {
      failed.push((await callOf(request)).method);
      return fail();
    }
    return new Promise((resolve, reject) => {
      const broken = () => reject(new TypeError('fetch failed'));
      breaks.add(broken);
      send(request)
        .then(resolve, reject)
        .finally(() => breaks.delete(broken));
    });
  };
  return {
    wire,
    failed,
    cut() {
      isCut = true;
      for (const broken of breaks) broken();
    },
    mend() {
      isCut = false;
    },
  };
}

const botTexts = (chat: Chat) =>
  chat.visitor.history().flatMap(({ from, text }) => (from?.is_bot && text ? [text] : []));

describe('updates', () => {
  test('are answered, and confirmed once they are', async () => {
    const polled = openPolled();
    const chat = polled.newcomer();
    polled.start();
    chat.visitor.send('/start');
    await until(() => botTexts(chat).some((text) => text.includes('I’m Unknot')));
    await until(async () => (await polled.pending()) === 0);
  });

  test('of a slow chat hold up no other chat of the batch, and the batch is not confirmed before all are done', async () => {
    const { wire, hold } = holding();
    const polled = openPolled({ wire });
    const [slow, quick] = [polled.newcomer(), polled.newcomer()];
    const { letGo } = hold(slow);
    slow.visitor.send('/help');
    quick.visitor.send('/help');
    polled.start();
    await until(() => botTexts(quick).length === 1);
    expect(botTexts(slow)).toEqual([]);
    expect(await polled.pending()).toBe(2);
    letGo();
    await until(async () => (await polled.pending()) === 0);
    expect(botTexts(slow)).toHaveLength(1);
  });

  test('of one chat are handled in order, one after the other', async () => {
    const { wire, hold } = holding();
    const polled = openPolled({ wire });
    const chat = polled.newcomer();
    const { letGo, isReached } = hold(chat);
    for (const text of ['/privacy', '/relax', '/help']) chat.visitor.send(text);
    polled.start();
    await until(isReached);
    letGo();
    await until(() => botTexts(chat).length === 3);
    expect(botTexts(chat).map((text) => text.split('\n')[0])).toEqual([
      'What is kept, and why',
      expect.stringMatching(/^Rel/),
      expect.stringContaining('Unknot, a diary'),
    ]);
    expect(polled.refused).toEqual([]);
  });

  test('of one batch know when they came: two texts at once are one answer, a double tap is drawn once', async () => {
    const polled = openPolled();
    const chat = polled.newcomer();
    await chat.meet();
    await chat.say('/checkin');
    await chat.press('Yes');
    const answers = async () => (await findCheckInOn(database.db, chat.id, '2026-11-23'))?.answers;
    const settled = () => until(async () => (await polled.pending()) === 0);
    chat.visitor.send('7');
    chat.visitor.send('7');
    polled.start();
    await settled();
    expect(await answers()).toEqual({ headache: true, peak: 7 });
    const card = chat.last();
    const fourHours = card.reply_markup?.inline_keyboard.flat().find(({ text }) => text === '4 h');
    if (!fourHours || !('callback_data' in fourHours)) throw new Error('no button');
    const taps = [1, 2].map(() => chat.visitor.tap(card.message_id, fourHours.callback_data));
    await Promise.all(taps);
    await settled();
    expect(await answers()).toEqual({ headache: true, peak: 7, duration: 240 });
    expect(polled.refused).toEqual([]);
  });

  test('that nobody confirmed come again to the next process', async () => {
    const { wire, hold } = holding();
    const polled = openPolled({ wire });
    const chat = polled.newcomer();
    const { letGo, isReached } = hold(chat);
    onTestFinished(letGo);
    chat.visitor.send('/help');
    polled.start();
    await until(isReached);
    // The first process is as good as dead: it never gets its call through.
    const second = startPolling(polled.replica(database.db), log);
    onTestFinished(() => second.stop());
    await until(() => botTexts(chat).length === 1);
    await until(async () => (await polled.pending()) === 0);
  });

  test('that fail for their own sake are not tried for ever', async () => {
    let broken = true;
    const db = failing(() => (broken ? new TypeError('a bug') : undefined));
    const polled = openPolled({ db });
    const chat = polled.newcomer();
    chat.visitor.send('/checkin');
    polled.start();
    await until(async () => (await polled.pending()) === 0);
    broken = false;
    chat.visitor.send('/help');
    await until(() => botTexts(chat).some((text) => text.includes('/checkin')));
  });
});

describe('stop', () => {
  test('finishes what is in hand, and confirms it', async () => {
    const { wire, hold } = holding();
    const polled = openPolled({ wire });
    const chat = polled.newcomer();
    const { letGo, isReached } = hold(chat);
    chat.visitor.send('/help');
    const polling = polled.start();
    await until(isReached);
    let stopped = false;
    const stopping = polling.stop().then(() => {
      stopped = true;
    });
    chat.visitor.send('/privacy');
    expect(stopped).toBe(false);
    letGo();
    await stopping;
    await polling.done;
    expect(botTexts(chat)).toHaveLength(1);
    // What came meanwhile waits for the next start.
    expect(await polled.pending()).toBe(1);
    polled.start();
    await until(() => botTexts(chat).length === 2);
  });

  test('ends a quiet poll at once', async () => {
    const polled = openPolled();
    const chat = polled.newcomer();
    const polling = polled.start();
    chat.visitor.send('/help');
    await until(async () => (await polled.pending()) === 0);
    const began = performance.now();
    await polling.stop();
    await polling.done;
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('right after the start is no error', async () => {
    const polling = openPolled().start();
    await polling.stop();
    await polling.done;
  });

  test('while Telegram is away ends by itself', async () => {
    const { wire, failed, cut } = cuttable(unreachable);
    cut();
    const polling = openPolled({ wire }).start();
    await until(() => failed.length > 0);
    await polling.stop();
    await polling.done;
  });
});

const unreachable = () => Promise.reject(new TypeError('fetch failed'));
const badGateway = () => Promise.resolve(new Response('<html>', { status: 502 }));

describe('Telegram', () => {
  test.each([401, 404])('refusing the token with %i ends it, and it can be stopped then', async (code) => {
    const refusal = { ok: false, error_code: code, description: 'No such token' };
    const polling = openPolled({ wire: async () => Response.json(refusal, { status: code }) }).start();
    await expect(polling.done).rejects.toMatchObject({ error_code: code });
    await polling.stop();
  });

  test('giving the updates to another process (409) ends it, and leaves the other one alone', async () => {
    const polled = openPolled();
    const chat = polled.newcomer();
    const first = polled.start();
    chat.visitor.send('/help');
    await until(async () => (await polled.pending()) === 0);
    const second = polled.start();
    await expect(first.done).rejects.toMatchObject({ error_code: 409 });
    await first.stop();
    chat.visitor.send('/privacy');
    await Promise.race([until(() => botTexts(chat).length === 2), second.done]);
    expect(botTexts(chat)).toHaveLength(2);
  });

  test.each([
    ['out of reach', unreachable],
    ['answering 502', badGateway],
  ])('%s at the start is waited for', async (_how, fail) => {
    const { wire, failed, cut, mend } = cuttable(fail);
    cut();
    const polled = openPolled({ wire });
    const chat = polled.newcomer();
    chat.visitor.send('/help');
    polled.start();
    await until(() => failed.length > 0);
    mend();
    await until(() => botTexts(chat).length === 1);
    await until(async () => (await polled.pending()) === 0);
  });

  test('lost in the middle is waited for, and what was written meanwhile is answered', async () => {
    const { wire, failed, cut, mend } = cuttable(badGateway);
    const polled = openPolled({ wire });
    const chat = polled.newcomer();
    chat.visitor.send('/help');
    polled.start();
    await until(async () => (await polled.pending()) === 0);
    cut();
    chat.visitor.send('/privacy');
    await until(() => failed.includes('getUpdates'));
    mend();
    await until(() => botTexts(chat).length === 2);
    await until(async () => (await polled.pending()) === 0);
  });
});

/** The database, failing with this error for as long as there is one. */
function failing(error: () => Error | undefined): Database {
  const guarded = ['select', 'insert', 'update', 'delete', 'execute', 'transaction'];
  return new Proxy(database.db, {
    get(target, key) {
      const value = Reflect.get(target, key, target);
      if (typeof key !== 'string' || !guarded.includes(key)) return value;
      return (...args: unknown[]) => {
        const thrown = error();
        if (thrown) throw thrown;
        return value.apply(target, args);
      };
    },
  });
}

const lost = () =>
  Object.assign(new Error('query failed'), {
    cause: Object.assign(new Error(), { code: 'CONNECTION_CLOSED' }),
  });

describe('a database that is away for a moment', () => {
  test('loses no update: it is handled when the database is back', async () => {
    let away = true;
    let asked = 0;
    const db = failing(() => {
      asked += 1;
      return away ? lost() : undefined;
    });
    const polled = openPolled({ db });
    const chat = polled.newcomer();
    await chat.meet();
    chat.visitor.send('/checkin');
    polled.start();
    await until(() => asked > 0);
    expect(await polled.pending()).toBe(1);
    away = false;
    await until(() => botTexts(chat).some((text) => text.includes('Any headache?')));
    await until(async () => (await polled.pending()) === 0);
    expect(botTexts(chat).filter((text) => text.includes('went wrong'))).toEqual([]);
  });

  test('keeps the answers of one chat in their order', async () => {
    let failures = 0;
    const db = failing(() => (failures-- > 0 ? lost() : undefined));
    const polled = openPolled({ db });
    const chat = polled.newcomer();
    await chat.meet();
    await chat.say('/checkin');
    await chat.press('No');
    // Two in one batch, and a connection that breaks under the first of them.
    chat.visitor.send('8');
    chat.visitor.send('3');
    failures = 1;
    polled.start();
    const answers = async () => (await findCheckInOn(database.db, chat.id, '2026-11-23'))?.answers;
    await until(async () => (await polled.pending()) === 0);
    expect(await answers()).toMatchObject({ sitting: 480 });
  });

  test('does not keep it from stopping; what it left comes again at the next start', async () => {
    let away = true;
    let asked = 0;
    const db = failing(() => {
      asked += 1;
      return away ? lost() : undefined;
    });
    const polled = openPolled({ db });
    const chat = polled.newcomer();
    chat.visitor.send('/start');
    const polling = polled.start();
    await until(() => asked > 0);
    await polling.stop();
    expect(await polled.pending()).toBe(1);
    away = false;
    polled.start();
    await until(() => chat.labels().includes('I agree'));
    await until(async () => (await polled.pending()) === 0);
  });
});
