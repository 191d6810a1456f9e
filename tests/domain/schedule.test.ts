import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  claim,
  isQuiet,
  isSilent,
  type Kind,
  kinds,
  momentOf,
  morningAfter,
  type Planned,
  paceAfter,
  type QuietHours,
  type Routine,
  type RoutineKind,
  routineKinds,
  type Slot,
  slotAfter,
  slotFrom,
  slotUntil,
  usual,
  usualQuiet,
  verdict,
} from '../../src/domain/schedule.ts';
import { minuteAt } from '../../src/domain/time.ts';
import { everyDay, monday, wednesday, weekdays } from '../../src/domain/weekdays.ts';

const dayMinutes = 24 * 60;
const instant = (epochMinute: number) => Temporal.Instant.fromEpochMilliseconds(epochMinute * 60_000);
const minuteOf = (at: Temporal.Instant) => at.epochMilliseconds / 60_000;
const date = (day: string) => Temporal.PlainDate.from(day);
/** A wall clock's reading as an instant: "2026-11-23T20:00" in a zone. */
const local = (wall: string, zone: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
const at = (hour: number, minute = 0) => hour * 60 + minute;
const tell = (slot: Slot | undefined) => slot && [slot.day.toString(), slot.at.toString()];

/** Somebody who is here and answers. */
const present = (zone: string, now: Temporal.Instant, rest: Partial<Planned> = {}): Planned => ({
  zone,
  pausedUntil: null,
  unanswered: 0,
  seenAt: now,
  ...rest,
});

/** The local day and the minute (since 1970) of something that happened. */
type Happened = [day: string, minute: number];

/** What the clock on the wall shows, as minutes since a local 1970; told by the platform, not by Temporal. */
function wallClock(zone: string): (epochMinute: number) => number {
  const numeric = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    ...numeric,
  });
  return (epochMinute) => {
    const parts = format.formatToParts(epochMinute * 60_000).map(({ type, value }) => [type, Number(value)]);
    const { year, month, day, hour, minute } = Object.fromEntries(parts);
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  };
}

/** The stretches of a time in which the clock on the wall neither jumps nor falls back. */
function stretches(zone: string, from: number, to: number) {
  const wall = wallClock(zone);
  const offset = (minute: number) => wall(minute) - minute;
  const found = [{ from, to, offset: offset(from) }];
  for (let start = from; start < to; start += dayMinutes) {
    const before = offset(start);
    let [low, high] = [start, Math.min(start + dayMinutes, to)];
    if (offset(high) === before) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    Object.assign(found.at(-1) ?? {}, { to: high });
    found.push({ from: high, to, offset: offset(high) });
  }
  return found;
}

/**
 * When it should ring: for every day that the clock on the wall ever shows, at the first minute at which it shows that
 * minute of the day, or a later one.
 */
function evenings(zone: string, { minute, weekdays }: Routine, from: number, to: number): Happened[] {
  const parts = stretches(zone, from, to);
  const found: Happened[] = [];
  for (let day = Math.floor(from / dayMinutes) - 1; day <= to / dayMinutes + 1; day++) {
    const [begins, ends] = [day * dayMinutes, (day + 1) * dayMinutes];
    const exists = parts.some((part) => part.from + part.offset < ends && part.to + part.offset > begins);
    const weekday = (new Date(begins * 60_000).getUTCDay() + 6) % 7;
    if (!exists || (weekdays & (1 << weekday)) === 0) continue;
    const part = parts.find((one) => begins + minute - one.offset < one.to);
    const first = part && Math.max(part.from, begins + minute - part.offset);
    if (first !== undefined && first > from)
      found.push([new Date(begins * 60_000).toISOString().slice(0, 10), first]);
  }
  return found;
}

/** A time in which nothing runs. */
interface Outage {
  from: number;
  minutes: number;
}

/** Lives through every minute of a time as the ticker does. Nothing may come twice: what does is thrown. */
function ring(zone: string, routine: Routine, from: number, to: number, outages: Outage[] = []): Happened[] {
  const rung = new Map<string, number>();
  let next = slotAfter(routine, zone, instant(from));
  let due = next ? minuteOf(next.at) : to;
  for (let minute = from + 1; minute < to; minute++) {
    if (due > minute || isDown(minute, outages)) continue;
    const now = instant(minute);
    const claimed = claim('check-in', routine, present(zone, now), next?.day ?? null, now);
    const day = claimed.due?.day.toString() ?? 'nothing';
    if (rung.has(day)) throw new Error(`${day} comes a second time`);
    rung.set(day, minute);
    next = claimed.next;
    due = next ? minuteOf(next.at) : to;
    if (due <= minute) throw new Error(`${next?.day} is planned for the past`);
  }
  return [...rung];
}

const isDown = (minute: number, outages: Outage[]) =>
  outages.some(({ from, minutes }) => from <= minute && minute < from + minutes);

/** What is left of these when nothing runs at times: the first minute after rings for the last of those missed. */
function afterOutages(all: Happened[], to: number, outages: Outage[]): Happened[] {
  const rung = new Map<number, string>();
  for (const [day, planned] of all) {
    let minute = planned;
    while (isDown(minute, outages)) minute += 1;
    if (minute < to) rung.set(minute, day);
  }
  return [...rung].map(([minute, day]) => [day, minute]);
}

/** Any minute of the day, and rather often one at which clocks are put forward or back. */
const anyMinute = fc.oneof(
  fc.integer({ min: 0, max: dayMinutes - 1 }),
  fc.constantFrom(
    0,
    1,
    15,
    29,
    30,
    59,
    60,
    90,
    105,
    119,
    120,
    135,
    150,
    179,
    180,
    at(23),
    at(23, 30),
    at(23, 59),
  ),
);

const places: [zone: string, year: number][] = [
  ['Europe/Berlin', 2026],
  ['Asia/Kolkata', 2026],
  ['Asia/Kathmandu', 2026],
  // Until 2019 clocks went from 0:00 to 1:00 on a Sunday, and from 24:00 back to 23:00.
  ['America/Sao_Paulo', 2018],
  ['America/Sao_Paulo', 2026],
  // Clocks go from 0:00 to 1:00 on a Friday, and from 24:00 back to 23:00 on a Thursday.
  ['Africa/Cairo', 2023],
  // Summer time is half an hour.
  ['Australia/Lord_Howe', 2026],
  // It went over the date line, by leaving out 30 December 2011.
  ['Pacific/Apia', 2011],
  ['Pacific/Apia', 2026],
  // Clocks go from 23:00 to 0:00 of the next day.
  ['America/Nuuk', 2024],
  // Clocks went from 0:01 back to 23:01 of the day before.
  ['America/St_Johns', 2010],
];

describe.each(places)('a year of minutes in %s, %i', (zone, year) => {
  const from = Date.UTC(year, 0, 1) / 60_000;
  const to = Date.UTC(year + 1, 0, 1) / 60_000;

  test('each evening exactly one prompt, the first time the clock shows its hour or a later one', () => {
    fc.assert(
      fc.property(anyMinute, (minute) => {
        const routine = { minute, weekdays: everyDay };
        const rung = ring(zone, routine, from, to);
        expect(rung.length).toBeGreaterThanOrEqual(364);
        expect(rung).toEqual(evenings(zone, routine, from, to));
      }),
      { numRuns: 6, examples: [[at(20)], [0], [30], [at(2, 15)], [at(23, 30)]] },
    );
  });

  test('on any weekdays, with nothing running at times: once each, of several missed ones only the last', () => {
    const outage = fc.record({
      from: fc.integer({ min: from, max: to }),
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 20 * dayMinutes })),
    });
    const masks = fc.oneof(
      fc.constantFrom(everyDay, weekdays, monday, 0b001_0000),
      fc.integer({ min: 1, max: 127 }),
    );
    fc.assert(
      fc.property(anyMinute, masks, fc.array(outage, { maxLength: 8 }), (minute, mask, outages) => {
        const routine = { minute, weekdays: mask };
        const wanted = afterOutages(evenings(zone, routine, from, to), to, outages);
        expect(ring(zone, routine, from, to, outages)).toEqual(wanted);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a minute of a day', () => {
  test.each([
    ['an ordinary one', 'Europe/Berlin', '2026-11-23', at(20), '2026-11-23T19:00:00Z'],
    ['a zone of half an hour', 'Asia/Kolkata', '2026-11-23', at(20), '2026-11-23T14:30:00Z'],
    ['a zone of three quarters', 'Asia/Kathmandu', '2026-11-23', at(20), '2026-11-23T14:15:00Z'],
    ['a skipped hour is over at its end', 'Europe/Berlin', '2026-03-29', at(2, 30), '2026-03-29T01:00:00Z'],
    [
      'a doubled hour counts the first time',
      'Europe/Berlin',
      '2026-10-25',
      at(2, 30),
      '2026-10-25T00:30:00Z',
    ],
    ['a skipped half hour', 'Australia/Lord_Howe', '2026-10-04', at(2, 15), '2026-10-03T15:30:00Z'],
    ['a doubled half hour', 'Australia/Lord_Howe', '2026-04-05', at(1, 45), '2026-04-04T14:45:00Z'],
    ['a day that begins at one', 'America/Sao_Paulo', '2018-11-04', 0, '2018-11-04T03:00:00Z'],
    ['a day whose last hour comes twice', 'America/Sao_Paulo', '2018-02-17', at(23), '2018-02-18T01:00:00Z'],
    ['a Friday that begins at one', 'Africa/Cairo', '2023-04-28', at(0, 30), '2023-04-27T22:00:00Z'],
    [
      'a skipped hour that ends on the next day',
      'America/Nuuk',
      '2024-03-30',
      at(23, 30),
      '2024-03-31T01:00:00Z',
    ],
    ['the day before a skipped one', 'Pacific/Apia', '2011-12-29', at(23, 59), '2011-12-30T09:59:00Z'],
    ['the day after a skipped one', 'Pacific/Apia', '2011-12-31', 0, '2011-12-30T10:00:00Z'],
    ['a skipped day has none', 'Pacific/Apia', '2011-12-30', at(20), undefined],
  ])('%s: %s, %s', (_what, zone, day, minute, moment) => {
    expect(momentOf(date(day), minute, zone)?.toString()).toBe(moment);
  });
});

describe('the slot', () => {
  const evening: Routine = { minute: at(20), weekdays: everyDay };
  const mondays: Routine = { minute: at(8), weekdays: monday };
  const fridays: Routine = { minute: at(20), weekdays: 0b001_0000 };
  const berlin = 'Europe/Berlin';

  test('from a day is that day’s, or that of the next chosen one', () => {
    expect(tell(slotFrom(evening, berlin, date('2026-11-23')))).toEqual([
      '2026-11-23',
      '2026-11-23T19:00:00Z',
    ]);
    expect(tell(slotFrom(mondays, berlin, date('2026-11-23')))).toEqual([
      '2026-11-23',
      '2026-11-23T07:00:00Z',
    ]);
    expect(tell(slotFrom(mondays, berlin, date('2026-11-24')))).toEqual([
      '2026-11-30',
      '2026-11-30T07:00:00Z',
    ]);
  });

  test('of a weekday that the zone skips comes a week later', () => {
    const friday = slotFrom(fridays, 'Pacific/Apia', date('2011-12-24'));
    expect(tell(friday)).toEqual(['2012-01-06', '2012-01-06T06:00:00Z']);
  });

  test('after a moment is never that moment itself, nor one for a day too early', () => {
    const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
    expect(tell(slotAfter(evening, berlin, now))?.[0]).toBe('2026-11-24');
    expect(tell(slotAfter(evening, berlin, now.subtract({ seconds: 1 })))?.[0]).toBe('2026-11-23');
    expect(tell(slotAfter(evening, berlin, now, date('2026-11-30')))?.[0]).toBe('2026-11-30');
    expect(tell(slotAfter(evening, berlin, now, date('2026-11-01')))?.[0]).toBe('2026-11-24');
  });

  test('up to a moment is the last one, and none for a day too early', () => {
    const now = Temporal.Instant.from('2026-11-23T18:59:00Z');
    expect(tell(slotUntil(evening, berlin, now, date('2026-11-20')))?.[0]).toBe('2026-11-22');
    expect(tell(slotUntil(mondays, berlin, now, date('2026-11-01')))?.[0]).toBe('2026-11-23');
    expect(slotUntil(evening, berlin, now, date('2026-11-23'))).toBeUndefined();
    expect(slotUntil(evening, berlin, now, date('2026-11-25'))).toBeUndefined();
  });

  test('is found late where clocks have gone back over midnight since', () => {
    const midnight: Routine = { minute: 0, weekdays: everyDay };
    // At 0:01 it was 23:01 on the 6th again.
    const now = Temporal.Instant.from('2010-11-07T02:32:00Z');
    const slot = slotUntil(midnight, 'America/St_Johns', now, date('2010-11-07'));
    expect(tell(slot)).toEqual(['2010-11-07', '2010-11-07T02:30:00Z']);
  });

  test('of no days is none', () => {
    const never: Routine = { minute: at(20), weekdays: 0 };
    const now = Temporal.Instant.from('2026-11-23T18:00:00Z');
    expect(slotFrom(never, berlin, date('2026-11-23'))).toBeUndefined();
    expect(slotAfter(never, berlin, now)).toBeUndefined();
    expect(slotUntil(never, berlin, now, date('2026-11-01'))).toBeUndefined();
    const nothing = claim('check-in', never, present(berlin, now), date('2026-11-01'), now);
    expect(nothing).toEqual({ due: undefined, next: undefined });
  });
});

describe('what is claimed', () => {
  const evening: Routine = { minute: at(20), weekdays: everyDay };
  const zone = 'Europe/Berlin';
  const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
  const told = (pending: string | null, person: Partial<Planned> = {}, kind: RoutineKind = 'check-in') => {
    const { due, next } = claim(
      kind,
      evening,
      present(zone, now, person),
      pending ? date(pending) : null,
      now,
    );
    return [due?.day.toString(), next?.day.toString()];
  };

  test('is today’s, and the next is tomorrow’s', () => {
    expect(told('2026-11-23')).toEqual(['2026-11-23', '2026-11-24']);
  });

  test('is nothing where nothing was planned, or where its time has not come yet', () => {
    expect(told(null)).toEqual([undefined, '2026-11-24']);
    expect(told('2026-11-24')).toEqual([undefined, '2026-11-24']);
  });

  test('comes again after the pause', () => {
    const pausedUntil = date('2026-12-24');
    expect(told('2026-11-23', { pausedUntil })).toEqual(['2026-11-23', '2026-12-24']);
    expect(told(null, { pausedUntil })).toEqual([undefined, '2026-12-24']);
    expect(told('2026-11-23', { pausedUntil: date('2026-11-01') })).toEqual(['2026-11-23', '2026-11-24']);
    // The next of every third day lies behind the pause.
    expect(told('2026-11-23', { pausedUntil: date('2026-11-25'), unanswered: 2 })).toEqual([
      '2026-11-23',
      '2026-11-26',
    ]);
  });

  test('of the other routines keeps its pace for who is here, and slows down with the evenings for who is not', () => {
    const away = { seenAt: now.subtract({ hours: 72 }) };
    const here = { seenAt: now.subtract({ hours: 71, minutes: 59 }) };
    for (const kind of routineKinds.filter((one) => one !== 'check-in')) {
      for (const unanswered of [0, 3, 6, 9, 40]) {
        expect(told('2026-11-23', { ...here, unanswered }, kind)).toEqual(['2026-11-23', '2026-11-24']);
      }
      expect(told('2026-11-23', { ...away, unanswered: 2 }, kind)).toEqual(['2026-11-23', '2026-11-24']);
      expect(told('2026-11-23', { ...away, unanswered: 3 }, kind)).toEqual(['2026-11-23', '2026-11-26']);
      expect(told('2026-11-23', { ...away, unanswered: 6 }, kind)).toEqual(['2026-11-23', '2026-11-30']);
      expect(told('2026-11-23', { ...away, unanswered: 9 }, kind)).toEqual(['2026-11-23', undefined]);
    }
  });
});

describe('without an answer', () => {
  test('it is three evenings, then every third day, then weekly, then nothing', () => {
    const paces = Array.from({ length: 12 }, (_, unanswered) => paceAfter(unanswered));
    const silent = [undefined, undefined, undefined];
    expect(paces).toEqual([1, 1, 1, 3, 3, 3, 7, 7, 7, ...silent]);
    const days = eveningsOf(everyDay, () => false, 400).map((day) => date('2026-11-23').until(day).days);
    expect(days).toEqual([0, 1, 2, 5, 8, 11, 18, 25, 32]);
  });

  test('on some weekdays alone it slows down too, to the next of them', () => {
    const days = eveningsOf(weekdays, () => false, 400);
    expect(days.map((day) => day.dayOfWeek)).toEqual([1, 2, 3, 1, 4, 1, 1, 1, 1]);
    expect(eveningsOf(monday, () => false, 400)).toHaveLength(9);
  });

  test('any answer brings it back to the next chosen day', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (answered) => {
        const days = eveningsOf(everyDay, (evening) => answered[evening] ?? true, 120);
        for (const [evening, day] of days.entries()) {
          const next = days[evening + 1];
          if (!next) continue;
          const since = answered.slice(0, evening + 1).lastIndexOf(true);
          const gap = evening >= answered.length ? 1 : paceAfter(evening - since);
          expect(day.until(next).days).toBe(gap);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('it has fallen silent for who leaves nine evenings alone and is not here', () => {
    const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
    const silent = (unanswered: number, hours: number) =>
      isSilent({ unanswered, seenAt: now.subtract({ hours }) }, now);
    expect([silent(9, 72), silent(40, 1000)]).toEqual([true, true]);
    expect([silent(8, 1000), silent(9, 71), silent(0, 72)]).toEqual([false, false, false]);
  });

  /** The days of the prompts of somebody who does something with some of them: the n-th if so it is said. */
  function eveningsOf(
    mask: number,
    answers: (evening: number) => boolean,
    most: number,
  ): Temporal.PlainDate[] {
    const zone = 'Europe/Berlin';
    const routine = { minute: at(20), weekdays: mask };
    let slot = slotFrom(routine, zone, date('2026-11-23'));
    let unanswered = 0;
    const days: Temporal.PlainDate[] = [];
    while (slot && days.length < most) {
      const { day, at: now } = slot;
      const { next } = claim('check-in', routine, present(zone, now, { unanswered }), day, now);
      const isAnswered = answers(days.length);
      unanswered = isAnswered ? 0 : unanswered + 1;
      slot = isAnswered ? slotAfter(routine, zone, now.add({ hours: 1 })) : next;
      days.push(day);
    }
    return days;
  }
});

describe('a person on a journey', () => {
  const zones = [
    ...new Set(places.map(([zone]) => zone)),
    'America/Los_Angeles',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ];

  test.each([
    [
      'to the west, before it was asked',
      'Europe/Berlin',
      '2026-11-23T12:00',
      'America/Los_Angeles',
      ['23', '24'],
    ],
    ['to the west, just after', 'Europe/Berlin', '2026-11-23T20:05', 'America/Los_Angeles', ['23', '24']],
    ['to the east, before', 'America/Los_Angeles', '2026-11-23T06:00', 'Europe/Berlin', ['23', '24']],
    ['to the east, into the night', 'America/Los_Angeles', '2026-11-23T19:00', 'Europe/Berlin', ['23', '24']],
    ['to the day before', 'Pacific/Auckland', '2026-11-23T21:00', 'Pacific/Pago_Pago', ['23', '24']],
    ['to the day after', 'Pacific/Pago_Pago', '2026-11-23T10:00', 'Pacific/Auckland', ['23', '24']],
  ])('%s, gets neither two nor none', (_where, from, wall, to, days) => {
    const start = minuteOf(local('2026-11-23T00:00', from));
    const move = { at: minuteOf(local(wall, from)), zone: to };
    const asked = travel(from, at(20), start, minuteOf(local('2026-11-24T23:59', to)), [move]);
    expect(asked.map(({ day }) => day.slice(-2))).toEqual(days);
  });

  test('has one evening a day, unless the clock has jumped over that day’s', () => {
    const starts = fc.constantFrom('2026-11-20', '2026-03-20', '2018-10-25', '2023-04-20', '2011-12-20');
    const moves = fc.array(
      fc.record({
        at: fc.oneof(fc.integer({ min: 1, max: 30 * dayMinutes }), fc.integer({ min: 1, max: 600 })),
        zone: fc.constantFrom(...zones),
      }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(starts, fc.constantFrom(...zones), anyMinute, moves, (day, home, minute, hops) => {
        const start = minuteOf(local(`${day}T12:00`, 'UTC'));
        const journey = hops.map((hop) => ({ ...hop, at: start + hop.at })).sort((a, b) => a.at - b.at);
        const asked = travel(home, minute, start, start + 30 * dayMinutes, journey);
        for (const [index, { day, via, jump }] of asked.entries()) {
          const before = asked[index - 1]?.day;
          if (before === undefined) continue;
          const days = date(before).until(date(day)).days;
          expect(days).toBeGreaterThanOrEqual(1);
          // For whoever has left Apia in between, it had been planned without that day.
          const isSkipped = via.has('Pacific/Apia') && before < '2011-12-30' && day > '2011-12-30';
          const leftOut = days - 1 - (isSkipped ? 1 : 0);
          // Whoever leaps ahead by a whole day or more has no such evening in between.
          if (leftOut > 0) expect(jump).toBeGreaterThan(leftOut * dayMinutes);
        }
        expect(asked.length).toBeGreaterThanOrEqual(27);
      }),
      { numRuns: 150 },
    );
  });

  /** What came, in which zones it was waited for, and by how much the person's clock went on in the minute it came. */
  interface Asked {
    day: string;
    via: Set<string>;
    jump: number;
  }

  /** Lives through every minute of a journey. */
  function travel(
    home: string,
    minuteOfDay: number,
    from: number,
    to: number,
    moves: { at: number; zone: string }[],
  ): Asked[] {
    const routine = { minute: minuteOfDay, weekdays: everyDay };
    const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]));
    const shows = (zone: string, minute: number) => clocks.get(zone)?.(minute) ?? Number.NaN;
    const asked: Asked[] = [];
    let zone = home;
    let via = new Set([zone]);
    let next = slotAfter(routine, zone, instant(from));
    for (let minute = from + 1; next && minute < to; minute++) {
      const before = zone;
      for (const move of moves.filter((one) => one.at === minute)) {
        zone = move.zone;
        via.add(zone);
        next = slotFrom(routine, zone, next.day);
        if (!next) throw new Error('Nothing comes after the move.');
      }
      if (minuteOf(next.at) > minute) continue;
      const now = instant(minute);
      const claimed = claim('check-in', routine, present(zone, now), next.day, now);
      const jump = shows(zone, minute) - shows(before, minute - 1);
      if (claimed.due) asked.push({ day: claimed.due.day.toString(), via, jump });
      via = new Set([zone]);
      next = claimed.next;
    }
    return asked;
  }
});

describe('quiet hours', () => {
  test.each<[QuietHours, quiet: number[], loud: number[]]>([
    [usualQuiet, [at(23), at(23, 59), 0, at(6, 59)], [at(7), at(12), at(22, 59)]],
    [{ from: at(1), to: at(9) }, [at(1), at(8, 59)], [0, at(0, 59), at(9), at(23)]],
    [{ from: at(22), to: 0 }, [at(22), at(23, 59)], [0, at(12), at(21, 59)]],
    [{ from: 0, to: at(6) }, [0, at(5, 59)], [at(6), at(23, 59)]],
    [{ from: at(8), to: at(8) }, [], [0, at(8), at(23, 59)]],
  ])('of %j', (hours, quiet, loud) => {
    expect(quiet.map((minute) => isQuiet(minute, hours))).toEqual(quiet.map(() => true));
    expect(loud.map((minute) => isQuiet(minute, hours))).toEqual(loud.map(() => false));
  });

  test.each<[what: string, QuietHours, morning: string]>([
    ['eight, though the night is over before', usualQuiet, '2026-11-24T08:00'],
    ['the end of a longer night', { from: at(23), to: at(9, 30) }, '2026-11-24T09:30'],
    ['the end of the day of who works at night', { from: at(8), to: at(16) }, '2026-11-24T16:00'],
    ['eight without quiet hours', { from: 0, to: 0 }, '2026-11-24T08:00'],
    ['eight without quiet hours, wherever they lie', { from: at(15), to: at(15) }, '2026-11-24T08:00'],
  ])('the next morning is %s', (_what, quiet, morning) => {
    const zone = 'Europe/Berlin';
    expect(morningAfter(date('2026-11-23'), { zone, quiet })).toEqual(local(morning, zone));
  });

  test('the morning after the day before a skipped one is that of the day after it', () => {
    const zone = 'Pacific/Apia';
    expect(morningAfter(date('2011-12-29'), { zone, quiet: usualQuiet })).toEqual(
      local('2011-12-31T08:00', zone),
    );
  });
});

describe('what could not be sent in time', () => {
  const zone = 'Europe/Berlin';
  /** What becomes of it: a local time to wait until, or the word. */
  function fate(kind: Kind, due: string, now: string, quiet: QuietHours = usualQuiet): string {
    const said = verdict(kind, local(due, zone), Temporal.Instant.from(local(now, zone)), { zone, quiet });
    if (typeof said === 'string') return said;
    return said.wait.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  }

  test.each<[Kind, due: string, now: string, fate: string]>([
    ['check-in', '2026-11-23T20:00', '2026-11-23T20:00', 'send'],
    ['check-in', '2026-11-23T20:00', '2026-11-23T21:10', 'send'],
    ['check-in', '2026-11-23T19:30', '2026-11-23T22:30', 'send'],
    ['check-in', '2026-11-23T19:30', '2026-11-23T22:31', 'drop'],
    ['check-in', '2026-11-23T20:00', '2026-11-23T22:59', 'send'],
    // Three hours late, and so in the quiet hours.
    ['check-in', '2026-11-23T20:00', '2026-11-23T23:00', 'drop'],
    ['check-in', '2026-11-23T20:00', '2026-11-24T07:30', 'drop'],
    // Chosen in the quiet hours, and in time.
    ['check-in', '2026-11-23T23:30', '2026-11-24T00:00', 'send'],
    ['check-in', '2026-11-23T23:30', '2026-11-24T00:01', 'drop'],
    ['relaxation', '2026-11-23T15:00', '2026-11-23T18:00', 'send'],
    ['relaxation', '2026-11-23T15:00', '2026-11-23T18:01', 'drop'],
    ['later', '2026-11-23T22:15', '2026-11-23T22:45', 'send'],
    ['later', '2026-11-23T22:15', '2026-11-23T23:15', 'drop'],
    ['summary', '2026-11-23T08:00', '2026-11-23T22:59', 'send'],
    ['summary', '2026-11-23T08:00', '2026-11-23T23:00', '2026-11-24T08:00'],
    ['summary', '2026-11-23T08:00', '2026-11-24T03:00', '2026-11-24T08:00'],
    ['summary', '2026-11-23T08:00', '2026-11-25T08:00', 'send'],
    ['summary', '2026-11-23T08:00', '2026-11-25T08:01', 'drop'],
    ['back-fill', '2026-11-24T08:00', '2026-11-24T14:00', 'send'],
    ['back-fill', '2026-11-24T08:00', '2026-11-24T14:01', 'drop'],
    // Two days long a lesson is as good as on its own, but not at night.
    ['lesson', '2026-11-25T17:00', '2026-11-25T22:59', 'send'],
    ['lesson', '2026-11-25T17:00', '2026-11-25T23:00', '2026-11-26T08:00'],
    ['lesson', '2026-11-25T17:00', '2026-11-27T17:00', 'send'],
    ['lesson', '2026-11-25T17:00', '2026-11-27T17:01', 'drop'],
    ['micro-break', '2026-11-25T09:30', '2026-11-25T09:45', 'send'],
    // So late it is dropped, though its hour was chosen and half an hour late counts as in time elsewhere.
    ['micro-break', '2026-11-25T09:30', '2026-11-25T09:46', 'drop'],
    // Whoever sits at night may be reminded there.
    ['micro-break', '2026-11-25T23:30', '2026-11-25T23:45', 'send'],
    ['micro-break', '2026-11-25T23:30', '2026-11-25T23:46', 'drop'],
    // Whoever practises at night is not left without an end.
    ['session', '2026-11-25T23:30', '2026-11-25T23:30', 'send'],
    ['session', '2026-11-25T23:30', '2026-11-26T03:00', 'send'],
    ['session', '2026-11-25T19:00', '2026-11-26T19:00', 'send'],
    ['session', '2026-11-25T19:00', '2026-11-26T19:01', 'drop'],
    ['next-day', '2026-11-25T22:59', '2026-11-25T22:59', 'send'],
    // Whoever moved at night is not asked the next night.
    ['next-day', '2026-11-25T23:30', '2026-11-25T23:30', '2026-11-26T08:00'],
    ['next-day', '2026-11-25T03:00', '2026-11-25T03:00', '2026-11-25T08:00'],
    ['next-day', '2026-11-25T08:00', '2026-11-26T20:00', 'send'],
    ['next-day', '2026-11-25T08:00', '2026-11-26T20:01', 'drop'],
  ])('%s for %s at %s: %s', (kind, due, now, expected) => {
    expect(fate(kind, due, now)).toBe(expected);
  });

  test('an offer for a late morning waits for the end of quiet hours that lie in the day', () => {
    const siesta = { from: at(13), to: at(16) };
    expect(fate('back-fill', '2026-11-24T09:00', '2026-11-24T13:30', siesta)).toBe('2026-11-24T16:00');
  });

  test('the week waits for the end of quiet hours in which it usually comes, and not where its hour was chosen', () => {
    const quiet = { from: at(22), to: at(9) };
    expect(fate('summary', '2026-11-23T08:00', '2026-11-23T08:00', quiet)).toBe('2026-11-23T09:00');
    expect(fate('summary', '2026-11-23T07:30', '2026-11-23T07:30', quiet)).toBe('send');
    expect(fate('check-in', '2026-11-23T22:30', '2026-11-23T22:30', quiet)).toBe('send');
  });

  test('so does the lesson', () => {
    const quiet = { from: at(16), to: at(18) };
    expect(fate('lesson', '2026-11-25T17:00', '2026-11-25T17:00', quiet)).toBe('2026-11-25T18:00');
    expect(fate('lesson', '2026-11-25T17:15', '2026-11-25T17:15', quiet)).toBe('send');
    expect(fate('lesson', '2026-11-25T17:15', '2026-11-25T17:46', quiet)).toBe('2026-11-25T18:00');
  });

  test('nothing comes later than it keeps, whenever it was due, and whatever the quiet hours', () => {
    const quiet = fc.record({
      from: fc.integer({ min: 0, max: at(23, 59) }),
      to: fc.integer({ min: 0, max: at(23, 59) }),
    });
    const due = fc.integer({ min: 0, max: 7 * dayMinutes });
    const over = fc.integer({ min: 1, max: dayMinutes });
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(kinds) as Kind[])),
        due,
        over,
        quiet,
        (kind, minutes, more, hours) => {
          const dueAt = local('2026-11-23T00:00', zone).add({ minutes });
          const last = dueAt.add({ minutes: kinds[kind].keeps * 60 });
          const told = (now: Temporal.Instant) => verdict(kind, dueAt, now, { zone, quiet: hours });
          expect(told(last.add({ minutes: more }))).toBe('drop');
          const isLoud = !isQuiet(minuteAt(last, zone), hours);
          if (isLoud) expect(told(last)).toBe('send');
        },
      ),
    );
  });

  test('whoever sleeps by day is offered nothing then', () => {
    const quiet = { from: at(7, 30), to: at(6) };
    expect(fate('back-fill', '2026-11-24T06:00', '2026-11-24T09:00', quiet)).toBe('2026-11-25T06:00');
    expect(morningAfter(date('2026-11-23'), { zone, quiet })).toEqual(local('2026-11-24T06:00', zone));
  });

  test('hours are hours in the nights in which clocks change', () => {
    expect(fate('check-in', '2026-03-29T01:30', '2026-03-29T03:15', { from: 0, to: 0 })).toBe('send');
    expect(fate('check-in', '2026-10-25T01:30', '2026-10-25T03:45', { from: 0, to: 0 })).toBe('drop');
  });

  test('without quiet hours lateness alone counts', () => {
    expect(fate('check-in', '2026-11-23T23:30', '2026-11-24T02:30', { from: at(8), to: at(8) })).toBe('send');
  });

  test('what waits is sent when the wait is over', () => {
    const quiet = fc.record({
      from: fc.integer({ min: at(20), max: at(23, 59) }),
      to: fc.integer({ min: 0, max: at(12) }),
    });
    const late = fc.integer({ min: 31, max: 48 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(kinds) as Kind[])), late, quiet, (kind, minutes, hours) => {
        const now = local('2026-11-24T00:00', zone).add({ minutes });
        const said = verdict(kind, now.subtract({ minutes }), now, { zone, quiet: hours });
        if (typeof said === 'string') return;
        expect(Temporal.Instant.compare(said.wait, now)).toBe(1);
        expect(verdict(kind, said.wait, said.wait.add({ minutes: 31 }), { zone, quiet: hours })).toBe('send');
      }),
    );
  });
});

test('every routine is usual but for breaks from sitting, which come to those only who want them', () => {
  const told = routineKinds.map((kind) => [
    kind,
    usual[kind].minute,
    usual[kind].weekdays,
    usual[kind].active,
  ]);
  expect(told).toEqual([
    ['check-in', at(20), everyDay, true],
    ['relaxation', at(15), weekdays, true],
    ['summary', at(8), monday, true],
    ['lesson', at(17), wednesday, true],
    ['micro-break', at(9, 30), weekdays, false],
  ]);
});

test('what somebody waits for goes before what is sent in bulk', () => {
  const urgent = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].urgent);
  expect(urgent).toEqual(['later', 'session']);
});

test('every routine has usual hours outside the usual quiet ones', () => {
  for (const { minute } of Object.values(usual)) expect(isQuiet(minute, usualQuiet)).toBe(false);
});
