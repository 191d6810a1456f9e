import { type Contraindication, neckBars } from './contraindications.ts';
import { type Dose, type DoseSteps, doseSteps } from './doses.ts';

/** What is done: breathing, being guided step by step, moving by the programme, a break from sitting, sport. */
export type ExerciseKind = 'breathing' | 'guided' | 'movement' | 'break' | 'activity';

/** How well it is tested, whatever came out: in several trials, in one, poorly or as a part of something, or not at all. */
export type Grade = 'several-trials' | 'one-trial' | 'weak' | 'practice';

/** What to mind and when to stop; 'movement' is the stop rule of everything in which one moves. */
export type StopRule =
  | 'movement'
  | 'light-headed'
  | 'distress'
  | 'painful-areas'
  | 'neck-strain'
  | 'shoulder-pinch'
  | 'form'
  | 'breathe-on'
  | 'end-range'
  | 'back-only'
  | 'exertion';

/** One exercise: what it is, what speaks against it, and how well it is tested. */
interface Exercise {
  /** The letter under which its doses and its evidence were reviewed. */
  protocol: string;
  kind: ExerciseKind;
  /** How long one session takes, about. */
  minutes: number;
  /** Neck work: not with a red flag, nor with what speaks against it. */
  loadsNeckOrShoulders?: true;
  holdsBreath?: true;
  /** Our rule: in an attack nothing but breathing without holds and the body scan. */
  duringAttack?: true;
  /** Our rule: only for those who sit for long, and only while they are at work. */
  forLongSitting?: true;
  /** With any of these it is not done. */
  contraindications?: readonly Contraindication[];
  stops: readonly StopRule[];
  grade: Grade;
  /** Who tested it, or what is like it. */
  sources?: readonly string[];
}

const table = {
  /** 6 breaths a minute; stress g = -0.35 in 12 trials with 785 people, at a moderate risk of bias (Fincham 2023). */
  'paced-breathing': {
    protocol: 'A',
    kind: 'breathing',
    minutes: 5,
    duringAttack: true,
    stops: ['light-headed'],
    grade: 'several-trials',
    sources: ['Bentley et al. 2023', 'Fincham et al. 2023', 'PMC8924557'],
  },
  /** In, a short top-up, out for about twice as long: the best of three in a month’s trial, for mood (Balban 2023). */
  'cyclic-sighing': {
    protocol: 'B',
    kind: 'breathing',
    minutes: 5,
    duringAttack: true,
    stops: ['light-headed'],
    grade: 'one-trial',
    sources: ['Balban et al. 2023'],
  },
  /** 4-4-4-4, in the same trial (Balban 2023). */
  'box-breathing': {
    protocol: 'C',
    kind: 'breathing',
    minutes: 5,
    holdsBreath: true,
    stops: ['light-headed'],
    grade: 'one-trial',
    sources: ['Balban et al. 2023'],
  },
  /** Tradition; little evidence. */
  'four-seven-eight': {
    protocol: 'D',
    kind: 'breathing',
    minutes: 1,
    holdsBreath: true,
    stops: ['light-headed'],
    grade: 'practice',
  },
  /** Disability better, days not (RELAXaHEAD); in an attack release only, see `releaseOnly`. */
  'muscle-relaxation': {
    protocol: 'E',
    kind: 'guided',
    minutes: 11,
    stops: ['painful-areas'],
    grade: 'one-trial',
    sources: ['RELAXaHEAD'],
  },
  /** Part of what was tested in RELAXaHEAD. */
  'body-scan': {
    protocol: 'F',
    kind: 'guided',
    minutes: 8.5,
    duringAttack: true,
    stops: ['distress'],
    grade: 'weak',
    sources: ['RELAXaHEAD'],
  },
  /** A habit, not a dose. */
  'mindful-minute': {
    protocol: 'F',
    kind: 'guided',
    minutes: 1,
    duringAttack: true,
    stops: ['distress'],
    grade: 'practice',
  },
  /** Cervicogenic headache, 200 people; bilateral and migraine-like headache were excluded (Jull 2002). */
  'chin-nod': {
    protocol: 'G',
    kind: 'movement',
    minutes: 3,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement', 'neck-strain'],
    grade: 'one-trial',
    sources: ['Jull et al. 2002'],
  },
  /** Practice of clinics, no trial. */
  'chin-retraction': {
    protocol: 'H',
    kind: 'movement',
    minutes: 1,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement', 'neck-strain'],
    grade: 'practice',
  },
  /** Texts of clinics; said to be part of the programme of Jull 2002. */
  'scapular-retraction': {
    protocol: 'I',
    kind: 'movement',
    minutes: 1,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement', 'shoulder-pinch'],
    grade: 'practice',
    sources: ['Jull et al. 2002'],
  },
  /** 198 people; 2 minutes a day about as good as 12 (Andersen 2011). */
  'band-raise': {
    protocol: 'J',
    kind: 'movement',
    minutes: 2,
    loadsNeckOrShoulders: true,
    contraindications: [...neckBars, 'shoulder'],
    stops: ['movement', 'form'],
    grade: 'one-trial',
    sources: ['Andersen et al. 2011'],
  },
  /** 573 people; about half of frequency and intensity (Andersen CH 2017). */
  'shoulder-strength': {
    protocol: 'K',
    kind: 'movement',
    minutes: 20,
    loadsNeckOrShoulders: true,
    contraindications: [...neckBars, 'shoulder'],
    stops: ['movement'],
    grade: 'one-trial',
    sources: ['Andersen CH et al. 2017'],
  },
  /** Ylinen 2010, there with a band, and with care in severe cervicogenic headache. */
  'neck-isometrics': {
    protocol: 'L',
    kind: 'movement',
    minutes: 4,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement', 'breathe-on'],
    grade: 'one-trial',
    sources: ['Ylinen et al. 2010'],
  },
  /** Alone the weakest arm (Ylinen 2010): to end with. */
  'trapezius-stretch': {
    protocol: 'M',
    kind: 'movement',
    minutes: 3,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement', 'end-range'],
    grade: 'weak',
    sources: ['Ylinen et al. 2010'],
  },
  'levator-stretch': {
    protocol: 'M',
    kind: 'movement',
    minutes: 3,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement', 'end-range'],
    grade: 'weak',
    sources: ['Ylinen et al. 2010'],
  },
  'chest-stretch': {
    protocol: 'M',
    kind: 'movement',
    minutes: 3,
    loadsNeckOrShoulders: true,
    contraindications: [...neckBars, 'shoulder'],
    stops: ['movement'],
    grade: 'weak',
    sources: ['Ylinen et al. 2010'],
  },
  /** Of value as a habit only; osteoporosis is among the bars of the neck. */
  'thoracic-extension': {
    protocol: 'N',
    kind: 'movement',
    minutes: 2,
    loadsNeckOrShoulders: true,
    contraindications: neckBars,
    stops: ['movement'],
    grade: 'practice',
  },
  /** Texts of clinics; trials used a therapist’s hands (Espí-López). */
  'suboccipital-release': {
    protocol: 'O',
    kind: 'movement',
    minutes: 2,
    loadsNeckOrShoulders: true,
    contraindications: [...neckBars, 'hypermobility', 'bruising'],
    stops: ['movement', 'back-only'],
    grade: 'practice',
    sources: ['Espí-López et al.'],
  },
  /** Massage of 16 people without a control; no gain over a sham in a later trial. */
  'trigger-point-pressure': {
    protocol: 'P',
    kind: 'movement',
    minutes: 3,
    loadsNeckOrShoulders: true,
    contraindications: [...neckBars, 'bruising'],
    stops: ['movement', 'back-only'],
    grade: 'weak',
    sources: ['PMC2565109', 'Moraska et al. 2015'],
  },
  /** New neck pain 17 % against 44 % in 193 people (Waongenngarm 2021); headache was not tested. */
  'micro-break': {
    protocol: 'Q',
    kind: 'break',
    minutes: 3,
    forLongSitting: true,
    stops: ['movement'],
    grade: 'one-trial',
    sources: ['Waongenngarm et al. 2021'],
  },
  /** Migraine: 0.6 days a month less in 6 studies (Lemmens 2019). */
  aerobic: {
    protocol: 'R',
    kind: 'activity',
    minutes: 40,
    stops: ['movement', 'exertion'],
    grade: 'several-trials',
    sources: ['Lemmens et al. 2019', 'Woldeamanuel et al. 2022', 'PeerJ 20254 (2025)'],
  },
} as const satisfies Record<keyof typeof doseSteps, Exercise>;

/** The id of one exercise. */
export type ExerciseId = keyof typeof table;

/** The ids of the exercises of one kind. */
export type IdOfKind<Kind extends ExerciseKind> = {
  [Id in ExerciseId]: (typeof table)[Id]['kind'] extends Kind ? Id : never;
}[ExerciseId];

/**
 * The exercises. Ids are stored for ever. A new row needs no migration; it does not compile without its doses, nor any
 * language until it is worded.
 */
export const exercises: Readonly<Record<ExerciseId, Exercise>> = table;

export const exerciseIds = Object.keys(table) as ExerciseId[];

/** The exercises of one kind, in their order. */
export function idsOfKind<Kind extends ExerciseKind>(kind: Kind): IdOfKind<Kind>[] {
  return exerciseIds.filter((id): id is IdOfKind<Kind> => exercises[id].kind === kind);
}

/** Whether there is an exercise of this id: anything else is refused where ids come in. */
export function isExercise(id: string): id is ExerciseId {
  return Object.hasOwn(table, id);
}

/** How the dose of an exercise grows, week by week. */
export function stepsOf(exercise: ExerciseId): DoseSteps {
  return doseSteps[exercise];
}

/** Whether an exercise has begun by this week of practice: some come later only. */
export function hasBegun(exercise: ExerciseId, week: number): boolean {
  return stepsOf(exercise).some(({ fromWeek }) => fromWeek <= week);
}

/** The dose in this week of practice (from 1): that of the last step begun, before the first one the first. */
export function doseIn(exercise: ExerciseId, week: number): Dose {
  const [first, ...later] = stepsOf(exercise);
  return (later.findLast(({ fromWeek }) => fromWeek <= week) ?? first).dose;
}
