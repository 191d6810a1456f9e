import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../../src/logger.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { changePerson, deletePerson } from '../../../src/store/people.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { deliveriesOf, fromBot, pass, seen, settled, wakeUp, watchSounds } from '../practice/practising.ts';
import * as ache from './aching.ts';

const words = wordsIn('en');
const { now: say } = words;

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

const headacheOf = (chat: Chat) => ache.headacheOf(database.db, chat);
const answers = (chat: Chat, day = today) => ache.answersOn(database.db, chat, day);
const states = async (chat: Chat) =>
  (await deliveriesOf(database.db, chat, 'follow-up')).map(({ state }) => state);

/** Somebody who has a headache of this strength. */
async function aching(strength = 6, language = 'en'): Promise<Chat> {
  const chat = await settled(database.db, chats, { language });
  await chat.say('/now');
  await chat.press(String(strength));
  return chat;
}

/** Somebody who has just been asked how it is. */
async function asked(language = 'en'): Promise<Chat> {
  const chat = await aching(6, language);
  await pass(chats, { hours: 2 });
  expect(seen(chat)).toBe(wordsIn(language).now.followUp);
  return chat;
}

describe('two hours later', () => {
  test.each(languages)(
    'it is asked in silence, and nothing tells more on a locked screen (%s)',
    async (language) => {
      const { now: local } = wordsIn(language);
      const chat = await aching(6, language);
      const heard = watchSounds(chats);
      await pass(chats, { minutes: 119 });
      expect(heard).toEqual([]);
      await pass(chats, { minutes: 1 });
      expect(heard).toEqual([{ text: local.followUp, silent: true }]);
      expect(local.followUp).not.toMatch(/headache|kopf|pain|schmerz/i);
      expect(chat.labels()).toEqual([
        local.relief.free,
        local.relief.better,
        local.relief.same,
        local.relief.worse,
      ]);
      await pass(chats, { hours: 5 });
      expect(heard).toHaveLength(1);
      expect(await headacheOf(chat)).toMatchObject({ relief: null, open: true });
      expect(chats.refused).toEqual([]);
    },
  );

  test('pain-free ends it, and that is counted', async () => {
    const chat = await asked();
    await chat.press(say.relief.free);
    const { relief, open, startedAt, endedAt } = await headacheOf(chat);
    expect([relief, open]).toEqual(['free', false]);
    expect(endedAt && startedAt.until(endedAt).total('minutes')).toBeCloseTo(120, 0);
    expect(await answers(chat)).toEqual({ headache: true, peak: 6, duration: 120 });
    expect(seen(chat)).toContain('It is over.');
    expect(fromBot(chat)).toHaveLength(1);
  });

  test('better is kept, and it goes on', async () => {
    const chat = await asked();
    await chat.press(say.relief.better);
    expect(await headacheOf(chat)).toMatchObject({ relief: 'better', open: true });
    expect(seen(chat)).toContain(say.reliefNoted(say.relief.better));
    expect(seen(chat)).not.toContain(say.willAsk);
    expect(fromBot(chat)).toHaveLength(1);
  });

  test.each(['same', 'worse'] as const)(
    '%s asks how strong it is, what was taken, and leaves the gate open',
    async (value) => {
      const chat = await asked();
      await chat.press(say.relief[value]);
      expect(await headacheOf(chat)).toMatchObject({ relief: value, open: true });
      expect(seen(chat)).toContain(say.askAgain);
      expect(seen(chat)).toContain(say.nothingTaken);
      expect(chat.labels()).toEqual(expect.arrayContaining([say.flag, say.over]));
      await chat.press('9');
      expect(await headacheOf(chat)).toMatchObject({ peak: 9 });
      await chat.press(say.other);
      await chat.press(words.questions.painkillers.options.triptan[0]);
      expect(seen(chat)).not.toContain(say.nothingTaken);
      expect(fromBot(chat)).toHaveLength(1);
      await chat.say('over');
      expect(seen(chat)).toContain('When did it end?');
      expect(chats.refused).toEqual([]);
    },
  );

  test('an answer hours later is none; pain-free then asks when it was over', async () => {
    const chat = await asked();
    chats.later({ hours: 3 });
    await chat.press(say.relief.free);
    expect(await headacheOf(chat)).toMatchObject({ relief: null, open: false, endedAt: null });
    expect(seen(chat)).toContain(say.lateAnswer);
    await chat.press(say.ago(words.duration(120)));
    const { startedAt, endedAt } = await headacheOf(chat);
    expect(endedAt && startedAt.until(endedAt).total('minutes')).toBeCloseTo(180, 0);
    expect(await answers(chat)).toMatchObject({ duration: 180 });
  });

  test('still there the next morning counts into that day', async () => {
    chats.at('2026-11-24T18:00:00Z');
    const chat = await aching(6);
    await pass(chats, { hours: 2 });
    chats.at('2026-11-25T07:00:00Z');
    await chat.press(say.relief.worse);
    expect(await headacheOf(chat)).toMatchObject({ relief: null, open: true });
    expect(await answers(chat, '2026-11-25')).toEqual({ headache: true });
  });

  test('the answer that comes twice is one, and another one within the hour replaces it', async () => {
    const chat = await asked();
    const { id } = await headacheOf(chat);
    const letter = chat.last().message_id;
    chat.visitor.tap(letter, `nw:${id}:l:relief:same`);
    const updates = chats.telegram.takeUpdates();
    for (const update of [...updates, ...structuredClone(updates)]) await chats.bot.handleUpdate(update);
    expect(await headacheOf(chat)).toMatchObject({ relief: 'same' });
    await chat.tap(letter, `nw:${id}:l:relief:better`);
    expect(await headacheOf(chat)).toMatchObject({ relief: 'better', open: true });
  });
});

describe('it is not asked', () => {
  test('a second time, however often the strength is told', async () => {
    const chat = await aching(6);
    chats.later({ hours: 1 });
    await chat.say('/now');
    await chat.press('9');
    await pass(chats, { hours: 1 });
    expect(seen(chat)).toBe(say.followUp);
    await chat.press(say.relief.same);
    await chat.press('8');
    await pass(chats, { hours: 3 });
    expect(seen(chat)).not.toBe(say.followUp);
    expect(await states(chat)).toEqual(['sent']);
  });

  test.each([
    ['was over before', say.over],
    ['was taken back before', say.mistake],
  ])('when it %s', async (_what, label) => {
    const chat = await aching(6);
    chats.later({ hours: 1 });
    await chat.press(label);
    if (label === say.over) await chat.press(say.justNow);
    const before = seen(chat);
    await pass(chats, { hours: 2 });
    expect(seen(chat)).toBe(before);
    expect(await states(chat)).toEqual(['dropped']);
  });

  test('as long as no strength was told', async () => {
    const chat = await settled(database.db, chats);
    await chat.say('/now');
    await chat.press(words.questions.side.options.left[0]);
    await pass(chats, { hours: 3 });
    expect(await states(chat)).toEqual([]);
  });

  test('at night: nothing was asked, and nothing is missing but the answer', async () => {
    chats.at('2026-11-24T20:30:00Z');
    const chat = await aching(6);
    await chat.press(say.done);
    expect(seen(chat)).not.toContain(say.willAsk);
    expect(seen(chat)).toContain(say.anyTime);
    await pass(chats, { hours: 2 });
    expect(await states(chat)).toEqual(['dropped']);
    await pass(chats, { hours: 10 });
    expect(seen(chat)).not.toBe(say.followUp);
    expect(await headacheOf(chat)).toMatchObject({ relief: null, open: true });
  });

  test('two hours run from the strength, not from the card: only what will be kept is promised', async () => {
    chats.at('2026-11-24T19:30:00Z');
    const chat = await settled(database.db, chats);
    await chat.say('/now');
    chats.later({ minutes: 40 });
    await chat.press('6');
    await chat.press(say.done);
    expect(seen(chat)).not.toContain(say.willAsk);
    await pass(chats, { hours: 2 });
    expect(await states(chat)).toEqual(['dropped']);
    chats.at('2026-11-25T09:00:00Z');
    const other = await settled(database.db, chats);
    await other.say('/now');
    chats.later({ hours: 3 });
    await other.press('6');
    await other.press(say.done);
    expect(seen(other)).toContain(say.willAsk);
    await pass(chats, { hours: 2 });
    expect(seen(other)).toBe(say.followUp);
  });

  test('in a pause', async () => {
    const chat = await aching(6);
    const who = { id: chat.id, now: chats.clock() };
    await changePerson(database.db, who, () => ({ pausedUntil: '2026-12-24' }));
    await chat.press(say.done);
    expect(seen(chat)).not.toContain(say.willAsk);
    await pass(chats, { hours: 2 });
    expect(await states(chat)).toEqual(['dropped']);
  });

  test('of whoever has blocked the bot, or is gone', async () => {
    const chat = await aching(6);
    chat.visitor.block();
    await chats.settle();
    await pass(chats, { hours: 2 });
    expect(await states(chat)).toEqual(['dropped']);
    expect(chats.refused).toEqual([]);
    const other = await aching(6);
    await deletePerson(database.db, other.id);
    await pass(chats, { hours: 2 });
    expect(chats.refused).toEqual([]);
  });

  test('when nobody was there to send it in time', async () => {
    const chat = await aching(6);
    await pass(chats, { hours: 5 });
    expect(await states(chat)).toEqual(['dropped']);
  });
});

test('a bot that starts again asks what the one before it has promised', async () => {
  const chat = await aching(6);
  chats.later({ hours: 2 });
  const { db } = database;
  const again = openChats(db, '2026-11-24T11:01:00Z', createLogger('silent'));
  const due = await deliveriesOf(db, chat, 'follow-up');
  const [letter] = await again.bot.messenger.prepare(due);
  expect(letter).toMatchObject({ doing: 'send', silent: true, face: { text: say.followUp } });
});
