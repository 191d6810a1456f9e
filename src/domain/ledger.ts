import { Temporal } from 'temporal-polyfill';
import { told } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import { classIn, type DayRead, isAcute, type ToldDay } from './day.ts';
import { type MedicineClass, medicineClasses } from './medication.ts';

/** Our own choice: the month of the criteria is the last 30 local days, today included. */
export const ledgerDays = 30;

/** The classes for which ICHD-3 8.2 gives a number of days; see `medicineClasses`. */
export const limitedClasses = [
  'non-opioid',
  'combination',
  'triptan',
  'ergotamine',
  'opioid',
] as const satisfies readonly MedicineClass[];

/** A class for which ICHD-3 8.2 gives a number of days. */
type LimitedClass = (typeof limitedClasses)[number];

/** What days are counted of: a class, or several classes together. */
export type LedgerKey = LimitedClass | 'several';

/**
 * Acute painkillers without a number of days: ICHD-3 gives none for gepants and ditans; and what nobody has placed yet is
 * not guessed to be of a class. They are counted, held against nothing, and do not add to several classes together.
 */
export const unlimitedClasses = ['other-acute', 'unknown'] as const satisfies readonly MedicineClass[];

/** ICHD-3 8.2.6: several classes, none of them overused alone, on 10 days a month in all. The notice is our own. */
const severalLimit = { days: 10, notice: 8 };

/** ICHD-3 8.2 B, more than 3 months; by our own rule three of these windows, one after another. */
const longWindows = 3;

/** ICHD-3 1.3, 2.3 and 8.2 A: headache on 15 days a month. Raw days, whatever the window: none is made up. */
export const mostDays = 15;

/** A class of acute painkillers that was taken on a day, on whatever occasion and however often. */
export interface Taken {
  day: Temporal.PlainDate;
  class: MedicineClass;
}

/** How near the days are to the published number, or that they have reached it. */
export type LedgerLevel = 'none' | 'notice' | 'warning';

/** The distinct days of one class, or of several together, and what they are held against. */
export interface LedgerLine {
  of: LedgerKey;
  days: number;
  /** ICHD-3 8.2: from so many days on it is a warning. */
  limit: number;
  /** Our own rule: from so many on it is worth a word. */
  notice: number;
  level: LedgerLevel;
}

/** The painkiller days of the last 30 local days. What nobody noted is not in them. */
export interface Ledger {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** One for each class that was taken; then several together, if so and if none of them is overused alone. */
  lines: LedgerLine[];
  /** Days with something that has no number. */
  unlimited: { of: (typeof unlimitedClasses)[number]; days: number }[];
  /** Days with any acute painkiller. */
  acuteDays: number;
  /** The highest of the lines. */
  level: LedgerLevel;
}

/**
 * The acute painkillers of each day, each class once, from the check-ins and from what was noted beside them. The reason
 * makes no difference: a painkiller taken for the back counts too (ICHD-3 8.2 counts intake, whatever it was for).
 */
export function takenIn(
  checkIns: readonly ToldDay[],
  classes: ClassByOption,
  intakes: readonly { day: Temporal.PlainDate; option: string }[],
): Taken[] {
  const ticked = checkIns.flatMap(({ day, answers }) => {
    const options = told(answers, 'painkillers') as readonly string[] | undefined;
    return (options ?? []).map((option) => ({ day, option }));
  });
  const taken = new Map<string, Taken>();
  for (const { day, option } of [...ticked, ...intakes]) {
    const name = classIn(option, classes);
    if (name && isAcute(name)) taken.set(`${day} ${name}`, { day, class: name });
  }
  return [...taken.values()].sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

/** The ledger of the 30 days that end with this one. Days are counted, not tablets; a day once for each class. */
export function ledgerOf(taken: readonly Taken[], today: Temporal.PlainDate): Ledger {
  const first = today.subtract({ days: ledgerDays - 1 });
  const recent = taken.filter(({ day }) => isWithin(day, first, today));
  const daysOf = (...names: readonly MedicineClass[]) =>
    new Set(recent.filter((one) => names.includes(one.class)).map(({ day }) => day.toString())).size;
  const lines = limitedClasses.filter((name) => daysOf(name) > 0).map((name) => lineOf(name, daysOf(name)));
  if (lines.length >= 2 && levelOf(lines) !== 'warning')
    lines.push(lineOf('several', daysOf(...limitedClasses)));
  return {
    first,
    last: today,
    lines,
    unlimited: unlimitedClasses.map((of) => ({ of, days: daysOf(of) })).filter(({ days }) => days > 0),
    acuteDays: daysOf(...limitedClasses, ...unlimitedClasses),
    level: levelOf(lines),
  };
}

/**
 * Whether it is time to see a doctor about painkiller days, by our own rule after ICHD-3 8.2: a published number was
 * reached in each of three windows of 30 days one after another, and the last of them has 15 headache days or more.
 */
export function isLongOveruse(
  taken: readonly Taken[],
  days: readonly DayRead[],
  today: Temporal.PlainDate,
): boolean {
  const ends = Array.from({ length: longWindows }, (_, ago) => today.subtract({ days: ago * ledgerDays }));
  const first = today.subtract({ days: ledgerDays - 1 });
  const headaches = days.filter(({ day, state }) => state === 'headache' && isWithin(day, first, today));
  return headaches.length >= mostDays && ends.every((end) => ledgerOf(taken, end).level === 'warning');
}

function lineOf(of: LedgerKey, days: number): LedgerLine {
  const { days: limit, notice } =
    of === 'several' ? severalLimit : (medicineClasses[of].limit as typeof severalLimit);
  const level = days >= limit ? 'warning' : days >= notice ? 'notice' : 'none';
  return { of, days, limit, notice, level };
}

function levelOf(lines: readonly LedgerLine[]): LedgerLevel {
  const reached = (level: LedgerLevel) => lines.some((line) => line.level === level);
  return reached('warning') ? 'warning' : reached('notice') ? 'notice' : 'none';
}

/** Whether a day is one of those from the first to the last, both included. */
export function isWithin(
  day: Temporal.PlainDate,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): boolean {
  return Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}
