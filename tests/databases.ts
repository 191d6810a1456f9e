import { createLogger } from '../src/logger.ts';
import { type OpenDatabase, openDatabase, openEmbedded } from '../src/store/database.ts';
import { createPostgres } from './postgres.ts';

/** Both databases, for `describe.each(databases)('… on %s', (_name, open) => …)`. Closing one also drops it. */
export const databases: [name: string, open: () => Promise<OpenDatabase>][] = [
  ['the embedded database', () => openEmbedded()],
  [
    'PostgreSQL',
    async () => {
      const { url, drop } = await createPostgres();
      const open = await openDatabase({ kind: 'postgres', url }, createLogger('silent'));
      return { ...open, close: () => open.close().finally(drop) };
    },
  ],
];

/** Two processes' connections to one PostgreSQL database. Closing drops it. */
export async function openTwice(): Promise<{
  here: OpenDatabase;
  there: OpenDatabase;
  close(): Promise<void>;
}> {
  const { url, drop } = await createPostgres();
  const log = createLogger('silent');
  const here = await openDatabase({ kind: 'postgres', url }, log);
  const there = await openDatabase({ kind: 'postgres', url }, log);
  return {
    here,
    there,
    async close() {
      await here.close();
      await there.close();
      await drop();
    },
  };
}
