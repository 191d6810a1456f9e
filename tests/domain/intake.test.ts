import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readDays } from '../../src/domain/day.ts';
import { headacheIn, takenOut, untoldDays, usualReason } from '../../src/domain/intake.ts';
import type { Draft } from '../../src/domain/script.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

const draft = (answers: Draft['answers'], more: Partial<Draft> = {}): Draft => ({
  answers,
  picks: {},
  asking: null,
  lastUpdate: 0,
  ...more,
});

test.each([
  [null, 'triptan', 'headache'],
  [null, null, 'headache'],
  [null, 'other', 'headache'],
  [null, 'preventive', 'preventive'],
  ['headache', 'preventive', 'headache'],
  ['other-pain', 'non-opioid', 'other-pain'],
] as const)('a medicine told for %s, of the class %s, is taken for %s', (reason, is, usual) => {
  expect(usualReason({ reason, class: is })).toBe(usual);
});

test.each([
  [{}, 'unasked'],
  [{ headache: null }, 'skipped'],
  [{ headache: false }, 'no'],
  [{ headache: true }, 'yes'],
] as const)('a day with %j says of a headache: %s', (answers, said) => {
  expect(headacheIn(answers)).toBe(said);
});

describe('a day of which nobody knows what was taken', () => {
  const first = day('2026-11-20');
  const days = readDays(
    first,
    day('2026-11-24'),
    [
      { day: first, answers: { headache: true, painkillers: [] } },
      { day: day('2026-11-21'), answers: { headache: true, painkillers: null } },
      { day: day('2026-11-22'), answers: { headache: false } },
      { day: day('2026-11-24'), answers: { headache: null } },
    ],
    new Map(),
  );

  test('has no answer, or a headache without a word on painkillers; a free day is known', () => {
    expect(untoldDays(days, []).map((one) => one.day.day)).toEqual([21, 23, 24]);
  });

  test('is none when something was noted for it', () => {
    const taken = [21, 23].map((date) => ({ day: day(`2026-11-${date}`), class: 'triptan' as const }));
    expect(untoldDays(days, taken).map((one) => one.day.day)).toEqual([24]);
  });
});

describe('what was taken back', () => {
  test('changes nothing where it does not stand', () => {
    expect(takenOut(draft({}), 'triptan')).toBeUndefined();
    expect(takenOut(draft({ headache: true, painkillers: null }), 'triptan')).toBeUndefined();
    expect(takenOut(draft({ headache: true, painkillers: ['opioid'] }), 'triptan')).toBeUndefined();
  });

  test('leaves what else was taken', () => {
    const before = draft({ headache: true, painkillers: ['opioid', 'triptan'], stress: 3 });
    expect(takenOut(before, 'triptan', 'no')).toEqual({
      answers: { headache: true, painkillers: ['opioid'], stress: 3 },
      picks: {},
      asking: null,
    });
  });

  test('makes of the last one no “nothing”: the question is open again', () => {
    const before = draft({ headache: true, peak: 4, painkillers: ['triptan'] }, { asking: 'peak' });
    expect(takenOut(before, 'triptan', 'unasked')).toEqual({
      answers: { headache: true, peak: 4 },
      picks: {},
      asking: 'peak',
    });
  });

  test.each([
    ['yes', { headache: true, sitting: 60 }, 'peak'],
    [undefined, { headache: true, sitting: 60 }, 'peak'],
    ['no', { headache: false, sitting: 60 }, null],
    ['skipped', { headache: null, sitting: 60 }, null],
    ['unasked', { sitting: 60 }, null],
  ] as const)(
    'and was the only word about a headache leaves what was said before: %s',
    (said, answers, asking) => {
      const before = draft({ headache: true, sitting: 60, painkillers: ['triptan'] }, { asking: 'peak' });
      expect(takenOut(before, 'triptan', said)).toEqual({ answers, picks: {}, asking });
    },
  );

  test('leaves alone what is asked besides the headache', () => {
    const before = { headache: true, painkillers: ['triptan'] };
    expect(takenOut(draft(before, { asking: 'note' }), 'triptan', 'no')?.asking).toBe('note');
    expect(takenOut(draft(before, { asking: 'headache' }), 'triptan', 'no')?.asking).toBeNull();
    expect(takenOut(draft(before), 'triptan', 'no')?.asking).toBeNull();
  });

  test('is not ticked any more, should the question be asked again; other ticks stay', () => {
    const picks = {
      painkillers: { triptan: [true, 7], opioid: [true, 8] },
      with: { aura: [true, 6] },
    } as const;
    const before = draft({ headache: true, painkillers: ['triptan'] }, { picks });
    expect(takenOut(before, 'triptan')?.picks).toEqual({
      painkillers: { triptan: [false, 7], opioid: [true, 8] },
      with: { aura: [true, 6] },
    });
    expect(
      takenOut(draft({ headache: true, painkillers: ['non-opioid'] }, { picks }), 'non-opioid')?.picks,
    ).toEqual(picks);
  });
});
