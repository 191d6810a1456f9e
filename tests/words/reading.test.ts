import { describe, expect, test } from 'vitest';
import { type Lexicon, phrasesIn, type Vocabulary } from '../../src/domain/reading/lexicon.ts';
import { plain } from '../../src/domain/spelling.ts';
import { deReading } from '../../src/words/de/reading.ts';
import { enReading } from '../../src/words/en/reading.ts';

describe.each([enReading, deReading])('how people write in $language', (lexicon) => {
  const { amounts, clock, calendar, replies, lists } = lexicon;
  const vocabularies: [string, Vocabulary<string>][] = Object.entries({
    amounts,
    clock,
    calendar,
    replies,
    lists,
  });

  test('the numbers from 0 to 100 are there, each once', () => {
    const words = lexicon.numbers.trim().split(/\s+/);
    expect(words).toHaveLength(101);
    expect(new Set(words).size).toBe(101);
  });

  test.each(vocabularies)('no phrase of %s means two things', (_, vocabulary) => {
    const phrases = Object.values(vocabulary).flatMap(phrasesIn).map(plain);
    expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
  });

  test.each(vocabularies)('no phrase of %s is too long to be found', (_, vocabulary) => {
    for (const phrase of Object.values(vocabulary).flatMap(phrasesIn)) {
      expect(phrase.split(/[\s-]+/).length, phrase).toBeLessThanOrEqual(6);
    }
  });

  test.each([
    ['amounts', amounts],
    ['clock', clock],
  ])('no single letter is an aside of %s: "7a" is not 7', (_, vocabulary) => {
    expect(phrasesIn(vocabulary.aside).filter((phrase) => phrase.length === 1)).toEqual([]);
  });
});

test('no phrase means one thing in one language and another in the other', () => {
  const meanings = ({ amounts, clock, calendar, replies, lists, numbers }: Lexicon) =>
    Object.entries({ amounts, clock, calendar, replies, lists }).flatMap(([name, vocabulary]) => [
      ...Object.entries<string>(vocabulary).flatMap(([sign, list]) =>
        phrasesIn(list).map((phrase) => [`${name} ${plain(phrase)}`, sign] as const),
      ),
      ...numbers
        .trim()
        .split(/\s+/)
        .map((word) => [`${name} ${plain(word)}`, 'number'] as const),
    ]);
  const inEnglish = new Map(meanings(enReading));
  for (const [phrase, sign] of meanings(deReading)) {
    expect(inEnglish.get(phrase) ?? sign, phrase).toBe(sign);
  }
});
