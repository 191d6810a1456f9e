import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import { exerciseIds, exercises } from '../../src/domain/exercises.ts';
import {
  type Choice,
  chooseExercise,
  isAtWork,
  reasonFor,
  type Situation,
} from '../../src/domain/relaxation.ts';

const monday = Temporal.PlainDate.from('2026-11-23');

const goodDay = { headache: false, sitting: 120, stress: 2 };
const attack = { ...goodDay, headache: true, peak: 8 };

/** What was told, at work: today, yesterday, and so on back; undefined for a day without a check-in. */
function situation(told: (Answers | undefined)[], more: Partial<Situation> = {}): Situation {
  const today = more.today ?? monday;
  const days = told.flatMap((answers, age) =>
    answers ? [{ day: today.subtract({ days: age }), answers }] : [],
  );
  const open = { flags: [], body: [], holds: undefined, programme: true };
  return { today, atWork: true, days, classes: new Map(), ...open, ...more };
}

/** All that is offered on that day, one *Another one* after the other, until it begins anew. */
function round(of: Situation): Choice[] {
  const first = chooseExercise(of);
  const all = [first];
  for (;;) {
    const next = chooseExercise(of, all.at(-1)?.exercise);
    if (next.exercise === first.exercise) return all;
    all.push(next);
    expect(all.length).toBeLessThanOrEqual(exerciseIds.length);
  }
}

const reasonOn = (told: (Answers | undefined)[]) => chooseExercise(situation(told)).reason;
const namesOf = (choices: Choice[]) => choices.map(({ exercise }) => exercise).sort();
const days = Array.from({ length: 60 }, (_, ahead) => monday.add({ days: ahead }));

/** What is offered even in an attack. */
const always = ['body-scan', 'cyclic-sighing', 'mindful-minute', 'paced-breathing'];
/** What is offered at work to somebody who has not said that holding the breath is safe. */
const calm = [...always, 'muscle-relaxation'].sort();
const usual = [...calm, 'movement'].sort();

describe('an attack', () => {
  test.each<[boolean, string, (Answers | undefined)[]]>([
    [true, 'today', [attack]],
    [true, 'yesterday, with nothing told of today', [undefined, attack]],
    [true, 'yesterday, with a check-in of today that has only been opened', [{}, attack]],
    [true, 'yesterday, with today’s headache skipped', [{ headache: null, stress: 9 }, attack]],
    [false, 'yesterday, but none today', [goodDay, attack]],
    [false, 'the day before yesterday', [undefined, undefined, attack]],
    [true, 'of 7', [{ headache: true, peak: 7 }]],
    [false, 'of 6', [{ headache: true, peak: 6 }]],
    [true, 'of 10', [{ headache: true, peak: 10 }]],
    [true, 'whose strength was not told', [{ headache: true }]],
    [true, 'whose strength was skipped', [{ headache: true, peak: null }]],
    [true, 'that is mild, but migraine-like', [{ headache: true, peak: 2, with: ['aura'] }]],
    [false, 'that is mild, with a stiff neck', [{ headache: true, peak: 2, with: ['stiff-neck'] }]],
  ])('%s: a headache %s', (expected, _, told) => {
    expect(reasonOn(told) === 'attack').toBe(expected);
  });

  test('is known by an own triptan, too', () => {
    const answers = { headache: true, peak: 3, painkillers: ['medicine-7'] };
    expect(reasonOn([answers])).toBe('usual');
    const classes = new Map([['medicine-7', 'triptan']]);
    expect(chooseExercise(situation([answers], { classes })).reason).toBe('attack');
  });

  test('leaves only breathing without holds, the body scan and the mindful minute, whatever else the day was like', () => {
    for (const today of days) {
      const all = round(situation([{ ...attack, stress: 10, sitting: 900 }], { today }));
      expect(namesOf(all)).toEqual(always);
      expect(new Set(all.map(({ reason }) => reason))).toEqual(new Set(['attack']));
    }
  });
});

describe('high stress', () => {
  test.each<[boolean, string, (Answers | undefined)[]]>([
    [true, '7 today', [{ stress: 7 }]],
    [false, '6 today', [{ stress: 6 }]],
    [true, '10 three days ago, and nothing since', [undefined, undefined, undefined, { stress: 10 }]],
    [false, '10 four days ago', [undefined, undefined, undefined, undefined, { stress: 10 }]],
    [false, '10 yesterday, but 2 today', [goodDay, { stress: 10 }]],
    [true, '10 yesterday, skipped today', [{ headache: false, stress: null }, { stress: 10 }]],
  ])('%s: %s', (expected, _, told) => {
    expect(reasonOn(told) === 'stress').toBe(expected);
  });

  test('calls for breathing first; then whatever else suits', () => {
    for (const today of days) {
      const [first, second, ...rest] = round(situation([{ stress: 8 }], { today }));
      for (const choice of [first, second]) {
        expect(['paced-breathing', 'cyclic-sighing']).toContain(choice?.exercise);
        expect(choice?.reason).toBe('stress');
      }
      expect(namesOf(rest)).toEqual(['body-scan', 'mindful-minute', 'movement', 'muscle-relaxation']);
      expect(new Set(rest.map(({ reason }) => reason))).toEqual(new Set(['usual']));
    }
  });

  test('calls for holding the breath, too, where that is safe; never for 4-7-8', () => {
    const all = round(situation([{ stress: 8 }], { holds: 'safe' }));
    const firsts = namesOf(all.filter(({ reason }) => reason === 'stress'));
    expect(firsts).toEqual(['box-breathing', 'cyclic-sighing', 'paced-breathing']);
    expect(namesOf(all)).not.toContain('four-seven-eight');
    expect(namesOf(round(situation([{ stress: 8 }], { holds: 'unsafe' })))).not.toContain('box-breathing');
    expect(namesOf(round(situation([attack], { holds: 'safe' })))).toEqual(always);
  });

  test('comes before long sitting, which comes next', () => {
    const reasons = round(situation([{ stress: 8, sitting: 600 }])).map(({ reason }) => reason);
    expect(reasons).toEqual(['stress', 'stress', 'sitting', 'sitting', 'usual', 'usual', 'usual']);
  });
});

describe('long sitting', () => {
  test.each<[boolean, string, (Answers | undefined)[]]>([
    [true, '6 hours', [{ sitting: 360 }]],
    [false, 'a minute less', [{ sitting: 359 }]],
    [true, '24 hours', [{ sitting: 1440 }]],
    [true, '8 hours three days ago', [undefined, undefined, undefined, { sitting: 480 }]],
    [false, '8 hours yesterday, 2 today', [goodDay, { sitting: 480 }]],
    [false, 'skipped', [{ sitting: null }]],
  ])('%s: %s', (expected, _, told) => {
    expect(reasonOn(told) === 'sitting').toBe(expected);
  });

  test('calls for a break or the movements first; then whatever else suits', () => {
    for (const today of days) {
      const all = round(situation([{ sitting: 480, stress: 3 }], { today }));
      expect(namesOf(all.slice(0, 2))).toEqual(['micro-break', 'movement']);
      expect(namesOf(all.slice(2))).toEqual(calm);
    }
  });

  test('alone calls for breaks: nobody else is sent from their chair', () => {
    for (const told of [[], [goodDay], [{ stress: 9 }], [attack]]) {
      expect(namesOf(round(situation(told)))).not.toContain('micro-break');
    }
  });

  test.each([[[]], [['pattern-change']]])(
    'calls for no break from work that is over (flags: %s)',
    (flags) => {
      for (const today of days) {
        const evening = situation([{ sitting: 600 }], { today, atWork: false, flags });
        const all = namesOf(round(evening));
        expect(all).toEqual([...calm, ...(flags.length === 0 ? ['aerobic', 'movement'] : [])].sort());
        expect(reasonFor(evening, 'micro-break')).toBeUndefined();
      }
    },
  );
});

describe('otherwise', () => {
  test.each<[string, (Answers | undefined)[]]>([
    ['after a good day', [goodDay]],
    ['with nothing told', []],
    ['after a moderate headache', [{ ...goodDay, headache: true, peak: 5 }]],
  ])('everything that suits takes its turn %s', (_, told) => {
    const firsts = days.map((today) => chooseExercise(situation(told, { today })));
    expect([...new Set(namesOf(firsts))]).toEqual(usual);
    expect(firsts.every(({ reason }) => reason === 'usual')).toBe(true);
  });

  test('two days in a row never bring the same', () => {
    const several = [{}, goodDay, attack, { stress: 9 }, { sitting: 600 }, { stress: 9, sitting: 600 }];
    for (const told of several) {
      for (const flags of [[], ['pattern-change']]) {
        for (const atWork of [true, false]) {
          const now = (today: Temporal.PlainDate) => situation([told], { today, flags, atWork });
          const firsts = days.map((today) => chooseExercise(now(today)).exercise);
          for (const [place, exercise] of firsts.entries()) expect(exercise).not.toBe(firsts[place + 1]);
        }
      }
    }
  });

  test('the same day brings the same, in whatever order its rows come', () => {
    const told = situation([{ headache: false }, { stress: 9 }, { stress: 1, sitting: 700 }, goodDay]);
    const turned = { ...told, days: [...told.days].reverse() };
    expect(round(turned)).toEqual(round(told));
    expect(round(told)).toEqual(round(told));
  });

  test('a day that has yet to come does not count', () => {
    const days = [{ day: monday.add({ days: 1 }), answers: attack }];
    expect(chooseExercise(situation([], { days })).reason).toBe('usual');
  });

  test('it works before 1970, too', () => {
    const today = Temporal.PlainDate.from('1969-12-30');
    expect(namesOf(round(situation([goodDay], { today })))).toEqual(usual);
  });
});

describe('the safety screen', () => {
  test.each([
    ['anything ticked', ['pattern-change']],
    ['a flag that today’s screen lacks', ['retired-flag']],
    ['no answer to it', undefined],
  ])('%s leaves out movements and sport', (_, flags) => {
    for (const told of [[], [goodDay], [{ sitting: 600 }], [{ stress: 9, sitting: 600 }]]) {
      for (const today of days) {
        for (const atWork of [true, false]) {
          const all = namesOf(round(situation(told, { today, flags, atWork })));
          expect(all).not.toContain('movement');
          expect(all).not.toContain('aerobic');
        }
      }
    }
  });

  test('leaves breaks to whoever sits for long, every other day; between them come the others', () => {
    const firsts = days.map((today) =>
      chooseExercise(situation([{ sitting: 600 }], { today, flags: ['pattern-change'] })),
    );
    const breaks = firsts.filter(({ reason }) => reason === 'sitting');
    expect(breaks).toEqual(Array(days.length / 2).fill({ exercise: 'micro-break', reason: 'sitting' }));
    expect(new Set(namesOf(firsts))).toEqual(new Set([...calm, 'micro-break']));
  });
});

describe('the movements of the programme', () => {
  test('are offered as one, never an exercise of theirs by itself', () => {
    for (const told of [[], [goodDay], [{ sitting: 600 }], [{ stress: 9, sitting: 600 }]]) {
      for (const today of days) {
        const all = namesOf(round(situation(told, { today })));
        expect(all).toContain('movement');
        expect(all.filter((id) => id !== 'movement' && exercises[id].kind === 'movement')).toEqual([]);
      }
    }
  });

  test.each<[string, Partial<Situation>]>([
    ['there are none today', { programme: false }],
    ['the screen before them was not answered', { body: undefined }],
    ['something speaks against all of them', { body: ['osteoporosis'] }],
  ])('are left out where %s', (_, more) => {
    for (const told of [[goodDay], [{ sitting: 600 }]]) {
      expect(namesOf(round(situation(told, more)))).not.toContain('movement');
    }
  });

  test('are offered with what closes only a part of them', () => {
    expect(namesOf(round(situation([], { body: ['bruising', 'shoulder'] })))).toContain('movement');
  });
});

test('sport is offered only away from work', () => {
  expect(namesOf(round(situation([], { atWork: false })))).toEqual(['aerobic', ...usual].sort());
  expect(namesOf(round(situation([])))).toEqual(usual);
});

describe('another one', () => {
  test('goes round through all that suits, each once', () => {
    const all = namesOf(round(situation([{ sitting: 600, stress: 9 }], { holds: 'safe' })));
    expect(all).toEqual([...usual, 'box-breathing', 'micro-break'].sort());
  });

  test.each(['scapular-retraction', 'movement', 'retired-exercise', '', 'constructor'])(
    'after "%s", which does not suit, is the best that does',
    (shown) => {
      const now = situation([attack]);
      expect(chooseExercise(now, shown)).toEqual(chooseExercise(now));
    },
  );
});

describe('the reason', () => {
  test('is the one by which it was chosen', () => {
    for (const told of [[], [attack], [{ stress: 9 }], [{ sitting: 600 }]]) {
      for (const { exercise, reason } of round(situation(told))) {
        expect(reasonFor(situation(told), exercise)).toBe(reason);
      }
    }
  });

  test.each(['scapular-retraction', 'movement', 'micro-break', 'retired-exercise', ''])(
    'for "%s" in an attack there is none',
    (exercise) => {
      expect(reasonFor(situation([attack]), exercise)).toBeUndefined();
    },
  );
});

describe('at work', () => {
  test.each([
    [true, 'on a Monday at eight', '2026-11-23T08:00+01:00[Europe/Berlin]'],
    [false, 'a minute earlier', '2026-11-23T07:59+01:00[Europe/Berlin]'],
    [true, 'on a Friday just before six', '2026-11-27T17:59+01:00[Europe/Berlin]'],
    [false, 'on a Friday at six', '2026-11-27T18:00+01:00[Europe/Berlin]'],
    [false, 'on a Saturday', '2026-11-28T12:00+01:00[Europe/Berlin]'],
    [false, 'on a Sunday', '2026-11-29T12:00+01:00[Europe/Berlin]'],
    [
      true,
      'on a Monday morning where it is Sunday still in London',
      '2026-11-23T08:30+13:00[Pacific/Auckland]',
    ],
    [false, 'at one in the night', '2026-11-24T01:00+01:00[Europe/Berlin]'],
  ])('%s: %s', (expected, _, local) => {
    const at = Temporal.ZonedDateTime.from(local);
    expect(isAtWork(at.toInstant(), at.timeZoneId)).toBe(expected);
  });
});
