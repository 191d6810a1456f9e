import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoutineKind } from '../../../src/domain/schedule.ts';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import { conversationStorage } from '../../../src/store/conversations.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { people } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody who is set up in Berlin, with a check-in at 20:00 and relaxation on weekdays at 15:00. */
async function settled(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  return chat;
}

/** The same, with the settings open. */
async function inSettings(...questions: string[]): Promise<Chat> {
  const chat = await settled();
  await chat.say('/settings');
  for (const question of questions) await chat.press(question);
  return chat;
}

const person = (chat: Chat) => findPerson(database.db, chat.id);
const answersOf = async (chat: Chat) =>
  (await findCheckInOn(database.db, chat.id, '2026-11-23'))?.answers ?? {};

async function reminder(chat: Chat, kind: RoutineKind) {
  const reminders = await listReminders(database.db, chat.id);
  const { minute, weekdays, active } = reminders.find((one) => one.kind === kind) ?? {};
  return { minute, weekdays, active };
}

const everyDay = 0b111_1111;
const weekdays = 0b001_1111;
const monday = 0b000_0001;
const wednesday = 0b000_0100;

describe('the card', () => {
  test.each(['en', 'de'])(
    'tells every setting, and opens by command and by button (%s)',
    async (language) => {
      const chat = await settled(language);
      const { settings, setup, help, move, pause, days, name } = wordsIn(language);
      await chat.say('/settings');
      const hours = [
        `${settings.evening}: ${days(everyDay)} 20:00`,
        `${settings.relaxation}: ${days(weekdays)} 15:00`,
        `${settings.summary}: ${days(monday)} 08:00`,
        `${settings.lesson}: ${days(wednesday)} 17:00`,
        `${settings.breaks}: ${setup.off}`,
        `${settings.letDown}: ${setup.off}`,
      ];
      for (const told of [name, 'Europe/Berlin', '19:42', ...hours, '23:00–07:00']) {
        expect(chat.text()).toContain(told);
      }
      const labels = [
        ...[settings.language, settings.zone, settings.evening, settings.relaxation, settings.summary],
        ...[settings.lesson, settings.breaks, move.plan.workplace, settings.letDown],
        ...[settings.quiet, pause.name, settings.safety, settings.close],
      ];
      expect(chat.labels()).toEqual(labels);
      await chat.say('/help');
      await chat.press(help.settings);
      expect(chat.labels()).toEqual(labels);
      expect(chats.refused).toEqual([]);
    },
  );

  const questions = [
    ...['Language', 'Time zone', 'Evening check-in', 'Relaxation', 'Your week', 'Small lesson'],
    ...['Sitting breaks', 'Quiet hours', 'Pause', 'Safety questions'],
  ];
  test.each(questions)('Back from %s changes nothing, on the same card', async (question) => {
    const chat = await inSettings();
    const [card, text] = [chat.last().message_id, chat.text()];
    const reminders = await listReminders(database.db, chat.id);
    await chat.press(question);
    expect(chat.text()).not.toBe(text);
    await chat.press('Back');
    expect(chat.text()).toBe(text);
    expect(chat.last().message_id).toBe(card);
    expect(await person(chat)).toMatchObject({ step: null, zone: 'Europe/Berlin', language: 'en' });
    expect(await listReminders(database.db, chat.id)).toEqual(reminders);
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ...[0, 2].map((unanswered) => [unanswered, undefined] as const),
    ...[3, 8].map((unanswered) => [unanswered, 'slow'] as const),
    [9, 'silent'],
  ] as const)('after %i evenings without an answer tells the pace: %s', async (unanswered, pace) => {
    for (const language of languages) {
      const chat = await settled(language);
      const { settings, prompts, days } = wordsIn(language);
      await database.db.update(people).set({ unanswered }).where(eq(people.id, chat.id));
      await chat.say('/settings');
      for (const told of ['slow', 'silent'] as const) {
        expect(chat.text().includes(settings[told])).toBe(told === pace);
      }
      expect(chat.labels().includes(prompts.again)).toBe(pace !== undefined);
      if (!pace) continue;
      await chat.press(prompts.again);
      expect(chat.text()).toContain(prompts.back);
      await chat.say('/settings');
      expect(chat.text()).not.toContain(settings[pace]);
      expect(chat.text()).toContain(days(everyDay));
      expect(chats.refused).toEqual([]);
    }
  });

  test('tells when breaks from sitting come, once they are on', async () => {
    const chat = await inSettings('Sitting breaks');
    const card = chat.last().message_id;
    await chat.press('Turn on');
    await chat.press('Back');
    expect(chat.text()).toContain('Sitting breaks: Mon–Fri 09:00–17:00');
    expect(await reminder(chat, 'micro-break')).toEqual({ minute: 570, weekdays, active: true });
    await chat.press('Sitting breaks');
    await chat.press('Turn off');
    await chat.press('Back');
    expect(chat.text()).toContain('Sitting breaks: off');
    expect(chat.last().message_id).toBe(card);
    expect(chats.refused).toEqual([]);
  });

  test('Close leaves a line without buttons, and /settings opens it again', async () => {
    const chat = await inSettings();
    const card = chat.last().message_id;
    await chat.press('Close');
    expect(chat.text()).toBe('Settings are saved. /settings opens them again.');
    expect(chat.labels()).toEqual([]);
    expect(chat.last().message_id).toBe(card);
    await chat.say('/settings');
    expect(chat.labels()).toContain('Close');
    expect(chats.refused).toEqual([]);
  });

  test('opened twice there is one of it', async () => {
    const chat = await inSettings();
    await chat.say('/settings');
    expect(chat.visitor.history().filter(({ text }) => text?.startsWith('Settings'))).toHaveLength(1);
  });
});

describe('the language', () => {
  test('changes the words at once, the list of commands too, and is kept', async () => {
    const chat = await inSettings('Language');
    expect(chat.labels()).toEqual(['✓ English', 'Deutsch', 'Back']);
    await chat.press('Deutsch');
    expect(chat.text()).toContain('Einstellungen');
    expect(chat.text()).toContain('Deutsch');
    expect(chat.visitor.commands()).toContainEqual({
      command: 'help',
      description: wordsIn('de').commands.help,
    });
    await chat.say('/checkin');
    expect(chat.text()).toContain('Montag, 23. November');
    await chat.say('/settings');
    await chat.press('Sprache');
    expect(chat.labels()).toEqual(['English', '✓ Deutsch', 'Zurück']);
    await chat.press('English');
    expect(chat.text()).toContain('Settings');
    expect(chat.visitor.commands()).toContainEqual({
      command: 'help',
      description: wordsIn('en').commands.help,
    });
    expect(chats.refused).toEqual([]);
  });

  test('chosen once more stays, and a forged one changes nothing', async () => {
    const chat = await inSettings('Language');
    await chat.press('English');
    expect(chat.text()).toContain('Settings');
    await chat.tap(chat.last().message_id, 'se:speak:tlh');
    expect(await person(chat)).toMatchObject({ language: 'en' });
    expect(chats.refused).toEqual([]);
  });
});

test('a double tap on an hour shows the settings, not the end of the first meeting', async () => {
  const chat = await inSettings('Evening check-in');
  const card = chat.last();
  const hour = card.reply_markup?.inline_keyboard.flat().find(({ text }) => text === '21:00');
  if (!hour || !('callback_data' in hour)) throw new Error('no button');
  for (let time = 0; time < 2; time++) await chat.tap(card.message_id, hour.callback_data);
  expect(chat.text()).toContain('Settings');
  expect(chat.text()).toContain('21:00');
  expect(chats.refused).toEqual([]);
});

describe('the time zone', () => {
  test('changes when the new one is agreed to, and not before', async () => {
    const chat = await inSettings('Time zone');
    await chat.say('Kathmandu');
    expect(chat.text()).toContain('00:27');
    expect(await person(chat)).toMatchObject({ zone: 'Europe/Berlin' });
    await chat.press('Yes');
    expect(await person(chat)).toMatchObject({ zone: 'Asia/Kathmandu', step: null });
    expect(chat.text()).toContain('Asia/Kathmandu');
    expect(chat.text()).toContain('00:27');
    // Half past midnight is still the evening before.
    await chat.say('/checkin');
    expect(chat.text()).toContain('Monday 23 November');
    expect(chats.refused).toEqual([]);
  });

  test('is asked for again after a no, and Back keeps the old one', async () => {
    const chat = await inSettings('Time zone');
    await chat.say('Kathmandu');
    await chat.press('No, try again');
    expect(chat.text()).toContain('Where are you?');
    await chat.say('Lisbon');
    await chat.press('Back');
    expect(await person(chat)).toMatchObject({ zone: 'Europe/Berlin', step: null });
    expect(chat.text()).toContain('Europe/Berlin');
  });

  test('can be a shared location, which leaves the chat', async () => {
    const chat = await inSettings('Time zone');
    chat.visitor.sendLocation(35.68, 139.69);
    await chats.settle();
    await chat.press('Yes');
    expect(await person(chat)).toMatchObject({ zone: 'Asia/Tokyo' });
    expect(chat.visitor.history().filter(({ location }) => location)).toEqual([]);
  });
});

describe('the safety questions', () => {
  test('begin without ticks, whatever was ticked before or left half ticked', async () => {
    const chat = await inSettings('Safety questions');
    await chat.press('8');
    await chat.press('Done (1 ticked)');
    expect(chat.text()).toContain('within a day or two');
    expect(chat.labels()).toEqual(['I have read this']);
    await chat.press('I have read this');
    expect((await person(chat))?.profile).toMatchObject({ safety: { flags: ['new-after-50'] } });
    expect(chat.labels()).toContain('Close');

    await chat.press('Safety questions');
    expect(chat.labels().filter((label) => label.startsWith('✓'))).toEqual([]);
    await chat.press('2');
    await chat.press('Back');
    expect((await person(chat))?.profile).toMatchObject({ safety: { flags: ['new-after-50'] } });
    await chat.press('Safety questions');
    expect(chat.labels().filter((label) => label.startsWith('✓'))).toEqual([]);
    await chat.press('None of these');
    expect((await person(chat))?.profile).toMatchObject({ safety: { flags: [] } });
    expect(chat.labels()).toContain('Close');
    expect(chats.refused).toEqual([]);
  });

  test('answered from the settings do not begin the first meeting again', async () => {
    const chat = await inSettings('Safety questions');
    const before = await person(chat);
    await chat.press('None of these');
    expect((await person(chat))?.metAt).toEqual(before?.metAt);
    expect(chat.text()).toContain('Settings');
  });
});

describe('a settings question that was left open', () => {
  test('does not swallow the check-in that is begun after it', async () => {
    const chat = await inSettings('Evening check-in');
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    expect(await answersOf(chat)).toEqual({ headache: false, sitting: 480, stress: 3 });
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
    expect(chats.refused).toEqual([]);
  });

  test('does not swallow a check-in that goes on from its own card', async () => {
    const chat = await settled();
    await chat.say('/checkin');
    await chat.press('No');
    const card = chat.last();
    await chat.say('/settings');
    await chat.press('Evening check-in');
    const hours = card.reply_markup?.inline_keyboard.flat().find(({ text }) => text === '8 h');
    if (!hours || !('callback_data' in hours)) throw new Error('no such button');
    await chat.tap(card.message_id, hours.callback_data);
    await chat.say('3');
    expect(await answersOf(chat)).toEqual({ headache: false, sitting: 480, stress: 3 });
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
  });

  test('does not take in the answers of a check-in whose conversation is lost', async () => {
    const chat = await inSettings('Evening check-in');
    await chat.say('/checkin');
    await chat.press('No');
    await conversationStorage(database.db).delete(String(chat.id));
    await chat.say('8');
    expect(await answersOf(chat)).toEqual({ headache: false, sitting: 480 });
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
  });

  test('does not take in what is typed after a check-in that came later', async () => {
    const chat = await inSettings('Evening check-in');
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    await chat.say('9');
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
    expect(chat.text()).toContain('/help');
  });

  test('still takes in the answer when something was only read in between', async () => {
    const chat = await inSettings('Evening check-in');
    await chat.say('/privacy');
    await chat.say('9 pm');
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1260 });
  });

  test('is closed by /cancel', async () => {
    const chat = await inSettings('Evening check-in');
    await chat.say('/cancel');
    await chat.say('9');
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
    expect(chats.refused).toEqual([]);
  });

  test('is closed with the settings, when a fast thumb hit both', async () => {
    const chat = await inSettings();
    const card = chat.last().message_id;
    const taps = ['se:ask:evening', 'se:close'].map((data) => chat.visitor.tap(card, data));
    await chats.settle();
    await Promise.all(taps);
    expect(chat.text()).toContain('Settings are saved');
    await chat.say('9');
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
    expect(chats.refused).toEqual([]);
  });

  test('is not answered by an old button of another', async () => {
    const chat = await inSettings('Evening check-in');
    const evening = chat.last().message_id;
    await chat.press('Back');
    await chat.press('Relaxation');
    await chat.tap(evening, 'su:evening:1080');
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
    expect(await reminder(chat, 'relaxation')).toMatchObject({ minute: 900 });
    await chat.press('Back');
    await chat.tap(evening, 'su:evening:1080');
    expect(await reminder(chat, 'check-in')).toMatchObject({ minute: 1200 });
    expect(chats.refused).toEqual([]);
  });
});
