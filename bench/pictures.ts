import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import { patternIds, patterns } from '../src/domain/breathing.ts';
import { breathingPicture } from '../src/pictures/breathing.ts';
import { calendarPicture } from '../src/pictures/charts/calendar.ts';
import { chartPicture } from '../src/pictures/charts/chart.ts';
import type { ChartDay } from '../src/pictures/charts/data.ts';
import type { Picture } from '../src/pictures/picture.ts';
import { catalogue, languages } from '../src/words/catalogue.ts';
import { figure, inShort, median, printTable } from './figures.ts';

/** What a moving picture may weigh, and how long one may wait for it. */
const mostBytes = 1_000_000;
const mostMs = 2000;

/** What a chart may cost on all cores together, and for how long others may have to wait for their turn. */
const mostCpuMs = 60;
const mostTurnMs = 50;

interface Drawing {
  bytes: number;
  /** How long it took, and how much work it was on all cores together. */
  ms: number;
  cpuMs: number;
  /** For how long others had to wait at most, in ms. */
  turn: number;
}

const faults: string[] = [];

const charts = [7, 28, 84].map((count) => [`${count} days`, () => chartPicture(chart(count))] as const);
const month = [
  'a month',
  () => calendarPicture({ ...chart(30), month: '2026-11', today: '2026-11-30' }),
] as const;
const first = await measure(chartPicture(chart(28)));

const chartRows = [
  ['picture', 'bytes', `CPU (${mostCpuMs} ms)`, 'drawn in', `longest turn (${mostTurnMs} ms)`],
];
for (const [name, picture] of [...charts, month]) {
  const drawings = await measureOften(picture, 25);
  chartRows.push([
    name,
    ...told(
      drawings,
      (one) => one.cpuMs,
      (one) => one.ms,
      (one) => one.turn,
    ),
  ]);
  if (median(drawings.map(({ cpuMs }) => cpuMs)) > mostCpuMs) faults.push(`${name}: too much work`);
  if (median(drawings.map(({ turn }) => turn)) > mostTurnMs) faults.push(`${name}: others wait too long`);
}
chartRows.push([
  '28 days, the first of all',
  ...told(
    [first],
    (one) => one.cpuMs,
    (one) => one.ms,
    (one) => one.turn,
  ),
]);
console.log('\nCharts and calendars');
printTable(chartRows);

const movingRows = [
  ['picture', 'bytes', `drawn in (${figure(mostMs)} ms)`, 'longest turn of the event loop'],
];
for (const pattern of patternIds) {
  const drawings = await measureOften(() => breathingPicture(pattern, catalogue.en.breathing), 5);
  const name = `${pattern}, ${patterns[pattern].cycleSeconds} s`;
  movingRows.push([
    name,
    ...told(
      drawings,
      (one) => one.ms,
      (one) => one.turn,
    ),
  ]);
  if (Math.max(...drawings.map(({ bytes }) => bytes)) > mostBytes) faults.push(`${name}: too large`);
  if (median(drawings.map(({ ms }) => ms)) > mostMs) faults.push(`${name}: takes too long`);
}
console.log('\nMoving pictures');
printTable(movingRows);

for (const fault of faults) console.log(`  FAILED: ${fault}`);
if (faults.length > 0) process.exitCode = 1;

/** So many pictures in a row, after two that warm everything up. */
async function measureOften(picture: () => Picture, rounds: number): Promise<Drawing[]> {
  for (let round = 0; round < 2; round++) await measure(picture());
  const drawings: Drawing[] = [];
  for (let round = 0; round < rounds; round++) drawings.push(await measure(picture()));
  return drawings;
}

/** The largest file, then the figures in milliseconds. */
function told(drawings: readonly Drawing[], ...figures: ((one: Drawing) => number)[]): string[] {
  const bytes = Math.max(...drawings.map((one) => one.bytes));
  return [figure(bytes), ...figures.map((of) => inShort(drawings.map(of), ' ms'))];
}

async function measure({ render }: Picture): Promise<Drawing> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const began = performance.now();
  const { length: bytes } = await render();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  // What the last turn took is counted at the beginning of the next one.
  await new Promise((resolve) => setTimeout(resolve, 2));
  delay.disable();
  return { bytes, ms, cpuMs: (user + system) / 1000, turn: delay.max / 1e6 };
}

/** Days as full as they come: a headache on every other day, two kinds of painkillers, and all the rest told. */
function chart(count: number) {
  const days = Array.from({ length: count }, (_, n): ChartDay => {
    const day = Temporal.PlainDate.from('2026-11-01').add({ days: n }).toString();
    const amounts = { stress: (n * 7) % 11, sittingMinutes: (n * 95) % 720 };
    if (n % 9 === 8) return { day, state: 'unanswered', medication: [] };
    if (n % 2 === 1) return { day, state: 'free', medication: [], ...amounts };
    const label = n % 4 === 0 ? 'migraine-like' : 'unclassified';
    return {
      day,
      state: 'headache',
      label,
      peak: 1 + (n % 10),
      medication: ['triptan', 'non-opioid'],
      ...amounts,
    };
  });
  return { language: languages.at(-1) ?? 'en', days };
}
