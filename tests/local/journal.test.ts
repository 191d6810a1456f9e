import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from '../../src/local/journal.ts';
import { form, openBotApi, picture } from './bot-api.ts';

let directory: string;

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'journal-')), 'chat');
});
afterEach(() => {
  rmSync(join(directory, '..'), { recursive: true });
});

const path = () => join(directory, 'journal.jsonl');

function reopen() {
  const journal = openJournal(directory);
  return { journal, table: journal.table<unknown>('things') };
}

describe('a journal', () => {
  test('remembers the last value of every key, in the order of the keys', () => {
    const { journal, table } = reopen();
    table.set('a', 1);
    table.set(2, { deep: ['é', null] });
    table.set('gone', true);
    table.set('a', 3);
    table.delete('gone');
    table.delete('never');
    journal.table('others').set('a', 'other');
    journal.close();
    const again = reopen();
    expect(again.table.values()).toEqual([3, { deep: ['é', null] }]);
    expect(again.table.get(2)).toEqual({ deep: ['é', null] });
    expect(again.table.get('gone')).toBeUndefined();
    expect(again.journal.table('others').get('a')).toBe('other');
    again.journal.close();
  });

  test('has handed every change to the system when the call returns', () => {
    const { journal, table } = reopen();
    table.set('a', 1);
    expect(readFileSync(path(), 'utf8')).toBe('["things","a",1]\n');
    journal.close();
  });

  test.each(['["things","b"', '["things","b",2]', '\0\0'])(
    'drops a last line torn to %j and goes on after the one before',
    (torn) => {
      const first = reopen();
      first.table.set('a', 1);
      first.journal.close();
      appendFileSync(path(), torn);
      const second = reopen();
      expect(second.table.values()).toEqual([1]);
      second.table.set('c', 3);
      second.journal.close();
      const third = reopen();
      expect(third.table.values()).toEqual([1, 3]);
      third.journal.close();
    },
  );

  test('refuses a history that is damaged in the middle, naming the line', () => {
    reopen().journal.close();
    writeFileSync(path(), '["things","a",1]\noops\n["things","b",2]\n');
    expect(reopen).toThrow(`${path()}:2 cannot be read: the history of the local chat is damaged`);
  });

  test('is written anew when most of its lines are of the past', () => {
    const first = reopen();
    for (let count = 0; count <= 5001; count += 1) first.table.set('a', count);
    first.table.set('b', 'é');
    first.journal.close();
    const second = reopen();
    expect(readFileSync(path(), 'utf8')).toBe('["things","a",5001]\n["things","b","é"]\n');
    expect(second.table.values()).toEqual([5001, 'é']);
    second.journal.close();
  });

  test('takes nothing once it is closed', () => {
    const { journal, table } = reopen();
    journal.close();
    journal.close();
    expect(() => table.set('a', 1)).toThrow('the journal is closed');
  });

  test('keeps the bytes of files', () => {
    const { journal } = reopen();
    journal.write('abc', new Uint8Array([0, 255]));
    journal.close();
    const again = openJournal(directory);
    expect(again.read('abc')).toEqual(Buffer.from([0, 255]));
    expect(again.read('abd')).toBeUndefined();
    again.close();
  });
});

describe('a restart', () => {
  test('changes nothing that people or the bot can see', async () => {
    const before = openBotApi({ journal: openJournal(directory) });
    const ada = before.telegram.visitor({ id: 1, first_name: 'Ada', language_code: 'de' });
    ada.send('/start');
    const buttons = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };
    await before.call('sendMessage', { chat_id: 1, text: 'Ready?', reply_markup: buttons });
    await before.call('sendMessage', { chat_id: 1, text: 'gone' });
    await before.call('deleteMessage', { chat_id: 1, message_id: 3 });
    const photo = await before.call('sendPhoto', form('photo', picture(3, 2), 'a.png'));
    await before.call('sendMessage', { chat_id: 1, text: 'Where?', reply_markup: { keyboard: [['Here']] } });
    await before.call('setMyCommands', { commands: [{ command: 'start', description: 'Begin' }] });
    await before.call('setMyDescription', { description: 'Hello' });
    before.telegram.visitor({ id: 2, first_name: 'Ben' }).block();
    before.telegram.group(-5, ada);
    void ada.tap(2, 'yes');
    const shown = {
      history: ada.history(),
      keyboard: ada.keyboard(),
      commands: ada.commands(),
      about: ada.about(),
    };
    const pending = (await before.call('getUpdates')).result;
    await before.telegram.close();

    const after = openBotApi({ journal: openJournal(directory) });
    expect(after.telegram.visitors().map((visitor) => visitor.profile())).toEqual([
      { id: 1, first_name: 'Ada', language_code: 'de' },
      { id: 2, first_name: 'Ben' },
    ]);
    const [again, ben] = after.telegram.visitors();
    if (!again || !ben) throw new Error('somebody is missing');
    expect(ben.blocked()).toBe(true);
    expect({
      history: again.history(),
      keyboard: again.keyboard(),
      commands: again.commands(),
      about: again.about(),
    }).toEqual(shown);
    expect((await after.call('getUpdates')).result).toEqual(pending);
    expect(after.telegram.file(photo.result.photo[0].file_id)?.bytes).toEqual(new Uint8Array(picture(3, 2)));

    const query = pending.at(-1).callback_query.id;
    expect(await after.call('answerCallbackQuery', { callback_query_id: query })).toMatchObject({ ok: true });
    expect(again.send('next').message_id).toBe(7);
    expect((await after.call('getUpdates')).result.at(-1).update_id).toBe(pending.at(-1).update_id + 1);
    await after.telegram.close();
  });

  test('knows which updates were confirmed', async () => {
    const before = openBotApi({ journal: openJournal(directory) });
    before.telegram.visitor({ id: 1, first_name: 'Ada' }).send('a');
    expect(before.telegram.takeUpdates()).toHaveLength(1);
    await before.telegram.close();
    const after = openBotApi({ journal: openJournal(directory) });
    expect(after.telegram.takeUpdates()).toEqual([]);
    await after.telegram.close();
  });
});
