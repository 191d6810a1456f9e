import { describe, expect, test } from 'vitest';
import { type ExerciseId, exerciseIds, exercises } from '../../src/domain/exercises.ts';
import { catalogue, languages, wordsIn } from '../../src/words/catalogue.ts';

const those = (holds: (id: ExerciseId) => boolean) => exerciseIds.filter(holds);

describe('the table', () => {
  test('ids are as they have always been: they are stored', () => {
    expect(exerciseIds).toEqual([
      'paced-breathing',
      'cyclic-sighing',
      'body-scan',
      'scapular-retraction',
      'micro-break',
    ]);
  });

  test('in an attack there is nothing but breathing and the body scan', () => {
    expect(those((id) => exercises[id].duringAttack)).toEqual([
      'paced-breathing',
      'cyclic-sighing',
      'body-scan',
    ]);
  });

  test('what loads the neck or the shoulders is never for an attack', () => {
    const loading = those((id) => exercises[id].loadsNeckOrShoulders);
    expect(loading).toEqual(['scapular-retraction']);
    expect(loading.filter((id) => exercises[id].duringAttack)).toEqual([]);
  });
});

describe.each(languages)('the words in %s', (language) => {
  const { all, gate, limits, reasons } = wordsIn(language).exercises;

  test.each([
    [
      'paced-breathing',
      [
        /in for 5 se|5 Sekunden ein/,
        /out for 5 se|5 Sekunden aus/,
        /thirty|dreißig/,
        /once a day|einmal am Tag/,
      ],
    ],
    ['cyclic-sighing', [/twice as long|doppelt so lang/, /once a day|einmal am Tag/]],
    ['body-scan', [/eyes may stay open|Augen dürfen offen/, /8[.,]5/]],
    ['scapular-retraction', [/\b5( times|-mal) 10 se[ck]/i, /twice a day|zweimal am Tag/]],
    ['micro-break', [/2 (to|bis) 3 min/i, /30 min/i, /work|arbeit/i, /Unknot’s own choice|Unknot selbst/]],
  ] as const)('of %s say its dose', (id, doses) => {
    const { steps, dose, time } = all[id];
    for (const pattern of doses) expect(`${time}\n${steps}\n${dose}`).toMatch(pattern);
  });

  test('of each say how many minutes it takes', () => {
    const said = exerciseIds.map((id) => /[\d.,]+(?=\D*$)/.exec(all[id].time)?.[0].replace(',', '.'));
    expect(said.map(Number)).toEqual(exerciseIds.map((id) => exercises[id].minutes));
  });

  test('of every movement print the whole stop rule, and name it as ours', () => {
    const signs = {
      en: ['sharp pain', 'down the arm', 'tingling', 'dizziness', 'sight', '2 of 10 points', 'Unknot’s'],
      de: ['stechend', 'in den Arm', 'Kribbeln', 'Schwindel', 'Sehen', '2 von 10 Punkten', 'von Unknot'],
    }[language];
    for (const id of those((one) => exercises[one].kind === 'posture')) {
      for (const sign of signs) expect(all[id].stop).toContain(sign);
    }
  });

  test('of every breathing send back to ordinary breath whoever is light-headed, tingly or short of air', () => {
    const signs = {
      en: ['light-headed', 'tingl', 'short of air'],
      de: ['schwindelig', 'kribbelt', 'fehlt dir Luft'],
    }[language];
    for (const id of those((one) => exercises[one].kind === 'breathing')) {
      for (const sign of signs) expect(all[id].stop).toContain(sign);
    }
  });

  test('before anything for the neck name what has to be checked first', () => {
    const signs = {
      en: 'injured|operated|rheumatoid|Down|osteoporosis|dizz|double|slurred|swallow|falls|numb|nausea|eyes',
      de: 'verletzt|operiert|rheumatoide|Down|Osteoporose|Schwindel|Doppel|Sprache|Schluck|Stürze|taub|Übelkeit|Augen',
    }[language];
    for (const sign of signs.split('|')) expect(gate).toContain(sign);
  });

  test('name where the evidence is from, and call what is weak by that name', () => {
    for (const id of exerciseIds) expect(all[id].evidence).toMatch(/\bet al\. 20\d\d|RELAXaHEAD/);
    const weak = those((id) => /weak evidence|schwacher Beleg/.test(all[id].evidence));
    expect(weak).toEqual(['cyclic-sighing', 'body-scan', 'scapular-retraction']);
  });

  test('of a reason fit over the chat together with what is not shown', () => {
    for (const reason of Object.values(reasons)) {
      expect(`${reason} ${limits}`.length).toBeLessThanOrEqual(200);
      expect(reason).toContain('Unknot');
    }
  });

  test('are short enough to be read in one go', () => {
    for (const { name, time, steps, dose, stop, evidence } of Object.values(all)) {
      expect(name.length).toBeLessThanOrEqual(30);
      expect(time.length).toBeLessThanOrEqual(20);
      expect(steps.length).toBeLessThanOrEqual(320);
      expect(dose.length).toBeLessThanOrEqual(130);
      expect(stop.length).toBeLessThanOrEqual(220);
      expect(evidence.length).toBeLessThanOrEqual(220);
    }
  });
});

test('figures are the same in every language', () => {
  const figures = (text: string) => text.replace(/(\d),(\d)/g, '$1.$2').match(/\d+(\.\d+)?/g) ?? [];
  for (const id of exerciseIds) {
    for (const part of ['time', 'dose', 'stop', 'evidence'] as const) {
      expect(figures(catalogue.de.exercises.all[id][part]).sort()).toEqual(
        figures(catalogue.en.exercises.all[id][part]).sort(),
      );
    }
  }
});
