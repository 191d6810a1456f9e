import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import type { PatternChange } from '../../src/domain/pattern-change.ts';
import {
  answersNeeded,
  type PhysioFigures,
  type PhysioReasonId,
  physioAdvice,
  physioFigures,
  physioQuestionIds,
  physioQuestions,
  physioReasonIds,
  physioReasons,
} from '../../src/domain/physio.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const now = Temporal.Instant.from('2026-11-23T19:00:00Z');
const free: Answers = { headache: false, sitting: 60, stress: 1 };
const ache: Answers = { headache: true, peak: 5, duration: 240, origin: [], with: [], sitting: 60 };

const notice: LedgerLine = { of: 'triptan', days: 8, limit: 10, notice: 8, level: 'notice' };
const fine: LedgerLine = { of: 'non-opioid', days: 3, limit: 15, notice: 12, level: 'none' };

/** The figures of days that end today, the last first; undefined is a day without a check-in. */
function figures(
  days: readonly (Answers | undefined)[],
  { lines = [] as LedgerLine[], wantsLess = undefined as boolean | undefined } = {},
): PhysioFigures {
  const told = days.flatMap((answers, ago) =>
    answers ? [{ day: today.subtract({ days: ago }), answers }] : [],
  );
  return physioFigures({ today, days: told, classes: new Map(), ledger: { lines }, wantsLess });
}

/** So many such days. */
const times = (count: number, answers: Answers = free) => Array<Answers>(count).fill(answers);

describe('the figures', () => {
  test('are of the last 28 days, today included', () => {
    const { first, last, answered, headache } = figures([...times(27), ache, ache, ache]);
    expect([first, last].map(String)).toEqual(['2026-10-27', '2026-11-23']);
    expect(answered).toBe(28);
    expect(headache).toEqual({ days: 1, of: 28 });
  });

  test('know nothing of days to come', () => {
    const days = [{ day: today.add({ days: 1 }), answers: ache }];
    const { answered } = physioFigures({
      today,
      days,
      classes: new Map(),
      ledger: { lines: [] },
      wantsLess: true,
    });
    expect(answered).toBe(0);
  });

  test('count what was told, and leave out of a denominator what was not', () => {
    const all = figures([
      { ...ache, origin: ['neck', 'stress'], with: ['stiff-neck'], sitting: 480 },
      { ...ache, origin: ['long-sitting'], with: ['nausea', 'vomiting', 'stiff-neck'], sitting: 479 },
      { ...ache, origin: [], with: null },
      { headache: true, duration: 240 },
      { headache: null, sitting: 600 },
      undefined,
      { ...free, sitting: 600 },
      // Too short to count as a headache day, and the neck was stiff all the same.
      { ...ache, duration: 10, painkillers: [], origin: ['neck'], with: ['stiff-neck'] },
    ]);
    expect(all).toMatchObject({
      answered: 6,
      headache: { days: 4, of: 6 },
      migraineLike: { days: 0, of: 4 },
      neckStart: { days: 1, of: 3 },
      afterSitting: { days: 1, of: 3 },
      neckOrSitting: { days: 2, of: 3 },
      stiffNeck: { days: 3, of: 3 },
      longSitting: { days: 1, of: 3 },
      wantsLess: false,
    });
    expect(figures([{ ...ache, with: ['aura'] }]).migraineLike).toEqual({ days: 1, of: 1 });
  });

  test('keep of the ledger what is at its notice or over it', () => {
    const warning: LedgerLine = { ...notice, of: 'opioid', days: 10, level: 'warning' };
    expect(figures([], { lines: [notice, fine, warning] }).medication).toEqual([notice, warning]);
  });
});

describe('the reasons', () => {
  const neck: Answers = { ...ache, origin: ['neck'] };
  const stiff: Answers = { headache: true, duration: 10, painkillers: [], with: ['stiff-neck'] };
  const sat: Answers = { ...ache, sitting: 480 };

  test.each<[string, (Answers | undefined)[], PhysioReasonId[]]>([
    ['headache on 7 days', [...times(7, ache), ...times(7)], []],
    ['headache on 8 days', [...times(8, ache), ...times(6)], ['headache-days']],
    ['the neck on 2 of 5', [...times(2, neck), ...times(3, ache), ...times(9)], []],
    ['the neck on 2 of 4', [...times(2, neck), ...times(2, ache), ...times(10)], ['neck-or-sitting']],
    [
      'long sitting on 2 of 4',
      [...times(2, { ...ache, origin: ['long-sitting'] }), ...times(2, ache), ...times(10)],
      ['neck-or-sitting'],
    ],
    [
      'the neck on 2 of the 3 of which it is told',
      [...times(2, neck), ache, ...times(3, { ...ache, origin: null }), ...times(8)],
      ['neck-or-sitting'],
    ],
    ['how it began is told of none', [...times(4, { ...ache, origin: null }), ...times(10)], []],
    ['a stiff neck on 7 days', [...times(7, stiff), ...times(7)], []],
    ['a stiff neck on 8 days', [...times(8, stiff), ...times(6)], ['stiff-or-long']],
    ['8 hours on 2 of 4 headache days', [...times(2, sat), ...times(2, ache), ...times(10)], []],
    [
      '8 hours on 3 of 5 headache days',
      [...times(3, sat), ...times(2, ache), ...times(9)],
      ['stiff-or-long'],
    ],
    ['8 hours on free days alone', times(14, { ...free, sitting: 600 }), []],
    ['nothing at all', times(14), []],
    ['everything, on 13 days', times(13, { ...neck, sitting: 600, with: ['stiff-neck'] }), []],
    [
      'everything, on 14 days',
      times(14, { ...neck, sitting: 600, with: ['stiff-neck'] }),
      ['headache-days', 'neck-or-sitting', 'stiff-or-long'],
    ],
  ])('after %s', (_, days, reasons) => {
    expect(physioReasons(figures(days))).toEqual(reasons);
  });

  test.each<[string, LedgerLine[], boolean | undefined, PhysioReasonId[]]>([
    ['no line of the ledger', [], undefined, []],
    ['a line under its notice', [fine], false, []],
    ['a line at its notice', [fine, notice], undefined, ['medication']],
    ['the wish to rely less on painkillers', [], true, ['medication']],
  ])('with %s', (_, lines, wantsLess, reasons) => {
    expect(physioReasons(figures(times(14), { lines, wantsLess }))).toEqual(reasons);
    expect(physioReasons(figures(times(13), { lines, wantsLess }))).toEqual([]);
  });

  test('are in their order, and there only with 14 answers', () => {
    const day = fc.option(
      fc.record(
        {
          headache: fc.boolean(),
          duration: fc.constantFrom(10, 240),
          origin: fc.subarray(['neck', 'long-sitting', 'stress']),
          with: fc.subarray(['stiff-neck', 'nausea']),
          sitting: fc.integer({ min: 0, max: 960 }),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), fc.boolean(), (days, wantsLess) => {
        const read = figures(days as (Answers | undefined)[], { wantsLess });
        const reasons = physioReasons(read);
        expect(reasons).toEqual(physioReasonIds.filter((id) => reasons.includes(id)));
        if (read.answered < answersNeeded) expect(reasons).toEqual([]);
        for (const tally of [read.headache, read.neckOrSitting, read.stiffNeck, read.longSitting]) {
          expect(tally.days).toBeLessThanOrEqual(tally.of);
          expect(tally.of).toBeLessThanOrEqual(read.answered);
        }
      }),
    );
  });
});

describe('what there is to say', () => {
  const much = figures(times(14, ache));
  const at = (days: number) => now.subtract({ hours: 24 * days }).toString();
  const advice = (flags: string[], age = 1, changes: PatternChange[] = [], read = much) =>
    physioAdvice(read, { safety: { flags, at: at(age) } }, changes, now);

  test('begins with the safety screen, for whoever never answered it or not for 28 days', () => {
    expect(physioAdvice(much, {}, [], now)).toEqual({ do: 'ask-safety', isNew: true });
    expect(advice([], 29)).toEqual({ do: 'ask-safety', isNew: false });
    expect(advice([], 28).do).toBe('consider');
    expect(physioAdvice(much, { safety: { flags: [], at: 'once' } }, [], now).do).toBe('ask-safety');
  });

  test('is a red flag’s advice alone, however old the tick is and whatever the days say', () => {
    expect(advice(['thunderclap', 'pattern-change'])).toEqual({ do: 'red-flag', tier: 'now' });
    expect(advice(['new-after-50'])).toEqual({ do: 'red-flag', tier: 'soon' });
    expect(advice(['new-after-50'], 90)).toEqual({ do: 'red-flag', tier: 'soon' });
    expect(advice(['thunderclap'], 1, [], figures([])).do).toBe('red-flag');
  });

  test('is no less for what can wait for a routine appointment', () => {
    expect(advice(['aura-with-oestrogen']).do).toBe('consider');
    expect(advice([], 1, ['most-days', 'stronger']).do).toBe('consider');
  });

  test('is a check within a day or two after the first aura', () => {
    expect(advice([], 1, ['first-aura', 'most-days'])).toEqual({ do: 'red-flag', tier: 'soon' });
  });

  test('waits for 14 answers', () => {
    expect(advice([], 1, [], figures(times(13, ache)))).toEqual({ do: 'wait' });
    expect(advice([], 1, [], figures(times(14)))).toEqual({ do: 'not-now' });
    expect(advice([])).toEqual({ do: 'consider', reasons: ['headache-days'] });
  });
});

describe('the questions to take along', () => {
  const always = ['findings', 'plan', 'hands', 'home', 'check'];

  test('are always there, without a word about days that say nothing', () => {
    expect(physioQuestions(figures([]), 0)).toEqual(always);
    expect(physioQuestions(figures(times(20)), 0)).toEqual(always);
  });

  test('begin with what the days bring up', () => {
    const day = { ...ache, origin: ['neck', 'long-sitting'], with: ['aura', 'stiff-neck'], sitting: 480 };
    expect(physioQuestions(figures([day], { wantsLess: true }), 3)).toEqual([...physioQuestionIds]);
    expect(physioQuestions(figures([day], { lines: [notice] }), 0)).not.toContain('exercises');
    expect(physioQuestions(figures([{ ...ache, sitting: 480 }]), 0)).toEqual(['long-sitting', ...always]);
  });
});
