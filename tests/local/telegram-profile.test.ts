import { expect, test } from 'vitest';
import { openBotApi, testRefusals } from './bot-api.ts';

const ofCommand = (command: string, description: string) => ({ commands: [{ command, description }] });
const noScope = (what: string) => `Bad Request: can't parse BotCommandScope: ${what}`;

testRefusals('setMyCommands', [
  [{ commands: '[' }, "Bad Request: can't parse commands JSON object"],
  [{ commands: {} }, 'Bad Request: expected an Array of BotCommand'],
  [{ commands: [{ command: 'x' }] }, 'Bad Request: can\'t parse BotCommand: Can\'t find field "description"'],
  [ofCommand('/', 'x'), 'Bad Request: command must be non-empty'],
  [ofCommand('x'.repeat(33), 'x'), 'Bad Request: command length must not exceed 32'],
  [ofCommand('CheckIn', 'x'), 'Bad Request: BOT_COMMAND_INVALID'],
  [ofCommand('x', ' '), 'Bad Request: command description must be non-empty'],
  [ofCommand('x', 'x'.repeat(257)), 'Bad Request: command description length must not exceed 256'],
  [{ commands: Array(101).fill({ command: 'x', description: 'x' }) }, 'Bad Request: BOT_COMMANDS_TOO_MUCH'],
  [{ commands: [], language_code: 'deu' }, 'Bad Request: invalid language code specified'],
]);

testRefusals('getMyCommands', [
  [{ scope: 'x' }, "Bad Request: can't parse BotCommandScope JSON object"],
  [{ scope: {} }, noScope('BotCommandScope must be an Object')],
  [{ scope: { type: 'all' } }, noScope('Unsupported type specified')],
  [{ scope: { type: 'chat' } }, noScope('Can\'t find field "chat_id"')],
  [{ scope: { type: 'chat', chat_id: 99 } }, 'Bad Request: chat not found'],
]);

testRefusals('setMyName', [
  [{ name: '' }, 'Bad Request: BOT_TITLE_INVALID'],
  [{ name: 'x'.repeat(65) }, 'Bad Request: BOT_TITLE_INVALID'],
]);

testRefusals('setMyDescription', [
  [{ description: 'x'.repeat(513) }, 'Bad Request: description is too long'],
]);

testRefusals('setMyShortDescription', [
  [{ short_description: 'x'.repeat(121) }, 'Bad Request: short description is too long'],
]);

testRefusals('setChatMenuButton', [
  [{ menu_button: 5 }, "Bad Request: can't parse menu button: MenuButton must be an Object"],
  [{ menu_button: {} }, 'Bad Request: can\'t parse menu button: Can\'t find field "type"'],
  [{ menu_button: { type: 'x' } }, "Bad Request: can't parse menu button: MenuButton has unsupported type"],
]);

testRefusals('sendChatAction', [
  [{ chat_id: 1, action: 'sleeping' }, 'Bad Request: wrong parameter action in request'],
  [{ chat_id: 3, action: 'typing' }, 'Forbidden: bot was blocked by the user', 403],
]);

testRefusals('getChat', [[{ chat_id: 99 }, 'Bad Request: chat not found']]);

testRefusals('leaveChat', [
  [{ chat_id: -5 }, 'Forbidden: bot is not a member of the group chat', 403],
  [{ chat_id: 1 }, "Bad Request: chat member status can't be changed in private chats"],
]);

testRefusals('sendTelepathy', [[{}, 'Not Found: method not found', 404]]);

test('a person is shown the commands of the narrowest scope and their own language', async () => {
  const { telegram, call } = openBotApi();
  const ada = telegram.visitor({ id: 1, first_name: 'Ada', language_code: 'de-AT' });
  const ben = telegram.visitor({ id: 2, first_name: 'Ben', language_code: 'fr' });
  const set = (name: string, more: object) =>
    call('setMyCommands', { commands: [{ command: name, description: name }], ...more });
  const shown = () => [ada, ben].map((person) => person.commands()[0]?.command);
  expect(shown()).toEqual([undefined, undefined]);
  await set('general', {});
  await set('allgemein', { language_code: 'de' });
  expect(shown()).toEqual(['allgemein', 'general']);
  const inPrivate = { scope: { type: 'all_private_chats' } };
  await set('private', inPrivate);
  expect(shown()).toEqual(['private', 'private']);
  const forAda = { scope: { type: 'chat', chat_id: 1 }, language_code: 'de' };
  await set('ada', forAda);
  expect(shown()).toEqual(['ada', 'private']);
  expect(await call('getMyCommands', forAda)).toEqual({
    ok: true,
    result: [{ command: 'ada', description: 'ada' }],
  });
  await call('deleteMyCommands', inPrivate);
  await call('deleteMyCommands', forAda);
  expect(shown()).toEqual(['allgemein', 'general']);
});

test('a person reads what the bot says of itself in their language, else the general text', async () => {
  const { telegram, call } = openBotApi();
  const ada = telegram.visitor({ id: 1, first_name: 'Ada', language_code: 'de' });
  expect(ada.about()).toEqual({ name: 'Unknot', description: '', shortDescription: '' });
  await call('setMyName', { name: 'Knoten', language_code: 'de' });
  await call('setMyDescription', { description: 'General' });
  await call('setMyShortDescription', { short_description: 'Kurz', language_code: 'de' });
  expect(ada.about()).toEqual({ name: 'Knoten', description: 'General', shortDescription: 'Kurz' });
  ada.change({ language_code: 'en' });
  expect(ada.about()).toEqual({ name: 'Unknot', description: 'General', shortDescription: '' });
  await call('setMyName', { name: '', language_code: 'de' });
  expect((await call('getMyName', { language_code: 'de' })).result).toEqual({ name: 'Unknot' });
  expect((await call('getMyDescription')).result).toEqual({ description: 'General' });
  expect((await call('getMyShortDescription', { language_code: 'de' })).result).toEqual({
    short_description: 'Kurz',
  });
});

test('the longest texts of the profile are taken', async () => {
  const { telegram, call } = openBotApi();
  const calls: [string, object][] = [
    ['setMyName', { name: 'é'.repeat(64) }],
    ['setMyDescription', { description: '😀'.repeat(512) }],
    ['setMyShortDescription', { short_description: 'x'.repeat(120) }],
    ['setMyCommands', ofCommand('x'.repeat(32), 'x'.repeat(256))],
  ];
  for (const [method, payload] of calls)
    expect(await call(method, payload)).toEqual({ ok: true, result: true });
  await telegram.close();
});

test('the menu button of a chat goes before that of all', async () => {
  const { telegram, call } = openBotApi();
  telegram.visitor({ id: 1, first_name: 'Ada' });
  expect((await call('getChatMenuButton')).result).toEqual({ type: 'commands' });
  const app = { type: 'web_app', text: 'x', web_app: { url: 'https://example.com' } };
  await call('setChatMenuButton', { menu_button: app });
  await call('setChatMenuButton', { chat_id: 1, menu_button: { type: 'commands' } });
  expect((await call('getChatMenuButton')).result).toEqual(app);
  expect((await call('getChatMenuButton', { chat_id: 1 })).result).toEqual({ type: 'commands' });
});
