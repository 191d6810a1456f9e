import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';

/** A web-standard `fetch`: the network's, or a stand-in for Telegram. */
export type Fetch = (request: Request) => Promise<Response>;

/** Others wait meanwhile: a flood wait longer than this many seconds is not sat out. The next tap shows the card. */
const longestFloodWait = 2;

/**
 * The `fetch` grammY is given, in front of a web-standard one. It lives under grammY because what is installed on
 * `bot.api` does not reach into conversations. A call told to slow down (429) is made once more after the wait Telegram
 * asks for.
 */
export function createTransport(fetch: Fetch) {
  return async (url: string | URL, init: TransportInit): Promise<Response> => {
    const request = () => new Request(url, { ...webInit(init), signal: webSignal(init.signal) });
    const response = await fetch(request());
    if (response.status !== 429 || typeof init.body !== 'string') return response;
    const seconds = await floodWait(response.clone());
    if (seconds === undefined || seconds > longestFloodWait) return response;
    await wait(seconds * 1000);
    return fetch(request());
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
