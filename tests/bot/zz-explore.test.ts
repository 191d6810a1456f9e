import { afterAll, beforeAll, test } from 'vitest';
import { type OpenDatabase, openEmbedded } from '../../src/store/database.ts';
import { findPerson } from '../../src/store/people.ts';
import { listReminders } from '../../src/store/reminders.ts';
import { everyRow } from '../rows.ts';
import { openChats } from './chat.ts';

let database: OpenDatabase;
beforeAll(async () => { database = await openEmbedded(); });
afterAll(() => database.close());

test('explore', async () => {
  const chats = openChats(database.db);
  const show = (c: any, what: string) => console.log(what, '=>', JSON.stringify(c.text()).slice(0, 260), c.labels().join(' | '));
  const c = chats.newcomer('en');
  await c.say('hello'); show(c, 'hello');
  await c.press('I agree'); show(c, 'agree');
  for (const t of ['Portland', 'San José', "it's 7:45 pm", '7:45', 'it is 12:27 am', '16:00', 'Xyzzyville <b>', 'Berlni', 'New Yrok', 'Mailand', 'Munich', 'São Paulo', 'sao paulo', 'Kathmandu', 'Europe/Berlin','Lodnon', 'I live in Vienna']) { await c.say(t); show(c, t); if (c.has(/zone-check:no/)) await c.press('No, try again'); }
  c.visitor.sendLocation(48.2082, 16.3738); await chats.settle(); show(c, 'loc');
  console.log((await everyRow(database.db)).filter((r) => r.includes(String(c.id))).join('\n'));
  c.visitor.sendLocation(48.2082, 16.3738); await chats.settle(); show(c, 'loc2');
  c.visitor.sendSticker(); await chats.settle(); show(c, 'sticker');
  await c.say('/checkin'); show(c, '/checkin');
  await c.say('/start'); show(c, '/start');
  await c.say('yes'); show(c, 'yes');
  c.visitor.sendSticker(); await chats.settle(); show(c, 'sticker');
  await c.say('25:00'); show(c, '25');
  await c.say('halb neun'); show(c, 'halb neun');
  console.log(await listReminders(database.db, c.id));
  for (const t of ['rather not']) { await c.say(t); show(c, t); }
  console.log(await listReminders(database.db, c.id));
  console.log(JSON.stringify(await findPerson(database.db, c.id)));
  await c.say('2, 5'); show(c, '2,5');
  await c.say('done'); show(c, 'done');
  await c.say('/start'); show(c, '/start');
  await c.say('2 and 5'); show(c, '2,5');
  await c.say('no'); show(c, 'no');
  console.log(JSON.stringify((await findPerson(database.db, c.id))?.profile));
  await c.say('/help'); show(c, '/help');
  await c.say('/Help'); show(c, '/Help');
  await c.say('/start'); show(c, '/start');
  await c.say('/settings'); show(c, '/settings');
  await c.press('Relaxation'); show(c, 'relax');
  await c.say('off'); show(c, 'off');
  await c.say('turn off'); show(c, 'turn off');
  await c.say('no'); show(c, 'no');
  await c.press('Language'); show(c, 'lang');
  await c.say('Deutsch'); show(c, 'typed lang');
  await c.say('/settings');
  await c.press('Language');
  await c.press('Deutsch'); show(c, 'de');
  console.log(c.visitor.commands());
  console.log(chats.refused);
});
