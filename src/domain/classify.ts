import { type Answers, high, told } from './check-in.ts';

/** The class of each painkiller on the person's own list, by the option that stands for it (see `ownOption`). */
export type ClassByOption = ReadonlyMap<string, string | null>;

/** Acute drugs that are made for migraine alone: triptans, ergotamine, gepants and ditans. */
const migraineSpecific = ['triptan', 'ergotamine', 'other-acute'];

/** What a headache day was like, by published definitions; it names no disorder. */
export type Label = 'migraine-like' | 'tension-type-like' | 'unclassified';

/** Which rule gave the label: one of the three ways of the migraine-like day, that of the tension-type-like one, or none. */
export type LabelRule = 'features' | 'aura' | 'specific-drug' | 'tension-type' | 'none';

/** A label and the rule that gave it. */
export interface Labelled {
  label: Label;
  rule: LabelRule;
}

/** What a headache day was like. What was not asked counts for nothing. */
export function labelOf(answers: Answers, classes: ClassByOption): Labelled {
  const rule = migraineRule(answers, classes);
  if (rule) return { label: 'migraine-like', rule };
  return isTensionTypeLike(answers, classes)
    ? { label: 'tension-type-like', rule: 'tension-type' }
    : { label: 'unclassified', rule: 'none' };
}

/**
 * Whether a day is migraine-like by the definition of van der Arend et al. 2023 (Cephalalgia, n = 1494): any one of its
 * three ways. What was not asked counts for nothing: `false` is "not known to be", not "is not".
 */
export function isMigraineLike(answers: Answers, classes: ClassByOption): boolean {
  return migraineRule(answers, classes) !== undefined;
}

/** The way in which a day is migraine-like, if it is. */
function migraineRule(answers: Answers, classes: ClassByOption): LabelRule | undefined {
  const companions = list(answers, 'with');
  // Its second way: a visual aura of 5 to 60 minutes, which is what the question means by an aura.
  if (companions.includes('aura')) return 'aura';
  // Its third: an acute migraine-specific drug on a headache day, whatever its effect and however short the headache.
  if (list(answers, 'painkillers').some((option) => migraineSpecific.includes(classes.get(option) ?? option)))
    return 'specific-drug';
  return hasMigraineFeatures(answers, companions) ? 'features' : undefined;
}

/**
 * Whether a day is tension-type-like, by our own rule after ICHD-3 2.2: not migraine-like; 30 minutes or more; two of the
 * four features; no nausea or vomiting; not light and sound both. What was not asked counts for nothing: what has to be
 * absent must have been told.
 */
export function isTensionTypeLike(answers: Answers, classes: ClassByOption): boolean {
  const companions = told(answers, 'with');
  const features = [
    told(answers, 'side') === 'both',
    told(answers, 'quality') === 'pressing',
    // NRS 1 to 3 is mild, 4 to 6 moderate.
    Number(told(answers, 'peak')) < high,
    told(answers, 'movement') === false,
  ];
  return (
    Array.isArray(companions) &&
    Number(told(answers, 'duration')) >= 30 &&
    features.filter(Boolean).length >= 2 &&
    !companions.includes('nausea') &&
    !companions.includes('vomiting') &&
    !(companions.includes('light') && companions.includes('sound')) &&
    !isMigraineLike(answers, classes)
  );
}

/** The first way: 30 minutes or more, and ICHD-3 1.1 C (two of four) and D (one of two). */
function hasMigraineFeatures(answers: Answers, companions: readonly string[]): boolean {
  const side = told(answers, 'side');
  const features = [
    side === 'left' || side === 'right',
    told(answers, 'quality') === 'pulsating',
    // NRS 4 to 6 is moderate, 7 to 10 severe.
    Number(told(answers, 'peak')) >= 4,
    told(answers, 'movement') === true,
  ];
  const has = (sign: string) => companions.includes(sign);
  return (
    Number(told(answers, 'duration')) >= 30 &&
    features.filter(Boolean).length >= 2 &&
    (has('nausea') || has('vomiting') || (has('light') && has('sound')))
  );
}

function list(answers: Answers, id: 'with' | 'painkillers'): readonly string[] {
  const ticked = told(answers, id);
  return Array.isArray(ticked) ? ticked : [];
}
