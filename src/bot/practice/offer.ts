import { minutesOf, type PatternId, patternIds, patterns, pauseMinutes } from '../../domain/breathing.ts';
import type { ExerciseId } from '../../domain/exercises.ts';
import { type GuidedPlan, readGuidedPlan } from '../../domain/guided.ts';
import { type MovementPlan, movement, readBreathingPlan, readMovementPlan } from '../../domain/practice.ts';
import { isEmpty } from '../../domain/session.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face, packed, rows } from '../frame/card.ts';
import { guidedIntroText, ladderFace, leaveOutFace } from './guided-card.ts';
import { act, nameOf, type PracticeInput, ratingButtons, titleOf } from './input.ts';
import { sessionIntro } from './move-card.ts';
import { practiceData, type View } from './taps.ts';

/** What a session is, before it begins: the rating begins it. */
export function offerFace(input: PracticeInput): Face {
  const { practice, words } = input;
  const { practice: say } = words;
  const plan = readMovementPlan(practice.plan);
  if (practice.exercise === movement && plan) return movementBefore(input, plan);
  const breathing = readBreathingPlan(practice.plan);
  if (breathing) {
    const { pattern, minutes } = breathing;
    const { about } = words.breathing.patterns[pattern];
    const notes = minutes === pauseMinutes && minutesOf(pattern).length > 1 ? [say.shortPause] : [];
    const exercise = patterns[pattern].exercise;
    return {
      text: [
        `${titleOf(input, pattern)} · ${lengthSaid(words, minutes)}`,
        about,
        ...notes,
        words.exercises.stops['light-headed'],
        say.rate,
      ].join('\n\n'),
      buttons: [
        ...ratingButtons(input, 'before'),
        [act(input, say.noRating, { do: 'before', value: null })],
        [
          act(input, say.rhythm, { do: 'view', value: 'rhythm' }),
          ...(minutesOf(pattern).length > 1 ? [act(input, say.length, { do: 'view', value: 'length' })] : []),
          evidence(words, exercise),
        ],
      ],
    };
  }
  return guidedBefore(input);
}

function evidence({ practice: say }: Words, exercise: ExerciseId): Button {
  return button(say.evidence, `ev:${exercise}`);
}

/** Minutes as a person says them: 76 seconds are a good minute. */
function lengthSaid({ practice: say }: Words, minutes: number): string {
  return say.minutes(String(Math.max(1, Math.round(minutes))));
}

function guidedBefore(input: PracticeInput): Face {
  const { practice, words } = input;
  const { practice: say } = words;
  const plan = readGuidedPlan(practice.plan, practice.exercise);
  if (!plan) return { text: say.closed, buttons: [] };
  const nothing = isEmpty(practice);
  const isMuscle = plan.exercise === 'muscle-relaxation';
  const choices = [
    ...(isMuscle ? [act(input, say.levels, { do: 'view', value: 'level' })] : []),
    ...('leftOut' in plan ? [act(input, say.leaveOut, { do: 'view', value: 'areas' })] : []),
    evidence(words, plan.exercise),
  ];
  const title = isMuscle ? ` · ${words.guided.levels[plan.level]}` : '';
  const strong = isMuscle && plan.releaseOnly ? [say.releaseOnly] : [];
  return {
    text: [
      `<b>${nameOf(input, practice)}</b>${title}`,
      guidedIntroText(words, plan, input.spared),
      ...strong,
      ...(nothing ? [] : [say.rate]),
    ].join('\n\n'),
    buttons: [
      ...(nothing
        ? []
        : [
            ...ratingButtons(input, 'before'),
            [act(input, say.noRating, { do: 'before' as const, value: null })],
          ]),
      choices,
    ],
  };
}

function movementBefore(input: PracticeInput, plan: MovementPlan): Face {
  const { words } = input;
  const { practice: say } = words;
  return {
    text: [sessionIntro(words, plan, input.body), say.rateHeadache].join('\n\n'),
    buttons: [
      ...ratingButtons(input, 'before'),
      [button(say.changed, 'mv:body')],
      [button(words.move.overview, 'mv:plan'), button(words.move.more.button, 'mv:more')],
    ],
  };
}

/** A headache that is not strong may still be like a migraine: that is asked before movements. */
export function likeFace(input: PracticeInput): Face {
  const { words } = input;
  return {
    text: words.move.likeMigraine,
    buttons: [
      [
        act(input, words.checkIn.yes, { do: 'like', value: true }),
        act(input, words.checkIn.no, { do: 'like', value: false }),
      ],
    ],
  };
}

/** What can be chosen before a session begins. */
export function choiceFace(input: PracticeInput, view: View): Face {
  const { practice, words } = input;
  const { practice: say } = words;
  const breathing = readBreathingPlan(practice.plan);
  const guided = readGuidedPlan(practice.plan, practice.exercise);
  if (view === 'rhythm' && breathing) {
    const choices = patternIds.map((id) => {
      const mark = id === breathing.pattern ? '✓ ' : '';
      return act(input, mark + words.breathing.patterns[id].name, { do: 'pattern', value: id });
    });
    return { text: say.chooseRhythm, buttons: [...packed(choices), back(input)] };
  }
  if (view === 'length' && breathing) {
    const choices = minutesOf(breathing.pattern).map((minutes) => {
      const mark = minutes === breathing.minutes ? '✓ ' : '';
      return act(input, mark + lengthSaid(words, minutes), { do: 'minutes', value: minutes });
    });
    return { text: `${say.chooseLength}\n\n${say.shortPause}`, buttons: [...rows(choices, 3), back(input)] };
  }
  if (view === 'level' && guided?.exercise === 'muscle-relaxation') {
    const week = input.week ?? 1;
    const planOf = (level: typeof guided.level): GuidedPlan => ({ ...guided, level });
    const face = ladderFace(words, { week, planOf }, (level) =>
      practiceData(practice.id, { do: 'level', value: level }),
    );
    return { ...face, buttons: [...face.buttons, back(input)] };
  }
  if (view === 'areas' && guided && 'leftOut' in guided) {
    const face = leaveOutFace(words, guided.leftOut, (area) =>
      practiceData(practice.id, { do: 'area', value: area, on: !guided.leftOut.includes(area) }),
    );
    return { ...face, buttons: [...face.buttons, back(input)] };
  }
  return offerFace(input);
}

/** Before a rhythm in which the breath is held, for whoever has not yet been asked. */
export function holdsFace(input: PracticeInput, pattern: PatternId): Face {
  const { practice: say } = input.words;
  return {
    text: say.holdsAsk,
    buttons: [
      [
        act(input, say.holdsNo, { do: 'holds', value: 'safe', pattern }),
        act(input, say.holdsYes, { do: 'holds', value: 'unsafe', pattern }),
      ],
      back(input),
    ],
  };
}

function back(input: PracticeInput): Button[] {
  return [act(input, input.words.practice.back, { do: 'view', value: 'card' })];
}
