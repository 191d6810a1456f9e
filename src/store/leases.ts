import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { leases } from './schema.ts';

/** So many seconds from now by the database's clock: the processes' own may differ. */
export const inSeconds = (seconds: number) => sql`clock_timestamp() + make_interval(secs => ${seconds})`;

/**
 * Takes a lease for so many seconds by the database's clock, or makes one's own last that long from now; false while
 * somebody else has it.
 */
export async function takeLease(
  db: Database,
  { name, holder, seconds }: { name: string; holder: string; seconds: number },
): Promise<boolean> {
  const heldUntil = inSeconds(seconds);
  const taken = await db
    .insert(leases)
    .values({ name, holder, heldUntil })
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder, heldUntil },
      setWhere: sql`${leases.holder} = ${holder} or ${leases.heldUntil} < clock_timestamp()`,
    })
    .returning({ holder: leases.holder });
  return taken.length > 0;
}

/** Gives a lease back, if it is one's own. */
export async function releaseLease(db: Database, name: string, holder: string): Promise<void> {
  await db.delete(leases).where(and(eq(leases.name, name), eq(leases.holder, holder)));
}
