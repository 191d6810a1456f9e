import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What became of an update: handled; failed, for a reason that handling it again does not mend; returned, to come again
 * when the database is back.
 */
type UpdateOutcome = 'handled' | 'failed' | 'returned';

/** What became of an attempt to deliver: a delivery that is retried has a later outcome too. */
type DeliveryOutcome = 'sent' | 'dropped' | 'failed' | 'retried';

/** Counts and durations for whoever runs this, with nothing of anybody in them. */
export interface Metrics {
  updated(outcome: UpdateOutcome): void;
  /** @param kind a kind of the timetable, never anything of a person */
  delivered(kind: string, outcome: DeliveryOutcome): void;
  /** Telegram asked to slow down (429). */
  flooded(): void;
  /** Somebody cannot be written to any more. */
  gone(): void;
  /** @param seconds how long a tick took */
  ticked(seconds: number): void;
  /** Tells whether this process sends whenever somebody looks. */
  watchSender(sends: () => boolean): void;
  /** All of it as Prometheus reads it. */
  text(): Promise<string>;
  /** The media type of that text. */
  contentType: string;
}

/** A tick must be over before the next one comes. */
const tickBuckets = [0.001, 0.01, 0.1, 1, 10, 60];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const updates = new Counter({
    name: 'unknot_updates_total',
    help: 'Updates from Telegram, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const deliveries = new Counter({
    name: 'unknot_deliveries_total',
    help: 'Attempts to deliver scheduled messages, by kind and by what became of them.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const floods = new Counter({
    name: 'unknot_flood_waits_total',
    help: 'How often Telegram asked to slow down.',
    registers,
  });
  const gone = new Counter({
    name: 'unknot_gone_total',
    help: 'How often somebody could not be written to any more.',
    registers,
  });
  const ticks = new Histogram({
    name: 'unknot_tick_seconds',
    help: 'How long the ticks of the clock took.',
    buckets: tickBuckets,
    registers,
  });
  let isSending = () => false;
  new Gauge({
    name: 'unknot_sender',
    help: 'Whether this process is the one that sends (1) or not (0).',
    registers,
    collect() {
      this.set(isSending() ? 1 : 0);
    },
  });
  // An increase from nothing at all would not be seen as one.
  for (const outcome of ['handled', 'failed', 'returned'] as const) updates.inc({ outcome }, 0);

  return {
    updated: (outcome) => updates.inc({ outcome }),
    delivered: (kind, outcome) => deliveries.inc({ kind, outcome }),
    flooded: () => floods.inc(),
    gone: () => gone.inc(),
    ticked: (seconds) => ticks.observe(seconds),
    watchSender(sends) {
      isSending = sends;
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
