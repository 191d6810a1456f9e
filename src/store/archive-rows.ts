import { Temporal } from 'temporal-polyfill';
import {
  type Archive,
  type ArchiveDay,
  archiveFormat,
  archiveLists,
  archiveVersion,
  type Entry,
  positionOption,
} from '../domain/archive/archive.ts';
import { keptOf } from '../domain/archive/settings.ts';
import { type Answers, ownOption, script } from '../domain/check-in.ts';
import { readDay } from '../domain/day.ts';
import { readProfile } from '../domain/profile.ts';
import { answerOf, applicable } from '../domain/script.ts';
import { visitKindOf } from '../domain/visit.ts';
import type {
  CheckIn,
  Consent,
  Headache,
  Intake,
  Medicine,
  Person,
  Practice,
  Reminder,
  Visit,
} from './schema.ts';

/** All that hangs on a person and is theirs, each in the order in which a file has it. */
export interface Rows {
  person: Person;
  medicines: Medicine[];
  checkIns: CheckIn[];
  headaches: Headache[];
  intakes: Intake[];
  practices: Practice[];
  visits: Visit[];
  reminders: Reminder[];
  consents: Consent[];
}

const rowsAtOnce = 200;

/** What is kept of a person, as a file says it. Pauses now and then. */
export function* archiveOf(rows: Rows, exportedAt: Temporal.Instant): Generator<void, Archive> {
  const { person, medicines, checkIns, headaches, intakes, practices, visits, reminders, consents } = rows;
  const options = new Map(medicines.map((medicine, at) => [ownOption(medicine), positionOption(at + 1)]));
  const positions = new Map(headaches.map(({ id }, at) => [id, at + 1]));
  const classes = new Map(medicines.map((medicine) => [ownOption(medicine), medicine.class]));
  const days: ArchiveDay[] = [];
  for (const [at, { day, answers, note, state, source }] of checkIns.entries()) {
    if (at % rowsAtOnce === 0) yield;
    const said = saidIn(answers, options);
    // A day that was opened and left holds nothing.
    if (Object.keys(said).length === 0 && note === null) continue;
    const { labelled } = readDay(Temporal.PlainDate.from(day), answers, classes);
    const told = { ...(note !== null && { note }), finished: state === 'done', source, ...labelled };
    days.push({ day, answers: said, ...told });
  }
  const practised: Entry<'practices'>[] = [];
  for (const [at, practice] of practices.entries()) {
    if (at % rowsAtOnce === 0) yield;
    practised.push(...practiceSaid(practice));
  }
  return {
    format: archiveFormat,
    version: archiveVersion,
    exportedAt: exportedAt.toString({ smallestUnit: 'second' }),
    settings: settingsOf(person, reminders),
    medicines: medicines.map(({ name, class: kind, reason, listed }) => {
      const read = archiveLists.medicines.entry.shape.class.safeParse(kind);
      return { name, class: read.data ?? null, reason, listed };
    }),
    days,
    headaches: headaches.map(({ startedAt, day, endedAt, peak, side, relief }) => {
      return { startedAt: said(startedAt), day, endedAt: saidOrNull(endedAt), peak, side, relief };
    }),
    intakes: intakes.flatMap(({ day, takenAt, option, reason, headacheId }) => {
      const taken = optionSaid(option, options);
      const headache = positions.get(headacheId ?? 0) ?? null;
      return taken === undefined
        ? []
        : [{ day, takenAt: saidOrNull(takenAt), option: taken, reason, headache }];
    }),
    practices: practised,
    visits: visits.map(({ day, kind, note }) => {
      return { day, kind: visitKindOf(kind), ...(note !== null && { note }) };
    }),
    consents: consents.map(({ purpose, version, language, textHash, givenAt }) => {
      return { purpose, version, language, textHash, givenAt: said(givenAt) };
    }),
  };
}

/** What a person has chosen, and said of themselves. */
export function settingsOf(person: Person, reminders: readonly Reminder[]): NonNullable<Archive['settings']> {
  const { language, zone, pausedUntil, profile } = person;
  const routines = reminders.map(({ kind, minute, weekdays, active }) => ({
    kind,
    minute,
    weekdays,
    active,
  }));
  return {
    language,
    zone,
    pausedUntil,
    reminders: routines as NonNullable<Archive['settings']>['reminders'],
    profile: keptOf(readProfile(profile)),
  };
}

/** The answers that today's script asks for and can read; own painkillers by their position. */
function saidIn(answers: Answers, options: ReadonlyMap<string, string>): ArchiveDay['answers'] {
  return Object.fromEntries(
    applicable(script, answers).flatMap((question): [string, ArchiveDay['answers'][string]][] => {
      const answer = answerOf(question, answers);
      if (answer === undefined) return [];
      if (typeof answer !== 'object' || answer === null) return [[question.id, answer]];
      return [[question.id, answer.flatMap((option) => optionSaid(option, options) ?? [])]];
    }),
  );
}

/** An own painkiller that is not there any more is no medicine to any rule, and stands in no file. */
function optionSaid(option: string, options: ReadonlyMap<string, string>): string | undefined {
  return option.startsWith('medicine-') ? options.get(option) : option;
}

/** One that today's list of exercises lacks stands in no file. */
function practiceSaid(practice: Practice): Entry<'practices'>[] {
  const { exercise, day, plan, step, before, after, results, nextDay, completed } = practice;
  const { createdAt, startedAt, endedAt } = practice;
  const told = { exercise, day, plan, step, before, after, results, nextDay, completed: completed === true };
  const times = {
    createdAt: said(createdAt),
    startedAt: saidOrNull(startedAt),
    endedAt: saidOrNull(endedAt),
  };
  const read = archiveLists.practices.entry.safeParse({ ...told, ...times });
  return read.success ? [read.data] : [];
}

const said = (moment: Temporal.Instant) => moment.toString();

const saidOrNull = (moment: Temporal.Instant | null) => moment?.toString() ?? null;
