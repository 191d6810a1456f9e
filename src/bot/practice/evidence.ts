import { Composer } from 'grammy';
import { type ExerciseId, type ExerciseKind, exercises, isExercise } from '../../domain/exercises.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import type { Reader } from '../frame/reader.ts';
import type { Screen } from '../frame/screen.ts';

/** Where the card leads back to: whatever has no session of its own, to where it is found. */
const wayBack: Partial<Record<ExerciseKind, string>> = {
  movement: 'mv:plan',
  activity: 'mv:plan',
  break: 'mb:show',
};

/** What is known of an exercise, how well, and by whom; what is not known; and which rules are our own. */
export function evidenceFace(words: Words, exercise: ExerciseId): Face {
  const { all, evidence: say, honesty, limits } = words.exercises;
  const { kind, grade, sources = [] } = exercises[exercise];
  const { known, unknown } = say.all[exercise];
  const isTraining = kind === 'movement' || kind === 'activity';
  return {
    text: [
      say.title(all[exercise].name),
      `<i>${say.grades[grade]}</i>`,
      known,
      `${say.unknown}\n${unknown}`,
      `${say.ours}\n${say.rules[kind]}`,
      isTraining ? honesty : limits,
      ...(sources.length > 0 ? [say.sources(sources.join(' · '))] : []),
    ].join('\n\n'),
    buttons: [[button(words.practice.back, wayBack[kind] ?? `pr:new:${exercise}`)]],
  };
}

/** The evidence card of an exercise, in a message of its own. */
export function createEvidence({
  reader,
  screen,
}: {
  reader: Reader;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.callbackQuery(/^ev:(.*)$/, async (ctx, next) => {
    const [, exercise = ''] = ctx.match;
    if (!isExercise(exercise)) return next();
    await screen.say(ctx, evidenceFace(await reader.words(ctx), exercise));
  });
  return composer;
}
