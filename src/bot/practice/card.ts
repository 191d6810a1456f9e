import { high } from '../../domain/check-in.ts';
import { exercises, isExercise } from '../../domain/exercises.ts';
import type { Closed } from '../../domain/gate.ts';
import { changeOf } from '../../domain/helps.ts';
import { movement, readBreathingPlan, readMovementPlan } from '../../domain/practice.ts';
import { doseWeek } from '../../domain/progress.ts';
import { isAnythingDone, isEmpty, stepsOf, timeline } from '../../domain/session.ts';
import { minuteAt } from '../../domain/time.ts';
import type { DrawnExerciseId } from '../../pictures/drawings/drawings.ts';
import type { Practice } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { guidedOverText, guidedPausedText, guidedStepText } from './guided-card.ts';
import { act, nameOf, type PracticeInput, ratingButtons, titleOf } from './input.ts';
import { easedSaid } from './move-card.ts';
import { choiceFace, likeFace, offerFace } from './offer.ts';
import { guidanceOf } from './relaxation.ts';
import { practiceData } from './taps.ts';

/** What a session asks now, as it stands in `people.asked`; null: nothing that could be typed. */
export function practiceMatter(practice: Practice): string | null {
  const { id, state } = practice;
  if (state === 'after') return `practice:${id}:after`;
  if (state !== 'before' || isEmpty(practice)) return null;
  return `practice:${id}:${isLike(practice) ? 'like' : 'before'}`;
}

/** Whether the headache was rated, and may yet be like a migraine. */
function isLike({ exercise, before }: Pick<Practice, 'exercise' | 'before'>): boolean {
  return exercise === movement && before !== null;
}

/** The card of a session as its row tells it. */
export function practiceFace(input: PracticeInput): Face {
  const face = faceOf(input);
  return input.notice === undefined ? face : { ...face, text: `<i>${input.notice}</i>\n\n${face.text}` };
}

function faceOf(input: PracticeInput): Face {
  const { practice, view = 'card' } = input;
  switch (practice.state) {
    case 'before':
      if (isLike(practice)) return likeFace(input);
      return view === 'card' ? offerFace(input) : choiceFace(input, view);
    case 'running':
      return runningFace(input);
    case 'paused':
      return pausedFace(input);
    case 'after':
      return afterFace(input);
    case 'done':
      return doneFace(input);
  }
}

function runningFace(input: PracticeInput): Face {
  const { practice, words, zone } = input;
  const { practice: say } = words;
  const breathing = readBreathingPlan(practice.plan);
  const stop = act(input, say.stop, { do: 'stop' });
  if (breathing) {
    const { pattern } = breathing;
    const [seconds = 0] = timeline(practice);
    const end = (practice.startedAt ?? input.now).add({ seconds: Math.round(seconds) });
    return {
      text: [
        titleOf(input, pattern),
        say.breathing(words.time(minuteAt(end, zone))),
        words.exercises.stops['light-headed'],
      ].join('\n\n'),
      buttons: [[stop]],
      picture: { of: 'breathing', pattern, language: words.reading.language },
    };
  }
  const steps = stepsOf(practice);
  if (steps[practice.step]) {
    return {
      text: guidedStepText(words, steps, practice.step),
      buttons: [[act(input, say.pause, { do: 'pause' }), act(input, say.skip, { do: 'skip' })], [stop]],
    };
  }
  return partFace(input, stop);
}

/** Whether this is the id of an exercise that is drawn. */
function isDrawn(id: string | undefined): id is DrawnExerciseId {
  return id !== undefined && isExercise(id) && !['breathing', 'guided'].includes(exercises[id].kind);
}

/** One exercise of a session of movements: its drawing, its dose, its steps, and when to stop. */
function partFace(input: PracticeInput, stop: Button): Face {
  const { practice, words, view } = input;
  const { practice: say } = words;
  const plan = readMovementPlan(practice.plan);
  const part = plan?.parts[practice.step];
  if (!plan || !isDrawn(part)) return doneFace(input);
  const { step } = practice;
  const felt = (label: string, value: 'done' | 'too-hard' | 'hurt' | 'skipped') =>
    act(input, label, { do: 'felt', step, value });
  const isOne = plan.parts.length === 1;
  const place = isOne ? [] : [say.partOf(step + 1, plan.parts.length)];
  const easier = easedSaid(words, plan, part);
  const heading = [...place, `<b>${words.exercises.all[part].name}</b>`, ...(easier ? [easier] : [])];
  // Without blank lines: the drawing, the text and the buttons are to be seen together.
  const [, ...guidance] = guidanceOf(words, part, doseWeek(plan, part));
  const isPressed = part === 'trigger-point-pressure';
  const buttons = [
    [felt(say.done, 'done')],
    [felt(say.tooHard, 'too-hard'), felt(say.hurt, 'hurt')],
    ...(isPressed
      ? [
          [
            view === 'points'
              ? act(input, say.drawing, { do: 'view', value: 'card' })
              : act(input, say.points, { do: 'view', value: 'points' }),
          ],
        ]
      : []),
    [...(isOne ? [] : [felt(say.leave, 'skipped')]), stop],
  ];
  if (isPressed && view === 'points') {
    return { text: say.pointsHow, buttons, picture: { of: 'body-map', map: 'pressure' } };
  }
  return {
    text: [heading.join(' · '), guidance.join('\n')].join('\n\n'),
    buttons,
    picture: { of: 'exercise', exercise: part },
  };
}

function pausedFace(input: PracticeInput): Face {
  const { practice, words } = input;
  const { practice: say } = words;
  const steps = stepsOf(practice);
  if (!steps[practice.step]) return doneFace(input);
  return {
    text: guidedPausedText(words, steps, practice.step),
    buttons: [[act(input, say.resume, { do: 'resume' })], [act(input, say.stop, { do: 'stop' })]],
  };
}

function afterFace(input: PracticeInput): Face {
  const { practice, words } = input;
  const { practice: say } = words;
  const isMovement = practice.exercise === movement;
  const hurt = Object.values(practice.results).includes('hurt');
  const name = nameOf(input, practice);
  const end = hurt
    ? say.hurtStop
    : isMovement
      ? say.enough
      : practice.completed && stepsOf(practice).length > 0
        ? guidedOverText(words)
        : (practice.completed ? say.over : say.stopped)(name);
  return {
    text: [end, isMovement ? say.afterHeadache : say.after].join('\n\n'),
    buttons: [...ratingButtons(input, 'after'), [act(input, say.noAfter, { do: 'after', value: null })]],
  };
}

function doneFace(input: PracticeInput): Face {
  const { practice, words } = input;
  const { practice: say } = words;
  const { exercise, before, after, startedAt, completed, nextDay } = practice;
  const isMovement = exercise === movement;
  const again = isMovement ? button(words.move.overview, 'mv:plan') : button(say.again, `pr:new:${exercise}`);
  if (startedAt === null) {
    const isAttack = completed === false && isMovement && before !== null;
    return isAttack ? attackFace(words) : { text: say.notBegun, buttons: [] };
  }
  const isRated = before !== null && after !== null;
  const told = isRated
    ? [say.ratings(before, after), changeSaid(words, practice)].filter(Boolean)
    : [say.noted];
  return {
    text: [
      `<b>${nameOf(input, practice)}</b>`,
      told.join(' '),
      ...(isMovement && nextDay === null && isAnythingDone(practice) ? [say.nextDay] : []),
    ].join('\n\n'),
    buttons: [[button(say.helps, 'helps'), again]],
  };
}

/** Undefined where a change says little: from 0 to 0, or of what was stopped. */
function changeSaid(
  { practice: say }: Words,
  { exercise, before, after, completed }: Practice,
): string | undefined {
  if (before === null || after === null) return undefined;
  const { points, noticeable } = changeOf(before, after);
  // The stop rule asks for the points alone.
  if (exercise === movement && points >= 2) return say.worseNow;
  if (!completed || (before === 0 && after === 0)) return undefined;
  if (!noticeable) return say.notNoticeable;
  if (points < 0) return say.noticeable;
  return after >= high ? `${say.stronger} ${say.emergency}` : say.stronger;
}

/** Why something is not offered, and what is instead. */
export function closedFace(words: Words, why: Closed | 'often'): Face {
  if (why === 'attack') return attackFace(words);
  const { practice: say, exercises } = words;
  return {
    text: why === 'often' ? say.often : exercises.closed[why],
    buttons: [[button(say.breathe, 'pr:new:paced-breathing'), button(say.scan, 'pr:new:body-scan')]],
  };
}

/** Instead of movements. */
function attackFace({ practice: say, move }: Words): Face {
  return {
    text: say.attack,
    buttons: [
      [button(say.breathe, 'pr:new:paced-breathing'), button(say.scan, 'pr:new:body-scan')],
      [button(move.overview, 'mv:plan')],
    ],
  };
}

/** What the clock asks a day after movements. What there is to answer stands on the buttons, off a locked screen. */
export function nextDayFace(words: Words, { id }: Pick<Practice, 'id'>): Face {
  const { practice: say } = words;
  return {
    text: say.dayAfter,
    buttons: [
      [button(say.fine, practiceData(id, { do: 'day', value: 'fine' }))],
      [button(say.worse, practiceData(id, { do: 'day', value: 'worse' }))],
    ],
  };
}
