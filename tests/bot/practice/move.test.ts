import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Face } from '../../../src/bot/frame/card.ts';
import {
  closedFace,
  pausedFace,
  planFace,
  profileFace,
  restFace,
  sessionIntro,
  tickFace,
} from '../../../src/bot/practice/move-card.ts';
import { contraindications, neckBars } from '../../../src/domain/contraindications.ts';
import { exerciseIds } from '../../../src/domain/exercises.ts';
import { headacheProfiles, signs } from '../../../src/domain/headache-profile.ts';
import { programmes } from '../../../src/domain/programme.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { changeCheckIn, openCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { practices } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, screened, seen, sessionOf, settled, wakeUp } from './practising.ts';

const plain = ({ text }: Pick<Face, 'text'>) => parseHtml(text).text;
const labelsOf = ({ buttons }: Face) => buttons.flat().map(({ text }) => text);
const dataOf = ({ buttons }: Face) => buttons.flat().map(({ callback_data }) => callback_data);

describe.each(languages)('the cards of the programme in %s', (language) => {
  const words = wordsIn(language);
  const { move, exercises, setup } = words;
  const progress = { week: 3, eased: [], badInARow: 0, paused: false };
  const nothing = { sessions: 0, exercises: [] };
  const everything = {
    sessions: 9,
    exercises: exerciseIds.map((exercise) => ({ exercise, days: 7 })),
  };
  const plan = (more: object = {}) =>
    planFace({ words, profile: 'tension-like', progress, done: nothing, sitsLong: false, ...more });
  const counts = {
    days: { 'migraine-like': 1, 'neck-linked': 2, 'tension-like': 30 },
    unplaced: 4,
  };
  const reads = headacheProfiles.flatMap((profile) => [
    { profile, from: 'days', counts } as const,
    { profile, from: 'signs', ticked: signs } as const,
    { profile, from: 'signs', ticked: [] } as const,
  ]);
  const closures = (['red-flag', 'contraindication', 'attack', 'unscreened', 'holds'] as const).map((why) =>
    closedFace(words, why, contraindications),
  );
  const faces = [
    tickFace(words, 'body', contraindications),
    tickFace(words, 'signs', []),
    ...reads.map((read) => profileFace(words, read)),
    ...closures,
    pausedFace(words),
    restFace(words, 'enough'),
    restFace(words, 'hurt'),
    plan({ done: everything, sitsLong: true }),
    plan({ progress: { ...progress, paused: true, badInARow: 2 } }),
    plan({ progress: { ...progress, week: 30 } }),
  ];

  test('fit on a screen, and their buttons into Telegram', () => {
    for (const face of faces) {
      expect(plain(face).length).toBeLessThan(2000);
      expect(face.buttons.length).toBeGreaterThan(0);
      for (const row of face.buttons) {
        if (row.length === 2) for (const { text } of row) expect(text.length, text).toBeLessThanOrEqual(20);
        for (const { callback_data } of row) expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
      }
      expect(new Set(dataOf(face)).size).toBe(dataOf(face).length);
    }
  });

  test('name no illness of the person, and promise nothing', () => {
    for (const face of faces)
      expect(face.text).not.toMatch(/cervicogenic|zervikogen|streak|missed|verpasst/i);
  });

  test('of a list show every line with its number, and its ticks', () => {
    const lines = contraindications.map((id, place) => `${place + 1}  ${exercises.contraindications[id]}`);
    const face = tickFace(words, 'body', ['jaw', 'shoulder']);
    for (const line of lines) expect(plain(face)).toContain(line);
    expect(labelsOf(face)).toEqual(['1', '2', '3', '4', '5', '6', '✓ 7', '✓ 8', '9', setup.safetyDone(2)]);
    expect(dataOf(face)).toContain('mv:body:-jaw');
    expect(dataOf(face)).toContain('mv:body:+neck-signs');
    expect(labelsOf(tickFace(words, 'signs', [])).at(-1)).toBe(setup.safetyNone);
  });

  test('say what the headaches look like and why, what belongs to the programme, and how little is known', () => {
    for (const read of reads) {
      const { text } = profileFace(words, read);
      expect(text).toContain(move.profile.names[read.profile]);
      expect(text).toContain(exercises.honesty);
      const { tracks, beside } = programmes[read.profile];
      for (const id of [...tracks.map(({ exercise }) => exercise), ...beside]) {
        expect(text).toContain(exercises.all[id].name);
      }
      expect(text.includes(move.profile.neckOptional)).toBe(read.profile === 'migraine-like');
    }
    const fromDays = profileFace(words, { profile: 'tension-like', from: 'days', counts });
    expect(fromDays.text).toContain(move.profile.fromDays(1, 2, 30, 4));
    expect(dataOf(fromDays)).toEqual(['move', 'mv:plan']);
    const fromSigns = profileFace(words, { profile: 'neck-linked', from: 'signs', ticked: ['neck-start'] });
    expect(fromSigns.text).toContain(`• ${move.signs.lines['neck-start']}`);
    expect(fromSigns.text).toContain(move.profile.from(exercises.all['neck-isometrics'].name, 3));
    expect(dataOf(fromSigns)).toEqual(['move', 'mv:signs', 'mv:plan']);
    const bare = profileFace(words, { profile: 'tension-like', from: 'signs', ticked: [] });
    expect(bare.text).toContain(move.profile.fromNothing);
  });

  test.each(neckBars)('say what to have checked with %s, and what is open all the same', (bar) => {
    const face = closedFace(words, 'contraindication', ['jaw', bar]);
    expect(face.text).toContain(exercises.contraindications[bar]);
    expect(face.text).toContain(move.closed.advice[bar]);
    expect(face.text).not.toContain(exercises.contraindications.jaw);
    for (const other of neckBars.filter((id) => id !== bar))
      expect(face.text).not.toContain(move.closed.advice[other]);
    expect(dataOf(face)).toEqual(['breathe', 'relax', 'mv:body']);
  });

  test('lead from a red flag to the safety questions, and from a pause to a physiotherapist', () => {
    expect(dataOf(closedFace(words, 'red-flag', []))).toEqual(['se:ask:safety', 'breathe', 'relax']);
    expect(dataOf(closedFace(words, 'attack', []))).toEqual(['breathe', 'relax']);
    expect(pausedFace(words).text).toMatch(/physio/i);
    expect(dataOf(pausedFace(words))).toContain('mv:again');
  });

  test('of the programme tell what was done, and no word of what was not', () => {
    const done = { sessions: 2, exercises: [{ exercise: 'chin-nod' as const, days: 2 }] };
    expect(plan({ done }).text).toContain(move.plan.done(2));
    expect(plan({ done }).text).toContain(move.plan.days(exercises.all['chin-nod'].name, 2));
    expect(plan().text).not.toContain(move.plan.done(0));
    expect(plan().text).toContain(move.weekOf(3, 11));
    expect(plan().text).toContain(move.plan.rule);
    expect(plan({ sitsLong: true }).text).toContain(move.plan.sitting);
    expect(plan({ progress: { ...progress, week: 12 } }).text).toContain(move.plan.over);
    expect(plan({ progress: { ...progress, week: 11 } }).text).not.toContain(move.plan.over);
    const paused = plan({ progress: { ...progress, paused: true } });
    expect(paused.text).toContain(move.paused.text);
    expect(dataOf(paused)[0]).toBe('mv:again');
    expect(dataOf(plan())).toEqual([
      ...['move', 'wp:show', 'mb:show', 'ev:chin-nod', 'mv:profile', 'mv:more', 'mv:where', 'mv:body'],
    ]);
  });

  test('name the exercises of a session with the dose of their week, and when to stop', () => {
    const parts = ['chin-nod', 'retired-exercise', 'band-raise'];
    const intro = sessionIntro(words, { week: 3, parts, eased: [] });
    expect(intro).toContain(move.week(3));
    expect(intro).toContain(
      `1. <b>${exercises.all['chin-nod'].name}</b>: ${exercises.dose({ times: 8, seconds: 10, restSeconds: [3, 5], perDay: 2 })}`,
    );
    expect(intro).toContain(`2. <b>${exercises.all['band-raise'].name}</b>`);
    expect(intro).toContain(exercises.stops.movement);
    expect(intro).not.toContain(exercises.stops['breathe-on']);
    const eased = sessionIntro(words, { week: 3, parts, eased: ['chin-nod'] }, ['blood-pressure']);
    expect(eased).toContain(
      `${exercises.dose({ times: 10, seconds: 5, restSeconds: [3, 5], perDay: 2 })} (${move.eased})`,
    );
    expect(eased).toContain(exercises.stops['breathe-on']);
  });
});

describe('in the chat', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
    chats = openChats(database.db);
  });
  afterAll(() => database.close());
  beforeEach(() => wakeUp(database.db, chats));

  const { move, exercises, setup, practice: say } = wordsIn('en');
  const safe = { safety: screened.safety };
  const someone = (profile: Record<string, unknown> = screened, language = 'en') =>
    settled(database.db, chats, { profile, language });
  const profileOf = async (chat: Chat) => (await findPerson(database.db, chat.id))?.profile ?? {};
  const at = expect.stringMatching(/^2026-11-24T09:/);

  /** A session of movements some days ago. */
  async function practised(chat: Chat, ago: number, more: Partial<typeof practices.$inferInsert> = {}) {
    const startedAt = chats.clock().subtract({ hours: 24 * ago });
    await database.db.insert(practices).values({
      personId: chat.id,
      exercise: 'movement',
      day: startedAt.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
      state: 'done',
      plan: { week: 1, parts: ['chin-nod', 'scapular-retraction'], eased: [] },
      results: { 'chin-nod': 'done', 'scapular-retraction': 'done' },
      before: 1,
      after: 1,
      nextDay: 'fine',
      completed: true,
      createdAt: startedAt,
      startedAt,
      endedAt: startedAt,
      ...more,
    });
  }

  test.each(languages)(
    '/move asks first what speaks against it, then what the headaches are like (%s)',
    async (language) => {
      const words = wordsIn(language);
      const chat = await someone(safe, language);
      await chat.say('/move');
      expect(seen(chat)).toContain(words.move.body.title);
      await chat.press(words.setup.safetyNone);
      expect(seen(chat)).toContain(words.move.signs.title);
      await chat.press('10');
      await chat.press('13');
      await chat.press(words.setup.safetyDone(2));
      expect(seen(chat)).toContain(words.move.where.title);
      expect(chat.last().photo).toBeDefined();
      await chat.press('6');
      await chat.press(words.setup.safetyDone(1));
      expect(seen(chat)).toContain(words.move.profile.names['neck-linked']);
      expect(fromBot(chat)).toHaveLength(1);
      expect(await profileOf(chat)).toMatchObject({
        body: { ticked: [], at },
        signs: { ticked: ['neck-start', 'same-side'], at },
        where: { ticked: ['neck'], at },
      });
      await chat.press(words.move.profile.start);
      expect(seen(chat)).toContain(words.exercises.all['chin-nod'].name);
      expect(await sessionOf(database.db, chat)).toMatchObject({ exercise: 'movement', state: 'before' });
      expect(chats.refused).toEqual([]);
    },
  );

  test('several taps at once are all kept, with the *None of these* that was still to be seen', async () => {
    const chat = await someone(safe);
    await chat.say('/move');
    const card = chat.last().message_id;
    const taps = ['+neck-injury', '+osteoporosis', 'done'].map((value) =>
      chat.visitor.tap(card, `mv:body:${value}`),
    );
    await chats.settle();
    await Promise.all(taps);
    expect(await profileOf(chat)).toMatchObject({ body: { ticked: ['neck-injury', 'osteoporosis'], at } });
    expect(chats.refused).toEqual([]);
  });

  test('what bars neck work leaves none, whichever button is tapped', async () => {
    const chat = await someone({ ...safe, signs: screened.signs });
    await chat.say('/move');
    await chat.press('4');
    await chat.press(setup.safetyDone(1));
    for (const data of ['move', 'mv:plan', 'mv:profile', 'pr:new:chin-nod', 'mv:again']) {
      await chat.tap(chat.last().message_id, data);
      expect([data, seen(chat)]).not.toEqual([data, expect.stringContaining(exercises.all['chin-nod'].name)]);
    }
    await chat.say('/move');
    expect(seen(chat)).toContain(move.closed.advice['neck-signs']);
    await expect(sessionOf(database.db, chat)).rejects.toThrow();
    expect(chats.refused).toEqual([]);
  });

  test('a red flag closes it before anything is asked', async () => {
    const chat = await someone({ safety: { flags: ['after-injury'], at: '2026-11-20T09:00:00Z' } });
    for (const text of ['/move', '/move']) await chat.say(text);
    expect(seen(chat)).toBe(exercises.closed['red-flag']);
    await chat.press(move.closed.safety);
    expect(seen(chat)).toContain(wordsIn('en').safety.title);
  });

  test('is asked again after four weeks, without ticks, and what was said before holds until then', async () => {
    const chat = await someone({ ...screened, body: { ticked: ['jaw'], at: '2026-10-27T08:59:00Z' } });
    await chat.say('/move');
    expect(seen(chat)).toContain(move.body.title);
    expect(chat.labels().at(-1)).toBe(setup.safetyNone);
    expect(await profileOf(chat)).toMatchObject({ body: { ticked: ['jaw'] } });
    await chat.press(setup.safetyNone);
    expect(await profileOf(chat)).toMatchObject({ body: { ticked: [], at } });
    expect(seen(chat)).toContain(move.profile.title);
  });

  test('an old card of questions changes nothing any more', async () => {
    const chat = await someone(safe);
    await chat.say('/move');
    const card = chat.last().message_id;
    await chat.press(setup.safetyNone);
    await chat.tap(card, 'mv:body:+neck-injury');
    await chat.tap(card, 'mv:body:done');
    await chat.tap(card, 'mv:body:+thumb');
    expect(await profileOf(chat)).toMatchObject({ body: { ticked: [], at } });
    expect(seen(chat)).toContain(move.signs.title);
    expect(chats.refused).toEqual([]);
  });

  test('the own days decide, once there are five that tell', async () => {
    const chat = await someone({ safety: screened.safety, body: screened.body });
    for (const day of ['17', '18', '19', '20', '21']) {
      const { id } = await openCheckIn(database.db, {
        person: chat.id,
        day: `2026-11-${day}`,
        source: 'today',
      });
      await changeCheckIn(database.db, chat.id, id, () => ({ answers: { headache: true, with: ['aura'] } }));
    }
    await chat.say('/move');
    expect(seen(chat)).toContain(exercises.all.aerobic.name);
    await chat.press(move.overview);
    await chat.press(move.profile.why);
    expect(seen(chat)).toContain(move.profile.fromDays(5, 0, 0, 0));
  });

  test('after three sessions in a week it is week 2, with the band', async () => {
    const chat = await someone();
    for (const ago of [7, 5, 2]) await practised(chat, ago);
    await chat.say('/move');
    expect(seen(chat)).toContain(move.week(2));
    expect(seen(chat)).toContain(exercises.all['band-raise'].name);
    await chat.press(move.overview);
    expect(seen(chat)).toContain(move.weekOf(2, 11));
    expect(seen(chat)).toContain('Done in the last 7 days: 2 sessions');
  });

  test('rests after two bad days in a row, and begins again with week 1, once', async () => {
    const chat = await someone();
    for (const ago of [16, 14, 11]) await practised(chat, ago);
    for (const ago of [4, 2]) await practised(chat, ago, { nextDay: 'worse' });
    await chat.say('/move');
    expect(seen(chat)).toContain('physiotherapist');
    await chat.press(move.overview);
    expect(seen(chat)).toContain('physiotherapist');
    const card = chat.last().message_id;
    await chat.press(move.paused.again);
    expect(seen(chat)).toContain(move.weekOf(1, 11));
    const { programmeFrom } = await profileOf(chat);
    expect(programmeFrom).toEqual(at);
    await chat.tap(card, 'mv:again');
    expect(await profileOf(chat)).toMatchObject({ programmeFrom });
    await chat.say('/move');
    expect(seen(chat)).toContain(say.rateHeadache.replace(/<\/?b>/g, ''));
  });

  test('is over for today when something hurt, or when all is done', async () => {
    const chat = await someone();
    await practised(chat, 0, { results: { 'chin-nod': 'hurt' }, nextDay: null });
    await chat.say('/move');
    expect(seen(chat)).toContain('Rest until tomorrow.');
    const other = await someone();
    for (const ago of [0, 0]) await practised(other, ago, { nextDay: null });
    await other.say('/move');
    expect(seen(other)).toContain('That is all for today.');
    await other.press(move.overview);
    expect(seen(other)).toContain(move.plan.rule);
    expect(chats.refused).toEqual([]);
  });

  test('waits until the first meeting is over', async () => {
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say('/move');
    expect(chat.labels()).toEqual([wordsIn('en').checkIn.resume]);
    expect(chats.refused).toEqual([]);
  });
});
