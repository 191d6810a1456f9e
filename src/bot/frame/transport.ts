import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';

/** A web-standard `fetch`: the network's, or a stand-in for Telegram. */
export type Fetch = (request: Request) => Promise<Response>;

/** Others wait meanwhile: a flood wait longer than this many seconds is not sat out. The next tap shows the card. */
const longestFloodWait = 2;

/** The `fetch` grammY is given. It lives under grammY: what is installed on `bot.api` does not reach into conversations. */
export type Transport = (url: string | URL, init: TransportInit) => Promise<Response>;

/** Lets grammY speak through a web-standard `fetch`. */
export function createTransport(fetch: Fetch): Transport {
  // Node forgets the signal of a request that nobody holds: then nothing could end the call.
  const underWay = new Set<Request>();
  return async (url, init) => {
    const request = new Request(url, { ...webInit(init), signal: webSignal(init.signal) });
    underWay.add(request);
    try {
      return await fetch(request);
    } finally {
      underWay.delete(request);
    }
  };
}

/** Makes a call that is told to slow down (429) once more, after the wait Telegram asks for. */
export function patient(transport: Transport): Transport {
  return async (url, init) => {
    const response = await transport(url, init);
    if (response.status !== 429 || typeof init.body !== 'string') return response;
    const seconds = await floodWait(response.clone());
    if (seconds === undefined || seconds > longestFloodWait) return response;
    await wait(seconds * 1000);
    return transport(url, init);
  };
}

/** grammY's type of a signal is its polyfill's; the web's does the same. */
export type Signal = NonNullable<Parameters<Api['getMe']>[0]>;

/** What grammY's Node build passes: node-fetch's options, of which the web's `fetch` knows these. */
export interface TransportInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | AsyncIterable<Uint8Array>;
  signal?: {
    aborted: boolean;
    addEventListener(type: 'abort', listener: () => void, options?: { once: boolean }): void;
  };
}

function webInit({ method, headers, body }: TransportInit): RequestInit {
  return {
    ...(method !== undefined && { method }),
    ...(headers && { headers }),
    ...(body !== undefined && { body: body as BodyInit }),
    // Asked for by the standard for bodies that are streams; lib.dom does not know it yet.
    ...({ duplex: 'half' } as object),
  };
}

/** grammY's signals come from a polyfill, which the web's `fetch` refuses. */
function webSignal(signal: TransportInit['signal']): AbortSignal | null {
  if (!signal) return null;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

async function floodWait(response: Response): Promise<number | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  const parameters = (body as { parameters?: { retry_after?: unknown } } | undefined)?.parameters;
  return typeof parameters?.retry_after === 'number' ? parameters.retry_after : undefined;
}
