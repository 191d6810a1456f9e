import type { Temporal } from 'temporal-polyfill';
import { pauseEnd, pauseSpans } from '../../domain/pause.ts';
import { quietOf, readProfile } from '../../domain/profile.ts';
import type { RoutineEdit } from '../../domain/routine.ts';
import type { QuietHours } from '../../domain/schedule.ts';
import { isWeekly, type RoutineStep, routineOf } from '../../domain/setup.ts';
import { daysOfWeek, everyDay, includes, maskOf, weekdays } from '../../domain/weekdays.ts';
import type { Person, Reminder } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face, rows } from '../frame/card.ts';
import { answerData, editData, quietData } from './taps.ts';

/** What tells when something comes to a person, and when nothing does. */
export interface HoursInput {
  person: Person;
  reminders: readonly Reminder[];
  words: Words;
  now: Temporal.Instant;
}

/** The hours of the day that have a button. */
const hours = {
  evening: [18, 19, 20, 21, 22],
  relaxation: [11, 13, 15, 17, 18],
  summary: [7, 8, 9, 12, 18],
  lesson: [9, 12, 17, 18, 19],
};

/** The quiet hours that have a button, in hours of the day; the last are none. */
const nights = [
  [22, 7],
  [23, 7],
  [22, 8],
  [0, 0],
] as const;

/** The hours to choose from. */
export function hourButtons({ reminders, words }: HoursInput, step: RoutineStep): Button[] {
  const { active, minute: chosen } = reminders.find(({ kind }) => kind === routineOf[step]) ?? {};
  return hours[step].map((hour) => {
    const minute = hour * 60;
    return choice(active === true && minute === chosen, words.time(minute), editData(step, { minute }));
  });
}

/** A button that tells whether it is what has been chosen. */
function choice(on: boolean, label: string, data: string): Button {
  return button(on ? `✓ ${label}` : label, data);
}

/** When something comes again and again: its hour and its days. */
export function routineFace(input: HoursInput, step: RoutineStep): Face {
  const { reminders, words } = input;
  const { settings: say } = words;
  const { active, weekdays: mask } = reminders.find(({ kind }) => kind === routineOf[step]) ?? {};
  const chosen = active && mask ? mask : 0;
  const option = (on: boolean, label: string, edit: RoutineEdit) => choice(on, label, editData(step, edit));
  const days = daysOfWeek.map((day) => {
    const on = includes(chosen, day);
    const edit = isWeekly(step) ? { weekdays: maskOf(day) } : { day, on: !on };
    return option(on, words.weekday(day), edit);
  });
  const several = [
    option(chosen === weekdays, say.weekdays, { weekdays }),
    option(chosen === everyDay, say.daily, { weekdays: everyDay }),
  ];
  return {
    text: [say.now(say[step], routineSaid(input, step)), isWeekly(step) ? say.howDay : say.howDays].join(
      '\n\n',
    ),
    buttons: [
      ...rows(hourButtons(input, step), 3),
      ...rows(days, 4),
      ...(isWeekly(step) ? [] : [several]),
      [button(active ? say.turnOff : say.turnOn, editData(step, { active: !active }))],
    ],
  };
}

/** The hours of the night in which nothing comes unasked. */
export function quietFace(input: HoursInput): Face {
  const { person, words } = input;
  const { settings: say } = words;
  const { from, to } = quietOf(readProfile(person.profile));
  const choices = nights.map(([from, to]) => ({ from: from * 60, to: to * 60 }));
  return {
    text: [say.now(say.quiet, quietSaid(input)), say.quietWhy].join('\n\n'),
    buttons: rows(
      choices.map((one) => {
        const label = one.from === one.to ? say.noQuiet : spanSaid(words, one);
        return choice(one.from === from && one.to === to, label, quietData(one));
      }),
      2,
    ),
  };
}

/** The days to which nothing need come; a pause that is set can be ended here too. */
export function pauseFace(input: HoursInput): Face {
  const { person, words, now } = input;
  const { pause: say } = words;
  const today = todayOf(person, now);
  const end = pauseSaid(input);
  const choices = pauseSpans.map((span) => {
    const day = today.add(span);
    const length = 'days' in span ? say.days(span.days) : say.weeks(span.weeks);
    return [button(`${length} · ${words.shortDate(day)}`, answerData('pause', day.toString()))];
  });
  return {
    text: [end ? say.paused(end) : say.ask, say.how].join('\n\n'),
    buttons: [...(end ? [returnButton(words)] : []), ...choices],
  };
}

/** The pause that has been set; or that there is none any more. */
export function pausedFace(input: HoursInput): Face {
  const { pause: say } = input.words;
  const end = pauseSaid(input);
  return end
    ? { text: say.paused(end), buttons: [returnButton(input.words)] }
    : { text: say.ended, buttons: [] };
}

/** When something comes, in a few words. */
export function routineSaid({ reminders, words }: HoursInput, step: RoutineStep): string {
  const reminder = reminders.find(({ kind }) => kind === routineOf[step]);
  if (!reminder?.active) return words.setup.off;
  return `${words.days(reminder.weekdays)} ${words.time(reminder.minute)}`;
}

/** The quiet hours, in a few words. */
export function quietSaid({ person, words }: HoursInput): string {
  return spanSaid(words, quietOf(readProfile(person.profile)));
}

/** The day on which messages come again; undefined where there is no pause. */
export function pauseSaid({ person, words, now }: HoursInput): string | undefined {
  const end = pauseEnd(person.pausedUntil, todayOf(person, now));
  return end && words.date(end);
}

/** The date on the person's calendar. */
export function todayOf({ zone }: Person, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate();
}

function spanSaid(words: Words, { from, to }: QuietHours): string {
  return from === to ? words.setup.off : `${words.time(from)}–${words.time(to)}`;
}

function returnButton({ pause }: Words): Button[] {
  return [button(pause.end, 'se:return')];
}
