import { Temporal } from 'temporal-polyfill';
import { draftOf, ownOption, script } from '../../domain/check-in.ts';
import { answerOf, nextQuestion, pickedOptions } from '../../domain/script.ts';
import { standing } from '../../domain/time.ts';
import type { CheckIn, Medicine } from '../../store/schema.ts';

/** What all questions of a check-in begin with. */
export function topicOf(checkIn: number): string {
  return `check-in:${checkIn}:`;
}

/** What a check-in asks now. */
export function matterOf(checkIn: CheckIn): string {
  const { id, later, asking } = checkIn;
  return topicOf(id) + (later ? 'later' : (asking ?? nextQuestion(script, draftOf(checkIn))?.id ?? ''));
}

/** Whether the card waits for an answer, tapped or typed; put off, for another time than the one that is set. */
export function waitsFor(checkIn: CheckIn, today: Temporal.PlainDate): boolean {
  if (isClosed(checkIn, today)) return false;
  const { later, asking } = checkIn;
  return later || asking === 'note' || nextQuestion(script, draftOf(checkIn)) !== undefined;
}

/** Whether anything was answered, and not only skipped. */
export function hasAnswer({ answers }: CheckIn): boolean {
  return script.some((question) => (answerOf(question, answers) ?? null) !== null);
}

/** A day that was never finished and can no longer be filled in. One that was may be corrected at any time. */
export function isClosed(checkIn: CheckIn, today: Temporal.PlainDate): boolean {
  const reach = standing(Temporal.PlainDate.from(checkIn.day), today);
  return checkIn.finishedAt === null && reach === 'closed';
}

/** The ticked painkiller whose kind nobody has told yet. */
export function unclassified(checkIn: CheckIn, medicines: readonly Medicine[]): Medicine | undefined {
  const draft = draftOf(checkIn);
  const asked = nextQuestion(script, draft);
  if (asked?.id !== 'painkillers') return undefined;
  const ticked = pickedOptions(asked, draft.picks);
  return medicines.find((medicine) => medicine.class === null && ticked.includes(ownOption(medicine)));
}
