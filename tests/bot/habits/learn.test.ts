import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learnNotice, lessonFace } from '../../../src/bot/habits/learn.ts';
import type { Answers } from '../../../src/domain/check-in.ts';
import { type LessonId, lessonIds, lessonOf, topics } from '../../../src/domain/lessons.ts';
import { readProfile } from '../../../src/domain/profile.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addMedicine } from '../../../src/store/medicines.ts';
import { findPerson } from '../../../src/store/people.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

const { learn: say } = wordsIn('en');
const [first, second, third] = lessonIds as [LessonId, LessonId, LessonId];

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody who is set up on Monday 23 November, 19:42 in Berlin. */
async function person(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  return chat;
}

/** A finished check-in. */
async function tell(chat: Chat, iso: string, answers: Answers): Promise<void> {
  const row = await openCheckIn(database.db, { person: chat.id, day: iso, source: 'today' });
  await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
}

/** What the person has read, oldest first. */
async function read(chat: Chat): Promise<string[]> {
  const found = await findPerson(database.db, chat.id);
  return readProfile(found?.profile ?? {}).lessons ?? [];
}

const lessonIn = (chat: Chat, language = 'en') =>
  lessonIds.find((id) => chat.text().startsWith(`${wordsIn(language).learn.lessons[id].title}\n`));

describe('a lesson', () => {
  test.each(lessonIds)('%s leads on, to what fits it, and to all of them', (id) => {
    const { buttons } = lessonFace(wordsIn('en'), id);
    const { leads: lead } = lessonOf(id);
    expect(buttons.slice(0, -1).map((row) => row.map(({ text }) => text))).toEqual(
      lead ? [[say.leads[lead]]] : [],
    );
    expect(buttons.at(-1)).toEqual([
      { text: say.another, callback_data: `le:next:${id}` },
      { text: say.all, callback_data: 'le:all' },
    ]);
  });

  test('comes by /learn and is noted as read; the next /learn is another', async () => {
    const chat = await person();
    await chat.say('/learn');
    expect(lessonIn(chat)).toBe(first);
    expect(await read(chat)).toEqual([first]);
    await chat.say('/learn');
    expect(lessonIn(chat)).toBe(second);
    expect(await read(chat)).toEqual([first, second]);
    expect(chats.refused).toEqual([]);
  });

  test('comes by a button in a message of its own', async () => {
    const chat = await person('de');
    const card = chat.last().message_id;
    await chat.tap(card, 'learn');
    expect(chat.last().message_id).not.toBe(card);
    expect(lessonIn(chat, 'de')).toBe(first);
    expect(chats.refused).toEqual([]);
  });

  test('fits the person’s own last four weeks, with the painkillers of their own list', async () => {
    const chat = await person();
    const { id } = await addMedicine(database.db, { person: chat.id, name: 'Foozle', class: null });
    for (const day of ['2026-10-27', '2026-11-20']) {
      await tell(chat, day, { headache: true, peak: 4, painkillers: [`medicine-${id}`] });
    }
    await chat.say('/learn');
    expect(lessonIn(chat)).toBe('painkiller-classes');
    const other = await person();
    await other.say('/learn');
    expect(lessonIn(other)).toBe(first);
  });

  test('of before four weeks ago calls for nothing any more', async () => {
    const chat = await person();
    for (const day of ['2026-10-26', '2026-11-20']) {
      await tell(chat, day, { headache: true, peak: 4, painkillers: ['unknown'] });
    }
    await chat.say('/learn');
    expect(lessonIn(chat)).toBe(first);
  });

  test('gives way to another one in the same message; two taps on one button are one step', async () => {
    const chat = await person();
    await chat.say('/learn');
    const { message_id } = chat.last();
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, `le:next:${first}`));
    await chats.settle();
    await Promise.all(taps);
    expect(chat.last().message_id).toBe(message_id);
    expect(lessonIn(chat)).toBe(second);
    expect(await read(chat)).toEqual([first, second]);
    await chat.press(say.another);
    expect(lessonIn(chat)).toBe(third);
    expect(chats.refused).toEqual([]);
  });

  test('leads to the check-in it speaks of', async () => {
    const chat = await person();
    await chat.say('/learn');
    await chat.press(say.leads['check-in']);
    expect(chat.text()).toContain('Any headache?');
    expect(chats.refused).toEqual([]);
  });

  test.each(lessonIds.filter((id) => 'leads' in lessonOf(id)))('%s leads to something', async (id) => {
    const chat = await person();
    await chat.say('/learn');
    await chat.tap(chat.last().message_id, `le:${id}`);
    const label = lessonFace(wordsIn('en'), id).buttons[0]?.[0]?.text ?? '';
    const answer = await chat.press(label);
    expect(answer?.text).not.toBe(wordsIn('en').fallback.outdated);
    expect(lessonIn(chat)).not.toBe(id);
    expect(chats.refused).toEqual([]);
  });
});

describe('the list', () => {
  test.each(languages)('goes from topics to a lesson and back, in one message (%s)', async (language) => {
    const words = wordsIn(language);
    const chat = await person(language);
    await chat.say('/learn');
    const { message_id } = chat.last();
    await chat.press(words.learn.all);
    expect(chat.labels()).toEqual(topics.map((topic) => words.learn.topics[topic]));
    await chat.press(words.learn.topics.diary);
    expect(chat.labels()).toEqual([
      `✓ ${words.learn.lessons['what-a-diary-can-do'].title}`,
      words.learn.lessons['when-to-see-a-doctor'].title,
      words.checkIn.back,
    ]);
    await chat.press(words.checkIn.back);
    await chat.press(words.learn.topics.therapy);
    await chat.press(words.learn.lessons['dry-needling'].title);
    expect(lessonIn(chat, language)).toBe('dry-needling');
    expect(chat.last().message_id).toBe(message_id);
    expect(await read(chat)).toEqual([first, 'dry-needling']);
    expect(chats.refused).toEqual([]);
  });

  test('is out of date where it names no lesson and no topic', async () => {
    const chat = await person();
    const seen = chat.visitor.history().length;
    for (const data of ['le:', 'le:retired-lesson', 'le:all:', 'le:all:retired-topic', 'le:allx']) {
      const answer = await chat.tap(chat.last().message_id, data);
      expect([data, answer]).toEqual([data, { text: wordsIn('en').fallback.outdated }]);
    }
    expect(chat.visitor.history()).toHaveLength(seen);
    expect(await read(chat)).toEqual([]);
  });
});

describe('what the clock sends', () => {
  test.each(languages)('comes on Wednesday at five and turns into the lesson (%s)', async (language) => {
    const words = wordsIn(language);
    const chat = await person(language);
    chats.at('2026-11-25T16:00:01Z');
    await chats.sweep();
    const notice = learnNotice(words, []).text;
    const sent = chat.visitor.history().find(({ text }) => text === notice);
    expect(sent).toBeDefined();
    await chat.press(words.learn.read);
    const shown = chat.visitor.history().find(({ message_id }) => message_id === sent?.message_id);
    expect(shown?.text).toBe(parseHtml(lessonFace(words, first).text).text);
    expect(await read(chat)).toEqual([first]);
    // The database still knows the people of other tests, whom this Telegram does not.
    expect(chats.refused.filter((one) => !one.includes('chat not found'))).toEqual([]);
  });

  test('is one lesson for two taps', async () => {
    const chat = await person();
    await chat.say('/learn');
    const { text, buttons } = learnNotice(wordsIn('en'), await read(chat));
    const reply_markup = { inline_keyboard: buttons };
    const { message_id } = await chats.bot.api.sendMessage(chat.id, text, { reply_markup });
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, buttons[0]?.[0]?.callback_data ?? ''));
    await chats.settle();
    await Promise.all(taps);
    expect(lessonIn(chat)).toBe(second);
    expect(await read(chat)).toEqual([first, second]);
    expect(chats.refused).toEqual([]);
  });
});

describe('who is not set up', () => {
  test.each(languages)('is welcomed when new, and nothing is kept (%s)', async (language) => {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.say('/learn');
    expect(chat.has(/^start:agree:/)).toBe(true);
    expect(await findPerson(database.db, chat.id)).toBeUndefined();
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)('is led back to the first meeting (%s)', async (language) => {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    const words = wordsIn(language);
    await chat.say('/start');
    await chat.press(words.start.agree);
    await chat.say('/learn');
    expect(chat.text()).toBe(words.checkIn.needsSetup);
    await chat.press(words.checkIn.resume);
    expect(chat.text()).toContain(parseHtml(words.setup.zone).text.slice(0, 30));
    expect(await read(chat)).toEqual([]);
    expect(chats.refused).toEqual([]);
  });

  test('and has deleted everything is a stranger again', async () => {
    const chat = await person();
    await chat.say('/learn');
    const { message_id } = chat.last();
    await chat.say('/delete');
    await chat.press('Yes, delete everything');
    await chat.tap(message_id, `le:next:${first}`);
    expect(chat.labels()).toContain('I agree');
    expect(await findPerson(database.db, chat.id)).toBeUndefined();
  });
});
