import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import { findCheckInOn, openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addIntake } from '../../../src/store/intakes.ts';
import { addMedicine } from '../../../src/store/medicines.ts';
import { addDone } from '../../../src/store/practices.ts';
import { type CheckIn, headaches, people } from '../../../src/store/schema.ts';
import { addVisit } from '../../../src/store/visits.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, seen, settled, wakeUp } from '../practice/practising.ts';

const en = wordsIn('en');
const { history: say, fallback } = en;

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
/** Tuesday 24 November 2026, ten in Berlin. */
beforeEach(() => wakeUp(database.db, chats));

const migraine: Answers = {
  headache: true,
  peak: 8,
  duration: 360,
  side: 'left',
  quality: 'pulsating',
  movement: true,
  with: ['nausea', 'stiff-neck'],
  origin: [],
  painkillers: [],
  sitting: 480,
  stress: 4,
};
const free: Answers = { headache: false, sitting: 240, stress: 0 };

/** A check-in, finished unless said otherwise. */
async function tell(
  chat: Chat,
  day: string,
  answers: Answers,
  more: { source?: CheckIn['source']; note?: string; isOpen?: boolean } = {},
): Promise<void> {
  const { source = 'today', note = null, isOpen = false } = more;
  const row = await openCheckIn(database.db, { person: chat.id, day, source });
  const done = isOpen ? {} : { state: 'done' as const, finishedAt: chats.clock() };
  await saveCheckIn(database.db, row, { answers, note, source, ...done });
}

/** Somebody who agreed on Tuesday 10 November. */
async function person(language = 'en'): Promise<Chat> {
  chats.at('2026-11-10T09:00:00Z');
  const chat = await settled(database.db, chats, { language });
  chats.at('2026-11-24T09:00:00Z');
  return chat;
}

/** The rows of buttons under the newest message. */
function keyboard(chat: Chat): { text: string; data: string }[][] {
  const rows = chat.last().reply_markup?.inline_keyboard ?? [];
  return rows.map((row) =>
    row.map((button) => ({ text: button.text, data: 'callback_data' in button ? button.callback_data : '' })),
  );
}

/** The weeks of the calendar, as they are seen. */
const weeks = (chat: Chat) =>
  keyboard(chat)
    .filter((row) => row.length === 7)
    .map((row) => row.map(({ text }) => text.trim() || '_').join(' | '));

/** Taps the newest message. */
const tap = (chat: Chat, data: string) => chat.tap(chat.last().message_id, data);

describe('the calendar', () => {
  test('is a month with its days as buttons, told apart without colour', async () => {
    const chat = await person();
    await tell(chat, '2026-11-12', migraine);
    await tell(chat, '2026-11-13', free);
    await tell(chat, '2026-11-14', { ...migraine, duration: 10 });
    await tell(chat, '2026-11-15', { headache: null, stress: 3 });
    await chat.say('/history');
    expect(chat.last().photo).toBeDefined();
    expect(weeks(chat)).toEqual([
      '_ | 10 | 11 | 12 ● | 13 ○ | 14 ○ | 15',
      '16 | 17 | 18 | 19 | 20 | 21 | 22',
      '23 | 24 | _ | _ | _ | _ | _',
    ]);
    expect(seen(chat)).toContain('November 2026');
    expect(seen(chat)).toContain(say.headacheOn('12'));
    expect(seen(chat)).toContain(say.unanswered(12, 15));
    // It began this month, and there is no next one yet.
    expect(keyboard(chat).every((row) => row.length === 7)).toBe(true);
    expect(chats.refused).toEqual([]);
  });

  test('comes by a button in a message of its own', async () => {
    const chat = await person();
    await chat.say('/help');
    const card = chat.last().message_id;
    await chat.tap(card, 'history');
    expect(chat.last().message_id).not.toBe(card);
    expect(seen(chat)).toContain('November 2026');
  });

  test('goes month by month to the first day and no further, in its message', async () => {
    const chat = await person();
    await tell(chat, '2026-08-31', free, { source: 'imported' });
    await chat.say('/history');
    const { message_id } = chat.last();
    const ways = () => (keyboard(chat).at(-1) ?? []).map(({ text }) => text);
    expect(ways()).toEqual(['‹ October 2026']);
    await chat.press('‹ October 2026');
    expect(ways()).toEqual(['‹ September 2026', 'November 2026 ›']);
    await chat.press('‹ September 2026');
    await chat.press('‹ August 2026');
    expect(ways()).toEqual(['September 2026 ›']);
    expect(weeks(chat).at(-1)).toBe('31 ○ | _ | _ | _ | _ | _ | _');
    expect(chat.last().message_id).toBe(message_id);
    expect(chats.refused).toEqual([]);
  });

  test('of a leap February and of a month with six weeks is whole', async () => {
    const chat = await person();
    await tell(chat, '2024-01-31', free, { source: 'imported' });
    await chat.say('/history');
    await tap(chat, 'hi:2024-02');
    expect(weeks(chat).at(-1)).toBe('26 | 27 | 28 | 29 | _ | _ | _');
    await tap(chat, 'hi:2026-08');
    expect(weeks(chat)).toHaveLength(6);
    expect(weeks(chat)[0]).toBe('_ | _ | _ | _ | _ | 1 | 2');
    expect(chats.refused).toEqual([]);
  });

  test('says so where a month has nothing', async () => {
    const chat = await person();
    await tell(chat, '2026-09-30', free, { source: 'imported' });
    await chat.say('/history');
    await tap(chat, 'hi:2026-10');
    expect(seen(chat)).toContain(say.nothingYet);
  });

  test('says nothing when an empty cell is tapped', async () => {
    const chat = await person();
    await chat.say('/history');
    const before = chat.visitor.history();
    const answer = await tap(chat, 'hi:-');
    expect(answer).toEqual({});
    expect(chat.visitor.history()).toEqual(before);
  });

  test('has today until four in the morning', async () => {
    const chat = await person();
    chats.at('2026-12-01T02:59:00Z');
    await chat.say('/history');
    expect(seen(chat)).toContain('November 2026');
    expect(chat.has(/^hi:2026-11-30$/)).toBe(true);
    chats.at('2026-12-01T03:01:00Z');
    await chat.say('/history');
    expect(seen(chat)).toContain('December 2026');
    expect(weeks(chat)[0]).toBe('_ | 1 | _ | _ | _ | _ | _');
  });

  test('follows whoever has moved to another zone', async () => {
    const chat = await person();
    await tell(chat, '2026-11-24', free);
    const west = { zone: 'Pacific/Honolulu' };
    await database.db.update(people).set(west).where(eq(people.id, chat.id));
    // Tuesday 24 November, nine in London: still Monday over there.
    await chat.say('/history');
    expect(chat.has(/^hi:2026-11-23$/)).toBe(true);
    expect(chat.has(/^hi:2026-11-24$/)).toBe(false);
    expect(seen(chat)).toContain(say.nothingYet);
    // The day they were in is there again once it comes.
    chats.later({ hours: 24 });
    await chat.say('/history');
    expect(weeks(chat)).toContain('23 | 24 ○ | _ | _ | _ | _ | _');
  });

  test.each(languages)('is told in %s', async (language) => {
    const words = wordsIn(language);
    const chat = await person(language);
    await tell(chat, '2026-11-12', migraine);
    await chat.say('/history');
    expect(seen(chat)).toContain(words.chart.month(Temporal.PlainDate.from('2026-11-01')));
    expect(seen(chat)).toContain(words.history.headacheOn('12'));
    await tap(chat, 'hi:2026-11-12');
    expect(seen(chat)).toContain(words.history.labels['migraine-like']);
    await chat.press(words.history.whichRule);
    expect(seen(chat)).toContain(words.history.rule.ways.features);
    await chat.press(words.history.back);
    await chat.press(words.help.history);
    expect(chat.last().photo).toBeDefined();
    expect(chats.refused).toEqual([]);
  });
});

describe('a day that is typed', () => {
  test.each([
    ['12 November', /^Thursday 12 November 2026/],
    ['yesterday', /^Monday 23 November 2026/],
    ['2026-11-10', /^Tuesday 10 November 2026/],
  ])('is shown: /history %s', async (text, expected) => {
    const chat = await person();
    await chat.say(`/history ${text}`);
    expect(seen(chat)).toMatch(expected);
  });

  test.each(['9 November', '2027-01-01', '1 January 1999'])(
    'beyond the calendar leads to its bounds: %s',
    async (text) => {
      const chat = await person();
      await chat.say(`/history ${text}`);
      expect(seen(chat)).toContain(say.outside('Tuesday 10 November 2026'));
      expect(weeks(chat)).not.toEqual([]);
    },
  );

  test('that cannot be read is asked for again', async () => {
    const chat = await person();
    await chat.say('/history the day it rained');
    expect(seen(chat)).toContain(say.unclear);
    expect(weeks(chat)).not.toEqual([]);
  });
});

describe('a day', () => {
  test('is told question by question, with its note, state, source and label', async () => {
    const chat = await person();
    const { id } = await addMedicine(database.db, {
      person: chat.id,
      name: '<Ibu> & Co',
      class: 'non-opioid',
    });
    const answers = { ...migraine, painkillers: [`medicine-${id}`, 'triptan'], stress: null };
    await tell(chat, '2026-11-12', answers, { source: 'recall', note: 'After the <party> & the train' });
    await chat.say('/history');
    await chat.press('12 ●');
    const lines = seen(chat).split('\n');
    expect(lines[0]).toBe('Thursday 12 November 2026');
    for (const line of [
      say.headache,
      say.sources.recall,
      'Headache: Yes',
      'At its worst: 8 of 10',
      'How long: 6 h',
      'Side: Left',
      'Kind of pain: Pulsating',
      'Movement: Yes',
      'Came with it: Nausea, Stiff neck',
      'How it began: None of these',
      'Painkillers: <Ibu> & Co, Triptan',
      'Sitting: 8 h',
      'Stress: skipped',
      'After the <party> & the train',
      say.labels['migraine-like'],
    ]) {
      expect(lines).toContain(line);
    }
    expect(chats.refused).toEqual([]);
  });

  test.each<[string, Answers, string, CheckIn['source']]>([
    ['free', free, say.free, 'today'],
    ['with a headache too short to count', { ...migraine, duration: 10 }, say.brief('30 min'), 'edited'],
    ['whose headache was skipped', { headache: null, sitting: 60, stress: 3 }, say.noAnswer, 'imported'],
  ])('%s says so, and where its answers come from', async (_, answers, state, source) => {
    const chat = await person();
    await tell(chat, '2026-11-12', answers, { source });
    await chat.say('/history 12 November');
    expect(seen(chat)).toContain(state);
    expect(seen(chat)).toContain(say.sources[source]);
    expect(chat.labels()).not.toContain(say.whichRule);
  });

  test('shows what is noted beside the check-in, with the time by the clock on the wall', async () => {
    const chat = await person();
    const day = '2026-11-12';
    const { db } = database;
    const at = (time: string) => Temporal.Instant.from(`${day}T${time}:00Z`);
    const taken = { person: chat.id, day, headacheId: null, now: at('20:00') };
    await addIntake(db, { ...taken, takenAt: at('08:15'), option: 'triptan', reason: 'headache' });
    await addIntake(db, { ...taken, takenAt: null, option: 'non-opioid', reason: 'other-pain' });
    const told = { personId: chat.id, day, open: false, createdAt: at('07:00') };
    await db.insert(headaches).values([
      { ...told, startedAt: at('07:10'), endedAt: at('22:30'), peak: 7, side: 'left', relief: 'better' },
      { ...told, startedAt: at('23:00'), peak: 4 },
    ]);
    await addDone(db, { person: chat.id, exercise: 'body-scan', day, now: at('15:00') });
    await addVisit(db, { person: chat.id, day, kind: 'massage', now: at('16:00') });
    await chat.say('/history 12 November');
    const text = seen(chat);
    expect(text).toContain(
      '08:10 to 23:30 · at its worst 7 of 10 · left · after two hours: better\nfrom 00:00 · at its worst 4 of 10',
    );
    expect(text).toContain(
      '09:15 · Triptan · For headache\nno time noted · Simple painkiller · For other pain',
    );
    expect(text).toContain('Body scan');
    expect(text).toContain('Visits\nMassage');
    await chat.press('Massage');
    expect(seen(chat)).toMatch(/^Massage · Thursday 12 November 2026/);
    expect(chats.refused).toEqual([]);
  });

  test('with more than a message can hold still fits', async () => {
    const chat = await person();
    const day = '2026-11-12';
    await tell(chat, day, migraine, { note: '<&>'.repeat(166) });
    for (let hour = 0; hour < 23; hour += 1) {
      const takenAt = Temporal.Instant.from(`${day}T${String(hour).padStart(2, '0')}:30:00Z`);
      const rest = { option: 'combination', reason: 'preventive', headacheId: null, now: takenAt } as const;
      await addIntake(database.db, { person: chat.id, day, takenAt, ...rest });
    }
    await chat.say('/history 12 November');
    expect(seen(chat)).toContain(say.more(13));
    expect(chats.refused).toEqual([]);
  });

  test('leads to the day before and after, and back to its month', async () => {
    const chat = await person();
    await chat.say('/history 11 November');
    const { message_id } = chat.last();
    await chat.press('‹ Tue 10 Nov');
    expect(seen(chat)).toMatch(/^Tuesday 10 November/);
    expect(chat.labels().filter((label) => label.startsWith('‹'))).toEqual([]);
    await chat.press('Wed 11 Nov ›');
    expect(chat.last().message_id).toBe(message_id);
    await chat.press('Calendar');
    expect(chat.last().photo).toBeDefined();
    // A picture cannot become a text: the day comes below, and the calendar goes.
    await chat.pressData(/^hi:2026-11-24$/);
    expect(seen(chat)).toMatch(/^Tuesday 24 November/);
    expect(chat.labels().filter((label) => label.endsWith('›'))).toEqual([]);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('of the turn of a year leads into the other year', async () => {
    const chat = await person();
    await tell(chat, '2025-12-31', free, { source: 'imported' });
    await chat.say('/history 2026-01-01');
    await chat.press('‹ Wed 31 Dec');
    expect(seen(chat)).toMatch(/^Wednesday 31 December 2025/);
    await chat.press('Calendar');
    expect(seen(chat)).toContain('December 2025');
  });
});

describe('what can be done about a day', () => {
  test('within 72 hours it is filled in', async () => {
    const chat = await person();
    await chat.say('/history 21 November');
    expect(seen(chat)).toContain(say.nothing);
    await chat.press(say.fillIn);
    expect(seen(chat)).toContain('Any headache?');
    await chat.press('No');
    expect(await findCheckInOn(database.db, chat.id, '2026-11-21')).toMatchObject({
      answers: { headache: false },
    });
    await chat.say('/history 21 November');
    expect(seen(chat)).toContain(say.unfinished);
    await chat.press(say.goOn);
    expect(seen(chat)).toContain('How many hours did you sit?');
    expect(chats.refused).toEqual([]);
  });

  test('later it is closed, and says why', async () => {
    const chat = await person();
    await tell(chat, '2026-11-19', { headache: true, peak: 5 }, { isOpen: true });
    for (const day of ['20 November', '19 November']) {
      await chat.say(`/history ${day}`);
      expect(seen(chat)).toContain(say.closed);
      expect(chat.has(/^checkin:/)).toBe(false);
    }
    // What was told of it stands there all the same.
    expect(seen(chat)).toContain('At its worst: 5 of 10');
    expect(seen(chat)).toContain('Side: not asked');
  });

  test('a finished one is corrected at any age, and is marked', async () => {
    const chat = await person();
    await tell(chat, '2025-03-09', free, { source: 'today' });
    await chat.say('/history 2025-03-09');
    await chat.press(say.correct);
    await chat.press('Edit');
    await chat.press('Stress');
    await chat.press('7');
    expect(await findCheckInOn(database.db, chat.id, '2025-03-09')).toMatchObject({
      source: 'edited',
      answers: { headache: false, sitting: 240, stress: 7 },
    });
    await chat.say('/history 2025-03-09');
    expect(seen(chat)).toContain(say.sources.edited);
    expect(seen(chat)).toContain('Stress: 7 of 10');
    expect(chats.refused).toEqual([]);
  });
});

describe('the rule behind a label', () => {
  const rule = async (answers: Answers) => {
    const chat = await person();
    await tell(chat, '2026-11-12', answers);
    await chat.say('/history 12 November');
    await chat.press(say.whichRule);
    return seen(chat);
  };

  test('is shown with its source, and with what the day met', async () => {
    const { quality: _, ...told } = migraine;
    const text = await rule(told);
    expect(text).toContain('van der Arend et al. 2023');
    expect(text).toContain(
      '▸ By its features:\n✓ 30 minutes or more\n✓ 2 of these 4:\n    ✓ on one side\n    ? pulsating\n',
    );
    expect(text).toContain('✓ 1 of these 2:\n    ✓ nausea or vomiting\n    ✗ light and noise both disturb');
    expect(text).toContain('By an aura:\n✗ an aura of 5 to 60 minutes');
    expect(text).not.toContain('2.2');
  });

  test('is our own where it is tension-type-like', async () => {
    const text = await rule({
      ...migraine,
      peak: 4,
      side: 'both',
      quality: 'pressing',
      movement: false,
      with: [],
    });
    expect(text).toContain('Unknot’s own rule after ICHD-3 2.2');
    expect(text).toContain('✓ both of these:\n    ✓ no nausea, no vomiting\n    ✓ not light and noise both');
    expect(text).not.toContain('van der Arend');
  });

  test('is each of them where the day meets neither, and what was not asked counts for nothing', async () => {
    const text = await rule({ headache: true, duration: 240, sitting: 60, stress: 1 });
    expect(text).toContain(say.labels.unclassified);
    expect(text).toContain(say.rule.neither);
    expect(text).toContain('• both of these:\n    ? no nausea, no vomiting\n    ? not light and noise both');
    expect(text).not.toContain('▸');
  });

  test('leads to the day where there is no label any more', async () => {
    const chat = await person();
    await tell(chat, '2026-11-12', free);
    await chat.say('/history 12 November');
    await tap(chat, 'hi:2026-11-12:rule');
    expect(seen(chat)).toContain(say.free);
  });
});

describe('a button', () => {
  test.each([
    ...['hi:2026-12', 'hi:2026-10', 'hi:2026-13', 'hi:2026-00', 'hi:0000-00', 'hi:9999-12'],
    ...['hi:2026-11-25', 'hi:2026-11-09', 'hi:2026-11-31', 'hi:2026-02-30', 'hi:2026-11-12:rules'],
    ...['hi:', 'hi:2026', 'hi:today', 'hi:2026-11-12T10:00', 'hi:-1', 'history:2026-11'],
  ])('with data that nobody sends changes nothing: %s', async (data) => {
    const chat = await person();
    await chat.say('/history');
    const before = chat.visitor.history();
    const answer = await tap(chat, data);
    expect(answer?.text).toBe(fallback.outdated);
    expect(chat.visitor.history()).toEqual(before);
  });

  test('tapped twice at once shows the same', async () => {
    const chat = await person();
    await chat.say('/history 12 November');
    const { message_id } = chat.last();
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, 'hi:2026-11-11'));
    await chats.settle();
    await Promise.all(taps);
    expect(seen(chat)).toMatch(/^Wednesday 11 November/);
    expect(fromBot(chat)).toHaveLength(1);
    expect(chats.refused).toEqual([]);
  });

  test('shows the days of whoever tapped it, and of nobody else', async () => {
    const one = await person();
    await tell(one, '2026-11-12', migraine, { note: 'mine alone' });
    const other = await person();
    await other.say('/history 12 November');
    expect(seen(other)).toContain(say.nothing);
    expect(seen(other)).not.toContain('mine alone');
  });
});

describe('who is not set up', () => {
  test.each(languages)('is welcomed when new, and nothing is kept (%s)', async (language) => {
    const chat = chats.newcomer(language);
    await chat.say('/history');
    expect(chat.has(/^start:agree:/)).toBe(true);
    expect(await database.db.$count(people, eq(people.id, chat.id))).toBe(0);
  });

  test('is led back to the first meeting', async () => {
    const chat = chats.newcomer();
    await chat.say('/start');
    await chat.press('I agree');
    await chat.say('/history');
    expect(chat.text()).toBe(en.checkIn.needsSetup);
  });
});
