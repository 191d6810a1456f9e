import { neckBars } from './contraindications.ts';
import { type ExerciseId, exercises } from './exercises.ts';

/** What decides about an exercise. */
export interface Circumstances {
  /** The red flags ticked in the safety screen; undefined: it was never answered. */
  flags: readonly string[] | undefined;
  /** The contraindications ticked in the screen before movements; undefined: it was never answered. */
  body: readonly string[] | undefined;
  /** A headache of 7 of 10 or more, or a migraine-like one, now. */
  attack: boolean;
  /** Whether holding the breath is safe, as the person has said; undefined: never asked. */
  holds?: 'safe' | 'unsafe' | undefined;
}

/** Why an exercise is not offered, the weightiest reason first. */
export type Closed = 'red-flag' | 'contraindication' | 'attack' | 'unscreened' | 'holds';

/**
 * Why this exercise is closed; undefined: it is open. Every path to an exercise asks this one function.
 *
 * With a red flag there is no neck work and, by our own stricter rule, no sport; whoever never answered what is asked
 * before them gets neither. In an attack there is nothing but breathing without holds and the body scan, of
 * which the mindful minute is a small one.
 */
export function whyClosed(exercise: ExerciseId, circumstances: Circumstances): Closed | undefined {
  const {
    kind,
    loadsNeckOrShoulders,
    holdsBreath,
    duringAttack,
    contraindications = [],
  } = exercises[exercise];
  const { flags, body, attack, holds } = circumstances;
  const isScreened = kind === 'movement' || kind === 'activity';
  if (isScreened && flags && flags.length > 0) return 'red-flag';
  if (contraindications.some((id) => body?.includes(id))) return 'contraindication';
  if (attack && !duringAttack) return 'attack';
  if (isScreened && !flags) return 'unscreened';
  if (loadsNeckOrShoulders && !body) return 'unscreened';
  if (holdsBreath && holds !== 'safe') return 'holds';
  return undefined;
}

/** Whether an exercise that an attack closes may be done all the same by letting go alone, without tensing first. */
export function releaseOnly(exercise: ExerciseId, circumstances: Circumstances): boolean {
  return exercise === 'muscle-relaxation' && whyClosed(exercise, circumstances) === 'attack';
}

/**
 * Our own rule: with a red flag, or with what bars neck work, the muscle relaxation leaves out the neck and the
 * shoulders, which it would tense.
 */
export function sparesNeck({ flags = [], body = [] }: Circumstances): boolean {
  return flags.length > 0 || neckBars.some((id) => body.includes(id));
}
