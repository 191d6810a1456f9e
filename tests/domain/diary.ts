import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../src/domain/check-in.ts';
import { type DayRead, readDays, type ToldDay } from '../../src/domain/day.ts';

/** Own painkillers of these tests, by class. */
export const own = new Map([
  ['medicine-1', 'triptan'],
  ['medicine-2', 'preventive'],
  ['medicine-3', 'other'],
  ['medicine-4', null],
  ['medicine-5', 'non-opioid'],
]);

/** The first day of a diary; a leap day comes after six weeks. */
export const start = Temporal.PlainDate.from('2028-01-15');

/** The day so many days after the first. */
export const dayAfter = (days: number) => start.add({ days });

const ache: Answers = { headache: true, peak: 5, duration: 240, painkillers: [], with: [] };

/** What is told of a day, by one letter; a day without an answer is a dot. */
const kinds: Readonly<Record<string, Answers>> = {
  /** Migraine-like. */
  M: { ...ache, side: 'left', quality: 'pulsating', with: ['nausea'] },
  /** With an aura. */
  A: { ...ache, with: ['aura'] },
  /** Tension-type-like. */
  T: { ...ache, side: 'both', quality: 'pressing' },
  /** Neither of both. */
  U: { ...ache, side: 'left', quality: 'stabbing', peak: 7 },
  /** Too short to count. */
  b: { ...ache, duration: 29 },
  /** Free. */
  f: { headache: false },
  /** Skipped. */
  s: { headache: null },
};

/** The check-ins of a diary, one letter a day. */
export function told(letters: string, first = start): ToldDay[] {
  return [...letters].flatMap((letter, after) => {
    const answers = kinds[letter];
    return answers ? [{ day: first.add({ days: after }), answers }] : [];
  });
}

/** The days of a diary, one letter a day. */
export function read(letters: string, first = start): DayRead[] {
  return readDays(first, first.add({ days: letters.length - 1 }), told(letters, first), own);
}

/** Diaries of any days. */
export const anyLetters = (length: { minLength: number; maxLength: number }) =>
  fc
    .array(fc.constantFrom('M', 'A', 'T', 'U', 'b', 'f', 's', '.'), length)
    .map((letters) => letters.join(''));

/** So many days of these, then free ones up to the length. */
export const days = (count: number, letter: string, length = count, rest = 'f') =>
  letter.repeat(count).padEnd(length, rest);
