import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editRoutine, type RoutineEdit } from '../../src/domain/routine.ts';
import type { Switched } from '../../src/domain/schedule.ts';
import { everyDay, weekdays } from '../../src/domain/weekdays.ts';

const on: Switched = { minute: 900, weekdays, active: true };
const off: Switched = { ...on, active: false };

/** The routine after all of these edits. */
function edited(before: Switched, edits: readonly RoutineEdit[]): Switched {
  const routine = { ...before };
  for (const edit of edits) Object.assign(routine, editRoutine(routine, edit));
  return routine;
}

/** When it comes: nothing of a routine that is off counts. */
const effect = ({ minute, weekdays: days, active }: Switched) => [minute, active ? days : 0];

describe('an edit of a routine', () => {
  test('sets the hour, and turns on again what was off, with the days it had', () => {
    expect(editRoutine(on, { minute: 60 })).toEqual({ minute: 60, active: true });
    expect(edited(off, [{ minute: 60 }])).toEqual({ minute: 60, weekdays, active: true });
  });

  test('sets all days at once, and turns on again what was off', () => {
    expect(edited(off, [{ weekdays: everyDay }])).toEqual({ minute: 900, weekdays: everyDay, active: true });
  });

  test('sets the hour and all days in one', () => {
    expect(edited(off, [{ minute: 60, weekdays: 1 }])).toEqual({ minute: 60, weekdays: 1, active: true });
  });

  test('turns off, and on again with the hour and the days it had', () => {
    expect(editRoutine(on, { active: false })).toEqual({ active: false });
    expect(edited(on, [{ active: false }, { active: true }])).toEqual(on);
  });

  test('sets and unsets one day', () => {
    expect(editRoutine(on, { day: 6, on: true })).toEqual({ weekdays: 0b011_1111, active: true });
    expect(editRoutine(on, { day: 1, on: false })).toEqual({ weekdays: 0b001_1110, active: true });
  });

  test('that changes nothing is none', () => {
    expect(editRoutine(on, { day: 1, on: true })).toBeUndefined();
    expect(editRoutine(on, { day: 7, on: false })).toBeUndefined();
    expect(editRoutine(off, { day: 1, on: false })).toBeUndefined();
  });

  test('that takes the last day away turns off, and an hour brings that day back', () => {
    const monday = { ...on, weekdays: 1 };
    expect(editRoutine(monday, { day: 1, on: false })).toEqual({ active: false });
    expect(edited(monday, [{ day: 1, on: false }, { minute: 60 }])).toEqual({
      ...monday,
      minute: 60,
    });
  });

  test('of a day of what is off begins with that day alone', () => {
    expect(edited(off, [{ day: 3, on: true }])).toEqual({ ...on, weekdays: 0b000_0100 });
  });

  test('of one keyboard counts in whatever order the taps come, and however often', () => {
    const routine = fc.record({
      minute: fc.constant(900),
      weekdays: fc.integer({ min: 1, max: everyDay }),
      active: fc.boolean(),
    });
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(routine, days, (before, tapped) => {
        const shown = before.active ? before.weekdays : 0;
        // The buttons of one keyboard: each sets a day that is not ticked, or unsets one that is.
        const taps = tapped.map((day) => ({ day, on: (shown & (1 << (day - 1))) === 0 }));
        const toggled = tapped.reduce((mask, day) => mask ^ (1 << (day - 1)), shown);
        expect(effect(edited(before, taps))).toEqual([900, toggled]);
        expect(effect(edited(before, taps.toReversed()))).toEqual([900, toggled]);
        expect(effect(edited(before, [...taps, ...taps]))).toEqual([900, toggled]);
      }),
    );
  });
});
