import { expect, test } from 'vitest';
import { paceNews } from '../../src/domain/pace.ts';

test('of nine prompts without an answer the fourth and the seventh tell of a slower pace, and the ninth is the last', () => {
  const told = Array.from({ length: 9 }, (_, unanswered) => paceNews(unanswered));
  const nothing = undefined;
  expect(told).toEqual([nothing, nothing, nothing, 3, nothing, nothing, 7, nothing, 'last']);
});

test('a prompt that comes after the last one all the same is the last again', () => {
  expect(paceNews(9)).toBe('last');
});
