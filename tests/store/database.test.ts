import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import {
  type Database,
  type DatabaseConfig,
  DatabaseUnavailableError,
  isDatabaseAway,
  type OpenDatabase,
  openDatabase,
} from '../../src/store/database.ts';
import { DatabaseLockedError } from '../../src/store/lock.ts';
import { people } from '../../src/store/schema.ts';
import { createPostgres } from '../postgres.ts';
import { type Process, startProcess } from './processes.ts';

const silent = createLogger('silent');

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(config: DatabaseConfig): Promise<Process> {
  const started = await startProcess(config);
  closing.push(started.kill);
  return started;
}

async function open(config: DatabaseConfig): Promise<OpenDatabase> {
  const opened = await openDatabase(config, silent, async () => {});
  closing.push(opened.close);
  return opened;
}

describe('the embedded database', { timeout: 90_000 }, () => {
  let root: string;
  let directory: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'database-'));
    directory = join(root, 'data', 'database');
    closing.push(() => rmSync(root, { recursive: true }));
  });

  test('one process has it at a time; the next finds it when the first has closed', async () => {
    const first = await openDatabase({ kind: 'embedded', directory }, silent);
    expect(await first.ready()).toBe(true);
    const second = await start({ kind: 'embedded', directory });
    expect(await second.tell('open')).toBe(
      `locked: ${directory} is in use by process ${process.pid}. Stop it first, or set DATA_DIR to another directory.`,
    );
    await first.close();
    expect(await first.ready()).toBe(false);
    expect(await second.tell('open')).toBe('open');
    await expect(openDatabase({ kind: 'embedded', directory }, silent)).rejects.toThrow(DatabaseLockedError);
    expect(await second.tell('close')).toBe('close');
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });

  test('what was acknowledged survives a kill, and the dead process is taken over', async () => {
    const writer = await start({ kind: 'embedded', directory });
    const acknowledged: number[] = [Number(await writer.tell('write'))];
    while (acknowledged.length < 200) acknowledged.push(Number(await writer.next()));
    const killed = writer.kill();
    for (let line = await writer.next(); line !== undefined; line = await writer.next()) {
      acknowledged.push(Number(line));
    }
    await killed;
    const { db } = await open({ kind: 'embedded', directory });
    const kept = new Set((await db.select({ id: people.id }).from(people)).map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  test('a directory that cannot be is named, with what to set', async () => {
    writeFileSync(join(root, 'data'), 'a file stands where the directory should be');
    const opening = openDatabase({ kind: 'embedded', directory }, silent);
    await expect(opening).rejects.toThrow(DatabaseUnavailableError);
    await expect(opening).rejects.toThrow(`${directory} cannot be used (`);
    await expect(opening).rejects.toThrow('Set DATA_DIR to a directory that may be written to.');
  });

  test('a database that does not open leaves no lock behind', async () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'PG_VERSION'), '3');
    await expect(openDatabase({ kind: 'embedded', directory }, silent)).rejects.toThrow();
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });
});

describe('PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof createPostgres>>;
  beforeAll(async () => {
    server = await createPostgres();
  });
  afterAll(() => server.drop());

  test('five processes that start at once on an empty database all come up', async () => {
    const empty = await createPostgres();
    closing.push(empty.drop);
    const five = await Promise.all(
      Array.from({ length: 5 }, () => start({ kind: 'postgres', url: empty.url })),
    );
    const answers = await Promise.all(five.map((one) => one.tell('open')));
    expect(answers).toEqual(Array(5).fill('open'));
    const client = postgres(empty.url, { max: 1 });
    const applied = await client`select hash from drizzle.__drizzle_migrations`;
    await client.end();
    const journal = readFileSync(new URL('../../drizzle/meta/_journal.json', import.meta.url), 'utf8');
    expect(applied).toHaveLength(JSON.parse(journal).entries.length);
  });

  test('it is ready until it is closed', async () => {
    const { ready, close } = await openDatabase({ kind: 'postgres', url: server.url }, silent);
    expect(await ready()).toBe(true);
    await close();
    expect(await ready()).toBe(false);
  });

  test('closing waits for what is in hand', async () => {
    const { db, ready, close } = await openDatabase({ kind: 'postgres', url: server.url }, silent);
    const inHand = db.execute(sql`select pg_sleep(0.2)`).then(() => 'done');
    await ready();
    await close();
    expect(await inHand).toBe('done');
  });

  test('a connection that broke is made anew', async () => {
    const port = await freePort();
    const url = new URL(server.url);
    url.host = `127.0.0.1:${port}`;
    const cut = await relay(port, () => undefined);
    const { ready } = await open({ kind: 'postgres', url: url.href });
    cut();
    await expect.poll(ready, { timeout: 20_000 }).toBe(false);
    closing.push(await relay(port, () => undefined));
    await expect.poll(ready, { timeout: 20_000 }).toBe(true);
  });

  test.each([
    ['before a statement', async (tx: Database) => tx.execute(sql`select 1`)],
    ['before the end', async () => {}],
    [
      'in a statement',
      async (tx: Database, end: () => Promise<unknown>) => {
        const slow = tx.execute(sql`select pg_sleep(10)`);
        await Promise.all([slow, end()]);
      },
    ],
  ])('a connection that breaks in a transaction, %s, ends that, and not the process', async (_when, rest) => {
    const { db } = await open({ kind: 'postgres', url: server.url });
    const other = postgres(server.url, { max: 1, onnotice: () => {} });
    const broken = db.transaction(async (tx) => {
      const [row] = (await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as { pid: number }[];
      const end = () => other`select pg_terminate_backend(${row?.pid ?? 0})`;
      if (rest.length < 2) await end();
      // What is left of the transaction comes when its connection is known to be gone.
      await db.execute(sql`select pg_sleep(0.2)`);
      await rest(tx, end);
    });
    await expect(broken).rejects.toSatisfy(isDatabaseAway);
    await db.execute(sql`select pg_sleep(0.2)`);
    expect(await db.$count(people)).toBe(0);
    await other.end();
  });

  test('a statement may take half a minute and no longer', async () => {
    const { db } = await open({ kind: 'postgres', url: server.url });
    expect(await db.execute(sql`show statement_timeout`)).toEqual([{ statement_timeout: '30s' }]);
  });

  test('one that comes late is waited for, with a line in the log for each attempt', async () => {
    const port = await freePort();
    const url = new URL(server.url);
    url.host = `127.0.0.1:${port}`;
    const lines: string[] = [];
    const waits: number[] = [];
    const opened = await openDatabase(
      { kind: 'postgres', url: url.href },
      createLogger('info', { write: (line) => lines.push(line) }),
      async (ms) => {
        if (waits.push(ms) === 3) closing.push(await relay(port, () => undefined));
      },
    );
    closing.push(opened.close);
    expect(await opened.ready()).toBe(true);
    expect(waits).toEqual([1000, 1000, 1000]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject(
      [1, 2, 3].map((attempt) => ({
        code: 'ECONNREFUSED',
        attempt,
        of: 30,
        msg: 'the database is away, trying again',
      })),
    );
  });

  test('one that stays away is given up, and the message holds no password', async () => {
    const port = await freePort();
    let waits = 0;
    const opening = openDatabase(
      { kind: 'postgres', url: `postgres://unknot:hush@127.0.0.1:${port}/unknot` },
      silent,
      async () => {
        waits++;
      },
    );
    await expect(opening).rejects.toThrow(
      new DatabaseUnavailableError(
        `PostgreSQL at 127.0.0.1:${port} does not answer (ECONNREFUSED). Check DATABASE_URL, and that the server is running.`,
      ),
    );
    expect(waits).toBe(29);
  });

  test.each([
    ['a database that is not there', (url: URL) => Object.assign(url, { pathname: '/nowhere' }), '3D000'],
    ['a user that is not there', (url: URL) => Object.assign(url, { username: 'nobody' }), '28000'],
  ])('%s is not waited for', async (_what, change, code) => {
    const url = change(new URL(server.url));
    const opening = openDatabase({ kind: 'postgres', url: url.href }, silent, () => {
      throw new Error('waited');
    });
    await expect(opening).rejects.toThrow(
      `PostgreSQL at ${url.host} refuses us (${code}). Check user, password and database name in DATABASE_URL.`,
    );
  });

  test('a pooler that refuses time-outs is talked to without', async () => {
    const port = await freePort();
    const refuse = (startup: string) => (startup.includes('statement_timeout') ? '08P01' : undefined);
    closing.push(await relay(port, refuse));
    const url = new URL(server.url);
    url.host = `127.0.0.1:${port}`;
    const { db } = await open({ kind: 'postgres', url: url.href });
    expect(await db.execute(sql`show statement_timeout`)).toEqual([{ statement_timeout: '0' }]);
  });

  /** Stands between a client and the server; may refuse a connection with a code when it sees how it starts. */
  async function relay(port: number, refuse: (startup: string) => string | undefined) {
    const target = new URL(server.url);
    const sockets = new Set<Socket>();
    const relaying: Server = createServer((client) => {
      sockets.add(client);
      client.once('data', (startup) => {
        const code = refuse(startup.toString('latin1'));
        if (code === undefined) {
          const upstream = connect(Number(target.port), target.hostname);
          sockets.add(upstream);
          upstream.write(startup);
          client.pipe(upstream).pipe(client);
        } else {
          const fields = Buffer.from(`SFATAL\0C${code}\0Munsupported startup parameter\0\0`);
          const head = Buffer.from([69, 0, 0, 0, fields.length + 4]);
          client.end(Buffer.concat([head, fields]));
        }
      });
    }).listen(port, '127.0.0.1');
    await once(relaying, 'listening');
    return () => {
      relaying.close();
      for (const socket of sockets) socket.destroy();
    };
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
