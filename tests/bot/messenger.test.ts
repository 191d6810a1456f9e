import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Kind, kinds } from '../../src/domain/schedule.ts';
import type { Database } from '../../src/store/database.ts';
import { setDelivery, takeDeliveries } from '../../src/store/deliveries.ts';
import { migrateDatabase } from '../../src/store/migrations.ts';
import type { Delivery } from '../../src/store/schema.ts';
import * as schema from '../../src/store/schema.ts';
import { type Chat, openChats } from './chat.ts';

const today = '2026-11-23';
const ofEachKind = {
  ...Object.fromEntries(Object.keys(kinds).map((kind) => [kind, today])),
  session: '1',
  'follow-up': '1',
};

let client: PGlite;
let db: Database;
let chats: ReturnType<typeof openChats>;
let statements: string[] = [];

beforeAll(async () => {
  client = await PGlite.create();
  db = drizzle({ client, schema, logger: { logQuery: (statement) => void statements.push(statement) } });
  await migrateDatabase(db);
  chats = openChats(db, `${today}T11:00:00Z`);
});
afterAll(() => client.close());

async function settled(count: number): Promise<Chat[]> {
  const newcomers = Array.from({ length: count }, () => chats.newcomer());
  for (const chat of newcomers) await chat.meet();
  chats.later({ minutes: 10 });
  return newcomers;
}

/** What is due of these people now: of each kind one, with the day or the id that it is about. */
async function due(people: readonly Chat[], about: Partial<Record<Kind, string>>): Promise<Delivery[]> {
  for (const { id } of people) {
    for (const [kind, slot] of Object.entries(about) as [Kind, string][]) {
      await setDelivery(db, { personId: id, kind, slot, dueAt: chats.clock() });
    }
  }
  const taken: Delivery[] = [];
  for (const urgent of [true, false]) {
    const hold = { holder: 'test', urgent, now: chats.clock(), most: 1000, seconds: 0 };
    taken.push(...(await takeDeliveries(db, hold)));
  }
  return taken.filter(({ personId }) => people.some(({ id }) => id === personId));
}

async function statementsFor(batch: readonly Delivery[]): Promise<number> {
  statements = [];
  await chats.bot.messenger.prepare(batch);
  return statements.length;
}

test('what is due is prepared in as many statements for a crowd as for one', async () => {
  const one = await due(await settled(1), ofEachKind);
  const crowd = await due(await settled(3), ofEachKind);
  expect(crowd).toHaveLength(3 * Object.keys(kinds).length);
  expect(await statementsFor(one)).toBe(11);
  expect(await statementsFor(crowd)).toBe(11);
});

test('one that cannot be prepared keeps no other waiting', async () => {
  const batch = await due(await settled(1), { lesson: today, summary: 'nonsense', relaxation: today });
  const prepared = await chats.bot.messenger.prepare(batch);
  expect(prepared.map(({ delivery, doing }) => [delivery.kind, doing])).toEqual([
    ['lesson', 'send'],
    ['summary', 'fail'],
    ['relaxation', 'send'],
  ]);
});
