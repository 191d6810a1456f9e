import { Temporal } from 'temporal-polyfill';
import { compare } from './baseline.ts';
import { told } from './check-in.ts';
import type { ToldDay } from './day.ts';
import { type Figures, monthDays } from './figures.ts';
import type { Sign } from './headache-profile.ts';
import { mostDays } from './ledger.ts';
import type { Profile } from './profile.ts';
import type { RedFlag, Tier } from './warnings.ts';

/** Our own rule: an aura is the first one only in a diary that had been kept for so long before it. */
const auraAfterDays = monthDays;

/** How the days can have changed, most urgent first, and how soon that is to be seen to. */
export const patternChanges = {
  /** A first aura ever: within a day or two, by our own tiers. */
  'first-aura': 'soon',
  /** SNNOOP10 item 6: pattern change. */
  'more-days': 'routine',
  stronger: 'routine',
  'most-days': 'routine',
} as const satisfies Record<string, Tier>;

/** One way in which the days have changed. */
export type PatternChange = keyof typeof patternChanges;

/**
 * How the last 28 days differ from where the diary began, most urgent first; our own rules, careful ones: more headache
 * days than the baseline, by more than chance; the mean peak noticeably stronger; the first aura that was ever told; and,
 * whatever it was before, headache on 15 of the 28 days or more. Days are counted as they were told, never made up.
 *
 * @param read `now`: the figures of the last 28 days; `checkIns`: those of the whole diary, in any order; `knowsAura`: see
 * the function of that name
 */
export function patternChangesIn(read: {
  baseline: Figures | undefined;
  now: Figures;
  checkIns: readonly ToldDay[];
  knowsAura: boolean;
}): PatternChange[] {
  const { baseline, now, checkIns } = read;
  const change = compare(baseline, now);
  const isSo: Record<PatternChange, boolean> = {
    'first-aura': !read.knowsAura && hasFirstAura(checkIns, now),
    'more-days': change?.chance === 'larger-than-chance' && change.direction === 'more',
    stronger: change?.peak?.noticeable === true && change.peak.points > 0,
    'most-days': now.headache.days >= mostDays,
  };
  return (Object.keys(patternChanges) as PatternChange[]).filter((one) => isSo[one]);
}

/** Signs of the set-up and flags of the safety screen that speak of an aura. */
const auraTicks: readonly string[] = [
  'aura' satisfies Sign,
  'aura-first-or-long' satisfies RedFlag,
  'aura-with-oestrogen' satisfies RedFlag,
];

/** Whether a person has said outside of the diary that they have had an aura: then one in the diary is no first one. */
export function knowsAura({ signs, safety }: Pick<Profile, 'signs' | 'safety'>): boolean {
  return [...(signs?.ticked ?? []), ...(safety?.flags ?? [])].some((tick) => auraTicks.includes(tick));
}

/** Whether the first aura of the diary lies in this window, and 28 days or more after the first answered day. */
function hasFirstAura(checkIns: readonly ToldDay[], { first, last }: Figures): boolean {
  const sorted = [...checkIns].sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
  const start = sorted.find(({ answers }) => told(answers, 'headache') !== undefined)?.day;
  const aura = sorted.find(({ answers }) => {
    const companions = told(answers, 'with');
    return Array.isArray(companions) && companions.includes('aura');
  })?.day;
  if (!start || !aura) return false;
  const isNow = Temporal.PlainDate.compare(aura, first) >= 0 && Temporal.PlainDate.compare(aura, last) <= 0;
  return isNow && start.until(aura, { largestUnit: 'days' }).days >= auraAfterDays;
}
