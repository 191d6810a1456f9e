import type { Api } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { pauseEnd } from '../domain/pause.ts';
import { quietOf, readProfile } from '../domain/profile.ts';
import { isSilent, type Kind, kinds, verdict } from '../domain/schedule.ts';
import { type Clock, dayAt, instantOf } from '../domain/time.ts';
import type { Database } from '../store/database.ts';
import { addDeliveries, type NewDelivery } from '../store/deliveries.ts';
import { findPeople } from '../store/people.ts';
import { listRunning } from '../store/practices.ts';
import type { Delivery, Person } from '../store/schema.ts';
import type { Sent } from '../store/sent.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Place } from './frame/card.ts';
import type { Case, Letter, LetterKind, Letters, Prepared } from './frame/letter.ts';
import type { Screen } from './frame/screen.ts';

/** Says what the clock sends. */
export interface Messenger {
  /** What is to be said now for each of these deliveries, if anything; throws only what the database throws. */
  prepare(deliveries: readonly Delivery[]): Promise<Prepared[]>;
  /** Sends a letter; throws what Telegram says against it, and when the signal ends the call. */
  send(letter: Letter, signal: AbortSignal): Promise<Sent>;
}

/** Whoever has just been asked something else, or is in the middle of a session, is not interrupted for so long. */
const undisturbedMinutes = 3;

/** A delivery after a look at the time and its person. */
type Judged =
  | Exclude<Prepared, Letter | { doing: 'drop' }>
  | { doing: 'drop'; delivery: Delivery; instead?: NewDelivery | undefined }
  | { doing: 'compose'; found: Case };

/** Sends letters of whatever kinds; what is particular to a kind, `letters` says. */
export function createMessenger({
  db,
  api,
  clock,
  screen,
  letters,
}: {
  db: Database;
  api: Api;
  clock: Clock;
  screen: Screen;
  letters: Letters;
}): Messenger {
  /** In the table stands for each kind what takes its cases, which are all that it is given. */
  const letterOf = ({ kind }: Pick<Delivery, 'kind'>) => letters[kind as Kind] as LetterKind<Kind>;

  async function prepare(deliveries: readonly Delivery[]): Promise<Prepared[]> {
    const now = clock();
    const people = await findPeople(
      db,
      deliveries.map(({ personId }) => personId),
    );
    const running = await listRunning(db, [...people.keys()]);
    const judged = deliveries.map((delivery) =>
      carefully(delivery, (): Judged => {
        const found = caseOf(delivery, people.get(delivery.personId), now);
        return found ? judge(found, running.get(delivery.personId), now) : { doing: 'drop', delivery };
      }),
    );
    const instead = judged.flatMap((one) => (one.doing === 'drop' && one.instead) || []);
    await addDeliveries(db, instead);
    const cases = judged.flatMap((one) => (one.doing === 'compose' ? [one.found] : []));
    const compose = composer(cases, now);
    const prepared: Prepared[] = [];
    for (const one of judged) prepared.push(one.doing === 'compose' ? await compose(one.found) : one);
    return prepared;
  }

  /** Undefined where there is nobody to send it to: gone, silent, or in a pause. */
  function caseOf(delivery: Delivery, person: Person | undefined, now: Temporal.Instant): Case | undefined {
    const { about, comesAlways } = letterOf(delivery);
    if (!person?.zone || person.goneAt) return undefined;
    const { zone, pausedUntil } = person;
    const today = dayAt(now, zone);
    const isAway = isSilent(person, now) || pauseEnd(pausedUntil, now.toZonedDateTimeISO(zone).toPlainDate());
    if (isAway && !comesAlways) return undefined;
    return {
      delivery,
      kind: delivery.kind as Kind,
      person,
      zone,
      quiet: quietOf(readProfile(person.profile)),
      words: wordsIn(person.language),
      today,
      day: about === 'row' ? today : about(delivery, zone),
    };
  }

  /** @param busyUntil when the next step is due of the session the person is in; undefined: they are in none */
  function judge(found: Case, busyUntil: Temporal.Instant | undefined, now: Temporal.Instant): Judged {
    const { delivery, kind, person, zone, quiet } = found;
    const judged = verdict(kind, delivery.dueAt, now, { zone, quiet });
    if (judged === 'drop') {
      return { doing: 'drop', delivery, instead: letterOf(delivery).instead?.(found, now) };
    }
    if (judged !== 'send') return { doing: 'wait', delivery, until: judged.wait };
    const asked = person.asked === null ? undefined : person.shownAt?.add({ minutes: undisturbedMinutes });
    const [undisturbed] = [asked, busyUntil?.add({ minutes: undisturbedMinutes })].filter(
      (until) => until && Temporal.Instant.compare(until, now) > 0,
    );
    if (undisturbed && !kinds[kind].urgent) return { doing: 'wait', delivery, until: undisturbed };
    return { doing: 'compose', found };
  }

  /** Composes one of these cases. With the first that needs some rows, they are loaded for all that need them. */
  function composer(cases: readonly Case[], now: Temporal.Instant): (found: Case) => Promise<Prepared> {
    const loaded = new Map<unknown, ReturnType<LetterKind<Kind>['load']>>();
    return async (found) => {
      const { load } = letterOf(found.delivery);
      const alike = () => cases.filter(({ delivery }) => letterOf(delivery).load === load);
      const loading = loaded.get(load) ?? load(db, alike(), now);
      loaded.set(load, loading);
      const compose = await loading;
      return carefully(found.delivery, () => compose(found));
    };
  }

  async function send(letter: Letter, signal: AbortSignal): Promise<Sent> {
    const { delivery, face, place = bottom, silent, card, session, next, ends } = letter;
    const shown = await screen.put(api, delivery.personId, face, place, { signal, silent });
    const now = clock();
    const at = shown.at === undefined ? now : instantOf(shown.at);
    const means = { db, api, clock, screen, signal };
    await letterOf(delivery)
      .settle?.(letter, shown.message, means)
      .catch(() => {});
    return { delivery, message: shown.message, at, now, card, session, next, ends };
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
