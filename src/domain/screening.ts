import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from './gate.ts';
import type { Profile } from './profile.ts';

/** Our rule: so many days the answers hold that speak for or against an exercise. */
const screenDays = 28;

/** Whether an answer given at this time (ISO 8601) still holds; one of no known time does not. */
export function stillHolds(at: string, now: Temporal.Instant): boolean {
  try {
    return Temporal.Instant.from(at).until(now).total('hours') <= screenDays * 24;
  } catch {
    return false;
  }
}

/** What decides about an exercise, as far as the person has told; that holding the breath is safe is asked again in time. */
export function circumstancesOf(
  { safety, body, holds }: Pick<Profile, 'safety' | 'body' | 'holds'>,
  now: Temporal.Instant,
  attack: boolean,
): Circumstances {
  const isOld = holds?.is === 'safe' && !stillHolds(holds.at, now);
  return { flags: safety?.flags, body: body?.ticked, attack, holds: isOld ? undefined : holds?.is };
}
