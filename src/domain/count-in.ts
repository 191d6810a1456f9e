import { script } from './check-in.ts';
import { answerOf, type Draft, pickedOptions, type Question, questionOf } from './script.ts';

/** What was learnt of a day’s headache while it lasted. */
export interface Learnt {
  /** 1 to 10. */
  peak?: number | undefined;
  side?: 'left' | 'right' | 'both' | undefined;
  /** What was taken for it: options of the check-in’s question. */
  options?: readonly string[] | undefined;
  /** How long it lasted on that day. */
  minutes?: number | undefined;
}

const painkillers = questionOf(script, 'painkillers') as Question;

/** The question that is asked once more: the strongest so far may not have been the strongest of the day. */
const askedAgain = 'peak';

/**
 * A day’s draft with what was learnt of its headache: there was one; its peak is the strongest told; side and duration are
 * those that were told in the check-in, if they were; what was taken is added. Undefined when nothing changes.
 *
 * @param isFinished whether the day’s check-in is over: then nothing is asked once more
 */
export function countedIn(
  { answers, picks, asking, lastUpdate }: Draft,
  { peak, side, options = [], minutes }: Learnt,
  isFinished: boolean,
): Pick<Draft, 'answers' | 'picks' | 'asking'> | undefined {
  const told = (id: string) => {
    const question = questionOf(script, id);
    return (question && answerOf(question, answers)) ?? undefined;
  };
  const learnt = {
    headache: true,
    ...(peak !== undefined && { peak: Math.max(peak, Number(told('peak') ?? 0)) }),
    ...(side !== undefined && { side: told('side') ?? side }),
    ...(minutes !== undefined && { duration: told('duration') ?? clipped(minutes) }),
    ...(options.length > 0 && { painkillers: taken() }),
  };
  const after = { ...answers, ...learnt };
  const ticks = ticked();
  const isSame = JSON.stringify([after, ticks]) === JSON.stringify([answers, picks]);
  if (isSame) return undefined;
  const isStronger = after.peak !== answers.peak;
  return {
    answers: after,
    picks: ticks,
    asking: isStronger && !isFinished ? (asking ?? askedAgain) : asking,
  };

  /** Where what was taken is being ticked just now, it is ticked there too: *Done* must not take it out again. */
  function ticked(): Draft['picks'] {
    const { id } = painkillers;
    const before = picks[id];
    if (!before) return picks;
    const added = options
      .filter((option) => !before[option]?.[0])
      .map((option) => [option, [true, lastUpdate]]);
    return { ...picks, [id]: { ...before, ...Object.fromEntries(added) } };
  }

  /** With what is being ticked just now: nothing of it is lost. */
  function taken(): string[] {
    const ticked = told('painkillers') ?? pickedOptions(painkillers, picks);
    return [...new Set([...(ticked as readonly string[]), ...options])];
  }
}

/** A day’s headache lasts from a minute to all day. */
function clipped(minutes: number): number {
  return Math.min(Math.max(Math.round(minutes), 1), 24 * 60);
}
