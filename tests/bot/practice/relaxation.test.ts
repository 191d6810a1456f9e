import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Face } from '../../../src/bot/frame/card.ts';
import { guidanceOf, relaxationFace, relaxationFor } from '../../../src/bot/practice/relaxation.ts';
import type { Answers } from '../../../src/domain/check-in.ts';
import { exerciseIds, exercises, idsOfKind, stepsOf } from '../../../src/domain/exercises.ts';
import type { Offer, Reason } from '../../../src/domain/relaxation.ts';
import { dayAt } from '../../../src/domain/time.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { changeCheckIn, openCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addMedicine } from '../../../src/store/medicines.ts';
import { changePerson } from '../../../src/store/people.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';

const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
const zone = 'Europe/Berlin';
const answered = '2026-11-01T18:00:00Z';
const safe = {
  profile: {
    safety: { flags: [], at: answered },
    body: { ticked: [], at: answered },
    signs: { ticked: ['pressing'], at: answered },
  },
};

/** All that the clock may offer. */
const offers: Offer[] = [...exerciseIds.filter((id) => exercises[id].kind !== 'movement'), 'movement'];
const withSession = [...idsOfKind('breathing'), ...idsOfKind('guided'), ...idsOfKind('activity')];
const withoutSession = idsOfKind('break');

const shown = ({ text }: Face) => parseHtml(text).text;

describe.each(languages)('the message with an exercise in %s', (language) => {
  const words = wordsIn(language);
  const { exercises: say } = words;
  const faceOf = (offer: Offer) => relaxationFace(words, offer);

  test('tells on a locked screen nothing about whoever gets it', () => {
    for (const { text } of offers.map(faceOf)) {
      expect(text.startsWith(say.opening)).toBe(true);
      expect(text).not.toMatch(/headache|migr|kopfschm|attack|attacke|anfall|checked in|check-in/i);
    }
  });

  test.each(withSession)('%s: what it is in a line, and a button that begins it', (exercise) => {
    const { name, time, brief, steps } = say.all[exercise];
    const { text, buttons } = faceOf(exercise);
    expect(text).toBe(`${say.opening}\n\n<b>${name}</b> · ${time}\n\n${brief}`);
    expect(text).not.toContain(steps);
    expect(buttons.flat().map(({ text: label, callback_data }) => [label, callback_data])).toEqual([
      [say.begin, `pr:new:${exercise}`],
      [say.another, `rx:another:${exercise}`],
      [say.why, `rx:why:${exercise}`],
    ]);
  });

  test('the movements of the day begin where they are chosen', () => {
    const { text, buttons } = faceOf('movement');
    expect(text).toContain(say.movement.brief);
    expect(buttons.flat().map(({ callback_data }) => callback_data)).toEqual([
      'move',
      'rx:another:movement',
      'rx:why:movement',
    ]);
  });

  test.each(withoutSession)('%s: what it is in a line, for there is nothing to begin', (exercise) => {
    const { name, time, brief } = say.all[exercise];
    const { text, buttons } = faceOf(exercise);
    expect(text).toBe(`${say.opening}\n\n<b>${name}</b> · ${time}\n\n${brief}`);
    expect(buttons.flat().map(({ callback_data }) => callback_data)).toEqual([
      `ev:${exercise}`,
      `rx:another:${exercise}`,
      `rx:why:${exercise}`,
    ]);
  });

  test('fits on a screen, and its buttons into Telegram', () => {
    for (const face of offers.map(faceOf)) {
      expect(shown(face).length).toBeLessThan(1024);
      for (const { text, callback_data } of face.buttons.flat()) {
        expect(text.length).toBeLessThanOrEqual(20);
        expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
      }
    }
  });

  test.each(exerciseIds)(
    '%s: how, how much and when to stop fit under a picture in every week',
    (exercise) => {
      for (const { fromWeek, dose } of stepsOf(exercise)) {
        const text = guidanceOf(words, exercise, fromWeek).join('\n\n');
        const { name, steps } = say.all[exercise];
        const stops = exercises[exercise].stops.map((rule) => say.stops[rule]);
        for (const part of [name, steps, say.dose(dose), ...stops]) expect(text).toContain(part);
        // The card around it adds a line above and one below.
        expect(parseHtml(text).text.length).toBeLessThanOrEqual(900);
      }
    },
  );

  test('without a week the dose is that of the first', () => {
    expect(guidanceOf(words, 'chin-nod')).toEqual(guidanceOf(words, 'chin-nod', 1));
    expect(guidanceOf(words, 'chin-nod')).not.toEqual(guidanceOf(words, 'chin-nod', 2));
  });
});

describe('from the rows of a person', () => {
  const words = wordsIn('en');
  const on = (day: string, answers: Answers) => ({ day, answers });
  type Rows = Omit<Parameters<typeof relaxationFor>[0], 'words' | 'now' | 'zone' | 'practices'>;
  const offered = (rows: Rows, at = now) => {
    const { text } = relaxationFor({ words, now: at, zone, practices: [], ...rows });
    const nameOf = (offer: Offer) =>
      offer === 'movement' ? words.exercises.movement.name : words.exercises.all[offer].name;
    return offers.filter((offer) => text.includes(`<b>${nameOf(offer)}</b>`));
  };

  test('comes what their last days call for', () => {
    const medicines = [{ id: 7, class: 'triptan' }];
    const sitting = [on('2026-11-22', { headache: false, sitting: 600 })];
    const taken = [on('2026-11-22', { headache: true, peak: 2, painkillers: ['medicine-7'], sitting: 600 })];
    const person = safe;
    const isForSitting = (rows: Rows) => {
      const [offer] = offered(rows);
      return offer === 'movement' || offer === 'micro-break';
    };
    expect(isForSitting({ person, checkIns: sitting, medicines })).toBe(true);
    expect(isForSitting({ person, checkIns: taken, medicines })).toBe(false);
    expect(isForSitting({ person, checkIns: taken, medicines: [] })).toBe(true);
  });

  test('holding the breath comes only to whoever said that it is safe', () => {
    const stress = [on('2026-11-22', { headache: false, stress: 9 })];
    const seen = (is?: 'safe' | 'unsafe', at = now) =>
      Array.from({ length: 12 }, (_, ahead) => {
        const later = now.add({ hours: 24 * ahead });
        const checkIns = [{ ...stress[0], day: dayAt(later, zone).toString(), answers: { stress: 9 } }];
        const holds = is && { is, at: at.toString() };
        return offered({ person: { profile: { ...safe.profile, holds } }, checkIns, medicines: [] }, later);
      }).flat();
    expect(seen('safe')).toContain('box-breathing');
    expect(seen('unsafe')).not.toContain('box-breathing');
    expect(seen()).not.toContain('box-breathing');
    // Four weeks later it is asked anew.
    expect(seen('safe', now.subtract({ hours: 29 * 24 }))).not.toContain('box-breathing');
  });

  test('a break from sitting comes on weekdays in working hours, never in the evening or on a Sunday', () => {
    const seen = (hour: number) =>
      Array.from({ length: 14 }, (_, ahead) => {
        const local = now.toZonedDateTimeISO(zone).with({ hour }).add({ days: ahead });
        const checkIns = [on(local.toPlainDate().toString(), { sitting: 600 })];
        const seenThen = offered({ person: safe, checkIns, medicines: [] }, local.toInstant());
        return seenThen.includes('micro-break') ? local.dayOfWeek : [];
      }).flat();
    expect(new Set(seen(15))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(seen(18)).toEqual([]);
  });

  test.each([
    ['something ticked', { ...safe.profile, safety: { flags: ['after-injury'], at: '' } }],
    ['no answer', { body: safe.profile.body }],
    ['an answer that cannot be read', { ...safe.profile, safety: 'none' }],
    ['what speaks against movements', { ...safe.profile, body: { ticked: ['osteoporosis'], at: answered } }],
    ['no answer to what speaks against movements', { safety: safe.profile.safety }],
  ])('%s leaves nothing for neck or shoulders', (_, profile) => {
    for (let ahead = 0; ahead < 10; ahead++) {
      const at = now.add({ hours: 24 * ahead });
      const checkIns = [on(dayAt(at, zone).toString(), { sitting: 600 })];
      const seen = offered({ person: { profile }, checkIns, medicines: [] }, at);
      expect(seen).toHaveLength(1);
      expect(seen).not.toContain('movement');
    }
  });
});

describe('the buttons', () => {
  let database: OpenDatabase;
  let chats: ReturnType<typeof openChats>;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  /** Somebody to whom the clock has sent this exercise. */
  async function sent(exercise: string, language = 'en'): Promise<{ chat: Chat; message: number }> {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    await chat.meet();
    return { chat, message: await send(chat, exercise, language) };
  }

  async function send(chat: Chat, exercise: string, language = 'en'): Promise<number> {
    const offer = offers.find((known) => known === exercise) ?? 'body-scan';
    const face = relaxationFace(wordsIn(language), offer);
    const reply_markup = { inline_keyboard: face.buttons };
    const { message_id } = await chats.bot.api.sendMessage(chat.id, face.text, {
      parse_mode: 'HTML',
      reply_markup,
    });
    return message_id;
  }

  async function told(chat: Chat, day: string, answers: Answers): Promise<void> {
    const { id } = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
    await changeCheckIn(database.db, chat.id, id, () => ({ answers }));
  }

  const exerciseIn = (chat: Chat, language = 'en') =>
    exerciseIds.filter((id) => chat.text().includes(wordsIn(language).exercises.all[id].name));

  /** What suits somebody of whom nothing is known, in the evening. */
  const usual = [
    'aerobic',
    'body-scan',
    'cyclic-sighing',
    'mindful-minute',
    'muscle-relaxation',
    'paced-breathing',
  ];

  test.each(languages)('*Another one* goes round in the same message (%s)', async (language) => {
    const { chat, message } = await sent('paced-breathing', language);
    const seen: string[] = [];
    for (let taps = 0; taps < usual.length; taps++) {
      await chat.press(wordsIn(language).exercises.another);
      expect(chat.last().message_id).toBe(message);
      seen.push(...exerciseIn(chat, language));
    }
    expect(seen.at(-1)).toBe('paced-breathing');
    expect([...seen].sort()).toEqual(usual);
    expect(chats.refused).toEqual([]);
  });

  test('two taps on the same button are one step', async () => {
    const { chat, message } = await sent('paced-breathing');
    const taps = [1, 2].map(() => chat.visitor.tap(message, 'rx:another:paced-breathing'));
    await chats.settle();
    await Promise.all(taps);
    const [after] = exerciseIn(chat);
    const other = await sent('paced-breathing');
    await other.chat.press('Another one');
    expect(exerciseIn(other.chat)).toEqual([after]);
    expect(chats.refused).toEqual([]);
  });

  test('in an attack, *Another one* is only what is safe then, and *Why* says so', async () => {
    const { chat } = await sent('movement');
    await told(chat, '2026-11-23', { headache: true, peak: 8, sitting: 600 });
    const seen = new Set<string>();
    for (let taps = 0; taps < 5; taps++) {
      await chat.press('Another one');
      for (const id of exerciseIn(chat)) seen.add(id);
      const { reasons: why, limits } = wordsIn('en').exercises;
      expect(await chat.press('Why this one?')).toEqual({
        text: `${why.attack} ${limits}`,
        show_alert: true,
      });
    }
    expect([...seen].sort()).toEqual(['body-scan', 'cyclic-sighing', 'mindful-minute', 'paced-breathing']);
    expect(chats.refused).toEqual([]);
  });

  test.each<[Reason, string, Answers]>([
    ['stress', 'paced-breathing', { headache: false, stress: 9 }],
    ['sitting', 'micro-break', { headache: false, sitting: 480 }],
    ['usual', 'body-scan', { headache: false, sitting: 60, stress: 1 }],
  ])('*Why* tells of %s, anew from the person’s days', async (reason, exercise, answers) => {
    const { chat } = await sent(exercise);
    await told(chat, '2026-11-22', answers);
    chats.at('2026-11-23T14:00:00Z');
    const answer = await chat.press('Why this one?');
    expect(answer?.text).toContain(wordsIn('en').exercises.reasons[reason]);
    expect(chats.refused).toEqual([]);
  });

  test('*Why* under what no longer suits points to what does', async () => {
    const { chat } = await sent('movement');
    const flags = { safety: { flags: ['new-deficit'], at: '2026-11-23T18:00:00Z' } };
    await changePerson(database.db, { id: chat.id, now: chats.clock() }, () => ({ profile: flags }));
    const answer = await chat.press('Why this one?');
    expect(answer?.text).toBe(wordsIn('en').exercises.outdated);
    expect(chat.text()).toContain(wordsIn('en').exercises.movement.name);
  });

  test('an own painkiller counts by its class', async () => {
    const { chat } = await sent('body-scan');
    const medicine = await addMedicine(database.db, { person: chat.id, name: 'Foozle', class: 'triptan' });
    await told(chat, '2026-11-23', { headache: true, peak: 1, painkillers: [`medicine-${medicine.id}`] });
    const answer = await chat.press('Why this one?');
    expect(answer?.text).toContain(wordsIn('en').exercises.reasons.attack);
  });

  test('what no exercise is called is met kindly', async () => {
    const { chat, message } = await sent('body-scan');
    expect(await chat.tap(message, 'rx:why:retired-exercise')).toMatchObject({
      text: wordsIn('en').exercises.outdated,
    });
    await chat.tap(message, 'rx:another:');
    expect(exerciseIn(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('who has deleted everything is a stranger again: nothing is chosen for them', async () => {
    const { chat, message } = await sent('body-scan');
    await chat.say('/delete');
    await chat.press('Yes, delete everything');
    await chat.tap(message, 'rx:another:body-scan');
    expect(chat.labels()).toContain('I agree');
    await chat.tap(message, 'rx:why:body-scan');
    expect(chat.labels()).toContain('I agree');
    expect(chats.refused).toEqual([]);
  });
});
