import { describe, expect, test } from 'vitest';
import type { Dose } from '../../src/domain/doses.ts';
import {
  doseIn,
  type ExerciseId,
  exerciseIds,
  exercises,
  hasBegun,
  idsOfKind,
  isExercise,
  stepsOf,
} from '../../src/domain/exercises.ts';
import { catalogue, languages, wordsIn } from '../../src/words/catalogue.ts';

const those = (holds: (id: ExerciseId) => boolean | undefined) => exerciseIds.filter(holds);

describe('the table', () => {
  test('ids are as they have always been: they are stored', () => {
    expect(exerciseIds.map((id) => `${exercises[id].protocol} ${id}`)).toEqual([
      'A paced-breathing',
      'B cyclic-sighing',
      'C box-breathing',
      'D four-seven-eight',
      'E muscle-relaxation',
      'F body-scan',
      'F mindful-minute',
      'G chin-nod',
      'H chin-retraction',
      'I scapular-retraction',
      'J band-raise',
      'K shoulder-strength',
      'L neck-isometrics',
      'M trapezius-stretch',
      'M levator-stretch',
      'M chest-stretch',
      'N thoracic-extension',
      'O suboccipital-release',
      'P trigger-point-pressure',
      'Q micro-break',
      'R aerobic',
    ]);
  });

  test('kinds go by the protocol', () => {
    const letters = (ids: ExerciseId[]) => [...new Set(ids.map((id) => exercises[id].protocol))].join('');
    expect(letters(idsOfKind('breathing'))).toBe('ABCD');
    expect(letters(idsOfKind('guided'))).toBe('EF');
    expect(letters(idsOfKind('movement'))).toBe('GHIJKLMNOP');
    expect(idsOfKind('break')).toEqual(['micro-break']);
    expect(idsOfKind('activity')).toEqual(['aerobic']);
  });

  test('what loads the neck or the shoulders is every movement, and nothing else', () => {
    expect(those((id) => exercises[id].loadsNeckOrShoulders)).toEqual(idsOfKind('movement'));
  });

  test('in an attack there is nothing but breathing without holds and the body scan', () => {
    expect(those((id) => exercises[id].duringAttack)).toEqual([
      'paced-breathing',
      'cyclic-sighing',
      'body-scan',
      'mindful-minute',
    ]);
    expect(those((id) => exercises[id].holdsBreath)).toEqual(['box-breathing', 'four-seven-eight']);
  });

  test('what one moves in has the whole stop rule, and what one breathes in the rule for light heads', () => {
    const withRule = (rule: string) => those((id) => exercises[id].stops.some((one) => one === rule));
    const kinds = (ids: ExerciseId[]) => [...new Set(ids.map((id) => exercises[id].kind))];
    expect(withRule('movement')).toEqual(
      those((id) => ['movement', 'break', 'activity'].includes(exercises[id].kind)),
    );
    expect(withRule('light-headed')).toEqual(idsOfKind('breathing'));
    expect(kinds(those((id) => exercises[id].stops.length === 0))).toEqual([]);
  });

  test.each<[ExerciseId, string]>([
    ['muscle-relaxation', 'painful-areas'],
    ['body-scan', 'distress'],
    ['chin-nod', 'neck-strain'],
    ['chin-retraction', 'neck-strain'],
    ['scapular-retraction', 'shoulder-pinch'],
    ['band-raise', 'form'],
    ['neck-isometrics', 'breathe-on'],
    ['trapezius-stretch', 'end-range'],
    ['levator-stretch', 'end-range'],
    ['suboccipital-release', 'back-only'],
    ['trigger-point-pressure', 'back-only'],
    ['aerobic', 'exertion'],
  ])('%s has a rule of its own: %s', (id, rule) => {
    expect(exercises[id].stops).toContain(rule);
  });

  test.each([
    ['several-trials', ['paced-breathing', 'aerobic']],
    [
      'one-trial',
      [
        'cyclic-sighing',
        'box-breathing',
        'muscle-relaxation',
        'chin-nod',
        'band-raise',
        'shoulder-strength',
        'neck-isometrics',
        'micro-break',
      ],
    ],
    [
      'weak',
      ['body-scan', 'trapezius-stretch', 'levator-stretch', 'chest-stretch', 'trigger-point-pressure'],
    ],
    [
      'practice',
      [
        'four-seven-eight',
        'mindful-minute',
        'chin-retraction',
        'scapular-retraction',
        'thoracic-extension',
        'suboccipital-release',
      ],
    ],
  ])('the grade %s is that of %j', (grade, ids) => {
    expect(those((id) => exercises[id].grade === grade)).toEqual(ids);
  });

  test('what was tested names who tested it', () => {
    for (const id of those((one) => exercises[one].grade !== 'practice')) {
      expect(exercises[id].sources?.length, id).toBeGreaterThan(0);
    }
  });

  test.each([
    [true, 'chin-nod'],
    [false, 'retired-exercise'],
    [false, 'movement'],
    [false, ''],
    [false, 'constructor'],
  ])('%s: there is an exercise called "%s"', (expected, id) => {
    expect(isExercise(id)).toBe(expected);
  });
});

describe('the dose', () => {
  const rest = [3, 5] as const;
  test.each<[number, Dose]>([
    [0, { times: 6, seconds: 5, restSeconds: rest, perDay: 2 }],
    [1, { times: 6, seconds: 5, restSeconds: rest, perDay: 2 }],
    [2, { times: 10, seconds: 5, restSeconds: rest, perDay: 2 }],
    [3, { times: 8, seconds: 10, restSeconds: rest, perDay: 2 }],
    [4, { times: 8, seconds: 10, restSeconds: rest, perDay: 2 }],
    [5, { times: 10, seconds: 10, restSeconds: rest, perDay: 2 }],
    [6, { times: 10, seconds: 10, restSeconds: rest, perDay: 2 }],
    [52, { times: 10, seconds: 10, restSeconds: rest, perDay: 2 }],
  ])('of the small nod in week %i is %j', (week, dose) => {
    expect(doseIn('chin-nod', week)).toEqual(dose);
  });

  test.each([
    [1, 16],
    [3, 16],
    [4, 7],
    [5, 7],
    [6, 4],
    [7, 4],
    [8, undefined],
    [20, undefined],
  ])('of the muscle relaxation in week %i is %s groups', (week, groups) => {
    expect(doseIn('muscle-relaxation', week).groups).toBe(groups);
    expect(doseIn('muscle-relaxation', week).perWeek).toEqual([2, 7]);
  });

  test.each<[ExerciseId, Dose]>([
    ['paced-breathing', { minutes: [5, 20], perDay: 1 }],
    ['cyclic-sighing', { minutes: 5, perDay: 1 }],
    ['box-breathing', { times: 19, seconds: 16 }],
    ['four-seven-eight', { times: 4, seconds: 19, perDay: [1, 2] }],
    ['muscle-relaxation', { groups: 16, seconds: [5, 7], restSeconds: [30, 40], perWeek: [2, 7] }],
    ['body-scan', { minutes: [8.5, 20] }],
    ['mindful-minute', { minutes: 1 }],
    ['chin-retraction', { times: [5, 10], seconds: [2, 5] }],
    ['scapular-retraction', { times: 5, seconds: [10, 30], perDay: 2 }],
    ['band-raise', { minutes: 2, perWeek: 5, weeks: 10 }],
    ['shoulder-strength', { minutes: 20, perWeek: 3, weeks: 20 }],
    ['neck-isometrics', { times: 5, seconds: [5, 10], directions: 4, perWeek: 3 }],
    ['trapezius-stretch', { seconds: [20, 30], times: [2, 3], perSide: true, perDay: 1 }],
    ['levator-stretch', { seconds: [20, 30], times: [2, 3], perSide: true, perDay: 1 }],
    ['chest-stretch', { seconds: [20, 30], times: [2, 3], perSide: true, perDay: 1 }],
    ['thoracic-extension', { times: 10, sets: [1, 2] }],
    ['suboccipital-release', { seconds: [60, 90], perDay: 1 }],
    ['trigger-point-pressure', { seconds: [30, 60], points: 3, perDay: 1 }],
    ['micro-break', { minutes: [2, 3], everyMinutes: 30 }],
    ['aerobic', { minutes: [30, 40], perWeek: 3 }],
  ])('of %s in the first week is %j', (id, dose) => {
    expect(doseIn(id, 1)).toEqual(dose);
  });

  test('of the pressing against the hand begins in the third week', () => {
    expect(stepsOf('neck-isometrics').map(({ fromWeek }) => fromWeek)).toEqual([3]);
  });

  test('grows from the first week on, week by week', () => {
    for (const id of exerciseIds) {
      const weeks = stepsOf(id).map(({ fromWeek }) => fromWeek);
      expect(weeks, id).toEqual([...new Set(weeks)].sort((one, other) => one - other));
    }
  });
});

describe.each(languages)('the words in %s', (language) => {
  const { all, evidence, limits, reasons, stops, dose } = wordsIn(language).exercises;

  test.each([
    ['paced-breathing', [/in for 5 se|5 Sekunden ein/, /out for 5 se|5 Sekunden aus/]],
    ['cyclic-sighing', [/twice as long|doppelt so lang/]],
    [
      'box-breathing',
      [/for 4 se|4 Sekunden/, /pregnan|Schwanger/, /heart|Herz/, /lung|Lung/i, /epilep/i, /pani[ck]/i],
    ],
    [
      'four-seven-eight',
      [/for 4 se|4 Sekunden/, /for 7 se|7 Sekunden/, /for 8 se|8 Sekunden/, /pregnan|Schwanger/, /epilep/i],
    ],
    ['muscle-relaxation', [/5 (to|bis) 7 Se/i, /30 (to|bis) 40 Se/i, /70/]],
    ['body-scan', [/eyes may stay open|Augen dürfen offen/]],
    ['chin-nod', [/1 cm/, /never lifts|hebt sich nie/, /little effort|wenig Kraft/]],
    ['chin-retraction', [/2 (to|bis) 5 Se/i]],
    ['scapular-retraction', [/10 Se/i, /30/, /2( times|-mal) 10/]],
    ['band-raise', [/2 min/i, /harder|straffer/]],
    ['neck-isometrics', [/half your strength|halber Kraft/, /5 (to|bis) 10 Se/i]],
    ['trapezius-stretch', [/20 (to|bis) 30 Se/i, /mild/]],
    ['levator-stretch', [/20 (to|bis) 30 Se/i, /mild/]],
    ['chest-stretch', [/20 (to|bis) 30 Se/i, /mild/, /door|Tür/]],
    ['suboccipital-release', [/60 (to|bis) 90 Se/i]],
    ['trigger-point-pressure', [/4 (of|von) 10/, /30 (to|bis) 60 Se/i, /halved|halb/, /three|drei/]],
    ['micro-break', [/2 (to|bis) 3 min/i]],
    ['aerobic', [/moderate|mäßig/]],
  ] as const)('of %s say how', (id, patterns) => {
    for (const pattern of patterns) expect(all[id].steps).toMatch(pattern);
  });

  test('of each say how many minutes it takes', () => {
    const said = exerciseIds.map((id) => /[\d.,]+(?=\D*$)/.exec(all[id].time)?.[0].replace(',', '.'));
    expect(said.map(Number)).toEqual(exerciseIds.map((id) => Math.ceil(exercises[id].minutes)));
  });

  test('print the whole stop rule, and name it as ours', () => {
    const signs = {
      en: ['sharp pain', 'down the arm', 'tingling', 'dizziness', 'sight', '2 of 10 points', 'Unknot’s'],
      de: ['stechend', 'in den Arm', 'Kribbeln', 'Schwindel', 'Sehen', '2 von 10 Punkten', 'von Unknot'],
    }[language];
    for (const sign of signs) expect(stops.movement).toContain(sign);
  });

  test('send back to ordinary breath whoever is light-headed, tingly or short of air', () => {
    const signs = {
      en: ['light-headed', 'tingl', 'short of air'],
      de: ['schwindelig', 'kribbelt', 'fehlt dir Luft'],
    }[language];
    for (const sign of signs) expect(stops['light-headed']).toContain(sign);
  });

  test('call what is weak by that name', () => {
    for (const grade of ['weak', 'practice'] as const) {
      expect(evidence.grades[grade]).toMatch(/weak evidence|schwach belegt/i);
    }
  });

  test('of a reason fit over the chat together with what cannot be promised', () => {
    for (const reason of Object.values(reasons)) {
      expect(`${reason} ${limits}`.length).toBeLessThanOrEqual(200);
      expect(reason).toContain('Unknot');
    }
  });

  test('are short enough to be read in one go', () => {
    for (const [id, { name, time, brief, steps }] of Object.entries(all)) {
      expect(name.length, id).toBeLessThanOrEqual(30);
      expect(time.length, id).toBeLessThanOrEqual(20);
      expect(brief.length, id).toBeLessThanOrEqual(80);
      expect(brief, id).not.toContain('\n');
      expect(steps.length, id).toBeLessThanOrEqual(450);
      expect(steps, id).toMatch(/^1\. .*\n2\. /);
    }
  });

  test('of every dose name every number of it', () => {
    for (const id of exerciseIds) {
      for (const step of stepsOf(id)) {
        const { perDay, perSide, perWeek, ...others } = step.dose as Dose;
        const numbers = Object.values(others).flat();
        const said =
          dose(step.dose)
            .replace(/(\d),(\d)/g, '$1.$2')
            .match(/\d+(\.\d+)?/g) ?? [];
        for (const number of numbers) expect(said, `${id}: ${number}`).toContain(`${number}`);
      }
    }
  });
});

test.each<[ExerciseId, number, string, string]>([
  [
    'chin-nod',
    1,
    '6 times 5 seconds, 3 to 5 seconds of rest in between, twice a day',
    '6-mal 5 Sekunden, dazwischen 3 bis 5 Sekunden Ruhe, zweimal am Tag',
  ],
  [
    'neck-isometrics',
    3,
    '5 times 5 to 10 seconds in each of 4 directions, on 3 days a week',
    '5-mal 5 bis 10 Sekunden in jede von 4 Richtungen, an 3 Tagen in der Woche',
  ],
  [
    'trapezius-stretch',
    1,
    '2 to 3 times 20 to 30 seconds on each side, once a day',
    '2- bis 3-mal 20 bis 30 Sekunden auf jeder Seite, einmal am Tag',
  ],
  [
    'band-raise',
    1,
    '2 minutes, on 5 days a week, for 10 weeks',
    '2 Minuten, an 5 Tagen in der Woche, 10 Wochen lang',
  ],
  [
    'muscle-relaxation',
    4,
    '7 muscle groups, 5 to 7 seconds each, 30 to 40 seconds of rest in between, on 2 to 7 days a week',
    '7 Muskelgruppen, je 5 bis 7 Sekunden, dazwischen 30 bis 40 Sekunden Ruhe, an 2 bis 7 Tagen in der Woche',
  ],
  ['muscle-relaxation', 8, 'on 2 to 7 days a week', 'an 2 bis 7 Tagen in der Woche'],
  ['thoracic-extension', 1, '10 times in 1 to 2 sets', '10-mal in 1 bis 2 Sätzen'],
  [
    'trigger-point-pressure',
    1,
    '30 to 60 seconds at each of 3 points, once a day',
    '30 bis 60 Sekunden an jedem von 3 Punkten, einmal am Tag',
  ],
  [
    'micro-break',
    1,
    '2 to 3 minutes, after every 30 minutes of sitting',
    '2 bis 3 Minuten, nach je 30 Minuten Sitzen',
  ],
  ['four-seven-eight', 1, '4 times 19 seconds, 1 to 2 times a day', '4-mal 19 Sekunden, 1- bis 2-mal am Tag'],
  ['body-scan', 1, '8.5 to 20 minutes', '8,5 bis 20 Minuten'],
  ['mindful-minute', 1, '1 minute', '1 Minute'],
])('the dose of %s in week %i is said in plain words', (id, week, english, german) => {
  expect(catalogue.en.exercises.dose(doseIn(id, week))).toBe(english);
  expect(catalogue.de.exercises.dose(doseIn(id, week))).toBe(german);
});

test('what a review found stands word for word', () => {
  expect(catalogue.en.exercises.honesty).toBe(
    'A 2021 review of 13 small trials in people with tension-type headache found that supervised exercise and hands-on physiotherapy might reduce headaches somewhat; the authors rated their certainty low to very low (Krøll et al., J Headache Pain 2021;22:96). In migraine, exercise studies show a small average reduction, and apps like this one have not been proven to reduce migraine days. We cannot promise it will help you; the diary will show you.',
  );
});

test('figures are the same in every language', () => {
  const figures = (text: string) => {
    const found = text.replace(/(\d),(\d)/g, '$1.$2').match(/−?\d+(\.\d+)?/g) ?? [];
    return found.sort();
  };
  const { en, de } = catalogue;
  for (const id of exerciseIds) {
    for (const part of ['time', 'steps'] as const) {
      expect(figures(de.exercises.all[id][part]), `${id} ${part}`).toEqual(
        figures(en.exercises.all[id][part]),
      );
    }
    for (const part of ['known', 'unknown'] as const) {
      const german = figures(de.exercises.evidence.all[id][part]);
      expect(german, `${id} ${part}`).toEqual(figures(en.exercises.evidence.all[id][part]));
    }
  }
});

test('an exercise has begun from the week of its first dose on', () => {
  for (const id of exerciseIds) {
    const first = Math.min(...stepsOf(id).map(({ fromWeek }) => fromWeek));
    expect([id, hasBegun(id, first - 1), hasBegun(id, first)]).toEqual([id, false, true]);
  }
  expect(exerciseIds.filter((id) => !hasBegun(id, 1))).toContain('neck-isometrics');
});
