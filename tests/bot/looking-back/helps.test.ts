import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { helpsFace } from '../../../src/bot/looking-back/helps.ts';
import { helpsOf } from '../../../src/domain/helps.ts';
import { movement } from '../../../src/domain/practice.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { changePractice, openPractice } from '../../../src/store/practices.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { openChats } from '../chat.ts';

type Rating = [before: number | null, after: number | null];

const times = (count: number, rating: Rating) => Array<Rating>(count).fill(rating);

const sessions = (exercise: string, ratings: readonly Rating[]) =>
  ratings.map(([before, after]) => ({ exercise, before, after, completed: true }));

function faceOf(language: string, ...all: ReturnType<typeof sessions>[]) {
  const { text, buttons } = helpsFace(wordsIn(language), helpsOf(all.flat()));
  return { text: parseHtml(text).text, buttons: buttons.flat() };
}

const breathing = sessions('paced-breathing', [
  ...times(5, [6, 4]),
  ...times(3, [7, 3]),
  ...times(2, [5, 5]),
  [8, 3],
  [9, 5],
]);

describe('what helps me', () => {
  test('is told by exercise, with number, means, spread and verdict', () => {
    const { text } = faceOf(
      'en',
      sessions('body-scan', [...times(2, [5, 4]), ...times(2, [6, 6])]),
      breathing,
      sessions(movement, [
        [3, 5],
        [4, 7],
        [2, 5],
      ]),
      sessions('muscle-relaxation', times(2, [8, 3])),
    );
    const { all } = wordsIn('en').exercises;
    // Means and quartiles by Python's statistics.
    expect(text.split('\n\n').slice(0, 5)).toEqual([
      'What helps me\nBefore and after, from 0 to 10, on average.',
      `${all['paced-breathing'].name} · 12 times\n6.5 → 3.9 (−2.6, mostly −4 to −2)\nA noticeable change`,
      `${all['body-scan'].name} · 4 times\n5.5 → 5 (−0.5, mostly −1 to 0)\nNot a noticeable change`,
      'Movements · 3 times\n3 → 5.7 (+2.7, mostly +2.5 to +3)\nNoticeably more than before',
      `${all['muscle-relaxation'].name} · 2 times\n8 → 3 (−5)\nToo few to say: from 3 times on`,
    ]);
  });

  test('is told in German too', () => {
    const { text } = faceOf('de', breathing, sessions('muscle-relaxation', [[8, 3]]));
    const { all } = wordsIn('de').exercises;
    expect(text.split('\n\n').slice(1, 3)).toEqual([
      `${all['paced-breathing'].name} · 12-mal\n6,5 → 3,9 (−2,6, meist −4 bis −2)\nEine spürbare Veränderung`,
      `${all['muscle-relaxation'].name} · einmal\n8 → 3 (−5)\nNoch zu wenig, um etwas zu sagen: erst ab 3-mal`,
    ]);
  });

  test('does not call a spread what is alike', () => {
    expect(faceOf('en', sessions('body-scan', times(3, [6, 4]))).text).toContain('6 → 4 (−2, mostly so)\n');
    expect(faceOf('en', sessions('body-scan', times(3, [4, 4]))).text).toContain('4 → 4 (0, mostly so)\n');
  });

  test.each(languages)(
    'names its rule as its own, and other reasons why it may have eased (%s)',
    (language) => {
      const { helps: say } = wordsIn(language);
      const { text, buttons } = faceOf(language, breathing);
      expect(text.split('\n\n').slice(-2)).toEqual([say.rule, say.caution]);
      expect(say.rule).toMatch(/Unknot/);
      expect(buttons).toEqual([{ text: say.back, callback_data: 'relax' }]);
    },
  );

  test.each(languages)('tells of sessions that began at 0 and could not ease (%s)', (language) => {
    const { helps: say } = wordsIn(language);
    const zeros = (count: number) => sessions('body-scan', times(count, [0, 0]));
    expect(faceOf(language, breathing).text.split('\n\n')).toHaveLength(4);
    expect(faceOf(language, breathing, zeros(1)).text).toContain(say.fromZero(1));
    expect(faceOf(language, zeros(2)).text).toContain(say.fromZero(2));
  });

  test.each(languages)('that is nothing yet says how it fills (%s)', (language) => {
    const { helps: say } = wordsIn(language);
    const empty = parseHtml(say.empty).text;
    expect(faceOf(language).text).toBe(empty);
    expect(faceOf(language, sessions('body-scan', [[5, null]])).text).toBe(empty);
    expect(faceOf(language).buttons).toEqual([{ text: say.back, callback_data: 'relax' }]);
  });

  test('leaves out what is no longer in the catalogue', () => {
    expect(faceOf('en', sessions('toString', times(3, [6, 3]))).text).toBe(
      parseHtml(wordsIn('en').helps.empty).text,
    );
  });

  test.each(languages)('fits into one message with every exercise there is (%s)', (language) => {
    const { exercises } = wordsIn(language);
    const all = [movement, ...Object.keys(exercises.all)].map((id) => sessions(id, times(120, [7, 5])));
    const { text } = faceOf(language, ...all, sessions('body-scan', times(120, [0, 0])));
    expect(text.length).toBeLessThan(4096);
  });
});

describe('in the chat', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  test('a button shows one’s own sessions, and nobody else’s', async () => {
    const { db } = database;
    const chats = openChats(db);
    const chat = chats.newcomer();
    const other = chats.newcomer();
    for (const one of [chat, other]) await one.meet();
    for (let count = 0; count < 3; count++) {
      const now = chats.clock();
      const day = '2026-11-23';
      const opened = await openPractice(db, { person: chat.id, exercise: 'body-scan', day, plan: {}, now });
      await changePractice(db, chat.id, opened?.practice.id ?? 0, () => ({
        change: { state: 'done', before: 6, after: 3, startedAt: now, endedAt: now, completed: true },
      }));
    }
    await chat.tap(chat.last().message_id, 'helps');
    expect(chat.text()).toContain('6 → 3 (−3, mostly so)\nA noticeable change');
    await other.tap(other.last().message_id, 'helps');
    expect(other.text()).toBe(parseHtml(wordsIn('en').helps.empty).text);
    expect(chats.refused).toEqual([]);
  });
});
