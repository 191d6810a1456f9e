import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../src/local/journal.ts';
import { openTelegram } from '../../src/local/telegram.ts';

export const token = '4200:local';

/** A clock that stands still until it is set. */
export function createClock(start = '2026-03-02T18:00:00Z') {
  let instant = Temporal.Instant.from(start);
  return {
    now: () => instant,
    set: (next: string) => {
      instant = Temporal.Instant.from(next);
    },
  };
}

/** The stand-in, and a way to call its methods as any HTTP client would. */
export function openBotApi(options: { journal?: Journal; now?: () => Temporal.Instant } = {}) {
  const telegram = openTelegram({ token, now: createClock().now, ...options });
  const call = async (method: string, payload: object | FormData = {}, signal?: AbortSignal) => {
    const isForm = payload instanceof FormData;
    const response = await telegram.fetch(
      new Request(`http://telegram.local/bot${token}/${method}`, {
        method: 'POST',
        body: isForm ? payload : JSON.stringify(payload),
        headers: isForm ? {} : { 'content-type': 'application/json' },
        signal: signal ?? null,
      }),
    );
    return response.json();
  };
  return { telegram, call };
}

/** A form for the chat with Ada that carries one file. */
export function form(field: string, bytes: Uint8Array<ArrayBuffer>, name: string, more = {}): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries({ chat_id: '1', ...more })) data.set(key, String(value));
  data.set(field, new Blob([bytes]), name);
  return data;
}

/** A PNG of this size, as far as its head. */
export function picture(width: number, height: number): Buffer<ArrayBuffer> {
  const png = Buffer.alloc(64);
  png.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

/**
 * Ada wrote to the bot and got three answers, one with a button, a photo, and one with a key; Ben is there but
 * never wrote; Cleo got an answer and blocked the bot; the bot left Ada's group. The numbers are the same each time.
 */
export async function openPrepared() {
  const clock = createClock();
  const { telegram, call } = openBotApi({ now: clock.now });
  const ada = telegram.visitor({ id: 1, first_name: 'Ada' });
  const own = ada.send('Hello');
  telegram.visitor({ id: 2, first_name: 'Ben' });
  const cleo = telegram.visitor({ id: 3, first_name: 'Cleo' });
  cleo.send('Hello');
  const before = await call('sendMessage', { chat_id: 3, text: 'before' });
  cleo.block();
  const button = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };
  const bold = { text: '<b>Hi</b>', parse_mode: 'HTML', reply_markup: button };
  const text = await call('sendMessage', { chat_id: 1, ...bold });
  const photo = await call('sendPhoto', form('photo', picture(20, 10), 'look.png', { caption: 'Look' }));
  const key = { keyboard: [[{ text: 'Here', request_location: true }]] };
  const fixed = await call('sendMessage', { chat_id: 1, text: 'Where?', reply_markup: key });
  telegram.group(-5, ada);
  await call('leaveChat', { chat_id: -5 });
  return {
    telegram,
    call,
    clock,
    ada,
    button,
    own: own.message_id,
    text: text.result.message_id as number,
    photo: photo.result.message_id as number,
    photoFile: photo.result.photo[0].file_id as string,
    fixed: fixed.result.message_id as number,
    beforeBlock: before.result.message_id as number,
  };
}

type Refused = [payload: object | (() => FormData), description: string, code?: number];

/** Each of these calls, made where `openPrepared` leaves off, is refused with these words and changes nothing. */
export function testRefusals(method: string, rows: Refused[]): void {
  describe(`${method} refuses`, () => {
    const named = rows.map(([payload, ...rest]) => {
      const said = typeof payload === 'function' ? 'a file' : JSON.stringify(payload);
      return [said.slice(0, 80), payload, ...rest] as const;
    });
    test.each(named)('%s', async (_said, payload, description, code = 400) => {
      const { call, ada } = await openPrepared();
      const before = ada.history();
      const answer = await call(method, typeof payload === 'function' ? payload() : payload);
      expect(answer).toEqual({ ok: false, error_code: code, description });
      expect(ada.history()).toEqual(before);
    });
  });
}
