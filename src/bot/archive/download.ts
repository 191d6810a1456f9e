import { type Api, GrammyError } from 'grammy';
import { largestFile } from '../../domain/archive/file.ts';
import type { Fetch } from '../frame/transport.ts';

/** A file that somebody sent: its bytes; or it is gone, or too large, or Telegram is away. */
export type Downloaded = Uint8Array | 'gone' | 'large' | 'away';

/** Downloads a file that somebody sent, by its identifier. */
export type Download = (api: Api, fileId: string) => Promise<Downloaded>;

/** Who sends a file waits for what becomes of it, and so do their next messages. */
const longestSeconds = 60;

/** The address holds the token: no error of a download leaves this file. */
export function createDownload({
  token,
  apiRoot,
  fetch,
}: {
  token: string;
  apiRoot: string;
  fetch: Fetch;
}): Download {
  return async (api, fileId) => {
    let path: string | undefined;
    try {
      path = (await api.getFile(fileId)).file_path;
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) return 'away';
      return error.description.includes('too big') ? 'large' : 'gone';
    }
    if (path === undefined) return 'gone';
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), longestSeconds * 1000);
    try {
      const request = new Request(`${apiRoot}/file/bot${token}/${path}`, { signal: ending.signal });
      const response = await fetch(request);
      if (response.status === 404) return 'gone';
      return response.ok ? await read(response) : 'away';
    } catch {
      return 'away';
    } finally {
      clearTimeout(timer);
      // What is left of it is not wanted.
      ending.abort();
    }
  };
}

/** The bytes of a file, as long as they are not too many: the size it was said to have may be wrong. */
async function read({ body }: Response): Promise<Uint8Array | 'large'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Node's streams can be gone through so; lib.dom does not know it yet.
  for await (const part of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > largestFile) return 'large';
    parts.push(part);
  }
  return Buffer.concat(parts);
}
