import type { Temporal } from 'temporal-polyfill';
import { answeredOf, breakVerdict, lookBackDays, nextBreak, workOf } from '../../domain/micro-breaks.ts';
import { readProfile } from '../../domain/profile.ts';
import { listBreaks, type NewDelivery } from '../../store/deliveries.ts';
import { type Case, dayOf, type LetterKind, type Prepared } from '../frame/letter.ts';
import { breakFace, switchedOffFace } from './breaks-card.ts';

const kind = 'micro-break';

/** A break from sitting. One that comes too late does not end those of the day. */
export const breakLetter: LetterKind<typeof kind> = {
  about: dayOf,
  async load(db, cases, now) {
    const persons = cases.map(({ person }) => person.id);
    const breaks = await listBreaks(db, persons, now.subtract({ hours: 24 * lookBackDays }));
    return (found) => {
      const own = breaks.filter(({ person }) => person === found.person.id);
      return compose(
        found,
        own.map(({ dueAt }) => dueAt),
        now,
      );
    };
  },
  instead: breakBehind,
};

/**
 * The break that is due, with the next one behind it; nothing more today; or the last line, with which breaks end.
 *
 * @param sent when the person's breaks were due that were sent; see `DueBreak`
 */
function compose(found: Case, sent: readonly Temporal.Instant[], now: Temporal.Instant): Prepared {
  const { delivery, person, zone, words } = found;
  const { dueAt } = delivery;
  const profile = readProfile(person.profile);
  const due = { dueAt, zone, work: workOf(profile), answered: answeredOf(profile), sent };
  switch (breakVerdict(due)) {
    case 'send':
      return {
        doing: 'send',
        delivery,
        face: breakFace(words, dueAt, zone),
        next: breakBehind(found, now),
      };
    case 'stop':
      return { doing: 'drop', delivery };
    case 'switch-off':
      return { doing: 'send', delivery, face: switchedOffFace(words), ends: kind };
  }
}

/** The break that follows one that was sent, or that came too late to be sent. */
function breakBehind({ person, zone }: Case, now: Temporal.Instant): NewDelivery | undefined {
  const next = nextBreak(now, zone, workOf(readProfile(person.profile)));
  return next && { personId: person.id, kind, ...next };
}
