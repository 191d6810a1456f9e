import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, script } from '../../src/domain/check-in.ts';
import { labelOf } from '../../src/domain/classify.ts';
import {
  type CriteriaGroup,
  type CriterionId,
  criteriaOf,
  meets,
  migraineWays,
  tensionTypeRule,
} from '../../src/domain/criteria.ts';

const own = new Map([
  ['medicine-1', 'triptan'],
  ['medicine-2', null],
]);

/** The criteria of a headache day. */
const of = (answers: Answers) => criteriaOf({ headache: true, ...answers }, own);

describe('a criterion', () => {
  test('that was not asked, or was skipped, is neither met nor unmet', () => {
    const skipped = Object.fromEntries(script.slice(1).map(({ id }) => [id, null]));
    for (const answers of [{}, skipped]) {
      const met = of(answers);
      expect(Object.values(met).every((one) => one === undefined)).toBe(true);
    }
  });

  test.each<[Answers, Partial<Record<CriterionId, boolean>>]>([
    [{ duration: 29 }, { lasted: false }],
    [{ duration: 30 }, { lasted: true }],
    [{ side: 'left' }, { 'one-side': true, 'both-sides': false }],
    [{ side: 'right' }, { 'one-side': true, 'both-sides': false }],
    [{ side: 'both' }, { 'one-side': false, 'both-sides': true }],
    [{ quality: 'pulsating' }, { pulsating: true, pressing: false }],
    [{ quality: 'pressing' }, { pulsating: false, pressing: true }],
    [{ quality: 'stabbing' }, { pulsating: false, pressing: false }],
    [{ peak: 3 }, { moderate: false, 'not-severe': true }],
    [{ peak: 4 }, { moderate: true, 'not-severe': true }],
    [{ peak: 6 }, { moderate: true, 'not-severe': true }],
    [{ peak: 7 }, { moderate: true, 'not-severe': false }],
    [{ movement: true }, { 'worse-moving': true, 'not-worse-moving': false }],
    [{ movement: false }, { 'worse-moving': false, 'not-worse-moving': true }],
    [
      { with: [] },
      {
        sick: false,
        'not-sick': true,
        'light-and-sound': false,
        'not-light-and-sound': true,
        aura: false,
      },
    ],
    [
      { with: ['nausea'] },
      { sick: true, 'not-sick': false, 'light-and-sound': false, 'not-light-and-sound': true, aura: false },
    ],
    [
      { with: ['vomiting', 'light'] },
      { sick: true, 'not-sick': false, 'light-and-sound': false, 'not-light-and-sound': true, aura: false },
    ],
    [
      { with: ['light', 'sound', 'aura'] },
      { sick: false, 'not-sick': true, 'light-and-sound': true, 'not-light-and-sound': false, aura: true },
    ],
    [{ painkillers: [] }, { 'specific-drug': false }],
    [{ painkillers: ['non-opioid', 'medicine-2'] }, { 'specific-drug': false }],
    [{ painkillers: ['medicine-1'] }, { 'specific-drug': true }],
    [{ painkillers: ['ergotamine'] }, { 'specific-drug': true }],
    [{ painkillers: ['other-acute'] }, { 'specific-drug': true }],
  ])('is met by what was told: %j', (answers, expected) => {
    const told = Object.fromEntries(Object.entries(of(answers)).filter(([, met]) => met !== undefined));
    expect(told).toEqual(expected);
  });
});

test('a group is met when enough of it is known to be', () => {
  const [, features] = migraineWays.features;
  expect(meets(features, of({ side: 'left' }))).toBe(false);
  expect(meets(features, of({ side: 'left', peak: 4 }))).toBe(true);
  const [, , without] = tensionTypeRule;
  expect(meets(without, of({ with: ['light'] }))).toBe(true);
  expect(meets(without, of({ with: ['nausea'] }))).toBe(false);
  expect(meets(without, of({}))).toBe(false);
});

test('the criteria tell the same as the label, whatever was answered', () => {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const days = fc.record({
    headache: fc.constant(true),
    duration: maybe(fc.constantFrom(15, 29, 30, 240)),
    side: maybe(fc.constantFrom('left', 'right', 'both')),
    quality: maybe(fc.constantFrom('pulsating', 'pressing', 'stabbing', 'other')),
    peak: maybe(fc.integer({ min: 1, max: 10 })),
    movement: maybe(fc.boolean()),
    with: maybe(fc.subarray(['nausea', 'vomiting', 'light', 'sound', 'aura', 'stiff-neck'])),
    painkillers: maybe(fc.subarray(['non-opioid', 'triptan', 'medicine-1', 'medicine-2'])),
  });
  fc.assert(
    fc.property(days, (told) => {
      const answers = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
      const met = criteriaOf(answers as Answers, own);
      const holds = (groups: readonly CriteriaGroup[]) => groups.every((group) => meets(group, met));
      const isMigraineLike = Object.values(migraineWays).some(holds);
      const { label } = labelOf(answers as Answers, own);
      expect(label === 'migraine-like').toBe(isMigraineLike);
      expect(label === 'tension-type-like').toBe(!isMigraineLike && holds(tensionTypeRule));
    }),
  );
});
