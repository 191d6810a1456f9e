import type { Temporal } from 'temporal-polyfill';
import { ideaFor, type WorkHours } from '../../domain/micro-breaks.ts';
import type { RoutineEdit } from '../../domain/routine.ts';
import { daysOfWeek, includes } from '../../domain/weekdays.ts';
import type { Reminder } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face, rows } from '../frame/card.ts';

/** When breaks from sitting come to a person; without a reminder they never were switched on. */
export interface BreakHours {
  reminder: Pick<Reminder, 'active' | 'weekdays'> | undefined;
  work: WorkHours;
}

/** What is set about breaks: an hour of work, or their days. */
export type BreakEdit = { work: Partial<WorkHours> } | { routine: RoutineEdit };

/** The hours of work that have a button, in hours of the day. */
const hours = {
  from: [7, 8, 9, 10],
  to: [15, 16, 17, 18, 19],
};

/** What the clock sends: one line that says nothing of health. */
export function breakFace({ breaks: say }: Words, dueAt: Temporal.Instant, zone: string): Face {
  const day = dueAt.toZonedDateTimeISO(zone).toPlainDate();
  return {
    text: `${say.notice} ${say.ideas[ideaFor(dueAt)]}`,
    buttons: [
      [
        button(say.done, `mb:done:${dueAt.toString({ smallestUnit: 'minute' })}`),
        button(say.notToday, `mb:off:${day}`),
      ],
    ],
  };
}

/** What the clock sends when breaks have stayed unanswered for long: the last line. */
export function switchedOffFace({ breaks: say }: Words): Face {
  return { text: say.switchedOff, buttons: [[button(say.switchOn, 'mb:set:on')]] };
}

/** When breaks come, in a few words. */
export function breaksSaid(words: Words, { reminder, work }: BreakHours): string {
  if (!reminder?.active) return words.setup.off;
  return `${words.days(reminder.weekdays)} ${words.time(work.from)}–${words.time(work.to)}`;
}

/** The breaks as they are set. */
export function breaksFace(words: Words, breaks: BreakHours): Face {
  const { breaks: say, settings } = words;
  const { active = false, weekdays = 0 } = breaks.reminder ?? {};
  const { work } = breaks;
  const choice = (on: boolean, label: string, data: string) => button(on ? `✓ ${label}` : label, data);
  const hour = (end: 'from' | 'to', at: number) => {
    const time = words.time(at * 60);
    const label = end === 'from' ? `${time} –` : `– ${time}`;
    return choice(work[end] === at * 60, label, `mb:set:${end}-${at * 60}`);
  };
  const days = daysOfWeek.map((day) => {
    const on = includes(weekdays, day);
    return choice(on, words.weekday(day), `mb:set:day${on ? '-' : '+'}${day}`);
  });
  const isSet = [
    ...rows(
      hours.from.map((at) => hour('from', at)),
      2,
    ),
    ...rows(
      hours.to.map((at) => hour('to', at)),
      3,
    ),
    ...rows(days, 4),
  ];
  return {
    text: [
      settings.now(settings.breaks, breaksSaid(words, breaks)),
      say.how,
      `<i>${say.known}</i>`,
      ...(active ? [say.choose] : []),
    ].join('\n\n'),
    buttons: [
      ...(active ? isSet : []),
      [
        active ? button(settings.turnOff, 'mb:set:off') : button(settings.turnOn, 'mb:set:on'),
        button(words.exercises.known, 'ev:micro-break'),
      ],
      [button(settings.back, 'se:show')],
    ],
  };
}

/** Reads what a button sets, from data that anybody can forge. */
export function readBreakEdit(value: string): BreakEdit | undefined {
  if (value === 'on' || value === 'off') return { routine: { active: value === 'on' } };
  const [, end, minute] = /^(from|to)-(\d{1,4})$/.exec(value) ?? [];
  if (end === 'from' || end === 'to') {
    const at = hours[end].find((hour) => hour * 60 === Number(minute));
    return at === undefined ? undefined : { work: { [end]: at * 60 } };
  }
  const [, sign, day] = /^day([+-])([1-7])$/.exec(value) ?? [];
  return day === undefined ? undefined : { routine: { day: Number(day), on: sign === '+' } };
}
