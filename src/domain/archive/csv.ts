import Papa from 'papaparse';
import { script } from '../check-in.ts';
import { findMedicine } from '../medication.ts';
import type { Question } from '../script.ts';
import {
  type Archive,
  type ArchiveDay,
  archiveFormat,
  archiveVersion,
  longestName,
  mostDays,
  mostMedicines,
  positionOf,
  positionOption,
} from './archive.ts';
import { type Checked, checkArchive, type FaultId, mostFaults, type Reading } from './check.ts';
import { type LinedFault, printable } from './json.ts';

/** What of an archive comes as a table too, each a file of its own. */
export const tables = ['days', 'intakes', 'headaches', 'practices', 'visits'] as const;

/** One of those tables. */
export type Table = (typeof tables)[number];

/** The columns of a day: what is read comes first, information after it. */
const dayColumns = [
  'day',
  ...script.map(({ id }) => id),
  'note',
  'finished',
  'source',
  'label',
  'rule',
] as const;

/** What a cell says: a question skipped, none of the options, and what stands between several of them. */
const skipped = 'skipped';
const none = 'none';
const between = '|';

/** What a spreadsheet takes for a formula; an apostrophe before it makes a text of it. */
const formula = /^'*[=+\-@\t\r]/;
const heldFormula = /^'(?='*[=+\-@\t\r])/;

/** Between two pauses so many rows are written or read. */
const rowsAtOnce = 500;

/** By this, spreadsheets know a file to be UTF-8. */
const byteOrderMark = '\ufeff';

/** Each table as a file: RFC 4180, with nothing in it that a spreadsheet would run. Pauses now and then. */
export function* writeTables(archive: Archive): Generator<void, Record<Table, string>> {
  const { medicines, days, intakes, headaches, practices, visits } = archive;
  const nameOf = (option: string) =>
    medicines[(positionOf(option) ?? 0) - 1]?.name.replaceAll(between, '/') ?? option;
  return {
    days: yield* write(dayColumns, days, (day) => dayCells(day, nameOf)),
    intakes: yield* write(
      ['day', 'takenAt', 'medicine', 'class', 'reason', 'headache'],
      intakes,
      ({ option, ...intake }) => {
        const own = medicines[(positionOf(option) ?? 0) - 1];
        return { ...intake, medicine: nameOf(option), class: own ? own.class : option };
      },
    ),
    headaches: yield* write(
      ['headache', 'day', 'startedAt', 'endedAt', 'peak', 'side', 'relief'],
      headaches,
      (headache, at) => ({ headache: at + 1, ...headache }),
    ),
    practices: yield* write(
      ['day', 'exercise', 'startedAt', 'endedAt', 'completed', 'before', 'after', 'nextDay'],
      practices,
      (practice) => ({ ...practice, completed: yesNo(practice.completed) }),
    ),
    visits: yield* write(['day', 'kind', 'note'], visits, (visit) => visit),
  };
}

/** One table, a row an entry. */
function* write<Told>(
  columns: readonly string[],
  entries: readonly Told[],
  cellsOf: (entry: Told, at: number) => Readonly<Record<string, unknown>>,
): Generator<void, string> {
  const parts = [`${byteOrderMark}${columns.join(',')}`];
  for (let from = 0; from < entries.length; from += rowsAtOnce) {
    yield;
    const rows = entries.slice(from, from + rowsAtOnce).map((entry, at) => {
      const cells = cellsOf(entry, from + at);
      return columns.map((column) => cells[column] ?? '');
    });
    parts.push(Papa.unparse(rows, { escapeFormulae: formula }));
  }
  return `${parts.join('\r\n')}\r\n`;
}

function dayCells({ answers, finished, ...day }: ArchiveDay, nameOf: (option: string) => string) {
  const said = Object.entries(answers).map(([id, answer]) => {
    if (answer === null) return [id, skipped];
    if (typeof answer === 'boolean') return [id, yesNo(answer)];
    if (!Array.isArray(answer)) return [id, answer];
    return [id, answer.length === 0 ? none : answer.map(nameOf).join(` ${between} `)];
  });
  return { ...Object.fromEntries(said), ...day, finished: yesNo(finished) };
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** A medicine that cells name: which one it is (from 1), and the line that named it first. */
interface Named {
  name: string;
  at: number;
  line: number;
}

/** One row of a file: the line on which it begins, and whether its quotes are in order. */
interface Row {
  line: number;
  cells: string[];
  isBroken: boolean;
}

/**
 * Reads days from a table with the columns of the export, in any order; only `day` has to be there. Pauses now and then.
 * What is wrong with it is told by line, in their order.
 */
export function* readDaysTable(text: string, reading: Reading): Generator<void, Checked<LinedFault>> {
  const rows = yield* rowsOf(text.replace(/\r\n?/g, '\n'));
  const [header, ...body] = rows;
  const columns = (header?.cells ?? []).map((column) => column.trim());
  const wrong = headerFaults(columns);
  if (wrong.length > 0) return { faults: wrong };
  const faults = body.flatMap((row) => rowFaults(row, columns)).slice(0, mostFaults);
  if (faults.length > 0) return { faults };

  const named = new Map<string, Named>();
  const days: unknown[] = [];
  for (const { cells, line } of body) {
    if (days.length % rowsAtOnce === 0) yield;
    const row = Object.fromEntries(cells.map((cell, at) => [columns[at] as string, textIn(cell)]));
    days.push(dayIn(row, (name) => positionOption(place(named, name, line))));
  }
  const medicines = [...named.values()];
  const listed: unknown[] = [];
  for (const { name } of medicines.slice(0, mostMedicines + 1)) {
    yield;
    const found = name.length <= longestName ? findMedicine(name) : undefined;
    listed.push({ name, class: found?.class ?? null });
  }
  const checked = yield* checkArchive(
    { format: archiveFormat, version: archiveVersion, medicines: listed, days },
    reading,
  );
  if ('archive' in checked) return checked;
  const told = checked.faults.map(({ path: [list, at, ...within], fault }): LinedFault => {
    const row = (list === 'days' ? body : medicines)[Number(at)];
    const where = list === 'days' ? within.find((key) => key !== 'answers') : 'painkillers';
    return { line: row?.line, where: String(where ?? ''), fault };
  });
  return { faults: told.sort((one, other) => Number(one.line) - Number(other.line)) };
}

/** The rows that are not empty, the header first; with too many of them, or too much wrong, no more than that. */
function* rowsOf(lined: string): Generator<void, Row[]> {
  const delimiter = /^[^\n]*?([,;\t])/.exec(lined)?.[1] ?? ',';
  const rows: Row[] = [];
  let line = 1;
  let wrong = 0;
  for (let from = 0; from < lined.length && rows.length <= mostDays + 1 && wrong < mostFaults; ) {
    yield;
    const start = from;
    let count = 0;
    Papa.parse<string[]>(lined.slice(start), {
      delimiter,
      newline: '\n',
      step({ data, errors, meta: { cursor } }, parser) {
        const isEmpty = data.every((cell) => cell.trim() === '');
        if (!isEmpty) rows.push({ line, cells: data, isBroken: errors.length > 0 });
        const end = start + cursor;
        line += lined.slice(from, end).split('\n').length - 1;
        from = end;
        wrong += errors.length;
        count += 1;
        if (count === rowsAtOnce || wrong >= mostFaults) parser.abort();
      },
    });
  }
  return rows;
}

function headerFaults(columns: readonly string[]): LinedFault[] {
  const fault = (where: string, id: FaultId): LinedFault => ({ line: 1, where: printable(where), fault: id });
  if (!columns.includes('day')) return [fault('', 'no-day-column')];
  return columns.slice(0, mostFaults).flatMap((name, at) => {
    if (!dayColumns.some((column) => column === name)) return [fault(name, 'unknown')];
    return columns.indexOf(name) < at ? [fault(name, 'twice')] : [];
  });
}

function rowFaults({ line, cells, isBroken }: Row, columns: readonly string[]): LinedFault[] {
  if (isBroken) return [{ line, where: '', fault: 'quotes' }];
  if (cells.length !== columns.length) return [{ line, where: '', fault: 'cells' }];
  return cells.flatMap((cell, at) =>
    /^[=+\-@\t\r]/.test(cell) ? [{ line, where: columns[at] as string, fault: 'formula' as const }] : [],
  );
}

/** What a cell says, without the apostrophe that keeps it from being a formula. */
function textIn(cell: string): string {
  return cell.replace(heldFormula, '').trim();
}

/** The place of a medicine among those that are named; a new name comes last. */
function place(named: Map<string, Named>, name: string, line: number): number {
  const key = name.toLowerCase();
  const known = named.get(key) ?? { name, at: named.size + 1, line };
  named.set(key, known);
  return known.at;
}

/** A row as an entry of the list of days; what cannot be read stays as it is, and is refused there. */
function dayIn(row: Readonly<Record<string, string>>, own: (name: string) => string) {
  const answers = script.flatMap((question) => {
    const answer = answerIn(question, row[question.id] ?? '', own);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  const { day, note, finished, source } = row;
  return {
    answers: Object.fromEntries(answers),
    ...(day && { day }),
    ...(note && { note }),
    ...(finished && { finished: readYesNo(finished) }),
    ...(source && { source }),
  };
}

function answerIn(question: Question, cell: string, own: (name: string) => string): unknown {
  if (cell === '') return undefined;
  if (cell === skipped) return null;
  switch (question.kind) {
    case 'yes-no':
      return readYesNo(cell);
    case 'scale':
    case 'number':
      return /^\d{1,5}$/.test(cell) ? Number(cell) : cell;
    case 'choice':
      return cell;
    case 'several': {
      if (cell === none) return [];
      const parts = cell.split(between).map((part) => part.trim());
      return parts.map((part) =>
        question.own === undefined || question.options.includes(part) ? part : own(part),
      );
    }
  }
}

/** Anything else stays as it is. */
function readYesNo(cell: string): boolean | string {
  return cell === 'yes' ? true : cell === 'no' ? false : cell;
}
