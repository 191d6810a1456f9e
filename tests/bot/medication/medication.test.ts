import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import type { MedicineClass } from '../../../src/domain/medication.ts';
import { findCheckInOn, openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addIntake, listIntakes } from '../../../src/store/intakes.ts';
import { addMedicine, listMedicines } from '../../../src/store/medicines.ts';
import type { Medicine } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { settled, wakeUp } from '../practice/practising.ts';

const { medication: say, checkIn: sayCheckIn, safety, questions } = wordsIn('en');

/** Tuesday 24 November, ten in Berlin; see `wakeUp`. */
const today = Temporal.PlainDate.from('2026-11-24');
const yesterday = today.subtract({ days: 1 });

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
beforeEach(() => wakeUp(database.db, chats));

const person = (language = 'en') => settled(database.db, chats, { language });

const add = (chat: Chat, name: string, is: MedicineClass | null = null): Promise<Medicine> =>
  addMedicine(database.db, { person: chat.id, name, class: is });

/** A finished check-in. */
async function tell(chat: Chat, day: Temporal.PlainDate, answers: Answers): Promise<void> {
  const given = { person: chat.id, day: day.toString(), source: 'today' } as const;
  const row = await openCheckIn(database.db, given);
  await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
}

/** Check-ins with these painkillers on the days before today. */
async function took(chat: Chat, days: number, options: readonly string[], from = 1): Promise<void> {
  for (let ago = from; ago < from + days; ago += 1) {
    const answers = { headache: true, peak: 5, painkillers: options };
    await tell(chat, today.subtract({ days: ago }), answers);
  }
}

async function answers(chat: Chat, day = today): Promise<Answers | undefined> {
  return (await findCheckInOn(database.db, chat.id, day.toString()))?.answers;
}

async function taken(chat: Chat, day = today): Promise<[option: string, reason: string][]> {
  const rows = await listIntakes(database.db, chat.id, day.toString(), day.toString());
  return rows.map(({ option, reason }) => [option, reason]);
}

/** A headache day on which every question was answered. */
const whole = {
  ...{ headache: true, peak: 6, duration: 60, side: 'both', quality: 'pressing', movement: false },
  ...{ with: [], origin: [], painkillers: [], sitting: 60, stress: 3 },
};

const visible = (html: string) => html.replaceAll(/<[^>]+>/g, '');

describe('/medication', () => {
  test('shows an empty ledger to whoever has noted nothing, and says what is not known', async () => {
    const chat = await person();
    await chat.say('/medication');
    expect(chat.text()).toContain('No painkiller is noted in the last 30 days.');
    expect(chat.text()).toContain('29 earlier days have no answer, so a count can only be too low.');
    expect(chat.labels()).toEqual(['Another', 'Another day', 'What I took', 'My list', 'The numbers']);
    await chat.press(say.whatITook);
    expect(chat.text()).toContain(say.nothing(30));
    expect(chats.refused).toEqual([]);
  });

  test('comes by a button in a message of its own', async () => {
    const chat = await person();
    await chat.say('/help');
    const card = chat.last().message_id;
    await chat.tap(card, 'medication');
    expect(chat.last().message_id).not.toBe(card);
    expect(chat.text()).toContain('Medication');
  });

  test('is for people who are set up', async () => {
    const chat = chats.newcomer();
    await chat.say('/medication');
    expect(chat.text()).not.toContain('Medication');
  });

  test('has a button for the six newest medicines on the list, and none for others', async () => {
    const chat = await person();
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'])
      await add(chat, name, 'opioid');
    await chat.say('/medication');
    expect(chat.labels().slice(0, 6)).toEqual(['Two', 'Three', 'Four', 'Five', 'Six', 'Seven']);
  });

  test('shows what the numbers are, and whose rules', async () => {
    const chat = await person();
    await chat.say('/medication');
    await chat.press(say.numbers);
    for (const part of [
      '10 days:',
      '15 days:',
      'ICHD-3 8.2',
      'expert opinion',
      'own rules',
      '8 of',
      '12 of',
    ]) {
      expect(chat.text()).toContain(part);
    }
    await chat.press(sayCheckIn.back);
    expect(chat.text()).toContain('Medication');
  });
});

describe('the ledger', () => {
  const notes = { none: '', notice: ` – ${say.levels.notice}`, warning: ` – ${say.levels.warning}` };

  test.each([
    ['triptan', 'Triptans', 7, 10, 'none'],
    ['triptan', 'Triptans', 8, 10, 'notice'],
    ['triptan', 'Triptans', 9, 10, 'notice'],
    ['triptan', 'Triptans', 10, 10, 'warning'],
    ['opioid', 'Opioids', 8, 10, 'notice'],
    ['ergotamine', 'Ergotamine', 10, 10, 'warning'],
    ['combination', 'Combination painkillers', 9, 10, 'notice'],
    ['non-opioid', 'Simple painkillers', 10, 15, 'none'],
    ['non-opioid', 'Simple painkillers', 11, 15, 'none'],
    ['non-opioid', 'Simple painkillers', 12, 15, 'notice'],
    ['non-opioid', 'Simple painkillers', 14, 15, 'notice'],
    ['non-opioid', 'Simple painkillers', 15, 15, 'warning'],
  ] as const)('of %s says “%s: %i of %i days” (%s)', async (option, kind, days, limit, level) => {
    const chat = await person();
    await took(chat, days, [option]);
    await chat.say('/medication');
    const line = `• ${kind}: ${days} of ${limit} days in the last 30${notes[level]}\n`;
    expect(`${chat.text()}\n`).toContain(line);
    expect(chat.text().includes('Close to a published number.')).toBe(level === 'notice');
    expect(chat.text().includes('Worth showing to your doctor.')).toBe(level === 'warning');
    expect(chat.text().includes('ICHD-3 8.2')).toBe(level !== 'none');
    expect(chat.text().includes('Do not change medicines because of this bot.')).toBe(level !== 'none');
    const needsDoctor = level !== 'none' && ['opioid', 'combination'].includes(option);
    expect(chat.text().includes(say.withDoctor)).toBe(needsDoctor);
    expect(chats.refused).toEqual([]);
  });

  test('counts several kinds together, each day once, against 10', async () => {
    const chat = await person();
    await took(chat, 6, ['non-opioid']);
    await took(chat, 4, ['triptan', 'non-opioid'], 7);
    await chat.say('/medication');
    expect(chat.text()).toContain('Simple painkillers: 10 of 15 days');
    expect(chat.text()).toContain('Triptans: 4 of 10 days');
    expect(chat.text()).toContain('Several kinds together: 10 of 10 days in the last 30 – worth showing');
  });

  test('only counts what has no published number', async () => {
    const chat = await person();
    await took(chat, 12, ['other-acute', 'unknown']);
    await chat.say('/medication');
    expect(chat.text()).toContain('Gepants or ditans: 12 days in the last 30 (no published number)');
    expect(chat.text()).toContain('Painkillers of unknown kind: 12 days in the last 30');
    expect(chat.text()).not.toContain('ICHD-3');
  });

  test('begins 30 days ago, today included', async () => {
    const chat = await person();
    await took(chat, 1, ['triptan'], 29);
    await took(chat, 1, ['opioid'], 30);
    await chat.say('/medication');
    expect(chat.text()).toContain('Triptans: 1 of 10 days');
    expect(chat.text()).not.toContain('Opioids');
  });

  test('moves when a medicine turns out to be of another kind', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Foozle', 'non-opioid');
    await took(chat, 10, [`medicine-${id}`]);
    await chat.say('/medication');
    expect(chat.text()).toContain('Simple painkillers: 10 of 15 days in the last 30\n');
    await chat.press(say.myList);
    await chat.press('Foozle · Simple painkiller');
    await chat.press(say.changeKind);
    await chat.press('Triptan');
    expect(chat.text()).toContain('Kind: Triptan');
    await chat.say('/medication');
    expect(chat.text()).toContain('Triptans: 10 of 10 days in the last 30 – worth showing to your doctor');
  });

  test('still counts what is off the list', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Foozle', 'triptan');
    await took(chat, 3, [`medicine-${id}`]);
    await chat.say('/medication');
    await chat.press(say.myList);
    await chat.press('Foozle · Triptan');
    await chat.press(say.takeOff);
    expect(chat.text()).toContain('Foozle is off your list.');
    await chat.say('/medication');
    expect(chat.text()).toContain('Triptans: 3 of 10 days');
    expect(chat.labels()).not.toContain('Foozle');
    await chat.press(say.whatITook);
    expect(chat.text()).toContain('Mon 23 Nov: Foozle');
  });

  test('says to see a doctor when three spans reached a number, with headache on 15 days', async () => {
    const chat = await person();
    await took(chat, 15, ['triptan']);
    await took(chat, 10, ['triptan'], 30);
    await took(chat, 9, ['triptan'], 60);
    await chat.say('/medication');
    expect(chat.text()).not.toContain('Please see a doctor');
    await took(chat, 1, ['triptan'], 80);
    await chat.say('/medication');
    expect(chat.text()).toContain('Please see a doctor about this.');
  });
});

describe('a tap on what was taken', () => {
  test('notes it now, counts it into today’s check-in and can be undone', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Sumatriptan', 'triptan');
    const option = `medicine-${id}`;
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    expect(chat.text()).toContain('Noted: Sumatriptan, 10:00. It is in today’s check-in too.');
    expect(chat.text()).toContain('Triptans: 1 of 10 days');
    expect(chat.text()).toContain('Today: 10:00 Sumatriptan');
    expect(chat.labels()).toEqual([
      ...['Undo', 'Not for headache', '✓ Sumatriptan'],
      ...['Another', 'Another day', 'What I took', 'My list', 'The numbers'],
    ]);
    expect(await taken(chat)).toEqual([[option, 'headache']]);
    expect(await answers(chat)).toMatchObject({ headache: true, painkillers: [option] });
    await chat.press(say.undo);
    expect(chat.text()).toContain('Taken back: Sumatriptan. It is out of that day’s check-in, too.');
    expect(await taken(chat)).toEqual([]);
    expect(await answers(chat)).toEqual({});
    expect(chat.labels()).toContain('Sumatriptan');
    expect(chats.refused).toEqual([]);
  });

  test('twice is once: both taps at one time, or on the card after the first', async () => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    await chat.say('/medication');
    const { message_id, reply_markup } = chat.last();
    const [first] = reply_markup?.inline_keyboard.flat() ?? [];
    const data = first && 'callback_data' in first ? first.callback_data : '';
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, data));
    await chats.settle();
    await Promise.all(taps);
    await chat.press('Sumatriptan');
    expect(await taken(chat)).toHaveLength(1);
    expect(chat.labels()).toContain('Undo');
    chats.later({ hours: 2 });
    await chat.tap(message_id, data);
    expect(await taken(chat)).toHaveLength(1);
    expect(chat.text()).toContain('Sumatriptan is noted at 10:00. Tap again to note it once more.');
    await chat.press('Sumatriptan');
    expect(await taken(chat)).toHaveLength(2);
    expect(chat.labels()).toContain('✓ Sumatriptan (2)');
    expect(chats.refused).toEqual([]);
  });

  test('on a card of another day is a tap of today', async () => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    chats.later({ hours: 24 });
    await chat.press('Sumatriptan');
    expect(await taken(chat)).toHaveLength(1);
    expect(await taken(chat, today.add({ days: 1 }))).toHaveLength(1);
  });

  test('on a finished check-in leaves it finished, and Undo gives it back as it was', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Sumatriptan', 'triptan');
    const before = { headache: true, peak: 4, painkillers: ['non-opioid'], sitting: 60, stress: 2 };
    await tell(chat, today, before);
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    expect(await answers(chat)).toEqual({ ...before, painkillers: ['non-opioid', `medicine-${id}`] });
    expect((await findCheckInOn(database.db, chat.id, today.toString()))?.state).toBe('done');
    await chat.press(say.undo);
    expect(await answers(chat)).toEqual(before);
  });

  test.each([
    { headache: false, stress: 2, sitting: 60 },
    { headache: null, stress: 2, sitting: 60 },
  ])('on a day with %j makes it a headache day, and Undo or another reason makes it none', async (before) => {
    const chat = await person();
    await add(chat, 'Ibuprofen', 'non-opioid');
    await tell(chat, today, before);
    await chat.say('/medication');
    await chat.press('Ibuprofen');
    expect(await answers(chat)).toMatchObject({ headache: true });
    await chat.press(say.undo);
    expect(await answers(chat)).toEqual(before);
    chats.later({ minutes: 2 });
    await chat.press('Ibuprofen');
    await chat.press(say.notForHeadache);
    expect(await answers(chat)).toEqual(before);
    expect(chat.text()).toContain('Ibuprofen is now noted as taken for another pain.');
    expect(chat.text()).toContain('Simple painkillers: 1 of 15 days');
    expect(chat.text()).toContain('10:02 Ibuprofen (for other pain)');
    expect(chats.refused).toEqual([]);
  });

  test('for another pain counts for the ledger, and is no headache', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Ibuprofen', 'non-opioid');
    await chat.say('/medication');
    await chat.press(say.myList);
    await chat.press('Ibuprofen · Simple painkiller');
    await chat.press('For other pain');
    expect(chat.labels()).toContain('✓ For other pain');
    await chat.say('/medication');
    await chat.press('Ibuprofen');
    expect(chat.text()).toContain('Noted: Ibuprofen, 10:00.');
    expect(chat.text()).not.toContain(say.intoToday);
    expect(chat.text()).toContain('Simple painkillers: 1 of 15 days');
    expect(chat.labels()).not.toContain(say.notForHeadache);
    expect(await taken(chat)).toEqual([[`medicine-${id}`, 'other-pain']]);
    expect(await answers(chat)).toBeUndefined();
  });

  test('on a preventive medicine is noted, counts for nothing and is no headache', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Topiramate', 'preventive');
    await chat.say('/medication');
    await chat.press('Topiramate');
    expect(await taken(chat)).toEqual([[`medicine-${id}`, 'preventive']]);
    expect(chat.text()).toContain(say.nothing(30));
    expect(chat.text()).toContain('10:00 Topiramate (preventive medicine)');
    expect(await answers(chat)).toBeUndefined();
  });

  test.each([
    ['2026-11-24T02:59:30Z', '2026-11-23', '03:59'],
    ['2026-11-24T03:00:00Z', '2026-11-24', '04:00'],
    // The hour that comes twice: summer time, then winter time.
    ['2026-10-25T00:30:00Z', '2026-10-24', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-24', '02:30'],
    // The hour that is left out.
    ['2027-03-28T01:00:00Z', '2027-03-27', '03:00'],
    ['2027-03-28T02:00:00Z', '2027-03-28', '04:00'],
  ])('at %s belongs to the day %s, at %s', async (at, day, time) => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    chats.at(at);
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    expect(chat.text()).toContain(`Noted: Sumatriptan, ${time}.`);
    expect(await taken(chat, Temporal.PlainDate.from(day))).toHaveLength(1);
    expect(await answers(chat, Temporal.PlainDate.from(day))).toMatchObject({ headache: true });
  });

  test('is done to its end when it comes again, should the process have died after half of it', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Sumatriptan', 'triptan');
    await chat.say('/medication');
    const [row] = [
      await addIntake(database.db, {
        ...{ person: chat.id, day: today.toString(), option: `medicine-${id}`, reason: 'headache' as const },
        ...{ takenAt: chats.clock(), headacheId: null, now: chats.clock() },
      }),
    ];
    chats.later({ minutes: 10 });
    await chat.press('Sumatriptan');
    expect(await answers(chat)).toMatchObject({ headache: true, painkillers: [`medicine-${id}`] });
    expect((await listIntakes(database.db, chat.id, row.day, row.day)).map((one) => one.id)).toEqual([
      row.id,
    ]);
  });

  test('of an unknown kind asks first what it is', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Foozle');
    await chat.say('/medication');
    await chat.press('Foozle');
    expect(chat.text()).toContain('What kind of painkiller is Foozle?');
    expect(await taken(chat)).toEqual([]);
    await chat.press('Opioid');
    expect(chat.text()).toContain('Noted: Foozle, 10:00.');
    expect(chat.text()).toContain('Opioids: 1 of 10 days');
    expect(await taken(chat)).toEqual([[`medicine-${id}`, 'headache']]);
    await chat.tap(chat.last().message_id, `md:is:${id}:triptan:now.0`);
    expect(await taken(chat)).toHaveLength(1);
    expect(await listMedicines(database.db, chat.id)).toMatchObject([{ class: 'opioid' }]);
  });

  test('that nobody can have meant is none', async () => {
    const chat = await person();
    const other = await person();
    const { id } = await add(other, 'Foozle', 'triptan');
    await chat.say('/medication');
    const { message_id } = chat.last();
    const forged = [
      ...['md:take:', 'md:take:triptan', 'md:take:nothing:now.0', `md:take:medicine-${id}:now.0`],
      ...['md:take:triptan:2026-02-30', 'md:take:triptan:now.-1', 'md:day:2026-13-01', 'md:undo:0:yes'],
      ...['md:undo:1:maybe', `md:is:${id}:triptan:list`, 'md:is:1:nothing:list', `md:for:${id}:fun`, 'md:'],
      ...['md:take:constructor:now.0', 'md:is:1:constructor:list', 'md:other:', 'md:taken:today'],
    ];
    for (const data of forged) await chat.tap(message_id, data);
    for (const data of [`md:off:${id}`, `md:for:${id}:other-pain`, `md:kind:${id}`, 'md:undo:999:yes']) {
      await chat.tap(message_id, data);
    }
    expect(await taken(chat)).toEqual([]);
    expect(await listMedicines(database.db, other.id)).toMatchObject([
      { class: 'triptan', listed: true, reason: null },
    ]);
    expect(chats.refused).toEqual([]);
  });
});

describe('something else', () => {
  async function asked(language = 'en'): Promise<Chat> {
    const chat = await person(language);
    await chat.say('/medication');
    await chat.press(wordsIn(language).medication.another);
    return chat;
  }

  test('is noted by its kind', async () => {
    const chat = await asked();
    await chat.press('Triptan');
    expect(chat.text()).toContain('Noted: Triptan, 10:00.');
    expect(await taken(chat)).toEqual([['triptan', 'headache']]);
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
  });

  test('is noted by its name, which stands on the list from then on', async () => {
    const chat = await asked();
    const card = chat.last().message_id;
    await chat.say('Ibuprofen 400');
    expect(chat.last().message_id).toBe(card);
    expect(chat.text()).toContain('Noted: Ibuprofen 400, 10:00.');
    expect(chat.labels()).toContain('✓ Ibuprofen 400');
    expect(await listMedicines(database.db, chat.id)).toMatchObject([
      { name: 'Ibuprofen 400', class: 'non-opioid', listed: true },
    ]);
    expect(chat.visitor.history().some(({ text }) => text === 'Ibuprofen 400')).toBe(false);
    expect(chats.refused).toEqual([]);
  });

  test('may be several at once, when all are known', async () => {
    const chat = await asked();
    await chat.say('Ibuprofen and sumatriptan');
    expect(chat.text()).toContain('Noted: Ibuprofen, 10:00.');
    expect(chat.text()).toContain('Noted: sumatriptan, 10:00.');
    expect(await taken(chat)).toHaveLength(2);
  });

  test('of which one is not known is asked for one by one', async () => {
    const chat = await asked();
    await chat.say('Ibuprofen, Foozle');
    expect(chat.text()).toContain('I don’t know Foozle yet.');
    expect(await taken(chat)).toEqual([]);
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
  });

  test('that nobody knows is asked for its kind, tapped or typed, and never guessed', async () => {
    const chat = await asked();
    await chat.say('Foozle');
    expect(chat.text()).toContain('What kind of painkiller is Foozle?');
    expect(await taken(chat)).toEqual([]);
    await chat.say('hmm');
    expect(chat.text()).toContain(sayCheckIn.faults.choice);
    await chat.say('combination painkiller');
    expect(chat.text()).toContain('Noted: Foozle, 10:00.');
    expect(chat.text()).toContain('Combination painkillers: 1 of 10 days');
    expect(chats.refused).toEqual([]);
  });

  test('that is a slip of the pen goes without a trace', async () => {
    const chat = await asked();
    await chat.say('Foozle');
    await chat.press(sayCheckIn.classRemove);
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
  });

  test.each(['yes', 'none', '7 8', 'x'.repeat(61)])('is not “%s”', async (text) => {
    const chat = await asked();
    await chat.say(text);
    expect(chat.text()).toContain(sayCheckIn.faults.medicine);
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
  });

  test('is no picture, and a text that was on its way before the question is not meant for it', async () => {
    const chat = await asked();
    chat.visitor.sendPhoto('a.png', new Uint8Array([1]), 'image/png');
    await chats.settle();
    expect(chat.text()).toContain(sayCheckIn.onlyWords);
    await chat.press(sayCheckIn.back);
    const { message_id } = chat.last();
    chat.visitor.send('Ibuprofen');
    chats.later({ seconds: 2 });
    await chat.tap(message_id, 'md:other:now.0');
    expect(await taken(chat)).toEqual([]);
  });

  test('that was typed counts at the time of the message, not of its arrival', async () => {
    const chat = await asked();
    chat.visitor.send('Ibuprofen');
    chats.later({ minutes: 30 });
    await chats.settle();
    expect(chat.text()).toContain('Noted: Ibuprofen, 10:00.');
  });

  test('is asked no longer once another card asks, or nothing', async () => {
    const chat = await asked();
    await chat.press(sayCheckIn.back);
    await chat.say('Ibuprofen');
    expect(await taken(chat)).toEqual([]);
    await chat.press(say.another);
    await chat.say('/checkin');
    await chat.say('yes');
    expect(await answers(chat)).toEqual({ headache: true });
    await chat.say('7');
    expect(await answers(chat)).toEqual({ headache: true, peak: 7 });
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
  });

  test('leaves the question of a check-in alone until it is asked, and after it was answered', async () => {
    const chat = await person();
    await chat.say('/checkin');
    await chat.say('/medication');
    await chat.say('yes');
    expect(await answers(chat)).toEqual({ headache: true });
    await chat.say('/medication');
    await chat.press(say.another);
    await chat.say('7');
    expect(await answers(chat)).toEqual({ headache: true });
    expect(chat.text()).toContain(sayCheckIn.faults.medicine);
  });

  test('is asked no longer after /cancel', async () => {
    const chat = await asked();
    await chat.say('/cancel');
    expect(chat.labels()).toContain(say.another);
    await chat.say('Ibuprofen');
    expect(await taken(chat)).toEqual([]);
  });

  test('that is on the list, or was, is that again', async () => {
    const chat = await asked();
    await chat.say('Foozle');
    await chat.press('Triptan');
    await chat.press(say.myList);
    await chat.press('Foozle · Triptan');
    await chat.press(say.takeOff);
    expect(chat.labels()).not.toContain('Foozle · Triptan');
    await chat.press(say.add);
    await chat.say('foozle');
    expect(chat.text()).toContain('Kind: Triptan');
    expect(await listMedicines(database.db, chat.id)).toMatchObject([
      { name: 'Foozle', class: 'triptan', listed: true },
    ]);
    expect(await taken(chat)).toHaveLength(1);
  });
});

describe('another day', () => {
  async function open(chat: Chat, day: Temporal.PlainDate): Promise<void> {
    await chat.say('/medication');
    await chat.press(say.anotherDay);
    await chat.press(wordsIn('en').shortDate(day));
  }

  test('is one of the last three; what was taken then counts into its check-in', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Sumatriptan', 'triptan');
    await chat.say('/medication');
    await chat.press(say.anotherDay);
    expect(chat.labels().slice(0, 3)).toEqual(['Mon 23 Nov', 'Sun 22 Nov', 'Sat 21 Nov']);
    await chat.press('Sat 21 Nov');
    expect(chat.text()).toContain(say.dayNothing);
    await chat.press('Sumatriptan');
    await chat.press('Sumatriptan');
    const day = today.subtract({ days: 3 });
    expect(await taken(chat, day)).toEqual([[`medicine-${id}`, 'headache']]);
    expect(await findCheckInOn(database.db, chat.id, day.toString())).toMatchObject({
      source: 'recall',
      answers: { headache: true, painkillers: [`medicine-${id}`] },
    });
    expect(chat.labels()).toContain('✕ Sumatriptan');
    expect(chat.labels()).toContain(say.checkIn);
    expect(chats.refused).toEqual([]);
  });

  test('takes something else by its kind or its name', async () => {
    const chat = await person();
    await open(chat, yesterday);
    await chat.press(say.another);
    await chat.press('Opioid');
    await chat.press(say.another);
    await chat.say('Foozle');
    await chat.press('Triptan');
    expect(chat.text()).toContain('Noted: Foozle, Monday 23 November.');
    expect((await taken(chat, yesterday)).map(([option]) => option)[0]).toBe('opioid');
    expect(await taken(chat, yesterday)).toHaveLength(2);
    expect(await taken(chat)).toEqual([]);
  });

  test('is closed after 72 hours: nothing can be added, what is noted can be taken back', async () => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    await open(chat, yesterday);
    await chat.press('Sumatriptan');
    chats.later({ hours: 72 });
    await chat.press('Sumatriptan');
    expect(chat.text()).toContain(sayCheckIn.closed);
    expect(chat.labels()).toEqual(['✕ Sumatriptan', say.checkIn, sayCheckIn.back]);
    await chat.press('✕ Sumatriptan');
    expect(await taken(chat, yesterday)).toEqual([]);
    for (const day of ['2026-11-23', '2026-11-30']) {
      await chat.tap(chat.last().message_id, `md:take:triptan:${day}`);
      expect(await taken(chat, Temporal.PlainDate.from(day))).toEqual([]);
    }
    expect(chats.refused).toEqual([]);
  });
});

describe('what somebody took', () => {
  test('is a list by day, newest first, that leads to each day and its check-in', async () => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    await tell(chat, yesterday, { headache: true, painkillers: ['non-opioid'], stress: 3 });
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    await chat.press(say.whatITook);
    expect(chat.text()).toContain('Tue 24 Nov: 10:00 Sumatriptan\nMon 23 Nov: Simple painkiller\n');
    await chat.press('Mon 23 Nov');
    expect(chat.labels()).not.toContain('✕ Simple painkiller');
    await chat.press(say.checkIn);
    expect(chat.text()).toContain('took: Simple painkiller');
    expect(chats.refused).toEqual([]);
  });

  test('comes ten days at a time, and no day twice', async () => {
    const chat = await person();
    await took(chat, 23, ['triptan']);
    await chat.say('/medication');
    await chat.press(say.whatITook);
    const seen: string[] = [];
    for (;;) {
      seen.push(...chat.labels().filter((label) => /^\w{3} \d/.test(label)));
      if (!chat.labels().includes(say.earlier)) break;
      await chat.press(say.earlier);
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  test('fits into a message, however much it is', async () => {
    const chat = await person();
    const long = await Promise.all(
      Array.from({ length: 45 }, (_, at) =>
        add(chat, `${at} & ${'<b>'.repeat(30)}`.slice(0, 100), 'triptan'),
      ),
    );
    for (let ago = 0; ago < 30; ago += 1) {
      const day = today.subtract({ days: ago });
      for (const { id } of long.slice(0, 12)) {
        await addIntake(database.db, {
          person: chat.id,
          day: day.toString(),
          takenAt: chats.clock().subtract({ hours: 24 * ago }),
          option: `medicine-${id}`,
          reason: 'preventive',
          headacheId: null,
          now: chats.clock(),
        });
      }
    }
    await chat.say('/medication');
    await chat.press(say.whatITook);
    await chat.press(say.earlier);
    await chat.press('Sat 14 Nov');
    await chat.say('/medication');
    await chat.press(say.anotherDay);
    await chat.press('Mon 23 Nov');
    await chat.say('/medication');
    await chat.press(say.myList);
    expect(chat.labels().length).toBeGreaterThan(30);
    expect(chats.refused).toEqual([]);
  });

  test('is taken back by a tap, and out of the check-in; twice is once', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Sumatriptan', 'triptan');
    await tell(chat, yesterday, { headache: true, peak: 6, painkillers: ['opioid'], stress: 3 });
    await chat.say('/medication');
    await chat.press(say.anotherDay);
    await chat.press('Mon 23 Nov');
    await chat.press('Sumatriptan');
    const card = chat.last().message_id;
    const [row] = await listIntakes(database.db, chat.id, '2026-11-23', '2026-11-23');
    await chat.press('✕ Sumatriptan');
    expect(chat.text()).toContain('Taken back: Sumatriptan.');
    expect(await answers(chat, yesterday)).toMatchObject({
      headache: true,
      peak: 6,
      painkillers: ['opioid'],
    });
    await chat.tap(card, `md:take-back:${row?.id}`);
    expect(await taken(chat, yesterday)).toEqual([]);
    expect(await answers(chat, yesterday)).toMatchObject({ painkillers: ['opioid'] });
    expect(await listMedicines(database.db, chat.id)).toMatchObject([{ id, listed: true }]);
    expect(chats.refused).toEqual([]);
  });

  test('stays in the check-in while another intake of the same is left on that day', async () => {
    const chat = await person();
    const { id } = await add(chat, 'Sumatriptan', 'triptan');
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    chats.later({ hours: 3 });
    await chat.press('Sumatriptan');
    await chat.press(say.undo);
    expect(await taken(chat)).toHaveLength(1);
    expect(await answers(chat)).toMatchObject({ headache: true, painkillers: [`medicine-${id}`] });
  });

  test('and is unticked in the check-in afterwards is gone here, too', async () => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    await tell(chat, today, { ...whole, painkillers: [] });
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    await chat.say('/checkin');
    await chat.press(sayCheckIn.medication);
    await chat.press('Sumatriptan');
    await chat.press(questions.painkillers.none ?? '');
    expect(await taken(chat)).toEqual([]);
  });

  test('goes with everything else when the person does', async () => {
    const chat = await person();
    await add(chat, 'Sumatriptan', 'triptan');
    await chat.say('/medication');
    await chat.press('Sumatriptan');
    await chat.say('/delete');
    await chat.pressData(/delete/);
    expect(await taken(chat)).toEqual([]);
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
  });
});

describe.each(languages)('in %s', (language) => {
  const words = wordsIn(language);

  test('a person walks through all of it', async () => {
    const chat = await person(language);
    const { medication, checkIn } = words;
    await chat.say('/medication');
    await chat.press(medication.another);
    await chat.say('Foozle');
    await chat.press(words.safety.classes.triptan.label);
    expect(chat.labels()).toContain('✓ Foozle');
    await took(chat, 10, ['triptan']);
    await chat.press(medication.numbers);
    await chat.press(checkIn.back);
    expect(chat.text()).toContain(visible(medication.reached));
    expect(chat.text()).toContain(medication.basis);
    await chat.press(medication.whatITook);
    await chat.press(words.shortDate(today));
    await chat.pressData(/^md:take-back/);
    await chat.say('/medication');
    await chat.press(medication.anotherDay);
    await chat.press(words.shortDate(yesterday));
    await chat.press('Foozle');
    await chat.say('/medication');
    await chat.press(medication.myList);
    await chat.pressData(/^md:medicine/);
    await chat.press(medication.reasons['other-pain']);
    await chat.press(medication.takeOff);
    expect(chat.text()).toContain(medication.listEmpty);
    expect(chats.refused).toEqual([]);
  });

  test('nobody is told to stop, and buttons fit on a phone', () => {
    const { medication } = words;
    const said = JSON.stringify(medication) + String(Object.values(medication).map(String));
    expect(said).not.toMatch(/\bstop|aufhören|absetz|\bquit\b|reduzier|reduce/i);
    const halves = [
      ...[medication.another, medication.anotherDay, medication.whatITook, medication.myList],
      ...[medication.undo, medication.notForHeadache, medication.add, medication.changeKind],
      ...[medication.takeOff, medication.numbers],
    ];
    for (const label of halves) expect([label, label.length <= 18]).toEqual([label, true]);
    for (const { label } of Object.values(words.safety.classes)) {
      expect(label.length).toBeLessThanOrEqual(38);
    }
  });
});

test('the kinds of the ledger are those of the safety words', () => {
  for (const is of Object.keys(safety.classes)) {
    const isCounted = !['preventive', 'other'].includes(is);
    expect([is, Object.hasOwn(say.kinds, is)]).toEqual([is, isCounted]);
  }
});
