import type { Api } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { profileDays } from '../domain/headache-profile.ts';
import { lookBackDays as breakDays } from '../domain/micro-breaks.ts';
import { pauseEnd } from '../domain/pause.ts';
import { quietOf, readProfile } from '../domain/profile.ts';
import { isSilent, type Kind, kinds, morningAfter, verdict } from '../domain/schedule.ts';
import { type Clock, dayAt, instantOf, standing } from '../domain/time.ts';
import { listCheckInsOf, openCheckIns } from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { addDeliveries, listBreaks, listLater } from '../store/deliveries.ts';
import { findHeadaches } from '../store/headaches.ts';
import { listMedicinesOf } from '../store/medicines.ts';
import { findPeople } from '../store/people.ts';
import { findPractices, listPracticesOf, listRunning } from '../store/practices.ts';
import type { CheckIn, Delivery, Headache, Medicine, Person, Practice } from '../store/schema.ts';
import type { Sent, SentSession } from '../store/sent.ts';
import { wordsIn } from '../words/catalogue.ts';
import { promptFace, wantsPrompt } from './check-in/prompt.ts';
import { matterOf } from './check-in/state.ts';
import type { Place } from './frame/card.ts';
import type { Case, Letter, Prepared } from './frame/letter.ts';
import type { Screen } from './frame/screen.ts';
import { breakBehind, breakLetter } from './habits/break-letter.ts';
import { learnNotice } from './habits/learn.ts';
import { followUpLetter } from './headache/follow-up-letter.ts';
import { summaryNotice } from './looking-back/summary.ts';
import { practiceFace } from './practice/card.ts';
import { relaxationFor } from './practice/relaxation.ts';
import { nextDayLetter, sessionLetter } from './practice/session-letter.ts';

/** Says what the clock sends. */
export interface Messenger {
  /** What is to be said now for each of these deliveries, if anything; throws only what the database throws. */
  prepare(deliveries: readonly Delivery[]): Promise<Prepared[]>;
  /** Sends a letter; throws what Telegram says against it, and when the signal ends the call. */
  send(letter: Letter, signal: AbortSignal): Promise<Sent>;
}

/** Whoever has just been asked something else, or is in the middle of a session, is not interrupted for so long. */
const undisturbedMinutes = 3;

/** A card that asks since so short a time is not sent a second time. */
const freshMinutes = 15;

function isFresh({ sentAt }: CheckIn, now: Temporal.Instant): boolean {
  return sentAt !== null && sentAt.until(now).total('minutes') < freshMinutes;
}

/** What is loaded for a batch, in as few queries as there are kinds of rows. */
interface Loaded {
  checkIns: readonly CheckIn[];
  /** When check-ins that were put off come again by themselves. */
  agreed: readonly { person: number; day: string }[];
  medicines: readonly Medicine[];
  /** The sessions that deliveries are about. */
  practices: readonly Practice[];
  /** All sessions of those who are offered an exercise, or asked about the last ones. */
  practised: readonly Practice[];
  /** The headaches that deliveries are about. */
  headaches: readonly Headache[];
  /** Breaks from sitting that were sent. */
  breaks: readonly { person: number; dueAt: Temporal.Instant }[];
}

export function createMessenger({
  db,
  api,
  clock,
  screen,
}: {
  db: Database;
  api: Api;
  clock: Clock;
  screen: Screen;
}): Messenger {
  async function prepare(deliveries: readonly Delivery[]): Promise<Prepared[]> {
    const now = clock();
    const people = await findPeople(
      db,
      deliveries.map(({ personId }) => personId),
    );
    const running = await listRunning(db, [...people.keys()]);
    const judged = deliveries.map((delivery) =>
      carefully(delivery, () => {
        const found = caseOf(delivery, people.get(delivery.personId), now);
        return found
          ? judge(found, running.get(delivery.personId), now)
          : ({ doing: 'drop', delivery } as const);
      }),
    );
    await offerInTheMorning(judged, now);
    await goOnBehind(judged, now);
    const ready = judged.flatMap((one) => (one.doing === 'send' ? [one.of] : []));
    const loaded = await load(ready);
    return judged.map((one) =>
      one.doing === 'send' ? carefully(one.delivery, () => compose(one.of, loaded, now)) : one,
    );
  }

  /** An evening on which nobody could be asked may be filled in the morning after. */
  async function offerInTheMorning(judged: readonly Judged[], now: Temporal.Instant): Promise<void> {
    const offers = judged.flatMap((one) => {
      if (one.doing !== 'drop' || !one.missed) return [];
      const { person, zone, quiet, day } = one.missed;
      const dueAt = morningAfter(day, { zone, quiet });
      const late = dueAt.until(now).total('hours') > kinds['back-fill'].keeps;
      return late ? [] : [{ personId: person.id, kind: 'back-fill' as const, slot: day.toString(), dueAt }];
    });
    await addDeliveries(db, offers);
  }

  /** A break from sitting that comes too late does not end those of the day. */
  async function goOnBehind(judged: readonly Judged[], now: Temporal.Instant): Promise<void> {
    const next = judged.flatMap((one) =>
      one.doing === 'drop' && one.late ? (breakBehind(one.late, now) ?? []) : [],
    );
    await addDeliveries(db, next);
  }

  async function load(cases: readonly Case[]): Promise<Loaded> {
    const asking = cases.filter(({ kind }) => asksOf[kind]);
    const opened = await openCheckIns(
      db,
      asking.map(({ person, day, today }) => ({
        personId: person.id,
        day: day.toString(),
        source: day.equals(today) ? ('today' as const) : ('recall' as const),
      })),
    );
    const relaxing = cases.filter(({ kind }) => kind === 'relaxation');
    const persons = relaxing.map(({ person }) => person.id);
    const [earliest] = relaxing.map(({ today }) => today).sort(Temporal.PlainDate.compare);
    const from = earliest?.subtract({ days: profileDays }).toString() ?? '';
    const putOff = opened.filter(({ later }) => later).map(({ personId }) => personId);
    const resting = cases.filter(({ kind }) => kind === 'micro-break').map(({ person }) => person.id);
    return {
      breaks: await listBreaks(db, resting, clock().subtract({ hours: 24 * breakDays })),
      practised: await listPracticesOf(db, [
        ...persons,
        ...cases.filter(({ kind }) => kind === 'next-day').map(({ person }) => person.id),
      ]),
      practices: await findPractices(db, rowsOf('session')),
      headaches: await findHeadaches(db, rowsOf('follow-up')),
      agreed: await listLater(db, putOff),
      checkIns: [...opened, ...(await listCheckInsOf(db, persons, from))],
      medicines: await listMedicinesOf(db, persons),
    };

    function rowsOf(wanted: Kind): number[] {
      return cases.flatMap(({ kind, delivery }) => (kind === wanted ? [Number(delivery.slot)] : []));
    }
  }

  async function send(letter: Letter, signal: AbortSignal): Promise<Sent> {
    const { delivery, face, place = bottom, silent, card, session, next, ends } = letter;
    const shown = await screen.put(api, delivery.personId, face, place, { signal, silent });
    const now = clock();
    const at = shown.at === undefined ? now : instantOf(shown.at);
    // It has been sent: what fails here, the next tap heals.
    if (session) await catchUp(delivery, shown.message, session, { place, signal }).catch(() => {});
    return { delivery, message: shown.message, at, now, card, session, next, ends };
  }

  /** Who has moved on while this step was on its way, sees where they are: in its message, or in another by now. */
  async function catchUp(
    { personId }: Delivery,
    message: number,
    { practice }: SentSession,
    { place, signal }: { place: Place; signal: AbortSignal },
  ): Promise<void> {
    const [stands] = await findPractices(db, [practice.id]);
    const person = stands && (await findPeople(db, [personId])).get(personId);
    if (stands?.revision === practice.revision) return;
    if (message !== place.message) {
      await api.deleteMessage(personId, message).catch(() => {});
      return;
    }
    if (!stands || !person?.zone) return;
    const words = wordsIn(person.language);
    const face = practiceFace({ practice: stands, words, now: clock(), zone: person.zone });
    await screen.put(api, personId, face, { message, needless: [] }, { signal });
  }

  return { prepare, send };
}

const bottom: Place = { message: null, needless: [] };

/** One delivery that cannot be prepared keeps no other waiting. */
function carefully<T>(delivery: Delivery, step: () => T): T | Extract<Prepared, { doing: 'fail' }> {
  try {
    return step();
  } catch (error) {
    return { doing: 'fail', delivery, error };
  }
}

/** A delivery after a look at the time and its person. */
type Judged =
  | Extract<Prepared, { doing: 'fail' }>
  | { doing: 'send'; delivery: Delivery; of: Case }
  | { doing: 'drop'; delivery: Delivery; missed?: Case | undefined; late?: Case | undefined }
  | { doing: 'wait'; delivery: Delivery; until: Temporal.Instant };

/** The kinds that ask for a day's check-in. */
const asksOf: Record<Kind, boolean> = {
  'check-in': true,
  'back-fill': true,
  later: true,
  relaxation: false,
  summary: false,
  lesson: false,
  'micro-break': false,
  session: false,
  'next-day': false,
  'follow-up': false,
};

/** The kinds whose slot is the id of what they are about, and no day. */
const aboutRow: readonly string[] = ['session', 'follow-up'] satisfies Kind[];

/** Undefined where there is nobody to send it to: gone, silent, or in a pause. */
function caseOf(delivery: Delivery, person: Person | undefined, now: Temporal.Instant): Case | undefined {
  const { kind, slot, dueAt } = delivery;
  if (!person?.zone || person.goneAt) return undefined;
  const { zone, pausedUntil } = person;
  const today = dayAt(now, zone);
  // Who has begun a session waits for it, pause or not.
  const isAway = isSilent(person, now) || pauseEnd(pausedUntil, now.toZonedDateTimeISO(zone).toPlainDate());
  if (isAway && kind !== 'session') return undefined;
  return {
    delivery,
    kind: kind as Kind,
    person,
    zone,
    quiet: quietOf(readProfile(person.profile)),
    words: wordsIn(person.language),
    today,
    // An evening hour after midnight still belongs to the day before.
    day:
      kind === 'check-in'
        ? dayAt(dueAt, zone)
        : aboutRow.includes(kind)
          ? today
          : Temporal.PlainDate.from(slot),
  };
}

/** @param busyUntil when the next step is due of the session the person is in; undefined: they are in none */
function judge(of: Case, busyUntil: Temporal.Instant | undefined, now: Temporal.Instant): Judged {
  const { delivery, kind, person, zone, quiet, day, today } = of;
  const judged = verdict(kind, delivery.dueAt, now, { zone, quiet });
  if (judged === 'drop') {
    const isOpen = kinds[kind].else === 'back-fill' && standing(day, today) !== 'closed';
    const isBreak = kind === 'micro-break';
    return { doing: 'drop', delivery, missed: isOpen ? of : undefined, late: isBreak ? of : undefined };
  }
  if (judged !== 'send') return { doing: 'wait', delivery, until: judged.wait };
  const asked = person.asked === null ? undefined : person.shownAt?.add({ minutes: undisturbedMinutes });
  const [undisturbed] = [asked, busyUntil?.add({ minutes: undisturbedMinutes })].filter(
    (until) => until && Temporal.Instant.compare(until, now) > 0,
  );
  if (undisturbed && !kinds[kind].urgent) return { doing: 'wait', delivery, until: undisturbed };
  return { doing: 'send', delivery, of };
}

function compose(
  of: Case,
  { checkIns, agreed, medicines, practices, practised, breaks, headaches }: Loaded,
  now: Temporal.Instant,
): Prepared {
  const { delivery, kind, person, zone, words, today, day } = of;
  const own = checkIns.filter(({ personId }) => personId === person.id);
  switch (kind) {
    case 'check-in':
    case 'back-fill':
    case 'later': {
      const checkIn = own.find((one) => one.day === day.toString());
      if (!checkIn || !wantsPrompt(checkIn, today, kind)) return { doing: 'drop', delivery };
      const comes = agreed.some((later) => later.person === person.id && later.day === checkIn.day);
      const stands = person.asked === matterOf(checkIn) && isFresh(checkIn, now);
      if (kind !== 'later' && (comes || stands)) return { doing: 'drop', delivery };
      const { unanswered } = person;
      const { face, asks } = promptFace({ checkIn, words, today, kind, unanswered });
      const { id, revision } = checkIn;
      return { doing: 'send', delivery, face, card: { checkIn: id, revision, asks } };
    }
    case 'relaxation': {
      const isTheirs = ({ personId }: { personId: number }) => personId === person.id;
      const rows = { medicines: medicines.filter(isTheirs), practices: practised.filter(isTheirs) };
      const face = relaxationFor({ person, words, now, zone, checkIns: own, ...rows });
      return { doing: 'send', delivery, face };
    }
    case 'summary':
      return { doing: 'send', delivery, face: summaryNotice(words, day) };
    case 'lesson':
      return { doing: 'send', delivery, face: learnNotice(words, readProfile(person.profile).lessons) };
    case 'session': {
      const practice = practices.find(({ id }) => id === Number(delivery.slot));
      return practice ? sessionLetter(of, practice, now) : { doing: 'drop', delivery };
    }
    case 'next-day':
      return nextDayLetter(
        of,
        practised.filter(({ personId }) => personId === person.id),
      );
    case 'follow-up': {
      const headache = headaches.find(({ id }) => id === Number(delivery.slot));
      return headache ? followUpLetter(of, headache) : { doing: 'drop', delivery };
    }
    case 'micro-break': {
      const sent = breaks.flatMap((one) => (one.person === person.id ? [one.dueAt] : []));
      return breakLetter(of, sent, now);
    }
  }
}
