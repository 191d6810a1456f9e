import { Temporal } from 'temporal-polyfill';
import { type Answers, told } from './check-in.ts';
import type { ClassByOption } from './classify.ts';
import { readDay, type ToldDay } from './day.ts';
import type { Ledger } from './ledger.ts';
import { type PatternChange, patternChanges } from './pattern-change.ts';
import type { Profile } from './profile.ts';
import { stillHolds } from './screening.ts';
import { reaches, type Tally, tallyOf } from './tally.ts';
import { type Tier, tierOf } from './warnings.ts';

/** Our own rules look at the last four weeks, today included, and need this many answered days of them. */
export const physioDays = 28;
export const answersNeeded = 14;

/** Our own rule: headache on so many days. */
export const manyHeadacheDays = 8;

/** Our own rule: a stiff neck on so many days. */
export const manyStiffDays = 8;

/** Our own rule: so long is sitting for a whole working day, in minutes. */
export const wholeDaySitting = 8 * 60;

/** The article’s four reasons for physical therapy, in its order. */
export const physioReasonIds = ['headache-days', 'neck-or-sitting', 'stiff-or-long', 'medication'] as const;

/** One of the four reasons. */
export type PhysioReasonId = (typeof physioReasonIds)[number];

/** The numbers behind the reasons. What was not told is in no denominator. */
export interface PhysioFigures {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** Of the 28 days. */
  answered: number;
  /** Headache days of the answered ones. */
  headache: Tally;
  /** Headache days that are migraine-like, of all headache days. */
  migraineLike: Tally;
  /** Headache days that began in the neck, after long sitting, or one of the two, of those whose beginning was told. */
  neckStart: Tally;
  afterSitting: Tally;
  neckOrSitting: Tally;
  /** Days with a stiff neck, of those on which it was asked: days with a headache. */
  stiffNeck: Tally;
  /** Headache days with 8 hours of sitting or more, of those whose sitting was told. */
  longSitting: Tally;
  /** The classes of painkillers at or over their notice, over the ledger’s own 30 days. */
  medication: Ledger['lines'];
  /** Whether the person would like to rely less on painkillers, as they last said. */
  wantsLess: boolean;
}

/** What /physio has to say. */
export type PhysioAdvice =
  /** The safety screen was never answered, or too long ago. */
  | { do: 'ask-safety'; isNew: boolean }
  /** A red flag: its advice stands in place of ours. */
  | { do: 'red-flag'; tier: Exclude<Tier, 'routine'> }
  /** Too few days are answered to say anything. */
  | { do: 'wait' }
  | { do: 'consider'; reasons: PhysioReasonId[] }
  | { do: 'not-now' };

/** What is told of a person, for the rules of /physio. */
export interface PhysioInput {
  today: Temporal.PlainDate;
  days: readonly ToldDay[];
  classes: ClassByOption;
  ledger: Pick<Ledger, 'lines'>;
  wantsLess: boolean | undefined;
}

/** The numbers of the last 28 days, today included. */
export function physioFigures({ today, days, classes, ledger, wantsLess }: PhysioInput): PhysioFigures {
  const first = today.subtract({ days: physioDays - 1 });
  const { compare } = Temporal.PlainDate;
  const answered = days
    .filter(({ day }) => compare(day, first) >= 0 && compare(day, today) <= 0)
    .map(({ day, answers }) => ({ answers, ...readDay(day, answers, classes) }))
    .filter(({ state }) => state !== 'unanswered');
  const aching = answered.filter(({ state }) => state === 'headache');
  const began = (...ways: string[]) =>
    tallyOf(aching.map(({ answers }) => ticksOne(answers, 'origin', ways)));
  return {
    first,
    last: today,
    answered: answered.length,
    headache: { days: aching.length, of: answered.length },
    migraineLike: tallyOf(aching.map(({ labelled }) => labelled?.label === 'migraine-like')),
    neckStart: began('neck'),
    afterSitting: began('long-sitting'),
    neckOrSitting: began('neck', 'long-sitting'),
    // With a headache too short to count, a neck is no less stiff.
    stiffNeck: tallyOf(answered.map(({ answers }) => ticksOne(answers, 'with', ['stiff-neck']))),
    longSitting: tallyOf(aching.map(({ sittingMinutes }) => reaches(sittingMinutes, wholeDaySitting))),
    medication: ledger.lines.filter(({ level }) => level !== 'none'),
    wantsLess: wantsLess === true,
  };
}

/** Whether one of these options was ticked; undefined where the question was not answered. */
function ticksOne(
  answers: Answers,
  question: 'origin' | 'with',
  options: readonly string[],
): boolean | undefined {
  const ticked = told(answers, question);
  return Array.isArray(ticked) ? options.some((option) => ticked.includes(option)) : undefined;
}

/**
 * Which of the four reasons are there, by our own rules over the article’s: headache on 8 days or more; it starts in the
 * neck or follows long sitting on half of the headache days or more; the neck is stiff on 8 days or more, or most headache
 * days have 8 hours of sitting or more; medication days at or over the notice, or the wish to rely less on painkillers.
 * None as long as fewer than 14 of the 28 days are answered.
 */
export function physioReasons(figures: PhysioFigures): PhysioReasonId[] {
  const { answered, headache, neckOrSitting, stiffNeck, longSitting, medication, wantsLess } = figures;
  if (answered < answersNeeded) return [];
  const isThere: Record<PhysioReasonId, boolean> = {
    'headache-days': headache.days >= manyHeadacheDays,
    'neck-or-sitting': neckOrSitting.of > 0 && neckOrSitting.days * 2 >= neckOrSitting.of,
    'stiff-or-long': stiffNeck.days >= manyStiffDays || longSitting.days * 2 > longSitting.of,
    medication: medication.length > 0 || wantsLess,
  };
  return physioReasonIds.filter((id) => isThere[id]);
}

/**
 * What there is to say, red flags first: they take the place of the advice, and so does a change of the days that is worth
 * a check within a day or two. What can wait for a routine appointment is told beside it. An answer that is older than 28
 * days is asked for again, but one that calls for help is not forgotten meanwhile.
 *
 * @param changes how the days have changed; see `patternChangesIn`
 */
export function physioAdvice(
  figures: PhysioFigures,
  { safety }: Pick<Profile, 'safety'>,
  changes: readonly PatternChange[],
  now: Temporal.Instant,
): PhysioAdvice {
  if (!safety) return { do: 'ask-safety', isNew: true };
  const tier = tierOf(safety.flags);
  if (tier === 'now' || tier === 'soon') return { do: 'red-flag', tier };
  if (changes.some((change) => patternChanges[change] === 'soon')) return { do: 'red-flag', tier: 'soon' };
  if (!stillHolds(safety.at, now)) return { do: 'ask-safety', isNew: false };
  if (figures.answered < answersNeeded) return { do: 'wait' };
  const reasons = physioReasons(figures);
  return reasons.length > 0 ? { do: 'consider', reasons } : { do: 'not-now' };
}

/** What is worth asking a physiotherapist, in its order: first what the own days bring up, then what is always worth it. */
export const physioQuestionIds = [
  'migraine-like',
  'neck',
  'after-sitting',
  'long-sitting',
  'stiff-neck',
  'painkillers',
  'exercises',
  'findings',
  'plan',
  'hands',
  'home',
  'check',
] as const;

/** One question to take along. */
export type PhysioQuestionId = (typeof physioQuestionIds)[number];

/**
 * The questions that the days of the last four weeks bring up, and those that are always worth asking; our own choice.
 *
 * @param practised on how many of these days exercises were done
 */
export function physioQuestions(figures: PhysioFigures, practised: number): PhysioQuestionId[] {
  const { migraineLike, neckStart, afterSitting, longSitting, stiffNeck, medication, wantsLess } = figures;
  const isAsked: Partial<Record<PhysioQuestionId, boolean>> = {
    'migraine-like': migraineLike.days > 0,
    neck: neckStart.days > 0,
    'after-sitting': afterSitting.days > 0,
    'long-sitting': longSitting.days > 0,
    'stiff-neck': stiffNeck.days > 0,
    painkillers: medication.length > 0 || wantsLess,
    exercises: practised > 0,
  };
  return physioQuestionIds.filter((id) => isAsked[id] ?? true);
}
