import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Figures, Rate } from '../../domain/figures.ts';
import { reliefs } from '../../domain/relief.ts';
import type { Audience, Report } from '../../domain/report.ts';
import type { Tally } from '../../domain/tally.ts';
import type { VisitSpan } from '../../domain/visit.ts';
import type { Words } from '../../words/en/words.ts';

/** So many fit beside all else; how many more there are is said. */
const mostVisits: Record<Audience, number> = { doctor: 3, physiotherapist: 6 };

/** The figures of each month, with the rule of each. */
export function headachePart(words: Words, { months }: Report): Content[] {
  const { report: say } = words;
  const { headache } = say;
  const row = (name: string, rule: string, figure: (month: Figures) => string): TableCell[] => [
    name,
    ...months.map((month) => ({ text: figure(month), noWrap: true })),
    { text: rule, style: 'small' },
  ];
  const share = ({ days }: Rate, of: number) => tally(words, { days, of });
  return [
    title(headache.title),
    {
      layout: 'lines',
      style: 'figures',
      table: {
        widths: ['auto', ...months.map(() => 'auto'), '*'],
        body: [
          ['', ...months.map(({ first, last }) => say.shortRange(first, last)), headache.rule].map(
            (text) => ({ text, style: 'head', noWrap: true }),
          ),
          row(headache.days, headache.daysRule, (month) => share(month.headache, month.answered)),
          row(headache.rate, headache.rateRule, ({ headache: { perMonth } }) =>
            perMonth === undefined ? headache.noRate : say.figure(perMonth),
          ),
          row(headache.migraine, headache.migraineRule, (month) =>
            share(month.migraineLike, month.headache.days),
          ),
          row(headache.tension, headache.tensionRule, (month) =>
            share(month.tensionLike, month.headache.days),
          ),
          row(headache.unclassified, headache.unclassifiedRule, (month) =>
            share(month.unclassified, month.headache.days),
          ),
          row(headache.attacks, headache.attacksRule, (month) =>
            month.answered === 0 ? say.none : `${month.attacks}`,
          ),
          row(headache.peak, headache.peakRule, (month) => mean(words, month.meanPeak, month.peaksOf)),
          row(headache.acute, headache.acuteRule, ({ acuteDays }) => tally(words, acuteDays)),
        ],
      },
    },
  ];
}

/** The last month beside the baseline. */
export function baselinePart(words: Words, report: Report): Content[] {
  const { report: say, period } = words;
  const rules = report.comparison ? [say.baseline.caution] : [];
  return [
    { text: baselineSaid(words, report), style: 'figures', margin: [0, 3, 0, 1] },
    { text: [...rules, period.improve].join(' '), style: 'small' },
  ];
}

function baselineSaid({ report: say }: Words, { baseline, comparison, months }: Report): string {
  const said = say.baseline;
  if (!baseline) return said.none;
  const { first, last, headache, meanPeak } = baseline;
  const counts = [say.shortRange(first, last), headache.days, headache.of] as const;
  if (!comparison) return said.notYet(...counts);
  const { percent, responder, chance, peak } = comparison;
  const now = months.at(-1);
  const figure = (value: number | undefined) => (value === undefined ? say.none : say.figure(value));
  const change = said.change(figure(headache.perMonth), figure(now?.headache.perMonth));
  return [
    said.before(...counts),
    change + (percent === undefined ? said.tooFew : said.percent(say.signed(percent))),
    ...(responder ? [said.responder] : []),
    said.chance[chance],
    ...(peak
      ? [said.peak[peak.noticeable ? 'noticeable' : 'same'](figure(meanPeak), figure(now?.meanPeak))]
      : []),
  ].join(' ');
}

/** The ledger by class, as a table or in a few lines, and how it was two hours after a headache was noted. */
export function medicationPart(words: Words, report: Report, as: 'table' | 'lines'): Content[] {
  const { report: say } = words;
  const { medication } = say;
  const { first, last, acuteDays } = report.ledger;
  const length = first.until(last, { largestUnit: 'days' }).days + 1;
  const counts = as === 'table' ? ledgerTable(words, report) : ledgerLines(words, report);
  return [
    title(`${medication.title} · ${medication.dates(say.shortRange(first, last), length)}`),
    acuteDays === 0 ? medication.nothing : counts,
    { text: medication.rule, style: 'small', margin: [0, 2, 0, 2] },
    ...(report.isLongOveruse ? [{ text: medication.long, bold: true }] : []),
    reliefSaid(words, report),
  ];
}

function ledgerTable(words: Words, { ledger }: Report): Content {
  const { medication } = words.report;
  const rows = ledgerRows(words, ledger).map(({ name, days, limit, isReached }) => [
    name,
    `${days}`,
    { text: limit, bold: isReached },
  ]);
  const head = [medication.class, medication.days, medication.limit];
  return {
    layout: 'lines',
    style: 'figures',
    table: {
      widths: ['*', 'auto', 'auto'],
      body: [
        head.map((text) => ({ text, style: 'head' })),
        ...rows,
        [medication.any, `${ledger.acuteDays}`, ''],
      ],
    },
  };
}

function ledgerLines(words: Words, { ledger }: Report): Content {
  const { medication } = words.report;
  const lines = ledgerRows(words, ledger).map(({ name, days, limit }) => medication.line(name, days, limit));
  return medication.inBrackets(words.list(lines));
}

function ledgerRows({ report: say, chart }: Words, { lines, unlimited }: Report['ledger']) {
  const { medication } = say;
  return [
    ...lines.map(({ of, days, limit, level }) => ({
      name: of === 'several' ? medication.several : chart.painkillers[of],
      days,
      limit: medication.levels[level](limit),
      isReached: level === 'warning',
    })),
    ...unlimited.map(({ of, days }) => ({
      name: chart.painkillers[of],
      days,
      limit: medication.noLimit,
      isReached: false,
    })),
  ];
}

function reliefSaid(words: Words, { relief }: Report): string {
  const { medication } = words.report;
  if (relief.of === 0) return medication.noRelief;
  return medication.relief(relief.of, words.list(reliefs.map((one) => medication.reliefs[one](relief[one]))));
}

/** Where headaches begin, and how much is sat. */
export function neckPart(words: Words, { neck, sitting }: Report): Content[] {
  const { report: say } = words;
  const { left, right } = neck;
  const body = [
    [say.neck.neck, tally(words, neck.neck)],
    [say.neck.sitting, tally(words, neck.sitting)],
    [say.neck.side, say.neck.sides(tally(words, left), tally(words, right))],
    [say.neck.stiff, tally(words, neck.stiff)],
    [
      say.neck.sat,
      sitting.meanMinutes === undefined
        ? say.none
        : say.neck.hours(say.figure(sitting.meanMinutes / 60), sitting.wholeDays.of),
    ],
    [say.neck.whole, tally(words, sitting.wholeDays)],
  ];
  return [
    title(say.neck.title),
    say.neck.which(neck.days),
    { layout: 'lines', style: 'figures', table: { widths: ['*', 'auto'], body } },
    ...(neck.isLinked ? [below(say.neck.linked)] : []),
  ];
}

/** Visits, and the days around each. */
export function visitsPart(words: Words, { visits: all, audience }: Report): Content[] {
  const most = mostVisits[audience];
  const { report: say } = words;
  const { visits } = say;
  if (all.length === 0) return [title(visits.title), visits.nothing];
  const body = [
    [visits.visit, visits.before, visits.after].map((text) => ({ text, style: 'head' })),
    ...all
      .slice(0, most)
      .map(({ day, kind, around }) => [
        `${say.shortDate(day)} · ${words.physio.visitKinds[kind]}`,
        spanSaid(words, around.before),
        around.after ? spanSaid(words, around.after) : visits.early,
      ]),
  ];
  return [
    title(visits.title),
    { layout: 'lines', style: 'figures', table: { widths: ['*', 'auto', 'auto'], body } },
    ...(all.length > most ? [below(visits.more(all.length - most))] : []),
    { text: visits.rule, style: 'small' },
  ];
}

function spanSaid(words: Words, { headache, meanPeak }: VisitSpan): string {
  const { report: say } = words;
  return say.visits.span(tally(words, headache), meanPeak === undefined ? say.none : say.figure(meanPeak));
}

/** What was ticked in the safety questions. */
export function safetyPart(words: Words, { safety }: Report): Content[] {
  const { report: say } = words;
  const said = say.safety;
  const text = !safety
    ? said.never
    : safety.flags.length === 0
      ? said.none(say.date(safety.day))
      : said.ticked(say.date(safety.day), safety.flags.map((flag) => said.flags[flag]).join('; '));
  return [title(said.title), text];
}

/** What a part is called. */
export function title(text: string): Content {
  return { text, style: ['heading', 'figures'], margin: [0, 6, 0, 2] };
}

/** A line below a table or another line. */
export function below(text: string): Content {
  return { text, margin: [0, 1, 0, 0] };
}

/** A dash where there is no answer. */
function tally({ report: say }: Words, { days, of }: Tally): string {
  return of === 0 ? say.none : say.of(days, of);
}

function mean({ report: say }: Words, value: number | undefined, of: number): string {
  return value === undefined ? say.none : say.headache.mean(say.figure(value), of);
}
