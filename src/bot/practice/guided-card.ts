import { type Area, areas } from '../../domain/body-areas.ts';
import {
  type GuidedPlan,
  type GuidedStep,
  guidedSteps,
  nextPartAt,
  partAt,
  secondsOf,
} from '../../domain/guided.ts';
import {
  isGentle,
  type Level,
  levels,
  releaseSeconds,
  tenseSeconds,
} from '../../domain/muscle-relaxation.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face, packed } from '../frame/card.ts';

/**
 * What comes before the first step of a guided exercise: how to sit, how it goes, what is left out, what comes first.
 *
 * @param spared what is left out because of what the person ticked
 */
export function guidedIntroText(words: Words, plan: GuidedPlan, spared: readonly Area[] = []): string {
  const { guided: say } = words;
  const steps = guidedSteps(plan);
  const [step] = steps;
  if (!step) return say.nothingLeft;
  const way = plan.exercise === 'muscle-relaxation' ? wayText(words, plan) : say.distress;
  const named = (some: readonly Area[]) => some.map((area) => say.areas[area]).join(' · ');
  const all = 'leftOut' in plan ? plan.leftOut : [];
  const own = named(all.filter((area) => !spared.includes(area)));
  const barred = named(all.filter((area) => spared.includes(area)));
  const lines = [
    ...(own ? [say.leftOut(own)] : []),
    ...(barred ? [say.spared(barred)] : []),
    say.first(upcoming(words, step)),
    say.about(minutesOf(steps)),
  ];
  return [say.intros[plan.exercise], way, say.peek, lines.join('\n')].join('\n\n');
}

function wayText({ guided: say }: Words, plan: { level: Level; releaseOnly: boolean }): string {
  if (plan.level === 'cue') return say.ways.cue;
  return plan.releaseOnly
    ? say.ways.releaseOnly(releaseSeconds)
    : say.ways.tense(tenseSeconds, releaseSeconds);
}

/** What one step says: the part, what is done with it, how, and which part is next. It stands still while the step lasts. */
export function guidedStepText(words: Words, steps: readonly GuidedStep[], index: number): string {
  const { guided: say } = words;
  const step = steps[index] as GuidedStep;
  const wasTensed = step.phase === 'release' && steps[index - 1]?.part === step.part;
  const phase = wasTensed ? say.atOnce : say.phases[step.phase];
  const next = step.phase === 'tense' ? undefined : steps[nextPartAt(steps, index)];
  return [
    `<b>${say.names[step.part]}</b> · ${progress(words, steps, index)}`,
    `<b>${phase}</b> · ${say.seconds(step.seconds)}\n${instruction(words, step)}${wasTensed ? `\n${say.difference}` : ''}`,
    ...(next ? [`<i>${say.next(upcoming(words, next))}</i>`] : []),
  ].join('\n\n');
}

function instruction({ guided: say }: Words, step: GuidedStep): string {
  switch (step.phase) {
    case 'tense':
      return `${say.tense[step.part]}\n${isGentle(step.part) ? say.gently : say.firmly}`;
    case 'release':
      return say.release[step.part];
    case 'recall':
      return say.recall[step.part];
    case 'breathe':
      return say.cue;
    case 'notice':
      return say.notice[step.part];
  }
}

/** A part that is to be tensed is announced with how: its own step is short. */
function upcoming({ guided: say }: Words, step: GuidedStep): string {
  const name = say.names[step.part];
  return step.phase === 'tense' ? `${name}. ${say.tense[step.part]}` : name;
}

function progress({ guided: say }: Words, steps: readonly GuidedStep[], index: number): string {
  const { number, of } = partAt(steps, index);
  return say.part(number, of);
}

/** What a guided session says while it is paused in this step. */
export function guidedPausedText(words: Words, steps: readonly GuidedStep[], index: number): string {
  const { guided: say } = words;
  const { part } = steps[index] as GuidedStep;
  return say.paused(say.names[part], progress(words, steps, index));
}

/** What a guided session says when it has come to its end. */
export function guidedOverText({ guided: say }: Words): string {
  return say.over;
}

/** The ladder of muscle relaxation and the person's week on it, and a button for each level: its time with what is left out. */
export function ladderFace(
  words: Words,
  ladder: { week: number; planOf: (level: Level) => GuidedPlan },
  dataOf: (level: Level) => string,
): Face {
  const { guided: say } = words;
  const buttons = levels.map((level) => {
    const minutes = minutesOf(guidedSteps(ladder.planOf(level)));
    return [button(say.level(say.levels[level], minutes), dataOf(level))];
  });
  return { text: say.ladder(ladder.week), buttons };
}

/** The question what to leave out, and a button for each area of the body. */
export function leaveOutFace(words: Words, leftOut: readonly Area[], dataOf: (area: Area) => string): Face {
  const { guided: say } = words;
  const buttons = areas.map((area): Button => {
    return button(`${leftOut.includes(area) ? '✓ ' : ''}${say.areas[area]}`, dataOf(area));
  });
  return { text: say.leaveOut, buttons: packed(buttons) };
}

/** Whole minutes, as a person says them. */
function minutesOf(steps: readonly GuidedStep[]): number {
  return Math.max(1, Math.round(secondsOf(steps) / 60));
}
