import { and, asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  breakFace,
  breaksFace,
  breaksSaid,
  readBreakEdit,
  switchedOffFace,
} from '../../../src/bot/habits/breaks-card.ts';
import { readProfile } from '../../../src/domain/profile.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { deliveries, practices } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

const instant = (iso: string) => Temporal.Instant.from(iso);
const weekdays = 0b001_1111;
const work = { from: 540, to: 1020 };

describe.each(languages)('what the clock sends (%s)', (language) => {
  const words = wordsIn(language);
  const times = Array.from({ length: 15 }, (_, n) => instant('2026-11-23T08:30Z').add({ minutes: 30 * n }));
  const faces = times.map((at) => breakFace(words, at, 'Europe/Berlin'));

  test('is one short line without a word about health', () => {
    for (const { text } of [...faces, switchedOffFace(words)]) {
      expect(text).not.toMatch(
        /\n|<|head|pain|ache|neck|stress|kopf|schmerz|nacken|gesund|health|exercise|übung/i,
      );
      expect(text.length).toBeLessThan(160);
    }
  });

  test('suggests something else each time', () => {
    expect(new Set(faces.map(({ text }) => text)).size).toBe(5);
  });

  test('is answered by a tap, which names the break or the day', () => {
    expect(faces[1]?.buttons).toEqual([
      [
        { text: words.breaks.done, callback_data: 'mb:done:2026-11-23T09:00Z' },
        { text: words.breaks.notToday, callback_data: 'mb:off:2026-11-23' },
      ],
    ]);
  });

  test('says in its last line how breaks come back, with a button that brings them', () => {
    const { text, buttons } = switchedOffFace(words);
    expect(text).toContain('/settings');
    expect(buttons).toEqual([[{ text: words.breaks.switchOn, callback_data: 'mb:set:on' }]]);
  });
});

describe.each(languages)('the card of the breaks (%s)', (language) => {
  const words = wordsIn(language);
  const { settings: say, breaks, exercises } = words;
  const card = (active: boolean | undefined, mask = weekdays) => {
    const reminder = active === undefined ? undefined : { active, weekdays: mask };
    const { text, buttons } = breaksFace(words, { reminder, work });
    return { text: parseHtml(text).text, buttons };
  };

  test('offers them, with what is known and what is not, and nothing to set', () => {
    for (const { text, buttons } of [card(undefined), card(false)]) {
      expect(text.split('\n\n').slice(1)).toEqual([
        parseHtml(say.now(say.breaks, words.setup.off)).text.split('\n\n')[1],
        breaks.how,
        breaks.known,
      ]);
      expect(buttons).toEqual([
        [
          { text: say.turnOn, callback_data: 'mb:set:on' },
          { text: exercises.known, callback_data: 'ev:micro-break' },
        ],
        [{ text: say.back, callback_data: 'se:show' }],
      ]);
    }
  });

  test('names the trial, its size, and that headaches were not tested', () => {
    expect(breaks.known).toMatch(/193.*17\s?%.*44\s?%|193.*44\s?%.*17\s?%/);
    expect(breaks.known).toMatch(/Waongenngarm et al\. 2021/);
    expect(breaks.known).toMatch(/Headaches were not tested|Kopfschmerzen wurden nicht geprüft/);
    expect(breaks.how).toMatch(/Unknot/);
  });

  test('shows the hours and the days that are chosen', () => {
    const { text, buttons } = card(true, 0b000_1010);
    expect(text).toContain(`${words.days(0b000_1010)} 09:00–17:00`);
    expect(text.split('\n\n').at(-1)).toBe(breaks.choose);
    const labels = buttons.flat().map(({ text }) => text);
    expect(labels.filter((label) => label.startsWith('✓'))).toEqual([
      '✓ 09:00 –',
      '✓ – 17:00',
      `✓ ${words.weekday(2)}`,
      `✓ ${words.weekday(4)}`,
    ]);
    expect(labels).toHaveLength(4 + 5 + 7 + 3);
    expect(labels).toContain(say.turnOff);
  });

  test('has room on its buttons', () => {
    for (const row of card(true).buttons) {
      for (const { text, callback_data } of row) {
        expect(text.length * row.length, text).toBeLessThanOrEqual(44);
        expect(callback_data.length).toBeLessThanOrEqual(64);
      }
    }
  });

  test('sets what its buttons say', () => {
    const edits = card(true)
      .buttons.flat()
      .flatMap(({ callback_data }) => /^mb:set:(.*)/.exec(callback_data)?.[1] ?? []);
    expect(edits.map(readBreakEdit)).not.toContain(undefined);
    expect(breaksSaid(words, { reminder: undefined, work })).toBe(words.setup.off);
  });
});

test.each([
  '',
  'On',
  'from-0',
  'from-660',
  'to-540',
  'from-540x',
  'day+0',
  'day+8',
  'day=1',
  'days-31',
  '540',
])('a forged %j sets nothing', (value) => {
  expect(readBreakEdit(value)).toBeUndefined();
});

describe('in the chat', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  /** Somebody in Berlin, on Monday 23 November at 8:00, with the card of the breaks open. */
  async function person(language = 'en'): Promise<Chat> {
    chats = openChats(database.db, '2026-11-23T07:00:00Z');
    const chat = chats.newcomer(language);
    await chat.meet();
    await chat.say('/settings');
    await chat.pressData(/^mb:show$/);
    return chat;
  }

  async function reminder({ id }: Chat) {
    const found = (await listReminders(database.db, id)).find(({ kind }) => kind === 'micro-break');
    const { minute, weekdays, active, nextAt } = found ?? {};
    return { minute, weekdays, active, nextAt: nextAt?.toString() };
  }

  async function due({ id }: Chat): Promise<string[]> {
    const rows = await database.db
      .select()
      .from(deliveries)
      .where(
        and(eq(deliveries.personId, id), eq(deliveries.kind, 'micro-break'), eq(deliveries.state, 'due')),
      )
      .orderBy(asc(deliveries.dueAt));
    return rows.map(({ slot, dueAt }) => `${slot} ${dueAt}`);
  }

  const done = ({ id }: Chat) =>
    database.db
      .select()
      .from(practices)
      .where(and(eq(practices.personId, id), eq(practices.exercise, 'micro-break')));

  async function answered({ id }: Chat): Promise<string | undefined> {
    return readProfile((await findPerson(database.db, id))?.profile ?? {}).breaksAnswered;
  }

  /** Sends the break of this moment, as the clock does. */
  async function send(chat: Chat, dueAt: string, language = 'en'): Promise<number> {
    const { text, buttons } = breakFace(wordsIn(language), instant(dueAt), 'Europe/Berlin');
    const options = { reply_markup: { inline_keyboard: buttons } };
    return (await chats.bot.api.sendMessage(chat.id, text, options)).message_id;
  }

  test('nobody has breaks who did not ask for them', async () => {
    const chat = await person();
    expect(chat.text()).toContain('Now: off');
    expect(await reminder(chat)).toMatchObject({ active: false, nextAt: undefined });
    expect(chats.refused).toEqual([]);
  });

  test('switched on before work, the first comes half an hour into it', async () => {
    const chat = await person();
    await chat.press('Turn on');
    expect(chat.text()).toContain('Now: Mon–Fri 09:00–17:00');
    expect(await reminder(chat)).toEqual({
      minute: 570,
      weekdays,
      active: true,
      nextAt: '2026-11-23T08:30:00Z',
    });
    expect(await due(chat)).toEqual([]);
    expect(chats.refused).toEqual([]);
  });

  test('switched on at work, they come from the next half hour on', async () => {
    const chat = await person();
    chats.at('2026-11-23T10:40:00Z');
    await chat.press('Turn on');
    expect(await due(chat)).toEqual(['2026-11-23T12:00 2026-11-23T11:00:00Z']);
    expect(await reminder(chat)).toMatchObject({ nextAt: '2026-11-24T08:30:00Z' });
    await chat.press('Turn off');
    expect(await due(chat)).toEqual([]);
    expect(await reminder(chat)).toMatchObject({ active: false, nextAt: undefined });
    await chat.press('Turn on');
    expect(await due(chat)).toEqual(['2026-11-23T12:00 2026-11-23T11:00:00Z']);
  });

  test('switched on after work or on a day off, they begin on the next day of work', async () => {
    const chat = await person();
    chats.at('2026-11-23T16:40:00Z');
    await chat.press('Turn on');
    expect([await due(chat), (await reminder(chat)).nextAt]).toEqual([[], '2026-11-24T08:30:00Z']);
    await chat.press('Turn off');
    chats.at('2026-11-28T10:00:00Z');
    await chat.press('Turn on');
    expect([await due(chat), (await reminder(chat)).nextAt]).toEqual([[], '2026-11-30T08:30:00Z']);
  });

  test('the hours of work move the first one, and the last', async () => {
    const chat = await person();
    await chat.press('Turn on');
    await chat.press('08:00 –');
    await chat.press('– 16:00');
    expect(chat.text()).toContain('Mon–Fri 08:00–16:00');
    expect(await reminder(chat)).toMatchObject({ minute: 510, active: true });
    expect(readProfile((await findPerson(database.db, chat.id))?.profile ?? {}).work).toEqual({
      from: 480,
      to: 960,
    });
    // Work began an hour ago: the next half hour is planned at once.
    chats.at('2026-11-23T08:10:00Z');
    await chat.press('– 18:00');
    expect(await due(chat)).toEqual(['2026-11-23T09:30 2026-11-23T08:30:00Z']);
    expect(chats.refused).toEqual([]);
  });

  test('days are set one by one; the last one to go switches them off', async () => {
    const chat = await person();
    await chat.press('Turn on');
    await chat.press('Sat');
    for (const day of ['Tue', 'Wed', 'Thu', 'Fri']) await chat.press(day);
    expect(await reminder(chat)).toMatchObject({ weekdays: 0b010_0001, active: true });
    await chat.press('Mon');
    expect(await reminder(chat)).toMatchObject({ weekdays: 0b010_0000, active: true });
    await chat.press('Sat');
    expect(await reminder(chat)).toMatchObject({ active: false });
    expect(chat.text()).toContain('Now: off');
    expect(chats.refused).toEqual([]);
  });

  test('a day that is taken out has no more breaks today', async () => {
    const chat = await person();
    chats.at('2026-11-23T10:40:00Z');
    await chat.press('Turn on');
    await chat.press('Mon');
    expect(await answered(chat)).toBe('2026-11-23T23:00:00Z');
  });

  test('the buttons of an old card switch nothing on', async () => {
    const chat = await person();
    for (const data of ['from-480', 'to-960', 'day+6', 'day-1', 'off']) {
      await chat.tap(chat.last().message_id, `mb:set:${data}`);
      expect([data, (await reminder(chat)).active]).toEqual([data, false]);
    }
    await chat.press('Turn on');
    expect(chat.text()).toContain('Mon–Fri 08:00–16:00');
    expect(chats.refused).toEqual([]);
  });

  test('Done is noted once, and thanks stand in place of the message', async () => {
    const chat = await person();
    await chat.press('Turn on');
    chats.at('2026-11-23T08:31:00Z');
    const message = await send(chat, '2026-11-23T08:30Z');
    const { breaks: say } = wordsIn('en');
    expect(await chat.press(say.done)).toEqual({ text: say.noted });
    expect([chat.last().message_id, chat.text(), chat.labels()]).toEqual([message, say.welcome, []]);
    await chat.tap(message, 'mb:done:2026-11-23T08:30Z');
    const rows = await done(chat);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ day: '2026-11-23', state: 'done', completed: true });
    expect(rows[0]?.startedAt?.toString()).toMatch(/^2026-11-23T08:31/);
    expect(await answered(chat)).toMatch(/^2026-11-23T08:31/);
    expect(chats.refused).toEqual([]);
  });

  test('two breaks are noted twice', async () => {
    const chat = await person();
    await chat.press('Turn on');
    for (const time of ['08:30', '09:00']) {
      chats.at(`2026-11-23T${time}:20Z`);
      await send(chat, `2026-11-23T${time}Z`);
      await chat.press('Done');
    }
    expect(await done(chat)).toHaveLength(2);
  });

  test('Not today holds until midnight, and a late Done does not undo it', async () => {
    const chat = await person('de');
    await chat.press('Einschalten');
    chats.at('2026-11-23T08:31:00Z');
    const early = await send(chat, '2026-11-23T08:30Z', 'de');
    chats.at('2026-11-23T09:01:00Z');
    await send(chat, '2026-11-23T09:00Z', 'de');
    const { breaks: say } = wordsIn('de');
    await chat.press(say.notToday);
    expect([chat.text(), chat.labels()]).toEqual([say.quiet, []]);
    expect(await answered(chat)).toBe('2026-11-23T23:00:00Z');
    await chat.tap(early, 'mb:done:2026-11-23T08:30Z');
    expect(await answered(chat)).toBe('2026-11-23T23:00:00Z');
    expect(chats.refused).toEqual([]);
  });

  test('who sets them anew after a Not today has them back today', async () => {
    const chat = await person();
    await chat.press('Turn on');
    chats.at('2026-11-23T09:01:00Z');
    await send(chat, '2026-11-23T09:00Z');
    await chat.press('Not today');
    await chat.press('– 18:00');
    expect(await answered(chat)).toMatch(/^2026-11-23T09:01/);
    expect(await due(chat)).toEqual(['2026-11-23T10:30 2026-11-23T09:30:00Z']);
  });

  test('buttons of another day are told so kindly: they are an answer, but no break', async () => {
    const chat = await person();
    await chat.press('Turn on');
    chats.at('2026-11-23T09:01:00Z');
    const [one, other] = [await send(chat, '2026-11-23T08:30Z'), await send(chat, '2026-11-23T09:00Z')];
    chats.at('2026-11-24T07:00:00Z');
    await chat.tap(one, 'mb:done:2026-11-23T08:30Z');
    await chat.tap(other, 'mb:off:2026-11-23');
    expect(await done(chat)).toEqual([]);
    expect(await answered(chat)).toMatch(/^2026-11-24T07:00/);
    expect(chat.text()).toBe(wordsIn('en').breaks.past);
    expect(chats.refused).toEqual([]);
  });

  test('forged data is an outdated button, and changes nothing', async () => {
    const chat = await person();
    const forged = ['mb:done:2026-11-23', 'mb:done:2026-11-23T20:00Z', 'mb:done:20x', 'mb:off:2026-02-30'];
    for (const data of [...forged, 'mb:off:', 'mb:set:days-31', 'mb:other']) {
      const answer = await chat.tap(chat.last().message_id, data);
      expect([data, answer]).toEqual([data, { text: wordsIn('en').fallback.outdated }]);
    }
    expect([await done(chat), await answered(chat)]).toEqual([[], undefined]);
  });

  test('before the first meeting is over there is nothing to set', async () => {
    chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    for (const data of ['mb:show', 'mb:set:on', 'mb:done:2026-11-23T08:30Z', 'mb:off:2026-11-23']) {
      await chat.tap(chat.last().message_id, data);
    }
    expect(await listReminders(database.db, chat.id)).toEqual([]);
    expect(chats.refused).toEqual([]);
  });
});
