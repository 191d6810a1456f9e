import type { OptionOf, QuestionId, script } from '../../domain/check-in.ts';

type KindOf<Id extends QuestionId> = Extract<(typeof script)[number], { id: Id }>['kind'];

/** What `said` is told: numbers of minutes come formatted, options as their labels, joined. */
interface Said {
  'yes-no': boolean;
  scale: number;
  number: string;
  choice: string;
  several: string;
}

/** How one question is put and its answer repeated. */
interface QuestionWords<Id extends QuestionId> {
  /** Its name in a list of answers. */
  name: string;
  ask: string;
  hint?: string;
  /** The answer in a few words; for 'several', the empty string stands for none of them. */
  said(value: Said[KindOf<Id>]): string;
  /** By option: its label first, then other words people type for it. */
  options: Record<OptionOf<Id>, readonly [string, ...string[]]>;
  /** What the button for none of the options says. */
  none?: string;
}

/** The words of every question of the check-in. */
export type ScriptWords = { [Id in QuestionId]: QuestionWords<Id> };

export const enQuestions: ScriptWords = {
  headache: {
    name: 'Headache',
    ask: 'Any headache?',
    said: (yes) => (yes ? 'Headache' : 'No headache'),
    options: {},
  },
  peak: {
    name: 'At its worst',
    ask: 'How strong was it at its worst?',
    hint: '1–3 mild · 4–6 moderate · 7–10 severe',
    said: (peak) => `${peak} of 10`,
    options: {},
  },
  duration: {
    name: 'How long',
    ask: 'How long did it last, all in all?',
    hint: 'Tap, or type it: “half an hour”, “8h”.',
    said: (time) => time,
    options: {},
  },
  side: {
    name: 'Side',
    ask: 'Which side?',
    said: (label) => label.toLowerCase(),
    options: {
      left: ['Left', 'l', 'left side', 'on the left'],
      right: ['Right', 'r', 'right side', 'on the right'],
      both: ['Both sides', 'both', 'everywhere', 'all over', 'bilateral', 'middle'],
    },
  },
  quality: {
    name: 'Kind of pain',
    ask: 'What did it feel like?',
    said: (label) => label.toLowerCase(),
    options: {
      pulsating: ['Pulsating', 'pulsing', 'throbbing', 'pounding', 'beating'],
      pressing: ['Pressing', 'tight', 'tightening', 'pressure', 'squeezing', 'band', 'dull'],
      stabbing: ['Stabbing', 'sharp', 'piercing', 'shooting', 'needle'],
      other: ['Something else', 'other', 'else', 'different'],
    },
  },
  movement: {
    name: 'Movement',
    ask: 'Did moving about make it worse?',
    hint: 'Walking or stairs, say – or did you keep still because of it?',
    said: (yes) => (yes ? 'worse with movement' : 'not worse with movement'),
    options: {},
  },
  with: {
    name: 'Came with it',
    ask: 'What came with it?',
    hint: 'Tap all that fit, then Done. Aura: flickering or tingling for 5 to 60 minutes.',
    said: (list) => (list ? `with it: ${list.toLowerCase()}` : 'nothing else with it'),
    options: {
      nausea: ['Nausea', 'nauseous', 'sick', 'queasy', 'feeling sick'],
      vomiting: ['Vomiting', 'vomit', 'threw up', 'throwing up'],
      light: ['Light-sensitive', 'light', 'light sensitivity', 'photophobia', 'bright light', 'light hurt'],
      sound: [
        'Noise-sensitive',
        'noise',
        'sound',
        'sounds',
        'phonophobia',
        'noise sensitivity',
        'sound hurt',
      ],
      aura: ['Aura', 'zigzags', 'flickering', 'flashes', 'tingling'],
      'stiff-neck': ['Stiff neck', 'neck stiffness', 'neck'],
    },
    none: 'None of these',
  },
  origin: {
    name: 'How it began',
    ask: 'How did it begin?',
    hint: 'Where, or after what? Tap all that fit, then Done.',
    said: (list) => (list ? `began: ${list.toLowerCase()}` : 'no clear beginning'),
    options: {
      neck: ['In the neck', 'neck', 'from the neck'],
      'long-sitting': ['Long sitting', 'sitting', 'desk', 'after long sitting'],
      stress: ['Stress', 'after stress', 'stressful day'],
      'poor-sleep': ['Poor sleep', 'sleep', 'bad sleep', 'after poor sleep', 'tired'],
      'missed-meal': ['Missed meal', 'meal', 'hunger', 'hungry', 'after a missed meal'],
      screen: ['Screen time', 'screen', 'computer', 'phone', 'after screen time'],
    },
    none: 'None of these',
  },
  painkillers: {
    name: 'Painkillers',
    ask: 'Did you take anything for the pain?',
    hint: 'Tap what you took, or type its name. Next time it has a button of its own.',
    said: (list) => (list ? `took: ${list}` : 'no painkiller'),
    options: {
      'non-opioid': ['Simple painkiller', 'painkiller'],
      combination: ['Combination painkiller', 'combination', 'combined painkiller'],
      triptan: ['Triptan', 'triptans'],
      ergotamine: ['Ergotamine', 'ergot'],
      opioid: ['Opioid', 'opiate'],
      'other-acute': ['Gepant or ditan', 'gepant', 'ditan'],
      unknown: ['Not sure what', 'I don’t know', 'unknown', 'don’t know which'],
    },
    none: 'Nothing',
  },
  sitting: {
    name: 'Sitting',
    ask: 'How many hours did you sit?',
    hint: 'All in all. For halves, type “7.5”.',
    said: (time) => `sat ${time}`,
    options: {},
  },
  stress: {
    name: 'Stress',
    ask: 'How stressed did you feel?',
    hint: '0 not at all · 10 as much as you can imagine',
    said: (level) => `stress ${level} of 10`,
    options: {},
  },
};
