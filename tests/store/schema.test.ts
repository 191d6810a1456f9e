import { readdirSync, readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCheckIn, saveCheckIn } from '../../src/store/check-ins.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { addMedicine } from '../../src/store/medicines.ts';
import { deletePerson, registerPerson, savePerson } from '../../src/store/people.ts';
import { setRoutine } from '../../src/store/reminders.ts';
import * as schema from '../../src/store/schema.ts';
import { databases } from '../databases.ts';

const now = Temporal.Instant.from('2026-03-28T19:30:00Z');
const consent = { purpose: 'diary', version: '1', textHash: 'abc' };

test('the migrations make the tables that the schema describes', async () => {
  const meta = new URL('../../drizzle/meta/', import.meta.url);
  const latest = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const migrated = JSON.parse(readFileSync(new URL(latest ?? '', meta), 'utf8'));
  expect(await generateMigration(migrated, generateDrizzleJson(schema))).toEqual([]);
});

describe.each(databases)('on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());

  /** What processes share and what holds nothing of anybody. */
  const shared = new Set(['leases', 'media']);

  test('every other table hangs on people, and goes when its person goes', async () => {
    const keys = await foreignKeys();
    const tables = (await columns()).map(({ table }) => table);
    const hanging = new Set(['people']);
    for (const _ of tables) {
      for (const key of keys) {
        if (key.rule === 'CASCADE' && key.nullable === 'NO' && hanging.has(key.target))
          hanging.add(key.table);
      }
    }
    expect([...new Set(tables)].filter((table) => !hanging.has(table) && !shared.has(table))).toEqual([]);
    expect(hanging.size).toBeGreaterThan(5);
  });

  test('deleting a person leaves no row of theirs in any table, and every row of everybody else', async () => {
    await fillEveryTable(1);
    const before = await everyRow();
    await fillEveryTable(2);
    const filled = await everyRow();
    for (const [table, rows] of before) {
      expect([table, filled.get(table)?.length]).toEqual([table, rows.length + (shared.has(table) ? 0 : 1)]);
    }
    await deletePerson(db, 2);
    expect(await everyRow()).toEqual(before);
  });

  test.each([
    ['a state', () => ({ state: 'lost' as 'open' })],
    ['a source', () => ({ source: 'guessed' as 'today' })],
    ['a note of 501 characters', () => ({ note: 'x'.repeat(501) })],
  ])('a check-in refuses %s it cannot have', async (_what, change) => {
    const checkIn = await openCheckIn(db, {
      person: await person(),
      day: '2026-03-28',
      source: 'today',
    });
    await expect(saveCheckIn(db, checkIn, change())).rejects.toMatchObject({ cause: { code: '23514' } });
    expect(await saveCheckIn(db, checkIn, { note: '🙂'.repeat(500) })).toMatchObject({ revision: 1 });
  });

  test.each([{ minute: -1 }, { minute: 1440 }, { weekdays: -1 }, { weekdays: 128 }])(
    'a reminder refuses %o',
    async (wrong) => {
      const reminder = { person: await person(), kind: 'check-in', now } as const;
      await setRoutine(db, reminder, () => ({ minute: 1439, weekdays: 127, active: true }));
      await expect(setRoutine(db, reminder, () => wrong)).rejects.toMatchObject({ cause: { code: '23514' } });
    },
  );

  test('a medicine has a name, and not a novel', async () => {
    const owner = await person();
    for (const name of ['', 'x'.repeat(101)]) {
      await expect(addMedicine(db, { person: owner, name, class: null })).rejects.toMatchObject({
        cause: { code: '23514' },
      });
    }
  });

  test('what the database cannot spell is left out, and the rest is kept', async () => {
    const id = await person();
    const odd = 'a\0b\ud83dc🙂d\ude00';
    expect(await savePerson(db, { id, revision: 0 }, { profile: { odd: [odd] } }, now)).toMatchObject({
      profile: { odd: ['abc🙂d'] },
    });
    expect(await addMedicine(db, { person: id, name: odd, class: null })).toMatchObject({ name: 'abc🙂d' });
  });

  test('a time is the same time when it comes back, to the millisecond', async () => {
    const id = await person();
    for (const time of ['2026-03-29T01:59:59.999Z', '1969-12-31T23:59:59.001Z', '2400-02-29T00:00:00Z']) {
      const seenAt = Temporal.Instant.from(time);
      const [row] = await db.update(schema.people).set({ seenAt }).where(sql`id = ${id}`).returning();
      expect(row?.seenAt.toString()).toBe(seenAt.toString());
    }
  });

  let lastPerson = 100;
  async function person(): Promise<number> {
    const id = ++lastPerson;
    await registerPerson(db, { id, language: 'en', step: 'zone', consent, now });
    return id;
  }

  /** The drivers differ in how they give back the rows of raw SQL. */
  async function rows<Row>(query: SQL): Promise<Row[]> {
    const result = (await db.execute(query)) as unknown as Row[] | { rows: Row[] };
    return Array.isArray(result) ? result : result.rows;
  }

  function columns() {
    return rows<{ table: string; column: string; type: string; identity: string }>(sql`
      select table_name as table, column_name as column, data_type as type, is_identity as identity
      from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`);
  }

  function foreignKeys() {
    return rows<{
      table: string;
      column: string;
      target: string;
      targetColumn: string;
      rule: string;
      nullable: string;
    }>(sql`
      with reference as materialized (
        select * from information_schema.referential_constraints where constraint_schema = 'public'
      ), used as materialized (
        select * from information_schema.key_column_usage where constraint_schema = 'public'
      ), described as materialized (
        select * from information_schema.columns where table_schema = 'public'
      )
      select own.table_name as table, own.column_name as column, delete_rule as rule, is_nullable as nullable,
        other.table_name as target, other.column_name as "targetColumn"
      from reference
      join used as own on own.constraint_name = reference.constraint_name
      join used as other on other.constraint_name = reference.unique_constraint_name
        and other.ordinal_position = own.position_in_unique_constraint
      join described on described.table_name = own.table_name and described.column_name = own.column_name`);
  }

  /** By table and column, the first word a check constraint allows. */
  async function allowedWords(): Promise<Map<string, string>> {
    const checks = await rows<{ table: string; column: string; definition: string }>(sql`
      select relname as table, attname as column, pg_get_constraintdef(c.oid) as definition
      from pg_constraint as c
      join pg_class on pg_class.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = any (conkey)
      where contype = 'c' and connamespace = 'public'::regnamespace`);
    return new Map(
      checks.flatMap(({ table, column, definition }) => {
        const word = /'([^']+)'/.exec(definition)?.[1];
        return word === undefined ? [] : [[`${table}.${column}`, word]];
      }),
    );
  }

  /** One row of this person in every table there is, every column filled, so that later tables are covered too. */
  async function fillEveryTable(personId: number): Promise<void> {
    const [all, keys, words] = [await columns(), await foreignKeys(), await allowedWords()];
    const filled = new Map<string, Record<string, unknown>>();
    const fill = async (table: string): Promise<Record<string, unknown>> => {
      const known = filled.get(table);
      if (known) return known;
      const own = all.filter((column) => column.table === table && column.identity === 'NO');
      const values: SQL[] = [];
      for (const { column, type } of own) {
        const key = keys.find((one) => one.table === table && one.column === column);
        const value = key
          ? (await fill(key.target))[key.targetColumn]
          : (words.get(`${table}.${column}`) ?? sample(type, personId));
        values.push(sql`${String(value)}::text::${sql.raw(type)}`);
      }
      const names = own.map(({ column }) => sql.identifier(column));
      const [row] = await rows<Record<string, unknown>>(sql`
        insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)})
        values (${sql.join(values, sql`, `)}) returning *`);
      filled.set(table, row ?? {});
      return row ?? {};
    };
    for (const { table } of all) if (!shared.has(table)) await fill(table);
  }

  async function everyRow(): Promise<Map<string, string[]>> {
    const content = new Map<string, string[]>();
    for (const { table } of await columns()) {
      const query = sql`select to_jsonb(t)::text as row from ${sql.identifier(table)} as t order by 1`;
      content.set(
        table,
        (await rows<{ row: string }>(query)).map(({ row }) => row),
      );
    }
    return content;
  }
});

function sample(type: string, personId: number): unknown {
  if (type === 'bigint' || type === 'text') return personId;
  if (type === 'integer' || type === 'smallint') return 1;
  if (type === 'boolean') return true;
  if (type === 'jsonb') return '{}';
  if (type === 'date') return '2026-03-28';
  if (type === 'timestamp with time zone') return now;
  throw new Error(`A value of type ${type} is needed to fill a table with.`);
}
