import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routineKinds } from '../../src/domain/schedule.ts';
import { findCheckInOn } from '../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { findPerson } from '../../src/store/people.ts';
import { listReminders, turnBack } from '../../src/store/reminders.ts';
import { type Chat, openChats } from './chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody in Berlin with the usual hours, who is set up on this day at noon; nobody else is in the database. */
async function settled(day: string, language = 'en'): Promise<Chat> {
  await database.db.execute('delete from people');
  chats = openChats(database.db, `${day}T11:00:00Z`);
  const chat = chats.newcomer(language);
  await chat.meet();
  chats.later({ minutes: 10 });
  return chat;
}

/** What the bot says until the clock, wound on to this moment, has done what is due then. */
async function heardAt(chat: Chat, moment: string): Promise<string[]> {
  const before = new Set(chat.visitor.history().map(({ message_id }) => message_id));
  chats.at(moment);
  await chats.sweep();
  const news = chat.visitor.history().filter(({ message_id }) => !before.has(message_id));
  return news.map(({ text = '' }) => text.split(/\n| ·/)[0] ?? '');
}

/** On which days (ISO) the evening check-in comes, looked at every evening from one day to another. */
async function evenings(chat: Chat, from: string, days: number): Promise<string[]> {
  const asked: string[] = [];
  for (let day = Temporal.PlainDate.from(from); asked.length <= days; day = day.add({ days: 1 })) {
    if (day.since(from).days >= days) break;
    const heard = await heardAt(chat, `${day}T19:00:00Z`);
    if (heard.includes(evening)) asked.push(day.toString());
  }
  return asked;
}

const evening = 'Time for your evening check-in';
const offer = 'I could not ask you last night';
const exercise = 'A few minutes for yourself.';
const lesson = 'Something small to know. It takes a minute.';

const kept = (chat: Chat, day: string) => findCheckInOn(database.db, chat.id, day);

describe('the evening', () => {
  test('asks by itself at its hour, and a tap on it is the first answer', async () => {
    const chat = await settled('2026-11-23');
    expect(await heardAt(chat, '2026-11-23T18:59:59Z')).toEqual([]);
    expect(await heardAt(chat, '2026-11-23T19:00:00Z')).toEqual([evening]);
    expect(await heardAt(chat, '2026-11-23T19:01:00Z')).toEqual([]);
    await chat.press('No headache');
    await chat.say('8 hours');
    await chat.press('3');
    expect(await kept(chat, '2026-11-23')).toMatchObject({
      source: 'today',
      answers: { headache: false, sitting: 480, stress: 3 },
    });
    expect(await heardAt(chat, '2026-11-24T19:00:00Z')).toEqual([evening]);
    expect(chats.refused).toEqual([]);
  });

  test('down from 19:50 to 21:10, it is asked once, at 21:10', async () => {
    const chat = await settled('2026-11-23');
    await heardAt(chat, '2026-11-24T18:50:00Z');
    expect(await heardAt(chat, '2026-11-24T20:10:00Z')).toEqual([evening]);
    expect(await heardAt(chat, '2026-11-24T20:11:00Z')).toEqual([]);
  });

  test('down until the night, it is not asked then, but offered in the morning; what is filled in is recalled', async () => {
    const chat = await settled('2026-11-23');
    expect(await heardAt(chat, '2026-11-24T00:30:00Z')).toEqual([]);
    expect(await heardAt(chat, '2026-11-24T06:59:00Z')).toEqual([]);
    expect(await heardAt(chat, '2026-11-24T07:00:00Z')).toEqual([offer]);
    await chat.press('Headache');
    expect(await kept(chat, '2026-11-23')).toMatchObject({ source: 'recall', answers: { headache: true } });
    expect(await heardAt(chat, '2026-11-24T19:00:00Z')).toEqual([evening]);
  });

  test('down for three days, only the last evening is offered, and not after noon', async () => {
    const chat = await settled('2026-11-26');
    expect(await heardAt(chat, '2026-11-29T10:00:00Z')).toEqual([offer]);
    expect(chat.text()).toContain('Saturday 28 November');
    const other = await settled('2026-11-26');
    expect(await heardAt(other, '2026-11-29T13:01:00Z')).toEqual([]);
  });

  test('put off until a time at which nothing could be sent, is asked once and as agreed', async () => {
    const chat = await settled('2026-11-24');
    await chat.say('/checkin');
    chats.at('2026-11-24T18:50:00Z');
    await chat.press('Later');
    await chat.pressData(/:in-30$/);
    expect(await heardAt(chat, '2026-11-24T20:10:00Z')).toEqual(['Your check-in, as agreed']);
  });

  test('is not asked where the same question has just come', async () => {
    const chat = await settled('2026-11-24');
    chats.at('2026-11-24T18:29:00Z');
    await chat.say('/checkin');
    await chat.press('Later');
    await chat.pressData(/:in-30$/);
    expect(await heardAt(chat, '2026-11-24T18:59:10Z')).toEqual(['Your check-in, as agreed']);
    expect(await heardAt(chat, '2026-11-24T19:03:00Z')).toEqual([]);
  });

  test('comes after the clock has been set back, as though nothing had been', async () => {
    const chat = await settled('2026-11-24');
    expect(await heardAt(chat, '2026-11-30T19:00:00Z')).toContain(evening);
    chats.at('2026-11-24T12:00:00Z');
    await turnBack(database.db, chats.clock());
    expect(await heardAt(chat, '2026-11-24T19:00:00Z')).toEqual([evening]);
    expect(await heardAt(chat, '2026-11-30T19:00:00Z')).toContain(evening);
  });

  test('is not asked about a day that is done, nor offered', async () => {
    const chat = await settled('2026-11-24');
    await chat.say('/checkin');
    await chat.press('No');
    await chat.press('2 h');
    await chat.press('1');
    expect(await heardAt(chat, '2026-11-24T19:00:00Z')).not.toContain(evening);
    expect(await heardAt(chat, '2026-11-25T07:00:00Z')).toEqual([]);
  });

  test('waits until whoever is answering something has done so', async () => {
    const chat = await settled('2026-11-24');
    chats.at('2026-11-24T18:59:00Z');
    await chat.say('/settings');
    await chat.press('Time zone');
    expect(await heardAt(chat, '2026-11-24T19:00:00Z')).toEqual([]);
    expect(await heardAt(chat, '2026-11-24T19:03:00Z')).toEqual([evening]);
  });

  test('a typed answer to it counts, and one to what was asked before does not', async () => {
    const chat = await settled('2026-11-24');
    await heardAt(chat, '2026-11-24T19:00:00Z');
    await chat.say('no headache');
    expect(await kept(chat, '2026-11-24')).toMatchObject({ answers: { headache: false } });
    await heardAt(chat, '2026-11-25T19:00:00Z');
    await chat.say('yes');
    expect(await kept(chat, '2026-11-24')).toMatchObject({ answers: { headache: false } });
    expect(await kept(chat, '2026-11-25')).toMatchObject({ answers: { headache: true } });
  });
});

describe('the afternoon and Monday', () => {
  test('an exercise comes on weekdays, and is not made up for when it was hours late', async () => {
    const chat = await settled('2026-11-27');
    expect(await heardAt(chat, '2026-11-27T14:00:00Z')).toEqual([exercise]);
    expect(await heardAt(chat, '2026-11-28T14:00:00Z')).not.toContain(exercise);
    expect(await heardAt(chat, '2026-11-30T17:01:00Z')).not.toContain(exercise);
    expect(await heardAt(chat, '2026-12-01T16:59:00Z')).toContain(exercise);
  });

  test('the week comes on Monday, late but not at night where it could not, and tells nothing before a tap', async () => {
    const chat = await settled('2026-11-24');
    expect(await heardAt(chat, '2026-11-30T07:00:00Z')).toContain('Your week is ready: 23–29 November.');
    expect(await heardAt(chat, '2026-12-07T23:00:00Z')).toEqual([]);
    const [notice, ...others] = await heardAt(chat, '2026-12-08T07:00:00Z');
    expect(notice).toMatch(/^Your week is ready: 30 November\s–\s6 December\.$/);
    expect(others).toEqual([offer]);
    await chat.press('Show my week');
    const shown = chat.visitor.history().map(({ text = '' }) => text);
    expect(shown.filter((text) => text.startsWith('Your week · 30 November'))).toHaveLength(1);
  });
});

describe('Wednesday', () => {
  test('a lesson comes at five, late but not at night where it could not, and tells nothing before a tap', async () => {
    const chat = await settled('2026-11-24');
    expect(await heardAt(chat, '2026-11-25T15:59:59Z')).not.toContain(lesson);
    expect(await heardAt(chat, '2026-11-25T16:00:00Z')).toEqual([lesson]);
    expect(chat.labels()).toEqual(['Read']);
    expect(await heardAt(chat, '2026-12-02T23:00:00Z')).not.toContain(lesson);
    expect(await heardAt(chat, '2026-12-03T07:00:00Z')).toContain(lesson);
    await chat.press('Read');
    expect(chat.visitor.history().some(({ text }) => text?.includes('This week:'))).toBe(true);
    // Two days later it is Friday evening.
    expect(await heardAt(chat, '2026-12-11T16:01:00Z')).not.toContain(lesson);
    expect(chats.refused).toEqual([]);
  });

  test('a lesson comes at the hour and on the day that were chosen, or not at all', async () => {
    const chat = await settled('2026-11-24');
    await chat.say('/settings');
    await chat.press('Small lesson');
    await chat.say('Thursday 12:00');
    expect(await heardAt(chat, '2026-11-25T16:00:00Z')).not.toContain(lesson);
    expect(await heardAt(chat, '2026-11-26T11:00:00Z')).toContain(lesson);
    await chat.say('/settings');
    await chat.press('Small lesson');
    await chat.press('Turn off');
    expect(await heardAt(chat, '2026-12-03T11:00:00Z')).not.toContain(lesson);
  });

  test('breaks from sitting come to nobody who has not switched them on', async () => {
    const chat = await settled('2026-11-23');
    await heardAt(chat, '2026-11-23T19:00:00Z');
    const heard: string[] = [];
    for (const hour of ['08:30', '09:15', '10:00', '10:45', '11:30', '12:15', '13:00', '13:45']) {
      heard.push(...(await heardAt(chat, `2026-11-24T${hour}:00Z`)));
    }
    expect(heard).toEqual([]);
  });
});

describe('being gentle', () => {
  test('evenings without an answer come every third day, then weekly, then not; one tap brings them back', async () => {
    const chat = await settled('2026-11-23');
    const asked = await evenings(chat, '2026-11-23', 50);
    const gaps = asked
      .slice(1)
      .map((day, place) => Temporal.PlainDate.from(asked[place] ?? '').until(day).days);
    expect(gaps).toEqual([1, 1, 3, 3, 3, 7, 7, 7]);
    expect((await listReminders(database.db, chat.id)).map(({ nextAt }) => nextAt)).toEqual(
      routineKinds.map(() => null),
    );
    await chat.press('Remind me again');
    expect(await evenings(chat, '2027-01-12', 3)).toEqual(['2027-01-12', '2027-01-13', '2027-01-14']);
  });

  test('who is here without checking in keeps the exercises', async () => {
    const chat = await settled('2026-11-23');
    const heard: string[] = [];
    for (const day of ['23', '24', '25', '26', '27', '30']) {
      await chat.say('/help');
      heard.push(...(await heardAt(chat, `2026-11-${day}T14:00:00Z`)));
      heard.push(...(await heardAt(chat, `2026-11-${day}T19:00:00Z`)));
    }
    expect(heard.filter((text) => text === exercise)).toHaveLength(6);
    expect(heard.filter((text) => text === evening)).toHaveLength(3);
  });

  test('nothing comes before a pause is over', async () => {
    const chat = await settled('2026-11-24');
    await chat.say('/pause');
    await chat.say('1 December');
    expect(await evenings(chat, '2026-11-24', 8)).toEqual(['2026-12-01']);
    await chat.say('/pause');
    await chat.say('two weeks');
    expect(await heardAt(chat, '2026-12-02T19:00:00Z')).toEqual([]);
    await chat.press('Come back now');
    expect(await heardAt(chat, '2026-12-03T19:00:00Z')).toEqual([evening]);
  });

  test('blocking stops everything at once, and coming back brings it back', async () => {
    const chat = await settled('2026-11-24');
    chat.visitor.block();
    await chats.settle();
    expect(await evenings(chat, '2026-11-24', 3)).toEqual([]);
    chat.visitor.unblock();
    await chats.settle();
    expect(await evenings(chat, '2026-11-27', 2)).toEqual(['2026-11-27', '2026-11-28']);
    expect(chats.refused).toEqual([]);
  });

  test('a block that nobody told of stops everything with the first message', async () => {
    const chat = await settled('2026-11-24');
    chat.visitor.block();
    chats.telegram.takeUpdates();
    await evenings(chat, '2026-11-24', 3);
    expect(chats.refused).toEqual(['sendMessage: Forbidden: bot was blocked by the user']);
    expect((await findPerson(database.db, chat.id))?.goneAt).not.toBeNull();
    chat.visitor.unblock();
    chats.telegram.takeUpdates();
    await chat.say('/help');
    expect(await evenings(chat, '2026-11-27', 2)).toEqual(['2026-11-27', '2026-11-28']);
  });

  test('an hour inside the quiet hours is kept, and a late message waits for the morning', async () => {
    const chat = await settled('2026-11-24');
    await chat.say('/settings');
    await chat.press('Evening check-in');
    await chat.say('23:30');
    expect(await heardAt(chat, '2026-11-24T22:30:00Z')).toContain(evening);
    expect(await heardAt(chat, '2026-11-25T23:45:00Z')).not.toContain(evening);
    expect(await heardAt(chat, '2026-11-26T07:00:00Z')).toContain(offer);
  });
});

describe('on the day of a journey', () => {
  async function moveTo(chat: Chat, city: string): Promise<void> {
    await chat.say('/settings');
    await chat.press('Time zone');
    await chat.say(city);
    await chat.press('Yes');
  }

  test('westward after the evening was asked, it is not asked again', async () => {
    const chat = await settled('2026-11-24');
    expect(await heardAt(chat, '2026-11-24T19:00:00Z')).toContain(evening);
    await moveTo(chat, 'New York');
    expect(await heardAt(chat, '2026-11-25T01:00:00Z')).toEqual([]);
    expect(await heardAt(chat, '2026-11-26T01:00:00Z')).toContain(evening);
  });

  test('eastward past the hour, it is asked at once', async () => {
    const chat = await settled('2026-11-24');
    chats.at('2026-11-24T14:30:00Z');
    await moveTo(chat, 'Bangkok');
    chats.later({ minutes: 4 });
    expect(await heardAt(chat, '2026-11-24T14:40:00Z')).toContain(evening);
    expect(await heardAt(chat, '2026-11-25T13:00:00Z')).toContain(evening);
  });
});

test('a prompt that comes twice opens the same check-in', async () => {
  const chat = await settled('2026-11-24');
  let first: string | undefined;
  chats.cutIn(async (request, send) => {
    const response = await send(request);
    if (!request.url.endsWith('/sendMessage') || first) return response;
    first = await response.text();
    throw new Error('the connection broke after Telegram had taken the message');
  });
  expect(await heardAt(chat, '2026-11-24T19:00:00Z')).toEqual([evening, evening]);
  const [one, two] = chat.visitor.history().slice(-2);
  const data = one?.reply_markup?.inline_keyboard[0]?.[1];
  await chat.tap(one?.message_id ?? 0, data && 'callback_data' in data ? data.callback_data : '');
  await chat.tap(two?.message_id ?? 0, data && 'callback_data' in data ? data.callback_data : '');
  expect(await kept(chat, '2026-11-24')).toMatchObject({ answers: { headache: false } });
  expect(chat.text()).toContain('How many hours did you sit?');
});
