import type { Amount, Dose } from '../../domain/doses.ts';
import { decimal } from '../format.ts';

/** How much of an exercise: "6 times 5 seconds, 3 to 5 seconds of rest in between, twice a day". */
export function enDose(dose: Dose): string {
  const { times, sets, groups, minutes, directions, points, everyMinutes, perDay, perWeek, weeks } = dose;
  const held = dose.seconds && `${amount(dose.seconds)} seconds`;
  const repeated = times && [counted(times, 'time'), held].filter(Boolean).join(' ');
  const core = [
    groups ? `${groups} muscle groups, ${held} each` : repeated || held,
    sets && `in ${counted(sets, 'set')}`,
    directions && `in each of ${directions} directions`,
    points && `at each of ${points} points`,
    dose.perSide && 'on each side',
  ];
  return [
    core.filter(Boolean).join(' '),
    dose.restSeconds && `${amount(dose.restSeconds)} seconds of rest in between`,
    minutes && counted(minutes, 'minute'),
    everyMinutes && `after every ${everyMinutes} minutes of sitting`,
    perDay && `${often(perDay)} a day`,
    perWeek && `on ${amount(perWeek)} days a week`,
    weeks && `for ${weeks} weeks`,
  ]
    .filter(Boolean)
    .join(', ');
}

function amount(value: Amount): string {
  const ends = typeof value === 'number' ? [value] : value;
  return ends.map((end) => decimal('en-GB', end)).join(' to ');
}

function counted(value: Amount, one: string): string {
  return `${amount(value)} ${value === 1 ? one : `${one}s`}`;
}

function often(value: Amount): string {
  if (value === 1) return 'once';
  return value === 2 ? 'twice' : `${amount(value)} times`;
}
