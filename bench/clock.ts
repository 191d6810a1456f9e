import { availableParallelism } from 'node:os';
import { openServer } from '../tests/server.ts';
import { type Crowd, dueAtOnce, openCrowd } from './crowd.ts';
import { figure, inShort, median, printTable } from './figures.ts';
import { plansOf } from './plans.ts';
import { measureSending, peakOf, rateOf, type Sending } from './send.ts';
import { type Evening, measureEvening } from './tick.ts';

const sizes = [10_000, 100_000, 1_000_000];
const rounds = 5;

/** To which rate the sender is set, messages sent, and how often. The last rate is beyond what can be set. */
const sendings = [
  { bulkRate: 25, messages: 250, rounds: 1 },
  { bulkRate: 1000, messages: dueAtOnce, rounds },
  { bulkRate: 5000, messages: dueAtOnce, rounds },
];

const server = await openServer();
if ('missing' in server) throw new Error(server.missing);
const crowds: Crowd[] = [];
try {
  for (const people of sizes) crowds.push(await openCrowd(server.url, people));
  const largest = crowds.at(-1) as Crowd;
  await printMachine(largest);
  await printPlans(largest, 'never analysed');
  for (const { sql } of crowds) await sql`vacuum analyze`;
  await printPlans(largest, 'analysed');
  await printEvenings();
  await printSendings(largest);
} finally {
  for (const crowd of crowds) await crowd.close();
  await server.stop();
}

async function printMachine({ sql }: Crowd): Promise<void> {
  const [row] = await sql`show server_version`;
  const processors = availableParallelism();
  console.log(`Node ${process.versions.node}, PostgreSQL ${row?.server_version}, ${processors} processors.`);
  console.log('Figures are medians; in brackets the middle half of the rounds.\n');
  printTable([
    ['people', ...crowds.map(({ people }) => figure(people))],
    ['reminders', ...crowds.map(({ people }) => figure(people * 3))],
    ['deliveries of the past', ...crowds.map(({ people, days }) => figure(people * days))],
  ]);
}

/** No table that grows with the people may be read as a whole. */
async function printPlans(crowd: Crowd, state: string): Promise<void> {
  console.log(`\nPlans with ${figure(crowd.people)} people, ${state}`);
  const plans = await plansOf(crowd, async (db) => {
    await measureSending({ ...crowd, db }, 1000, 1000);
  });
  for (const { statement, scans } of plans) {
    // Of leases there are as many as there are jobs.
    const isWhole = scans.some((scan) => scan.includes('Seq Scan') && !scan.endsWith('leases'));
    console.log(`  plan: ${statement.padEnd(20)} ${scans.join('; ')}`);
    if (!isWhole) continue;
    console.log('  FAILED: that reads a whole table');
    process.exitCode = 1;
  }
}

async function printEvenings(): Promise<void> {
  // The first ones warm everything up.
  await measureEvenings(true, 1);
  console.log(`\n${figure(dueAtOnce)} due, tables vacuumed before`);
  printRounds(await measureEvenings(true, rounds));
  await measureEvenings(false, rounds);
  console.log(`\nThe same, not vacuumed for ${rounds} evenings and more`);
  printRounds(await measureEvenings(false, rounds));
}

/** So many evenings in each database, in turn: what slows the machine down slows all of them down. */
async function measureEvenings(vacuumed: boolean, count: number): Promise<Evening[][]> {
  const measured: Evening[][] = [];
  for (let round = 0; round < count; round++) {
    const evenings: Evening[] = [];
    for (const crowd of crowds) {
      if (vacuumed) await crowd.sql`vacuum reminders, deliveries, people, check_ins`;
      evenings.push(await measureEvening(crowd));
    }
    measured.push(evenings);
  }
  return measured;
}

function printRounds(measured: readonly Evening[][]): void {
  const row = (name: string, of: keyof Evening) => {
    const columns = crowds.map((_, column) => measured.flatMap((evenings) => evenings[column]?.[of] ?? []));
    const ratios = measured.map((evenings) => (evenings.at(-1)?.[of] ?? 0) / (evenings[0]?.[of] ?? 0));
    return [name, ...columns.map((figures) => inShort(figures, ' ms')), inShort(ratios, ' ×')];
  };
  printTable([
    ['people', ...crowds.map(({ people }) => figure(people)), 'last to first (1.5)'],
    row('tick, nothing due', 'idle'),
    row(`tick, ${figure(dueAtOnce)} due`, 'busy'),
    row('look, nothing due', 'look'),
  ]);
}

async function printSendings(crowd: Crowd): Promise<void> {
  console.log('\nMessages a second to a Telegram that answers at once');
  const rows = [['set to', 'leaving', 'in the fullest second', 'with preparing before and noting after']];
  await measureSending(crowd, 1000, dueAtOnce);
  for (const { bulkRate, messages, rounds } of sendings) {
    const all: Sending[] = [];
    for (let round = 0; round < rounds; round++) all.push(await measureSending(crowd, bulkRate, messages));
    const through = all.map(({ took }) => (messages * 1000) / took);
    rows.push([
      figure(bulkRate),
      inShort(all.map(rateOf)),
      figure(median(all.map(peakOf))),
      inShort(through),
    ]);
  }
  printTable(rows);
}
