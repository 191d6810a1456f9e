import { Temporal } from 'temporal-polyfill';
import { baselineBy, compare } from '../../domain/baseline.ts';
import { type Figures, monthDays, windowOf } from '../../domain/figures.ts';
import { patternChanges, patternChangesIn } from '../../domain/pattern-change.ts';
import { patternDays, patternsIn } from '../../domain/patterns.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { medicationDue } from '../medication/due.ts';
import { chartOf, daysOf, type Length, otherLengths, type Period, patternSaid, rangeOf } from './period.ts';

/** The last 28 days: their figures, which tell in words what the chart shows, beside the baseline. */
export function monthFace(period: Period): Face {
  const { words, diary } = period;
  const { period: say } = words;
  const days = daysOf(period, monthDays);
  const now = windowOf(days, diary.taken);
  const title = say.title(monthDays, rangeOf(period, days));
  const medication = medicationDue(period);
  const more = [
    ...medication.buttons,
    [button(words.help.physio, 'physio'), button(words.help.report, 'report')],
  ];
  if (now.answered === 0) return silentFace(period, 28, title, medication.lines);
  const changed = changes(period, now);
  const rules = button(say.whichRules, 'sm:rules');
  return {
    text: [
      title,
      figures(period, now),
      [...comparison(period, now), say.improve].join('\n'),
      ...changed.lines,
      ...medication.lines,
    ].join('\n\n'),
    buttons: [
      ...changed.buttons,
      [button(say.why, `sm:why:28:${period.last}`), ...(now.headache.days > 0 ? [rules] : [])],
      otherLengths(period, 28),
      ...more,
    ],
    picture: chartOf(period, days).picture,
  };
}

/** The last 84 days: three windows of 28 side by side, and the clearest pattern. */
export function quarterFace(period: Period): Face {
  const { words } = period;
  const { period: say } = words;
  const days = daysOf(period, patternDays);
  const title = say.title(patternDays, rangeOf(period, days));
  const medication = medicationDue(period);
  if (days.every(({ state }) => state === 'unanswered')) {
    return silentFace(period, 84, title, medication.lines);
  }
  return {
    text: [
      title,
      windowsOf(period)
        .map((window) => windowSaid(period, window))
        .join('\n'),
      pattern(period),
      say.improve,
      ...medication.lines,
    ].join('\n\n'),
    buttons: [
      [button(say.why, `sm:why:84:${period.last}`), ...otherLengths(period, 84)],
      ...medication.buttons,
      [button(words.help.physio, 'physio'), button(words.help.report, 'report')],
    ],
    picture: chartOf(period, days).picture,
  };
}

function silentFace(period: Period, length: Length, title: string, medication: readonly string[]): Face {
  const { period: say, summary } = period.words;
  return {
    text: [title, say.silent, ...medication, summary.checkIn].join('\n\n'),
    buttons: [[button(summary.checkInButton, 'checkin')], otherLengths(period, length)],
  };
}

function figures({ words }: Period, now: Figures): string {
  const { helps, period: say } = words;
  const { headache, migraineLike, tensionLike, unclassified, meanPeak, peaksOf, acuteDays } = now;
  const rate =
    headache.perMonth === undefined ? ` ${say.tooFew}` : say.perMonth(helps.figure(headache.perMonth));
  const lines = [
    say.headache(headache.days, headache.of) + rate,
    headache.days > 0 && say.labels(migraineLike.days, tensionLike.days, unclassified.days),
    now.attacks > 0 && say.attacks(now.attacks),
    meanPeak !== undefined && say.meanPeak(helps.figure(meanPeak), peaksOf),
    acuteDays.of > 0 && say.painkillers(acuteDays.days, acuteDays.of),
  ];
  return lines.filter(Boolean).join('\n');
}

/** The window beside the baseline, as far as both have answers enough. */
function comparison(period: Period, now: Figures): string[] {
  const { words } = period;
  const { helps, summary } = words;
  const { baseline: say } = words.period;
  const baseline = baselineBy(period.last, period.diary);
  if (!baseline) return [say.none];
  const range = summary.range(baseline.first, baseline.last);
  const compared = compare(baseline, now);
  if (!compared) {
    const overlaps = Temporal.PlainDate.compare(now.first, baseline.last) <= 0;
    return [overlaps ? say.overlaps(range) : say.tooFew(range)];
  }
  const { percent, responder, chance, peak } = compared;
  const [before, after] = [baseline, now].map(({ headache }) => figure(headache.perMonth)) as [
    string,
    string,
  ];
  const share = percent === undefined ? '' : say.percent(helps.signed(Math.round(percent)));
  const judged = [...(responder ? [say.responder] : []), say.chance[chance]].join(' ');
  const peaks = [baseline, now].map(({ meanPeak }) => figure(meanPeak)) as [string, string];
  return [
    `${say.title(range, before, after)}${share}. ${judged}`,
    ...(peak ? [peak.noticeable ? say.noticeable(...peaks) : say.notNoticeable(...peaks)] : []),
  ];

  function figure(value: number | undefined): string {
    return helps.figure(value as number);
  }
}

/** What of the days is worth a doctor's look, and how soon. */
function changes(period: Period, now: Figures): { lines: string[]; buttons: Button[][] } {
  const { words, diary, knowsAura } = period;
  const { period: say } = words;
  const found = patternChangesIn({
    baseline: baselineBy(period.last, period.diary),
    now,
    checkIns: diary.told,
    knowsAura,
  });
  const [first] = found;
  if (!first) return { lines: [], buttons: [] };
  const said = words.list(found.map((change) => say.changes[change]));
  return {
    lines: [`${say.changed(said)} ${say.advice[patternChanges[first]]}`],
    buttons: [[button(words.settings.safety, 'se:ask:safety')]],
  };
}

/** The three windows of 28 days, oldest first. */
function windowsOf({ diary, last }: Period): Figures[] {
  return [2, 1, 0].map((ago) => {
    const end = last.subtract({ days: ago * monthDays });
    return windowOf(daysOf({ diary, last: end }, monthDays), diary.taken);
  });
}

function windowSaid({ words }: Period, { first, last, headache, acuteDays, meanPeak }: Figures): string {
  const { helps, period: say, summary } = words;
  const parts =
    headache.of === 0
      ? [say.behind.unanswered]
      : [
          say.windowHeadache(headache.days, headache.of) +
            (headache.perMonth === undefined ? ` ${say.tooFew}` : ''),
          ...(acuteDays.of > 0 ? [say.windowPainkillers(acuteDays.days, acuteDays.of)] : []),
          ...(meanPeak === undefined ? [] : [say.windowPeak(helps.figure(meanPeak))]),
        ];
  return `<b>${summary.range(first, last)}</b>: ${words.list(parts)}`;
}

/** The clearest pattern, or that there is none; the others are behind *Why?*. */
function pattern(period: Period): string {
  const { words } = period;
  const { period: say } = words;
  const [clearest] = patternsIn(daysOf(period, patternDays));
  if (!clearest) return say.noneCompared;
  return clearest.clear ? `${patternSaid(words, clearest)}. ${say.notCause}` : say.noLink;
}
