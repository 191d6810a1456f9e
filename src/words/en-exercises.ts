import type { ExerciseId } from '../domain/exercises.ts';
import type { Reason } from '../domain/relaxation.ts';

/** The words of one exercise. */
interface ExerciseWords {
  name: string;
  /** How long a session takes. */
  time: string;
  steps: string;
  dose: string;
  /** When to stop. */
  stop: string;
  /** What it is known to do, how well, and by whom. */
  evidence: string;
}

const stopMoving =
  'Stop at sharp pain, pain down the arm, tingling, dizziness, a change in sight, or pain that rises by 2 of 10 points or more (Unknot’s stop rule).';

const lightHeaded = 'If you feel light-headed, tingly or short of air, let your breath go back to normal.';

/**
 * The words of the exercises. Texts are Telegram HTML. What the clock sends is read on locked screens, so that nothing but
 * the reasons and `limits` may speak of headaches.
 */
export const enExercises = {
  opening: 'A few minutes for yourself.',
  another: 'Another one',
  why: 'Why this one?',

  /** What every exercise that loads the neck or the shoulders says. */
  gate: 'Ask a doctor first (Unknot’s own rule) if your neck was injured or operated on recently; if you have rheumatoid arthritis, Down syndrome or osteoporosis; or if moving your neck brings dizziness, double vision, slurred speech, trouble swallowing, falls, a numb face, nausea or jerking eyes.',

  /** What is true of each of them, after its evidence or its reason. */
  limits: 'It has not been shown to make headaches rarer.',

  /** Why an exercise is offered, shown after a tap; with `limits` at most 200 characters. */
  reasons: {
    attack:
      'You last noted a headache that was strong or came with other signs. Unknot’s own rule for then: breathing or the body scan, no more.',
    stress:
      'You last noted high stress. Unknot’s own rule, from 7 of 10: breathing, which eased stress a little in trials.',
    sitting: 'You last noted long sitting. Unknot’s own rule, from 6 hours: something for your posture.',
    usual: 'One of those that suit now. They take turns, by Unknot’s own rule.',
  } satisfies Record<Reason, string>,
  /** Instead of a reason, where the exercise no longer suits. */
  outdated: 'Something has changed since this message. “Another one” shows what fits now.',

  all: {
    'paced-breathing': {
      name: 'Slow breathing',
      time: '5 minutes',
      steps:
        'Sit or lie comfortably, one hand on your belly.\n\nBreathe <b>in for 5 seconds</b>, through the nose: the belly rises.\nBreathe <b>out for 5 seconds</b>, softly: the belly sinks.\n\nWhen your thoughts wander, come back to the next breath.',
      dose: 'Five minutes, thirty breaths, once a day; in time 10 to 20 minutes, if you like.',
      stop: lightHeaded,
      evidence:
        'Breathing exercises eased stress a little in 12 trials with 785 people, at a moderate risk of bias (Fincham et al. 2023).',
    },
    'cyclic-sighing': {
      name: 'Long sighs',
      time: '5 minutes',
      steps:
        'Sit or lie comfortably.\n\nBreathe <b>in</b>.\nThen a <b>second, short breath in</b> on top.\nThen <b>out, slowly</b>: about twice as long.\n\nAgain and again, without hurry.',
      dose: 'Five minutes, once a day.',
      stop: lightHeaded,
      evidence:
        'Of three breathing exercises it did mood the most good in one trial of a month (Balban et al. 2023). One trial alone is weak evidence.',
    },
    'body-scan': {
      name: 'Body scan',
      time: '8.5 minutes',
      steps:
        'Lie or sit comfortably. Your eyes may stay open.\n\nLet your attention wander slowly, about a minute each: <b>feet, legs, belly, back, hands, arms, shoulders, face</b>.\n\nNotice what is there. Nothing has to change.',
      dose: 'Eight and a half minutes; up to 20, if you like.',
      stop: 'If it distresses you, open your eyes, name five things you see, and end it there.',
      evidence:
        'It was one part of a relaxation programme in a trial (RELAXaHEAD). What it does by itself is not known: weak evidence.',
    },
    'scapular-retraction': {
      name: 'Shoulder blades together',
      time: 'about 1 minute',
      steps:
        'Sit or stand upright, arms loose.\n\n1. Draw your shoulder blades gently <b>back and down</b>.\n2. Hold for <b>10 seconds</b>, and go on breathing.\n3. Let go.',
      dose: '5 times 10 seconds, twice a day.',
      stop: `${stopMoving} Also at a pinch in the shoulder.`,
      evidence:
        'From the practice of physiotherapy, as clinics hand it out; said to be part of a programme tested by Jull et al. 2002. By itself, no trial is known to Unknot: weak evidence.',
    },
    'micro-break': {
      name: 'A break from sitting',
      time: '2 to 3 minutes',
      steps:
        'Stand up.\n\nMove about for <b>2 to 3 minutes</b>: to the window, for a glass of water, on the phone.',
      dose: 'After every 30 minutes of sitting, in working hours only. The rhythm and the hours are Unknot’s own choice.',
      stop: stopMoving,
      evidence:
        'In one 6-month trial with 193 people, neck pain was new in 17% of those who took breaks and in 44% of the others (Waongenngarm et al. 2021). Nothing else was tested.',
    },
  } satisfies Record<ExerciseId, ExerciseWords>,
};
