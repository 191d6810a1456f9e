import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guidedPausedText, guidedStepText } from '../../../src/bot/practice/guided-card.ts';
import { type GuidedPlan, guidedSteps, readGuidedPlan } from '../../../src/domain/guided.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { changeCheckIn, openCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { type Practice, practices } from '../../../src/store/schema.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import {
  deliveriesOf,
  fromBot,
  pass,
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
const { practice: say, guided } = words;

/** Somebody before the first step of a guided exercise. */
async function offered(exercise: string, options?: Parameters<typeof settled>[2]): Promise<Chat> {
  const chat = await settled(database.db, chats, options);
  await chat.say('/relax');
  await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
  return chat;
}

const stored = (chat: Chat) => sessionOf(database.db, chat);
const planOf = ({ plan, exercise }: Practice) => readGuidedPlan(plan, exercise) as GuidedPlan;
const stepsOf = async (chat: Chat) => guidedSteps(planOf(await stored(chat)));

/** What the step of this number says. */
async function stepText(chat: Chat, step: number): Promise<string> {
  return parseHtml(guidedStepText(words, await stepsOf(chat), step)).text;
}

/** Lets a session that has begun go on to its end, and expects of every step that it comes in its time, and in one message. */
async function followToTheEnd(chat: Chat, { notice }: { notice?: string } = {}): Promise<void> {
  const card = chat.last().message_id;
  const steps = await stepsOf(chat);
  for (const [at, { seconds }] of steps.entries()) {
    const text = parseHtml(guidedStepText(words, steps, at)).text;
    expect(seen(chat)).toBe(at === 0 && notice !== undefined ? `${notice}\n\n${text}` : text);
    expect(await stored(chat)).toMatchObject({ state: 'running', step: at });
    await pass(chats, { seconds: seconds - 1 });
    expect((await stored(chat)).step).toBe(at);
    await pass(chats, { seconds: 1 });
    expect(chat.last().message_id).toBe(card);
  }
  expect(seen(chat)).toContain('That was it.');
}

const lasted = ({ startedAt, endedAt }: Practice) => startedAt && endedAt?.since(startedAt).total('seconds');

describe('muscle relaxation', () => {
  test.each([
    ['16', 10 * 60 + 56],
    ['7', 4 * 60 + 47],
    ['4', 2 * 60 + 44],
    ['cue', 2 * 60],
  ] as const)(
    'of level %s goes on by itself in one message, without a sound, for %i s',
    async (level, seconds) => {
      const chat = await offered('muscle-relaxation');
      await chat.press(say.levels);
      expect(seen(chat)).toContain('week 1 of the ladder');
      await chat.pressData(new RegExp(`:level:${level}$`));
      expect(seen(chat)).toContain(`· ${guided.levels[level]}`);
      const sounds = watchSounds(chats);
      await chat.press('5');
      await followToTheEnd(chat);
      expect(sounds).toEqual([]);
      expect(lasted(await stored(chat))).toBeCloseTo(seconds, 0);
      await chat.press('2');
      expect(seen(chat)).toContain('Before 5, after 2');
      expect(await stored(chat)).toMatchObject({ state: 'done', completed: true, before: 5, after: 2 });
      expect(await deliveriesOf(database.db, chat, 'session')).toMatchObject([{ state: 'sent' }]);
      expect(chats.refused).toEqual([]);
    },
  );

  test('grows shorter with the weeks of practice', async () => {
    const chat = await settled(database.db, chats);
    const today = Temporal.PlainDate.from('2026-11-24');
    const levels: string[] = [];
    for (const weeks of [0, 2, 3, 4, 5, 6, 7, 9]) {
      await database.db.delete(practices);
      const days = Array.from({ length: weeks }, (_, week) => [7 * (week + 1), 7 * (week + 1) - 1]).flat();
      for (const ago of days) {
        const at = chats.clock().subtract({ hours: 24 * ago });
        await database.db.insert(practices).values({
          ...{ personId: chat.id, exercise: 'muscle-relaxation', state: 'done', completed: true },
          ...{ day: today.subtract({ days: ago }).toString(), createdAt: at, startedAt: at, endedAt: at },
        });
      }
      await chat.say('/relax');
      await chat.tap(chat.last().message_id, 'pr:new:muscle-relaxation');
      const { plan } = await stored(chat);
      levels.push(String(plan.level));
    }
    expect(levels).toEqual(['16', '16', '7', '7', '4', '4', 'cue', 'cue']);
  });

  test('leaves out what is to be left out, and remembers it', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press(say.leaveOut);
    await chat.press(guided.areas.neck);
    await chat.press(guided.areas.legs);
    expect(chat.labels()).toContain(`✓ ${guided.areas.legs}`);
    await chat.press(guided.areas.legs);
    await chat.press(guided.areas.feet);
    await chat.press(say.back);
    expect(seen(chat)).toContain(
      guided.leftOut(`${guided.areas.neck} · ${guided.areas.feet}`).replace(/<[^>]*>/g, ''),
    );
    await chat.press('5');
    const parts = new Set((await stepsOf(chat)).map(({ part }) => part));
    expect(parts.size).toBe(13);
    for (const part of ['neck', 'left-foot', 'right-foot'] as const) expect(parts).not.toContain(part);
    await chat.press(say.stop);
    await chat.tap(chat.last().message_id, 'pr:new:muscle-relaxation');
    expect((await stored(chat)).plan.leftOut).toEqual(['neck', 'feet']);
  });

  test('with everything left out there is nothing to begin, whatever is tapped or typed', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press(say.leaveOut);
    for (const area of Object.values(guided.areas)) await chat.press(area);
    await chat.press(say.back);
    expect(seen(chat)).toContain(guided.nothingLeft);
    expect(chat.has(/:before:/)).toBe(false);
    const { id } = await stored(chat);
    await chat.tap(chat.last().message_id, `pr:${id}:before:5`);
    expect(await stored(chat)).toMatchObject({ state: 'before' });
    expect(seen(chat)).toContain(guided.nothingLeft);
    await chat.say('5');
    expect(await stored(chat)).toMatchObject({ state: 'before' });
    await chat.press(say.leaveOut);
    await chat.press(guided.areas.feet);
    await chat.press(say.back);
    await chat.press('5');
    expect(new Set((await stepsOf(chat)).map(({ part }) => part))).toEqual(
      new Set(['right-foot', 'left-foot']),
    );
    expect(chats.refused).toEqual([]);
  });

  test.each(['tapped', 'typed'])('what is 7 or more (%s) is not tensed', async (way) => {
    const chat = await offered('muscle-relaxation');
    await (way === 'tapped' ? chat.press('7') : chat.say('7'));
    const steps = await stepsOf(chat);
    expect(steps).toHaveLength(16);
    expect(steps.every(({ phase }) => phase === 'release')).toBe(true);
    await followToTheEnd(chat, { notice: say.releaseOnly });
  });

  test('what is 6 is tensed', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press('6');
    expect((await stepsOf(chat))[0]).toMatchObject({ phase: 'tense' });
  });

  const withScreens = (flags: string[], ticked: string[]) => ({
    profile: { ...screened, safety: { ...screened.safety, flags }, body: { ...screened.body, ticked } },
  });
  const tensedIn = async (chat: Chat) =>
    new Set((await stepsOf(chat)).filter(({ phase }) => phase === 'tense').map(({ part }) => String(part)));

  describe.each([
    ['a red flag', withScreens(['new-deficit'], []), ['neck', 'shoulder-girdle']],
    ['an injured neck', withScreens([], ['neck-injury']), ['neck', 'shoulder-girdle']],
    ['a painful shoulder', withScreens([], ['shoulder']), ['shoulder-girdle']],
    ['a jaw disorder', withScreens([], ['jaw']), ['lower-face']],
  ])('with %s', (_what, options, spared) => {
    test('what must not be tensed is left out', async () => {
      const chat = await offered('muscle-relaxation', options);
      await chat.press('5');
      const tensed = await tensedIn(chat);
      for (const part of spared) expect(tensed).not.toContain(part);
      expect(tensed.size).toBe(16 - spared.length);
    });

    test('it stays so, whatever is chosen', async () => {
      const chat = await offered('muscle-relaxation', options);
      await chat.press(say.leaveOut);
      // Whatever is marked as left out is taken back in, as far as that is possible.
      for (const label of chat.labels().filter((one) => one.startsWith('✓')))
        await chat.press(label.slice(2));
      await chat.press(say.back);
      await chat.press(say.levels);
      await chat.pressData(/:level:cue$/);
      await chat.press(say.levels);
      await chat.pressData(/:level:16$/);
      await chat.press('5');
      const tensed = await tensedIn(chat);
      for (const part of spared) expect(tensed).not.toContain(part);
    });

    test('it is so from the cue word back to the groups', async () => {
      const chat = await offered('muscle-relaxation', options);
      const { id } = await stored(chat);
      await database.db.update(practices).set({ plan: { level: 'cue', leftOut: [], releaseOnly: false } });
      await chat.tap(chat.last().message_id, `pr:${id}:level:16`);
      await chat.press('5');
      const tensed = await tensedIn(chat);
      for (const part of spared) expect(tensed).not.toContain(part);
    });
  });
});

describe('what is guided otherwise', () => {
  test.each([
    ['body-scan', 510],
    ['mindful-minute', 60],
  ])('%s goes on by itself in one message', async (exercise, seconds) => {
    const chat = await offered(exercise);
    expect(chat.labels()).not.toContain(say.levels);
    await chat.press('4');
    await followToTheEnd(chat);
    expect(lasted(await stored(chat))).toBeCloseTo(seconds, 0);
    await chat.press('3');
    expect(await stored(chat)).toMatchObject({ exercise, state: 'done', completed: true });
    expect(chats.refused).toEqual([]);
  });

  test('the body scan leaves out what it is told to, and can never be emptied', async () => {
    const chat = await offered('body-scan');
    await chat.press(say.leaveOut);
    for (const area of Object.values(guided.areas)) await chat.press(area);
    await chat.press(say.back);
    await chat.press('4');
    expect((await stepsOf(chat)).map(({ part }) => part)).toEqual(['arriving', 'whole-body']);
  });

  test('its distress rule is printed before it begins', async () => {
    expect(seen(await offered('body-scan'))).toContain(guided.distress);
  });
});

describe('in an attack, as the diary tells', () => {
  async function inAttack(exercise: string): Promise<Chat> {
    const chat = await settled(database.db, chats, {
      profile: { ...screened, holds: { is: 'safe', at: '2026-11-20T09:00:00Z' } },
    });
    const checkIn = await openCheckIn(database.db, { person: chat.id, day: '2026-11-24', source: 'today' });
    await changeCheckIn(database.db, chat.id, checkIn.id, () => ({ answers: { headache: true, peak: 8 } }));
    await chat.say('/relax');
    await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
    return chat;
  }

  test.each(['paced-breathing', 'cyclic-sighing', 'body-scan', 'mindful-minute'])(
    '%s is there',
    async (exercise) => {
      const chat = await inAttack(exercise);
      expect(await stored(chat)).toMatchObject({ exercise, state: 'before' });
    },
  );

  test.each(['box-breathing', 'four-seven-eight'])('%s comes without holding', async (exercise) => {
    const chat = await inAttack(exercise);
    expect(await stored(chat)).toMatchObject({ exercise: 'paced-breathing', plan: { pattern: '5-5' } });
    await chat.press(say.rhythm);
    for (const pattern of ['box', '4-7-8']) {
      const { id } = await stored(chat);
      await chat.tap(chat.last().message_id, `pr:${id}:pattern:${pattern}`);
      expect(await stored(chat)).toMatchObject({ plan: { pattern: '5-5' } });
    }
  });

  test('the muscle relaxation only lets go, at any level and any number', async () => {
    const chat = await inAttack('muscle-relaxation');
    expect(seen(chat)).toContain(say.releaseOnly);
    await chat.press(say.levels);
    await chat.pressData(/:level:7$/);
    await chat.press('2');
    const steps = await stepsOf(chat);
    expect(steps).toHaveLength(7);
    expect(steps.every(({ phase }) => phase === 'release')).toBe(true);
  });
});

describe('on the way', () => {
  test('a pause lasts as long as it likes; then the step begins anew', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press('5');
    await pass(chats, { seconds: 6 });
    await pass(chats, { seconds: 20 });
    await chat.press(say.pause);
    expect(seen(chat)).toBe(parseHtml(guidedPausedText(words, await stepsOf(chat), 1)).text);
    expect(chat.labels()).toEqual([say.resume, say.stop]);
    await pass(chats, { hours: 2 });
    expect(chat.labels()).toEqual([say.resume, say.stop]);
    await chat.press(say.resume);
    expect(seen(chat)).toBe(await stepText(chat, 1));
    await pass(chats, { seconds: 34 });
    expect(seen(chat)).toBe(await stepText(chat, 1));
    await pass(chats, { seconds: 1 });
    expect(seen(chat)).toBe(await stepText(chat, 2));
    expect(fromBot(chat)).toHaveLength(2);
    expect(chats.refused).toEqual([]);
  });

  test('a part can be skipped, from tensing as from letting go, and the time counts from there', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press('5');
    await chat.press(say.skip);
    expect(seen(chat)).toBe(await stepText(chat, 2));
    await pass(chats, { seconds: 6 });
    expect(seen(chat)).toBe(await stepText(chat, 3));
    await pass(chats, { seconds: 10 });
    await chat.press(say.skip);
    expect(seen(chat)).toBe(await stepText(chat, 4));
    await pass(chats, { seconds: 5 });
    expect(seen(chat)).toBe(await stepText(chat, 4));
    await pass(chats, { seconds: 1 });
    expect(seen(chat)).toBe(await stepText(chat, 5));
  });

  test('the last part skipped is the end', async () => {
    const chat = await offered('mindful-minute');
    await chat.press('5');
    for (let parts = 0; parts < 3; parts++) await chat.press(say.skip);
    expect(seen(chat)).toContain('How strong is it now?');
    await pass(chats, { minutes: 5 });
    expect(await stored(chat)).toMatchObject({ state: 'after' });
  });

  test('stopped, it asks; also out of a pause', async () => {
    for (const paused of [false, true]) {
      const chat = await offered('muscle-relaxation');
      await chat.press('5');
      if (paused) await chat.press(say.pause);
      await chat.press(say.stop);
      expect(seen(chat)).toBe('Muscle relaxation: stopped.\n\nHow strong is it now?');
      await pass(chats, { minutes: 5 });
      await chat.say('four');
      expect(await stored(chat)).toMatchObject({ state: 'done', completed: false, after: 4 });
    }
  });

  test('a step that comes a little late takes nothing from the whole; after an outage it goes on where it was', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press('5');
    const [first] = await deliveriesOf(database.db, chat, 'session');
    await pass(chats, { seconds: 10 });
    expect(seen(chat)).toBe(await stepText(chat, 1));
    const [second] = await deliveriesOf(database.db, chat, 'session');
    expect(second?.dueAt.since(first?.dueAt ?? chats.clock()).total('seconds')).toBe(35);
    await pass(chats, { minutes: 20 });
    expect(seen(chat)).toBe(await stepText(chat, 2));
    await pass(chats, { seconds: 5 });
    expect(seen(chat)).toBe(await stepText(chat, 2));
    await pass(chats, { seconds: 1 });
    expect(seen(chat)).toBe(await stepText(chat, 3));
  });

  test.each([
    ['of two hours', { hours: 2 }],
    ['of half a day, up to the night', { hours: 14 }],
  ])('after an outage %s it is over, and says so softly', async (_what, outage) => {
    const chat = await offered('muscle-relaxation');
    await chat.press('5');
    const sounds = watchSounds(chats);
    await pass(chats, outage);
    expect(seen(chat)).toBe('Muscle relaxation: stopped.\n\nHow strong is it now?');
    expect(sounds).toEqual([]);
    expect(await stored(chat)).toMatchObject({ state: 'after', completed: false });
    await chat.say('4');
    expect(await stored(chat)).toMatchObject({ state: 'done', after: 4 });
  });

  test('after an outage of two days it waits, and a tap on it ends it', async () => {
    const chat = await offered('muscle-relaxation');
    await chat.press('5');
    await pass(chats, { hours: 48 });
    await chat.press(say.skip);
    expect(await stored(chat)).toMatchObject({ state: 'done', completed: false });
    expect(chat.has(/:skip$/)).toBe(false);
  });

  test('at night it goes on as by day', async () => {
    const chat = await settled(database.db, chats);
    chats.at('2026-11-24T22:30:00Z');
    await chat.say('/relax');
    await chat.tap(chat.last().message_id, 'pr:new:mindful-minute');
    await chat.press('5');
    for (const seconds of [15, 30, 15]) await pass(chats, { seconds });
    expect(await stored(chat)).toMatchObject({ state: 'after', completed: true });
  });
});
