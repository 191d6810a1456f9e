import { Temporal } from 'temporal-polyfill';
import { type Answers, told } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import { readDay, type ToldDay } from './day.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Our own rule: of fewer headache days no pattern is told. */
const leastDays = 5;

/** Our own rule, after the "two of" of ICHD-3 11.2.1 C, whose own signs take an examination. */
const leastSigns = 2;

/**
 * What speaks for a neck-linked pattern, of the headache days that are not migraine-like: migraine is ruled out first
 * (OPTIMa 2019), and a sore neck is often part of it. Whether the neck causes anything takes an examination (ICHD-3
 * 11.2.1 B): this is a reason to see a physiotherapist and nothing else.
 */
export interface NeckPattern {
  /** Headache days that are not migraine-like. */
  days: number;
  /** It began in the neck; it followed long sitting: of those days on which it was told how it began. */
  neck: Tally;
  sitting: Tally;
  /** On the left alone and on the right alone, of the days on which the side was told. */
  left: Tally;
  right: Tally;
  /** The neck was stiff, of the days on which it was told what came with it. It is no sign of its own. */
  stiff: Tally;
  /** Whether two of three are so, on five days or more: neck and sitting on half the days, and one and the same side. */
  isLinked: boolean;
}

/** The neck-linked pattern of the days from the first to the last; by our own rule. */
export function neckPatternOf(
  checkIns: readonly ToldDay[],
  classes: ClassByOption,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): NeckPattern {
  const { compare } = Temporal.PlainDate;
  const days = checkIns
    .filter(({ day }) => compare(day, first) >= 0 && compare(day, last) <= 0)
    .filter(({ day, answers }) => {
      const { state, labelled } = readDay(day, answers, classes);
      return state === 'headache' && labelled?.label !== 'migraine-like';
    })
    .map(({ answers }) => answers);
  const counts = {
    neck: tallyOf(days.map((day) => has(day, 'origin', 'neck'))),
    sitting: tallyOf(days.map((day) => has(day, 'origin', 'long-sitting'))),
    left: tallyOf(days.map((day) => isOn(day, 'left'))),
    right: tallyOf(days.map((day) => isOn(day, 'right'))),
  };
  const signs = [
    isHalf(counts.neck),
    isHalf(counts.sitting),
    isAlways(counts.left) || isAlways(counts.right),
  ];
  return {
    days: days.length,
    ...counts,
    stiff: tallyOf(days.map((day) => has(day, 'with', 'stiff-neck'))),
    isLinked: signs.filter(Boolean).length >= leastSigns,
  };
}

function has(day: Answers, id: 'origin' | 'with', option: string): boolean | undefined {
  const ticked = told(day, id);
  return Array.isArray(ticked) ? ticked.includes(option) : undefined;
}

function isOn(day: Answers, side: 'left' | 'right'): boolean | undefined {
  const where = told(day, 'side');
  return where === undefined ? undefined : where === side;
}

function isHalf({ days, of }: Tally): boolean {
  return of >= leastDays && days * 2 >= of;
}

function isAlways({ days, of }: Tally): boolean {
  return of >= leastDays && days === of;
}
