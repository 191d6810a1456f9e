import { Composer, type NextFunction } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { baselineBy } from '../../domain/baseline.ts';
import { windowOf } from '../../domain/figures.ts';
import { ledgerOf } from '../../domain/ledger.ts';
import { knowsAura, patternChangesIn } from '../../domain/pattern-change.ts';
import { physioAdvice, physioDays, physioFigures } from '../../domain/physio.ts';
import { readProfile } from '../../domain/profile.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import { tierOf } from '../../domain/warnings.ts';
import type { Database } from '../../store/database.ts';
import { changePerson } from '../../store/people.ts';
import { listPractices } from '../../store/practices.ts';
import { listAllVisits } from '../../store/visits.ts';
import type { OuterContext } from '../frame/ask.ts';
import type { Face } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import type { Screen } from '../frame/screen.ts';
import { type Settled, showSettled } from '../frame/settled.ts';
import { daysOf } from '../looking-back/period.ts';
import { type PhysioCard, physioFace, questionsFace, thereFace, topicFace } from './physio-card.ts';
import { visitsFace } from './visit-card.ts';

/** /physio: whether physical therapy is worth considering, what happens there, what to ask, and the visits so far. */
export function createPhysio({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  const advise = async (found: Settled) => physioFace(await cardOf(found));
  composer.command('physio', (ctx, next) => show(ctx, next, screen.say, advise));
  composer.callbackQuery('physio', (ctx, next) => show(ctx, next, screen.say, advise));
  composer.callbackQuery('ph:show', (ctx, next) => show(ctx, next, screen.replace, advise));
  composer.callbackQuery(/^ph:less:(on|off)$/, (ctx, next) =>
    show(ctx, next, screen.replace, (found) => chooseLess(found, ctx.match[1] === 'on')),
  );
  composer.callbackQuery('ph:ask', (ctx, next) =>
    show(ctx, next, screen.replace, async (found) => questionsFace(await cardOf(found))),
  );
  composer.callbackQuery(/^ph:there(?::([a-z]+))?$/, (ctx, next) =>
    show(ctx, next, screen.replace, ({ words }) => {
      const [, topic] = ctx.match;
      return topic === undefined ? thereFace(words) : topicFace(words, topic);
    }),
  );
  composer.callbackQuery(/^ph:visits(?::(\d{1,5}))?$/, (ctx, next) =>
    show(ctx, next, screen.replace, (found) => visits(found, Number(ctx.match[1] ?? 0))),
  );
  return composer;

  /** Shows what it says to somebody who is set up; undefined: that button is none of ours. */
  async function show(
    ctx: OuterContext,
    next: NextFunction,
    how: Screen['say'],
    face: (found: Settled) => Face | undefined | Promise<Face | undefined>,
  ): Promise<void> {
    await showSettled(ctx, next, { db, screen }, how, face);
  }

  async function cardOf({ person, zone, words }: Settled): Promise<PhysioCard> {
    const now = clock();
    const today = dayAt(now, zone);
    const profile = readProfile(person.profile);
    const diary = await readDiary(db, person.id, today);
    const { told, classes, taken } = diary;
    const figures = physioFigures({
      today,
      days: told,
      classes,
      ledger: ledgerOf(taken, today),
      wantsLess: profile.lessMedication,
    });
    const changes = patternChangesIn({
      baseline: baselineBy(today, diary),
      now: windowOf(daysOf({ diary, last: today }, physioDays), taken),
      checkIns: told,
      knowsAura: knowsAura(profile),
    });
    const since = figures.first.toString();
    const sessions = (await listPractices(db, person.id)).filter(({ day }) => day >= since);
    return {
      words,
      figures,
      advice: physioAdvice(figures, profile, changes, now),
      changes,
      isRoutine: tierOf(profile.safety?.flags ?? []) === 'routine',
      visits: (await listAllVisits(db, person.id)).length,
      practised: new Set(sessions.map(({ day }) => day)).size,
    };
  }

  /** Notes whether they would like to rely less on painkillers. */
  async function chooseLess(found: Settled, lessMedication: boolean): Promise<Face> {
    const { id } = found.person;
    const person = await changePerson(db, { id, now: clock() }, ({ profile }) => {
      const kept = readProfile(profile);
      return kept.lessMedication === lessMedication ? undefined : { profile: { ...kept, lessMedication } };
    });
    return physioFace(await cardOf({ ...found, person: person ?? found.person }));
  }

  async function visits({ person, words }: Settled, skipped: number): Promise<Face> {
    const all = await listAllVisits(db, person.id);
    const dated = all.map((one) => ({ ...one, day: Temporal.PlainDate.from(one.day) }));
    return visitsFace(words, dated, skipped);
  }
}
