import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { releaseLease, takeLease } from '../../src/store/leases.ts';
import { leases } from '../../src/store/schema.ts';
import { databases } from '../databases.ts';

let lastName = 0;
const newName = () => `lease-${++lastName}`;

describe.each(databases)('a lease on %s', (_name, open) => {
  let opened: OpenDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
  });
  afterAll(() => opened.close());

  const take = (name: string, holder: string, seconds = 60) => takeLease(db, { name, holder, seconds });

  /** Lets the lease run out, without the wait. */
  const expire = (name: string) =>
    db
      .update(leases)
      .set({ heldUntil: sql`clock_timestamp() - interval '1 millisecond'` })
      .where(eq(leases.name, name));

  /** Seconds it still lasts, by the database's clock; undefined when nobody has it. */
  async function left(name: string): Promise<number | undefined> {
    const [row] = await db
      .select({
        left: sql`extract(epoch from ${leases.heldUntil} - clock_timestamp())`.mapWith(Number),
      })
      .from(leases)
      .where(eq(leases.name, name));
    return row?.left;
  }

  test('is had by the first who asks, and by nobody else', async () => {
    const name = newName();
    expect(await take(name, 'a')).toBe(true);
    expect(await take(name, 'b')).toBe(false);
    expect(await take(name, 'b')).toBe(false);
    expect(await take(newName(), 'b')).toBe(true);
  });

  test('of many who ask at once is had by one', async () => {
    const name = newName();
    const taken = await Promise.all(Array.from({ length: 10 }, (_, index) => take(name, `holder-${index}`)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test('lasts from the last time its holder asked, by the database’s clock', async () => {
    const name = newName();
    await take(name, 'a', 10);
    expect(await left(name)).toBeGreaterThan(8);
    expect(await left(name)).toBeLessThanOrEqual(10.001);
    expect(await take(name, 'a', 1000)).toBe(true);
    expect(await left(name)).toBeGreaterThan(900);
    expect(await take(name, 'b', 5000)).toBe(false);
    expect(await left(name)).toBeLessThanOrEqual(1000.001);
  });

  test('that has run out goes to whoever asks next, and its holder has it no more', async () => {
    const name = newName();
    await take(name, 'a');
    await expire(name);
    expect(await take(name, 'b')).toBe(true);
    expect(await take(name, 'a')).toBe(false);
  });

  test('that has run out with nobody else asking is its holder’s again', async () => {
    const name = newName();
    await take(name, 'a');
    await expire(name);
    expect(await take(name, 'a')).toBe(true);
    expect(await take(name, 'b')).toBe(false);
  });

  test('that is given back is free at once; only its holder can give it back', async () => {
    const name = newName();
    await take(name, 'a');
    await releaseLease(db, name, 'b');
    expect(await take(name, 'b')).toBe(false);
    await releaseLease(db, name, 'a');
    expect(await left(name)).toBeUndefined();
    expect(await take(name, 'b')).toBe(true);
    await releaseLease(db, name, 'a');
    expect(await take(name, 'a')).toBe(false);
  });
});
