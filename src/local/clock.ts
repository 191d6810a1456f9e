import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Temporal } from 'temporal-polyfill';

/** A clock that can be moved and then goes on from there; kept in a file, so that a restart does not move it back. */
export interface MovableClock {
  now(): Temporal.Instant;
  /** Goes on from this instant; undefined: from the real time. */
  set(instant: Temporal.Instant | undefined): void;
}

/** Opens the clock; a file that is missing or cannot be read means the real time. */
export function openClock(file: string): MovableClock {
  let ahead = readAhead(file);
  return {
    now: () => Temporal.Now.instant().add(ahead),
    set(instant) {
      ahead = instant === undefined ? new Temporal.Duration() : Temporal.Now.instant().until(instant);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${ahead.toString()}\n`);
    },
  };
}

function readAhead(file: string): Temporal.Duration {
  try {
    return Temporal.Duration.from(readFileSync(file, 'utf8').trim());
  } catch {
    return new Temporal.Duration();
  }
}
