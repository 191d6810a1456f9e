import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardFace } from '../../../src/bot/check-in/card.ts';
import { type PromptKind, promptFace, wantsPrompt } from '../../../src/bot/check-in/prompt.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { claimReminders, listReminders } from '../../../src/store/reminders.ts';
import { type CheckIn, people } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { deliver, sendNow } from '../deliver.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const kinds: PromptKind[] = ['check-in', 'back-fill', 'later'];
const goodDay = { headache: false, sitting: 480, stress: 3 };

function checkIn(changes: Partial<CheckIn> = {}): CheckIn {
  return {
    id: 999_999_999_999_999,
    personId: 1,
    day: '2026-11-23',
    state: 'open',
    source: 'today',
    answers: {},
    picks: {},
    asking: null,
    note: null,
    messageId: null,
    sentAt: null,
    later: false,
    lastUpdateId: 0,
    revision: 0,
    createdAt: Temporal.Instant.from('2026-11-23T19:00:00Z'),
    finishedAt: null,
    ...changes,
  };
}

describe.each(languages)('a prompt in %s', (language) => {
  const words = wordsIn(language);
  const prompt = (kind: PromptKind, unanswered = 0, changes: Partial<CheckIn> = {}) =>
    promptFace({ checkIn: checkIn(changes), words, today, kind, unanswered });
  const begun = { answers: { headache: true, peak: 7 }, note: 'My head is splitting.' };
  const all = kinds.flatMap((kind) =>
    [0, 1, 2, 3, 6, 8].flatMap((unanswered) =>
      [{}, { day: '2026-11-22' }, begun].map((changes) => prompt(kind, unanswered, changes)),
    ),
  );

  test('tells nothing of the day on a lock screen, but which day it is', () => {
    for (const { face } of all) {
      const { text } = parseHtml(face.text);
      expect(text).toMatch(/2[23]/);
      expect(text).not.toMatch(/head|kopf|pain|schmerz|stress|splitting|7/i);
    }
  });

  test('fits a narrow phone', () => {
    for (const { face } of all) {
      for (const { text, callback_data } of face.buttons.flat()) {
        expect(text.length).toBeLessThanOrEqual(40);
        expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
      }
    }
  });

  test('has the buttons of the card’s first question, by other names', () => {
    const card = cardFace({ checkIn: checkIn(), medicines: [], words, today });
    const data = (face: typeof card) => face.buttons.flat().map(({ callback_data }) => callback_data);
    const { face, asks } = prompt('check-in');
    expect(data(face)).toEqual(data(card));
    expect(face.buttons[0]?.map(({ text }) => text)).toEqual([
      words.questions.headache.said(true),
      words.questions.headache.said(false),
    ]);
    expect(asks).toBe('check-in:999999999999999:headache');
  });

  test('of a check-in that has been begun only offers to go on', () => {
    const { face, asks } = prompt('later', 0, begun);
    expect(face.buttons.flat().map(({ text }) => text)).toEqual([words.checkIn.resume]);
    expect(asks).toBeNull();
  });

  test('tells of its pace when that is news, and the last one offers to begin anew', () => {
    const { prompts: say } = words;
    const news = (unanswered: number) => {
      const { text, buttons } = prompt('check-in', unanswered).face;
      const said = [say.thirdDay, say.weekly, say.last].filter((one) => text.includes(one));
      return [...said, ...buttons.flat().flatMap((one) => (one.callback_data === 'again' ? [one.text] : []))];
    };
    expect(Array.from({ length: 9 }, (_, unanswered) => news(unanswered))).toEqual([
      ...[[], [], []],
      ...[[say.thirdDay], [], []],
      ...[[say.weekly], [], [say.last, say.again]],
    ]);
    expect(prompt('later', 8).face.text).not.toContain(say.last);
  });
});

test.each<[string, Partial<CheckIn>, Record<PromptKind, boolean>]>([
  ['is open', {}, { 'check-in': true, 'back-fill': true, later: false }],
  ['has been put off', { later: true }, { 'check-in': true, 'back-fill': true, later: true }],
  ['is complete', { answers: goodDay, later: true }, { 'check-in': false, 'back-fill': false, later: false }],
  [
    'was finished and is being changed',
    { answers: { headache: true }, finishedAt: Temporal.Instant.from('2026-11-23T19:00:00Z') },
    { 'check-in': false, 'back-fill': false, later: false },
  ],
  [
    'was finished, is being changed and has been put off',
    { answers: { headache: true }, finishedAt: Temporal.Instant.from('2026-11-23T19:00:00Z'), later: true },
    { 'check-in': false, 'back-fill': false, later: true },
  ],
  ['is closed', { day: '2026-11-19', later: true }, { 'check-in': false, 'back-fill': false, later: false }],
])('what may be sent for a day that %s', (_day, changes, wanted) => {
  const found = kinds.map((kind) => [kind, wantsPrompt(checkIn(changes), today, kind)]);
  expect(Object.fromEntries(found)).toEqual(wanted);
});

describe('in the chat', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  /** Somebody in Berlin who is sent the prompt of Monday evening, after so many without an answer. */
  async function prompted(unanswered = 0, language = 'en'): Promise<Chat> {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.meet();
    await database.db.update(people).set({ unanswered }).where(eq(people.id, chat.id));
    chats.at('2026-11-23T19:00:00Z');
    await claimReminders(database.db, chats.clock(), 1000);
    expect(await deliver(database.db, chats, chat)).toBe(1);
    return chat;
  }

  const kept = (chat: Chat, day = '2026-11-23') => findCheckInOn(database.db, chat.id, day);
  const unanswered = async (chat: Chat) => (await findPerson(database.db, chat.id))?.unanswered;
  const nextEvening = async (chat: Chat) =>
    (await listReminders(database.db, chat.id)).find(({ kind }) => kind === 'check-in')?.nextSlot;

  test('a tap on the prompt is the first answer, and the card goes on in its place', async () => {
    const chat = await prompted();
    const prompt = chat.last().message_id;
    expect(chat.text()).toBe('Time for your evening check-in · Monday 23 November\n\nHow was your day?');
    expect(chat.labels()).toEqual(['Headache', 'No headache', 'Skip', 'Later']);
    await chat.press('No headache');
    expect(chat.last().message_id).toBe(prompt);
    expect(chat.text()).toContain('How many hours');
    for (const label of ['8 h', '3']) await chat.press(label);
    expect(await kept(chat)).toMatchObject({ state: 'done', source: 'today', answers: goodDay });
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['en', 'no', false],
    ['en', 'yes', true],
    ['de', 'kein Kopfweh', false],
    ['de', 'ja, leider', true],
  ])('in %s, “%s” typed to the prompt is an answer, too', async (language, text, headache) => {
    const chat = await prompted(0, language);
    const prompt = chat.last().message_id;
    await chat.say(text);
    expect((await kept(chat))?.answers).toEqual({ headache });
    expect(chat.last().message_id).toBe(prompt);
  });

  test('what cannot be read asks again, on the card', async () => {
    const chat = await prompted();
    await chat.say('so-so');
    expect(chat.text()).toContain('Any headache?');
    expect((await kept(chat))?.answers).toEqual({});
  });

  test('a prompt in the middle of a check-in goes on where it stopped', async () => {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.meet();
    await chat.say('/checkin');
    await chat.press('No');
    chats.at('2026-11-23T19:00:00Z');
    await sendNow(database.db, chats, chat, 'check-in', '2026-11-23');
    expect(chat.labels()).toEqual(['Go on']);
    await chat.press('Go on');
    expect(chat.text()).toContain('How many hours');
    await chat.say('8');
    expect((await kept(chat))?.answers).toEqual({ headache: false, sitting: 480 });
  });

  test('the morning after, the day before is offered and told from memory', async () => {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.meet();
    chats.at('2026-11-24T07:00:00Z');
    await sendNow(database.db, chats, chat, 'back-fill', '2026-11-23');
    expect(chat.text()).toContain('I could not ask you last night · Monday 23 November');
    await chat.press('Headache');
    expect(chat.text()).toContain('Monday 23 November · from memory');
    expect(await kept(chat)).toMatchObject({ source: 'recall', answers: { headache: true } });
  });

  test.each([
    ['an answer', (chat: Chat) => chat.press('No headache')],
    ['a typed answer', (chat: Chat) => chat.say('no')],
    ['a skipped question', (chat: Chat) => chat.press('Skip')],
    ['putting it off', (chat: Chat) => chat.press('Later')],
    ['/checkin', (chat: Chat) => chat.say('/checkin')],
  ])('%s brings every evening back', async (_act, act) => {
    const chat = await prompted(4);
    expect(await unanswered(chat)).toBe(5);
    chats.at('2026-11-24T10:00:00Z');
    await act(chat);
    expect(await unanswered(chat)).toBe(0);
    expect(await nextEvening(chat)).toBe('2026-11-24');
    expect(chats.refused).toEqual([]);
  });

  test('other things that people do, do not', async () => {
    const chat = await prompted(4);
    await chat.say('/help');
    await chat.say('/settings');
    expect(await unanswered(chat)).toBe(5);
  });

  test('after the last prompt one tap brings the evenings back, and asks', async () => {
    const chat = await prompted(8);
    const prompt = chat.last().message_id;
    expect(chat.text()).toContain('my last reminder for now');
    await chat.press('Remind me again');
    expect(chat.last().message_id).toBe(prompt);
    expect(chat.text()).toContain('Good to have you back. From now on I ask in the evenings again.');
    expect(chat.labels()).toContain('Yes');
    expect(await unanswered(chat)).toBe(0);
    expect(await nextEvening(chat)).toBe('2026-11-24');
    await chat.say('no');
    expect((await kept(chat))?.answers).toEqual({ headache: false });
    expect(chats.refused).toEqual([]);
  });

  test.each([
    [4, true],
    [8, true],
    [1, false],
  ])(
    'a tap on the prompt of a day that is closed leads to today (%i without an answer before)',
    async (before, tells) => {
      const chat = await prompted(before);
      chats.at('2026-11-27T10:00:00Z');
      await chat.press('No headache');
      const [, ...said] = chat.text().split('\n\n');
      expect(said).toEqual([
        'This day can no longer be filled in: that is possible for 72 hours.',
        ...(tells ? ['From now on I ask in the evenings again.'] : []),
      ]);
      expect(await unanswered(chat)).toBe(0);
      expect(chat.labels()).toEqual(['Check in']);
      await chat.tap(chat.last().message_id, `ci:${(await kept(chat))?.id}:show`);
      expect(chat.text()).not.toContain('From now on');
      await chat.press('Check in');
      expect(chat.text()).toContain('Friday 27 November');
      await chat.press('No');
      expect((await kept(chat, '2026-11-27'))?.answers).toEqual({ headache: false });
      expect((await kept(chat))?.answers).toEqual({});
      expect(chats.refused).toEqual([]);
    },
  );

  test('weeks after the last prompt the same tap asks about today', async () => {
    const chat = await prompted(8);
    const prompt = chat.last().message_id;
    chats.at('2026-12-14T10:00:00Z');
    await chat.press('Remind me again');
    expect(chat.last().message_id).not.toBe(prompt);
    expect(chat.text()).toContain('Monday 14 December');
    expect(chat.text()).toContain('Good to have you back.');
    expect(await nextEvening(chat)).toBe('2026-12-14');
    await chat.press('No');
    expect((await kept(chat, '2026-12-14'))?.answers).toEqual({ headache: false });
    expect((await kept(chat))?.answers).toEqual({});
    expect(chats.refused).toEqual([]);
  });
});
