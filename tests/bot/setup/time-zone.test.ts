import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { everyRow } from '../../rows.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody who is asked where they are, on Monday 23 November at 18:42 UTC. */
async function newcomer(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.say('/start');
  await chat.pressData(/^start:agree/);
  return chat;
}

const zoneOf = async (chat: Chat) => (await findPerson(database.db, chat.id))?.zone;

describe('a city', () => {
  test.each([
    ['en', 'Berlin', '19:42', 'Berlin, Germany', 'Europe/Berlin'],
    ['en', 'sao paulo', '15:42', 'São Paulo, Brazil', 'America/Sao_Paulo'],
    ['en', 'kathmandu', '00:27', 'Kathmandu, Nepal', 'Asia/Kathmandu'],
    ['en', 'Berlni', '19:42', 'Berlin, Germany', 'Europe/Berlin'],
    ['en', 'New Yrok', '13:42', 'New York, United States', 'America/New_York'],
    ['en', 'München', '19:42', 'Munich, Germany', 'Europe/Berlin'],
    ['en', 'Portland, Maine', '13:42', 'Portland, United States', 'America/New_York'],
    ['de', 'Mailand', '19:42', 'Mailand, Italien', 'Europe/Rome'],
    ['de', 'Munich', '19:42', 'München, Deutschland', 'Europe/Berlin'],
    ['de', 'ich bin in Zürich', '19:42', 'Zürich, Schweiz', 'Europe/Zurich'],
    ['de', 'Wine, Österreich', '19:42', 'Wien, Österreich', 'Europe/Vienna'],
  ])(
    '(%s) "%s" is shown back with its time, and kept as a zone',
    async (language, city, time, place, zone) => {
      const chat = await newcomer(language);
      await chat.say(city);
      expect(chat.text()).toBe(
        language === 'de'
          ? `Bei dir ist es ${time} (${place}). Stimmt das?`
          : `It is ${time} for you (${place}). Right?`,
      );
      expect(await zoneOf(chat)).toBeNull();
      await chat.press(wordsIn(language).setup.yes);
      expect(await zoneOf(chat)).toBe(zone);
      expect(chats.refused).toEqual([]);
    },
  );

  test.each([
    ['Portland', 'Portland, Maine, United States', '13:42', 'America/New_York'],
    ['Portland', 'Portland, Oregon, United States', '10:42', 'America/Los_Angeles'],
    ['San José', 'San Jose, San José, Costa Rica', '12:42', 'America/Costa_Rica'],
    ['San José', 'San Jose, California, United States', '10:42', 'America/Los_Angeles'],
  ])('of which there are several is chosen by button: %s → %s', async (city, place, time, zone) => {
    const chat = await newcomer();
    await chat.say(city);
    expect(chat.text()).toContain('There is more than one');
    expect(chat.labels()).toContain(place);
    expect(chat.labels().at(-1)).toBe('None of these');
    await chat.press(place);
    expect(chat.text()).toContain(`It is ${time} for you`);
    await chat.press('Yes');
    expect(await zoneOf(chat)).toBe(zone);
    expect(chats.refused).toEqual([]);
  });

  test('of which none is right is asked for again', async () => {
    const chat = await newcomer();
    await chat.say('Portland');
    await chat.press('None of these');
    expect(chat.text()).toContain('Where are you?');
    expect(chat.labels()).toEqual([]);
    await chat.say('Portland');
    await chat.say('Portland, Maine');
    await chat.press('Yes');
    expect(await zoneOf(chat)).toBe('America/New_York');
    expect(chats.refused).toEqual([]);
  });

  test('nobody knows is said so, with another way', async () => {
    const chat = await newcomer();
    for (const text of ['Xyzzyville', '<b>Nowhere</b> & nothing', '🏝', 'a'.repeat(4096), '١٢']) {
      await chat.say(text);
      expect(chat.text()).toContain('I can’t find “');
      expect(chat.text()).toContain('Where are you?');
    }
    expect(await findPerson(database.db, chat.id)).toMatchObject({ zone: null, step: 'zone', profile: {} });
    expect(chats.refused).toEqual([]);
  });
});

describe('the time on a watch', () => {
  test('that only one part of the world has is that part’s', async () => {
    const chat = await newcomer();
    await chat.say('it’s 12:27 am');
    expect(chat.text()).toBe('It is 00:27 for you (Kathmandu, Nepal). Right?');
  });

  test.each([
    ['en', 'it’s 7:45 pm', 'Paris, France', 'Europe/Paris'],
    ['de', 'es ist 19:45', 'Berlin, Deutschland', 'Europe/Berlin'],
  ])('(%s) "%s" offers the places where it is that late', async (language, watch, place, zone) => {
    const chat = await newcomer(language);
    await chat.say(watch);
    expect(chat.text()).toContain('19:45');
    expect(chat.labels()).toContain(place);
    await chat.press(place);
    expect(chat.text()).toContain('19:42');
    await chat.press(wordsIn(language).setup.yes);
    expect(await zoneOf(chat)).toBe(zone);
    expect(chats.refused).toEqual([]);
  });

  test('without its half of the day offers both', async () => {
    const chat = await newcomer();
    await chat.say('7:45');
    expect(chat.text()).toContain('07:45 / 19:45');
    expect(chat.labels()).toContain('Paris, France');
    await chat.press('Auckland, New Zealand');
    expect(chat.text()).toContain('It is 07:42 for you');
    await chat.press('Yes');
    expect(await zoneOf(chat)).toBe('Pacific/Auckland');
  });

  test('that nobody on earth has is not guessed', async () => {
    const chat = await newcomer();
    await chat.say('16:00');
    expect(chat.text()).toContain('I can’t find “16:00”');
    expect(await findPerson(database.db, chat.id)).toMatchObject({ zone: null, step: 'zone', profile: {} });
  });
});

describe('a shared location', () => {
  /** What tells where somebody is, in any row of any table. */
  const coordinates = async () =>
    (await everyRow(database.db)).filter((row) => /48\.20|16\.37|itude/.test(row));

  async function share(chat: Chat): Promise<void> {
    chat.visitor.sendLocation(48.2082, 16.3738);
    await chats.settle();
  }

  test('becomes a zone; it leaves the chat and is kept in no table', async () => {
    const chat = await newcomer();
    await share(chat);
    expect(chat.text()).toBe('It is 19:42 for you (Europe/Vienna). Right?');
    expect(await coordinates()).toEqual([]);
    await chat.press('Yes');
    expect(await zoneOf(chat)).toBe('Europe/Vienna');
    expect(await coordinates()).toEqual([]);
    expect(chat.visitor.history().filter(({ location }) => location)).toEqual([]);
    expect(chats.refused).toEqual([]);
  });

  test('is kept in no table either when nothing was waiting for it', async () => {
    const chat = await newcomer();
    await chat.say('/cancel');
    await share(chat);
    expect(chat.text()).toBe('It is 19:42 for you (Europe/Vienna). Right?');
    expect(await coordinates()).toEqual([]);
  });

  test('counts as another place while a place is being checked', async () => {
    const chat = await newcomer();
    await chat.say('London');
    await share(chat);
    expect(chat.text()).toBe('It is 19:42 for you (Europe/Vienna). Right?');
    expect(chat.visitor.history().filter(({ location }) => location)).toEqual([]);
  });

  test('is not asked for once the zone is known', async () => {
    const chat = await newcomer();
    await chat.say('London');
    await chat.press('Yes');
    await share(chat);
    expect(chat.text()).toContain('When does an evening check-in suit you?');
    expect(chat.text()).not.toContain('location');
    expect(await zoneOf(chat)).toBe('Europe/London');
    expect(await coordinates()).toEqual([]);
  });
});

describe('is it right?', () => {
  test.each(['No, try again', 'no', 'nope', 'that’s wrong'])(
    '"%s" asks for the place again',
    async (text) => {
      const chat = await newcomer();
      await chat.say('London');
      if (text === 'No, try again') await chat.press(text);
      else await chat.say(text);
      expect(chat.text()).toContain('Where are you?');
      expect(await findPerson(database.db, chat.id)).toMatchObject({ zone: null, step: 'zone', profile: {} });
    },
  );

  test('another city instead of an answer is checked in its turn', async () => {
    const chat = await newcomer();
    await chat.say('London');
    await chat.say('Lisbon');
    expect(chat.text()).toBe('It is 18:42 for you (Lisbon, Portugal). Right?');
    await chat.say('yes');
    expect(await zoneOf(chat)).toBe('Europe/Lisbon');
  });

  test('a button for an earlier choice cannot put another place under the question', async () => {
    const chat = await newcomer();
    await chat.say('Portland');
    const card = chat.last().message_id;
    const [first, second] = chat.last().reply_markup?.inline_keyboard.flat() ?? [];
    if (!first || !second || !('callback_data' in first && 'callback_data' in second))
      throw new Error('none');
    await chat.tap(card, first.callback_data);
    await chat.tap(card, second.callback_data);
    expect(chat.text()).toBe('It is 10:42 for you (Portland, Oregon, United States). Right?');
    expect(chats.refused).toEqual([]);
  });
});
