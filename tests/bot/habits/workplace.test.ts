import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesFace, workplaceFace } from '../../../src/bot/habits/workplace.ts';
import { readProfile } from '../../../src/domain/profile.ts';
import { type WorkplaceItem, workplaceItems } from '../../../src/domain/workplace.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

const { workplace: say, checkIn, fallback } = wordsIn('en');
const monday = Temporal.PlainDate.from('2026-11-23');

/** A text as it is shown. */
const plain = (html: string) => parseHtml(html).text;

describe.each(languages)('the check in %s', (language) => {
  const words = wordsIn(language);

  test('asks eight questions, one at a time, each with yes and no', () => {
    const asked = workplaceItems.map((item, place) => workplaceFace(words, item, 'y'.repeat(place)));
    for (const [place, { text, buttons }] of asked.entries()) {
      expect(plain(text)).toContain(plain(words.workplace.title(place + 1, 8)));
      expect(buttons[0]?.map(({ callback_data }) => callback_data)).toEqual([
        `wp:${'y'.repeat(place)}y`,
        `wp:${'y'.repeat(place)}n`,
      ]);
      expect(buttons.length).toBe(place === 0 ? 1 : 2);
    }
    expect(new Set(asked.map(({ text }) => text)).size).toBe(8);
  });

  test('says what it rests on, and that the order is our own rule', () => {
    const { text } = changesFace(words, ['feet'], monday);
    expect(text).toContain(words.workplace.practice);
    expect(text).toContain(words.workplace.order);
    expect(changesFace(words, [], monday).text).toContain(words.workplace.practice);
  });

  test('names three changes at most, each a line of its own', () => {
    const { text } = changesFace(words, workplaceItems, monday);
    expect(plain(text).match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
    for (const { change } of Object.values(words.workplace.items)) {
      expect(plain(change).length).toBeLessThanOrEqual(130);
    }
  });
});

describe('in the chat', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  /** Somebody who is set up on Monday 23 November, 19:42 in Berlin, and looks at their workplace. */
  async function person(language = 'en'): Promise<Chat> {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.meet();
    await chat.tap(chat.last().message_id, 'wp:show');
    return chat;
  }

  async function kept(chat: Chat) {
    const found = await findPerson(database.db, chat.id);
    return readProfile(found?.profile ?? {}).workplace;
  }

  /** Answers all questions: no to what is missing, yes to the others. */
  async function check(chat: Chat, missing: WorkplaceItem[], language = 'en'): Promise<void> {
    const { yes, no } = wordsIn(language).checkIn;
    for (const item of workplaceItems) await chat.press(missing.includes(item) ? no : yes);
  }

  test.each(languages)('goes through in one message and keeps what it found (%s)', async (language) => {
    const { workplace: words } = wordsIn(language);
    const chat = await person(language);
    const { message_id } = chat.last();
    expect(chat.text()).toContain(words.items['screen-height'].ask);
    await check(chat, ['feet', 'phone'], language);
    expect(chat.last().message_id).toBe(message_id);
    const [phone, feet] = [words.items.phone, words.items.feet].map(({ change }) => plain(change));
    expect(chat.text()).toContain(`1. ${phone}\n\n2. ${feet}`);
    expect(await kept(chat)).toMatchObject({ ticked: ['phone', 'feet'] });
    expect(chats.refused).toEqual([]);
  });

  test('shows the last result with its date, and begins anew from there', async () => {
    const chat = await person();
    await check(chat, ['light']);
    chats.at('2026-12-01T10:00:00Z');
    await chat.tap(chat.last().message_id, 'wp:show');
    expect(chat.text()).toContain('Your workplace · Monday 23 November');
    expect(chat.text()).toContain(plain(say.items.light.change));
    await chat.press(say.again);
    expect(chat.text()).toContain(say.items['screen-height'].ask);
    await check(chat, []);
    expect(chat.text()).toContain('Tuesday 1 December');
    expect(chat.text()).toContain(say.none);
    expect(await kept(chat)).toMatchObject({ ticked: [] });
    expect(chats.refused).toEqual([]);
  });

  test('*Back* takes the last answer back', async () => {
    const chat = await person();
    expect(chat.labels()).toEqual([checkIn.yes, checkIn.no]);
    await chat.press(checkIn.no);
    await chat.press(checkIn.back);
    expect(chat.text()).toContain(say.items['screen-height'].ask);
    await check(chat, []);
    expect(await kept(chat)).toMatchObject({ ticked: [] });
  });

  test('a tap that comes twice answers once', async () => {
    const chat = await person();
    const { message_id } = chat.last();
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, 'wp:n'));
    await chats.settle();
    await Promise.all(taps);
    expect(chat.text()).toContain(plain(say.title(2, 8)));
    expect(chats.refused).toEqual([]);
  });

  test('answers that cannot be are an outdated button, and nothing is kept', async () => {
    const chat = await person();
    for (const data of ['wp:yynnyynny', 'wp:x', 'wp:shown', 'wp']) {
      const answer = await chat.tap(chat.last().message_id, data);
      expect([data, answer]).toEqual([data, { text: fallback.outdated }]);
    }
    expect(await kept(chat)).toBeUndefined();
  });

  test('who is not set up is led back there; a stranger is welcomed', async () => {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    const { message_id } = chat.last();
    await chat.tap(message_id, 'wp:show');
    expect(chat.has(/^start:agree:/)).toBe(true);
    expect(await findPerson(database.db, chat.id)).toBeUndefined();
    await chat.press('I agree');
    await chat.tap(message_id, 'wp:nnnnnnnn');
    expect(chat.text()).toBe(checkIn.needsSetup);
    expect(chat.labels()).toEqual([checkIn.resume]);
    expect(await kept(chat)).toBeUndefined();
  });
});
