import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { practices } from '../../../src/store/schema.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import {
  deliveriesOf,
  fromBot,
  pass,
  said,
  screened,
  seen,
  sessionOf,
  settled,
  wakeUp,
  watchSounds,
} from './practising.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
beforeEach(() => wakeUp(database.db, chats));

const words = wordsIn('en');
const { practice: say, move, exercises, setup } = words;
const { all } = exercises;

const someone = (options?: Parameters<typeof settled>[2]) => settled(database.db, chats, options);
const stored = (chat: Chat) => sessionOf(database.db, chat);

/** Somebody at the first of today’s exercises. */
async function moving(options?: Parameters<typeof settled>[2]): Promise<Chat> {
  const chat = await someone(options);
  await chat.say('/move');
  await chat.press('0');
  return chat;
}

/** Does all of a session with the same word for every part, and rates it. */
async function finish(chat: Chat, { felt = say.done, after = '0' } = {}): Promise<void> {
  const { plan } = await stored(chat);
  for (const _ of plan.parts as string[]) await chat.press(felt);
  await chat.press(after);
}

/** Sessions of the past in which all of these were done; the same number of days ago as said. */
async function practised(
  chat: Chat,
  agos: readonly number[],
  change: Partial<typeof practices.$inferInsert> = {},
) {
  for (const ago of agos) {
    const at = chats.clock().subtract({ hours: 24 * ago });
    await database.db.insert(practices).values({
      ...{ personId: chat.id, exercise: 'movement', state: 'done', completed: true, before: 0, after: 0 },
      plan: { week: 1, parts: ['chin-nod', 'scapular-retraction'], eased: [] },
      results: { 'chin-nod': 'done', 'scapular-retraction': 'done' },
      day: Temporal.PlainDate.from('2026-11-24').subtract({ days: ago }).toString(),
      ...{ createdAt: at, startedAt: at, endedAt: at, ...change },
    });
  }
}

/** Only the noise that belongs to a picture which gives way to a text. */
const surprises = () => chats.refused.filter((one) => !one.includes('no text in the message'));

describe('the first time', () => {
  test('what speaks against it comes first, then what the headaches are like, then the programme', async () => {
    const chat = await someone({ profile: { safety: screened.safety } });
    await chat.say('/move');
    expect(seen(chat)).toContain(move.body.title);
    for (const line of Object.values(exercises.contraindications)) expect(seen(chat)).toContain(line);
    await chat.press(setup.safetyNone);
    expect(seen(chat)).toContain(move.signs.title);
    await chat.press('1');
    await chat.press('2');
    await chat.press(setup.safetyDone(2));
    expect(seen(chat)).toContain(move.where.title);
    await chat.press(setup.safetyNone);
    expect(seen(chat)).toContain(move.profile.names['tension-like']);
    expect(seen(chat)).toContain(exercises.honesty);
    await chat.press(move.profile.start);
    expect(seen(chat)).toContain(`1. ${all['chin-nod'].name}: `);
    expect(seen(chat)).toContain(exercises.stops.movement);
    expect(seen(chat)).toContain('How strong is your headache right now,');
    expect(surprises()).toEqual([]);
  });

  test('without the safety questions there are none', async () => {
    const chat = await someone({ profile: { body: screened.body, signs: screened.signs } });
    await chat.say('/move');
    expect(seen(chat)).toContain(exercises.closed.unscreened);
    expect(chat.labels()).toContain(move.closed.safety);
  });

  test('what was answered holds for four weeks', async () => {
    const answeredAt = (days: number) => {
      const at = Temporal.Instant.from('2026-11-24T09:00:00Z').subtract({ hours: 24 * days });
      return { profile: { ...screened, body: { ticked: [], at: at.toString() } } };
    };
    const fresh = await someone(answeredAt(27));
    await fresh.say('/move');
    expect(seen(fresh)).toContain(all['chin-nod'].name);
    const old = await someone(answeredAt(29));
    await old.say('/move');
    expect(seen(old)).toContain(move.body.title);
  });

  test('an old card does not outlive the answers either', async () => {
    const chat = await someone();
    await chat.say('/move');
    chats.later({ hours: 24 * 40 });
    await chat.press('0');
    expect(seen(chat)).toBe(say.otherDay);
    await chat.press(move.name);
    expect(seen(chat)).toContain(move.body.title);
    expect(fromBot(chat).filter(({ photo }) => photo)).toEqual([]);
  });
});

describe('a session', () => {
  test('is one message with a picture, part after part, each with how, how much and when to stop', async () => {
    const chat = await moving();
    const card = chat.last().message_id;
    const { plan } = await stored(chat);
    const parts = plan.parts as (keyof typeof all)[];
    expect(parts.slice(0, 2)).toEqual(['chin-nod', 'scapular-retraction']);
    const pictures = new Set<string | undefined>();
    for (const [place, part] of parts.entries()) {
      expect(chat.last().message_id).toBe(card);
      pictures.add(chat.last().photo?.at(-1)?.file_unique_id);
      expect(seen(chat)).toContain(say.partOf(place + 1, parts.length));
      expect(seen(chat)).toContain(all[part].name);
      expect(seen(chat)).toContain('How much:');
      expect(seen(chat)).toContain(exercises.stops.movement);
      expect(chat.labels()).toEqual([say.done, say.tooHard, say.hurt, say.leave, say.stop]);
      await chat.press(say.done);
    }
    expect(pictures.size).toBe(parts.length);
    expect(pictures).not.toContain(undefined);
    expect(seen(chat)).toBe('That was it for now.\n\nHow strong is your headache now?');
    expect(fromBot(chat)).toHaveLength(1);
    await chat.press('1');
    expect(seen(chat)).toContain('Before 0, after 1.');
    expect(seen(chat)).toContain(say.nextDay);
    expect(await stored(chat)).toMatchObject({
      ...{ exercise: 'movement', state: 'done', completed: true, before: 0, after: 1 },
      results: Object.fromEntries(parts.map((part) => [part, 'done'])),
    });
    expect(surprises()).toEqual([]);
  });

  test('nothing of it comes by itself, however long it takes', async () => {
    const chat = await moving();
    const before = seen(chat);
    await pass(chats, { hours: 1 });
    expect(seen(chat)).toBe(before);
    await chat.press(say.done);
    expect(await stored(chat)).toMatchObject({ state: 'running', step: 1 });
  });

  test('a part is skipped, one was too hard: the next time that one is a step easier', async () => {
    const chat = await someone();
    await practised(chat, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
    await chat.say('/move');
    const { plan } = await stored(chat);
    expect(plan.week).toBe(2);
    await chat.press('0');
    await chat.press(say.tooHard);
    await chat.press(say.leave);
    expect(await stored(chat)).toMatchObject({
      results: { 'chin-nod': 'too-hard', 'scapular-retraction': 'skipped' },
    });
    await chat.press(say.stop);
    await chat.press('0');
    await chat.say('/move');
    expect((await stored(chat)).plan.eased).toEqual(['chin-nod']);
    expect(seen(chat)).toContain(`(${move.eased})`);
  });

  test('at pain it is over at once, and there is none more that day', async () => {
    const chat = await moving();
    await chat.press(say.hurt);
    expect(seen(chat)).toContain(say.hurtStop);
    expect(fromBot(chat).filter(({ photo }) => photo)).toEqual([]);
    expect(await stored(chat)).toMatchObject({
      state: 'after',
      completed: false,
      results: { 'chin-nod': 'hurt' },
    });
    await chat.press('1');
    for (const data of ['move', 'pr:new:band-raise', 'pr:new:movement']) {
      await chat.tap(chat.last().message_id, data);
      expect(seen(chat), data).toContain(move.rest.hurt.replace(/<[^>]*>/g, ''));
    }
    chats.later({ hours: 24 });
    await chat.say('/move');
    expect(seen(chat)).toContain(all['chin-nod'].name);
  });

  test('a headache that rose by 2 or more: none more that day; by 1: why not', async () => {
    for (const [after, rests] of [
      ['2', true],
      ['1', false],
    ] as const) {
      const chat = await moving();
      await finish(chat, { after });
      await chat.say('/move');
      expect(seen(chat).includes(move.rest.hurt.replace(/<[^>]*>/g, ''))).toBe(rests);
    }
  });

  test('twice a day is enough', async () => {
    const chat = await moving();
    await finish(chat);
    await chat.say('/move');
    await chat.press('0');
    await finish(chat);
    await chat.say('/move');
    expect(seen(chat)).toContain(move.rest.enough.replace(/<[^>]*>/g, ''));
  });

  test('with high blood pressure it says not to hold the breath', async () => {
    const body = { ...screened.body, ticked: ['blood-pressure'] };
    const chat = await someone({ profile: { ...screened, body } });
    await chat.say('/move');
    expect(seen(chat)).toContain(exercises.stops['breathe-on']);
    const other = await someone();
    await other.say('/move');
    expect(seen(other)).not.toContain(exercises.stops['breathe-on']);
  });

  test('where to press is a picture of its own, and the way back leads to the drawing', async () => {
    const chat = await someone();
    await chat.say('/move');
    await chat.tap(chat.last().message_id, 'pr:new:trigger-point-pressure');
    await chat.press('0');
    const drawing = chat.last().photo?.at(-1)?.file_unique_id;
    expect(chat.labels()).not.toContain(say.leave);
    await chat.press(say.points);
    expect(seen(chat)).toContain('the front or the side of the neck');
    expect(chat.last().photo?.at(-1)?.file_unique_id).not.toBe(drawing);
    await chat.press(say.drawing);
    expect(chat.last().photo?.at(-1)?.file_unique_id).toBe(drawing);
    await chat.press(say.points);
    await chat.press(say.done);
    expect(await stored(chat)).toMatchObject({ results: { 'trigger-point-pressure': 'done' } });
    expect(surprises()).toEqual([]);
  });

  test('a session left half a day ago is over when its button is tapped', async () => {
    const chat = await moving();
    await chat.press(say.done);
    chats.later({ hours: 12 });
    await chat.press(say.done);
    expect(fromBot(chat).filter(({ photo }) => photo)).toEqual([]);
    expect(await stored(chat)).toMatchObject({
      state: 'done',
      completed: false,
      results: { 'chin-nod': 'done' },
    });
  });

  test.each(['tapped', 'typed'])('a card of yesterday leads to what is for today (%s)', async (way) => {
    const chat = await someone();
    chats.later({ hours: 12 });
    await chat.say('/move');
    const { id } = await stored(chat);
    chats.later({ hours: 12 });
    await (way === 'tapped' ? chat.press('0') : chat.say('0'));
    expect(seen(chat)).toBe(say.otherDay);
    expect(fromBot(chat)).toHaveLength(1);
    await chat.press(move.name);
    const today = await stored(chat);
    expect(today).toMatchObject({ day: '2026-11-25', state: 'before' });
    expect(today.id).not.toBe(id);
  });

  test('an old card says so again when it is tapped again: nobody has an attack for that', async () => {
    const chat = await someone();
    await chat.say('/move');
    const { id } = await stored(chat);
    const card = chat.last().message_id;
    chats.later({ hours: 24 });
    for (let taps = 0; taps < 2; taps++) {
      await chat.tap(card, `pr:${id}:before:0`);
      expect(seen(chat)).not.toContain('With a headache of 7 or more');
    }
  });

  test('of what was only skipped, nothing is announced for tomorrow', async () => {
    const chat = await moving();
    await finish(chat, { felt: say.leave });
    expect(seen(chat)).not.toContain(say.nextDay);
  });
});

describe('the headache now', () => {
  test.each(['7', '10', 'seven', '8/10'])(
    '%s is too strong: breathing and the body scan instead',
    async (value) => {
      const chat = await someone();
      await chat.say('/move');
      await chat.say(value);
      expect(seen(chat)).toContain('Not now.');
      expect(chat.labels().slice(0, 2)).toEqual([say.breathe, say.scan]);
      expect(fromBot(chat).filter(({ photo }) => photo)).toEqual([]);
      await chat.press(say.scan);
      expect(await stored(chat)).toMatchObject({ exercise: 'body-scan', state: 'before' });
    },
  );

  test.each(['1', '6', 'three'])(
    '%s: whether it is like a migraine is asked; if not, it begins',
    async (value) => {
      const chat = await someone();
      await chat.say('/move');
      await chat.say(value);
      expect(seen(chat)).toBe(move.likeMigraine.replace(/<[^>]*>/g, ''));
      await chat.press('No');
      expect(chat.last().photo).toBeDefined();
    },
  );

  test.each(['Yes', 'yes', 'yep'])('like a migraine (“%s”): not now', async (answer) => {
    const chat = await someone();
    await chat.say('/move');
    await chat.press('3');
    await (answer === 'Yes' ? chat.press(answer) : chat.say(answer));
    expect(seen(chat)).toContain('Not now.');
    expect(await stored(chat)).toMatchObject({ state: 'done', startedAt: null, before: 3, completed: false });
  });

  test('no can be typed, in German too', async () => {
    const chat = await someone({ language: 'de' });
    await chat.say('/move');
    await chat.say('drei');
    await chat.say('nein');
    expect(chat.last().photo).toBeDefined();
  });

  test('what is neither yes nor no is asked once more, in words that fit', async () => {
    const chat = await someone();
    await chat.say('/move');
    await chat.press('3');
    await chat.say('a bit');
    expect(seen(chat)).toContain(words.checkIn.faults['yes-no']);
    expect(seen(chat)).not.toContain(say.typed(10));
    expect(await stored(chat)).toMatchObject({ state: 'before', before: 3 });
  });

  test('a number after all is a correction', async () => {
    for (const correct of [
      (chat: Chat) => chat.say('8'),
      async (chat: Chat) => {
        const { id } = await stored(chat);
        return chat.tap(chat.last().message_id, `pr:${id}:before:8`);
      },
    ]) {
      const chat = await someone();
      await chat.say('/move');
      await chat.press('3');
      await correct(chat);
      expect(seen(chat)).toContain('Not now.');
    }
  });

  test('two numbers tapped at once: the last one counts, and a strong one is never lost', async () => {
    const chat = await someone();
    await chat.say('/move');
    const { id } = await stored(chat);
    for (const value of [3, 9]) void chat.visitor.tap(chat.last().message_id, `pr:${id}:before:${value}`);
    await chats.settle();
    expect(seen(chat)).toContain('Not now.');
    await chat.tap(chat.last().message_id, `pr:${id}:like:no`);
    await chat.tap(chat.last().message_id, `pr:${id}:before:0`);
    expect(fromBot(chat).filter(({ photo }) => photo)).toEqual([]);
    expect(await stored(chat)).toMatchObject({ state: 'done', startedAt: null });
  });

  test('without a number there are none', async () => {
    const chat = await someone();
    await chat.say('/move');
    expect(chat.labels()).not.toContain(say.noRating);
    const { id } = await stored(chat);
    await chat.tap(chat.last().message_id, `pr:${id}:before:-`);
    expect(await stored(chat)).toMatchObject({ state: 'before', before: null });
    expect(fromBot(chat).filter(({ photo }) => photo)).toEqual([]);
  });
});

describe('a day later', () => {
  const asked = 'One question about your last exercises';

  test('it is asked how they went down, softly and with nothing on a locked screen', async () => {
    const chat = await moving();
    await finish(chat);
    const sounds = watchSounds(chats);
    await pass(chats, { hours: 23, minutes: 59 });
    expect(sounds).toEqual([]);
    await pass(chats, { minutes: 1 });
    expect(sounds).toMatchObject([{ silent: true }]);
    expect(seen(chat)).toContain(asked);
    expect(seen(chat)).not.toMatch(/headache|neck|migraine|pain/i);
    await chat.press(say.fine);
    expect(seen(chat)).toBe(say.fineNoted);
    expect(await stored(chat)).toMatchObject({ nextDay: 'fine' });
    expect(chat.labels()).toEqual([move.overview]);
  });

  test('not in the quiet hours: in the morning', async () => {
    const chat = await someone();
    chats.at('2026-11-24T22:30:00Z');
    await chat.say('/move');
    await chat.press('0');
    await finish(chat);
    const sounds = watchSounds(chats);
    await pass(chats, { hours: 24 });
    chats.at('2026-11-26T06:59:00Z');
    await chats.sweep();
    expect(sounds).toEqual([]);
    chats.at('2026-11-26T07:00:01Z');
    await chats.sweep();
    expect(seen(chat)).toContain(asked);
  });

  test('worse: the next session goes back a step', async () => {
    const chat = await someone();
    await practised(chat, [20, 19, 18, 13, 12, 11, 9, 8, 6]);
    await chat.say('/move');
    const { plan: before } = await stored(chat);
    await chat.press('0');
    await finish(chat);
    await pass(chats, { hours: 24 });
    await chat.press(say.worse);
    expect(seen(chat)).toBe(say.worseNoted);
    await chat.say('/move');
    expect(Number((await stored(chat)).plan.week)).toBeLessThan(Number(before.week));
  });

  test('worse twice in a row: the programme rests, a physiotherapist is suggested, and nothing begins', async () => {
    const chat = await someone();
    await chat.say('/move');
    await chat.press('0');
    await finish(chat);
    await pass(chats, { hours: 24 });
    await chat.press(say.worse);
    await chat.say('/move');
    await chat.press('0');
    await finish(chat);
    await pass(chats, { hours: 24 });
    await chat.press(say.worse);
    for (const data of ['move', 'pr:new:chin-nod', 'pr:new:movement', 'mv:plan']) {
      await chat.tap(chat.last().message_id, data);
      expect(seen(chat), data).toContain('see a physiotherapist');
      for (const { name } of Object.values(all).slice(7, 19)) expect(seen(chat)).not.toContain(`1. ${name}`);
    }
    await chat.press(move.paused.again);
    await chat.say('/move');
    expect(await stored(chat)).toMatchObject({ state: 'before', plan: { week: 1 } });
  });

  test('worse twice in a row pauses a single exercise too', async () => {
    const chat = await someone();
    for (let days = 0; days < 2; days++) {
      await chat.say('/help');
      await chat.tap(chat.last().message_id, 'pr:new:trigger-point-pressure');
      await chat.press('0');
      await finish(chat);
      await pass(chats, { hours: 24 });
      await chat.press(say.worse);
    }
    const { id } = await stored(chat);
    await chat.tap(chat.last().message_id, 'pr:new:trigger-point-pressure');
    expect((await stored(chat)).id).toBe(id);
  });

  test('of two sessions in a day it is asked once, a day after the last', async () => {
    const chat = await moving();
    await finish(chat);
    chats.later({ hours: 5 });
    await chat.say('/move');
    await chat.press('0');
    await finish(chat);
    const sounds = watchSounds(chats);
    await pass(chats, { hours: 19, minutes: 30 });
    expect(sounds).toEqual([]);
    await pass(chats, { hours: 5 });
    expect(sounds).toHaveLength(1);
    await chat.press(say.worse);
    expect(await stored(chat)).toMatchObject({ nextDay: 'worse' });
  });

  test('worse, told twice of the same day, is one bad day; and can be taken back', async () => {
    const chat = await moving();
    await finish(chat);
    await pass(chats, { hours: 24 });
    const card = chat.last().message_id;
    const { id } = await stored(chat);
    for (let times = 0; times < 3; times++) await chat.tap(card, `pr:${id}:day:worse`);
    await chat.say('/move');
    expect(seen(chat)).not.toContain('see a physiotherapist');
    await chat.tap(card, `pr:${id}:day:fine`);
    const rows = await database.db.select().from(practices);
    expect(rows.find((row) => row.id === id)).toMatchObject({ nextDay: 'fine' });
  });

  test.each([
    [
      'stopped after one part',
      async (chat: Chat) => {
        await chat.press(say.done);
        await chat.press(say.stop);
      },
    ],
    [
      'cancelled after one part',
      async (chat: Chat) => {
        await chat.press(say.done);
        await chat.say('/cancel');
      },
    ],
    ['ended by pain', (chat: Chat) => chat.press(say.hurt)],
    [
      'left for something else after one part',
      async (chat: Chat) => {
        await chat.press(say.done);
        await chat.say('/breathe');
      },
    ],
    [
      'closed by an answer after one part',
      async (chat: Chat) => {
        await chat.press(say.done);
        const { id } = await stored(chat);
        const card = chat.last().message_id;
        await chat.tap(card, 'mv:body');
        await chat.tap(chat.last().message_id, 'mv:body:+neck-injury');
        await chat.tap(chat.last().message_id, 'mv:body:done');
        await chat.tap(card, `pr:${id}:felt:1:done`);
      },
    ],
  ])('it is asked of what was %s too', async (_what, end) => {
    const chat = await moving();
    await end(chat);
    expect(await deliveriesOf(database.db, chat, 'next-day')).toMatchObject([
      { slot: '2026-11-24', state: 'due' },
    ]);
    await pass(chats, { hours: 24 });
    expect(fromBot(chat).map(said).join('\n')).toContain(asked);
  });

  test('it is not asked of what was only skipped, nor of breathing', async () => {
    const chat = await moving();
    const { plan } = await stored(chat);
    for (const _ of plan.parts as string[]) await chat.press(say.leave);
    await chat.press('0');
    await chat.say('/breathe');
    await chat.press('3');
    await chat.press(say.stop);
    expect(await deliveriesOf(database.db, chat, 'next-day')).toEqual([]);
  });

  test('it is not asked on a holiday, nor of whoever has told already', async () => {
    const chat = await moving();
    await finish(chat);
    await chat.say('/pause');
    await chat.press('1 week · Tue 1 Dec');
    const count = fromBot(chat).length;
    await pass(chats, { hours: 24 });
    expect(fromBot(chat)).toHaveLength(count);
  });
});
