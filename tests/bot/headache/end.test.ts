import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { deliveriesOf, fromBot, seen, settled, wakeUp } from '../practice/practising.ts';
import * as ache from './aching.ts';

const words = wordsIn('en');
const { now: say, checkIn: sayCheckIn } = words;

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
const asked = (chat: Chat) => deliveriesOf(database.db, chat, 'follow-up');
const plain = (html: string) => parseHtml(html).text;
const hours = (count: number) => chats.later({ hours: count });

/** Somebody who has a headache of this strength. */
async function aching(strength = 6, language = 'en'): Promise<Chat> {
  const chat = await settled(database.db, chats, { language });
  await chat.say('/now');
  await chat.press(String(strength));
  return chat;
}

/** How long the headache lasted, in minutes; undefined while nobody has told. */
async function lasted(chat: Chat): Promise<number | undefined> {
  const { startedAt, endedAt } = await headacheOf(chat);
  return endedAt ? Math.round(startedAt.until(endedAt).total('minutes')) : undefined;
}

describe('the end', () => {
  test.each(languages)('is told in two taps, and counted into the day (%s)', async (language) => {
    const { now: local, duration } = wordsIn(language);
    const chat = await aching(6, language);
    hours(3);
    await chat.press(local.over);
    expect(chat.labels()).toContain(local.ago(duration(120)));
    expect(chat.labels()).not.toContain(local.ago(duration(240)));
    await chat.press(local.ago(duration(60)));
    expect(await lasted(chat)).toBe(120);
    expect(await answers(chat)).toEqual({ headache: true, peak: 6, duration: 120 });
    expect(seen(chat)).toContain(plain(local.isOver));
    expect(seen(chat)).toContain(local.fromTo('10:00', '12:00'));
    expect(seen(chat)).toContain(local.counted);
    expect((await asked(chat)).map(({ state }) => state)).toEqual(['dropped']);
    expect(fromBot(chat)).toHaveLength(1);
    await chat.press(local.newOne);
    expect(await headacheOf(chat)).toMatchObject({ peak: null, open: true });
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['just now', 180],
    ['half an hour ago', 150],
    ['12:15', 135],
    ['2', 60],
  ])('can be typed: “%s”', async (text, length) => {
    const chat = await aching();
    hours(3);
    await chat.say('over');
    await chat.say(text);
    expect(Math.abs(((await lasted(chat)) ?? 0) - length)).toBeLessThanOrEqual(1);
    expect(fromBot(chat)).toHaveLength(1);
  });

  test.each([
    ['09:00', say.endTooEarly('10:00')],
    ['5 h ago', say.endTooEarly('10:00')],
    ['16:00', say.endToCome],
    ['a while', say.endUnclear],
  ])('is asked again after “%s”', async (text, fault) => {
    const chat = await aching();
    hours(3);
    await chat.press(say.over);
    await chat.say(text);
    expect(seen(chat)).toContain(fault);
    expect(await lasted(chat)).toBeUndefined();
    await chat.say('just now');
    expect(await lasted(chat)).toBeDefined();
  });

  test.each([
    [29, undefined],
    [30, 30],
  ])('after %i minutes: what would be too short to count is left to the check-in', async (minutes, told) => {
    const chat = await settled(database.db, chats);
    await chat.say('/now');
    await chat.press('6');
    chats.later({ minutes });
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await lasted(chat)).toBe(minutes);
    expect(await answers(chat)).toEqual({ headache: true, peak: 6, ...(told && { duration: told }) });
  });

  test('shortly after the day’s does not make the next one a headache day', async () => {
    const chat = await settled(database.db, chats);
    chats.at('2026-11-25T01:00:00Z');
    await chat.say('/now');
    await chat.press('6');
    chats.later({ hours: 2, minutes: 10 });
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat)).toEqual({ headache: true, peak: 6, duration: 120 });
    expect(await answers(chat, '2026-11-25')).toBeUndefined();
  });

  test('may stay unknown, and be told afterwards', async () => {
    const chat = await aching();
    hours(3);
    await chat.press(say.over);
    await chat.press(say.dontKnow);
    expect(seen(chat)).toContain(say.endNotTold);
    expect(await headacheOf(chat)).toMatchObject({ open: false, endedAt: null });
    expect(await answers(chat)).toEqual({ headache: true, peak: 6 });
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await lasted(chat)).toBe(180);
    expect(await answers(chat)).toMatchObject({ duration: 180 });
  });

  test('leaves a length that was told as it is', async () => {
    const chat = await aching();
    const row = await openCheckIn(database.db, { person: chat.id, day: today, source: 'today' });
    const told: Answers = { ...row.answers, duration: 480 };
    await saveCheckIn(database.db, row, { answers: told });
    hours(2);
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat)).toMatchObject({ duration: 480 });
  });

  test('comes once: later taps on any card change nothing and show it', async () => {
    const chat = await aching();
    const { id } = await headacheOf(chat);
    const card = chat.last().message_id;
    hours(3);
    await chat.press(say.over);
    await chat.press(say.justNow);
    const before = await headacheOf(chat);
    for (const data of [
      'over:60',
      'over:unknown',
      'strength:9',
      'side:left',
      'take:triptan:0',
      'view:done',
    ]) {
      const answer = await chat.tap(card, `nw:${id}:l:${data}`);
      const isEnd = data.startsWith('over');
      expect(answer?.text ?? '', data).toBe(isEnd ? '' : sayCheckIn.outdated);
      expect(seen(chat), data).toContain(plain(say.isOver));
    }
    const { messageId: _, sentAt: __, ...kept } = await headacheOf(chat);
    expect(before).toMatchObject(kept);
    expect(await ache.takenBy(database.db, chat)).toEqual([]);
    expect(await answers(chat)).toEqual({ headache: true, peak: 6, duration: 180 });
  });

  test('cannot lie before the beginning, though a button says so', async () => {
    const chat = await aching();
    const { id } = await headacheOf(chat);
    await chat.tap(chat.last().message_id, `nw:${id}:l:over:240`);
    expect(await headacheOf(chat)).toMatchObject({ open: true, endedAt: null });
    expect(seen(chat)).toContain(plain(say.whenOver).slice(0, 10));
  });
});

describe('a headache over several days', () => {
  test('counts into the next one once the person says that it still hurts', async () => {
    chats.at('2026-11-24T20:00:00Z');
    const chat = await aching(8);
    chats.at('2026-11-25T07:00:00Z');
    expect(await answers(chat, '2026-11-25')).toBeUndefined();
    await chat.say('/now');
    expect(seen(chat)).toContain('Tue 24 Nov, 21:00');
    await chat.press('4');
    expect(await answers(chat, '2026-11-25')).toEqual({ headache: true, peak: 4 });
    expect(await answers(chat, '2026-11-24')).toEqual({ headache: true, peak: 8 });
    expect(await headacheOf(chat)).toMatchObject({ peak: 8, day: '2026-11-24' });
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat, '2026-11-24')).toEqual({ headache: true, peak: 8, duration: 420 });
    expect(await answers(chat, '2026-11-25')).toEqual({ headache: true, peak: 4, duration: 240 });
  });

  test('counts no day in between of which nothing was told', async () => {
    chats.at('2026-11-24T20:00:00Z');
    const chat = await aching(8);
    chats.at('2026-11-26T07:00:00Z');
    await chat.say('/now');
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat, '2026-11-25')).toBeUndefined();
    expect(await answers(chat, '2026-11-24')).toMatchObject({ duration: 420 });
    expect(await answers(chat, '2026-11-26')).toMatchObject({ headache: true, duration: 240 });
  });

  test('lasted all of a day in between on which it was told of', async () => {
    chats.at('2026-11-24T20:00:00Z');
    const chat = await aching(8);
    chats.at('2026-11-25T12:00:00Z');
    await chat.say('/now');
    await chat.press('3');
    chats.at('2026-11-26T07:00:00Z');
    await chat.say('/now');
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat, '2026-11-25')).toEqual({ headache: true, peak: 3, duration: 1440 });
  });

  test('before four in the morning it is still the evening before', async () => {
    chats.at('2026-11-25T01:30:00Z');
    const chat = await aching(5);
    expect(await headacheOf(chat)).toMatchObject({ day: '2026-11-24' });
    expect(await answers(chat, '2026-11-24')).toEqual({ headache: true, peak: 5 });
    chats.at('2026-11-25T02:59:00Z');
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat, '2026-11-24')).toMatchObject({ duration: 89 });
    expect(await answers(chat, '2026-11-25')).toBeUndefined();
  });

  test('is an hour shorter in the night in which the clocks go on', async () => {
    chats.at('2027-03-27T21:00:00Z');
    const chat = await aching(5);
    chats.at('2027-03-28T03:00:00Z');
    await chat.press(say.over);
    await chat.press(say.justNow);
    expect(await answers(chat, '2027-03-27')).toMatchObject({ duration: 300 });
    expect(await answers(chat, '2027-03-28')).toMatchObject({ duration: 60 });
    expect(await lasted(chat)).toBe(360);
  });

  test('left open for 72 hours it is closed, its end not told, and the next one is another', async () => {
    const chat = await aching(5);
    const { id } = await headacheOf(chat);
    hours(71);
    await chat.say('/now');
    expect((await headacheOf(chat)).id).toBe(id);
    hours(2);
    await chat.tap(chat.last().message_id, `nw:${id}:l:strength:9`);
    expect(seen(chat)).toContain(say.left);
    expect(await headacheOf(chat)).toMatchObject({ id, open: false, endedAt: null, peak: 5 });
    expect(await answers(chat, '2026-11-27')).toBeUndefined();
    await chat.say('/now');
    expect((await headacheOf(chat)).id).not.toBe(id);
    expect(await answers(chat)).toEqual({ headache: true, peak: 5 });
  });

  test('left open for 72 hours, /now begins another at once', async () => {
    const chat = await aching(5);
    const { id } = await headacheOf(chat);
    hours(73);
    await chat.say('/now');
    const all = await ache.headachesOf(database.db, chat);
    expect(all.map(({ open, peak }) => [open, peak])).toEqual([
      [false, 5],
      [true, null],
    ]);
    expect(all[0]?.id).toBe(id);
  });
});

describe('not a headache', () => {
  test('takes it back; the day keeps what was counted, behind a button', async () => {
    const chat = await aching(5);
    const { id } = await headacheOf(chat);
    const card = chat.last().message_id;
    await chat.press(say.mistake);
    expect(await ache.headachesOf(database.db, chat)).toEqual([]);
    expect(seen(chat)).toBe(say.removed);
    expect(await answers(chat)).toEqual({ headache: true, peak: 5 });
    expect((await asked(chat)).map(({ state }) => state)).toEqual(['dropped']);
    await chat.tap(card, `nw:${id}:f:remove:${today}`);
    expect(seen(chat)).toBe(say.removed);
    await chat.tap(card, `nw:${id}:f:strength:7`);
    expect(seen(chat)).toBe(say.gone);
    await chat.tap(card, `nw:${id}:f:view:flag`);
    expect(seen(chat)).toContain('112');
    expect(await ache.headachesOf(database.db, chat)).toEqual([]);
  });

  test('of which nothing was told leaves nothing', async () => {
    const chat = await settled(database.db, chats);
    await chat.say('/now');
    await chat.press(say.mistake);
    expect(seen(chat)).toBe(say.nothingNoted);
    expect(await answers(chat)).toBeUndefined();
  });

  test('leads to the check-in of its day', async () => {
    const chat = await aching(5);
    await chat.press(say.mistake);
    await chat.press(say.checkIn);
    expect(seen(chat)).toContain('Check-in');
  });
});
