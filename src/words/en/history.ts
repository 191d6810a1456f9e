import type { Source } from '../../domain/check-in.ts';
import type { Label } from '../../domain/classify.ts';
import type { CriterionId } from '../../domain/criteria.ts';

const days = (count: number) => (count === 1 ? 'day' : 'days');

/** The words of the calendar and of one day in it. Texts are Telegram HTML. */
export const enHistory = {
  /** The days of the month with a headache, by their numbers. */
  headacheOn: (list: string) => `Headache days: ${list}`,
  unanswered: (count: number, of: number) => `Not answered: ${count} of ${of} ${days(of)}`,
  nothingYet: 'nothing is noted yet.',
  howTo:
    '● headache · ○ free · no mark: not answered\nTap a day, or type it: /history 12 March. Weeks begin on Monday.',
  outside: (first: string) => `The calendar goes from ${first} to today.`,
  unclear: 'Which day? Try /history yesterday or /history 12 March.',

  fillIn: 'Fill in',
  goOn: 'Go on',
  correct: 'Edit',
  whichRule: 'Which rule?',
  back: '‹ Back',

  headache: 'A headache day.',
  free: 'A day without headache.',
  brief: (least: string) =>
    `A headache under ${least} without a painkiller: by Unknot’s own rule, a day without.`,
  noAnswer: 'Whether there was a headache is not noted.',
  nothing: 'Nothing is noted for this day.',
  unfinished: 'The check-in of this day is not finished.',
  sources: {
    today: 'Noted on the day itself.',
    recall: 'Noted from memory, up to 72 hours later.',
    edited: 'Edited later.',
    imported: 'Imported.',
  } satisfies Record<Source, string>,
  closed:
    'It can no longer be filled in: that is possible for 72 hours, for later memory misleads. That is all right.',

  level: (value: number) => `${value} of 10`,
  skipped: 'skipped',
  notAsked: 'not asked',

  labels: {
    'migraine-like': 'Migraine-like, by a published definition.',
    'tension-type-like': 'Tension-type-like, by Unknot’s own rule after a published one.',
    unclassified: 'Unclassified, by the rules for such days.',
  } satisfies Record<Label, string>,

  noted: '<b>Noted while it lasted</b>',
  span: (start: string, end: string) => `${start} to ${end}`,
  from: (start: string) => `from ${start}`,
  peak: (peak: number) => `at its worst ${peak} of 10`,
  sides: { left: 'left', right: 'right', both: 'both sides' },
  relief: {
    free: 'after two hours: no pain',
    better: 'after two hours: better',
    same: 'after two hours: the same',
    worse: 'after two hours: worse',
  },
  taken: '<b>Taken</b>',
  someTime: 'no time noted',
  practised: '<b>Exercises</b>',
  beforeAfter: (before: number, after: number) => `${before} before, ${after} after (of 10)`,
  stopped: 'stopped early',
  visited: '<b>Visits</b>',
  more: (count: number) => `and ${count} more`,

  rule: {
    /** Which rule the day was read by, in our own words. */
    migraine:
      '<b>Migraine-like day</b>: any one of three ways is enough (van der Arend et al. 2023, Cephalalgia; the features are those of ICHD-3 1.1). It names a day, not what you have.',
    tension:
      '<b>Tension-type-like day</b>: Unknot’s own rule after ICHD-3 2.2. All three parts, and not migraine-like. It names a day, not what you have.',
    neither:
      'This day is not known to meet either rule. What was not asked counts for nothing, so it may have been one of them all the same.',
    by: 'For this day it was the one marked ▸.',
    ways: {
      features: 'By its features',
      aura: 'By an aura',
      'specific-drug': 'By a medicine made for migraine',
    },
    atLeast: (least: number, of: number) => `${least} of these ${of}`,
    both: 'both of these',
    key: '✓ met · ✗ not met · ? not asked',
    criteria: {
      lasted: '30 minutes or more',
      'one-side': 'on one side',
      pulsating: 'pulsating',
      moderate: 'moderate or severe (4 of 10 or more)',
      'worse-moving': 'worse with movement, or movement avoided',
      sick: 'nausea or vomiting',
      'light-and-sound': 'light and noise both disturb',
      aura: 'an aura of 5 to 60 minutes',
      'specific-drug': 'a triptan, ergotamine, gepant or ditan, whatever it did',
      'both-sides': 'on both sides',
      pressing: 'pressing or tightening',
      'not-severe': 'mild or moderate (under 7 of 10)',
      'not-worse-moving': 'not worse with movement',
      'not-sick': 'no nausea, no vomiting',
      'not-light-and-sound': 'not light and noise both',
    } satisfies Record<CriterionId, string>,
  },
};

export type HistoryWords = typeof enHistory;
