/** A number, or the least and the most. */
export type Amount = number | readonly [least: number, most: number];

/** How much of an exercise: whatever is not named does not matter. */
export interface Dose {
  /** How long one repetition lasts or is held. */
  seconds?: Amount;
  /** Repetitions, of one set and on one side, in one direction. */
  times?: Amount;
  sets?: Amount;
  /** Between two repetitions. */
  restSeconds?: Amount;
  /** How long one session takes. */
  minutes?: Amount;
  /** Sessions on one day. */
  perDay?: Amount;
  /** Days with a session in a week. */
  perWeek?: Amount;
  /** For how many weeks. */
  weeks?: number;
  /** Once for the left, once for the right. */
  perSide?: true;
  directions?: number;
  points?: number;
  /** Groups of muscles, one after the other. */
  groups?: number;
  /** After so many minutes of sitting. */
  everyMinutes?: number;
}

/** The dose from this week of practice on; the first week is 1. */
interface DoseStep {
  fromWeek: number;
  dose: Dose;
}

/** How a dose grows, in the order of its weeks. */
export type DoseSteps = readonly [DoseStep, ...DoseStep[]];

const always = (dose: Dose): DoseSteps => [{ fromWeek: 1, dose }];

/** Practice: 20 to 30 s, 2 or 3 times on each side, daily. */
const stretch = always({ seconds: [20, 30], times: [2, 3], perSide: true, perDay: 1 });

/** Bernstein and Borkovec: tense for 5 to 7 s, let go for 30 to 40 s; on 2 days a week or more. */
const relaxing = { seconds: [5, 7], restSeconds: [30, 40], perWeek: [2, 7] } as const;

/** The dose of each exercise, by its id, as it grows week by week. */
export const doseSteps = {
  /** 5 minutes or more, many sessions, guided (Bentley 2023); built up to 10 or 20. */
  'paced-breathing': always({ minutes: [5, 20], perDay: 1 }),
  /** Balban 2023. */
  'cyclic-sighing': always({ minutes: 5, perDay: 1 }),
  /** 19 cycles of 16 s, 5:04: the 5 minutes of Balban 2023. */
  'box-breathing': always({ times: 19, seconds: 16 }),
  /** Tradition: 4 cycles of 19 s, twice a day at most. */
  'four-seven-eight': always({ times: 4, seconds: 19, perDay: [1, 2] }),
  /** 16, 7 and 4 groups, then recall alone: practice; the weeks are our own rule. */
  'muscle-relaxation': [
    { fromWeek: 1, dose: { groups: 16, ...relaxing } },
    { fromWeek: 4, dose: { groups: 7, ...relaxing } },
    { fromWeek: 6, dose: { groups: 4, ...relaxing } },
    { fromWeek: 8, dose: { perWeek: relaxing.perWeek } },
  ],
  /** 8.5 minutes as in RELAXaHEAD. */
  'body-scan': always({ minutes: [8.5, 20] }),
  'mindful-minute': always({ minutes: 1 }),
  /** A low load for 6 weeks as in Jull 2002; 10 s, 10 times, twice a day: practice, and texts of clinics. */
  'chin-nod': [
    { fromWeek: 1, dose: { times: 6, seconds: 5, restSeconds: [3, 5], perDay: 2 } },
    { fromWeek: 2, dose: { times: 10, seconds: 5, restSeconds: [3, 5], perDay: 2 } },
    { fromWeek: 3, dose: { times: 8, seconds: 10, restSeconds: [3, 5], perDay: 2 } },
    { fromWeek: 5, dose: { times: 10, seconds: 10, restSeconds: [3, 5], perDay: 2 } },
  ],
  /** Texts of clinics. */
  'chin-retraction': always({ times: [5, 10], seconds: [2, 5] }),
  /** Texts of clinics: 10 s, and up to 30. */
  'scapular-retraction': always({ times: 5, seconds: [10, 30], perDay: 2 }),
  /** Andersen 2011. */
  'band-raise': always({ minutes: 2, perWeek: 5, weeks: 10 }),
  /** One hour a week for 20 weeks (Andersen CH 2017). */
  'shoulder-strength': always({ minutes: 20, perWeek: 3, weeks: 20 }),
  /** From the third week on; after Ylinen 2010, with the hand for a band. */
  'neck-isometrics': [{ fromWeek: 3, dose: { times: 5, seconds: [5, 10], directions: 4, perWeek: 3 } }],
  'trapezius-stretch': stretch,
  'levator-stretch': stretch,
  'chest-stretch': stretch,
  /** Practice. */
  'thoracic-extension': always({ times: 10, sets: [1, 2] }),
  /** 90 s: texts of clinics. */
  'suboccipital-release': always({ seconds: [60, 90], perDay: 1 }),
  /** Practice (Hanten 2000). */
  'trigger-point-pressure': always({ seconds: [30, 60], points: 3, perDay: 1 }),
  /** Our rhythm, after the breaks of Waongenngarm 2021. */
  'micro-break': always({ minutes: [2, 3], everyMinutes: 30 }),
  /** Practice (Varkey 2011), at a moderate pace. */
  aerobic: always({ minutes: [30, 40], perWeek: 3 }),
} as const satisfies Record<string, DoseSteps>;
