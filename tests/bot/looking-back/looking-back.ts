import { Temporal } from 'temporal-polyfill';
import type { Period } from '../../../src/bot/looking-back/period.ts';
import type { Answers } from '../../../src/domain/check-in.ts';
import { takenIn } from '../../../src/domain/ledger.ts';
import type { Language } from '../../../src/words/catalogue.ts';
import { wordsIn } from '../../../src/words/catalogue.ts';

/** The Monday on which tests look back; the last day they look back upon is the Sunday before. */
export const monday = Temporal.PlainDate.from('2026-11-23');

export const free: Answers = { headache: false, sitting: 120, stress: 2 };
export const ache: Answers = {
  headache: true,
  peak: 5,
  duration: 240,
  painkillers: [],
  sitting: 120,
  stress: 2,
};
export const bad: Answers = { ...ache, peak: 10, painkillers: ['other-acute'], sitting: 600, stress: 9 };

/** So many days alike. */
export const many = (count: number, answers: Answers | undefined) =>
  Array<Answers | undefined>(count).fill(answers);

/** A look back on these days, the last of which is the Sunday before that Monday, or the day before another. */
export function lookBack(
  language: Language,
  days: readonly (Answers | undefined)[],
  {
    before = monday,
    ...other
  }: Partial<Pick<Period, 'today' | 'since' | 'knowsAura'>> & { before?: Temporal.PlainDate } = {},
): Period {
  const told = days.flatMap((answers, place) =>
    answers ? [{ day: before.subtract({ days: days.length - place }), answers }] : [],
  );
  return {
    words: wordsIn(language),
    language,
    diary: { told, classes: new Map(), taken: takenIn(told, new Map(), []) },
    last: before.subtract({ days: 1 }),
    today: before,
    since: Temporal.PlainDate.from('2025-01-01'),
    knowsAura: false,
    ...other,
  };
}
