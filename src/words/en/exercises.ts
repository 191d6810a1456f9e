import type { Contraindication } from '../../domain/contraindications.ts';
import type { ExerciseId, StopRule } from '../../domain/exercises.ts';
import type { Closed } from '../../domain/gate.ts';
import type { Reason } from '../../domain/relaxation.ts';
import { enDose } from './doses.ts';
import { enEvidence } from './evidence.ts';

/** What an exercise is called, and how long it takes. */
interface Name {
  name: string;
  /** How long a session takes. */
  time: string;
  /** What it is, in one line. */
  brief: string;
}

/** The words of one exercise. */
interface ExerciseWords extends Name {
  /** How it is done: short numbered lines. */
  steps: string;
}

/**
 * The words of the exercises. Texts are Telegram HTML. What the clock sends is read on locked screens, so that neither
 * names nor brief lines nor steps speak of headaches.
 */
export const enExercises = {
  opening: 'A few minutes for yourself.',
  begin: 'Begin',
  another: 'Another one',
  why: 'Why this one?',
  known: 'What is known?',

  /** What is true of each of them, after its reason. */
  limits: 'Unknot cannot promise anything; your diary will show.',

  /** What a review found; printed as it stands. */
  honesty:
    'A 2021 review of 13 small trials in people with tension-type headache found that supervised exercise and hands-on physiotherapy might reduce headaches somewhat; the authors rated their certainty low to very low (Krøll et al., J Headache Pain 2021;22:96). In migraine, exercise studies show a small average reduction, and apps like this one have not been proven to reduce migraine days. We cannot promise it will help you; the diary will show you.',

  /** Why an exercise is offered, shown after a tap; with `limits` at most 200 characters. */
  reasons: {
    attack:
      'You last noted a headache that was strong or came with other signs. Unknot’s own rule for then: breathing or the body scan, no more.',
    stress:
      'You last noted high stress. Unknot’s own rule, from 7 of 10: breathing, which eased stress a little in trials.',
    sitting: 'You last noted long sitting. Unknot’s own rule, from 6 hours: a break, or your exercises.',
    usual: 'One of those that suit now. They take turns, by Unknot’s own rule.',
  } satisfies Record<Reason, string>,
  /** Instead of a reason, where the exercise no longer suits. */
  outdated: 'Something has changed since this message. “Another one” shows what fits now.',

  /** Why an exercise is not offered, and what is; over the chat, so at most 200 characters. */
  closed: {
    'red-flag':
      'Something you ticked in the safety questions is worth a doctor’s look first. Until then, slow breathing and the body scan are here for you.',
    contraindication:
      'This does not go with what you ticked before the exercises; a doctor or physiotherapist can say more. Slow breathing and the body scan are here for you.',
    attack:
      'Not now: by Unknot’s own rule, a headache that is strong or comes with other signs calls for slow breathing or the body scan, no more.',
    unscreened:
      'First come a few questions about what might speak against it. Until then, slow breathing and the body scan are here for you.',
    holds:
      'This one holds the breath: not in pregnancy, nor with heart or lung disease, epilepsy or panic. Slow breathing without holding is here for you.',
  } satisfies Record<Closed, string>,

  /** The screen before movements: one line each in its numbered list. */
  contraindications: {
    'neck-injury': 'My neck was injured or operated on recently',
    'upper-neck': 'Rheumatoid arthritis or Down syndrome',
    osteoporosis: 'Osteoporosis (brittle bones)',
    'neck-signs':
      'Moving my neck brings dizziness, double vision, slurred speech, trouble swallowing, falls, a numb face, nausea or jerking eyes',
    hypermobility: 'Very flexible joints (hypermobility)',
    bruising: 'Blood thinners, or I bleed or bruise easily',
    shoulder: 'A shoulder hurts now',
    jaw: 'A jaw disorder',
    'blood-pressure': 'High blood pressure',
  } satisfies Record<Contraindication, string>,

  stops: {
    movement:
      'Stop at sharp pain, pain down the arm, tingling, dizziness, a change in sight, or 2 of 10 points more headache (Unknot’s rule).',
    'light-headed': 'If you feel light-headed, tingly or short of air, let your breath go back to normal.',
    distress: 'If it distresses you, open your eyes, name five things you see, and end it there.',
    'painful-areas':
      'Leave out whatever is injured, cramps or hurts; with a jaw disorder, leave out the jaw.',
    'neck-strain': 'Stop, too, if the front of your neck strains or your jaw clenches.',
    'shoulder-pinch': 'Stop, too, at a pinch in the shoulder.',
    form: 'Stop, too, at shoulder pain, or when you can no longer move cleanly.',
    'breathe-on': 'Never hold your breath with it, least of all with high blood pressure.',
    'end-range': 'Never turn your head to its limit while it is bent back.',
    'back-only': 'Never press on the front or the side of your neck.',
    exertion: 'If effort brings on pain in your head, stop, and see a doctor before the next time.',
  } satisfies Record<StopRule, string>,

  /** How much, as in "6 times 5 seconds, twice a day". */
  dose: enDose,
  /** The dose on a line of its own. */
  howMuch: (dose: string) => `<b>How much:</b> ${dose}.`,

  evidence: enEvidence,

  /** The movements of a day, as the clock offers them. */
  movement: {
    name: 'Your exercises for today',
    time: 'a few minutes',
    brief: 'Two or three small exercises of your programme, one after the other.',
  } satisfies Name,

  all: {
    'paced-breathing': {
      name: 'Slow breathing',
      time: '5 minutes',
      brief: 'In for 5 seconds, out for 5: six breaths a minute.',
      steps:
        '1. Sit or lie comfortably, one hand on your belly.\n2. Breathe <b>in for 5 seconds</b>, through the nose: the belly rises.\n3. Breathe <b>out for 5 seconds</b>, softly: the belly sinks.\n4. When your thoughts wander, come back to the next breath.',
    },
    'cyclic-sighing': {
      name: 'Long sighs',
      time: '5 minutes',
      brief: 'In, a little more in, and a long breath out.',
      steps:
        '1. Sit or lie comfortably. Breathe <b>in</b>.\n2. Then a <b>second, short breath in</b> on top.\n3. Then <b>out, slowly</b>: about twice as long.\n4. Again and again, without hurry.',
    },
    'box-breathing': {
      name: 'Box breathing',
      time: '5 minutes',
      brief: 'In, hold, out, hold: 4 seconds each.',
      steps:
        '1. Sit comfortably. Breathe <b>in for 4 seconds</b>.\n2. <b>Hold for 4 seconds</b>, without pressing.\n3. Breathe <b>out for 4 seconds</b>.\n4. <b>Hold for 4 seconds</b>, and begin again.\n\nNot in pregnancy, nor with heart or lung disease, epilepsy or panic.',
    },
    'four-seven-eight': {
      name: '4-7-8 breathing',
      time: 'about 1 minute',
      brief: 'In for 4, hold for 7, out for 8: four times.',
      steps:
        '1. Sit comfortably. Breathe <b>in for 4 seconds</b>.\n2. <b>Hold for 7 seconds</b>, without pressing.\n3. Breathe <b>out for 8 seconds</b>.\n4. Four times, then breathe as usual.\n\nNot in pregnancy, nor with heart or lung disease, epilepsy or panic.',
    },
    'muscle-relaxation': {
      name: 'Muscle relaxation',
      time: 'up to 11 minutes',
      brief: 'Tense one part of your body, let go, and feel the difference.',
      steps:
        '1. Sit or lie comfortably. Your eyes may stay open.\n2. <b>Tense</b> one group of muscles for 5 to 7 seconds, at about 70% of your strength.\n3. <b>Let go</b> at once. For 30 to 40 seconds, notice how it softens.\n4. Go on to the next group; you are told which.',
    },
    'body-scan': {
      name: 'Body scan',
      time: 'about 9 minutes',
      brief: 'Your attention wanders slowly through your body.',
      steps:
        '1. Lie or sit comfortably. Your eyes may stay open.\n2. Let your attention wander slowly, about a minute each: <b>feet, legs, belly, back, hands, arms, shoulders, face</b>.\n3. Notice what is there. Nothing has to change.',
    },
    'mindful-minute': {
      name: 'A mindful minute',
      time: '1 minute',
      brief: 'One minute of noticing, and nothing else.',
      steps:
        '1. Sit as you are. Your eyes may stay open.\n2. Notice your breath as it comes and goes.\n3. When a thought comes, notice it too, and return to the breath.',
    },
    'chin-nod': {
      name: 'Small nod',
      time: 'about 3 minutes',
      brief: 'Lying down: a very small nod, held with little effort.',
      steps:
        '1. Lie on your back; your head rests and never lifts.\n2. Nod a small <b>“yes”</b>: the chin moves about 1 cm to the throat.\n3. Hold it with <b>little effort</b>, breathe on, let go.',
    },
    'chin-retraction': {
      name: 'Chin back',
      time: 'about 1 minute',
      brief: 'On your chair: slide your chin gently back.',
      steps:
        '1. Sit upright and look straight ahead.\n2. Slide your chin <b>straight back</b>, without tipping your head.\n3. Hold for 2 to 5 seconds, and go on breathing.\n4. Let go, and again. Good in any break.',
    },
    'scapular-retraction': {
      name: 'Shoulder blades together',
      time: 'about 1 minute',
      brief: 'Draw your shoulder blades back and down.',
      steps:
        '1. Sit or stand upright, arms loose.\n2. Draw your shoulder blades gently <b>back and down</b>.\n3. Hold for 10 seconds (in time up to 30), breathe on, let go. Or 2 times 10 slowly, without holding.',
    },
    'band-raise': {
      name: 'Raise the band',
      time: '2 minutes',
      brief: 'Raise both arms to the sides against an elastic band.',
      steps:
        '1. Stand on the middle of an elastic band, one end in each hand.\n2. Raise both arms slowly <b>to the sides</b>, no higher than your shoulders.\n3. Lower them slowly.\n4. Go on for 2 minutes; pause when you need to. When 2 minutes are easy, make the band harder.',
    },
    'shoulder-strength': {
      name: 'Strong shoulders',
      time: '20 minutes',
      brief: 'Calm strength exercises with small weights or a band.',
      steps:
        '1. Take small weights or a band: as heavy as you can move calmly.\n2. In turn: raise your arms <b>to the sides</b>; raise them <b>to the front</b>; <b>lift your shoulders</b> and let them sink.\n3. Slowly up, slowly down. Rest whenever you need to.\n4. When it gets easy, take a little more.',
    },
    'neck-isometrics': {
      name: 'Press without moving',
      time: 'about 4 minutes',
      brief: 'Your head presses against your hand, and neither moves.',
      steps:
        '1. Sit upright. Lay a hand on your <b>forehead</b>.\n2. Press head and hand together: nothing moves. At most <b>half your strength</b>.\n3. Hold for 5 to 10 seconds, and go on breathing.\n4. Then with the hand at the <b>back</b> of your head, on the <b>right</b> and on the <b>left</b>.',
    },
    'trapezius-stretch': {
      name: 'Ear to shoulder',
      time: 'about 3 minutes',
      brief: 'A mild stretch at the side of the neck.',
      steps:
        '1. Sit upright. One hand holds the seat of the chair.\n2. Let your head sink <b>to the other side</b>, ear towards the shoulder, up to a mild pull. The other hand may rest on your head; it does not pull.\n3. Stay for 20 to 30 seconds, breathe on. Back to the middle, then the other side.',
    },
    'levator-stretch': {
      name: 'Nose to armpit',
      time: 'about 3 minutes',
      brief: 'A mild stretch at the back of the neck.',
      steps:
        '1. Sit upright. Turn your head <b>half to one side</b>.\n2. Lower your nose <b>towards the armpit</b>, up to a mild pull at the back of the neck. A hand may rest on your head; it does not pull.\n3. Stay for 20 to 30 seconds, breathe on. Back to the middle, then the other side.',
    },
    'chest-stretch': {
      name: 'Chest in the doorway',
      time: 'about 3 minutes',
      brief: 'A mild stretch of the chest, in a doorway.',
      steps:
        '1. Stand in a doorway, one forearm against the frame, the elbow at about shoulder height.\n2. Take a small <b>step forward</b>, up to a mild pull in the chest.\n3. Stay for 20 to 30 seconds, and go on breathing.\n4. Step back. Then the other side.',
    },
    'thoracic-extension': {
      name: 'Over the chair back',
      time: 'about 2 minutes',
      brief: 'Lean your upper back over the back of your chair.',
      steps:
        '1. Sit on a chair that does not roll. Your hands hold your head from behind.\n2. Lean your <b>upper back</b> slowly back over the edge of the chair. Your neck stays long.\n3. Come back slowly.',
    },
    'suboccipital-release': {
      name: 'Two balls under the head',
      time: 'about 2 minutes',
      brief: 'Lying down: the back of your head rests on two balls.',
      steps:
        '1. Tape two tennis balls together.\n2. Lie on your back, the balls under the <b>back of your head</b>, just below the edge of the skull, one on each side.\n3. Let your head grow heavy. Do not roll or press.\n4. After 60 to 90 seconds, take them away.',
    },
    'trigger-point-pressure': {
      name: 'A ball at the wall',
      time: 'about 3 minutes',
      brief: 'Gentle pressure on the muscle between neck and shoulder.',
      steps:
        '1. Stand with your back to a wall, a ball between the wall and the <b>muscle above your shoulder blade</b>.\n2. Lean in gently: no more than <b>4 of 10</b> unpleasant.\n3. Stay for 30 to 60 seconds, or until it has halved.\n4. Move to the next point: three in all.',
    },
    'micro-break': {
      name: 'A break from sitting',
      time: '2 to 3 minutes',
      brief: 'Stand up and move about.',
      steps:
        '1. Stand up.\n2. Move about for <b>2 to 3 minutes</b>: to the window, for a glass of water, on the phone.',
    },
    aerobic: {
      name: 'Walk, cycle or swim',
      time: '30 to 40 minutes',
      brief: 'Whatever you like, at a moderate pace.',
      steps:
        '1. Choose what you like: walking briskly, cycling, swimming.\n2. Begin gently.\n3. Find a <b>moderate pace</b>: you breathe faster, and can still talk.\n4. End gently.',
    },
  } satisfies Record<ExerciseId, ExerciseWords>,
};

export type ExercisesWords = typeof enExercises;
