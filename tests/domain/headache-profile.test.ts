import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import {
  headacheProfiles,
  profileDays,
  readHeadacheProfile,
  type Sign,
  signs,
} from '../../src/domain/headache-profile.ts';

const today = Temporal.PlainDate.from('2026-11-23');

const migraine: Answers = {
  headache: true,
  peak: 8,
  duration: 600,
  side: 'left',
  quality: 'pulsating',
  with: ['nausea'],
};
const tension: Answers = {
  headache: true,
  peak: 4,
  duration: 120,
  side: 'both',
  quality: 'pressing',
  movement: false,
  with: [],
};
const neck: Answers = { ...tension, origin: ['neck'] };
const bare: Answers = { headache: true };
const free: Answers = { headache: false };

/** The days from today back. */
function read(
  answers: (Answers | undefined)[],
  more: { ticked?: string[]; classes?: [string, string][] } = {},
) {
  return readHeadacheProfile({
    today,
    days: answers.flatMap((one, age) => (one ? [{ day: today.subtract({ days: age }), answers: one }] : [])),
    classes: new Map(more.classes ?? []),
    ticked: more.ticked,
  });
}

const times = (count: number, answers: Answers) => Array<Answers>(count).fill(answers);

describe('the own days', () => {
  test.each([
    ['migraine-like', times(5, migraine)],
    ['neck-linked', times(5, neck)],
    ['tension-like', times(5, tension)],
    ['tension-like', [...times(3, tension), ...times(2, migraine)]],
    ['neck-linked', [...times(2, tension), ...times(3, neck), ...times(2, migraine)]],
    ['migraine-like', [...times(3, tension), ...times(3, neck), ...times(3, migraine)]],
    ['neck-linked', [...times(3, tension), ...times(3, neck), ...times(2, migraine)]],
    ['tension-like', [...times(5, tension), ...times(20, bare)]],
  ])('say %s, when that is the most frequent, the first of equals', (profile, days) => {
    expect(read(days)).toMatchObject({ profile, from: 'days' });
    expect(read([...days].reverse())).toMatchObject({ profile, from: 'days' });
  });

  test('say nothing while fewer than five of them fit a profile', () => {
    expect(read([...times(4, migraine), ...times(9, bare), free])).toBeUndefined();
    expect(read([...times(2, migraine), ...times(3, tension)])).toBeDefined();
  });

  test('count for four weeks, today with them, and none that is yet to come', () => {
    const told = (gap: number) => [...Array<undefined>(gap).fill(undefined), ...times(5, migraine)];
    expect(profileDays).toBe(28);
    expect(read(told(23))).toBeDefined();
    expect(read(told(24))).toBeUndefined();
    const day = today.add({ days: 1 });
    const days = [
      ...times(4, migraine).map((answers) => ({ day: today, answers })),
      { day, answers: migraine },
    ];
    expect(readHeadacheProfile({ today, days, classes: new Map(), ticked: undefined })).toBeUndefined();
  });

  test('are told with how many were which, and how many fit none or were not described', () => {
    const days = [...times(3, migraine), ...times(2, neck), tension, bare, bare, free, undefined];
    expect(read(days)).toEqual({
      profile: 'migraine-like',
      from: 'days',
      counts: { days: { 'migraine-like': 3, 'neck-linked': 2, 'tension-like': 1 }, unplaced: 2 },
    });
  });

  test('go before what was ticked', () => {
    expect(read(times(5, tension), { ticked: ['aura'] })).toMatchObject({ profile: 'tension-like' });
    expect(read(times(4, tension), { ticked: ['aura'] })).toMatchObject({ profile: 'migraine-like' });
  });

  test.each<[string, Answers]>([
    ['migraine-like', { ...migraine, origin: ['neck'] }],
    ['migraine-like', { ...bare, painkillers: ['medicine-7'] }],
    ['neck-linked', { ...bare, origin: ['long-sitting'] }],
    ['neck-linked', { ...bare, origin: ['stress', 'neck'] }],
    ['tension-like', { ...tension, origin: ['stress', 'screen'] }],
  ])('are %s, with migraine ruled out first: %j', (profile, answers) => {
    expect(read(times(5, answers), { classes: [['medicine-7', 'triptan']] })).toMatchObject({ profile });
  });
});

describe('the signs', () => {
  test.each<[string, Sign[]]>([
    ['tension-like', []],
    ['tension-like', ['pressing', 'both-sides']],
    ['tension-like', ['throbbing', 'one-side', 'strong', 'movement']],
    ['tension-like', ['throbbing', 'nausea', 'light-sound']],
    ['migraine-like', ['throbbing', 'one-side', 'nausea']],
    ['migraine-like', ['strong', 'movement', 'light-sound']],
    ['migraine-like', ['throbbing', 'movement', 'nausea', 'neck-start', 'after-posture']],
    ['migraine-like', ['aura']],
    ['tension-like', ['neck-start']],
    ['tension-like', ['neck-start', 'pressing', 'nausea']],
    ['neck-linked', ['neck-start', 'after-posture']],
    ['neck-linked', ['neck-movement', 'same-side', 'pressing']],
    ['neck-linked', ['throbbing', 'nausea', 'neck-movement', 'neck-start']],
  ])('say %s: %j', (profile, ticked) => {
    expect(read([], { ticked })).toEqual({
      profile,
      from: 'signs',
      ticked: signs.filter((sign) => ticked.includes(sign)),
    });
  });

  test('that are no longer there count for nothing', () => {
    expect(read([], { ticked: ['aura-of-old', 'pressing'] })).toMatchObject({ ticked: ['pressing'] });
  });

  test('never ticked, with no days, tell nothing', () => {
    expect(read([])).toBeUndefined();
  });
});

test('migraine is looked for first', () => {
  expect(headacheProfiles[0]).toBe('migraine-like');
});
