import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import type { Answers } from '../src/domain/check-in.ts';
import { exerciseIds } from '../src/domain/exercises.ts';
import { takenIn } from '../src/domain/ledger.ts';
import { audiences, type Report, type ReportInput, reportOf, reportSpans } from '../src/domain/report.ts';
import { redFlags } from '../src/domain/warnings.ts';
import { sampleDay } from '../src/local/sample-days.ts';
import { renderReport } from '../src/pictures/report/report.ts';
import { languages } from '../src/words/catalogue.ts';
import { figure, inShort, median, printTable } from './figures.ts';

/** What a page may cost on all cores together, and for how long others may have to wait for their turn. */
const mostCpuMs = 400;
const mostTurnMs = 50;

const last = Temporal.PlainDate.from('2026-11-23');

/** What making one page came to. */
interface Made {
  bytes: number;
  ms: number;
  cpuMs: number;
  /** For how long others had to wait at most, in ms. */
  turn: number;
}

/** Four weeks of sample days, over and over. */
const ordinary: Told = {
  answers: (back) => sampleDay(((back - 1) % 28) + 1) ?? {},
  headaches: [],
  sessions: [],
  visits: [{ day: last.subtract({ days: 20 }), kind: 'physiotherapy' }],
  safety: { flags: [], day: last },
};

/** Every day a bad one, every kind of painkiller, every safety question ticked. */
const crowded: Told = {
  answers: () => ({
    headache: true,
    peak: 10,
    duration: 1440,
    quality: 'pulsating',
    movement: true,
    with: ['nausea', 'stiff-neck'],
    origin: ['neck', 'long-sitting'],
    painkillers: ['triptan', 'ergotamine', 'opioid', 'combination', 'non-opioid', 'other-acute', 'unknown'],
    sitting: 1440,
    stress: 10,
  }),
  headaches: [{ day: last, relief: 'same' }],
  sessions: exerciseIds.map((exercise) => ({
    exercise,
    day: last,
    plan: {},
    results: {},
    before: 5,
    after: 4,
    nextDay: null,
    completed: true,
    startedAt: null,
  })),
  visits: Array.from({ length: 12 }, (_, n) => ({ day: last.subtract({ days: 2 * n }), kind: 'doctor' })),
  safety: { flags: redFlags.map(({ id }) => id), day: last },
};

const faults: string[] = [];
const rows = [['page', 'bytes', `CPU (${mostCpuMs} ms)`, 'made in', `longest turn (${mostTurnMs} ms)`]];

const cold = await measure(reportFor('doctor', 28, ordinary));
for (const audience of audiences) {
  for (const span of reportSpans) {
    const pages = await measureOften(reportFor(audience, span, ordinary), 15);
    note(`${audience}, ${span} days`, pages);
    if (median(pages.map(({ cpuMs }) => cpuMs)) > mostCpuMs)
      faults.push(`${audience}, ${span}: too much work`);
    // Fuller than any real one: what does not fit in large letters is laid out once more.
    note(`${audience}, ${span} days, crowded`, await measureOften(reportFor(audience, span, crowded), 5));
  }
}
rows.push(['doctor, 28 days, the first of all', ...told([cold])]);
console.log('\nThe page for a doctor or a physiotherapist');
printTable(rows);

for (const fault of faults) console.log(`  FAILED: ${fault}`);
if (faults.length > 0) process.exitCode = 1;

function note(name: string, pages: readonly Made[]): void {
  rows.push([name, ...told(pages)]);
  if (median(pages.map(({ turn }) => turn)) > mostTurnMs) faults.push(`${name}: others wait too long`);
}

function told(pages: readonly Made[]): string[] {
  const inMs = (of: (one: Made) => number) => inShort(pages.map(of), ' ms');
  const bytes = Math.max(...pages.map((one) => one.bytes));
  return [figure(bytes), inMs(({ cpuMs }) => cpuMs), inMs(({ ms }) => ms), inMs(({ turn }) => turn)];
}

/** So many pages in a row, after two that warm everything up. */
async function measureOften(report: () => Report, rounds: number): Promise<Made[]> {
  for (let round = 0; round < 2; round++) await measure(report);
  const made: Made[] = [];
  for (let round = 0; round < rounds; round++) made.push(await measure(report));
  return made;
}

/** From what was told to the file. */
async function measure(report: () => Report): Promise<Made> {
  const language = languages.at(-1) ?? 'en';
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const began = performance.now();
  const { length: bytes } = await renderReport(report(), language, new Date('2026-11-24T10:00:00Z'));
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  // What the last turn took is counted at the beginning of the next one.
  await new Promise((resolve) => setTimeout(resolve, 2));
  delay.disable();
  return { bytes, ms, cpuMs: (user + system) / 1000, turn: delay.max / 1e6 };
}

type Told = Omit<ReportInput, 'audience' | 'span' | 'last' | 'today' | 'diary'> & {
  answers: (back: number) => Answers;
};

function reportFor(
  audience: ReportInput['audience'],
  span: ReportInput['span'],
  { answers, ...rest }: Told,
): () => Report {
  const told = Array.from({ length: 140 }, (_, n) => ({
    day: last.subtract({ days: n }),
    answers: answers(n + 1),
  }));
  const classes = new Map();
  const diary = { told, classes, taken: takenIn(told, classes, []) };
  return () => reportOf({ audience, span, last, today: last.add({ days: 1 }), diary, ...rest });
}
