import type { Temporal } from 'temporal-polyfill';
import { type Answers, told } from './check-in.ts';
import { type ClassByOption, type Labelled, labelOf } from './classify.ts';
import { type MedicineClass, medicineClasses } from './medication.ts';

/**
 * Our own count: a headache day has 30 minutes of headache or more, or any headache with an acute painkiller. 30 minutes
 * is the shortest tension-type headache (ICHD-3 2.2 B) and the bound of the migraine-like day (van der Arend 2023).
 */
export const shortestMinutes = 30;

/** What is known of a day. Nobody guesses the third state. */
export type DayState = 'headache' | 'free' | 'unanswered';

/** What was told of a day. */
export interface ToldDay {
  day: Temporal.PlainDate;
  answers: Answers;
}

/** One day, as far as it was told. */
export interface DayRead {
  day: Temporal.PlainDate;
  state: DayState;
  /** Whether the headache question was answered, or skipped. */
  asked: boolean;
  /** A free day with a headache too short to count. */
  brief: boolean;
  /** On headache days: what the headache was like by the published rules, and by which. */
  labelled: Labelled | undefined;
  /** On headache days: the peak of 10, and whether an acute painkiller was taken. */
  peak: number | undefined;
  painkiller: boolean | undefined;
  /** Of 10. */
  stress: number | undefined;
  sittingMinutes: number | undefined;
}

/** Every day from the first to the last, both included. Days without a check-in are unanswered; others do not count. */
export function readDays(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  checkIns: readonly ToldDay[],
  classes: ClassByOption,
): DayRead[] {
  const answers = new Map(checkIns.map((one) => [one.day.toString(), one.answers]));
  const length = first.until(last, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(length, 0) }, (_, after) => {
    const day = first.add({ days: after });
    return readDay(day, answers.get(day.toString()) ?? {}, classes);
  });
}

/** One day by its answers. */
export function readDay(day: Temporal.PlainDate, answers: Answers, classes: ClassByOption): DayRead {
  const headache = told(answers, 'headache');
  const minutes = told(answers, 'duration');
  const taken = told(answers, 'painkillers') as readonly string[] | undefined;
  const painkiller = taken?.some((option) => isAcute(classIn(option, classes)));
  // What is not told does not make a headache too short.
  const brief = Number(minutes) < shortestMinutes && painkiller === false;
  const state = headache === undefined ? 'unanswered' : headache && !brief ? 'headache' : 'free';
  const isHeadache = state === 'headache';
  return {
    day,
    state,
    asked: headache !== undefined || answers.headache === null,
    brief,
    labelled: isHeadache ? labelOf(answers, classes) : undefined,
    peak: isHeadache ? (told(answers, 'peak') as number | undefined) : undefined,
    painkiller: isHeadache ? painkiller : undefined,
    stress: told(answers, 'stress') as number | undefined,
    sittingMinutes: told(answers, 'sitting') as number | undefined,
  };
}

/** The class of what was ticked for the pain; one that nobody has told yet is `unknown`; undefined: it is no medicine. */
export function classIn(option: string, classes: ClassByOption): MedicineClass | undefined {
  const name = classes.has(option) ? (classes.get(option) ?? 'unknown') : option;
  return Object.hasOwn(medicineClasses, name) ? (name as MedicineClass) : undefined;
}

/** Whether it is an acute painkiller; one whose class nobody has told yet counts as one. */
export function isAcute(name: MedicineClass | undefined): boolean {
  return name !== undefined && medicineClasses[name].acute;
}
