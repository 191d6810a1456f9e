import type { RoutineEdit } from '../../domain/routine.ts';
import type { QuietHours } from '../../domain/schedule.ts';
import { isWeekly, type RoutineStep, type Step } from '../../domain/setup.ts';
import { everyDay, isOneDay } from '../../domain/weekdays.ts';

const minutesOfDay = 24 * 60;

/** The data of a button that answers a step. The step stands in it, so that it can never count for another. */
export function answerData(step: Step, value: string | number): string {
  return `su:${step}:${value}`;
}

/** The data of a button that edits a routine: its minute of the day, `days-31` (a mask), `day+3`, `day-3`, `on` or `off`. */
export function editData(step: RoutineStep, edit: RoutineEdit): string {
  if ('minute' in edit) return answerData(step, edit.minute);
  if ('weekdays' in edit) return answerData(step, `days-${edit.weekdays}`);
  if ('active' in edit) return answerData(step, edit.active ? 'on' : 'off');
  return answerData(step, `day${edit.on ? '+' : '-'}${edit.day}`);
}

/** Reads an edit from a button, whose data anybody can forge. What is weekly comes on one day. */
export function readEdit(step: RoutineStep, value: string): RoutineEdit | undefined {
  if (value === 'on' || value === 'off') return { active: value === 'on' };
  const [, kind = '', digits = ''] = /^(|days-|day\+|day-)(\d{1,4})$/.exec(value) ?? [];
  const number = Number(digits);
  if (digits === '') return undefined;
  if (kind === '') return number < minutesOfDay ? { minute: number } : undefined;
  if (kind === 'days-') {
    const isFit = isWeekly(step) ? isOneDay(number) : 0 < number && number <= everyDay;
    return isFit ? { weekdays: number } : undefined;
  }
  const isFit = !isWeekly(step) && 1 <= number && number <= 7;
  return isFit ? { day: number, on: kind === 'day+' } : undefined;
}

/** The data of a button that sets the quiet hours. */
export function quietData({ from, to }: QuietHours): string {
  return answerData('quiet', `${from}-${to}`);
}

/** Reads quiet hours from a button, whose data anybody can forge. */
export function readQuiet(value: string): QuietHours | undefined {
  const [, from = '', to = ''] = /^(\d{1,4})-(\d{1,4})$/.exec(value) ?? [];
  const quiet = { from: Number(from), to: Number(to) };
  return to !== '' && quiet.from < minutesOfDay && quiet.to < minutesOfDay ? quiet : undefined;
}
