import type { InlineKeyboardButton, Message, Update } from '@grammyjs/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce } from '../../../src/bot/frame/commands.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { findPerson } from '../../../src/store/people.ts';
import { catalogue, languages, wordsIn } from '../../../src/words/catalogue.ts';
import { type Chat, openChats } from '../chat.ts';
import { seen, sessionOf } from '../practice/practising.ts';

let database: OpenDatabase;
let chats: ReturnType<typeof openChats>;

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());

async function settled(language = 'en'): Promise<Chat> {
  chats = openChats(database.db);
  const chat = chats.newcomer(language);
  await chat.meet();
  return chat;
}

const plain = (html: string) => html.replace(/<\/?\w+>/g, '');

const buttonsOf = ({ reply_markup }: Message): InlineKeyboardButton.CallbackButton[] =>
  (reply_markup?.inline_keyboard ?? []).flat().filter((button) => 'callback_data' in button);

/** What the bot said since there were this many messages. */
const saidSince = (chat: Chat, seen: number) =>
  chat.visitor
    .history()
    .slice(seen)
    .flatMap((message) => (message.from?.is_bot ? (message.text ?? message.caption ?? []) : []));

describe('what Telegram shows', () => {
  test.each([
    ['en', 'en'],
    ['de', 'de'],
    ['de-CH', 'de'],
    ['fr', 'en'],
    ['', 'en'],
  ] as const)(
    'a person whose Telegram speaks "%s" sees the commands and descriptions in %s',
    async (code, language) => {
      chats = openChats(database.db);
      await introduce(chats.bot.api);
      const { about, commands } = catalogue[language];
      const { visitor } = chats.newcomer(code);
      expect(visitor.about()).toMatchObject({
        description: about.description,
        shortDescription: about.short,
      });
      expect(visitor.commands()).toEqual(
        Object.entries(commands).map(([command, description]) => ({ command, description })),
      );
      expect(chats.refused).toEqual([]);
    },
  );

  test('twice is the same as once', async () => {
    chats = openChats(database.db);
    await introduce(chats.bot.api);
    const before = chats.newcomer('de').visitor.commands();
    await introduce(chats.bot.api);
    expect(chats.newcomer('de').visitor.commands()).toEqual(before);
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)('every command in the list (%s) gets an answer of its own', async (language) => {
    const chat = await settled(language);
    await introduce(chats.bot.api);
    const listed = chat.visitor.commands().map(({ command }) => command);
    expect(listed.length).toBeGreaterThan(5);
    const answers = new Set<string>();
    for (const command of listed) {
      const seen = chat.visitor.history().length;
      await chat.say(`/${command}`);
      const [answer = 'nothing'] = saidSince(chat, seen);
      expect([command, answer]).not.toEqual([command, wordsIn(language).fallback.unknownCommand]);
      answers.add(answer);
      await chat.say('/cancel');
    }
    expect(answers.size).toBe(listed.length);
    expect(answers).not.toContain('nothing');
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)('every command that a text names is in the list (%s)', (language) => {
    const named = new Set(JSON.stringify(plainTexts(catalogue[language])).match(/(?<![\w<])\/[a-z]+\b/g));
    const listed = Object.keys(catalogue[language].commands).map((command) => `/${command}`);
    expect([...named].filter((command) => !listed.includes(command))).toEqual([]);
    expect(named.size).toBeGreaterThan(5);
  });
});

/** Every text of a catalogue; those made of parts, with samples for the parts. */
function plainTexts(words: object): string[] {
  return Object.values(words).flatMap((value) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') {
      try {
        return [String(value('7', '7'))];
      } catch {
        return [];
      }
    }
    return typeof value === 'object' && value !== null ? plainTexts(value) : [];
  });
}

describe('/help', () => {
  test.each(languages)('tells what there is, and its buttons do what they say (%s)', async (language) => {
    const chat = await settled(language);
    const { help, exercises, practice, move, learn, helps, ...words } = wordsIn(language);
    const { summary, pause, settings, privacy, delete: deletion, checkIn } = words;
    const { now, medication, history, physio, report, files } = words;
    const leads: [label: string, shows: string][] = [
      [help.breathe, exercises.all['paced-breathing'].name],
      [help.relax, plain(practice.menu)],
      [help.move, move.body.title],
      [help.learn, learn.try],
      [practice.helps, plain(helps.empty)],
      [help.summary, plain(summary.title('')).trim()],
      [help.now, plain(now.title)],
      [help.medication, plain(medication.title)],
      [help.history, plain(history.howTo)],
      [help.physio, plain(physio.title)],
      [help.visit, plain(physio.visit.askKind)],
      [help.report, plain(report.ask)],
      [help.export, plain(files.exported)],
      [help.import, plain(files.ask(10, 20_000)).slice(0, 20)],
      [pause.name, plain(pause.ask)],
      [help.settings, plain(settings.title)],
      [help.privacy, plain(privacy.text)],
      [help.delete, plain(deletion.ask)],
      [help.checkIn, plain(checkIn.title(''))],
    ];
    await chat.say('/help');
    expect(chat.text()).toContain(words.safety.disclaimer);
    expect(chat.labels().sort()).toEqual(leads.map(([label]) => label).sort());
    for (const [label, shows] of leads) {
      await chat.say('/help');
      const before = chat.visitor.history().length;
      await chat.press(label);
      expect([label, seen(chat), ...saidSince(chat, before)]).toContainEqual(expect.stringContaining(shows));
    }
    expect(chats.refused).toEqual([]);
  });

  test('its old buttons still work', async () => {
    const chat = await settled();
    await chat.say('/help');
    const card = chat.last().message_id;
    chats.later({ hours: 24 * 30 });
    await chat.tap(card, 'breathe');
    expect(chat.text()).toContain('Slow breathing');
    await chat.tap(card, 'checkin');
    expect(chat.text()).toContain('Any headache?');
    expect(chats.refused).toEqual([]);
  });
});

describe('pages', () => {
  test.each(languages)('/privacy and /relax, before and after agreeing (%s)', async (language) => {
    chats = openChats(database.db);
    const chat = chats.newcomer(language);
    for (const moment of ['before', 'after']) {
      await chat.say('/privacy');
      expect([moment, chat.text()]).toEqual([moment, plain(wordsIn(language).privacy.text)]);
      await chat.say('/relax');
      expect([moment, chat.text()]).toEqual([moment, plain(wordsIn(language).practice.menu)]);
      if (moment === 'before') await chat.meet();
    }
    expect(chats.refused).toEqual([]);
  });

  test.each(languages)(
    'whoever has not agreed is asked to, whatever they would begin (%s)',
    async (language) => {
      chats = openChats(database.db);
      const chat = chats.newcomer(language);
      const { start, safety, exercises } = wordsIn(language);
      const welcome = plain(start.welcome(safety.disclaimer));
      for (const command of ['/breathe', '/move', '/learn']) {
        await chat.say(command);
        expect([command, chat.text()]).toEqual([command, welcome]);
      }
      await chat.say('/relax');
      const menu = chat.last();
      for (const { callback_data: data } of buttonsOf(menu)) {
        await chat.tap(menu.message_id, data);
        expect([data, chat.text()]).toEqual([data, data === 'helps' ? expect.anything() : welcome]);
      }
      expect(await findPerson(database.db, chat.id)).toBeUndefined();
      await chat.meet();
      await chat.say('/breathe');
      expect(seen(chat)).toContain(exercises.all['paced-breathing'].name);
      expect(await sessionOf(database.db, chat)).toMatchObject({
        exercise: 'paced-breathing',
        state: 'before',
      });
      expect(chats.refused).toEqual([]);
    },
  );

  test('a command may carry the bot’s name, and a word', async () => {
    const chat = await settled();
    for (const text of ['/help@unknot_bot', '/help me', '/help@unknot_bot please']) {
      const seen = chat.visitor.history().length;
      await chat.say(text);
      expect([text, ...saidSince(chat, seen)]).toContainEqual(
        expect.stringContaining('relaxation companion'),
      );
    }
  });

  test('capital letters are no hindrance', async () => {
    const chat = await settled();
    const unheard: string[] = [];
    for (const command of Object.keys(catalogue.en.commands)) {
      await chat.say(`/${command.charAt(0).toUpperCase()}${command.slice(1)}`);
      if (chat.text() === wordsIn('en').fallback.unknownCommand) unheard.push(command);
    }
    expect(unheard).toEqual([]);
  });
});

describe('what nobody waits for', () => {
  test.each(languages)('is pointed on, kindly and shortly (%s)', async (language) => {
    const chat = await settled(language);
    const { fallback, cancel } = wordsIn(language);
    const told: [string, string][] = [
      ['/cancel', cancel.nothing],
      ['hello there', fallback.unknown],
      ['8', fallback.unknown],
      ['/nonsense', fallback.unknownCommand],
      ['/', fallback.unknownCommand],
      ['/help@somebody_else_bot', fallback.unknownCommand],
    ];
    for (const [text, reply] of told) {
      const seen = chat.visitor.history().length;
      await chat.say(text);
      expect([text, ...saidSince(chat, seen)]).toEqual([text, reply]);
      expect(reply.length).toBeLessThan(160);
    }
    expect(chats.refused).toEqual([]);
  });

  test('stickers, pictures, voices and places are answered in a line', async () => {
    const chat = await settled();
    const { visitor } = chat;
    const bytes = new Uint8Array([1, 2, 3]);
    const deeds: [string, () => unknown][] = [
      ['a sticker', () => visitor.sendSticker()],
      ['a voice', () => visitor.sendVoice()],
      ['a picture', () => visitor.sendPhoto('a.png', bytes, 'image/png', 'look')],
      ['a place', () => visitor.sendLocation(1, 2)],
    ];
    for (const [deed, act] of deeds) {
      const seen = visitor.history().length;
      act();
      await chats.settle();
      expect([deed, ...saidSince(chat, seen)]).toEqual([deed, wordsIn('en').fallback.media]);
    }
    expect(chats.refused).toEqual([]);
  });

  test('what Telegram reports of the chat itself asks for no reply', async () => {
    const chat = await settled();
    const seen = chat.visitor.history().length;
    const { last } = chat;
    const report = { message_id: 9_000_000, date: last().date, chat: last().chat, from: last().from };
    for (const [at, more] of [{ pinned_message: last() }, { delete_chat_photo: true }].entries()) {
      const from = { id: chat.id, is_bot: false, first_name: 'Ada' };
      await chats.bot.handleUpdate({ update_id: at + 1, message: { ...report, from, ...more } } as Update);
    }
    expect(saidSince(chat, seen)).toEqual([]);
    expect(chats.refused).toEqual([]);
  });

  test('an edited message says nothing and changes nothing', async () => {
    const chat = await settled();
    const written = chat.visitor.send('hello');
    await chats.settle();
    const seen = chat.visitor.history().length;
    chat.visitor.edit(written.message_id, '/delete');
    await chats.settle();
    expect(saidSince(chat, seen)).toEqual([]);
    expect(chats.refused).toEqual([]);
  });

  test('a button that belongs to nothing says so over the chat, and only there', async () => {
    const chat = await settled();
    const seen = chat.visitor.history().length;
    for (const data of [
      'nothing',
      'ci:999999:edit',
      'ci:1:a:headache:maybe',
      'se:ask:advice',
      'x'.repeat(64),
    ]) {
      const answer = await chat.tap(chat.last().message_id, data);
      expect([data, answer]).toEqual([data, { text: wordsIn('en').fallback.outdated }]);
    }
    expect(chat.visitor.history()).toHaveLength(seen);
    expect(chats.refused).toEqual([]);
  });

  test('blocking the bot and letting it in again is taken quietly', async () => {
    const chat = await settled();
    const seen = chat.visitor.history().length;
    chat.visitor.block();
    await chats.settle();
    chat.visitor.unblock();
    await chats.settle();
    expect(saidSince(chat, seen)).toEqual([]);
    await chat.say('/help');
    expect(chat.text()).toContain('relaxation companion');
    expect(chats.refused).toEqual([]);
  });
});

describe('a group', () => {
  /** The calls that reach Telegram, each with the chat it is about. */
  function callsOf({ telegram }: ReturnType<typeof openChats>): string[] {
    const calls: string[] = [];
    telegram.onCall(({ method, payload }) => {
      const chat = (payload as { chat_id?: unknown }).chat_id;
      if (chat !== undefined) calls.push(`${method} ${chat}`);
    });
    return calls;
  }

  test.each(languages)(
    'is told once, in the language of who added the bot, and left (%s)',
    async (language) => {
      chats = openChats(database.db);
      const { visitor } = chats.newcomer(language);
      const group = chats.telegram.group(-4001, visitor);
      await chats.settle();
      expect(group.history().flatMap(({ text }) => text ?? [])).toEqual([wordsIn(language).fallback.group]);
      expect(group.left()).toBe(true);
      expect(chats.refused).toEqual([]);
    },
  );

  test('adding it again gets the same; what is written in between nothing', async () => {
    chats = openChats(database.db);
    const { visitor } = chats.newcomer();
    const group = chats.telegram.group(-4002, visitor);
    group.send(visitor, '/start');
    group.send(visitor, 'hello all');
    await chats.settle();
    expect(group.left()).toBe(true);
    const once = group.history().filter(({ from }) => from?.is_bot);
    chats.telegram.group(-4002, visitor);
    await chats.settle();
    expect(group.left()).toBe(true);
    expect(once).toHaveLength(1);
    expect(group.history().filter(({ from }) => from?.is_bot)).toHaveLength(2);
  });

  test.each([
    ['supergroup', ['sendMessage -4003', 'leaveChat -4003']],
    ['channel', ['leaveChat -4003']],
  ] as const)('a %s is refused too', async (type, expected) => {
    chats = openChats(database.db);
    const { visitor } = chats.newcomer();
    chats.telegram.group(-4003, visitor);
    const added = chats.telegram.takeUpdates().find(({ my_chat_member }) => my_chat_member);
    const calls = callsOf(chats);
    if (!chats.bot.isInited()) await chats.bot.init();
    const member = added?.my_chat_member;
    if (!member) throw new Error('not added');
    await chats.bot.handleUpdate({
      update_id: added.update_id,
      my_chat_member: { ...member, chat: { id: -4003, type, title: 'A place' } },
    });
    expect(calls).toEqual(expected);
    expect(chats.refused).toEqual([]);
  });

  test('nothing about the people in it is kept, and the private chat stays as it was', async () => {
    const chat = await settled();
    await chat.say('/checkin');
    const seen = chat.visitor.history().length;
    const group = chats.telegram.group(-4004, chat.visitor);
    group.send(chat.visitor, '7');
    await chats.settle();
    expect(chat.visitor.history()).toHaveLength(seen);
    await chat.press('No');
    expect(chat.text()).toContain('How many hours');
  });
});
