import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readMedicines } from '../../../src/bot/medication/medicine-names.ts';
import { matterIn, matterOf, readKind, readQuestion } from '../../../src/bot/medication/question.ts';
import {
  type MedicationTap,
  medicationData,
  readMedicationTap,
  type Target,
} from '../../../src/bot/medication/taps.ts';
import { headacheBefore, intakeReasons } from '../../../src/domain/intake.ts';
import { type MedicineClass, medicineClasses } from '../../../src/domain/medication.ts';
import type { Medicine } from '../../../src/store/schema.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';

const id = fc.integer({ min: 1, max: 999_999_999_999_999 });
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }));
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ to: fc.constant('now' as const), since: fc.oneof(fc.constant(0), id) }),
  fc.record({ to: fc.constant('day' as const), day }),
  fc.constant({ to: 'list' as const }),
);
const is = fc.constantFrom(...(Object.keys(medicineClasses) as MedicineClass[]));
const option = fc.oneof(
  id.map((one) => `medicine-${one}`),
  is,
);
const one = <Do extends string>(...names: Do[]) => fc.constantFrom(...names);

const taps: fc.Arbitrary<MedicationTap> = fc.oneof(
  fc.record({ do: one('show', 'numbers', 'days', 'list') }),
  fc.record({ do: one('other'), target }),
  fc.record({ do: one('taken', 'day'), day }),
  fc.record({ do: one('take'), option, target }),
  fc.record({ do: one('undo', 'other-pain'), intake: id, before: fc.constantFrom(...headacheBefore) }),
  fc.record({ do: one('take-back'), intake: id }),
  fc.record({ do: one('medicine', 'kind', 'off'), medicine: id }),
  fc.record({ do: one('is'), medicine: id, class: is, target }),
  fc.record({ do: one('for'), medicine: id, reason: fc.constantFrom(...intakeReasons) }),
);

describe('the data of a button', () => {
  test('says the same when it is read, in at most 64 bytes', () => {
    fc.assert(
      fc.property(taps, (tap) => {
        const data = medicationData(tap);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(JSON.stringify(readMedicationTap(data))).toBe(JSON.stringify(tap));
      }),
    );
  });

  test('that anybody made up is read as a tap, or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), one('md', 'take', 'is', 'now.1', '2026-11-24'))),
        (parts) => {
          const tap = readMedicationTap(parts.join(':'));
          if (tap) expect(readMedicationTap(medicationData(tap))).toEqual(tap);
        },
      ),
    );
  });
});

describe('what is asked', () => {
  test('is read as it was noted', () => {
    fc.assert(
      fc.property(target, fc.option(id), id, (to, medicine, message) => {
        const matter = matterOf(to, medicine === null ? undefined : { id: medicine });
        const read = readQuestion(matterIn(matter, message));
        expect(JSON.stringify(read?.target)).toBe(JSON.stringify(to));
        expect(read).toMatchObject({ medicine: medicine ?? undefined, message });
      }),
    );
  });

  test.each([
    null,
    'check-in:3:peak',
    'medication:name:list',
    'medication:name:2026-13-01:4',
    'medication:kind:x:list:4',
  ])('by others is none of its: %s', (asked) => expect(readQuestion(asked)).toBeUndefined());

  test.each(languages)('of a kind is answered by its label (%s)', (language) => {
    const words = wordsIn(language);
    for (const [name, { label }] of Object.entries(words.safety.classes)) {
      expect(readKind(label.toLowerCase(), words)).toBe(name);
    }
    expect(readKind('perhaps', words)).toBeUndefined();
  });
});

describe('names', () => {
  const own = (name: string, more: Partial<Medicine> = {}): Medicine => ({
    id: 7,
    personId: 1,
    name,
    class: 'triptan',
    reason: null,
    listed: true,
    createdAt: Temporal.Instant.from('2026-11-24T09:00:00Z'),
    ...more,
  });
  const read = (text: string, medicines: Medicine[] = [], language = 'en') =>
    readMedicines(text, { words: wordsIn(language), language, medicines });

  test('of one’s own are what is on the list, whatever their case', () => {
    expect(read('foozle', [own('Foozle')])).toEqual([{ option: 'medicine-7' }]);
  });

  test('of one’s own that are off the list come back with the kind they had', () => {
    const medicines = [own('Ibuprofen', { listed: false, class: 'combination' })];
    expect(read('ibuprofen', medicines)).toEqual([{ name: 'Ibuprofen', class: 'combination' }]);
  });

  test('that are known have their kind; a kind is one; others have to be asked for', () => {
    expect(read('Ibuprofen 400, triptan; Foozle')).toEqual([
      { name: 'Ibuprofen 400', class: 'non-opioid' },
      { option: 'triptan' },
      { name: 'Foozle', class: null },
    ]);
    expect(read('Ibuprofen und Kombipräparat', [], 'de')).toEqual([
      { name: 'Ibuprofen', class: 'non-opioid' },
      { option: 'combination' },
    ]);
  });

  test.each(['', 'none', 'no', 'yes', '400', 'x'.repeat(61), 'a1,b1,c1,d1,e1,f1,g1,h1,i1'])(
    'are not “%s”',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('have no room on a full list; what is on it can still be named', () => {
    const full = Array.from({ length: 40 }, (_, at) => own(`Foozle ${at}`, { id: at + 1 }));
    expect(read('Another', full)).toBeUndefined();
    expect(read('Foozle 3', full)).toEqual([{ option: 'medicine-4' }]);
    const [first, ...others] = full;
    expect(first && read('Another', [{ ...first, listed: false }, ...others])).toHaveLength(1);
  });
});
