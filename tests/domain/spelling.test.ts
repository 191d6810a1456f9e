import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, slipsAllowed, slipsBetween, spellings } from '../../src/domain/spelling.ts';

describe('plain text', () => {
  test.each([
    ['Köln', 'koln'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['São José', 'sao jose'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['İzmir', 'izmir'],
    ['it’s', 'its'],
    ["o'clock", 'oclock'],
    ['twenty-one', 'twenty one'],
    ['7-8', '7-8'],
    ['7–8', '7-8'],
    ['½', ' 1/2 '],
    ['１２：３０', '12:30'],
    ['٧ ۷ ७', '7 7 7'],
    ['7️⃣', '7'],
    ['\u202e7\u200b', '7'],
    ['7²', '7²'],
    ['', ''],
  ])('%j is %j', (text, spelling) => {
    expect(plain(text)).toBe(spelling);
  });

  test('umlauts have two spellings, other words one', () => {
    expect(spellings('Köln')).toEqual(['koln', 'koeln']);
    expect(spellings('Bonn')).toEqual(['bonn']);
  });
});

describe('slips', () => {
  test.each([
    ['berlin', 'berlin', 0],
    ['berln', 'berlin', 1],
    ['berliin', 'berlin', 1],
    ['berlan', 'berlin', 1],
    ['belrin', 'berlin', 1],
    ['eblrni', 'berlin', 3],
    ['', 'ab', 2],
    ['ab', '', 2],
    ['a', 'b', 1],
  ])('%j and %j are %d apart', (one, other, slips) => {
    expect(slipsBetween(one, other, 5)).toBe(slips);
    expect(slipsBetween(other, one, 5)).toBe(slips);
  });

  test('are not counted further than asked', () => {
    expect(slipsBetween('berlin', 'hamburg', 2)).toBeGreaterThan(2);
    expect(slipsBetween('ab', 'abcdef', 2)).toBeGreaterThan(2);
  });

  test('are forgiven by length', () => {
    expect([0, 3, 4, 7, 8, 20].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('one letter put in, left out, changed or swapped is one slip', () => {
    const word = fc.stringMatching(/^[a-z]{2,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcxyz'), (right, place, letter) => {
        const at = place % right.length;
        const [before, here, after] = [right.slice(0, at), right.slice(at, at + 1), right.slice(at + 1)];
        const next = after.slice(0, 1);
        for (const wrong of [
          before + letter + here + after,
          before + after,
          before + letter + after,
          before + next + here + after.slice(1),
        ]) {
          expect(slipsBetween(right, wrong, 3)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
