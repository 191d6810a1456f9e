import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Face } from '../../../src/bot/frame/card.ts';
import { monthFace, quarterFace } from '../../../src/bot/looking-back/period-card.ts';
import { rulesFace, whyFace } from '../../../src/bot/looking-back/period-rows.ts';
import type { Answers } from '../../../src/domain/check-in.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addIntake } from '../../../src/store/intakes.ts';
import { type Language, languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, said, screened, settled, wakeUp } from '../practice/practising.ts';
import { ache, bad, free, lookBack, many } from './looking-back.ts';

const migraine: Answers = {
  ...ache,
  peak: 7,
  side: 'left',
  quality: 'pulsating',
  movement: true,
  with: ['nausea'],
  painkillers: ['triptan'],
};
const tension: Answers = { ...ache, side: 'both', quality: 'pressing', movement: false, with: [] };

/** The space around a dash is narrow in some versions of the language data. */
const spaced = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');
const day = (iso: string) => Temporal.PlainDate.from(iso);

const textOf = ({ text }: Face) => spaced(parseHtml(text).text);
const dataOf = ({ buttons }: Face) => buttons.flat().map(({ callback_data }) => callback_data);
const linesOf = (face: Face) => textOf(face).split('\n');

/** A month with so many headache days; the others are free. */
const month = (headaches: number, answers: Answers = ache) => many(28, free).fill(answers, 0, headaches);

describe('28 days', () => {
  const mixed = [
    ...many(4, migraine),
    ...many(3, tension),
    ...many(2, ache),
    ...many(16, free),
    ...many(3, undefined),
  ];

  test('are told in counts with what they are counted of, and as so many of 28', () => {
    expect(linesOf(monthFace(lookBack('en', mixed))).slice(0, 7)).toEqual([
      '28 days · 26 October – 22 November',
      '',
      'Headache on 9 of 25 answered days, per 28 days 10.1',
      'Of these, 4 migraine-like, 3 tension-type-like, 2 unclassified',
      'Migraine-like attacks: 1',
      'At its worst, on average: 5.9 of 10 (9 days)',
      'Painkillers on 4 of 25 days',
    ]);
    expect(linesOf(monthFace(lookBack('de', mixed))).slice(0, 7)).toEqual([
      '28 Tage · 26. Oktober – 22. November',
      '',
      'Kopfschmerzen an 9 von 25 Tagen mit Antwort, je 28 Tage 10,1',
      'Davon 4 migräneähnlich, 3 spannungskopfschmerzähnlich, 2 nicht eingeordnet',
      'Migräneähnliche Attacken: 1',
      'Am stärksten, im Schnitt: 5,9 von 10 (9 Tage)',
      'Schmerzmittel an 4 von 25 Tagen',
    ]);
  });

  test('with fewer than 20 answers are told in counts alone', () => {
    const text = textOf(monthFace(lookBack('en', mixed.toSpliced(9, 6, ...many(6, undefined)))));
    expect(text).toContain('Headache on 9 of 19 answered days (too few answers for a rate)\n');
    expect(text).not.toContain('per 28');
  });

  test('without a headache name no kinds of it', () => {
    const face = monthFace(lookBack('en', many(28, free)));
    expect(textOf(face)).toContain(
      'Headache on 0 of 28 answered days, per 28 days 0\nPainkillers on 0 of 28 days',
    );
    expect(dataOf(face)).not.toContain('sm:rules');
  });

  test('come under their chart', () => {
    const { picture } = monthFace(lookBack('de', mixed));
    expect(picture).toMatchObject({ of: 'chart', data: { language: 'de' } });
    expect((picture as Extract<typeof picture, { of: 'chart' }>).data.days).toHaveLength(28);
  });

  test('lead to their rows, their rules, the other lengths, physiotherapy and the report', () => {
    expect(dataOf(monthFace(lookBack('en', mixed)))).toEqual([
      'sm:why:28:2026-11-22',
      'sm:rules',
      'sm:7:2026-11-22',
      'sm:84:2026-11-22',
      'physio',
      'report',
    ]);
  });

  test.each(languages)('without an answer get a gentle line (%s)', (language) => {
    const face = monthFace(lookBack(language, [...many(40, bad), ...many(28, undefined)]));
    const { period, summary } = wordsIn(language);
    expect(face.picture).toBeUndefined();
    expect(textOf(face).split('\n\n').slice(1)).toEqual([period.silent, summary.checkIn]);
    expect(dataOf(face)).toEqual(['checkin', 'sm:7:2026-11-22', 'sm:84:2026-11-22']);
  });

  test.each(languages)('always say that people often improve anyway (%s)', (language) => {
    const { improve } = wordsIn(language).period;
    for (const days of [mixed, month(0), month(28, migraine), [...month(14), ...month(2)], many(3, ache)]) {
      expect(textOf(monthFace(lookBack(language, days)))).toContain(improve);
    }
  });
});

describe('beside the baseline', () => {
  const beside = (language: Language, ...months: (Answers | undefined)[][]) =>
    textOf(monthFace(lookBack(language, months.flat())));

  test('10 headache days and then 6 may be chance', () => {
    const text = beside('en', month(10), month(6));
    expect(text).toContain(
      'Compared with your baseline (28 September – 25 October): headache days 10 → 6 of 28 (−40%). That may be chance.\nAt its worst, on average 5 → 5: not a noticeable change.\n',
    );
    expect(text).not.toContain('Half');
  });

  test('12 and then 4 are more than chance, and half or less', () => {
    expect(beside('en', month(12), month(4))).toContain(
      'headache days 12 → 4 of 28 (−67%). Half of the baseline, or less. That is larger than chance alone usually gives.',
    );
    expect(beside('de', month(12), month(4))).toContain(
      'Gegenüber deinem Ausgangswert (28. September – 25. Oktober): Kopfschmerztage 12 → 4 von 28 (−67\u00a0%). Die Hälfte des Ausgangswerts oder weniger. Das ist mehr, als Zufall allein meist macht.',
    );
  });

  test('of fewer than four headache days there is no percentage', () => {
    const text = beside('en', month(3), month(1));
    expect(text).toContain('headache days 3 → 1 of 28. That may be chance.');
    expect(text).not.toContain('%');
  });

  test('a mean peak that is noticeably lower is called so', () => {
    const text = beside('en', month(6, { ...ache, peak: 8 }), month(6, { ...ache, peak: 5 }));
    expect(text).toContain('At its worst, on average 8 → 5: a noticeable change.');
  });

  test('a baseline of 42 days takes the place of one with too few answers', () => {
    const first = [...month(6).fill(undefined, 10), ...many(14, free)];
    expect(beside('en', first, month(2))).toContain(
      'Compared with your baseline (14 September – 25 October)',
    );
  });

  test('nothing is compared before there is one', () => {
    expect(beside('en', many(20, ache))).toContain('No baseline yet');
    expect(beside('en', many(42, undefined).fill(ache, 0, 10), month(3))).toContain('No baseline yet');
  });

  test('nothing is compared with itself', () => {
    expect(beside('en', month(10), many(20, free))).toContain(
      'Your baseline is 6 October – 2 November. It is compared once all of these 28 days come after it.',
    );
  });

  test('nothing is compared of too few answers', () => {
    expect(beside('en', month(10), month(3).fill(undefined, 10))).toContain(
      'Too few answers to compare with your baseline (28 September – 25 October).',
    );
  });
});

describe('what is worth a check', () => {
  const checked = (days: (Answers | undefined)[], other: Parameters<typeof lookBack>[2] = {}) => {
    const face = monthFace(lookBack('en', days, other));
    const line = linesOf(face).find((one) => one.startsWith('Worth a check'));
    return { line, leads: dataOf(face).includes('se:ask:safety') };
  };
  const first = { ...ache, with: ['aura'] };

  test('are more headache days than at the start, stronger ones, and very many', () => {
    expect(checked([...month(6, { ...ache, peak: 3 }), ...month(20, { ...ache, peak: 9 })])).toEqual({
      line: 'Worth a check, by Unknot’s own rules: more headache days than at the start, stronger headaches, headache on 15 days or more. A routine appointment is soon enough.',
      leads: true,
    });
  });

  test('is a first aura, sooner than the rest', () => {
    const days = [...month(6), ...month(6).with(2, first)];
    expect(checked(days)).toEqual({
      line: 'Worth a check, by Unknot’s own rules: a first aura in this diary. Call your doctor within a day or two.',
      leads: true,
    });
    expect(checked(days, { knowsAura: true })).toEqual({ line: undefined, leads: false });
  });

  test('is nothing of what is as it was', () => {
    expect(checked([...month(6), ...month(6)])).toEqual({ line: undefined, leads: false });
  });
});

describe('84 days', () => {
  test('are three windows of 28, side by side', () => {
    const days = [...month(6, migraine), ...month(4), ...month(2).fill(undefined, 10)];
    const face = quarterFace(lookBack('en', days));
    expect(linesOf(face).slice(0, 5)).toEqual([
      '84 days · 31 August – 22 November',
      '',
      '31 August – 27 September: headache 6 of 28, painkillers 6 of 28, at its worst 7 on average',
      '28 September – 25 October: headache 4 of 28, painkillers 0 of 28, at its worst 5 on average',
      '26 October – 22 November: headache 2 of 10 (too few answers for a rate), painkillers 0 of 10, at its worst 5 on average',
    ]);
    expect(dataOf(face)).toEqual([
      'sm:why:84:2026-11-22',
      'sm:7:2026-11-22',
      'sm:28:2026-11-22',
      'physio',
      'report',
    ]);
    expect(textOf(face)).toContain(wordsIn('en').period.improve);
    expect(face.picture).toMatchObject({ of: 'chart' });
  });

  test('leave a window without an answer open', () => {
    const days = [
      ...month(6),
      ...many(28, undefined),
      ...many(28, { ...ache, peak: null, painkillers: null }),
    ];
    const lines = linesOf(quarterFace(lookBack('en', days)));
    expect(lines).toContain('28 September – 25 October: not answered');
    expect(lines).toContain('26 October – 22 November: headache 28 of 28');
  });

  test.each(languages)('without an answer get a gentle line (%s)', (language) => {
    const face = quarterFace(lookBack(language, [...many(10, bad), ...many(84, undefined)]));
    expect(face.picture).toBeUndefined();
    expect(textOf(face)).toContain(wordsIn(language).period.silent);
    expect(dataOf(face)).toEqual(['checkin', 'sm:7:2026-11-22', 'sm:28:2026-11-22']);
  });

  test('say which links are clear, that none is, or that there are too few days', () => {
    const linked = many(84, undefined).map((_, place) =>
      place % 3 === 0 ? { ...ache, stress: 9 } : { ...free, stress: 8 - (place % 8) },
    );
    expect(textOf(quarterFace(lookBack('en', linked)))).toMatch(
      /High stress: headache on 28 of \d+ such days, on 0 of \d+ other days; difference \+\d+ percentage points, 95% interval \+\d+ to \+\d+\..* The two went together; that does not show that one causes the other\./s,
    );
    const even = many(84, undefined).map((_, place) => (place % 2 === 0 ? ache : free));
    expect(textOf(quarterFace(lookBack('en', even)))).toContain('No clear link in what was compared.');
    expect(textOf(quarterFace(lookBack('en', many(9, ache))))).toContain(
      'Too few days yet to look for patterns.',
    );
  });

  test('over a threshold in all three ask for a doctor', () => {
    const face = quarterFace(lookBack('en', many(92, { ...ache, painkillers: ['triptan'] })));
    expect(textOf(face)).toContain(
      'please see a doctor about this. Do not change medicines because of this bot.',
    );
    expect(dataOf(face)).toContain('medication');
  });
});

describe('what is behind it', () => {
  const week = [
    bad,
    { ...ache, peak: null, painkillers: null, stress: null },
    { ...ache, duration: 15 },
    { headache: null, sitting: 480, stress: 5 },
    undefined,
    free,
    { ...migraine, sitting: null },
  ];

  test('are the days of a week, with all that was told of them', () => {
    expect(linesOf(whyFace(lookBack('en', week), 7)).slice(0, 9)).toEqual([
      'Behind the 7 days · 16–22 November',
      '',
      'Mon 16 Nov: peak 10, migraine-like (migraine medicine), painkiller, sitting 10 h, stress 9',
      'Tue 17 Nov: headache, unclassified, sitting 2 h',
      'Wed 18 Nov: under 30 min, no painkiller: not counted, sitting 2 h, stress 2',
      'Thu 19 Nov: skipped, sitting 8 h, stress 5',
      'Fri 20 Nov: not answered',
      'Sat 21 Nov: no headache, sitting 2 h, stress 2',
      'Sun 22 Nov: peak 7, migraine-like (migraine medicine), painkiller, stress 2',
    ]);
  });

  test('is every factor, clear or not, or with too few days', () => {
    const days = many(84, undefined).map((_, place) =>
      place % 3 === 0
        ? { ...ache, sitting: 480, stress: 9 }
        : { ...free, sitting: 60, stress: place === 1 ? 9 : 8 },
    );
    const text = textOf(whyFace(lookBack('en', days), 7));
    expect(text).toContain(
      'Long sitting: headache on 28 of 28 such days, on 0 of 56 other days; difference +100',
    );
    expect(text).toMatch(/to \+100: clear\n/);
    expect(text).toMatch(/Weekend: .*: no clear link\n/);
    expect(text).toContain('High stress: 84 such days and 0 others; it is compared from 10 each');
    expect(text).toContain('(Holm), 3 here.');
    expect(textOf(whyFace(lookBack('en', week), 7))).not.toContain('Holm');
  });

  test('of 28 days are their rows and those of the baseline', () => {
    const lines = linesOf(whyFace(lookBack('en', [...month(10), ...month(6, tension)]), 28));
    expect(lines.filter((line) => line.includes('tension-type-like'))).toHaveLength(6);
    expect(lines).toContain('Mon 26 Oct: peak 5, tension-type-like, no painkiller');
    expect(lines).toContain('The baseline · 28 September – 25 October: headache on 10 of 28 answered days');
    expect(lines).toContain('5–11 October: 5 · 5 · 5 · free · free · free · free');
  });

  test('of 84 days are their weeks', () => {
    const lines = linesOf(whyFace(lookBack('en', [...month(10), ...month(6), ...month(1)]), 84));
    expect(lines).toContain('31 August – 6 September: 5 · 5 · 5 · 5 · 5 · 5 · 5');
    expect(lines).toContain('16–22 November: free · free · free · free · free · free · free');
  });

  test.each(languages)('names what is ours, and the days nobody answered (%s)', (language) => {
    const { behind } = wordsIn(language).period;
    for (const length of [7, 28, 84] as const) {
      expect(textOf(whyFace(lookBack(language, week), length))).toContain(behind.ours);
    }
    expect(rulesFace(wordsIn(language)).text).toContain('van der Arend et al. 2023');
  });
});

test.each(languages)('whatever is told fits where it is shown (%s)', (language) => {
  const everything = ['non-opioid', 'combination', 'triptan', 'ergotamine', 'opioid'];
  const worst: Answers = { ...migraine, peak: 10, painkillers: everything, sitting: 435, stress: 9 };
  const long = { ...tension, peak: 10, painkillers: [], sitting: 435, stress: 10 };
  const pasts = [
    [...many(28, undefined).fill(free, 0, 19), ...many(14, { ...ache, peak: 3 })],
    [...month(4, { ...ache, peak: 4 }), ...many(14, free)],
    many(42, ache),
  ];
  const between = many(84, undefined).map((_, place) =>
    place % 3 === 0 ? { ...worst, stress: 9 } : { ...free, stress: place % 3 === 1 ? 1 : 6 },
  );
  const lasts = [
    many(28, worst).with(9, { ...worst, with: ['aura'] }),
    many(28, long),
    many(28, { ...long, peak: null, painkillers: null }),
    many(28, { ...ache, painkillers: [], duration: 15 }),
  ];
  // Ranges that cross a year are the longest.
  const before = day('2027-01-18');
  const gap = many(250, undefined);
  const lookings = pasts.flatMap((past) =>
    lasts.map((last) => lookBack(language, [...past, ...gap, ...between, ...last], { before })),
  );
  const lengthOf = (face: Face) => textOf(face).length;
  const captions = lookings.flatMap((looking) => [monthFace(looking), quarterFace(looking)]);
  expect(Math.max(...captions.map(lengthOf))).toBeLessThanOrEqual(1024);
  const texts = lookings.flatMap((looking) =>
    ([7, 28, 84] as const).map((length) => whyFace(looking, length)),
  );
  expect(Math.max(...texts.map(lengthOf))).toBeLessThanOrEqual(4096);
  for (const { buttons } of [...captions, ...texts]) {
    for (const { callback_data } of buttons.flat()) expect(callback_data.length).toBeLessThanOrEqual(64);
  }
});

describe('in the chat', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
    chats = openChats(database.db);
  });
  afterAll(() => database.close());
  // Tuesday, 24 November, in the morning.
  beforeEach(() => wakeUp(database.db, chats));

  /** What the bot’s newest message says, under a picture or not. */
  const seen = (chat: Chat) => spaced(said(chat.last()));

  async function tell(chat: Chat, iso: string, answers: Answers): Promise<void> {
    const row = await openCheckIn(database.db, { person: chat.id, day: iso, source: 'today' });
    await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
  }

  test.each([
    ['/summary', 'Your week · 17–23 November'],
    ['/summary 7', 'Your week · 17–23 November'],
    ['/summary 28', '28 days · 27 October – 23 November'],
    ['/summary 84 days', '84 days · 1 September – 23 November'],
    ['/summary everything', 'Your week · 17–23 November'],
  ])('%s shows them under a chart, in one message', async (command, title) => {
    const chat = await settled(database.db, chats);
    await tell(chat, '2026-11-23', bad);
    await chat.say(command);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chat.last().photo).toBeDefined();
    expect(seen(chat)).toContain(`${title}\n`);
    expect(chats.refused).toEqual([]);
  });

  test('one length takes the place of another, in the same message', async () => {
    const chat = await settled(database.db, chats);
    await tell(chat, '2026-11-23', bad);
    await chat.say('/summary');
    const { message_id } = chat.last();
    await chat.press('28 days');
    expect(seen(chat)).toContain('28 days · 27 October – 23 November');
    await chat.press('84 days');
    expect(seen(chat)).toContain('84 days · 1 September – 23 November');
    await chat.press('7 days');
    expect(seen(chat)).toContain('Your week · 17–23 November');
    expect(chat.last().message_id).toBe(message_id);
    expect(chats.refused).toEqual([]);
  });

  test('a week without an answer makes room for a chart, and takes its place again', async () => {
    const chat = await settled(database.db, chats);
    await tell(chat, '2026-11-01', bad);
    await chat.say('/summary');
    expect(chat.text()).toContain(wordsIn('en').summary.silent);
    await chat.press('28 days');
    expect(chat.last().photo).toBeDefined();
    await chat.press('7 days');
    expect(chat.text()).toContain(wordsIn('en').summary.silent);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test.each([
    ['/summary', 'Behind the 7 days'],
    ['/summary 28', 'Behind the 28 days'],
    ['/summary 84', 'Behind the 84 days'],
  ])('Why? under %s shows the rows in a message of its own', async (command, title) => {
    const chat = await settled(database.db, chats);
    await tell(chat, '2026-11-23', bad);
    await chat.say(command);
    const { message_id } = chat.last();
    await chat.press('Why?');
    expect(chat.text()).toContain(title);
    expect(chat.last().message_id).not.toBe(message_id);
    expect(fromBot(chat)).toHaveLength(2);
    expect(chats.refused).toEqual([]);
  });

  test('Which rules? tells how headache days are told apart', async () => {
    const chat = await settled(database.db, chats, { language: 'de' });
    await tell(chat, '2026-11-23', bad);
    await chat.say('/summary 28');
    await chat.press('Welche Regeln?');
    expect(chat.text()).toContain('Wie Kopfschmerztage unterschieden werden');
    expect(chats.refused).toEqual([]);
  });

  test('what was taken for another pain counts among the painkiller days', async () => {
    const chat = await settled(database.db, chats);
    for (let day = 1; day <= 10; day += 1) {
      const iso = `2026-11-${String(day).padStart(2, '0')}`;
      await tell(chat, iso, free);
      const now = chats.clock();
      const intake = { person: chat.id, day: iso, takenAt: null, option: 'triptan', headacheId: null, now };
      await addIntake(database.db, { ...intake, reason: 'other-pain' });
    }
    await chat.say('/summary 28');
    expect(seen(chat)).toContain('Painkillers on 10 of 10 days');
    expect(seen(chat)).toContain('Triptan on 10 of the last 30 days');
    expect(chat.has(/^medication$/)).toBe(true);
    expect(chats.refused).toEqual([]);
  });

  test('who has said that they know auras is told of no first one', async () => {
    const knowing = { ...screened, signs: { ticked: ['aura'], at: '2026-11-20T09:00:00Z' } };
    for (const [profile, warns] of [
      [screened, true],
      [knowing, false],
    ] as const) {
      const chat = await settled(database.db, chats, { profile });
      await tell(chat, '2026-09-01', free);
      await tell(chat, '2026-11-20', { ...ache, with: ['aura'] });
      await chat.say('/summary 28');
      expect(chat.has(/^se:ask:safety$/)).toBe(warns);
    }
    expect(chats.refused).toEqual([]);
  });

  test('days to come, other lengths and no days at all are outdated buttons', async () => {
    const chat = await settled(database.db, chats);
    await tell(chat, '2026-11-23', bad);
    await chat.say('/summary');
    const { message_id } = chat.last();
    const forged = [
      'sm:28:2026-12-01',
      'sm:14:2026-11-22',
      'sm:28:2026-02-30',
      'sm:why:9:2026-11-22',
      'sm:why:7:',
    ];
    for (const data of forged) {
      expect([data, await chat.tap(message_id, data)]).toEqual([
        data,
        { text: wordsIn('en').fallback.outdated },
      ]);
    }
    expect(fromBot(chat)).toHaveLength(1);
    await chat.tap(message_id, 'sm:28:2026-11-30');
    expect(seen(chat)).toContain('28 days · 3–30 November');
    expect(chats.refused).toEqual([]);
  });

  test.each(['sm:28:2026-11-22', 'sm:why:28:2026-11-22', 'sm:rules'])(
    'a stranger with the button %s is welcomed, and nothing is kept of them',
    async (data) => {
      const chat = chats.newcomer();
      await chat.say('/help');
      await chat.tap(chat.last().message_id, data);
      expect(chats.refused).toEqual([]);
      expect(fromBot(chat).every((message) => !message.photo)).toBe(true);
    },
  );
});
