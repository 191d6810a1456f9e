import type { Verdict } from '../../domain/helps.ts';

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** The words of what a person's exercises came to. Texts are Telegram HTML. */
export const enHelps = {
  title: '<b>What helps me</b>\nBefore and after, from 0 to 10, on average.',
  figure: (value: number) => plain.format(value),
  /** The same of a change. */
  signed: (value: number) => signed.format(value).replace('-', '−'),
  /** The day’s movements, which are rated together. */
  movements: 'Movements',
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  /** Behind a change, its quartiles; and where both are alike. */
  mostly: (low: string, high: string) => `mostly ${low} to ${high}`,
  alike: 'mostly so',
  verdicts: {
    eased: 'A noticeable change',
    risen: 'Noticeably more than before',
    'not-noticeable': 'Not a noticeable change',
  } satisfies Record<Verdict, string>,
  tooFew: (least: number) => `Too few to say: from ${least} times on`,
  fromZero: (count: number) =>
    count === 1
      ? 'One session began at 0 and is left out: there was nothing to ease.'
      : `${count} sessions began at 0 and are left out: there was nothing to ease.`,
  rule: 'Noticeable means at least 2 points and at least 30%: Unknot’s own rule. “Mostly” is the middle half of the sessions. What was stopped early is not counted.',
  caution:
    'People often begin when it is worst, and it would have eased anyway; expecting relief can ease it, too. So this shows what went together, not what brought it about.',
  empty:
    '<b>What helps me</b>\n\nThere is nothing to compare yet, and that is all right.\n\nBefore and after an exercise you can say how strong it is, from 0 to 10. Sessions with both numbers come together here, exercise by exercise.',
  back: 'Relax',
};

export type HelpsWords = typeof enHelps;
