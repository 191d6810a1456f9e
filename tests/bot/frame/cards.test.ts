import type { Message } from '@grammyjs/types';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type CardInput, cardFace, editFace } from '../../../src/bot/check-in/card.ts';
import { readTyped, type Typed } from '../../../src/bot/check-in/typed.ts';
import { button, type Face } from '../../../src/bot/frame/card.ts';
import { helpFace } from '../../../src/bot/home/help.ts';
import { privacyFace } from '../../../src/bot/home/privacy.ts';
import { relaxFace } from '../../../src/bot/practice/relax.ts';
import {
  languageFace,
  placeName,
  readyFace,
  type SetupInput,
  setupFace,
} from '../../../src/bot/setup/card.ts';
import { pausedFace } from '../../../src/bot/setup/hours-card.ts';
import { readSetup } from '../../../src/bot/setup/typed.ts';
import { isComplete, ownOption, script } from '../../../src/domain/check-in.ts';
import { cities } from '../../../src/domain/places/cities.ts';
import { type Place, placeById } from '../../../src/domain/places/places.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { actOnScreen } from '../../../src/domain/safety-screen.ts';
import { routineKinds } from '../../../src/domain/schedule.ts';
import type { Answer, Question } from '../../../src/domain/script.ts';
import type { Step } from '../../../src/domain/setup.ts';
import { redFlags } from '../../../src/domain/warnings.ts';
import { everyDay, weekdays } from '../../../src/domain/weekdays.ts';
import { parseHtml } from '../../../src/local/html.ts';
import type { CheckIn, Medicine, Person, Reminder } from '../../../src/store/schema.ts';
import { languages, lexiconsFor, wordsIn } from '../../../src/words/catalogue.ts';
import { wordingOf } from '../../../src/words/said.ts';

const questions: readonly Question[] = script;

/** As many digits as a button may carry. */
const largestId = 999_999_999_999_999;
const now = Temporal.Instant.from('2026-09-30T18:42:00Z');
const today = Temporal.PlainDate.from('2026-09-30');

/** The longest thing a person can write, in every character that HTML minds, and then some. */
const longTexts = ['<&>', '🙂', 'no ', '7', '"', 'a, ', '\u{202e}x'].map((unit) =>
  unit.repeat(Math.ceil(4096 / unit.length)).slice(0, 4096),
);

/** A person's own painkillers: names of 60 characters, every one of which HTML minds. */
const medicines: Medicine[] = Array.from({ length: 30 }, (_, place) => ({
  id: largestId - place,
  personId: largestId,
  name: `${place} <b>&amp;</i> "`.padEnd(60, '<&>'),
  class: 'non-opioid',
  reason: null,
  listed: true,
  createdAt: now,
}));

const note = '<b>&'.repeat(125);

function checkIn(changes: Partial<CheckIn>): CheckIn {
  return {
    id: largestId,
    personId: largestId,
    day: today.toString(),
    state: isComplete(changes.answers ?? {}) ? 'done' : 'open',
    source: 'today',
    answers: {},
    picks: {},
    asking: null,
    note: null,
    messageId: null,
    sentAt: null,
    later: false,
    lastUpdateId: 0,
    revision: 0,
    createdAt: now,
    finishedAt: null,
    ...changes,
  };
}

/** Every answer that has words of its own, and no answer. */
function answersTo(question: Question): Answer[] {
  switch (question.kind) {
    case 'yes-no':
      return [true, false, null];
    case 'scale':
      return [question.min, question.max, null];
    case 'number':
      return [question.min, question.max, 7.5 * 60, ...question.choices, null];
    case 'choice':
      return [...question.options, null];
    case 'several':
      return [[], allOptions(question), null];
  }
}

function allOptions(question: Question): string[] {
  if (question.kind !== 'several') return [];
  return [...question.options, ...(question.own ? medicines.map(ownOption) : [])];
}

const ticked = (question: Question) => ({
  [question.id]: Object.fromEntries(allOptions(question).map((option) => [option, [true, 1]])),
});

/** A day on which everything was said at its longest. */
const fullDay = Object.fromEntries(
  questions.map((question) => [question.id, answersTo(question)[question.kind === 'several' ? 1 : 0]]),
);
const goodDay = { headache: false, sitting: null, stress: 10 };

/** Answers up to this question. */
const before = (question: Question) =>
  Object.fromEntries(questions.slice(0, questions.indexOf(question)).map(({ id }) => [id, fullDay[id]]));

type Named = [name: string, face: Face];

/** Every card of a check-in in this language. */
function checkInCards(language: string): Named[] {
  const words = wordsIn(language);
  const say = words.checkIn;
  const cards: Named[] = [];
  const add = (
    name: string,
    changes: Partial<CheckIn>,
    more: Partial<CardInput> = {},
    look: typeof cardFace = cardFace,
  ) => {
    for (const source of ['today', 'recall'] as const) {
      const input = { checkIn: checkIn({ source, ...changes }), medicines, words, today, ...more };
      cards.push([`${name}, ${source}`, look(input)]);
    }
  };

  for (const question of questions) {
    const answers = before(question);
    add(`${question.id} asked`, { answers });
    add(`${question.id} asked of somebody without painkillers`, { answers }, { medicines: [] });
    add(`${question.id} ticked`, { answers, picks: ticked(question) });
    for (const value of answersTo(question)) {
      const answered = { ...answers, [question.id]: value };
      add(`${question.id} said: ${value}`, { answers: answered });
      add(`${question.id} asked again: ${value}`, { answers: answered, asking: question.id });
    }
    add(`${question.id} changed`, { answers: fullDay, asking: question.id, picks: ticked(question) });
    add(`${question.id} left open at the end`, { answers: { ...fullDay, [question.id]: null } });
    for (const text of longTexts) {
      const typed = readTyped(text, { question, words, language, medicines, pending: undefined });
      const notice = 'fault' in typed ? typed.fault : typed.notice;
      add(`${question.id} after ${text.slice(0, 6)}…`, { answers, picks: ticked(question) }, { notice });
    }
    for (const notice of [say.early, say.onlyWords])
      add(`${question.id}: ${notice}`, { answers }, { notice });
  }

  const painkillers = questions.find(({ id }) => id === 'painkillers') as Question;
  const unknown = medicines.map((medicine) => ({ ...medicine, class: null }));
  const asked = { answers: before(painkillers), picks: ticked(painkillers) };
  const kinds = Object.values(words.safety.classes).map(({ label }) => label);
  const [longest] = kinds.sort((a, b) => b.length - a.length);
  const counted = medicines.slice(0, 8).map(({ name }) => say.counted(name, longest ?? ''));
  add('the class of a painkiller', asked, { medicines: unknown });
  add('the class again', asked, { medicines: unknown, notice: say.faults.choice });
  add('what eight painkillers count as', asked, { notice: counted.join(' ') });

  for (const [name, answers] of Object.entries({ full: fullDay, good: goodDay })) {
    add(`${name} day`, { answers });
    add(`${name} day with a note`, { answers, note });
    add(`${name} day in a list`, { answers, note }, {}, editFace);
    add(`${name} day without its painkillers`, { answers, note }, { medicines: [] });
    add(`the note of a ${name} day`, { answers, asking: 'note' });
    add(
      `the note of a ${name} day again`,
      { answers, asking: 'note', note },
      { notice: say.noteTooLong(4096) },
    );
  }
  add('put off', { answers: before(painkillers), later: true });
  add('closed', { answers: before(painkillers) }, { today: today.add({ days: 9 }) });
  return cards;
}

const person: Person = {
  id: largestId,
  language: 'en',
  zone: 'America/Argentina/ComodRivadavia',
  step: null,
  messageId: null,
  sentAt: null,
  profile: {},
  pausedUntil: null,
  goneAt: null,
  unanswered: 0,
  revision: 0,
  metAt: null,
  asked: null,
  askedAt: null,
  shownAt: null,
  askedAfter: null,
  createdAt: now,
  seenAt: now,
};

function reminders(changes: Partial<Reminder>): Reminder[] {
  return routineKinds.map((kind) => ({
    personId: largestId,
    kind,
    minute: 23 * 60 + 59,
    weekdays: everyDay,
    active: true,
    nextSlot: null,
    nextAt: null,
    ...changes,
  }));
}

const steps: Step[] = [
  ...(['zone', 'zone-check', 'evening', 'relaxation', 'safety', 'advice'] as const),
  ...(['summary', 'quiet', 'pause'] as const),
];

/** What the profile can hold at a step. */
function profilesAt(step: Step, place: string): Person['profile'][] {
  switch (step) {
    case 'zone-check':
      return [{}, { offered: { place, zone: 'Europe/Berlin' } }];
    case 'safety': {
      const ticks = redFlags.map(({ id }) => ({ do: 'pick', question: 'safety', option: id }) as const);
      return [{}, ticks.reduce<Profile>((profile, act) => actOnScreen(profile, act, 1, '') ?? profile, {})];
    }
    case 'quiet':
      return [{}, { quiet: { from: 0, to: 0 } }];
    case 'advice':
      return redFlags.map(({ id }) => ({ safety: { flags: [id], at: now.toString() } }));
    default:
      return [{}];
  }
}

/** Every card about the person, in the first meeting and from the settings. */
function setupCards(language: string): Named[] {
  const words = wordsIn(language);
  const [place = ''] = placesIn(language)
    .map(placeName)
    .sort((a, b) => b.length - a.length);
  const routines = [
    ...[[], reminders({}), reminders({ active: false })],
    // Four days apart are the longest to say.
    ...[weekdays, 0b101_0101].map((days) => reminders({ weekdays: days, minute: 0 })),
  ];
  const cards: Named[] = [];
  for (const metAt of [null, now]) {
    for (const routine of routines) {
      const input: SetupInput = { person: { ...person, language, metAt }, reminders: routine, words, now };
      cards.push(
        ['ready', readyFace(input)],
        ['settings', setupFace(input)],
        ['language', languageFace(input)],
        ['the end of a pause', pausedFace(input)],
      );
      const paused = { ...input.person, pausedUntil: '2027-09-29' };
      cards.push(
        ['a pause', pausedFace({ ...input, person: paused })],
        ['settings in a pause', setupFace({ ...input, person: paused })],
        ...[3, 9].map((unanswered): Named => {
          const face = setupFace({ ...input, person: { ...paused, unanswered } });
          return [`settings after ${unanswered} evenings without an answer`, face];
        }),
        ['pause in a pause', setupFace({ ...input, person: { ...paused, step: 'pause' } })],
      );
      for (const step of steps) {
        for (const profile of profilesAt(step, place)) {
          const asked = { ...input, person: { ...input.person, step, profile } };
          cards.push([step, setupFace(asked)]);
          for (const notice of [words.checkIn.needsSetup, ...noticesAt(step, asked.person)]) {
            cards.push([`${step} after ${notice.slice(0, 40)}`, setupFace({ ...asked, notice })]);
          }
        }
      }
    }
  }
  return cards;
}

function noticesAt(step: Step, who: Person): string[] {
  return [...longTexts, 'every day', 'today'].flatMap((text) => {
    const read = readSetup(step, { message: { text } as Message }, { person: who, now });
    return 'notice' in read ? [read.notice] : [];
  });
}

function placesIn(language: string): Place[] {
  const lexicons = lexiconsFor(language);
  return [...cities().keys()].flatMap((id) => placeById(id, lexicons) ?? []);
}

/** What stands on a page or in a message of its own. */
function otherCards(language: string): Named[] {
  const words = wordsIn(language);
  const { start, safety, privacy, settings, setup, checkIn: say, cancel, fallback, delete: remove } = words;
  const plain = (text: string, ...labels: string[]): Face => ({
    text,
    buttons: labels.map((label) => [button(label, 'x')]),
  });
  return [
    ['welcome', plain(start.welcome(safety.disclaimer), start.agree, start.more, start.no)],
    ['more', plain(privacy.text, start.agree, start.back)],
    ['known', plain(start.known, start.checkIn, start.help)],
    ['help', helpFace(words)],
    ['privacy', privacyFace(words)],
    ['relax', relaxFace(words)],
    ['delete', plain(remove.ask, remove.yes, remove.no)],
    ...[start.declined, remove.kept, remove.done, remove.nothing, settings.closed, setup.notNow, setup.paused]
      .concat(say.dateUnclear, say.future, say.tooOld(words.date(today)), cancel.nothing)
      .concat(Object.values(fallback))
      .map((text): Named => [text, plain(text)]),
  ];
}

function mostTicks(cards: Named[]): number {
  return Math.max(
    ...cards.map(([, { buttons }]) => buttons.flat().filter(({ text }) => text.startsWith('✓')).length),
  );
}

const labelTooLong = 'a label too long';

/** What Telegram, or a narrow phone, would not take. */
function flawsOf([name, { text: html, buttons }]: Named): string[] {
  const { text } = parseHtml(html);
  const labels = buttons.flat();
  const faults = {
    'an empty text': text.trim() === '',
    'a text too long': text.length > 4096 || Buffer.byteLength(html) > 1 << 15,
    'a gap where words are missing': /undefined|null|NaN|\[object/.test(text),
    'too many buttons': labels.length > 100 || buttons.some((row) => row.length > 8),
    'an empty row': buttons.some((row) => row.length === 0),
    'a button without a label': labels.some((one) => one.text.trim() === ''),
    [labelTooLong]: labels.some((one) => one.text.length > 40),
    'data too long': labels.some((one) => Buffer.byteLength(one.callback_data) > 64),
    'two buttons with the same data': hasTwice(labels.map((one) => one.callback_data)),
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${name}: ${fault}`] : []));
}

/** The option that something typed has ticked. The name of a painkiller counts as its class. */
function namedBy(typed: Typed): string | undefined {
  if ('fault' in typed) return undefined;
  const [named] = typed.acts.flatMap((act) => ('option' in act ? [act.option] : []));
  return named ?? typed.medicines?.[0]?.class ?? undefined;
}

function hasTwice(data: string[]): boolean {
  const own = data.filter((one) => one !== 'x');
  return new Set(own).size !== own.length;
}

describe.each(languages)('in %s, for the strictest Telegram and the narrowest phone', (language) => {
  const words = wordsIn(language);

  test('every card of a check-in fits', () => {
    const cards = checkInCards(language);
    expect(cards.length).toBeGreaterThan(500);
    expect(mostTicks(cards)).toBeGreaterThan(medicines.length);
    expect(cards.flatMap(flawsOf)).toEqual([]);
  });

  test('every card about the person fits', () => {
    const cards = setupCards(language);
    expect(cards.length).toBeGreaterThan(200);
    expect(mostTicks(cards)).toBe(redFlags.length);
    expect(cards.flatMap(flawsOf)).toEqual([]);
  });

  test('every other message fits', () => {
    expect(otherCards(language).flatMap(flawsOf)).toEqual([]);
  });

  /** Every place there is as a choice, and the question with a time. */
  function choiceCards(): Named[] {
    const places = placesIn(language);
    const input = { person: { ...person, language, step: 'zone' }, reminders: [], words, now };
    const { setup: say } = words;
    const cards = places.map((place, index): Named => {
      const choice = { ask: say.whichPlace, places: places.slice(index, index + 6) };
      return [placeName(place), setupFace({ ...input, choice })];
    });
    const sameTime = { ask: say.whichZone('07:45 / 19:45'), places: places.slice(0, 6) };
    return [...cards, ['the same time', setupFace({ ...input, choice: sameTime })]];
  }

  test('every place can be offered', () => {
    const flaws = choiceCards().flatMap(flawsOf);
    expect(flaws.filter((flaw) => !flaw.endsWith(labelTooLong))).toEqual([]);
  });

  test('every place fits on its button', () => {
    expect(choiceCards().flatMap(flawsOf)).toEqual([]);
  });

  test('what shows over the chat fits there', () => {
    const { checkIn, fallback } = words;
    for (const toast of [checkIn.outdated, fallback.outdated, fallback.trouble]) {
      expect(toast.length).toBeLessThanOrEqual(200);
    }
  });

  test('what stands on a button can be typed instead', () => {
    const { yes, no } = words.checkIn;
    for (const question of questions) {
      const typed = (text: string) =>
        readTyped(text, { question, words, language, medicines: [], pending: undefined });
      const says = (value: Answer) => ({ acts: [{ do: 'answer', question: question.id, value }] });
      const { options, none } = wordingOf(words, question);
      if (question.kind === 'yes-no') {
        expect([typed(yes), typed(no)]).toEqual([says(true), says(false)]);
      } else if (question.kind === 'number') {
        for (const minutes of question.choices) expect(typed(words.duration(minutes))).toEqual(says(minutes));
      } else if (question.kind === 'choice') {
        for (const option of question.options)
          expect(typed(options[option]?.[0] ?? '')).toEqual(says(option));
      } else if (question.kind === 'several') {
        expect(typed(none ?? '')).toEqual(says([]));
        for (const option of question.options) {
          const label = options[option]?.[0] ?? '';
          expect([label, namedBy(typed(label))]).toEqual([label, option]);
        }
      }
    }
  });

  test('so can hours, quiet hours and shortcuts', () => {
    const asked = { ...person, language, metAt: now };
    for (const step of ['evening', 'relaxation', 'summary', 'quiet'] as const) {
      const faces = [{}, { active: false }].map((changes) =>
        setupFace({ person: { ...asked, step }, reminders: reminders(changes), words, now }),
      );
      for (const { text, callback_data } of faces.flatMap(({ buttons }) => buttons.flat())) {
        const [prefix, , value = ''] = callback_data.split(':');
        // A day is set or unset by its button, and by its name set alone.
        if (prefix !== 'su' || /^day[+-]/.test(value)) continue;
        const read = (said: Parameters<typeof readSetup>[1]) => readSetup(step, said, { person: asked, now });
        const typed = { text: text.replace('✓ ', '') } as Message;
        expect([text, read({ message: typed })]).toEqual([text, read({ button: value })]);
      }
    }
  });

  test('the class of a painkiller can be typed too', () => {
    const question = questions.find(({ id }) => id === 'painkillers') as Question;
    const [pending] = medicines;
    for (const [id, { label }] of Object.entries(words.safety.classes)) {
      const typed = readTyped(label, { question, words, language, medicines, pending });
      expect([label, typed]).toEqual([label, { acts: [], class: id }]);
    }
  });
});
