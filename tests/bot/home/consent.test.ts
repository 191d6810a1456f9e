import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { consents } from '../../../src/store/schema.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { everyRow } from '../../rows.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

const consentsOf = (chat: Chat) => database.db.select().from(consents).where(eq(consents.personId, chat.id));

/** The data of the newest welcome's "I agree". */
function agreeData(chat: Chat): string {
  const buttons = chat.last().reply_markup?.inline_keyboard.flat() ?? [];
  const agree = buttons.find(({ text }) => text === 'I agree');
  return agree && 'callback_data' in agree ? agree.callback_data : 'no such button';
}

const welcomeHash = (language: string) => {
  const { start, safety } = wordsIn(language);
  return createHash('sha256').update(start.welcome(safety.disclaimer)).digest('hex');
};

/** Whatever somebody can do who has not agreed; the last of it is a plain no. */
function deedsOf(chat: Chat, settle: () => Promise<void>): [string, () => unknown][] {
  const { visitor } = chat;
  const welcome = () => visitor.history().find(({ from }) => from?.is_bot)?.message_id ?? 0;
  const say = (text: string): [string, () => unknown] => [text, () => chat.say(text)];
  const tap = (data: string): [string, () => unknown] => [data, () => chat.tap(welcome(), data)];
  const send = (what: string, act: () => unknown): [string, () => unknown] => [
    what,
    async () => {
      act();
      await settle();
    },
  ];
  return [
    say('/start'),
    ['Read more', () => chat.press('Read more')],
    ['Back', () => chat.press('Back')],
    ...['hello', 'Berlin', '7', 'yes', 'I agree', '20:00', 'Ibuprofen 400', 'my head hurts'].map(say),
    ...['/checkin', '/checkin yesterday', '/settings', '/breathe', '/help', '/privacy', '/cancel'].map(say),
    ...['/delete', '/nonsense', '/start@unknot_bot'].map(say),
    ...['checkin', 'settings', 'help', 'privacy', 'breathe', 'delete', 'delete:no', 'delete:yes'].map(tap),
    ...['su:zone:Europe/Berlin', 'su:zone-check:yes', 'su:evening:1200', 'su:safety:none'].map(tap),
    ...['su:advice:read', 'su:later', 'se:speak:de', 'se:ask:zone', 'se:show', 'se:close'].map(tap),
    ...['ci:1:a:headache:true', 'ci:1:edit', 'ci:1:class:1:opioid', 'start:yes', 'no such thing'].map(tap),
    send('a sticker', () => visitor.sendSticker()),
    send('a voice message', () => visitor.sendVoice()),
    send('a location', () => visitor.sendLocation(52.52, 13.405)),
    send('a photo', () => visitor.sendPhoto('a.png', new Uint8Array([1]), 'image/png', 'look')),
    send('an edited text', () => visitor.edit(visitor.send('first').message_id, 'then')),
    send('blocking the bot', () => visitor.block()),
    send('letting it in again', () => visitor.unblock()),
    say('/start'),
    ['No', () => chat.press('No')],
  ];
}

describe('before somebody agrees', () => {
  test('nothing about them is kept in any table, whatever they read, type, tap or send', async () => {
    const chats = openChats(database.db);
    const before = await everyRow(database.db);
    const chat = chats.newcomer();
    for (const [deed, act] of deedsOf(chat, chats.settle)) {
      await act();
      expect([deed, await everyRow(database.db)]).toEqual([deed, before]);
    }
    expect(chat.text()).toContain('Nothing about you has been kept');
    expect(chat.labels()).toEqual([]);
    expect(chats.refused).toEqual([]);
    await chat.say('/start');
    await chat.press('I agree');
    expect(await everyRow(database.db)).not.toEqual(before);
  });

  test('Read more tells what is kept, and agrees or goes back on the same card', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    const card = chat.last().message_id;
    await chat.press('Read more');
    expect(chat.text()).toContain('What is kept, and why');
    expect(chat.labels()).toEqual(['I agree', 'Back']);
    await chat.press('Back');
    expect(chat.labels()).toEqual(['I agree', 'Read more', 'No']);
    await chat.press('Read more');
    await chat.press('I agree');
    expect(chat.text()).toContain('Where are you?');
    expect(chat.last().message_id).toBe(card);
    expect(chats.refused).toEqual([]);
  });

  test('No ends kindly, and /start begins again', async () => {
    const chat = openChats(database.db).newcomer();
    await chat.say('/start');
    await chat.press('No');
    expect(chat.text()).toContain('That’s fine');
    await chat.say('/start');
    await chat.press('I agree');
    expect(await consentsOf(chat)).toHaveLength(1);
  });

  test.each(['hello', '/checkin', '/settings', '/cancel', '/nonsense'])(
    'whoever begins with "%s" is welcomed first',
    async (text) => {
      const chat = openChats(database.db).newcomer();
      await chat.say(text);
      expect(chat.text()).toContain('Hello. I’m Unknot');
      expect(chat.labels()).toEqual(['I agree', 'Read more', 'No']);
    },
  );

  test.each([
    ['de', 'Ich stimme zu', 'de'],
    ['de-AT', 'Ich stimme zu', 'de'],
    ['en-GB', 'I agree', 'en'],
    ['pt-br', 'I agree', 'en'],
    ['zh-hans', 'I agree', 'en'],
    ['', 'I agree', 'en'],
  ])('Telegram’s language "%s" is welcomed with "%s" and kept as %s', async (code, agree, language) => {
    const chat = openChats(database.db).newcomer(code);
    await chat.say('/start');
    await chat.press(agree);
    expect(chat.text()).toContain(language === 'de' ? 'Wo bist du?' : 'Where are you?');
    expect(await findPerson(database.db, chat.id)).toMatchObject({ language, step: 'zone', zone: null });
  });
});

describe('agreeing', () => {
  test.each(['en', 'de'])('keeps when, to which version and to which wording (%s)', async (language) => {
    const chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.say('/start');
    chats.later({ minutes: 3 });
    await chat.pressData(/^start:agree/);
    const [consent, ...others] = await consentsOf(chat);
    expect(others).toEqual([]);
    expect(consent).toMatchObject({
      purpose: 'diary',
      version: '1',
      language,
      textHash: welcomeHash(language),
    });
    expect(consent?.givenAt.toString()).toMatch(/^2026-11-23T18:45:0/);
    expect(welcomeHash('en')).not.toBe(welcomeHash('de'));
  });

  test('is to the wording that was read, even when Telegram’s language changes before the tap', async () => {
    const chat = openChats(database.db).newcomer('en');
    await chat.say('/start');
    chat.visitor.change({ language_code: 'de' });
    await chat.press('I agree');
    expect(await consentsOf(chat)).toMatchObject([{ language: 'en', textHash: welcomeHash('en') }]);
  });

  test('twice at once is one consent and one card', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    const [card, agree] = [chat.last().message_id, agreeData(chat)];
    const taps = [1, 2].map(() => chat.visitor.tap(card, agree));
    await chats.settle();
    expect(await Promise.all(taps)).toEqual([{}, {}]);
    expect(await consentsOf(chat)).toHaveLength(1);
    expect(chat.visitor.history().filter(({ from }) => from?.is_bot)).toHaveLength(1);
    expect(chat.text()).toContain('Where are you?');
    expect(chats.refused).toEqual([]);
  });

  test('again in the middle of the first meeting goes on where it was', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    const [old, agree] = [chat.last().message_id, agreeData(chat)];
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say('Berlin');
    await chat.press('Yes');
    await chat.tap(old, agree);
    expect(chat.text()).toContain('When does an evening check-in suit you?');
    expect(await consentsOf(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('again when all is set up changes nothing, and says where things stand', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    const [old, agree] = [chat.last().message_id, agreeData(chat)];
    await chat.meet();
    const before = await findPerson(database.db, chat.id);
    const shown = () => chat.visitor.history().map(({ message_id, text }) => [message_id, text]);
    const seen = shown();
    const answer = await chat.tap(old, agree);
    expect(await findPerson(database.db, chat.id)).toMatchObject({ step: null, metAt: before?.metAt });
    expect(await consentsOf(chat)).toHaveLength(1);
    expect([answer?.text, ...shown()]).not.toEqual([undefined, ...seen]);
  });

  test('and all that follows keeps no name and no word of the chat itself', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    const steps: [string, () => Promise<unknown>][] = [
      ['/start', () => chat.say('/start')],
      ...['I agree'].map((label): [string, () => Promise<unknown>] => [label, () => chat.press(label)]),
      ['Berlin', () => chat.say('Berlin')],
      ...['Yes', '20:00', '15:00', 'None of these', 'Check in now', 'Yes', '7'].map(
        (label): [string, () => Promise<unknown>] => [label, () => chat.press(label)],
      ),
      ['/settings', () => chat.say('/settings')],
      ['Evening check-in', () => chat.press('Evening check-in')],
    ];
    for (const [deed, act] of steps) {
      await act();
      const rows = await everyRow(database.db);
      const telling = rows.filter(
        (row) => row.includes(String(chat.id)) && /"Ada"|Unknot|health data/.test(row),
      );
      expect([deed, telling.map((row) => row.slice(0, row.indexOf(' ')))]).toEqual([deed, []]);
    }
  });
});
