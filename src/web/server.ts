import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface Server {
  /** The port it really listens on; another than asked for when that was 0. */
  port: number;
  /** Takes no more connections and ends those that are open. */
  close(): Promise<void>;
}

/** Listens on an address. Rejects with Node's error when it cannot: EADDRINUSE, EACCES … */
export function listen(site: Hono, { host, port }: { host: string; port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: host, port });
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve({ port: (server.address() as AddressInfo).port, close: () => close() });
    });

    function close(): Promise<void> {
      return new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    }
  });
}
