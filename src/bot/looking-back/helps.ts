import { Composer } from 'grammy';
import { isExercise } from '../../domain/exercises.ts';
import { type Helped, type Helps, helpsOf, leastSessions } from '../../domain/helps.ts';
import { movement } from '../../domain/practice.ts';
import type { Database } from '../../store/database.ts';
import { listPractices } from '../../store/practices.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import type { Reader } from '../frame/reader.ts';
import type { Screen } from '../frame/screen.ts';

/** Before and after, exercise by exercise. One that is no longer in the catalogue has no name and is left out. */
export function helpsFace(words: Words, { exercises, fromZero }: Helps): Face {
  const { helps: say } = words;
  const buttons = [[button(say.back, 'relax')]];
  const zeros = fromZero > 0 ? [say.fromZero(fromZero)] : [];
  const blocks = exercises.flatMap((one) => {
    const name = nameOf(words, one.exercise);
    return name === undefined ? [] : [`<b>${name}</b> · ${say.times(one.count)}\n${figures(words, one)}`];
  });
  if (blocks.length === 0) return { text: [say.empty, ...zeros].join('\n\n'), buttons };
  return {
    text: [say.title, ...blocks, ...zeros, `<i>${say.rule}</i>`, `<i>${say.caution}</i>`].join('\n\n'),
    buttons,
  };
}

function nameOf(words: Words, exercise: string): string | undefined {
  const { exercises: say } = words;
  if (exercise === movement) return words.helps.movements;
  return isExercise(exercise) ? say.all[exercise].name : undefined;
}

/** The means, how far the sessions lie apart, and what that comes to. */
function figures(words: Words, { before, after, change, middle, verdict }: Helped): string {
  const { helps: say } = words;
  const spread = middle ? [spreadSaid(words, middle)] : [];
  const told = words.list([say.signed(change), ...spread]);
  const judged = verdict ? say.verdicts[verdict] : say.tooFew(leastSessions);
  return `${say.figure(before)} → ${say.figure(after)} (${told})\n${judged}`;
}

function spreadSaid({ helps: say }: Words, { low, high }: NonNullable<Helped['middle']>): string {
  const [from, to] = [say.signed(low), say.signed(high)];
  return from === to ? say.alike : say.mostly(from, to);
}

/** What a person’s exercises came to, in place of the card that leads there. */
export function createHelps({
  db,
  reader,
  screen,
}: {
  db: Database;
  reader: Reader;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.callbackQuery('helps', async (ctx) => {
    const sessions = await listPractices(db, ctx.from.id);
    await screen.replace(ctx, helpsFace(await reader.words(ctx), helpsOf(sessions)));
  });
  return composer;
}
