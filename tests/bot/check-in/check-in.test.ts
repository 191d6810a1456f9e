import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { listMedicines } from '../../../src/store/medicines.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody who is set up, in the evening of Monday 23 November in Berlin. */
async function person(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  return chat;
}

const kept = (chat: Chat, day = '2026-11-23') => findCheckInOn(database.db, chat.id, day);

describe('a day', () => {
  test('a good day is three taps on one card', async () => {
    const chat = await person();
    await chat.press('Check in now');
    const card = chat.last().message_id;
    await chat.press('No');
    await chat.press('8 h');
    await chat.press('3');
    expect(chat.last().message_id).toBe(card);
    expect(await kept(chat)).toMatchObject({
      state: 'done',
      source: 'today',
      answers: { headache: false, sitting: 480, stress: 3 },
    });
    expect(chat.text()).toContain('No headache\nSat 8 h\nStress 3 of 10');
    expect(chats.refused).toEqual([]);
  });

  test('a headache day can be tapped to its end', async () => {
    const chat = await person();
    await chat.say('/checkin');
    for (const label of ['Yes', '7', '4 h', 'Left', 'Pulsating', 'Yes']) await chat.press(label);
    for (const label of ['Nausea', 'Light-sensitive', 'Noise-sensitive', 'Done (3)']) await chat.press(label);
    for (const label of ['In the neck', 'Done (1)', 'Triptan', 'Done (1)', '9 h', '8'])
      await chat.press(label);
    expect((await kept(chat))?.answers).toEqual({
      headache: true,
      peak: 7,
      duration: 240,
      side: 'left',
      quality: 'pulsating',
      movement: true,
      with: ['nausea', 'light', 'sound'],
      origin: ['neck'],
      painkillers: ['triptan'],
      sitting: 540,
      stress: 8,
    });
    expect(chats.refused).toEqual([]);
  });

  test('a headache day can be typed to its end, and the card takes the words in', async () => {
    const chat = await person();
    await chat.say('/checkin');
    const typed = ['yes', '7/10', 'half an hour', 'left', 'throbbing', 'no', 'nausea and light', 'neck'];
    for (const text of typed) await chat.say(text);
    for (const text of ['none', 'about 8 hours', 'three']) await chat.say(text);
    expect((await kept(chat))?.answers).toEqual({
      headache: true,
      peak: 7,
      duration: 30,
      side: 'left',
      quality: 'pulsating',
      movement: false,
      with: ['nausea', 'light'],
      origin: ['neck'],
      painkillers: [],
      sitting: 480,
      stress: 3,
    });
    const own = chat.visitor.history().filter(({ from }) => !from?.is_bot);
    expect(own.map(({ text }) => text)).not.toContain('7/10');
    expect(chats.refused).toEqual([]);
  });

  test('in German too', async () => {
    const chat = await person('de');
    await chat.say('/checkin');
    for (const text of ['ja', 'sieben', 'anderthalb Stunden', 'beide Seiten', 'drückend', 'nein'])
      await chat.say(text);
    for (const text of ['Übelkeit, Lärm', 'nach langem Sitzen', 'nichts', '7,5 Std.', '4'])
      await chat.say(text);
    expect((await kept(chat))?.answers).toMatchObject({
      peak: 7,
      duration: 90,
      side: 'both',
      quality: 'pressing',
      with: ['nausea', 'sound'],
      origin: ['long-sitting'],
      painkillers: [],
      sitting: 450,
      stress: 4,
    });
    expect(chat.text()).toContain('7,5 Std. gesessen');
  });
});

test('an answer typed below something else brings the card down, for all to see', async () => {
  const chat = await person();
  await chat.say('/checkin');
  await chat.press('No');
  await chat.say('/help');
  await chat.say('8');
  expect(chat.text()).toContain('How stressed');
  expect(chat.visitor.history().filter(({ text }) => text?.startsWith('Check-in'))).toHaveLength(1);
  expect(chats.refused).toEqual([]);
});

describe('what is not an answer', () => {
  test.each([
    ['pretty bad', 'I could not read that as a number'],
    ['11', 'It goes from 1 to 10'],
    ['7.5', 'Only whole numbers'],
    ['👀', 'I could not read that as a number'],
  ])('"%s" is asked again, kindly, and kept nowhere', async (text, says) => {
    const chat = await person();
    await chat.say('/checkin');
    await chat.press('Yes');
    await chat.say(text);
    expect(chat.text()).toContain(says);
    expect(chat.text()).toContain('How strong was it');
    expect((await kept(chat))?.answers).toEqual({ headache: true });
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['en', 'thanks', 'I did not understand'],
    ['de', 'danke', 'Das habe ich nicht verstanden'],
  ])('an hour after the question, in %s, “%s” is not taken for a try at it', async (language, text, says) => {
    const chat = await person(language);
    await chat.say('/checkin');
    const card = chat.last().message_id;
    chats.later({ minutes: 61 });
    await chat.say(text);
    expect(chat.text()).toContain(says);
    chat.visitor.sendSticker();
    await chats.settle();
    expect(chat.visitor.history().map(({ message_id }) => message_id)).toContain(card);
    await chat.say(language === 'de' ? 'nein' : 'no');
    expect((await kept(chat))?.answers).toEqual({ headache: false });
    expect(chats.refused).toEqual([]);
  });

  test('within the hour it is asked again', async () => {
    const chat = await person();
    await chat.say('/checkin');
    chats.later({ minutes: 59 });
    await chat.say('thanks');
    expect(chat.text()).toContain('Any headache?');
  });

  test('a sticker leaves the question where it is', async () => {
    const chat = await person();
    await chat.say('/checkin');
    chat.visitor.sendSticker();
    await chats.settle();
    expect(chat.text()).toContain('words and buttons');
    expect(chat.text()).toContain('Any headache?');
  });
});

describe('going back, leaving, coming again', () => {
  test('back asks the question before, and the answer can be kept or changed', async () => {
    const chat = await person();
    await chat.say('/checkin');
    await chat.press('No');
    await chat.press('8 h');
    await chat.press('‹ Back');
    expect(chat.labels()).toContain('✓ 8 h');
    await chat.press('Keep');
    expect(chat.text()).toContain('How stressed');
    await chat.press('‹ Back');
    await chat.press('9 h');
    await chat.press('2');
    expect((await kept(chat))?.answers).toEqual({ headache: false, sitting: 540, stress: 2 });
  });

  test('later keeps what was said, and goes on where it stopped', async () => {
    const chat = await person();
    await chat.say('/checkin');
    await chat.press('No');
    await chat.press('Later');
    expect(chat.labels()).toEqual(['30 min', '✓ 1 h', 'Tomorrow', 'Go on']);
    await chat.press('Go on');
    expect(chat.labels()).toContain('8 h');
    await chat.say('/cancel');
    expect(chat.labels()).toContain('Go on');
    await chat.say('8');
    expect(chat.text()).toContain('I did not understand');
    await chat.say('/checkin');
    await chat.say('8');
    await chat.press('Skip');
    expect(await kept(chat)).toMatchObject({
      state: 'done',
      answers: { headache: false, sitting: 480, stress: null },
    });
    expect(chat.text()).toContain('Stress: not answered');
  });

  test('yesterday and up to three days back can be filled in from memory, older days not', async () => {
    const chat = await person();
    await chat.say('/checkin yesterday');
    expect(chat.text()).toContain('Sunday 22 November · from memory');
    await chat.press('No');
    await chat.press('8 h');
    await chat.press('1');
    expect(await kept(chat, '2026-11-22')).toMatchObject({ source: 'recall', state: 'done' });
    await chat.say('/checkin 20 November');
    expect(chat.text()).toContain('Friday 20 November');
    await chat.say('/checkin 19 November');
    expect(chat.text()).toContain('now back to Friday 20 November');
    await chat.say('/checkin tomorrow-ish');
    expect(chat.text()).toContain('Which day?');
    await chat.say('/checkin 2026-12-24');
    expect(chat.text()).toContain('has yet to come');
    expect(await kept(chat, '2026-11-19')).toBeUndefined();
  });

  test('a day that was begun and not finished within 72 hours closes, with its answers kept', async () => {
    const chat = await person();
    await chat.say('/checkin');
    await chat.press('No');
    chats.at('2026-11-27T18:42:00Z');
    await chat.press('8 h');
    expect(chat.text()).toContain(
      'This day can no longer be filled in: that is possible for 72 hours. What you have answered is kept.',
    );
    expect((await kept(chat))?.answers).toEqual({ headache: false });
    await chat.press('Check in');
    expect(chat.text()).toContain('Friday 27 November');
    expect(chat.labels()).toContain('Yes');
    expect(chats.refused).toEqual([]);
  });

  test('a finished day can be corrected long afterwards, to its last question', async () => {
    const chat = await person();
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    chats.at('2026-12-03T18:42:00Z');
    for (const label of ['Edit', 'Headache', 'Yes', '5', '2 h']) await chat.press(label);
    expect(chat.text()).toContain('Which side?');
    for (let question = 0; question < 6; question++) await chat.press('Skip');
    expect(await kept(chat)).toMatchObject({
      state: 'done',
      source: 'edited',
      answers: { peak: 5, sitting: 480 },
    });
  });

  test('finished after its day, a check-in counts as recall; changed later, as edited', async () => {
    const chat = await person();
    await chat.say('/checkin');
    await chat.press('No');
    await chat.press('8 h');
    chats.at('2026-11-24T18:42:00Z');
    await chat.press('1');
    expect(await kept(chat)).toMatchObject({ source: 'recall', state: 'done' });
    await chat.press('Edit');
    await chat.press('Stress');
    await chat.press('4');
    expect(await kept(chat)).toMatchObject({ source: 'edited', answers: { stress: 4 } });
  });
});

describe('the done card', () => {
  async function doneDay() {
    const chat = await person();
    await chat.say('/checkin');
    for (const text of ['yes', '8', '3h', 'both', 'pressing', 'no', 'none', 'none', 'none', '9', '6']) {
      await chat.say(text);
    }
    return chat;
  }

  test('any answer can be changed; what no longer applies goes', async () => {
    const chat = await doneDay();
    await chat.press('Edit');
    await chat.press('Headache');
    await chat.press('No');
    expect(await kept(chat)).toMatchObject({
      state: 'done',
      source: 'today',
      answers: { headache: false, sitting: 540, stress: 6 },
    });
    await chat.press('Edit');
    await chat.press('‹ Back');
    expect(chat.labels()).toContain('Edit');
    expect(chats.refused).toEqual([]);
  });

  test('a headache remembered later brings its questions', async () => {
    const chat = await person();
    await chat.say('/checkin');
    for (const text of ['no', '8', '3']) await chat.say(text);
    await chat.press('Edit');
    await chat.press('Headache');
    await chat.press('Yes');
    expect(chat.text()).toContain('How strong was it');
    for (const label of ['5', '2 h', 'Left', 'Pulsating', 'No']) await chat.press(label);
    expect(chat.text()).toContain('What came with it?');
    expect(await kept(chat)).toMatchObject({ state: 'done', answers: { headache: true, sitting: 480 } });
  });

  test('a note is added, changed and removed; one of over 500 characters is asked for again', async () => {
    const chat = await doneDay();
    await chat.press('Add note');
    await chat.say('x'.repeat(501));
    expect(chat.text()).toContain('501 characters');
    await chat.say('Long day <b>& no lunch</b> 🙂');
    expect(chat.text()).toContain('Long day <b>& no lunch</b> 🙂');
    expect((await kept(chat))?.note).toBe('Long day <b>& no lunch</b> 🙂');
    await chat.press('Edit note');
    await chat.press('Keep');
    await chat.press('Edit note');
    await chat.press('Remove note');
    expect((await kept(chat))?.note).toBeNull();
    expect(chats.refused).toEqual([]);
  });

  test('after a severe headache it offers slow breathing', async () => {
    const chat = await doneDay();
    expect(chat.text()).toContain('slow breathing');
    await chat.press('Breathe');
    expect(chat.text()).toContain('5 seconds');
  });

  test('/checkin on a finished day shows its card', async () => {
    const chat = await doneDay();
    await chat.say('/checkin');
    expect(chat.labels()).toContain('Edit');
    expect(chat.visitor.history().filter(({ text }) => text?.startsWith('Check-in'))).toHaveLength(1);
  });
});

describe('painkillers', () => {
  async function atPainkillers() {
    const chat = await person();
    await chat.say('/checkin');
    for (const text of ['yes', '8', '3h', 'both', 'pressing', 'no', 'none', 'none']) await chat.say(text);
    return chat;
  }

  test('a known name goes on the list with its class, and has a button from then on', async () => {
    const chat = await atPainkillers();
    await chat.say('Ibuprofen 400 and Sumatriptan 50');
    expect(chat.text()).toContain('Ibuprofen 400 counts as: Simple painkiller.');
    expect(chat.labels()).toContain('✓ Sumatriptan 50');
    await chat.press('Done (2)');
    const [ibuprofen, sumatriptan] = await listMedicines(database.db, chat.id);
    expect([ibuprofen?.class, sumatriptan?.class]).toEqual(['non-opioid', 'triptan']);
    expect((await kept(chat))?.answers).toMatchObject({
      painkillers: [`medicine-${ibuprofen?.id}`, `medicine-${sumatriptan?.id}`],
    });
    await chat.say('/checkin yesterday');
    for (const text of ['yes', '8', '3h', 'both', 'pressing', 'no', 'none', 'none']) await chat.say(text);
    expect(chat.labels()).toContain('Ibuprofen 400');
  });

  test('an unknown name is asked about once, never guessed', async () => {
    const chat = await atPainkillers();
    await chat.say('Foozle forte');
    expect(chat.text()).toContain('What kind of painkiller is Foozle forte?');
    await chat.press('Combination painkiller');
    expect(chat.labels()).toContain('✓ Foozle forte');
    expect(await listMedicines(database.db, chat.id)).toMatchObject([
      { name: 'Foozle forte', class: 'combination' },
    ]);
    await chat.say('foozle FORTE');
    expect(await listMedicines(database.db, chat.id)).toHaveLength(1);
  });

  test('a slip of the thumb is taken back', async () => {
    const chat = await atPainkillers();
    await chat.say('asdf');
    await chat.press('A typo: remove it');
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
    expect(chat.labels()).toContain('Nothing');
    expect(chats.refused).toEqual([]);
  });
});
