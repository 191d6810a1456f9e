import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** Makes an empty PostgreSQL database, so that a test file has one to itself. `drop` when done with it. */
export async function createPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('postgres');
  if ('missing' in server) throw new Error(server.missing);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => command(server.url, `drop database ${name} with (force)`) };
}

async function command(url: string, statement: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client.unsafe(statement);
  await client.end();
}
