import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatabaseLockedError, lockDirectory } from '../../src/store/lock.ts';
import { type Process, startProcess } from './processes.ts';

const root = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(root, { recursive: true }));

let directory: string;
let lock: string;
let count = 0;
beforeEach(() => {
  directory = join(root, String(++count));
  lock = `${directory}.lock`;
});

const processes: Process[] = [];
afterEach(async () => {
  for (const each of processes.splice(0)) await each.kill();
});

async function start(): Promise<Process> {
  const started = await startProcess({ kind: 'embedded', directory });
  processes.push(started);
  return started;
}

/** What this process writes into a lock of its own. */
function record(): Record<string, unknown> {
  const unlock = lockDirectory(directory);
  const content = JSON.parse(readFileSync(lock, 'utf8'));
  unlock();
  return content;
}

function leave(path: string, content: unknown, { secondsAgo = 0 } = {}): void {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
}

test('a lock is there while it is held, and gone when it is released', () => {
  const unlock = lockDirectory(directory);
  expect(existsSync(lock)).toBe(true);
  expect(() => lockDirectory(directory)).toThrow(DatabaseLockedError);
  unlock();
  expect(existsSync(lock)).toBe(false);
  lockDirectory(directory)();
});

test('a second process is refused, and told by whom and what to do', async () => {
  const [first, second] = await Promise.all([start(), start()]);
  expect(await first.tell('lock')).toBe('lock');
  expect(await second.tell('lock')).toBe(
    `locked: ${directory} is in use by process ${first.pid}. Stop it first, or set DATA_DIR to another directory.`,
  );
  expect(await first.tell('close')).toBe('close');
  expect(await second.tell('lock')).toBe('lock');
});

test('a killed holder is taken over at once', async () => {
  const first = await start();
  await first.tell('lock');
  await first.kill();
  expect(existsSync(lock)).toBe(true);
  const unlock = lockDirectory(directory);
  expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
  unlock();
});

test('of many takers of a dead holder, one wins, every time', async () => {
  const takers = await Promise.all(Array.from({ length: 5 }, start));
  const dead = { ...record(), pid: 2 ** 22 + 1 };
  for (let round = 0; round < 40; round++) {
    leave(lock, dead);
    // Every other round, a taker was killed in the middle of taking over.
    if (round % 2 === 1) leave(`${lock}.next`, dead);
    const answers = await Promise.all(takers.map((taker) => taker.tell('lock')));
    expect(answers.filter((answer) => answer === 'lock')).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('locked: '))).toHaveLength(4);
    const winner = takers[answers.indexOf('lock')];
    expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(winner?.pid);
    expect(existsSync(`${lock}.next`)).toBe(false);
    await winner?.tell('close');
    expect(existsSync(lock)).toBe(false);
  }
});

test('a process that only has the number of the dead one is not the holder', () => {
  leave(lock, { ...record(), pid: process.ppid, started: '1' });
  lockDirectory(directory)();
});

test('a release leaves alone what is no longer its own', () => {
  const unlock = lockDirectory(directory);
  leave(lock, 'taken over by another machine');
  unlock();
  expect(existsSync(lock)).toBe(true);
});

describe('a holder that cannot be seen from here', () => {
  test.each([
    ['in another container', () => ({ ...record(), place: 'elsewhere' })],
    ['whose lock is half written', () => '{"pid":'],
  ])('%s counts as alive as long as it gives signs of life', (_what, content) => {
    const left = content();
    leave(lock, left, { secondsAgo: 14 });
    expect(() => lockDirectory(directory)).toThrow(
      /in use by a process on another machine or in another container/,
    );
    leave(lock, left, { secondsAgo: 16 });
    lockDirectory(directory)();
  });

  test('gives a sign of life every five seconds', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const unlock = lockDirectory(directory);
      utimesSync(lock, 0, 0);
      vi.advanceTimersByTime(5_000);
      expect(Date.now() - statSync(lock).mtimeMs).toBeLessThan(5_000);
      rmSync(lock);
      vi.advanceTimersByTime(5_000);
      expect(existsSync(lock)).toBe(false);
      unlock();
    } finally {
      vi.useRealTimers();
    }
  });
});
