import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface Server {
  /** The port it really listens on; another than asked for when that was 0. */
  port: number;
  /** Takes no more connections, lets answers that are under way go out, and ends what is still open then. */
  close(): Promise<void>;
}

/** An event stream never ends by itself. */
const lastAnswersMilliseconds = 500;

/** Listens on an address. Rejects with Node's error when it cannot: EADDRINUSE, EACCES … */
export function listen(site: Hono, { host, port }: { host: string; port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: host, port }) as HttpServer;
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) });
    });
  });
}

async function close(server: HttpServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, wait(lastAnswersMilliseconds, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
