import type { Temporal } from 'temporal-polyfill';
import { type Answers, told } from './check-in.ts';
import { type ClassByOption, isMigraineLike, isTensionTypeLike } from './classify.ts';

/**
 * What somebody's headaches look like, by our own rules; it names no disorder. Stored nowhere: read anew each time. In the
 * order in which they are looked for: migraine is ruled out first (OPTIMa 2019).
 */
export const headacheProfiles = ['migraine-like', 'neck-linked', 'tension-like'] as const;

/** One of the profiles by which a programme is put together. */
export type HeadacheProfile = (typeof headacheProfiles)[number];

/** What a person can say of their headaches in the set-up, in its order. Ids are stored for ever. */
export const signs = [
  /** ICHD-3 2.2 C1 and C2. They speak for no other profile than the one that is left. */
  'pressing',
  'both-sides',
  /** ICHD-3 1.1 C1 to C4; from 4 of 10 pain counts as moderate (NRS). */
  'throbbing',
  'one-side',
  'strong',
  'movement',
  /** ICHD-3 1.1 D. */
  'nausea',
  'light-sound',
  /** ICHD-3 1.2 B. */
  'aura',
  /** What speaks for a neck-linked pattern: it starts in the neck, is set off by posture or movement, is locked to a side. */
  'neck-start',
  'after-posture',
  'neck-movement',
  'same-side',
] as const;

/** One answer of the set-up. */
export type Sign = (typeof signs)[number];

const migraineFeatures: readonly Sign[] = ['throbbing', 'one-side', 'strong', 'movement'];
const neckSigns: readonly Sign[] = ['neck-start', 'after-posture', 'neck-movement', 'same-side'];

/** How many of the last days each profile has, and how many of the headache days fit none or were not described. */
interface DayCounts {
  days: Readonly<Record<HeadacheProfile, number>>;
  unplaced: number;
}

/** A profile, and what it was read from. */
export type ProfileRead =
  | { profile: HeadacheProfile; from: 'days'; counts: DayCounts }
  | { profile: HeadacheProfile; from: 'signs'; ticked: readonly Sign[] };

/** One day of the diary. */
interface ToldDay {
  day: Temporal.PlainDate;
  answers: Answers;
}

/** Our own rule: the person's own days of four weeks say more than a set-up, once five of them fit a profile. */
export const profileDays = 28;
const enoughDays = 5;

/**
 * The profile by the person's own days of the last four weeks, or else by the signs of the set-up; undefined where neither
 * tells it. The most frequent kind of day wins; of equally frequent ones the one that is looked for first.
 *
 * @param ticked the signs, as stored; undefined: the set-up was never answered
 */
export function readHeadacheProfile(told: {
  today: Temporal.PlainDate;
  days: readonly ToldDay[];
  classes: ClassByOption;
  ticked: readonly string[] | undefined;
}): ProfileRead | undefined {
  const counts = countDays(told);
  const placed = headacheProfiles.reduce((sum, profile) => sum + counts.days[profile], 0);
  if (placed >= enoughDays) {
    const most = Math.max(...headacheProfiles.map((profile) => counts.days[profile]));
    const profile = headacheProfiles.find((one) => counts.days[one] === most) as HeadacheProfile;
    return { profile, from: 'days', counts };
  }
  if (!told.ticked) return undefined;
  const ticked = signs.filter((sign) => told.ticked?.includes(sign));
  return { profile: profileBySigns(ticked), from: 'signs', ticked };
}

/** The kinds of the headache days of the last four weeks, today included. */
function countDays({
  today,
  days,
  classes,
}: {
  today: Temporal.PlainDate;
  days: readonly ToldDay[];
  classes: ClassByOption;
}): DayCounts {
  const kinds = days
    .filter(({ day, answers }) => isRecent(day, today) && told(answers, 'headache') === true)
    .map(({ answers }) => kindOf(answers, classes));
  const count = (kind: HeadacheProfile | undefined) => kinds.filter((one) => one === kind).length;
  return {
    days: {
      'migraine-like': count('migraine-like'),
      'neck-linked': count('neck-linked'),
      'tension-like': count('tension-like'),
    },
    unplaced: count(undefined),
  };
}

function isRecent(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const age = day.until(today, { largestUnit: 'days' }).days;
  return 0 <= age && age < profileDays;
}

function kindOf(answers: Answers, classes: ClassByOption): HeadacheProfile | undefined {
  if (isMigraineLike(answers, classes)) return 'migraine-like';
  const origin = told(answers, 'origin');
  if (Array.isArray(origin) && (origin.includes('neck') || origin.includes('long-sitting')))
    return 'neck-linked';
  return isTensionTypeLike(answers, classes) ? 'tension-like' : undefined;
}

/** By the same criteria, as far as a person can say them of all their headaches together; what is left is tension-like. */
function profileBySigns(ticked: readonly Sign[]): HeadacheProfile {
  const has = (sign: Sign) => ticked.includes(sign);
  const atLeastTwo = (of: readonly Sign[]) => of.filter(has).length >= 2;
  if (has('aura')) return 'migraine-like';
  if (atLeastTwo(migraineFeatures) && (has('nausea') || has('light-sound'))) return 'migraine-like';
  return atLeastTwo(neckSigns) ? 'neck-linked' : 'tension-like';
}
