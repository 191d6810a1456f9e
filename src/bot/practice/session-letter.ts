import type { Temporal } from 'temporal-polyfill';
import { movement } from '../../domain/practice.ts';
import { actOn, isAnythingDone, stepsOf } from '../../domain/session.ts';
import type { Practice } from '../../store/schema.ts';
import { below } from '../frame/card.ts';
import type { Case, Prepared } from '../frame/letter.ts';
import { nextDayFace, practiceFace, practiceMatter } from './card.ts';

/** Whoever has had to wait so long, in hours, has put it away: the session is over. */
const patientHours = 1;

/** The next step of a session, in its message; or its end, in one of its own where a picture moved till then. */
export function sessionLetter(of: Case, practice: Practice, now: Temporal.Instant): Prepared {
  const { delivery, words, zone } = of;
  const { dueAt } = delivery;
  // Who has moved on meanwhile has set another time.
  const isDue = practice.dueAt?.equals(dueAt);
  const isLeft = dueAt.until(now).total('hours') > patientHours;
  const act = isLeft ? ({ do: 'stop' } as const) : ({ do: 'advance', dueAt } as const);
  const moved = isDue ? actOn(practice, act, now) : undefined;
  if (!moved) return { doing: 'drop', delivery };
  const after = { ...practice, ...moved.change } as Practice;
  const { id, revision, messageId } = practice;
  const isGuided = stepsOf(practice).length > 0;
  return {
    doing: 'send',
    delivery,
    silent: true,
    face: practiceFace({ practice: after, words, now, zone }),
    place: isGuided ? { message: messageId, needless: [] } : below(practice, now),
    session: {
      practice: { id, revision },
      change: moved.change,
      due: moved.due ?? null,
      asks: practiceMatter(after),
    },
  };
}

/**
 * The question how the movements of a day went down, by the last of its sessions; nobody is asked who has told already.
 *
 * @param practised the person's sessions
 */
export function nextDayLetter({ delivery, words, day }: Case, practised: readonly Practice[]): Prepared {
  const sessions = practised.filter(
    (one) => one.exercise === movement && one.day === day.toString() && isAnythingDone(one),
  );
  const last = sessions.at(-1);
  const isTold = sessions.some(({ nextDay }) => nextDay !== null);
  if (!last || isTold) return { doing: 'drop', delivery };
  return { doing: 'send', delivery, silent: true, face: nextDayFace(words, last) };
}
