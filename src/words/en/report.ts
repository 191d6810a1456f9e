import { type Temporal, Intl as TemporalIntl } from 'temporal-polyfill';
import type { Comparison } from '../../domain/baseline.ts';
import type { LedgerLevel } from '../../domain/ledger.ts';
import type { Relief } from '../../domain/relief.ts';
import type { Audience } from '../../domain/report.ts';
import type { RedFlag } from '../../domain/warnings.ts';

const locale = 'en-GB';
const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const long = new TemporalIntl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const short = new TemporalIntl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

/** The words of the report. Those of the card are Telegram HTML; those of the page are plain text without < > &. */
export const enReport = {
  ask: '<b>A page to take along</b>\n\nOne sheet (PDF) with what your days say: figures with the rules behind them, a chart, painkillers by kind, exercises and visits. Your notes and your name are not on it; there is a line to write your name on.\n\nFor whom, and over how many days?',
  choices: {
    doctor: (count: number) => `Doctor, ${count} days`,
    physiotherapist: (count: number) => `Physio, ${count} days`,
  } satisfies Record<Audience, unknown>,
  caption: (dates: string) => `${dates}. It says much about you: give it to people you trust.`,
  failed: 'The page could not be sent just now. Nothing is lost: please try again in a while.',
  again: 'Try again',
  twice: 'It is here already.',

  /** "27 October – 23 November 2026". */
  range: (first: Temporal.PlainDate, last: Temporal.PlainDate) => long.formatRange(first, last),
  shortRange: (first: Temporal.PlainDate, last: Temporal.PlainDate) => short.formatRange(first, last),
  date: (date: Temporal.PlainDate) => long.format(date),
  shortDate: (date: Temporal.PlainDate) => short.format(date),
  figure: (value: number) => decimal.format(value),
  /** A change, in whole numbers. */
  signed: (value: number) => signed.format(value).replace('-', '−'),
  /** A thing of so many for which there is an answer. */
  of: (count: number, of: number) => `${count} of ${of}`,
  none: '–',

  title: {
    doctor: 'Headache diary, for a doctor’s appointment',
    physiotherapist: 'Headache diary, for physiotherapy',
  } satisfies Record<Audience, string>,
  period: (dates: string, answered: number, of: number) =>
    `${dates} · ${of} days, ${answered} answered, ${of - answered} not`,
  name: 'Name',
  howToRead:
    'Reported by the person, in one short check-in a day. “9 of 25”: on 9 of the 25 days for which there is an answer. “Own” marks rules of the diary itself.',

  headache: {
    title: 'Headache in months of 28 days',
    rule: 'By which rule',
    days: 'Headache days',
    daysRule: '30 min or more, or any with an acute painkiller (own)',
    rate: 'per 28 days',
    noRate: 'too few answers',
    rateRule: 'days / answered × 28, from 20 answers on (own)',
    migraine: 'migraine-like',
    migraineRule: 'van der Arend 2023: features (from 30 min), aura or migraine-specific drug',
    tension: 'tension-type-like',
    tensionRule:
      'own, after ICHD-3 2.2: 30 min, 2 of 4 features, no nausea or vomiting, not light and noise both',
    unclassified: 'unclassified',
    unclassifiedRule: 'all others; where too little was told, too',
    attacks: 'Migraine-like attacks',
    attacksRule: 'days in a row, one other day between two included (Sci Rep 2020)',
    peak: 'Mean peak, 0–10',
    peakRule: 'mean of the daily peaks over the headache days that tell it (n)',
    acute: 'Acute-medication days',
    acuteRule: 'distinct days with an acute painkiller, whatever it was for',
    mean: (mean: string, of: number) => `${mean} (n\u00a0=\u00a0${of})`,
  },

  baseline: {
    none: 'No baseline yet: it takes 20 answers in the first 28 days of the diary, or in the first 42.',
    notYet: (dates: string, count: number, of: number) =>
      `Baseline (${dates}): ${count} headache days of ${of} answered. Not compared: the last 28 days reach into it, or have fewer than 20 answers.`,
    before: (dates: string, count: number, of: number) =>
      `Baseline (${dates}): ${count} headache days of ${of} answered.`,
    change: (before: string, after: string) => `Per 28 days ${before} → ${after}`,
    percent: (percent: string) => ` (${percent}%).`,
    responder: 'Half of the baseline or less.',
    tooFew: ' (too few then for a percentage).',
    chance: {
      'may-be-chance': 'By the chance check this may be chance.',
      'larger-than-chance': 'By the chance check this is larger than chance alone usually gives.',
    } satisfies Record<Comparison['chance'], string>,
    peak: {
      noticeable: (before: string, after: string) => `Mean peak ${before} → ${after}: a noticeable change.`,
      same: (before: string, after: string) => `Mean peak ${before} → ${after}: no noticeable change.`,
    },
    caution:
      'Chance check: |a − b| above 1.96 × √(a + b), lenient, as headache days cluster. Noticeable: 2 points and 30% (own).',
  },

  medication: {
    title: 'Acute painkillers',
    dates: (dates: string, of: number) => `${of} days, ${dates}`,
    class: 'Class',
    days: 'Days',
    limit: 'Number in ICHD-3 8.2',
    several: 'Several of these together',
    noLimit: 'none given',
    levels: {
      none: (limit: number) => `${limit}`,
      notice: (limit: number) => `${limit}, near`,
      warning: (limit: number) => `${limit}, reached`,
    } satisfies Record<LedgerLevel, unknown>,
    line: (name: string, count: number, limit: string) => `${name} ${count} (${limit})`,
    inBrackets: (counts: string) => `Days, and in brackets the number in ICHD-3 8.2: ${counts}.`,
    any: 'Any of them',
    nothing: 'No acute painkiller was noted in these days.',
    rule: 'Distinct days, not tablets, whatever it was taken for; what nobody noted is not in it. ICHD-3 8.2 asks for more than 3 months of it, a headache disorder from before, and headache on 15 or more days a month; it says itself that these numbers rest on expert opinion. “Near”: from 8 of 10, 12 of 15 (own).',
    long: 'A number was reached in three windows of 30 days in a row, with 15 headache days or more in the last (own).',
    relief: (of: number, said: string) =>
      `Two hours after a headache was noted (answered ${times(of)}): ${said}.`,
    reliefs: {
      free: (count: number) => `pain-free ${count}`,
      better: (count: number) => `better ${count}`,
      same: (count: number) => `the same ${count}`,
      worse: (count: number) => `worse ${count}`,
    } satisfies Record<Relief, unknown>,
    noRelief: 'How it was two hours after a headache was noted: never answered.',
  },

  neck: {
    title: 'Neck and sitting',
    which: (count: number) => `Headache days that are not migraine-like: ${count}. Of those told:`,
    neck: 'began in the neck',
    sitting: 'followed long sitting',
    side: 'on the left alone, on the right alone',
    sides: (left: string, right: string) => `${left}, ${right}`,
    stiff: 'with a stiff neck',
    linked:
      'A neck-linked pattern: two of these three hold (neck, sitting: on half of the days told; side: always the same), each told on 5 days or more (own; not a finding on the neck).',
    sat: 'Sitting, mean per day',
    hours: (hours: string, of: number) => `${hours} h (n\u00a0=\u00a0${of})`,
    whole: 'Days of 8 hours or more',
  },

  exercises: {
    title: 'Exercises done',
    exercise: 'Exercise',
    sessions: 'Sessions',
    ratings: '0–10, before → after',
    beforeAfter: (before: string, after: string, of: number) => `${before} → ${after} (n\u00a0=\u00a0${of})`,
    parts: (parts: string) => `Movements in detail: ${parts}.`,
    part: (name: string, count: number) => `${name} ${count}`,
    tooHard: (count: number) => `too hard ${count}`,
    hurt: (count: number) => `hurt ${count}`,
    nextDay: (count: number, of: number) =>
      `Worse by 2 points for over 24 hours after movements: ${count} of ${of} told.`,
    more: (count: number) => `and ${count} more`,
    nothing: 'None were finished in this time.',
    caution: 'Means over sessions rated twice. What went together is no proof of what helped.',
  },

  visits: {
    title: 'Visits',
    visit: 'Visit',
    before: '14 days before',
    after: '14 days after',
    span: (headache: string, peak: string) => `${headache} · ${peak}`,
    early: 'too early',
    more: (count: number) => `and ${count} earlier`,
    nothing: 'None were noted in this time.',
    rule: 'Headache days of answered days · mean peak. The day itself is in neither (own). It tells no cause.',
  },

  safety: {
    title: 'Safety questions',
    ticked: (date: string, flags: string) => `${date}, ticked: ${flags}.`,
    none: (date: string) => `${date}: nothing was ticked.`,
    never: 'Not answered.',
    flags: {
      thunderclap: 'sudden and worst ever',
      'new-deficit': 'new weakness, numbness, confusion, seizure, fainting, loss of speech or sight',
      'fever-neck-or-rash': 'fever with stiff neck or rash',
      'after-injury': 'after head or neck injury',
      'painful-red-eye': 'painful red eye, changed sight',
      'pregnancy-or-birth': 'severe and new, in pregnancy or up to 6 weeks after birth',
      'neck-pain-with-signs': 'sudden new neck pain with dizziness or other signs',
      'new-after-50': 'new at 50 or older',
      'position-or-strain': 'wakes, or with position, cough or strain',
      'cancer-or-immune': 'cancer, HIV or weak immune system',
      'steadily-worse': 'steadily worse over weeks',
      'aura-first-or-long': 'first aura, or over an hour',
      'pattern-change': 'clearly changed pattern',
      'aura-with-oestrogen': 'aura with combined hormonal contraception',
    } satisfies Record<RedFlag, string>,
  },

  footer: (created: string, unanswered: number, of: number) =>
    `Made on ${created} with Unknot, a self-care diary: not a medical device and not a doctor. The labels describe days by published or own rules and name no disorder. ${unanswered} of ${of} days are unanswered and in no figure.`,
  sources:
    'Sources: ICHD-3 (2018) 2.2 and 8.2 · van der Arend et al. 2023, Cephalalgia (migraine-like day) · Sci Rep 2020, s41598-020-60505-5 (attacks) · Guidelines of the International Headache Society (28 days, half of the baseline) · Do et al. 2019, Neurology 92:134 (safety questions) · Farrar 2001 (2 points, 30%)',
};

export type ReportWords = typeof enReport;
