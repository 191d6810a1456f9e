import type { Api } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { pauseEnd } from '../domain/pause.ts';
import { quietOf, readProfile } from '../domain/profile.ts';
import { lookBackDays } from '../domain/relaxation.ts';
import { isSilent, type Kind, kinds, morningAfter, type QuietHours, verdict } from '../domain/schedule.ts';
import { type Clock, dayAt, standing } from '../domain/time.ts';
import { listCheckInsOf, openCheckIns } from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { addDeliveries, listLater } from '../store/deliveries.ts';
import { listMedicinesOf } from '../store/medicines.ts';
import { findPeople } from '../store/people.ts';
import type { CheckIn, Delivery, Medicine, Person } from '../store/schema.ts';
import type { Sent, SentCard } from '../store/sent.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/en.ts';
import type { Face } from './card.ts';
import { matterOf } from './check-in-state.ts';
import { promptFace, wantsPrompt } from './prompt.ts';
import { relaxationFor } from './relaxation.ts';
import { messageOptions, type Screen } from './screen.ts';
import { summaryNotice } from './summary.ts';
import type { Signal } from './transport.ts';

/** A delivery that is ready to go. */
export interface Letter {
  doing: 'send';
  delivery: Delivery;
  face: Face;
  card?: SentCard | undefined;
}

/** What becomes of a delivery that is due. */
type Prepared =
  | Letter
  | { doing: 'drop'; delivery: Delivery }
  | { doing: 'wait'; delivery: Delivery; until: Temporal.Instant }
  /** Something about this one is not as it should be. */
  | { doing: 'fail'; delivery: Delivery; error: unknown };

/** Says what the clock sends. */
export interface Messenger {
  /** What is to be said now for each of these deliveries, if anything; throws only what the database throws. */
  prepare(deliveries: readonly Delivery[]): Promise<Prepared[]>;
  /** Sends a letter; throws what Telegram says against it, and when the signal ends the call. */
  send(letter: Letter, signal: AbortSignal): Promise<Sent>;
}

/** Whoever has just been asked something else is not interrupted for so long. */
const undisturbedMinutes = 3;

/** A card that asks since so short a time is not sent a second time. */
const freshMinutes = 15;

function isFresh({ sentAt }: CheckIn, now: Temporal.Instant): boolean {
  return sentAt !== null && sentAt.until(now).total('minutes') < freshMinutes;
}

/** A delivery and whoever gets it. */
interface Case {
  delivery: Delivery;
  kind: Kind;
  person: Person;
  zone: string;
  quiet: QuietHours;
  words: Words;
  /** The day the person lives now. */
  today: Temporal.PlainDate;
  /** The day the delivery is about. */
  day: Temporal.PlainDate;
}

/** What is loaded for a batch, in as few queries as there are kinds of rows. */
interface Loaded {
  checkIns: readonly CheckIn[];
  /** When check-ins that were put off come again by themselves. */
  agreed: readonly { person: number; day: string }[];
  medicines: readonly Medicine[];
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
    const judged = deliveries.map((delivery) =>
      carefully(delivery, () => {
        const found = caseOf(delivery, people.get(delivery.personId), now);
        return found ? judge(found, now) : ({ doing: 'drop', delivery } as const);
      }),
    );
    await offerInTheMorning(judged, now);
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
    const from = earliest?.subtract({ days: lookBackDays }).toString() ?? '';
    const putOff = opened.filter(({ later }) => later).map(({ personId }) => personId);
    return {
      agreed: await listLater(db, putOff),
      checkIns: [...opened, ...(await listCheckInsOf(db, persons, from))],
      medicines: await listMedicinesOf(db, persons),
    };
  }

  async function send({ delivery, face, card }: Letter, signal: AbortSignal): Promise<Sent> {
    const { message_id, date } = await api.sendMessage(
      delivery.personId,
      face.text,
      messageOptions(face),
      signal as unknown as Signal,
    );
    screen.noteSaid(delivery.personId, message_id);
    const at = Temporal.Instant.fromEpochMilliseconds(date * 1000);
    return { delivery, message: message_id, at, now: clock(), card };
  }

  return { prepare, send };
}

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
  | { doing: 'drop'; delivery: Delivery; missed?: Case | undefined }
  | { doing: 'wait'; delivery: Delivery; until: Temporal.Instant };

/** The kinds that ask for a day's check-in. */
const asksOf: Record<Kind, boolean> = {
  'check-in': true,
  'back-fill': true,
  later: true,
  relaxation: false,
  summary: false,
};

/** Undefined where there is nobody to send it to: gone, silent, or in a pause. */
function caseOf(delivery: Delivery, person: Person | undefined, now: Temporal.Instant): Case | undefined {
  const { kind, slot, dueAt } = delivery;
  if (!person?.zone || person.goneAt) return undefined;
  if (isSilent(person, now)) return undefined;
  const { zone, pausedUntil } = person;
  const today = dayAt(now, zone);
  if (pauseEnd(pausedUntil, now.toZonedDateTimeISO(zone).toPlainDate())) return undefined;
  return {
    delivery,
    kind: kind as Kind,
    person,
    zone,
    quiet: quietOf(readProfile(person.profile)),
    words: wordsIn(person.language),
    today,
    // An evening hour after midnight still belongs to the day before.
    day: kind === 'check-in' ? dayAt(dueAt, zone) : Temporal.PlainDate.from(slot),
  };
}

function judge(of: Case, now: Temporal.Instant): Judged {
  const { delivery, kind, person, zone, quiet, day, today } = of;
  const judged = verdict(kind, delivery.dueAt, now, { zone, quiet });
  if (judged === 'drop') {
    const isOpen = kinds[kind].else === 'back-fill' && standing(day, today) !== 'closed';
    return { doing: 'drop', delivery, missed: isOpen ? of : undefined };
  }
  if (judged !== 'send') return { doing: 'wait', delivery, until: judged.wait };
  const undisturbed = person.shownAt?.add({ minutes: undisturbedMinutes });
  const isAsked = person.asked !== null && undisturbed && Temporal.Instant.compare(undisturbed, now) > 0;
  if (isAsked && !kinds[kind].urgent) return { doing: 'wait', delivery, until: undisturbed };
  return { doing: 'send', delivery, of };
}

function compose(of: Case, { checkIns, agreed, medicines }: Loaded, now: Temporal.Instant): Prepared {
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
      const medicinesOf = medicines.filter(({ personId }) => personId === person.id);
      const face = relaxationFor({ person, words, now, zone, checkIns: own, medicines: medicinesOf });
      return { doing: 'send', delivery, face };
    }
    case 'summary':
      return { doing: 'send', delivery, face: summaryNotice(words, day) };
  }
}
