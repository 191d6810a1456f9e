import { expect, test } from 'vitest';
import { contraindications, neckBars } from '../../src/domain/contraindications.ts';
import { exerciseIds, exercises, idsOfKind } from '../../src/domain/exercises.ts';
import { languages, wordsIn } from '../../src/words/catalogue.ts';

test('ids are as they have always been: they are stored', () => {
  expect(contraindications).toEqual([
    'neck-injury',
    'upper-neck',
    'osteoporosis',
    'neck-signs',
    'hypermobility',
    'bruising',
    'shoulder',
    'jaw',
    'blood-pressure',
  ]);
});

const barredBy = (item: (typeof contraindications)[number]) =>
  exerciseIds.filter((id) => exercises[id].contraindications?.includes(item));

test.each([
  ...neckBars.map((item) => [item, idsOfKind('movement')] as const),
  ['hypermobility', ['suboccipital-release']],
  ['bruising', ['suboccipital-release', 'trigger-point-pressure']],
  ['shoulder', ['band-raise', 'shoulder-strength', 'chest-stretch']],
  ['jaw', []],
  ['blood-pressure', []],
] as const)('%s bars %j', (item, barred) => {
  expect(barredBy(item)).toEqual(barred);
});

test.each(languages)('each is one line in a numbered list, and no two are the same (%s)', (language) => {
  const items = Object.entries(wordsIn(language).exercises.contraindications);
  expect(items.map(([id]) => id)).toEqual(contraindications);
  for (const [id, line] of items) {
    expect(line).not.toContain('\n');
    expect(line.length, id).toBeLessThanOrEqual(160);
  }
  expect(new Set(items.map(([, line]) => line)).size).toBe(items.length);
});

test.each([
  ['en', 'dizz|double|slurred|swallow|falls|numb|nausea|eyes'],
  ['de', 'Schwindel|Doppel|Sprache|Schluck|Stürze|taub|Übelkeit|Augen'],
])('the signs on moving the neck are named, all eight (%s)', (language, signs) => {
  const line = wordsIn(language).exercises.contraindications['neck-signs'];
  for (const sign of signs.split('|')) expect(line).toContain(sign);
});
