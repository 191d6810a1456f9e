import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { classIn, isAcute, readDay, readDays, shortestMinutes } from '../../src/domain/day.ts';
import { anyLetters, own, read, start, told } from './diary.ts';

const ache: Answers = { headache: true, peak: 4, duration: 60, painkillers: [] };
const of = (answers: Answers) => readDay(start, answers, own);

describe('a day', () => {
  test.each<[string, Answers, string]>([
    ['without a headache is free', { headache: false }, 'free'],
    ['of which nothing was told is unanswered', {}, 'unanswered'],
    ['whose question was skipped is unanswered', { headache: null }, 'unanswered'],
    ['whose answer cannot be read is unanswered', { headache: 'maybe' }, 'unanswered'],
    ['of which only stress was told is unanswered', { stress: 3, sitting: 60 }, 'unanswered'],
    ['with a headache of 30 minutes is a headache day', { ...ache, duration: 30 }, 'headache'],
    ['with one of 29 minutes and no painkiller is free', { ...ache, duration: 29 }, 'free'],
    [
      'with one of 29 minutes and an acute painkiller is a headache day',
      { ...ache, duration: 29, painkillers: ['non-opioid'] },
      'headache',
    ],
    [
      'with one of a minute and an own triptan is a headache day',
      { ...ache, duration: 1, painkillers: ['medicine-1'] },
      'headache',
    ],
    [
      'with a short one and an own painkiller of no told class is a headache day',
      { ...ache, duration: 1, painkillers: ['medicine-4'] },
      'headache',
    ],
    [
      'with a short one and what is no acute painkiller is free',
      { ...ache, duration: 29, painkillers: ['medicine-2', 'medicine-3', 'medicine-99'] },
      'free',
    ],
    [
      'with a short one and painkillers skipped is a headache day: there may have been one',
      { ...ache, duration: 29, painkillers: null },
      'headache',
    ],
    ['with one of unknown length is a headache day', { ...ache, duration: null }, 'headache'],
    ['with a headache of which nothing else was told is a headache day', { headache: true }, 'headache'],
  ])('%s', (_promise, answers, state) => {
    const day = of(answers);
    expect(day.state).toBe(state);
    expect(day.brief).toBe(answers.headache === true && state === 'free');
    expect(day.labelled === undefined).toBe(state !== 'headache');
  });

  test('is a headache day from the 30 minutes of ICHD-3 2.2 B on', () => {
    expect(shortestMinutes).toBe(30);
  });

  test('counts as asked when it was answered or skipped, and not before', () => {
    expect(of({ headache: false }).asked).toBe(true);
    expect(of({ headache: null }).asked).toBe(true);
    expect(of({}).asked).toBe(false);
    expect(of({ headache: 'maybe' }).asked).toBe(false);
  });

  test('keeps peak and painkillers to headache days', () => {
    expect(of({ ...ache, painkillers: ['triptan'] })).toMatchObject({ peak: 4, painkiller: true });
    expect(of(ache)).toMatchObject({ peak: 4, painkiller: false });
    expect(of({ ...ache, peak: null, painkillers: null })).toMatchObject({
      peak: undefined,
      painkiller: undefined,
    });
    expect(of({ ...ache, duration: 5 })).toMatchObject({ peak: undefined, painkiller: undefined });
    expect(of({ ...ache, headache: false })).toMatchObject({ peak: undefined, painkiller: undefined });
  });

  test('tells stress and sitting whatever its state, and what was not asked is not 0', () => {
    expect(of({ headache: false, stress: 0, sitting: 0 })).toMatchObject({ stress: 0, sittingMinutes: 0 });
    expect(of({ stress: 8, sitting: 600 })).toMatchObject({ stress: 8, sittingMinutes: 600 });
    expect(of({ headache: false, stress: null })).toMatchObject({
      stress: undefined,
      sittingMinutes: undefined,
    });
  });

  test('says by which rule it is what it is', () => {
    expect(read('MATU').map(({ labelled }) => labelled)).toEqual([
      { label: 'migraine-like', rule: 'features' },
      { label: 'migraine-like', rule: 'aura' },
      { label: 'tension-type-like', rule: 'tension-type' },
      { label: 'unclassified', rule: 'none' },
    ]);
  });
});

describe('the days from one to another', () => {
  const states = (first: string, last: string, letters: string) =>
    readDays(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last), told(letters), own).map(
      ({ day, state }) => `${day.month}-${day.day} ${state}`,
    );

  test('are all there, both ends included, and no others', () => {
    expect(states('2028-01-16', '2028-01-18', 'MMf.M')).toEqual([
      '1-16 headache',
      '1-17 free',
      '1-18 unanswered',
    ]);
  });

  test('can be one, and none when the last lies before the first', () => {
    expect(states('2028-01-15', '2028-01-15', 'M')).toEqual(['1-15 headache']);
    expect(states('2028-01-15', '2028-01-14', 'M')).toEqual([]);
    expect(states('2028-01-15', '2028-01-01', 'M')).toEqual([]);
  });

  test('take in a leap day, and the end of a year', () => {
    expect(states('2028-02-28', '2028-03-01', '')).toHaveLength(3);
    expect(states('2027-02-28', '2027-03-01', '')).toHaveLength(2);
    expect(states('2027-12-31', '2028-01-01', '')).toHaveLength(2);
  });

  test('are the same whatever the order in which they were told', () => {
    fc.assert(
      fc.property(anyLetters({ minLength: 1, maxLength: 30 }), (letters) => {
        const checkIns = told(letters);
        const last = start.add({ days: letters.length - 1 });
        expect(readDays(start, last, checkIns.toReversed(), own)).toEqual(
          readDays(start, last, checkIns, own),
        );
      }),
    );
  });
});

describe('what was ticked for the pain', () => {
  test.each([
    ['triptan', 'triptan', true],
    ['unknown', 'unknown', true],
    ['other-acute', 'other-acute', true],
    ['medicine-1', 'triptan', true],
    ['medicine-2', 'preventive', false],
    ['medicine-3', 'other', false],
    // Nobody has told its class yet.
    ['medicine-4', 'unknown', true],
    ['medicine-99', undefined, false],
    ['toString', undefined, false],
    ['', undefined, false],
  ])('as %j is %j, an acute painkiller: %s', (option, name, acute) => {
    expect(classIn(option, own)).toBe(name);
    expect(isAcute(classIn(option, own))).toBe(acute);
  });
});
