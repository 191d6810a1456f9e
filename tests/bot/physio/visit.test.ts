import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import { visitKinds } from '../../../src/domain/visit.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { people, type Visit } from '../../../src/store/schema.ts';
import { addVisit, listAllVisits } from '../../../src/store/visits.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, seen, settled, wakeUp } from '../practice/practising.ts';

const en = wordsIn('en');
const { physio, fallback } = en;
const { visit: say } = physio;

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
/** Tuesday 24 November 2026, ten in Berlin. */
beforeEach(() => wakeUp(database.db, chats));

const person = (language = 'en') => settled(database.db, chats, { language });

async function tell(chat: Chat, day: string, answers: Answers): Promise<void> {
  const row = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
  await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
}

/** The person’s visits, newest first. */
const logged = (chat: Chat) => listAllVisits(database.db, chat.id);

/** A visit that is there already, and its card. */
async function visited(
  chat: Chat,
  { day = '2026-11-10', kind = 'physiotherapy', note = null as string | null } = {},
): Promise<Visit> {
  const visit = await addVisit(database.db, { person: chat.id, day, kind, note, now: chats.clock() });
  if (!visit) throw new Error('It was not kept.');
  await chat.say('/visit');
  await tap(chat, `vi:${visit.id}`);
  return visit;
}

const tap = (chat: Chat, data: string) => chat.tap(chat.last().message_id, data);
const plain = (html: string) => parseHtml(html).text;

describe('logging a visit', () => {
  test.each(languages)('takes two taps, on one card (%s)', async (language) => {
    const words = wordsIn(language);
    const { visit: local } = words.physio;
    const chat = await person(language);
    await chat.say('/visit');
    expect(seen(chat)).toBe(plain(local.askKind));
    await chat.press(words.physio.visitKinds['manual-therapy']);
    expect(seen(chat)).toContain(plain(local.askDay(words.physio.visitKinds['manual-therapy'])));
    await chat.press(local.yesterday);
    expect(await logged(chat)).toMatchObject([{ kind: 'manual-therapy', day: '2026-11-23', note: null }]);
    expect(seen(chat)).toContain('2026');
    expect(seen(chat)).toContain(local.caution);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test.each(visitKinds)('knows %s', async (kind) => {
    const chat = await person();
    await chat.say('/visit');
    await chat.press(physio.visitKinds[kind]);
    await chat.press(say.today);
    expect(await logged(chat)).toMatchObject([{ kind, day: '2026-11-24' }]);
  });

  test('of another day takes one of the last fourteen', async () => {
    const chat = await person();
    await chat.say('/visit');
    await chat.press('Massage');
    await chat.press(say.another);
    expect(chat.labels()).toHaveLength(14);
    expect(chat.labels().slice(0, 3)).toEqual([say.today, say.yesterday, 'Sun 22 Nov']);
    expect(chat.labels().at(-1)).toBe('Wed 11 Nov');
    await chat.press('Wed 11 Nov');
    expect(await logged(chat)).toMatchObject([{ kind: 'massage', day: '2026-11-11' }]);
  });

  test.each([
    ['en', '12 Nov', '2026-11-12'],
    ['en', 'yesterday', '2026-11-23'],
    ['en', '29 Feb 2024', '2024-02-29'],
    ['de', 'vor 2 Wochen', '2026-11-10'],
    ['de', 'gestern', '2026-11-23'],
  ])('of a typed day asks for nothing but the kind (%s: /visit %s)', async (language, text, day) => {
    const chat = await person(language);
    await chat.say(`/visit ${text}`);
    await chat.press(wordsIn(language).physio.visitKinds.doctor);
    expect(await logged(chat)).toMatchObject([{ kind: 'doctor', day }]);
  });

  test('of a day to come is kindly refused', async () => {
    const chat = await person();
    await chat.say('/visit 2026-11-25');
    expect(seen(chat)).toBe(say.future);
    await chat.say('/visit');
    await tap(chat, 'vi:log:doctor:2026-11-25');
    expect(await logged(chat)).toEqual([]);
  });

  test('of a day that cannot be read asks again', async () => {
    const chat = await person();
    await chat.say('/visit when it rained');
    expect(seen(chat)).toContain(say.unclear);
    await chat.press('Doctor');
    await chat.press(say.today);
    expect(await logged(chat)).toHaveLength(1);
  });

  test('with two taps at once is one visit', async () => {
    const chat = await person();
    await chat.say('/visit');
    await chat.press('Doctor');
    const { message_id } = chat.last();
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, 'vi:log:doctor:2026-11-24'));
    await chats.settle();
    await Promise.all(taps);
    expect(await logged(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('comes by a button in a message of its own', async () => {
    const chat = await person();
    await chat.say('/physio');
    const card = chat.last().message_id;
    await chat.press(en.help.visit);
    expect(chat.last().message_id).not.toBe(card);
    expect(seen(chat)).toBe(plain(say.askKind));
  });

  test('is of the day that lasts until four in the morning', async () => {
    const chat = await person();
    chats.at('2026-11-25T02:30:00Z');
    await chat.say('/visit');
    await chat.press('Doctor');
    await chat.press(say.today);
    expect(await logged(chat)).toMatchObject([{ day: '2026-11-24' }]);
  });
});

describe('a visit', () => {
  const ache = (peak: number): Answers => ({ headache: true, peak, duration: 240, sitting: 0, stress: 0 });
  const free: Answers = { headache: false, sitting: 0, stress: 0 };

  test('stands beside the two weeks before and after it, once those are over', async () => {
    const chat = await person();
    await tell(chat, '2026-10-26', ache(10));
    await tell(chat, '2026-10-27', ache(8));
    await tell(chat, '2026-11-09', ache(6));
    await tell(chat, '2026-11-10', ache(10));
    await tell(chat, '2026-11-11', ache(4));
    await tell(chat, '2026-11-12', free);
    await visited(chat);
    const range = (first: string, last: string) =>
      en.summary.range(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last));
    expect(seen(chat)).toContain(
      `Two weeks before (${range('2026-10-27', '2026-11-09')}): headache on 2 of 2 answered days, at its worst 7 of 10 on average (2 days)`,
    );
    expect(seen(chat)).toContain(plain(say.early('Tuesday 24 November')));
    chats.at('2026-11-25T09:00:00Z');
    await chat.say('/visit');
    await tap(chat, `vi:${(await logged(chat))[0]?.id}`);
    expect(seen(chat)).toContain(
      `Two weeks after (${range('2026-11-11', '2026-11-24')}): headache on 1 of 2 answered days, at its worst 4 of 10 on average (1 day)`,
    );
    expect(seen(chat)).toContain(say.noticeable);
    expect(seen(chat)).toContain(say.caution);
    expect(chats.refused).toEqual([]);
  });

  test('says that there are no answers, and calls nothing noticeable that is not', async () => {
    const chat = await person();
    await tell(chat, '2026-08-02', ache(5));
    await visited(chat, { day: '2026-08-01' });
    expect(seen(chat)).toContain('no answers');
    expect(seen(chat)).not.toContain(say.noticeable);
  });

  test('takes a note, which moves into its card', async () => {
    const chat = await person();
    const { id } = await visited(chat);
    await chat.press(say.addNote);
    expect(seen(chat)).toContain(say.askNote(500));
    await chat.say('  More <movement> & less sitting  ');
    expect(await logged(chat)).toMatchObject([{ id, note: 'More <movement> & less sitting' }]);
    expect(seen(chat)).toContain('More <movement> & less sitting');
    expect(fromBot(chat)).toHaveLength(1);
    expect(chat.visitor.history().some(({ text }) => text?.includes('  More'))).toBe(false);
    // What is typed now is none any more.
    await chat.say('something else');
    expect(await logged(chat)).toMatchObject([{ note: 'More <movement> & less sitting' }]);
    expect(seen(chat)).toBe(fallback.unknown);
    expect(chats.refused).toEqual([]);
  });

  test('keeps the note it has, or loses it', async () => {
    const chat = await person();
    await visited(chat, { note: 'first' });
    await chat.press(say.editNote);
    expect(seen(chat)).toContain('first');
    await chat.press(say.keepNote);
    expect(await logged(chat)).toMatchObject([{ note: 'first' }]);
    await chat.press(say.editNote);
    await chat.say('second');
    expect(await logged(chat)).toMatchObject([{ note: 'second' }]);
    await chat.press(say.editNote);
    await chat.press(say.removeNote);
    expect(await logged(chat)).toMatchObject([{ note: null }]);
    expect(chat.labels()).toContain(say.addNote);
    expect(chats.refused).toEqual([]);
  });

  test('refuses a note that is too long, and what is no text, and goes on waiting', async () => {
    const chat = await person();
    await visited(chat);
    await chat.press(say.addNote);
    await chat.say('🙂'.repeat(501));
    expect(seen(chat)).toContain(say.noteTooLong(501, 500));
    chat.visitor.sendSticker();
    await chats.settle();
    expect(seen(chat)).toContain(en.checkIn.onlyWords);
    expect(await logged(chat)).toMatchObject([{ note: null }]);
    await chat.say('🙂'.repeat(500));
    expect(await logged(chat)).toMatchObject([{ note: '🙂'.repeat(500) }]);
    expect(chats.refused).toEqual([]);
  });

  test('is not written on by what comes a day later, nor after /cancel', async () => {
    const chat = await person();
    await visited(chat);
    await chat.press(say.addNote);
    chats.later({ hours: 25 });
    await chat.say('Good morning');
    expect(await logged(chat)).toMatchObject([{ note: null }]);
    await chat.press(say.noNote);
    await chat.press(say.addNote);
    await chat.say('/cancel');
    expect(chat.labels()).toContain(say.remove);
    await chat.say('Good evening');
    expect(await logged(chat)).toMatchObject([{ note: null }]);
    expect(chats.refused).toEqual([]);
  });

  test('leaves the answers of a check-in alone', async () => {
    const chat = await person();
    await visited(chat);
    await chat.press(say.addNote);
    await chat.say('/checkin');
    await chat.say('no');
    expect(await logged(chat)).toMatchObject([{ note: null }]);
    expect(seen(chat)).toContain('How many hours did you sit?');
  });

  test('is removed, and comes back with its note', async () => {
    const chat = await person();
    await visited(chat, { note: 'Übung 1 & 2: <langsam> 🙂\nzweimal' });
    await chat.press(say.remove);
    expect(await logged(chat)).toEqual([]);
    expect(seen(chat)).toContain(plain(say.removed('Physiotherapy', 'Tuesday 10 November 2026')));
    await chat.press(say.undo);
    expect(await logged(chat)).toMatchObject([
      { kind: 'physiotherapy', day: '2026-11-10', note: 'Übung 1 & 2: <langsam> 🙂\nzweimal' },
    ]);
    expect(seen(chat)).toContain('zweimal');
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('is removed once, whoever taps twice, and undone once', async () => {
    const chat = await person();
    const { id } = await visited(chat);
    const { message_id } = chat.last();
    for (const data of [`vi:${id}:remove`, 'vi:undo:physiotherapy:2026-11-10']) {
      const taps = [1, 2].map(() => chat.visitor.tap(message_id, data));
      await chats.settle();
      await Promise.all(taps);
    }
    expect(await logged(chat)).toHaveLength(1);
    expect(seen(chat)).toMatch(/^Physiotherapy/);
    expect(chats.refused).toEqual([]);
  });

  test('noted anew before it is undone gets its note back all the same', async () => {
    const chat = await person();
    await visited(chat, { note: 'first' });
    await chat.press(say.remove);
    const { message_id } = chat.last();
    await chat.say('/visit 10 November');
    await chat.press('Physiotherapy');
    await chat.tap(message_id, 'vi:undo:physiotherapy:2026-11-10');
    expect(await logged(chat)).toMatchObject([{ note: 'first' }]);
  });

  test('whose note comes twice, as after a kill, has it once and says so once', async () => {
    const chat = await person();
    await visited(chat);
    await chat.press(say.addNote);
    chat.visitor.send('once');
    const updates = chats.telegram.takeUpdates();
    for (const update of [...updates, ...structuredClone(updates)]) await chats.bot.handleUpdate(update);
    expect(await logged(chat)).toMatchObject([{ note: 'once' }]);
    expect(fromBot(chat)).toHaveLength(1);
    expect(seen(chat)).toMatch(/^Physiotherapy/);
  });

  test('that is gone says so', async () => {
    const chat = await person();
    const { id } = await visited(chat);
    await chat.press(say.remove);
    await tap(chat, `vi:${id}`);
    expect(seen(chat)).toBe(say.gone);
    await chat.press(say.all);
    expect(seen(chat)).toContain(say.none);
  });
});

describe('the list of visits', () => {
  test('has the newest first, some at a time, and leads to each', async () => {
    const chat = await person();
    for (let day = 1; day <= 20; day += 1) {
      const iso = `2026-10-${String(day).padStart(2, '0')}`;
      await addVisit(database.db, { person: chat.id, day: iso, kind: 'massage', now: chats.clock() });
    }
    await chat.say('/physio');
    await chat.press(physio.visits(20));
    expect(chat.labels()[0]).toBe('Tue 20 Oct 2026 · Massage');
    expect(chat.labels().slice(8)).toEqual([say.older, en.help.visit, physio.back]);
    await chat.press(say.older);
    await chat.press(say.older);
    expect(chat.labels()[0]).toBe('Sun 4 Oct 2026 · Massage');
    expect(chat.labels()).not.toContain(say.older);
    await chat.press(say.newer);
    expect(chat.labels()[0]).toBe('Mon 12 Oct 2026 · Massage');
    await chat.press('Mon 12 Oct 2026 · Massage');
    expect(seen(chat)).toMatch(/^Massage · Monday 12 October 2026/);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('has its end, wherever a button points', async () => {
    const chat = await person();
    await visited(chat);
    await tap(chat, 'ph:visits:99999');
    expect(chat.labels()[0]).toBe('Tue 10 Nov 2026 · Physiotherapy');
  });
});

describe('a button', () => {
  test.each([
    ...['vi:kind:', 'vi:kind:spa', 'vi:kind:toString', 'vi:days:spa', 'vi:log:spa:2026-11-24'],
    ...['vi:log:doctor:2026-11-31', 'vi:log:doctor:2026-12-01', 'vi:log:doctor:', 'vi:log:doctor:2026-11'],
    ...['vi:undo:spa:2026-11-24', 'vi:undo:doctor:2999-01-01', 'vi:1:remove', 'vi:1:note', 'vi:1:keep'],
    ...['vi:', 'vi:-1', 'vi:1e3', 'vi:9999999999999999999', 'vi:1:what'],
  ])('with data that nobody sends changes nothing: %s', async (data) => {
    const chat = await person();
    await chat.say('/visit');
    const before = chat.visitor.history();
    const answer = await tap(chat, data);
    expect(answer?.text).toBe(fallback.outdated);
    expect(chat.visitor.history()).toEqual(before);
    expect(await logged(chat)).toEqual([]);
  });

  test('reaches nobody else’s visit', async () => {
    const owner = await person();
    const { id } = await visited(owner, { note: 'mine alone' });
    const other = await person();
    await other.say('/visit');
    for (const act of ['', ':remove', ':note', ':keep', ':no-note']) {
      await tap(other, `vi:${id}${act}`);
      expect(seen(other)).not.toContain('mine alone');
    }
    await other.say('written on it');
    expect(await logged(owner)).toMatchObject([{ note: 'mine alone' }]);
    expect(await logged(other)).toEqual([]);
  });
});

describe('who is not set up', () => {
  test.each(languages)('is welcomed when new, and nothing is kept (%s)', async (language) => {
    const chat = chats.newcomer(language);
    await chat.say('/visit');
    expect(chat.has(/^start:agree:/)).toBe(true);
    expect(await database.db.$count(people, eq(people.id, chat.id))).toBe(0);
  });

  test('and has deleted everything is a stranger again', async () => {
    const chat = await person();
    const { id } = await visited(chat);
    await chat.press(say.addNote);
    const { message_id } = chat.last();
    await chat.say('/delete');
    await chat.press('Yes, delete everything');
    await chat.tap(message_id, `vi:${id}:keep`);
    expect(chat.labels()).toContain('I agree');
  });
});
