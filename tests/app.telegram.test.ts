import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openTelegram } from '../src/local/telegram.ts';
import { createLogger } from '../src/logger.ts';
import { listCheckIns } from '../src/store/check-ins.ts';
import { type OpenDatabase, openDatabase } from '../src/store/database.ts';
import { registerPerson, savePerson } from '../src/store/people.ts';
import { createPostgres } from './postgres.ts';
import { type Program, startProgram, until } from './program.ts';

const token = '4200:a-token';
let drop: () => Promise<void>;
let DATABASE_URL: string;
let database: OpenDatabase;

beforeAll(async () => {
  const postgres = await createPostgres();
  ({ url: DATABASE_URL, drop } = postgres);
  database = await openDatabase({ kind: 'postgres', url: DATABASE_URL }, createLogger('silent'));
});
afterAll(async () => {
  await database.close();
  await drop();
});

/** Telegram behind a real port. `before` sees each call of the bot, and may keep it waiting. */
async function serveTelegram(before: (method: string) => unknown = () => {}) {
  const telegram = openTelegram({ token, now: Temporal.Now.instant });
  const webhooks: Record<string, unknown>[] = [];
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    async fetch(request: Request) {
      const method = new URL(request.url).pathname.split('/').at(-1) ?? '';
      await before(method);
      if (method !== 'setWebhook') return telegram.fetch(request);
      webhooks.push((await request.json()) as Record<string, unknown>);
      return Response.json({ ok: true, result: true });
    },
  });
  await once(server, 'listening');
  onTestFinished(async () => {
    await telegram.close();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const settings = { BOT_TOKEN: token, BOT_API_ROOT: `http://127.0.0.1:${port}`, DATABASE_URL };
  let people = 0;
  return {
    telegram,
    webhooks,
    settings,
    /** How many updates the bot has not confirmed yet. */
    async pending(): Promise<number> {
      const url = `http://telegram.local/bot${token}/getWebhookInfo`;
      const { result } = (await (await telegram.fetch(new Request(url))).json()) as {
        result: { pending_update_count: number };
      };
      return result.pending_update_count;
    },
    /** Somebody new; their id is used nowhere else in this file. */
    visitor() {
      persons += 1;
      people += 1;
      return telegram.visitor({
        id: 7_000_000 + persons,
        first_name: `Person ${people}`,
        language_code: 'en',
      });
    },
  };
}
let persons = 0;
type Visitor = ReturnType<Awaited<ReturnType<typeof serveTelegram>>['visitor']>;
const botTexts = (visitor: Visitor) =>
  visitor.history().flatMap(({ from, text }) => (from?.is_bot && text ? [text] : []));
const says = (visitor: Visitor, text: string) =>
  until(() => botTexts(visitor).some((one) => one.includes(text)));

test('it polls, answers, introduces itself, and confirms what it has done when it stops', async () => {
  const { settings, visitor: person, telegram } = await serveTelegram();
  const visitor = person();
  visitor.send('/start');
  const program = startProgram(settings);
  await says(visitor, 'I’m Unknot');
  await until(() => visitor.commands().length > 5);
  expect(visitor.about().description).toContain('diary and relaxation companion');
  const url = await program.url();
  for (const path of ['/healthz', '/readyz']) await until(async () => (await fetch(url + path)).ok);
  // The local chat is local only.
  expect((await fetch(url)).status).toBe(404);
  expect(await program.stop()).toBe(0);
  expect(telegram.takeUpdates()).toEqual([]);
  expect(program.said().err).toBe('');
  expect(program.said().out).not.toContain(token);
});

test('a token that Telegram does not know is one clear line', async () => {
  const { settings } = await serveTelegram();
  const program = startProgram({ ...settings, BOT_TOKEN: '4200:another-token' });
  expect(await program.ended).toBe(1);
  expect(program.said().err.trim()).toBe('Telegram does not know this BOT_TOKEN. Check it with BotFather.');
  expect(program.said().out).not.toContain('another-token');
});

test('of two that poll the same bot one ends with a clear line, and the other goes on', async () => {
  const { settings, visitor: person } = await serveTelegram();
  const visitor = person();
  const first = startProgram(settings);
  visitor.send('/help');
  await says(visitor, '/checkin');
  const second = startProgram(settings);
  await second.url();
  expect(await first.ended).toBe(1);
  expect(first.said().err.trim()).toBe(
    'Another program is receiving this bot’s messages. Only one may poll a BOT_TOKEN at a time.',
  );
  visitor.send('/privacy');
  await Promise.race([says(visitor, 'What is kept'), second.ended]);
  expect(await second.stop()).toBe(0);
  expect(botTexts(visitor)).toHaveLength(2);
});

test('a port that is taken is one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const { settings } = await serveTelegram();
  const program = startProgram({ ...settings, PORT: String((other.address() as AddressInfo).port) });
  expect(await program.ended).toBe(1);
  expect(program.said().err.trim()).toMatch(/^PORT is in use by another program\./);
  expect(program.said().err.trim().split('\n')).toHaveLength(1);
});

test('with Telegram out of reach it is well, and stops when it is told to', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  const program = startProgram({
    BOT_TOKEN: token,
    BOT_API_ROOT: `http://127.0.0.1:${port}`,
    DATABASE_URL,
  });
  const url = await program.url();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const stopped = program.stop();
  const patiently = new Promise((resolve) => setTimeout(resolve, 8000, 'still running').unref());
  expect(await Promise.race([stopped, patiently])).toBe(0);
  expect(program.said().err).toBe('');
});

test('killed again and again under many answers, every answer is there exactly once', async () => {
  let left = Number.POSITIVE_INFINITY;
  let program: Program | undefined;
  const {
    settings,
    visitor: person,
    pending,
  } = await serveTelegram((method) => {
    if (!/^(sendMessage|editMessageText)$/.test(method)) return undefined;
    left -= 1;
    if (left > 0) return undefined;
    // What is asked of Telegram from here on never arrives.
    const dead = program;
    return Promise.all([dead?.kill(), new Promise(() => {})]);
  });
  const visitors = Array.from({ length: 40 }, person);
  const now = Temporal.Now.instant();
  const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
  for (const { id } of visitors) {
    const registered = await registerPerson(database.db, {
      id,
      language: 'en',
      step: 'zone',
      consent,
      now,
    });
    await savePerson(database.db, registered, { zone: 'UTC', step: null, metAt: now }, now);
  }

  const rounds = [
    ['/checkin', 'Any headache?'],
    ['no', 'How many hours'],
    ['8', 'How stressed'],
    ['3', 'Stress 3 of 10'],
  ] as const;
  for (const [text, shows] of rounds) {
    for (const visitor of visitors) visitor.send(text);
    left = 15;
    program = startProgram({ ...settings, LOG_LEVEL: 'silent' });
    await program.ended;
    left = Number.POSITIVE_INFINITY;
    program = startProgram({ ...settings, LOG_LEVEL: 'silent' });
    await until(async () => (await pending()) === 0);
    // Whose answer came to a card that was just being shown anew is asked once more.
    const isShown = (visitor: Visitor) => botTexts(visitor).at(-1)?.includes(shows);
    for (const visitor of visitors) if (!isShown(visitor)) visitor.send(text);
    await until(() => visitors.every(isShown));
    await until(async () => (await pending()) === 0);
    await program.kill();
  }
  for (const { id } of visitors) {
    const days = await listCheckIns(database.db, id, '1900-01-01', '2100-01-01');
    expect(days).toHaveLength(1);
    expect(days[0]).toMatchObject({
      state: 'done',
      answers: { headache: false, sitting: 480, stress: 3 },
    });
  }
}, 90_000);

describe('and a webhook', () => {
  const webhook = { WEBHOOK_URL: 'https://bot.example/from/telegram', WEBHOOK_SECRET: 'a-secret_1' };

  function deliver(url: string, update: object, secret?: string): Promise<Response> {
    return fetch(`${url}/from/telegram`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
    });
  }

  test('it tells Telegram where to deliver, and handles only what brings the secret', async () => {
    const { settings, telegram, visitor: person, webhooks } = await serveTelegram();
    const program = startProgram({ ...settings, ...webhook });
    const url = await program.url();
    await until(() => webhooks.length === 1);
    expect(webhooks).toMatchObject([{ url: webhook.WEBHOOK_URL, secret_token: webhook.WEBHOOK_SECRET }]);
    await until(async () => (await fetch(`${url}/readyz`)).ok);

    const visitor = person();
    visitor.send('/help');
    const [update] = telegram.takeUpdates();
    if (!update) throw new Error('no update');
    expect((await deliver(url, update)).status).toBe(401);
    expect((await deliver(url, update, 'a-secret_2')).status).toBe(401);
    expect((await fetch(`${url}/from/telegram`)).status).toBe(404);
    expect(botTexts(visitor)).toEqual([]);
    expect((await deliver(url, update, webhook.WEBHOOK_SECRET)).status).toBe(200);
    expect(botTexts(visitor)).toHaveLength(1);
    expect(await program.stop()).toBe(0);
    expect(program.said().err).toBe('');
  });

  test('what is in hand when it is told to stop is finished', async () => {
    let letGo = () => {};
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isReached = false;
    const {
      settings,
      telegram,
      visitor: person,
    } = await serveTelegram((method) => {
      if (method !== 'sendMessage') return undefined;
      isReached = true;
      return gone;
    });
    const program = startProgram({ ...settings, ...webhook });
    const url = await program.url();
    await until(async () => (await fetch(`${url}/readyz`)).ok);
    const visitor = person();
    visitor.send('/help');
    const [update] = telegram.takeUpdates();
    if (!update) throw new Error('no update');
    const delivered = deliver(url, update, webhook.WEBHOOK_SECRET).then(
      ({ status }) => status,
      () => 'cut off',
    );
    await until(() => isReached);
    const stopped = program.stop();
    await until(() => program.said().out.includes('stopping'));
    letGo();
    expect(await delivered).toBe(200);
    expect(await stopped).toBe(0);
    expect(botTexts(visitor)).toHaveLength(1);
  });
});
