import type { TestProject } from 'vitest/node';
import { openServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server for tests, or why there is none. */
    postgres: { url: string } | { missing: string };
  }
}

/** Gives the tests the server of TEST_DATABASE_URL, else one of their own for this run. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await openServer();
  if ('missing' in server) {
    project.provide('postgres', server);
    return undefined;
  }
  project.provide('postgres', { url: server.url });
  return server.stop;
}
