import { afterAll, beforeAll, expect, test } from 'vitest';
import { script } from '../../src/domain/check-in.ts';
import { isAnswer, type Question } from '../../src/domain/script.ts';
import type { CallbackAnswer } from '../../src/local/chats.ts';
import { createLogger } from '../../src/logger.ts';
import { listCheckIns } from '../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { catalogue } from '../../src/words/catalogue.ts';
import { type Chat, openChats } from './chat.ts';

const people = 6;
const acts = 2500;

let database: OpenDatabase;
beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

/** Numbers in [0, 1), always the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const commands = [...Object.keys(catalogue.en.commands), 'nonsense'];

const texts = [
  ...[
    'yes',
    'no',
    'ja',
    'nein',
    '7',
    '0',
    '11',
    '-3',
    '7/10',
    '1,5',
    '8h',
    'half an hour',
    'anderthalb Stunden',
  ],
  ...[
    'Berlin',
    'San José',
    'it’s 7:45 pm',
    '20:30',
    'halb neun',
    'none',
    'nausea, light',
    'Übelkeit und Lärm',
  ],
  ...['Ibuprofen 400', 'Foozle, Sumatriptan & Thomapyrin', 'left', '2, 5', '99', '/checkin yesterday'],
  ...[
    '/checkin 1 January 1900',
    '/checkin@somebody_else_bot',
    '/',
    '//',
    '<b>bold</b> & </i>',
    '<script>alert(1)</script>',
  ],
  ...[
    '👩‍👩‍👧‍👦🏳️‍🌈',
    'مرحبا بالعالم',
    '‏שלום‎',
    'a\u0000b\ud800c',
    '&lt;&amp;',
    'ﷺ'.repeat(500),
    'a'.repeat(4096),
    '🙂'.repeat(2048),
  ],
  ...[
    '1'.repeat(400),
    '%s %d {}',
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '1e9',
    'seven\nand\na half',
    '٧',
  ],
];

const forged = [
  ...['', ':', 'ci', 'ci:', 'ci:1', 'ci:1:a', 'ci:1:a:headache:true', 'ci:999999999999999:a:headache:true'],
  ...[
    'ci:-1:a:peak:3',
    'ci:1:a:peak:300',
    'ci:1:p:with:__proto__',
    'ci:1:class:1:opioid',
    'ci:1:edit',
    'ci:1:later',
  ],
  ...[
    'ci:1:a:painkillers:["medicine-1"]',
    'ci:1:q:note',
    'su:zone:',
    'su:zone:nowhere',
    'su:advice:read',
    'su:zone-check:yes',
  ],
  ...[
    'su:evening:99999',
    'su:relaxation:days-999',
    'su:safety:+hiccups',
    'su:shoe:7',
    'se:speak:xx',
    'se:ask:advice',
  ],
  ...[
    'se:ask:zone',
    'se:show',
    'start:agree',
    'start:no',
    'start:more',
    'delete:no',
    'checkin',
    'x'.repeat(64),
  ],
  ...[
    'nw:1:7',
    'nw:',
    'md:take:medicine-1',
    'md:undo:1',
    'hi:2026-13',
    'hi:9999-12',
    'hi:2026-02-30',
    'hi:blank',
  ],
  ...[
    'sm:28:2026-11-02',
    'sm:84:0000-00-00',
    'sm:why',
    'ld:on',
    'rp:doctor:28',
    'rp:doctor:9999',
    'xp:',
    'im:yes:x',
  ],
  ...[
    'ph:show',
    'ph:nowhere',
    'vi:1',
    'vi:1:note',
    'vi:0:remove',
    'vi:doctor',
    'now',
    'physio',
    'report',
    'export',
  ],
];

test('thousands of random acts leave nothing refused, unhandled or unanswered, and every check-in can be finished', async () => {
  const random = seeded(20261123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const failures: string[] = [];
  const log = createLogger('warn', { write: (line) => failures.push(line) });
  const chats = openChats(database.db, '2026-11-02T18:00:00Z', log);
  // A chart is given to Telegram anew each time; whether it shows already, nobody can tell from the message.
  const refusals = () => chats.refused.filter((one) => !/^editMessageMedia: .*not modified/.test(one));
  const crowd = Array.from({ length: people }, (_, place) => chats.newcomer(place % 2 ? 'de' : 'en'));
  for (const chat of crowd) await chat.say('/start');
  const buttons = new Map(crowd.map((chat) => [chat, [] as { message: number; data: string }[]]));
  const answered: Promise<CallbackAnswer | undefined>[] = [];

  for (let act = 0; act < acts; act++) {
    const chat = pick(crowd);
    const { visitor } = chat;
    const seen = buttons.get(chat) ?? [];
    for (const message of visitor.history().slice(-3)) {
      for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
        if ('callback_data' in button) seen.push({ message: message.message_id, data: button.callback_data });
      }
    }
    const now = seen.slice(-12);
    const dice = random();
    if (dice < 0.55 && now.length > 0) {
      const { message, data } = pick(now);
      answered.push(visitor.tap(message, data));
    } else if (dice < 0.6 && seen.length > 0) {
      const { message } = pick(seen);
      answered.push(visitor.tap(message, pick(seen).data));
    } else if (dice < 0.64 && seen.length > 0) answered.push(visitor.tap(pick(seen).message, pick(forged)));
    else if (dice < 0.84) visitor.send(pick(texts));
    else if (dice < 0.92) visitor.send(`/${pick(commands)}`);
    else if (dice < 0.94) visitor.sendSticker();
    else if (dice < 0.95)
      visitor.sendPhoto('a.png', new Uint8Array([1, 2, 3]), 'image/png', pick(texts).slice(0, 900));
    else if (dice < 0.96) visitor.sendVoice();
    else if (dice < 0.98) visitor.sendLocation(random() * 180 - 90, random() * 360 - 180);
    else chats.later({ minutes: Math.floor(random() * 900) });
    // Now and then several acts wait together.
    if (random() < 0.8) await chats.settle();
  }
  await chats.settle();

  expect(refusals()).toEqual([]);
  expect(failures).toEqual([]);
  const unanswered = (await Promise.all(answered)).filter((answer) => answer === undefined);
  expect(unanswered).toEqual([]);
  expect(answered.length).toBeGreaterThan(acts / 2);

  for (const chat of crowd) await finish(chat);
  expect(refusals()).toEqual([]);
  for (const chat of crowd) {
    const days = await listCheckIns(database.db, chat.id, '1900-01-01', '2100-01-01');
    expect(days.some(({ state }) => state === 'done')).toBe(true);
    for (const { answers } of days) {
      for (const question of script as readonly Question[]) {
        const given = answers[question.id];
        if (given !== undefined) expect(isAnswer(question, given)).toBe(true);
      }
    }
  }
}, 240_000);

/** From wherever the storm left this person, to a finished check-in of today. */
async function finish(chat: Chat): Promise<void> {
  await chat.say('/start');
  const through = [
    /^start:agree:/,
    /^su:zone-check:.+$/,
    /^su:evening:/,
    /^su:relaxation:off$/,
    /^su:safety:none$/,
    /^su:advice:read$/,
  ];
  for (let step = 0; step < 20 && !chat.has(/^begin$/); step++) {
    const next = through.find((data) => chat.has(data));
    if (next) await chat.pressData(next);
    else if (chat.has(/^su:safety:done$/)) await chat.pressData(/^su:safety:done$/);
    else await chat.say('Berlin');
  }
  await chat.say('/checkin');
  for (let step = 0; step < 30 && !chat.has(/:edit$/); step++) {
    await chat.pressData(/^ci:\d+:(a:|d:|class:|no-note|k:)/);
  }
  expect(chat.has(/:edit$/)).toBe(true);
}
