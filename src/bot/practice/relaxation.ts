import { Composer } from 'grammy';
import { doseIn, type ExerciseId, exercises } from '../../domain/exercises.ts';
import { movement } from '../../domain/practice.ts';
import { todaysMovement } from '../../domain/programme.ts';
import { chooseExercise, isAtWork, type Offer, reasonFor, type Situation } from '../../domain/relaxation.ts';
import { circumstancesOf } from '../../domain/screening.ts';
import type { Clock } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import { findPerson } from '../../store/people.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import type { Screen } from '../frame/screen.ts';
import type { Taps } from '../frame/taps.ts';
import { type Known, knownFrom, loadKnown, type PersonRows } from './plan.ts';

/** The message with today's exercise. Nothing in it tells more on a locked screen than that it is for oneself. */
export function relaxationFor({ words, ...rows }: PersonRows & { words: Words }): Face {
  return relaxationFace(words, chooseExercise(situationOf(rows)).exercise);
}

/**
 * What was chosen: its name, and a button that begins it. What there is to mind is told with that: a locked screen shows the
 * text.
 */
export function relaxationFace(words: Words, offer: Offer): Face {
  const { exercises: say } = words;
  const { name, time, brief } = offer === movement ? say.movement : say.all[offer];
  return {
    text: [say.opening, `<b>${name}</b> · ${time}`, brief].join('\n\n'),
    buttons: [
      [beginning(words, offer)],
      [button(say.another, `rx:another:${offer}`), button(say.why, `rx:why:${offer}`)],
    ],
  };
}

/** A break from sitting is no session: what it is has been said. */
function beginning({ exercises: say }: Words, offer: Offer): Button {
  if (offer === movement) return button(say.begin, 'move');
  return exercises[offer].kind === 'break'
    ? button(say.known, `ev:${offer}`)
    : button(say.begin, `pr:new:${offer}`);
}

/** How an exercise is done, how much of it in this week of practice, and what to mind: short enough for a caption. */
export function guidanceOf({ exercises: say }: Words, exercise: ExerciseId, week = 1): string[] {
  const { name, time, steps } = say.all[exercise];
  return [
    `<b>${name}</b> · ${time}`,
    steps,
    say.howMuch(say.dose(doseIn(exercise, week))),
    `<blockquote>${[...exercises[exercise].stops]
      .reverse()
      .map((rule) => say.stops[rule])
      .join(' ')}</blockquote>`,
  ];
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
    const known = await loadKnown(db, { row: person, zone, now });
    return { words: wordsIn(person.language), situation: situationIn(known, zone) };
  }
}

function situationOf(rows: PersonRows): Situation {
  return situationIn(knownFrom(rows), rows.zone);
}

function situationIn(known: Known, zone: string): Situation {
  const { now, today, days, classes } = known;
  return {
    ...circumstancesOf(known.profile, now, false),
    today,
    days,
    classes,
    atWork: isAtWork(now, zone),
    programme: todaysMovement(known).do === 'session',
  };
}
