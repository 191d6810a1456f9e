import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createBucket } from '../../src/jobs/bucket.ts';

const never = new AbortController().signal;

/** When each of so many turns came, in ms from the first. */
async function turns(bucket: ReturnType<typeof createBucket>, count: number): Promise<number[]> {
  const came: number[] = [];
  for (let each = 0; each < count; each++) {
    await bucket.turn(never);
    came.push(performance.now());
  }
  return came.map((at) => at - (came[0] ?? 0));
}

describe.each([25, 250, 1000])('a bucket for %i a second', (perSecond) => {
  test('lets pass no more than so many, and not many less', async () => {
    const seconds = 2;
    const came = await turns(createBucket(perSecond), perSecond * seconds);
    // At first it catches up on the rest before. A busy machine is late, and makes up for little of it.
    const steady = came.filter((at) => at > 100);
    const measured = ((steady.length - 1) * 1000) / ((steady.at(-1) ?? 0) - (steady[0] ?? 0));
    expect(measured / perSecond).toBeGreaterThan(1 / 2);
    expect(measured / perSecond).toBeLessThan(26 / 25);
  });
});

test('the first has no wait', async () => {
  const began = performance.now();
  await createBucket(1).turn(never);
  expect(performance.now() - began).toBeLessThan(500);
});

test('after a rest no more is caught up on than a tenth of a second', async () => {
  const bucket = createBucket(50);
  await turns(bucket, 5);
  await wait(500);
  const came = await turns(bucket, 31);
  expect(came.at(-1)).toBeGreaterThan(30 * 20 - 100 - 5);
});

test('those who ask at once are let pass one after the other', async () => {
  const bucket = createBucket(20);
  const began = performance.now();
  const first = bucket.turn(never);
  const others = Array.from({ length: 9 }, () => bucket.turn(never));
  await first;
  await Promise.all(others);
  expect(performance.now() - began).toBeGreaterThan(9 * 50 - 100 - 5);
});

test('a signal ends the wait', async () => {
  const bucket = createBucket(0.01);
  const stopping = new AbortController();
  await bucket.turn(stopping.signal);
  const waiting = bucket.turn(stopping.signal);
  stopping.abort();
  await waiting;
});

test('whoever runs ahead does not wait, and the others wait for longer', async () => {
  const bucket = createBucket(20);
  const began = performance.now();
  for (let each = 0; each < 10; each++) await bucket.turn(never, 1000);
  expect(performance.now() - began).toBeLessThan(400);
  await bucket.turn(never);
  expect(performance.now() - began).toBeGreaterThan(10 * 50 - 100 - 5);
});
