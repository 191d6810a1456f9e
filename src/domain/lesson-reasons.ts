import type { Temporal } from 'temporal-polyfill';
import { type Answers, high, longSitting, type OptionOf, told } from './check-in.ts';
import { type ClassByOption, isMigraineLike } from './classify.ts';
import { classIn, type DayRead, readDays, type ToldDay } from './day.ts';
import { isWithin, mostDays } from './ledger.ts';
import { letDownOn } from './let-down.ts';

/** How many days are looked back upon, today included. */
export const lessonDays = 28;

/** Our rule: what was so on 4 of the 28 days, once a week, is a reason. */
const oftenDays = 4;

/** Our rule: what is told of less often, or weighs more, is one from the second day on. */
const severalDays = 2;

/** Our rule: half of the 12 days on which the diary gives a notice for simple painkillers. */
const painkillerDays = 6;

/** Our rule: headache on so many of 28 days is one of the reasons to consider physiotherapy. */
const frequentDays = 8;

/** Our rule: so many different beginnings make people wonder which of them it is. */
const manyOrigins = 3;

/** Our rule: with answers on fewer than half of the days, the diary itself comes first. */
const fewDays = 14;

/** The last 28 days, oldest first. */
interface LastDays {
  days: readonly DayRead[];
  answers: readonly Answers[];
  classes: ClassByOption;
}

/**
 * What the last 28 days may call for, strongest first, all by our own rules: what a doctor should know of; whether there
 * are days enough to tell more; the kind of headaches; how they began in the person’s own view; what the days were like.
 */
const reasons = {
  'headache-most-days': ({ days }) => count(days, isHeadache) >= mostDays,
  painkillers: ({ days }) => count(days, ({ painkiller }) => painkiller === true) >= painkillerDays,
  'combined-painkillers': ({ answers, classes }) =>
    count(answers, (day) => tookCombined(day, classes)) >= severalDays,
  'few-answers': ({ days }) => count(days, ({ state }) => state !== 'unanswered') < fewDays,
  'frequent-headache': ({ days }) => count(days, isHeadache) >= frequentDays,
  'migraine-like-neck': ({ answers, classes }) =>
    count(answers, (day) => isMigraineLike(day, classes) && isInNeck(day)) >= severalDays,
  'migraine-like': ({ answers, classes }) =>
    count(answers, (day) => isMigraineLike(day, classes)) >= severalDays,
  neck: ({ answers }) => count(answers, isInNeck) >= oftenDays,
  'poor-sleep': ({ answers }) => began(answers, 'poor-sleep'),
  'missed-meal': ({ answers }) => began(answers, 'missed-meal'),
  screen: ({ answers }) => began(answers, 'screen'),
  'let-down': ({ days }) => count(days, (day) => letDownOn(day, days) === true) >= severalDays,
  stress: ({ days, answers }) =>
    count(days, ({ stress }) => Number(stress) >= high) >= oftenDays || began(answers, 'stress'),
  sitting: ({ days, answers }) =>
    count(days, ({ sittingMinutes }) => Number(sittingMinutes) >= longSitting) >= oftenDays ||
    began(answers, 'long-sitting'),
  movement: ({ answers }) => count(answers, (day) => told(day, 'movement') === true) >= oftenDays,
  'many-origins': ({ answers }) =>
    new Set(answers.flatMap((day) => listed(day, 'origin'))).size >= manyOrigins,
} as const satisfies Record<string, (last: LastDays) => boolean>;

/** A reason for a lesson. */
export type LessonReason = keyof typeof reasons;

/** The days that are looked back upon. */
export interface LookBack {
  /** In any order; only today and the 27 days before it count. */
  days: readonly ToldDay[];
  classes: ClassByOption;
  today: Temporal.PlainDate;
}

/** The reasons that hold, strongest first. */
export function reasonsIn({ days, classes, today }: LookBack): LessonReason[] {
  const first = today.subtract({ days: lessonDays - 1 });
  const last: LastDays = {
    days: readDays(first, today, days, classes),
    answers: days.filter(({ day }) => isWithin(day, first, today)).map(({ answers }) => answers),
    classes,
  };
  return (Object.keys(reasons) as LessonReason[]).filter((reason) => reasons[reason](last));
}

function count<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length;
}

function isHeadache({ state }: DayRead): boolean {
  return state === 'headache';
}

/** Something was taken that combines substances, or of which nobody knows what is in it. */
function tookCombined(day: Answers, classes: ClassByOption): boolean {
  const taken = listed(day, 'painkillers').map((option) => classIn(option, classes));
  return taken.includes('combination') || taken.includes('unknown');
}

/** A headache that began in the neck or came with a stiff one. */
function isInNeck(day: Answers): boolean {
  return listed(day, 'origin').includes('neck') || listed(day, 'with').includes('stiff-neck');
}

/** Whether headaches began so, in the person’s own view, on several days. */
function began(days: readonly Answers[], origin: OptionOf<'origin'>): boolean {
  return count(days, (day) => listed(day, 'origin').includes(origin)) >= severalDays;
}

function listed(day: Answers, id: 'with' | 'origin' | 'painkillers'): readonly string[] {
  const ticked = told(day, id);
  return Array.isArray(ticked) ? ticked : [];
}
