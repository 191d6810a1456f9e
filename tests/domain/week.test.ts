import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Answers, told } from '../../src/domain/check-in.ts';
import type { Tally } from '../../src/domain/tally.ts';
import { isSilent, lastDayOf, nextStep, type Week, weekBefore, weekOf } from '../../src/domain/week.ts';

const monday = Temporal.PlainDate.from('2026-11-16');
const nextMonday = Temporal.PlainDate.from('2026-11-23');
const longAgo = Temporal.PlainDate.from('2026-01-01');
const own = new Map([
  ['medicine-1', 'triptan'],
  ['medicine-2', 'preventive'],
  ['medicine-3', 'other'],
  ['medicine-4', null],
]);

/** The week from Monday 16 November, day by day; undefined is a day without a check-in. */
function week(...days: (Answers | undefined)[]): Week {
  const checkIns = days.flatMap((answers, after) =>
    answers ? [{ day: monday.add({ days: after }), answers }] : [],
  );
  return weekOf(monday, checkIns, own);
}

const free: Answers = { headache: false, sitting: 120, stress: 2 };
const ache: Answers = { headache: true, peak: 5, duration: 240, painkillers: [], sitting: 120, stress: 2 };

/** A tally as people read it. */
const said = ({ days, of }: Tally) => `${days} of ${of}`;

describe('seven days', () => {
  test('are Monday to Sunday for a summary on Monday', () => {
    expect([weekBefore(nextMonday), lastDayOf(monday)].map(String)).toEqual(['2026-11-16', '2026-11-22']);
    const { first, last, days } = week();
    expect([first, last].map(String)).toEqual(['2026-11-16', '2026-11-22']);
    expect(days.map(({ day }) => day.day)).toEqual([16, 17, 18, 19, 20, 21, 22]);
  });

  test('are counted with what was answered, and nothing else', () => {
    const figures = week(
      ache,
      { ...ache, peak: 8, painkillers: ['triptan'], sitting: 360, stress: 7 },
      free,
      undefined,
      { headache: null, sitting: 359, stress: 6 },
      { headache: false, sitting: 600, stress: null },
      {},
    );
    expect(figures).toMatchObject({ free: 2, unanswered: 3, brief: 0, peaks: [5, 8] });
    expect(said(figures.headache)).toBe('2 of 4');
    expect(said(figures.painkillers)).toBe('1 of 2');
    expect(said(figures.stress)).toBe('1 of 4');
    expect(said(figures.sitting)).toBe('2 of 5');
    expect(figures.days.map(({ state }) => state).join(' ')).toBe(
      'headache headache free unanswered unanswered free unanswered',
    );
  });

  test('of zeros are answers: no stress and no sitting count as told', () => {
    const { stress, sitting } = week({ headache: false, sitting: 0, stress: 0 });
    expect([said(stress), said(sitting)]).toEqual(['0 of 1', '0 of 1']);
  });

  test('do not take in what lies before or after them', () => {
    const around = [-1, 7].map((days) => ({ day: monday.add({ days }), answers: ache }));
    expect(isSilent(weekOf(monday, around, own))).toBe(true);
  });

  test('keep what today’s script cannot read out of every count', () => {
    const figures = week({ headache: 'maybe', stress: 99, sitting: 'long' }, { ...ache, peak: 'bad' });
    expect(said(figures.headache)).toBe('1 of 1');
    expect(figures.peaks).toEqual([]);
    expect([said(figures.stress), said(figures.sitting)]).toEqual(['0 of 1', '0 of 1']);
  });

  test('whatever was stored, every day is in one state and no count is larger than what it counts', () => {
    const anything = fc.constantFrom(null, undefined, 'x', -1, []);
    const answers = fc.record(
      {
        headache: fc.oneof(fc.boolean(), anything),
        peak: fc.oneof(fc.integer({ min: 1, max: 10 }), anything),
        duration: fc.oneof(fc.constantFrom(1, 29, 30, 1440), anything),
        painkillers: fc.oneof(
          fc.subarray(['triptan', 'unknown', 'medicine-1', 'medicine-2', 'medicine-4', 'medicine-9']),
          anything,
        ),
        sitting: fc.oneof(fc.integer({ min: 0, max: 1440 }), anything),
        stress: fc.oneof(fc.integer({ min: 0, max: 10 }), anything),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.option(answers, { nil: undefined }), { maxLength: 7 }), (days) => {
        const figures = week(...days);
        const { headache, painkillers, stress, sitting, brief, peaks } = figures;
        expect(headache.days + figures.free + figures.unanswered).toBe(7);
        expect(headache.of).toBe(headache.days + figures.free);
        expect(headache.of).toBe(days.filter((one) => one && told(one, 'headache') !== undefined).length);
        for (const { days: some, of } of [headache, painkillers, stress, sitting]) {
          expect(some).toBeLessThanOrEqual(of);
          expect(of).toBeLessThanOrEqual(7);
        }
        expect(painkillers.of).toBeLessThanOrEqual(headache.days);
        expect(peaks.length).toBeLessThanOrEqual(headache.days);
        expect(brief).toBeLessThanOrEqual(figures.free);
      }),
    );
  });
});

describe('a day with a headache', () => {
  test.each([
    ['of 30 minutes counts', { duration: 30, painkillers: [] }, 'headache'],
    ['of less does not, without a painkiller', { duration: 29, painkillers: [] }, 'free'],
    ['of less does, with one', { duration: 15, painkillers: ['non-opioid'] }, 'headache'],
    ['of less does, when nobody knows about a painkiller', { duration: 15, painkillers: null }, 'headache'],
    ['of unknown length counts', { duration: null, painkillers: [] }, 'headache'],
    ['of which nothing else is known counts', {}, 'headache'],
  ] as const)('%s', (_promise, answers, state) => {
    const figures = week({ headache: true, peak: 4, ...answers });
    expect(figures.days[0]?.state).toBe(state);
    expect(figures.brief).toBe(state === 'free' ? 1 : 0);
    expect(figures.peaks).toEqual(state === 'free' ? [] : [4]);
  });

  test.each([
    ['a class of painkillers', ['opioid'], '1 of 1'],
    ['something the person could not name', ['unknown'], '1 of 1'],
    ['an acute painkiller of their own', ['medicine-1'], '1 of 1'],
    ['one whose class is not told yet', ['medicine-4'], '1 of 1'],
    ['a preventive and something against nausea', ['medicine-2', 'medicine-3'], '0 of 1'],
    ['one that is no longer on the list', ['medicine-9'], '0 of 1'],
    ['nothing', [], '0 of 1'],
    ['what was not answered', null, '0 of 0'],
  ])('after %s (%j) there are painkillers on %s', (_what, painkillers, tally) => {
    expect(said(week({ ...ache, painkillers }).painkillers)).toBe(tally);
  });

  test('that was taken back takes its painkillers along', () => {
    expect(said(week({ ...ache, headache: false, painkillers: ['opioid'] }).painkillers)).toBe('0 of 0');
  });
});

describe('a week is silent', () => {
  test('when no question was answered on any of its days', () => {
    expect(isSilent(week())).toBe(true);
    expect(isSilent(week({ headache: null, sitting: null, stress: null }))).toBe(true);
  });

  test.each([{ headache: false }, { stress: 0 }, { sitting: 0 }])('but not with %j', (answers) => {
    expect(isSilent(week(answers))).toBe(false);
  });
});

describe('the next step', () => {
  const tense = { ...free, stress: 7 };
  const seated = { ...free, sitting: 360 };
  const step = (figures: Week, since = longAgo) => nextStep(figures, nextMonday, since);
  const filled = [free, free, free, free];

  test('is to fill in the days that are open, and only those', () => {
    const next = step(week(undefined, free, undefined, free, undefined, free, {}));
    expect(next).toEqual({
      do: 'fill-in',
      days: [Temporal.PlainDate.from('2026-11-20'), Temporal.PlainDate.from('2026-11-22')],
    });
  });

  test('comes to today, if that is one of the days', () => {
    const next = nextStep(week(free, free), monday.add({ days: 2 }), longAgo);
    expect(next).toEqual({ do: 'fill-in', days: [monday.add({ days: 2 })] });
  });

  test('is not to fill in what was skipped on purpose, nor what was before the person came', () => {
    expect(step(week(...filled, free, free, { headache: null }))).toEqual({ do: 'go-on' });
    const sunday = Temporal.PlainDate.from('2026-11-22');
    expect(
      step(week(undefined, undefined, undefined, undefined, undefined, undefined, free), sunday),
    ).toEqual({ do: 'go-on' });
    expect(step(week(free), sunday)).toEqual({ do: 'fill-in', days: [sunday] });
  });

  test('is to fill in what today’s script can no longer read', () => {
    expect(step(week(...filled, free, free, { headache: 'maybe' })).do).toBe('fill-in');
  });

  test('after a silent week is today’s check-in, without a list of what was missed', () => {
    expect(step(week())).toEqual({ do: 'check-in' });
  });

  test('is to breathe after three days of high stress, before anything about sitting', () => {
    const both = { ...tense, sitting: 360 };
    expect(step(week(...filled, both, both, both))).toEqual({ do: 'breathe' });
  });

  test('is to get up after three days of long sitting', () => {
    expect(step(week(...filled, seated, seated, seated))).toEqual({ do: 'get-up' });
  });

  test('is to go on when neither was so on three days', () => {
    expect(step(week(free, free, free, tense, tense, seated, seated))).toEqual({ do: 'go-on' });
  });

  test('warns of nothing, however many painkillers were taken', () => {
    const taken = { ...ache, painkillers: ['triptan'] };
    expect(step(week(taken, taken, taken, taken, taken, taken, taken))).toEqual({ do: 'go-on' });
  });
});
