import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redFlags, tierOf } from '../../../src/domain/warnings.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson, registerPerson, savePerson } from '../../../src/store/people.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Somebody whose first meeting has come to the safety screen. */
async function atScreen(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  const now = Temporal.Instant.from('2026-11-23T18:42:00Z');
  const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
  const registered = await registerPerson(database.db, {
    id: chat.id,
    language,
    step: 'safety',
    consent,
    now,
  });
  await savePerson(database.db, registered, { zone: 'Europe/Berlin' }, now);
  await chat.say('/start');
  return chat;
}

/** The red flags as they were last answered, and when. */
const flagsOf = async (chat: Chat) => (await findPerson(database.db, chat.id))?.profile.safety;
const at = expect.stringMatching(/^2026-11-23T18:42:/);
const ticked = (chat: Chat) =>
  chat.labels().flatMap((label) => (label.startsWith('✓') ? [Number(label.slice(2))] : []));
const everythingSaid = (chat: Chat) =>
  chat.visitor.history().flatMap(({ from, text }) => (from?.is_bot && text ? [text] : []));

/** The advice as it stands in the chat, without its tags. */
const advice = (language: string, tier: 'now' | 'soon' | 'routine') =>
  wordsIn(language).safety.advice[tier].replace(/<\/?\w+>/g, '');

describe('the screen', () => {
  test.each(['en', 'de'])('lists every line with its number, and none is ticked (%s)', async (language) => {
    const chat = await atScreen(language);
    const { safety, setup } = wordsIn(language);
    for (const [place, { id }] of redFlags.entries()) {
      expect(chat.text()).toContain(`${place + 1}  ${safety.flags[id]}`);
    }
    expect(chat.labels()).toEqual([...redFlags.map((_, place) => String(place + 1)), setup.safetyNone]);
  });

  test('a tap ticks a line, another takes the tick away', async () => {
    const chat = await atScreen();
    await chat.press('2');
    await chat.press('14');
    expect(ticked(chat)).toEqual([2, 14]);
    expect(chat.labels()).toContain('Done (2 ticked)');
    await chat.press('2');
    expect(ticked(chat)).toEqual([14]);
    await chat.press('14');
    expect(ticked(chat)).toEqual([]);
    expect(chat.labels()).toContain('None of these');
    expect(await flagsOf(chat)).toBeUndefined();
    expect(chats.refused).toEqual([]);
  });

  test('several taps at once are all kept', async () => {
    const chat = await atScreen();
    const card = chat.last().message_id;
    const taps = redFlags.slice(0, 4).map(({ id }) => chat.visitor.tap(card, `su:safety:+${id}`));
    await chats.settle();
    await Promise.all(taps);
    expect(ticked(chat)).toEqual([1, 2, 3, 4]);
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['2, 5', [2, 5]],
    ['2 and 5', [2, 5]],
    ['13', [13]],
    ['1;14', [1, 14]],
  ])('typed "%s" ticks these lines', async (text, lines) => {
    const chat = await atScreen();
    await chat.say(text);
    expect(ticked(chat)).toEqual(lines);
    expect(await flagsOf(chat)).toBeUndefined();
    await chat.press(`Done (${lines.length} ticked)`);
    expect(await flagsOf(chat)).toMatchObject({ flags: lines.map((line) => redFlags[line - 1]?.id) });
    expect(chats.refused).toEqual([]);
  });

  test('what names no line is asked again, and neither ticks nor answers', async () => {
    const chat = await atScreen();
    for (const text of ['15', '0', 'maybe', 'my neck', '2, 99', '🤕', '<b>1</b>', 'x'.repeat(4096)]) {
      await chat.say(text);
      expect([text, chat.text()]).toEqual([text, expect.stringContaining('Tap the numbers that fit')]);
      expect([text, ticked(chat)]).toEqual([text, []]);
    }
    expect(await flagsOf(chat)).toBeUndefined();
    expect(chats.refused).toEqual([]);
  });

  test.each(['None of these', 'none', 'no', 'nothing', 'keine'])('"%s" is none of them', async (text) => {
    const chat = await atScreen();
    if (chat.labels().includes(text)) await chat.press(text);
    else await chat.say(text);
    expect(await flagsOf(chat)).toEqual({ flags: [], at });
    expect(chat.text()).toContain('You are set up');
  });

  test.each(['none', 'no', 'no more', 'that’s all', 'done'])(
    'once lines are ticked, "%s" does not take them back',
    async (text) => {
      const chat = await atScreen();
      await chat.say('1, 8');
      await chat.say(text);
      const flags = (await flagsOf(chat)) ?? { flags: ['thunderclap', 'new-after-50'] };
      expect(flags).toMatchObject({ flags: ['thunderclap', 'new-after-50'] });
      expect(chat.text()).not.toContain('You are set up');
    },
  );

  test('ticked lines can be sent off by typing, too', async () => {
    const chat = await atScreen();
    await chat.say('8');
    await chat.say('done');
    expect(await flagsOf(chat)).toMatchObject({ flags: ['new-after-50'] });
    expect(chat.text()).toContain('Worth a check within a day or two');
  });
});

describe('the advice', () => {
  test.each(
    redFlags.flatMap(({ id, tier }, place) =>
      ['en', 'de'].map((language) => [place + 1, id, tier, language] as const),
    ),
  )('for line %i alone (%s) is to see somebody: %s (%s)', async (line, id, tier, language) => {
    const chat = await atScreen(language);
    await chat.press(String(line));
    await chat.press(wordsIn(language).setup.safetyDone(1));
    expect(chat.text()).toBe(advice(language, tier));
    expect(everythingSaid(chat)).toEqual([advice(language, tier)]);
    expect(chat.labels()).toEqual([wordsIn(language).setup.understood]);
    expect(await flagsOf(chat)).toEqual({ flags: [id], at });
    expect(await findPerson(database.db, chat.id)).toMatchObject({ step: 'advice', metAt: null });
    await chat.press(wordsIn(language).setup.understood);
    expect(chat.labels()).toEqual([wordsIn(language).setup.begin, wordsIn(language).setup.later]);
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['14, 8, 1', 'now'],
    ['13, 9', 'soon'],
    ['14, 13', 'routine'],
  ] as const)('for %s is the most urgent of theirs', async (lines, tier) => {
    const chat = await atScreen();
    await chat.say(lines);
    await chat.press(/^(Done.*)$/.exec(chat.labels().at(-1) ?? '')?.[1] ?? 'no such button');
    expect(chat.text()).toBe(advice('en', tier));
    const { flags } = (await flagsOf(chat)) as { flags: string[] };
    expect(tierOf(flags)).toBe(tier);
  });

  test('comes before anything else: /checkin, its button and /settings lead back to it', async () => {
    const chat = await atScreen();
    await chat.press('1');
    await chat.press('Done (1 ticked)');
    for (const text of ['/checkin', '/settings', '/start']) {
      await chat.say(text);
      expect(chat.text()).toContain(advice('en', 'now'));
      expect(chat.labels()).toEqual(['I have read this']);
    }
    await chat.say('/help');
    await chat.press('Check in');
    expect(chat.text()).toContain(advice('en', 'now'));
    expect(await findPerson(database.db, chat.id)).toMatchObject({ step: 'advice', metAt: null });
    expect(chats.refused).toEqual([]);
  });

  test.each(['what is the number?', 'why?', 'help', 'no'])(
    'is not taken away by "%s" typed beneath it',
    async (text) => {
      const chat = await atScreen();
      await chat.press('1');
      await chat.press('Done (1 ticked)');
      await chat.say(text);
      expect(everythingSaid(chat)).toContainEqual(expect.stringContaining('112 in the EU'));
    },
  );

  test('is not skipped by what was typed before it was shown', async () => {
    const chat = await atScreen();
    await chat.press('1');
    const done = chat.last().reply_markup?.inline_keyboard.at(-1)?.[0];
    if (!done || !('callback_data' in done)) throw new Error('no such button');
    const tap = chat.visitor.tap(chat.last().message_id, done.callback_data);
    chat.visitor.send('hello?');
    chats.later({ seconds: 20 });
    await chats.settle();
    await tap;
    expect(everythingSaid(chat)).toContainEqual(expect.stringContaining('112 in the EU'));
    expect(await findPerson(database.db, chat.id)).toMatchObject({ step: 'advice' });
  });
});
