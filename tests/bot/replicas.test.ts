import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { findCheckInOn, saveCheckIn } from '../../src/store/check-ins.ts';
import { conversationStorage } from '../../src/store/conversations.ts';
import { type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { listReminders } from '../../src/store/reminders.ts';
import { createPostgres } from '../postgres.ts';
import { type Chat, openChats } from './chat.ts';

let drop: () => Promise<void>;
let here: OpenDatabase;
let there: OpenDatabase;

beforeAll(async () => {
  const postgres = await createPostgres();
  drop = postgres.drop;
  const log = createLogger('silent');
  here = await openDatabase({ kind: 'postgres', url: postgres.url }, log);
  there = await openDatabase({ kind: 'postgres', url: postgres.url }, log);
});
afterAll(async () => {
  await here.close();
  await there.close();
  await drop();
});

/** A person whose card asks the first question, and two processes that serve them. */
async function atFirstQuestion() {
  const chats = openChats(here.db);
  const other = chats.replica(there.db);
  await other.init();
  const chat = chats.newcomer();
  await chat.meet();
  await chat.say('/checkin');
  return { ...chats, chat, other };
}

const answersOf = async (chat: Chat) => (await findCheckInOn(here.db, chat.id, '2026-11-23'))?.answers;

/** The data of a button under the newest card. */
function dataOf(chat: Chat, label: string): string {
  const button = chat
    .last()
    .reply_markup?.inline_keyboard.flat()
    .find(({ text }) => text === label);
  if (!button || !('callback_data' in button)) throw new Error(`No button "${label}".`);
  return button.callback_data;
}

/** Presses buttons without letting the bot handle them yet. */
function pressAtOnce(chat: Chat, ...labels: string[]) {
  const card = chat.last().message_id;
  for (const label of labels) void chat.visitor.tap(card, dataOf(chat, label));
}

describe('two processes of the bot on one database', () => {
  test('a tap delivered to both is one answer', async () => {
    const { chat, telegram, bot, other } = await atFirstQuestion();
    pressAtOnce(chat, 'No');
    const [tap] = telegram.takeUpdates();
    if (!tap) throw new Error('no tap');
    await Promise.all([bot.handleUpdate(tap), other.handleUpdate(tap)]);
    await bot.handleUpdate(tap);
    expect(await answersOf(chat)).toEqual({ headache: false });
    expect(chat.text()).toContain('How many hours');
  });

  test('two fast taps on one question are one answer to it and none to the next', async () => {
    for (let round = 0; round < 10; round++) {
      const { chat, telegram, bot, other } = await atFirstQuestion();
      pressAtOnce(chat, 'Yes', 'No');
      const [one, two] = telegram.takeUpdates();
      if (!one || !two) throw new Error('no taps');
      await Promise.all([bot.handleUpdate(one), other.handleUpdate(two)]);
      const answers = await answersOf(chat);
      expect(Object.keys(answers ?? {})).toEqual(['headache']);
    }
  });

  test('a tap and a text at once never put an answer under another question', async () => {
    for (let round = 0; round < 20; round++) {
      const { chat, telegram, bot, other, settle } = await atFirstQuestion();
      pressAtOnce(chat, 'Yes');
      for (const update of telegram.takeUpdates()) await other.handleUpdate(update);
      pressAtOnce(chat, '3');
      chat.visitor.send('7');
      const [tap, text] = telegram.takeUpdates();
      if (!tap || !text) throw new Error('no updates');
      await Promise.all([bot.handleUpdate(tap), other.handleUpdate(text)]);
      const answers = await answersOf(chat);
      expect(Object.keys(answers ?? {}).sort()).toEqual(['headache', 'peak']);
      expect([3, 7]).toContain(answers?.peak);
      // Whoever was last to draw, the card heals with the next tap, and goes on.
      await chat.press('3').catch(() => chat.press('4 h'));
      await settle();
      expect(chat.text()).toMatch(/How long|Which side/);
    }
  });

  test('ticks from two fast thumbs are all kept, whichever process handles them', async () => {
    const { chat, telegram, bot, other } = await atFirstQuestion();
    for (const label of ['Yes', '7', '4 h', 'Left', 'Pulsating', 'No']) await chat.press(label);
    pressAtOnce(chat, 'Nausea', 'Light-sensitive', 'Noise-sensitive');
    const taps = telegram.takeUpdates();
    await Promise.all(taps.map((tap, place) => (place % 2 ? bot : other).handleUpdate(tap)));
    await chat.say('/checkin');
    await chat.press('Done (3)');
    expect((await answersOf(chat))?.with).toEqual(['nausea', 'light', 'sound']);
  });

  test('days from two fast thumbs are all kept too', async () => {
    for (let round = 0; round < 10; round++) {
      const { chat, telegram, bot, other } = await atFirstQuestion();
      await chat.say('/settings');
      await chat.press('Relaxation');
      pressAtOnce(chat, 'Sat', '✓ Wed');
      const [one, two] = telegram.takeUpdates();
      if (!one || !two) throw new Error('no taps');
      await Promise.all([bot.handleUpdate(one), other.handleUpdate(two)]);
      const reminders = await listReminders(here.db, chat.id);
      expect(reminders.find(({ kind }) => kind === 'relaxation')).toMatchObject({ weekdays: 0b011_1011 });
    }
  });

  test('updates that come in the wrong order change nothing that is younger', async () => {
    const { chat, telegram, bot, other } = await atFirstQuestion();
    pressAtOnce(chat, 'No');
    const [older] = telegram.takeUpdates();
    pressAtOnce(chat, 'Yes');
    const [younger] = telegram.takeUpdates();
    if (!older || !younger) throw new Error('no taps');
    await other.handleUpdate(younger);
    await bot.handleUpdate(older);
    expect(await answersOf(chat)).toEqual({ headache: true });
  });
});

describe('what breaks in between', () => {
  test('killed after the commit and before the edit, the tap comes again and heals the card', async () => {
    const { chat, telegram, bot, other, cutIn } = await atFirstQuestion();
    pressAtOnce(chat, 'No');
    const [tap] = telegram.takeUpdates();
    if (!tap) throw new Error('no tap');
    // The process never comes back from its first call after the commit.
    const stuck = new Promise<void>((resolve) => {
      cutIn(() => {
        resolve();
        return new Promise(() => {});
      });
    });
    void bot.handleUpdate(tap);
    await stuck;
    expect(await answersOf(chat)).toEqual({ headache: false });
    expect(chat.text()).toContain('Any headache?');
    await other.handleUpdate(tap);
    expect(await answersOf(chat)).toEqual({ headache: false });
    expect(chat.text()).toContain('How many hours');
  });

  test.each([
    [
      'a 400',
      () => Promise.resolve(Response.json({ ok: false, error_code: 400, description: 'Bad Request: no' })),
    ],
    ['a dropped connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['a 502', () => Promise.resolve(new Response('<html>', { status: 502 }))],
  ])('with %s on every call no answer is lost, and the next tap shows where we are', async (_what, fail) => {
    const { chat, cutIn, settle } = await atFirstQuestion();
    pressAtOnce(chat, 'No');
    cutIn(fail);
    await settle();
    cutIn();
    expect(await answersOf(chat)).toEqual({ headache: false });
    await chat.press('No').catch(() => {});
    expect(chat.text()).toContain('How many hours');
    await chat.press('8 h');
    await chat.press('2');
    expect(await answersOf(chat)).toEqual({ headache: false, sitting: 480, stress: 2 });
  });

  test('a lost conversation row loses no answer, typed or tapped', async () => {
    const { chat } = await atFirstQuestion();
    const storage = conversationStorage(here.db);
    for (const text of ['no', '8', '3']) {
      await storage.delete(String(chat.id));
      await chat.say(text);
    }
    expect(await answersOf(chat)).toEqual({ headache: false, sitting: 480, stress: 3 });
  });

  test('a script changed in the middle: unknown answers stay, unreadable ones are asked again', async () => {
    const { chat } = await atFirstQuestion();
    await chat.press('Yes');
    const before = await findCheckInOn(here.db, chat.id, '2026-11-23');
    if (!before) throw new Error('no check-in');
    await saveCheckIn(here.db, before, { answers: { headache: true, peak: 'strong', weather: 'fog' } });
    const storage = conversationStorage<object>(here.db);
    const state = await storage.read(String(chat.id));
    if (!state) throw new Error('no conversation');
    await storage.write(String(chat.id), { ...state, version: [0, 'older'] });
    await chat.say('7');
    expect(await answersOf(chat)).toEqual({ headache: true, peak: 7, weather: 'fog' });
  });

  test('what is stored of a conversation does not grow with it', async () => {
    const { chat } = await atFirstQuestion();
    const storage = conversationStorage(here.db);
    const size = async () => JSON.stringify(await storage.read(String(chat.id))).length;
    const sizes: number[] = [];
    for (const label of ['Yes', '7', '4 h', 'Left', 'Pulsating', 'No', 'Nausea', 'Light-sensitive']) {
      await chat.press(label);
      sizes.push(await size());
    }
    expect(Math.max(...sizes)).toBeLessThan(2000);
    expect((sizes.at(-1) ?? 0) - (sizes[0] ?? 0)).toBeLessThan(100);
  });
});
