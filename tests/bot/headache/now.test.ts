import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import type { MedicineClass } from '../../../src/domain/medication.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { findCheckInOn, openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addMedicine, listMedicines } from '../../../src/store/medicines.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { deliveriesOf, fromBot, seen, settled, wakeUp } from '../practice/practising.ts';
import * as ache from './aching.ts';

const words = wordsIn('en');
const { now: say, questions, checkIn: sayCheckIn } = words;

/** Tuesday 24 November 2026, ten in Berlin; see `wakeUp`. */
const today = '2026-11-24';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
beforeEach(() => wakeUp(database.db, chats));

const person = (language = 'en') => settled(database.db, chats, { language });

const add = (chat: Chat, name: string, is: MedicineClass | null) =>
  addMedicine(database.db, { person: chat.id, name, class: is });

const headachesOf = (chat: Chat) => ache.headachesOf(database.db, chat);
const headacheOf = (chat: Chat) => ache.headacheOf(database.db, chat);
const takenBy = (chat: Chat) => ache.takenBy(database.db, chat);
const answers = (chat: Chat, day = today) => ache.answersOn(database.db, chat, day);

async function tellDay(chat: Chat, day: string, told: Answers): Promise<void> {
  const row = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
  await saveCheckIn(database.db, row, { answers: told, state: 'done', finishedAt: chats.clock() });
}

const plain = (html: string) => parseHtml(html).text;
const minutes = (count: number) => chats.later({ minutes: count });

describe('/now', () => {
  test.each(languages)('is one card, on which each tap is kept (%s)', async (language) => {
    const { now: local, questions: ask } = wordsIn(language);
    const chat = await person(language);
    await add(chat, 'Triptonorm', 'triptan');
    await chat.say('/now');
    expect(seen(chat)).toContain('10:00');
    expect(await answers(chat)).toBeUndefined();
    await chat.press('7');
    expect(await headacheOf(chat)).toMatchObject({ peak: 7, open: true, day: today });
    expect(await answers(chat)).toEqual({ headache: true, peak: 7 });
    await chat.press(ask.side.options.left[0]);
    expect(await headacheOf(chat)).toMatchObject({ peak: 7, side: 'left' });
    expect(await answers(chat)).toMatchObject({ side: 'left' });
    await chat.press('Triptonorm');
    const { id } = await headacheOf(chat);
    const [intake] = await takenBy(chat);
    expect(intake).toMatchObject({ headacheId: id, reason: 'headache', day: today });
    expect(intake?.takenAt).not.toBeNull();
    expect(await answers(chat)).toMatchObject({ painkillers: [intake?.option] });
    expect(chat.labels()).toEqual(expect.arrayContaining(['✓ 7', '✓ Triptonorm']));
    await chat.press(local.done);
    expect(seen(chat)).toContain(plain(local.noted));
    expect(seen(chat)).toContain(local.willAsk);
    expect(seen(chat)).toContain('Triptonorm');
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('comes by a button in a message of its own', async () => {
    const chat = await person();
    await chat.say('/help');
    const { message_id } = chat.last();
    await chat.tap(message_id, 'now');
    expect(chat.last().message_id).not.toBe(message_id);
    expect(seen(chat)).toContain(say.askAgain.slice(0, 10));
  });

  test('is for people who are set up', async () => {
    const chat = chats.newcomer();
    await chat.say('/now');
    expect(seen(chat)).not.toContain('Headache ·');
    await chat.tap(chat.last().message_id, 'nw:1:f:strength:7');
    expect(await headachesOf(chat)).toEqual([]);
  });

  test('needs the strength, so that it counts', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press(say.done);
    expect(seen(chat)).toContain(say.strengthFirst);
    await chat.say('over');
    expect(seen(chat)).toContain(say.strengthFirst);
    await chat.press('3');
    await chat.press(say.done);
    expect(seen(chat)).toContain(plain(say.noted));
  });

  test('opened again shows the one that goes on, at the bottom of the chat', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('6');
    await chat.press(say.done);
    minutes(20);
    await chat.say('/now');
    expect(fromBot(chat)).toHaveLength(1);
    expect(seen(chat)).toContain(say.askAgain);
    expect(seen(chat)).toContain('Strongest so far: 6 of 10');
    await chat.press('9');
    expect(seen(chat)).toContain('now 9 of 10');
    await chat.press('4');
    expect(await headacheOf(chat)).toMatchObject({ peak: 9, open: true });
    expect(await answers(chat)).toEqual({ headache: true, peak: 9 });
    expect(await headachesOf(chat)).toHaveLength(1);
  });

  test('dates a draft anew in which nothing was told, and does not count it', async () => {
    const chat = await person();
    await chat.say('/now');
    const first = await headacheOf(chat);
    chats.later({ hours: 5 });
    await chat.say('/now');
    const again = await headacheOf(chat);
    expect(again.id).toBe(first.id);
    expect(first.startedAt.until(again.startedAt).total('hours')).toBeCloseTo(5, 2);
    expect(await answers(chat)).toBeUndefined();
    expect(await deliveriesOf(database.db, chat, 'follow-up')).toEqual([]);
  });

  test('asks the peak of the day once more in the evening, and leaves a finished day finished', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('5');
    const open = await findCheckInOn(database.db, chat.id, today);
    expect(open).toMatchObject({ asking: 'peak', finishedAt: null, source: 'today' });
    const other = await person();
    const whole = { headache: false, sitting: 60, stress: 3 };
    await tellDay(other, today, whole);
    await other.say('/now');
    await other.press('5');
    const done = await findCheckInOn(database.db, other.id, today);
    expect(done).toMatchObject({
      asking: null,
      state: 'done',
      answers: { ...whole, headache: true, peak: 5 },
    });
  });
});

describe('the first card', () => {
  test('takes a correction, and says what the day keeps', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('9');
    await chat.press('3');
    expect(await headacheOf(chat)).toMatchObject({ peak: 3 });
    expect(seen(chat)).toContain(say.dayKeeps(9));
    expect(chat.labels()).toContain('✓ 3');
    await chat.press(say.done);
    await chat.press(say.change);
    await chat.press('2');
    expect(await headacheOf(chat)).toMatchObject({ peak: 2 });
    expect(chats.refused).toEqual([]);
  });

  test('takes nothing away any more once it was asked how it is', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('8');
    await chat.press(say.done);
    chats.later({ hours: 2 });
    await chat.press(say.change);
    await chat.press('3');
    expect(await headacheOf(chat)).toMatchObject({ peak: 8 });
    expect(seen(chat)).toContain('now 3 of 10');
  });

  test('takes nothing away when it is the card of another day, or an older one', async () => {
    const chat = await person();
    await chat.say('/now');
    const old = chat.last().message_id;
    await chat.press('6');
    const { id } = await headacheOf(chat);
    await chat.say('/now');
    await chat.tap(old, `nw:${id}:f:strength:2`);
    expect(await headacheOf(chat)).toMatchObject({ peak: 6 });
    chats.later({ hours: 20 });
    await chat.tap(chat.last().message_id, `nw:${id}:f:strength:4`);
    expect(await headacheOf(chat)).toMatchObject({ peak: 6 });
    expect(await answers(chat, '2026-11-25')).toEqual({ headache: true, peak: 4 });
  });
});

describe('what was taken', () => {
  test('is picked from the six newest medicines on the list, and no preventive one', async () => {
    const chat = await person();
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'])
      await add(chat, name, 'opioid');
    await add(chat, 'Topi', 'preventive');
    await chat.say('/now');
    const own = chat.labels().filter((label) => /^[A-Z][a-z]+$/.test(label));
    expect(own).toEqual(expect.arrayContaining(['Seven', 'Six', 'Five', 'Four', 'Three', 'Two']));
    expect(own.indexOf('Seven')).toBeLessThan(own.indexOf('Two'));
    expect(own).not.toContain('One');
    expect(own).not.toContain('Topi');
  });

  test('can be something else: its kind by a tap', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('5');
    await chat.press(say.other);
    await chat.press(questions.painkillers.options.triptan[0]);
    expect(await takenBy(chat)).toMatchObject([{ option: 'triptan', reason: 'headache' }]);
    expect(await answers(chat)).toMatchObject({ painkillers: ['triptan'] });
    await chat.press('Undo: Triptan');
    expect(await takenBy(chat)).toEqual([]);
    expect((await answers(chat))?.painkillers).toBeUndefined();
    expect(chats.refused).toEqual([]);
  });

  test('can be typed; of what kind a strange one is, is asked', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('5');
    await chat.press(say.other);
    await chat.say('Foozle');
    expect(await takenBy(chat)).toEqual([]);
    expect(seen(chat)).toContain('Foozle');
    await chat.press('Opioid');
    expect(await takenBy(chat)).toHaveLength(1);
    expect(chat.labels()).toContain('✓ Foozle');
    await chat.press(say.other);
    await chat.say('Ibuprofen 400');
    expect(chat.labels()).toContain('✓ Ibuprofen 400');
    await chat.press(say.other);
    await chat.say('Grmpf, Blubb');
    expect(seen(chat)).toContain('one name at a time');
    await chat.say('Grmpf');
    await chat.say('triptan');
    expect(await takenBy(chat)).toHaveLength(3);
    expect(fromBot(chat)).toHaveLength(1);
  });

  test('whose kind is not known yet is asked on a tap', async () => {
    const chat = await person();
    await add(chat, 'Foozle', null);
    await chat.say('/now');
    await chat.press('Foozle');
    expect(await takenBy(chat)).toEqual([]);
    await chat.press('Triptan');
    expect(await takenBy(chat)).toHaveLength(1);
  });

  test('whose name was a slip leaves the list again; one whose kind is known stays as it is', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press(say.other);
    await chat.say('Fozle');
    const [typed] = await listMedicines(database.db, chat.id);
    await chat.press(sayCheckIn.classRemove);
    expect(await listMedicines(database.db, chat.id)).toEqual([]);
    expect(chat.labels()).not.toContain('Fozle');
    const known = await add(chat, 'Foozle', 'opioid');
    const { id } = await headacheOf(chat);
    for (const data of [`typo:${known.id}`, `is:${known.id}:triptan:0`, `is:${typed?.id}:triptan:0`]) {
      await chat.tap(chat.last().message_id, `nw:${id}:f:${data}`);
    }
    expect(await listMedicines(database.db, chat.id)).toMatchObject([{ name: 'Foozle', class: 'opioid' }]);
    expect(await takenBy(chat)).toMatchObject([{ option: `medicine-${known.id}` }]);
    expect(chats.refused).toEqual([]);
  });

  test('twice is twice; a tap that comes twice is once', async () => {
    const chat = await person();
    await add(chat, 'Foozle', 'opioid');
    await chat.say('/now');
    const tap = chat
      .last()
      .reply_markup?.inline_keyboard.flat()
      .find(({ text }) => text === 'Foozle');
    const data = tap && 'callback_data' in tap ? tap.callback_data : '';
    await chat.tap(chat.last().message_id, data);
    minutes(5);
    await chat.tap(chat.last().message_id, data);
    expect(await takenBy(chat)).toHaveLength(1);
    await chat.press('Foozle');
    expect(await takenBy(chat)).toHaveLength(2);
    expect(chat.labels()).toContain('✓ Foozle (2)');
  });
});

describe('what may do good', () => {
  const names = (chat: Chat) =>
    fromBot(chat)
      .at(-1)
      ?.reply_markup?.inline_keyboard.flat()
      .flatMap((button) => ('callback_data' in button ? button.callback_data : []))
      .filter((data) => data.startsWith('pr:new:'));

  test('is breathing or the body scan from 7 of 10, and below that muscle relaxation too', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('7');
    await chat.press(say.done);
    expect(names(chat)).toEqual(['pr:new:paced-breathing', 'pr:new:body-scan']);
    const other = await person();
    await other.say('/now');
    await other.press('6');
    await other.press(say.done);
    expect(names(other)).toEqual(['pr:new:paced-breathing', 'pr:new:muscle-relaxation']);
    await other.pressData(/pr:new:paced/);
    expect(seen(other)).toContain('six breaths a minute');
  });

  test('is that of an attack on a migraine-like day', async () => {
    const chat = await person();
    await add(chat, 'Foozle', 'triptan');
    await chat.say('/now');
    await chat.press('3');
    await chat.press('Foozle');
    await chat.press(say.done);
    expect(names(chat)).toEqual(['pr:new:paced-breathing', 'pr:new:body-scan']);
    // On the next day it is the same headache.
    chats.later({ hours: 20 });
    await chat.say('/now');
    await chat.press('3');
    await chat.press(say.done);
    expect(names(chat)).toEqual(['pr:new:paced-breathing', 'pr:new:body-scan']);
  });

  test('is not offered beside what to do about the worst headache ever', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press(say.flag);
    expect(seen(chat)).toContain('112');
    expect(seen(chat)).toContain(plain(words.safety.advice.now));
    expect(names(chat)).toEqual([]);
    expect(chat.labels()).toEqual([say.flagQuestions, sayCheckIn.back]);
    await chat.press(say.flagQuestions);
    expect(seen(chat)).toContain(words.safety.title);
    expect(await answers(chat)).toBeUndefined();
  });
});

describe('what is typed', () => {
  test.each([
    ['en', '7', 'left', 'ibuprofen 400', 'nonsense'],
    ['de', '7/10', 'links', 'Ibuprofen 400', 'Unsinn'],
  ])('to the card is read as it is meant (%s)', async (language, strength, side, taken, nonsense) => {
    const { now: local } = wordsIn(language);
    const chat = await person(language);
    await chat.say('/now');
    await chat.say(strength);
    await chat.say(side);
    await chat.say(taken);
    expect(await headacheOf(chat)).toMatchObject({ peak: 7, side: 'left' });
    expect(await takenBy(chat)).toHaveLength(1);
    await chat.say(nonsense);
    expect(seen(chat)).toContain(local.unread(nonsense));
    expect(fromBot(chat)).toHaveLength(1);
    expect(await headachesOf(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('after Done is how strong it is now, or that it is over', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('6');
    await chat.press(say.done);
    await chat.say('8');
    expect(await headacheOf(chat)).toMatchObject({ peak: 8 });
    expect(seen(chat)).toContain('now 8 of 10');
    await chat.say('over');
    expect(seen(chat)).toContain('When did it end?');
  });

  test('and is no answer leaves the card where it is', async () => {
    const chat = await person();
    await chat.say('/now');
    chat.visitor.sendSticker();
    await chats.settle();
    expect(seen(chat)).toContain(sayCheckIn.onlyWords);
    await chat.say('11');
    expect(seen(chat)).toContain(say.unread('11'));
    expect(await headacheOf(chat)).toMatchObject({ peak: null });
  });

  test('belongs to what was asked last', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('5');
    await chat.say('/checkin');
    await chat.say('7');
    expect(await headacheOf(chat)).toMatchObject({ peak: 5 });
    expect(await answers(chat)).toMatchObject({ peak: 7 });
  });

  test('/cancel leads out of a question, and then out of the card', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('5');
    await chat.press(say.other);
    await chat.say('/cancel');
    expect(seen(chat)).toContain('5 of 10');
    await chat.say('/cancel');
    expect(seen(chat)).toBe(say.stopped);
    expect(await headacheOf(chat)).toMatchObject({ peak: 5, open: true });
    await chat.say('9');
    expect(await headacheOf(chat)).toMatchObject({ peak: 5 });
    await chat.say('/cancel');
    expect(seen(chat)).toBe(words.cancel.nothing);
  });
});

describe('trouble', () => {
  /** What the bot has been sent by this person so far: taken before it is handled. */
  const waiting = () => chats.telegram.takeUpdates();

  test('an update that comes twice is once', async () => {
    const chat = await person();
    await add(chat, 'Foozle', 'opioid');
    await chat.say('/now');
    await chat.say('/now');
    const card = chat.last();
    const { id } = await headacheOf(chat);
    for (const data of ['f:strength:7', 'f:side:left', 'l:strength:8', `f:strength:3`]) {
      chat.visitor.tap(card.message_id, `nw:${id}:${data}`);
      const updates = waiting();
      for (const update of [...updates, ...structuredClone(updates)]) await chats.bot.handleUpdate(update);
    }
    chat.visitor.send('Foozle');
    const updates = waiting();
    for (const update of [...updates, ...structuredClone(updates)]) await chats.bot.handleUpdate(update);
    expect(await takenBy(chat)).toHaveLength(1);
    expect(await headacheOf(chat)).toMatchObject({ peak: 3, side: 'left' });
    expect(await headachesOf(chat)).toHaveLength(1);
    expect(await deliveriesOf(database.db, chat, 'follow-up')).toHaveLength(1);
    expect(await answers(chat)).toMatchObject({ headache: true, peak: 8, side: 'left' });
  });

  test('a tap that was overtaken and comes once more takes nothing back', async () => {
    const chat = await person();
    await chat.say('/now');
    const card = chat.last().message_id;
    const { id } = await headacheOf(chat);
    chat.visitor.tap(card, `nw:${id}:f:strength:9`);
    const old = waiting();
    for (const update of old) await chats.bot.handleUpdate(update);
    await chat.tap(card, `nw:${id}:f:strength:4`);
    for (const update of structuredClone(old)) await chats.bot.handleUpdate(update);
    expect(await headacheOf(chat)).toMatchObject({ peak: 4 });
  });

  test('taps that come in the wrong order both count', async () => {
    const chat = await person();
    await chat.say('/now');
    const card = chat.last().message_id;
    const { id } = await headacheOf(chat);
    chat.visitor.tap(card, `nw:${id}:f:strength:6`);
    chat.visitor.tap(card, `nw:${id}:f:side:both`);
    for (const update of waiting().reverse()) await chats.bot.handleUpdate(update);
    expect(await headacheOf(chat)).toMatchObject({ peak: 6, side: 'both' });
    expect(await answers(chat)).toMatchObject({ peak: 6, side: 'both' });
  });

  test('a flurry of taps loses none', async () => {
    const chat = await person();
    await add(chat, 'Foozle', 'opioid');
    await chat.say('/now');
    const card = chat.last().message_id;
    const { id } = await headacheOf(chat);
    const option = `medicine-${(await add(chat, 'Foozle', 'opioid')).id}`;
    for (const data of ['strength:6', 'side:left', `take:${option}:0`, 'view:done']) {
      chat.visitor.tap(card, `nw:${id}:f:${data}`);
    }
    await chats.settle();
    expect(await headacheOf(chat)).toMatchObject({ peak: 6, side: 'left' });
    expect(await takenBy(chat)).toHaveLength(1);
    expect(seen(chat)).toContain(plain(say.noted));
  });

  test('an old card leads to where the headache is now', async () => {
    const chat = await person();
    await chat.say('/now');
    const old = chat.last().message_id;
    await chat.press('6');
    const { id } = await headacheOf(chat);
    chats.later({ hours: 49 });
    await chat.say('/now');
    expect(fromBot(chat)).toHaveLength(2);
    await chat.tap(old, `nw:${id}:f:side:right`);
    expect(await headacheOf(chat)).toMatchObject({ side: 'right' });
    expect(chat.last().message_id).not.toBe(old);
    expect(chats.refused).toEqual([]);
  });

  test('what Telegram refuses to show is kept all the same', async () => {
    const chat = await person();
    await chat.say('/now');
    chats.cutIn((request, send) =>
      /editMessage|sendMessage/.test(request.url)
        ? Promise.resolve(Response.json({ ok: false, error_code: 400, description: 'Bad Request: no' }))
        : send(request),
    );
    await chat.press('7');
    await chat.press(questions.side.options.both[0]);
    chats.cutIn();
    expect(await headacheOf(chat)).toMatchObject({ peak: 7, side: 'both' });
    await chat.say('/now');
    expect(seen(chat)).toContain('Strongest so far: 7 of 10');
  });

  test.each([
    'nw:0:f:strength:5',
    'nw:ID:x:strength:5',
    'nw:ID:f:strength:11',
    'nw:ID:f:strength:0',
    'nw:ID:f:side:up',
    'nw:ID:f:take:medicine-1:x',
    'nw:ID:f:is:1:nothing:0',
    'nw:ID:f:is:999:triptan:0',
    'nw:ID:f:undo:1:perhaps',
    'nw:ID:f:undo:999:yes',
    'nw:ID:f:over:-5',
    'nw:ID:f:over:99999999',
    'nw:ID:f:relief:dead',
    'nw:ID:f:remove:yesterday',
    'nw:ID:f:view:kind',
    'nw:ID:f:take:medicine-999:0',
    'nw:ID:f:nothing',
    'nw:999999:f:strength:5',
  ])('forged data changes nothing: %s', async (data) => {
    const chat = await person();
    await chat.say('/now');
    const { id } = await headacheOf(chat);
    await chat.tap(chat.last().message_id, data.replace('ID', String(id)));
    expect(await headacheOf(chat)).toMatchObject({ peak: null, side: null, open: true });
    expect(await takenBy(chat)).toEqual([]);
    expect(await answers(chat)).toBeUndefined();
  });

  test('nobody tells of another’s headache', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('5');
    const { id } = await headacheOf(chat);
    const other = await person();
    await other.say('/now');
    for (const data of [`f:strength:9`, `l:over:0`, `f:remove:${today}`]) {
      await other.tap(other.last().message_id, `nw:${id}:${data}`);
    }
    expect(await headacheOf(chat)).toMatchObject({ peak: 5, open: true });
  });

  test('no button holds more than Telegram takes', async () => {
    const chat = await person();
    await add(chat, 'A medicine with a name that is much too long for any button', 'opioid');
    await chat.say('/now');
    for (const label of ['5', say.other, sayCheckIn.back, say.over, sayCheckIn.back, say.done, say.flag]) {
      await chat.press(label);
    }
    expect(chats.refused).toEqual([]);
  });

  test('deleting everything deletes this too', async () => {
    const chat = await person();
    await chat.say('/now');
    await chat.press('7');
    await chat.press(say.other);
    await chat.press(questions.painkillers.options.triptan[0]);
    const card = chat.last().message_id;
    const { id } = await headacheOf(chat);
    await chat.say('/delete');
    await chat.press(words.delete.yes);
    expect(await headachesOf(chat)).toEqual([]);
    expect(await takenBy(chat)).toEqual([]);
    expect(await deliveriesOf(database.db, chat, 'follow-up')).toEqual([]);
    await chat.tap(card, `nw:${id}:f:strength:9`);
    expect(await headachesOf(chat)).toEqual([]);
  });
});
