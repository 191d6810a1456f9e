import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Api, HttpError, InputFile } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createTransport,
  type Fetch,
  patient,
  type TransportInit,
} from '../../../src/bot/frame/transport.ts';
import { openTelegram } from '../../../src/local/telegram.ts';

const url = 'https://telegram.example/bot1:x/sendMessage';

/** A fetch that gives these answers one after the other, and remembers what it was asked. */
function answering(...answers: Response[]) {
  const bodies: string[] = [];
  const fetch: Fetch = async (request) => {
    bodies.push(await request.text());
    return answers.shift() ?? Response.json({ ok: true, result: 'the last' });
  };
  return { fetch, bodies };
}

const flood = (parameters?: object) =>
  Response.json(
    { ok: false, error_code: 429, description: 'Too Many Requests', ...(parameters && { parameters }) },
    { status: 429 },
  );

const json = (body: object, signal?: TransportInit['signal']): TransportInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal && { signal }),
});

describe('told to slow down', () => {
  test('a call is made once more, unchanged, and not before the wait is over', async () => {
    const { fetch, bodies } = answering(flood({ retry_after: 1 }));
    const began = performance.now();
    const response = await patient(createTransport(fetch))(url, json({ text: 'hello' }));
    expect(performance.now() - began).toBeGreaterThanOrEqual(990);
    expect(await response.json()).toEqual({ ok: true, result: 'the last' });
    expect(bodies).toEqual(['{"text":"hello"}', '{"text":"hello"}']);
  });

  test('twice in a row, the refusal is passed on', async () => {
    const { fetch, bodies } = answering(flood({ retry_after: 0 }), flood({ retry_after: 0 }));
    const response = await patient(createTransport(fetch))(url, json({}));
    expect(response.status).toBe(429);
    expect(bodies).toHaveLength(2);
  });

  test.each([
    ['for longer than somebody waits', { retry_after: 11 }],
    ['without a number', { retry_after: 'soon' }],
    ['without a word', undefined],
  ])('%s, the refusal is passed on at once, whole', async (_how, parameters) => {
    const { fetch, bodies } = answering(flood(parameters));
    const response = await patient(createTransport(fetch))(url, json({}));
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ error_code: 429, ...(parameters && { parameters }) });
    expect(bodies).toHaveLength(1);
  });

  test('by something that is not Telegram, the answer is passed on as it is', async () => {
    const { fetch, bodies } = answering(new Response('<html>slow down', { status: 429 }));
    const response = await patient(createTransport(fetch))(url, json({}));
    expect([response.status, await response.text()]).toEqual([429, '<html>slow down']);
    expect(bodies).toHaveLength(1);
  });

  test('a file, which can be read only once, is not sent a second time', async () => {
    const { fetch, bodies } = answering(flood({ retry_after: 0 }));
    async function* body() {
      yield new TextEncoder().encode('part');
    }
    const response = await patient(createTransport(fetch))(url, { method: 'POST', body: body() });
    expect(response.status).toBe(429);
    expect(bodies).toEqual(['part']);
  });
});

describe('passed on as they are', () => {
  test.each([200, 400, 403, 409, 500, 502, 503])('answers with status %i', async (status) => {
    const { fetch, bodies } = answering(new Response('whatever', { status }));
    const response = await createTransport(fetch)(url, json({}));
    expect([response.status, await response.text()]).toEqual([status, 'whatever']);
    expect(bodies).toHaveLength(1);
  });

  test('a connection that breaks', async () => {
    const broken = createTransport(() => Promise.reject(new TypeError('fetch failed')));
    await expect(broken(url, json({}))).rejects.toThrow('fetch failed');
  });
});

describe('a call that is given up', () => {
  /** Never answers; rejects when the request is given up. */
  const silent: Fetch = (request) =>
    new Promise((_resolve, reject) => {
      const give = () => reject(request.signal.reason);
      if (request.signal.aborted) give();
      else request.signal.addEventListener('abort', give);
    });

  /** Node's signals are of another kind than grammY's: only what both have is used. */
  function signalOf(controller: AbortController): NonNullable<TransportInit['signal']> {
    const { signal } = controller;
    return {
      get aborted() {
        return signal.aborted;
      },
      addEventListener: (type, listener, options) => signal.addEventListener(type, listener, options),
    };
  }

  test('while it waits ends there', async () => {
    const controller = new AbortController();
    const call = createTransport(silent)(url, json({}, signalOf(controller)));
    controller.abort();
    await expect(call).rejects.toThrow('aborted');
  });

  test('before it is made is not made', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(createTransport(silent)(url, json({}, signalOf(controller)))).rejects.toThrow('aborted');
  });

  test('ends though everything that nobody holds has been thrown away meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const transport = createTransport((request) => fetch(request));
    const controllers = Array.from({ length: 10 }, () => new AbortController());
    const calls = controllers.map(async (controller) => {
      const arrived = once(server, 'request');
      const call = transport(`http://127.0.0.1:${port}`, json({}, signalOf(controller)));
      call.catch(() => {});
      await arrived;
      return { call };
    });
    const underWay = await Promise.all(calls);
    for (let round = 0; round < 4; round++) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const controller of controllers) controller.abort();
    for (const { call } of underWay) await expect(call).rejects.toThrow('aborted');
  });

  test('by grammY’s own time-out ends too', async () => {
    const api = new Api('1:x', {
      timeoutSeconds: 0.05,
      fetch: createTransport(silent) as never,
    });
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
  });
});

describe('a file', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);

  test('comes to Telegram byte for byte', async () => {
    const telegram = openTelegram({ token: '1:x', now: Temporal.Now.instant });
    onTestFinished(telegram.close);
    const visitor = telegram.visitor({ id: 7, first_name: 'Ada' });
    visitor.send('hello');
    const api = new Api('1:x', { fetch: createTransport(telegram.fetch) as never });
    const { document } = await api.sendDocument(7, new InputFile(bytes, 'days.csv'), { caption: 'Täglich' });
    expect(telegram.file(document.file_id)?.bytes).toEqual(bytes);
    expect(visitor.history().at(-1)).toMatchObject({
      caption: 'Täglich',
      document: { file_name: 'days.csv' },
    });
  });

  test('goes through the network’s own fetch', async () => {
    let received = '';
    const server = createServer((request, response) => {
      request.setEncoding('latin1').on('data', (part) => {
        received += part;
      });
      request.on('end', () => response.end('{"ok":true,"result":true}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const api = new Api('1:x', {
      apiRoot: `http://127.0.0.1:${port}`,
      fetch: createTransport((request) => fetch(request)) as never,
    });
    await api.sendDocument(7, new InputFile(bytes, 'days.csv'));
    expect(received).toContain(Buffer.from(bytes).toString('latin1'));
  });
});
