import { Temporal } from 'temporal-polyfill';
import { type Archive, type ArchiveDay, type ArchiveList, type Entry, positionOf } from './archive.ts';

/** A list of which entries are told apart by what they are. */
type Matched = Exclude<ArchiveList, 'days' | 'consents'>;

/** What a file holds beside what is there already. Entries are meant by their index. */
export interface Difference {
  /** For each entry of the file the one there is already, undefined: it is new. */
  matches: Readonly<Record<Matched, readonly (number | undefined)[]>>;
  days: {
    /** Nothing was told of them yet. */
    fresh: ArchiveDay[];
    /** Something else was told of them. */
    other: ArchiveDay[];
    same: number;
  };
}

/** Between two pauses so many entries are compared. */
const entriesAtOnce = 500;

/**
 * What a file would add. The same is: a medicine of the same name, a headache that began at the same moment, the same taken
 * at the same time, an exercise begun at the same moment, a visit of the same kind on the same day. Pauses now and then.
 */
export function* differenceOf(present: Archive, file: Archive): Generator<void, Difference> {
  const nameHere = namesIn(present);
  const nameThere = namesIn(file);
  const matched = function* <List extends Matched>(
    list: List,
    keyOf: (entry: Entry<List>, name: Name) => string,
  ): Generator<void, (number | undefined)[]> {
    return matchesOf(
      yield* keysOf(present[list] as Entry<List>[], (entry) => keyOf(entry, nameHere)),
      yield* keysOf(file[list] as Entry<List>[], (entry) => keyOf(entry, nameThere)),
    );
  };
  const told = new Map(present.days.map((day) => [day.day, day]));
  const days: Difference['days'] = { fresh: [], other: [], same: 0 };
  for (const [at, day] of file.days.entries()) {
    if (at % entriesAtOnce === 0) yield;
    const known = told.get(day.day);
    if (Object.keys(day.answers).length === 0 && day.note === undefined) days.same += 1;
    else if (!known) days.fresh.push(day);
    else if (isSameDay(known, nameHere, day, nameThere)) days.same += 1;
    else days.other.push(day);
  }
  return {
    days,
    matches: {
      medicines: yield* matched('medicines', ({ name }) => name.toLowerCase()),
      headaches: yield* matched('headaches', ({ startedAt }) => moment(startedAt)),
      intakes: yield* matched('intakes', ({ day, takenAt, option }, name) =>
        [day, moment(takenAt), name(option)].join('\n'),
      ),
      practices: yield* matched('practices', ({ exercise, createdAt }) =>
        [exercise, moment(createdAt)].join('\n'),
      ),
      visits: yield* matched('visits', ({ day, kind }) => [day, kind].join('\n')),
    },
  };
}

/** How many entries of a list are new. */
export function newIn({ matches }: Difference, list: Matched): number {
  return matches[list].filter((match) => match === undefined).length;
}

/** What an option is called, wherever its medicine stands in a list. */
type Name = (option: string) => string;

function namesIn({ medicines }: Archive): Name {
  return (option) => {
    const medicine = medicines[(positionOf(option) ?? 0) - 1];
    return medicine ? `medicine ${medicine.name.toLowerCase()}` : option;
  };
}

function* keysOf<Told>(entries: readonly Told[], keyOf: (entry: Told) => string): Generator<void, string[]> {
  const keys: string[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % entriesAtOnce === 0) yield;
    keys.push(keyOf(entry));
  }
  return keys;
}

/** For each key of the file the first present one that is the same; what stands there twice is matched twice. */
function matchesOf(present: readonly string[], file: readonly string[]): (number | undefined)[] {
  const free = new Map<string, number[]>();
  for (let at = present.length - 1; at >= 0; at--) {
    const key = present[at] as string;
    const known = free.get(key);
    if (known) known.push(at);
    else free.set(key, [at]);
  }
  return file.map((key) => free.get(key)?.pop());
}

/** The database keeps moments to the millisecond. */
function moment(at: string | null): string {
  return at === null ? '' : String(Temporal.Instant.from(at).epochMilliseconds);
}

/** Whether a file says of a day what is there already. A note that it does not have takes none away. */
function isSameDay(known: ArchiveDay, nameHere: Name, told: ArchiveDay, nameThere: Name): boolean {
  const isSaid = told.note === undefined || told.note === known.note;
  return isSaid && answersKey(known, nameHere) === answersKey(told, nameThere);
}

function answersKey({ answers }: ArchiveDay, name: Name): string {
  const said = Object.entries(answers).map(([id, answer]) => [
    id,
    Array.isArray(answer) ? answer.map((option) => name(option)).sort() : answer,
  ]);
  return JSON.stringify(said.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
}
