import { z } from 'zod';
import { type Area, isArea, type Place, without } from './body-areas.ts';
import type { Contraindication } from './contraindications.ts';
import { type Circumstances, releaseOnly, sparesNeck } from './gate.ts';
import {
  type Level,
  levels,
  type MuscleGroup,
  muscleGroups,
  type RecalledGroup,
  releaseSeconds,
  tenseSeconds,
} from './muscle-relaxation.ts';

/** Our rule: seconds for each of the four groups recalled, and for the cue word with the breath out. 2:00 in all. */
const recallSeconds = 20;
const cueSeconds = 40;

interface Noticed extends Place {
  seconds: number;
}

/** The body scan: 8.5 minutes, as in RELAXaHEAD. Its regions and their shares are our choice. Ids are stored for ever. */
const scan = [
  { part: 'arriving', areas: [], seconds: 30 },
  { part: 'feet', areas: ['feet'], seconds: 45 },
  { part: 'lower-legs', areas: ['legs'], seconds: 45 },
  { part: 'thighs', areas: ['legs'], seconds: 45 },
  { part: 'belly', areas: ['belly'], seconds: 45 },
  { part: 'back', areas: ['shoulders-back'], seconds: 45 },
  { part: 'hands', areas: ['hands-arms'], seconds: 45 },
  { part: 'arms', areas: ['hands-arms'], seconds: 45 },
  { part: 'shoulders', areas: ['shoulders-back'], seconds: 45 },
  { part: 'neck', areas: ['neck'], seconds: 30 },
  { part: 'jaw', areas: ['jaw'], seconds: 30 },
  { part: 'face', areas: ['face'], seconds: 30 },
  { part: 'whole-body', areas: [], seconds: 30 },
] as const satisfies readonly Noticed[];

/** The mindful minute, by our own choice. Ids are stored for ever. */
const minute = [
  { part: 'touch', areas: [], seconds: 15 },
  { part: 'breath', areas: [], seconds: 30 },
  { part: 'around', areas: [], seconds: 15 },
] as const satisfies readonly Noticed[];

/** What is noticed and left as it is, in the body scan and the mindful minute. */
export type NoticedPart = (typeof scan)[number]['part'] | (typeof minute)[number]['part'];

/** One step of a guided exercise. A part is one step, or two: tensed and let go. */
export type GuidedStep = { seconds: number } & (
  | { phase: 'tense' | 'release'; part: MuscleGroup }
  | { phase: 'recall'; part: RecalledGroup }
  | { phase: 'breathe'; part: 'cue-word' }
  | { phase: 'notice'; part: NoticedPart }
);

/** What is done with a part. */
export type Phase = GuidedStep['phase'];

/** One part of a guided exercise. */
export type PartId = GuidedStep['part'];

/** Ids that today's areas lack count as not left out: there is nothing of them to do. */
const leftOut = z
  .array(z.string())
  .default([])
  .transform((ids) => ids.filter(isArea));

const guidedPlan = z.discriminatedUnion('exercise', [
  z.object({
    exercise: z.literal('muscle-relaxation'),
    level: z.enum(levels),
    leftOut,
    /** Nothing is tensed, as in an attack. */
    releaseOnly: z.boolean().default(false),
  }),
  z.object({ exercise: z.literal('body-scan'), leftOut }),
  z.object({ exercise: z.literal('mindful-minute') }),
]);

/** What is done in a guided session. */
export type GuidedPlan = z.infer<typeof guidedPlan>;

/** An exercise that is guided step by step. */
export type GuidedExercise = GuidedPlan['exercise'];

/** The stored plan of a session of this exercise; undefined when it cannot be read, or the exercise is not guided. */
export function readGuidedPlan(
  stored: Readonly<Record<string, unknown>>,
  exercise: string,
): GuidedPlan | undefined {
  return guidedPlan.safeParse({ ...stored, exercise }).data;
}

/** Muscle relaxation for somebody now: where anything is tensed, what must not be is left out too. */
export function musclePlan(level: Level, leftOut: readonly Area[], circumstances: Circumstances): GuidedPlan {
  const isReleaseOnly = releaseOnly('muscle-relaxation', circumstances);
  const untensed = isReleaseOnly || level === 'cue' ? [] : untensedAreas(circumstances);
  return {
    exercise: 'muscle-relaxation',
    level,
    leftOut: [...new Set([...leftOut, ...untensed])],
    releaseOnly: isReleaseOnly,
  };
}

/** What must not be tensed: a jaw with a disorder, a painful shoulder and, where neck work is barred, neck and shoulders. */
function untensedAreas(circumstances: Circumstances): Area[] {
  const has = (id: Contraindication) => circumstances.body?.includes(id);
  const areas: Area[] = has('jaw') ? ['jaw'] : [];
  if (sparesNeck(circumstances)) areas.push('neck');
  if (sparesNeck(circumstances) || has('shoulder')) areas.push('shoulders-back');
  return areas;
}

/** The steps of a session in their order. Empty only where muscle relaxation leaves every group out. */
export function guidedSteps(plan: GuidedPlan): readonly GuidedStep[] {
  switch (plan.exercise) {
    case 'muscle-relaxation':
      return muscleSteps(plan.level, plan.leftOut, plan.releaseOnly);
    case 'body-scan':
      return without(scan, plan.leftOut).map(noticed);
    case 'mindful-minute':
      return minute.map(noticed);
  }
}

function muscleSteps(level: Level, leftOut: readonly Area[], isReleaseOnly: boolean): GuidedStep[] {
  if (level === 'cue') {
    const recalled = without(muscleGroups['4'], leftOut).map(({ part }): GuidedStep => {
      return { part, phase: 'recall', seconds: recallSeconds };
    });
    return [...recalled, { part: 'cue-word', phase: 'breathe', seconds: cueSeconds }];
  }
  const groups: readonly Place<MuscleGroup>[] = muscleGroups[level];
  return without(groups, leftOut).flatMap(({ part }): GuidedStep[] => {
    const release = { part, phase: 'release', seconds: releaseSeconds } as const;
    return isReleaseOnly ? [release] : [{ part, phase: 'tense', seconds: tenseSeconds }, release];
  });
}

function noticed({ part, seconds }: { part: NoticedPart; seconds: number }): GuidedStep {
  return { part, phase: 'notice', seconds };
}

/** How long the steps take together, in seconds. */
export function secondsOf(steps: readonly GuidedStep[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Where the part after that of this step begins; the number of steps where there is none. */
export function nextPartAt(steps: readonly GuidedStep[], index: number): number {
  const next = steps.findIndex(({ part }, at) => at > index && part !== steps[index]?.part);
  return next < 0 ? steps.length : next;
}

/** Which of how many parts a step belongs to, from 1. */
export function partAt(steps: readonly GuidedStep[], index: number): { number: number; of: number } {
  const count = (some: readonly GuidedStep[]) => new Set(some.map(({ part }) => part)).size;
  return { number: count(steps.slice(0, index + 1)), of: count(steps) };
}
