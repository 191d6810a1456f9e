import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import type { DatabaseConfig } from '../../src/store/database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program of process.ts. */
export interface Program {
  path: string;
  remove(): void;
}

/** Puts the program into one file, which takes a quarter of the time to load: some tests need dozens of processes. */
export async function bundleProgram(): Promise<Program> {
  // As deep below the project as the sources, which look for the migrations from where they are.
  const outDir = mkdtempSync(join(root, 'node_modules', '.replica-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('process.ts', import.meta.url)),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'process.mjs' } },
    },
  });
  return { path: join(outDir, 'process.mjs'), remove: () => rmSync(outDir, { recursive: true }) };
}

/** What a process is to work on; see `startReplica`. */
export interface ProcessConfig {
  database: DatabaseConfig;
  telegram: string;
  name: string;
  bulkRate: number;
  /** When its clock showed the evening (Unix, in ms). */
  began: number;
}

/** A replica in a process of its own. */
export interface Process {
  name: string;
  /** Opens the database, and lets ticker and sender go. */
  start(): Promise<void>;
  /** Closes it as a stop does. */
  stop(): Promise<void>;
  /** Ends it as the kernel would: nothing of it runs any more. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Loads a replica in a process, ready to be started. */
async function loadProcess({ path }: Program, config: ProcessConfig): Promise<Process> {
  const child = spawn(process.execPath, [path, JSON.stringify(config)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Its input breaks off when it is killed in the middle of a word.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const tell = async (act: string) => {
    child.stdin.write(`${act}\n`);
    await lines.next();
  };
  await lines.next();
  return {
    name: config.name,
    start: () => tell('start'),
    stop: () => tell('close'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Processes that are loaded before they are needed, so many ahead. All of them end with the test. */
export function createSupply(program: Program, config: Omit<ProcessConfig, 'name'>, ahead: number) {
  const all: Promise<Process>[] = [];
  const load = () => {
    const loading = loadProcess(program, { ...config, name: `process-${all.length}` });
    all.push(loading);
    return loading;
  };
  const spare = Array.from({ length: ahead }, load);
  onTestFinished(async () => {
    await Promise.all(all.map(async (one) => (await one).kill()));
  });
  return {
    /** The next one, and loads another. */
    async next(): Promise<Process> {
      spare.push(load());
      return (await spare.shift()) as Process;
    },
  };
}
