import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  actOnHeadache,
  easesNow,
  type HeadacheAct,
  type HeadacheState,
  isUntold,
  learntFrom,
  minutesByDay,
  overtaken,
} from '../../src/domain/headache.ts';
import { reliefs } from '../../src/domain/relief.ts';

const zone = 'Europe/Berlin';
const startedAt = Temporal.Instant.from('2026-11-24T09:00:00Z');
const inMinutes = (minutes: number) => startedAt.add({ minutes });

const draft: HeadacheState = {
  startedAt,
  day: '2026-11-24',
  endedAt: null,
  peak: null,
  side: null,
  relief: null,
  open: true,
  lastUpdateId: 100,
};
const told: HeadacheState = { ...draft, peak: 6 };
const ended: HeadacheState = { ...told, open: false, endedAt: inMinutes(60) };
const left: HeadacheState = { ...told, open: false };

const act = (headache: HeadacheState, doing: HeadacheAct, minutes = 90, update = 101) =>
  actOnHeadache(headache, doing, { now: inMinutes(minutes), update });
const strength = (value: number, corrects = false): HeadacheAct => ({ do: 'strength', value, corrects });
const over = (minutes: number | null): HeadacheAct => ({
  do: 'over',
  at: minutes === null ? null : inMinutes(minutes),
});
const relief = (value: (typeof reliefs)[number], isPrompt = true): HeadacheAct => ({
  do: 'relief',
  value,
  isPrompt,
});

test.each([
  [72 * 60, true],
  [72 * 60 + 1, false],
])('an end %i minutes after the beginning counts: %s', (minutes, counts) => {
  expect(act(left, over(minutes), 30 * 24 * 60) !== undefined).toBe(counts);
});

describe('how strong it is', () => {
  test('is asked again two hours after it was told first, once a headache', () => {
    expect(act(draft, strength(7), 5)).toEqual({
      change: { peak: 7, lastUpdateId: 101 },
      due: inMinutes(125),
    });
    expect(act(told, strength(7))).toEqual({ change: { peak: 7, lastUpdateId: 101 } });
  });

  test.each([
    [strength(9), 9],
    [strength(6), 6],
    [strength(3), 6],
    [strength(3, true), 3],
    [strength(9, true), 9],
  ])('raises the strongest so far, and replaces it where it corrects: %j', (doing, peak) => {
    expect(act(told, doing)?.change.peak).toBe(peak);
  });

  test('counts for nothing once it is over or closed', () => {
    expect(act(ended, strength(9))).toBeUndefined();
    expect(act(left, strength(9))).toBeUndefined();
  });
});

describe('the side', () => {
  test('is the one told last', () => {
    expect(act(told, { do: 'side', value: 'left' })?.change).toEqual({ side: 'left', lastUpdateId: 101 });
    expect(act({ ...told, side: 'left' }, { do: 'side', value: 'both' })?.change.side).toBe('both');
    expect(act(ended, { do: 'side', value: 'left' })).toBeUndefined();
  });
});

describe('an act that was overtaken', () => {
  test('only tells what was not told', () => {
    expect(act(draft, strength(4), 5, 99)).toEqual({
      change: { peak: 4, lastUpdateId: 100 },
      due: inMinutes(125),
    });
    expect(act(told, strength(9), 5, 99)).toBeUndefined();
    expect(act(told, { do: 'side', value: 'left' }, 5, 99)?.change).toEqual({
      side: 'left',
      lastUpdateId: 100,
    });
    expect(act({ ...told, side: 'both' }, { do: 'side', value: 'left' }, 5, 99)).toBeUndefined();
    expect(act(told, relief('worse'), 125, 99)?.change).toEqual({ relief: 'worse', lastUpdateId: 100 });
    expect(act({ ...told, relief: 'same' }, relief('worse'), 125, 99)).toBeUndefined();
    expect(act(told, relief('free'), 125, 99)?.change).toEqual({ relief: 'free', lastUpdateId: 100 });
  });
});

describe('the end', () => {
  test('lies between the beginning and now', () => {
    expect(act(told, over(60))).toEqual({
      change: { endedAt: inMinutes(60), open: false, lastUpdateId: 101 },
      due: null,
    });
    expect(act(told, over(0))?.change.endedAt).toEqual(inMinutes(0));
    expect(act(told, over(90))?.change.endedAt).toEqual(inMinutes(90));
    expect(act(told, over(-1))).toBeUndefined();
    expect(act(told, over(91))).toBeUndefined();
  });

  test('is told once, of a headache that counts', () => {
    expect(act(ended, over(30))).toBeUndefined();
    expect(act(ended, over(null))).toBeUndefined();
    expect(act(draft, over(30))).toBeUndefined();
  });

  test('may stay unknown, and be told afterwards', () => {
    expect(act(told, over(null))).toEqual({ change: { open: false, lastUpdateId: 101 }, due: null });
    expect(act(left, over(null))).toBeUndefined();
    expect(act(left, over(60))?.change.endedAt).toEqual(inMinutes(60));
  });
});

describe('two hours later', () => {
  test.each(['better', 'same', 'worse'] as const)('%s is kept, and it goes on', (value) => {
    expect(act(told, relief(value), 125)).toEqual({ change: { relief: value, lastUpdateId: 101 } });
  });

  test('pain-free ends it', () => {
    expect(act(told, relief('free'), 125)).toEqual({
      change: { relief: 'free', open: false, endedAt: inMinutes(125), lastUpdateId: 101 },
    });
  });

  test('told long after it was asked, it is no answer; pain-free closes it, and when it was over is not known', () => {
    expect(act(told, relief('worse', false), 600)).toEqual({ change: { lastUpdateId: 101 } });
    expect(act(told, relief('free', false), 600)).toEqual({ change: { open: false, lastUpdateId: 101 } });
    expect(act(left, relief('same', false), 600)).toBeUndefined();
  });

  test('is kept of one that has ended meanwhile, and of none that does not count', () => {
    expect(act(ended, relief('free'), 125)?.change).toEqual({ relief: 'free', lastUpdateId: 101 });
    expect(act(draft, relief('free'), 125)).toBeUndefined();
  });
});

describe('what time changes', () => {
  const at = (
    headache: HeadacheState,
    hours: number,
    { taken = 0, reopened = false, today = '2026-11-24' },
  ) => overtaken(headache, { now: startedAt.add({ seconds: hours * 3600 }), today, taken, reopened });

  test('a draft in which nothing was told is dated anew when it is opened again', () => {
    const change = { startedAt: startedAt.add({ hours: 1 }), day: '2026-11-24' };
    expect(at(draft, 1, { reopened: true })).toEqual({ change });
    expect(at(draft, 1, {})).toBeUndefined();
  });

  test('a draft in which nothing was told is dated anew on another day', () => {
    const change = { startedAt: startedAt.add({ hours: 20 }), day: '2026-11-25' };
    expect(at(draft, 20, { today: '2026-11-25' })).toEqual({ change });
  });

  test('whatever was told keeps its date', () => {
    expect(at(told, 20, { today: '2026-11-25', reopened: true })).toBeUndefined();
    expect(at({ ...draft, side: 'left' }, 20, { today: '2026-11-25', reopened: true })).toBeUndefined();
    expect(at(draft, 20, { today: '2026-11-25', reopened: true, taken: 1 })).toBeUndefined();
  });

  test('one left open for more than 72 hours is closed, and its end was not told', () => {
    expect(at(told, 72, {})).toBeUndefined();
    expect(at(told, 73, {})).toEqual({ change: { open: false }, due: null });
    expect(at(ended, 100, {})).toBeUndefined();
    expect(at(draft, 100, { taken: 1 })).toEqual({ change: { open: false }, due: null });
  });

  test('nothing was told only while strength, side and what was taken are not', () => {
    expect([isUntold(draft, 0), isUntold(draft, 1), isUntold(told, 0)]).toEqual([true, false, false]);
  });
});

test('an act tells of its day what it says of the headache', () => {
  expect(learntFrom(strength(5))).toEqual({ peak: 5 });
  expect(learntFrom({ do: 'side', value: 'both' })).toEqual({ side: 'both' });
  expect(learntFrom(relief('better'))).toEqual({});
  expect(learntFrom(relief('free'))).toBeUndefined();
  expect(learntFrom(over(5))).toBeUndefined();
});

describe('how long it lasted on each day', () => {
  const split = (from: string, to: string, where = zone) =>
    minutesByDay({ startedAt: Temporal.Instant.from(from), endedAt: Temporal.Instant.from(to) }, where).map(
      ({ day, minutes }) => [day.toString(), minutes],
    );

  test('is all of it where it is over on the same day', () => {
    expect(split('2026-11-24T09:00:00Z', '2026-11-24T10:30:00Z')).toEqual([['2026-11-24', 90]]);
    expect(split('2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z')).toEqual([['2026-11-24', 0]]);
  });

  test('is cut at four in the morning', () => {
    expect(split('2026-11-24T22:00:00Z', '2026-11-25T03:00:00Z')).toEqual([['2026-11-24', 300]]);
    expect(split('2026-11-24T22:00:00Z', '2026-11-25T03:30:00Z')).toEqual([
      ['2026-11-24', 300],
      ['2026-11-25', 30],
    ]);
    expect(split('2026-11-24T22:00:00Z', '2026-11-27T10:00:00Z')).toEqual([
      ['2026-11-24', 300],
      ['2026-11-25', 1440],
      ['2026-11-26', 1440],
      ['2026-11-27', 420],
    ]);
  });

  test('is an hour less where the clocks go on, and an hour more where they go back', () => {
    expect(split('2026-03-28T03:00:00Z', '2026-03-29T10:00:00Z')).toEqual([
      ['2026-03-28', 23 * 60],
      ['2026-03-29', 8 * 60],
    ]);
    expect(split('2026-10-24T02:00:00Z', '2026-10-25T10:00:00Z')).toEqual([
      ['2026-10-24', 25 * 60],
      ['2026-10-25', 7 * 60],
    ]);
  });

  test('adds up to all of it, in any zone and on any day', () => {
    const zones = fc.constantFrom(
      zone,
      'Pacific/Apia',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1_300_000, max: 1_900_000 }),
        fc.integer({ min: 0, max: 90 }),
        zones,
        (k, hours, where) => {
          const from = Temporal.Instant.fromEpochMilliseconds(k * 1_000_000);
          const days = minutesByDay({ startedAt: from, endedAt: from.add({ hours }) }, where);
          expect(days.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(hours * 60, 6);
          const dates = days.map(({ day }) => day.toString());
          expect(dates).toEqual([...new Set(dates)].toSorted());
        },
      ),
    );
  });
});

describe('what may do good now', () => {
  const safe = { flags: [], body: [], holds: 'safe' } as const;

  test.each([
    [6, false, ['paced-breathing', 'muscle-relaxation']],
    [7, false, ['paced-breathing', 'body-scan']],
    [2, true, ['paced-breathing', 'body-scan']],
    [null, false, ['paced-breathing', 'muscle-relaxation']],
  ])('at %s of 10 (migraine-like: %s) is %j', (peak, isMigraineLike, exercises) => {
    expect(easesNow({ peak }, isMigraineLike, safe)).toEqual(exercises);
  });
});

test('told in any order and as often as may be, it is as if each act had come once, and stays sound', () => {
  const acts = fc.oneof(
    fc.record({
      do: fc.constant('strength' as const),
      value: fc.integer({ min: 1, max: 10 }),
      corrects: fc.boolean(),
    }),
    fc.record({ do: fc.constant('side' as const), value: fc.constantFrom('left', 'right', 'both') }),
    fc.integer({ min: -60, max: 600 }).map(over),
    fc.constant(over(null)),
    fc.record({
      do: fc.constant('relief' as const),
      value: fc.constantFrom(...reliefs),
      isPrompt: fc.boolean(),
    }),
  ) as fc.Arbitrary<HeadacheAct>;
  const run = (steps: readonly (readonly [HeadacheAct, number])[]) => {
    let headache = draft;
    let dues = 0;
    for (const [step, [doing, update]] of steps.entries()) {
      const moved = actOnHeadache(headache, doing, { now: inMinutes(step), update });
      headache = { ...headache, ...moved?.change };
      if (moved?.due) dues += 1;
    }
    return { headache, dues };
  };
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 12 }), fc.nat(), (list, where) => {
      const steps = list.map((doing, place) => [doing, 101 + place] as const);
      const { headache, dues } = run(steps);
      expect(dues).toBe(headache.peak === null ? 0 : 1);
      expect(
        headache.endedAt === null || (!headache.open && startedAt.until(headache.endedAt).sign >= 0),
      ).toBe(true);
      expect(headache.relief === null || headache.peak !== null).toBe(true);
      // The last one, come again.
      for (const step of steps.slice(-1)) {
        const now = inMinutes(steps.length - 1);
        const again = actOnHeadache(headache, step[0], { now, update: step[1] });
        expect({ ...headache, ...again?.change }).toEqual(headache);
      }
      // A strength that was overtaken changes nothing.
      const [old] = steps.slice(where % Math.max(steps.length - 1, 1));
      if (old?.[0].do === 'strength' && headache.lastUpdateId >= old[1] && headache.peak !== null) {
        expect(actOnHeadache(headache, old[0], { now: inMinutes(500), update: old[1] })).toBeUndefined();
      }
    }),
  );
});
