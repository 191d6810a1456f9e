import { expect, test } from 'vitest';
import { type Relief, reliefCounts, reliefs } from '../../src/domain/relief.ts';

const after = (...told: (Relief | null)[]) => reliefCounts(told.map((relief) => ({ relief })));

test('how headaches were two hours later is counted of those that were told', () => {
  expect(after('free', 'better', 'better', 'same', 'worse', 'worse', 'worse')).toEqual({
    free: 1,
    better: 2,
    same: 1,
    worse: 3,
    of: 7,
  });
});

test('what was not told is in no count', () => {
  expect(after('free', null, null)).toEqual({ free: 1, better: 0, same: 0, worse: 0, of: 1 });
  expect(after(null).of).toBe(0);
  expect(after().of).toBe(0);
});

test('every answer has its count', () => {
  for (const relief of reliefs) expect(after(relief)).toMatchObject({ [relief]: 1, of: 1 });
});
