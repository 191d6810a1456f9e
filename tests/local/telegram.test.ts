import { Bot, GrammyError, InlineKeyboard, InputFile } from 'grammy';
import { describe, expect, test } from 'vitest';
import { createTransport } from '../../src/bot/frame/transport.ts';
import { type Call, type LocalTelegram, openTelegram } from '../../src/local/telegram.ts';
import { createClock, openBotApi, picture, token } from './bot-api.ts';

/** A real bot in front of the stand-in, and every call it makes. */
function openBot() {
  const telegram = openTelegram({ token, now: createClock().now });
  const calls: Call[] = [];
  telegram.onCall((call) => calls.push(call));
  const bot = new Bot(token, { client: { fetch: transportTo(telegram) } });
  const ada = telegram.visitor({ id: 1, first_name: 'Ada', language_code: 'en' });
  /** Hands the bot what waits, until nothing does. */
  const settle = async () => {
    if (!bot.isInited()) await bot.init();
    for (const update of telegram.takeUpdates()) await bot.handleUpdate(update);
  };
  return { telegram, bot, ada, calls, settle };
}

function transportTo(telegram: LocalTelegram) {
  return createTransport(telegram.fetch) as unknown as typeof fetch as never;
}

describe('a grammY bot', () => {
  test('polls, answers a command, edits on a tap and answers the tap', async () => {
    const { telegram, bot, ada, calls } = openBot();
    bot.command('start', (ctx) =>
      ctx.reply('Did your head ache today?', {
        reply_markup: new InlineKeyboard().text('Yes', 'yes').text('No', 'no'),
      }),
    );
    bot.callbackQuery('no', async (ctx) => {
      await ctx.editMessageText('<b>A free day.</b>', { parse_mode: 'HTML' });
      await ctx.answerCallbackQuery({ text: 'Noted', show_alert: true });
    });
    const asked = new Promise<void>((resolve) => {
      const stop = ada.listen((event) => {
        if (event.kind !== 'message' || event.message.from?.is_bot !== true) return;
        stop();
        resolve();
      });
    });
    const polling = bot.start();
    ada.send('/start');
    await asked;
    const card = ada.history()[1];
    expect(card).toMatchObject({ message_id: 2, text: 'Did your head ache today?', from: { id: 4200 } });
    expect(card?.reply_markup?.inline_keyboard[0]).toHaveLength(2);
    expect(await ada.tap(2, 'no')).toEqual({ text: 'Noted', show_alert: true });
    expect(ada.history()[1]).toMatchObject({ text: 'A free day.', entities: [{ type: 'bold' }] });
    await bot.stop();
    await polling;
    expect(calls.map((call) => call.method)).toContain('getUpdates');
    expect(calls.filter((call) => !call.response.ok)).toEqual([]);
    expect(telegram.takeUpdates()).toEqual([]);
  });

  test('uploads photos and files, edits one into the other, and fetches them', async () => {
    const { telegram, bot, ada } = openBot();
    ada.send('hello');
    const png = picture(40, 30);
    const sent = await bot.api.sendPhoto(1, new InputFile(png, 'chart.png'), { caption: 'a < b' });
    expect(sent.photo[0]).toMatchObject({ width: 40, height: 30, file_size: png.length });
    expect(sent.caption).toBe('a < b');
    const report = await bot.api.sendDocument(1, new InputFile(Buffer.from('%PDF'), 'report.pdf'));
    expect(report.document).toMatchObject({ file_name: 'report.pdf', mime_type: 'application/pdf' });
    const animation = new InputFile(Buffer.from('GIF89a'), 'breathe.gif');
    const edited = await bot.api.editMessageMedia(1, sent.message_id, {
      type: 'animation',
      media: animation,
    });
    const { animation: kept } = ada.history()[1] ?? {};
    expect(edited).toMatchObject({ animation: kept });
    const { file_path } = await bot.api.getFile(report.document.file_id);
    const response = await telegram.fetch(new Request(`http://telegram.local/file/bot${token}/${file_path}`));
    expect(await response.text()).toBe('%PDF');
  });

  test('meets a refusal as a GrammyError and the calls are told to the listener', async () => {
    const { bot, ada, calls } = openBot();
    ada.send('hello');
    const error = await bot.api.sendMessage(1, '').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({ error_code: 400, description: 'Bad Request: message text is empty' });
    expect(calls).toEqual([
      {
        method: 'sendMessage',
        payload: { chat_id: 1, text: '' },
        response: { ok: false, error_code: 400, description: 'Bad Request: message text is empty' },
      },
    ]);
  });

  test('sees commands, also those that name it, and not those that name another', async () => {
    const { bot, ada, settle } = openBot();
    const heard: string[] = [];
    bot.command('now', (ctx) => {
      heard.push(ctx.match);
    });
    ada.send('/now it hurts');
    ada.send('/now@unknot_bot');
    ada.send('/now@other_bot');
    ada.send('not /now');
    await settle();
    expect(heard).toEqual(['it hurts', '']);
  });

  test('registers its commands and reads back what it is', async () => {
    const { bot, ada } = openBot();
    await bot.init();
    expect(bot.botInfo).toMatchObject({ id: 4200, is_bot: true, username: 'unknot_bot' });
    await bot.api.setMyCommands([{ command: 'start', description: 'Begin' }]);
    expect(ada.commands()).toEqual([{ command: 'start', description: 'Begin' }]);
    expect(await bot.api.getWebhookInfo()).toEqual({
      url: '',
      has_custom_certificate: false,
      pending_update_count: 0,
    });
    expect(await bot.api.getChat(1)).toMatchObject({ id: 1, type: 'private', first_name: 'Ada' });
  });

  test('meets a closed stand-in as a broken connection', async () => {
    const { telegram, bot } = openBot();
    const polling = bot.api.getUpdates({ timeout: 30 });
    await telegram.close();
    await expect(polling).rejects.toThrow("Network request for 'getUpdates' failed!");
    await expect(bot.api.getMe()).rejects.toThrow("Network request for 'getMe' failed!");
  });
});

describe('the address', () => {
  test('with a wrong token is unauthorized, and the status of the response is the error code', async () => {
    const { telegram } = openBotApi();
    const response = await telegram.fetch(new Request('http://telegram.local/bot1:wrong/getMe'));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });

  test.each(['/', `/bot${token}`, `/file/bot${token}/photos/file_0.png`])(
    '%s leads nowhere',
    async (path) => {
      const { telegram } = openBotApi();
      const response = await telegram.fetch(new Request(`http://telegram.local${path}`));
      expect(await response.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    },
  );

  test.each([
    ['{', "Bad Request: can't parse JSON object"],
    ['[]', 'Bad Request: object expected'],
  ])('with the body %s is refused', async (body, description) => {
    const { telegram } = openBotApi();
    const headers = { 'content-type': 'application/json' };
    const url = `http://telegram.local/bot${token}/getMe`;
    const response = await telegram.fetch(new Request(url, { method: 'POST', body, headers }));
    expect(await response.json()).toEqual({ ok: false, error_code: 400, description });
  });
});
