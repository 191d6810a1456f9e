import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoutineKind } from '../../../src/domain/schedule.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody who is set up in Berlin, with the usual hours, and the settings open. */
async function inSettings(...questions: string[]): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer();
  await chat.meet();
  await chat.say('/settings');
  for (const question of questions) await chat.press(question);
  return chat;
}

async function reminder(chat: Chat, kind: RoutineKind) {
  const reminders = await listReminders(database.db, chat.id);
  const { minute, weekdays, active } = reminders.find((one) => one.kind === kind) ?? {};
  return { minute, weekdays, active };
}

/** What comes by the clock, each with a question of its own. */
const asked = ['Evening check-in', 'Relaxation', 'Your week', 'Small lesson'];

const everyDay = 0b111_1111;
const weekdays = 0b001_1111;

/** The ticked labels under the bot's newest message. */
const ticked = (chat: Chat) => chat.labels().flatMap((label) => /^✓ (.*)/.exec(label)?.[1] ?? []);

describe('the hours', () => {
  test('the evening is tapped or typed', async () => {
    const chat = await inSettings('Evening check-in');
    await chat.press('22:00');
    expect(await reminder(chat, 'check-in')).toEqual({ minute: 1320, weekdays: everyDay, active: true });
    expect(chat.text()).toContain('Evening check-in: every day 22:00');
    await chat.press('Evening check-in');
    await chat.say('half past six');
    expect(await reminder(chat, 'check-in')).toEqual({ minute: 1110, weekdays: everyDay, active: true });
    expect(chat.text()).toContain('Evening check-in: every day 18:30');
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['Evening check-in', 'check-in', '17:30', 1050],
    ['Relaxation', 'relaxation', '6', 1080],
    ['Relaxation', 'relaxation', '8', 480],
    ['Your week', 'summary', '9', 540],
    ['Small lesson', 'lesson', 'noon', 720],
  ] as const)('%s: a typed hour is understood', async (question, kind, text, minute) => {
    const chat = await inSettings(question);
    await chat.say(text);
    expect(await reminder(chat, kind)).toMatchObject({ minute, active: true });
    expect(chat.text()).toContain('Settings');
  });

  test.each([
    ['Evening check-in', 'check-in'],
    ['Relaxation', 'relaxation'],
    ['Your week', 'summary'],
    ['Small lesson', 'lesson'],
  ] as const)(
    '%s goes off, and comes on again as it was, or at another hour with the days it had',
    async (question, kind) => {
      const chat = await inSettings(question);
      const before = await reminder(chat, kind);
      await chat.press('Turn off');
      expect(await reminder(chat, kind)).toMatchObject({ active: false });
      expect(chat.text()).toContain(`${question}: off`);
      await chat.press(question);
      expect(chat.text()).toContain('Now: off');
      expect(ticked(chat)).toEqual([]);
      expect(chat.labels()).not.toContain('Turn off');
      await chat.press('Turn on');
      expect(await reminder(chat, kind)).toEqual(before);
      expect(chat.text()).not.toContain(`${question}: off`);
      await chat.press(question);
      await chat.press('Turn off');
      await chat.press(question);
      await chat.press('18:00');
      expect(await reminder(chat, kind)).toEqual({ ...before, minute: 1080 });
      expect(chats.refused).toEqual([]);
    },
  );

  test.each(['no', 'off', 'turn off', 'Turn off', 'aus'])('each goes off by typing "%s"', async (text) => {
    const chat = await inSettings();
    for (const question of asked) {
      await chat.press(question);
      await chat.say(text);
      expect(chat.text()).toContain(`${question}: off`);
    }
  });

  test.each(['on', 'turn on', 'Turn on', 'an', 'ein', 'einschalten'])(
    'each comes on again, as it was, by typing "%s"',
    async (text) => {
      const chat = await inSettings();
      const settings = chat.text();
      for (const question of asked) {
        await chat.press(question);
        await chat.press('Turn off');
        expect(chat.text()).toContain(`${question}: off`);
        await chat.press(question);
        await chat.say(text);
        expect(chat.text()).toBe(settings);
      }
    },
  );

  test.each([
    ['Evening check-in', 'Mon-Fri 8pm', 'Mon–Fri 20:00'],
    ['Evening check-in', 'Mon–Fri 21:30', 'Mon–Fri 21:30'],
    ['Evening check-in', 'Sat 9', 'Sat 21:00'],
    ['Relaxation', 'daily at 20:30', 'every day 20:30'],
    ['Relaxation', 'every day 9', 'every day 09:00'],
    ['Relaxation', 'werktags 16 Uhr', 'Mon–Fri 16:00'],
    ['Your week', 'Sunday 9:30', 'Sun 09:30'],
    ['Your week', 'Sun 08:00', 'Sun 08:00'],
    ['Small lesson', 'Friday 12:30', 'Fri 12:30'],
    ['Small lesson', 'donnerstags 9 Uhr', 'Thu 09:00'],
  ])('%s: days and hour are typed together: "%s"', async (question, text, shown) => {
    const chat = await inSettings(question);
    await chat.say(text);
    expect(chat.text()).toContain('Settings');
    expect(chat.text()).toContain(`${question}: ${shown}`);
    // What is shown can be typed as well.
    await chat.press(question);
    await chat.press('Turn off');
    await chat.press(question);
    await chat.say(shown);
    expect(chat.text()).toContain(`${question}: ${shown}`);
    expect(chats.refused).toEqual([]);
  });

  test('the chosen one is ticked', async () => {
    const chat = await inSettings('Evening check-in');
    expect(chat.labels().slice(0, 5)).toEqual(['18:00', '19:00', '✓ 20:00', '21:00', '22:00']);
    await chat.say('20:15');
    await chat.press('Evening check-in');
    expect(chat.labels().slice(0, 5)).toEqual(['18:00', '19:00', '20:00', '21:00', '22:00']);
  });

  test.each([
    ['Your week', 'summary', 'Now: Mon 08:00', { minute: 480, weekdays: 0b000_0001, active: true }],
    ['Small lesson', 'lesson', 'Now: Wed 17:00', { minute: 1020, weekdays: 0b000_0100, active: true }],
  ] as const)(
    '%s: what is neither an hour nor a day is asked again, kindly',
    async (question, kind, shown, usual) => {
      const chat = await inSettings(question);
      await chat.say('soon');
      expect(chat.text()).toContain('I could not read “soon” as an hour or a day.');
      for (const text of ['weekdays 9:30', 'every day', 'Mon, Wed 18:00']) {
        await chat.say(text);
        expect(chat.text()).toContain('This comes on one day of the week.');
        expect(chat.text()).toContain(question);
        expect(chat.text()).toContain(shown);
      }
      expect(await reminder(chat, kind)).toEqual(usual);
      expect(chats.refused).toEqual([]);
    },
  );

  test('what is neither an hour nor days is asked again, kindly', async () => {
    const chat = await inSettings('Relaxation');
    for (const text of ['25:00', 'Mon or Tue', '<b>8</b>', 'a'.repeat(4096)]) {
      await chat.say(text);
      expect(chat.text()).toContain('as an hour or as days');
      expect(chat.text()).toContain('Now: Mon–Fri 15:00');
    }
    expect(await reminder(chat, 'relaxation')).toEqual({ minute: 900, weekdays, active: true });
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['Relaxation', 'relaxation'],
    ['Small lesson', 'lesson'],
  ] as const)('%s: forged hours and days change nothing', async (question, kind) => {
    const chat = await inSettings(question);
    const before = await reminder(chat, kind);
    const days = ['days-', 'days-x', 'days-0', 'days-128', 'day+0', 'day-8', 'day+', 'day3', 'days+3'];
    for (const value of ['1440', '-5', 'soon', '', '99999', ...days]) {
      await chat.tap(chat.last().message_id, `su:${kind}:${value}`);
      expect([value, await reminder(chat, kind)]).toEqual([value, before]);
    }
    expect(chats.refused).toEqual([]);
  });
});

describe('the days', () => {
  test('are ticked one by one, on the same card, and stay when the hour changes', async () => {
    const chat = await inSettings('Evening check-in');
    const card = chat.last().message_id;
    expect(ticked(chat)).toEqual(['20:00', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Every day']);
    for (const day of ['Sat', 'Sun']) await chat.press(day);
    expect(ticked(chat)).toEqual(['20:00', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Weekdays']);
    expect(chat.text()).toContain('Now: Mon–Fri 20:00');
    await chat.press('Wed');
    expect(chat.text()).toContain('Now: Mon, Tue, Thu, Fri 20:00');
    expect(chat.last().message_id).toBe(card);
    await chat.press('21:00');
    expect(await reminder(chat, 'check-in')).toEqual({ minute: 1260, weekdays: 0b001_1011, active: true });
    expect(chat.text()).toContain('Evening check-in: Mon, Tue, Thu, Fri 21:00');
    expect(chats.refused).toEqual([]);
  });

  test('have two shortcuts', async () => {
    const chat = await inSettings('Relaxation');
    await chat.press('Every day');
    expect(await reminder(chat, 'relaxation')).toEqual({ minute: 900, weekdays: everyDay, active: true });
    expect(chat.text()).toContain('Now: every day 15:00');
    await chat.press('Weekdays');
    expect(await reminder(chat, 'relaxation')).toEqual({ minute: 900, weekdays, active: true });
    expect(ticked(chat)).toContain('Weekdays');
  });

  test('all count when a fast thumb takes several from one keyboard, some of them twice', async () => {
    const chat = await inSettings('Relaxation');
    const card = chat.last().message_id;
    const taps = ['day+6', 'day-1', 'day-1', 'day+6', 'day-3'].map((value) =>
      chat.visitor.tap(card, `su:relaxation:${value}`),
    );
    await chats.settle();
    await Promise.all(taps);
    expect(await reminder(chat, 'relaxation')).toMatchObject({ weekdays: 0b011_1010, active: true });
    expect(ticked(chat)).toEqual(['15:00', 'Tue', 'Thu', 'Fri', 'Sat']);
    expect(chats.refused).toEqual([]);
  });

  test('without the last of them it is off, and a day brings it back', async () => {
    const chat = await inSettings('Relaxation');
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) await chat.press(day);
    expect(await reminder(chat, 'relaxation')).toMatchObject({ active: false });
    expect(chat.text()).toContain('Now: off');
    expect(ticked(chat)).toEqual([]);
    await chat.press('Sun');
    expect(await reminder(chat, 'relaxation')).toEqual({ minute: 900, weekdays: 0b100_0000, active: true });
    expect(chat.text()).toContain('Now: Sun 15:00');
    await chat.press('Back');
    expect(chat.text()).toContain('Relaxation: Sun 15:00');
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['Mon, Wed', 0b000_0101],
    ['weekdays', weekdays],
    ['every day', everyDay],
    ['Sa und So', 0b110_0000],
    ['Mo-Do', 0b000_1111],
  ])('can be typed: "%s"', async (text, mask) => {
    const chat = await inSettings('Relaxation');
    await chat.say(text);
    expect(await reminder(chat, 'relaxation')).toEqual({ minute: 900, weekdays: mask, active: true });
    expect(chat.text()).toContain('Now: ');
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['Your week', 'summary', 480, '08:00', 'Mon'],
    ['Small lesson', 'lesson', 1020, '17:00', 'Wed'],
  ] as const)('%s: there is one', async (question, kind, minute, hour, day) => {
    const chat = await inSettings(question);
    expect(ticked(chat)).toEqual([hour, day]);
    expect(chat.labels()).not.toContain('Weekdays');
    await chat.press('Sun');
    expect(await reminder(chat, kind)).toEqual({ minute, weekdays: 0b100_0000, active: true });
    expect(ticked(chat)).toEqual([hour, 'Sun']);
    await chat.say('Friday');
    expect(ticked(chat)).toEqual([hour, 'Fri']);
    await chat.say('every day');
    expect(chat.text()).toContain('on one day');
    for (const value of ['days-3', 'days-127', 'day+1', 'day-5']) {
      await chat.tap(chat.last().message_id, `su:${kind}:${value}`);
    }
    expect(await reminder(chat, kind)).toEqual({ minute, weekdays: 0b001_0000, active: true });
    await chat.press('09:00');
    expect(chat.text()).toContain(`${question}: Fri 09:00`);
    expect(chats.refused).toEqual([]);
  });
});

describe('the quiet hours', () => {
  const quiet = async (chat: Chat) => (await findPerson(database.db, chat.id))?.profile.quiet;

  test('are tapped', async () => {
    const chat = await inSettings('Quiet hours');
    expect(chat.text()).toContain('Now: 23:00–07:00');
    expect(chat.text()).toContain('An hour you chose yourself is always kept');
    await chat.press('22:00–08:00');
    expect(await quiet(chat)).toEqual({ from: 1320, to: 480 });
    expect(chat.text()).toContain('Quiet hours: 22:00–08:00');
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['22-7', '22:00–07:00'],
    ['22:30 to 6:30', '22:30–06:30'],
    ['22 bis 7 Uhr', '22:00–07:00'],
    ['none', 'off'],
    ['no', 'off'],
    ['keine', 'off'],
    ['aus', 'off'],
  ])('can be typed: "%s" is %s', async (text, shown) => {
    const chat = await inSettings('Quiet hours');
    await chat.say(text);
    expect(chat.text()).toContain(`Quiet hours: ${shown}`);
    await chat.press('Quiet hours');
    expect(chat.text()).toContain(`Now: ${shown}`);
  });

  test('can be none, and usual again', async () => {
    const chat = await inSettings('Quiet hours');
    expect(ticked(chat)).toEqual(['23:00–07:00']);
    await chat.press('None');
    expect(await quiet(chat)).toEqual({ from: 0, to: 0 });
    await chat.press('Quiet hours');
    expect(ticked(chat)).toEqual(['None']);
    await chat.press('23:00–07:00');
    expect(await quiet(chat)).toEqual({ from: 1380, to: 420 });
  });

  test('that cannot be read are asked again, kindly, and forged ones change nothing', async () => {
    const chat = await inSettings('Quiet hours');
    for (const text of ['22', 'late', '22-25', '🌙']) {
      await chat.say(text);
      expect(chat.text()).toContain('as hours of the night');
      expect(chat.text()).toContain('Now: 23:00–07:00');
    }
    for (const value of ['', 'none', '22', '1320-1440', '1440-0', '-1-5', '1-2-3']) {
      await chat.tap(chat.last().message_id, `su:quiet:${value}`);
      expect([value, await quiet(chat)]).toEqual([value, undefined]);
    }
    expect(chats.refused).toEqual([]);
  });

  test('and the safety screen leave one another alone', async () => {
    const chat = await inSettings('Quiet hours');
    await chat.press('22:00–07:00');
    await chat.press('Safety questions');
    await chat.press('None of these');
    expect(await quiet(chat)).toEqual({ from: 1320, to: 420 });
  });
});
