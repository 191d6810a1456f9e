import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCheckInOn } from '../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { listMedicines } from '../../src/store/medicines.ts';
import { findPerson } from '../../src/store/people.ts';
import { listReminders } from '../../src/store/reminders.ts';
import { wordsIn } from '../../src/words/catalogue.ts';
import { openChats } from './chat.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** A chat in which every update comes twice, as it does after a kill. */
function openEchoed() {
  const chats = openChats(database.db);
  const chat = chats.newcomer();
  const { telegram, bot } = chats;

  async function twice(act: () => unknown): Promise<void> {
    if (!bot.isInited()) await bot.init();
    act();
    const updates = telegram.takeUpdates();
    for (const update of [...updates, ...updates]) await bot.handleUpdate(update);
  }

  return {
    ...chats,
    chat,
    say: (text: string) => twice(() => chat.visitor.send(text)),
    press: (label: string) =>
      twice(() => {
        const buttons = chat.last().reply_markup?.inline_keyboard.flat() ?? [];
        const button = buttons.find(({ text }) => text === label);
        if (!button || !('callback_data' in button)) throw new Error(`No button "${label}".`);
        void chat.visitor.tap(chat.last().message_id, button.callback_data);
      }),
    /** What the bot says of messages that are no answer to anything. */
    puzzled: () => chat.visitor.history().filter(({ text }) => text === wordsIn('en').fallback.unknown),
  };
}

test('a typed check-in of which every message comes twice is the same as once', async () => {
  const { chat, say, puzzled } = openEchoed();
  await chat.meet();
  await say('/checkin');
  for (const text of ['yes', '7', '8h', 'left', 'throbbing', 'no', 'nausea', 'neck']) await say(text);
  await say('Foozle forte');
  await say('opioid');
  await chat.pressData(/:d:painkillers$/);
  for (const text of ['7', '6']) await say(text);
  const checkIn = await findCheckInOn(database.db, chat.id, '2026-11-23');
  const [medicine, ...others] = await listMedicines(database.db, chat.id);
  expect(others).toEqual([]);
  expect(checkIn).toMatchObject({
    state: 'done',
    source: 'today',
    answers: {
      headache: true,
      peak: 7,
      duration: 480,
      side: 'left',
      quality: 'pulsating',
      movement: false,
      with: ['nausea'],
      origin: ['neck'],
      painkillers: [`medicine-${medicine?.id}`],
      sitting: 420,
      stress: 6,
    },
  });
  expect(puzzled()).toEqual([]);
});

test('the last answer, come again after a kill, shows the finished day', async () => {
  const { chat, bot, telegram, settle, cutIn } = openEchoed();
  await chat.meet();
  await chat.say('/checkin');
  for (const text of ['no', '8']) await chat.say(text);
  chat.visitor.send('3');
  const [last] = telegram.takeUpdates();
  if (!last) throw new Error('no update');
  // The process never comes back from its first call after the commit.
  const stuck = new Promise<void>((resolve) => {
    cutIn(() => {
      resolve();
      return new Promise(() => {});
    });
  });
  void bot.handleUpdate(last);
  await stuck;
  cutIn();
  const other = openChats(database.db).replica(database.db, (request) => telegram.fetch(request));
  await other.init();
  await other.handleUpdate(last);
  await settle();
  expect(chat.text()).toContain('Stress 3 of 10');
  expect(chat.labels()).toContain('Edit');
});

test('a note that comes twice is one note', async () => {
  const { chat, say, puzzled } = openEchoed();
  await chat.meet();
  await chat.say('/checkin');
  for (const text of ['no', '8', '3']) await chat.say(text);
  await chat.press('Add note');
  await say('A long day.');
  expect((await findCheckInOn(database.db, chat.id, '2026-11-23'))?.note).toBe('A long day.');
  expect(puzzled()).toEqual([]);
});

test('a typed first meeting of which every message comes twice is the same as once', async () => {
  const { chat, say, press, puzzled } = openEchoed();
  await say('/start');
  await press('I agree');
  await say('Berlin');
  await say('yes');
  expect(chat.text()).not.toContain('as a time');
  await say('8 pm');
  expect(await listReminders(database.db, chat.id)).toMatchObject([{ kind: 'check-in', minute: 1200 }]);
  await say('no');
  expect(await findPerson(database.db, chat.id)).toMatchObject({ step: 'safety' });
  await say('none');
  expect(await findPerson(database.db, chat.id)).toMatchObject({ step: null, zone: 'Europe/Berlin' });
  expect(puzzled()).toEqual([]);
});

test('buttons of which every tap comes twice count once', async () => {
  const { chat, say, press, refused } = openEchoed();
  await say('/start');
  await press('I agree');
  await say('Berlin');
  for (const label of ['Yes', '20:00', '15:00', '8', 'Done (1 ticked)', 'I have read this'])
    await press(label);
  expect((await findPerson(database.db, chat.id))?.profile).toMatchObject({
    safety: { flags: ['new-after-50'] },
  });
  await say('/checkin');
  for (const label of ['No', '8 h', '3']) await press(label);
  expect(await findCheckInOn(database.db, chat.id, '2026-11-23')).toMatchObject({
    state: 'done',
    answers: { headache: false, sitting: 480, stress: 3 },
  });
  // A query can be answered once, and the second tap still tells of the message as it was before the first.
  const expected = /^answerCallbackQuery|message is not modified/;
  expect(refused.filter((call) => !expected.test(call))).toEqual([]);
});

test('the kind of a painkiller, come again after a kill, is no second painkiller', async () => {
  const { chat, bot, telegram, cutIn } = openEchoed();
  await chat.meet();
  await chat.say('/checkin');
  for (const text of ['yes', '7', '8h', 'left', 'throbbing', 'no', 'none', 'none', 'Foozle'])
    await chat.say(text);
  chat.visitor.send('triptan');
  const [kind] = telegram.takeUpdates();
  if (!kind) throw new Error('no update');
  cutIn(() => Promise.reject(new TypeError('fetch failed')));
  await bot.handleUpdate(kind);
  cutIn();
  await bot.handleUpdate(kind);
  expect(chat.labels()).toContain('Done (1)');
  expect(await listMedicines(database.db, chat.id)).toMatchObject([{ name: 'Foozle', class: 'triptan' }]);
});
