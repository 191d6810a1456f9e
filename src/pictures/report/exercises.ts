import type { Content } from 'pdfmake/interfaces.js';
import { isExercise } from '../../domain/exercises.ts';
import { movement } from '../../domain/practice.ts';
import type { Report } from '../../domain/report.ts';
import type { Words } from '../../words/en/words.ts';
import { below, title } from './parts.ts';

/** So many fit beside all else; how many more there are is said. */
const mostExercises = 5;
const mostParts = 5;

/** What was practised, before and after. */
export function exercisesPart(words: Words, { exercises: done }: Report): Content[] {
  const { report: say } = words;
  const { exercises } = say;
  const { parts } = done;
  const named = namedIn(words, done.exercises);
  if (named.length === 0) return [title(exercises.title), exercises.nothing];
  const rows = named
    .slice(0, mostExercises)
    .map(({ name, sessions, rated }) => [
      name,
      `${sessions}`,
      rated
        ? exercises.beforeAfter(say.figure(rated.before), say.figure(rated.after), rated.count)
        : say.none,
    ]);
  const head = [exercises.exercise, exercises.sessions, exercises.ratings];
  const body = [head.map((text) => ({ text, style: 'head' })), ...rows];
  return [
    title(exercises.title),
    { layout: 'lines', style: 'figures', table: { widths: ['*', 'auto', 'auto'], body } },
    ...[
      ...moreSaid(words, named.length - mostExercises),
      ...(parts.length > 0 ? [exercises.parts(partsSaid(words, parts))] : []),
      ...nextDaySaid(words, done),
    ].map(below),
    { text: exercises.caution, style: 'small' },
  ];
}

/** How often what was practised. */
export function exerciseLines(words: Words, { exercises: done }: Report): Content[] {
  const { exercises } = words.report;
  const named = namedIn(words, done.exercises);
  const counts = named.slice(0, mostExercises).map(({ name, sessions }) => exercises.part(name, sessions));
  return [
    title(exercises.title),
    named.length === 0
      ? exercises.nothing
      : `${words.list([...counts, ...moreSaid(words, named.length - mostExercises)])}.`,
    ...nextDaySaid(words, done),
  ];
}

/** One that is no longer in the catalogue has no name and is left out. */
function namedIn<One extends { exercise: string }>(
  words: Words,
  all: readonly One[],
): (One & { name: string })[] {
  return all.flatMap((one) => {
    const name = nameOf(words, one.exercise);
    return name === undefined ? [] : [{ ...one, name }];
  });
}

function moreSaid({ report: say }: Words, count: number): string[] {
  return count > 0 ? [say.exercises.more(count)] : [];
}

function nextDaySaid({ report: say }: Words, { worseNextDay }: Report['exercises']): string[] {
  return worseNextDay.of > 0 ? [say.exercises.nextDay(worseNextDay.days, worseNextDay.of)] : [];
}

function partsSaid(words: Words, parts: Report['exercises']['parts']): string {
  const { exercises } = words.report;
  const named = namedIn(words, parts);
  const said = named.slice(0, mostParts).map(({ name, done, tooHard, hurt }) => {
    const trouble = [
      ...(tooHard > 0 ? [exercises.tooHard(tooHard)] : []),
      ...(hurt > 0 ? [exercises.hurt(hurt)] : []),
    ];
    const counted = exercises.part(name, done);
    return trouble.length > 0 ? `${counted} (${words.list(trouble)})` : counted;
  });
  return words.list([...said, ...moreSaid(words, named.length - mostParts)]);
}

function nameOf(words: Words, exercise: string): string | undefined {
  if (exercise === movement) return words.helps.movements;
  return isExercise(exercise) ? words.exercises.all[exercise].name : undefined;
}
