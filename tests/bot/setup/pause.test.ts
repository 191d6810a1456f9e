import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody who is set up in Berlin, on Monday 23 November. */
async function settled(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  return chat;
}

/** The same, asked until when to pause. */
async function asked(): Promise<Chat> {
  const chat = await settled();
  await chat.say('/pause');
  expect(chat.text()).toContain('Until when shall I stay quiet?');
  return chat;
}

const pausedUntil = async (chat: Chat) => (await findPerson(database.db, chat.id))?.pausedUntil;

/** The first day for which anything comes. */
async function nextDay(chat: Chat): Promise<string | null | undefined> {
  const reminders = await listReminders(database.db, chat.id);
  return reminders.map(({ nextSlot }) => nextSlot).sort()[0];
}

describe('a pause', () => {
  test.each(languages)('is one tap after /pause, and one tap ends it (%s)', async (language) => {
    const chat = await settled(language);
    const { pause, settings, date } = wordsIn(language);
    await chat.say('/pause');
    expect(chat.labels()).toHaveLength(5);
    expect(chat.labels()).toContain(settings.back);
    await chat.pressData(/^su:pause:2026-12-07$/);
    expect(await pausedUntil(chat)).toBe('2026-12-07');
    const said = pause.paused(date(Temporal.PlainDate.from('2026-12-07'))).replace(/<\/?b>/g, '');
    expect(chat.text()).toBe(said);
    expect(chat.labels()).toEqual([pause.end]);
    expect(await nextDay(chat)).toBe('2026-12-07');
    await chat.press(pause.end);
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toBe(pause.ended);
    expect(chat.labels()).toEqual([]);
    expect(await nextDay(chat)).toBe('2026-11-23');
    expect(chats.refused).toEqual([]);
  });

  test('names on each button the date it means', async () => {
    const chat = await asked();
    expect(chat.labels().slice(0, 4)).toEqual([
      '3 days · Thu 26 Nov',
      '1 week · Mon 30 Nov',
      '2 weeks · Mon 7 Dec',
      '4 weeks · Mon 21 Dec',
    ]);
  });

  test.each([
    ['Friday', '2026-11-27'],
    ['until Friday', '2026-11-27'],
    ['5 December', '2026-12-05'],
    ['5.12.', '2026-12-05'],
    ['tomorrow', '2026-11-24'],
    ['two weeks', '2026-12-07'],
    ['bis übermorgen', '2026-11-25'],
    ['23 November 2027', '2027-11-23'],
    ['a year', '2027-11-23'],
    ['ein Jahr', '2027-11-23'],
  ])('until "%s" can be typed, with the command or after it', async (text, day) => {
    const other = await settled();
    await other.say(`/pause ${text}`);
    expect(await pausedUntil(other)).toBe(day);
    expect(other.text()).toContain('Nothing comes before that.');
    expect(chats.refused).toEqual([]);
    const chat = await asked();
    await chat.say(text);
    expect(await pausedUntil(chat)).toBe(day);
    expect(chat.text()).toContain('Nothing comes before that.');
    expect(chats.refused).toEqual([]);
  });

  test.each(['today', '22.11.2026', '24 November 2027', '23.11.'])(
    'until "%s" is none, and the answer says which days there are',
    async (text) => {
      const chat = await asked();
      await chat.say(text);
      expect(chat.text()).toContain('any day from Tuesday 24 November on');
      expect(chat.text()).toContain('Until when shall I stay quiet?');
      expect(await pausedUntil(chat)).toBeNull();
    },
  );

  test.each(['yesterday', 'soon', '8', '<b>', 'a'.repeat(4096)])(
    'until "%s" cannot be read, and is asked again kindly',
    async (text) => {
      const chat = await asked();
      await chat.say(text);
      expect(chat.text()).toContain('as a day');
      expect(await pausedUntil(chat)).toBeNull();
      await chat.say('Friday');
      expect(await pausedUntil(chat)).toBe('2026-11-27');
      expect(chats.refused).toEqual([]);
    },
  );

  test('is set and shown by the settings too', async () => {
    const chat = await settled();
    await chat.say('/settings');
    expect(chat.text()).not.toContain('Paused');
    await chat.press('Pause');
    await chat.press('3 days · Thu 26 Nov');
    expect(chat.text()).toBe('Paused until Thursday 26 November. Nothing comes before that.');
    await chat.say('/settings');
    expect(chat.text()).toContain('Paused until: Thursday 26 November');
  });

  test('is shown by /pause, which can move it or end it', async () => {
    const chat = await asked();
    await chat.say('Friday');
    await chat.say('/pause');
    expect(chat.text()).toContain('Paused until Friday 27 November.');
    expect(chat.labels()[0]).toBe('Come back now');
    await chat.press('1 week · Mon 30 Nov');
    expect(await pausedUntil(chat)).toBe('2026-11-30');
    await chat.say('/pause');
    await chat.say('come back now');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toContain('The pause is over.');
    await chat.say('/pause');
    expect(chat.text()).toContain('Until when shall I stay quiet?');
    expect(chats.refused).toEqual([]);
  });

  test.each(['no', 'off', 'stop', 'end', 'Nein', 'aus', 'beenden', 'come back now'])(
    'is ended by "%s", typed with the command or after it',
    async (text) => {
      const chat = await asked();
      for (const end of [[`/pause ${text}`], ['/pause', text]]) {
        await chat.say('/pause Friday');
        expect(await pausedUntil(chat)).toBe('2026-11-27');
        for (const said of end) await chat.say(said);
        expect(await pausedUntil(chat)).toBeNull();
        expect(chat.text()).toBe('The pause is over. Messages come again at your hours.');
      }
      expect(chats.refused).toEqual([]);
    },
  );

  test.each(['never', 'not today', 'nothing', 'the end of May'])('is not ended by "%s"', async (text) => {
    const chat = await asked();
    await chat.say('Friday');
    await chat.say('/pause');
    await chat.say(text);
    expect(await pausedUntil(chat)).toBe('2026-11-27');
    expect(chat.text()).toContain('as a day');
  });

  test('that cannot be read behind the command is asked for, kindly', async () => {
    const chat = await settled();
    await chat.say('/pause soon');
    expect(chat.text()).toContain('I could not read “soon” as a day.');
    expect(chat.text()).toContain('Until when shall I stay quiet?');
    expect(await pausedUntil(chat)).toBeNull();
    await chat.say('two weeks');
    expect(await pausedUntil(chat)).toBe('2026-12-07');
    await chat.say('/pause 2 years');
    expect(chat.text()).toContain('at most a year ahead');
    expect(await pausedUntil(chat)).toBe('2026-12-07');
    expect(chats.refused).toEqual([]);
  });

  test('that is over is no pause any more', async () => {
    const chat = await asked();
    await chat.say('tomorrow');
    chats.at('2026-11-23T23:30:00Z');
    await chat.say('/settings');
    expect(chat.text()).not.toContain('Paused');
    await chat.say('/pause');
    expect(chat.text()).toContain('Until when shall I stay quiet?');
    expect(chat.labels()).not.toContain('Come back now');
  });

  test('does not keep anybody from checking in', async () => {
    const chat = await asked();
    await chat.press('4 weeks · Mon 21 Dec');
    await chat.say('/checkin');
    await chat.press('No');
    expect(chat.text()).toContain('How many hours');
    expect(await pausedUntil(chat)).toBe('2026-12-21');
  });

  test('is left by Back, and by /cancel', async () => {
    const chat = await asked();
    await chat.press('Back');
    expect(chat.text()).toContain('Settings');
    await chat.say('/pause');
    await chat.say('/cancel');
    await chat.say('Friday');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chats.refused).toEqual([]);
  });
});

describe('buttons of a pause', () => {
  test('tapped twice pause once, and say so both times', async () => {
    const chat = await asked();
    const card = chat.last().message_id;
    for (const day of ['2026-11-26', '2026-11-26', '2026-12-21']) await chat.tap(card, `su:pause:${day}`);
    expect(await pausedUntil(chat)).toBe('2026-11-26');
    expect(chat.text()).toContain('Paused until Thursday 26 November.');
    for (let time = 0; time < 2; time++) await chat.tap(card, 'se:return');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toContain('The pause is over.');
    expect(chats.refused).toEqual([]);
  });

  test('whose dates are past offer new ones', async () => {
    const chat = await asked();
    const card = chat.last().message_id;
    chats.later({ hours: 24 * 4 });
    await chat.tap(card, 'su:pause:2026-11-26');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toContain('any day from Saturday 28 November on');
    expect(chat.labels()[0]).toBe('3 days · Mon 30 Nov');
    expect(chats.refused).toEqual([]);
  });

  test('that are forged change nothing', async () => {
    const chat = await asked();
    for (const value of ['', 'soon', '2026-13-01', '2026-11-23', '2028-01-01', '9999-99-99', '-1']) {
      await chat.tap(chat.last().message_id, `su:pause:${value}`);
      expect([value, await pausedUntil(chat)]).toEqual([value, null]);
    }
    expect(chats.refused).toEqual([]);
  });

  test('that ask until when count only while that is asked', async () => {
    const chat = await asked();
    const card = chat.last().message_id;
    await chat.press('Back');
    await chat.tap(card, 'su:pause:2026-11-30');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toContain('Settings');
    await chat.press('Relaxation');
    await chat.tap(card, 'su:pause:2026-11-30');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toContain('Relaxation');
    expect(chats.refused).toEqual([]);
  });

  test('Come back now ends the pause from an old message too, weeks later', async () => {
    const chat = await asked();
    await chat.press('4 weeks · Mon 21 Dec');
    const card = chat.last().message_id;
    await chat.say('/checkin');
    await chat.say('/settings');
    chats.later({ hours: 24 * 14 });
    await chat.tap(card, 'se:return');
    expect(await pausedUntil(chat)).toBeNull();
    expect(chat.text()).toContain('The pause is over.');
    expect(await nextDay(chat)).toBe('2026-12-07');
    expect(chats.refused).toEqual([]);
  });

  test('Come back now closes a question that was open, which takes in nothing any more', async () => {
    const chat = await asked();
    await chat.press('4 weeks · Mon 21 Dec');
    const card = chat.last().message_id;
    await chat.say('/settings');
    await chat.press('Evening check-in');
    await chat.tap(card, 'se:return');
    await chat.say('9 pm');
    const reminders = await listReminders(database.db, chat.id);
    expect(reminders.find(({ kind }) => kind === 'check-in')).toMatchObject({ minute: 1200 });
    expect(chats.refused).toEqual([]);
  });

  test('from /help asks until when', async () => {
    const chat = await settled();
    await chat.say('/help');
    await chat.press('Pause');
    expect(chat.text()).toContain('Until when shall I stay quiet?');
    await chat.say('a week');
    expect(await pausedUntil(chat)).toBe('2026-11-30');
  });
});

test('/pause is nothing for somebody who has not agreed: the welcome comes first', async () => {
  chats = openChats(database.db);
  const chat = chats.newcomer();
  for (const text of ['/pause', '/help']) await chat.say(text);
  await chat.press('Pause');
  expect(chat.labels()).toContain('I agree');
  expect(await findPerson(database.db, chat.id)).toBeUndefined();
});
