import { eq, inArray, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Database } from './database.ts';
import { markSent, type Taken } from './deliveries.ts';
import { checkIns, type Delivery, people } from './schema.ts';

/** A delivery that reached its person. */
export interface Sent {
  delivery: Taken & Pick<Delivery, 'kind'>;
  message: number;
  /** When, by Telegram's clock, and by ours. */
  at: Temporal.Instant;
  now: Temporal.Instant;
  card?: SentCard | undefined;
}

/** The check-in whose card was sent, as it then was, and what a typed answer to it answers (see `people.asked`). */
export interface SentCard {
  checkIn: number;
  revision: number;
  asks: string | null;
}

/** A card with how it was sent. */
type Shown = Omit<Sent, 'card'> & SentCard;

/** Notes what has been sent, all of it or nothing. */
export async function recordSent(db: Database, sent: readonly Sent[]): Promise<void> {
  if (sent.length === 0) return;
  const cards = sent.flatMap(({ card, ...how }) => (card ? [{ ...how, ...card }] : []));
  await db.transaction(async (tx) => {
    const ended = sent.map(({ delivery }) => delivery);
    if (cards.length > 0) await noteCards(tx, cards);
    await markSent(tx, ended);
  });
}

/** Who was faster than this note, and has answered the card already, has said more than it knows. */
async function noteCards(tx: Database, cards: readonly Shown[]): Promise<void> {
  // First the people, then what hangs on them, as their deletion does.
  const owners = await tx
    .select({ id: people.id, shownAt: people.shownAt })
    .from(people)
    .where(inArray(people.id, [...new Set(cards.map(({ delivery }) => delivery.personId))]))
    .orderBy(people.id)
    .for('no key update');
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
