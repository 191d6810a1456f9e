import { expect, test } from 'vitest';
import { painPlaces, stretchesIn } from '../../src/domain/pain-places.ts';

const all = ['trapezius-stretch', 'levator-stretch', 'chest-stretch'];

test.each([
  ['nowhere told', [], all],
  ['the forehead', ['forehead'], all],
  ['the neck', ['neck'], ['trapezius-stretch', 'levator-stretch']],
  ['the back of the head', ['back-of-head'], ['trapezius-stretch', 'levator-stretch']],
  ['the shoulders', ['shoulders'], ['trapezius-stretch', 'chest-stretch']],
  ['the shoulders and the neck', ['shoulders', 'neck'], all],
  ['the neck and the forehead', ['forehead', 'neck'], ['trapezius-stretch', 'levator-stretch']],
  ['a place of another version', ['elbow'], all],
])('where it hurts decides which stretches come: %s', (_, places, stretches) => {
  expect(stretchesIn(places)).toEqual(stretches);
});

test('the places are numbered in the order in which they are listed', () => {
  expect(painPlaces).toEqual([
    ...['forehead', 'temples', 'eyes', 'crown', 'back-of-head', 'neck', 'shoulders', 'jaw'],
  ]);
});
