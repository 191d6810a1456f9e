/** What is asked about a person: in this order in the first meeting, one alone from the settings. Ids are stored. */
const steps = ['zone', 'zone-check', 'evening', 'relaxation', 'safety', 'advice'] as const;

/** One question about a person. */
export type Step = (typeof steps)[number];

export const firstStep: Step = 'zone';

/** Days of the week as a bit mask, Monday = 1. */
export const everyDay = 0b111_1111;
export const weekdays = 0b001_1111;

/**
 * When people are asked unless they choose otherwise. In the evening: stress let-down needs evening-to-evening values,
 * and tension-type pain rises through the day.
 */
export const usual = {
  'check-in': { minute: 20 * 60, weekdays: everyDay },
  relaxation: { minute: 15 * 60, weekdays },
} as const;

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
