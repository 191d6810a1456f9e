import { type Answers, high, told } from './check-in.ts';
import { type ClassByOption, labelOf } from './classify.ts';
import { shortestMinutes } from './day.ts';

/** What a rule looks for in a day. */
export type CriterionId =
  | 'lasted'
  | 'one-side'
  | 'pulsating'
  | 'moderate'
  | 'worse-moving'
  | 'sick'
  | 'light-and-sound'
  | 'aura'
  | 'specific-drug'
  | 'both-sides'
  | 'pressing'
  | 'not-severe'
  | 'not-worse-moving'
  | 'not-sick'
  | 'not-light-and-sound';

/** Criteria of which so many have to be met. */
export interface CriteriaGroup {
  least: number;
  of: readonly CriterionId[];
}

/** Whether a day meets a criterion; undefined: that was not asked, or not answered. */
export type Met = boolean | undefined;

/**
 * The three ways of the migraine-like day (van der Arend et al. 2023, Cephalalgia), of which one is enough; the features
 * of the first are those of ICHD-3 1.1 C (two of four) and D (one of two).
 */
export const migraineWays = {
  features: [
    { least: 1, of: ['lasted'] },
    { least: 2, of: ['one-side', 'pulsating', 'moderate', 'worse-moving'] },
    { least: 1, of: ['sick', 'light-and-sound'] },
  ],
  aura: [{ least: 1, of: ['aura'] }],
  'specific-drug': [{ least: 1, of: ['specific-drug'] }],
} as const satisfies Record<string, readonly CriteriaGroup[]>;

/** The tension-type-like day: our own rule after ICHD-3 2.2 B, C (two of four) and D, for days that are not migraine-like. */
export const tensionTypeRule = [
  { least: 1, of: ['lasted'] },
  { least: 2, of: ['both-sides', 'pressing', 'not-severe', 'not-worse-moving'] },
  { least: 2, of: ['not-sick', 'not-light-and-sound'] },
] as const satisfies readonly CriteriaGroup[];

/** Pain from 4 of 10 is moderate, from 7 severe (NRS). */
const moderate = 4;

/** What a day meets of all that the rules look for. */
export function criteriaOf(answers: Answers, classes: ClassByOption): Record<CriterionId, Met> {
  const side = told(answers, 'side');
  const quality = told(answers, 'quality');
  const peak = told(answers, 'peak');
  const moving = told(answers, 'movement') as boolean | undefined;
  const minutes = told(answers, 'duration');
  const companions = told(answers, 'with') as readonly string[] | undefined;
  const painkillers = told(answers, 'painkillers');
  const sick = companions && ['nausea', 'vomiting'].some((sign) => companions.includes(sign));
  const lightAndSound = companions && ['light', 'sound'].every((sign) => companions.includes(sign));
  return {
    lasted: minutes === undefined ? undefined : Number(minutes) >= shortestMinutes,
    'one-side': side === undefined ? undefined : side !== 'both',
    pulsating: quality === undefined ? undefined : quality === 'pulsating',
    moderate: peak === undefined ? undefined : Number(peak) >= moderate,
    'worse-moving': moving,
    sick,
    'light-and-sound': lightAndSound,
    // The sign is asked as one of 5 to 60 minutes.
    aura: companions?.includes('aura'),
    'specific-drug':
      painkillers === undefined
        ? undefined
        : labelOf({ headache: true, painkillers }, classes).rule === 'specific-drug',
    'both-sides': side === undefined ? undefined : side === 'both',
    pressing: quality === undefined ? undefined : quality === 'pressing',
    'not-severe': peak === undefined ? undefined : Number(peak) < high,
    'not-worse-moving': not(moving),
    'not-sick': not(sick),
    'not-light-and-sound': not(lightAndSound),
  };
}

function not(met: Met): Met {
  return met === undefined ? undefined : !met;
}

/** Whether enough of a group is known to be met. */
export function meets({ least, of }: CriteriaGroup, met: Readonly<Record<CriterionId, Met>>): boolean {
  return of.filter((id) => met[id] === true).length >= least;
}
