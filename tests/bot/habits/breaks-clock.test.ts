import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { listReminders, setRoutine } from '../../../src/store/reminders.ts';
import { deliveries } from '../../../src/store/schema.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

const { breaks: say } = wordsIn('en');

describe('the breaks of a working day', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  /** Somebody in Berlin with breaks from 9 to 17 and nothing else, on Monday 23 November at 8:00. */
  async function person(): Promise<Chat> {
    chats = openChats(database.db, '2026-11-23T07:00:00Z');
    const chat = chats.newcomer();
    await chat.meet();
    for (const kind of ['check-in', 'relaxation', 'lesson'] as const) {
      await setRoutine(database.db, { person: chat.id, kind, now: chats.clock() }, () => ({ active: false }));
    }
    await chat.tap(chat.last().message_id, 'mb:set:on');
    return chat;
  }

  /** Lets the clock go on for so many half hours from a UTC time; returns the local times at which a break came. */
  async function work(chat: Chat, from: string, halfHours: number, each?: (n: number) => Promise<void>) {
    const came: string[] = [];
    for (let n = 0; n < halfHours; n++) {
      const hour = Number(from.slice(11, 13)) * 60 + Number(from.slice(14, 16)) + 30 * n;
      const time = `${String(Math.floor(hour / 60)).padStart(2, '0')}:${String(hour % 60).padStart(2, '0')}`;
      chats.at(`${from.slice(0, 10)}T${time}:05Z`);
      const before = chat.last().message_id;
      await chats.sweep();
      if (chat.last().message_id === before) continue;
      came.push(`${(Math.floor(hour / 60) + 1) % 24}:${String(hour % 60).padStart(2, '0')}`);
      await each?.(n);
    }
    return came;
  }

  const isOn = async ({ id }: Chat) =>
    (await listReminders(database.db, id)).find(({ kind }) => kind === 'micro-break')?.active;

  test('come every half hour while each is answered, and end with work', async () => {
    const chat = await person();
    const came = await work(chat, '2026-11-23T07:30', 22, async () => {
      await chat.press(say.done);
    });
    expect(came.join(' ')).toBe(
      '9:30 10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30',
    );
    expect(chats.refused).toEqual([]);
  });

  test('are silent after two without an answer, and begin again the day after', async () => {
    const chat = await person();
    expect(await work(chat, '2026-11-23T08:30', 16)).toEqual(['9:30', '10:00']);
    expect(await work(chat, '2026-11-24T08:30', 2)).toEqual(['9:30', '10:00']);
  });

  test('end for the day with Not today', async () => {
    const chat = await person();
    const came = await work(chat, '2026-11-23T08:30', 16, async (n) => {
      await chat.press(n === 2 ? say.notToday : say.done);
    });
    expect(came).toEqual(['9:30', '10:00', '10:30']);
    expect(await work(chat, '2026-11-24T08:30', 1)).toEqual(['9:30']);
  });

  test('switch themselves off after three days without an answer, with one last line, and come back by its button', async () => {
    const chat = await person();
    for (const day of [23, 24, 25]) {
      // Somebody is here, and does other things.
      await chat.say('/help');
      expect(await work(chat, `2026-11-${day}T08:30`, 16)).toEqual(['9:30', '10:00']);
    }
    await chat.say('/help');
    expect(await work(chat, '2026-11-26T08:30', 16)).toEqual(['9:30']);
    expect(chat.text()).toBe(say.switchedOff);
    expect(await isOn(chat)).toBe(false);
    expect(await work(chat, '2026-11-27T08:30', 16)).toEqual([]);
    chats.at('2026-11-27T10:40:00Z');
    await chat.press(say.switchOn);
    expect(chat.text()).toContain('Mon–Fri 09:00–17:00');
    expect(await isOn(chat)).toBe(true);
    expect(await work(chat, '2026-11-27T11:00', 8)).toEqual(['12:00', '12:30']);
  });

  test('go on after a time in which nothing could be sent', async () => {
    const chat = await person();
    chats.at('2026-11-23T10:50:00Z');
    await chats.sweep();
    await chats.sweep();
    const rows = await database.db
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.personId, chat.id), eq(deliveries.kind, 'micro-break')))
      .orderBy(asc(deliveries.dueAt));
    expect(rows.map(({ slot, state }) => [slot, state])).toEqual([
      ['2026-11-23', 'dropped'],
      ['2026-11-23T12:00', 'due'],
    ]);
  });

  test('switched off while one is on its way, none comes behind it', async () => {
    const chat = await person();
    chats.at('2026-11-23T08:30:05Z');
    chats.cutIn(async (request, send) => {
      chats.cutIn();
      await chat.tap(chat.last().message_id, 'mb:set:off');
      return send(request);
    });
    await chats.sweep();
    expect(await work(chat, '2026-11-23T09:00', 15)).toEqual([]);
    expect(await isOn(chat)).toBe(false);
  });

  test('switched off, none comes any more', async () => {
    const chat = await person();
    expect(await work(chat, '2026-11-23T08:30', 1)).toEqual(['9:30']);
    await chat.tap(chat.last().message_id, 'mb:set:off');
    expect(await work(chat, '2026-11-23T09:00', 15)).toEqual([]);
  });
});
