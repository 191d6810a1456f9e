import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Logger } from '../logger.ts';
import { lockDirectory } from './lock.ts';
import { migrateDatabase } from './migrations.ts';
import * as schema from './schema.ts';

/** Either database, and a transaction on either. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database. `ready` says within two seconds whether it answers; `close` waits for what is in hand. */
export interface OpenDatabase {
  db: Database;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the database is. */
export type DatabaseConfig = { kind: 'embedded'; directory: string } | { kind: 'postgres'; url: string };

/** The database cannot be used; the message says where it is, why, and what to check. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
}

/** Attempts to reach PostgreSQL, a second apart. */
const ATTEMPTS = 30;
const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * Opens the database and brings its tables up to date. Throws `DatabaseLockedError` when another process has the
 * embedded one, `DatabaseUnavailableError` when the directory cannot be used or PostgreSQL stays away.
 */
export async function openDatabase(
  config: DatabaseConfig,
  log: Logger,
  wait: (ms: number) => Promise<unknown> = setTimeout,
): Promise<OpenDatabase> {
  return config.kind === 'postgres' ? openPostgres(config.url, log, wait) : openDirectory(config.directory);
}

/** Opens an embedded database without a lock: in a directory, or in memory. */
export async function openEmbedded(directory?: string): Promise<OpenDatabase> {
  const client = await PGlite.create(directory === undefined ? {} : { dataDir: directory });
  const db = drizzleEmbedded({ client, schema });
  await migrateDatabase(db);
  return { db, ready: () => answers(db), close: () => client.close() };
}

async function openDirectory(path: string): Promise<OpenDatabase> {
  const directory = resolve(path);
  const unlock = lockNewDirectory(directory);
  try {
    const open = await openEmbedded(directory);
    return { ...open, close: () => open.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

function lockNewDirectory(directory: string): () => void {
  try {
    mkdirSync(dirname(directory), { recursive: true, mode: 0o700 });
    return lockDirectory(directory);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new DatabaseUnavailableError(
      `${directory} cannot be used (${code}). Set DATA_DIR to a directory that may be written to.`,
    );
  }
}

async function openPostgres(
  url: string,
  log: Logger,
  wait: (ms: number) => Promise<unknown>,
): Promise<OpenDatabase> {
  const client = await connect(url, log, wait);
  const db = drizzlePostgres({ client, schema });
  try {
    await migrateDatabase(db);
  } catch (error) {
    await client.end({ timeout: 0 });
    throw error;
  }
  return { db, ready: () => answers(db), close: () => client.end({ timeout: 5 }) };
}

async function connect(
  url: string,
  log: Logger,
  wait: (ms: number) => Promise<unknown>,
): Promise<postgres.Sql> {
  let limits: Record<string, string> = { statement_timeout: String(STATEMENT_TIMEOUT_MS) };
  for (let attempt = 1; ; attempt++) {
    const client = createClient(url, limits);
    try {
      await client`select 1`;
      return client;
    } catch (error) {
      await client.end({ timeout: 0 });
      const code = codeOf(error) ?? 'no code';
      if (code === '08P01' && 'statement_timeout' in limits) {
        // PgBouncer refuses a connection that asks for a time-out. Then the server's own holds.
        limits = {};
        continue;
      }
      // 28: authorization, 3D: no such database, 42: not allowed. Waiting does not help.
      const refused = /^(28|3D|42)/.test(code);
      if (refused || attempt === ATTEMPTS) throw unavailable(url, code, refused);
      log.warn({ code, attempt, of: ATTEMPTS }, 'the database is away, trying again');
      await wait(1000);
    }
  }
}

function unavailable(url: string, code: string, refused: boolean): DatabaseUnavailableError {
  const where = `PostgreSQL at ${new URL(url).host || 'the local socket'}`;
  return new DatabaseUnavailableError(
    refused
      ? `${where} refuses us (${code}). Check user, password and database name in DATABASE_URL.`
      : `${where} does not answer (${code}). Check DATABASE_URL, and that the server is running.`,
  );
}

function createClient(url: string, limits: Record<string, string>): postgres.Sql {
  const client = postgres(url, {
    max: 8,
    prepare: false,
    fetch_types: false,
    connect_timeout: 5,
    idle_timeout: 60,
    // Left to itself it grows to 20 seconds, long after the database is back.
    backoff: () => 1,
    onnotice: () => {},
    connection: { application_name: 'unknot', DateStyle: 'ISO', TimeZone: 'UTC', ...limits },
  });
  endWithConnection(client);
  return client;
}

/**
 * Lets a transaction end with its connection, and what is left of it do nothing. By itself, postgres.js 3.4 writes the next
 * statement, be it the rollback, to a socket that is gone, and that ends the process (porsager/postgres#1066).
 */
function endWithConnection(client: postgres.Sql): void {
  type Run = (scope: postgres.TransactionSql) => unknown;
  const begin = client.begin as (run: Run) => Promise<unknown>;
  const guarded = (run: Run) => {
    let lost: unknown;
    const over = begin(async (scope) => {
      const { unsafe } = scope;
      scope.unsafe = ((...statement: Parameters<typeof unsafe>) => {
        if (lost) throw lost;
        return unsafe(...statement);
      }) as typeof unsafe;
      const result = await Promise.resolve(run(scope)).catch((error) => {
        if (!isDatabaseAway(error)) throw error;
        lost = error;
      });
      // No commit and no rollback: what waits for the transaction has heard of its connection's end.
      return lost ? new Promise(() => {}) : result;
    });
    over.catch((error) => {
      lost = error;
    });
    return over;
  };
  client.begin = guarded as typeof client.begin;
}

/** The network's codes, postgres.js' own, and PostgreSQL's: connection lost, shutting down, starting, too many. */
const away =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|CONNECTION_\w+|CONNECT_TIMEOUT|08...|57P0[123]|53300)$/;

/** Whether an error, or what it wraps, says that the database cannot be reached: the same may work in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  for (let inner = error; inner instanceof Error; inner = wrapped(inner)) {
    // Telegram is away, not the database.
    if (inner.name === 'HttpError') return false;
    const code = codeOf(inner);
    if (code !== undefined && away.test(code)) return true;
  }
  return false;
}

/** grammY wraps in `error`, everybody else in `cause`. */
function wrapped(error: Error): unknown {
  return 'error' in error ? error.error : error.cause;
}

function answers(db: Database): Promise<boolean> {
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, setTimeout(2000, false, { ref: false })]);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
