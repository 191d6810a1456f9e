import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Audience, Report } from '../../domain/report.ts';
import { type Language, wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { chartSvg } from '../charts/chart.ts';
import { chartDataOf } from '../charts/data.ts';
import { exerciseLines, exercisesPart } from './exercises.ts';
import { baselinePart, headachePart, medicationPart, neckPart, safetyPart, visitsPart } from './parts.ts';
import { renderPdf } from './pdf.ts';

/** In points: A4 is 595 by 842. */
const margin = 34;
const gap = 14;
const columnWide = (595 - 2 * margin - gap) / 2;

/** How large it is set, in points. */
interface Setting {
  text: number;
  small: number;
  chartHigh: number;
}

/** Most reports are large enough to read with ease. The last takes all that can be on one, and still is one page. */
const settings: Setting[] = [
  { text: 8.8, small: 7.4, chartHigh: 310 },
  { text: 7.6, small: 6.6, chartHigh: 290 },
];

/** One page for a doctor or a physiotherapist, as a PDF. Its properties say nothing of what is on it. */
export function renderReport(report: Report, language: Language, madeAt: Date): Promise<Uint8Array> {
  return renderPdf(settings.map((setting) => pageOf(report, language, madeAt, setting)));
}

function pageOf(report: Report, language: Language, madeAt: Date, setting: Setting): TDocumentDefinitions {
  const words = wordsIn(language);
  const { report: say } = words;
  const { text, small, chartHigh } = setting;
  const chart: Content = {
    svg: chartSvg(chartDataOf(language, report.days, report.taken)),
    fit: [columnWide, chartHigh],
    margin: [0, 8, 0, 2],
  };
  return {
    pageSize: 'A4',
    pageMargins: [margin, 30, margin, 30 + 5 * small],
    language,
    info: { title: 'Unknot', creator: 'Unknot', producer: 'Unknot', creationDate: madeAt },
    defaultStyle: { fontSize: text, color: '#1d2b33' },
    styles: {
      title: { fontSize: 15, bold: true },
      heading: { fontSize: text + 1.6, bold: true, color: '#2b6a94' },
      head: { bold: true, color: '#55616a' },
      small: { fontSize: small, color: '#55616a' },
    },
    content: [
      ...heading(report, language),
      beside(...columnsFor[report.audience](words, report, chart)),
      ...headachePart(words, report),
      ...baselinePart(words, report),
    ],
    footer: {
      margin: [margin, 8, margin, 0],
      stack: [say.footer(say.date(report.today), unansweredIn(report), report.days.length), say.sources],
      style: 'small',
    },
  };
}

/** What stands beside what, most wanted first. */
const columnsFor: Record<
  Audience,
  (words: Words, report: Report, chart: Content) => [left: Content[], right: Content[]]
> = {
  doctor: (words, report, chart) => [
    [...medicationPart(words, report, 'table'), ...safetyPart(words, report), ...neckPart(words, report)],
    [chart, ...exerciseLines(words, report), ...visitsPart(words, report)],
  ],
  physiotherapist: (words, report, chart) => [
    [chart, ...exercisesPart(words, report)],
    [
      ...neckPart(words, report),
      ...visitsPart(words, report),
      ...medicationPart(words, report, 'lines'),
      ...safetyPart(words, report),
    ],
  ],
};

function heading(report: Report, language: Language): Content[] {
  const { report: say } = wordsIn(language);
  const { length } = report.days;
  return [
    {
      columns: [
        { text: say.title[report.audience], style: 'title', width: '*' },
        { text: say.name, width: 'auto', margin: [0, 6, 4, 0] },
        { canvas: [{ type: 'line', x1: 0, y1: 15, x2: 150, y2: 15, lineWidth: 0.5 }], width: 150 },
      ],
    },
    {
      text: say.period(say.range(report.first, report.last), length - unansweredIn(report), length),
      margin: [0, 2, 0, 2],
    },
    { text: say.howToRead, style: 'small' },
  ];
}

function beside(left: Content[], right: Content[]): Content {
  return {
    columns: [
      { stack: left, width: columnWide },
      { stack: right, width: columnWide },
    ],
    columnGap: gap,
  };
}

function unansweredIn({ months }: Report): number {
  return months.reduce((sum, { unanswered }) => sum + unanswered, 0);
}
