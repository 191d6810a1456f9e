import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every setting there is, unset, so that neither the shell nor a file `.env` has a say. */
const nothingSet = {
  BOT_TOKEN: '',
  BOT_API_ROOT: '',
  DATABASE_URL: '',
  DATA_DIR: '',
  WEBHOOK_URL: '',
  WEBHOOK_SECRET: '',
  HOST: '',
  PORT: '0',
  BULK_RATE: '',
  LOG_LEVEL: '',
};

/** Starts take long on a busy machine. */
const patience = { timeout: 25_000, interval: 25 };

/** Waits until this holds. */
export const until = (condition: () => unknown) =>
  vi.waitFor(async () => expect(await condition()).toBeTruthy(), patience);

/** Unknot in a process of its own. */
export interface Program {
  pid: number;
  /** What it has written so far. */
  said(): { out: string; err: string };
  /** Waits until it listens, and tells where; throws when it ends instead. */
  url(): Promise<string>;
  /** Asks it to stop and waits for its exit code; null when it did not end by itself. */
  stop(): Promise<number | null>;
  /** Ends it as the kernel would: nothing of it runs any more. */
  kill(): Promise<void>;
  /** Its exit code once it has ended. */
  ended: Promise<number | null>;
}

/** Starts Unknot as `npm start` does, with these settings alone, on a port of its own. Ends with the test. */
export function startProgram(settings: Partial<Record<keyof typeof nothingSet, string>> = {}): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { PATH, HOME, TZ: 'UTC', ...nothingSet, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    said: () => ({ out, err }),
    ended,
    kill,
    async url() {
      const port = await vi.waitFor(() => {
        const found = /"port":(\d+).*"msg":"started"/.exec(out)?.[1];
        if (found === undefined && child.exitCode === null)
          throw new Error(`It has not started:\n${out}${err}`);
        return found;
      }, patience);
      if (port === undefined) throw new Error(`It ended:\n${out}${err}`);
      return `http://127.0.0.1:${port}`;
    },
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
