import type { PatternId, Phase } from '../../domain/breathing.ts';

/** The words of one pattern. */
interface PatternWords {
  /** On a button. */
  name: string;
  /** What is done in it, in a line. */
  about: string;
}

/** The words of the breathing patterns. Texts are Telegram HTML; the phases are drawn into the picture as they are. */
export const enBreathing = {
  phases: {
    in: 'Breathe in',
    'top-up': 'a little more',
    hold: 'Hold',
    out: 'Breathe out',
  } satisfies Record<Phase, string>,

  patterns: {
    '5-5': {
      name: '5\u00a0s in, 5\u00a0s out',
      about: 'In for 5 seconds, out for 5: six breaths a minute.',
    },
    '4-6': {
      name: '4\u00a0s in, 6\u00a0s out',
      about: 'In for 4 seconds, out for 6: six breaths a minute, with a longer way out.',
    },
    resonance: {
      name: '5.5 a minute',
      about: 'In and out for about five and a half seconds each: a little slower still.',
    },
    sigh: {
      name: 'Long sighs',
      about:
        'In for 2 seconds, 1 second more on top, then out for 6, twice as long as both. The seconds are Unknot’s own choice.',
    },
    box: {
      name: 'Box 4-4-4-4',
      about: 'In, hold, out, hold: 4 seconds each.',
    },
    '4-7-8': {
      name: '4-7-8',
      about:
        'In for 4 seconds, hold for 7, out for 8. Four rounds, at most twice a day. It is a tradition; there is little evidence for it.',
    },
  } satisfies Record<PatternId, PatternWords>,
};

export type BreathingWords = typeof enBreathing;
