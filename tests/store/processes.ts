import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DatabaseConfig } from '../../src/store/database.ts';

const program = fileURLToPath(new URL('process.ts', import.meta.url));

/** A process of its own that works on a database; see process.ts for what it can be told. */
export interface Process {
  pid: number;
  /** Tells it to do something, and waits for its answer. */
  tell(act: string): Promise<string>;
  /** The next line it says; undefined when it has ended. */
  next(): Promise<string | undefined>;
  /** Ends it as the kernel would: no handler runs. */
  kill(): Promise<void>;
}

/** Starts a process and waits until it can be told something. */
export async function startProcess(config: DatabaseConfig): Promise<Process> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(config)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value as string | undefined;
  await next();
  return {
    pid: child.pid ?? 0,
    next,
    async tell(act) {
      child.stdin.write(`${act}\n`);
      return (await next()) ?? 'ended';
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
