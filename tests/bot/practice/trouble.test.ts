import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guidedStepText } from '../../../src/bot/practice/guided-card.ts';
import { stepsOf } from '../../../src/domain/session.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { changeCheckIn, openCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addDeliveries } from '../../../src/store/deliveries.ts';
import { deliveries, people, practices } from '../../../src/store/schema.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { until } from '../../program.ts';
import { type Chat, openChats } from '../chat.ts';
import { deliveriesOf, fromBot, pass, said, seen, sessionOf, settled, wakeUp } from './practising.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
beforeEach(() => wakeUp(database.db, chats));
afterEach(() => chats.cutIn());

const words = wordsIn('en');
const { practice: say, cancel, fallback, move } = words;

const someone = (options?: Parameters<typeof settled>[2]) => settled(database.db, chats, options);
const stored = (chat: Chat) => sessionOf(database.db, chat);

/** Somebody in a guided exercise, at its first step. */
async function relaxing(exercise = 'muscle-relaxation'): Promise<Chat> {
  const chat = await someone();
  await chat.say('/relax');
  await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
  await chat.press('5');
  return chat;
}

/** Somebody who breathes. */
async function breathing(): Promise<Chat> {
  const chat = await someone();
  await chat.say('/breathe');
  await chat.press('5');
  return chat;
}

/** Somebody at the first of today’s exercises. */
async function moving(): Promise<Chat> {
  const chat = await someone();
  await chat.say('/move');
  await chat.press('0');
  return chat;
}

async function stepText(chat: Chat, step: number): Promise<string> {
  return parseHtml(guidedStepText(words, stepsOf(await stored(chat)), step)).text;
}

/** A check-in of today that this person has put off till now. */
async function putOff(chat: Chat): Promise<void> {
  const today = { person: chat.id, day: '2026-11-24', source: 'today' } as const;
  const { id } = await openCheckIn(database.db, today);
  await changeCheckIn(database.db, chat.id, id, () => ({ later: true }));
  const dueAt = chats.clock();
  await addDeliveries(database.db, [{ personId: chat.id, kind: 'later', slot: today.day, dueAt }]);
}

/** Holds back the next call of this method until it is let go. */
function holdBack(method: string): { reached: Promise<void>; letGo: () => void } {
  let letGo = () => {};
  let arrive = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let isFirst = true;
  chats.cutIn(async (request, send) => {
    if (isFirst && request.url.endsWith(`/${method}`)) {
      isFirst = false;
      arrive();
      await free;
    }
    return send(request);
  });
  return { reached, letGo };
}

describe('a second session', () => {
  const beginnings = [
    ['breathing', breathing],
    ['muscle relaxation', relaxing],
    ['movements', moving],
  ] as const;

  test.each(beginnings)(
    'ends %s that was begun: its card goes, and nothing of it comes any more',
    async (_what, begun) => {
      const chat = await begun();
      const first = await stored(chat);
      const card = chat.last().message_id;
      await chat.say('/breathe');
      expect(fromBot(chat).map(({ message_id }) => message_id)).not.toContain(card);
      const [ended] = await database.db.select().from(practices).where(eq(practices.id, first.id));
      expect(ended).toMatchObject({ state: 'done', completed: false });
      await pass(chats, { minutes: 10 });
      expect(await stored(chat)).toMatchObject({ state: 'before' });
      await chat.press('5');
      await pass(chats, { minutes: 5 });
      expect(seen(chat)).toContain('Slow breathing: the time is over.');
      const after = fromBot(chat).filter((message) => said(message).includes('How strong'));
      expect(after).toHaveLength(1);
    },
  );

  test.each(beginnings)('leaves the stale buttons of %s harmless', async (_what, begun) => {
    const chat = await begun();
    const { id } = await stored(chat);
    const card = chat.last().message_id;
    await chat.say('/breathe');
    const second = await stored(chat);
    for (const act of [
      'stop',
      'pause',
      'resume',
      'skip',
      'before:9',
      'after:2',
      'like:no',
      'felt:0:done',
      'felt:1:hurt',
    ]) {
      const answer = await chat.tap(card, `pr:${id}:${act}`);
      expect(answer?.text, act).toBe(say.closed);
    }
    for (const act of ['view:points', 'view:rhythm', 'minutes:1', 'level:4', 'area:+neck', 'pattern:4-6']) {
      await chat.tap(card, `pr:${id}:${act}`);
    }
    const [ended] = await database.db.select().from(practices).where(eq(practices.id, id));
    expect(ended).toMatchObject({ state: 'done', after: null });
    expect(await stored(chat)).toMatchObject({ id: second.id, state: 'before', revision: second.revision });
    // The question of the second one still stands, to be typed as to be tapped.
    await chat.say('6');
    expect(await stored(chat)).toMatchObject({ id: second.id, state: 'running', before: 6 });
  });

  test('offered twice at once is one', async () => {
    const chat = await someone();
    await chat.say('/relax');
    const card = chat.last().message_id;
    for (const exercise of ['body-scan', 'body-scan', 'mindful-minute']) {
      void chat.visitor.tap(card, `pr:new:${exercise}`);
    }
    await chats.settle();
    const rows = await database.db.select().from(practices).where(eq(practices.personId, chat.id));
    expect(rows.filter(({ state }) => state !== 'done')).toMatchObject([{ exercise: 'mindful-minute' }]);
    expect(fromBot(chat)).toHaveLength(2);
  });
});

describe('/cancel', () => {
  test('before it begins: it is not begun', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    await chat.say('/cancel');
    expect(seen(chat)).toBe(say.notBegun);
    expect(await stored(chat)).toMatchObject({ state: 'done', startedAt: null });
    await chat.say('/cancel');
    expect(seen(chat)).toBe(cancel.nothing);
  });

  test.each([
    ['while breathing', breathing],
    ['between two steps', relaxing],
    [
      'in a pause',
      async () => {
        const chat = await relaxing();
        await chat.press(say.pause);
        return chat;
      },
    ],
    ['among the movements', moving],
  ])('%s: it stops and asks; once more: no number', async (_when, begun) => {
    const chat = await begun();
    await chat.say('/cancel');
    expect(chat.has(/:after:10$/)).toBe(true);
    expect(await stored(chat)).toMatchObject({ state: 'after', completed: false });
    expect(fromBot(chat).filter((message) => message.animation || message.photo)).toEqual([]);
    await pass(chats, { minutes: 15 });
    expect(await stored(chat)).toMatchObject({ state: 'after' });
    await chat.say('/cancel');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: null });
    expect(seen(chat)).toContain(say.noted);
    await chat.say('/cancel');
    expect(seen(chat)).toBe(cancel.nothing);
  });

  test('while the check-in asks: that stops, and the session goes on', async () => {
    const chat = await relaxing();
    await chat.say('/checkin');
    await chat.say('/cancel');
    expect(await stored(chat)).toMatchObject({ state: 'running' });
    await pass(chats, { seconds: 6 });
    expect(fromBot(chat).map(said)).toContain(await stepText(chat, 1));
    await chat.say('/cancel');
    expect(await stored(chat)).toMatchObject({ state: 'after' });
    await chat.say('3');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 3 });
  });
});

describe('the buttons of a session that is over', () => {
  test('say so, and show how it ended', async () => {
    const chat = await breathing();
    await chat.press(say.stop);
    await chat.press('3');
    const { id, revision } = await stored(chat);
    const card = chat.last().message_id;
    for (const act of ['before:9', 'after:9', 'stop', 'pause', 'skip']) {
      const answer = await chat.tap(card, `pr:${id}:${act}`);
      expect(answer?.text).toBe(say.closed);
      expect(seen(chat)).toContain('Before 5, after 3.');
      expect(chat.last().message_id).toBe(card);
    }
    expect(await stored(chat)).toMatchObject({ state: 'done', before: 5, after: 3, revision });
  });
});

describe('two thumbs', () => {
  const taps = async (chat: Chat, ...acts: string[]) => {
    const { id } = await stored(chat);
    const card = chat.last().message_id;
    for (const act of acts) void chat.visitor.tap(card, `pr:${id}:${act}`);
    await chats.settle();
  };

  test('begin once: of two numbers the first counts', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    await taps(chat, 'before:4', 'before:9', 'before:4');
    expect(await stored(chat)).toMatchObject({ state: 'running', before: 4 });
    expect(fromBot(chat).filter(({ animation }) => animation)).toHaveLength(1);
    expect(fromBot(chat)).toHaveLength(1);
  });

  test('rate once', async () => {
    const chat = await breathing();
    await chat.press(say.stop);
    await taps(chat, 'after:4', 'after:1');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 4 });
    expect(fromBot(chat)).toHaveLength(1);
  });

  test('finish one part of the movements, not two', async () => {
    const chat = await moving();
    await taps(chat, 'felt:0:done', 'felt:0:done', 'felt:0:hurt');
    expect(await stored(chat)).toMatchObject({ state: 'running', step: 1, results: { 'chin-nod': 'done' } });
    expect(fromBot(chat)).toHaveLength(1);
  });

  test('that come in another order do what still makes sense', async () => {
    const chat = await relaxing();
    await taps(chat, 'resume', 'pause', 'after:3', 'resume', 'before:2');
    expect(await stored(chat)).toMatchObject({ state: 'running', step: 0, before: 5, after: null });
    expect(seen(chat)).toBe(await stepText(chat, 0));
    await taps(chat, 'stop', 'resume', 'skip', 'pause');
    expect(await stored(chat)).toMatchObject({ state: 'after', completed: false });
  });

  test('and a text at once never answer two questions', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    const { id } = await stored(chat);
    void chat.visitor.tap(chat.last().message_id, `pr:${id}:before:5`);
    chat.visitor.send('7');
    await chats.settle();
    expect(await stored(chat)).toMatchObject({ state: 'running', before: 5, after: null });
  });
});

describe('a tap while a step is on its way', () => {
  test('wins: the screen ends where the person is, and the clock goes on from there', async () => {
    const chat = await relaxing();
    const { reached, letGo } = holdBack('editMessageText');
    const swept = pass(chats, { seconds: 6 });
    await reached;
    await chat.press(say.skip);
    letGo();
    await swept;
    await until(async () => seen(chat) === (await stepText(chat, 2)));
    expect(await stored(chat)).toMatchObject({ state: 'running', step: 2 });
    expect(fromBot(chat)).toHaveLength(2);
    await pass(chats, { seconds: 6 });
    expect(seen(chat)).toBe(await stepText(chat, 3));
  });

  test('pauses: the screen says so', async () => {
    const chat = await relaxing();
    const { reached, letGo } = holdBack('editMessageText');
    const swept = pass(chats, { seconds: 6 });
    await reached;
    await chat.press(say.pause);
    letGo();
    await swept;
    await until(() => seen(chat).startsWith('Paused'));
    expect(await stored(chat)).toMatchObject({ state: 'paused', step: 0 });
    await pass(chats, { minutes: 10 });
    expect(await stored(chat)).toMatchObject({ state: 'paused', step: 0 });
  });

  test('stops: it is asked once how it is now', async () => {
    const chat = await relaxing();
    const { reached, letGo } = holdBack('editMessageText');
    const swept = pass(chats, { seconds: 6 });
    await reached;
    await chat.press(say.stop);
    letGo();
    await swept;
    await until(() => chat.has(/:after:3$/));
    await chat.say('3');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 3 });
    expect(fromBot(chat).filter((message) => said(message).includes('How strong'))).toEqual([]);
  });

  test('begins something else: nothing of the old one is left to answer', async () => {
    const chat = await relaxing();
    const { reached, letGo } = holdBack('editMessageText');
    const swept = pass(chats, { seconds: 6 });
    await reached;
    await chat.say('/breathe');
    letGo();
    await swept;
    const { id } = await stored(chat);
    const buttons = () =>
      fromBot(chat).flatMap(({ reply_markup }) =>
        (reply_markup?.inline_keyboard ?? [])
          .flat()
          .flatMap((one) => ('callback_data' in one ? one.callback_data : [])),
      );
    await until(() => buttons().every((data) => !/^pr:\d+:(skip|pause|stop)$/.test(data)));
    expect(buttons()).toContain(`pr:${id}:before:6`);
    await chat.say('6');
    expect(await stored(chat)).toMatchObject({ id, state: 'running', before: 6 });
  });

  test('the end of breathing is said once, though it is stopped that very moment', async () => {
    const chat = await breathing();
    const { reached, letGo } = holdBack('sendMessage');
    const swept = pass(chats, { minutes: 5 });
    await reached;
    await chat.press(say.stop);
    letGo();
    await swept;
    await until(() => fromBot(chat).every(({ animation }) => !animation));
    await chat.press('3');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 3 });
    await until(() => fromBot(chat).every((message) => !said(message).includes('How strong')));
  });

  test('a step that was taken in hand before the tap is not taken after it', async () => {
    const chat = await relaxing();
    await pass(chats, { seconds: 6 });
    chats.later({ seconds: 35 });
    for (const act of [[say.skip], [say.pause, say.resume]]) {
      const [taken] = await deliveriesOf(database.db, chat, 'session');
      if (!taken) throw new Error('nothing is due');
      for (const label of act) await chat.press(label);
      expect(await chats.bot.messenger.prepare([taken])).toMatchObject([{ doing: 'drop' }]);
    }
  });
});

describe('who blocks the bot in the middle', () => {
  test.each([
    ['of breathing', breathing, { minutes: 5 }],
    ['of muscle relaxation', relaxing, { seconds: 6 }],
  ])('%s is left alone; back again, they stop it or begin anew', async (_what, begun, lasting) => {
    const chat = await begun();
    const before = seen(chat);
    chat.visitor.block();
    await pass(chats, lasting);
    await until(async () => (await database.db.$count(deliveries, eq(deliveries.state, 'due'))) === 0);
    await pass(chats, { minutes: 20 });
    expect(seen(chat)).toBe(before);
    chat.visitor.unblock();
    await chats.settle();
    await chat.press(say.stop);
    expect(seen(chat)).toContain('How strong is it now?');
    await chat.say('4');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 4, completed: false });
    await chat.say('/breathe');
    await chat.press('4');
    await pass(chats, { minutes: 5 });
    expect(seen(chat)).toContain('the time is over');
  });

  test('can go on with what is guided', async () => {
    const chat = await relaxing();
    chat.visitor.block();
    await pass(chats, { seconds: 6 });
    chat.visitor.unblock();
    await chats.settle();
    await chat.press(say.skip);
    expect(seen(chat)).toBe(await stepText(chat, 2));
    await pass(chats, { seconds: 6 });
    expect(seen(chat)).toBe(await stepText(chat, 3));
  });
});

describe('who deletes everything in the middle', () => {
  test('hears nothing more of it, and no old button brings it back', async () => {
    const chat = await relaxing();
    const card = chat.last().message_id;
    const { id } = await stored(chat);
    await chat.say('/delete');
    await chat.press('Yes, delete everything');
    const history = fromBot(chat).map(said);
    await pass(chats, { minutes: 15 });
    expect(fromBot(chat).map(said)).toEqual(history);
    await chat.tap(card, `pr:${id}:skip`);
    expect(chat.labels()).toContain('I agree');
    expect(await database.db.$count(practices)).toBe(0);
    expect(await database.db.$count(deliveries)).toBe(0);
  });

  test.each([
    ['a step', relaxing, 'editMessageText', { seconds: 6 }],
    ['the end', breathing, 'sendMessage', { minutes: 5 }],
  ])('even while %s is on its way', async (_what, begun, method, lasting) => {
    const chat = await begun();
    await chat.say('/delete');
    const { reached, letGo } = holdBack(method);
    const swept = pass(chats, lasting);
    await reached;
    await chat.press('Yes, delete everything');
    letGo();
    await swept;
    await until(() => fromBot(chat).every((message) => !said(message).includes('How strong')));
    const texts = fromBot(chat).map(said);
    await pass(chats, { minutes: 15 });
    expect(fromBot(chat).map(said)).toEqual(texts);
    expect(await database.db.$count(people)).toBe(0);
  });
});

describe('beside a session', () => {
  test('a list that has taken the place of its card is not rated: its numbers are lines, not headaches', async () => {
    const chat = await someone();
    await chat.say('/move');
    await chat.press(say.changed);
    expect(seen(chat)).toContain(move.body.title);
    await chat.say('3');
    expect(await stored(chat)).toMatchObject({ before: null, startedAt: null });
    expect(fromBot(chat).map(said)).not.toContain(move.likeMigraine.replace(/<[^>]*>/g, ''));
  });

  test('what has changed counts, when the session is opened again', async () => {
    const chat = await someone();
    await chat.say('/move');
    await chat.press(say.changed);
    await chat.press('3');
    await chat.press(words.setup.safetyDone(1));
    expect(seen(chat)).toContain(move.closed.advice.osteoporosis);
    await chat.say('/move');
    expect(seen(chat)).toContain(move.closed.advice.osteoporosis);
  });

  test('a holiday does not stop what is running', async () => {
    const chat = await relaxing();
    await chat.say('/pause');
    await chat.press('1 week · Tue 1 Dec');
    expect(seen(chat)).toContain('Paused until');
    await pass(chats, { seconds: 6 });
    expect(fromBot(chat).map(said)).toContain(await stepText(chat, 1));
    await pass(chats, { seconds: 35 });
    expect(fromBot(chat).map(said)).toContain(await stepText(chat, 2));
  });

  test('a check-in that was put off till now leaves it be; what is typed answers what was asked last', async () => {
    const chat = await relaxing('mindful-minute');
    const card = chat.last().message_id;
    await putOff(chat);
    await pass(chats, { seconds: 1 });
    const prompt = chat.last().message_id;
    expect(prompt).toBeGreaterThan(card);
    await chat.press('Headache');
    await chat.say('4');
    await pass(chats, { seconds: 14 });
    expect(fromBot(chat).map(said)).toContain(await stepText(chat, 1));
    for (const seconds of [30, 15]) await pass(chats, { seconds });
    expect(await stored(chat)).toMatchObject({ state: 'after', before: 5 });
    // The end asked last.
    await chat.say('2');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 2 });
    // And the check-in takes up where it was.
    await chat.say('/checkin');
    expect(seen(chat)).toContain('How long');
  });

  test('what comes in bulk waits until it is over', async () => {
    for (const begun of [breathing, relaxing]) {
      const chat = await begun();
      const dueAt = chats.clock();
      const slot = '2026-11-24';
      await addDeliveries(database.db, [{ personId: chat.id, kind: 'check-in', slot, dueAt }]);
      const newest = chat.last().message_id;
      await pass(chats, { seconds: 4 });
      expect(chat.last().message_id).toBe(newest);
      await chat.press(say.stop);
      await chat.press('2');
      await pass(chats, { minutes: 9 });
      expect(seen(chat)).toContain('Time for your evening check-in');
    }
  });

  test('movements left open keep nothing away', async () => {
    const chat = await moving();
    const dueAt = chats.clock();
    await addDeliveries(database.db, [{ personId: chat.id, kind: 'check-in', slot: '2026-11-24', dueAt }]);
    await pass(chats, { minutes: 4 });
    expect(seen(chat)).toContain('Time for your evening check-in');
  });

  test('a number typed for the check-in, while the session only runs, is the check-in’s', async () => {
    const chat = await relaxing();
    await chat.say('/checkin');
    await chat.press('Yes');
    await chat.say('8');
    expect(await stored(chat)).toMatchObject({ state: 'running', before: 5 });
    await chat.say('/checkin');
    expect(seen(chat)).toContain('8');
  });

  test('a question of the clock waits while a rating is asked', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    const dueAt = chats.clock();
    const offered = { personId: chat.id, kind: 'relaxation', slot: '2026-11-24', dueAt } as const;
    await addDeliveries(database.db, [offered]);
    const count = fromBot(chat).length;
    await pass(chats, { seconds: 1 });
    expect(fromBot(chat)).toHaveLength(count);
    await pass(chats, { minutes: 4 });
    expect(fromBot(chat)).toHaveLength(count + 1);
  });

  test('another page leaves it running', async () => {
    const chat = await relaxing();
    for (const command of ['/help', '/relax', '/summary', '/settings', '/privacy', '/learn'])
      await chat.say(command);
    await pass(chats, { seconds: 6 });
    expect(fromBot(chat).map(said)).toContain(await stepText(chat, 1));
  });
});

describe('before the first meeting is over', () => {
  test.each(['/breathe', '/move'])('%s leads back to it', async (command) => {
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say(command);
    if (chat.labels().includes(words.checkIn.resume)) await chat.press(words.checkIn.resume);
    expect(seen(chat)).toContain('Where are you?');
    expect(await database.db.$count(practices)).toBe(0);
  });

  test.each(['/breathe', '/move', '/relax'])('%s of a stranger begins nothing', async (command) => {
    const chat = chats.newcomer();
    await chat.say(command);
    for (const data of [
      'breathe',
      'move',
      'pr:new:body-scan',
      'pr:new:chin-nod',
      'pr:1:before:5',
      'mv:plan',
    ]) {
      await chat.tap(chat.last().message_id, data);
    }
    expect(await database.db.$count(practices)).toBe(0);
    expect(await database.db.$count(people)).toBe(0);
  });
});

describe('forged buttons', () => {
  const ids = ['0', '-1', '1e3', '999999999999999', '9999999999999999999', '__proto__', '', 'NaN'];
  const acts = [
    ...[
      '',
      'before',
      'before:',
      'before:11',
      'before:-1',
      'before:1:2',
      'before:٣',
      'before:1e1',
      'before:null',
    ],
    ...[
      'after:x',
      'like',
      'like:maybe',
      'stop:now',
      'felt:0',
      'felt:-1:done',

      'felt:0:cured',
    ],
    ...['day', 'day:better', 'view', 'view:attack', 'pattern:9-9', 'pattern:__proto__', 'minutes:0'],
    ...['minutes:-5', 'minutes:Infinity', 'minutes:1e308', 'minutes:', 'level:3', 'area:neck', 'area:+tail'],
    ...['holds:safe', 'holds:maybe:box', '__proto__', 'constructor', 'toString', 'hasOwnProperty:1'],
  ];
  const news = [
    '',
    '__proto__',
    'constructor',
    'movement:1',
    'retired',
    '../chin-nod',
    'CHIN-NOD',
    'micro-break',
  ];

  test('are met kindly, and begin, end and show nothing', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    const before = await stored(chat);
    const card = chat.last().message_id;
    const all = [
      ...ids.flatMap((id) => ['before:5', 'stop'].map((act) => `pr:${id}:${act}`)),
      ...acts.map((act) => `pr:${before.id}:${act}`),
      ...['pr', 'pr:', 'pr::', 'pr:::', 'pr:new', ':pr:new:box-breathing', 'pr:1:new:chin-nod'],
    ];
    for (const data of all) {
      const answer = await chat.tap(card, data);
      expect(answer?.text, data).toBe(fallback.outdated);
    }
    expect(await stored(chat)).toEqual(before);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('that name no exercise of a session begin none', async () => {
    const chat = await someone();
    await chat.say('/breathe');
    const before = await stored(chat);
    for (const exercise of news) {
      await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
      expect(await stored(chat)).toEqual(before);
      expect(fromBot(chat).filter(({ photo, animation }) => photo || animation)).toEqual([]);
    }
    expect(chats.refused).toEqual([]);
  });

  test('that belong to somebody else’s session do nothing to it', async () => {
    const other = await relaxing();
    const theirs = await stored(other);
    const chat = await someone();
    await chat.say('/help');
    for (const act of [
      'before:1',
      'stop',
      'skip',
      'pause',
      'after:1',
      'day:worse',
      'view:card',
      'felt:0:hurt',
    ]) {
      const answer = await chat.tap(chat.last().message_id, `pr:${theirs.id}:${act}`);
      expect(answer?.text, act).toBe(fallback.outdated);
    }
    expect(await stored(other)).toEqual(theirs);
  });

  test('that fit another kind of session change nothing of this one', async () => {
    for (const begun of [breathing, relaxing, moving]) {
      const chat = await begun();
      const { id, plan, step } = await stored(chat);
      const card = chat.last().message_id;
      const foreign = [
        'pattern:4-6',
        'minutes:1',
        'level:cue',
        'area:+neck',
        'like:no',
        'like:yes',
        'before:9',
        'after:1',
      ];
      const alien =
        begun === breathing
          ? ['pause', 'skip', 'felt:0:done']
          : begun === moving
            ? ['pause', 'skip']
            : ['felt:0:hurt'];
      for (const act of [
        ...foreign,
        ...alien,
        'view:rhythm',
        'view:length',
        'view:level',
        'view:areas',
        'view:points',
        'resume',
      ]) {
        await chat.tap(card, `pr:${id}:${act}`);
        expect(await stored(chat), act).toMatchObject({ state: 'running', plan, step, results: {} });
      }
      expect(fromBot(chat).at(-1)?.message_id).toBe(card);
    }
  });

  test('before a session, those of another kind leave it what it is', async () => {
    for (const exercise of [
      'paced-breathing',
      'muscle-relaxation',
      'body-scan',
      'mindful-minute',
      'movement',
    ]) {
      const chat = await someone();
      await chat.say('/relax');
      await chat.tap(chat.last().message_id, exercise === 'movement' ? 'move' : `pr:new:${exercise}`);
      const { id } = await stored(chat);
      const acts = [
        'pattern:4-6',
        'minutes:1',
        'level:7',
        'area:+feet',
        'like:no',
        'like:yes',
        'after:1',
        'pause',
        'resume',
        'skip',
        'felt:0:done',
        'view:points',
        'view:level',
        'view:areas',
        'view:rhythm',
        'view:length',
      ];
      for (const act of acts) {
        await chat.tap(chat.last().message_id, `pr:${id}:${act}`);
        expect(await stored(chat), `${exercise} ${act}`).toMatchObject({
          exercise,
          state: 'before',
          startedAt: null,
        });
      }
    }
  });
});
