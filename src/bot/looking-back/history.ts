import { Composer, type NextFunction } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { readDays } from '../../domain/day.ts';
import { boundsOf, readMonth, readPastDay } from '../../domain/month.ts';
import { readDate } from '../../domain/reading/dates.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import { findFirstDay, readDayRecords } from '../../store/history.ts';
import { listMedicines } from '../../store/medicines.ts';
import { languageOf, lexiconsFor } from '../../words/catalogue.ts';
import type { OuterContext } from '../frame/ask.ts';
import type { Face } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled, type Settled } from '../frame/settled.ts';
import { type DayInput, dayFace, fullDate } from './day-card.ts';
import { blankData, monthFace } from './history-card.ts';
import { ruleFace } from './rule-card.ts';

/** Somebody with a calendar: from its first day to today. */
interface Owner extends Settled {
  today: Temporal.PlainDate;
  from: Temporal.PlainDate;
}

/** /history: a month as a calendar, and each day of it with all that is noted of it. */
export function createHistory({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('history', (ctx, next) => show(ctx, next, screen.say, (owner) => typed(owner, ctx.match)));
  composer.callbackQuery('history', (ctx, next) => show(ctx, next, screen.say, (owner) => monthOf(owner)));
  composer.callbackQuery(blankData, () => {});
  composer.callbackQuery(/^hi:(\d{4}-\d\d)$/, (ctx, next) =>
    show(ctx, next, screen.replace, (owner) => {
      const month = readMonth(ctx.match[1] as string, owner.today);
      return month && Temporal.PlainYearMonth.compare(month, owner.from.toPlainYearMonth()) >= 0
        ? monthOf(owner, month)
        : undefined;
    }),
  );
  composer.callbackQuery(/^hi:(\d{4}-\d\d-\d\d)(:rule)?$/, (ctx, next) =>
    show(ctx, next, screen.replace, async (owner) => {
      const day = readPastDay(ctx.match[1] as string, owner.today);
      if (!day || Temporal.PlainDate.compare(day, owner.from) < 0) return undefined;
      const input = await dayInput(owner, day);
      return (ctx.match[2] && ruleFace(input)) || dayFace(input);
    }),
  );
  return composer;

  /** Shows what it says to somebody who is set up; undefined: that button is none of ours. */
  async function show(
    ctx: OuterContext,
    next: NextFunction,
    how: Screen['say'],
    face: (owner: Owner) => Promise<Face> | undefined | Promise<Face | undefined>,
  ): Promise<void> {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const shown = await face(await ownerOf(found));
    await (shown ? how(ctx, shown) : next());
  }

  /** The calendar goes back to the first day of which anything is noted, or to the day of the consent. */
  async function ownerOf(found: Settled): Promise<Owner> {
    const { person, zone } = found;
    const today = dayAt(clock(), zone);
    const consent = dayAt(person.createdAt, zone).toString();
    const first = await findFirstDay(db, person.id);
    const from = [today.toString(), consent, ...(first ? [first] : [])].sort()[0] as string;
    return { ...found, today, from: Temporal.PlainDate.from(from) };
  }

  /** The day that was typed behind the command, if there is one to show; else the month of today. */
  async function typed(owner: Owner, text: string): Promise<Face> {
    const { words, today, from, person } = owner;
    if (text.trim() === '') return monthOf(owner);
    const day = readDate(text, today, lexiconsFor(person.language));
    const { compare } = Temporal.PlainDate;
    if (day && compare(day, today) <= 0 && compare(day, from) >= 0)
      return dayFace(await dayInput(owner, day));
    const notice = day ? words.history.outside(fullDate(words, from)) : words.history.unclear;
    return monthOf(owner, today.toPlainYearMonth(), notice);
  }

  async function monthOf(
    owner: Owner,
    month = owner.today.toPlainYearMonth(),
    notice?: string,
  ): Promise<Face> {
    const { person, words, today, from } = owner;
    const [first, last] = boundsOf(month);
    const { told, classes, taken } = await readDiary(db, person.id, last, first);
    const days = readDays(later(first, from), earlier(last, today), told, classes);
    const language = languageOf(person.language);
    return monthFace({ words, language, month, today, from, days, taken, notice });
  }

  async function dayInput(
    { person, zone, words, today, from }: Owner,
    day: Temporal.PlainDate,
  ): Promise<DayInput> {
    const records = await readDayRecords(db, person.id, day.toString());
    const medicines = await listMedicines(db, person.id);
    return { words, zone, day, today, from, records, medicines };
  }
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
}
