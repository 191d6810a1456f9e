import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/domain/archive/archive.ts';
import { largestFile } from '../../../src/domain/archive/file.ts';
import { writeArchive } from '../../../src/domain/archive/json.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { readArchiveOf } from '../../../src/store/archive.ts';
import { findCheckInOn, openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { listReminders } from '../../../src/store/reminders.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { emptyArchive } from '../../domain/archive/samples.ts';
import { everyRow } from '../../rows.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, seen, settled, wakeUp } from '../practice/practising.ts';

const { files: say } = wordsIn('en');

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
const plain = (html: string) => parseHtml(html).text;

/** Sends a file to the bot. */
async function send(chat: Chat, content: string | Uint8Array, name = 'file.json'): Promise<number> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { message_id } = chat.visitor.sendDocument(name, bytes, 'application/octet-stream');
  await chats.settle();
  return message_id;
}

const dayOf = (day: string, stress: number): Archive['days'][number] => ({
  day,
  answers: { headache: false, stress },
  finished: true,
  source: 'today',
});

/** A file with two days, one of which the person has told otherwise. */
const twoDays = writeArchive({ ...emptyArchive, days: [dayOf('2026-11-19', 4), dayOf('2026-11-20', 9)] });

async function withDay(language = 'en'): Promise<Chat> {
  const chat = await person(language);
  const row = await openCheckIn(database.db, { person: chat.id, day: '2026-11-20', source: 'today' });
  await saveCheckIn(database.db, row, { answers: { headache: false, stress: 1 }, state: 'done' });
  return chat;
}

const stressOn = async (chat: Chat, day: string) =>
  (await findCheckInOn(database.db, chat.id, day))?.answers.stress;

/** Every row but of what comes and goes with any message. */
const rows = async () => (await everyRow(database.db)).filter((row) => !row.startsWith('public.people '));

describe('/import', () => {
  test.each(languages)('asks for a file, by command and by button (%s)', async (language) => {
    const chat = await person(language);
    const text = plain(wordsIn(language).files.ask(10, 20_000));
    await chat.say('/import');
    expect(seen(chat)).toBe(text);
    await chat.tap(chat.last().message_id, 'import');
    expect(fromBot(chat).map(({ text }) => text)).toEqual([text, text]);
  });

  test.each(languages)('tells what is in a file before anything is written (%s)', async (language) => {
    const words = wordsIn(language).files;
    const chat = await withDay(language);
    const before = await everyRow(database.db);
    const document = await send(chat, twoDays);
    expect(chat.last().reply_to_message?.message_id).toBe(document);
    expect(seen(chat)).toBe(
      plain(`${[words.found, words.newDays(1), words.otherDays(1)].join('\n')}\n\n${words.untouched}`),
    );
    expect(chat.labels()).toEqual([words.add, words.replace(1), words.cancel]);
    expect(await everyRow(database.db)).toEqual(before);

    await chat.press(words.add);
    expect(seen(chat)).toBe(plain(words.done(1)));
    expect([await stressOn(chat, '2026-11-19'), await stressOn(chat, '2026-11-20')]).toEqual([4, 1]);
    expect(await findCheckInOn(database.db, chat.id, '2026-11-19')).toMatchObject({
      source: 'imported',
      state: 'done',
    });
    expect(chats.refused).toEqual([]);
  });

  test('replaces days when that is chosen', async () => {
    const chat = await withDay();
    await send(chat, twoDays);
    await chat.press(say.replace(1));
    expect(seen(chat)).toBe(plain(say.done(2)));
    expect([await stressOn(chat, '2026-11-19'), await stressOn(chat, '2026-11-20')]).toEqual([4, 9]);
  });

  test('replaces no other days than those that were told', async () => {
    const chat = await withDay();
    await send(chat, twoDays);
    const row = await openCheckIn(database.db, { person: chat.id, day: '2026-11-19', source: 'today' });
    await saveCheckIn(database.db, row, { answers: { headache: false, stress: 2 } });
    const before = await rows();
    await chat.press(say.replace(1));
    expect(seen(chat)).toContain(say.changed);
    expect(chat.labels()).toEqual([say.replace(2), say.cancel]);
    expect(await rows()).toEqual(before);
    await chat.press(say.replace(2));
    expect([await stressOn(chat, '2026-11-19'), await stressOn(chat, '2026-11-20')]).toEqual([4, 9]);
  });

  test('changes nothing when it is cancelled', async () => {
    const chat = await withDay();
    await send(chat, twoDays);
    const before = await rows();
    await chat.press(say.cancel);
    expect(seen(chat)).toBe(say.cancelled);
    expect(chat.labels()).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  test('adds nothing twice, however often a button is tapped or a file is sent', async () => {
    const chat = await person();
    await send(chat, twoDays);
    const card = chat.last().message_id;
    const add = chat.last().reply_markup?.inline_keyboard[0]?.[0];
    const data = add && 'callback_data' in add ? `${add.callback_data}` : '';
    await chat.tap(card, data);
    const once = await rows();
    await chat.tap(card, data);
    expect(seen(chat)).toBe(plain(say.doneRest));
    await send(chat, twoDays);
    expect(seen(chat)).toBe(plain(say.nothingNew));
    expect(chat.labels()).toEqual([]);
    expect(await rows()).toEqual(once);
  });

  test('takes a table of days, known by its content', async () => {
    const chat = await person();
    await send(chat, '\ufeffday;headache;painkillers\r\n2026-11-20;yes;Ibuprofen\r\n', 'photo.png');
    expect(seen(chat)).toContain(plain(say.added.medicines(1)));
    await chat.press(say.add);
    const archive = await readArchiveOf(database.db, chat.id, chats.clock());
    expect(archive).toMatchObject({
      medicines: [{ name: 'Ibuprofen', class: 'non-opioid' }],
      days: [{ day: '2026-11-20', answers: { headache: true, painkillers: ['medicine-1'] } }],
    });
  });

  test('names what is new beside the days', async () => {
    const chat = await person();
    const file: Archive = {
      ...emptyArchive,
      medicines: [{ name: 'Maxalt', class: 'triptan', reason: null, listed: true }],
      headaches: [
        {
          startedAt: '2026-11-20T08:00:00Z',
          day: '2026-11-20',
          endedAt: null,
          peak: 5,
          side: null,
          relief: null,
        },
      ],
      intakes: [{ day: '2026-11-20', takenAt: null, option: 'medicine-1', reason: 'headache', headache: 1 }],
      visits: [{ day: '2026-11-20', kind: 'doctor' }],
    };
    await send(chat, writeArchive(file));
    const { medicines, headaches, intakes, visits } = say.added;
    const lines = [say.found, medicines(1), headaches(1), intakes(1), visits(1)];
    expect(seen(chat)).toBe(plain(lines.join('\n')));
    await chat.press(say.add);
    expect(await readArchiveOf(database.db, chat.id, chats.clock())).toMatchObject({
      ...file,
      exportedAt: expect.anything(),
      settings: expect.anything(),
    });
  });

  test('takes settings only when that is chosen', async () => {
    const chat = await person();
    const settings = {
      language: 'de',
      zone: 'Asia/Tokyo',
      pausedUntil: null,
      reminders: [{ kind: 'lesson' as const, minute: 600, weekdays: 1, active: true }],
      profile: { letDown: true },
    };
    await send(chat, writeArchive({ ...emptyArchive, settings, days: [dayOf('2026-11-20', 9)] }));
    expect(chat.labels()).toEqual([say.add, say.takeSettings, say.cancel]);
    await chat.press(say.add);
    expect((await findPerson(database.db, chat.id))?.profile).not.toHaveProperty('letDown');
    await chat.press(say.takeSettings);
    expect(seen(chat)).toContain(plain(say.settingsDone));
    expect(chat.labels()).toEqual([]);
    expect(await findPerson(database.db, chat.id)).toMatchObject({
      language: 'en',
      zone: 'Europe/Berlin',
      profile: { letDown: true },
    });
    const lesson = (await listReminders(database.db, chat.id)).find(({ kind }) => kind === 'lesson');
    expect(lesson).toMatchObject({ minute: 600, weekdays: 1, active: true });
  });
});

describe('a file that cannot be taken in', () => {
  const head = '{"format":"unknot","version":1,\n';

  test.each<[what: string, content: string | Uint8Array, fault: keyof typeof say.faults]>([
    ['empty', '', 'empty'],
    ['cut off', twoDays.slice(0, 200), 'end'],
    ['deep', '['.repeat(10_000), 'deep'],
    ['out of all proportion', '['.repeat(1_000_000), 'too-long'],
    ['another’s', '{"a":1}', 'format'],
    ['of a wrong type', `${head}"days":[{"day":20261120,"answers":{}}]}`, 'value'],
    ['with a prototype', `${head}"__proto__":{"days":1}}`, 'unknown'],
    ['with a huge number', `${head}"days":[{"day":"2026-11-20","answers":{"stress":1e999}}]}`, 'value'],
    [
      'with half a character',
      `${head}"days":[{"day":"2026-11-20","answers":{},"note":"\\ud800"}]}`,
      'characters',
    ],
    ['with NUL', `${head}"days":[{"day":"2026-11-20","answers":{},"note":"\\u0000"}]}`, 'characters'],
    [
      'with a day twice',
      writeArchive({ ...emptyArchive, days: [dayOf('2026-11-20', 1), dayOf('2026-11-20', 1)] }),
      'twice',
    ],
    ['with a day to come', writeArchive({ ...emptyArchive, days: [dayOf('2026-11-25', 1)] }), 'future'],
    ['with 20 001 days', `${head}"days":[${Array(20_001).fill('{"day":1}').join(',\n')}]}`, 'too-many'],
    ['with a formula', 'day,note\n2026-11-20,"=HYPERLINK(""http://x"")"\n', 'formula'],
    ['broken UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'not-utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${twoDays}`, 'utf16le'), 'utf-16'],
    ['a ZIP', Buffer.from('PK\u0003\u0004'), 'packed'],
    ['another table', 'day,kind,note\n2026-11-20,doctor,\n', 'unknown'],
  ])('is refused when %s, and changes nothing', async (_what, content, fault) => {
    const chat = await withDay();
    const before = await everyRow(database.db);
    await send(chat, content);
    expect(seen(chat)).toContain(plain(say.refused));
    expect(seen(chat)).toContain(plain(say.faults[fault]));
    expect(chat.labels()).toEqual([]);
    expect(await everyRow(database.db)).toEqual(before);
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)('is told by line; of many faults all are in a file (%s)', async (language) => {
    const words = wordsIn(language).files;
    const chat = await person(language);
    const text = `day,stress\n${Array.from({ length: 30 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')},<b>${at}`).join('\n')}`;
    await send(chat, text);
    const [message, list] = fromBot(chat);
    expect(message?.text).toContain(plain(`• ${words.line(2, words.at('stress', words.faults.value))}`));
    expect(message?.text).toContain(words.more(15));
    expect(list?.document?.file_name).toBe('unknot-import-2026-11-24.txt');
    const file = Buffer.from(chats.telegram.file(list?.document?.file_id ?? '')?.bytes ?? []).toString();
    expect(file).toContain(words.line(31, `stress, ${words.faults.value}`));
  });

  test('is not looked at when it is too large', async () => {
    const chat = await person();
    const calls: string[] = [];
    const stop = chats.telegram.onCall(({ method }) => calls.push(method));
    await send(chat, new Uint8Array(largestFile + 1).fill(32));
    stop();
    expect(seen(chat)).toBe(say.tooLarge(10));
    expect(calls).not.toContain('getFile');
  });

  test('is not read on when it turns out larger than it was said to be', async () => {
    const chat = await person();
    let sent = 0;
    chats.cutIn(async (request, send) => {
      if (!request.url.includes('/file/')) return send(request);
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
        },
      });
      return new Response(body);
    });
    await send(chat, twoDays);
    chats.cutIn();
    expect(seen(chat)).toBe(say.tooLarge(10));
    expect(sent).toBeLessThan(14);
  });

  test.each<[what: string, response: () => Promise<Response>, text: string]>([
    ['gone', async () => new Response('', { status: 404 }), say.gone],
    ['out of reach', async () => new Response('', { status: 500 }), say.away],
    ['lost on the way', () => Promise.reject(new TypeError('4200:local')), say.away],
  ])('is asked for again when it is %s', async (_what, response, text) => {
    const chat = await withDay();
    await send(chat, twoDays);
    const before = await rows();
    chats.cutIn((request, send) => (request.url.includes('/file/') ? response() : send(request)));
    await chat.press(say.add);
    chats.cutIn();
    expect(seen(chat)).toBe(text);
    expect(await rows()).toEqual(before);
  });

  test.each(['im:add:0123456789abcdef', 'im:replace:1:0123456789abcdef', 'im:settings:0123456789abcdef'])(
    'is not what a button meant that names another (%s)',
    async (data) => {
      const chat = await withDay();
      await send(chat, twoDays);
      const before = await rows();
      await chat.tap(chat.last().message_id, data);
      expect(seen(chat)).toContain(say.changed);
      expect(await rows()).toEqual(before);
      // A message that answers no file.
      await chat.say('/import');
      await chat.tap(chat.last().message_id, data);
      expect(seen(chat)).toBe(say.gone);
      expect(await rows()).toEqual(before);
    },
  );
});

test('a file does not count as an answer to what is being asked', async () => {
  const chat = await person();
  await chat.say('/checkin');
  await send(chat, twoDays);
  expect(seen(chat)).toContain(plain(say.found));
});

test('a file of somebody who is not set up is not read', async () => {
  const chat = chats.newcomer();
  await chat.say('/start');
  await send(chat, twoDays);
  expect(seen(chat)).not.toContain(plain(say.found));
});
