import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, vi } from 'vitest';

/** A message as Telegram was asked to send or to change it. */
export interface Received {
  chat: number;
  text: string;
  /** The data of its buttons: what a tap on it opens. */
  data: string[];
  /** The message that it changes; undefined for a new one. */
  edits: number | undefined;
  /** Who asked: what stands behind the colon of the token. */
  sender: string;
  /** When, by `performance.now()`. */
  at: number;
}

/** What becomes of a message: an error of this code, a connection that is cut, or silence; undefined: it is sent. */
type Answer = { code: number; description?: string; retryAfter?: number } | 'cut' | 'silence' | undefined;

/** Telegram behind a real port, as far as sending and changing texts goes; to all else it says yes. */
export interface BulkTelegram {
  url: string;
  /** What has reached a person, in the order in which it came. */
  sent: Received[];
  /** Every attempt, whatever became of it. */
  attempts: Received[];
  /** Says what becomes of each message; it is sent when it is said to be. Undefined: all are sent at once. */
  rule: ((message: Received) => Answer | Promise<Answer>) | undefined;
  /** Waits until so many have been sent. */
  until(count: number, timeout?: number): Promise<void>;
  close(): Promise<void>;
}

export async function startTelegram(): Promise<BulkTelegram> {
  const telegram: BulkTelegram = {
    url: '',
    sent: [],
    attempts: [],
    rule: undefined,
    until: (count, timeout = 25_000) =>
      vi.waitFor(() => expect(telegram.sent.length).toBeGreaterThanOrEqual(count), { timeout, interval: 10 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  telegram.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return telegram;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const [, sender = '', method] = /^\/bot\d+:([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const asked = JSON.parse(body || '{}');
    if (method !== 'sendMessage' && method !== 'editMessageText') {
      reply(response, 200, { ok: true, result: true });
      return;
    }
    const buttons: { callback_data?: string }[] = (asked.reply_markup?.inline_keyboard ?? []).flat();
    const message: Received = {
      chat: Number(asked.chat_id),
      text: asked.text,
      data: buttons.flatMap(({ callback_data }) => (callback_data === undefined ? [] : [callback_data])),
      edits: method === 'editMessageText' ? Number(asked.message_id) : undefined,
      sender,
      at: performance.now(),
    };
    telegram.attempts.push(message);
    const answer = await telegram.rule?.(message);
    if (answer === 'silence') return;
    if (answer === 'cut') {
      request.socket.destroy();
      return;
    }
    if (answer) {
      const { code, description = 'No', retryAfter } = answer;
      const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
      reply(response, code, { ok: false, error_code: code, description, ...parameters });
      return;
    }
    telegram.sent.push(message);
    reply(response, 200, {
      ok: true,
      result: {
        message_id: message.edits ?? telegram.sent.length,
        date: Math.floor(Date.now() / 1000),
        chat: { id: message.chat, type: 'private', first_name: 'Ada' },
        text: message.text,
      },
    });
  }

  function reply(response: ServerResponse, status: number, body: unknown): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}
