import type { Amount, Dose } from '../../domain/doses.ts';
import { decimal } from '../format.ts';

/** Wie viel: „6-mal 5 Sekunden, dazwischen 3 bis 5 Sekunden Ruhe, 2-mal am Tag“. */
export function deDose(dose: Dose): string {
  const { times, sets, groups, minutes, directions, points, everyMinutes, perDay, perWeek, weeks } = dose;
  const held = dose.seconds && `${amount(dose.seconds)} Sekunden`;
  const repeated = times && [repetitions(times), held].filter(Boolean).join(' ');
  const core = [
    groups ? `${groups} Muskelgruppen, je ${held}` : repeated || held,
    sets && `in ${counted(sets, 'Satz', 'Sätzen')}`,
    directions && `in jede von ${directions} Richtungen`,
    points && `an jedem von ${points} Punkten`,
    dose.perSide && 'auf jeder Seite',
  ];
  return [
    core.filter(Boolean).join(' '),
    dose.restSeconds && `dazwischen ${amount(dose.restSeconds)} Sekunden Ruhe`,
    minutes && counted(minutes, 'Minute', 'Minuten'),
    everyMinutes && `nach je ${everyMinutes} Minuten Sitzen`,
    perDay && `${often(perDay)} am Tag`,
    perWeek && `an ${amount(perWeek)} Tagen in der Woche`,
    weeks && `${weeks} Wochen lang`,
  ]
    .filter(Boolean)
    .join(', ');
}

function ends(value: Amount): string[] {
  return (typeof value === 'number' ? [value] : value).map((end) => decimal('de-DE', end));
}

function amount(value: Amount): string {
  return ends(value).join(' bis ');
}

function repetitions(value: Amount): string {
  return `${ends(value).join('- bis ')}-mal`;
}

function often(value: Amount): string {
  if (value === 1) return 'einmal';
  return value === 2 ? 'zweimal' : repetitions(value);
}

function counted(value: Amount, one: string, many: string): string {
  return `${amount(value)} ${value === 1 ? one : many}`;
}
