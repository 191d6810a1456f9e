import { describe, expect, test } from 'vitest';
import { openPrepared, testRefusals } from './bot-api.ts';

const known = await openPrepared();
const text = { chat_id: 1, message_id: known.text };
const photo = { chat_id: 1, message_id: known.photo };
const missing = { chat_id: 1, message_id: 999 };
const notModified =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

testRefusals('editMessageText', [
  [{ text: 'x' }, 'Bad Request: message identifier is not specified'],
  [{ ...missing, text: 'x' }, 'Bad Request: message to edit not found'],
  [{ chat_id: 99, message_id: 1, text: 'x' }, 'Bad Request: chat not found'],
  [{ chat_id: 1, message_id: known.own, text: 'x' }, "Bad Request: message can't be edited"],
  [{ chat_id: 1, message_id: known.fixed, text: 'x' }, "Bad Request: message can't be edited"],
  [text, 'Bad Request: message text is empty'],
  [{ ...text, text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
  [{ ...text, text: '<strong>Hi</strong> ', parse_mode: 'HTML', reply_markup: known.button }, notModified],
  [{ ...text, text: 'x', reply_markup: { keyboard: [['x']] } }, 'Bad Request: inline keyboard expected'],
  [{ ...photo, text: 'x' }, 'Bad Request: there is no text in the message to edit'],
  [{ chat_id: 3, message_id: known.beforeBlock, text: 'x' }, 'Forbidden: bot was blocked by the user', 403],
]);

testRefusals('editMessageCaption', [
  [{ ...photo, caption: 'Look' }, notModified],
  [{ ...photo, caption: 'x'.repeat(1025) }, 'Bad Request: message caption is too long'],
  [{ ...text, caption: 'x' }, 'Bad Request: there is no caption in the message to edit'],
  [{ ...missing, caption: 'x' }, 'Bad Request: message to edit not found'],
]);

testRefusals('editMessageReplyMarkup', [
  [{ ...text, reply_markup: known.button }, notModified],
  [photo, notModified],
  [missing, 'Bad Request: message to edit not found'],
]);

testRefusals('editMessageMedia', [
  [photo, 'Bad Request: parameter "media" is required'],
  [{ ...photo, media: '{' }, "Bad Request: can't parse input media JSON object"],
  [{ ...photo, media: ['x'] }, "Bad Request: can't parse InputMedia: expected an Object"],
  [{ ...photo, media: { type: 'photo' } }, "Bad Request: can't parse InputMedia: media not found"],
  [
    { ...photo, media: { media: known.photoFile } },
    'Bad Request: can\'t parse InputMedia: Can\'t find field "type"',
  ],
  [
    { ...photo, media: { type: 'photo', media: 'AgACnothing' } },
    'Bad Request: wrong file identifier/HTTP URL specified',
  ],
  [
    { ...photo, media: { type: 'photo', media: known.photoFile, caption: 'x'.repeat(1025) } },
    'Bad Request: message caption is too long',
  ],
  [{ ...photo, media: { type: 'photo', media: known.photoFile, caption: 'Look' } }, notModified],
]);

testRefusals('deleteMessage', [
  [{ message_id: 1 }, 'Bad Request: chat identifier is not specified'],
  [{ chat_id: 1 }, 'Bad Request: message identifier is not specified'],
  [missing, 'Bad Request: message to delete not found'],
]);

testRefusals('deleteMessages', [
  [{ chat_id: 1 }, 'Bad Request: message identifiers are not specified'],
  [{ chat_id: 1, message_ids: [] }, 'Bad Request: message identifiers are not specified'],
  [{ chat_id: 1, message_ids: 5 }, 'Bad Request: expected an Array of message identifiers'],
  [
    { chat_id: 1, message_ids: Array(101).fill(known.text) },
    'Bad Request: too many message identifiers specified',
  ],
]);

testRefusals('setMessageReaction', [[missing, 'Bad Request: message to react not found']]);

test('a reaction is taken on any message that is there', async () => {
  const { call } = await openPrepared();
  const reaction = [{ type: 'emoji', emoji: '👍' }];
  expect(await call('setMessageReaction', { ...text, reaction })).toEqual({ ok: true, result: true });
});

describe('an edit', () => {
  test('gives the message new words and, without buttons in the call, none', async () => {
    const { call, ada, clock } = await openPrepared();
    clock.set('2026-03-02T18:00:05Z');
    const { result } = await call('editMessageText', { ...text, text: 'Bye' });
    expect(result).toMatchObject({ message_id: known.text, text: 'Bye', edit_date: 1772474405 });
    expect(result).not.toHaveProperty('entities');
    expect(result).not.toHaveProperty('reply_markup');
    expect(ada.history().find((message) => message.message_id === known.text)).toEqual(result);
  });

  test('of the same words in other clothes counts', async () => {
    const { call, button } = await openPrepared();
    expect(await call('editMessageText', { ...text, text: 'Hi', reply_markup: button })).toMatchObject({
      ok: true,
    });
  });

  test('of the buttons alone keeps the rest', async () => {
    const { call } = await openPrepared();
    const buttons = { inline_keyboard: [[{ text: 'No', callback_data: 'no' }]] };
    const { result } = await call('editMessageReplyMarkup', { ...photo, reply_markup: buttons });
    expect(result).toMatchObject({ caption: 'Look', reply_markup: buttons });
    expect(result.photo[0].file_id).toBe(known.photoFile);
  });

  test('of a caption keeps the photo', async () => {
    const { call } = await openPrepared();
    const { result } = await call('editMessageCaption', photo);
    expect(result).not.toHaveProperty('caption');
    expect(result.photo[0].file_id).toBe(known.photoFile);
  });

  test('can put a photo in the place of a text', async () => {
    const { call } = await openPrepared();
    const media = { type: 'photo', media: known.photoFile, caption: 'Now' };
    const { result } = await call('editMessageMedia', { ...text, media });
    expect(result).toMatchObject({ message_id: known.text, caption: 'Now' });
    expect(result).not.toHaveProperty('text');
  });
});

describe('a deleted message', () => {
  test('is gone from the chat, whoever wrote it', async () => {
    const { call, ada } = await openPrepared();
    await call('deleteMessage', { chat_id: 1, message_id: known.own });
    await call('deleteMessages', { chat_id: 1, message_ids: [known.text, 999, known.photo] });
    expect(ada.history().map((message) => message.message_id)).toEqual([known.fixed]);
  });

  test('was sent within 48 hours', async () => {
    const { call, clock, ada } = await openPrepared();
    clock.set('2026-03-04T18:00:00Z');
    expect(await call('deleteMessage', text)).toMatchObject({ ok: true });
    clock.set('2026-03-04T18:00:01Z');
    const late = {
      ok: false,
      error_code: 400,
      description: "Bad Request: message can't be deleted for everyone",
    };
    expect(await call('deleteMessage', photo)).toEqual(late);
    expect(await call('deleteMessages', { chat_id: 1, message_ids: [known.photo, 999] })).toEqual(late);
    expect(ada.history().map((message) => message.message_id)).toContain(known.photo);
  });
});
