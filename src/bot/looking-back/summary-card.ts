import { high, longSitting } from '../../domain/check-in.ts';
import { shortestMinutes } from '../../domain/day.ts';
import { patternDays, patternsIn } from '../../domain/patterns.ts';
import type { Tally } from '../../domain/tally.ts';
import { isSilent, lastDayOf, nextStep, type Week, weekBefore, weekOf } from '../../domain/week.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face } from '../frame/card.ts';
import { medicationDue } from '../medication/due.ts';
import { chartOf, daysOf, otherLengths, type Period, patternSaid } from './period.ts';

/** The last seven days: counts beside those of the week before, the chart, one pattern if there is one, one next step. */
export function weekFace(period: Period): Face {
  const { words, diary, last } = period;
  const { period: say, summary } = words;
  const first = weekBefore(last.add({ days: 1 }));
  const week = weekOf(first, diary.told, diary.classes);
  const before = weekOf(weekBefore(first), diary.told, diary.classes);
  const medication = medicationDue(period);
  const next = stepAfter(period, week);
  const title = summary.title(summary.range(first, lastDayOf(first)));
  const others = otherLengths(period, 7);
  if (isSilent(week)) {
    return {
      text: [title, summary.silent, ...medication.lines, next.text].join('\n\n'),
      buttons: [...next.buttons, ...medication.buttons, others],
    };
  }
  const { picture, alt } = chartOf(period, week.days);
  return {
    text: [
      title,
      figures(words, week, before),
      alt,
      `<i>${notes(words, before)}</i>`,
      // What is due comes first; the pattern is behind *Why?* all the same.
      ...(medication.lines.length > 0 ? medication.lines : patternIn(period)),
      next.text,
    ].join('\n\n'),
    buttons: [...next.buttons, ...medication.buttons, [button(say.why, `sm:why:7:${last}`), ...others]],
    picture,
  };
}

/** One line for each thing that was told at all. */
function figures(words: Words, week: Week, before: Week): string {
  const { summary: say } = words;
  const sitting = words.duration(longSitting);
  const lines = [
    counted(week.headache, before.headache, say.headache),
    week.brief > 0 && say.brief(words.duration(shortestMinutes), week.brief),
    counted(week.painkillers, before.painkillers, say.painkillers),
    counted(week.stress, before.stress, (days, of) => say.stress(high, days, of)),
    counted(week.sitting, before.sitting, (days, of) => say.sitting(sitting, days, of)),
  ];
  return lines.filter(Boolean).join('\n');

  function counted(now: Tally, earlier: Tally, line: (days: number, of: number) => string) {
    if (now.of === 0) return undefined;
    const told = line(now.days, now.of);
    return earlier.of === 0 ? told : `${told} ${say.before(earlier.days, earlier.of)}`;
  }
}

function notes({ summary: say }: Words, before: Week): string {
  return [...(isSilent(before) ? [] : [say.chance]), say.ours].join(' ');
}

/** The clearest pattern of the last 84 days, if there is a clear one. */
function patternIn(period: Period): string[] {
  const { words } = period;
  const { period: say } = words;
  const [clearest] = patternsIn(daysOf(period, patternDays));
  if (!clearest?.clear) return [];
  return [`${say.patternOver(patternDays, patternSaid(words, clearest))} ${say.notCause}`];
}

function stepAfter({ words, today, since }: Period, week: Week): Pick<Face, 'text' | 'buttons'> {
  const { settings, summary: say } = words;
  const next = nextStep(week, today, since);
  switch (next.do) {
    case 'fill-in':
      return {
        text: say.fillIn,
        buttons: next.days.map((day) => [button(words.date(day), `checkin:${day}`)]),
      };
    case 'check-in':
      return { text: say.checkIn, buttons: [[button(say.checkInButton, 'checkin')]] };
    case 'breathe':
      return { text: say.breathe, buttons: [[button(say.breatheButton, 'breathe')]] };
    case 'get-up':
      return { text: say.getUp, buttons: [[button(settings.breaks, 'mb:show')]] };
    case 'go-on':
      return { text: say.goOn, buttons: [] };
  }
}
