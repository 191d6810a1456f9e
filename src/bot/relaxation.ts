import { Composer } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { ownOption } from '../domain/check-in.ts';
import { type ExerciseId, exercises } from '../domain/exercises.ts';
import { readProfile } from '../domain/profile.ts';
import { chooseExercise, isAtWork, lookBackDays, reasonFor, type Situation } from '../domain/relaxation.ts';
import { type Clock, dayAt } from '../domain/time.ts';
import { listCheckIns } from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { listMedicines } from '../store/medicines.ts';
import { findPerson } from '../store/people.ts';
import type { CheckIn, Medicine, Person } from '../store/schema.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/en.ts';
import type { OuterContext } from './ask.ts';
import { button, type Face } from './card.ts';
import type { Screen } from './screen.ts';
import type { Taps } from './taps.ts';

/** A person's rows by which an exercise is chosen; only today and the `lookBackDays` before it count. */
interface RelaxationRows {
  person: Pick<Person, 'profile'>;
  now: Temporal.Instant;
  /** Where they are (IANA). */
  zone: string;
  checkIns: readonly Pick<CheckIn, 'day' | 'answers'>[];
  medicines: readonly Pick<Medicine, 'id' | 'class'>[];
}

/** The message with today's exercise. Nothing in it tells more on a locked screen than that it is for oneself. */
export function relaxationFor({ words, ...rows }: RelaxationRows & { words: Words }): Face {
  return relaxationFace(words, chooseExercise(situationOf(rows)).exercise);
}

/** An exercise that was chosen. */
export function relaxationFace(words: Words, exercise: ExerciseId): Face {
  const { exercises: say } = words;
  return {
    text: [say.opening, ...guidance(words, exercise), `<i>${say.all[exercise].evidence}</i>`].join('\n\n'),
    buttons: [[button(say.another, `rx:another:${exercise}`), button(say.why, `rx:why:${exercise}`)]],
  };
}

/** How an exercise is done, how much of it, and when to stop. */
export function guidance({ exercises: say }: Words, exercise: ExerciseId): string[] {
  const { name, time, steps, dose, stop } = say.all[exercise];
  const gate = exercises[exercise].loadsNeckOrShoulders ? [say.gate] : [];
  return [`<b>${name}</b> · ${time}`, steps, dose, stop, ...gate];
}

/** What the buttons under an exercise do: the next one that suits, and why this one. */
export function createRelaxation({
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

  composer.callbackQuery(/^rx:another:(.*)$/, async (ctx, next) => {
    const found = await find(ctx.from.id);
    if (!found) return next();
    const { exercise } = chooseExercise(found.situation, ctx.match[1]);
    await screen.replace(ctx, relaxationFace(found.words, exercise));
  });

  composer.callbackQuery(/^rx:why:(.*)$/, async (ctx, next) => {
    const found = await find(ctx.from.id);
    if (!found) return next();
    const { exercises: say } = found.words;
    const reason = reasonFor(found.situation, ctx.match[1] ?? '');
    const told = reason ? `${say.reasons[reason]} ${say.limits}` : say.outdated;
    // So many words take longer to read than what passes over the chat can be seen.
    await taps.answer(ctx.api, ctx.callbackQuery.id, told, { isAlert: true });
  });

  return composer;

  /** Undefined for somebody who has not told where they are: which day it is for them is not known. */
  async function find(id: number): Promise<{ words: Words; situation: Situation } | undefined> {
    const person = await findPerson(db, id);
    if (!person?.zone) return undefined;
    const now = clock();
    const { zone } = person;
    const today = dayAt(now, zone);
    const from = today.subtract({ days: lookBackDays });
    const checkIns = await listCheckIns(db, id, from.toString(), today.toString());
    const medicines = await listMedicines(db, id);
    return {
      words: wordsIn(person.language),
      situation: situationOf({ person, now, zone, checkIns, medicines }),
    };
  }
}

function situationOf({ person, now, zone, checkIns, medicines }: RelaxationRows): Situation {
  return {
    today: dayAt(now, zone),
    atWork: isAtWork(now, zone),
    days: checkIns.map(({ day, answers }) => ({ day: Temporal.PlainDate.from(day), answers })),
    classes: new Map(medicines.map((medicine) => [ownOption(medicine), medicine.class])),
    flags: readProfile(person.profile).safety?.flags,
  };
}
