import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';
import { intakeReasons } from '../domain/intake.ts';

/** A point in time, to the millisecond. */
const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (value) => value.toString({ fractionalSecondDigits: 3 }),
  fromDriver: (value) => Temporal.Instant.from(value),
});

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. Dropping them beats refusing a person's message. */
const storable = (value: string) => value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');

/** Text in a person's own words. */
const words = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storable,
});

/** A JSON object. */
const record = customType<{ data: Record<string, unknown>; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) =>
    JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part)),
  fromDriver: (value) => value as Record<string, unknown>,
});

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** Whatever a person owns hangs on the person and goes with them. */
const person = () =>
  bigint('person_id', { mode: 'number' })
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** Everybody who has agreed. A person's id is their Telegram id. */
export const people = pgTable('people', {
  id: bigint('id', { mode: 'number' }).primaryKey(),
  language: text('language').notNull(),
  /** IANA name; null until the person has told it. */
  zone: text('zone'),
  /** The question about the person that is being asked, in the first meeting or in the settings; null: none. */
  step: text('step'),
  /** The message in which it is asked, and when that was sent. */
  messageId: integer('message_id'),
  sentAt: instant('sent_at'),
  /**
   * What the card shown last asks: a typed answer belongs to that. Since when, by Telegram's clock and by ours, and
   * after which update.
   */
  asked: text('asked'),
  askedAt: instant('asked_at'),
  shownAt: instant('shown_at'),
  askedAfter: bigint('asked_after', { mode: 'number' }),
  profile: record('profile').notNull().default({}),
  /** The first day on which scheduled messages come again; null: there is no pause. */
  pausedUntil: date('paused_until', { mode: 'string' }),
  /** Since when Telegram says that the person cannot be written to; null: they can. */
  goneAt: instant('gone_at'),
  /** Evening check-ins sent since the person last did anything with a check-in. */
  unanswered: smallint('unanswered').notNull().default(0),
  /** One more with every save; see `savePerson`. */
  revision: integer('revision').notNull().default(0),
  /** When the first meeting was over; null until then. */
  metAt: instant('met_at'),
  createdAt: instant('created_at').notNull(),
  seenAt: instant('seen_at').notNull(),
});

/** What a person agreed to: which wording, when, in which language. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    personId: person(),
    purpose: text('purpose').notNull(),
    version: text('version').notNull(),
    language: text('language').notNull(),
    textHash: text('text_hash').notNull(),
    givenAt: instant('given_at').notNull(),
  },
  (table) => [index('consents_person').on(table.personId)],
);

/** One a person and local day. */
export const checkIns = pgTable(
  'check_ins',
  {
    id: id(),
    personId: person(),
    day: date('day', { mode: 'string' }).notNull(),
    state: text('state', { enum: ['open', 'done'] })
      .notNull()
      .default('open'),
    source: text('source', { enum: ['today', 'recall', 'edited', 'imported'] }).notNull(),
    /** By question id. */
    answers: record('answers').notNull().default({}),
    /** Options ticked so far of questions that are not yet answered, by question id. */
    picks: record('picks').notNull().default({}),
    /** A question that is asked again out of its turn. */
    asking: text('asking'),
    /** In the person's own words, up to 500 characters. */
    note: words('note'),
    /** The message that shows its card, and when that was sent. */
    messageId: integer('message_id'),
    sentAt: instant('sent_at'),
    /** Put off by the person. */
    later: boolean('later').notNull().default(false),
    lastUpdateId: bigint('last_update_id', { mode: 'number' }).notNull().default(0),
    /** One more with every save; see `saveCheckIn`. */
    revision: integer('revision').notNull().default(0),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    unique('check_ins_person_day').on(table.personId, table.day),
    check('check_ins_state', sql`${table.state} in ('open', 'done')`),
    check('check_ins_source', sql`${table.source} in ('today', 'recall', 'edited', 'imported')`),
    check('check_ins_note', sql`char_length(${table.note}) <= 500`),
  ],
);

/** The painkillers a person takes, as they name them. */
export const medicines = pgTable(
  'medicines',
  {
    id: id(),
    personId: person(),
    name: words('name').notNull(),
    /** Null: not yet known. */
    class: text('class'),
    /** What it is taken for, usually; null: for headaches. */
    reason: text('reason', { enum: intakeReasons }),
    /** Whether it stands on the list; off the list it stays readable where it was taken. */
    listed: boolean('listed').notNull().default(true),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (table) => [
    uniqueIndex('medicines_person_name').on(table.personId, sql`lower(${table.name})`),
    check('medicines_reason', sql`${table.reason} in ('headache', 'other-pain', 'preventive')`),
    check('medicines_name', sql`char_length(${table.name}) between 1 and 100`),
  ],
);

/** Headaches noted while they last, one row each. */
export const headaches = pgTable(
  'headaches',
  {
    id: id(),
    personId: person(),
    startedAt: instant('started_at').notNull(),
    /** The local day on which it began (ISO date). */
    day: date('day', { mode: 'string' }).notNull(),
    /** Null: it lasts, or nobody has told. */
    endedAt: instant('ended_at'),
    /** The strongest so far, 1 to 10; null: nothing has been told, and it does not count. */
    peak: smallint('peak'),
    side: text('side', { enum: ['left', 'right', 'both'] }),
    /** How it was two hours after it was noted; null: not asked or not answered. */
    relief: text('relief', { enum: ['free', 'better', 'same', 'worse'] }),
    /** Whether it is the one that is being told of: it is over, or was left, when not. */
    open: boolean('open').notNull().default(true),
    messageId: integer('message_id'),
    sentAt: instant('sent_at'),
    lastUpdateId: bigint('last_update_id', { mode: 'number' }).notNull().default(0),
    /** One more with every save; see `saveHeadache`. */
    revision: integer('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('headaches_person').on(table.personId, table.day),
    // One at a time.
    uniqueIndex('headaches_open').on(table.personId).where(sql`${table.open}`),
    check('headaches_peak', sql`${table.peak} between 1 and 10`),
    check('headaches_side', sql`${table.side} in ('left', 'right', 'both')`),
    check('headaches_relief', sql`${table.relief} in ('free', 'better', 'same', 'worse')`),
    check('headaches_end', sql`${table.endedAt} >= ${table.startedAt}`),
  ],
);

/** What was taken, one row each time it was noted. What was taken on a day without a time stands in its check-in alone. */
export const intakes = pgTable(
  'intakes',
  {
    id: id(),
    personId: person(),
    /** The local day (ISO date). */
    day: date('day', { mode: 'string' }).notNull(),
    /** Null: some time on that day. */
    takenAt: instant('taken_at'),
    /** A class, or a painkiller of the person's own list: an option of the check-in's question. */
    option: text('option').notNull(),
    reason: text('reason', { enum: intakeReasons }).notNull(),
    /** The headache it was taken for, if that was noted while it lasted. */
    headacheId: bigint('headache_id', { mode: 'number' }).references(() => headaches.id, {
      onDelete: 'set null',
    }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('intakes_person').on(table.personId, table.day),
    index('intakes_headache').on(table.headacheId),
    check('intakes_reason', sql`${table.reason} in ('headache', 'other-pain', 'preventive')`),
  ],
);

/** Visits to somebody who treats. */
export const visits = pgTable(
  'visits',
  {
    id: id(),
    personId: person(),
    /** The local day (ISO date). */
    day: date('day', { mode: 'string' }).notNull(),
    /** See `visitKinds` in `domain/visit.ts`. */
    kind: text('kind').notNull(),
    /** In the person's own words, up to 500 characters. */
    note: words('note'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('visits_person').on(table.personId, table.day),
    check('visits_note', sql`char_length(${table.note}) <= 500`),
  ],
);

/** What a person has practised, one row a session: breathing, a guided exercise, the day's movements, a break from sitting. */
export const practices = pgTable(
  'practices',
  {
    id: id(),
    personId: person(),
    /** The exercise, or `movement` for the exercises of a day. */
    exercise: text('exercise').notNull(),
    /** The local day on which it was begun, or offered (ISO date). */
    day: date('day', { mode: 'string' }).notNull(),
    state: text('state', { enum: ['before', 'running', 'paused', 'after', 'done'] })
      .notNull()
      .default('before'),
    /** What was chosen for it; see `Plan` in `domain/practice.ts`. */
    plan: record('plan').notNull().default({}),
    /** The step or part it is at, from 0. */
    step: smallint('step').notNull().default(0),
    /** When its timed step is over; null: it does not run. */
    dueAt: instant('due_at'),
    /** How strong what is to be eased was before and after, 0 to 10. */
    before: smallint('before'),
    after: smallint('after'),
    /** How each part went, by exercise id: `done`, `too-hard`, `hurt`, `skipped`. */
    results: record('results').notNull().default({}),
    /** The day after: `fine` or `worse`; null: not asked or not answered. */
    nextDay: text('next_day', { enum: ['fine', 'worse'] }),
    /** Whether it went on to its end; null: it is not over, or never began. */
    completed: boolean('completed'),
    messageId: integer('message_id'),
    sentAt: instant('sent_at'),
    /** One more with every change; see `savePractice`. */
    revision: integer('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('practices_person').on(table.personId),
    // One at a time.
    uniqueIndex('practices_open').on(table.personId).where(sql`${table.state} <> 'done'`),
    index('practices_history')
      .on(table.personId, table.createdAt)
      .where(sql`${table.exercise} <> 'micro-break'`),
    check('practices_state', sql`${table.state} in ('before', 'running', 'paused', 'after', 'done')`),
    check('practices_before', sql`${table.before} between 0 and 10`),
    check('practices_after', sql`${table.after} between 0 and 10`),
    check('practices_next_day', sql`${table.nextDay} in ('fine', 'worse')`),
  ],
);

/** When a person wants to hear what. */
export const reminders = pgTable(
  'reminders',
  {
    personId: person(),
    kind: text('kind').notNull(),
    /** Minute of the local day. */
    minute: smallint('minute').notNull(),
    /** Bit mask, Monday = 1, Sunday = 64. */
    weekdays: smallint('weekdays').notNull(),
    active: boolean('active').notNull(),
    /** The local day for which it comes next, and the moment; null: it does not. A moment without a day: to be planned. */
    nextSlot: date('next_slot', { mode: 'string' }),
    nextAt: instant('next_at'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind] }),
    index('reminders_next').on(table.nextAt).where(sql`${table.nextAt} is not null`),
    check('reminders_minute', sql`${table.minute} between 0 and 1439`),
    check('reminders_weekdays', sql`${table.weekdays} between 0 and 127`),
  ],
);

/** What is to be sent, or was: one a person, kind and slot. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: id(),
    personId: person(),
    kind: text('kind').notNull(),
    /** What it is for: a local day (ISO date). */
    slot: text('slot').notNull(),
    dueAt: instant('due_at').notNull(),
    /** A person waits for it: it goes before what is sent in bulk. */
    urgent: boolean('urgent').notNull(),
    state: text('state', { enum: ['due', 'sent', 'dropped', 'failed'] })
      .notNull()
      .default('due'),
    attempts: smallint('attempts').notNull().default(0),
    /** Which sender has it in hand, and until when nobody else takes it, by the database's clock. */
    holder: text('holder'),
    heldUntil: instant('held_until'),
  },
  (table) => [
    unique('deliveries_person_kind_slot').on(table.personId, table.kind, table.slot),
    index('deliveries_due').on(table.urgent, table.dueAt).where(sql`${table.state} = 'due'`),
    index('deliveries_over').on(table.dueAt).where(sql`${table.state} <> 'due'`),
    check('deliveries_state', sql`${table.state} in ('due', 'sent', 'dropped', 'failed')`),
  ],
);

/** What Telegram calls the pictures it has been given, by the hash of what they show. */
export const media = pgTable('media', {
  hash: text('hash').primaryKey(),
  fileId: text('file_id').notNull(),
});

/** What one process of many does at a time: who does it, and until when by the database's clock. */
export const leases = pgTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  heldUntil: instant('held_until').notNull(),
});

/** What the conversation of a person is waiting for: one turn, written by the conversations plugin. */
export const conversations = pgTable('conversations', {
  personId: person().primaryKey(),
  state: record('state').notNull(),
});

/** A row of `people`. */
export type Person = typeof people.$inferSelect;
/** A row of `consents`. */
export type Consent = typeof consents.$inferSelect;
/** A row of `check_ins`. */
export type CheckIn = typeof checkIns.$inferSelect;
/** A row of `medicines`. */
export type Medicine = typeof medicines.$inferSelect;
/** A row of `headaches`. */
export type Headache = typeof headaches.$inferSelect;
/** A row of `intakes`. */
export type Intake = typeof intakes.$inferSelect;
/** A row of `visits`. */
export type Visit = typeof visits.$inferSelect;
/** A row of `practices`. */
export type Practice = typeof practices.$inferSelect;
/** A row of `reminders`. */
export type Reminder = typeof reminders.$inferSelect;
/** A row of `deliveries`. */
export type Delivery = typeof deliveries.$inferSelect;
