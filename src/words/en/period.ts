import type { Comparison } from '../../domain/baseline.ts';
import type { LabelRule } from '../../domain/classify.ts';
import type { PatternChange, patternChanges } from '../../domain/pattern-change.ts';
import type { FactorId } from '../../domain/patterns.ts';

type ChangeTier = (typeof patternChanges)[PatternChange];

const days = (count: number) => (count === 1 ? 'day' : 'days');

/** The words of the looks back on 7, 28 and 84 days: what they share, and what is behind them. Texts are Telegram HTML. */
export const enPeriod = {
  /** Buttons. */
  length: (count: number) => `${count} days`,
  why: 'Why?',
  whichRules: 'Which rules?',

  title: (count: number, range: string) => `<b>${count} days</b> · ${range}`,
  silent: 'There are no answers in these days, and that is all right.',
  headache: (count: number, of: number) => `Headache on <b>${count} of ${of}</b> answered ${days(of)}`,
  /** Behind that: the same per 28 days; or why not. */
  perMonth: (rate: string) => `, per 28 days <b>${rate}</b>`,
  tooFew: '(too few answers for a rate)',
  labels: (migraine: number, tension: number, unclassified: number) =>
    `Of these, ${migraine} migraine-like, ${tension} tension-type-like, ${unclassified} unclassified`,
  attacks: (count: number) => `Migraine-like attacks: ${count}`,
  meanPeak: (mean: string, of: number) => `At its worst, on average: ${mean} of 10 (${of} ${days(of)})`,
  painkillers: (count: number, of: number) => `Painkillers on <b>${count} of ${of}</b> ${days(of)}`,
  windowHeadache: (count: number, of: number) => `headache ${count} of ${of}`,
  windowPainkillers: (count: number, of: number) => `painkillers ${count} of ${of}`,
  windowPeak: (mean: string) => `at its worst ${mean} on average`,
  improve: 'People who start a diary often improve anyway.',

  /** Beside the beginning. */
  baseline: {
    none: 'No baseline yet: it takes 20 answers in the first 28 days, or in the first 42.',
    overlaps: (range: string) =>
      `Your baseline is ${range}. It is compared once all of these 28 days come after it.`,
    tooFew: (range: string) => `Too few answers to compare with your baseline (${range}).`,
    title: (range: string, before: string, now: string) =>
      `Compared with your baseline (${range}): headache days ${before} → ${now} of 28`,
    percent: (percent: string) => ` (${percent}%)`,
    responder: 'Half of the baseline, or less.',
    chance: {
      'may-be-chance': 'That may be chance.',
      'larger-than-chance': 'That is larger than chance alone usually gives.',
    } satisfies Record<Comparison['chance'], string>,
    noticeable: (before: string, now: string) =>
      `At its worst, on average ${before} → ${now}: a noticeable change.`,
    notNoticeable: (before: string, now: string) =>
      `At its worst, on average ${before} → ${now}: not a noticeable change.`,
  },

  /** Worth a look at a doctor's, and how soon. */
  changed: (changes: string) => `<b>Worth a check</b>, by Unknot’s own rules: ${changes}.`,
  changes: {
    'first-aura': 'a first aura in this diary',
    'more-days': 'more headache days than at the start',
    stronger: 'stronger headaches',
    'most-days': 'headache on 15 days or more',
  } satisfies Record<PatternChange, string>,
  advice: {
    soon: 'Call your doctor within a day or two.',
    routine: 'A routine appointment is soon enough.',
  } satisfies Record<ChangeTier, string>,

  /** The ledger, where a line of it is due. */
  ledger: {
    line: (kind: string, count: number, limit: number) =>
      `${kind} on <b>${count}</b> of the last 30 days; the published number is ${limit} (ICHD-3 8.2).`,
    several: 'Several kinds of painkillers',
    more: (count: number) =>
      count === 1 ? 'The same holds for one more kind.' : `The same holds for ${count} more kinds.`,
    notice: 'Worth keeping track of. To say so this early is Unknot’s own rule.',
    warning: 'Worth showing to your doctor. Do not change medicines because of this bot.',
    long: 'A published number was reached in each of three spans of 30 days, the last with headache on 15 days or more (Unknot’s own rule): please see a doctor about this. Do not change medicines because of this bot.',
  },

  /** Patterns. */
  factors: {
    'long-sitting': 'Long sitting',
    'high-stress': 'High stress',
    'let-down': 'The day after stress fell',
    'long-sitting-before': 'The day after long sitting',
    weekend: 'Weekend',
  } satisfies Record<FactorId, string>,
  pattern: (factor: string, count: number, of: number, other: number, ofOther: number) =>
    `${factor}: headache on <b>${count} of ${of}</b> such days, on <b>${other} of ${ofOther}</b> other ${days(ofOther)}`,
  difference: (difference: string, low: string, high: string) =>
    `difference ${difference} percentage points, 95% interval ${low} to ${high}`,
  patternOver: (length: number, pattern: string) => `A pattern in ${length} days. ${pattern}.`,
  notCause: 'The two went together; that does not show that one causes the other.',
  noLink: 'No clear link in what was compared.',
  noneCompared: 'Too few days yet to look for patterns.',

  /** What is behind it. */
  behind: {
    title: (count: number, range: string) => `<b>Behind the ${count} days</b> · ${range}`,
    unanswered: 'not answered',
    skipped: 'skipped',
    free: 'no headache',
    headache: 'headache',
    brief: (least: string) => `under ${least}, no painkiller: not counted`,
    labels: {
      features: 'migraine-like (features)',
      aura: 'migraine-like (aura)',
      'specific-drug': 'migraine-like (migraine medicine)',
      'tension-type': 'tension-type-like',
      none: 'unclassified',
    } satisfies Record<LabelRule, string>,
    peak: (peak: number) => `peak ${peak}`,
    painkiller: 'painkiller',
    noPainkiller: 'no painkiller',
    sitting: (time: string) => `sitting ${time}`,
    stress: (stress: number) => `stress ${stress}`,

    patterns: (length: number, range: string) =>
      `<b>What may go along with headache days</b> · ${length} days, ${range}`,
    clear: 'clear',
    unclear: 'no clear link',
    tooFew: (factor: string, count: number, others: number, least: number) =>
      `${factor}: ${count} such days and ${others} others; it is compared from ${least} each`,
    clearMeans: (count: number) =>
      `“Clear” asks for two things: the interval of the difference (Newcombe 1998) leaves out 0, and Fisher’s exact test holds at 5% after correction for the number of things compared (Holm), ${count} here. Days in a row are not independent of one another, so this looks surer than it is; and each new look is one more chance to err. A link is not a cause.`,

    baseline: (range: string, count: number, of: number) =>
      `<b>The baseline</b> · ${range}: headache on ${count} of ${of} answered days`,
    compared:
      'Baseline: the first 28 days, 42 if fewer than 20 of them are answered. Per 28 days: x / answered × 28, from 20 answers on. Percent: from 4 headache days at the start. By chance: two counts a and b whose difference is not larger than 1.96 × √(a + b); headache days cluster, so this is lenient. Noticeable: at least 2 points and at least 30%. Attacks: migraine-like days in a row; one other answered day between two of them does not part them.',
    window: 'Rows, week by week',

    counted: (least: string, high: number, sitting: string, fall: number) =>
      `A headache day has ${least} of headache or more, or any headache with an acute painkiller. High stress is ${high} or more of 10, long sitting ${sitting} or more; stress fell if it was ${fall} points or more below the evening before. Days without an answer are in no count.`,
    ours: 'These are Unknot’s own rules.',
  },

  rules:
    '<b>How headache days are told apart</b>\n\n<b>Migraine-like</b>, any one of three (van der Arend et al. 2023, Cephalalgia):\n1. It lasted 30 minutes or more, with two of: on one side, pulsating, moderate or severe, worse with movement; and with nausea or vomiting, or with both light and noise hard to bear.\n2. An aura of 5 to 60 minutes.\n3. A medicine made for migraine was taken, whatever its effect.\n\n<b>Tension-type-like</b> (Unknot’s own rule after ICHD-3 2.2): not migraine-like; 30 minutes or more; two of: on both sides, pressing, mild or moderate, not worse with movement; no nausea or vomiting; not both light and noise hard to bear.\n\n<b>Unclassified</b>: every other headache day, also where too little was told.\n\nThe words describe days by published features. What somebody has, only a doctor can say.',

  /** The offer after a fall of stress. */
  letDown: {
    title: '<b>After the stress</b>',
    known:
      'For some people headache comes after the stress, not in it. In a study of 17 people with migraine, the odds of an attack were 1.5 to 1.9 times as high after stress had fallen from one evening to the next (Lipton et al. 2014, Neurology 82:1395). Seventeen people are few, and what goes together need not be a cause.',
    how: (points: number) =>
      `If you like, the check-in says so at its end when your stress is ${points} points or more below that of the evening before, and offers some relaxation. The ${points} points are Unknot’s own rule. Nothing else is sent.`,
    own: (length: number, count: number, of: number, other: number, ofOther: number) =>
      `Your last ${length} days: headache on <b>${count} of ${of}</b> ${days(of)} after such a fall, on <b>${other} of ${ofOther}</b> other ${days(ofOther)}.`,
    noneYet: (length: number) => `In your last ${length} days, no answered day came after such a fall.`,
    tooFew: (least: number) => `With fewer than ${least} days on either side, that says nothing yet.`,
    isOn: 'It is switched <b>on</b>.',
    isOff: 'It is switched <b>off</b>.',
    fell: (before: number, now: number) => `Stress went from ${before} yesterday to ${now} today.`,
    rate: (count: number, of: number, other: number, ofOther: number) =>
      `In your diary, headache followed such a fall on ${count} of ${of} ${days(of)}; it came on ${other} of ${ofOther} other ${days(ofOther)}.`,
    offer: 'Some relaxation, if you like.',
    button: 'Relax',
  },
};

export type PeriodWords = typeof enPeriod;
