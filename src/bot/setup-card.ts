import type { Temporal } from 'temporal-polyfill';
import type { Place as City } from '../domain/places.ts';
import { readProfile } from '../domain/profile.ts';
import { safetyQuestion, screenDraft } from '../domain/safety-screen.ts';
import { pickedOptions } from '../domain/script.ts';
import { everyDay, readStep, type Step, usual, weekdays } from '../domain/setup.ts';
import { minuteAt } from '../domain/time.ts';
import { redFlags, tierOf } from '../domain/warnings.ts';
import type { Person, Reminder } from '../store/schema.ts';
import { catalogue, languages } from '../words/catalogue.ts';
import type { Words } from '../words/en.ts';
import { type Button, button, type Face, rows, shortened } from './card.ts';

/** What a card about the person is made of. */
export interface SetupInput {
  person: Person;
  reminders: readonly Reminder[];
  words: Words;
  now: Temporal.Instant;
  /** A sentence above the question: why the last answer was not taken. */
  notice?: string | undefined;
  /** Places to choose between, and the question that asks for the choice. */
  choice?: { ask: string; places: readonly City[] } | undefined;
}

/** The hours that have a button, in minutes of the day. */
const hours = {
  evening: [18, 19, 20, 21, 22].map((hour) => hour * 60),
  relaxation: [11, 13, 15, 17, 18].map((hour) => hour * 60),
};

/** The data of a button that answers a step. The step stands in it, so that it can never count for another. */
const answerData = (step: Step, value: string | number) => `su:${step}:${value}`;

/** The card as the row tells it: the question that is asked, else the settings. */
export function setupFace(input: SetupInput): Face {
  const step = readStep(input.person.step);
  if (step) return stepFace(input, step);
  return settingsFace(input);
}

/** The end of the first meeting. */
export function readyFace({ reminders, words }: SetupInput): Face {
  const { setup: say } = words;
  return {
    text: say.ready(routine(words, reminders, 'check-in'), routine(words, reminders, 'relaxation')),
    buttons: [[button(say.begin, 'begin')], [button(say.later, 'su:later')]],
  };
}

/** The languages to choose from. */
export function languageFace({ person, words }: SetupInput): Face {
  return {
    text: words.settings.chooseLanguage,
    buttons: [
      ...languages.map((code) => [
        button((code === person.language ? '✓ ' : '') + catalogue[code].name, `se:speak:${code}`),
      ]),
      [button(words.settings.back, 'se:show')],
    ],
  };
}

function settingsFace({ person, reminders, words, now }: SetupInput): Face {
  const { settings: say } = words;
  const zone = person.zone ?? 'UTC';
  const line = (name: string, value: string) => `${name}: <b>${value}</b>`;
  return {
    text: [
      say.title,
      [
        line(say.language, words.name),
        line(say.zone, say.zoneNow(zone, words.time(minuteAt(now, zone)))),
        line(say.evening, routine(words, reminders, 'check-in')),
        line(say.relaxation, routine(words, reminders, 'relaxation')),
      ].join('\n'),
    ].join('\n\n'),
    buttons: [
      [button(say.language, 'se:language'), button(say.zone, 'se:ask:zone')],
      [button(say.evening, 'se:ask:evening'), button(say.relaxation, 'se:ask:relaxation')],
      [button(say.safety, 'se:ask:safety')],
      [button(say.close, 'se:close')],
    ],
  };
}

function stepFace(input: SetupInput, step: Step): Face {
  const { person, words, notice } = input;
  const face = faceOf(input, step);
  const text = notice === undefined ? face.text : `<i>${notice}</i>\n\n${face.text}`;
  const back = person.metAt && step !== 'advice' ? [[button(words.settings.back, 'se:show')]] : [];
  return { text, buttons: [...face.buttons, ...back] };
}

function faceOf(input: SetupInput, step: Step): Face {
  const { person, words, now, choice } = input;
  const { setup: say } = words;
  switch (step) {
    case 'zone':
      return choice ? choiceFace(words, choice) : { text: say.zone, buttons: [] };
    case 'zone-check': {
      const offered = readProfile(person.profile).offered ?? { place: 'UTC', zone: 'UTC' };
      return {
        text: say.zoneRight(words.time(minuteAt(now, offered.zone)), offered.place),
        buttons: [[button(say.yes, answerData(step, offered.zone))], [button(say.no, answerData(step, ''))]],
      };
    }
    case 'evening':
      return { text: say.evening, buttons: hourButtons(input, step) };
    case 'relaxation':
      return {
        text: say.relaxation,
        buttons: [
          ...hourButtons(input, step),
          ...(person.metAt ? [dayButtons(input)] : []),
          [button(person.metAt ? words.settings.turnOff : say.noRelaxation, answerData(step, 'off'))],
        ],
      };
    case 'safety':
      return safetyFace(input);
    case 'advice':
      return adviceFace(input);
  }
}

function choiceFace({ setup: say }: Words, { ask, places }: NonNullable<SetupInput['choice']>): Face {
  return {
    text: ask,
    buttons: [
      ...places.map((place) => [button(shortened(placeName(place)), answerData('zone', place.id))]),
      [button(say.anotherPlace, answerData('zone', ''))],
    ],
  };
}

/** A place with what tells it from others of its name. */
export function placeName({ name, region, country }: City): string {
  return [name, region, country].filter((part) => part).join(', ');
}

function hourButtons({ words }: SetupInput, step: 'evening' | 'relaxation'): Button[][] {
  return rows(
    hours[step].map((minute) => button(words.time(minute), answerData(step, minute))),
    5,
  );
}

function dayButtons({ reminders, words }: SetupInput): Button[] {
  const chosen = reminders.find(({ kind }) => kind === 'relaxation')?.weekdays ?? usual.relaxation.weekdays;
  const choice = (label: string, mask: number) =>
    button(chosen === mask ? `✓ ${label}` : label, answerData('relaxation', `days-${mask}`));
  return [choice(words.settings.weekdays, weekdays), choice(words.settings.daily, everyDay)];
}

function safetyFace({ person, words }: SetupInput): Face {
  const { safety, setup: say } = words;
  const ticked = pickedOptions(safetyQuestion, screenDraft(readProfile(person.profile)).picks);
  const numbers = redFlags.map(({ id }, place) => {
    const on = ticked.includes(id);
    return button(`${on ? '✓ ' : ''}${place + 1}`, answerData('safety', `${on ? '-' : '+'}${id}`));
  });
  const list = redFlags.map(({ id }, place) => `<b>${place + 1}</b>  ${safety.flags[id]}`);
  return {
    text: [`<b>${safety.title}</b>`, safety.intro, list.join('\n')].join('\n\n'),
    buttons: [
      ...rows(numbers, 5),
      [
        ticked.length > 0
          ? button(say.safetyDone(ticked.length), answerData('safety', 'done'))
          : button(say.safetyNone, answerData('safety', 'none')),
      ],
    ],
  };
}

function adviceFace({ person, words }: SetupInput): Face {
  const tier = tierOf(readProfile(person.profile).safety?.flags ?? []);
  return {
    text: tier ? words.safety.advice[tier] : '',
    buttons: [[button(words.setup.understood, answerData('advice', 'read'))]],
  };
}

function routine(words: Words, reminders: readonly Reminder[], kind: string): string {
  const reminder = reminders.find((one) => one.kind === kind);
  if (!reminder?.active) return words.setup.off;
  const time = words.time(reminder.minute);
  if (kind === 'check-in') return time;
  return reminder.weekdays === everyDay ? words.setup.dailyAt(time) : words.setup.weekdaysAt(time);
}
