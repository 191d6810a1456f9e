import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { script } from '../check-in.ts';
import { exerciseIds } from '../exercises.ts';
import { intakeReasons } from '../intake.ts';
import { type MedicineClass, medicineClasses } from '../medication.ts';
import { movement, results } from '../practice.ts';
import { reliefs } from '../relief.ts';
import { type RoutineKind, routineKinds } from '../schedule.ts';
import type { Question } from '../script.ts';
import { earliestDay } from '../time.ts';
import { visitKinds } from '../visit.ts';

/** What a file with all that is kept of a person calls itself. A version is read for ever; a change of meaning is a new one. */
export const archiveFormat = 'unknot';
export const archiveVersion = 1;

/** The most that is taken in at a time: 54 years of days. Of other lists so many entries each, of faults so many. Ours. */
export const mostDays = 20_000;
const mostEntries = 20_000;
/** Breaks from sitting are among them, and there are many. */
export const mostPractices = 50_000;
/** Of one list, on one day. */
export const mostADay = 50;
export const mostMedicines = 1_000;

const longestNote = 500;
export const longestName = 100;

/** What is wrong with a value, where its type alone does not tell. */
export type ValueFault = 'characters' | 'too-long' | 'early' | 'twice';

/** A check that names its fault. */
const because = (fault: ValueFault) => ({ params: { fault } });

/** What the database would drop without a word: NUL, and half of a surrogate pair. */
const isSpellable = (value: string) => !/[\0\p{Surrogate}]/u.test(value);

/** Somebody's own words, up to so many characters. */
const words = (least: number, most: number) =>
  z
    .string()
    // No character has more than two units: of what is far too long the characters are not even counted.
    .refine((value) => value.length <= 2 * most, { ...because('too-long'), abort: true })
    .refine(isSpellable, because('characters'))
    .refine((value) => [...value].length >= least)
    .refine((value) => [...value].length <= most, because('too-long'))
    .meta({ minLength: least, maxLength: most });

const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const ids = z.array(id).max(200);

/** A choice in a plan: patterns of breathing and levels begin with a digit. */
const choice = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const day = z
  .string()
  .refine(isDay)
  .refine((value) => value >= earliestDay, because('early'))
  .meta({ format: 'date' });
const instant = z
  .string()
  .refine(isInstant)
  .refine((value) => value >= earliestDay, because('early'))
  .meta({ format: 'date-time' });
const minute = z.int().min(0).max(1439);
const score = z.int().min(0).max(10).nullable().default(null);

/** The n-th entry of another list of the file, from 1. */
const position = z.int().min(1);

/** By question id; null is a question that was asked and skipped. */
const answers = z.strictObject(
  Object.fromEntries(script.map((question) => [question.id, answerTo(question).optional()])),
);

/** One day of the diary. The label and its rule are information: they are read anew from the answers. */
const archiveDay = z.strictObject({
  day,
  answers,
  note: words(1, longestNote).optional(),
  finished: z.boolean().default(true),
  source: z.enum(['today', 'recall', 'edited', 'imported']).default('imported'),
  label: z.enum(['migraine-like', 'tension-type-like', 'unclassified']).optional(),
  rule: z.enum(['features', 'aura', 'specific-drug', 'tension-type', 'none']).optional(),
});

const medicine = z.strictObject({
  name: words(1, longestName),
  class: z
    .enum(Object.keys(medicineClasses) as MedicineClass[])
    .nullable()
    .default(null),
  reason: z.enum(intakeReasons).nullable().default(null),
  listed: z.boolean().default(true),
});

const headache = z.strictObject({
  startedAt: instant,
  day,
  endedAt: instant.nullable().default(null),
  peak: z.int().min(1).max(10).nullable().default(null),
  side: z.enum(['left', 'right', 'both']).nullable().default(null),
  relief: z.enum(reliefs).nullable().default(null),
});

const intake = z.strictObject({
  day,
  takenAt: instant.nullable().default(null),
  option: optionOf('painkillers'),
  reason: z.enum(intakeReasons),
  headache: position.nullable().default(null),
});

const practice = z.strictObject({
  exercise: z.enum([...exerciseIds, movement]),
  day,
  plan: z
    .record(
      z.string().regex(/^[A-Za-z]{1,30}$/),
      z.union([choice, z.number().min(0).max(10_000), z.boolean(), ids]),
    )
    .default({}),
  step: z.int().min(0).max(10_000).default(0),
  before: score,
  after: score,
  results: z.record(id, z.enum(results)).default({}),
  nextDay: z.enum(['fine', 'worse']).nullable().default(null),
  completed: z.boolean(),
  createdAt: instant,
  startedAt: instant.nullable().default(null),
  endedAt: instant.nullable().default(null),
});

const visit = z.strictObject({
  day,
  kind: z.enum(visitKinds),
  note: words(1, longestNote).optional(),
});

const span = z.strictObject({ from: minute, to: minute });
const ticked = z.strictObject({ ticked: ids, at: instant });

/** What somebody has said of themselves, as far as it is not just being asked; see `domain/profile.ts`. */
const profile = z.strictObject({
  safety: z.strictObject({ flags: ids, at: instant }).optional(),
  body: ticked.optional(),
  signs: ticked.optional(),
  where: ticked.optional(),
  workplace: ticked.optional(),
  holds: z.strictObject({ is: z.enum(['safe', 'unsafe']), at: instant }).optional(),
  quiet: span.optional(),
  work: span.optional(),
  programmeFrom: instant.optional(),
  letDown: z.boolean().optional(),
  lessMedication: z.boolean().optional(),
  lessons: ids.optional(),
});

const reminder = z.strictObject({
  kind: z.enum(routineKinds as [RoutineKind, ...RoutineKind[]]),
  minute,
  weekdays: z.int().min(0).max(127),
  active: z.boolean(),
});

const settings = z.strictObject({
  language: z.string().max(35),
  zone: z.string().max(64).nullable(),
  pausedUntil: day.nullable().default(null),
  reminders: z.array(reminder).refine((all) => isUnique(all.map(({ kind }) => kind)), because('twice')),
  profile,
});

const consent = z.strictObject({
  purpose: id,
  version: z.string().max(60),
  language: z.string().max(35),
  textHash: z.string().max(100),
  givenAt: instant,
});

/** The lists of a file, what each entry of them is, and how many there may be. */
export const archiveLists = {
  medicines: { entry: medicine, most: mostMedicines },
  days: { entry: archiveDay, most: mostDays },
  headaches: { entry: headache, most: mostEntries },
  intakes: { entry: intake, most: mostEntries },
  practices: { entry: practice, most: mostPractices },
  visits: { entry: visit, most: mostEntries },
  consents: { entry: consent, most: mostMedicines },
} as const;

/** The name of one list of a file. */
export type ArchiveList = keyof typeof archiveLists;

/** What a file says beside its lists. */
const head = {
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  exportedAt: instant.optional(),
  settings: settings.optional(),
};

/** All of a file but the entries of its lists, which are checked one by one. */
export const archiveFrame = z.strictObject({
  ...head,
  ...(Object.fromEntries(
    Object.keys(archiveLists).map((list) => [list, z.array(z.unknown()).default([])]),
  ) as Record<ArchiveList, z.ZodDefault<z.ZodArray<z.ZodUnknown>>>),
});

/** The whole of it. */
const archive = z.strictObject({
  ...head,
  medicines: z.array(medicine).max(mostMedicines).default([]),
  days: z.array(archiveDay).max(mostDays).default([]),
  headaches: z.array(headache).max(mostEntries).default([]),
  intakes: z.array(intake).max(mostEntries).default([]),
  practices: z.array(practice).max(mostPractices).default([]),
  visits: z.array(visit).max(mostEntries).default([]),
  consents: z.array(consent).max(mostMedicines).default([]),
});

/** All that is kept of a person, as a file says it. Days and moments are ISO 8601; lists refer to one another by position. */
export type Archive = z.infer<typeof archive>;
/** One day of the diary. */
export type ArchiveDay = z.infer<typeof archiveDay>;
/** One entry of a list. */
export type Entry<List extends ArchiveList> = z.infer<(typeof archiveLists)[List]['entry']>;
/** What somebody has chosen, and said of themselves. */
export type ArchiveSettings = z.infer<typeof settings>;

/** The shape of a file as a JSON Schema (draft 2020-12). What one value demands of another it cannot say. */
export function archiveJsonSchema(): object {
  return z.toJSONSchema(archive, { io: 'input' });
}

/** The option by which the n-th medicine of a file (from 1) stands in it. */
export function positionOption(at: number): string {
  return `medicine-${at}`;
}

/** Which medicine of a file (from 1) an option stands for; undefined for one of the script's own. */
export function positionOf(option: string): number | undefined {
  const digits = /^medicine-(\d+)$/.exec(option)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function answerTo(question: Question) {
  return valueSchema(question).nullable();
}

function valueSchema(question: Question): z.ZodType<boolean | number | string | string[]> {
  switch (question.kind) {
    case 'yes-no':
      return z.boolean();
    case 'scale':
    case 'number':
      return z.int().min(question.min).max(question.max);
    case 'choice':
      return z.enum(question.options as readonly [string, ...string[]]);
    case 'several':
      return z
        .array(question.own === undefined ? z.enum(question.options) : optionOf(question.id))
        .refine(isUnique, because('twice'));
  }
}

/** An option of this question, or an own medicine by its position. */
function optionOf(question: string): z.ZodType<string> {
  const options = script.flatMap((one) => (one.id === question && 'options' in one ? one.options : []));
  return z.union([z.enum(options), z.string().regex(/^medicine-[1-9]\d{0,3}$/)]);
}

/** Whether this is a date that there is. */
function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && isReadable(() => Temporal.PlainDate.from(value));
}

/** Whether this is a moment, with `Z` or an offset. */
export function isInstant(value: string): boolean {
  const looksLike = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value);
  return looksLike && isReadable(() => Temporal.Instant.from(value));
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
