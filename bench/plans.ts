import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '../src/store/database.ts';
import * as schema from '../src/store/schema.ts';
import type { Crowd } from './crowd.ts';

/** A statement, and how PostgreSQL finds the rows it wants: "Index Scan using …". */
export interface Plan {
  statement: string;
  scans: string[];
}

/** Does something, and tells how PostgreSQL plans each statement that this took. */
export async function plansOf({ url, sql }: Crowd, act: (db: Database) => Promise<unknown>): Promise<Plan[]> {
  const said = new Map<string, unknown[]>();
  const client = postgres(url, { max: 5, prepare: false, fetch_types: false, onnotice: () => {} });
  const logger = { logQuery: (query: string, values: unknown[]) => void said.set(query, values) };
  await act(drizzle({ client, schema, logger }));
  await client.end();
  const plans = new Map<string, Plan>();
  for (const [query, values] of said) {
    if (!/^(select|insert|update|delete|with)/.test(query)) continue;
    const lines = await sql.unsafe(`explain (costs off) ${query}`, values as never[]);
    const found = lines.flatMap(
      (line) => /\w[\w ]* Scan (?:using|on) .*/.exec(line['QUERY PLAN'])?.[0] ?? [],
    );
    const scans = [...new Set(found)].filter((scan) => !scan.startsWith('Values'));
    const [, verb] = /^(\w+)/.exec(query) ?? [];
    const [, table] = /(?:from|into|update) "(\w+)"/.exec(query) ?? [];
    const statement = `${verb} ${table}`;
    if (scans.length > 0) plans.set(`${statement} ${scans}`, { statement, scans });
  }
  return [...plans.values()];
}
