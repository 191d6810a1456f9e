import { describe, expect, test } from 'vitest';
import { contraindications, neckBars } from '../../src/domain/contraindications.ts';
import { type ExerciseId, exerciseIds, exercises, idsOfKind } from '../../src/domain/exercises.ts';
import {
  type Circumstances,
  type Closed,
  releaseOnly,
  sparesNeck,
  whyClosed,
} from '../../src/domain/gate.ts';
import { redFlags } from '../../src/domain/warnings.ts';
import { languages, wordsIn } from '../../src/words/catalogue.ts';

const well: Circumstances = { flags: [], body: [], attack: false, holds: 'safe' };

const withThat = (more: Partial<Circumstances>): Circumstances => ({ ...well, ...more });

/** The exercises that are closed for this reason. */
const closedBy = (reason: Closed, more: Partial<Circumstances>) =>
  exerciseIds.filter((id) => whyClosed(id, withThat(more)) === reason);

const open = (more: Partial<Circumstances>) => exerciseIds.filter((id) => !whyClosed(id, withThat(more)));

const neckWork = idsOfKind('movement');
const holding: ExerciseId[] = ['box-breathing', 'four-seven-eight'];
const safest = ['paced-breathing', 'cyclic-sighing', 'body-scan', 'mindful-minute'];

test('nothing is closed to somebody against whom nothing speaks', () => {
  expect(open({})).toEqual(exerciseIds);
});

describe('a red flag', () => {
  test.each(redFlags.map(({ id }) => id))('of any urgency closes neck work and sport: %s', (flag) => {
    expect(closedBy('red-flag', { flags: [flag] })).toEqual([...neckWork, 'aerobic']);
  });

  test('closes them too when today’s screen no longer has it', () => {
    expect(closedBy('red-flag', { flags: ['retired-flag'] })).toEqual([...neckWork, 'aerobic']);
  });

  test('leaves breathing, what is guided, and breaks', () => {
    const others = exerciseIds.filter((id) => exercises[id].kind !== 'movement' && id !== 'aerobic');
    expect(open({ flags: ['thunderclap'] })).toEqual(others);
  });
});

describe('what speaks against movements', () => {
  test.each(neckBars)('%s closes all that loads the neck or the shoulders', (item) => {
    expect(closedBy('contraindication', { body: [item] })).toEqual(neckWork);
    expect(closedBy('contraindication', { body: ['jaw', item, 'blood-pressure'] })).toEqual(neckWork);
  });

  test.each<[string, string[]]>([
    ['hypermobility', ['suboccipital-release']],
    ['bruising', ['suboccipital-release', 'trigger-point-pressure']],
    ['shoulder', ['band-raise', 'shoulder-strength', 'chest-stretch']],
    ['jaw', []],
    ['blood-pressure', []],
    ['retired-item', []],
  ])('%s closes %j', (item, closed) => {
    expect(closedBy('contraindication', { body: [item] })).toEqual(closed);
    expect(open({ body: [item] })).toEqual(exerciseIds.filter((id) => !closed.includes(id)));
  });
});

describe('a screen that was never answered', () => {
  test('of red flags closes neck work and sport', () => {
    expect(closedBy('unscreened', { flags: undefined })).toEqual([...neckWork, 'aerobic']);
  });

  test('before movements closes neck work', () => {
    expect(closedBy('unscreened', { body: undefined })).toEqual(neckWork);
  });
});

describe('an attack', () => {
  test('leaves breathing without holds and the body scan', () => {
    expect(open({ attack: true })).toEqual(safest);
    expect(open({ attack: true, flags: undefined, body: undefined, holds: undefined })).toEqual(safest);
    expect(open({ attack: true, flags: ['thunderclap'], body: [...contraindications] })).toEqual(safest);
  });

  test('leaves of the muscle relaxation the letting go', () => {
    const now = withThat({ attack: true });
    expect(exerciseIds.filter((id) => releaseOnly(id, now))).toEqual(['muscle-relaxation']);
    expect(exerciseIds.filter((id) => releaseOnly(id, well))).toEqual([]);
  });
});

describe('holding the breath', () => {
  test.each(['unsafe', undefined] as const)('is closed while it is %s', (holds) => {
    expect(closedBy('holds', { holds })).toEqual(holding);
  });

  test('is closed in an attack even where it is safe', () => {
    expect(closedBy('attack', { attack: true })).toEqual(expect.arrayContaining(holding));
  });
});

describe('of several reasons', () => {
  test.each<[Closed, ExerciseId, Partial<Circumstances>]>([
    ['red-flag', 'chin-nod', { flags: ['new-deficit'], body: ['neck-injury'], attack: true }],
    ['red-flag', 'aerobic', { flags: ['new-deficit'], attack: true }],
    ['contraindication', 'chin-nod', { flags: undefined, body: ['neck-injury'], attack: true }],
    ['attack', 'chin-nod', { flags: undefined, body: undefined, attack: true }],
    ['attack', 'box-breathing', { attack: true, holds: 'unsafe' }],
    ['unscreened', 'chin-nod', { flags: undefined, body: undefined }],
  ])('%s is told first: %s, %j', (reason, exercise, more) => {
    expect(whyClosed(exercise, withThat(more))).toBe(reason);
  });
});

test.each<[boolean, Partial<Circumstances>]>([
  [false, {}],
  [false, { flags: undefined, body: undefined }],
  [false, { body: ['jaw', 'shoulder', 'bruising', 'hypermobility', 'blood-pressure'] }],
  [true, { flags: ['pattern-change'] }],
  ...neckBars.map((item): [boolean, Partial<Circumstances>] => [true, { flags: undefined, body: [item] }]),
])('%s: the muscle relaxation leaves out neck and shoulders with %j', (expected, more) => {
  expect(sparesNeck(withThat(more))).toBe(expected);
});

test.each(languages)('each reason is told kindly, and fits over the chat (%s)', (language) => {
  for (const [reason, text] of Object.entries(wordsIn(language).exercises.closed)) {
    expect(text.length, reason).toBeLessThanOrEqual(200);
    expect(text, reason).toMatch(/[Bb]reathing|Atmen/);
  }
});
