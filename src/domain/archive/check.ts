import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { script } from '../check-in.ts';
import { applicable } from '../script.ts';
import {
  type Archive,
  type ArchiveList,
  archiveFrame,
  archiveLists,
  type Entry,
  mostADay,
  positionOf,
  type ValueFault,
} from './archive.ts';
import { dated } from './settings.ts';

/** What can be wrong with a file. */
export type FaultId =
  | ValueFault
  /** It is none of those files, or of a version that is not known here. */
  | 'format'
  | 'version'
  /** It is no JSON there, ends too early, or goes too deep. */
  | 'syntax'
  | 'end'
  | 'deep'
  | 'missing'
  | 'unknown'
  | 'value'
  | 'future'
  | 'too-many'
  | 'not-asked'
  | 'no-medicine'
  | 'no-headache'
  | 'order'
  | 'no-day-column'
  | 'cells'
  | 'quotes'
  | 'formula';

/** A fault and where it is: the keys and indices that lead there. */
export interface Fault {
  path: readonly PropertyKey[];
  fault: FaultId;
}

/** A file that can be taken in, or what is wrong with it. */
export type Checked<Found = Fault> = { archive: Archive } | { faults: Found[] };

/** More faults than this nobody repairs one by one. Ours. */
export const mostFaults = 1_000;

/** Between two pauses so many entries are checked. */
const entriesAtOnce = 200;

/** When a file is read. */
export interface Reading {
  now: Temporal.Instant;
  /** The day the person is living. */
  today: Temporal.PlainDate;
}

/** Checks what a JSON file says, and pauses now and then: who runs it may do something else meanwhile. */
export function* checkArchive(value: unknown, reading: Reading): Generator<void, Checked> {
  const { format, version } = Object(value);
  if (format !== 'unknot') return { faults: [{ path: ['format'], fault: 'format' }] };
  if (version !== 1) return { faults: [{ path: ['version'], fault: 'version' }] };
  const frame = archiveFrame.safeParse(value);
  if (!frame.success) return { faults: faultsOf(frame.error, [], value) };
  const faults: Fault[] = [];
  const entries = <List extends ArchiveList>(list: List) => checkList(list, frame.data[list], faults);
  const { format: _, version: __, exportedAt, settings } = frame.data;
  const archive: Archive = {
    format,
    version,
    exportedAt,
    settings,
    medicines: yield* entries('medicines'),
    days: yield* entries('days'),
    headaches: yield* entries('headaches'),
    intakes: yield* entries('intakes'),
    practices: yield* entries('practices'),
    visits: yield* entries('visits'),
    consents: yield* entries('consents'),
  };
  // What entries demand of one another is looked at once each of them is right.
  if (faults.length === 0) yield* checkTies(archive, reading, faults);
  return faults.length === 0 ? { archive } : { faults: faults.slice(0, mostFaults) };
}

/** The entries of one list that are right; the faults of the others are added to those that are known. */
function* checkList<List extends ArchiveList>(
  list: List,
  values: readonly unknown[],
  faults: Fault[],
): Generator<void, Entry<List>[]> {
  const { entry, most } = archiveLists[list];
  const right: Entry<List>[] = [];
  if (values.length > most) {
    faults.push({ path: [list, most], fault: 'too-many' });
    return right;
  }
  for (const [at, value] of values.entries()) {
    if (at % entriesAtOnce === 0) yield;
    if (faults.length >= mostFaults) break;
    const read = entry.safeParse(value);
    if (read.success) right.push(read.data as Entry<List>);
    else faults.push(...faultsOf(read.error, [list, at], value));
  }
  return right;
}

function* checkTies(archive: Archive, { now, today }: Reading, faults: Fault[]): Generator<void, void> {
  const { medicines, days, headaches, intakes, practices, visits, settings } = archive;
  const last = today.toString();
  const add = (fault: FaultId, ...path: PropertyKey[]) => faults.push({ path, fault });
  const isToCome = (moment: string | null) =>
    moment !== null && Temporal.Instant.compare(Temporal.Instant.from(moment), now) > 0;
  const lacks = (option: string) => (positionOf(option) ?? 0) > medicines.length;

  const names = medicines.map(({ name }) => name.toLowerCase());
  for (const at of repeated(names)) add('twice', 'medicines', at, 'name');
  for (const at of repeated(days.map(({ day }) => day))) add('twice', 'days', at, 'day');

  for (const list of ['headaches', 'intakes', 'practices', 'visits'] as const) {
    const onDay = new Map<string, number>();
    for (const [at, { day }] of archive[list].entries()) {
      const count = (onDay.get(day) ?? 0) + 1;
      onDay.set(day, count);
      if (count === mostADay + 1) add('too-many', list, at, 'day');
    }
  }
  for (const [at, { day, answers }] of days.entries()) {
    if (at % entriesAtOnce === 0) yield;
    if (faults.length >= mostFaults) return;
    if (day > last) add('future', 'days', at, 'day');
    const asked = new Set<string>(applicable(script, answers).map(({ id }) => id));
    for (const id of Object.keys(answers)) {
      if (!asked.has(id)) add('not-asked', 'days', at, 'answers', id);
    }
    const taken = (answers.painkillers ?? []) as string[];
    for (const [nth, option] of taken.entries()) {
      if (lacks(option)) add('no-medicine', 'days', at, 'answers', 'painkillers', nth);
    }
  }
  for (const [at, { day, startedAt, endedAt }] of headaches.entries()) {
    if (at % entriesAtOnce === 0) yield;
    if (day > last) add('future', 'headaches', at, 'day');
    if (isToCome(startedAt)) add('future', 'headaches', at, 'startedAt');
    if (isToCome(endedAt)) add('future', 'headaches', at, 'endedAt');
    if (endedAt !== null && isBefore(endedAt, startedAt)) add('order', 'headaches', at, 'endedAt');
  }
  for (const [at, { day, takenAt, option, headache }] of intakes.entries()) {
    if (at % entriesAtOnce === 0) yield;
    if (day > last) add('future', 'intakes', at, 'day');
    if (isToCome(takenAt)) add('future', 'intakes', at, 'takenAt');
    if (lacks(option)) add('no-medicine', 'intakes', at, 'option');
    if ((headache ?? 0) > headaches.length) add('no-headache', 'intakes', at, 'headache');
  }
  for (const [at, { day, createdAt, startedAt, endedAt }] of practices.entries()) {
    if (at % entriesAtOnce === 0) yield;
    if (day > last) add('future', 'practices', at, 'day');
    if (isToCome(createdAt)) add('future', 'practices', at, 'createdAt');
    if (isToCome(startedAt)) add('future', 'practices', at, 'startedAt');
    if (isToCome(endedAt)) add('future', 'practices', at, 'endedAt');
  }
  for (const [at, { day }] of visits.entries()) {
    if (day > last) add('future', 'visits', at, 'day');
  }
  // An answer from the future would outlast all that is said after it.
  const profile = settings?.profile ?? {};
  for (const of of dated) {
    if (isToCome(profile[of]?.at ?? null)) add('future', 'settings', 'profile', of, 'at');
  }
  if (isToCome(profile.programmeFrom ?? null)) add('future', 'settings', 'profile', 'programmeFrom');
}

function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0;
}

/** Where values stand that have been there before. */
function repeated(values: readonly string[]): number[] {
  const known = new Set<string>();
  return values.flatMap((value, at) => {
    if (known.has(value)) return [at];
    known.add(value);
    return [];
  });
}

/** What zod found wrong with a value, in our words. */
function faultsOf(error: z.ZodError, at: readonly PropertyKey[], value: unknown): Fault[] {
  const told = new Set<string>();
  return error.issues.flatMap((issue): Fault[] => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], fault: 'unknown' }));
    }
    // Of one value the first fault is enough: the others follow from it.
    const name = path.join('.');
    if (told.has(name)) return [];
    told.add(name);
    if (issue.code === 'custom') {
      return [{ path, fault: (issue.params?.fault as ValueFault | undefined) ?? 'value' }];
    }
    return [{ path, fault: isMissing(value, issue.path) ? 'missing' : 'value' }];
  });
}

/** Whether there is nothing at the end of a path. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  return path.reduce<unknown>((within, key) => Object(within)[key], value) === undefined;
}
