import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type DatabaseConfig, type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { registerPerson } from '../../src/store/people.ts';
import { createPostgres } from '../postgres.ts';

const run = promisify(execFile);

/** What `npm run db` says with these settings alone, and whether it went well. */
async function look(settings: { DATA_DIR?: string; DATABASE_URL?: string }, ...statement: string[]) {
  const { PATH, HOME } = process.env;
  const nothingSet = { DATA_DIR: '', DATABASE_URL: '', WEBHOOK_URL: '' };
  const env = { PATH, HOME, ...nothingSet, ...settings };
  return run('npm', ['run', '--silent', 'db', '--', ...statement], { env }).then(
    ({ stdout }) => ({ ok: true, said: stdout }),
    ({ stdout, stderr }) => ({ ok: false, said: `${stdout}${stderr}` }),
  );
}

/** Opens a database with one person in it. */
async function fill(config: DatabaseConfig): Promise<OpenDatabase> {
  const opened = await openDatabase(config, createLogger('silent'));
  const now = Temporal.Instant.from('2026-03-28T19:30:00Z');
  const consent = { purpose: 'diary', version: '1', textHash: 'abc' };
  await registerPerson(opened.db, { id: 7, language: 'en', step: 'zone', consent, now });
  return opened;
}

/** The same for both: tables, one statement, nothing written. */
async function expectToRead(settings: Parameters<typeof look>[0]): Promise<void> {
  const one = await look(settings, 'select id, profile, created_at from people');
  expect(one).toMatchObject({ ok: true, said: expect.stringContaining('2026-03-28T19:30:00.000Z') });
  expect(one.said).toContain("'{}'");

  const refused = await look(settings, 'delete from people');
  expect(refused).toMatchObject({ ok: false, said: expect.stringContaining('read-only transaction') });
  const two = await look(settings, 'set transaction read write; delete from people');
  expect(two).toMatchObject({ ok: false, said: expect.stringContaining('multiple commands') });

  const all = await look(settings);
  expect(all).toMatchObject({ ok: true, said: expect.stringMatching(/'people' +│ 1 /) });
  expect(all.said).toMatch(/'headaches' +│ 0 /);
}

describe('npm run db', { timeout: 120_000 }, () => {
  test('looks into the embedded database, and changes nothing', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'unknot-'));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    const settings = { DATA_DIR: directory };
    expect(await look(settings)).toEqual({
      ok: false,
      said: `There is no database in ${join(directory, 'database')}.\n`,
    });
    const opened = await fill({ kind: 'embedded', directory: join(directory, 'database') });
    expect(await look(settings)).toEqual({
      ok: false,
      said: `${join(directory, 'database')} is in use by process ${process.pid}. Stop it first, or set DATA_DIR to another directory.\n`,
    });
    await opened.close();
    await expectToRead(settings);
  });

  test('looks into PostgreSQL while the program runs on it', async () => {
    const { url, drop } = await createPostgres();
    const opened = await fill({ kind: 'postgres', url });
    onTestFinished(() => opened.close().finally(drop));
    await expectToRead({ DATABASE_URL: url });
  });
});
