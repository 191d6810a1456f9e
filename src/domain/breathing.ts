import type { ExerciseId } from './exercises.ts';

/** What the breath does for a while. */
export type Phase = 'in' | 'top-up' | 'hold' | 'out';

/** One way to breathe, again and again. */
interface Pattern {
  /** The exercise it is a way of doing. */
  exercise: ExerciseId;
  /** One cycle, phase by phase. */
  phases: readonly { phase: Phase; seconds: number }[];
  cycleSeconds: number;
  /** Whether the breath is held: for some people that is unsafe. */
  holds: boolean;
  /** How long a session may be. */
  minutes: readonly number[];
  /** How many sessions there may be in a day. */
  mostADay?: number;
}

/** A pause, no dose: what worked in studies took 5 minutes or more (Bentley 2023). */
export const pauseMinutes = 1;

/** The least that worked (Bentley 2023). */
const doseMinutes = 5;

/** Up to 20 minutes a day, which lowered stress in 4 weeks (PMC8924557). */
const pacedMinutes = [pauseMinutes, doseMinutes, 10, 15, 20];

/** The patterns, the usual one of an exercise first. Ids are stored for ever. */
export const patterns = {
  /** 6 breaths a minute. */
  '5-5': pattern('paced-breathing', pacedMinutes, [
    ['in', 5],
    ['out', 5],
  ]),
  /** 6 breaths a minute, with a longer way out. */
  '4-6': pattern('paced-breathing', pacedMinutes, [
    ['in', 4],
    ['out', 6],
  ]),
  /** 5.5 breaths a minute: a cycle of 10.9 s. */
  resonance: pattern('paced-breathing', pacedMinutes, [
    ['in', 5.45],
    ['out', 5.45],
  ]),
  /** In, a short top-up, out for about twice as long; 5 minutes (Balban 2023). The seconds are our own choice. */
  sigh: pattern(
    'cyclic-sighing',
    [doseMinutes],
    [
      ['in', 2],
      ['top-up', 1],
      ['out', 6],
    ],
  ),
  /** 19 cycles, 5:04 (Balban 2023). */
  box: pattern(
    'box-breathing',
    [doseMinutes],
    [
      ['in', 4],
      ['hold', 4],
      ['out', 4],
      ['hold', 4],
    ],
  ),
  /** 4 cycles, 76 s, at most twice a day: tradition. */
  '4-7-8': {
    ...pattern(
      'four-seven-eight',
      [1.25],
      [
        ['in', 4],
        ['hold', 7],
        ['out', 8],
      ],
    ),
    mostADay: 2,
  },
} satisfies Record<string, Pattern>;

/** The id of one pattern. */
export type PatternId = keyof typeof patterns;

export const patternIds = Object.keys(patterns) as PatternId[];

/** The patterns in which an exercise is done, the usual one first; none where it is not about breathing. */
export function patternsOf(exercise: ExerciseId): PatternId[] {
  return patternIds.filter((id) => patterns[id].exercise === exercise);
}

/** The lengths of a session to choose from, in minutes. */
export function minutesOf(id: PatternId): readonly number[] {
  return patterns[id].minutes;
}

/** The length of a session for which nobody has chosen one, in minutes. */
export function usualMinutes(id: PatternId): number {
  return Math.min(doseMinutes, Math.max(...minutesOf(id)));
}

/** How many whole cycles it takes to fill so many minutes: five are the least that worked. */
export function cyclesIn(id: PatternId, minutes: number): number {
  return Math.ceil((minutes * 60) / patterns[id].cycleSeconds);
}

/** How long a session of about so many minutes takes: whole cycles. */
export function sessionSeconds(id: PatternId, minutes: number): number {
  return cyclesIn(id, minutes) * patterns[id].cycleSeconds;
}

function pattern(
  exercise: ExerciseId,
  minutes: readonly number[],
  phases: readonly (readonly [Phase, seconds: number])[],
): Pattern {
  return {
    exercise,
    phases: phases.map(([phase, seconds]) => ({ phase, seconds })),
    cycleSeconds: phases.reduce((sum, [, seconds]) => sum + seconds, 0),
    holds: phases.some(([phase]) => phase === 'hold'),
    minutes,
  };
}
