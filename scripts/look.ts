import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { type Config, readConfig } from '../src/config.ts';
import { lockDirectory } from '../src/store/lock.ts';

/** A connection that can only read. A statement is one statement: the protocol takes no second one behind it. */
interface Look {
  select(statement: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const readOnly = 'set default_transaction_read_only = on';

/** Nothing is migrated, made or cleaned up: what is there is looked at as it is. */
function open(database: Config['database']): Promise<Look> {
  return database.kind === 'postgres'
    ? openPostgres(database.url)
    : openDirectory(resolve(database.directory));
}

async function openPostgres(url: string): Promise<Look> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client.unsafe(readOnly);
  return {
    // Left to itself, postgres.js sends what has no parameters by the protocol that takes several statements.
    select: (statement) => client.unsafe(statement, [], { simple: false } as object),
    close: () => client.end(),
  };
}

async function openDirectory(directory: string): Promise<Look> {
  // In a directory without one, PGlite would make a new database.
  if (!existsSync(join(directory, 'PG_VERSION'))) throw new Error(`There is no database in ${directory}.`);
  const unlock = lockDirectory(directory);
  try {
    const client = await PGlite.create({ dataDir: directory });
    await client.exec(readOnly);
    return {
      select: async (statement) => (await client.query<Record<string, unknown>>(statement)).rows,
      close: () => client.close().finally(unlock),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function countRows({ select }: Look): Promise<Record<string, unknown>[]> {
  const tables = await select(
    `select table_name as table from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const counted = [];
  for (const { table } of tables) {
    const [row] = await select(`select count(*)::int as rows from "${table}"`);
    counted.push({ table, ...row });
  }
  return counted;
}

/** A value in one cell. */
function cell(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function print(rows: Record<string, unknown>[]): void {
  if (rows.length === 0) console.log('No rows.');
  else
    console.table(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]))),
    );
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { positionals } = parseArgs({ allowPositionals: true });
  const [statement, ...more] = positionals;
  if (more.length > 0) throw new Error('One statement, in quotation marks: npm run db -- "select …"');
  const look = await open(readConfig(process.env).database);
  try {
    print(await (statement === undefined ? countRows(look) : look.select(statement)));
  } finally {
    await look.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
