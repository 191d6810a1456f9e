import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../src/store/database.ts';

/** Every row of every table there is, in whatever schema, as "schema.table {…}" in a fixed order. */
export async function everyRow(db: Database): Promise<string[]> {
  const tables = await rowsOf<{ schema: string; table: string }>(
    db,
    sql`
      select table_schema as schema, table_name as table from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const all: string[] = [];
  for (const { schema, table } of tables) {
    const from = sql`${sql.identifier(schema)}.${sql.identifier(table)}`;
    const rows = await rowsOf<{ row: string }>(db, sql`select to_jsonb(t)::text as row from ${from} as t`);
    all.push(...rows.map(({ row }) => `${schema}.${table} ${row}`));
  }
  return all.sort();
}

/** The rows of raw SQL, which the drivers give back in different ways. */
export async function rowsOf<Row>(db: Database, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as unknown as Row[] | { rows: Row[] };
  return Array.isArray(result) ? result : result.rows;
}
