import { Composer, type NextFunction } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { high, longSitting } from '../domain/check-in.ts';
import { type Clock, dayAt } from '../domain/time.ts';
import {
  isSilent,
  lastDayOf,
  nextStep,
  shortestMinutes,
  type Tally,
  type Week,
  weekBefore,
  weekOf,
} from '../domain/week.ts';
import { findCheckInOn, listCheckIns } from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { listMedicines } from '../store/medicines.ts';
import { findPerson } from '../store/people.ts';
import type { Words } from '../words/en.ts';
import type { OuterContext } from './ask.ts';
import { button, type Face } from './card.ts';
import type { Reader } from './reader.ts';
import type { Screen } from './screen.ts';
import { classesOf, toldDays } from './told-days.ts';

/** A week and the seven days before it; who looks at them on which day, and since when they have been here. */
interface SummaryInput {
  words: Words;
  week: Week;
  before: Week;
  today: Temporal.PlainDate;
  since: Temporal.PlainDate;
}

/** What the clock sends on a day about the seven before it. Nothing of what was answered shows before a tap. */
export function summaryNotice(words: Words, day: Temporal.PlainDate): Face {
  const { summary: say } = words;
  const first = weekBefore(day);
  return {
    text: say.notice(say.range(first, lastDayOf(first))),
    buttons: [[button(say.show, `sm:${first}`)]],
  };
}

/** The week in raw counts, beside the week before, and one next step. */
export function summaryFace(input: SummaryInput): Face {
  const { words, week } = input;
  const { summary: say } = words;
  const told = isSilent(week) ? [say.silent] : [figures(input), `<i>${notes(input)}</i>`];
  const { text, buttons } = step(input);
  return { text: [say.title(say.range(week.first, week.last)), ...told, text].join('\n\n'), buttons };
}

/** One line for each thing that was told at all. */
function figures({ words, week, before }: SummaryInput): string {
  const { summary: say } = words;
  const sitting = words.duration(longSitting);
  const lines = [
    counted(week.headache, before.headache, say.headache),
    week.brief > 0 && say.brief(words.duration(shortestMinutes), week.brief),
    week.peaks.length > 0 && say.peaks(words.list(week.peaks.map(String))),
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

function notes({ words, before }: SummaryInput): string {
  const { summary: say } = words;
  return [say.answeredOnly, ...(isSilent(before) ? [] : [say.chance]), say.ours].join(' ');
}

function step({ words, week, today, since }: SummaryInput): Face {
  const { summary: say } = words;
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
      return { text: say.getUp, buttons: [] };
    case 'go-on':
      return { text: say.goOn, buttons: [] };
  }
}

/** /summary: the last seven days; and the week of a notice, in its place. */
export function createSummary({
  db,
  clock,
  reader,
  screen,
}: {
  db: Database;
  clock: Clock;
  reader: Reader;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('summary', (ctx, next) => show(ctx, next));
  composer.callbackQuery('summary', (ctx, next) => show(ctx, next));
  composer.callbackQuery(/^sm:(20\d\d-\d\d-\d\d)$/, (ctx, next) => show(ctx, next, ctx.match[1]));
  return composer;

  /** The last seven days in a message of their own; the week that begins on a wanted day (ISO date) where it was tapped. */
  async function show(ctx: OuterContext, next: NextFunction, wanted?: string): Promise<void> {
    const person = ctx.from && (await findPerson(db, ctx.from.id));
    if (!person) return next();
    const words = await reader.words(ctx);
    const { id, zone, metAt } = person;
    if (!zone || !metAt) {
      const goOn = button(words.checkIn.resume, 'checkin');
      return screen.say(ctx, { text: words.summary.needsSetup, buttons: [[goOn]] });
    }
    const today = dayAt(clock(), zone);
    const first = wanted === undefined ? await latest(id, today) : readFirst(wanted, today);
    if (!first) return next();
    const face = summaryFace({ words, today, since: dayAt(metAt, zone), ...(await weeks(id, first)) });
    await (wanted === undefined ? screen.say(ctx, face) : screen.replace(ctx, face));
  }

  /** The first of the last seven days: today is one of them when its check-in is finished. */
  async function latest(person: number, today: Temporal.PlainDate): Promise<Temporal.PlainDate> {
    const checkIn = await findCheckInOn(db, person, today.toString());
    return weekBefore(checkIn?.finishedAt ? today.add({ days: 1 }) : today);
  }

  /** The seven days from the first on, and the seven before them. */
  async function weeks(person: number, first: Temporal.PlainDate): Promise<{ week: Week; before: Week }> {
    const from = weekBefore(first);
    const medicines = await listMedicines(db, person);
    const classes = classesOf(medicines);
    const rows = await listCheckIns(db, person, from.toString(), lastDayOf(first).toString());
    const told = toldDays(rows);
    return { week: weekOf(first, told, classes), before: weekOf(from, told, classes) };
  }
}

/** The first day of a week, from callback data that anybody can forge; undefined for no date, or one to come. */
function readFirst(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  try {
    const first = Temporal.PlainDate.from(text);
    // Who has flown west since may find the last days of a week yet to come, but never its first.
    return Temporal.PlainDate.compare(first, today) > 0 ? undefined : first;
  } catch {
    return undefined;
  }
}
