import { describe, expect, test } from 'vitest';
import { type QuestionId, script } from '../../src/domain/check-in.ts';
import { type Answer, type Question, questionOf } from '../../src/domain/script.ts';
import { catalogue } from '../../src/words/catalogue.ts';
import { labelOf, saidOf, wordingOf } from '../../src/words/said.ts';

const { en, de } = catalogue;
const own = new Map([['medicine-7', 'Ibuprofen 400 <forte>']]);
const ask = (id: QuestionId) => questionOf(script, id) as Question;

describe('an answer in a few words', () => {
  test.each<[QuestionId, Answer, english: string, german: string]>([
    ['headache', true, 'Headache', 'Kopfschmerzen'],
    ['headache', false, 'No headache', 'Keine Kopfschmerzen'],
    ['peak', 7, '7 of 10', '7 von 10'],
    ['duration', 30, '30 min', '30 Min.'],
    ['duration', 90, '1.5 h', '1,5 Std.'],
    ['duration', 1440, 'all day', 'den ganzen Tag'],
    ['side', 'both', 'both sides', 'beidseitig'],
    ['quality', 'pressing', 'pressing', 'drückend'],
    ['movement', false, 'not worse with movement', 'nicht schlimmer bei Bewegung'],
    ['with', ['nausea', 'aura'], 'with it: nausea, aura', 'dazu: Übelkeit, Aura'],
    ['with', [], 'nothing else with it', 'nichts weiter dabei'],
    ['origin', ['neck'], 'began: in the neck', 'Beginn: Im Nacken'],
    ['origin', [], 'no clear beginning', 'kein klarer Beginn'],
    [
      'painkillers',
      ['medicine-7', 'triptan'],
      'took: Ibuprofen 400 <forte>, Triptan',
      'genommen: Ibuprofen 400 <forte>, Triptan',
    ],
    ['painkillers', [], 'no painkiller', 'kein Schmerzmittel'],
    ['sitting', 480, 'sat 8 h', '8 Std. gesessen'],
    ['stress', 0, 'stress 0 of 10', 'Stress 0 von 10'],
  ])('%s: %j', (id, answer, english, german) => {
    expect(saidOf(en, ask(id), answer, own)).toBe(english);
    expect(saidOf(de, ask(id), answer, own)).toBe(german);
  });

  test('what was skipped or never asked has no words', () => {
    for (const question of script) {
      expect(saidOf(en, question, null, own)).toBeUndefined();
      expect(saidOf(en, question, undefined, own)).toBeUndefined();
    }
  });
});

test('a painkiller that is no longer on the list is a question mark, not an id', () => {
  expect(labelOf(en, ask('painkillers'), 'medicine-8', own)).toBe('?');
});

test('every question has its wording', () => {
  for (const question of script) expect(wordingOf(en, question).ask).toMatch(/\?$/);
});
