import { connect } from 'node:net';
import { Bot } from 'grammy';
import { Hono } from 'hono';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { OuterContext } from '../../src/bot/frame/ask.ts';
import { createLogger } from '../../src/logger.ts';
import { listen } from '../../src/web/server.ts';
import { createWebhook } from '../../src/web/webhook.ts';

const secret = 'a-secret_1';
const url = 'https://bot.example/from/telegram';

afterEach(() => {
  vi.useRealTimers();
});

/** A webhook on a real port, with a bot that does this with every update, and a Telegram that takes every call. */
async function openWebhook(handle: (update: number) => unknown = () => {}) {
  const calls: { method: string; body: Record<string, unknown> }[] = [];
  const bot = new Bot<OuterContext>('4200:a-token', {
    client: {
      fetch: (async (to: string | URL, { body }: { body?: string }) => {
        const method = new URL(to).pathname.split('/').at(-1) ?? '';
        calls.push({ method, body: JSON.parse(body ?? '{}') });
        const result =
          method === 'getMe' ? { id: 4200, is_bot: true, first_name: 'Unknot', username: 'u' } : true;
        return Response.json({ ok: true, result });
      }) as never,
    },
  });
  bot.use(({ update }) => handle(update.update_id) as Promise<void>);
  const lines: { msg: string; update?: number; err?: object }[] = [];
  const log = createLogger('info', { write: (line) => lines.push(JSON.parse(line)) });
  const webhook = createWebhook(bot, { url, secret }, log);
  const site = new Hono().route('/', webhook.site);
  const server = await listen(site, { host: '127.0.0.1', port: 0 });
  onTestFinished(server.close);
  return {
    calls,
    lines,
    port: server.port,
    start: webhook.start,
    /** Starts it, and waits until Telegram knows the address. */
    async started() {
      const intake = webhook.start();
      onTestFinished(intake.stop);
      await vi.waitFor(() => expect(calls.map(({ method }) => method)).toContain('setWebhook'));
      return intake;
    },
    async deliver(body: unknown, headers: Record<string, string> = {}) {
      const { status } = await fetch(`http://127.0.0.1:${server.port}/from/telegram`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': secret,
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return status;
    },
  };
}

/** Something that happens when it is told to. */
function promised<T = void>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets everything run that can. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Sends the head of a request and a little of its body, and no more; tells the answer, once the connection is closed. */
function begin(port: number, headers: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.once('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.once('error', reject);
    const head = [
      'POST /from/telegram HTTP/1.1',
      'host: bot.example',
      'content-type: application/json',
      ...headers,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"update_id": 1, "message": "`);
  });
}

const gigabyte = 'content-length: 1000000000';
const proof = `x-telegram-bot-api-secret-token: ${secret}`;

describe('what may come in', () => {
  test('nothing without the secret, or with another one', async () => {
    const handled: number[] = [];
    const { started, deliver } = await openWebhook((update) => handled.push(update));
    await started();
    for (const wrong of ['', 'a-secret_2', 'a-secret', `${secret}1`, 'ä'.repeat(300)]) {
      const header = { 'x-telegram-bot-api-secret-token': encodeURIComponent(wrong) };
      expect(await deliver({ update_id: 1 }, header)).toBe(401);
    }
    expect(handled).toEqual([]);
    expect(await deliver({ update_id: 1 })).toBe(200);
    expect(handled).toEqual([1]);
  });

  test.each([
    ['without the secret', [gigabyte], '401 Unauthorized'],
    ['with a wrong secret', [gigabyte, 'x-telegram-bot-api-secret-token: b'], '401 Unauthorized'],
    ['with the secret', [gigabyte, proof], '413 Payload Too Large'],
  ])('a body without an end is not waited for, %s', async (_how, headers, status) => {
    const { port, started } = await openWebhook();
    await started();
    expect(await begin(port, headers)).toBe(`HTTP/1.1 ${status}`);
  });

  test('a body that does not say how long it is, is read up to a limit', async () => {
    const handled: number[] = [];
    const { port, started } = await openWebhook((update) => handled.push(update));
    await started();
    const send = async (letters: number) => {
      const text = JSON.stringify({ update_id: letters, message: { text: 'a'.repeat(letters) } });
      const { status } = await fetch(`http://127.0.0.1:${port}/from/telegram`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': secret },
        body: new Blob([text]).stream(),
        duplex: 'half',
      } as RequestInit);
      return status;
    };
    expect(await send(500_000)).toBe(200);
    expect(await send(5_000_000)).toBe(413);
    expect(handled).toEqual([500_000]);
  });

  test('what is no update is refused', async () => {
    const { started, deliver } = await openWebhook();
    await started();
    for (const body of ['', 'hello', 'null', '[]', '{}', '{"update_id":"1"}', '{"update_id":1.5}']) {
      expect(await deliver(body)).toBe(400);
    }
  });
});

describe('the address', () => {
  test('is told to Telegram at the start, and stays when it stops', async () => {
    const { calls, started } = await openWebhook();
    const intake = await started();
    await vi.waitFor(() => expect(calls.map(({ method }) => method)).toContain('setMyCommands'));
    await intake.stop();
    await intake.done;
    const about = calls.filter(({ method }) => /webhook/i.test(method));
    expect(about).toEqual([
      {
        method: 'setWebhook',
        body: { url, secret_token: secret, allowed_updates: ['message', 'callback_query', 'my_chat_member'] },
      },
    ]);
  });

  test('brings updates back later before Telegram is reached, and once it stops', async () => {
    const { deliver, started } = await openWebhook();
    expect(await deliver({ update_id: 1 })).toBe(503);
    const intake = await started();
    expect(await deliver({ update_id: 1 })).toBe(200);
    await intake.stop();
    expect(await deliver({ update_id: 2 })).toBe(503);
  });
});

describe('an update that fails', () => {
  test('for good is done with, and logged without a word of it', async () => {
    const { deliver, started, lines } = await openWebhook(() => {
      throw new TypeError('stabbing pain');
    });
    await started();
    expect(await deliver({ update_id: 7, message: { text: 'stabbing pain' } })).toBe(200);
    expect(lines).toMatchObject([{ msg: 'update given up', update: 7 }]);
    expect(JSON.stringify(lines)).not.toContain('pain');
  });

  test.each(['ECONNREFUSED', 'CONNECTION_CLOSED', '57P01'])(
    'because the database is away (%s) comes again, and is handled then',
    async (code) => {
      let isAway = true;
      const handled: number[] = [];
      const { deliver, started, lines } = await openWebhook((update) => {
        if (isAway) throw new Error('query failed', { cause: Object.assign(new Error('away'), { code }) });
        handled.push(update);
      });
      await started();
      expect(await deliver({ update_id: 8 })).toBe(503);
      expect(lines).toMatchObject([{ msg: 'update sent back', update: 8 }]);
      isAway = false;
      expect(await deliver({ update_id: 8 })).toBe(200);
      expect(handled).toEqual([8]);
    },
  );
});

describe('an update that takes long', () => {
  /** A webhook with an update in hand for which Telegram has waited long enough. */
  async function openSlow() {
    const work = promised();
    const reached = promised();
    const handled: number[] = [];
    const opened = await openWebhook((update) => {
      handled.push(update);
      reached.resolve();
      return work.promise;
    });
    const intake = await opened.started();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = opened.deliver({ update_id: 9 });
    await reached.promise;
    vi.advanceTimersByTime(24_999);
    const early = await Promise.race([answer, turn().then(() => 'waiting')]);
    expect(early).toBe('waiting');
    vi.advanceTimersByTime(1);
    expect(await answer).toBe(503);
    return { ...opened, work, intake, handled };
  }

  test('is answered in time, goes on, and its repeat gets what came of it', async () => {
    const { deliver, work, handled, lines } = await openSlow();
    expect(lines).toMatchObject([{ msg: 'update takes long', update: 9 }]);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const repeat = deliver({ update_id: 9 });
    // It has come in when its own patience begins.
    while (!timers.mock.calls.some(([, milliseconds]) => milliseconds === 25_000)) await turn();
    timers.mockRestore();
    work.resolve();
    expect(await repeat).toBe(200);
    expect(handled).toEqual([9]);
  });

  test.each([
    ['for good', new TypeError('stabbing pain'), 'update given up'],
    ['with the database away', Object.assign(new Error('away'), { code: 'ECONNRESET' }), 'update sent back'],
  ])('may fail %s: that is logged, and harms nobody', async (_how, error, line) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    onTestFinished(() => {
      process.off('unhandledRejection', note);
    });
    const { deliver, work, lines, intake } = await openSlow();
    work.reject(error);
    await intake.stop();
    // Node tells of unhandled rejections after a turn.
    await turn();
    expect(unhandled).toEqual([]);
    expect(lines.map(({ msg }) => msg)).toEqual(['update takes long', line]);
    expect(JSON.stringify(lines)).not.toContain('pain');
    expect(await deliver({ update_id: 10 })).toBe(503);
  });

  test('is finished before it stops', async () => {
    const { work, intake } = await openSlow();
    let isStopped = false;
    const stopped = intake.stop().then(() => {
      isStopped = true;
    });
    await turn();
    expect(isStopped).toBe(false);
    work.resolve();
    await stopped;
  });
});
