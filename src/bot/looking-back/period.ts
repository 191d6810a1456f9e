import { Temporal } from 'temporal-polyfill';
import { type DayRead, readDays } from '../../domain/day.ts';
import { ledgerDays } from '../../domain/ledger.ts';
import { type Pattern, patternDays } from '../../domain/patterns.ts';
import { chartAlt } from '../../pictures/charts/alt.ts';
import { chartDataOf } from '../../pictures/charts/data.ts';
import type { Language } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import type { Diary } from '../frame/diary.ts';

/** How many days a look back can have. */
export const lengths = [7, 28, 84] as const;

export type Length = (typeof lengths)[number];

/** A look back: on whose days, up to which, and on which day. */
export interface Period {
  words: Words;
  language: Language;
  diary: Diary;
  last: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** The day on which the person first met the bot. */
  since: Temporal.PlainDate;
  /** Whether the person has said elsewhere that auras are nothing new. */
  knowsAura: boolean;
}

/** From which day on a look back has to know the days; undefined: from the very first. */
export function firstNeeded(
  length: Length,
  { last, today }: Pick<Period, 'last' | 'today'>,
): Temporal.PlainDate | undefined {
  if (length === 28) return undefined;
  const forPatterns = last.subtract({ days: patternDays - 1 });
  const forLedger = today.subtract({ days: 3 * ledgerDays - 1 });
  return Temporal.PlainDate.compare(forPatterns, forLedger) < 0 ? forPatterns : forLedger;
}

/** So many days up to the last one. */
export function daysOf({ diary, last }: Pick<Period, 'diary' | 'last'>, length: number): DayRead[] {
  return readDays(last.subtract({ days: length - 1 }), last, diary.told, diary.classes);
}

/** The first of these days to the last. */
export function rangeOf({ words }: Pick<Period, 'words'>, days: readonly DayRead[]): string {
  const [first, last] = [days[0], days.at(-1)] as [DayRead, DayRead];
  return words.summary.range(first.day, last.day);
}

/** The chart of these days, and the words that stand for it. */
export function chartOf(
  { language, diary }: Period,
  days: readonly DayRead[],
): { picture: Face['picture']; alt: string } {
  const data = chartDataOf(language, days, diary.taken);
  return { picture: { of: 'chart', data }, alt: chartAlt(data) };
}

/** The buttons of the other lengths. */
export function otherLengths({ words, last }: Period, length: Length): Button[] {
  return lengths
    .filter((other) => other !== length)
    .map((other) => button(words.period.length(other), `sm:${other}:${last}`));
}

/** How often headache days were among those with a factor and the others, and how far that lies apart. */
export function patternSaid({ helps, period: say }: Words, pattern: Pattern): string {
  const { factor, with: such, without, difference, low, high } = pattern;
  const [all, from, to] = [difference, low, high].map((share) => helps.signed(points(share))) as [
    string,
    string,
    string,
  ];
  const counts = say.pattern(say.factors[factor], such.days, such.of, without.days, without.of);
  return `${counts}; ${say.difference(all, from, to)}`;
}

/** In percentage points: whole ones, but no bound is rounded to 0 that is not 0. */
function points(share: number): number {
  const value = share * 100;
  return Math.abs(value) < 1 ? value : Math.round(value);
}
