import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summaryFace, summaryNotice } from '../../src/bot/summary.ts';
import type { Answers } from '../../src/domain/check-in.ts';
import { weekBefore, weekOf } from '../../src/domain/week.ts';
import { parseHtml } from '../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { addMedicine } from '../../src/store/medicines.ts';
import { findPerson } from '../../src/store/people.ts';
import { languages, wordsIn } from '../../src/words/catalogue.ts';
import { type Chat, openChats } from './chat.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const monday = day('2026-11-23');
const longAgo = day('2026-01-01');

const free: Answers = { headache: false, sitting: 120, stress: 2 };
const ache: Answers = { headache: true, peak: 5, duration: 240, painkillers: [], sitting: 120, stress: 2 };
const bad: Answers = { ...ache, peak: 10, painkillers: ['triptan'], sitting: 600, stress: 9 };

/** The last of these days is the Sunday before Monday 23 November. */
function faceOf(language: string, days: (Answers | undefined)[], { today = monday, since = longAgo } = {}) {
  const told = days.flatMap((answers, place) =>
    answers ? [{ day: monday.subtract({ days: days.length - place }), answers }] : [],
  );
  const first = weekBefore(monday);
  const week = weekOf(first, told, new Map());
  const before = weekOf(weekBefore(first), told, new Map());
  const { text, buttons } = summaryFace({ words: wordsIn(language), week, before, today, since });
  return { text: parseHtml(text).text, html: text, buttons: buttons.flat() };
}

const seven = (answers: Answers | undefined) => Array<Answers | undefined>(7).fill(answers);

describe('a week', () => {
  test('is told in counts of answered days, beside the week before', () => {
    const { text } = faceOf('en', [...seven(bad).fill(free, 4), free, ache, bad, free, undefined, bad, free]);
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Your week · 16–22 November',
      [
        'Headache on 3 of 6 answered days (week before: 4 of 7)',
        'At its worst (of 10): 5, 10, 10',
        'Painkillers on 2 of 3 headache days (week before: 4 of 4)',
        'High stress (7–10): 2 of 6 days (week before: 4 of 7)',
        'Long sitting (6 h or more): 2 of 6 days (week before: 4 of 7)',
      ].join('\n'),
    ]);
  });

  test('is told in German too', () => {
    const { text } = faceOf('de', [...seven(bad).fill(free, 4), free, ache, bad, free, undefined, bad, free]);
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Deine Woche · 16.–22. November',
      [
        'Kopfschmerzen an 3 von 6 Tagen mit Antwort (Vorwoche: 4 von 7)',
        'Am stärksten (von 10): 5, 10, 10',
        'Schmerzmittel an 2 von 3 Kopfschmerztagen (Vorwoche: 4 von 4)',
        'Hoher Stress (7–10): 2 von 6 Tagen (Vorwoche: 4 von 7)',
        'Langes Sitzen (ab 6 Std.): 2 von 6 Tagen (Vorwoche: 4 von 7)',
      ].join('\n'),
    ]);
  });

  test('of one answered day says so in the singular', () => {
    const en = faceOf('en', [bad, ...Array(6).fill(undefined)]).text;
    for (const line of ['1 of 1 answered day\n', '1 of 1 headache day\n', '1 of 1 day\n'])
      expect(en).toContain(line);
    const de = faceOf('de', [bad, ...Array(6).fill(undefined)]).text;
    for (const line of ['1 von 1 Tag mit Antwort\n', '1 von 1 Kopfschmerztag\n', '1 von 1 Tag\n'])
      expect(de).toContain(line);
  });

  test('that has none before it to compare with is not compared', () => {
    const { text } = faceOf('en', [...seven(undefined), ...seven(ache)]);
    expect(text).toContain('Headache on 7 of 7 answered days\n');
    expect(text).not.toMatch(/week before|two weeks/i);
  });

  test('says nothing of what was not answered', () => {
    const { text } = faceOf('en', [...seven({ headache: true, stress: 3 })]);
    expect(text).toContain('Headache on 7 of 7');
    expect(text).toContain('High stress (7–10): 0 of 7');
    const [, figures] = text.split('\n\n');
    expect(figures).not.toMatch(/worst|painkiller|sitting/i);
  });

  test('tells of a headache that was too short to count', () => {
    const brief = { ...ache, duration: 15 };
    expect(faceOf('en', seven(free).fill(brief, 6)).text).toContain(
      'Headache on 0 of 7 answered days\nNot counted: 1 day with a headache under 30 min and no painkiller\n',
    );
    expect(faceOf('de', seven(free).fill(brief, 5)).text).toContain(
      'Nicht mitgezählt: 2 Tage mit Kopfschmerzen unter 30 Min. ohne Schmerzmittel\n',
    );
  });

  test.each(languages)('without an answer gets a gentle line and no number (%s)', (language) => {
    const { text, buttons } = faceOf(language, [...seven(bad), ...seven(undefined)]);
    const { summary } = wordsIn(language);
    const title = parseHtml(summary.title(summary.range(day('2026-11-16'), day('2026-11-22')))).text;
    expect(text.split('\n\n')).toEqual([title, summary.silent, summary.checkIn]);
    expect(text.replace(title, '')).not.toMatch(/\d/);
    expect(buttons).toEqual([{ text: summary.checkInButton, callback_data: 'checkin' }]);
  });

  test.each(languages)('ends with exactly one next step (%s)', (language) => {
    const { summary: say, date } = wordsIn(language);
    const open = faceOf(language, [...seven(free).fill(undefined, 5)]);
    expect(open.text.split('\n\n').at(-1)).toBe(say.fillIn);
    expect(open.buttons).toEqual([
      { text: date(day('2026-11-21')), callback_data: 'checkin:2026-11-21' },
      { text: date(day('2026-11-22')), callback_data: 'checkin:2026-11-22' },
    ]);
    const tense = faceOf(language, seven({ ...free, stress: 8 }));
    expect(tense.text.split('\n\n').at(-1)).toBe(say.breathe);
    expect(tense.buttons).toEqual([{ text: say.breatheButton, callback_data: 'breathe' }]);
    const seated = faceOf(language, seven({ ...free, sitting: 480 }));
    expect(seated.text.split('\n\n').at(-1)).toBe(say.getUp);
    expect(seated.buttons).toEqual([]);
    const calm = faceOf(language, seven(free));
    expect(calm.text.split('\n\n').at(-1)).toBe(say.goOn);
    expect(calm.buttons).toEqual([]);
  });

  test.each(languages)('leaves room for a picture above it, and knows no percentage (%s)', (language) => {
    const brief = { ...bad, painkillers: [], duration: 15 };
    const weeks = [seven(bad), seven(bad).fill(brief, 5), seven(bad).fill(undefined, 4), seven(undefined)];
    const seated = seven({ ...ache, sitting: 600 }).fill({ ...brief, stress: 0 }, 5);
    for (const last of [...weeks, seated]) {
      const { text } = faceOf(language, [...seven(bad), ...last]);
      expect(text.length).toBeLessThan(900);
      expect(text).not.toMatch(/%|prozent|percent|\d[.,]\d/i);
    }
  });
});

describe('the dates of a week', () => {
  test.each([
    ['en', '2026-11-16', '16–22 November'],
    ['en', '2026-09-28', '28 September – 4 October'],
    ['en', '2026-12-28', '28 December 2026 – 3 January 2027'],
    ['de', '2026-11-16', '16.–22. November'],
    ['de', '2026-09-28', '28. September – 4. Oktober'],
    ['de', '2026-12-28', '28. Dezember 2026 – 3. Januar 2027'],
  ])('in %s from %s are %s', (language, first, said) => {
    const range = wordsIn(language).summary.range(day(first), day(first).add({ days: 6 }));
    // The space around a dash is narrow in some versions of the language data.
    expect(range.replace(/\s/g, ' ')).toBe(said);
  });
});

test.each(languages)(
  'the notice on a locked screen names the dates, and nothing of health (%s)',
  (language) => {
    const words = wordsIn(language);
    const { text, buttons } = summaryNotice(words, monday);
    const range = words.summary.range(day('2026-11-16'), day('2026-11-22'));
    expect(text).toContain(range);
    expect(text.replace(range, '')).not.toMatch(/\d|head|pain|stress|kopf|schmerz/i);
    expect(buttons).toEqual([[{ text: words.summary.show, callback_data: 'sm:2026-11-16' }]]);
  },
);

describe('in the chat', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  /** Somebody who is set up on Monday 23 November, 19:42 in Berlin. */
  async function person(language = 'en'): Promise<Chat> {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.meet();
    return chat;
  }

  /** A finished check-in. */
  async function tell(chat: Chat, iso: string, answers: Answers): Promise<void> {
    const row = await openCheckIn(database.db, { person: chat.id, day: iso, source: 'today' });
    await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
  }

  /** Sends what the clock sends on that day. */
  async function notify(chat: Chat, on: Temporal.PlainDate, language = 'en'): Promise<number> {
    const face = summaryNotice(wordsIn(language), on);
    const { message_id } = await chats.bot.api.sendMessage(chat.id, face.text, {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: face.buttons },
    });
    return message_id;
  }

  test('/summary is about the seven days up to yesterday, and today once it is filled in', async () => {
    const chat = await person();
    await tell(chat, '2026-11-22', ache);
    await chat.say('/summary');
    expect(chat.text()).toMatch(/^Your week · 16–22 November\n\nHeadache on 1 of 1 answered day\n/);
    await chat.say('/checkin');
    await chat.press('Yes');
    await chat.say('/summary');
    expect(chat.text()).toContain('16–22 November');
    await tell(chat, '2026-11-23', free);
    await chat.say('/summary');
    expect(chat.text()).toMatch(/^Your week · 17–23 November\n\nHeadache on 1 of 2 answered days\n/);
    expect(chats.refused).toEqual([]);
  });

  test('at one in the morning the day that ends at four is not yet one of them', async () => {
    const chat = await person();
    chats.at('2026-11-24T00:30:00Z');
    await chat.say('/summary');
    expect(chat.text()).toContain('16–22 November');
    chats.at('2026-11-24T03:30:00Z');
    await chat.say('/summary');
    expect(chat.text()).toContain('17–23 November');
  });

  test('a button does the same as /summary, in a message of its own', async () => {
    const chat = await person('de');
    await tell(chat, '2026-11-22', free);
    const card = chat.last().message_id;
    await chat.tap(card, 'summary');
    expect(chat.last().message_id).not.toBe(card);
    expect(chat.text()).toContain('Kopfschmerzen an 0 von 1 Tag mit Antwort');
    expect(chats.refused).toEqual([]);
  });

  test('a tap on the notice lets the week take its place, twice as well as once', async () => {
    const chat = await person();
    await tell(chat, '2026-11-18', bad);
    const notice = await notify(chat, monday);
    const seen = chat.visitor.history().length;
    await chat.press('Show my week');
    expect(chat.last().message_id).toBe(notice);
    expect(chat.text()).toContain('Headache on 1 of 1 answered day');
    await chat.tap(notice, 'sm:2026-11-16');
    expect(chat.visitor.history()).toHaveLength(seen);
    expect(chats.refused).toEqual([]);
  });

  test('a notice of last winter still shows its own week', async () => {
    const chat = await person();
    await tell(chat, '2026-11-18', bad);
    await notify(chat, monday);
    chats.later({ hours: 24 * 200 });
    await chat.press('Show my week');
    expect(chat.text()).toContain('16–22 November');
    expect(chat.text()).toContain('Headache on 1 of 1 answered day');
    expect(chat.has(/^checkin:/)).toBe(false);
    expect(chats.refused).toEqual([]);
  });

  test('days that are open can be filled in from there', async () => {
    const chat = await person();
    await tell(chat, '2026-11-26', free);
    chats.at('2026-11-30T07:00:00Z');
    await notify(chat, day('2026-11-30'));
    await chat.press('Show my week');
    expect(chat.labels()).toEqual(['Friday 27 November', 'Saturday 28 November', 'Sunday 29 November']);
    await chat.press('Saturday 28 November');
    expect(chat.text()).toContain('Saturday 28 November · from memory');
    expect(chat.text()).toContain('Any headache?');
    expect(chats.refused).toEqual([]);
  });

  test('nobody is asked for days before they came', async () => {
    const chat = await person();
    await tell(chat, '2026-11-23', free);
    await chat.say('/summary');
    expect(chat.has(/^checkin:/)).toBe(false);
  });

  test('of a person’s own medicines those count that are painkillers', async () => {
    const chat = await person();
    const own = await Promise.all(
      [
        ['Sumatriptan', 'triptan'],
        ['Topiramate', 'preventive'],
      ].map(([name = '', kind = '']) => addMedicine(database.db, { person: chat.id, name, class: kind })),
    );
    for (const [place, { id }] of own.entries()) {
      await tell(chat, `2026-11-2${place}`, { ...ache, painkillers: [`medicine-${id}`] });
    }
    await chat.say('/summary');
    expect(chat.text()).toContain('Painkillers on 1 of 2 headache days');
  });

  test('a week is only one’s own', async () => {
    const other = await person();
    await tell(other, '2026-11-20', bad);
    const chat = await person();
    await chat.say('/summary');
    expect(chat.text()).toContain(wordsIn('en').summary.silent);
  });

  test('a week that begins tomorrow, or on no day at all, is an outdated button', async () => {
    const chat = await person();
    const seen = chat.visitor.history().length;
    for (const date of ['2026-11-24', '2026-02-30', '2026-13-01', '1999-12-27', '2026-11-16x', '16', '']) {
      const answer = await chat.tap(chat.last().message_id, `sm:${date}`);
      expect([date, answer]).toEqual([date, { text: wordsIn('en').fallback.outdated }]);
    }
    expect(chat.visitor.history()).toHaveLength(seen);
    await chat.tap(chat.last().message_id, 'sm:2026-11-23');
    expect(chat.text()).toContain('23–29 November');
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)('somebody new is welcomed, and nothing is kept of them (%s)', async (language) => {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.say('/summary');
    expect(chat.has(/^start:agree:/)).toBe(true);
    expect(await findPerson(database.db, chat.id)).toBeUndefined();
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)(
    'in the first meeting it kindly waits, and leads back there (%s)',
    async (language) => {
      chats = openChats(database.db);
      const chat = chats.newcomer(language);
      const { summary, start, checkIn, setup } = wordsIn(language);
      await chat.say('/start');
      await chat.press(start.agree);
      await chat.say('/summary');
      expect(chat.text()).toBe(summary.needsSetup);
      await chat.press(checkIn.resume);
      expect(chat.text()).toContain(parseHtml(setup.zone).text.slice(0, 30));
      expect(chats.refused).toEqual([]);
    },
  );
});
