import { baselineBy } from '../../domain/baseline.ts';
import { high, longSitting } from '../../domain/check-in.ts';
import { type DayRead, readDays, shortestMinutes } from '../../domain/day.ts';
import { fallPoints } from '../../domain/let-down.ts';
import { leastDays, patternDays, patternsIn, tooFewIn } from '../../domain/patterns.ts';
import type { Words } from '../../words/en/words.ts';
import type { Face } from '../frame/card.ts';
import { daysOf, type Length, type Period, patternSaid, rangeOf } from './period.ts';

/** What is behind a look back: the days as they were told, and the rules by which they were counted. */
export function whyFace(period: Period, length: Length): Face {
  const { words } = period;
  const { behind: say } = words.period;
  const days = daysOf(period, length);
  const lines = (said: (day: DayRead) => string[]) =>
    days.map((day) => `${words.shortDate(day.day)}: ${words.list(said(day))}`).join('\n');
  const parts: Record<Length, () => string[]> = {
    7: () => [lines((day) => [...told(words, day), ...besides(words, day)]), patterns(period)],
    28: () => [lines((day) => told(words, day)), ...baseline(period), say.compared],
    84: () => [`${say.window}\n${weeks(period, days)}`, patterns(period)],
  };
  const title = say.title(length, rangeOf(period, days));
  return {
    text: [title, ...parts[length](), `<i>${rules(words)}</i>`].join('\n\n'),
    buttons: [],
  };
}

/** By which rules headache days are told apart. */
export function rulesFace({ period: say }: Words): Face {
  return { text: say.rules, buttons: [] };
}

function rules(words: Words): string {
  const { behind: say } = words.period;
  const [least, sitting] = [shortestMinutes, longSitting].map((minutes) => words.duration(minutes)) as [
    string,
    string,
  ];
  return `${say.counted(least, high, sitting, fallPoints)} ${say.ours}`;
}

/** One day, with what was told of the headache. */
function told(words: Words, { state, asked, brief, labelled, peak, painkiller }: DayRead): string[] {
  const { behind: say } = words.period;
  const parts = [
    state === 'unanswered' && (asked ? say.skipped : say.unanswered),
    state === 'free' && (brief ? say.brief(words.duration(shortestMinutes)) : say.free),
    state === 'headache' && (peak === undefined ? say.headache : say.peak(peak)),
    labelled && say.labels[labelled.rule],
    painkiller !== undefined && (painkiller ? say.painkiller : say.noPainkiller),
  ];
  return parts.filter((part) => typeof part === 'string');
}

/** What else was told of it. */
function besides(words: Words, { sittingMinutes, stress }: DayRead): string[] {
  const { behind: say } = words.period;
  return [
    ...(sittingMinutes === undefined ? [] : [say.sitting(words.duration(sittingMinutes))]),
    ...(stress === undefined ? [] : [say.stress(stress)]),
  ];
}

/** Seven days in a line. */
function weeks(period: Period, days: readonly DayRead[]): string {
  const { words } = period;
  const lines: string[] = [];
  for (let at = 0; at < days.length; at += 7) {
    const week = days.slice(at, at + 7);
    const states = week.map(({ state, peak }) => peak ?? words.chart.said[state]);
    lines.push(`${rangeOf(period, week)}: ${states.join(' · ')}`);
  }
  return lines.join('\n');
}

/** All that was looked at, clear or not. */
function patterns(period: Period): string {
  const { words } = period;
  const { behind: say, factors } = words.period;
  const days = daysOf(period, patternDays);
  const found = patternsIn(days);
  return [
    say.patterns(patternDays, rangeOf(period, days)),
    ...found.map((one) => `${patternSaid(words, one)}: ${one.clear ? say.clear : say.unclear}`),
    ...tooFewIn(days).map((one) => say.tooFew(factors[one.factor], one.with, one.without, leastDays)),
    ...(found.length > 0 ? [say.clearMeans(found.length)] : []),
  ].join('\n');
}

/** The days of the baseline, if there is one, week by week. */
function baseline(period: Period): string[] {
  const { words, diary } = period;
  const before = baselineBy(period.last, period.diary);
  if (!before) return [];
  const { first, last, headache } = before;
  const days = readDays(first, last, diary.told, diary.classes);
  const title = words.period.behind.baseline(words.summary.range(first, last), headache.days, headache.of);
  return [`${title}\n${weeks(period, days)}`];
}
