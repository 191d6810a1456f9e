import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { everyRow } from '../../rows.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;
/** Every row there is without the person of the test. */
let withoutThem: string[];

beforeAll(async () => {
  database = await openEmbedded();
  // Somebody whose rows must stay.
  const other = openChats(database.db).newcomer();
  await other.meet();
  await other.say('/checkin');
  await other.press('Yes');
});
afterAll(() => database.close());

/** Somebody with a row in every table: hours, a finished day, a painkiller, and a check-in in the middle. */
async function diarist(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  withoutThem = await everyRow(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  await chat.say('/checkin yesterday');
  for (const text of ['yes', '8', '3h', 'both', 'pressing', 'no', 'none', 'none', 'Ibuprofen 400']) {
    await chat.say(text);
  }
  await chat.pressData(/:d:painkillers$/);
  for (const text of ['9', '6']) await chat.say(text);
  await chat.say('/checkin');
  await chat.pressData(/headache:true$/);
  return chat;
}

/** By table, how many rows are this person's. */
async function tablesOf(chat: Chat): Promise<string[]> {
  const theirs = (await everyRow(database.db)).filter((row) => !withoutThem.includes(row));
  expect(theirs.every((row) => row.includes(String(chat.id)))).toBe(true);
  return [...new Set(theirs.map((row) => row.slice(0, row.indexOf(' '))))];
}

describe('/delete', () => {
  test('asks once; Yes deletes every row in every table, and nobody else’s', async () => {
    const chat = await diarist();
    const tables = ['check_ins', 'consents', 'conversations', 'medicines', 'people', 'reminders'];
    expect(await tablesOf(chat)).toEqual(tables.map((table) => `public.${table}`));
    await chat.say('/delete');
    expect(chat.text()).toContain('Delete everything?');
    expect(chat.labels()).toEqual(['Yes, delete everything', 'No, keep it']);
    expect(await tablesOf(chat)).toHaveLength(tables.length);
    await chat.press('Yes, delete everything');
    expect(await everyRow(database.db)).toEqual(withoutThem);
    expect(chat.text()).toContain('Everything about you is deleted');
    expect(chat.text()).toContain('Telegram itself still keeps this chat');
    expect(chat.labels()).toEqual([]);
    expect(chats.refused).toEqual([]);
  });

  test('No keeps everything, and what was being asked goes on', async () => {
    const chat = await diarist();
    const before = await tablesOf(chat);
    await chat.say('/delete');
    await chat.press('No, keep it');
    expect(chat.text()).toBe('Nothing was deleted.');
    expect(chat.labels()).toEqual([]);
    expect(await tablesOf(chat)).toEqual(before);
    await chat.say('7');
    expect((await findCheckInOn(database.db, chat.id, '2026-11-23'))?.answers).toEqual({
      headache: true,
      peak: 7,
    });
    expect(chats.refused).toEqual([]);
  });

  test('is one tap away from /help', async () => {
    const chat = await diarist();
    await chat.say('/help');
    await chat.press('Delete everything');
    await chat.press('Yes, delete everything');
    expect(await everyRow(database.db)).toEqual(withoutThem);
  });

  test('in the middle of the first meeting deletes what there is', async () => {
    chats = openChats(database.db);
    withoutThem = await everyRow(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say('Berlin');
    await chat.say('/delete');
    await chat.press('Yes, delete everything');
    expect(await everyRow(database.db)).toEqual(withoutThem);
    expect(chats.refused).toEqual([]);
  });

  test('twice, by two fast taps, is the same as once', async () => {
    const chat = await diarist();
    await chat.say('/delete');
    const { message_id: card, reply_markup } = chat.last();
    const yes = reply_markup?.inline_keyboard[0]?.[0];
    if (!yes || !('callback_data' in yes)) throw new Error('no such button');
    const taps = [1, 2].map(() => chat.visitor.tap(card, yes.callback_data));
    await chats.settle();
    expect(await Promise.all(taps)).toEqual([expect.anything(), expect.anything()]);
    expect(await everyRow(database.db)).toEqual(withoutThem);
    expect(chat.text()).toContain('Everything about you is deleted');
    expect(chats.refused).toEqual([]);
  });

  test('speaks the chosen language to the end, then Telegram’s again, its list of commands too', async () => {
    const chat = await diarist();
    const commands = chat.visitor.commands();
    await chat.say('/settings');
    await chat.press('Language');
    await chat.press('Deutsch');
    await chat.say('/delete');
    await chat.press('Ja, alles löschen');
    expect(chat.text()).toContain('Alles über dich ist gelöscht');
    expect(chat.visitor.commands()).toEqual(commands);
    await chat.say('hello');
    expect(chat.text()).toContain('Hello. I’m Unknot');
    expect(chats.refused).toEqual([]);
  });

  test('from somebody unknown says that there is nothing', async () => {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/delete');
    expect(chat.text()).toContain('nothing about you here');
    expect(chat.labels()).toEqual([]);
  });
});

describe('afterwards', () => {
  test('every button of every old card answers, keeps nothing and leads to the welcome', async () => {
    const chat = await diarist();
    await chat.say('/settings');
    await chat.press('Evening check-in');
    await chat.say('/help');
    const old = chat.visitor.history();
    await chat.say('/delete');
    const asked = chat.last();
    await chat.press('Yes, delete everything');
    const buttons = [...old, asked].flatMap(({ message_id, reply_markup }) =>
      (reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) =>
        'callback_data' in button ? [{ message: message_id, data: button.callback_data }] : [],
      ),
    );
    expect(buttons.length).toBeGreaterThan(15);
    const sign = /^(ci|su|se):|^begin$|^checkin$|^settings$/;
    for (const { message, data } of buttons) {
      const answer = await chat.tap(message, data);
      expect([data, answer]).toEqual([data, expect.anything()]);
      expect([data, await everyRow(database.db)]).toEqual([data, withoutThem]);
      if (sign.test(data)) expect([data, chat.labels()]).toEqual([data, ['I agree', 'Read more', 'No']]);
    }
    expect(chats.refused).toEqual([]);
  });

  test('whoever begins again is somebody new', async () => {
    const chat = await diarist();
    await chat.say('/delete');
    await chat.press('Yes, delete everything');
    chats.later({ hours: 1 });
    await chat.meet('Lisbon');
    expect(await findPerson(database.db, chat.id)).toMatchObject({ zone: 'Europe/Lisbon', step: null });
    await chat.say('/checkin yesterday');
    expect(chat.text()).toContain('Any headache?');
    expect(await findCheckInOn(database.db, chat.id, '2026-11-23')).toBeUndefined();
    expect(chats.refused).toEqual([]);
  });
});
