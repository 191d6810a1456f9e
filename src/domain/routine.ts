import { type ClockTime, readTimeOfDay } from './clock-times.ts';
import type { Lexicon } from './lexicon.ts';
import type { Switched } from './schedule.ts';
import type { MinuteOfDay } from './time.ts';
import { maskOf, readWeekdays } from './weekdays.ts';

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

/** The days and the time of day that a text says, in either order: "Mon-Fri 8pm", "um 15 Uhr werktags"; undefined if not both. */
export function readDaysAndTime(
  text: string,
  lexicons: readonly Lexicon[],
): { weekdays: number; time: ClockTime } | undefined {
  const words = text.trim().split(/\s+/);
  const readings = words.flatMap((_, at) => {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
    return [halves, [halves[1], halves[0]] as const].flatMap(([days, hour]) => {
      const weekdays = readWeekdays(days, lexicons);
      const time = readTimeOfDay(hour, lexicons);
      return weekdays === undefined || ('fault' in time && time.fault === 'unclear')
        ? []
        : [{ weekdays, time }];
    });
  });
  // "8 am Sunday" is no German "am Sonntag".
  return readings.find(({ time }) => 'value' in time) ?? readings[0];
}
