import type { RoutineKind } from './schedule.ts';

/** What is asked about a person: in the first meeting or, one alone, from the settings. Ids are stored. */
const steps = [
  'zone',
  'zone-check',
  'evening',
  'relaxation',
  'summary',
  'lesson',
  'quiet',
  'pause',
  'safety',
  'advice',
] as const;

/** One question about a person. */
export type Step = (typeof steps)[number];

export const firstStep: Step = 'zone';

/** The steps that ask when something is to come, and what that is. */
export const routineOf = {
  evening: 'check-in',
  relaxation: 'relaxation',
  summary: 'summary',
  lesson: 'lesson',
} as const satisfies Partial<Record<Step, RoutineKind>>;

/** A step that asks when something is to come. */
export type RoutineStep = keyof typeof routineOf;

/** Whether this comes once a week, on one day. */
export function isWeekly(step: RoutineStep): boolean {
  return step === 'summary' || step === 'lesson';
}

/** The stored step; one that is no longer known counts as none. */
export function readStep(stored: string | null): Step | null {
  return steps.find((step) => step === stored) ?? null;
}

/**
 * The step that follows an answered one; null when all is asked.
 *
 * @param person.met whether the first meeting is over, so that one question is asked alone
 * @param person.advised whether the safety screen calls for advice, which comes before anything else
 */
export function stepAfter(step: Step, person: { met: boolean; advised: boolean }): Step | null {
  if (step === 'zone') return 'zone-check';
  if (step === 'safety' && person.advised) return 'advice';
  if (person.met) return null;
  switch (step) {
    case 'zone-check':
      return 'evening';
    case 'evening':
      return 'relaxation';
    case 'relaxation':
      return 'safety';
    default:
      return null;
  }
}
