import type { Message } from '@grammyjs/types';
import { GrammyError, HttpError } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Face } from '../../../src/bot/frame/card.ts';
import { createGallery, type PictureRef } from '../../../src/bot/frame/gallery.ts';
import { createScreen, type Screen } from '../../../src/bot/frame/screen.ts';
import { practiceFace } from '../../../src/bot/practice/card.ts';
import { patternIds, patterns } from '../../../src/domain/breathing.ts';
import { exerciseIds, exercises } from '../../../src/domain/exercises.ts';
import { movement } from '../../../src/domain/practice.ts';
import { createLogger } from '../../../src/logger.ts';
import { type Database, type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { media, type Practice } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { openChats } from '../chat.ts';

const log = createLogger('silent');
const nod: PictureRef = { of: 'exercise', exercise: 'chin-nod' };
const points: PictureRef = { of: 'body-map', map: 'pressure' };
const breath: PictureRef = { of: 'breathing', pattern: '5-5', language: 'en' };

const bottom = { message: null, needless: [] };
const at = (message: number) => ({ message, needless: [] });

/** A card, with a picture or without. */
function face(text: string, picture?: PictureRef): Face {
  return { text, buttons: [[{ text: 'Go', callback_data: 'go' }]], picture };
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot);/g, '&');
}

let opened: OpenDatabase;
let chats: ReturnType<typeof openChats>;
let screen: Screen;
/** What the bot has called: the method, and whether a file went with it. */
let calls: string[];

beforeAll(async () => {
  opened = await openEmbedded();
  chats = openChats(opened.db);
});
afterAll(() => opened.close());
beforeEach(() => {
  screen = createScreen(createGallery(opened.db, log), log);
  calls = [];
  watch();
});

/** Notes the calls, and lets those through that are not answered here. */
function watch(answer: (call: string) => Response | Promise<Response> | undefined = () => undefined) {
  chats.cutIn(async (request, send) => {
    const method = new URL(request.url).pathname.split('/').at(-1);
    const isUpload = request.headers.get('content-type')?.startsWith('multipart/form-data');
    const call = `${method}${isUpload ? ' with a file' : ''}`;
    calls.push(call);
    return (await answer(call)) ?? send(request);
  });
}

function refusal(error_code: number, description: string, more: object = {}): Response {
  return Response.json({ ok: false, error_code, description, ...more }, { status: error_code });
}

/** Somebody who can be written to. */
function newcomer() {
  const { id, visitor } = chats.newcomer();
  visitor.send('Hello');
  chats.telegram.takeUpdates();
  const fromBot = () => visitor.history().filter(({ from }) => from?.is_bot);
  return {
    id,
    fromBot,
    put: (shown: Face, place: Parameters<Screen['put']>[3] = bottom, options = {}) =>
      screen.put(chats.bot.api, id, shown, place, options),
    /** What the only message of the bot shows. */
    only(): Message {
      const [message, ...others] = fromBot();
      if (!message || others.length > 0) throw new Error(`There are ${fromBot().length} messages.`);
      return message;
    },
  };
}

const fileOf = ({ photo, animation }: Message) => (animation ?? photo?.at(-1))?.file_id;
const kept = async () => (await opened.db.select().from(media)).map(({ fileId }) => fileId);

/** Gives Telegram the pictures, as if it had been given them long ago. */
async function known(): Promise<void> {
  chats.cutIn();
  screen = createScreen(createGallery(opened.db, log), log);
  for (const picture of [nod, points, breath]) await newcomer().put(face('Known', picture));
}

/** Lets the bot know the picture by another name than Telegram does. */
const rename = (fileId: string) => opened.db.update(media).set({ fileId });

describe('a picture', () => {
  afterEach(() => opened.db.delete(media));

  test.each([
    ['the way a breath goes is an animation', breath, 'sendAnimation', 'GIF8'],
    ['an exercise is a photo', nod, 'sendPhoto', '\x89PNG'],
    ['a map of the body is a photo', points, 'sendPhoto', '\x89PNG'],
  ])('of %s, with what it says and its buttons', async (_what, picture, method, magic) => {
    const ada = newcomer();
    const shown = await ada.put(face('<b>Nod</b> &amp; rest', picture));
    const message = ada.only();
    expect(calls).toEqual([`${method} with a file`]);
    expect(message).toMatchObject({
      message_id: shown.message,
      date: shown.sent,
      caption: 'Nod & rest',
      caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    });
    const file = chats.telegram.file(fileOf(message) ?? '');
    expect(Buffer.from(file?.bytes ?? []).toString('latin1', 0, 4)).toBe(magic);
  });

  const day = { day: '2026-11-22', state: 'headache', peak: 6, medication: ['triptan'] } as const;
  const own: { what: string; picture: PictureRef }[] = [
    {
      what: 'a chart',
      picture: { of: 'chart', data: { language: 'en', days: [{ ...day, medication: ['triptan'] }] } },
    },
    {
      what: 'a calendar',
      picture: {
        of: 'calendar',
        data: { language: 'en', month: '2026-11', today: '2026-11-23', days: [{ ...day, medication: [] }] },
      },
    },
  ];
  test.each(own)(
    'of somebody’s own days ($what) is given anew each time, and nothing of it is kept',
    async ({ picture }) => {
      const ada = newcomer();
      for (const text of ['One', 'Two']) await ada.put(face(text, picture));
      expect(calls).toEqual(['sendPhoto with a file', 'sendPhoto with a file']);
      expect(ada.fromBot()).toHaveLength(2);
      expect(await kept()).toEqual([]);
    },
  );

  test.each([
    ['a photo', nod, 'sendPhoto'],
    ['an animation', breath, 'sendAnimation'],
  ])('that is %s is given to Telegram once, and then sent by its name', async (_what, picture, method) => {
    const [ada, ben] = [newcomer(), newcomer()];
    await ada.put(face('One', picture));
    await ben.put(face('Two', picture));
    // Another process, or this one after a restart.
    screen = createScreen(createGallery(opened.db, log), log);
    await ben.put(face('Three', picture));
    expect(calls).toEqual([`${method} with a file`, method, method]);
    expect(await kept()).toEqual([fileOf(ada.only())]);
    expect(ben.fromBot().map(fileOf)).toEqual([fileOf(ada.only()), fileOf(ada.only())]);
  });

  test('has a name of its own where anything about it differs', async () => {
    const ada = newcomer();
    const all: PictureRef[] = [
      nod,
      points,
      { of: 'body-map', map: 'pain' },
      { ...breath, pattern: '4-6' },
      { ...breath, language: 'de' },
    ];
    for (const picture of all) await ada.put(face('Look', picture));
    expect(new Set(ada.fromBot().map(fileOf)).size).toBe(all.length);
    expect(await kept()).toHaveLength(all.length);
    // English stands in for a language that Unknot does not speak.
    await ada.put(face('Look', { ...breath, pattern: '4-6', language: 'xx' }));
    expect(calls.at(-1)).toBe('sendAnimation');
  });

  test('is given to Telegram once, though many ask at once', async () => {
    const people = Array.from({ length: 6 }, newcomer);
    await Promise.all(people.map(({ put }) => put(face('Breathe', breath))));
    expect(calls.filter((call) => call.endsWith('with a file'))).toHaveLength(1);
    expect(new Set(people.map(({ only }) => fileOf(only()))).size).toBe(1);
  });

  test('is not drawn a second time while it is on its way to Telegram', async () => {
    let release = () => {};
    const upload = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    watch((call) => {
      if (!call.endsWith('with a file')) return undefined;
      arrive();
      return upload.then(() => undefined as unknown as Response);
    });
    const [ada, ben] = [newcomer(), newcomer()];
    const first = ada.put(face('One', nod));
    await arrived;
    const second = ben.put(face('Two', nod));
    await opened.db.select().from(media);
    release();
    await Promise.all([first, second]);
    expect(calls).toEqual(['sendPhoto with a file', 'sendPhoto']);
  });

  test('that one person cannot be sent comes to the others who asked at the same time', async () => {
    let isFirst = true;
    watch((call) => {
      if (!call.endsWith('with a file') || !isFirst) return undefined;
      isFirst = false;
      return refusal(403, 'Forbidden: bot was blocked by the user');
    });
    const people = Array.from({ length: 4 }, newcomer);
    const sent = await Promise.allSettled(people.map(({ put }) => put(face('Nod', nod))));
    expect(sent.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(people.filter(({ fromBot }) => fromBot().length === 1)).toHaveLength(3);
    expect(await kept()).toHaveLength(1);
  });

  test('is sent all the same, where what Telegram calls it cannot be kept', async () => {
    const insert = () => {
      throw new Error('the database is away');
    };
    const away: Database = Object.assign(Object.create(opened.db), { insert });
    screen = createScreen(createGallery(away, log), log);
    const ada = newcomer();
    expect(await ada.put(face('One', nod))).toMatchObject({ message: ada.only().message_id });
    expect(await kept()).toEqual([]);
    await ada.put(face('Two', nod));
    expect(calls).toEqual(['sendPhoto with a file', 'sendPhoto with a file']);
  });
});

describe('a picture that Telegram has forgotten', () => {
  afterEach(() => opened.db.delete(media));

  const said = [
    'Bad Request: wrong file identifier/HTTP URL specified',
    'Bad Request: wrong remote file identifier specified: Wrong string length',
    "Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    'Bad Request: FILE_REFERENCE_EXPIRED',
    'Bad Request: invalid file_id',
    "Bad Request: can't use file of type Document as Photo",
  ];

  test.each(said)('is given to it anew and known by its new name: “%s”', async (description) => {
    const ada = newcomer();
    await ada.put(face('One', nod));
    const name = fileOf(ada.only());
    await rename('AgACstale');
    calls = [];
    watch((call) => (call === 'sendPhoto' && calls.length === 1 ? refusal(400, description) : undefined));
    await ada.put(face('Two', nod));
    expect(calls).toEqual(['sendPhoto', 'sendPhoto with a file']);
    expect(await kept()).toEqual([name]);
    await ada.put(face('Three', nod));
    expect(calls.slice(2)).toEqual(['sendPhoto']);
    expect(ada.fromBot().map(fileOf)).toEqual([name, name, name]);
  });

  test.each([
    ['another', face('Before', points)],
    ['a text', face('Before')],
  ])('is given to it anew where it takes the place of %s', async (_what, before) => {
    const ada = newcomer();
    await newcomer().put(face('Known', nod));
    const [name] = await kept();
    await rename('AgACstale');
    const { message } = await ada.put(before);
    calls = [];
    expect(await ada.put(face('After', nod), at(message))).toMatchObject({ message });
    expect(calls).toEqual(['editMessageMedia', 'editMessageMedia with a file']);
    expect(ada.only()).toMatchObject({ caption: 'After', photo: [{ file_id: name }] });
    expect(await kept()).toContain(name);
  });

  test('is given up when it is not even taken anew: what Telegram says is thrown on', async () => {
    const ada = newcomer();
    await ada.put(face('One', nod));
    await rename('AgACstale');
    watch((call) =>
      call.endsWith('with a file') ? refusal(400, 'Bad Request: IMAGE_PROCESS_FAILED') : undefined,
    );
    await expect(ada.put(face('Two', nod))).rejects.toMatchObject({
      description: 'Bad Request: IMAGE_PROCESS_FAILED',
    });
    expect(await kept()).toEqual(['AgACstale']);
    watch();
    await ada.put(face('Three', nod));
    expect(await kept()).toEqual(ada.fromBot().slice(-1).map(fileOf));
  });
});

describe('whatever else Telegram says', () => {
  afterEach(() => opened.db.delete(media));

  test.each<[string, () => Response, object]>([
    [
      'somebody has blocked the bot',
      () => refusal(403, 'Forbidden: bot was blocked by the user'),
      { error_code: 403 },
    ],
    ['there is no such chat', () => refusal(400, 'Bad Request: chat not found'), { error_code: 400 }],
    [
      'the caption is too long',
      () => refusal(400, 'Bad Request: message caption is too long'),
      { error_code: 400 },
    ],
    [
      'it is too much',
      () => refusal(429, 'Too Many Requests: retry after 30', { parameters: { retry_after: 30 } }),
      { error_code: 429, parameters: { retry_after: 30 } },
    ],
    [
      'something is broken',
      () => refusal(500, 'Internal Server Error: file identifier'),
      { error_code: 500 },
    ],
  ])('is thrown on, and the picture keeps its name: %s', async (_what, answer, error) => {
    const ada = newcomer();
    await ada.put(face('One', nod));
    const before = await kept();
    calls = [];
    watch(answer);
    const put = ada.put(face('Two', nod));
    await expect(put).rejects.toBeInstanceOf(GrammyError);
    await expect(put).rejects.toMatchObject(error);
    expect(calls).toEqual(['sendPhoto']);
    expect(await kept()).toEqual(before);
  });

  test('is thrown on, and nothing is kept, where the picture was new; the next one gives it anew', async () => {
    const ada = newcomer();
    watch(() => refusal(500, 'Internal Server Error'));
    await expect(ada.put(face('One', nod))).rejects.toMatchObject({ error_code: 500 });
    expect(await kept()).toEqual([]);
    watch(() => {
      throw new TypeError('fetch failed');
    });
    await expect(ada.put(face('One', nod))).rejects.toBeInstanceOf(HttpError);
    watch();
    await ada.put(face('One', nod));
    expect(await kept()).toEqual([fileOf(ada.only())]);
  });
});

describe('a message that comes to show something else', () => {
  beforeAll(known);

  test.each<[string, before: Face, after: Face]>([
    ['a text becomes a photo', face('Before'), face('After', nod)],
    ['a text becomes an animation', face('Before'), face('After', breath)],
    ['a photo becomes another', face('Before', nod), face('After', points)],
    ['a photo becomes an animation', face('Before', nod), face('After', breath)],
    ['an animation becomes a photo', face('Before', breath), face('After', nod)],
    ['a photo says something else', face('Before', nod), face('After', nod)],
  ])('stays where it is: %s', async (_what, before, after) => {
    const ada = newcomer();
    const { message } = await ada.put(before);
    const shown = await ada.put({ ...after, buttons: [] }, at(message));
    expect(shown.message).toBe(message);
    expect(ada.only()).toMatchObject({ message_id: message, caption: 'After', edit_date: shown.at });
    expect(ada.only().text).toBeUndefined();
    expect(ada.only().reply_markup?.inline_keyboard ?? []).toEqual([]);
    expect(ada.only().animation !== undefined).toBe(after.picture?.of === 'breathing');
  });

  test.each([
    ['a photo', nod],
    ['an animation', breath],
  ])('is a new one where %s becomes a text, and the old one goes', async (_what, picture) => {
    const ada = newcomer();
    const { message } = await ada.put(face('Before', picture));
    const shown = await ada.put(face('After'), at(message));
    expect(shown.message).toBeGreaterThan(message);
    expect(ada.only()).toMatchObject({ message_id: shown.message, text: 'After' });
    expect(ada.only()).toMatchObject({ reply_markup: { inline_keyboard: [[{ text: 'Go' }]] } });
  });

  test('comes to show the picture though its words stay the same', async () => {
    const ada = newcomer();
    const { message } = await ada.put(face('Same'));
    await ada.put(face('Same', nod), at(message), { tapped: ada.only() });
    expect(ada.only()).toMatchObject({ message_id: message, caption: 'Same', photo: [{}] });
  });

  test('stays as it is where it shows just that', async () => {
    const ada = newcomer();
    const { message, at: since } = await ada.put(face('Look', nod));
    const before = ada.only();
    chats.later({ seconds: 5 });
    expect(await ada.put(face('Look', nod), at(message))).toEqual({ message });
    expect(await ada.put(face('Look', nod), at(message), { tapped: before })).toEqual({
      message,
      sent: since,
      at: since,
    });
    expect(ada.only()).toEqual(before);
    // While taps wait in a row, Telegram is not even asked.
    const leave = screen.enter(ada.id);
    await ada.put(face('Other', nod), at(message));
    calls = [];
    await ada.put(face('Other', nod), at(message));
    expect(calls).toEqual([]);
    await ada.put(face('Other', points), at(message));
    expect(calls).toEqual(['editMessageMedia']);
    leave();
  });

  test('is a new one where it is gone: the picture comes below', async () => {
    const ada = newcomer();
    const { message } = await ada.put(face('Before', nod));
    await chats.bot.api.deleteMessage(ada.id, message);
    const shown = await ada.put(face('After', nod), at(message));
    expect(shown.message).toBeGreaterThan(message);
    expect(ada.only()).toMatchObject({ caption: 'After', message_id: shown.message });
  });

  test('goes where it is needless, once the picture has come', async () => {
    const ada = newcomer();
    const { message } = await ada.put(face('Before'));
    const shown = await ada.put(face('After', nod), { message: null, needless: [message] });
    expect(ada.only()).toMatchObject({ message_id: shown.message, caption: 'After' });
    expect(calls).toEqual(['sendMessage', 'sendPhoto', 'deleteMessages']);
  });

  test('stays, where the picture cannot be sent', async () => {
    const ada = newcomer();
    const { message } = await ada.put(face('Before'));
    watch((call) => (call.startsWith('sendPhoto') ? refusal(500, 'Internal Server Error') : undefined));
    const place = { message: null, needless: [message] };
    await expect(ada.put(face('After', nod), place)).rejects.toThrow();
    expect(ada.only()).toMatchObject({ text: 'Before' });
    expect(await screen.show(chats.bot.api, ada.id, face('After', nod), place)).toBeUndefined();
    expect(ada.only()).toMatchObject({ text: 'Before' });
  });
});

describe('a new message', () => {
  beforeAll(known);

  test.each<[string, Face]>([
    ['a text', face('Words')],
    ['a photo', face('Look', nod)],
    ['an animation', face('Breathe', breath)],
  ])('comes with a sound, or silently: %s', async (_what, shown) => {
    const ada = newcomer();
    const sounds: unknown[] = [];
    chats.telegram.onCall(({ method, payload }) => {
      if (method.startsWith('send'))
        sounds.push((payload as { disable_notification?: unknown }).disable_notification);
    });
    await ada.put(shown);
    await ada.put(shown, bottom, { silent: true });
    await ada.put(shown, bottom, { silent: false });
    expect(sounds.map((value) => value !== undefined && String(value))).toEqual([false, 'true', false]);
  });
});

describe('under a picture', () => {
  const now = Temporal.Instant.from('2026-11-23T19:00:00Z');

  /** A session that runs. */
  function running(exercise: string, plan: Practice['plan']): Practice {
    return {
      id: 9_007_199_254_740_991,
      personId: 1,
      exercise,
      day: '2026-11-23',
      state: 'running',
      plan,
      step: 0,
      dueAt: null,
      before: 3,
      after: null,
      results: {},
      nextDay: null,
      completed: null,
      messageId: null,
      sentAt: null,
      revision: 1,
      createdAt: now,
      startedAt: now,
      endedAt: null,
    };
  }

  const drawn = exerciseIds.filter((id) => !['breathing', 'guided'].includes(exercises[id].kind));

  test.each(languages)(
    'there are never more letters than Telegram takes, nor buttons it refuses, in %s',
    (language) => {
      const words = wordsIn(language);
      const faces = [
        ...patternIds.map((pattern) => {
          const practice = running(patterns[pattern].exercise, { pattern, minutes: 5 });
          return practiceFace({ practice, words, now, zone: 'Europe/Berlin' });
        }),
        ...drawn.flatMap((part) =>
          Array.from({ length: 26 }, (_, week) => week + 1).flatMap((week) =>
            ([undefined, 'points'] as const).flatMap((view) =>
              [[part], []].map((eased) => {
                const practice = running(movement, { week, parts: [part, ...drawn], eased });
                return practiceFace({ practice, words, now, zone: 'Europe/Berlin', view });
              }),
            ),
          ),
        ),
      ];
      expect(faces.filter(({ picture }) => !picture)).toEqual([]);
      for (const { text, buttons } of faces) {
        expect(plain(text).length, text).toBeLessThanOrEqual(1024);
        expect(plain(text).length).toBeGreaterThan(0);
        for (const one of buttons.flat())
          expect(Buffer.byteLength(one.callback_data)).toBeLessThanOrEqual(64);
      }
    },
  );
});
