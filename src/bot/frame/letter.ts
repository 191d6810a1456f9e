import type { Api } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import type { Kind, QuietHours, RoutineKind } from '../../domain/schedule.ts';
import type { Clock } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import type { NewDelivery } from '../../store/deliveries.ts';
import type { Delivery, Person } from '../../store/schema.ts';
import type { SentCard, SentSession } from '../../store/sent.ts';
import type { Words } from '../../words/en/words.ts';
import type { Face, Place } from './card.ts';
import type { Screen } from './screen.ts';

/** A delivery that is ready to go. */
export interface Letter {
  doing: 'send';
  delivery: Delivery;
  face: Face;
  /** Where it is shown; at the bottom of the chat unless said otherwise. */
  place?: Place | undefined;
  /** It comes without a sound. */
  silent?: boolean;
  card?: SentCard | undefined;
  session?: SentSession | undefined;
  /** What comes after it. */
  next?: NewDelivery | undefined;
  /** What does not come again after it. */
  ends?: RoutineKind | undefined;
}

/** What becomes of a delivery that is due. */
export type Prepared =
  | Letter
  | { doing: 'drop'; delivery: Delivery }
  | { doing: 'wait'; delivery: Delivery; until: Temporal.Instant }
  /** Something about this one is not as it should be. */
  | { doing: 'fail'; delivery: Delivery; error: unknown };

/** A delivery and whoever gets it. */
export interface Case<K extends Kind = Kind> {
  delivery: Delivery;
  kind: K;
  person: Person;
  zone: string;
  quiet: QuietHours;
  words: Words;
  /** The day the person lives now. */
  today: Temporal.PlainDate;
  /** The day the delivery is about; today for one that is about a row. */
  day: Temporal.PlainDate;
}

/** How messages of one kind are made, or of several: all that is known of a kind, but for its times. */
export interface LetterKind<K extends Kind> {
  /** The day that it is about, by its delivery and the person's zone; or a row: see `rowOf`. */
  about: 'row' | ((delivery: Delivery, zone: string) => Temporal.PlainDate);
  /** Its person waits for it, even if they are silent, or in a pause. */
  comesAlways?: true;
  /**
   * Loads what these cases need, in as few queries as there are kinds of rows, and returns how each is composed. Kinds
   * with the very same `load` are loaded together.
   */
  load(db: Database, cases: readonly Case<K>[], now: Temporal.Instant): Promise<(found: Case<K>) => Prepared>;
  /** What is to come in its place when it comes too late. */
  instead?(found: Case<K>, now: Temporal.Instant): NewDelivery | undefined;
  /** What is left to do when it stands in this message. It has been sent: what fails here, the next tap heals. */
  settle?(letter: Letter, message: number, means: Means): Promise<void>;
}

/** The kinds of messages that the clock sends, each with how it is made. */
export type Letters = { readonly [K in Kind]: LetterKind<K> };

/** What the messenger works with. */
export interface Means {
  db: Database;
  api: Api;
  clock: Clock;
  screen: Screen;
  /** Ends the calls to Telegram. */
  signal: AbortSignal;
}

/** The day (ISO date) that is the slot of a delivery; throws a RangeError where there is none. */
export function dayOf({ slot }: Delivery): Temporal.PlainDate {
  return Temporal.PlainDate.from(slot);
}

/** The id of the row that a delivery is about, which is its slot. */
export function rowOf({ slot }: Delivery): number {
  return Number(slot);
}
