import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedIn, type Learnt } from '../../src/domain/count-in.ts';
import type { Draft } from '../../src/domain/script.ts';

const draftWith = (
  answers: Draft['answers'],
  more: Partial<Pick<Draft, 'picks' | 'asking'>> = {},
): Draft => ({ answers, picks: {}, asking: null, lastUpdate: 20, ...more });

const answersAfter = (answers: Draft['answers'], learnt: Learnt) =>
  countedIn(draftWith(answers), learnt, false)?.answers;

describe('what was learnt of a day’s headache', () => {
  test('says that there was one, whatever was told before', () => {
    expect(answersAfter({}, {})).toEqual({ headache: true });
    expect(answersAfter({ headache: false, sitting: 60 }, {})).toEqual({ headache: true, sitting: 60 });
    expect(answersAfter({ headache: null }, {})).toEqual({ headache: true });
    expect(answersAfter({ headache: true }, {})).toBeUndefined();
  });

  test.each([
    [undefined, 5, 5],
    [4, 5, 5],
    [5, 5, undefined],
    [8, 5, undefined],
    [null, 5, 5],
    ['much', 5, 5],
  ])('raises the peak from %s by %i to %s', (before, peak, after) => {
    const answers = { headache: true, ...(before !== undefined && { peak: before }) };
    const expected = after === undefined ? undefined : { headache: true, peak: after };
    expect(answersAfter(answers, { peak })).toEqual(expected);
  });

  test('tells side and duration where they were not told', () => {
    const learnt = { side: 'left', minutes: 90 } as const;
    expect(answersAfter({ headache: true }, learnt)).toEqual({ headache: true, side: 'left', duration: 90 });
    expect(answersAfter({ headache: true, side: 'both', duration: 30 }, learnt)).toBeUndefined();
    expect(answersAfter({ headache: true, side: null, duration: null }, learnt)).toEqual({
      headache: true,
      side: 'left',
      duration: 90,
    });
  });

  test.each([
    [0, 1],
    [0.4, 1],
    [89.6, 90],
    [1440, 1440],
    [1500, 1440],
  ])('counts %d minutes of a day as %i', (minutes, duration) => {
    expect(answersAfter({ headache: true }, { minutes })?.duration).toBe(duration);
  });

  test('adds what was taken, once each', () => {
    const learnt = { options: ['triptan', 'medicine-4'] };
    expect(answersAfter({ headache: true }, learnt)?.painkillers).toEqual(['triptan', 'medicine-4']);
    const before = { headache: true, painkillers: ['opioid', 'triptan'] };
    expect(answersAfter(before, learnt)?.painkillers).toEqual(['opioid', 'triptan', 'medicine-4']);
    expect(answersAfter({ headache: true, painkillers: [] }, learnt)?.painkillers).toEqual([
      'triptan',
      'medicine-4',
    ]);
    expect(answersAfter({ headache: true, painkillers: ['triptan', 'medicine-4'] }, learnt)).toBeUndefined();
  });

  test('keeps what is being ticked just now', () => {
    const picks = { painkillers: { opioid: [true, 7], triptan: [false, 8] } } as const;
    const after = countedIn(draftWith({ headache: true }, { picks }), { options: ['unknown'] }, false);
    expect(after?.answers.painkillers).toEqual(['opioid', 'unknown']);
  });

  test('ticks it where the painkillers are being asked again, so that *Done* does not take it out', () => {
    const picks = { painkillers: { opioid: [true, 7], triptan: [false, 8] } } as const;
    const draft = draftWith({ headache: true, painkillers: ['opioid'] }, { picks, asking: 'painkillers' });
    const after = countedIn(draft, { options: ['triptan', 'opioid'] }, true);
    expect(after).toEqual({
      answers: { headache: true, painkillers: ['opioid', 'triptan'] },
      picks: { painkillers: { opioid: [true, 7], triptan: [true, 20] } },
      asking: 'painkillers',
    });
    expect(countedIn({ ...draft, ...after }, { options: ['triptan'] }, true)).toBeUndefined();
    const unticked = { ...draft, ...after, picks };
    expect(countedIn(unticked, { options: ['triptan'] }, true)?.picks).toEqual(after?.picks);
  });
});

describe('the peak of the day', () => {
  test('is asked once more while the check-in is not over', () => {
    expect(countedIn(draftWith({}), { peak: 5 }, false)?.asking).toBe('peak');
    expect(countedIn(draftWith({ headache: true, peak: 3 }), { peak: 5 }, false)?.asking).toBe('peak');
  });

  test('is not asked once more when it is over, was higher, or something else is being asked', () => {
    expect(countedIn(draftWith({ headache: true, peak: 3 }), { peak: 5 }, true)?.asking).toBeNull();
    const higher = countedIn(draftWith({ headache: true, peak: 8 }), { peak: 5, side: 'left' }, false);
    expect(higher?.asking).toBeNull();
    expect(countedIn(draftWith({}, { asking: 'note' }), { peak: 5 }, false)?.asking).toBe('note');
  });
});

test('counting in twice is counting in once, and nothing told is lost', () => {
  const learntOnes = fc.record(
    {
      peak: fc.integer({ min: 1, max: 10 }),
      side: fc.constantFrom('left', 'right', 'both'),
      options: fc.uniqueArray(fc.constantFrom('triptan', 'opioid', 'unknown')),
      minutes: fc.integer({ min: 0, max: 2000 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Learnt>;
  const drafts = fc
    .record(
      {
        headache: fc.constantFrom(true, false, null),
        peak: fc.integer({ min: 1, max: 10 }),
        duration: fc.integer({ min: 1, max: 1440 }),
        painkillers: fc.uniqueArray(fc.constantFrom('triptan', 'opioid', 'medicine-3')),
        sitting: fc.integer({ min: 0, max: 600 }),
      },
      { requiredKeys: [] },
    )
    .map((answers) => draftWith(answers));
  fc.assert(
    fc.property(drafts, learntOnes, fc.boolean(), (draft, learnt, isFinished) => {
      const after = countedIn(draft, learnt, isFinished);
      const now = { ...draft, ...after };
      expect(countedIn(now, learnt, isFinished)).toBeUndefined();
      expect(now.answers.headache).toBe(true);
      expect(now.answers.sitting).toBe(draft.answers.sitting);
      const told = draft.answers.painkillers ?? [];
      expect(now.answers.painkillers ?? []).toEqual(expect.arrayContaining(told as string[]));
      expect(Number(now.answers.peak ?? 0)).toBeGreaterThanOrEqual(Number(draft.answers.peak ?? 0));
      if (draft.answers.duration !== undefined) expect(now.answers.duration).toBe(draft.answers.duration);
    }),
  );
});
