import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import { serve } from '@hono/node-server';
import { Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { createPage } from '../../src/local/page.ts';
import { openTelegram } from '../../src/local/telegram.ts';

const TOKEN = '1:local';
/** Sixteen by sixteen pixels in one colour. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR4nGNITvMhCTGMahjVMGI1AABxRukQdVLqNQAAAABJRU5ErkJggg==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** A bot which shows everything a page has to cope with. A tap on *Wait* is answered only after `release`. */
function createBot(telegram: ReturnType<typeof openTelegram>) {
  const bot = new Bot(TOKEN, {
    client: {
      fetch: (async (url: string, init: RequestInit) => {
        // grammY brings an AbortController of its own, which Request does not take.
        const abort = new AbortController();
        init.signal?.addEventListener('abort', () => abort.abort());
        return telegram.fetch(new Request(url, { ...init, signal: abort.signal }));
      }) as never,
    },
  });
  const card = new InlineKeyboard().text('Yes', 'yes').text('No', 'no').row();
  card.text('Toast', 'toast').text('Alert', 'alert').row().url('Read more', 'https://example.org/');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });

  bot.command('start', (ctx) => ctx.reply('Did you have a headache today?', { reply_markup: card }));
  bot.command('where', (ctx) =>
    ctx.reply('Where are you?', {
      reply_markup: new Keyboard().requestLocation('Share my location').oneTime(),
    }),
  );
  bot.command('files', async (ctx) => {
    await ctx.replyWithPhoto(new InputFile(PNG, 'week.png'), { caption: 'Your week' });
    await ctx.replyWithAnimation(new InputFile(GIF, 'breathe.gif'), { caption: 'Breathe with it' });
    await ctx.replyWithDocument(new InputFile(Buffer.from('a,b\n1,2\n'), 'days.csv'));
  });
  bot.command('rich', (ctx) =>
    ctx.reply(
      '<b>bold</b> <i>italic <u>both</u></i> <code>code</code> <a href="https://example.org/a">link</a> /start\n' +
        `<blockquote expandable>${'A long quotation. '.repeat(40)}</blockquote>\n<tg-spoiler>secret</tg-spoiler>`,
      {
        parse_mode: 'HTML',
        reply_markup: new InlineKeyboard().text('Delete', 'delete').text('Wait', 'wait'),
      },
    ),
  );
  bot.command('think', (ctx) => ctx.replyWithChatAction('typing'));
  bot.command('many', async (ctx) => {
    for (let line = 1; line <= 30; line += 1) await ctx.reply(`Line ${line}`);
  });
  bot.on('callback_query:data', async (ctx) => {
    const { data } = ctx.callbackQuery;
    if (data === 'toast') return ctx.answerCallbackQuery('Saved.');
    if (data === 'alert') return ctx.answerCallbackQuery({ text: 'Enough for today.', show_alert: true });
    if (data === 'delete') return ctx.deleteMessage();
    if (data === 'wait') await held;
    if (data === 'wait') return ctx.answerCallbackQuery();
    await ctx.editMessageText(`You said ${data}.`, {
      reply_markup: new InlineKeyboard().text('Once more', 'more'),
    });
    return ctx.answerCallbackQuery();
  });
  bot.on('message:location', (ctx) =>
    ctx.reply(`You are at ${ctx.message.location.latitude}.`, { reply_markup: { remove_keyboard: true } }),
  );
  bot.on('message:photo', (ctx) => ctx.reply(`A picture of ${ctx.message.caption}.`));
  bot.on('message:document', (ctx) => ctx.reply(`${ctx.message.document.file_name} came.`));
  bot.on('message:text', (ctx) => ctx.reply(`You wrote: ${ctx.message.text}`));
  return { bot, release };
}

/** A stand-in, the bot on it by long polling and the page in front, on a port of their own until the test is over. */
export async function openChat() {
  const real = () => Temporal.Now.instant();
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const clock = {
    now: () => real().add(ahead),
    set: async (instant: Temporal.Instant | undefined) => {
      ahead = instant ? real().until(instant) : Temporal.Duration.from({ seconds: 0 });
    },
  };
  const telegram = openTelegram({ token: TOKEN, now: clock.now });
  const { bot, release } = createBot(telegram);
  await bot.api.setMyDescription('A bot for trying things out.');
  await bot.api.setMyCommands([
    { command: 'start', description: 'Begin' },
    { command: 'files', description: 'Picture and file' },
    { command: 'where', description: 'Ask for a place' },
  ]);
  void bot.start();
  const page = createPage({
    telegram,
    controls: {
      clock,
      visitorTimes: async (id) => (id === 1001 ? { zone: 'Asia/Kathmandu' } : {}),
      fillFourWeeks: async () => 'not-ready',
    },
  });
  let server: ServerType;
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server = serve({ fetch: page.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) =>
        resolve(info.port),
      );
    });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  const port = await listen(0);
  onTestFinished(async () => {
    await bot.stop();
    await telegram.close();
    await stop();
  });
  return { bot, telegram, release, url: `http://localhost:${port}/`, stop, listen: () => listen(port) };
}
