import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, areas } from '../../src/domain/body-areas.ts';
import type { Circumstances } from '../../src/domain/gate.ts';
import {
  type GuidedPlan,
  type GuidedStep,
  guidedSteps,
  musclePlan,
  nextPartAt,
  partAt,
  readGuidedPlan,
  secondsOf,
} from '../../src/domain/guided.ts';
import { levels } from '../../src/domain/muscle-relaxation.ts';

const well: Circumstances = { flags: [], body: [], attack: false };
const scan: GuidedPlan = { exercise: 'body-scan', leftOut: [] };
const minute: GuidedPlan = { exercise: 'mindful-minute' };

const parts = (steps: readonly GuidedStep[]) => [...new Set(steps.map(({ part }) => part))];

/** Minutes and seconds: 10:56. */
function timeOf(plan: GuidedPlan): string {
  const seconds = secondsOf(guidedSteps(plan));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

describe('muscle relaxation', () => {
  test.each([
    ['16', 16, '10:56', '9:20'],
    ['7', 7, '4:47', '4:05'],
    ['4', 4, '2:44', '2:20'],
    ['cue', 5, '2:00', '2:00'],
  ] as const)('of level %s has %i parts and takes %s, in an attack %s', (level, count, time, inAttack) => {
    const plan = musclePlan(level, [], well);
    expect(parts(guidedSteps(plan))).toHaveLength(count);
    expect(timeOf(plan)).toBe(time);
    expect(timeOf(musclePlan(level, [], { ...well, attack: true }))).toBe(inAttack);
  });

  test('tenses each group for 6 seconds and lets go of it for 35', () => {
    for (const level of ['16', '7', '4'] as const) {
      const steps = guidedSteps(musclePlan(level, [], well));
      for (const [at, { part, phase, seconds }] of steps.entries()) {
        expect([phase, seconds]).toEqual(at % 2 === 0 ? ['tense', 6] : ['release', 35]);
        expect(part).toBe(steps[at - (at % 2)]?.part);
      }
    }
  });

  test('goes through the groups in their order', () => {
    expect(parts(guidedSteps(musclePlan('16', [], well)))).toEqual([
      ...['right-hand', 'right-upper-arm', 'left-hand', 'left-upper-arm'],
      ...['forehead', 'upper-face', 'lower-face', 'neck', 'shoulder-girdle', 'belly'],
      ...['right-thigh', 'right-calf', 'right-foot', 'left-thigh', 'left-calf', 'left-foot'],
    ]);
    expect(parts(guidedSteps(musclePlan('cue', [], well)))).toEqual([
      ...['both-arms', 'face-and-neck', 'trunk', 'both-legs', 'cue-word'],
    ]);
  });

  test('tenses nothing in an attack and at the cue', () => {
    for (const level of levels) {
      const steps = guidedSteps(musclePlan(level, [], { ...well, attack: true }));
      expect(steps.filter(({ phase }) => phase === 'tense')).toEqual([]);
    }
    const cue = guidedSteps(musclePlan('cue', [], well)).map(({ phase }) => phase);
    expect(cue).toEqual(['recall', 'recall', 'recall', 'recall', 'breathe']);
  });

  test.each<[string, Partial<Circumstances>, Area[]]>([
    ['nothing that speaks against it', {}, []],
    ['a jaw disorder', { body: ['jaw'] }, ['jaw']],
    ['a recent neck injury', { body: ['neck-injury'] }, ['neck', 'shoulders-back']],
    ['an unstable upper neck', { body: ['upper-neck'] }, ['neck', 'shoulders-back']],
    ['signs on moving the neck', { body: ['neck-signs'] }, ['neck', 'shoulders-back']],
    ['osteoporosis', { body: ['osteoporosis'] }, ['neck', 'shoulders-back']],
    ['a red flag', { flags: ['thunderclap'] }, ['neck', 'shoulders-back']],
    ['a painful shoulder', { body: ['shoulder'] }, ['shoulders-back']],
    ['several', { flags: ['thunderclap'], body: ['shoulder', 'jaw'] }, ['jaw', 'neck', 'shoulders-back']],
    ['high blood pressure', { body: ['blood-pressure'] }, []],
    ['a screen never answered', { flags: undefined, body: undefined }, []],
    ['nothing tensed, in an attack', { body: ['jaw', 'neck-injury'], attack: true }, []],
  ])('with %s leaves out what must not be tensed', (_, circumstances, leftOut) => {
    const plan = musclePlan('16', ['feet'], { ...well, ...circumstances });
    expect(plan).toMatchObject({ leftOut: ['feet', ...leftOut] });
    expect(musclePlan('cue', [], { ...well, ...circumstances })).toMatchObject({ leftOut: [] });
  });

  test.each<[Area, string, string, string, string]>([
    ['hands-arms', '8:12', '3:25', '2:03', '1:40'],
    ['face', '8:53', '4:06', '2:03', '1:40'],
    ['jaw', '10:15', '4:06', '2:03', '1:40'],
    ['neck', '10:15', '4:06', '2:03', '1:40'],
    ['shoulders-back', '10:15', '4:06', '2:03', '1:40'],
    ['belly', '10:15', '4:06', '2:03', '1:40'],
    ['legs', '8:12', '3:25', '2:03', '1:40'],
    ['feet', '9:34', '3:25', '2:03', '1:40'],
  ])('without %s drops every group it is part of', (area, ...times) => {
    expect(levels.map((level) => timeOf(musclePlan(level, [area], well)))).toEqual(times);
  });

  test('with everything left out has nothing but the cue word', () => {
    expect(guidedSteps(musclePlan('16', areas, well))).toEqual([]);
    expect(parts(guidedSteps(musclePlan('cue', areas, well)))).toEqual(['cue-word']);
  });
});

describe('the body scan', () => {
  test('takes 8.5 minutes, from the feet to the face', () => {
    expect(secondsOf(guidedSteps(scan))).toBe(510);
    expect(parts(guidedSteps(scan))).toEqual([
      ...['arriving', 'feet', 'lower-legs', 'thighs', 'belly', 'back', 'hands', 'arms', 'shoulders'],
      ...['neck', 'jaw', 'face', 'whole-body'],
    ]);
  });

  test.each<[Area, string]>([
    ['hands-arms', '7:00'],
    ['face', '8:00'],
    ['jaw', '8:00'],
    ['neck', '8:00'],
    ['shoulders-back', '7:00'],
    ['belly', '7:45'],
    ['legs', '7:00'],
    ['feet', '7:45'],
  ])('without %s is shorter by it', (area, time) => {
    expect(timeOf({ exercise: 'body-scan', leftOut: [area] })).toBe(time);
  });

  test('with everything left out still begins and ends', () => {
    expect(parts(guidedSteps({ exercise: 'body-scan', leftOut: [...areas] }))).toEqual([
      'arriving',
      'whole-body',
    ]);
  });
});

test('the mindful minute takes 60 seconds', () => {
  expect(timeOf(minute)).toBe('1:00');
});

describe('whatever is left out', () => {
  const leftOut = fc.subarray([...areas]);
  const plan: fc.Arbitrary<GuidedPlan> = fc.oneof(
    fc.record({
      exercise: fc.constant('muscle-relaxation' as const),
      level: fc.constantFrom(...levels),
      leftOut,
      releaseOnly: fc.boolean(),
    }),
    fc.record({ exercise: fc.constant('body-scan' as const), leftOut }),
    fc.constant(minute),
  );

  test('of it no part is left, all else is, in the same order and time', () => {
    fc.assert(
      fc.property(plan, (chosen) => {
        const steps = guidedSteps(chosen);
        if (!('leftOut' in chosen)) return;
        const whole = guidedSteps({ ...chosen, leftOut: [] });
        const dropped = chosen.leftOut.flatMap((area) => {
          const left = parts(guidedSteps({ ...chosen, leftOut: [area] }));
          return parts(whole).filter((part) => !left.includes(part));
        });
        expect(steps).toEqual(whole.filter(({ part }) => !dropped.includes(part)));
      }),
    );
  });

  test('every step takes time, and the whole takes as long as its steps', () => {
    fc.assert(
      fc.property(plan, (chosen) => {
        const steps = guidedSteps(chosen);
        expect(steps.every(({ seconds }) => Number.isInteger(seconds) && seconds > 0)).toBe(true);
        let sum = 0;
        for (const { seconds } of steps) sum += seconds;
        expect(secondsOf(steps)).toBe(sum);
      }),
    );
  });

  test('skipping goes through every part once, and ends', () => {
    fc.assert(
      fc.property(plan, (chosen) => {
        const steps = guidedSteps(chosen);
        const met: string[] = [];
        for (let at = 0; at < steps.length; at = nextPartAt(steps, at)) {
          met.push(steps[at]?.part ?? '');
          expect(partAt(steps, at)).toEqual({ number: met.length, of: parts(steps).length });
        }
        expect(met).toEqual(parts(steps));
      }),
    );
  });

  test('a plan comes back from where it is stored as it was', () => {
    fc.assert(
      fc.property(plan, (chosen) => {
        expect(readGuidedPlan(JSON.parse(JSON.stringify(chosen)), chosen.exercise)).toEqual(chosen);
      }),
    );
  });
});

test('skipping a part skips its tensing and its letting go', () => {
  const steps = guidedSteps(musclePlan('4', [], well));
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((at) => nextPartAt(steps, at))).toEqual([2, 2, 4, 4, 6, 6, 8, 8]);
  expect([0, 1, 2, 7].map((at) => partAt(steps, at).number)).toEqual([1, 1, 2, 4]);
  const alone = guidedSteps(minute);
  expect([0, 1, 2].map((at) => nextPartAt(alone, at))).toEqual([1, 2, 3]);
});

describe('a stored plan', () => {
  test('is read by the exercise of its session', () => {
    expect(readGuidedPlan({}, 'body-scan')).toEqual({ exercise: 'body-scan', leftOut: [] });
    expect(readGuidedPlan({}, 'mindful-minute')).toEqual({ exercise: 'mindful-minute' });
    expect(readGuidedPlan({ level: '7' }, 'muscle-relaxation')).toEqual({
      exercise: 'muscle-relaxation',
      level: '7',
      leftOut: [],
      releaseOnly: false,
    });
  });

  test('keeps what today knows of it', () => {
    const stored = { exercise: 'other', leftOut: ['jaw', 'tail'], later: 1 };
    expect(readGuidedPlan(stored, 'body-scan')).toEqual({ exercise: 'body-scan', leftOut: ['jaw'] });
  });

  test.each<[Record<string, unknown>, string]>([
    [{}, 'muscle-relaxation'],
    [{ level: '5' }, 'muscle-relaxation'],
    [{ level: '7', releaseOnly: 'yes' }, 'muscle-relaxation'],
    [{ level: '7', leftOut: 'jaw' }, 'muscle-relaxation'],
    [{ leftOut: [1] }, 'body-scan'],
    [{}, 'paced-breathing'],
  ])('%j of %s cannot be read', (stored, exercise) => {
    expect(readGuidedPlan(stored, exercise)).toBeUndefined();
  });
});
