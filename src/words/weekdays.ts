import { daysOfWeek, includes } from '../domain/weekdays.ts';

/** The days of a mask in a few words, three and more in a row as a span: "Mon–Fri, Sun". The names begin with Monday. */
export function daysSaid(mask: number, names: readonly string[]): string {
  const runs: number[][] = [];
  for (const day of daysOfWeek) {
    if (!includes(mask, day)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => names[(day ?? 1) - 1];
  return runs
    .flatMap((run) => (run.length < 3 ? run.map(name) : `${name(run[0])}–${name(run.at(-1))}`))
    .join(', ');
}
