import { type ExerciseId, exercises } from '../../domain/exercises.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face } from '../frame/card.ts';

/** What /relax offers, in its order. Movements have a command of their own. */
const offered = [
  'paced-breathing',
  'muscle-relaxation',
  'body-scan',
  'cyclic-sighing',
  'mindful-minute',
] as const satisfies readonly ExerciseId[];

/** /relax: what eases, each with how long it takes. */
export function relaxFace({ practice: say, exercises: { all }, help, duration }: Words): Face {
  return {
    text: say.menu,
    buttons: [
      ...offered.map((id) => {
        const minutes = duration(Math.ceil(exercises[id].minutes));
        return [button(say.offered(all[id].name, minutes), `pr:new:${id}`)];
      }),
      [button(say.helps, 'helps'), button(help.move, 'move')],
    ],
  };
}
