import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { RoutineKind } from '../domain/schedule.ts';
import type { SessionChange } from '../domain/session.ts';
import type { Database } from './database.ts';
import { addDeliveries, continueDelivery, markSent, type NewDelivery, type Taken } from './deliveries.ts';
import { savePractice, setPracticeMessage } from './practices.ts';
import { endRoutine } from './reminders.ts';
import { checkIns, type Delivery, type Person, type Practice, people } from './schema.ts';

/** A delivery that reached its person. */
export interface Sent {
  delivery: Taken & Pick<Delivery, 'kind'>;
  message: number;
  /** When, by Telegram's clock, and by ours. */
  at: Temporal.Instant;
  now: Temporal.Instant;
  card?: SentCard | undefined;
  session?: SentSession | undefined;
  /** What comes after it. */
  next?: NewDelivery | undefined;
  /** What does not come again after it. */
  ends?: RoutineKind | undefined;
}

/** How a session goes on that has been shown, as it was read: what changes, and when its next step is due; null: never. */
export interface SentSession {
  practice: Pick<Practice, 'id' | 'revision'>;
  change: SessionChange['change'];
  due: Temporal.Instant | null;
  /** What a typed answer to it answers (see `people.asked`). */
  asks: string | null;
}

/** The check-in whose card was sent, as it then was, and what a typed answer to it answers (see `people.asked`). */
export interface SentCard {
  checkIn: number;
  revision: number;
  asks: string | null;
}

/** A card with how it was sent. */
type Shown = Omit<Sent, 'card' | 'session' | 'next' | 'ends'> & SentCard;

/** Notes what has been sent, all of it or nothing. */
export async function recordSent(db: Database, sent: readonly Sent[]): Promise<void> {
  if (sent.length === 0) return;
  const cards = sent.flatMap(({ card, ...how }) => (card ? [{ ...how, ...card }] : []));
  const more = sent.filter(({ card, session, next, ends }) => card || session || next || ends);
  await db.transaction(async (tx) => {
    const owners = await holdPeople(tx, more);
    if (cards.length > 0) await noteCards(tx, cards, owners);
    await noteSessions(tx, sent);
    await markSent(
      tx,
      sent.map(({ delivery }) => delivery),
    );
    // Whoever has been deleted meanwhile gets nothing more.
    const next = sent.flatMap((one) => one.next ?? []);
    await addDeliveries(
      tx,
      next.filter(({ personId }) => owners.some(({ id }) => id === personId)),
    );
    for (const { delivery, ends } of sent) if (ends) await endRoutine(tx, delivery.personId, ends);
  });
}

/**
 * A delivery whose session goes on is another from now on, with its own time. A session that its person has moved on
 * meanwhile stays so.
 */
async function noteSessions(tx: Database, sent: readonly Sent[]): Promise<void> {
  for (const { delivery, message, at, now, session } of sent) {
    if (!session) continue;
    const { practice, change, due, asks } = session;
    const saved = await savePractice(tx, practice, { change, due });
    if (!saved) continue;
    const isNew = saved.messageId !== message;
    await setPracticeMessage(tx, practice.id, { message, ...(isNew && { sent: at }) });
    if (due) await continueDelivery(tx, delivery, due);
    if (asks === null) continue;
    const isLast = or(isNull(people.shownAt), lte(people.shownAt, now));
    await tx
      .update(people)
      .set({ asked: asks, askedAt: at, shownAt: now, askedAfter: null })
      .where(and(eq(people.id, delivery.personId), isLast));
  }
}

/** People first, then what hangs on them, as their deletion does: so neither waits for the other for ever. */
async function holdPeople(
  tx: Database,
  sent: readonly Pick<Sent, 'delivery'>[],
): Promise<Pick<Person, 'id' | 'shownAt'>[]> {
  if (sent.length === 0) return [];
  const persons = new Set(sent.map(({ delivery }) => delivery.personId));
  return tx
    .select({ id: people.id, shownAt: people.shownAt })
    .from(people)
    .where(inArray(people.id, [...persons]))
    .orderBy(people.id)
    .for('no key update');
}

/** Who was faster than this note, and has answered the card already, has said more than it knows. */
async function noteCards(
  tx: Database,
  cards: readonly Shown[],
  owners: readonly Pick<Person, 'id' | 'shownAt'>[],
): Promise<void> {
  const found = await tx
    .select({ id: checkIns.id, revision: checkIns.revision })
    .from(checkIns)
    .where(inArray(checkIns.id, [...new Set(cards.map(({ checkIn }) => checkIn))]))
    .for('no key update');
  const revisions = new Map(found.map(({ id, revision }) => [id, revision]));
  const untouched = cards.filter(({ checkIn, revision }) => revisions.get(checkIn) === revision);
  if (untouched.length === 0) return;

  const asking = owners.flatMap(({ id, shownAt }) => {
    const own = untouched.filter(({ delivery }) => delivery.personId === id);
    // Of several cards the one below the others asks.
    const last = own.at(-1);
    if (!last || (shownAt && Temporal.Instant.compare(shownAt, last.now) > 0)) return [];
    const evenings = own.filter(({ delivery }) => delivery.kind === 'check-in').length;
    return sql`(${id}::bigint, ${last.asks}::text, ${last.at.toString()}::timestamptz,
      ${last.now.toString()}::timestamptz, ${evenings}::smallint)`;
  });
  if (asking.length > 0) {
    await tx
      .update(people)
      .set({
        asked: sql`shown.asks`,
        askedAt: sql`shown.at`,
        shownAt: sql`shown.here`,
        askedAfter: null,
        unanswered: sql`${people.unanswered} + shown.evenings`,
      })
      .from(sql`(values ${sql.join(asking, sql`, `)}) as shown (id, asks, at, here, evenings)`)
      .where(eq(people.id, sql`shown.id`));
  }
  const placed = untouched.map(
    ({ checkIn, message, at }) =>
      sql`(${checkIn}::bigint, ${message}::integer, ${at.toString()}::timestamptz)`,
  );
  await tx
    .update(checkIns)
    .set({ messageId: sql`shown.message`, sentAt: sql`shown.at`, later: false })
    .from(sql`(values ${sql.join(placed, sql`, `)}) as shown (id, message, at)`)
    .where(eq(checkIns.id, sql`shown.id`));
}
