import { contraindications } from './contraindications.ts';
import { signs } from './headache-profile.ts';
import { painPlaces } from './pain-places.ts';
import type { Profile } from './profile.ts';
import {
  type Act,
  answerOf,
  type Draft,
  pickedOptions,
  type Question,
  readPicks,
  respond,
} from './script.ts';

/** Lists of lines to tick: what speaks against movements, what somebody's headaches are like, and where it hurts. */
export const tickLists = {
  body: { id: 'body', kind: 'several', options: contraindications },
  signs: { id: 'signs', kind: 'several', options: signs },
  where: { id: 'where', kind: 'several', options: painPlaces },
} as const satisfies Record<string, Question>;

/** The id of one list. */
export type TickList = keyof typeof tickLists;

/** What is kept of a person's lists in their profile. */
export type TickProfile = Pick<Profile, TickList | 'ticking'>;

/** What somebody does with a list. */
export type TickAct = { do: 'pick' | 'unpick'; option: string } | { do: 'done' };

/** Whether the list is being ticked just now. */
export function isTicking({ ticking }: TickProfile, list: TickList): boolean {
  return ticking?.[list]?.done === false;
}

/** The lines that are ticked so far, in the order of the list. */
export function tickedOn(profile: TickProfile, list: TickList): string[] {
  return pickedOptions(tickLists[list], draftOf(profile, list).picks);
}

/** The profile after a list was shown anew: nothing is ticked. One that is being ticked stays as it is. */
export function askList<P extends TickProfile>(profile: P, list: TickList, update: number): P {
  if (isTicking(profile, list)) return profile;
  return {
    ...profile,
    ticking: { ...profile.ticking, [list]: { picks: {}, lastUpdate: update, done: false } },
  };
}

/**
 * The profile after an act on a list; undefined when it changes nothing: a repeat, or a list nobody is asked. What is
 * ticked counts, whatever the button said: a tick may still have been on its way when it was tapped.
 */
export function actOnList<P extends TickProfile>(
  profile: P,
  list: TickList,
  act: TickAct,
  { update, at }: { update: number; at: string },
): P | undefined {
  if (!profile.ticking?.[list]) return undefined;
  const question = tickLists[list];
  const draft = respond([question], draftOf(profile, list), actOf(profile, list, act), update);
  if (!draft) return undefined;
  const ticked = answerOf(question, draft.answers);
  const { picks, lastUpdate } = draft;
  const done = Array.isArray(ticked);
  const after = { ...profile, ticking: { ...profile.ticking, [list]: { picks, lastUpdate, done } } };
  return done ? { ...after, [list]: { ticked, at } } : after;
}

function actOf(profile: TickProfile, list: TickList, act: TickAct): Act {
  if (act.do !== 'done') return { ...act, question: list };
  const isNone = tickedOn(profile, list).length === 0;
  return isNone ? { do: 'answer', question: list, value: [] } : { do: 'picked', question: list };
}

function draftOf(profile: TickProfile, list: TickList): Draft {
  const ticking = profile.ticking?.[list];
  const given = profile[list];
  return {
    answers: ticking?.done && given ? { [list]: given.ticked } : {},
    picks: readPicks(ticking?.picks ?? {}),
    asking: null,
    lastUpdate: ticking?.lastUpdate ?? 0,
  };
}
