import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  isLongOveruse,
  type Ledger,
  type LedgerKey,
  ledgerDays,
  ledgerOf,
  limitedClasses,
  mostDays,
  type Taken,
  takenIn,
  unlimitedClasses,
} from '../../src/domain/ledger.ts';
import { type MedicineClass, medicineClasses } from '../../src/domain/medication.ts';
import { own, read } from './diary.ts';

/** A leap day lies in the thirty days before it. */
const today = Temporal.PlainDate.from('2028-03-10');
const ago = (days: number) => today.subtract({ days });

/** Something taken on so many days, the last of them so long ago. */
const on = (name: MedicineClass, count: number, last = 0): Taken[] =>
  Array.from({ length: count }, (_, place) => ({ day: ago(last + place), class: name }));

const lineOf = ({ lines }: Ledger, of: LedgerKey) => lines.find((line) => line.of === of);
const said = (ledger: Ledger) =>
  ledger.lines.map(({ of, days, limit, level }) => `${of} ${days}/${limit} ${level}`);

const acute = [...limitedClasses, ...unlimitedClasses];

describe('the classes', () => {
  test('with a number of days are those of the table, and each stands here', () => {
    const named = Object.keys(medicineClasses) as MedicineClass[];
    expect(named.filter((name) => medicineClasses[name].limit).toSorted()).toEqual(limitedClasses.toSorted());
    expect(named.filter((name) => medicineClasses[name].acute).toSorted()).toEqual(acute.toSorted());
  });
});

describe('the thirty days', () => {
  test('are today and the 29 before it, across a leap day', () => {
    const { first, last } = ledgerOf([], today);
    expect([first, last].map(String)).toEqual(['2028-02-10', '2028-03-10']);
    expect(first.until(last, { largestUnit: 'days' }).days + 1).toBe(ledgerDays);
    expect(ledgerOf([], today.subtract({ years: 1 })).first.toString()).toBe('2027-02-09');
  });

  test.each([
    [0, 1],
    [27, 1],
    [28, 1],
    [29, 1],
    [30, 0],
    [31, 0],
    [-1, 0],
  ])('take in what was taken %i days ago on %i of them', (days, count) => {
    const ledger = ledgerOf([{ day: ago(days), class: 'triptan' }], today);
    expect(ledger.acuteDays).toBe(count);
    expect(ledger.lines).toHaveLength(count);
  });

  test('without a painkiller have no lines', () => {
    expect(ledgerOf([], today)).toMatchObject({ lines: [], unlimited: [], acuteDays: 0, level: 'none' });
  });
});

describe('one class', () => {
  const table: [MedicineClass, number, string][] = (
    ['triptan', 'ergotamine', 'opioid', 'combination'] as const
  ).flatMap((name): [MedicineClass, number, string][] => [
    [name, 1, 'none'],
    [name, 7, 'none'],
    [name, 8, 'notice'],
    [name, 9, 'notice'],
    [name, 10, 'warning'],
    [name, 11, 'warning'],
    [name, 30, 'warning'],
  ]);

  test.each([
    ...table,
    ['non-opioid', 10, 'none'],
    ['non-opioid', 11, 'none'],
    ['non-opioid', 12, 'notice'],
    ['non-opioid', 14, 'notice'],
    ['non-opioid', 15, 'warning'],
    ['non-opioid', 16, 'warning'],
  ] satisfies [MedicineClass, number, string][])('%s on %i days: %s', (name, days, level) => {
    const ledger = ledgerOf(on(name, days), today);
    expect(ledger.lines).toEqual([
      expect.objectContaining({
        of: name,
        days,
        level,
        limit: name === 'non-opioid' ? 15 : 10,
        notice: name === 'non-opioid' ? 12 : 8,
      }),
    ]);
    expect(ledger).toMatchObject({ acuteDays: days, level });
  });

  test('counts a day once, however often it was taken', () => {
    const thrice = [...on('triptan', 9), ...on('triptan', 9), ...on('triptan', 1)];
    expect(said(ledgerOf(thrice, today))).toEqual(['triptan 9/10 notice']);
  });

  test.each(unlimitedClasses)('without a number (%s) is counted and held against nothing', (name) => {
    expect(ledgerOf(on(name, 30), today)).toMatchObject({
      lines: [],
      unlimited: [{ of: name, days: 30 }],
      acuteDays: 30,
      level: 'none',
    });
    expect(ledgerOf(on(name, 1), today).unlimited).toEqual([{ of: name, days: 1 }]);
  });

  test.each(['preventive', 'other'] as const)('that is not acute (%s) is no painkiller day', (name) => {
    expect(ledgerOf(on(name, 30), today)).toMatchObject({ lines: [], unlimited: [], acuteDays: 0 });
  });
});

describe('several classes together', () => {
  test.each<[string, Taken[], string[]]>([
    [
      'on 7 days in all say nothing',
      [...on('triptan', 4), ...on('non-opioid', 3, 4)],
      ['non-opioid 3/15 none', 'triptan 4/10 none', 'several 7/10 none'],
    ],
    [
      'on 8 are worth a word',
      [...on('triptan', 4), ...on('non-opioid', 4, 4)],
      ['non-opioid 4/15 none', 'triptan 4/10 none', 'several 8/10 notice'],
    ],
    [
      'on 9 still are',
      [...on('triptan', 4), ...on('opioid', 5, 4)],
      ['triptan 4/10 none', 'opioid 5/10 none', 'several 9/10 notice'],
    ],
    [
      'on 10 are a warning',
      [...on('triptan', 5), ...on('non-opioid', 5, 5)],
      ['non-opioid 5/15 none', 'triptan 5/10 none', 'several 10/10 warning'],
    ],
    [
      'on 10, one of them on a single day, are one, too',
      [...on('non-opioid', 9), ...on('ergotamine', 1, 9)],
      ['non-opioid 9/15 none', 'ergotamine 1/10 none', 'several 10/10 warning'],
    ],
    [
      'on the same days count these once',
      [...on('triptan', 7), ...on('non-opioid', 7)],
      ['non-opioid 7/15 none', 'triptan 7/10 none', 'several 7/10 none'],
    ],
    [
      'are not told of where one is overused alone',
      [...on('triptan', 10), ...on('non-opioid', 9, 10)],
      ['non-opioid 9/15 none', 'triptan 10/10 warning'],
    ],
    [
      'are, where one has come near',
      [...on('triptan', 9), ...on('opioid', 1, 9)],
      ['triptan 9/10 notice', 'opioid 1/10 none', 'several 10/10 warning'],
    ],
    [
      'need two classes: two simple painkillers are one',
      [...on('non-opioid', 7), ...on('non-opioid', 7, 7)],
      ['non-opioid 14/15 notice'],
    ],
    [
      'are a simple painkiller and a combination',
      [...on('non-opioid', 7), ...on('combination', 7, 7)],
      ['non-opioid 7/15 none', 'combination 7/10 none', 'several 14/10 warning'],
    ],
    [
      'leave out what has no number, and what nobody has placed',
      [...on('triptan', 9), ...on('other-acute', 9, 9), ...on('unknown', 9, 18)],
      ['triptan 9/10 notice'],
    ],
    [
      'do so beside others as well',
      [...on('triptan', 4), ...on('opioid', 3, 4), ...on('unknown', 9, 7)],
      ['triptan 4/10 none', 'opioid 3/10 none', 'several 7/10 none'],
    ],
    [
      'may be five',
      [
        ...on('triptan', 2),
        ...on('opioid', 2, 2),
        ...on('ergotamine', 2, 4),
        ...on('combination', 2, 6),
        ...on('non-opioid', 2, 8),
      ],
      [
        'non-opioid 2/15 none',
        'combination 2/10 none',
        'triptan 2/10 none',
        'ergotamine 2/10 none',
        'opioid 2/10 none',
        'several 10/10 warning',
      ],
    ],
    [
      'do not count what is older',
      [...on('triptan', 5), ...on('opioid', 5, 26)],
      ['triptan 5/10 none', 'opioid 4/10 none', 'several 9/10 notice'],
    ],
  ])('%s', (_promise, taken, lines) => {
    expect(said(ledgerOf(taken, today))).toEqual(lines);
  });

  test('have the level of the highest line', () => {
    expect(ledgerOf(on('triptan', 7), today).level).toBe('none');
    expect(ledgerOf([...on('triptan', 7), ...on('non-opioid', 12)], today).level).toBe('warning');
    expect(ledgerOf([...on('triptan', 1), ...on('non-opioid', 8)], today).level).toBe('notice');
  });
});

describe('a ledger, whatever was taken', () => {
  const takens = fc.array(
    fc.record({
      day: fc.integer({ min: -3, max: 40 }).map(ago),
      class: fc.constantFrom(...acute, 'preventive' as const, 'other' as const),
    }),
    { maxLength: 60 },
  );

  test('has lines of at most 30 days; several together are no fewer than each and no more than their sum', () => {
    fc.assert(
      fc.property(takens, (taken) => {
        const ledger = ledgerOf(taken, today);
        const single = ledger.lines.filter(({ of }) => of !== 'several');
        const several = lineOf(ledger, 'several');
        expect(several !== undefined).toBe(
          single.length >= 2 && single.every(({ level }) => level !== 'warning'),
        );
        for (const { days } of [...single, ...ledger.unlimited]) {
          expect(days).toBeGreaterThan(0);
          expect(days).toBeLessThanOrEqual(ledger.acuteDays);
        }
        for (const { days } of single) expect(days).toBeLessThanOrEqual(several?.days ?? days);
        expect(several?.days ?? 0).toBeLessThanOrEqual(single.reduce((sum, { days }) => sum + days, 0));
        expect(ledger.acuteDays).toBeLessThanOrEqual(ledgerDays);
      }),
    );
  });

  test('is the same in any order and with everything twice', () => {
    fc.assert(
      fc.property(takens, (taken) => {
        expect(ledgerOf([...taken.toReversed(), ...taken], today)).toEqual(ledgerOf(taken, today));
      }),
    );
  });

  test('is not changed by days outside', () => {
    fc.assert(
      fc.property(takens, fc.constantFrom(-1, 30, 31, 400), (taken, days) => {
        const outside = acute.map((name) => ({ day: ago(days), class: name }));
        expect(ledgerOf([...taken, ...outside], today)).toEqual(ledgerOf(taken, today));
      }),
    );
  });

  test('never falls by one more day: no class, no sum and no level', () => {
    const levels = ['none', 'notice', 'warning'];
    fc.assert(
      fc.property(takens, fc.nat({ max: 29 }), fc.constantFrom(...acute), (taken, days, name) => {
        const before = ledgerOf(taken, today);
        const after = ledgerOf([...taken, { day: ago(days), class: name }], today);
        for (const of of limitedClasses) {
          expect(lineOf(after, of)?.days ?? 0).toBeGreaterThanOrEqual(lineOf(before, of)?.days ?? 0);
        }
        expect(lineOf(after, 'several')?.days ?? Infinity).toBeGreaterThanOrEqual(
          lineOf(before, 'several')?.days ?? 0,
        );
        expect(after.acuteDays).toBeGreaterThanOrEqual(before.acuteDays);
        expect(levels.indexOf(after.level)).toBeGreaterThanOrEqual(levels.indexOf(before.level));
      }),
    );
  });
});

describe('what was taken', () => {
  const day = ago(3);
  const checkIn = (painkillers: unknown, headache: unknown = true, on = day) => ({
    day: on,
    answers: { headache, painkillers },
  });
  const names = (taken: readonly Taken[]) => taken.map((one) => `${one.day} ${one.class}`);

  test('is each class of a day once, from the check-in and from what was noted beside it', () => {
    const taken = takenIn([checkIn(['triptan', 'medicine-1', 'non-opioid'])], own, [
      { day, option: 'medicine-1' },
      { day, option: 'triptan' },
      { day, option: 'opioid' },
      { day: ago(2), option: 'triptan' },
    ]);
    expect(names(taken)).toEqual([
      `${day} triptan`,
      `${day} non-opioid`,
      `${day} opioid`,
      `${ago(2)} triptan`,
    ]);
  });

  test('stands in the order of the days', () => {
    const taken = takenIn([checkIn(['triptan'], true, ago(1)), checkIn(['triptan'], true, ago(5))], own, [
      { day: ago(9), option: 'opioid' },
    ]);
    expect(taken.map((one) => one.day)).toEqual([ago(9), ago(5), ago(1)]);
  });

  test.each([
    ['an own painkiller, by its class', ['medicine-5'], ['non-opioid']],
    ['an own painkiller of no told class, as unknown', ['medicine-4'], ['unknown']],
    ['what the person could not name, as unknown', ['unknown'], ['unknown']],
    ['a gepant or ditan', ['other-acute'], ['other-acute']],
    ['no preventive, and nothing that is no painkiller', ['medicine-2', 'medicine-3'], []],
    ['nothing that is on no list any more', ['medicine-99'], []],
    ['nothing where nothing was taken', [], []],
    ['nothing where it was skipped', null, []],
    ['nothing where it was not asked', undefined, []],
    ['nothing that cannot be read', ['aspirin'], []],
  ])('is %s', (_what, painkillers, classes) => {
    expect(takenIn([checkIn(painkillers)], own, []).map((one) => one.class)).toEqual(classes);
  });

  test('is told by a headache day alone; on other days by what was noted', () => {
    expect(takenIn([checkIn(['triptan'], false)], own, [])).toEqual([]);
    expect(names(takenIn([checkIn(['triptan'], false)], own, [{ day, option: 'non-opioid' }]))).toEqual([
      `${day} non-opioid`,
    ]);
  });
});

describe('it is time for a doctor', () => {
  const headaches = (count: number, last = 0) => read('T'.repeat(count), ago(last + count - 1));
  const every = (name: MedicineClass, counts: readonly [number, number, number]) =>
    counts.flatMap((count, window) => on(name, count, window * ledgerDays));
  const is = (taken: readonly Taken[], days = headaches(15)) => isLongOveruse(taken, days, today);

  test('when a number was reached in three windows one after another, with headache on 15 days', () => {
    expect(mostDays).toBe(15);
    expect(is(every('triptan', [10, 10, 10]))).toBe(true);
    expect(is(every('non-opioid', [15, 15, 15]))).toBe(true);
    expect(is(every('triptan', [12, 30, 11]), headaches(30))).toBe(true);
  });

  test.each([
    ['last', [9, 10, 10]],
    ['one before', [10, 9, 10]],
    ['first', [10, 10, 9]],
  ] as const)('not when it was missed in the %s', (_which, counts) => {
    expect(is(every('triptan', counts))).toBe(false);
  });

  test('not with 14 days of a simple painkiller', () => {
    expect(is(every('non-opioid', [15, 14, 15]))).toBe(false);
  });

  test('whichever number it was in each of them', () => {
    const mixed = [
      ...on('triptan', 10),
      ...on('non-opioid', 15, 30),
      ...on('opioid', 5, 60),
      ...on('triptan', 5, 65),
    ];
    expect(is(mixed)).toBe(true);
    expect(is(mixed.slice(0, -1))).toBe(false);
  });

  test('windows do not overlap: a day counts in one of them', () => {
    expect(is(on('triptan', 10, 25))).toBe(false);
    // 5 days on the near side of a border and 15 beyond it; then 10 and 10.
    expect(is([...on('triptan', 20, 25), ...on('triptan', 10, 60)])).toBe(false);
    expect(is([...on('triptan', 20, 20), ...on('triptan', 10, 60)])).toBe(true);
  });

  test.each([
    [14, 0, false],
    [15, 0, true],
    [16, 0, true],
    [15, 15, true],
    [15, 16, false],
    [30, 30, false],
  ])('with headache on %i days, the last of them %i days ago: %s', (count, last, expected) => {
    expect(is(every('triptan', [10, 10, 10]), headaches(count, last))).toBe(expected);
  });

  test('free and unanswered days are no headache days', () => {
    const days = read(`${'f'.repeat(8)}${'.'.repeat(8)}${'T'.repeat(14)}`, ago(29));
    expect(is(every('triptan', [10, 10, 10]), days)).toBe(false);
  });
});
