import { describe, expect, test } from 'vitest';
import { type Answers, told } from '../../src/domain/check-in.ts';
import { isMigraineLike, isTensionTypeLike, type Labelled, labelOf } from '../../src/domain/classify.ts';

/** 30 minutes, one-sided and pulsating, with nausea: just enough. */
const enough: Answers = {
  headache: true,
  peak: 3,
  duration: 30,
  side: 'left',
  quality: 'pulsating',
  movement: false,
  with: ['nausea'],
  painkillers: [],
};

const classes = new Map([
  ['medicine-1', 'triptan'],
  ['medicine-2', 'ergotamine'],
  ['medicine-3', 'non-opioid'],
  ['medicine-4', null],
  ['medicine-5', 'other-acute'],
  ['medicine-6', 'preventive'],
]);

const judge = (change: Answers) => isMigraineLike({ ...enough, ...change }, classes);

/** These answers have none of the four pain features of migraine. */
const featureless: Answers = { peak: 3, side: 'both', quality: 'pressing', movement: false };

describe('a day is migraine-like by its features', () => {
  test.each<[boolean, string, Answers]>([
    [true, 'from 30 minutes on', {}],
    [false, 'not with 29', { duration: 29 }],
    [true, 'after 24 hours, too', { duration: 1440 }],
    [false, 'not when it was skipped how long', { duration: null }],

    [true, 'with side and pulse', { side: 'right' }],
    [false, 'not with the side alone', { quality: 'pressing' }],
    [false, 'not with the pulse alone', { side: 'both' }],
    [true, 'with strength and movement', { ...featureless, peak: 4, movement: true }],
    [false, 'not with the strength alone', { ...featureless, peak: 4 }],
    [false, 'not with the strength of 3 and movement', { ...featureless, movement: true }],
    [true, 'with side and strength', { ...featureless, side: 'left', peak: 10 }],
    [true, 'with all four', { peak: 9, movement: true }],
    [false, 'not with none of them', featureless],

    [true, 'with nausea alone', { with: ['nausea'] }],
    [true, 'with vomiting alone', { with: ['vomiting'] }],
    [true, 'with light and sound', { with: ['light', 'sound'] }],
    [false, 'not with light alone', { with: ['light'] }],
    [false, 'not with sound alone', { with: ['sound'] }],
    [false, 'not with a stiff neck alone', { with: ['stiff-neck'] }],
    [false, 'not with nothing', { with: [] }],
    [false, 'not when what came with it was skipped', { with: null }],
  ])('%s: %s', (expected, _, change) => {
    expect(judge(change)).toBe(expected);
  });

  test('what was not asked counts neither for nor against it', () => {
    const { side, quality, movement, ...rest } = enough;
    expect(isMigraineLike({ ...rest, movement: true, side }, classes)).toBe(true);
    expect(isMigraineLike({ ...rest, side }, classes)).toBe(false);
    expect(isMigraineLike({ headache: true }, classes)).toBe(false);
    expect(isMigraineLike({}, classes)).toBe(false);
  });

  test('a stored answer that today’s script cannot read is no answer', () => {
    expect(judge({ duration: 'half an hour' })).toBe(false);
    expect(judge({ duration: 0.5 })).toBe(false);
    expect(judge({ with: ['nausea', 'hiccups'] })).toBe(false);
  });
});

describe('a day is migraine-like by one thing alone', () => {
  const bare: Answers = { ...featureless, duration: 5, with: [], painkillers: [] };

  test.each<[boolean, string, Answers]>([
    [true, 'an aura', { with: ['aura'] }],
    [true, 'an aura among others', { with: ['stiff-neck', 'aura'] }],
    [true, 'a triptan, by its class', { painkillers: ['triptan'] }],
    [true, 'ergotamine, by its class', { painkillers: ['ergotamine'] }],
    [true, 'a gepant or ditan, by its class', { painkillers: ['other-acute'] }],
    [true, 'an own triptan', { painkillers: ['medicine-1'] }],
    [true, 'an own ergotamine', { painkillers: ['medicine-2'] }],
    [true, 'an own gepant', { painkillers: ['medicine-5'] }],
    [true, 'one of several', { painkillers: ['non-opioid', 'medicine-3', 'medicine-1'] }],
    [false, 'a simple painkiller', { painkillers: ['non-opioid'] }],
    [false, 'an opioid', { painkillers: ['opioid'] }],
    [false, 'one nobody can place', { painkillers: ['unknown'] }],
    [false, 'an own simple painkiller', { painkillers: ['medicine-3'] }],
    [false, 'an own preventive', { painkillers: ['medicine-6'] }],
    [false, 'an own one of a kind not yet told', { painkillers: ['medicine-4'] }],
    [false, 'one that is no longer on the list', { painkillers: ['medicine-99'] }],
    [false, 'painkillers skipped', { painkillers: null }],
  ])('%s: %s', (expected, _, change) => {
    expect(judge({ ...bare, ...change })).toBe(expected);
  });

  test('but only with a headache', () => {
    for (const headache of [false, null, undefined]) {
      expect(judge({ headache, with: ['aura'], painkillers: ['triptan'] })).toBe(false);
    }
  });
});

describe('a day is tension-type-like', () => {
  /** Both sides and pressing, for 30 minutes, with nothing else: just enough. */
  const tension: Answers = {
    headache: true,
    peak: 7,
    duration: 30,
    side: 'both',
    quality: 'pressing',
    movement: true,
    with: [],
    painkillers: [],
  };
  const { side, quality, movement, ...rest } = tension;

  test.each<[boolean, string, Answers]>([
    [true, 'with two of the four features, from 30 minutes on', {}],
    [false, 'not with 29', { duration: 29 }],
    [false, 'not when it was skipped how long', { duration: null }],
    [true, 'after 24 hours, too', { duration: 1440 }],

    [false, 'not with one feature', { side: 'left' }],
    [true, 'with one feature and the strength of 6', { side: 'left', peak: 6 }],
    [false, 'not with one feature and the strength of 7', { side: 'left', peak: 7 }],
    [true, 'with one feature and no worse by movement', { quality: 'other', movement: false }],
    [false, 'not with one feature and movement skipped', { quality: 'other', movement: null }],
    [false, 'not with one feature and the strength skipped', { quality: 'other', peak: null }],
    [true, 'with all four', { peak: 1, movement: false }],

    [false, 'not with nausea', { with: ['nausea'] }],
    [false, 'not with vomiting', { with: ['vomiting'] }],
    [true, 'with light alone', { with: ['light'] }],
    [true, 'with sound alone', { with: ['sound'] }],
    [false, 'not with light and sound', { with: ['light', 'sound'] }],
    [true, 'with a stiff neck', { with: ['stiff-neck'] }],
    [false, 'not when what came with it was skipped: it may have been nausea', { with: null }],

    [false, 'not with an aura', { with: ['aura'] }],
    [false, 'not with a triptan', { painkillers: ['medicine-1'] }],
    [true, 'with a simple painkiller', { painkillers: ['medicine-3'] }],
  ])('%s: %s', (expected, _, change) => {
    expect(isTensionTypeLike({ ...tension, ...change }, classes)).toBe(expected);
  });

  test('what was not asked counts for nothing', () => {
    expect(isTensionTypeLike({ ...rest, side, quality }, classes)).toBe(true);
    expect(isTensionTypeLike({ ...rest, side }, classes)).toBe(false);
    const { with: _, ...silent } = tension;
    expect(isTensionTypeLike(silent, classes)).toBe(false);
    expect(isTensionTypeLike({ headache: true }, classes)).toBe(false);
    expect(isTensionTypeLike({}, classes)).toBe(false);
  });

  test('is never migraine-like as well', () => {
    const values = {
      peak: [3, 5, 8],
      side: ['left', 'both', null],
      quality: ['pulsating', 'pressing'],
      movement: [true, false],
      with: [[], ['light'], ['light', 'sound'], ['nausea'], ['aura']],
    };
    let days: Answers[] = [{ headache: true, duration: 60, painkillers: [] }];
    for (const [id, all] of Object.entries(values))
      days = days.flatMap((day) => all.map((value) => ({ ...day, [id]: value })));
    for (const day of days) {
      expect(isTensionTypeLike(day, classes) && isMigraineLike(day, classes), JSON.stringify(day)).toBe(
        false,
      );
    }
  });
});

describe('the label of a day', () => {
  const featured = enough;
  const pressing: Answers = { ...enough, side: 'both', quality: 'pressing', with: [] };
  const migraine = (rule: Labelled['rule']): Labelled => ({ label: 'migraine-like', rule });
  const tension: Labelled = { label: 'tension-type-like', rule: 'tension-type' };
  const unclassified: Labelled = { label: 'unclassified', rule: 'none' };

  test.each<[string, Answers, Labelled]>([
    ['is migraine-like by its features', featured, migraine('features')],
    ['is migraine-like by an aura', { ...pressing, with: ['aura'] }, migraine('aura')],
    ['is migraine-like by its drug', { ...pressing, painkillers: ['medicine-1'] }, migraine('specific-drug')],
    [
      'is so by its drug in the shortest headache',
      { ...pressing, duration: 1, painkillers: ['triptan'] },
      migraine('specific-drug'),
    ],
    [
      'tells the aura first of several rules',
      { ...featured, with: ['nausea', 'aura'], painkillers: ['triptan'] },
      migraine('aura'),
    ],
    [
      'tells the drug before the features',
      { ...featured, painkillers: ['triptan'] },
      migraine('specific-drug'),
    ],
    ['is tension-type-like by its own rule', pressing, tension],
    ['is unclassified with one feature of migraine', { ...featured, quality: 'stabbing' }, unclassified],
    ['is unclassified with 29 minutes', { ...pressing, duration: 29 }, unclassified],
    ['is unclassified with the features and 29 minutes', { ...featured, duration: 29 }, unclassified],
    [
      'is unclassified with light and sound and one feature',
      { ...pressing, with: ['light', 'sound'] },
      unclassified,
    ],
    ['is unclassified when the length was skipped', { ...pressing, duration: null }, unclassified],
    ['is unclassified when what came with it was not asked', { ...pressing, with: undefined }, unclassified],
    ['is unclassified when nothing more is known', { headache: true }, unclassified],
    [
      'is unclassified with a drug nobody has placed',
      { headache: true, painkillers: ['medicine-4'] },
      unclassified,
    ],
  ])('%s', (_promise, answers, label) => {
    expect(labelOf(answers, classes)).toEqual(label);
  });

  test('is the one that the two rules give', () => {
    const days = [featured, pressing, { ...pressing, with: ['aura'] }, { ...pressing, duration: 5 }, {}];
    for (const day of days) {
      const { label } = labelOf(day, classes);
      expect(label === 'migraine-like', JSON.stringify(day)).toBe(isMigraineLike(day, classes));
      expect(label === 'tension-type-like', JSON.stringify(day)).toBe(isTensionTypeLike(day, classes));
    }
  });
});

test('what was told is what was answered, to a question that was asked', () => {
  expect(told({ headache: true, peak: 7 }, 'peak')).toBe(7);
  expect(told({ headache: false }, 'headache')).toBe(false);
  expect(told({ stress: 0 }, 'stress')).toBe(0);
  expect(told({ headache: true, with: [] }, 'with')).toEqual([]);
  expect(told({ headache: true, peak: null }, 'peak')).toBeUndefined();
  expect(told({ headache: false, peak: 7 }, 'peak')).toBeUndefined();
  expect(told({ headache: true, peak: 11 }, 'peak')).toBeUndefined();
  expect(told({}, 'stress')).toBeUndefined();
});
