/** One exercise: what it is, and what the choice of it has to know. */
interface Exercise {
  kind: 'breathing' | 'body-scan' | 'posture';
  /** How long one session takes. */
  minutes: number;
  /** Our rule: in an attack nothing but breathing without holds and the body scan. */
  duringAttack: boolean;
  /** Our rule: not for anybody with a red flag; what else speaks against it is told with it. */
  loadsNeckOrShoulders: boolean;
  /** Our rule: only for those who sit for long, and only while they are at work. */
  forLongSitting: boolean;
}

/**
 * The exercises. Ids are stored for ever. A new row needs no migration; every language fails to compile until it is
 * worded. What each one is known to do is told with it, in the words.
 */
export const exercises = {
  /** 6 breaths a minute, 5 s in and 5 s out: 30 in 5 minutes, no less (Bentley 2023; stress: Fincham 2023). */
  'paced-breathing': {
    kind: 'breathing',
    minutes: 5,
    duringAttack: true,
    loadsNeckOrShoulders: false,
    forLongSitting: false,
  },
  /** In, a short top-up, out for about twice as long: 5 minutes daily (Balban 2023). */
  'cyclic-sighing': {
    kind: 'breathing',
    minutes: 5,
    duringAttack: true,
    loadsNeckOrShoulders: false,
    forLongSitting: false,
  },
  /** 8.5 minutes, as in RELAXaHEAD. */
  'body-scan': {
    kind: 'body-scan',
    minutes: 8.5,
    duringAttack: true,
    loadsNeckOrShoulders: false,
    forLongSitting: false,
  },
  /** 10 s, 5 times, twice a day: texts of clinics; said to be part of the programme of Jull 2002. */
  'scapular-retraction': {
    kind: 'posture',
    minutes: 1,
    duringAttack: false,
    loadsNeckOrShoulders: true,
    forLongSitting: false,
  },
  /** 2 to 3 minutes after 30 minutes of sitting: our rhythm, after the breaks of Waongenngarm 2021. */
  'micro-break': {
    kind: 'posture',
    minutes: 3,
    duringAttack: false,
    loadsNeckOrShoulders: false,
    forLongSitting: true,
  },
} as const satisfies Record<string, Exercise>;

/** The id of one exercise. */
export type ExerciseId = keyof typeof exercises;

export const exerciseIds = Object.keys(exercises) as ExerciseId[];
