import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '@grammyjs/types';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startProgram, until } from './program.ts';

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'unknot-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describe('without any setting', () => {
  test('it is a chat in the browser, well and ready; a second one on its directory is turned away', async () => {
    const directory = emptyDirectory();
    const program = startProgram({ DATA_DIR: directory });
    const url = await program.url();
    await until(() =>
      program.said().out.includes(`Unknot is here: open ${url.replace('127.0.0.1', 'localhost')}`),
    );
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<title>');
    for (const path of ['/healthz', '/readyz']) await until(async () => (await fetch(url + path)).ok);
    expect((await fetch(`${url}/no-such-page`)).status).toBe(404);

    const second = startProgram({ DATA_DIR: directory });
    expect(await second.ended).toBe(1);
    expect(second.said().err.trim()).toMatch(
      new RegExp(
        `^\\S+ is in use by process ${program.pid}\\. Stop it first, or set DATA_DIR to another directory\\.$`,
      ),
    );
    await until(async () => (await fetch(`${url}/readyz`)).ok);
    expect(await program.stop()).toBe(0);
    expect(program.said().err).toBe('');
  });

  test('what was said and answered outlives a stop and a kill', async () => {
    const directory = emptyDirectory();
    const first = startProgram({ DATA_DIR: directory });
    const chat = await visit(await first.url());
    await chat.say('/start', 'I’m Unknot');
    await chat.press('I agree', 'Where are you?');
    await chat.say('Berlin', 'Berlin, Germany');
    await chat.press('Yes', 'evening check-in');
    await chat.press('20:00', 'relaxation');
    await chat.press('15:00', 'safety');
    await chat.press('None of these', 'set up');
    await chat.say('/checkin', 'Any headache?');
    await chat.press('Yes', 'How strong');
    const before = await chat.messages();
    const began = performance.now();
    expect(await first.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);

    const second = startProgram({ DATA_DIR: directory });
    chat.movedTo(await second.url());
    expect(await chat.messages()).toEqual(before);
    await chat.press('7', '7 of 10');
    const after = await chat.messages();
    await second.kill();

    const third = startProgram({ DATA_DIR: directory });
    chat.movedTo(await third.url());
    expect(await chat.messages()).toEqual(after);
    await chat.press('4 h', '4 h');
    expect(await third.stop()).toBe(0);
  }, 60_000);

  test('wrong settings are all named at once, with nothing of their values', async () => {
    const program = startProgram({
      BOT_TOKEN: 'hunter2',
      BOT_API_ROOT: 'ftp://example.org',
      DATABASE_URL: 'mysql://user:hunter2@host/db',
      WEBHOOK_URL: 'http://example.org',
      WEBHOOK_SECRET: 'hunter 2',
      PORT: '99999',
      BULK_RATE: '0',
      LOG_LEVEL: 'loud',
    });
    expect(await program.ended).toBe(1);
    const { out, err } = program.said();
    expect(out).toBe('');
    const [title, ...lines] = err.trim().split('\n');
    expect(title).toBe('Some settings are not right:');
    const wrong = ['BOT_TOKEN', 'BOT_API_ROOT', 'DATABASE_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET'];
    expect(lines.map((line) => line.trim().split(' ')[0]).sort()).toEqual(
      [...wrong, 'PORT', 'BULK_RATE', 'LOG_LEVEL'].sort(),
    );
    for (const line of lines) expect(line).toMatch(/ should /);
    expect(err).not.toMatch(/hunter|loud|99999/);
    expect(err).not.toMatch(/\n\s+at |node:internal|Error:/);
  });
});

/** A person's side of the local chat, through the page's own requests. */
async function visit(url: string) {
  let base = url;
  const post = async (path: string, body: object) => {
    const response = await fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json() as Promise<{ id: number }>;
  };
  const { id } = await post('/chat/visitors', { name: 'Ada', language: 'en' });
  const messages = async (): Promise<Message[]> => {
    const chat = (await (await fetch(`${base}/chat/${id}`)).json()) as { messages: Message[] };
    return chat.messages;
  };
  const shows = (text: string) =>
    until(async () =>
      (await messages()).some((message) => message.text?.toLowerCase().includes(text.toLowerCase())),
    );
  return {
    messages,
    movedTo(other: string) {
      base = other;
    },
    async say(text: string, answer: string) {
      await post(`/chat/${id}/messages`, { text });
      await shows(answer);
    },
    async press(label: string, answer: string) {
      for (const { message_id, reply_markup } of (await messages()).reverse()) {
        const button = reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
        if (!button || !('callback_data' in button)) continue;
        await post(`/chat/${id}/taps`, { message: message_id, data: button.callback_data });
        return shows(answer);
      }
      throw new Error(`No button "${label}".`);
    },
  };
}
