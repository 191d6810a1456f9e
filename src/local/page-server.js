import { toast } from './page-elements.js';
import { say } from './page-words.js';

/** How long, in ms, until a stream that the browser gave up is opened again. */
const AGAIN = 1000;

/** Reads JSON; `undefined` when the server cannot be reached or refuses. */
export async function read(path) {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Posts an object as JSON or a FormData as it is. On failure says so to the person and resolves with `undefined`. */
export async function post(path, body) {
  const request =
    body instanceof FormData
      ? { method: 'POST', body }
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    const response = await fetch(path, request);
    if (response.ok) return await response.json();
    toast(say('refused'));
  } catch {
    toast(say('unsent'));
  }
}

/** Follows what happens in one chat, through every restart of the server, until the returned function is called. */
export function follow(path, { onEvent, onLost }) {
  let source;
  let timer;
  function open() {
    source = new EventSource(path);
    source.addEventListener('message', (event) => onEvent(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      onLost();
      // After a refused connection the browser tries again by itself; after any other answer it gives up.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
    });
  }
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
