import { readChoice } from '../../domain/reading/choices.ts';
import type { Medicine } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { readTarget, type Target, targetData } from './taps.ts';

/** What all questions of /medication begin with. */
export const medicationTopic = 'medication:';

/** What is asked: a name, or of what kind a medicine is; and where the answer goes. */
export interface MedicationQuestion {
  target: Target;
  /** Whose kind is asked for, by its id; undefined: a name is. */
  medicine: number | undefined;
  /** The message it is asked in. */
  message: number;
}

/** The matter of a question for a name, or for the kind of a medicine. */
export function matterOf(target: Target, medicine?: Pick<Medicine, 'id'>): string {
  return `${medicationTopic}${medicine ? `kind:${medicine.id}` : 'name'}:${targetData(target)}`;
}

/** A matter with the message it is asked in: a typed answer is taken into that. */
export function matterIn(matter: string, message: number): string {
  return `${matter}:${message}`;
}

/** Reads what `matterIn` wrote; undefined when something else is asked. */
export function readQuestion(asked: string | null): MedicationQuestion | undefined {
  const [, id, to = '', message] = /^medication:(?:name|kind:(\d+)):([^:]+):(\d+)$/.exec(asked ?? '') ?? [];
  const target = readTarget(to);
  return target && { target, medicine: id === undefined ? undefined : Number(id), message: Number(message) };
}

/** The kind of medicine a text names. */
export function readKind(text: string, { safety }: Words): string | undefined {
  const labels = Object.entries(safety.classes).map(([id, { label }]) => [id, [label]] as const);
  return readChoice(text, Object.fromEntries(labels));
}
