import { Composer } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { answeredOf, endOf, firstBreak, nextBreak, workOf } from '../../domain/micro-breaks.ts';
import { readProfile } from '../../domain/profile.ts';
import { editRoutine } from '../../domain/routine.ts';
import { type Clock, minuteAt } from '../../domain/time.ts';
import { includes } from '../../domain/weekdays.ts';
import type { Database } from '../../store/database.ts';
import { setDelivery } from '../../store/deliveries.ts';
import { changePerson, findPerson } from '../../store/people.ts';
import { addDone } from '../../store/practices.ts';
import { listReminders, setRoutine } from '../../store/reminders.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import type { Screen } from '../frame/screen.ts';
import type { Taps } from '../frame/taps.ts';
import { type BreakEdit, type BreakHours, breaksFace, readBreakEdit } from './breaks-card.ts';

/** Both the routine and the exercise. */
const kind = 'micro-break';

/** Somebody who is set up, and the time where they are. */
interface Visit {
  id: number;
  zone: string;
  words: Words;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Breaks from sitting: the card on which they are set, and the answers to those that come. */
export function createBreaks({
  db,
  clock,
  screen,
  taps,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
  taps: Taps;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();

  composer.callbackQuery('mb:show', async (ctx, next) => {
    const visit = await visitOf(ctx.from.id);
    return visit ? show(ctx, visit) : next();
  });

  composer.callbackQuery(/^mb:set:(.*)$/, async (ctx, next) => {
    const visit = await visitOf(ctx.from.id);
    const edit = readBreakEdit(ctx.match[1] ?? '');
    if (!visit || !edit) return next();
    await setBreaks(visit, edit);
    return show(ctx, visit);
  });

  composer.callbackQuery(/^mb:done:(20.*)$/, async (ctx, next) => {
    const visit = await visitOf(ctx.from.id);
    const dueAt = read(() => Temporal.Instant.from(ctx.match[1] ?? ''));
    if (!visit || !dueAt || Temporal.Instant.compare(dueAt, visit.now) > 0) return next();
    const { breaks: say } = visit.words;
    const isToday = dueAt.toZonedDateTimeISO(visit.zone).toPlainDate().equals(visit.today);
    await noteAnswer(visit, visit.now, isToday ? dueAt : undefined);
    if (isToday) await taps.answer(ctx.api, ctx.callbackQuery.id, say.noted);
    return screen.replace(ctx, { text: isToday ? say.welcome : say.past, buttons: [] });
  });

  composer.callbackQuery(/^mb:off:(20\d\d-\d\d-\d\d)$/, async (ctx, next) => {
    const visit = await visitOf(ctx.from.id);
    const day = read(() => Temporal.PlainDate.from(ctx.match[1] ?? ''));
    if (!visit || !day) return next();
    const { breaks: say } = visit.words;
    const isToday = day.equals(visit.today);
    await noteAnswer(visit, isToday ? endOf(day, visit.zone) : visit.now);
    return screen.replace(ctx, { text: isToday ? say.quiet : say.past, buttons: [] });
  });

  return composer;

  async function visitOf(id: number): Promise<Visit | undefined> {
    const person = await findPerson(db, id);
    if (!person?.zone || !person.metAt) return undefined;
    const { zone, language } = person;
    const now = clock();
    return { id, zone, words: wordsIn(language), now, today: now.toZonedDateTimeISO(zone).toPlainDate() };
  }

  async function show(ctx: OuterContext, { id, words }: Visit): Promise<void> {
    await screen.replace(ctx, breaksFace(words, await hoursOf(id)));
  }

  async function hoursOf(id: number): Promise<BreakHours> {
    const reminders = await listReminders(db, id);
    const person = await findPerson(db, id);
    return {
      reminder: reminders.find((one) => one.kind === kind),
      work: workOf(readProfile(person?.profile ?? {})),
    };
  }

  /** Who sets their breaks is here: those before count as answered, and those of today come, even after a *Not today*. */
  async function setBreaks(visit: Visit, edit: BreakEdit): Promise<void> {
    const { id, zone, now, today } = visit;
    await changePerson(db, { id, now }, ({ profile: stored }) => {
      const profile = readProfile(stored);
      const work = { ...workOf(profile), ...('work' in edit && edit.work) };
      return { profile: { ...profile, work, breaksAnswered: now.toString() } };
    });
    const { work } = await hoursOf(id);
    await setRoutine(db, { person: id, kind, now }, (before) => {
      if ('work' in edit) return { minute: firstBreak(work) };
      // A button of an old card does not switch them on.
      return before.active || 'active' in edit.routine ? editRoutine(before, edit.routine) : undefined;
    });
    const { reminder } = await hoursOf(id);
    // One that is on its way just now has no other behind it.
    if (!reminder?.active || !includes(reminder.weekdays, today.dayOfWeek))
      return noteAnswer(visit, endOf(today, zone));
    // The first one of a day is planned with the routine.
    const next = minuteAt(now, zone) < firstBreak(work) ? undefined : nextBreak(now, zone, work);
    if (next) await setDelivery(db, { personId: id, kind, ...next });
  }

  /** Lets breaks count as answered up to a moment; one that was done is noted, but only the first time it is told. */
  async function noteAnswer(
    { id, now, today }: Visit,
    until: Temporal.Instant,
    done?: Temporal.Instant,
  ): Promise<void> {
    let before: Temporal.Instant | undefined;
    const isAnswered = (at: Temporal.Instant) =>
      before !== undefined && Temporal.Instant.compare(at, before) <= 0;
    const person = await changePerson(db, { id, now }, ({ profile: stored }) => {
      const profile = readProfile(stored);
      before = answeredOf(profile);
      return isAnswered(until) ? undefined : { profile: { ...profile, breaksAnswered: until.toString() } };
    });
    if (person && done && !isAnswered(done))
      await addDone(db, { person: id, exercise: kind, day: today.toString(), now });
  }
}

/** A date or time from callback data that anybody can forge; undefined for none. */
function read<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
