import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { listLater } from '../../../src/store/deliveries.ts';
import { type Chat, openChats } from '../chat.ts';
import { deliver } from '../deliver.ts';

const monday = '2026-11-23';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody in Berlin at a quarter past eight in the evening, who is asked the first question. */
async function asked(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  chats.at('2026-11-23T19:15:00Z');
  await chat.say('/checkin');
  return chat;
}

/** The same person, who has answered it. */
async function begun(language = 'en'): Promise<Chat> {
  const chat = await asked(language);
  await chat.pressData(/a:headache:false/);
  return chat;
}

const kept = (chat: Chat) => findCheckInOn(database.db, chat.id, monday);
const dueOn = async (chat: Chat, day: string) =>
  (await listLater(database.db, [chat.id])).find((later) => later.day === day)?.dueAt;
const dueAt = async (chat: Chat) => (await dueOn(chat, monday))?.toString().slice(0, 16);
const sent = (chat: Chat) => deliver(database.db, chats, chat);

describe('later', () => {
  test('one tap puts the check-in off for an hour, and it comes', async () => {
    const chat = await begun();
    const card = chat.last().message_id;
    await chat.press('Later');
    expect(chat.last().message_id).toBe(card);
    expect(chat.text()).toContain('I’ll ask again at 21:15. What you have answered is kept.');
    expect(chat.labels()).toEqual(['30 min', '✓ 1 h', 'Tomorrow', 'Go on']);
    expect(await dueAt(chat)).toBe('2026-11-23T20:15');
    chats.at('2026-11-23T20:16:00Z');
    expect(await sent(chat)).toBe(1);
    expect(chat.text()).toContain('Your check-in, as agreed');
    expect(chats.refused).toEqual([]);
  });

  test.each([
    [
      'en',
      'Later',
      'I’ll ask again at 21:15.',
      'Your check-in, as agreed · Monday 23 November\n\nHow was your day?',
    ],
    [
      'de',
      'Später',
      'Ich frage um 21:15 wieder.',
      'Dein Check-in, wie verabredet · Montag, 23. November\n\nWie war dein Tag?',
    ],
  ])('in %s, nothing is called kept before something was answered', async (language, label, says, comes) => {
    const chat = await asked(language);
    await chat.press(label);
    expect(chat.text().split('\n\n').slice(1)).toEqual([says]);
    chats.at('2026-11-23T20:16:00Z');
    expect(await sent(chat)).toBe(1);
    expect(chat.text()).toBe(comes);
    await chat.say(language === 'de' ? 'nein' : 'no');
    expect((await kept(chat))?.answers).toEqual({ headache: false });
  });

  test('what was only skipped is not called answered', async () => {
    const chat = await asked();
    await chat.press('Skip');
    await chat.press('Later');
    expect(chat.text()).not.toContain('What you have answered');
    chats.at('2026-11-23T20:16:00Z');
    expect(await sent(chat)).toBe(1);
    expect(chat.text().split('\n\n').slice(1)).toEqual(['Shall we go on?']);
  });

  test.each([
    ['30 min', '2026-11-23T19:45', 'I’ll ask again at 20:45.', ['✓ 30 min', '1 h', 'Tomorrow', 'Go on']],
    ['1 h', '2026-11-23T20:15', 'I’ll ask again at 21:15.', ['30 min', '✓ 1 h', 'Tomorrow', 'Go on']],
    [
      'Tomorrow',
      '2026-11-24T07:00',
      'I’ll ask again tomorrow at 08:00.',
      ['30 min', '1 h', '✓ Tomorrow', 'Go on'],
    ],
  ])('%s sets when the check-in comes again', async (label, then, says, labels) => {
    const chat = await begun();
    const card = chat.last().message_id;
    await chat.press('Later');
    await chat.press(label);
    expect(chat.last().message_id).toBe(card);
    expect(chat.text()).toContain(`${says} What you have answered is kept.`);
    expect(chat.labels()).toEqual(labels);
    expect(await dueAt(chat)).toBe(then);
    expect((await kept(chat))?.answers).toEqual({ headache: false });
    expect(chats.refused).toEqual([]);
  });

  test('it comes at its time, once, and goes on where it stopped', async () => {
    const chat = await begun();
    await chat.press('Later');
    await chat.press('30 min');
    chats.at('2026-11-23T19:44:00Z');
    expect(await sent(chat)).toBe(0);
    chats.at('2026-11-23T19:46:00Z');
    expect(await sent(chat)).toBe(1);
    expect(await sent(chat)).toBe(0);
    expect(chat.text()).toContain('Your check-in, as agreed · Monday 23 November');
    expect(chat.labels()).toEqual(['Go on']);
    await chat.press('Go on');
    for (const label of ['8 h', '3']) await chat.press(label);
    expect(await kept(chat)).toMatchObject({ state: 'done', source: 'today' });
    expect(chats.refused).toEqual([]);
  });

  test('whoever goes on before is not disturbed', async () => {
    const chat = await begun();
    await chat.press('Later');
    await chat.press('30 min');
    await chat.press('Go on');
    expect(chat.text()).toContain('How many hours');
    chats.at('2026-11-23T19:46:00Z');
    expect(await sent(chat)).toBe(0);
  });

  test('put off again, it comes at the time said last', async () => {
    const chat = await begun();
    for (const label of ['Later', '30 min', 'Go on', 'Later', '1 h']) await chat.press(label);
    expect(await dueAt(chat)).toBe('2026-11-23T20:15');
    chats.at('2026-11-23T19:46:00Z');
    expect(await sent(chat)).toBe(0);
    chats.at('2026-11-23T20:16:00Z');
    expect(await sent(chat)).toBe(1);
    for (const label of ['Go on', 'Later', 'Tomorrow']) await chat.press(label);
    expect(chat.text()).toContain('tomorrow at 08:00');
    chats.at('2026-11-24T07:01:00Z');
    expect(await sent(chat)).toBe(1);
    expect(chats.refused).toEqual([]);
  });

  test('the tick stands only while the same tap would lead to the same time', async () => {
    const chat = await begun();
    await chat.press('Later');
    chats.later({ minutes: 10 });
    await chat.tap(chat.last().message_id, `ci:${(await kept(chat))?.id}:show`);
    expect(chat.text()).toContain('I’ll ask again at 21:15.');
    expect(chat.labels()).toEqual(['30 min', '1 h', 'Tomorrow', 'Go on']);
  });

  test('of a finished day that is being changed, what is left open comes as agreed', async () => {
    const chat = await begun();
    for (const label of ['8 h', '3', 'Edit', 'Headache', 'Yes', 'Later']) await chat.press(label);
    expect(chat.text()).toContain('I’ll ask again at 21:15.');
    chats.at('2026-11-23T20:16:00Z');
    expect(await sent(chat)).toBe(1);
    await chat.press('Go on');
    expect(chat.text()).toContain('How strong was it');
  });

  test('a time that went by unkept is not promised any more', async () => {
    const chat = await begun();
    await chat.press('Later');
    await chat.press('30 min');
    chats.at('2026-11-24T07:00:00Z');
    await chat.tap(chat.last().message_id, `ci:${(await kept(chat))?.id}:show`);
    expect(chat.text()).toContain('When shall I ask again?');
    expect(chat.labels()).toEqual(['30 min', '1 h', 'Tomorrow', 'Go on']);
  });

  test('of a day that closes in the night, tomorrow is not offered, and forged it is not taken', async () => {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.meet();
    await chat.say('/checkin 20 November');
    await chat.press('Later');
    expect(chat.labels()).toEqual(['30 min', '✓ 1 h', 'Go on']);
    const friday = await findCheckInOn(database.db, chat.id, '2026-11-20');
    const hour = await dueOn(chat, '2026-11-20');
    await chat.tap(chat.last().message_id, `ci:${friday?.id}:tomorrow`);
    expect(await dueOn(chat, '2026-11-20')).toEqual(hour);
    expect(chat.labels()).toEqual(['30 min', '✓ 1 h', 'Go on']);
    await chat.say('tomorrow');
    expect(await dueOn(chat, '2026-11-20')).toEqual(hour);
    expect(chat.text()).toContain('I did not understand');
  });

  test.each([
    ['en', 'later', 'I’ll ask again at 21:15.'],
    ['en', 'Tomorrow', 'I’ll ask again tomorrow at 08:00.'],
    ['en', 'morgen', 'I’ll ask again tomorrow at 08:00.'],
    ['de', 'später', 'Ich frage um 21:15 wieder.'],
    ['de', 'Morgen', 'Ich frage morgen um 08:00 wieder.'],
  ])('in %s, “%s” can be typed', async (language, text, says) => {
    const chat = await begun(language);
    await chat.say(text);
    expect(chat.text()).toContain(says);
    expect(await kept(chat)).toMatchObject({ later: true, answers: { headache: false } });
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['en', '30 min', '2026-11-23T19:45'],
    ['en', 'half an hour', '2026-11-23T19:45'],
    ['en', 'in an hour', '2026-11-23T20:15'],
    ['en', 'Tomorrow', '2026-11-24T07:00'],
    ['en', 'later', '2026-11-23T20:15'],
    ['de', '30 Min.', '2026-11-23T19:45'],
    ['de', 'in einer halben Stunde', '2026-11-23T19:45'],
    ['de', '1 h', '2026-11-23T20:15'],
    ['de', 'in einer Stunde', '2026-11-23T20:15'],
    ['de', 'morgen', '2026-11-24T07:00'],
  ])('put off, in %s, “%s” sets another time', async (language, text, then) => {
    const chat = await begun(language);
    const card = chat.last().message_id;
    await chat.pressData(/:later$/);
    await chat.pressData(then.endsWith('07:00') ? /:in-30$/ : /:tomorrow$/);
    await chat.say(text);
    expect(await dueAt(chat)).toBe(then);
    expect(chat.last().message_id).toBe(card);
    expect(chat.visitor.history().map((message) => message.text)).not.toContain(text);
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['en', 'go on', 'How many hours did you sit?'],
    ['de', 'Weiter', 'Wie viele Stunden'],
  ])('put off, in %s, “%s” goes on', async (language, text, says) => {
    const chat = await begun(language);
    await chat.say(language === 'de' ? 'später' : 'later');
    await chat.say(text);
    expect(chat.text()).toContain(says);
    await chat.say('8');
    expect((await kept(chat))?.answers).toEqual({ headache: false, sitting: 480 });
  });

  test.each(['8', '1', '2 h', 'thanks', 'yes'])('put off, “%s” changes nothing', async (text) => {
    const chat = await begun();
    await chat.press('Later');
    await chat.say(text);
    expect(chat.text()).toContain('I did not understand');
    expect(await dueAt(chat)).toBe('2026-11-23T20:15');
    expect(await kept(chat)).toMatchObject({ later: true, answers: { headache: false } });
  });

  test('/cancel sets no time; its card offers the ways, which can be typed, too', async () => {
    const chat = await begun();
    await chat.say('/cancel');
    expect(chat.text()).toContain('What you have answered is kept.\n\nWhen shall I ask again?');
    expect(chat.labels()).toEqual(['30 min', '1 h', 'Tomorrow', 'Go on']);
    expect(await dueAt(chat)).toBeUndefined();
    await chat.say('half an hour');
    expect(await dueAt(chat)).toBe('2026-11-23T19:45');
    expect(chat.text()).toContain('I’ll ask again at 20:45.');
    await chat.say('/cancel');
    expect(chat.text()).toContain('There is nothing to stop');
    expect(await dueAt(chat)).toBe('2026-11-23T19:45');
  });

  test('typed while a finished day is changed, it is no answer', async () => {
    const chat = await begun();
    for (const label of ['8 h', '3', 'Edit', 'Stress']) await chat.press(label);
    await chat.say('later');
    expect(chat.text()).toContain('I could not read that as a number');
  });

  test('taps that come twice, late and in disorder leave what was said last', async () => {
    const chat = await begun();
    const card = chat.last().message_id;
    const { telegram, bot } = chats;
    const { id } = (await kept(chat)) ?? {};
    for (const view of ['later', 'in-30', 'in-60']) void chat.visitor.tap(card, `ci:${id}:${view}`);
    const [later, soon, hour] = telegram.takeUpdates();
    if (!later || !soon || !hour) throw new Error('no taps');
    for (const update of [later, hour, soon, later, hour]) await bot.handleUpdate(update);
    expect(await dueAt(chat)).toBe('2026-11-23T20:15');
    expect(chat.text()).toContain('I’ll ask again at 21:15.');
    expect(chat.labels()).toEqual(['30 min', '✓ 1 h', 'Tomorrow', 'Go on']);
  });

  test('a *Later* that comes once more after another time was said changes nothing', async () => {
    const chat = await begun();
    const { id } = (await kept(chat)) ?? {};
    void chat.visitor.tap(chat.last().message_id, `ci:${id}:later`);
    const [later] = chats.telegram.takeUpdates();
    if (!later) throw new Error('no tap');
    await chats.bot.handleUpdate(later);
    await chat.press('30 min');
    await chats.bot.handleUpdate(later);
    expect(await dueAt(chat)).toBe('2026-11-23T19:45');
    await chat.press('Go on');
    await chats.bot.handleUpdate(later);
    expect(await kept(chat)).toMatchObject({ later: false });
    expect(chat.text()).toContain('How many hours');
  });

  test('a time typed twice over is set once, and shown though the process died before', async () => {
    const chat = await begun();
    await chat.press('Later');
    chat.visitor.send('30 min');
    const [typed] = chats.telegram.takeUpdates();
    if (!typed) throw new Error('no message');
    chats.cutIn(() => Promise.reject(new TypeError('fetch failed')));
    await chats.bot.handleUpdate(typed);
    chats.cutIn();
    expect(await dueAt(chat)).toBe('2026-11-23T19:45');
    chats.later({ minutes: 5 });
    for (let time = 0; time < 2; time++) await chats.bot.handleUpdate(typed);
    expect(await dueAt(chat)).toBe('2026-11-23T19:45');
    expect(chat.text()).toContain('I’ll ask again at 20:45.');
    expect(chats.refused).toEqual([]);
  });

  test('a time that was said is kept by a process that dies before it can show it', async () => {
    const chat = await begun();
    await chat.press('Later');
    const { id } = (await kept(chat)) ?? {};
    void chat.visitor.tap(chat.last().message_id, `ci:${id}:in-30`);
    const [tap] = chats.telegram.takeUpdates();
    if (!tap) throw new Error('no tap');
    chats.cutIn(() => Promise.reject(new TypeError('fetch failed')));
    await chats.bot.handleUpdate(tap);
    chats.cutIn();
    expect(await dueAt(chat)).toBe('2026-11-23T19:45');
    await chats.bot.handleUpdate(tap);
    expect(chat.text()).toContain('I’ll ask again at 20:45.');
  });
});

describe('yesterday', () => {
  async function done(chat: Chat): Promise<Chat> {
    await chat.say('/checkin');
    for (const label of ['No', '8 h', '3']) await chat.press(label);
    return chat;
  }

  async function met(): Promise<Chat> {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.meet();
    return chat;
  }

  test('is offered when today is done and it is not, and opens below', async () => {
    const chat = await met();
    chats.at('2026-11-24T19:00:00Z');
    await done(chat);
    const card = chat.last().message_id;
    await chat.press('Fill in yesterday');
    expect(chat.last().message_id).not.toBe(card);
    expect(chat.text()).toContain('Monday 23 November · from memory');
    for (const label of ['No', '8 h', '3']) await chat.press(label);
    expect(await kept(chat)).toMatchObject({ state: 'done', source: 'recall' });
    expect(chat.labels()).not.toContain('Fill in yesterday');
    await chat.say('/checkin');
    expect(chat.labels()).toContain('Edit');
    expect(chat.labels()).not.toContain('Fill in yesterday');
    expect(chats.refused).toEqual([]);
  });

  test('is not offered to somebody who was not here then', async () => {
    const chat = await done(await met());
    expect(chat.labels()).toContain('Edit');
    expect(chat.labels()).not.toContain('Fill in yesterday');
  });

  test('tapped days later still opens the day it meant, or says why not', async () => {
    const chat = await met();
    chats.at('2026-11-24T19:00:00Z');
    await done(chat);
    chats.at('2026-11-25T19:00:00Z');
    await chat.press('Fill in yesterday');
    expect(chat.text()).toContain('Monday 23 November');
    chats.at('2026-12-24T19:00:00Z');
    await chat.press('Fill in yesterday');
    expect(chat.text()).toContain('can no longer be filled in');
  });
});
