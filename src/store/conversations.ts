import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { conversations, people } from './schema.ts';

/**
 * Keeps the conversations plugin's state by person (the key is a Telegram id). For somebody who has not agreed, or
 * has deleted everything, a write does nothing.
 */
export function conversationStorage<S>(db: Database): VersionedStateStorage<string, S> {
  return {
    async read(key) {
      const [row] = await db
        .select({ state: conversations.state })
        .from(conversations)
        .where(eq(conversations.personId, Number(key)));
      return row?.state as VersionedState<S> | undefined;
    },
    async write(key, state) {
      const value = sql.param(withoutUpdates(state), conversations.state);
      await db
        .insert(conversations)
        .select((query) =>
          query
            .select({ personId: people.id, state: sql`${value}::jsonb`.as('state') })
            .from(people)
            .where(eq(people.id, Number(key)))
            // Waits for a deletion that is under way, and then finds nobody.
            .for('key share'),
        )
        .onConflictDoUpdate({ target: conversations.personId, set: { state: sql`excluded.state` } });
    },
    async delete(key) {
      await db.delete(conversations).where(eq(conversations.personId, Number(key)));
    },
  };
}

/**
 * The plugin remembers the update with which a conversation began: names, texts, a place. The talks never look at it
 * again, so nothing but its id is kept.
 */
function withoutUpdates(state: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(state), (_key, part: unknown) =>
    typeof part === 'object' && part !== null && 'update_id' in part ? { update_id: part.update_id } : part,
  );
}
