import { expect, test } from 'vitest';
import { openPrepared, testRefusals } from './bot-api.ts';

const markup = (reply_markup: unknown) => ({ chat_id: 1, text: 'x', reply_markup });
const row = (...buttons: unknown[]) => markup({ inline_keyboard: [buttons] });
const unparsable = (what: string) => `Bad Request: can't parse inline keyboard button: ${what}`;
const hundredAndOne = Array.from({ length: 101 }, (_, index) => ({ text: 'x', callback_data: `${index}` }));

testRefusals('sendMessage', [
  [markup('{'), "Bad Request: can't parse reply keyboard markup JSON object"],
  [markup([]), 'Bad Request: object expected as reply markup'],
  [
    markup({ inline_keyboard: [{ text: 'x' }] }),
    'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  [markup({ keyboard: ['x'] }), 'Bad Request: field "keyboard" must be an Array of Arrays'],
  [row('x'), unparsable('InlineKeyboardButton must be an Object')],
  [row({ callback_data: 'x' }), unparsable('Can\'t find field "text"')],
  [row({ text: 1, callback_data: 'x' }), unparsable('Field "text" must be of type String')],
  [row({ text: 'x' }), unparsable('Text buttons are unallowed in the inline keyboard')],
  [row({ text: 'x', callback_data: '' }), unparsable('Text buttons are unallowed in the inline keyboard')],
  [row({ text: '', callback_data: 'x' }), 'Bad Request: inline keyboard button text must be non-empty'],
  [row({ text: 'x', callback_data: `${'é'.repeat(32)}x` }), 'Bad Request: BUTTON_DATA_INVALID'],
  [
    row({ text: 'x', url: 'nowhere' }),
    "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
  ],
  [row(...hundredAndOne), 'Bad Request: reply markup is too long'],
  [
    markup({ keyboard: [[1]] }),
    "Bad Request: can't parse keyboard button: KeyboardButton must be a String or an Object",
  ],
  [markup({ keyboard: [[{ text: '' }]] }), 'Bad Request: keyboard button text must be non-empty'],
]);

test('a hundred buttons, and data of 64 bytes, are taken', async () => {
  const { call } = await openPrepared();
  const buttons = hundredAndOne.slice(1).map((button) => ({ ...button, callback_data: 'é'.repeat(32) }));
  const { result } = await call('sendMessage', row(...buttons));
  expect(result.reply_markup).toEqual({ inline_keyboard: [buttons] });
});

test('a keyboard of keys is offered until it is removed, and is no part of the message', async () => {
  const { call, ada } = await openPrepared();
  const keyboard = [[{ text: 'Share', request_location: true }]];
  const { result } = await call('sendMessage', markup({ keyboard, resize_keyboard: true }));
  expect(result.reply_markup).toBeUndefined();
  expect(ada.keyboard()).toEqual({ keyboard, resize_keyboard: true });
  ada.send('no');
  expect(ada.keyboard()).toBeDefined();
  await call('sendMessage', markup({ remove_keyboard: true }));
  expect(ada.keyboard()).toBeUndefined();
});

test('a one-time keyboard goes with the next message', async () => {
  const { call, ada } = await openPrepared();
  await call('sendMessage', markup({ keyboard: [['yes']], one_time_keyboard: false }));
  ada.send('yes');
  expect(ada.keyboard()).toBeDefined();
  await call('sendMessage', markup({ keyboard: [['yes']], one_time_keyboard: true }));
  ada.send('yes');
  expect(ada.keyboard()).toBeUndefined();
});

test('a forced reply makes the next message a reply', async () => {
  const { call, ada } = await openPrepared();
  const { result } = await call('sendMessage', markup({ force_reply: true }));
  expect(ada.keyboard()).toEqual({ force_reply: true });
  expect(ada.send('42').reply_to_message?.message_id).toBe(result.message_id);
  expect(ada.send('43').reply_to_message).toBeUndefined();
});

test('a keyboard without any button is none', async () => {
  const { call } = await openPrepared();
  const { result } = await call('sendMessage', markup({ inline_keyboard: [[]] }));
  expect(result.reply_markup).toBeUndefined();
});

test('a reply quotes the message without what that one replied to', async () => {
  const { call, ada, own } = await openPrepared();
  const first = await call('sendMessage', { chat_id: 1, text: 'a', reply_parameters: { message_id: own } });
  expect(first.result.reply_to_message).toEqual(ada.history()[0]);
  const next = { message_id: first.result.message_id };
  const second = await call('sendMessage', { chat_id: 1, text: 'b', reply_parameters: next });
  expect(second.result.reply_to_message).toMatchObject({ text: 'a' });
  expect(second.result.reply_to_message.reply_to_message).toBeUndefined();
});

test('a reply to a missing message can be sent without it', async () => {
  const { call } = await openPrepared();
  const reply_parameters = { message_id: 999, allow_sending_without_reply: true };
  const { result } = await call('sendMessage', { chat_id: 1, text: 'x', reply_parameters });
  expect(result.reply_to_message).toBeUndefined();
});
