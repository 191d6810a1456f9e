import { workOf } from '../../domain/micro-breaks.ts';
import type { Place as City } from '../../domain/places/places.ts';
import { readProfile } from '../../domain/profile.ts';
import { safetyQuestion, screenDraft } from '../../domain/safety-screen.ts';
import { paceAfter } from '../../domain/schedule.ts';
import { pickedOptions } from '../../domain/script.ts';
import { readStep, type Step } from '../../domain/setup.ts';
import { minuteAt } from '../../domain/time.ts';
import { redFlags, tierOf } from '../../domain/warnings.ts';
import { catalogue, languages } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face, rows, shortened } from '../frame/card.ts';
import { breaksSaid } from '../habits/breaks-card.ts';
import {
  type HoursInput,
  hourButtons,
  pauseFace,
  pauseSaid,
  quietFace,
  quietSaid,
  routineFace,
  routineSaid,
} from './hours-card.ts';
import { answerData, editData } from './taps.ts';

/** What a card about the person is made of. */
export interface SetupInput extends HoursInput {
  /** A sentence above the question: why the last answer was not taken. */
  notice?: string | undefined;
  /** Places to choose between, and the question that asks for the choice. */
  choice?: { ask: string; places: readonly City[] } | undefined;
}

/** The card as the row tells it: the question that is asked, else the settings. */
export function setupFace(input: SetupInput): Face {
  const step = readStep(input.person.step);
  if (step) return stepFace(input, step);
  return settingsFace(input);
}

/** The end of the first meeting. */
export function readyFace(input: SetupInput): Face {
  const { setup: say } = input.words;
  return {
    text: say.ready(
      routineSaid(input, 'evening'),
      routineSaid(input, 'relaxation'),
      routineSaid(input, 'summary'),
      routineSaid(input, 'lesson'),
    ),
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

function settingsFace(input: SetupInput): Face {
  const { person, words, now } = input;
  const { settings: say } = words;
  const zone = person.zone ?? 'UTC';
  const pause = pauseSaid(input);
  const pace = paceAfter(person.unanswered);
  const slow = pace === 1 ? [] : [`<i>${pace ? say.slow : say.silent}</i>`];
  const line = (name: string, value: string) => `${name}: <b>${value}</b>`;
  const ask = (name: string, step: Step) => button(name, `se:ask:${step}`);
  return {
    text: [
      say.title,
      ...(pause ? [line(say.pausedUntil, pause)] : []),
      [
        line(say.language, words.name),
        line(say.zone, say.zoneNow(zone, words.time(minuteAt(now, zone)))),
        line(say.evening, routineSaid(input, 'evening')),
        line(say.relaxation, routineSaid(input, 'relaxation')),
        line(say.summary, routineSaid(input, 'summary')),
        line(say.lesson, routineSaid(input, 'lesson')),
        line(say.breaks, breaksSaid(words, breaksOf(input))),
        line(say.letDown, readProfile(person.profile).letDown ? say.on : words.setup.off),
        line(say.quiet, quietSaid(input)),
      ].join('\n'),
      ...slow,
    ].join('\n\n'),
    buttons: [
      ...(slow.length > 0 ? [[button(words.prompts.again, 'again')]] : []),
      [button(say.language, 'se:language'), ask(say.zone, 'zone')],
      [ask(say.evening, 'evening'), ask(say.relaxation, 'relaxation')],
      [ask(say.summary, 'summary'), ask(say.lesson, 'lesson')],
      [button(say.breaks, 'mb:show'), button(words.move.plan.workplace, 'wp:show')],
      [button(say.letDown, 'ld:show'), ask(say.quiet, 'quiet')],
      [ask(words.pause.name, 'pause'), ask(say.safety, 'safety')],
      [button(say.close, 'se:close')],
    ],
  };
}

function breaksOf({ person, reminders }: SetupInput) {
  const reminder = reminders.find(({ kind }) => kind === 'micro-break');
  return { reminder, work: workOf(readProfile(person.profile)) };
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
      if (person.metAt) return routineFace(input, step);
      return { text: say.evening, buttons: [hourButtons(input, step)] };
    case 'relaxation':
      if (person.metAt) return routineFace(input, step);
      return {
        text: say.relaxation,
        buttons: [hourButtons(input, step), [button(say.noRelaxation, editData(step, { active: false }))]],
      };
    case 'summary':
    case 'lesson':
      return routineFace(input, step);
    case 'quiet':
      return quietFace(input);
    case 'pause':
      return pauseFace(input);
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
