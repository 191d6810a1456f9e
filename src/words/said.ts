import type { QuestionId } from '../domain/check-in.ts';
import type { Answer, Question } from '../domain/script.ts';
import type { Words } from './en/words.ts';

/** The words of a question whose id is only known at run time. */
export interface Wording {
  name: string;
  ask: string;
  hint?: string;
  said(value: boolean | number | string): string;
  options: Readonly<Record<string, readonly string[]>>;
  none?: string;
}

/** The words of one question of the check-in. */
export function wordingOf(words: Words, question: Question): Wording {
  return words.questions[question.id as QuestionId];
}

/** The label of an option: the catalogue's, or the name on the person's own list. */
export function labelOf(
  words: Words,
  question: Question,
  option: string,
  own: ReadonlyMap<string, string>,
): string {
  return wordingOf(words, question).options[option]?.[0] ?? own.get(option) ?? '?';
}

/** An answer in a few words; undefined where there is none. Not escaped: own names come as they were typed. */
export function saidOf(
  words: Words,
  question: Question,
  answer: Answer | undefined,
  own: ReadonlyMap<string, string>,
): string | undefined {
  if (answer === undefined || answer === null) return undefined;
  const { said } = wordingOf(words, question);
  switch (question.kind) {
    case 'yes-no':
    case 'scale':
      return said(answer as boolean | number);
    case 'number':
      return said(words.duration(answer as number));
    case 'choice':
      return said(labelOf(words, question, answer as string, own));
    case 'several':
      return said(words.list((answer as string[]).map((option) => labelOf(words, question, option, own))));
  }
}
