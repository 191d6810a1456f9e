import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { changePerson } from '../../../src/store/people.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { openChats } from '../chat.ts';
import { deliveriesOf, fromBot, pass, seen, sessionOf, settled, wakeUp, watchSounds } from './practising.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
beforeEach(() => wakeUp(database.db, chats));

const someone = (options?: Parameters<typeof settled>[2]) => settled(database.db, chats, options);
const { practice: say, breathing, exercises, checkIn } = wordsIn('en');
const { patterns } = breathing;

const minutes = (count: number) => say.minutes(String(count));

/** Holding the breath is safe, as was said lately. */
const heldSafely = { is: 'safe', at: '2026-11-20T09:00:00Z' };

/** A day later, at the same hour. */
const nextDay = () => chats.later({ hours: 24 });

describe('breathing', () => {
  test('is one tap away: then the picture moves alone in the chat, and softly says when it is over', async () => {
    const chat = await someone();
    const sounds = watchSounds(chats);
    await chat.say('/breathe');
    expect(seen(chat)).toContain(exercises.all['paced-breathing'].name);
    expect(seen(chat)).toContain(exercises.stops['light-headed']);
    expect(chat.last().animation).toBeUndefined();

    await chat.press('6');
    expect(fromBot(chat)).toHaveLength(1);
    expect(chat.last().animation).toBeDefined();
    expect(seen(chat)).toContain('until 10:05.');
    expect(seen(chat)).toContain(exercises.stops['light-headed']);
    expect(chat.labels()).toEqual([say.stop]);

    await pass(chats, { minutes: 4, seconds: 59 });
    expect(chat.last().animation).toBeDefined();
    await pass(chats, { seconds: 1 });
    expect(fromBot(chat)).toHaveLength(1);
    expect(chat.last().animation).toBeUndefined();
    expect(seen(chat)).toBe('Slow breathing: the time is over.\n\nHow strong is it now?');
    expect(sounds.map(({ silent }) => silent)).toEqual([false, false, true]);

    await chat.press('4');
    expect(fromBot(chat)).toHaveLength(1);
    expect(seen(chat)).toContain(
      'Before 6, after 4. By Unknot’s rule (2 points and 30%) that is a noticeable',
    );
    expect(await sessionOf(database.db, chat)).toMatchObject({
      exercise: 'paced-breathing',
      day: '2026-11-24',
      state: 'done',
      before: 6,
      after: 4,
      completed: true,
    });
    await chat.press(say.helps);
    expect(seen(chat)).toContain('6 → 4');
    expect(chats.refused).toEqual([]);
  });

  test('goes without numbers too', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    await chat.press(say.noRating);
    await pass(chats, { minutes: 5 });
    await chat.press(say.noAfter);
    expect(seen(chat)).toContain(say.noted);
    expect(await sessionOf(database.db, chat)).toMatchObject({ before: null, after: null, completed: true });
  });

  test.each([
    [6, 5, say.notNoticeable],
    [3, 2, say.notNoticeable],
    [10, 8, say.notNoticeable],
    [3, 5, say.stronger],
    [0, 0, 'Before 0, after 0.'],
  ])('from %i to %i, it says what Unknot’s rule makes of it', async (before, after, verdict) => {
    const chat = await someone();
    await chat.say('/breathe');
    await chat.press(`${before}`);
    await pass(chats, { minutes: 5 });
    await chat.press(`${after}`);
    expect(seen(chat)).toContain(verdict);
  });

  test('stops at any time, and then asks all the same', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    await chat.press('6');
    await pass(chats, { minutes: 2 });
    await chat.press(say.stop);
    expect(fromBot(chat)).toHaveLength(1);
    expect(seen(chat)).toBe('Slow breathing: stopped.\n\nHow strong is it now?');
    await pass(chats, { minutes: 10 });
    expect(fromBot(chat)).toHaveLength(1);
    await chat.press('5');
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'done', completed: false, after: 5 });
    expect(chats.refused).toEqual([]);
  });

  test('the length is a choice; a minute is called a pause; the next time begins with what was chosen', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    await chat.press(say.length);
    const lengths = [minutes(1), `✓ ${minutes(5)}`, ...[10, 15, 20].map(minutes)];
    expect(chat.labels()).toEqual([...lengths, say.back]);
    expect(seen(chat)).toContain(say.shortPause);
    await chat.press(minutes(1));
    expect(seen(chat)).toContain(`· ${minutes(1)}`);
    expect(seen(chat)).toContain(say.shortPause);
    await chat.press('3');
    await pass(chats, { seconds: 59 });
    expect(chat.last().animation).toBeDefined();
    await pass(chats, { seconds: 1 });
    await chat.press('3');
    await chat.press(say.again);
    expect(seen(chat)).toContain(`· ${minutes(1)}`);
  });

  test('the rhythm is a choice, each with its own picture and its own time', async () => {
    const chat = await someone({ profile: { holds: heldSafely } });
    const choices = [
      [patterns['4-6'].name, { minutes: 5 }],
      [patterns.resonance.name, { minutes: 5, seconds: 5, milliseconds: 200 }],
      [patterns.sigh.name, { minutes: 5, seconds: 6 }],
      [patterns.box.name, { minutes: 5, seconds: 4 }],
      [patterns['4-7-8'].name, { minutes: 1, seconds: 16 }],
    ] as const;
    const pictures = new Set<string | undefined>();
    for (const [name, lasting] of choices) {
      await chat.say('/breathe');
      await chat.press(say.rhythm);
      await chat.press(name);
      await chat.press('5');
      pictures.add(chat.last().animation?.file_unique_id);
      chats.later(lasting);
      await pass(chats, { seconds: -1 });
      expect(chat.last().animation, name).toBeDefined();
      await pass(chats, { seconds: 1 });
      expect(chat.last().animation, name).toBeUndefined();
      await chat.press('5');
      nextDay();
    }
    expect(pictures.size).toBe(choices.length);
    expect(chats.refused).toEqual([]);
  });

  test('a way back from every choice leaves all as it was', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    const before = seen(chat);
    for (const choice of [say.rhythm, say.length]) {
      await chat.press(choice);
      expect(seen(chat)).not.toBe(before);
      await chat.press(say.back);
      expect(seen(chat)).toBe(before);
    }
    expect(fromBot(chat)).toHaveLength(1);
  });

  test('long sighs come by their own name, from the menu', async () => {
    const chat = await someone();
    await chat.say('/relax');
    await chat.pressData(/^pr:new:cyclic-sighing$/);
    expect(seen(chat)).toContain(`Long sighs · ${minutes(5)}`);
    expect(chat.labels()).not.toContain(say.length);
    await chat.press('5');
    expect(seen(chat)).toContain('Long sighs');
    expect(chat.last().animation).toBeDefined();
  });

  test('in German it moves and speaks German', async () => {
    const chat = await someone({ language: 'de' });
    const de = wordsIn('de');
    await chat.say('/breathe');
    await chat.press('6');
    expect(seen(chat)).toContain(de.exercises.all['paced-breathing'].name);
    expect(seen(chat)).toContain('10:05');
    const english = await someone();
    await english.say('/breathe');
    await english.press('6');
    expect(chat.last().animation?.file_unique_id).not.toBe(english.last().animation?.file_unique_id);
  });
});

describe('holding the breath', () => {
  async function atRhythms(profile?: Record<string, unknown>) {
    const chat = await someone(profile && { profile });
    await chat.say('/breathe');
    await chat.press(say.rhythm);
    return chat;
  }

  test('is asked about once, before the first rhythm that holds', async () => {
    const chat = await atRhythms();
    await chat.press(patterns.box.name);
    expect(seen(chat)).toContain('pregnancy, a disease of the heart or the lungs, epilepsy, panic');
    await chat.press(say.holdsNo);
    expect(seen(chat)).toContain(`${exercises.all['box-breathing'].name} · ${minutes(5)}`);
    await chat.press(say.rhythm);
    await chat.press(patterns['4-7-8'].name);
    expect(seen(chat)).toContain(exercises.all['four-seven-eight'].name);
    expect(chats.refused).toEqual([]);
  });

  test('comes not for whoever had better not; and is asked about anew each time they choose it', async () => {
    const chat = await atRhythms();
    await chat.press(patterns['4-7-8'].name);
    await chat.press(say.holdsYes);
    expect(seen(chat)).toContain(say.holdsLeft);
    expect(await sessionOf(database.db, chat)).toMatchObject({ plan: { pattern: '5-5' } });
    await chat.press(patterns.box.name);
    expect(seen(chat)).toContain('pregnancy, a disease of the heart');
    await chat.press(say.holdsYes);
    await chat.press(patterns['4-6'].name);
    await chat.press('5');
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'running', plan: { pattern: '4-6' } });
  });

  test('is asked about again after four weeks, for things change', async () => {
    const chat = await atRhythms({ holds: { is: 'safe', at: '2026-10-20T09:00:00Z' } });
    await chat.press(patterns.box.name);
    expect(seen(chat)).toContain('pregnancy, a disease of the heart');
  });

  test('does not begin on a card from before, once it is not safe', async () => {
    const chat = await atRhythms({ holds: heldSafely });
    await chat.press(patterns.box.name);
    const profile = { holds: { is: 'unsafe', at: '2026-11-24T09:00:00Z' } };
    await changePerson(database.db, { id: chat.id, now: chats.clock() }, () => ({ profile }));
    await chat.press('3');
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'running', plan: { pattern: '5-5' } });
  });

  test.each(['7', '10'])('does not begin at %s of 10: breathing without holds instead', async (value) => {
    for (const pattern of [patterns.box.name, patterns['4-7-8'].name]) {
      const chat = await atRhythms({ holds: heldSafely });
      await chat.press(pattern);
      await chat.say(value);
      expect(await sessionOf(database.db, chat)).toMatchObject({
        ...{
          exercise: 'paced-breathing',
          state: 'running',
          before: Number(value),
          plan: { pattern: '5-5', minutes: 5 },
        },
      });
      expect(seen(chat)).toContain(exercises.all['paced-breathing'].name);
      await pass(chats, { minutes: 5 });
      expect(seen(chat)).toContain('Slow breathing: the time is over.');
    }
  });

  test('is not begun by a button from before either', async () => {
    for (const holds of [undefined, { is: 'unsafe', at: '2026-11-24T08:00:00Z' }, 'safe', { is: 'safe' }]) {
      const chat = await atRhythms({ holds });
      const { id } = await sessionOf(database.db, chat);
      for (const pattern of ['box', '4-7-8']) {
        await chat.tap(chat.last().message_id, `pr:${id}:pattern:${pattern}`);
        expect(await sessionOf(database.db, chat)).toMatchObject({ plan: { pattern: '5-5' } });
      }
      for (const exercise of ['box-breathing', 'four-seven-eight']) {
        await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
        expect(await sessionOf(database.db, chat)).toMatchObject({ exercise: 'paced-breathing' });
      }
    }
  });

  test('4-7-8 is for twice a day, and there again tomorrow', async () => {
    const chat = await someone({ profile: { holds: heldSafely } });
    const breathe = async () => {
      await chat.say('/breathe');
      await chat.press(say.rhythm);
      await chat.press(patterns['4-7-8'].name);
    };
    for (let times = 0; times < 2; times++) {
      await breathe();
      expect(seen(chat)).not.toContain(say.often);
      await chat.press('5');
      await pass(chats, { seconds: 76 });
      await chat.press('5');
    }
    await breathe();
    expect(seen(chat)).toContain(say.often);
    expect(seen(chat)).toContain(patterns['5-5'].name);
    await chat.tap(chat.last().message_id, 'pr:new:four-seven-eight');
    expect(seen(chat)).toBe(say.often);
    nextDay();
    await breathe();
    expect(seen(chat)).not.toContain(say.often);
    expect(seen(chat)).toContain(exercises.all['four-seven-eight'].name);
  });

  test.each(['box-breathing', 'four-seven-eight', 'paced-breathing'])(
    '%s on a card of yesterday is offered for today, and counts for today',
    async (exercise) => {
      const chat = await someone({ profile: { holds: heldSafely } });
      await chat.say('/breathe');
      await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
      nextDay();
      await chat.press('5');
      expect(await sessionOf(database.db, chat)).toMatchObject({
        exercise,
        state: 'before',
        day: '2026-11-25',
      });
      expect(fromBot(chat)).toHaveLength(1);
      await chat.press('5');
      expect(await sessionOf(database.db, chat)).toMatchObject({
        exercise,
        state: 'running',
        day: '2026-11-25',
      });
    },
  );

  test('no button makes 4-7-8 longer than its four rounds', async () => {
    const chat = await someone({ profile: { holds: heldSafely } });
    await chat.say('/breathe');
    await chat.tap(chat.last().message_id, 'pr:new:four-seven-eight');
    const { id } = await sessionOf(database.db, chat);
    for (const length of [20, 5, 59, 0.5, 1e-9]) {
      await chat.tap(chat.last().message_id, `pr:${id}:minutes:${length}`);
      expect(await sessionOf(database.db, chat)).toMatchObject({ plan: { minutes: 1.25 } });
    }
  });
});

describe('a rating can be typed', () => {
  test.each([
    ['en', '7', 7],
    ['en', 'seven', 7],
    ['en', '7/10', 7],
    ['en', 'about 7', 7],
    ['en', 'none', 0],
    ['de', 'sieben', 7],
    ['de', ' 10 ', 10],
  ])('in %s, “%s” is %i, before and after', async (language, typed, value) => {
    const chat = await someone({ language });
    await chat.say('/breathe');
    await chat.say(typed);
    expect(chat.last().animation).toBeDefined();
    // What was typed has moved into the card, and so has the command.
    expect(chat.visitor.history().filter(({ text }) => text === typed.trim())).toEqual([]);
    await pass(chats, { minutes: 5 });
    await chat.say(typed);
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'done', before: value, after: value });
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test.each(['pretty bad', '11', '-1', '7.5', '?', '5 or 6', '👍'])(
    '“%s” is none: it is asked once more, kindly',
    async (typed) => {
      const chat = await someone();
      await chat.say('/breathe');
      await chat.say(typed);
      expect(seen(chat)).toContain(say.typed(10));
      expect(seen(chat)).toContain(exercises.all['paced-breathing'].name);
      expect(fromBot(chat)).toHaveLength(1);
      expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'before' });
      await chat.say('6');
      await pass(chats, { minutes: 5 });
      await chat.say(typed);
      expect(seen(chat)).toContain(say.typed(10));
      expect(fromBot(chat)).toHaveLength(1);
      await chat.say('5');
      expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'done', before: 6, after: 5 });
      expect(chats.refused).toEqual([]);
    },
  );

  test('pictures, voices and stickers are none either', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    for (const send of [
      () => chat.visitor.sendSticker(),
      () => chat.visitor.sendVoice(),
      () => chat.visitor.sendLocation(52, 13),
      () => chat.visitor.sendPhoto('7.png', Buffer.from('iVBORw0KGgo=', 'base64'), 'image/png', '7'),
    ]) {
      send();
      await chats.settle();
      expect(seen(chat)).toContain(say.typed(10));
      expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'before' });
    }
  });

  test('what was sent before the question was there is none', async () => {
    const chat = await someone();
    await chat.say('/help');
    chat.visitor.send('/breathe');
    chat.visitor.send('6');
    await chats.settle();
    expect(seen(chat)).toContain(checkIn.early);
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'before' });
    await chat.say('6');
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'running', before: 6 });
  });

  test('while it breathes there is nothing to type: a number changes nothing', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    await chat.press('6');
    await chat.say('3');
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'running', before: 6, after: null });
    expect(await deliveriesOf(database.db, chat, 'session')).toHaveLength(1);
  });

  test('days later a number answers it no more', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    nextDay();
    chats.later({ minutes: 1 });
    await chat.say('6');
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'before', before: null });
  });
});
