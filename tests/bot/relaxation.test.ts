import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breatheFace } from '../../src/bot/breathe.ts';
import type { Face } from '../../src/bot/card.ts';
import { relaxationFace, relaxationFor } from '../../src/bot/relaxation.ts';
import { messageOptions } from '../../src/bot/screen.ts';
import type { Answers } from '../../src/domain/check-in.ts';
import { exerciseIds, exercises } from '../../src/domain/exercises.ts';
import type { Reason } from '../../src/domain/relaxation.ts';
import { dayAt } from '../../src/domain/time.ts';
import { parseHtml } from '../../src/local/html.ts';
import { changeCheckIn, openCheckIn } from '../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { addMedicine } from '../../src/store/medicines.ts';
import { changePerson } from '../../src/store/people.ts';
import { languages, wordsIn } from '../../src/words/catalogue.ts';
import { type Chat, openChats } from './chat.ts';

const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
const zone = 'Europe/Berlin';
const safe = { profile: { safety: { flags: [], at: '2026-11-01T18:00:00Z' } } };

const facesIn = (language: string) => exerciseIds.map((id) => relaxationFace(wordsIn(language), id));

const shown = ({ text }: Face) => parseHtml(text).text;

describe.each(languages)('the message with an exercise in %s', (language) => {
  const words = wordsIn(language);
  const { exercises: say } = words;

  test('tells on a locked screen nothing about whoever gets it', () => {
    for (const face of facesIn(language)) {
      expect(face.text.startsWith(say.opening)).toBe(true);
      expect(face.text).not.toMatch(/headache|migr|kopf|attack|attacke|anfall|checked in|check-in/i);
    }
  });

  test('fits on a screen, and its buttons into Telegram', () => {
    for (const face of facesIn(language)) {
      expect(shown(face).length).toBeLessThan(1200);
      expect(face.buttons.flat().map(({ text }) => text)).toEqual([say.another, say.why]);
      for (const { callback_data } of face.buttons.flat()) {
        expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
      }
    }
  });

  test.each(exerciseIds)('%s: its name, steps, dose, stop rule and evidence', (exercise) => {
    const { text } = relaxationFace(words, exercise);
    const { name, time, steps, dose, stop, evidence } = say.all[exercise];
    for (const part of [name, time, steps, dose, stop, `<i>${evidence}</i>`]) expect(text).toContain(part);
    expect(text.includes(say.gate)).toBe(exercises[exercise].loadsNeckOrShoulders);
  });

  test('what may be offered in an attack is short', () => {
    for (const exercise of exerciseIds.filter((id) => exercises[id].duringAttack)) {
      expect(shown(relaxationFace(words, exercise)).length).toBeLessThan(720);
    }
  });

  test('/breathe is the slow breathing, with what it is not known to do', () => {
    const { text, buttons } = breatheFace(words);
    const { name, steps, stop, evidence } = say.all['paced-breathing'];
    for (const part of [name, steps, stop, `<i>${evidence} ${say.limits}</i>`]) expect(text).toContain(part);
    expect(text).not.toContain(say.opening);
    expect(buttons).toEqual([]);
  });
});

describe('from the rows of a person', () => {
  const words = wordsIn('en');
  const on = (day: string, answers: Answers) => ({ day, answers });
  type Rows = Omit<Parameters<typeof relaxationFor>[0], 'words' | 'now' | 'zone'>;
  const name = (rows: Rows, at = now) =>
    exerciseIds.filter((id) =>
      relaxationFor({ words, now: at, zone, ...rows }).text.includes(words.exercises.all[id].name),
    );

  test('comes what their last days call for', () => {
    const medicines = [{ id: 7, class: 'triptan' }];
    const sitting = [on('2026-11-22', { headache: false, sitting: 600 })];
    const taken = [on('2026-11-22', { headache: true, peak: 2, painkillers: ['medicine-7'], sitting: 600 })];
    const kindOf = (rows: Rows) => name(rows).map((id) => exercises[id].kind);
    expect(kindOf({ person: safe, checkIns: sitting, medicines })).toEqual(['posture']);
    expect(kindOf({ person: safe, checkIns: taken, medicines })).not.toEqual(['posture']);
    expect(kindOf({ person: safe, checkIns: taken, medicines: [] })).toEqual(['posture']);
  });

  test('a break from sitting comes on weekdays in working hours, never in the evening or on a Sunday', () => {
    const seen = (hour: number) =>
      Array.from({ length: 14 }, (_, ahead) => {
        const local = now.toZonedDateTimeISO(zone).with({ hour }).add({ days: ahead });
        const checkIns = [on(local.toPlainDate().toString(), { sitting: 600 })];
        const offered = name({ person: safe, checkIns, medicines: [] }, local.toInstant());
        return offered.includes('micro-break') ? local.dayOfWeek : [];
      }).flat();
    expect(new Set(seen(15))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(seen(18)).toEqual([]);
  });

  test.each([
    ['something ticked', { safety: { flags: ['after-injury'], at: '' } }],
    ['no answer', {}],
    ['an answer that cannot be read', { safety: 'none' }],
  ])('%s in the safety screen leaves nothing for neck or shoulders', (_, profile) => {
    for (let ahead = 0; ahead < 10; ahead++) {
      const at = now.add({ hours: 24 * ahead });
      const checkIns = [on(dayAt(at, zone).toString(), { sitting: 600 })];
      const rows = { checkIns, medicines: [], words, now: at, zone };
      expect(relaxationFor({ person: { profile }, ...rows }).text).not.toContain(words.exercises.gate);
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
    const id = exerciseIds.find((known) => known === exercise) ?? 'body-scan';
    const face = relaxationFace(wordsIn(language), id);
    const { message_id } = await chats.bot.api.sendMessage(chat.id, face.text, messageOptions(face));
    return message_id;
  }

  async function told(chat: Chat, day: string, answers: Answers): Promise<void> {
    const { id } = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
    await changeCheckIn(database.db, chat.id, id, () => ({ answers }));
  }

  const exerciseIn = (chat: Chat, language = 'en') =>
    exerciseIds.filter((id) => chat.text().includes(wordsIn(language).exercises.all[id].name));

  test.each(languages)('*Another one* goes round in the same message (%s)', async (language) => {
    const { chat, message } = await sent('paced-breathing', language);
    const seen: string[] = [];
    for (let taps = 0; taps < 4; taps++) {
      await chat.press(wordsIn(language).exercises.another);
      expect(chat.last().message_id).toBe(message);
      seen.push(...exerciseIn(chat, language));
    }
    expect(seen.at(-1)).toBe('paced-breathing');
    expect([...seen].sort()).toEqual(exerciseIds.filter((id) => !exercises[id].forLongSitting).sort());
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
    const { chat } = await sent('scapular-retraction');
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
    expect([...seen].sort()).toEqual(['body-scan', 'cyclic-sighing', 'paced-breathing']);
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
    const { chat } = await sent('scapular-retraction');
    const flags = { safety: { flags: ['new-deficit'], at: '2026-11-23T18:00:00Z' } };
    await changePerson(database.db, { id: chat.id, now: chats.clock() }, () => ({ profile: flags }));
    const answer = await chat.press('Why this one?');
    expect(answer?.text).toBe(wordsIn('en').exercises.outdated);
    expect(exerciseIn(chat)).toEqual(['scapular-retraction']);
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
