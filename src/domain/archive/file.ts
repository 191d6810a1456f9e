import type { Checked, FaultId, Reading } from './check.ts';
import { readDaysTable } from './csv.ts';
import { type LinedFault, readArchive } from './json.ts';

/**
 * A table of days has no more lines than this, nor longer ones; and so far no JSON file goes without a quotation mark. What is
 * out of all proportion is refused before it is taken apart, which would take long. Ours.
 */
const mostLines = 200_000;
const longestStretch = 20_000;

/** Between two pauses so many characters are looked at. */
const lettersAtOnce = 500_000;

/** The largest file that is taken in, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** What can be wrong with a file as a whole. */
export type FileFault = 'empty' | 'utf-16' | 'packed' | 'not-utf-8';

/** What is told of a file that is not taken in. */
export type ToldFault = Omit<LinedFault, 'fault'> & { fault: FaultId | FileFault };

/** Reads a file of any name: the JSON of the export, or its table of days. Pauses now and then. */
export function* readFile(bytes: Uint8Array, reading: Reading): Generator<void, Checked<ToldFault>> {
  const [first, second, third, fourth] = bytes;
  const whole = (fault: FileFault) => ({ faults: [{ line: undefined, where: '', fault }] });
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return whole('utf-16');
  // "PK" begins a ZIP and what is packed as one; 1F 8B a gzip file.
  const isZip = first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
  if (isZip || (first === 0x1f && second === 0x8b)) return whole('packed');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole('not-utf-8');
  }
  yield;
  const begins = /\S/.exec(text)?.[0];
  if (begins === undefined) return whole('empty');
  const isTable = begins !== '{' && begins !== '[';
  const unfit = yield* measure(text, isTable);
  if (unfit) return { faults: [unfit] };
  return yield* isTable ? readDaysTable(text, reading) : readArchive(text, reading);
}

/** Looks at the proportions of a text; returns what speaks against it. */
function* measure(text: string, isTable: boolean): Generator<void, LinedFault | undefined> {
  let line = 1;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % lettersAtOnce === 0) yield;
    const letter = text.charCodeAt(at);
    const isLineEnd = letter === 10 || (letter === 13 && text.charCodeAt(at + 1) !== 10);
    const isQuote = letter === 34 && text.charCodeAt(at - 1) !== 92;
    if (isLineEnd) line += 1;
    length = (isTable ? isLineEnd : isQuote) ? 0 : length + 1;
    if (length > longestStretch) return { line, where: '', fault: 'too-long' };
    if (isTable && line > mostLines) return { line, where: '', fault: 'too-many' };
  }
  return undefined;
}
