import { monitorEventLoopDelay } from 'node:perf_hooks';
import { patternIds, patterns } from '../src/domain/breathing.ts';
import { breathingPicture } from '../src/pictures/breathing.ts';
import { catalogue } from '../src/words/catalogue.ts';
import { figure, inShort, median, printTable } from './figures.ts';

const rounds = 5;

/** What a moving picture may weigh, and how long one may wait for it. */
const mostBytes = 1_000_000;
const mostMs = 2000;

// The first one warms everything up.
await measure('5-5');
const rows = [['picture', 'bytes', `drawn in (${figure(mostMs)} ms)`, 'longest turn of the event loop']];
for (const pattern of patternIds) {
  const measured: Drawing[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measure(pattern));
  const took = measured.map(({ ms }) => ms);
  const bytes = Math.max(...measured.map((one) => one.bytes));
  const longest = inShort(
    measured.map(({ turn }) => turn),
    ' ms',
  );
  rows.push([
    `${pattern}, ${patterns[pattern].cycleSeconds} s`,
    figure(bytes),
    inShort(took, ' ms'),
    longest,
  ]);
  if (bytes > mostBytes || median(took) > mostMs) process.exitCode = 1;
}
console.log('\nMoving pictures');
printTable(rows);
if (process.exitCode) console.log('  FAILED: that is too large or takes too long');

interface Drawing {
  bytes: number;
  /** How long it took. */
  ms: number;
  /** For how long others had to wait at most, in ms. */
  turn: number;
}

async function measure(pattern: (typeof patternIds)[number]): Promise<Drawing> {
  const { render } = breathingPicture(pattern, catalogue.en.breathing);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const { length: bytes } = await render();
  const ms = performance.now() - began;
  delay.disable();
  return { bytes, ms, turn: delay.max / 1e6 };
}
