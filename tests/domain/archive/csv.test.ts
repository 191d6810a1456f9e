import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Archive, mostDays } from '../../../src/domain/archive/archive.ts';
import { readDaysTable, tables, writeTables } from '../../../src/domain/archive/csv.ts';
import { archives, emptyArchive, reading, run } from './samples.ts';

const read = (text: string) => run(readDaysTable(text, reading));

/** What is wrong with a table, as `line place: fault`. */
function faultsIn(text: string): string[] {
  const checked = read(text);
  return 'faults' in checked
    ? checked.faults.map(({ line, where, fault }) => `${line} ${where}: ${fault}`)
    : [];
}

/** The days and medicines in a table. */
function daysIn(text: string) {
  const checked = read(text);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.archive;
}

/** A table as it comes from disk: without its byte order mark. */
const written = (archive: Archive) => run(writeTables(archive)).days.replace(/^\ufeff/, '');

const painkillers = (...taken: string[]): Archive['days'] => [
  { day: '2026-11-20', answers: { headache: true, painkillers: taken }, finished: true, source: 'today' },
];

const medicine = { class: null, reason: null, listed: true };

describe('the tables of an export', () => {
  test('say what was told, skipped, and not told', () => {
    const days: Archive['days'] = [
      {
        day: '2026-11-20',
        answers: { headache: true, peak: 7, side: null, with: ['nausea', 'light'], origin: [] },
        note: 'a "b", c',
        finished: true,
        source: 'edited',
        label: 'unclassified',
        rule: 'none',
      },
      { day: '2026-11-21', answers: { headache: false }, finished: false, source: 'today' },
    ];
    expect(run(writeTables({ ...emptyArchive, days })).days).toBe(
      [
        '\ufeffday,headache,peak,duration,side,quality,movement,with,origin,painkillers,sitting,stress,note,finished,source,label,rule',
        '2026-11-20,yes,7,,skipped,,,nausea | light,none,,,,"a ""b"", c",yes,edited,unclassified,none',
        '2026-11-21,no,,,,,,,,,,,,no,today,,',
        '',
      ].join('\r\n'),
    );
  });

  test('name medicines instead of numbering them', () => {
    const archive: Archive = {
      ...emptyArchive,
      medicines: [{ ...medicine, name: 'A|B', class: 'triptan' }],
      days: painkillers('opioid', 'medicine-1'),
      intakes: [
        { day: '2026-11-20', takenAt: null, option: 'medicine-1', reason: 'headache', headache: 1 },
        {
          day: '2026-11-21',
          takenAt: '2026-11-21T08:00:00Z',
          option: 'opioid',
          reason: 'other-pain',
          headache: null,
        },
      ],
    };
    const { days, intakes } = run(writeTables(archive));
    expect(days).toContain(',opioid | A/B,');
    expect(intakes.split('\r\n').slice(1)).toEqual([
      '2026-11-20,,A/B,triptan,headache,1',
      '2026-11-21,2026-11-21T08:00:00Z,opioid,opioid,other-pain,',
      '',
    ]);
  });

  test('hold no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const all = run(writeTables(archive));
        for (const table of tables) {
          const { data, errors } = Papa.parse<string[]>(
            all[table].replace(/^\ufeff/, '').replace(/(\r\n)+$/, ''),
            {
              delimiter: ',',
              newline: '\r\n',
            },
          );
          expect(errors).toEqual([]);
          for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(new Set(data.map((row) => row.length)).size).toBe(1);
        }
      }),
    );
    const note = '=1+1\n+2';
    const days = [{ day: '2026-11-20', answers: {}, note, finished: true, source: 'today' as const }];
    expect(written({ ...emptyArchive, days })).toContain('"\'=1+1\n+2"');
    expect(daysIn(written({ ...emptyArchive, days })).days).toMatchObject([{ note }]);
  });
});

describe('a table of days', () => {
  test('is read as it was written', () => {
    const answersOnly = ({ days, medicines }: Pick<Archive, 'days' | 'medicines'>) =>
      days.map(({ day, answers: { painkillers: taken, ...answers }, note, finished }) => ({
        day,
        answers,
        // A line break is one, whatever it is made of.
        note: note?.replace(/\r\n?/g, '\n').trim(),
        finished,
        taken: Array.isArray(taken)
          ? taken.map((one) => medicines[Number(one.slice('medicine-'.length)) - 1]?.name.trim() ?? one)
          : taken,
      }));
    const plain = archives.filter(({ medicines, days }) => {
      const texts = [...medicines.map(({ name }) => name), ...days.map(({ note }) => note ?? '')];
      return !texts.some((text) => text.startsWith("'"));
    });
    fc.assert(
      fc.property(plain, (archive) => {
        expect(answersOnly(daysIn(written(archive)))).toEqual(answersOnly(archive));
      }),
    );
  });

  test('keeps what begins with an apostrophe before a formula', () => {
    for (const note of ["'=1+1", "''=1+1", "'", "'a", '=1', '@x', "'-"]) {
      const days = [{ day: '2026-11-20', answers: {}, note, finished: true, source: 'today' as const }];
      expect(daysIn(written({ ...emptyArchive, days })).days).toMatchObject([{ note }]);
    }
  });

  test.each([',', ';', '\t'])('may be parted by "%s", with columns in any order, and blank lines', (mark) => {
    const text = ['stress,day,sitting', '3,2026-11-20,0', '', ',,', 'skipped,2026-11-21,'].join('\r\n');
    expect(daysIn(text.replaceAll(',', mark)).days).toMatchObject([
      { day: '2026-11-20', answers: { stress: 3, sitting: 0 }, source: 'imported', finished: true },
      { day: '2026-11-21', answers: { stress: null } },
    ]);
  });

  test('needs dates alone, whatever ends its lines', () => {
    expect(daysIn('day\r2026-11-20\r').days).toHaveLength(1);
    expect(daysIn('day\n').days).toEqual([]);
  });

  test('brings own painkillers by name, with the class that is known of them', () => {
    const text =
      'day,headache,painkillers\n2026-11-20,yes,triptan | Ibuprofen | My tea\n2026-11-21,yes,ibuprofen';
    expect(daysIn(text)).toMatchObject({
      medicines: [
        { name: 'Ibuprofen', class: 'non-opioid' },
        { name: 'My tea', class: null },
      ],
      days: [
        { answers: { painkillers: ['triptan', 'medicine-1', 'medicine-2'] } },
        { answers: { painkillers: ['medicine-1'] } },
      ],
    });
  });

  test.each<[what: string, text: string, faults: string[]]>([
    ['nothing', '', ['1 : no-day-column']],
    ['no day', 'date,stress\n2026-11-20,3', ['1 : no-day-column']],
    ['unknown columns', 'day,mood,__proto__\n2026-11-20,3,4', ['1 mood: unknown', '1 __proto__: unknown']],
    ['a column twice', 'day,stress,stress\n2026-11-20,3,4', ['1 stress: twice']],
    ['cells too few', 'day,stress\n2026-11-20', ['2 : cells']],
    ['cells too many', 'day,stress\n2026-11-20,3,4', ['2 : cells']],
    ['a quote left open', 'day,note\n2026-11-20,"so', ['2 : quotes']],
    ['no date', 'day,stress\n,3', ['2 day: missing']],
    ['a date said otherwise', 'day,stress\n20.11.2026,3', ['2 day: value']],
    ['a date to come', 'day,stress\n2026-11-25,3', ['2 day: future']],
    ['a day twice', 'day,stress\n2026-11-20,3\n2026-11-20,3', ['3 day: twice']],
    ['wrong values', 'day,headache,stress\n2026-11-20,maybe,3.5', ['2 headache: value', '2 stress: value']],
    ['too high a number', 'day,stress\n2026-11-20,11', ['2 stress: value']],
    ['an unknown option', 'day,headache,side\n2026-11-20,yes,top', ['2 side: value']],
    ['an unknown tick', 'day,headache,with\n2026-11-20,yes,light | hail', ['2 with: value']],
    ['what nobody asked for', 'day,headache,peak\n2026-11-20,no,3', ['2 peak: not-asked']],
    [
      'a state there is not',
      'day,finished,source\n2026-11-20,perhaps,hearsay',
      ['2 finished: value', '2 source: value'],
    ],
    ['a formula', 'day,note\n2026-11-20,"=HYPERLINK(""x"")"', ['2 note: formula']],
    ['a formula for a number', 'day,stress\n2026-11-20,-1', ['2 stress: formula']],
    ['a NUL', 'day,note\n2026-11-20,a\0b', ['2 note: characters']],
    [
      'faults on lines after a note of several',
      'day,stress,note\n2026-11-20,3,"one\ntwo\nthree"\n2026-11-21,12,',
      ['5 stress: value'],
    ],
    [
      'a painkiller with a novel of a name',
      `day,headache,painkillers\n2026-11-20,yes,\n2026-11-21,yes,${'x'.repeat(101)}`,
      ['3 painkillers: too-long'],
    ],
    [
      'a painkiller without a name',
      'day,headache,painkillers\n2026-11-20,yes,opioid |',
      ['2 painkillers: value'],
    ],
    [
      'more painkillers than anybody takes',
      `day,headache,painkillers\n2026-11-20,yes,${Array.from({ length: 1001 }, (_, at) => `zz${at}`).join('|')}`,
      ['2 painkillers: too-many'],
    ],
    [
      'more days than anybody has lived with it',
      `day\n${'2026-11-20\n'.repeat(mostDays + 5)}`,
      [`${mostDays + 2} : too-many`],
    ],
    [
      'more broken rows than are told of',
      `day,note\n${'2026-11-20,"a"b"\n'.repeat(5000)}`,
      Array.from({ length: 1000 }, (_, at) => `${at + 2} : quotes`),
    ],
    ['an unknown column that no message can hold', 'day,a\0b', ['1 a\ufffdb: unknown']],
    ['an unknown column with a novel of a name', `day,${'x'.repeat(500)}`, [`1 ${'x'.repeat(100)}: unknown`]],
  ])('is refused with %s', (_what, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });
});
