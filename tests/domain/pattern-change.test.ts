import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../src/domain/baseline.ts';
import { readDays, type ToldDay } from '../../src/domain/day.ts';
import { windowOf } from '../../src/domain/figures.ts';
import { knowsAura, patternChanges, patternChangesIn } from '../../src/domain/pattern-change.ts';
import { dayAfter, days, own, start, told } from './diary.ts';

/** What has changed in the last 28 days of a diary of so many days. */
function changes(checkIns: readonly ToldDay[], length: number, knowsAura = false) {
  const all = readDays(start, dayAfter(length - 1), checkIns, own);
  const [baseline, now] = [baselineOf(all, []), windowOf(all.slice(-28), [])];
  return patternChangesIn({ baseline, now, checkIns, knowsAura });
}
const changed = (letters: string, knowsAura = false) => changes(told(letters), letters.length, knowsAura);
const month = (count: number, letter = 'T', rest = 'f') => days(count, letter, 28, rest);

describe('nothing has changed', () => {
  test.each([
    ['in a quiet diary', month(4) + month(4)],
    ['in a silent one', month(0, 'T', '.') + month(0, 'T', '.')],
    ['on fewer headache days', month(14) + month(2)],
    ['by what chance may give', month(6) + month(12)],
  ])('%s', (_what, letters) => {
    expect(changed(letters)).toEqual([]);
  });
});

describe('more headache days', () => {
  test.each([
    [4, 12, ['more-days']],
    [5, 12, []],
    [0, 4, ['more-days']],
    [0, 3, []],
    [12, 4, []],
  ])('than at the start are told when they are more than chance gives: %i to %i', (before, now, expected) => {
    expect(changed(month(before) + month(now))).toEqual(expected);
  });

  test('are not told without a baseline, nor while the days are part of it', () => {
    expect(changed(days(0, 'T', 19).padEnd(42, '.') + month(12))).toEqual([]);
    expect(changed(days(0, 'T', 28) + 'T'.repeat(12))).toEqual([]);
    expect(changed(month(14))).toEqual([]);
  });
});

describe('stronger headaches', () => {
  /** Two months of headaches on so many days, of one peak and then of another. */
  const peaks = (before: number, now: number, count = 4) =>
    changes(
      Array.from({ length: 56 }, (_, after) => ({
        day: dayAfter(after),
        answers: { headache: after % 28 < count, peak: after < 28 ? before : now },
      })),
      56,
    );

  test.each([
    [5, 7, ['stronger']],
    [5, 6, []],
    [7, 9, []],
    [6, 8, ['stronger']],
    [7, 5, []],
    [8, 3, []],
  ])('than at the start are told when it is noticeable: %i to %i', (before, now, expected) => {
    expect(peaks(before, now)).toEqual(expected);
  });

  test('are not told of three', () => {
    expect(peaks(3, 10, 3)).toEqual([]);
  });
});

describe('a first aura', () => {
  const calm = (length: number) => 'f'.repeat(length);

  test.each([
    ['after 28 days of diary', `${calm(28)}A`, ['first-aura']],
    ['after 27', `${calm(27)}A`, []],
    ['27 days ago', `${calm(28)}A${calm(27)}`, ['first-aura']],
    ['28 days ago', `${calm(28)}A${calm(28)}`, []],
    ['with one at the start, before it', `A${calm(40)}A`, []],
    ['with one before the last 28 days', `${calm(30)}A${calm(30)}A`, []],
    ['that came twice in the last 28 days', `${calm(40)}AffA`, ['first-aura']],
    ['after 28 days of which only the first was answered', `f${'.'.repeat(27)}A`, ['first-aura']],
    ['after 28 days of which none was answered', `${'.'.repeat(28)}A`, []],
    ['after a first day that was skipped', `s${calm(27)}A`, []],
    ['in a headache without one', `${calm(40)}M`, []],
  ])('is told by the days before it: %s', (_what, letters, expected) => {
    expect(changed(letters)).toEqual(expected);
  });

  test('is none for somebody who knows them', () => {
    expect(changed(`${calm(40)}A`, true)).toEqual([]);
  });

  test.each<[string[] | undefined, string[] | undefined, boolean]>([
    [undefined, undefined, false],
    [['one-side', 'nausea'], ['thunderclap'], false],
    [['one-side', 'aura'], undefined, true],
    [undefined, ['thunderclap', 'aura-first-or-long'], true],
    [[], ['aura-with-oestrogen'], true],
  ])('is known from the signs of the set-up %j and the safety screen %j: %s', (ticked, flags, expected) => {
    const at = '2028-01-01T00:00:00Z';
    const profile = { signs: ticked && { ticked, at }, safety: flags && { flags, at } };
    expect(knowsAura(profile)).toBe(expected);
  });

  test('is one in a headache too short to count, too', () => {
    const brief = { headache: true, duration: 5, painkillers: [], with: ['aura'] };
    expect(changes([...told(calm(40)), { day: dayAfter(40), answers: brief }], 41)).toEqual(['first-aura']);
  });

  test('is told of the window it lies in, not of an earlier one', () => {
    const checkIns = told(`${calm(40)}A`);
    const by = (last: number) =>
      patternChangesIn({
        baseline: undefined,
        now: windowOf(readDays(dayAfter(last - 27), dayAfter(last), checkIns, own), []),
        checkIns,
        knowsAura: false,
      });
    expect([39, 40, 67, 68].map(by)).toEqual([[], ['first-aura'], ['first-aura'], []]);
  });

  test('is found whatever the order of the check-ins', () => {
    expect(changes(told(`A${calm(40)}A`).toReversed(), 42)).toEqual([]);
    expect(changes(told(`${calm(40)}A`).toReversed(), 41)).toEqual(['first-aura']);
  });
});

describe('headache on most days', () => {
  test.each([
    [14, []],
    [15, ['most-days']],
    [16, ['most-days']],
  ])('is told from 15 of 28 on, whatever it was before: %i', (count, expected) => {
    expect(changed(month(count) + month(count))).toEqual(expected);
  });

  test('is told in the first weeks, and however few days were answered', () => {
    expect(changed('T'.repeat(15))).toEqual(['most-days']);
    expect(changed(days(15, 'T', 28, '.'))).toEqual(['most-days']);
    expect(changed(days(14, 'T', 28, '.'))).toEqual([]);
  });

  test('counts the last 28 days alone', () => {
    expect(changed(days(15, 'T', 29))).toEqual([]);
  });
});

test('what is most urgent comes first, and only a first aura cannot wait', () => {
  expect(changed(`${month(2)}${'U'.repeat(20)}AAAAAAAA`)).toEqual(['first-aura', 'more-days', 'most-days']);
  expect(patternChanges).toEqual({
    'first-aura': 'soon',
    'more-days': 'routine',
    stronger: 'routine',
    'most-days': 'routine',
  });
});
