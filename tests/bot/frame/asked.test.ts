import type { Message } from '@grammyjs/types';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/bot/frame/asked.ts';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import { conversationStorage } from '../../../src/store/conversations.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { openChats, type Wire } from '../chat.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

const at = (text: string) => Temporal.Instant.from(`2026-11-23T${text}Z`);
const seconds = (text: string) => at(text).epochMilliseconds / 1000;

/** Asked at 19:00:00 by Telegram's clock, on the screen at 19:00:00.300 by ours, after update 50. */
const person = {
  asked: 'setup:evening',
  askedAt: at('19:00:00'),
  shownAt: at('19:00:00.300'),
  askedAfter: 50,
};

test.each([
  ['sent and come after it', 'setup:evening', '19:00:05', '19:00:05.2', 51, 'answer'],
  ['sent in the same second, come after it', 'setup:evening', '19:00:00', '19:00:00.9', 51, 'answer'],
  ['come before it was on the screen', 'setup:evening', '19:00:00', '19:00:00.1', 51, 'early'],
  ['sent before it was asked, come late', 'setup:evening', '18:59:59', '19:10:00', 51, 'early'],
  ['delivered again', 'setup:evening', '19:00:00', '19:10:00', 50, 'again'],
  ['overtaken by the one that brought the card', 'setup:evening', '19:00:00', '19:10:00', 49, 'early'],
  ['about something else', 'setup:relaxation', '19:00:05', '19:00:05.2', 51, 'other'],
])('a text %s', (_when, matter, sent, arrived, update, standing) => {
  const message = { date: seconds(sent) } as Message;
  expect(standingOf(person, matter, message, { arrived: at(arrived), update })).toBe(standing);
});

test('a day later a text is no answer any more, and to somebody who was asked nothing neither', () => {
  const message = { date: seconds('19:00:00') + 24 * 3600 } as Message;
  const visit = { arrived: at('19:00:00').add({ hours: 24 }), update: 51 };
  expect(standingOf(person, 'setup:evening', message, visit)).toBe('other');
  const nobody = { asked: null, askedAt: null, shownAt: null, askedAfter: null };
  expect(standingOf(nobody, 'setup:evening', message, visit)).toBe('other');
});

/** Telegram takes nothing. */
const away: Wire = () => Promise.reject(new TypeError('fetch failed'));

async function met() {
  const chats = openChats(database.db);
  const chat = chats.newcomer();
  await chat.meet();
  const answers = async (day = '2026-11-23') => (await findCheckInOn(database.db, chat.id, day))?.answers;
  return { ...chats, chat, answers };
}

describe('a typed answer belongs to what was on the screen', () => {
  test('typed again because the card never changed, it does not count for the next question', async () => {
    const { chat, cutIn, answers } = await met();
    await chat.say('/checkin');
    await chat.press('No');
    cutIn(away);
    await chat.say('8');
    cutIn();
    await chat.say('8');
    expect(await answers()).toEqual({ headache: false, sitting: 480 });
    expect(chat.text()).toContain('How stressed');
    await chat.say('3');
    expect(await answers()).toEqual({ headache: false, sitting: 480, stress: 3 });
  });

  test('the same in the first meeting', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say('Berlin');
    await chat.press('Yes');
    chats.cutIn(away);
    await chat.say('21:30');
    chats.cutIn();
    await chat.say('21:30');
    const routines = await listReminders(database.db, chat.id);
    expect(routines.map(({ kind, minute }) => [kind, minute])).toEqual([['check-in', 21 * 60 + 30]]);
  });

  test('two texts sent at once are one answer, and the second is asked for again', async () => {
    const { chat, answers, settle } = await met();
    await chat.say('/checkin');
    await chat.press('No');
    chat.visitor.send('8');
    chat.visitor.send('9');
    await settle();
    expect(await answers()).toEqual({ headache: false, sitting: 480 });
    expect(chat.text()).toContain('once more');
  });

  test('a note that was never written takes in no later text', async () => {
    const { chat, answers, at: moveTo } = await met();
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    await chat.press('Add note');
    moveTo('2026-11-24T18:42:00Z');
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    await chat.say('thank you!');
    expect(chat.text()).toContain('I did not understand');
    expect((await findCheckInOn(database.db, chat.id, '2026-11-23'))?.note).toBeNull();
    expect(await answers('2026-11-24')).toEqual({ headache: false, sitting: 480, stress: 3 });
  });

  test('a day left open takes in no text once another is done', async () => {
    const { chat, answers, at: moveTo } = await met();
    await chat.say('/checkin');
    await chat.press('No');
    moveTo('2026-11-24T18:42:00Z');
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    await chat.say('9');
    expect(await answers()).toEqual({ headache: false });
  });

  test('a setting left open takes in no answer of a check-in, with or without its conversation', async () => {
    const { chat, answers } = await met();
    await chat.say('/settings');
    await chat.press('Evening check-in');
    await chat.say('/checkin');
    await chat.press('No');
    await conversationStorage(database.db).delete(String(chat.id));
    await chat.say('8');
    expect(await answers()).toEqual({ headache: false, sitting: 480 });
    const [evening] = await listReminders(database.db, chat.id);
    expect(evening?.minute).toBe(20 * 60);
  });

  test('an old card tapped in between does not take the next answer away', async () => {
    const { chat, answers, at: moveTo } = await met();
    await chat.say('/checkin');
    await chat.press('No');
    const old = chat.last();
    moveTo('2026-11-28T18:42:00Z');
    await chat.say('/checkin');
    await chat.press('No');
    const [button] = old.reply_markup?.inline_keyboard[0] ?? [];
    if (button && 'callback_data' in button) await chat.tap(old.message_id, button.callback_data);
    await chat.say('8');
    expect(await answers('2026-11-28')).toEqual({ headache: false, sitting: 480 });
  });
});
