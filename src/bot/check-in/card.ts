import { Temporal } from 'temporal-polyfill';
import { draftOf, isComplete, offerAfter, ownOption, script } from '../../domain/check-in.ts';
import { type Delay, delays, delaysFor, type WallTime } from '../../domain/later.ts';
import {
  answerOf,
  applicable,
  nextQuestion,
  pickedOptions,
  type Question,
  questionBefore,
} from '../../domain/script.ts';
import type { CheckIn, Medicine } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { escaped } from '../../words/format.ts';
import { labelOf, saidOf, wordingOf } from '../../words/said.ts';
import { type Button, button, type Face, packed, rows, shortened } from '../frame/card.ts';
import type { DoneNotes } from './done-notes.ts';
import { hasAnswer, isClosed, unclassified } from './state.ts';
import { type CheckInTap, tapData } from './taps.ts';

/** What a check-in's card is made of. */
export interface CardInput {
  checkIn: CheckIn;
  medicines: readonly Medicine[];
  words: Words;
  today: Temporal.PlainDate;
  /** A sentence above the question: why the last answer was not taken, or what became of it. */
  notice?: string | undefined;
  /** When it comes again by itself, if it is put off. */
  again?: WallTime | undefined;
  /** The way to put it off that leads to that time. */
  way?: Delay | undefined;
  /** Whether this act has the clock ask every evening again. */
  isBack?: boolean | undefined;
  /** The day before, if it waits to be filled in. */
  before?: Temporal.PlainDate | undefined;
  /** What a finished day calls for. */
  notes?: DoneNotes | undefined;
}

/** The card as the row tells it: the question that is asked, else the finished day. */
export function cardFace(input: CardInput): Face {
  const { checkIn, medicines, today } = input;
  if (isClosed(checkIn, today)) return closedFace(input);
  if (checkIn.later) return laterFace(input);
  if (checkIn.asking === 'note') return noteFace(input);
  const question = nextQuestion(script, draftOf(checkIn));
  if (!question) return doneFace(input);
  const pending = unclassified(checkIn, medicines);
  return pending ? classFace(input, question, pending) : questionFace(input, question);
}

/** The finished day as a list of answers, each of which can be changed. */
export function editFace(input: CardInput): Face {
  const { checkIn, words } = input;
  const buttons = applicable(script, checkIn.answers).map((question) =>
    tap(input, wordingOf(words, question).name, { act: { do: 'ask', question: question.id } }),
  );
  return face(
    input,
    [`<b>${words.checkIn.editTitle}</b>`],
    [...rows(buttons, 2), [tap(input, words.checkIn.back, { view: 'show' })]],
  );
}

function closedFace(input: CardInput): Face {
  const { words, isBack } = input;
  const closed = [words.checkIn.closed, ...keptIn(input)].join(' ');
  return face(
    input,
    [closed, ...(isBack ? [words.prompts.evenings] : [])],
    [[button(words.help.checkIn, 'checkin')]],
  );
}

/** The check-in as it is put off: until when, and the ways to say otherwise. */
function laterFace(input: CardInput): Face {
  const { checkIn, words, today, again, way } = input;
  const { prompts: say } = words;
  const ways = delaysFor(Temporal.PlainDate.from(checkIn.day), today).map((delay) => {
    const length = delays[delay];
    const label = length === 'morning' ? say.tomorrow : words.duration(length);
    return tap(input, delay === way ? `✓ ${label}` : label, { view: delay });
  });
  const time = again && words.time(again.minute);
  const parts = time
    ? [[again.isTomorrow ? say.comesTomorrow(time) : say.comesAt(time), ...keptIn(input)].join(' ')]
    : [...keptIn(input), `<b>${say.when}</b>`];
  return face(input, parts, [ways, [tap(input, words.checkIn.resume, { view: 'resume' })]]);
}

/** That the answers are kept, where there are any. */
function keptIn({ checkIn, words }: CardInput): string[] {
  return hasAnswer(checkIn) ? [words.prompts.kept] : [];
}

function questionFace(input: CardInput, question: Question): Face {
  const wording = wordingOf(input.words, question);
  const lines = [`<b>${wording.ask}</b>`, ...(wording.hint ? [wording.hint] : [])];
  return face(input, [lines.join('\n')], [...answerButtons(input, question), navigation(input, question)]);
}

function doneFace(input: CardInput): Face {
  const { checkIn, words, before, notes = { lines: [], buttons: [] } } = input;
  const { checkIn: say, prompts } = words;
  const offer = offerAfter(checkIn.answers);
  const more = [
    tap(input, say.edit, { view: 'edit' }),
    tap(input, checkIn.note === null ? say.note : say.noteEdit, { view: 'note' }),
  ];
  const headache = checkIn.answers.headache === true;
  return face(
    input,
    [
      ...(checkIn.note === null ? [] : [`<blockquote>${escaped(checkIn.note)}</blockquote>`]),
      say.finished + (offer ? `\n${say.offers[offer]}` : ''),
      ...notes.lines,
    ],
    [
      more,
      ...(headache ? [[tap(input, say.medication, { act: { do: 'ask', question: 'painkillers' } })]] : []),
      ...notes.buttons,
      [button(say.breathe, 'breathe')],
      ...(before ? [[button(prompts.yesterday, `checkin:${before}`)]] : []),
    ],
  );
}

function noteFace(input: CardInput): Face {
  const { checkIn, words } = input;
  const { checkIn: say } = words;
  const old = checkIn.note === null ? [] : [`<blockquote>${escaped(checkIn.note)}</blockquote>`];
  return face(
    input,
    [...old, `<b>${say.noteAsk}</b>`],
    [
      checkIn.note === null
        ? [tap(input, say.noteCancel, { view: 'no-note' })]
        : [tap(input, say.keep, { view: 'no-note' }), tap(input, say.noteRemove, { view: 'remove-note' })],
    ],
  );
}

function classFace(input: CardInput, question: Question, medicine: Medicine): Face {
  const { words } = input;
  const buttons = Object.entries(words.safety.classes).map(([is, { label }]) =>
    tap(input, label, { class: { medicine: medicine.id, is } }),
  );
  const examples = Object.values(words.safety.classes)
    .map(({ label, example }) => `<b>${label}</b>: ${example}`)
    .join('\n');
  return face(
    input,
    [examples, words.checkIn.whichClass(medicine.name)],
    [
      ...packed(buttons),
      [tap(input, words.checkIn.classRemove, { class: { medicine: medicine.id, is: null } })],
      navigation(input, question),
    ],
  );
}

/** The frame of every face: the day, what has been said, a notice, then the matter itself. */
function face(input: CardInput, parts: string[], buttons: Button[][]): Face {
  const { checkIn, words, notice } = input;
  const day = words.date(Temporal.PlainDate.from(checkIn.day));
  const recalled = checkIn.source === 'recall' ? ` · ${words.checkIn.recall}` : '';
  const summary = summaryOf(input);
  return {
    text: [
      words.checkIn.title(day) + recalled,
      ...(summary ? [summary] : []),
      ...(notice ? [`<i>${notice}</i>`] : []),
      ...parts,
    ].join('\n\n'),
    buttons,
  };
}

/** The day so far, in at most three lines: the headache, sitting, stress. */
function summaryOf({ checkIn, medicines, words }: CardInput): string {
  const own = namesOf(medicines);
  const complete = isComplete(checkIn.answers);
  const lines: string[] = [];
  const headacheLine: string[] = [];
  for (const question of applicable(script, checkIn.answers)) {
    const answer = answerOf(question, checkIn.answers);
    const listed = Array.isArray(answer)
      ? answer.filter((option) => isKnown(question, option, medicines))
      : answer;
    const said = saidOf(words, question, listed, own);
    const alone = question.id === 'sitting' || question.id === 'stress';
    if (said !== undefined) (alone ? lines : headacheLine).push(escaped(said));
    else if (complete && (alone || question.id === 'headache'))
      (alone ? lines : headacheLine).push(words.checkIn.notAnswered(wordingOf(words, question).name));
  }
  if (headacheLine.length > 0) lines.unshift(headacheLine.join(' · '));
  return lines.map((line) => line.charAt(0).toUpperCase() + line.slice(1)).join('\n');
}

function answerButtons(input: CardInput, question: Question): Button[][] {
  const { checkIn, medicines, words } = input;
  const given = answerOf(question, checkIn.answers);
  const answer = (label: string, value: boolean | number | string) =>
    tap(input, given === value ? `✓ ${label}` : label, {
      act: { do: 'answer', question: question.id, value },
    });
  switch (question.kind) {
    case 'yes-no':
      return [[answer(words.checkIn.yes, true), answer(words.checkIn.no, false)]];
    case 'scale': {
      const count = question.max - question.min + 1;
      const numbers = Array.from({ length: count }, (_, place) => question.min + place);
      return rows(
        numbers.map((number) => answer(String(number), number)),
        Math.ceil(count / 2),
      );
    }
    case 'number':
      return rows(
        question.choices.map((minutes) => answer(words.duration(minutes), minutes)),
        4,
      );
    case 'choice':
      return packed(
        question.options.map((option) => answer(labelOf(words, question, option, new Map()), option)),
      );
    case 'several': {
      const ticked = tickedOptions(input, question);
      const names = namesOf(medicines);
      const own = question.own ? medicines.filter(({ listed }) => listed).map(ownOption) : [];
      const newest = own.slice(-mostOwn);
      const offered = [...names.keys()].filter(
        (option) => ticked.includes(option) || newest.includes(option),
      );
      const buttons = [...offered, ...question.options].map((option) => {
        const on = ticked.includes(option);
        const label = shortened(labelOf(words, question, option, names));
        return tap(input, on ? `✓ ${label}` : label, {
          act: { do: on ? 'unpick' : 'pick', question: question.id, option },
        });
      });
      const close =
        ticked.length > 0
          ? tap(input, words.checkIn.done(ticked.length), { act: { do: 'picked', question: question.id } })
          : tap(input, wordingOf(words, question).none ?? '', {
              act: { do: 'answer', question: question.id, value: [] },
            });
      return [...packed(buttons), [close]];
    }
  }
}

/** So many own painkillers have a button, the newest; the others have one while they are ticked. */
const mostOwn = 12;

/** The names on the person's own list, by the option that stands for each. */
function namesOf(medicines: readonly Medicine[]): Map<string, string> {
  return new Map(medicines.map((medicine) => [ownOption(medicine), medicine.name]));
}

/** The ticks of a question; a painkiller that is no longer on the list has none. */
function tickedOptions({ checkIn, medicines }: CardInput, question: Question): string[] {
  return pickedOptions(question, draftOf(checkIn).picks).filter((option) =>
    isKnown(question, option, medicines),
  );
}

function isKnown(question: Question, option: string, medicines: readonly Medicine[]): boolean {
  const known = question.kind === 'several' && question.options.includes(option);
  return known || medicines.some((medicine) => ownOption(medicine) === option);
}

/** The last row: where else to go from a question. */
function navigation(input: CardInput, question: Question): Button[] {
  const { checkIn, words } = input;
  const { checkIn: say } = words;
  const { id } = question;
  const given = answerOf(question, checkIn.answers);
  // *Keep* would throw away ticks that differ from the answer.
  const keepable = !Array.isArray(given) || given.join() === tickedOptions(input, question).join();
  const leave =
    given !== undefined
      ? [
          ...(keepable ? [tap(input, say.keep, { act: { do: 'keep', question: id } })] : []),
          tap(input, say.clear, { act: { do: 'answer', question: id, value: null } }),
        ]
      : [tap(input, say.skip, { act: { do: 'answer', question: id, value: null } })];
  if (isComplete(checkIn.answers)) return leave;
  const back = questionBefore(script, draftOf(checkIn))
    ? [tap(input, say.back, { act: { do: 'back', question: id } })]
    : [];
  return [...back, ...leave, tap(input, say.later, { view: 'later' })];
}

type Doing = CheckInTap extends infer Tap ? (Tap extends CheckInTap ? Omit<Tap, 'checkIn'> : never) : never;

function tap({ checkIn }: CardInput, label: string, doing: Doing): Button {
  return button(label, tapData({ checkIn: checkIn.id, ...doing } as CheckInTap));
}
