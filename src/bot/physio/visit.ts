import { Composer, type NextFunction } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { readPastDay } from '../../domain/month.ts';
import { readDate } from '../../domain/reading/dates.ts';
import { type Clock, dayAt, earliestDay } from '../../domain/time.ts';
import { isVisitKind, longestVisitNote, type VisitKind } from '../../domain/visit.ts';
import type { Database } from '../../store/database.ts';
import { addVisit, findVisit, noteVisit, removeVisit } from '../../store/visits.ts';
import { lexiconsFor } from '../../words/catalogue.ts';
import type { OuterContext } from '../frame/ask.ts';
import { type Face, tappedMessage } from '../frame/card.ts';
import type { Screen } from '../frame/screen.ts';
import { type Settled, showSettled } from '../frame/settled.ts';
import { daysFace, kindsFace, removedFace } from './visit-card.ts';
import { goneFace, loadVisitFace } from './visit-face.ts';

/** Somebody who logs a visit, and their day. */
interface Visitor extends Settled {
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** /visit: logs a visit to somebody, and shows what the days around it were like. */
export function createVisit({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('visit', (ctx, next) =>
    show(ctx, next, screen.say, (visitor) => typed(visitor, ctx.match)),
  );
  composer.callbackQuery('visit', (ctx, next) =>
    show(ctx, next, screen.say, ({ words }) => kindsFace(words)),
  );
  composer.callbackQuery(/^vi:(kind|days):([a-z-]+)$/, (ctx, next) => {
    const [, step, kind = ''] = ctx.match;
    return show(ctx, next, screen.replace, ({ words, today }) =>
      isVisitKind(kind) ? daysFace(words, kind, today, step === 'days') : undefined,
    );
  });
  composer.callbackQuery(/^vi:(log|undo):([a-z-]+):([\d-]+)$/, (ctx, next) => {
    const [, act, kind = '', day = ''] = ctx.match;
    const note = act === 'undo' ? quotedIn(ctx) : null;
    return show(ctx, next, screen.replace, (visitor) =>
      isVisitKind(kind) ? log(visitor, kind, readPastDay(day, visitor.today), note) : undefined,
    );
  });
  composer.callbackQuery(/^vi:(\d{1,15})$/, (ctx, next) =>
    show(ctx, next, screen.replace, async (visitor) => {
      const visit = await findVisit(db, visitor.person.id, Number(ctx.match[1]));
      return visit ? loadVisitFace(db, visitor, visit) : goneFace(visitor.words);
    }),
  );
  composer.callbackQuery(/^vi:(\d{1,15}):remove$/, (ctx, next) =>
    show(ctx, next, screen.replace, async ({ words, person }) => {
      const visit = await removeVisit(db, person.id, Number(ctx.match[1]));
      return visit ? removedFace(words, visit, Temporal.PlainDate.from(visit.day)) : undefined;
    }),
  );
  return composer;

  /** Shows what it says to somebody who is set up; undefined: that button is none of ours, or it has been tapped before. */
  async function show(
    ctx: OuterContext,
    next: NextFunction,
    how: Screen['say'],
    face: (visitor: Visitor) => Face | undefined | Promise<Face | undefined>,
  ): Promise<void> {
    await showSettled(ctx, next, { db, screen }, how, (found) => {
      const now = clock();
      return face({ ...found, now, today: dayAt(now, found.zone) });
    });
  }

  /** The command, alone or with a day. */
  function typed({ words, today, person }: Visitor, text: string): Face {
    const { visit: say } = words.physio;
    if (text.trim() === '') return kindsFace(words);
    const day = readDate(text, today, lexiconsFor(person.language));
    if (!day || day.toString() < earliestDay) return kindsFace(words, undefined, say.unclear);
    const isFuture = Temporal.PlainDate.compare(day, today) > 0;
    return isFuture ? { text: say.future, buttons: [] } : kindsFace(words, day);
  }

  async function log(
    visitor: Visitor,
    kind: VisitKind,
    day: Temporal.PlainDate | undefined,
    note: string | null,
  ): Promise<Face | undefined> {
    if (!day) return undefined;
    const { person, now } = visitor;
    const visit = await addVisit(db, { person: person.id, day: day.toString(), kind, note, now });
    // It was noted anew before it was undone, and has no note of its own yet.
    const isBare = visit?.note === null && note !== null;
    const noted = isBare ? await noteVisit(db, person.id, visit.id, note) : visit;
    return noted && loadVisitFace(db, visitor, noted);
  }
}

/** The note that a message quotes. */
function quotedIn(ctx: OuterContext): string | null {
  const { text = '', entities = [] } = tappedMessage(ctx) ?? {};
  const quote = entities.find(({ type }) => type === 'blockquote');
  const note = quote && text.slice(quote.offset, quote.offset + quote.length);
  return note ? [...note].slice(0, longestVisitNote).join('') : null;
}
