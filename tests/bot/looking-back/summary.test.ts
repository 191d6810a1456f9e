import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summaryNotice } from '../../../src/bot/looking-back/summary.ts';
import { weekFace } from '../../../src/bot/looking-back/summary-card.ts';
import type { Answers } from '../../../src/domain/check-in.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addMedicine } from '../../../src/store/medicines.ts';
import { findPerson } from '../../../src/store/people.ts';
import { type Language, languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { seen } from '../practice/practising.ts';
import { ache, bad, free, lookBack, many, monday } from './looking-back.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** The last of these days is the Sunday before Monday 23 November. */
function faceOf(
  language: Language,
  days: (Answers | undefined)[],
  other: Parameters<typeof lookBack>[2] = {},
) {
  const { text, buttons, picture } = weekFace(lookBack(language, days, other));
  return { text: parseHtml(text).text, html: text, buttons: buttons.flat(), picture };
}

/** Without the buttons that every week has. */
const stepsOf = (language: Language, days: (Answers | undefined)[]) =>
  faceOf(language, days).buttons.filter(({ callback_data }) => !callback_data.startsWith('sm:'));

const seven = (answers: Answers | undefined) => many(7, answers);

describe('a week', () => {
  test('is told in counts of answered days, beside the week before', () => {
    const { text } = faceOf('en', [...seven(bad).fill(free, 4), free, ache, bad, free, undefined, bad, free]);
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Your week · 16–22 November',
      [
        'Headache on 3 of 6 answered days (week before: 4 of 7)',
        'Painkillers on 2 of 3 headache days (week before: 4 of 4)',
        'High stress (7–10): 2 of 6 days (week before: 4 of 7)',
        'Long sitting (6 h or more): 2 of 6 days (week before: 4 of 7)',
      ].join('\n'),
      'Chart: headache by day (peak of 10). Mon free · Tue 5 · Wed 10 · Thu free · Fri – · Sat 10 · Sun free',
    ]);
  });

  test('is told in German too', () => {
    const { text } = faceOf('de', [...seven(bad).fill(free, 4), free, ache, bad, free, undefined, bad, free]);
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Deine Woche · 16.–22. November',
      [
        'Kopfschmerzen an 3 von 6 Tagen mit Antwort (Vorwoche: 4 von 7)',
        'Schmerzmittel an 2 von 3 Kopfschmerztagen (Vorwoche: 4 von 4)',
        'Hoher Stress (7–10): 2 von 6 Tagen (Vorwoche: 4 von 7)',
        'Langes Sitzen (ab 6 Std.): 2 von 6 Tagen (Vorwoche: 4 von 7)',
      ].join('\n'),
      expect.stringMatching(/Mo frei · Di 5 · Mi 10 · Do frei · Fr – · Sa 10 · So frei$/),
    ]);
  });

  test('comes under its chart, with the days and nothing else in it', () => {
    const { picture } = faceOf('en', [...seven(bad), ...seven(ache).fill(undefined, 5)]);
    expect(picture).toMatchObject({ of: 'chart', data: { language: 'en' } });
    const { days } = (picture as Extract<typeof picture, { of: 'chart' }>).data;
    expect(days.map((one) => [one.day, one.state])).toEqual([
      ['2026-11-16', 'headache'],
      ['2026-11-17', 'headache'],
      ['2026-11-18', 'headache'],
      ['2026-11-19', 'headache'],
      ['2026-11-20', 'headache'],
      ['2026-11-21', 'unanswered'],
      ['2026-11-22', 'unanswered'],
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
    expect(figures).not.toMatch(/painkiller|sitting/i);
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
    const { text, buttons, picture } = faceOf(language, [...seven(bad), ...seven(undefined)]);
    const { summary } = wordsIn(language);
    const title = parseHtml(summary.title(summary.range(day('2026-11-16'), day('2026-11-22')))).text;
    expect(text.split('\n\n')).toEqual([title, summary.silent, summary.checkIn]);
    expect(text.replace(title, '')).not.toMatch(/\d/);
    expect(picture).toBeUndefined();
    expect(buttons.map(({ callback_data }) => callback_data)).toEqual([
      'checkin',
      'sm:28:2026-11-22',
      'sm:84:2026-11-22',
    ]);
  });

  test.each(languages)('ends with exactly one next step (%s)', (language) => {
    const { summary: say, date, settings } = wordsIn(language);
    const last = (days: (Answers | undefined)[]) => faceOf(language, days).text.split('\n\n').at(-1);
    const open = seven(free).fill(undefined, 5);
    expect(last(open)).toBe(say.fillIn);
    expect(stepsOf(language, open)).toEqual([
      { text: date(day('2026-11-21')), callback_data: 'checkin:2026-11-21' },
      { text: date(day('2026-11-22')), callback_data: 'checkin:2026-11-22' },
    ]);
    const tense = seven({ ...free, stress: 8 });
    expect(last(tense)).toBe(say.breathe);
    expect(stepsOf(language, tense)).toEqual([{ text: say.breatheButton, callback_data: 'breathe' }]);
    const seated = seven({ ...free, sitting: 480 });
    expect(last(seated)).toBe(say.getUp);
    expect(stepsOf(language, seated)).toEqual([{ text: settings.breaks, callback_data: 'mb:show' }]);
    expect(last(seven(free))).toBe(say.goOn);
    expect(stepsOf(language, seven(free))).toEqual([]);
  });

  test.each(languages)('leads to what is behind it, and to longer looks back (%s)', (language) => {
    const { period } = wordsIn(language);
    expect(faceOf(language, seven(free)).buttons).toEqual([
      { text: period.why, callback_data: 'sm:why:7:2026-11-22' },
      { text: period.length(28), callback_data: 'sm:28:2026-11-22' },
      { text: period.length(84), callback_data: 'sm:84:2026-11-22' },
    ]);
  });

  test.each(languages)('knows no percentage of seven days (%s)', (language) => {
    const brief = { ...bad, painkillers: [], duration: 15 };
    for (const last of [seven(bad), seven(bad).fill(brief, 5), seven(bad).fill(undefined, 4)]) {
      const { text } = faceOf(language, [...seven(bad), ...last]);
      expect(text).not.toMatch(/%|prozent|percent|\d[.,]\d/i);
    }
  });
});

describe('a pattern', () => {
  /** Twelve weeks, in which headache came with long sitting. */
  const linked = many(84, undefined).map((_, place) =>
    place % 3 === 0 ? { ...ache, sitting: 480 } : { ...free, sitting: 60 },
  );

  test('is told with its counts and its uncertainty, when the days carry it', () => {
    expect(faceOf('en', linked).text).toContain(
      'A pattern in 84 days. Long sitting: headache on 28 of 28 such days, on 0 of 56 other days; difference +100 percentage points, 95% interval +86 to +100. The two went together; that does not show that one causes the other.',
    );
    expect(faceOf('de', linked).text).toContain(
      'Ein Muster aus 84 Tagen. Langes Sitzen: Kopfschmerzen an 28 von 28 solchen Tagen, an 0 von 56 anderen; Unterschied +100 Prozentpunkte, 95-%-Intervall +86 bis +100.',
    );
  });

  test('is not told of too few days, nor where there is no clear link', () => {
    expect(faceOf('en', linked.slice(-18)).text).not.toContain('pattern');
    const mixed = linked.map((answers, place) => ({ ...answers, headache: place % 2 === 0 }));
    expect(faceOf('en', mixed).text).not.toContain('pattern');
  });
});

describe('painkiller days', () => {
  const with10 = [...many(10, { ...ache, painkillers: ['triptan'] }), ...many(6, free)];

  test('that reach the published threshold are worth a word, in its terms', () => {
    const { text, buttons } = faceOf('en', with10);
    expect(text).toContain(
      'Triptan on 10 of the last 30 days; the published number is 10 (ICHD-3 8.2). Worth showing to your doctor. Do not change medicines because of this bot.',
    );
    expect(buttons.map(({ callback_data }) => callback_data)).toContain('medication');
  });

  test('come before a pattern', () => {
    const linked = many(84, undefined).map((_, place) =>
      place % 3 !== 0 ? { ...ache, sitting: 480, painkillers: ['opioid'] } : { ...free, sitting: 60 },
    );
    const { text } = faceOf('en', linked);
    expect(text).toContain('Opioid on 20 of the last 30 days');
    expect(text).not.toContain('A pattern');
  });

  test('near it are worth keeping track of', () => {
    const { text } = faceOf('en', with10.slice(2));
    expect(text).toContain('Triptan on 8 of the last 30 days');
    expect(text).toContain('Worth keeping track of.');
    expect(faceOf('en', with10.slice(3)).text).not.toContain('ICHD-3');
  });

  test('of several kinds are told by the one that is furthest over it', () => {
    const days = many(16, { ...ache, painkillers: ['non-opioid', 'triptan'] });
    expect(faceOf('en', days).text).toContain(
      'Triptan on 16 of the last 30 days; the published number is 10 (ICHD-3 8.2). The same holds for one more kind. Worth',
    );
  });

  test('of several kinds that come to it only together are told as such', () => {
    const days = [
      ...many(5, { ...ache, painkillers: ['non-opioid'] }),
      ...many(5, { ...ache, painkillers: ['triptan'] }),
    ];
    expect(faceOf('en', days).text).toContain('Several kinds of painkillers on 10 of the last 30 days');
    expect(faceOf('de', days).text).toContain(
      'Mehrere Arten von Schmerzmitteln an 10 der letzten 30 Tage (ICHD-3 8.2: veröffentlichte Zahl 10).',
    );
  });

  test('over three windows ask for a doctor', () => {
    const days = many(91, { ...ache, painkillers: ['triptan'] });
    expect(faceOf('en', days).text).toContain(
      'A published number was reached in each of three spans of 30 days, the last with headache on 15 days or more (Unknot’s own rule): please see a doctor about this.',
    );
    expect(faceOf('en', days.with(20, free).fill(free, 0, 60)).text).not.toContain('please see a doctor');
  });

  test.each(languages)('are told after a silent week too (%s)', (language) => {
    const { text, picture } = faceOf(language, [...with10, ...seven(undefined)]);
    expect(picture).toBeUndefined();
    expect(text).toContain('ICHD-3 8.2');
  });
});

test.each(languages)('whatever is told fits under a picture (%s)', (language) => {
  const everything = ['non-opioid', 'combination', 'triptan', 'ergotamine', 'opioid'];
  const kinds: Answers[] = [
    { ...bad, painkillers: everything },
    { ...bad, peak: null },
    { ...bad, stress: 0 },
    { ...bad, painkillers: [], duration: 15 },
    free,
  ];
  const lasts = kinds.flatMap((one) => kinds.map((other) => seven(one).fill(other, 3)));
  const twelveWeeks = many(84, undefined);
  const befores = [
    // Every threshold is reached, three times over.
    many(90, { ...bad, painkillers: everything }),
    // Headache with long sitting; and on the day after stress fell.
    twelveWeeks.map((_, place) => (place % 3 === 0 ? { ...bad, stress: null } : free)),
    twelveWeeks.map((_, place) =>
      place % 3 === 2 ? { ...bad, stress: 1, sitting: 60 } : { ...free, stress: place % 3 === 0 ? 9 : 1 },
    ),
  ];
  const texts = lasts.flatMap((last) =>
    befores.flatMap((before) =>
      [monday, monday.add({ days: 9 })].map(
        (today) => faceOf(language, [...before, ...last], { today }).text,
      ),
    ),
  );
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(1024);
  const { factors } = wordsIn(language).period;
  for (const told of ['ICHD-3 8.2', factors['long-sitting'], factors['let-down']]) {
    expect(texts.some((text) => text.includes(`${told}: `) || text.includes(`(${told})`))).toBe(true);
  }
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
    expect(seen(chat)).toMatch(/^Your week · 16–22 November\n\nHeadache on 1 of 1 answered day\n/);
    await chat.say('/checkin');
    await chat.press('Yes');
    await chat.say('/summary');
    expect(seen(chat)).toContain('16–22 November');
    await tell(chat, '2026-11-23', free);
    await chat.say('/summary');
    expect(seen(chat)).toMatch(/^Your week · 17–23 November\n\nHeadache on 1 of 2 answered days\n/);
    expect(chats.refused).toEqual([]);
  });

  test('at one in the morning the day that ends at four is not yet one of them', async () => {
    const chat = await person();
    chats.at('2026-11-24T00:30:00Z');
    await chat.say('/summary');
    expect(seen(chat)).toContain('16–22 November');
    chats.at('2026-11-24T03:30:00Z');
    await chat.say('/summary');
    expect(seen(chat)).toContain('17–23 November');
  });

  test('a button does the same as /summary, in a message of its own', async () => {
    const chat = await person('de');
    await tell(chat, '2026-11-22', free);
    const card = chat.last().message_id;
    await chat.tap(card, 'summary');
    expect(chat.last().message_id).not.toBe(card);
    expect(seen(chat)).toContain('Kopfschmerzen an 0 von 1 Tag mit Antwort');
    expect(chats.refused).toEqual([]);
  });

  test('a tap on the notice lets the week take its place, twice as well as once', async () => {
    const chat = await person();
    await tell(chat, '2026-11-18', bad);
    const notice = await notify(chat, monday);
    const before = chat.visitor.history().length;
    await chat.press('Show my week');
    expect(chat.last().message_id).toBe(notice);
    expect(seen(chat)).toContain('Headache on 1 of 1 answered day');
    await chat.tap(notice, 'sm:2026-11-16');
    expect(chat.visitor.history()).toHaveLength(before);
    expect(chats.refused.filter((words) => !words.includes('not modified'))).toEqual([]);
  });

  test('a notice of last winter still shows its own week', async () => {
    const chat = await person();
    await tell(chat, '2026-11-18', bad);
    await notify(chat, monday);
    chats.later({ hours: 24 * 200 });
    await chat.press('Show my week');
    expect(seen(chat)).toContain('16–22 November');
    expect(seen(chat)).toContain('Headache on 1 of 1 answered day');
    expect(chat.has(/^checkin:/)).toBe(false);
    expect(chats.refused).toEqual([]);
  });

  test('days that are open can be filled in from there', async () => {
    const chat = await person();
    await tell(chat, '2026-11-26', free);
    chats.at('2026-11-30T07:00:00Z');
    await notify(chat, day('2026-11-30'));
    await chat.press('Show my week');
    expect(chat.labels()).toEqual([
      'Friday 27 November',
      'Saturday 28 November',
      'Sunday 29 November',
      'Why?',
      '28 days',
      '84 days',
    ]);
    await chat.press('Saturday 28 November');
    expect(seen(chat)).toContain('Saturday 28 November · from memory');
    expect(seen(chat)).toContain('Any headache?');
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
    expect(seen(chat)).toContain('Painkillers on 1 of 2 headache days');
  });

  test('a week is only one’s own', async () => {
    const other = await person();
    await tell(other, '2026-11-20', bad);
    const chat = await person();
    await chat.say('/summary');
    expect(seen(chat)).toContain(wordsIn('en').summary.silent);
  });

  test('a week that begins tomorrow, or on no day at all, is an outdated button', async () => {
    const chat = await person();
    const before = chat.visitor.history().length;
    for (const date of ['2026-11-24', '2026-02-30', '2026-13-01', '1999-12-27', '2026-11-16x', '16', '']) {
      const answer = await chat.tap(chat.last().message_id, `sm:${date}`);
      expect([date, answer]).toEqual([date, { text: wordsIn('en').fallback.outdated }]);
    }
    expect(chat.visitor.history()).toHaveLength(before);
    await chat.tap(chat.last().message_id, 'sm:2026-11-23');
    expect(seen(chat)).toContain('23–29 November');
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
      const { start, checkIn, setup } = wordsIn(language);
      await chat.say('/start');
      await chat.press(start.agree);
      await chat.say('/summary');
      expect(seen(chat)).toBe(checkIn.needsSetup);
      await chat.press(checkIn.resume);
      expect(seen(chat)).toContain(parseHtml(setup.zone).text.slice(0, 30));
      expect(chats.refused).toEqual([]);
    },
  );
});
