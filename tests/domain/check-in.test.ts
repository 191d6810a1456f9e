import { describe, expect, test } from 'vitest';
import { draftOf, isComplete, offerAfter, script, sourceAfter } from '../../src/domain/check-in.ts';
import type { Question } from '../../src/domain/script.ts';

const questions: readonly Question[] = script;

describe('the script', () => {
  test('every question has an id of its own, and so has every option of a question', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const question of questions) {
      if ('options' in question) expect(new Set(question.options).size).toBe(question.options.length);
    }
  });

  test('a condition points backwards, to an answer that question can have', () => {
    for (const [place, question] of questions.entries()) {
      for (const [id, wanted] of Object.entries(question.when ?? {})) {
        const earlier = questions.slice(0, place).find((row) => row.id === id);
        expect(earlier, `${question.id} waits for ${id}`).toBeDefined();
        expect(earlier?.kind === 'yes-no' ? typeof wanted : wanted).toBe(
          earlier?.kind === 'yes-no' ? 'boolean' : wanted,
        );
      }
    }
  });

  test('buttons of a number lie within its bounds', () => {
    for (const question of questions) {
      if (question.kind !== 'number') continue;
      for (const choice of question.choices) {
        expect(choice).toBeGreaterThanOrEqual(question.min);
        expect(choice).toBeLessThanOrEqual(question.max);
      }
    }
  });

  test('a good day is three answers', () => {
    expect(isComplete({ headache: false, sitting: 480 })).toBe(false);
    expect(isComplete({ headache: false, sitting: 480, stress: 3 })).toBe(true);
  });

  test('a headache day asks all eleven', () => {
    const answers = Object.fromEntries(questions.map(({ id }) => [id, null]));
    expect(isComplete({ ...answers, headache: true })).toBe(true);
    expect(Object.keys(answers)).toHaveLength(11);
  });
});

test('a stored row becomes a draft, whatever is in its picks', () => {
  const row = { answers: { headache: true }, picks: { with: 7 }, asking: 'peak', lastUpdateId: 12 };
  expect(draftOf(row)).toEqual({ answers: { headache: true }, picks: {}, asking: 'peak', lastUpdate: 12 });
});

test.each([
  ['today', { wasFinished: false, isToday: true }, 'today'],
  ['today', { wasFinished: true, isToday: true }, 'today'],
  ['today', { wasFinished: false, isToday: false }, 'recall'],
  ['recall', { wasFinished: false, isToday: false }, 'recall'],
  ['today', { wasFinished: true, isToday: false }, 'edited'],
  ['recall', { wasFinished: true, isToday: false }, 'edited'],
  ['imported', { wasFinished: true, isToday: false }, 'edited'],
  ['imported', { wasFinished: false, isToday: false }, 'imported'],
] as const)('answers from %s, changed %j, come from %s', (before, change, source) => {
  expect(sourceAfter(before, change)).toBe(source);
});

test.each([
  [{ headache: true, peak: 7, stress: 9 }, 'headache'],
  [{ headache: true, peak: 6, stress: 7 }, 'stress'],
  [{ headache: false, stress: 7 }, 'stress'],
  [{ headache: false, stress: 6 }, undefined],
  [{ headache: false, peak: 9, stress: 2 }, undefined],
  [{ headache: false, stress: null }, undefined],
  [{}, undefined],
])('after %j the offer is for %s', (answers, reason) => {
  expect(offerAfter(answers)).toBe(reason);
});
