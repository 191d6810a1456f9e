import type { Temporal } from 'temporal-polyfill';
import type { Label } from '../../domain/classify.ts';
import { type DayRead, type DayState, isAcute } from '../../domain/day.ts';
import type { Taken } from '../../domain/ledger.ts';
import { type MedicineClass, medicineClasses } from '../../domain/medication.ts';
import type { Language } from '../../words/catalogue.ts';
import type { ChartWords } from '../../words/en/chart.ts';

/** A class of painkillers that counts: each has a word and a mark of its own. */
export type AcuteClass = keyof ChartWords['painkillers'];

/** One day of a chart or a calendar, in plain JSON. What is absent was not told. */
export interface ChartDay {
  /** ISO 8601. */
  day: string;
  state: DayState;
  /** A free day with a headache too short to count. */
  brief?: true;
  label?: Label;
  /** Of 10. */
  peak?: number;
  /** Of 10. */
  stress?: number;
  sittingMinutes?: number;
  /** The classes of the acute painkillers that were taken, each once. */
  medication: AcuteClass[];
}

/** Whether the published rule of the migraine-like day gave its label; see `labelOf`. */
export function isMigraineLike({ label }: ChartDay): boolean {
  return label === 'migraine-like';
}

/** A headache day whose peak was not told. */
export function hasNoPeak({ state, peak }: ChartDay): boolean {
  return state === 'headache' && peak === undefined;
}

/** What a chart is drawn from: days in a row, 7 of them, or 28, or several times 28. */
export interface ChartData {
  language: Language;
  days: ChartDay[];
}

/** What a calendar is drawn from. Days of the month that are not among the days are shown without a state. */
export interface CalendarData {
  language: Language;
  /** ISO 8601: "2026-11". */
  month: string;
  /** ISO 8601. It is framed. */
  today: string;
  days: ChartDay[];
}

/** The chart of these days in a row. */
export function chartDataOf(
  language: Language,
  days: readonly DayRead[],
  taken: readonly Taken[],
): ChartData {
  return { language, days: daysOf(days, taken) };
}

/** The calendar of a month: of the days only those within it, and none after today. */
export function calendarDataOf(
  language: Language,
  month: Temporal.PlainYearMonth,
  today: Temporal.PlainDate,
  days: readonly DayRead[],
  taken: readonly Taken[],
): CalendarData {
  const within = daysOf(days, taken).filter(
    ({ day }) => day.startsWith(`${month}-`) && day <= today.toString(),
  );
  return { language, month: month.toString(), today: today.toString(), days: within };
}

/** In the order of the classes, so that the same days are the same JSON. */
function daysOf(days: readonly DayRead[], taken: readonly Taken[]): ChartDay[] {
  const classes = Object.keys(medicineClasses) as MedicineClass[];
  return days.map(({ day, state, brief, labelled, peak, stress, sittingMinutes }) => {
    const has = new Set(taken.filter((one) => one.day.equals(day)).map((one) => one.class));
    return {
      day: day.toString(),
      state,
      ...(brief ? { brief } : {}),
      ...(labelled ? { label: labelled.label } : {}),
      ...(peak === undefined ? {} : { peak }),
      ...(stress === undefined ? {} : { stress }),
      ...(sittingMinutes === undefined ? {} : { sittingMinutes }),
      medication: classes.filter((name): name is AcuteClass => has.has(name) && isAcute(name)),
    };
  });
}
