import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attacksIn } from '../../src/domain/attacks.ts';
import { windowOf } from '../../src/domain/figures.ts';
import { anyLetters, read } from './diary.ts';

describe('migraine-like days', () => {
  test.each([
    ['f', 0, 'none is no attack'],
    ['M', 1, 'one is one'],
    ['MM', 1, 'two in a row are one'],
    ['MA', 1, 'whichever rule says so'],
    ['MfM', 1, 'a single free day between two belongs to the attack'],
    ['MbM', 1, 'and so does one with a headache too short to count'],
    ['MTM', 1, 'and one that was not migraine-like'],
    ['MfMfM', 1, 'and again'],
    ['MffM', 2, 'two free days part them'],
    ['MfTM', 2, 'and so do two of any other kind'],
    ['M.M', 2, 'an unanswered day joins nothing'],
    ['MsM', 2, 'nor does a skipped one'],
    ['M.fM', 2, 'nor do two'],
    ['fMf', 1, 'the free days around are not part of it'],
    ['TTT', 0, 'other headaches make none'],
    ['MMMfMffMfffM.M', 4, 'and all of it together'],
  ])('%s: %i, for %s', (letters, attacks, _why) => {
    expect(attacksIn(read(letters))).toBe(attacks);
  });

  test('stay days where days are counted: the free one between is free', () => {
    const figures = windowOf(read('MfM'), []);
    expect(figures).toMatchObject({ attacks: 1, free: 1, answered: 3 });
    expect(figures.migraineLike.days).toBe(2);
  });

  test('are no fewer than attacks, in any order; an attack takes a migraine-like day', () => {
    fc.assert(
      fc.property(anyLetters({ minLength: 1, maxLength: 40 }), (letters) => {
        const days = read(letters);
        const migraineDays = days.filter(({ labelled }) => labelled?.label === 'migraine-like').length;
        const attacks = attacksIn(days);
        expect(attacks).toBeLessThanOrEqual(migraineDays);
        expect(attacks > 0).toBe(migraineDays > 0);
        expect(attacksIn(days.toReversed())).toBe(attacks);
        // The days in reverse have the same attacks, for the rule knows no direction.
        expect(attacksIn(read([...letters].reverse().join('')))).toBe(attacks);
      }),
    );
  });

  test('never come to more attacks for an answer on a day that had none', () => {
    fc.assert(
      fc.property(anyLetters({ minLength: 1, maxLength: 20 }), (letters) => {
        const answered = letters.replaceAll('.', 'f').replaceAll('s', 'f');
        expect(attacksIn(read(answered))).toBeLessThanOrEqual(attacksIn(read(letters)));
      }),
    );
  });
});
