import type { Temporal } from 'temporal-polyfill';
import type { Area } from '../../domain/body-areas.ts';
import { type PatternId, patterns, patternsOf } from '../../domain/breathing.ts';
import { isExercise } from '../../domain/exercises.ts';
import { movement } from '../../domain/practice.ts';
import { partsOf } from '../../domain/session.ts';
import type { Practice } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, rows } from '../frame/card.ts';
import { type PracticeTap, practiceData, type View } from './taps.ts';

/** What the card of a session is made of. */
export interface PracticeInput {
  practice: Practice;
  words: Words;
  now: Temporal.Instant;
  /** Where the person is (IANA). */
  zone: string;
  view?: View | undefined;
  /** A sentence above the card: why the last answer was not taken. */
  notice?: string | undefined;
  /** What muscle relaxation leaves out because of what was ticked. */
  spared?: readonly Area[] | undefined;
  /** What speaks against movements, as it was ticked. */
  body?: readonly string[] | undefined;
  /** The week of muscle relaxation the person is in. */
  week?: number | undefined;
}

/** The highest rating. */
export const mostRating = 10;

/** A button of this session. */
export function act({ practice }: PracticeInput, label: string, tap: PracticeTap): Button {
  return button(label, practiceData(practice.id, tap));
}

export function ratingButtons(input: PracticeInput, at: 'before' | 'after'): Button[][] {
  const all = Array.from({ length: mostRating + 1 }, (_, value) =>
    act(input, String(value), { do: at, value }),
  );
  return rows(all, 6);
}

/** What the session is called: its one exercise, or the exercises of the day. */
export function nameOf(
  { words }: Pick<PracticeInput, 'words'>,
  { exercise, plan }: Pick<Practice, 'exercise' | 'plan'>,
): string {
  const parts = exercise === movement ? partsOf({ exercise, plan }) : [exercise];
  const [only = ''] = parts;
  return parts.length === 1 && isExercise(only) ? words.exercises.all[only].name : words.move.name;
}

/** What a session of breathing is called; its rhythm too, where the exercise has several. */
export function titleOf(input: PracticeInput, pattern: PatternId): string {
  const name = `<b>${nameOf(input, input.practice)}</b>`;
  const isOneOfMany = patternsOf(patterns[pattern].exercise).length > 1;
  return isOneOfMany ? `${name} · ${input.words.breathing.patterns[pattern].name}` : name;
}
