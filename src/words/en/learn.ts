import type { Basis, Lead, Topic } from '../../domain/lessons.ts';
import { enLessons } from './lessons.ts';

/** The words around the lessons. Texts are Telegram HTML. */
export const enLearn = {
  /** What the clock sends shows on a locked screen: nothing of health. */
  notice: 'Something small to know. It takes a minute.',
  read: 'Read',
  another: 'Another one',
  all: 'All lessons',
  allTitle: '<b>Small lessons</b>\n\nA minute each. What would you like to read about?',
  /** Before what to try. */
  try: 'This week:',

  topics: {
    diary: 'Diary and doctor',
    posture: 'Sitting and screen',
    activity: 'Being active',
    'daily-life': 'Daily life',
    stress: 'Stress and calm',
    painkillers: 'Painkillers',
    therapy: 'Physiotherapy',
  } satisfies Record<Topic, string>,

  /** What a lesson rests on; the sources as they are cited everywhere. */
  basis: {
    published: (sources: string) => `Source: ${sources}.`,
    weak: (sources: string) => `Weak evidence: ${sources}.`,
    practice: () => 'Common practice; no trial is known to Unknot.',
    own: () => 'Unknot’s own rule, after common practice.',
  } satisfies Record<Basis, (sources: string) => string>,

  leads: {
    'check-in': 'Check in',
    safety: 'Safety questions',
    workplace: 'Check my workplace',
    breaks: 'Sitting breaks',
    breathing: 'Breathe',
    'letting-go': 'Relax the muscles',
    movement: 'My exercises',
    'self-pressure': 'A ball at the wall',
  } satisfies Record<Lead, string>,

  lessons: enLessons,
};

export type LearnWords = typeof enLearn;
