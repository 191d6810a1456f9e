import type { Switched } from './schedule.ts';
import type { MinuteOfDay } from './time.ts';
import { maskOf } from './weekdays.ts';

/**
 * What a person says about a routine: its hour, all of its days, one day more or less (Monday = 1), or that it is on or off.
 * Days that are set or unset one by one all count, in whatever order they come.
 */
export type RoutineEdit =
  | { minute: MinuteOfDay; weekdays?: number }
  | { weekdays: number }
  | { day: number; on: boolean }
  | { active: boolean };

/** What an edit changes about a routine; undefined: nothing. One without a day is off; an hour turns it on again. */
export function editRoutine(before: Switched, edit: RoutineEdit): Partial<Switched> | undefined {
  if (!('day' in edit)) return { active: true, ...edit };
  const days = before.active ? before.weekdays : 0;
  const after = edit.on ? days | maskOf(edit.day) : days & ~maskOf(edit.day);
  if (after === days) return undefined;
  return after === 0 ? { active: false } : { weekdays: after, active: true };
}
