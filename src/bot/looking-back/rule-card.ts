import {
  type CriteriaGroup,
  type CriterionId,
  criteriaOf,
  type Met,
  meets,
  migraineWays,
  tensionTypeRule,
} from '../../domain/criteria.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face } from '../frame/card.ts';
import { classesOf } from '../frame/told-days.ts';
import { type DayInput, dayData, fullDate, readOf } from './day-card.ts';

/** By which rule a headache day got its label, and which criteria of it are met; undefined where there is no label. */
export function ruleFace(input: DayInput): Face | undefined {
  const { words, day, records, medicines } = input;
  const { rule: say, back, labels } = words.history;
  const { labelled } = readOf(input);
  if (!labelled) return undefined;
  const met = criteriaOf(records.checkIn?.answers ?? {}, classesOf(medicines));
  const { label, rule } = labelled;
  const migraine = Object.entries(migraineWays).map(([way, groups]) => {
    const name = say.ways[way as keyof typeof migraineWays];
    return [`${way === rule ? '▸ ' : ''}${name}:`, ...groups.map((group) => groupLine(words, group, met))];
  });
  const parts = {
    'migraine-like': [say.migraine, say.by, ...migraine.map((lines) => lines.join('\n'))],
    'tension-type-like': [say.tension, tensionLines(words, met)],
    unclassified: [
      say.neither,
      say.migraine,
      ...migraine.map((lines) => lines.join('\n')),
      say.tension,
      tensionLines(words, met),
    ],
  }[label];
  return {
    text: [`<b>${fullDate(words, day)}</b>\n${labels[label]}`, ...parts, `<i>${say.key}</i>`].join('\n\n'),
    buttons: [[button(back, dayData(day))]],
  };
}

function tensionLines(words: Words, met: Readonly<Record<CriterionId, Met>>): string {
  return tensionTypeRule.map((group) => groupLine(words, group, met)).join('\n');
}

/** "2 of these 4: ✓ pulsating · ? …" */
function groupLine(
  { history: { rule: say } }: Words,
  { least, of }: CriteriaGroup,
  met: Readonly<Record<CriterionId, Met>>,
): string {
  const lines = of.map((id) => `${met[id] === undefined ? '?' : met[id] ? '✓' : '✗'} ${say.criteria[id]}`);
  if (of.length === 1) return lines.join();
  const wanted = least === of.length ? say.both : say.atLeast(least, of.length);
  return [`${meets({ least, of }, met) ? '✓' : '•'} ${wanted}:`, ...lines].join('\n    ');
}
