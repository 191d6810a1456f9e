import { setImmediate } from 'node:timers/promises';

/** Others wait no longer than this, in milliseconds, for work that pauses. Our own. */
const longestSlice = 20;

/** Does work that pauses now and then, and lets others in between. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < longestSlice) continue;
    await setImmediate();
    since = performance.now();
  }
}
