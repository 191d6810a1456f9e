import { eq, sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { openCheckIns } from '../../src/store/check-ins.ts';
import type { Database } from '../../src/store/database.ts';
import { addDeliveries } from '../../src/store/deliveries.ts';
import { checkIns, deliveries, leases, people, reminders } from '../../src/store/schema.ts';
import { evening } from './replica.ts';
import type { Received } from './telegram.ts';

export const today = '2026-11-23';

/** So many people whose check-in is due this evening; their ids are 1, 2, 3 … from the first. */
export async function seedEvening(db: Database, count: number, first = 1): Promise<number[]> {
  const ids = Array.from({ length: count }, (_, index) => first + index);
  const before = evening.subtract({ hours: 1 });
  const zone = 'Europe/Berlin';
  const row = { language: 'en', zone, metAt: before, createdAt: before, seenAt: before };
  await db.insert(people).values(ids.map((id) => ({ id, ...row })));
  const routine = { kind: 'check-in', minute: 20 * 60, weekdays: 127, active: true };
  const next = { nextSlot: today, nextAt: evening };
  await db.insert(reminders).values(ids.map((personId) => ({ personId, ...routine, ...next })));
  return ids;
}

/** These people have put their check-in off, until now: somebody waits for it. */
export async function seedLater(db: Database, ids: readonly number[], dueAt = evening): Promise<void> {
  await openCheckIns(
    db,
    ids.map((personId) => ({ personId, day: today, source: 'today' as const })),
  );
  for (const id of ids) await db.update(checkIns).set({ later: true }).where(eq(checkIns.personId, id));
  await addDeliveries(
    db,
    ids.map((personId) => ({ personId, kind: 'later' as const, slot: today, dueAt })),
  );
}

/** How many deliveries are in each state. */
export async function states(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .select({ state: deliveries.state, count: sql`count(*)`.mapWith(Number) })
    .from(deliveries)
    .groupBy(deliveries.state);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Waits until deliveries are in these states. */
export const untilStates = (db: Database, expected: Record<string, number>, timeout = 25_000) =>
  vi.waitFor(async () => expect(await states(db)).toEqual(expected), { timeout, interval: 25 });

/** Takes everybody and what processes have left behind away. */
export async function clear(db: Database): Promise<void> {
  await db.delete(people);
  await db.delete(leases);
}

/**
 * Expects that all of these people got the evening's check-in, that it was repeated no more often than this, and that
 * every message opens the same one.
 */
export async function expectAllAsked(
  db: Database,
  persons: readonly number[],
  { sent, mayRepeat }: { sent: readonly Received[]; mayRepeat: number },
): Promise<void> {
  expect(await states(db)).toEqual({ sent: persons.length });
  expect(new Set(sent.map(({ chat }) => chat))).toEqual(new Set(persons));
  expect(sent.length - persons.length).toBeLessThanOrEqual(mayRepeat);
  const rows = await db.select().from(checkIns).where(eq(checkIns.day, today));
  expect(rows.map(({ personId }) => personId).sort((a, b) => a - b)).toEqual(persons);
  const opens = new Map(rows.map(({ personId, id }) => [personId, `ci:${id}:`]));
  const others = sent.filter(
    ({ chat, data }) => data.length === 0 || !data.every((one) => one.startsWith(opens.get(chat) ?? '-')),
  );
  expect(others).toEqual([]);
}
