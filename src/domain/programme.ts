import { Temporal } from 'temporal-polyfill';
import { type Answers, longSitting, told } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import type { Amount, Dose } from './doses.ts';
import { doseIn, type ExerciseId, exerciseIds } from './exercises.ts';
import { type Closed, whyClosed } from './gate.ts';
import { type HeadacheProfile, type ProfileRead, readHeadacheProfile } from './headache-profile.ts';
import { stretchesIn } from './pain-places.ts';
import type { MovementPlan, Practised } from './practice.ts';
import type { Profile } from './profile.ts';
import { ageOf, daysOf, isDone, type Progress, progressOf } from './progress.ts';
import { stillHolds } from './screening.ts';

/** The programme of a profile. */
interface Programme {
  /** For so many weeks it is laid out; after them its last doses go on for as long as they do good (our rule). */
  weeks: number;
  /** Its exercises in their order, and from which week on. */
  tracks: readonly { exercise: ExerciseId; from: number }[];
  /** Whether a stretch ends a short session. */
  coolDown: boolean;
  /** What belongs to it beside the movements. */
  beside: readonly ExerciseId[];
}

/** What is done with which profile: our own order, after OPTIMa 2019 (and its review of 2016, for relaxation). */
export const programmes: Readonly<Record<HeadacheProfile, Programme>> = {
  /** Six weeks as in Jull 2002; the band for ten, from the second on (Andersen 2011). */
  'tension-like': {
    weeks: 11,
    tracks: [
      { exercise: 'chin-nod', from: 1 },
      { exercise: 'scapular-retraction', from: 1 },
      { exercise: 'band-raise', from: 2 },
    ],
    coolDown: true,
    beside: ['muscle-relaxation'],
  },
  'neck-linked': {
    weeks: 6,
    tracks: [
      { exercise: 'chin-nod', from: 1 },
      { exercise: 'scapular-retraction', from: 1 },
      { exercise: 'neck-isometrics', from: 3 },
    ],
    coolDown: true,
    beside: ['micro-break'],
  },
  /** No neck work: neck pain is often part of the attack. 8 to 10 weeks had the most effect (PeerJ 2025). */
  'migraine-like': {
    weeks: 10,
    tracks: [{ exercise: 'aerobic', from: 1 }],
    coolDown: false,
    beside: ['muscle-relaxation', 'paced-breathing'],
  },
};

/** What there is to do today. */
export type Movement =
  | { do: 'session'; plan: MovementPlan }
  /** What speaks against movements was never asked, or too long ago. */
  | { do: 'screen' }
  /** Nothing tells yet what the headaches look like. */
  | { do: 'signs' }
  | { do: 'closed'; why: Closed }
  | { do: 'paused' }
  /** Enough for today, or today something hurt. */
  | { do: 'rest'; why: 'enough' | 'hurt' };

/** What decides about the movements of a day. */
export interface MovementInput {
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  profile: Pick<Profile, 'safety' | 'body' | 'signs' | 'where' | 'programmeFrom'>;
  /** The check-ins of the last `profileDays` days. */
  days: readonly { day: Temporal.PlainDate; answers: Answers }[];
  classes: ClassByOption;
  /** All sessions of the person, in any order. */
  sessions: readonly Practised[];
  /** A headache of 7 of 10 or more, or a migraine-like one, now. */
  attack: boolean;
}

/** What there is to do today, or what stands before it: the weightiest first. */
export function todaysMovement(input: MovementInput): Movement {
  const { now, today, profile, sessions, attack } = input;
  if (attack) return { do: 'closed', why: 'attack' };
  const flags = profile.safety?.flags;
  if (!flags) return { do: 'closed', why: 'unscreened' };
  if (flags.length > 0) return { do: 'closed', why: 'red-flag' };
  const { body } = profile;
  if (!body || !stillHolds(body.at, now)) return { do: 'screen' };
  const read = profileOf(input);
  if (!read) return { do: 'signs' };
  const { tracks } = programmes[read.profile];
  const isOpen = (id: ExerciseId) => !whyClosed(id, { flags, body: body.ticked, attack });
  if (!tracks.some(({ exercise, from }) => from === 1 && isOpen(exercise)))
    return { do: 'closed', why: 'contraindication' };
  const progress = progressIn(input, read.profile);
  if (progress.paused) return { do: 'paused' };
  if (
    daysOf(sessions, { of: exerciseIds }).some((one) => one.day.equals(today) && (one.hurt || one.endedWorse))
  )
    return { do: 'rest', why: 'hurt' };
  const where = profile.where?.ticked ?? [];
  const parts = todaysParts({ profile: read.profile, week: progress.week, where, today, sessions, isOpen });
  if (parts.length === 0) return { do: 'rest', why: 'enough' };
  const eased = parts.filter((id) => progress.eased.includes(id));
  return { do: 'session', plan: { week: progress.week, parts, eased } };
}

/** How far somebody is in the programme of a profile. */
export function progressIn(
  { sessions, today, profile }: MovementInput,
  programme: HeadacheProfile,
): Progress {
  const of = programmes[programme].tracks.map(({ exercise }) => exercise);
  return progressOf(sessions, today, { of, from: profile.programmeFrom });
}

/** What the person's headaches look like; undefined: not told yet. */
export function profileOf({ today, days, classes, profile }: MovementInput): ProfileRead | undefined {
  return readHeadacheProfile({ today, days, classes, ticked: profile.signs?.ticked });
}

/** The exercises of a session today, in their order: those of the programme that are due, and a stretch to end with. */
export function todaysParts({
  profile,
  week,
  where,
  today,
  sessions,
  isOpen,
}: {
  profile: HeadacheProfile;
  week: number;
  /** Where it hurts, as it was ticked. */
  where: readonly string[];
  today: Temporal.PlainDate;
  sessions: readonly Practised[];
  isOpen: (exercise: ExerciseId) => boolean;
}): ExerciseId[] {
  const { tracks, coolDown } = programmes[profile];
  const isDue = (id: ExerciseId) => isDueToday(id, doseIn(id, week), sessions, today);
  const parts = tracks
    .filter(({ exercise, from }) => from <= week && isOpen(exercise) && isDue(exercise))
    .map(({ exercise }) => exercise);
  if (!coolDown || parts.length === 0 || parts.length > 2) return parts;
  const turn = Temporal.PlainDate.from('2000-01-01').until(today).days;
  // Stretches alone were the weakest arm (Ylinen 2010): one comes last.
  const open = stretchesIn(where).filter(isOpen);
  const stretch = open[turn % open.length];
  return stretch && isDue(stretch) ? [...parts, stretch] : parts;
}

/** Whether an exercise has been done less often today, and on fewer of seven days, than its dose says. */
export function isDueToday(
  id: ExerciseId,
  { perDay = 1, perWeek = 7 }: Dose,
  sessions: readonly Practised[],
  today: Temporal.PlainDate,
): boolean {
  const ages = sessions.filter((one) => isDone(one.results[id])).map(({ day }) => ageOf(day, today));
  const before = new Set(ages.filter((age) => 0 < age && age < 7));
  return ages.filter((age) => age === 0).length < most(perDay) && before.size < most(perWeek);
}

function most(amount: Amount): number {
  return Math.max(...[amount].flat());
}

/** Whether somebody sat for 6 hours or more on most of the last seven days of which they told it (our rule). */
export function sitsLong({ days, today }: Pick<MovementInput, 'days' | 'today'>): boolean {
  const lately = days.flatMap(({ day, answers }) => {
    const age = ageOf(day, today);
    const minutes = told(answers, 'sitting');
    return 0 <= age && age < 7 && minutes !== undefined ? [Number(minutes)] : [];
  });
  return lately.filter((minutes) => minutes >= longSitting).length * 2 > lately.length;
}
