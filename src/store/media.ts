import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { media } from './schema.ts';

/** What Telegram calls the file with this hash; undefined when it has never been given it. */
export async function findMedia(db: Database, hash: string): Promise<string | undefined> {
  const [known] = await db.select({ fileId: media.fileId }).from(media).where(eq(media.hash, hash));
  return known?.fileId;
}

/** Keeps what Telegram calls a file, in the place of what it called it before. */
export async function keepMedia(db: Database, hash: string, fileId: string): Promise<void> {
  await db.insert(media).values({ hash, fileId }).onConflictDoUpdate({ target: media.hash, set: { fileId } });
}
