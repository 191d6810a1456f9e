import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { letDownFace, letDownOffer } from '../../../src/bot/habits/let-down.ts';
import type { Answers } from '../../../src/domain/check-in.ts';
import { readProfile } from '../../../src/domain/profile.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, screened, settled, wakeUp } from '../practice/practising.ts';

const today = Temporal.PlainDate.from('2026-11-24');

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
// Tuesday, 24 November, in the morning.
beforeEach(() => wakeUp(database.db, chats));

async function tell(chat: Chat, day: Temporal.PlainDate, answers: Answers): Promise<void> {
  const row = await openCheckIn(database.db, { person: chat.id, day: day.toString(), source: 'today' });
  await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
}

/** Tells of the days up to today: their stress, and whether there was a headache. */
async function tellOf(chat: Chat, ...days: [stress: number | null, headache: boolean][]): Promise<void> {
  for (const [place, [stress, headache]] of days.entries()) {
    await tell(chat, today.subtract({ days: days.length - 1 - place }), { headache, stress });
  }
}

async function offered(chat: Chat, language = 'en') {
  const person = await findPerson(database.db, chat.id);
  return person && letDownOffer(database.db, { person, words: wordsIn(language), day: today });
}

const wanted = { profile: { ...screened, letDown: true } };

describe('the offer after a fall of stress', () => {
  test('says how far it fell, what followed such falls before, and leads to something to let go', async () => {
    const chat = await settled(database.db, chats, wanted);
    const cycle: [number, boolean][] = [
      [8, false],
      [2, false],
      [2, true],
      [2, false],
    ];
    await tellOf(chat, ...Array.from({ length: 10 }, () => cycle).flat(), [7, false], [3, false]);
    expect(await offered(chat)).toEqual({
      text: 'Stress went from 7 yesterday to 3 today. In your diary, headache followed such a fall on 10 of 10 days; it came on 0 of 30 other days. Some relaxation, if you like.',
      button: { text: 'Relax', callback_data: 'relax' },
    });
    expect((await offered(chat, 'de'))?.text).toBe(
      'Der Stress ging von 7 gestern auf 3 heute. In deinem Tagebuch folgten auf so einen Abfall an 10 von 10 Tagen Kopfschmerzen; sonst kamen sie an 0 von 30 Tagen. Etwas zum Entspannen, wenn du magst.',
    );
  });

  test('counts nothing where there are too few days to count', async () => {
    const chat = await settled(database.db, chats, wanted);
    await tellOf(chat, [9, false], [2, false], [2, true], [8, false], [5, false], [2, false]);
    expect((await offered(chat))?.text).toBe(
      'Stress went from 5 yesterday to 2 today. Some relaxation, if you like.',
    );
  });

  test.each([
    [
      'a smaller fall',
      [
        [5, false],
        [3, false],
      ],
    ],
    [
      'a rise',
      [
        [2, false],
        [9, false],
      ],
    ],
    [
      'an evening that was skipped',
      [
        [9, false],
        [null, false],
        [2, false],
      ],
    ],
    ['the first evening of all', [[2, false]]],
  ] as [string, [number | null, boolean][]][])('does not come after %s', async (_what, days) => {
    const chat = await settled(database.db, chats, wanted);
    await tellOf(chat, ...days);
    expect(await offered(chat)).toBeUndefined();
  });

  test('comes to nobody who has not asked for it', async () => {
    for (const profile of [screened, { ...screened, letDown: false }]) {
      const chat = await settled(database.db, chats, { profile });
      await tellOf(chat, [9, false], [1, false]);
      expect(await offered(chat)).toBeUndefined();
    }
  });
});

describe('the card', () => {
  const rate = { after: { days: 4, of: 11 }, otherwise: { days: 9, of: 40 } };
  const textOf = (...input: Parameters<typeof letDownFace>) => parseHtml(letDownFace(...input).text).text;

  test.each(languages)('names the study, its size and our own rule (%s)', (language) => {
    const text = textOf(wordsIn(language), rate, false);
    for (const told of ['17', 'Lipton et al. 2014', /1[.,]5/, /1[.,]9/, /3 (points|Punkte)/, 'Unknot']) {
      expect(text).toMatch(told);
    }
  });

  test('tells the person’s own days, with what they are counted of', () => {
    expect(textOf(wordsIn('en'), rate, true)).toContain(
      'Your last 84 days: headache on 4 of 11 days after such a fall, on 9 of 40 other days.\n\nIt is switched on.',
    );
    const few = { after: { days: 4, of: 9 }, otherwise: { days: 9, of: 40 } };
    expect(textOf(wordsIn('en'), few, true)).toContain(
      'on 9 of 40 other days. With fewer than 10 days on either side, that says nothing yet.',
    );
    const none = { after: { days: 0, of: 0 }, otherwise: { days: 9, of: 40 } };
    expect(textOf(wordsIn('en'), none, false)).toContain(
      'In your last 84 days, no answered day came after such a fall.\n\nIt is switched off.',
    );
  });

  test('switches it on and off where it stands, however often it is tapped', async () => {
    const chat = await settled(database.db, chats);
    await tellOf(chat, [9, false], [2, false], [2, true]);
    const isOn = async () => readProfile((await findPerson(database.db, chat.id))?.profile ?? {}).letDown;
    await chat.say('/settings');
    const { message_id } = chat.last();
    await chat.tap(message_id, 'ld:show');
    expect(chat.text()).toContain('headache on 1 of 1 day after such a fall');
    expect(chat.text()).toContain('It is switched off.');
    expect(await isOn()).toBeUndefined();
    for (const [data, said, on] of [
      ['ld:on', 'It is switched on.', true],
      ['ld:on', 'It is switched on.', true],
      ['ld:off', 'It is switched off.', false],
      ['ld:off', 'It is switched off.', false],
    ] as const) {
      await chat.tap(message_id, data);
      expect(chat.text()).toContain(said);
      expect(await isOn()).toBe(on);
    }
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('keeps what else is known of the person', async () => {
    const chat = await settled(database.db, chats, {
      profile: { ...screened, lessons: ['meals-and-drinking'] },
    });
    await chat.say('/help');
    await chat.tap(chat.last().message_id, 'ld:on');
    const person = await findPerson(database.db, chat.id);
    expect(person?.profile).toMatchObject({ ...screened, lessons: ['meals-and-drinking'], letDown: true });
  });
});
