import { Temporal } from 'temporal-polyfill';
import type { Place } from './body-areas.ts';

/** Seconds a group is tensed: 5 to 7 by Bernstein & Borkovec, 6 here. */
export const tenseSeconds = 6;

/** Seconds a group is let go: 30 to 40 by Bernstein & Borkovec, 35 here. */
export const releaseSeconds = 35;

/** The muscle groups after Bernstein & Borkovec, right and left instead of dominant and other. Ids are stored for ever. */
export const muscleGroups = {
  '16': [
    { part: 'right-hand', areas: ['hands-arms'] },
    { part: 'right-upper-arm', areas: ['hands-arms'] },
    { part: 'left-hand', areas: ['hands-arms'] },
    { part: 'left-upper-arm', areas: ['hands-arms'] },
    { part: 'forehead', areas: ['face'] },
    { part: 'upper-face', areas: ['face'] },
    { part: 'lower-face', areas: ['face', 'jaw'] },
    { part: 'neck', areas: ['neck'] },
    { part: 'shoulder-girdle', areas: ['shoulders-back'] },
    { part: 'belly', areas: ['belly'] },
    { part: 'right-thigh', areas: ['legs'] },
    { part: 'right-calf', areas: ['legs'] },
    { part: 'right-foot', areas: ['feet'] },
    { part: 'left-thigh', areas: ['legs'] },
    { part: 'left-calf', areas: ['legs'] },
    { part: 'left-foot', areas: ['feet'] },
  ],
  '7': [
    { part: 'right-arm', areas: ['hands-arms'] },
    { part: 'left-arm', areas: ['hands-arms'] },
    { part: 'face', areas: ['face', 'jaw'] },
    { part: 'neck', areas: ['neck'] },
    { part: 'trunk', areas: ['shoulders-back', 'belly'] },
    { part: 'right-leg', areas: ['legs', 'feet'] },
    { part: 'left-leg', areas: ['legs', 'feet'] },
  ],
  '4': [
    { part: 'both-arms', areas: ['hands-arms'] },
    { part: 'face-and-neck', areas: ['face', 'jaw', 'neck'] },
    { part: 'trunk', areas: ['shoulders-back', 'belly'] },
    { part: 'both-legs', areas: ['legs', 'feet'] },
  ],
} as const satisfies Record<string, readonly Place[]>;

/** One of the four groups that are recalled when nothing is tensed any more. */
export type RecalledGroup = (typeof muscleGroups)['4'][number]['part'];

/** One muscle group, of any level. */
export type MuscleGroup = (typeof muscleGroups)[keyof typeof muscleGroups][number]['part'];

/** Our rule: what strains or cramps easily is tensed gently. */
const gentle: readonly MuscleGroup[] = [
  'lower-face',
  'neck',
  'right-foot',
  'left-foot',
  'face',
  'face-and-neck',
];

/** Whether a group is to be tensed gently, not firmly. */
export function isGentle(group: MuscleGroup): boolean {
  return gentle.includes(group);
}

/** The levels of the ladder, longest first: so many groups, or the cue word alone. Ids are stored for ever. */
export const levels = ['16', '7', '4', 'cue'] as const;

/** One level of the ladder. */
export type Level = (typeof levels)[number];

/** Our rule: the last week of the ladder at each level; after these, the cue. */
const lastWeeks = [
  ['16', 3],
  ['7', 5],
  ['4', 7],
] as const;

/** The level of a week of the ladder, from 1. */
export function levelOfWeek(week: number): Level {
  return lastWeeks.find(([, last]) => week <= last)?.[0] ?? 'cue';
}

/** Our rule: a week counts with practice on so many days, the aim of the RELAXaHEAD trial. */
const countingDays = 2;

/**
 * The week of the ladder that somebody is in, from 1. Weeks begin with the first session; only those over and practised
 * on enough days move the ladder on, so that after a break it goes on where it was.
 */
export function ladderWeek(
  sessions: readonly { day: Temporal.PlainDate }[],
  today: Temporal.PlainDate,
): number {
  const days = [...new Set(sessions.map(({ day }) => day.toString()))].map((day) =>
    Temporal.PlainDate.from(day),
  );
  const first = days.sort(Temporal.PlainDate.compare)[0] ?? today;
  const weekOf = (day: Temporal.PlainDate) => Math.floor(first.until(day).days / 7);
  const daysIn = new Map<number, number>();
  for (const day of days) daysIn.set(weekOf(day), (daysIn.get(weekOf(day)) ?? 0) + 1);
  const over = [...daysIn].filter(([week, count]) => week < weekOf(today) && count >= countingDays);
  return 1 + over.length;
}
