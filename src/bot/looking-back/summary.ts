import { Composer, type NextFunction } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { knowsAura } from '../../domain/pattern-change.ts';
import { readProfile } from '../../domain/profile.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import { lastDayOf, weekBefore } from '../../domain/week.ts';
import { findCheckInOn } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { languageOf } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import { dayOf, type LetterKind } from '../frame/letter.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled, type Settled } from '../frame/settled.ts';
import { firstNeeded, type Length, lengths, type Period } from './period.ts';
import { monthFace, quarterFace } from './period-card.ts';
import { rulesFace, whyFace } from './period-rows.ts';
import { weekFace } from './summary-card.ts';

/** What the clock sends on a day about the seven before it. Nothing of what was answered shows before a tap. */
export function summaryNotice(words: Words, day: Temporal.PlainDate): Face {
  const { summary: say } = words;
  const first = weekBefore(day);
  return {
    text: say.notice(say.range(first, lastDayOf(first))),
    buttons: [[button(say.show, `sm:${first}`)]],
  };
}

/** The notice that a week can be looked back on. */
export const summaryLetter: LetterKind<'summary'> = {
  about: dayOf,
  load: async () => (found) => {
    const { delivery, words, day } = found;
    return { doing: 'send', delivery, face: summaryNotice(words, day) };
  },
};

const faces: Record<Length, (period: Period) => Face> = { 7: weekFace, 28: monthFace, 84: quarterFace };

/** /summary: the last 7 days, 28 or 84; the week of a notice in its place; and what is behind them. */
export function createSummary({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('summary', (ctx, next) => showLatest(ctx, next, readLength(ctx.match) ?? 7));
  composer.callbackQuery('summary', (ctx, next) => showLatest(ctx, next, 7));
  composer.callbackQuery(/^sm:(20\d\d-\d\d-\d\d)$/, (ctx, next) => {
    const first = readDate(ctx.match[1]);
    return show(ctx, next, 7, first && lastDayOf(first), screen.replace, weekFace);
  });
  composer.callbackQuery(/^sm:(why:)?(\d+):(20\d\d-\d\d-\d\d)$/, (ctx, next) => {
    const [, why, count, date] = ctx.match;
    const length = readLength(count);
    if (!length) return next();
    return why
      ? show(ctx, next, length, readDate(date), screen.say, (period) => whyFace(period, length))
      : show(ctx, next, length, readDate(date), screen.replace, faces[length]);
  });
  composer.callbackQuery('sm:rules', async (ctx, next) => {
    const found = await findSettled(ctx, next, { db, screen });
    if (found) await screen.say(ctx, rulesFace(found.words));
  });
  return composer;

  /** The days up to yesterday in a message of their own; today is one of them when its check-in is finished. */
  async function showLatest(ctx: OuterContext, next: NextFunction, length: Length): Promise<void> {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const today = dayAt(clock(), found.zone);
    const checkIn = await findCheckInOn(db, found.person.id, today.toString());
    const last = checkIn?.finishedAt ? today : today.subtract({ days: 1 });
    await screen.say(ctx, faces[length](await periodOf(found, length, last)));
  }

  /** What is to be said of the days up to a wanted one; nothing of days to come. */
  async function show(
    ctx: OuterContext,
    next: NextFunction,
    length: Length,
    last: Temporal.PlainDate | undefined,
    how: Screen['say'],
    face: (period: Period) => Face,
  ): Promise<void> {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    // Who has flown west since may find the last days of a week yet to come, but never its first.
    const first = last && weekBefore(last.add({ days: 1 }));
    if (!first || Temporal.PlainDate.compare(first, dayAt(clock(), found.zone)) > 0) return next();
    return how(ctx, face(await periodOf(found, length, last)));
  }

  async function periodOf(
    { person, zone, words }: Settled,
    length: Length,
    last: Temporal.PlainDate,
  ): Promise<Period> {
    const today = dayAt(clock(), zone);
    const end = Temporal.PlainDate.compare(last, today) > 0 ? last : today;
    return {
      words,
      language: languageOf(person.language),
      diary: await readDiary(db, person.id, end, firstNeeded(length, { last, today })),
      last,
      today,
      since: dayAt(person.metAt ?? person.createdAt, zone),
      knowsAura: knowsAura(readProfile(person.profile)),
    };
  }
}

/** A length by its number, with or without a word behind it. */
function readLength(text = ''): Length | undefined {
  return lengths.find((length) => Number.parseInt(text, 10) === length);
}

/** A day from callback data that anybody can forge; undefined for none. */
function readDate(text = ''): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
