import { expect, test } from 'vitest';
import {
  actOnList,
  askList,
  isTicking,
  type TickAct,
  type TickProfile,
  tickedOn,
} from '../../src/domain/tick-list.ts';

const at = '2026-11-23T12:00:00Z';

/** The list of what speaks against movements after these acts, which come with these updates. */
function after(...acts: [TickAct, number][]): TickProfile {
  return acts.reduce<TickProfile>(
    (profile, [act, update]) => actOnList(profile, 'body', act, { update, at }) ?? profile,
    askList({}, 'body', 10),
  );
}

const pick = (option: string): TickAct => ({ do: 'pick', option });
const unpick = (option: string): TickAct => ({ do: 'unpick', option });
const done: TickAct = { do: 'done' };

test('lines are ticked and unticked, in the order of the list', () => {
  const profile = after(
    [pick('jaw'), 11],
    [pick('shoulder'), 12],
    [pick('bruising'), 13],
    [unpick('jaw'), 14],
  );
  expect(tickedOn(profile, 'body')).toEqual(['bruising', 'shoulder']);
  expect(tickedOn(profile, 'signs')).toEqual([]);
  expect(isTicking(profile, 'body')).toBe(true);
  expect(profile.body).toBeUndefined();
});

test('what is ticked counts once it is done, and not before', () => {
  const profile = after([pick('jaw'), 11], [done, 12]);
  expect(profile.body).toEqual({ ticked: ['jaw'], at });
  expect(isTicking(profile, 'body')).toBe(false);
  expect(tickedOn(profile, 'body')).toEqual(['jaw']);
});

test('none of them is an answer', () => {
  expect(after([done, 11]).body).toEqual({ ticked: [], at });
});

test('a tick that its end has overtaken still counts', () => {
  expect(after([done, 12], [pick('osteoporosis'), 11]).body).toEqual({ ticked: ['osteoporosis'], at });
  expect(after([pick('jaw'), 11], [done, 13], [pick('osteoporosis'), 12]).body?.ticked).toEqual([
    'osteoporosis',
    'jaw',
  ]);
});

test.each<[string, [TickAct, number][]]>([
  [
    'a tick that comes twice',
    [
      [pick('jaw'), 11],
      [unpick('jaw'), 12],
      [pick('jaw'), 11],
    ],
  ],
  ['a line that is not there', [[pick('thumb'), 11]]],
  [
    'a tick after the end',
    [
      [done, 11],
      [pick('jaw'), 12],
    ],
  ],
])('%s changes nothing', (_, acts) => {
  const [profile, before] = [after(...acts), after(...acts.slice(0, -1))];
  expect(profile).toEqual(before);
  expect(tickedOn(profile, 'body')).toEqual([]);
});

test('nothing happens to a list that nobody was asked, nor twice to one that is done', () => {
  expect(actOnList({}, 'body', done, { update: 11, at })).toBeUndefined();
  const profile = after([done, 11]);
  expect(actOnList(profile, 'body', done, { update: 12, at: '2027-01-01T00:00:00Z' })).toBeUndefined();
});

test('asked again, a list begins without ticks, and what it was before holds until it is done', () => {
  const before = after([pick('jaw'), 11], [done, 12]);
  const asked = askList(before, 'body', 20);
  expect(tickedOn(asked, 'body')).toEqual([]);
  expect(asked.body).toEqual({ ticked: ['jaw'], at });
  expect(actOnList(asked, 'body', done, { update: 21, at })?.body).toEqual({ ticked: [], at });
});

test('asked while it is being ticked, it stays as it is, and so does the other list', () => {
  const profile = askList(after([pick('jaw'), 11]), 'signs', 12);
  expect(tickedOn(askList(profile, 'body', 13), 'body')).toEqual(['jaw']);
  expect(askList(profile, 'body', 13)).toBe(profile);
  const both = actOnList(profile, 'signs', pick('aura'), { update: 14, at });
  expect(both && tickedOn(both, 'body')).toEqual(['jaw']);
});

test('a list whose answer is gone is asked as though it never had one', () => {
  const { ticking } = after([pick('jaw'), 11], [done, 12]);
  const profile: TickProfile = { ticking };
  expect(actOnList(profile, 'body', done, { update: 13, at })?.body).toEqual({ ticked: ['jaw'], at });
});
