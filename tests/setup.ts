import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';

/** A point in time has no fields of its own: without this, `toMatchObject` takes any two for the same. */
expect.addEqualityTesters([
  (one, other) =>
    one instanceof Temporal.Instant && other instanceof Temporal.Instant ? one.equals(other) : undefined,
  (one, other) =>
    one instanceof Temporal.PlainDate && other instanceof Temporal.PlainDate ? one.equals(other) : undefined,
]);
