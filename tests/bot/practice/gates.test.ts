import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { neckBars } from '../../../src/domain/contraindications.ts';
import { type ExerciseId, exerciseIds, hasBegun, exercises as table } from '../../../src/domain/exercises.ts';
import { redFlags } from '../../../src/domain/warnings.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { changeCheckIn, openCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addDeliveries } from '../../../src/store/deliveries.ts';
import { changePerson } from '../../../src/store/people.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { pass, screened, sessionOf, settled, wakeUp } from './practising.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

/** Everything that is shown from here on: what it says, and whether there is a drawing to it. */
let shown: { text: string; labels: string[]; drawn: boolean }[] = [];

/** A parameter that stands for an object: as such, or as its JSON in a form. */
function parsed<T extends object>(parameter: unknown): Partial<T> {
  return typeof parameter === 'string' ? JSON.parse(parameter) : ((parameter ?? {}) as T);
}

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
  chats.telegram.onCall(({ method, payload, response }) => {
    if (!response.ok || !/^(send|edit)/.test(method)) return;
    const { text, caption, media, reply_markup } = payload as Record<string, unknown>;
    const markup = parsed<{ inline_keyboard?: { text: string }[][] }>(reply_markup);
    const labels = (markup.inline_keyboard ?? []).flat().map((button) => button.text);
    const inMedia = parsed<{ type?: string; caption?: string }>(media);
    const html = String(text ?? caption ?? inMedia.caption ?? '');
    shown.push({
      text: parseHtml(html).text,
      labels,
      drawn: method === 'sendPhoto' || inMedia.type === 'photo',
    });
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  await wakeUp(database.db, chats);
  shown = [];
});

const { exercises: say, practice, move } = wordsIn('en');

const neckWork = exerciseIds.filter((id) => table[id].loadsNeckOrShoulders);

const plain = (html: string) => parseHtml(html).text;

/** What nobody may see for whom it is closed: names, steps, the movements of the day, the points for pressing. */
const forbidden = [
  ...neckWork.map((id) => say.all[id].name),
  ...neckWork.map((id) => plain(say.all[id].steps)),
  say.movement.name,
  plain(practice.pointsHow),
];

/** Expects that nothing of it has been shown, since this was looked at last. */
function expectNoNeckWork(path: string): void {
  for (const { text, labels, drawn } of shown) {
    const said = [text, ...labels].join('\n');
    for (const words of forbidden) expect(said, `${path} shows “${words}”`).not.toContain(words);
    // Drawn is only walking, and where it hurts.
    const isHarmless = [say.all.aerobic.name, move.where.title].some((words) => text.includes(words));
    if (drawn) expect(isHarmless, `${path} draws “${text}”`).toBe(true);
  }
  shown = [];
}

type Profile = Record<string, unknown>;

const { safety, body, signs } = screened;
const long = '2026-09-20T09:00:00Z';

const firmly: [string, Profile][] = [
  ...redFlags
    .slice(0, 2)
    .map(({ id }): [string, Profile] => [
      `the red flag ${id}`,
      { ...screened, safety: { ...safety, flags: [id] } },
    ]),
  ['a red flag of another version', { ...screened, safety: { ...safety, flags: ['retired-flag'] } }],
  ...neckBars.map((id): [string, Profile] => [id, { ...screened, body: { ...body, ticked: [id] } }]),
  ['several bars', { ...screened, body: { ...body, ticked: ['jaw', 'neck-signs', 'blood-pressure'] } }],
  [
    'a bar, with headaches like migraines',
    {
      ...screened,
      body: { ...body, ticked: ['neck-injury'] },
      signs: { ticked: ['aura'], at: signs.at },
    },
  ],
  ['unanswered safety questions', { body, signs }],
  ['safety questions that cannot be read', { ...screened, safety: 'none' }],
  ['unanswered questions about the body', { safety, signs }],
  ['answers about the body that cannot be read', { ...screened, body: { ticked: 'none' } }],
  ['nothing answered at all', {}],
];

const outdated: [string, Profile] = [
  'answers about the body of long ago',
  { ...screened, body: { ticked: [], at: long } },
];

/** Every button and command from which an exercise can come. */
async function walk(chat: Chat, path: string): Promise<void> {
  if (path.startsWith('/')) return chat.say(path);
  await chat.tap(chat.last().message_id, path);
}

const paths = [
  ...[
    '/move',
    'move',
    'mv:plan',
    'mv:profile',
    'mv:again',
    'mv:more',
    'mv:signs',
    'mv:signs:done',
    'mv:where',
    'mv:body',
    '/relax',
  ],
  ...['pr:new:movement', 'pr:new:aerobic', ...neckWork.map((id) => `pr:new:${id}`)],
  ...['rx:another:movement', 'rx:another:', ...neckWork.map((id) => `rx:another:${id}`)],
  ...['/learn', 'wp:show', 'mb:show', '/summary', 'helps'],
];

/** Buttons of a session of movements, whatever state it is in. */
const stale = [
  ...[
    'view:card',
    'view:points',
    'felt:0:done',
    'felt:1:too-hard',
    'before:0',
    'before:3',
    'like:no',
    'before:0',
  ],
  ...['resume', 'skip', 'area:+neck'],
];

async function tell(chat: Chat, profile: Profile): Promise<void> {
  await changePerson(database.db, { id: chat.id, now: chats.clock() }, () => ({ profile }));
}

/** The clock's exercise of the day, and all that *Another one* leads to. */
async function offeredByTheClock(chat: Chat): Promise<void> {
  await chat.say('/help');
  const dueAt = chats.clock();
  const slot = dueAt.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  await addDeliveries(database.db, [{ personId: chat.id, kind: 'relaxation', slot, dueAt }]);
  await pass(chats, { minutes: 5 });
  for (let taps = 0; taps < 9; taps++) await chat.pressData(/^rx:another:/);
}

async function sitting(chat: Chat, answers: Record<string, unknown> = {}): Promise<void> {
  const day = chats.clock().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  const { id } = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
  await changeCheckIn(database.db, chat.id, id, () => ({
    answers: { headache: false, sitting: 600, ...answers },
  }));
}

test('whoever may, is shown it on these very paths', async () => {
  const chat = await settled(database.db, chats);
  await sitting(chat);
  const seen = new Set<string>();
  for (const path of paths) {
    await walk(chat, path);
    for (const { text } of shown) for (const words of forbidden) if (text.includes(words)) seen.add(words);
  }
  await offeredByTheClock(chat);
  for (const { text } of shown) for (const words of forbidden) if (text.includes(words)) seen.add(words);
  expect(seen).toContain(say.movement.name);
  for (const id of neckWork.filter((one) => hasBegun(one, 1))) expect(seen).toContain(say.all[id].name);
});

describe.each([...firmly, outdated])('with %s', (_what, profile) => {
  test('no command and no button shows neck work', async () => {
    const chat = await settled(database.db, chats, { profile });
    await sitting(chat);
    for (const path of paths) {
      // Done with the questions about the body, they are answered: that is another test’s.
      await walk(chat, path);
      expectNoNeckWork(path);
      await tell(chat, profile);
    }
  });

  test('the clock and *Another one* do not', async () => {
    const chat = await settled(database.db, chats, { profile });
    await sitting(chat);
    for (const hours of [0, 24]) {
      chats.later({ hours });
      await offeredByTheClock(chat);
    }
    expectNoNeckWork('the clock');
  });
});

describe.each(firmly)('once there is %s', (_what, profile) => {
  test.each(['a tap', 'a text'])('a card from before begins nothing (%s)', async (way) => {
    const chat = await settled(database.db, chats);
    await chat.say('/move');
    const { id } = await sessionOf(database.db, chat);
    const card = chat.last().message_id;
    await tell(chat, profile);
    shown = [];
    if (way === 'a text') await chat.say('0');
    for (const act of stale) {
      await chat.tap(card, `pr:${id}:${act}`);
      expectNoNeckWork(act);
    }
    expect(await sessionOf(database.db, chat)).toMatchObject({ state: 'done', startedAt: null });
  });

  test('a card that asks whether it is like a migraine begins nothing', async () => {
    for (const no of [(chat: Chat) => chat.press('No'), (chat: Chat) => chat.say('no')]) {
      const chat = await settled(database.db, chats);
      await chat.say('/move');
      await chat.press('3');
      await tell(chat, profile);
      shown = [];
      await no(chat);
      expectNoNeckWork('no');
      expect(await sessionOf(database.db, chat)).toMatchObject({ startedAt: null });
    }
  });

  test('a session that runs goes no further', async () => {
    const acts = stale.filter((act) => !act.startsWith('before'));
    for (const first of ['felt:0:done', 'stop']) {
      const chat = await settled(database.db, chats);
      await chat.say('/move');
      await chat.press('0');
      const { id } = await sessionOf(database.db, chat);
      const card = chat.last().message_id;
      await tell(chat, profile);
      shown = [];
      for (const act of [first, ...acts]) {
        await chat.tap(card, `pr:${id}:${act}`);
        expectNoNeckWork(`${first}, ${act}`);
      }
      await chat.say('/cancel');
      expectNoNeckWork('/cancel');
    }
  });
});

describe('each exercise by itself', () => {
  // What is for a later week is not offered by itself before.
  const barred = neckWork
    .filter((id) => hasBegun(id, 1))
    .flatMap((id) => (table[id].contraindications ?? []).map((bar): [ExerciseId, string] => [id, bar]));

  test.each(barred)(
    '%s is not for %s: not asked for, not on an old card, not on its way',
    async (id, bar) => {
      const closed = { ...screened, body: { ...body, ticked: [bar] } };
      const chat = await settled(database.db, chats, { profile: closed });
      await chat.say('/help');
      await chat.tap(chat.last().message_id, `pr:new:${id}`);
      const name = say.all[id].name;
      expect(shown.filter(({ text }) => text.includes(name))).toEqual([]);

      await tell(chat, screened);
      await chat.tap(chat.last().message_id, `pr:new:${id}`);
      const { id: session } = await sessionOf(database.db, chat);
      const card = chat.last().message_id;
      await tell(chat, closed);
      shown = [];
      for (const act of ['view:card', 'before:0', 'view:points'])
        await chat.tap(card, `pr:${session}:${act}`);
      expect(shown.filter(({ text, drawn }) => drawn || text.includes(name))).toEqual([]);
    },
  );
});

describe('the headache now', () => {
  const strong: [string, (chat: Chat) => Promise<unknown>][] = [
    ...['7', '10'].map((value): [string, (chat: Chat) => Promise<unknown>] => [
      `${value}, tapped`,
      (chat) => chat.press(value),
    ]),
    ['7, typed', (chat) => chat.say('7')],
    [
      'like a migraine, tapped',
      async (chat) => {
        await chat.press('1');
        await chat.press('Yes');
      },
    ],
    [
      'like a migraine, typed',
      async (chat) => {
        await chat.say('6');
        await chat.say('yes');
      },
    ],
    [
      '3, corrected to 7',
      async (chat) => {
        await chat.say('3');
        await chat.say('7');
      },
    ],
  ];

  test.each(strong)('%s: nothing of it is shown, whatever is tapped on that card', async (_what, rate) => {
    for (const exercise of ['movement', 'trigger-point-pressure']) {
      const chat = await settled(database.db, chats);
      await chat.say('/help');
      await chat.tap(chat.last().message_id, `pr:new:${exercise}`);
      const { id } = await sessionOf(database.db, chat);
      const card = chat.last().message_id;
      shown = [];
      await rate(chat);
      for (const act of stale) await chat.tap(card, `pr:${id}:${act}`);
      for (const path of ['mv:plan', '/cancel', '/breathe']) await walk(chat, path);
      expectNoNeckWork(exercise);
      expect(await sessionOf(database.db, chat)).toMatchObject({ exercise: 'paced-breathing' });
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ['7 of 10', { headache: true, peak: 7 }],
    ['of a strength nobody told', { headache: true }],
    [
      'like a migraine',
      { headache: true, peak: 4, duration: 240, side: ['left'], quality: 'pulsating', with: ['nausea'] },
    ],
  ])('told today, %s: the clock offers no movements', async (_what, answers) => {
    const chat = await settled(database.db, chats);
    await sitting(chat, answers);
    await offeredByTheClock(chat);
    for (const id of ['movement', ...neckWork]) await walk(chat, `rx:another:${id}`);
    expectNoNeckWork('the clock');
  });
});
