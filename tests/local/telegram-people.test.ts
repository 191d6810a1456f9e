import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChatEvent } from '../../src/local/chats.ts';
import { createClock, openBotApi } from './bot-api.ts';

function open() {
  const clock = createClock();
  const { telegram, call } = openBotApi({ now: clock.now });
  const ada = telegram.visitor({ id: 1, first_name: 'Ada', language_code: 'en' });
  const events: ChatEvent[] = [];
  ada.listen((event) => events.push(event));
  return { telegram, call, clock, ada, events };
}

const tooOld = {
  ok: false,
  error_code: 400,
  description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
};

describe('what a person does reaches the bot', () => {
  test('a text is a message of theirs, stamped by the clock', () => {
    const { telegram, clock, ada } = open();
    clock.set('2026-03-08T20:00:00Z');
    const message = ada.send(' /checkin  yesterday ');
    expect(message).toEqual({
      message_id: 1,
      date: 1773000000,
      chat: { id: 1, type: 'private', first_name: 'Ada' },
      from: { id: 1, is_bot: false, first_name: 'Ada', language_code: 'en' },
      text: '/checkin  yesterday',
      entities: [{ type: 'bot_command', offset: 0, length: 8 }],
    });
    expect(telegram.takeUpdates()).toEqual([{ update_id: expect.any(Number), message }]);
  });

  test('a text of more than 4096 goes out in several messages, no character cut in half', () => {
    const { telegram, ada } = open();
    const text = `${'x'.repeat(4095)}${'😀'.repeat(4096)}`;
    ada.send(text);
    const texts = telegram.takeUpdates().map((update) => update.message?.text ?? '');
    expect(texts.map((part) => part.length)).toEqual([4095, 4096, 4096]);
    expect(texts.join('')).toBe(text);
  });

  test('a text of nothing cannot be sent', () => {
    const { telegram, ada } = open();
    expect(() => ada.send(' \n')).toThrow('an empty text cannot be sent');
    expect(telegram.takeUpdates()).toEqual([]);
  });

  test('locations, photos, stickers and voices', () => {
    const { telegram, ada } = open();
    ada.sendLocation(52.5, 13.4);
    ada.sendPhoto('me.jpg', Buffer.from('no picture'), 'image/jpeg', 'it is /me');
    ada.sendSticker();
    ada.sendVoice();
    expect(telegram.takeUpdates().map((update) => update.message)).toMatchObject([
      { location: { latitude: 52.5, longitude: 13.4 } },
      { photo: [{ width: 0, height: 0 }], caption: 'it is /me', caption_entities: [{ type: 'bot_command' }] },
      { sticker: { emoji: '👋' } },
      { voice: { duration: 1, mime_type: 'audio/ogg' } },
    ]);
  });

  test('a changed text is an edited message; one changed to itself is nothing', async () => {
    const { telegram, call, ada, events } = open();
    const { message_id } = ada.send('/seven');
    await call('sendMessage', { chat_id: 1, text: 'What?' });
    telegram.takeUpdates();
    ada.edit(message_id, '/seven ');
    ada.edit(message_id, ' ');
    expect(telegram.takeUpdates()).toEqual([]);
    ada.edit(message_id, '7');
    const edited = ada.history()[0];
    expect(edited).toMatchObject({ text: '7', edit_date: edited?.date });
    expect(edited).not.toHaveProperty('entities');
    expect(telegram.takeUpdates()).toMatchObject([{ edited_message: edited }]);
    expect(events.at(-1)).toEqual({ kind: 'edit', message: edited });
    expect(() => ada.edit(message_id + 1, 'x')).toThrow('only an own text can be edited');
  });

  test('a changed name or language is in what they do next', () => {
    const { telegram, ada } = open();
    ada.change({ first_name: 'Ada L.', language_code: 'de' });
    ada.send('x');
    expect(telegram.takeUpdates()).toMatchObject([
      { message: { from: { first_name: 'Ada L.', language_code: 'de' }, chat: { first_name: 'Ada L.' } } },
    ]);
    expect(telegram.visitor({ id: 1, first_name: 'Somebody' }).profile()).toEqual({
      id: 1,
      first_name: 'Ada L.',
      language_code: 'de',
    });
    expect(telegram.visitors().map((visitor) => visitor.id)).toEqual([1]);
  });

  test('blocking and unblocking tell the bot once each; while blocked nobody can write', async () => {
    const { telegram, call, ada } = open();
    ada.send('hello');
    telegram.takeUpdates();
    ada.block();
    ada.block();
    expect(ada.blocked()).toBe(true);
    expect(() => ada.send('x')).toThrow('this person blocked the bot: unblock it first');
    expect(await ada.tap(1, 'x')).toBeUndefined();
    ada.unblock();
    const status = (status: string) =>
      expect.objectContaining({ status, user: expect.objectContaining({ id: 4200 }) });
    expect(telegram.takeUpdates().map((update) => update.my_chat_member)).toMatchObject([
      { old_chat_member: status('member'), new_chat_member: status('kicked') },
      { old_chat_member: status('kicked'), new_chat_member: status('member') },
    ]);
    expect(await call('sendMessage', { chat_id: 1, text: 'x' })).toMatchObject({ ok: true });
  });
});

describe('a tap', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('carries the message as it is now, and resolves with the answer', async () => {
    const { telegram, call, ada, events } = open();
    ada.send('hello');
    const { result } = await call('sendMessage', { chat_id: 1, text: 'Well?' });
    telegram.takeUpdates();
    const answer = ada.tap(2, 'any');
    const query = telegram.takeUpdates()[0]?.callback_query;
    expect(query).toMatchObject({ data: 'any', from: { id: 1 }, message: result });
    await call('answerCallbackQuery', { callback_query_id: query?.id, text: 'Yes', url: 't.me/x?start=1' });
    const said = { text: 'Yes', url: 't.me/x?start=1' };
    expect(await answer).toEqual(said);
    expect(events.at(-1)).toEqual({ kind: 'answer', messageId: 2, data: 'any', answer: said });
  });

  test('on a deleted message carries what is left of it', async () => {
    const { telegram, ada } = open();
    void ada.tap(77, 'old');
    expect(telegram.takeUpdates()[0]?.callback_query?.message).toEqual({
      chat: { id: 1, type: 'private', first_name: 'Ada' },
      message_id: 77,
      date: 0,
    });
  });

  test('takes one answer, of at most 200 characters and no foreign link', async () => {
    const { telegram, call, ada } = open();
    const answer = ada.tap(1, 'yes');
    const callback_query_id = telegram.takeUpdates()[0]?.callback_query?.id;
    expect(await call('answerCallbackQuery', { callback_query_id, text: 'x'.repeat(201) })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: MESSAGE_TOO_LONG',
    });
    expect(await call('answerCallbackQuery', { callback_query_id, url: 'https://example.com' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: URL_INVALID',
    });
    const text = 'x'.repeat(200);
    expect(await call('answerCallbackQuery', { callback_query_id, text })).toEqual({
      ok: true,
      result: true,
    });
    expect(await call('answerCallbackQuery', { callback_query_id })).toEqual(tooOld);
    expect(await call('answerCallbackQuery', {})).toEqual(tooOld);
    expect(await answer).toEqual({ text });
  });

  test('waits a minute for the answer, which Telegram takes for 150 seconds of real time', async () => {
    const { telegram, call, clock, ada } = open();
    const taps = Promise.all([ada.tap(1, 'first'), ada.tap(1, 'second')]);
    const [first, second] = telegram.takeUpdates().map((update) => update.callback_query?.id);
    clock.set('2026-12-31T00:00:00Z');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await taps).toEqual([undefined, undefined]);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await call('answerCallbackQuery', { callback_query_id: first })).toMatchObject({ ok: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(await call('answerCallbackQuery', { callback_query_id: second })).toEqual(tooOld);
  });

  test('ends when the stand-in closes', async () => {
    const { telegram, ada } = open();
    const answer = ada.tap(1, 'x');
    await telegram.close();
    expect(await answer).toBeUndefined();
  });

  test('an action is shown for five seconds, or until the bot writes', async () => {
    const { call, ada, events } = open();
    ada.send('hello');
    await call('sendChatAction', { chat_id: 1, action: 'typing' });
    await call('sendChatAction', { chat_id: 1, action: 'typing' });
    expect(ada.action()).toBe('typing');
    await vi.advanceTimersByTimeAsync(5000);
    expect(ada.action()).toBeUndefined();
    await call('sendChatAction', { chat_id: 1, action: 'upload_photo' });
    await call('sendMessage', { chat_id: 1, text: 'There.' });
    expect(events.slice(1)).toMatchObject([
      { kind: 'action', action: 'typing' },
      { kind: 'action', action: undefined },
      { kind: 'action', action: 'upload_photo' },
      { kind: 'action', action: undefined },
      { kind: 'message', message: { text: 'There.' } },
    ]);
  });
});

test('a listener hears edits, deletions and keyboards until it is stopped', async () => {
  const { call, ada, events } = open();
  ada.send('hello');
  const heard: string[] = [];
  const stop = ada.listen((event) => heard.push(event.kind));
  const reply_markup = { keyboard: [['yes']] };
  await call('sendMessage', { chat_id: 1, text: 'a' });
  await call('editMessageText', { chat_id: 1, message_id: 2, text: 'b' });
  await call('deleteMessage', { chat_id: 1, message_id: 2 });
  await call('sendMessage', { chat_id: 1, text: 'c', reply_markup });
  stop();
  ada.send('bye');
  expect(heard).toEqual(['message', 'edit', 'delete', 'message', 'keyboard']);
  expect(events).toContainEqual({ kind: 'delete', messageId: 2 });
  expect(events).toContainEqual({ kind: 'keyboard', keyboard: reply_markup });
});

test('a group tells of the bot that comes and goes, and of what is said while it is there', async () => {
  const { telegram, call, ada } = open();
  const group = telegram.group(-5, ada);
  telegram.group(-5, ada);
  group.send(ada, '/start');
  expect(await call('sendMessage', { chat_id: -5, text: 'Private chats only.' })).toMatchObject({ ok: true });
  expect(await call('getChat', { chat_id: -5 })).toMatchObject({ result: { type: 'group' } });
  expect(group.left()).toBe(false);
  expect(await call('leaveChat', { chat_id: -5 })).toEqual({ ok: true, result: true });
  group.send(ada, 'gone');
  expect(group.left()).toBe(true);
  const chat = { id: -5, type: 'group', title: 'A group' };
  expect(telegram.takeUpdates()).toMatchObject([
    { my_chat_member: { chat, from: { id: 1 }, new_chat_member: { status: 'member' } } },
    { message: { chat, new_chat_members: [{ id: 4200 }] } },
    { message: { chat, from: { id: 1 }, text: '/start' } },
    { my_chat_member: { chat, from: { id: 4200 }, new_chat_member: { status: 'left' } } },
  ]);
  expect(group.history().map((message) => message.text)).toEqual([
    undefined,
    '/start',
    'Private chats only.',
    'gone',
  ]);
  telegram.group(-5, ada);
  expect(group.left()).toBe(false);
});
