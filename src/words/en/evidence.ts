import type { ExerciseId, ExerciseKind, Grade } from '../../domain/exercises.ts';

/** What is known of one exercise, and what is not. */
interface Evidence {
  known: string;
  unknown: string;
}

const stretching: Evidence = {
  known:
    'Stretching alone was the weakest of three ways in one trial: pain eased by 37% with it, by 58% with endurance and by 69% with strength training of the neck (Ylinen et al. 2010).',
  unknown: 'What it adds to other exercises. How long and how often is common practice.',
};

/** The words of the evidence cards. Texts are Telegram HTML. */
export const enEvidence = {
  title: (name: string) => `<b>${name}: what is known</b>`,
  unknown: '<b>Not known</b>',
  ours: '<b>Unknot’s own rules</b>',
  sources: (names: string) => `<i>Sources: ${names}</i>`,

  grades: {
    'several-trials': 'Tested in several trials',
    'one-trial': 'Tested in one trial',
    weak: 'Weak evidence',
    practice: 'From practice, not from trials: weak evidence',
  } satisfies Record<Grade, string>,

  /** What is our own about the exercises of a kind. */
  rules: {
    breathing:
      'After stress of 7 of 10 or more, breathing comes first. Holding the breath is only for those who say it is safe for them, and never in an attack.',
    guided:
      'The muscle relaxation grows shorter with the weeks: 16 groups, from week 4 on 7, from week 6 on 4, from week 8 on by memory. In an attack it is letting go alone.',
    movement:
      'The stop rule, the question on the day after, and when a dose goes a step up or back. Nothing that loads the neck or the shoulders in an attack, with a tick in the safety questions, or with what speaks against it.',
    break: '2 to 3 minutes after every half hour of sitting, in working hours only.',
    activity:
      'Not in an attack, nor with a tick in the safety questions. Unknot never offers it in working hours.',
  } satisfies Record<ExerciseKind, string>,

  all: {
    'paced-breathing': {
      known:
        'Breathing exercises eased stress a little in 12 trials with 785 people: by 0.35 standard deviations (95% interval 0.14 to 0.55), at a moderate risk of bias (Fincham et al. 2023). By a review of 58 studies, guided training works, in many sessions of 5 minutes or more, not fast breathing alone (Bentley et al. 2023). 20 minutes a day for 4 weeks lowered stress in one study (PMC8924557).',
      unknown: 'Whether headaches become rarer. A single minute is a pause, not a dose.',
    },
    'cyclic-sighing': {
      known:
        'Of three breathing exercises it lifted mood the most in one trial of a month (Balban et al. 2023). One trial alone is weak evidence.',
      unknown: 'What it does for headaches: nobody has tested that.',
    },
    'box-breathing': {
      known:
        'It was one of three breathing exercises in a trial of a month about mood; long sighs did better (Balban et al. 2023). One trial alone is weak evidence.',
      unknown: 'What it does for headaches: nobody has tested that.',
    },
    'four-seven-eight': {
      known: 'It is handed down by tradition. There is little evidence.',
      unknown: 'Whether it does more than breathing slowly. Unknot never sends it by itself.',
    },
    'muscle-relaxation': {
      known:
        'In one trial through an app, people were less held back in daily life, but the number of their headache days did not change. On average they practised 11 minutes a day, not the 20 that were planned (RELAXaHEAD). Behavioural methods as a whole carry the highest grade for migraine (npj Digital Medicine, introduction).',
      unknown: 'Whether headaches become rarer. The ladder from 16 groups to memory is practice.',
    },
    'body-scan': {
      known: 'It was one part of a relaxation programme in a trial (RELAXaHEAD).',
      unknown: 'What it does by itself.',
    },
    'mindful-minute': {
      known: 'A short habit of paying attention, from practice.',
      unknown: 'What a single minute does: it is a pause, not a dose.',
    },
    'chin-nod': {
      known:
        'In one trial with 200 people whose headaches came from the neck, 6 weeks of exercises with a low load made them rarer and milder, still so after 12 months; adding hands-on therapy was not clearly better (Jull et al. 2002).',
      unknown:
        'Headaches on both sides and migraine-like ones were left out of that trial. 10 times 10 seconds twice a day is common practice.',
    },
    'chin-retraction': {
      known: 'Clinics hand it out for breaks at the desk.',
      unknown: 'What it does: no trial of it is known to Unknot.',
    },
    'scapular-retraction': {
      known:
        'Clinics hand it out; it is said to be part of a programme tested in one trial (Jull et al. 2002).',
      unknown: 'What it does by itself: no trial of it alone is known to Unknot.',
    },
    'band-raise': {
      known:
        'In one trial with 198 people over 10 weeks, 2 minutes a day took 0.64 days with headache off the week (0.23 to 1.0), and 12 minutes a day 0.79 (0.37 to 1.2). Neck pain fell by 1.4 and 1.9 of 10 points; how strong the headaches were and how long they lasted did not change (Andersen et al. 2011).',
      unknown: 'Whether another trial would find the same: there is only this one.',
    },
    'shoulder-strength': {
      known:
        'In one trial with 573 people over 20 weeks, one hour a week brought the number and the strength of headaches down by about half (Andersen CH et al. 2017).',
      unknown:
        'How it goes without supervision: the use of painkillers fell only where somebody supervised. Which movements it is made of here is Unknot’s own choice, after common practice.',
    },
    'neck-isometrics': {
      known:
        'In one trial pain eased by 69% with strength training against a band, by 58% with endurance training and by 37% with stretching alone (Ylinen et al. 2010).',
      unknown:
        'How it goes with the hand in place of the band. That trial’s text asks for care in severe headache from the neck.',
    },
    'trapezius-stretch': stretching,
    'levator-stretch': stretching,
    'chest-stretch': stretching,
    'thoracic-extension': {
      known: 'A habit against sitting bent, from practice.',
      unknown: 'What it does: no trial of it is known to Unknot. Its value is that of a habit.',
    },
    'suboccipital-release': {
      known:
        'Texts of clinics say 90 seconds. The trials used a therapist’s hands, not balls (Espí-López et al.).',
      unknown: 'What two balls do.',
    },
    'trigger-point-pressure': {
      known:
        'With massage, headaches of 16 people went from 4.7 to 3.2 a week, but nobody was compared with them (PMC2565109). A later trial found no gain over a sham (Moraska et al. 2015).',
      unknown: 'Whether pressing by oneself does anything.',
    },
    'micro-break': {
      known:
        'In one 6-month trial with 193 people, neck pain was new in 17% of those who took breaks and in 44% of the others: hazard ratio 0.45 (0.20 to 0.98; Waongenngarm et al. 2021).',
      unknown: 'What breaks do for headaches: nobody has tested that.',
    },
    aerobic: {
      known:
        'In migraine, 6 studies found 0.6 days a month less, give or take 0.3: a small effect (Lemmens et al. 2019). A comparison of 21 trials with 1195 people found more: 2.18 days a month fewer with a moderate pace, 3.13 with a high one (Woldeamanuel et al. 2022); a published comment faults its data and its placebos.',
      unknown:
        'How much is best: 70 to 135 minutes a week at a moderate pace, say 27 trials with 1611 people, at very low to low certainty (PeerJ 20254).',
    },
  } satisfies Record<ExerciseId, Evidence>,
};

export type EvidenceWords = typeof enEvidence;
