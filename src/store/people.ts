import { and, eq, gt, inArray, isNotNull, isNull, like, lt, or } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { paceAfter } from '../domain/schedule.ts';
import { instantOf } from '../domain/time.ts';
import type { Database } from './database.ts';
import { moveReminders, planReminders } from './reminders.ts';
import { type Consent, consents, type Person, people } from './schema.ts';

/** What `registerPerson` needs to know of somebody who has just agreed. */
export interface Registration {
  id: number;
  language: string;
  /** The step of the first meeting that comes after the consent. */
  step: string;
  consent: Pick<Consent, 'purpose' | 'version' | 'textHash'>;
  now: Temporal.Instant;
}

/** What `savePerson` may change. */
export type PersonChange = Partial<
  Pick<Person, 'language' | 'zone' | 'step' | 'profile' | 'metAt' | 'pausedUntil'>
>;

/** The person with this Telegram id, or undefined when they never agreed. */
export async function findPerson(db: Database, id: number): Promise<Person | undefined> {
  const [person] = await db.select().from(people).where(eq(people.id, id));
  return person;
}

/** Those of these people that there are, by id. */
export async function findPeople(db: Database, ids: readonly number[]): Promise<Map<number, Person>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select()
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(found.map((person) => [person.id, person]));
}

/** Keeps a person together with the consent they gave. Agreeing twice changes nothing. */
export function registerPerson(db: Database, registration: Registration): Promise<Person> {
  const { id, language, step, consent, now } = registration;
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(people)
      .values({ id, language, step, createdAt: now, seenAt: now })
      .onConflictDoNothing()
      .returning();
    if (added) await tx.insert(consents).values({ personId: id, language, givenAt: now, ...consent });
    const person = added ?? (await findPerson(tx, id));
    // Deleted by another request between the two statements.
    return person ?? tx.rollback();
  });
}

/**
 * Saves a change to the person as they were read, and what follows from it for their reminders. Returns the new row, or
 * undefined when somebody else saved (or deleted) it in the meantime: then nothing is written, and the caller reads it
 * again.
 */
export function savePerson(
  db: Database,
  before: Pick<Person, 'id' | 'revision'>,
  change: PersonChange,
  now: Temporal.Instant,
): Promise<Person | undefined> {
  return db.transaction(async (tx) => {
    const [after] = await tx
      .update(people)
      .set({ ...change, revision: before.revision + 1 })
      .where(and(eq(people.id, before.id), eq(people.revision, before.revision)))
      .returning();
    if (!after) return undefined;
    if (change.zone !== undefined) await moveReminders(tx, after);
    if (change.metAt !== undefined || change.pausedUntil !== undefined) await planReminders(tx, after, now);
    return after;
  });
}

/**
 * Changes a person by what they are at that moment, and again when somebody else was faster. `step` says what to change,
 * undefined for nothing. Returns the row as it then is; undefined when there is none.
 */
export async function changePerson(
  db: Database,
  { id, now }: { id: number; now: Temporal.Instant },
  step: (person: Person) => PersonChange | undefined,
): Promise<Person | undefined> {
  for (;;) {
    const person = await findPerson(db, id);
    const change = person && step(person);
    if (!change) return person;
    const saved = await savePerson(db, person, change, now);
    if (saved) return saved;
  }
}

/** Notes the message in which a person has just been asked, and (in Unix seconds) when that was sent. This is no answer: the revision stays. */
export async function setPersonMessage(
  db: Database,
  id: number,
  { message, sent }: { message: number; sent?: number },
): Promise<void> {
  await db
    .update(people)
    .set({
      messageId: message,
      ...(sent !== undefined && { sentAt: instantOf(sent) }),
    })
    .where(eq(people.id, id));
}

/** What `noteAsked` notes: see `people.asked`. */
export interface Asked {
  /** What all questions of the card begin with. */
  topic: string;
  asked: string | null;
  /** Unix seconds, by Telegram's clock; undefined: as before. */
  at: number | undefined;
  now: Temporal.Instant;
  update: number;
}

/** Notes what the card shown last asks. A card that asks nothing only ends its own question. */
export async function noteAsked(db: Database, id: number, noted: Asked): Promise<void> {
  const { topic, asked, at, now, update } = noted;
  const askedAt = at === undefined ? {} : { askedAt: instantOf(at) };
  const own = asked === null ? [like(people.asked, `${topic}%`)] : [];
  await db
    .update(people)
    .set({ asked, shownAt: now, askedAfter: update, ...askedAt })
    .where(and(eq(people.id, id), ...own));
}

/** Notes that a message has ceased to be the one in which the person is asked: another card has taken it over. */
export async function releasePersonMessage(db: Database, id: number, messageId: number): Promise<void> {
  await db
    .update(people)
    .set({ messageId: null, sentAt: null })
    .where(and(eq(people.id, id), eq(people.messageId, messageId)));
}

/** Days are what counts: a visit within this many hours of the last one noted is not noted again. */
const visitHours = 1;

/** Notes that a person was here, to the hour, and that they are back. Nobody is noted who is not known. */
export async function touchPerson(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  const long = lt(people.seenAt, now.subtract({ hours: visitHours }));
  const [person] = await db
    .update(people)
    .set({ seenAt: now })
    .where(and(eq(people.id, id), or(long, isNotNull(people.goneAt))))
    .returning({ goneAt: people.goneAt });
  if (person?.goneAt) await setBack(db, id, now);
}

/** Notes that a person cannot be written to any more, as after a block: nothing is sent to them until they return. */
export async function setGone(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  await changePresence(db, id, now, now);
}

/** Notes that somebody who was gone is back: what they chose comes again. */
export async function setBack(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  await changePresence(db, id, now, null);
}

async function changePresence(
  db: Database,
  id: number,
  now: Temporal.Instant,
  goneAt: Temporal.Instant | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .update(people)
      .set({ goneAt })
      .where(and(eq(people.id, id), goneAt ? isNull(people.goneAt) : isNotNull(people.goneAt)))
      .returning();
    if (person) await planReminders(tx, person, now);
  });
}

/** Notes that a person has done something with a check-in, or asks to be reminded again: the clock is at its full pace. */
export async function noteAnswered(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select()
      .from(people)
      .where(and(eq(people.id, id), gt(people.unanswered, 0)))
      .for('no key update');
    if (!person) return;
    // The next evening is planned as though the one before stayed unanswered.
    if (paceAfter(person.unanswered + 1) === 1)
      await tx.update(people).set({ unanswered: 0 }).where(eq(people.id, id));
    else await planReminders(tx, person, now);
  });
}

/** Deletes a person and every row they own. */
export async function deletePerson(db: Database, id: number): Promise<void> {
  await db.delete(people).where(eq(people.id, id));
}
