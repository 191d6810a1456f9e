import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { findPerson } from '../../src/store/people.ts';
import { listReminders } from '../../src/store/reminders.ts';
import { wordsIn } from '../../src/words/catalogue.ts';
import { type Chat, openChats } from './chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

const person = (chat: Chat) => findPerson(database.db, chat.id);

async function hoursOf(chat: Chat) {
  const reminders = await listReminders(database.db, chat.id);
  return Object.fromEntries(
    reminders.map(({ kind, minute, weekdays, active }) => [kind, active ? [minute, weekdays] : 'off']),
  );
}

const everyDay = 0b111_1111;
const weekdays = 0b001_1111;

/** How to come from each step to the next, and a sign of the step itself. */
const path = {
  zone: { shows: 'Where are you?', answer: (chat: Chat) => chat.say('Berlin') },
  'zone-check': { shows: 'It is 19:42 for you (Berlin, Germany)', answer: (chat: Chat) => chat.press('Yes') },
  evening: { shows: 'When does an evening check-in suit you?', answer: (chat: Chat) => chat.press('20:00') },
  relaxation: { shows: 'And a relaxation exercise?', answer: (chat: Chat) => chat.press('15:00') },
  safety: {
    shows: 'A few safety questions',
    answer: async (chat: Chat) => {
      await chat.press('8');
      await chat.press('Done (1 ticked)');
    },
  },
  advice: {
    shows: 'Worth a check within a day or two',
    answer: (chat: Chat) => chat.press('I have read this'),
  },
};
type Step = keyof typeof path;
const steps = Object.keys(path) as Step[];

/** Somebody in English who is asked this step. */
async function at(step: Step): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer();
  await chat.say('/start');
  await chat.press('I agree');
  for (const before of steps.slice(0, steps.indexOf(step))) await path[before].answer(chat);
  expect(chat.text()).toContain(path[step].shows);
  return chat;
}

describe('from the first word to the first check-in', () => {
  test.each(['en', 'de'])('by tapping wherever there is a button (%s)', async (language) => {
    chats = openChats(database.db);
    const { start, setup } = wordsIn(language);
    const chat = chats.newcomer(language);
    await chat.say('/start');
    for (const label of [start.agree]) await chat.press(label);
    await chat.say('Berlin');
    for (const label of [setup.yes, '21:00', '17:00', setup.safetyNone]) await chat.press(label);
    expect(await person(chat)).toMatchObject({
      language,
      zone: 'Europe/Berlin',
      step: null,
      profile: { safety: { flags: [], at: '2026-11-23T18:42:00Z' } },
    });
    expect((await person(chat))?.metAt?.toString()).toBe('2026-11-23T18:42:00Z');
    expect(await hoursOf(chat)).toEqual({ 'check-in': [1260, everyDay], relaxation: [1020, weekdays] });
    expect(chat.labels()).toEqual([setup.begin, setup.later]);
    expect(chat.text()).toContain('21:00');
    expect(chat.text()).toContain(setup.weekdaysAt('17:00'));
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['en', ['I live in Vienna', 'yes', '8:30pm', '3 in the afternoon', 'none']],
    ['de', ['ich wohne in Wien', 'stimmt', 'halb neun', '15 Uhr', 'keine']],
  ])('by typing all of it (%s)', async (language, answers) => {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.say('/start');
    await chat.pressData(/^start:agree/);
    for (const text of answers) await chat.say(text);
    expect(await person(chat)).toMatchObject({ zone: 'Europe/Vienna', step: null });
    expect((await person(chat))?.metAt).not.toBeNull();
    expect(await hoursOf(chat)).toEqual({ 'check-in': [1230, everyDay], relaxation: [900, weekdays] });
    expect(chat.has(/^checkin$/)).toBe(true);
    expect(chats.refused).toEqual([]);
  });

  test('is one card: nothing of the questions stays behind it', async () => {
    const chat = await at('safety');
    const fromBot = chat.visitor.history().filter(({ from }) => from?.is_bot);
    expect(fromBot).toHaveLength(1);
  });

  test('the first check-in is one tap away', async () => {
    const chat = await at('safety');
    await chat.press('None of these');
    expect(chat.text()).toContain('You are set up');
    await chat.press('Check in now');
    expect(chat.text()).toContain('Any headache?');
    expect(chats.refused).toEqual([]);
  });

  test('or not now', async () => {
    const chat = await at('safety');
    await chat.press('None of these');
    await chat.press('Not now');
    expect(chat.text()).toBe('All right. /checkin whenever you like.');
    expect(chat.labels()).toEqual([]);
    await chat.say('/start');
    expect(chat.text()).toContain('You are all set up');
    expect(chat.labels()).toEqual(['Check in', 'What can you do?']);
  });
});

describe('the hours', () => {
  test.each([
    ['8:30pm', 1230],
    ['20.30', 1230],
    ['20h', 1200],
    ['halb neun', 1230],
    ['8', 1200],
    ['half past seven', 1170],
    ['at 9 in the evening', 1260],
    ['21 Uhr 15', 1275],
    ['midnight', 0],
  ])('an evening of "%s" is minute %i', async (text, minute) => {
    const chat = await at('evening');
    await chat.say(text);
    expect(await hoursOf(chat)).toEqual({ 'check-in': [minute, everyDay] });
    expect(chat.text()).toContain(path.relaxation.shows);
  });

  test.each([
    ['3pm', 900],
    ['15', 900],
    ['3', 900],
    ['11', 660],
    ['noon', 720],
  ])('a relaxation of "%s" is minute %i', async (text, minute) => {
    const chat = await at('relaxation');
    await chat.say(text);
    expect(await hoursOf(chat)).toMatchObject({ relaxation: [minute, weekdays] });
    expect(chat.text()).toContain(path.safety.shows);
  });

  test.each(['25:00', 'later', '🌙', 'a'.repeat(4096), '<b>8</b>'])(
    'an evening that cannot be read is asked again, kindly (%#)',
    async (text) => {
      const chat = await at('evening');
      await chat.say(text);
      expect(chat.text()).toContain('as a time');
      expect(chat.text()).toContain(path.evening.shows);
      expect(await hoursOf(chat)).toEqual({});
      expect(chats.refused).toEqual([]);
    },
  );

  test('relaxation can be left out with a tap', async () => {
    const chat = await at('relaxation');
    await chat.press('Rather not');
    expect(await hoursOf(chat)).toMatchObject({ relaxation: 'off' });
    await chat.press('None of these');
    expect(chat.text()).toContain('Relaxation: off');
  });

  test.each(['no', 'none', 'Rather not', 'no thanks', 'nein', 'Lieber nicht'])(
    'relaxation can be left out with "%s"',
    async (text) => {
      const chat = await at('relaxation');
      await chat.say(text);
      expect(await hoursOf(chat)).toMatchObject({ relaxation: 'off' });
      expect(chat.text()).toContain(path.safety.shows);
    },
  );
});

describe('in the middle', () => {
  test.each(steps)('at %s, /start asks the same question again at the bottom', async (step) => {
    const chat = await at(step);
    const before = await person(chat);
    await chat.say('/start');
    expect(chat.text()).toContain(path[step].shows);
    expect(chat.visitor.history().at(-1)?.from?.is_bot).toBe(true);
    expect(chat.visitor.history().filter(({ from }) => from?.is_bot)).toHaveLength(1);
    expect(await person(chat)).toMatchObject({ step: before?.step, zone: before?.zone });
    await path[step].answer(chat);
    expect((await person(chat))?.step).not.toBe(step);
    expect(chats.refused).toEqual([]);
  });

  test.each(steps)('at %s, /cancel pauses, and /start goes on there', async (step) => {
    const chat = await at(step);
    await chat.say('/cancel');
    expect(chat.text()).toContain('/start takes up where we stopped');
    await chat.say('/start');
    expect(chat.text()).toContain(path[step].shows);
    await path[step].answer(chat);
    expect((await person(chat))?.step).not.toBe(step);
    expect(chats.refused).toEqual([]);
  });

  test.each(steps)('at %s, /checkin points back kindly', async (step) => {
    const chat = await at(step);
    await chat.say('/checkin');
    expect(chat.text()).toContain('First a few questions about you:');
    expect(chat.text()).toContain(path[step].shows);
    await chat.say('/help');
    await chat.press('Check in');
    expect(chat.text()).toContain('First a few questions about you:');
    expect(chat.text()).toContain(path[step].shows);
    expect((await person(chat))?.step).toBe(step);
    await path[step].answer(chat);
    expect((await person(chat))?.step).not.toBe(step);
    expect(chats.refused).toEqual([]);
  });

  test.each(steps)('at %s, a sticker leaves the question where it is', async (step) => {
    const chat = await at(step);
    chat.visitor.sendSticker();
    await chats.settle();
    expect(chat.text()).toContain('I can read words');
    expect(chat.text()).toContain(path[step].shows);
    expect((await person(chat))?.step).toBe(step);
    expect(chats.refused).toEqual([]);
  });

  test.each(steps.slice(2))('at %s, nobody is told that a location can be read there', async (step) => {
    const chat = await at(step);
    chat.visitor.sendLocation(48.2082, 16.3738);
    await chats.settle();
    expect(chat.text()).toContain(path[step].shows);
    expect(chat.text()).not.toContain('location');
  });

  test.each(steps)('at %s, /help and /privacy can be read, and the question still waits', async (step) => {
    const chat = await at(step);
    await chat.say('/help');
    expect(chat.text()).toContain('/checkin');
    await chat.say('/privacy');
    expect(chat.text()).toContain('What is kept, and why');
    await path[step].answer(chat);
    expect((await person(chat))?.step).not.toBe(step);
    expect(chats.refused).toEqual([]);
  });

  test('buttons of every other step only show the question that is asked', async () => {
    for (const step of steps) {
      const chat = await at(step);
      const before = await person(chat);
      const hours = await hoursOf(chat);
      const others = ['zone:', 'zone-check:yes', 'evening:1080', 'relaxation:660', 'relaxation:off'].concat([
        'safety:none',
        'safety:+thunderclap',
        'advice:read',
      ]);
      for (const data of others.filter((one) => !one.startsWith(`${step}:`))) {
        await chat.tap(chat.last().message_id, `su:${data}`);
        expect(chat.text()).toContain(path[step].shows);
      }
      expect(await person(chat)).toEqual({ ...before, messageId: chat.last().message_id });
      expect(await hoursOf(chat)).toEqual(hours);
      expect(chats.refused).toEqual([]);
    }
  });

  test('two fast taps on one step answer that step alone', async () => {
    const chat = await at('evening');
    const card = chat.last().message_id;
    const taps = ['su:evening:1140', 'su:evening:1260'].map((data) => chat.visitor.tap(card, data));
    await chats.settle();
    await Promise.all(taps);
    expect(await hoursOf(chat)).toEqual({ 'check-in': [1140, everyDay] });
    expect(chat.text()).toContain(path.relaxation.shows);
    expect(chats.refused).toEqual([]);
  });

  test('two fast texts answer one step, and the second is not taken for the next', async () => {
    const chat = await at('evening');
    for (const text of ['8 pm', '9 pm']) chat.visitor.send(text);
    await chats.settle();
    expect(await hoursOf(chat)).toMatchObject({ 'check-in': [1200, everyDay] });
    expect(chat.text()).toContain(path.relaxation.shows);
    expect(await hoursOf(chat)).not.toHaveProperty('relaxation');
  });

  test('a location sent after /cancel is kept nowhere, and still becomes a zone', async () => {
    const chat = await at('zone');
    await chat.say('/cancel');
    chat.visitor.sendLocation(48.2082, 16.3738);
    await chats.settle();
    expect(chat.text()).toContain('Europe/Vienna');
  });
});
