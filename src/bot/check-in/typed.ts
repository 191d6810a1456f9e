import { type Delay, delays } from '../../domain/later.ts';
import { readDuration, readNumber, readScale } from '../../domain/reading/amounts.ts';
import { isWord, readChoice, readSeveral, readYesNo } from '../../domain/reading/choices.ts';
import type { Act, Question } from '../../domain/script.ts';
import type { Medicine } from '../../store/schema.ts';
import { languages, lexiconsFor, wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { wordingOf } from '../../words/said.ts';
import { readMedicines as readNames } from '../medication/medicine-names.ts';

/** What a typed message means as an answer to the question that is asked; or why it is none, to be said above it. */
export type Typed = Understood | { fault: string };

/** A typed answer. */
export interface Understood {
  acts: Act[];
  /** Painkillers to add to the person's list and to tick; a class that is null has to be asked. */
  medicines?: { name: string; class: string | null }[];
  /** The class of the painkiller that was asked about. */
  class?: string;
  notice?: string;
}

/** What the question is about. */
interface Asked {
  question: Question;
  words: Words;
  language: string;
  medicines: readonly Medicine[];
  /** A painkiller whose class is asked for just now. */
  pending: Medicine | undefined;
}

/** Reads a typed answer. Whatever is not plainly an answer is a fault: nothing is guessed. */
export function readTyped(text: string, asked: Asked): Typed {
  const { question, words, language, pending } = asked;
  const { faults } = words.checkIn;
  const lexicons = lexiconsFor(language);
  const answer = (value: boolean | number | string | string[]): Typed => ({
    acts: [{ do: 'answer', question: question.id, value }],
  });
  switch (question.kind) {
    case 'yes-no': {
      const yes = readYesNo(text, lexicons);
      return yes === undefined ? { fault: faults['yes-no'] } : answer(yes);
    }
    case 'scale': {
      const { min, max } = question;
      const read = readScale(text, question, lexicons);
      if ('value' in read) return answer(read.value);
      if (read.fault === 'unclear') return { fault: faults.scale(min, max) };
      return { fault: read.fault === 'not-whole' ? faults.whole : faults.range(min, max) };
    }
    case 'number': {
      const read = readDuration(text, lexicons);
      if ('fault' in read) return { fault: read.fault === 'too-high' ? faults.day : faults.number };
      if (read.value < question.min || read.value > question.max) return { fault: faults.number };
      return answer(read.value);
    }
    case 'choice': {
      const option = readChoice(text, wordingOf(words, question).options);
      return option === undefined ? { fault: faults.choice } : answer(option);
    }
    case 'several':
      if (pending) return readClass(text, words);
      if (isWord(text, words.checkIn.finish)) {
        return { acts: [{ do: 'picked', question: question.id }] };
      }
      return question.own ? readMedicines(text, asked) : readOptions(text, asked);
  }
}

/** The button by which a check-in is put off, when that is what a message says in so many words. */
export function readLater(text: string): 'later' | 'tomorrow' | undefined {
  if (isLabel(text, ({ checkIn }) => checkIn.later)) return 'later';
  return isLabel(text, ({ prompts }) => prompts.tomorrow) ? 'tomorrow' : undefined;
}

/** The button that a message means on the card of a check-in that is put off: another time, or going on after all. */
export function readWay(text: string, language: string): 'later' | 'resume' | Delay | undefined {
  if (isLabel(text, ({ checkIn }) => checkIn.resume)) return 'resume';
  const lexicons = lexiconsFor(language);
  const read = readDuration(text, lexicons);
  // A number alone may answer what was asked before.
  if ('fault' in read || readNumber(text, lexicons) !== undefined) return readLater(text);
  return (Object.keys(delays) as Delay[]).find((delay) => delays[delay] === read.value);
}

/** Whether a message is what a button says, in any language. */
function isLabel(text: string, label: (words: Words) => string): boolean {
  return languages.some((language) => isWord(text, label(wordsIn(language))));
}

function readOptions(text: string, { question, words, language }: Asked): Typed {
  const read = readSeveral(text, wordingOf(words, question).options, lexiconsFor(language));
  const ticks = read.options.map((option): Act => ({ do: 'pick', question: question.id, option }));
  if (read.unknown.length > 0) {
    const fault = words.checkIn.faults.several(words.list(read.unknown));
    return ticks.length > 0 ? { acts: ticks, notice: fault } : { fault };
  }
  if (ticks.length > 0) return { acts: [...ticks, { do: 'picked', question: question.id }] };
  return { acts: [{ do: 'answer', question: question.id, value: [] }] };
}

function readClass(text: string, words: Words): Typed {
  const labels = Object.entries(words.safety.classes).map(([id, { label }]) => [id, [label]] as const);
  const found = readChoice(text, Object.fromEntries(labels));
  return found === undefined ? { fault: words.checkIn.faults.choice } : { acts: [], class: found };
}

function readMedicines(text: string, { question, words, language, medicines }: Asked): Typed {
  const lexicons = lexiconsFor(language);
  const none = readSeveral(text, {}, lexicons);
  if (none.unknown.length === 0 || readYesNo(text, lexicons) === false) {
    return { acts: [{ do: 'answer', question: question.id, value: [] }] };
  }
  const named = readNames(text, { words, language, medicines });
  if (!named) return { fault: words.checkIn.faults.medicine };
  const acts = named.flatMap((one): Act[] =>
    'option' in one ? [{ do: 'pick', question: question.id, option: one.option }] : [],
  );
  const added = named.flatMap((one) => ('name' in one ? [one] : []));
  const counted = added.flatMap(({ name, class: is }) =>
    is === null ? [] : [words.checkIn.counted(name, classLabel(words, is))],
  );
  return { acts, medicines: added, ...(counted.length > 0 && { notice: counted.join(' ') }) };
}

function classLabel({ safety }: Words, id: string): string {
  return safety.classes[id as keyof typeof safety.classes].label;
}
