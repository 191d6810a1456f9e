import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Values by key, in the order in which the keys first came. A changed value must be set again. */
interface Table<T> {
  get(key: string | number): T | undefined;
  set(key: string | number, value: T): void;
  delete(key: string | number): void;
  values(): T[];
}

/** Keeps named tables of JSON values, and the bytes of files. */
export interface Journal {
  table<T>(name: string): Table<T>;
  /** Keeps bytes under a name fit for a file. */
  write(name: string, bytes: Uint8Array): void;
  /** The bytes kept under this name. */
  read(name: string): Uint8Array | undefined;
  close(): void;
}

/** One line: a table, a key and the new value; without a value the key is gone. */
type Entry = [table: string, key: string, value?: unknown];

type Tables = Map<string, Map<string, unknown>>;

/** A journal with this many lines more than values is written anew when it is opened. */
const idleLines = 5000;

/** A journal that lasts as long as the process. */
export function memoryJournal(): Journal {
  const tables: Tables = new Map();
  const files = new Map<string, Uint8Array>();
  return {
    table: (name) => createTable(tables, name, () => {}),
    write: (name, bytes) => {
      files.set(name, bytes);
    },
    read: (name) => files.get(name),
    close: () => {},
  };
}

/**
 * Opens the journal in this directory, or begins one: `journal.jsonl` with one change a line, and a folder
 * `files`. A change is in the operating system's hands when the call returns, so it outlives the process;
 * a last line torn by a kill is dropped. Throws when any other line cannot be read.
 */
export function openJournal(directory: string): Journal {
  const files = join(directory, 'files');
  const path = join(directory, 'journal.jsonl');
  mkdirSync(files, { recursive: true });
  const tables = load(path);
  let descriptor: number | undefined = openSync(path, 'a');
  const append = (entry: Entry): void => {
    // The number of a closed file may by now be that of another one.
    if (descriptor === undefined) throw new Error('the journal is closed');
    appendFileSync(descriptor, `${JSON.stringify(entry)}\n`);
  };
  return {
    table: (name) => createTable(tables, name, append),
    write: (name, bytes) => writeFileSync(join(files, name), bytes),
    read: (name) => {
      const file = join(files, name);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

function createTable<T>(tables: Tables, name: string, append: (entry: Entry) => void): Table<T> {
  const values = (tables.get(name) ?? new Map()) as Map<string, T>;
  tables.set(name, values);
  return {
    get: (key) => values.get(String(key)),
    set: (key, value) => {
      values.set(String(key), value);
      append([name, String(key), value]);
    },
    delete: (key) => {
      if (values.delete(String(key))) append([name, String(key)]);
    },
    values: () => [...values.values()],
  };
}

function load(path: string): Tables {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').slice(0, -1);
  const tables: Tables = new Map();
  for (const [index, line] of lines.entries()) {
    const [table, key, value] = parseEntry(line, path, index + 1);
    const values = tables.get(table) ?? new Map<string, unknown>();
    tables.set(table, values);
    if (value === undefined) values.delete(key);
    else values.set(key, value);
  }
  const entries = [...tables].flatMap(([table, values]) =>
    Array.from(values, ([key, value]): Entry => [table, key, value]),
  );
  if (whole !== text || lines.length > entries.length + idleLines) rewrite(path, entries);
  return tables;
}

function parseEntry(line: string, path: string, number: number): Entry {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${path}:${number} cannot be read: the history of the local chat is damaged`);
  }
}

/** The new journal takes the old one's place in one step, so that a kill loses neither. */
function rewrite(path: string, entries: Entry[]): void {
  const next = `${path}.next`;
  writeFileSync(next, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  renameSync(next, path);
}
