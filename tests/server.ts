import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A PostgreSQL server to work on, or why there is none. */
export type Server = { url: string; stop(): Promise<void> } | { missing: string };

const BINARIES = '/usr/lib/postgresql';

/**
 * $1 binaries, $2 port. Runs until its input ends, so no server outlives who started it, however they end.
 * Nothing in it is worth a write to the disk.
 */
const SERVER = `
  set -e
  directory=$(mktemp -d)
  trap 'rm -rf "$directory"' EXIT
  "$1/initdb" -D "$directory/data" -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8
  "$1/pg_ctl" start -w -D "$directory/data" -l "$directory/log" \\
    -o "-p $2 -h 127.0.0.1 -k $directory -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  echo ready
  cat >/dev/null
  "$1/pg_ctl" stop -m immediate -D "$directory/data"`;

/** Opens the server of TEST_DATABASE_URL, else a new one. */
export async function openServer(): Promise<Server> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const binaries = newestBinaries();
  if (!binaries) {
    return {
      missing: `There is no PostgreSQL in ${BINARIES}. Install the package "postgresql", or set TEST_DATABASE_URL.`,
    };
  }
  const port = await freePort();
  const stop = await startServer(binaries, port);
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function newestBinaries(): string | undefined {
  const versions = existsSync(BINARIES) ? readdirSync(BINARIES) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(BINARIES, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
}

async function startServer(binaries: string, port: number): Promise<() => Promise<void>> {
  const shell = ['sh', '-c', SERVER, 'sh', binaries, String(port)];
  // PostgreSQL refuses to run as root.
  const [command = 'sh', ...args] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...shell] : shell;
  const server = spawn(command, args, { cwd: '/', detached: true, stdio: 'pipe' });
  const closed = once(server, 'close');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const failed = () => reject(new Error(`PostgreSQL did not start:\n${output}`));
    server.once('error', reject).once('close', failed);
    server.stderr.on('data', (chunk) => {
      output += chunk;
    });
    server.stdout.on('data', (chunk) => {
      output += chunk;
      if (/^ready$/m.test(output)) resolve();
    });
  });
  return async () => {
    server.stdin.end();
    await closed;
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
