import { Temporal } from 'temporal-polyfill';
import { profileDays } from '../../domain/headache-profile.ts';
import { movement } from '../../domain/practice.ts';
import { actOn, isAnythingDone, stepsOf } from '../../domain/session.ts';
import { listCheckInsOf } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { listMedicinesOf } from '../../store/medicines.ts';
import { findPeople } from '../../store/people.ts';
import { findPractices, listPracticesOf } from '../../store/practices.ts';
import type { Practice } from '../../store/schema.ts';
import { wordsIn } from '../../words/catalogue.ts';
import { below } from '../frame/card.ts';
import {
  type Case,
  dayOf,
  type Letter,
  type LetterKind,
  type Means,
  type Prepared,
  rowOf,
} from '../frame/letter.ts';
import { nextDayFace, practiceFace, practiceMatter } from './card.ts';
import { relaxationFor } from './relaxation.ts';

/** Whoever has had to wait so long, in hours, has put it away: the session is over. */
const patientHours = 1;

/** The exercise of the day. */
export const relaxationLetter: LetterKind<'relaxation'> = { about: dayOf, load: loadPractised };

/** The question how the movements of a day went down; nobody is asked who has told already. */
export const nextDayLetter: LetterKind<'next-day'> = { about: dayOf, load: loadPractised };

/** The next step of a session, or its end. */
export const sessionLetter: LetterKind<'session'> = {
  about: 'row',
  comesAlways: true,
  async load(db, cases, now) {
    const ids = cases.map(({ delivery }) => rowOf(delivery));
    const practices = new Map((await findPractices(db, ids)).map((practice) => [practice.id, practice]));
    return (found) => {
      const { delivery } = found;
      const practice = practices.get(rowOf(delivery));
      return practice ? composeStep(found, practice, now) : { doing: 'drop', delivery };
    };
  },
  settle: catchUp,
};

/** Both kinds look back on all sessions of a person, so these are loaded together. */
async function loadPractised(
  db: Database,
  cases: readonly Case<'relaxation' | 'next-day'>[],
  now: Temporal.Instant,
): Promise<(found: Case<'relaxation' | 'next-day'>) => Prepared> {
  const relaxing = cases.filter(({ kind }) => kind === 'relaxation');
  const [earliest] = relaxing.map(({ today }) => today).sort(Temporal.PlainDate.compare);
  const from = earliest?.subtract({ days: profileDays }).toString() ?? '';
  const practices = await listPracticesOf(db, personsOf(cases));
  const checkIns = await listCheckInsOf(db, personsOf(relaxing), from);
  const medicines = await listMedicinesOf(db, personsOf(relaxing));
  return (found) => {
    const { delivery, kind, person, words, zone } = found;
    const isTheirs = ({ personId }: { personId: number }) => personId === person.id;
    const practised = practices.filter(isTheirs);
    if (kind === 'next-day') return composeNextDay(found, practised);
    const rows = {
      checkIns: checkIns.filter(isTheirs),
      medicines: medicines.filter(isTheirs),
      practices: practised,
    };
    return { doing: 'send', delivery, face: relaxationFor({ person, words, now, zone, ...rows }) };
  };
}

function personsOf(cases: readonly Case[]): number[] {
  return cases.map(({ person }) => person.id);
}

/** The next step of a session, in its message; or its end, in one of its own where a picture moved till then. */
function composeStep({ delivery, words, zone }: Case, practice: Practice, now: Temporal.Instant): Prepared {
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

/** Who has moved on while this step was on its way, sees where they are: in its message, or in another by now. */
async function catchUp(
  { delivery: { personId }, place, session }: Letter,
  message: number,
  { db, api, clock, screen, signal }: Means,
): Promise<void> {
  if (!session) return;
  const { id, revision } = session.practice;
  const [stands] = await findPractices(db, [id]);
  const person = stands && (await findPeople(db, [personId])).get(personId);
  if (stands?.revision === revision) return;
  if (message !== place?.message) {
    await api.deleteMessage(personId, message).catch(() => {});
    return;
  }
  if (!stands || !person?.zone) return;
  const words = wordsIn(person.language);
  const face = practiceFace({ practice: stands, words, now: clock(), zone: person.zone });
  await screen.put(api, personId, face, { message, needless: [] }, { signal });
}

/**
 * The question how the movements of a day went down, by the last of its sessions.
 *
 * @param practised the person's sessions
 */
function composeNextDay({ delivery, words, day }: Case, practised: readonly Practice[]): Prepared {
  const sessions = practised.filter(
    (one) => one.exercise === movement && one.day === day.toString() && isAnythingDone(one),
  );
  const last = sessions.at(-1);
  const isTold = sessions.some(({ nextDay }) => nextDay !== null);
  if (!last || isTold) return { doing: 'drop', delivery };
  return { doing: 'send', delivery, silent: true, face: nextDayFace(words, last) };
}
