import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { takenIn } from '../../src/domain/ledger.ts';
import { movement, type Practised } from '../../src/domain/practice.ts';
import { type ReportInput, reportOf, reportStart } from '../../src/domain/report.ts';
import { days, own, told } from './diary.ts';

const last = Temporal.PlainDate.from('2026-11-23');
const ago = (count: number) => last.subtract({ days: count });

/** A report that ends on the last day of these letters, made on the day after. */
function reportFor(letters: string, other: Partial<ReportInput> = {}) {
  const checkIns = told(letters, ago(letters.length - 1));
  return reportOf({
    audience: 'doctor',
    span: 28,
    last,
    today: last.add({ days: 1 }),
    diary: { told: checkIns, classes: own, taken: takenIn(checkIns, own, []) },
    headaches: [],
    sessions: [],
    visits: [],
    safety: undefined,
    ...other,
  });
}

function session(exercise: string, day: Temporal.PlainDate, more: Partial<Practised> = {}): Practised {
  return {
    exercise,
    day,
    plan: {},
    results: {},
    before: null,
    after: null,
    nextDay: null,
    completed: true,
    startedAt: null,
    ...more,
  };
}

describe('the days of a report', () => {
  test('are 28 or 84, in months of 28 days, the newest at the end', () => {
    expect(reportStart(last, 28).toString()).toBe('2026-10-27');
    expect(reportStart(last, 84).toString()).toBe('2026-09-01');
    const month = reportFor(days(28, 'T'));
    expect(month).toMatchObject({ audience: 'doctor', first: ago(27), last });
    expect(month.days).toHaveLength(28);
    expect(month.months.map(({ headache }) => headache.days)).toEqual([28]);
    const three = reportFor(days(10, 'M', 84), { span: 84 });
    expect(three.months.map(({ headache, first }) => [headache.days, first.toString()])).toEqual([
      [10, '2026-09-01'],
      [0, '2026-09-29'],
      [0, '2026-10-27'],
    ]);
  });

  test('that are unanswered are in no figure', () => {
    const { months } = reportFor(days(3, 'T', 28, '.'));
    expect(months).toMatchObject([{ answered: 3, unanswered: 25, headache: { days: 3, of: 3 } }]);
  });

  test('are held beside the baseline once all of the last 28 come after it', () => {
    expect(reportFor('.'.repeat(28))).toMatchObject({ baseline: undefined, comparison: undefined });
    const young = reportFor(days(28, 'T', 40));
    expect(young.baseline?.headache.days).toBe(28);
    expect(young.comparison).toBeUndefined();
    const old = reportFor(days(12, 'T', 28) + days(4, 'T', 28));
    expect(old.comparison).toMatchObject({ responder: true, chance: 'larger-than-chance' });
  });

  test('count what was taken within them; the ledger has the last 30 up to today', () => {
    const checkIns = told('f'.repeat(60), ago(59));
    const intakes = [0, 27, 28, 29].map((count) => ({ day: ago(count), option: 'triptan' }));
    const taken = takenIn(checkIns, own, intakes);
    const report = reportFor('', { diary: { told: checkIns, classes: own, taken } });
    expect(report.taken.map(({ day }) => day.toString())).toEqual(['2026-10-27', '2026-11-23']);
    expect(report.ledger).toMatchObject({ first: ago(28), last: last.add({ days: 1 }), acuteDays: 3 });
    expect(report.isLongOveruse).toBe(false);
  });

  test('tell of three months at a published number with headache on most days', () => {
    const checkIns = told('T'.repeat(90), ago(89));
    const intakes = checkIns.map(({ day }) => ({ day, option: 'triptan' }));
    const diary = { told: checkIns, classes: own, taken: takenIn(checkIns, own, intakes) };
    expect(reportFor('', { diary }).isLongOveruse).toBe(true);
  });

  test('tell how it was two hours after a headache that began in them', () => {
    const headaches = [
      { day: last, relief: 'free' as const },
      { day: ago(27), relief: 'worse' as const },
      { day: ago(28), relief: 'worse' as const },
      { day: last, relief: null },
    ];
    expect(reportFor('f', { headaches }).relief).toEqual({ free: 1, better: 0, same: 0, worse: 1, of: 2 });
  });

  test('tell of the neck: of headache days that are not migraine-like', () => {
    expect(reportFor(days(6, 'T', 28)).neck.days).toBe(6);
    expect(reportFor(days(6, 'M', 28)).neck.days).toBe(0);
  });
});

describe('sitting', () => {
  test('is a mean over the days that tell it, and days of 8 hours or more', () => {
    const checkIns = [479, 480, 601].map((sitting, n) => ({ day: ago(n), answers: { sitting } }));
    const diary = { told: checkIns, classes: own, taken: [] };
    expect(reportFor('', { diary }).sitting).toEqual({ meanMinutes: 520, wholeDays: { days: 2, of: 3 } });
  });

  test('that was never told has no mean', () => {
    expect(reportFor('f').sitting).toEqual({ meanMinutes: undefined, wholeDays: { days: 0, of: 0 } });
  });
});

describe('the safety questions', () => {
  test('are told as ticked, in their order; unknown flags are left out', () => {
    const flags = ['pattern-change', 'once-upon-a-time', 'thunderclap'];
    expect(reportFor('f', { safety: { flags, day: last } }).safety).toEqual({
      flags: ['thunderclap', 'pattern-change'],
      day: last,
    });
    expect(reportFor('f').safety).toBeUndefined();
  });
});

describe('exercises', () => {
  test('count when they went on to their end, the most frequent first, with before and after', () => {
    const sessions = [
      session('box-breathing', last, { before: 5, after: 5 }),
      session('body-scan', last, { before: 6, after: 3 }),
      session('body-scan', ago(27), { before: 4, after: 1 }),
      session('body-scan', ago(28), { before: 9, after: 9 }),
      session('box-breathing', last, { completed: false }),
      session('unrated', last),
    ];
    const { exercises, parts, worseNextDay } = reportFor('f', { sessions }).exercises;
    expect(exercises).toMatchObject([
      { exercise: 'body-scan', sessions: 2, rated: { before: 5, after: 2, count: 2 } },
      { exercise: 'box-breathing', sessions: 1, rated: { before: 5, after: 5 } },
      { exercise: 'unrated', sessions: 1, rated: undefined },
    ]);
    expect(parts).toEqual([]);
    expect(worseNextDay).toEqual({ days: 0, of: 0 });
  });

  test('in movements are told part by part: done, too hard, hurt; what was skipped is not', () => {
    const sessions = [
      session(movement, last, { results: { nod: 'done', band: 'too-hard', wall: 'hurt', scan: 'skipped' } }),
      session(movement, ago(1), { results: { nod: 'done', band: 'hurt', odd: 7 }, completed: false }),
      session('body-scan', last, { results: { nod: 'done' } }),
    ];
    expect(reportFor('f', { sessions }).exercises.parts).toEqual([
      { exercise: 'nod', done: 2, tooHard: 0, hurt: 0 },
      { exercise: 'band', done: 1, tooHard: 1, hurt: 1 },
      { exercise: 'wall', done: 0, tooHard: 0, hurt: 1 },
    ]);
  });

  test('have the outcome of the 24-hour rule, of the movements that tell it', () => {
    const sessions = (['worse', 'fine', 'fine', null] as const).map((nextDay, n) =>
      session(movement, ago(n), { nextDay }),
    );
    const { worseNextDay } = reportFor('f', {
      sessions: [...sessions, session('body-scan', last, { nextDay: 'worse' })],
    }).exercises;
    expect(worseNextDay).toEqual({ days: 1, of: 3 });
  });
});

describe('visits', () => {
  test('of these days stand newest first, between the 14 days before and after', () => {
    const visits = [
      { day: ago(28), kind: 'doctor' },
      { day: ago(27), kind: 'physiotherapy' },
      { day: ago(2), kind: 'once-upon-a-time' },
    ];
    const report = reportFor(days(14, 'T', 42), { visits });
    expect(report.visits).toMatchObject([
      { day: ago(2), kind: 'other', around: { after: undefined } },
      {
        day: ago(27),
        kind: 'physiotherapy',
        around: { before: { headache: { days: 14, of: 14 } }, after: { headache: { days: 0, of: 14 } } },
      },
    ]);
  });
});
