import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import { readProfile } from '../../../src/domain/profile.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addIntake } from '../../../src/store/intakes.ts';
import { findPerson } from '../../../src/store/people.ts';
import { addDone } from '../../../src/store/practices.ts';
import { people } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, screened, seen, settled, wakeUp } from '../practice/practising.ts';

const en = wordsIn('en');
const { physio: say, fallback, settings } = en;

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
/** Tuesday 24 November 2026, ten in Berlin. */
beforeEach(() => wakeUp(database.db, chats));

const today = Temporal.PlainDate.from('2026-11-24');
const free: Answers = { headache: false, sitting: 60, stress: 1 };
const ache: Answers = {
  headache: true,
  peak: 5,
  duration: 240,
  side: 'both',
  quality: 'pressing',
  movement: false,
  with: [],
  origin: [],
  painkillers: [],
  sitting: 60,
  stress: 1,
};
const neck: Answers = { ...ache, origin: ['neck'], with: ['stiff-neck'], sitting: 540 };

const person = (language = 'en', profile: Record<string, unknown> = screened) =>
  settled(database.db, chats, { language, profile });

/** Tells the days that end today, the last first. */
async function tell(chat: Chat, ...days: Answers[]): Promise<void> {
  for (const [ago, answers] of days.entries()) {
    const day = today.subtract({ days: ago }).toString();
    const row = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
    await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
  }
}

const times = (count: number, answers: Answers) => Array<Answers>(count).fill(answers);
const tap = (chat: Chat, data: string) => chat.tap(chat.last().message_id, data);
const plain = (html: string) => parseHtml(html).text;
const flagged = (flags: string[], at = '2026-11-20T09:00:00Z') => ({ ...screened, safety: { flags, at } });

describe('is it time', () => {
  test('tells the reasons that are there with their numbers and denominators, as our own', async () => {
    const chat = await person();
    await tell(chat, ...times(8, neck), ...times(8, free));
    await chat.say('/physio');
    const lines = seen(chat).split('\n');
    expect(seen(chat)).toContain(plain(say.consider));
    expect(lines).toContain('✓ Headache on 8 of 16 answered days (the rule: 8 or more)');
    expect(lines).toContain(
      '✓ It began in the neck or after long sitting: 8 of 8 headache days for which you noted it (half or more)',
    );
    expect(lines).toContain('✓ A stiff neck: 8 of 8 days asked about (8 or more)');
    expect(lines).toContain(
      '   or: 8 h of sitting or more: 8 of 8 headache days for which you noted it (more than half)',
    );
    expect(lines).toContain(`○ ${say.reasons.noMedication}`);
    expect(seen(chat)).toContain(say.ownRules);
    expect(chats.refused).toEqual([]);
  });

  test('is not, where nothing speaks for it; that is no refusal', async () => {
    const chat = await person();
    await tell(chat, ...times(2, ache), ...times(12, free));
    await chat.say('/physio');
    expect(seen(chat)).toContain(say.notNow);
    expect(seen(chat)).toContain('○ Headache on 2 of 14 answered days (the rule: 8 or more)');
    expect(seen(chat)).not.toContain('✓');
    expect(chat.labels()).toContain(say.there);
  });

  test('cannot be said of fewer than 14 answered days; it says how many there are', async () => {
    const chat = await person();
    await tell(chat, ...times(13, neck));
    await chat.say('/physio');
    expect(seen(chat)).toContain(plain(say.wait(13, 14)));
    expect(seen(chat)).not.toContain('✓');
    await chat.press(en.help.history);
    expect(chat.last().photo).toBeDefined();
  });

  test('names the painkillers that are close to a published number', async () => {
    const chat = await person();
    await tell(chat, ...times(8, { ...ache, painkillers: ['triptan'] }), ...times(8, free));
    const now = chats.clock();
    const rest = { takenAt: null, reason: 'other-pain', headacheId: null, now } as const;
    await addIntake(database.db, { person: chat.id, day: '2026-11-10', option: 'triptan', ...rest });
    await chat.say('/physio');
    expect(seen(chat)).toContain(`✓ ${say.reasons.medication}`);
    expect(seen(chat)).toContain('Triptans: 9 of 10 days in the last 30');
  });

  test.each(languages)('is told in %s, in place, with all it leads to', async (language) => {
    const words = wordsIn(language);
    const { physio } = words;
    const chat = await person(language);
    await tell(chat, ...times(8, neck), ...times(8, free));
    await chat.say('/physio');
    expect(seen(chat)).toContain(plain(physio.consider));
    await chat.press(physio.there);
    expect(seen(chat)).toContain(words.exercises.honesty);
    for (const topic of ['hands', 'strength', 'needling'] as const) {
      await chat.press(physio.topics[topic]);
      expect(seen(chat)).toContain(plain(physio.topicTexts[topic]));
      await chat.press(physio.back);
    }
    await chat.press(physio.back);
    await chat.press(physio.questionsButton);
    expect(seen(chat)).toContain(physio.questions.neck(8, 8));
    expect(seen(chat)).toContain(physio.questions.plan());
    await chat.press(physio.back);
    expect(seen(chat)).toContain(plain(physio.consider));
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });
});

describe('red flags come first', () => {
  test('the safety screen is asked for, where it was never answered', async () => {
    const chat = await person('en', {});
    await tell(chat, ...times(16, neck));
    await chat.say('/physio');
    expect(seen(chat)).toContain(say.askSafety);
    expect(seen(chat)).not.toContain(plain(say.consider));
    await chat.press(settings.safety);
    await chat.press('None of these');
    await chat.say('/physio');
    expect(seen(chat)).toContain(plain(say.consider));
    expect(chats.refused).toEqual([]);
  });

  test('it is asked for again after four weeks', async () => {
    const chat = await person('en', flagged([], '2026-10-20T09:00:00Z'));
    await tell(chat, ...times(16, neck));
    await chat.say('/physio');
    expect(seen(chat)).toContain(say.askSafetyAgain);
    expect(chat.has(/^se:ask:safety$/)).toBe(true);
  });

  test.each(['now', 'soon'] as const)(
    'what calls for help %s takes the place of the advice',
    async (tier) => {
      const flag = { now: 'thunderclap', soon: 'new-after-50' }[tier];
      const chat = await person('en', flagged([flag]));
      await tell(chat, ...times(16, neck));
      await chat.say('/physio');
      expect(seen(chat)).toContain(plain(en.safety.advice[tier]));
      expect(seen(chat)).not.toContain('✓');
      expect(chat.labels()).toEqual([settings.safety, say.report]);
    },
  );

  test('what can wait for a routine appointment stands before it', async () => {
    const chat = await person('en', flagged(['aura-with-oestrogen']));
    await tell(chat, ...times(16, neck));
    await chat.say('/physio');
    expect(seen(chat)).toContain(say.ticked);
    expect(seen(chat)).toContain(plain(say.consider));
    expect(chat.labels()[0]).toBe(settings.safety);
  });

  test('headache on 15 days is worth showing to a doctor', async () => {
    const chat = await person();
    await tell(chat, ...times(15, ache), free);
    await chat.say('/physio');
    expect(seen(chat)).toContain(en.period.changes['most-days']);
    expect(seen(chat)).toContain(plain(say.consider));
    expect(chat.labels()[0]).toBe(settings.safety);
  });

  test('a first aura is worth a check within a day or two, and nothing else is said', async () => {
    const chat = await person();
    await tell(chat, { ...ache, with: ['aura'] }, ...times(40, free));
    await chat.say('/physio');
    expect(seen(chat)).toContain(en.period.changes['first-aura']);
    expect(seen(chat)).toContain(plain(en.safety.advice.soon));
    expect(seen(chat)).not.toContain(say.ownRules);
    // Who has said that auras are nothing new is not told so.
    const other = await person('en', { ...screened, signs: { ticked: ['aura'], at: screened.signs.at } });
    await tell(other, { ...ache, with: ['aura'] }, ...times(40, free));
    await other.say('/physio');
    expect(seen(other)).toContain(say.notNow);
  });
});

describe('the wish to rely less on painkillers', () => {
  const wish = async (chat: Chat) =>
    readProfile((await findPerson(database.db, chat.id))?.profile ?? {}).lessMedication;

  test('is a reason of its own, and taken back as easily', async () => {
    const chat = await person();
    await tell(chat, ...times(14, free));
    await chat.say('/physio');
    expect(seen(chat)).toContain(say.notNow);
    await chat.press(say.lessButton);
    expect(await wish(chat)).toBe(true);
    expect(seen(chat)).toContain(plain(say.consider));
    expect(seen(chat)).toContain(say.reasons.wantsLess);
    expect(seen(chat)).toContain(say.lessWhy);
    await chat.press(say.lessButton);
    expect(await wish(chat)).toBe(false);
    expect(seen(chat)).toContain(say.notNow);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('tapped twice is said once; what else is kept of the person stays', async () => {
    const chat = await person();
    await chat.say('/physio');
    const { message_id } = chat.last();
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, 'ph:less:on'));
    await chats.settle();
    await Promise.all(taps);
    const row = await findPerson(database.db, chat.id);
    expect(row?.profile).toEqual({ ...screened, lessMedication: true });
    expect(chats.refused).toEqual([]);
  });
});

describe('the questions to take along', () => {
  test('come from the own days, and never from days that say nothing', async () => {
    const chat = await person();
    await tell(chat, { ...neck, origin: ['neck', 'long-sitting'], with: ['aura', 'stiff-neck'] }, ache, free);
    for (const day of ['2026-11-20', '2026-11-21', '2026-10-01']) {
      await addDone(database.db, { person: chat.id, exercise: 'body-scan', day, now: chats.clock() });
    }
    await chat.say('/physio');
    await chat.press(say.questionsButton);
    const asked = seen(chat);
    expect(asked).toContain(say.questions['migraine-like'](1, 2));
    expect(asked).toContain(say.questions.neck(1, 2));
    expect(asked).toContain(say.questions['after-sitting'](1, 2));
    expect(asked).toContain(say.questions['long-sitting'](1, 2));
    expect(asked).toContain(say.questions['stiff-neck'](1, 2));
    expect(asked).toContain(say.questions.exercises(2));
    expect(asked).not.toContain(say.questions.painkillers());
    const other = await person();
    await other.say('/physio');
    await other.press(say.questionsButton);
    expect(seen(other)).not.toMatch(/\d+ of/);
    expect(seen(other)).toContain(say.questions.findings());
  });
});

describe('what it says', () => {
  test('prints what the review found word for word', async () => {
    const chat = await person();
    await chat.say('/physio');
    await chat.press(say.there);
    expect(seen(chat)).toContain(
      'A 2021 review of 13 small trials in people with tension-type headache found that supervised exercise and hands-on physiotherapy might reduce headaches somewhat; the authors rated their certainty low to very low (Krøll et al., J Headache Pain 2021;22:96). In migraine, exercise studies show a small average reduction, and apps like this one have not been proven to reduce migraine days. We cannot promise it will help you; the diary will show you.',
    );
  });

  test.each(languages)('advises no quick thrusts, and no needle by oneself (%s)', (language) => {
    const { hands, needling } = wordsIn(language).physio.topicTexts;
    expect(hands).toContain('OPTIMa 2019');
    expect(needling).toMatch(/never by yourself|nie selbst/);
  });
});

describe('a button', () => {
  test.each([
    ...['ph:', 'ph:less', 'ph:less:maybe', 'ph:there:toString', 'ph:there:', 'ph:there:hand'],
    ...['ph:visits:', 'ph:visits:-1', 'ph:visits:1234567', 'ph:ask:me', 'ph:show:1', 'physio:1'],
  ])('with data that nobody sends changes nothing: %s', async (data) => {
    const chat = await person();
    await chat.say('/physio');
    const before = chat.visitor.history();
    const answer = await tap(chat, data);
    expect(answer?.text).toBe(fallback.outdated);
    expect(chat.visitor.history()).toEqual(before);
  });

  test('comes with a message of its own from elsewhere', async () => {
    const chat = await person();
    await chat.say('/help');
    const card = chat.last().message_id;
    await chat.tap(card, 'physio');
    expect(chat.last().message_id).not.toBe(card);
    expect(seen(chat)).toContain(plain(say.title));
  });
});

describe('who is not set up', () => {
  test.each(languages)('is welcomed when new, and nothing is kept (%s)', async (language) => {
    const chat = chats.newcomer(language);
    await chat.say('/physio');
    expect(chat.has(/^start:agree:/)).toBe(true);
    expect(await database.db.$count(people, eq(people.id, chat.id))).toBe(0);
  });

  test('is led back to the first meeting', async () => {
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say('/physio');
    expect(chat.text()).toBe(en.checkIn.needsSetup);
  });
});
