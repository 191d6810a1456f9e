import type { Message } from '@grammyjs/types';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '../../../src/domain/archive/json.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { takeArchive } from '../../../src/store/archive.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { emptyArchive, reading, run } from '../../domain/archive/samples.ts';
import { type Chat, openChats } from '../chat.ts';
import { fromBot, said, settled, wakeUp } from '../practice/practising.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
  chats = openChats(database.db);
});
afterAll(() => database.close());
beforeEach(() => wakeUp(database.db, chats));

const note = 'A quiet day';

/** Somebody with a day in the diary. */
async function diarist(language = 'en'): Promise<Chat> {
  const chat = await settled(database.db, chats, { language });
  const told = { answers: { headache: false, stress: 3 }, note, finished: true, source: 'today' } as const;
  const file = { ...emptyArchive, days: [{ day: '2026-11-20', ...told }] };
  await takeArchive(database.db, { person: chat.id, file, now: chats.clock() });
  return chat;
}

/** The files that the bot has sent. */
const filesIn = (chat: Chat) => fromBot(chat).filter((message) => message.document);

const nameOf = ({ document }: Message) => document?.file_name;

function textOf({ document }: Message): string {
  const file = chats.telegram.file(document?.file_id ?? '');
  return Buffer.from(file?.bytes ?? []).toString();
}

describe('/export', () => {
  test.each(languages)(
    'sends everything: first the JSON, then the tables as one album (%s)',
    async (language) => {
      const chat = await diarist(language);
      await chat.say('/export');
      const [json, ...tables] = filesIn(chat);
      expect(json && nameOf(json)).toBe('unknot-2026-11-24.json');
      expect(json && said(json)).toBe(parseHtml(wordsIn(language).files.exported).text);
      expect(tables.map(nameOf)).toEqual(
        ['days', 'intakes', 'headaches', 'practices', 'visits'].map(
          (table) => `unknot-${table}-2026-11-24.csv`,
        ),
      );
      expect(new Set(tables.map(({ media_group_id }) => media_group_id)).size).toBe(1);
      expect(chats.refused).toEqual([]);
      expect(said(json as Message).length).toBeLessThanOrEqual(1024);

      const read = run(readArchive(textOf(json as Message), reading));
      expect(read).toMatchObject({
        archive: { days: [{ day: '2026-11-20', note }], settings: { language } },
      });
      expect(textOf(tables[0] as Message)).toContain(note);
    },
  );

  test('is a button, too', async () => {
    const chat = await diarist();
    await chat.say('/help');
    await chat.tap(chat.last().message_id, 'export');
    expect(filesIn(chat)).toHaveLength(6);
  });

  test('of a new diary is as complete, and empty', async () => {
    const chat = await settled(database.db, chats);
    await chat.say('/export');
    expect(filesIn(chat)).toHaveLength(6);
    expect(run(readArchive(textOf(filesIn(chat)[0] as Message), reading))).toMatchObject({
      archive: { days: [] },
    });
  });

  test('says so when Telegram takes no files', async () => {
    const chat = await diarist();
    chats.cutIn(async (request, send) =>
      /sendDocument|sendMediaGroup/.test(request.url) ? Promise.reject(new TypeError('away')) : send(request),
    );
    await chat.say('/export');
    chats.cutIn();
    expect(chat.text()).toBe(wordsIn('en').files.notSent);
    expect(filesIn(chat)).toEqual([]);
  });

  test('is for those who have a diary', async () => {
    const stranger = chats.newcomer();
    await stranger.say('/export');
    expect(filesIn(stranger)).toEqual([]);
  });
});
