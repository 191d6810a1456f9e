import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportFace } from '../../../src/bot/looking-back/report.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { sampleDay } from '../../../src/local/sample-days.ts';
import { openCheckIn, saveCheckIn } from '../../../src/store/check-ins.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { addMedicine } from '../../../src/store/medicines.ts';
import { addVisit } from '../../../src/store/visits.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { readPdf } from '../../pictures/report/pdf-reader.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, screened, seen, settled, wakeUp } from '../practice/practising.ts';

const { report: say, chart } = wordsIn('en');

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
/** Tuesday 24 November 2026, ten in Berlin. */
beforeEach(() => wakeUp(database.db, chats));
afterEach(() => chats.cutIn());

const today = Temporal.PlainDate.from('2026-11-24');
const plain = (html: string) => parseHtml(html).text;

async function tell(chat: Chat, back: number, note?: string): Promise<void> {
  const day = today.subtract({ days: back }).toString();
  const row = await openCheckIn(database.db, { person: chat.id, day, source: 'today' });
  const answers = { ...sampleDay(back || 1), ...(note && { note }) };
  await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
}

const files = (chat: Chat) => fromBot(chat).filter(({ document }) => document);

/** What stands on the last page that came. */
function pageOf(chat: Chat) {
  const id = files(chat).at(-1)?.document?.file_id;
  const file = id === undefined ? undefined : chats.telegram.file(id);
  if (!file) throw new Error('There is no page.');
  return readPdf(file.bytes);
}

const tap = (chat: Chat, data: string) => chat.tap(chat.last().message_id, data);

describe('the choice', () => {
  test.each(languages)('has a button for each page, short enough for half a row (%s)', (language) => {
    const { text, buttons } = reportFace(wordsIn(language));
    expect(plain(text)).not.toBe('');
    expect(buttons.map((row) => row.map(({ callback_data }) => callback_data))).toEqual([
      ['rp:doctor:28', 'rp:doctor:84'],
      ['rp:physiotherapist:28', 'rp:physiotherapist:84'],
    ]);
    for (const { text: label } of buttons.flat()) expect(label.length).toBeLessThanOrEqual(18);
  });

  test('comes by command and by a button that other cards have', async () => {
    const chat = await settled(database.db, chats);
    await chat.say('/report');
    expect(seen(chat)).toBe(plain(say.ask));
    await tap(chat, 'report');
    expect(fromBot(chat)).toHaveLength(2);
    expect(seen(chat)).toBe(plain(say.ask));
  });

  test('waits until somebody is set up', async () => {
    const chat = chats.newcomer();
    await chat.say('/report');
    expect(seen(chat)).not.toContain('PDF');
  });
});

describe('the page', () => {
  test.each(languages)('comes as a file with a neutral name, one page, in %s', async (language) => {
    const { report } = wordsIn(language);
    const chat = await settled(database.db, chats, { language });
    for (let back = 1; back <= 28; back++) await tell(chat, back);
    const actions: unknown[] = [];
    const stop = chats.telegram.onCall(({ method, payload }) => {
      if (method === 'sendChatAction') actions.push((payload as { action: unknown }).action);
    });
    await chat.say('/report');
    await chat.press(report.choices.doctor(28));
    stop();
    const { document, caption } = chat.last();
    expect(document).toMatchObject({ file_name: 'unknot-2026-11-24.pdf', mime_type: 'application/pdf' });
    expect(plain(`${caption}`)).toContain('2026');
    expect(actions).toEqual(['upload_document']);
    const { pages, text } = pageOf(chat);
    expect(pages).toBe(1);
    expect(text).toContain(report.of(9, 25));
    expect(chats.refused).toEqual([]);
  });

  test('ends yesterday; with today’s check-in finished it ends today', async () => {
    const chat = await settled(database.db, chats);
    await chat.say('/report');
    await chat.press(say.choices.physiotherapist(84));
    expect(chat.last().caption).toContain('1 September');
    expect(chat.last().caption).toContain('23 November 2026');
    await tell(chat, 0);
    await chat.press(say.choices.doctor(28));
    expect(chat.last().caption).toContain('24 November 2026');
  });

  test('has visits, classes of own medicines and safety questions on it, but no note and no name', async () => {
    const flags = { ...screened, safety: { flags: ['pattern-change'], at: '2026-11-20T09:00:00Z' } };
    const chat = await settled(database.db, chats, { profile: flags });
    const medicine = await addMedicine(database.db, { person: chat.id, name: 'Zolmi', class: 'triptan' });
    const row = await openCheckIn(database.db, { person: chat.id, day: '2026-11-20', source: 'today' });
    const answers = { headache: true, peak: 6, painkillers: [`medicine-${medicine?.id}`], note: 'a secret' };
    await saveCheckIn(database.db, row, { answers, state: 'done', finishedAt: chats.clock() });
    const now = chats.clock();
    await addVisit(database.db, {
      person: chat.id,
      day: '2026-11-19',
      kind: 'massage',
      note: 'Mr Miller',
      now,
    });
    await chat.say('/report');
    await chat.press(say.choices.doctor(28));
    const { text } = pageOf(chat);
    expect(text).toContain(`${chart.painkillers.triptan}110`);
    expect(text).toContain('19 Nov · Massage');
    expect(text).toContain('20 November 2026, ticked: clearly changed pattern');
    expect(text).not.toMatch(/secret|Miller|Zolmi|Ada/);
  });

  test('comes once for a double tap, and anew some time later', async () => {
    const chat = await settled(database.db, chats);
    await chat.say('/report');
    const { message_id } = chat.last();
    const taps = [1, 2].map(() => chat.visitor.tap(message_id, 'rp:doctor:28'));
    await chats.settle();
    expect(files(chat)).toHaveLength(1);
    expect((await Promise.all(taps)).map((one) => one?.text)).toEqual([undefined, say.twice]);
    await chat.tap(message_id, 'rp:doctor:84');
    await chat.tap(message_id, 'rp:doctor:28');
    expect(files(chat)).toHaveLength(3);
    chats.later({ minutes: 1 });
    await chat.tap(message_id, 'rp:doctor:28');
    expect(files(chat)).toHaveLength(4);
  });

  test.each([400, 500])(
    'that Telegram does not take (%i) is owned up to, with a way to try again',
    async (code) => {
      const chat = await settled(database.db, chats);
      await chat.say('/report');
      chats.cutIn(async (request, send) => {
        if (!/send(?:Document|ChatAction)$/.test(request.url)) return send(request);
        const description = 'No';
        return Response.json({ ok: false, error_code: code, description }, { status: code });
      });
      await chat.press(say.choices.doctor(28));
      expect(files(chat)).toEqual([]);
      expect(seen(chat)).toBe(say.failed);
      chats.cutIn();
      await chat.press(say.again);
      expect(files(chat)).toHaveLength(1);
    },
  );

  test.each(['rp:doctor:29', 'rp:nurse:28', 'rp:doctor:28:1', 'rp:toString:28'])(
    'does not come for data that nobody was given: %s',
    async (data) => {
      const chat = await settled(database.db, chats);
      await chat.say('/report');
      await tap(chat, data);
      expect(files(chat)).toEqual([]);
    },
  );
});
