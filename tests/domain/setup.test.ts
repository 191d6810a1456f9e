import { expect, test } from 'vitest';
import { quietOf, readProfile } from '../../src/domain/profile.ts';
import { actOnScreen, screenDraft } from '../../src/domain/safety-screen.ts';
import {
  isWeekly,
  type RoutineStep,
  readStep,
  routineOf,
  type Step,
  stepAfter,
} from '../../src/domain/setup.ts';

test.each([
  ['zone', false, 'zone-check'],
  ['zone-check', false, 'evening'],
  ['evening', false, 'relaxation'],
  ['relaxation', false, 'safety'],
  ['safety', false, null],
  ['advice', false, null],
  ['zone', true, 'zone-check'],
  ['zone-check', true, null],
  ['evening', true, null],
  ['relaxation', true, null],
  ['safety', true, null],
  ['summary', true, null],
  ['lesson', true, null],
  ['quiet', true, null],
  ['pause', true, null],
] as [Step, boolean, Step | null][])('after %s (first meeting over: %s) comes %s', (step, met, next) => {
  expect(stepAfter(step, { met, advised: false })).toBe(next);
});

test('the week and the lesson come on one day of the week, the others on any', () => {
  const steps = Object.keys(routineOf) as RoutineStep[];
  expect(steps.filter(isWeekly)).toEqual(['summary', 'lesson']);
});

test('whoever ticks a red flag reads the advice before anything else', () => {
  expect(stepAfter('safety', { met: false, advised: true })).toBe('advice');
  expect(stepAfter('safety', { met: true, advised: true })).toBe('advice');
  expect(stepAfter('advice', { met: false, advised: true })).toBeNull();
});

test('a stored step that is no longer known counts as none', () => {
  expect(readStep('evening')).toBe('evening');
  expect(readStep('lesson')).toBe('lesson');
  expect(readStep('shoe-size')).toBeNull();
  expect(readStep(null)).toBeNull();
});

test('a profile is read forgivingly, part by part', () => {
  expect(readProfile({ offered: 7, safety: { flags: ['thunderclap'], at: 'x' }, more: 1 })).toEqual({
    safety: { flags: ['thunderclap'], at: 'x' },
  });
  expect(readProfile({ screen: 'x', safety: [] })).toEqual({});
});

test('quiet hours are the usual ones unless people have their own, which may be none', () => {
  expect(quietOf({})).toEqual({ from: 1380, to: 420 });
  for (const quiet of [
    { from: 0, to: 1439 },
    { from: 0, to: 0 },
  ]) {
    expect(quietOf(readProfile({ quiet }))).toEqual(quiet);
  }
  for (const quiet of [
    null,
    7,
    {},
    { from: 60 },
    { from: -1, to: 0 },
    { from: 0, to: 1440 },
    { from: 0.5, to: 1 },
  ]) {
    expect(readProfile({ quiet })).toEqual({});
  }
});

test('the safety screen keeps its ticks until it is closed, and then its flags', () => {
  const at = '2026-11-23T19:00:00Z';
  const ticked = actOnScreen({}, { do: 'pick', question: 'safety', option: 'thunderclap' }, 1, at);
  expect(ticked?.safety).toBeUndefined();
  expect(screenDraft(ticked ?? {}).picks).toEqual({ safety: { thunderclap: [true, 1] } });
  const closed = actOnScreen(ticked ?? {}, { do: 'picked', question: 'safety' }, 4, at);
  expect(closed?.safety).toEqual({ flags: ['thunderclap'], at });
  const late = { do: 'pick', question: 'safety', option: 'after-injury' } as const;
  expect(actOnScreen(closed ?? {}, late, 5, at)).toBeUndefined();
  // Tapped before *Done*, handled after it.
  expect(actOnScreen(closed ?? {}, late, 3, at)?.safety?.flags).toEqual(['thunderclap', 'after-injury']);
});

test('an act that does not belong to the screen changes nothing', () => {
  const act = { do: 'pick', question: 'safety', option: 'hiccups' } as const;
  expect(actOnScreen({}, act, 1, '2026-11-23T19:00:00Z')).toBeUndefined();
});
