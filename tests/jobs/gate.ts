import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL that can be shut, as when the server or the network is away. */
export interface Gate {
  /** The database, through the gate. */
  url: string;
  /** Cuts what is connected and refuses who comes, as without a server; or lets nothing through any more, as without a network. */
  shut(how: 'refuse' | 'silence'): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a gate before the database at this address. */
export async function openGate(address: string): Promise<Gate> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isSilent) from.pause();
    }
  });
  const listen = async (at: number) => {
    await once(server.listen(at, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  };
  const own = await listen(0);
  const url = new URL(address);
  url.host = `127.0.0.1:${own}`;

  async function refuse(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server.close(), 'close');
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    url: url.href,
    async shut(how) {
      if (how === 'refuse') return refuse();
      isSilent = true;
      for (const socket of sockets) socket.pause();
    },
    async open() {
      isSilent = false;
      for (const socket of sockets) socket.resume();
      if (!server.listening) await listen(own);
    },
    close: refuse,
  };
}
