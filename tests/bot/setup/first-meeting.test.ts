import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson, registerPerson, savePerson } from '../../../src/store/people.ts';
import { listPractices } from '../../../src/store/practices.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

const person = (chat: Chat) => findPerson(database.db, chat.id);

/** What somebody has told of themselves so far, and what they are asked. */
async function told(chat: Chat) {
  const { step, language, zone, profile, metAt } = (await person(chat)) ?? {};
  return { step, language, zone, profile, metAt };
}

/** By reminder, its minute of the day and its days, or that it is off. */
async function hoursOf(chat: Chat) {
  const reminders = await listReminders(database.db, chat.id);
  return Object.fromEntries(
    reminders.map(({ kind, minute, weekdays, active }) => [kind, active ? [minute, weekdays] : 'off']),
  );
}

const everyDay = 0b111_1111;
const weekdays = 0b001_1111;

/** Who has met is told of their week and of a lesson; breaks are for who wants them. Nobody is asked when. */
const others = { summary: [480, 0b000_0001], lesson: [1020, 0b000_0100], 'micro-break': 'off' };

/** What each step shows, and how to come from it to the next. */
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

/** Somebody in English who is asked this step, with the hours not yet told. */
async function at(step: 'evening' | 'relaxation' | 'safety'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer();
  const now = Temporal.Instant.from('2026-11-23T18:42:00Z');
  const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
  const registered = await registerPerson(database.db, { id: chat.id, language: 'en', step, consent, now });
  await savePerson(database.db, registered, { zone: 'Europe/Berlin' }, now);
  await chat.say('/start');
  expect(chat.text()).toContain(path[step].shows);
  return chat;
}

/** Goes through the first meeting, with a visit at each step, which must leave the step as it is. */
async function eachStep(visit: (chat: Chat, shows: string) => Promise<void>): Promise<void> {
  chats = openChats(database.db);
  const chat = chats.newcomer();
  await chat.say('/start');
  await chat.press('I agree');
  for (const step of steps) {
    const { shows, answer } = path[step];
    const said = chat.visitor.history().map(({ text }) => text);
    expect([step, ...said]).toContainEqual(expect.stringContaining(shows));
    await visit(chat, shows);
    expect(await person(chat)).toMatchObject({ step });
    await answer(chat);
  }
  expect(await person(chat)).toMatchObject({ step: null, zone: 'Europe/Berlin' });
  expect(await hoursOf(chat)).toEqual({
    'check-in': [1200, everyDay],
    relaxation: [900, weekdays],
    ...others,
  });
  expect(chats.refused).toEqual([]);
}

describe('from the first word to the first check-in', () => {
  test.each(['en', 'de'])('by tapping wherever there is a button (%s)', async (language) => {
    chats = openChats(database.db);
    const { start, setup, settings, days } = wordsIn(language);
    const chat = chats.newcomer(language);
    await chat.say('/start');
    await chat.press(start.agree);
    await chat.say('Berlin');
    for (const label of [setup.yes, '21:00', '17:00', setup.safetyNone]) await chat.press(label);
    expect(await person(chat)).toMatchObject({
      language,
      zone: 'Europe/Berlin',
      step: null,
      profile: { safety: { flags: [], at: expect.stringMatching(/^2026-11-23T18:42:0/) } },
    });
    expect((await person(chat))?.metAt?.toString()).toMatch(/^2026-11-23T18:42:0/);
    expect(await hoursOf(chat)).toEqual({
      'check-in': [1260, everyDay],
      relaxation: [1020, weekdays],
      ...others,
    });
    expect(chat.labels()).toEqual([setup.begin, setup.later]);
    expect(chat.text()).toContain(`${days(everyDay)} 21:00`);
    expect(chat.text()).toContain(`${settings.relaxation}: ${days(weekdays)} 17:00`);
    expect(chat.text()).toContain(`${settings.summary}: ${days(1)} 08:00`);
    expect(chat.text()).toContain(`${settings.lesson}: ${days(4)} 17:00`);
    expect(chat.visitor.history().filter(({ from }) => from?.is_bot)).toHaveLength(1);
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
    expect(await hoursOf(chat)).toEqual({
      'check-in': [1230, everyDay],
      relaxation: [900, weekdays],
      ...others,
    });
    expect(chat.has(/^begin$/)).toBe(true);
    expect(chats.refused).toEqual([]);
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

  test.each(['no', 'every day', 'Mon, Wed'])('an evening of "%s" is no hour', async (text) => {
    const chat = await at('evening');
    await chat.say(text);
    expect(await hoursOf(chat)).toEqual({});
    expect(chat.text()).toContain('as a time');
    expect(chat.text()).toContain(path.evening.shows);
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
    expect(await hoursOf(chat)).toEqual({ relaxation: [minute, weekdays] });
    expect(chat.text()).toContain(path.safety.shows);
  });

  test('an evening that cannot be read is asked again, kindly', async () => {
    const chat = await at('evening');
    for (const text of ['25:00', 'later', '🌙', 'a'.repeat(4096), '<b>8</b>', '&lt;']) {
      await chat.say(text);
      expect(chat.text()).toContain('as a time');
      expect(chat.text()).toContain(path.evening.shows);
    }
    expect(await hoursOf(chat)).toEqual({});
    expect(chats.refused).toEqual([]);
  });

  test('relaxation can be left out with a tap', async () => {
    const chat = await at('relaxation');
    await chat.press('Rather not');
    expect(await hoursOf(chat)).toEqual({ relaxation: 'off' });
    await chat.press('None of these');
    expect(chat.text()).toContain('Relaxation: off');
  });

  test.each(['no', 'none', 'Rather not', 'no thanks', 'nein', 'Lieber nicht'])(
    'relaxation can be left out with "%s"',
    async (text) => {
      const chat = await at('relaxation');
      await chat.say(text);
      expect(chat.text()).toContain(path.safety.shows);
      expect(await hoursOf(chat)).toEqual({ relaxation: 'off' });
    },
  );
});

describe('at every step', () => {
  test('/start asks the same question again, at the bottom and only there', () =>
    eachStep(async (chat, shows) => {
      await chat.say('/start');
      expect(chat.text()).toContain(shows);
      expect(chat.visitor.history().at(-1)).toEqual(chat.last());
      expect(chat.visitor.history().filter(({ from }) => from?.is_bot)).toHaveLength(1);
    }));

  test('/cancel pauses, and /start goes on there', () =>
    eachStep(async (chat, shows) => {
      await chat.say('/cancel');
      expect(chat.text()).toContain('/start takes up where we stopped');
      await chat.say('/start');
      expect(chat.text()).toContain(shows);
    }));

  test('/checkin and its button point back kindly', () =>
    eachStep(async (chat, shows) => {
      await chat.say('/checkin');
      expect(chat.text()).toContain('First a few questions about you:');
      expect(chat.text()).toContain(shows);
      await chat.say('/help');
      await chat.press('Check in');
      expect(chat.text()).toContain('First a few questions about you:');
      expect(chat.text()).toContain(shows);
    }));

  test('/settings asks what is still to be told', () =>
    eachStep(async (chat, shows) => {
      await chat.say('/settings');
      expect(chat.text()).toContain(shows);
    }));

  test('/pause and its button point back kindly, for nothing comes yet', () =>
    eachStep(async (chat, shows) => {
      for (const ask of [() => chat.say('/pause'), () => chat.say('/help').then(() => chat.press('Pause'))]) {
        await ask();
        expect(chat.text()).toContain('First a few questions about you:');
        expect(chat.text()).toContain(shows);
      }
      expect(await person(chat)).toMatchObject({ pausedUntil: null });
    }));

  test('a sticker leaves the question where it is', () =>
    eachStep(async (chat, shows) => {
      chat.visitor.sendSticker();
      await chats.settle();
      expect(chat.text()).toContain('I can read words');
      expect(chat.text()).toContain(shows);
    }));

  test('/help, /privacy and /relax can be read, and the question still waits', () =>
    eachStep(async (chat) => {
      for (const page of ['/help', '/privacy', '/relax']) await chat.say(page);
      expect(chat.text()).toBe(wordsIn('en').practice.menu.replace(/<\/?b>/g, ''));
    }));

  test('what needs somebody who is set up points back kindly, and nothing is begun', () =>
    eachStep(async (chat, shows) => {
      const first = /^First a few questions about you:/;
      for (const command of ['/breathe', '/move', '/learn']) {
        await chat.say(command);
        expect([command, chat.text()]).toEqual([command, expect.stringMatching(first)]);
      }
      await chat.say('/help');
      const card = chat.last().message_id;
      const begun = ['breathe', 'move', 'learn', 'pr:new:paced-breathing', 'pr:new:body-scan', 'mv:plan'];
      for (const data of begun.concat('wp:show', 'le:all')) {
        await chat.say('/privacy');
        const toast = await chat.tap(card, data);
        expect([data, toast?.text ?? chat.text()]).toEqual([data, expect.stringMatching(first)]);
      }
      await chat.say('/learn');
      await chat.press('Go on');
      expect(chat.text()).toContain(shows);
      expect(await listPractices(database.db, chat.id)).toEqual([]);
    }));

  test('buttons of every other step show the question that is asked, and count for nothing', () =>
    eachStep(async (chat, shows) => {
      const before = await told(chat);
      const hours = await hoursOf(chat);
      const taps = ['zone:', 'zone-check:yes', 'evening:1080', 'relaxation:660', 'relaxation:off', 'later'];
      const alone = ['summary:480', 'lesson:1020', 'relaxation:day-1', 'quiet:1320-420', 'pause:2026-11-30'];
      for (const data of taps.concat(alone, 'safety:none', 'safety:+thunderclap', 'advice:read')) {
        if (data.startsWith(`${before?.step}:`) || data === 'later') continue;
        await chat.tap(chat.last().message_id, `su:${data}`);
        expect([data, chat.text()]).toEqual([data, expect.stringContaining(shows)]);
      }
      expect(await told(chat)).toEqual(before);
      expect(await hoursOf(chat)).toEqual(hours);
    }));
});

describe('too much at once', () => {
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

  test('what was typed before a question was shown is no answer to it', async () => {
    const chat = await at('evening');
    for (const text of ['8 pm', '9 pm']) chat.visitor.send(text);
    chats.later({ seconds: 20 });
    await chats.settle();
    expect(await hoursOf(chat)).toEqual({ 'check-in': [1200, everyDay] });
    expect(chat.text()).toContain(path.relaxation.shows);
  });

  test('once all is told, the buttons of the steps change nothing, and say where things stand', async () => {
    const chat = await at('safety');
    const card = chat.last().message_id;
    await chat.press('None of these');
    const [before, hours] = [await told(chat), await hoursOf(chat)];
    for (const data of ['su:safety:+thunderclap', 'su:evening:1080', 'su:zone:', 'su:advice:read']) {
      const answer = await chat.tap(card, data);
      expect([data, answer?.text ?? chat.text()]).toEqual([
        data,
        expect.stringMatching(/out of date|set up|Settings/),
      ]);
    }
    expect(await told(chat)).toEqual(before);
    expect(await hoursOf(chat)).toEqual(hours);
    expect(chats.refused).toEqual([]);
  });
});
