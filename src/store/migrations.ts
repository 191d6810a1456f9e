import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The same depth from `src/store` and `dist/store`. */
const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** Any number will do, as long as every version of the program takes the same one. */
const MIGRATION_LOCK = 0x756e6b6e6f74;

const applied = sql`drizzle.__drizzle_migrations`;

/**
 * Brings the tables up to date, in one transaction: one process does it, the others wait. (Drizzle's own migrator
 * needs a second connection beside the lock: behind a small pooler, processes that start at once starve each other.)
 */
export async function migrateDatabase(db: PgDatabase<PgQueryResultHKT, typeof schema>): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder });
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(
      sql`create table if not exists ${applied} (id serial primary key, hash text not null, created_at bigint)`,
    );
    const [last] = await tx.select({ at: sql`max(created_at)`.mapWith(Number) }).from(applied);
    for (const { sql: statements, hash, folderMillis } of migrations) {
      if (folderMillis <= (last?.at ?? 0)) continue;
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into ${applied} (hash, created_at) values (${hash}, ${folderMillis})`);
    }
  });
}
