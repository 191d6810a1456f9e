import { script } from './check-in.ts';
import type { DayRead } from './day.ts';
import type { Taken } from './ledger.ts';
import type { Draft } from './script.ts';

/** What something was taken for. Ids are stored for ever. Painkiller days count whatever the reason (ICHD-3 8.2). */
export const intakeReasons = ['headache', 'other-pain', 'preventive'] as const;

/** What something was taken for. */
export type IntakeReason = (typeof intakeReasons)[number];

/** What a medicine is taken for, as long as nobody has said otherwise. */
export function usualReason(medicine: { reason: IntakeReason | null; class: string | null }): IntakeReason {
  return medicine.reason ?? (medicine.class === 'preventive' ? 'preventive' : 'headache');
}

/** Days of which nobody knows whether a painkiller was taken: without an answer, and nothing was noted for them. */
export function untoldDays(days: readonly DayRead[], taken: readonly Taken[]): DayRead[] {
  const known = new Set(taken.map(({ day }) => day.toString()));
  return days.filter(({ day, state, painkiller }) => {
    const isUntold = state === 'unanswered' || (state === 'headache' && painkiller === undefined);
    return isUntold && !known.has(day.toString());
  });
}

/** What a day's check-in may have said of a headache before something was taken. */
export const headacheBefore = ['yes', 'no', 'skipped', 'unasked'] as const;

/** What a day's check-in said of a headache before something was taken. */
export type HeadacheBefore = (typeof headacheBefore)[number];

/** What a day's check-in says of a headache. */
export function headacheIn({ headache }: Draft['answers']): HeadacheBefore {
  if (headache === undefined) return 'unasked';
  return headache === null ? 'skipped' : headache ? 'yes' : 'no';
}

/** What is asked of a headache alone. */
const headacheQuestions: readonly string[] = script.filter((one) => 'when' in one).map(({ id }) => id);

/**
 * A day's check-in without something that was taken back after all; undefined: nothing changes. When nothing else was
 * told of the headache, it says of one what it said `before`.
 */
export function takenOut(
  draft: Draft,
  option: string,
  before: HeadacheBefore = 'yes',
): Pick<Draft, 'answers' | 'picks' | 'asking'> | undefined {
  const ticked = draft.answers.painkillers;
  if (!Array.isArray(ticked) || !ticked.includes(option)) return undefined;
  const { painkillers: _, ...others } = draft.answers;
  const left = ticked.filter((one) => one !== option);
  const ticks = draft.picks.painkillers ?? {};
  const tick = ticks[option] && { [option]: [false, ticks[option][1]] as const };
  const picks = tick ? { ...draft.picks, painkillers: { ...ticks, ...tick } } : draft.picks;
  const { asking } = draft;
  if (left.length > 0) return { answers: { ...others, painkillers: left }, picks, asking };
  const isBare = headacheQuestions.every((id) => others[id] === undefined);
  if (before === 'yes' || !isBare) return { answers: others, picks, asking };
  const { headache: __, ...free } = others;
  const was = { no: { headache: false }, skipped: { headache: null }, unasked: {} }[before];
  const isOfHeadache = asking === 'headache' || headacheQuestions.includes(asking ?? '');
  return { answers: { ...free, ...was }, picks, asking: isOfHeadache ? null : asking };
}
