import { Temporal } from 'temporal-polyfill';
import { type Answers, high, longSitting, type QuestionId, told } from './check-in.ts';
import { type ClassByOption, isMigraineLike } from './classify.ts';
import { type ExerciseId, exerciseIds, exercises, idsOfKind } from './exercises.ts';
import { type Circumstances, whyClosed } from './gate.ts';
import { movement } from './practice.ts';

/** Our own rule: work is from Monday to Friday, 8 to 18 o’clock in this IANA zone. Nobody is asked for their own hours. */
export function isAtWork(now: Temporal.Instant, zone: string): boolean {
  const { dayOfWeek, hour } = now.toZonedDateTimeISO(zone);
  return dayOfWeek <= 5 && hour >= 8 && hour < 18;
}

/** How many days before today the choice looks at. */
const lookBackDays = 3;

/** What a person told of the last days. */
export interface LastDays {
  today: Temporal.PlainDate;
  /** In any order; only today and the days it looks back to count. */
  days: readonly { day: Temporal.PlainDate; answers: Answers }[];
  classes: ClassByOption;
}

/** What the choice of an exercise goes by. */
export interface Situation extends LastDays, Omit<Circumstances, 'attack'> {
  atWork: boolean;
  /** Whether the programme has movements for today. */
  programme: boolean;
}

/** What the clock may offer: an exercise, or the movements of the day. */
export type Offer = ExerciseId | typeof movement;

/** Why an exercise is offered. */
export type Reason = 'attack' | 'stress' | 'sitting' | 'usual';

/** An exercise, and why it. */
export interface Choice {
  exercise: Offer;
  reason: Reason;
}

/**
 * Today's exercise by our own rules; after one that was shown (its id) the next that suits, and after the last the first.
 * The same on the same day with the same answers, at work or not.
 */
export function chooseExercise(situation: Situation, shown?: string): Choice {
  const suitable = suitableExercises(situation);
  const place = suitable.findIndex(({ exercise }) => exercise === shown);
  // Breathing without holds suits always, so there is one.
  return suitable[(place + 1) % suitable.length] as Choice;
}

/** Why this exercise is offered today; undefined: it is not, or there is none of that id. */
export function reasonFor(situation: Situation, exercise: string): Reason | undefined {
  return suitableExercises(situation).find((choice) => choice.exercise === exercise)?.reason;
}

/** All that suits, best first: by each reason that holds, and of the same reason another first every day. */
function suitableExercises(situation: Situation): Choice[] {
  const { today } = situation;
  const attack = isAttack(situation);
  const groups: Choice[][] = [];
  let left = openOffers(situation, attack);
  for (const [reason, suits] of attack ? inAttack : reasonsOf(situation)) {
    const group = turned(left.filter(suits), today);
    groups.push(group.map((exercise) => ({ exercise, reason })));
    left = left.filter((id) => !suits(id));
  }
  // The only one of the most pressing reason would come day after day: the next reason takes turns with it.
  return (groups[0]?.length === 1 ? turned(groups, today) : groups).flat();
}

/**
 * What the gate leaves open of what the clock offers. Movements come only as the programme of the day, never one by one;
 * breaks only at work, and sport, which takes half an hour, only away from it. 4-7-8 has no evidence to send it for.
 */
function openOffers(situation: Situation, attack: boolean): Offer[] {
  const isOpen = (id: ExerciseId) => whyClosed(id, { ...situation, attack }) === undefined;
  const single = exerciseIds.filter((id) => {
    if (exercises[id].kind === 'movement' || id === 'four-seven-eight') return false;
    if (situation.atWork ? exercises[id].kind === 'activity' : exercises[id].forLongSitting) return false;
    return isOpen(id);
  });
  return situation.programme && idsOfKind('movement').some(isOpen) ? [...single, movement] : single;
}

type Group = readonly [Reason, (offer: Offer) => boolean];

const inAttack: readonly Group[] = [['attack', () => true]];

/** What the last days call for, most pressing first, with the exercises that answer it. */
function reasonsOf(situation: Situation): Group[] {
  const isBreak = (offer: Offer) => offer !== movement && exercises[offer].forLongSitting === true;
  const groups: Group[] = [['usual', (offer) => !isBreak(offer)]];
  if (lastTold(situation, 'sitting') >= longSitting)
    groups.unshift(['sitting', (offer) => offer === movement || isBreak(offer)]);
  if (lastTold(situation, 'stress') >= high)
    groups.unshift(['stress', (offer) => offer !== movement && exercises[offer].kind === 'breathing']);
  return groups;
}

/** An attack today is one that was told of today or, before today's headache is told, yesterday. */
const attackDays = 1;

/** Whether the last headache told is severe or migraine-like. One whose strength nobody has told may be either. */
export function isAttack(last: LastDays): boolean {
  const answers = lastAnswers(last, 'headache', attackDays);
  if (!answers || told(answers, 'headache') !== true) return false;
  const peak = told(answers, 'peak');
  return peak === undefined || Number(peak) >= high || isMigraineLike(answers, last.classes);
}

/** The number last told, NaN where none was: it reaches no threshold. */
function lastTold(last: LastDays, id: QuestionId): number {
  const answers = lastAnswers(last, id, lookBackDays);
  return Number(answers && told(answers, id));
}

/** The last day on which this was told, up to so many days ago. */
function lastAnswers({ today, days }: LastDays, id: QuestionId, back: number): Answers | undefined {
  const age = (day: Temporal.PlainDate) => day.until(today).days;
  const candidates = days.filter(({ day, answers }) => {
    return age(day) >= 0 && age(day) <= back && told(answers, id) !== undefined;
  });
  return candidates.sort((one, other) => age(one.day) - age(other.day))[0]?.answers;
}

const dayZero = Temporal.PlainDate.from('1970-01-01');

/** The same in the same order, but another first on the next day. */
function turned<T>(all: readonly T[], today: Temporal.PlainDate): T[] {
  const first = dayZero.until(today).days % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}
