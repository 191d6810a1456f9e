import {
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';

const BEAT_MS = 5_000;
const SILENCE_MS = 15_000;

/** The embedded database is in use by another process; the message says which and what to do. */
export class DatabaseLockedError extends Error {
  override name = 'DatabaseLockedError';
}

/** Who holds a lock: `place` tells whether `pid` can be looked up from here, `started` tells a reused pid. */
interface Holder {
  pid: number;
  started: string | null;
  place: string;
}

/**
 * Takes the lock file `<directory>.lock`, so that one process at a time opens the directory. What a dead process
 * left behind is taken over. Throws `DatabaseLockedError` while another one lives; the result releases it.
 */
export function lockDirectory(directory: string): () => void {
  const path = `${directory}.lock`;
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? null, place: place() });
  take(path, mine, directory);
  // Containers that share a volume cannot see each other's processes: they see this sign of life.
  const beat = setInterval(() => touch(path), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    if (read(path) === mine) unlinkSync(path);
  };
}

/**
 * A dead holder's lock changes only under the lock `<path>.next`, by renaming that one over it: of many takers one
 * wins, and a taker killed in between leaves a dead `.next`, which is taken over in the same way.
 */
function take(path: string, mine: string, directory: string): void {
  while (!create(path, mine)) {
    const holder = holderOf(path);
    if (holder === 'dead') {
      const next = `${path}.next`;
      take(next, mine, directory);
      if (holderOf(path) === 'dead') {
        renameSync(next, path);
        return;
      }
      unlinkSync(next);
    } else if (holder !== 'gone') {
      throw new DatabaseLockedError(
        `${directory} is in use by ${holder.who}. Stop it first, or set DATA_DIR to another directory.`,
      );
    }
  }
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function holderOf(path: string): 'gone' | 'dead' | { who: string } {
  const content = read(path);
  const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (content === undefined || touchedAt === undefined) return 'gone';
  const holder = parse(content);
  if (holder?.place === place()) return isRunning(holder) ? { who: `process ${holder.pid}` } : 'dead';
  const silence = Date.now() - touchedAt;
  return silence > SILENCE_MS ? 'dead' : { who: 'a process on another machine or in another container' };
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return started === null || startOf(pid) === started;
}

/** When a process started, in clock ticks; undefined for one that is dead, and where there is no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, may hold spaces and brackets. Then: state (Z is a zombie) … starttime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Processes of one place can see each other: one boot of one machine, and one pid namespace of it. */
function place(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function parse(content: string): Holder | undefined {
  try {
    return JSON.parse(content);
  } catch {
    // Being written at this moment, or left half written by a crash: its age decides.
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // The directory was taken away under us: the next query says so.
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
