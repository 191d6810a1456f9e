import type { Temporal } from 'temporal-polyfill';
import { answeredOf, breakVerdict, nextBreak, workOf } from '../../domain/micro-breaks.ts';
import { readProfile } from '../../domain/profile.ts';
import type { RoutineKind } from '../../domain/schedule.ts';
import type { NewDelivery } from '../../store/deliveries.ts';
import type { Case, Letter, Prepared } from '../frame/letter.ts';
import { breakFace, switchedOffFace } from './breaks-card.ts';

const kind = 'micro-break';

/**
 * The break that is due, with the next one behind it; nothing more today; or the last line, with which breaks end.
 *
 * @param sent when the person's breaks were due that were sent; see `DueBreak`
 */
export function breakLetter(
  of: Case,
  sent: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Prepared | (Letter & { ends: RoutineKind }) {
  const { delivery, person, zone, words } = of;
  const { dueAt } = delivery;
  const profile = readProfile(person.profile);
  const due = { dueAt, zone, work: workOf(profile), answered: answeredOf(profile), sent };
  switch (breakVerdict(due)) {
    case 'send':
      return { doing: 'send', delivery, face: breakFace(words, dueAt, zone), next: breakBehind(of, now) };
    case 'stop':
      return { doing: 'drop', delivery };
    case 'switch-off':
      return { doing: 'send', delivery, face: switchedOffFace(words), ends: kind };
  }
}

/** The break that follows one that was sent, or that came too late to be sent. */
export function breakBehind({ person, zone }: Case, now: Temporal.Instant): NewDelivery | undefined {
  const next = nextBreak(now, zone, workOf(readProfile(person.profile)));
  return next && { personId: person.id, kind, ...next };
}
