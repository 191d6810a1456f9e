import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { migrateDatabase } from '../../src/store/migrations.ts';
import { openChats } from '../bot/chat.ts';
import { databases } from '../databases.ts';
import { rowsOf } from '../rows.ts';

/** All that version 0.1.0 wrote into a database, one statement after the other, with the migrations it knew. */
const dump = readFileSync(new URL('version-0.1.0.sql', import.meta.url), 'utf8').split('\n\n');

/** Tables of that version which nobody needs any more: they may go. */
const dispensable = new Set(['conversations']);

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));
const migrations = readMigrationFiles({ migrationsFolder });
const known = migrations.filter(({ hash }) => dump.some((statement) => statement.includes(hash)));

/** A quarter of an hour after the last thing that happened in the dump. */
const then = '2026-11-30T20:20:00Z';

describe.each(databases)('what version 0.1.0 wrote, on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;
  /** By table, its rows as JSON. */
  let written: Map<string, { columns: string[]; rows: string[] }>;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
    await run('drop schema public cascade', 'drop schema drizzle cascade', 'create schema public');
    for (const migration of known) await run(...migration.sql);
    await run(
      'create schema drizzle',
      'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
      ...dump,
    );
    written = new Map();
    for (const table of await tables()) {
      const columns = await columnsOf(table);
      written.set(table, { columns, rows: await rowsIn(table, columns) });
    }
    await migrateDatabase(db);
  });
  afterAll(() => opened.close());

  test('has rows in every table, so that each of them is looked at', () => {
    expect(written.size).toBe(13);
    expect([...written].filter(([, { rows }]) => rows.length === 0)).toEqual([]);
  });

  test('stands on migrations that have not been edited since', async () => {
    const applied = await rowsOf<{ hash: string }>(
      db,
      sql`select hash from drizzle.__drizzle_migrations order by id`,
    );
    expect(applied.map(({ hash }) => hash)).toEqual(migrations.map(({ hash }) => hash));
  });

  test('is there under the migrations of today, every row of every table that lives on', async () => {
    for (const [table, { columns, rows }] of written) {
      if (dispensable.has(table)) continue;
      const kept = new Set(await rowsIn(table, columns));
      expect([table, rows.filter((row) => !kept.has(row))]).toEqual([table, []]);
    }
  });

  test.each([
    {
      what: 'how strong a headache was',
      person: 5_000_024,
      text: '7',
      before: { answers: { headache: true } },
      after: { answers: { headache: true, peak: 7 } },
    },
    {
      what: 'for a note',
      person: 5_000_028,
      text: 'A quiet day.',
      before: { note: null, asking: 'note' },
      after: { note: 'A quiet day.', asking: null },
    },
  ])('is gone on with: somebody who was asked $what answers by typing', async (asked) => {
    const day = async () => {
      const query = sql`select * from check_ins where person_id = ${asked.person} order by day desc limit 1`;
      return (await rowsOf(db, query))[0];
    };
    expect(await day()).toMatchObject(asked.before);
    const { chats, failures } = openThen();
    visitorOf(chats, asked.person).send(asked.text);
    await chats.settle();
    expect(await day()).toMatchObject(asked.after);
    expect(failures).toEqual([]);
  });

  test('is gone on with: somebody in the midst of the first meeting tells the time zone', async () => {
    const { chats, failures } = openThen();
    visitorOf(chats, 5_000_017).send('Berlin');
    await chats.settle();
    expect(await rowsOf(db, sql`select step, profile from people where id = 5000017`)).toMatchObject([
      { step: 'zone-check', profile: { offered: { zone: 'Europe/Berlin' } } },
    ]);
    expect(failures).toEqual([]);
  });

  test('is handed to everybody it belongs to, without a failure', async () => {
    const { chats, failures } = openThen();
    const people = await rowsOf<{ id: string }>(db, sql`select id from people where met_at is not null`);
    expect(people.length).toBeGreaterThan(30);
    for (const { id } of people) {
      const visitor = visitorOf(chats, Number(id));
      visitor.send('/export');
      await chats.settle();
      expect([id, visitor.history().some(({ document }) => document)]).toEqual([id, true]);
    }
    expect(failures).toEqual([]);
  });

  /** The bot of today on what was written, with what it logs as gone wrong. */
  function openThen() {
    const failures: string[] = [];
    const chats = openChats(db, then, createLogger('warn', { write: (line) => failures.push(line) }));
    return { chats, failures };
  }

  function visitorOf({ telegram }: ReturnType<typeof openChats>, id: number) {
    return telegram.visitor({ id, first_name: 'Ada', language_code: 'en' });
  }

  async function run(...statements: string[]): Promise<void> {
    for (const statement of statements) await db.execute(sql.raw(statement));
  }

  async function tables(): Promise<string[]> {
    const query = sql`select table_name as name from information_schema.tables where table_schema = 'public'`;
    return (await rowsOf<{ name: string }>(db, query)).map(({ name }) => name);
  }

  async function columnsOf(table: string): Promise<string[]> {
    const query = sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table}`;
    return (await rowsOf<{ name: string }>(db, query)).map(({ name }) => name);
  }

  /** Of these columns alone: that later ones stand beside them is no loss. */
  async function rowsIn(table: string, columns: string[]): Promise<string[]> {
    const names = columns.map((column) => sql.identifier(column));
    const query = sql`
      select to_jsonb(t)::text as row
      from (select ${sql.join(names, sql`, `)} from ${sql.identifier(table)}) as t`;
    return (await rowsOf<{ row: string }>(db, query)).map(({ row }) => row);
  }
});
