import { createScanner, visit } from 'jsonc-parser';
import { type Archive, mostPractices } from './archive.ts';
import { type Checked, checkArchive, type Fault, type FaultId, mostFaults, type Reading } from './check.ts';

/** What jsonc-parser calls tokens; its enum is a type alone. */
const tokens = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  end: 17,
};

/** A fault as it is told to a person: in which line, from 1, and at what; undefined: it is about the file as a whole. */
export interface LinedFault {
  line: number | undefined;
  where: string;
  fault: FaultId;
}

/** A file is five levels deep, and what stands within an entry of its lists is short. Deeper or longer is no such file. */
const deepest = 8;
const mostWithin = 1_000;

/** Between two pauses so many tokens are looked at. */
const tokensAtOnce = 20_000;

/** A file as text: one entry of a list a line, so that the number of a line tells which entry it is. */
export function writeArchive(archive: Archive): string {
  const parts = Object.entries(archive)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => {
      if (!Array.isArray(part) || part.length === 0) return `  "${key}": ${JSON.stringify(part)}`;
      const entries = part.map((entry) => `    ${JSON.stringify(entry)}`);
      return `  "${key}": [\n${entries.join(',\n')}\n  ]`;
    });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Reads a file, and pauses now and then; what is wrong with it is told by line, in their order. */
export function* readArchive(text: string, reading: Reading): Generator<void, Checked<LinedFault>> {
  const { unfit, repeated } = yield* walk(text);
  if (unfit) return { faults: [unfit] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: [syntaxFault(text)] };
  }
  if (repeated.length > 0) return { faults: repeated };
  const checked = yield* checkArchive(value, reading);
  return 'archive' in checked ? checked : { faults: yield* locate(text, checked.faults) };
}

/** An object or array that is being read, and where in it. */
interface Open {
  /** The keys that were there; undefined in an array. */
  keys: Set<string> | undefined;
  at: string | number;
  count: number;
  awaitsKey: boolean;
}

/** What can be said of a text by its tokens alone. */
interface Walked {
  /** It is too deep or too long to be looked at any further. */
  unfit: LinedFault | undefined;
  /** Keys that stand twice in one object: of such JSON readers differ in what they see. */
  repeated: LinedFault[];
}

/** Goes through a JSON text without recursion; at each key and each item of a list, `see` is told its path and line. */
function* walk(
  text: string,
  see?: (path: readonly PropertyKey[], line: number) => void,
): Generator<void, Walked> {
  const scanner = createScanner(text, true);
  const open: Open[] = [];
  const repeated: LinedFault[] = [];
  const path = () => open.map(({ at }) => at);
  const lineNow = () => scanner.getTokenStartLine() + 1;
  const unfit = (fault: FaultId): Walked => ({
    unfit: { line: lineNow(), where: placeSaid(path()), fault },
    repeated,
  });
  let count = 0;
  for (let token = scanner.scan(); token !== tokens.end; token = scanner.scan()) {
    count += 1;
    if (count % tokensAtOnce === 0) yield;
    const top = open.at(-1);
    const isKey = top?.awaitsKey === true && token === tokens.string;
    if (top && isKey) {
      const key = scanner.getTokenValue();
      top.at = key;
      top.awaitsKey = false;
      top.count += 1;
      if (top.keys?.has(key) && repeated.length < mostFaults) {
        repeated.push({ line: lineNow(), where: placeSaid(path()), fault: 'twice' });
      }
      top.keys?.add(key);
      if (top.count > mostWithin) return unfit('too-many');
      see?.(path(), lineNow());
      continue;
    }
    if (token === tokens.closeBrace || token === tokens.closeBracket) {
      open.pop();
    } else if (token === tokens.comma) {
      if (top) top.awaitsKey = top.keys !== undefined;
    } else if (token !== tokens.colon) {
      if (top && !top.keys) {
        top.at = top.count;
        top.count += 1;
        if (top.count > (open.length > 2 ? mostWithin : mostPractices)) return unfit('too-many');
        see?.(path(), lineNow());
      }
      const isObject = token === tokens.openBrace;
      if (!isObject && token !== tokens.openBracket) continue;
      if (open.length === deepest) return unfit('deep');
      open.push({ keys: isObject ? new Set() : undefined, at: '', count: 0, awaitsKey: isObject });
    }
  }
  return { unfit: undefined, repeated };
}

/** Finds the lines of faults; of what is not there, that of what it should stand in. */
function* locate(text: string, faults: readonly Fault[]): Generator<void, LinedFault[]> {
  const nameOf = (path: readonly PropertyKey[]) => path.map(String).join('\n');
  const wanted = new Set(faults.flatMap(({ path }) => path.map((_, end) => nameOf(path.slice(0, end + 1)))));
  const lines = new Map<string, number>();
  yield* walk(text, (path, line) => {
    const name = nameOf(path);
    if (wanted.has(name)) lines.set(name, line);
  });
  return faults
    .map(({ path, fault }) => {
      const known = path.map((_, end) => lines.get(nameOf(path.slice(0, end + 1))));
      return { line: known.findLast((line) => line !== undefined) ?? 1, where: placeSaid(path), fault };
    })
    .sort((one, other) => one.line - other.line);
}

/** The longest name that is told of, in units: it is in the file in full. */
const longestWhere = 100;

/** The keys that lead somewhere; which entry of a list it is, the line tells. */
function placeSaid(path: readonly PropertyKey[]): string {
  return printable(path.filter((key) => typeof key === 'string' && key !== '').join('.'));
}

/** A name of the file as it can be told: not too long, and nothing in it that no message can hold. */
export function printable(name: string): string {
  return name.slice(0, longestWhere).replace(/[\p{Cc}\p{Surrogate}]/gu, '\ufffd');
}

/** What jsonc-parser calls a text without its end; its enum is a type alone. */
const openText = 12;

/** Where a text ceases to be JSON. It has been walked: it is not deep. */
function syntaxFault(text: string): LinedFault {
  let at = text.length;
  try {
    visit(
      text,
      {
        onError(code, offset, length) {
          // A text that is left open reaches to the end of its line.
          at = code === openText && text.slice(offset + length).trim() === '' ? text.length : offset;
          throw new Error('One is enough.');
        },
      },
      { disallowComments: true },
    );
  } catch {
    // What comes after the first follows from it.
  }
  const before = text.slice(0, at);
  const fault = text.slice(at).trim() === '' ? 'end' : 'syntax';
  return { line: before.split('\n').length, where: '', fault };
}
