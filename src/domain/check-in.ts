import {
  type Answer,
  answerOf,
  applicable,
  type Draft,
  type Question,
  questionOf,
  readPicks,
} from './script.ts';

/** The hours a day can be sat through, one button each; in minutes. */
const sittingHours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((hours) => hours * 60);

const onHeadacheDay = { headache: true } as const;

/**
 * The check-in of a day, in the order it is asked. Ids of questions and options are stored for ever: never renamed, never
 * used again for something else. A new row needs no migration; every language fails to compile until it is worded.
 */
export const script = [
  { id: 'headache', kind: 'yes-no' },
  /** NRS 0-10, the peak of the day: what the endpoints of the International Headache Society build on. */
  { id: 'peak', kind: 'scale', min: 1, max: 10, when: onHeadacheDay },
  /** 30 minutes make a headache day; 4 and 72 hours bound an untreated migraine (ICHD-3 1.1 B). */
  {
    id: 'duration',
    kind: 'number',
    min: 1,
    max: 24 * 60,
    choices: [15, 30, 60, 120, 180, 240, 360, 480, 720, 1440],
    when: onHeadacheDay,
  },
  /** ICHD-3 1.1 C1 unilateral, 2.2 C1 bilateral. */
  { id: 'side', kind: 'choice', options: ['left', 'right', 'both'], when: onHeadacheDay },
  /** ICHD-3 1.1 C2 pulsating, 2.2 C2 pressing or tightening. */
  {
    id: 'quality',
    kind: 'choice',
    options: ['pulsating', 'pressing', 'stabbing', 'other'],
    when: onHeadacheDay,
  },
  /** ICHD-3 1.1 C4: worse with, or made the person avoid, routine activity. */
  { id: 'movement', kind: 'yes-no', when: onHeadacheDay },
  /** ICHD-3 1.1 D and 1.2 B (an aura sign of 5 to 60 minutes); neck stiffness for the neck-linked pattern. */
  {
    id: 'with',
    kind: 'several',
    options: ['nausea', 'vomiting', 'light', 'sound', 'aura', 'stiff-neck'],
    when: onHeadacheDay,
  },
  /** What speaks for a neck-linked pattern: it begins in the neck or follows a posture held for long. */
  {
    id: 'origin',
    kind: 'several',
    options: ['neck', 'long-sitting', 'stress', 'poor-sleep', 'missed-meal', 'screen'],
    when: onHeadacheDay,
  },
  /** ICHD-3 8.2 counts days by class of medicine. */
  {
    id: 'painkillers',
    kind: 'several',
    options: ['non-opioid', 'combination', 'triptan', 'ergotamine', 'opioid', 'other-acute', 'unknown'],
    own: 'medicine',
    when: onHeadacheDay,
  },
  { id: 'sitting', kind: 'number', min: 0, max: 24 * 60, choices: sittingHours },
  { id: 'stress', kind: 'scale', min: 0, max: 10 },
] as const satisfies readonly Question[];

/** The id of one question of the check-in. */
export type QuestionId = (typeof script)[number]['id'];

/** The options of one question, by its id. */
export type OptionOf<Id extends QuestionId> = Extract<
  Extract<(typeof script)[number], { id: Id }>,
  { options: readonly string[] }
>['options'][number];

/** Where a check-in's answers come from: told on the day itself or from memory, changed afterwards, imported. */
export type Source = 'today' | 'recall' | 'edited' | 'imported';

/** The draft in a stored check-in; what today's script cannot read of it counts as not given. */
export function draftOf(kept: {
  answers: Readonly<Record<string, unknown>>;
  picks: Readonly<Record<string, unknown>>;
  asking: string | null;
  lastUpdateId: number;
}): Draft {
  const { answers, picks, asking, lastUpdateId } = kept;
  return { answers, picks: readPicks(picks), asking, lastUpdate: lastUpdateId };
}

/** A day's answers by question id, as stored. */
export type Answers = Draft['answers'];

/** What a person said to a question of that day; undefined where it was skipped, never asked, or cannot be read. */
export function told(answers: Answers, id: QuestionId): Exclude<Answer, null> | undefined {
  const question = questionOf(applicable(script, answers), id);
  return (question && answerOf(question, answers)) ?? undefined;
}

/** Whether every question that applies has been asked: answered or skipped. */
export function isComplete(answers: Draft['answers']): boolean {
  return applicable(script, answers).every((question) => answerOf(question, answers) !== undefined);
}

/** Where the answers come from after a change to them: finishing late is recall, changing a past day is an edit. */
export function sourceAfter(source: Source, change: { wasFinished: boolean; isToday: boolean }): Source {
  if (change.isToday) return source;
  if (change.wasFinished) return 'edited';
  return source === 'today' ? 'recall' : source;
}

/** From 7 of 10 pain counts as severe (NRS) and, by our rule, stress as high. */
export const high = 7;

/** Our rule: so long is long sitting, in minutes. Micro-breaks are for whoever sits for 6 hours or more. */
export const longSitting = 6 * 60;

/** What may do good after such a day: the reason for an offer, or undefined. */
export function offerAfter(answers: Answers): 'headache' | 'stress' | undefined {
  if (Number(told(answers, 'peak')) >= high) return 'headache';
  return Number(told(answers, 'stress')) >= high ? 'stress' : undefined;
}

/** The option by which a painkiller of the person's own list stands in an answer. */
export function ownOption(medicine: { id: number }): string {
  return `medicine-${medicine.id}`;
}
