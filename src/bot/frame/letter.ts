import type { Temporal } from 'temporal-polyfill';
import type { Kind, QuietHours, RoutineKind } from '../../domain/schedule.ts';
import type { NewDelivery } from '../../store/deliveries.ts';
import type { Delivery, Person } from '../../store/schema.ts';
import type { SentCard, SentSession } from '../../store/sent.ts';
import type { Words } from '../../words/en/words.ts';
import type { Face, Place } from './card.ts';

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
export interface Case {
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
