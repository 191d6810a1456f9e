import type { QuestionId } from '../domain/check-in.ts';
import type { Answer } from '../domain/script.ts';

/** Every sample day: h headache, m migraine-like headache, f free, - unanswered. The oldest comes first. */
const month = 'fhf-fmmffhffhf-ffhmffhffhf-f';

/**
 * The answers of a sample day, `back` days ago (1 to 28); undefined where nothing was answered. Headaches follow long
 * sitting and high stress, so that there is something to see.
 */
export function sampleDay(back: number): Partial<Record<QuestionId, Answer>> | undefined {
  const kind = month[month.length - back];
  const wave = (back * 7) % 5;
  switch (kind) {
    case 'h':
      return {
        headache: true,
        peak: 3 + (wave % 3),
        duration: 120 + 60 * wave,
        side: 'both',
        quality: 'pressing',
        movement: false,
        with: wave > 2 ? ['stiff-neck'] : [],
        origin: wave > 0 ? ['neck', 'long-sitting'] : ['long-sitting'],
        painkillers: wave > 2 ? ['non-opioid'] : [],
        sitting: (8 + (wave % 3)) * 60,
        stress: 5 + (wave % 4),
      };
    case 'm':
      return {
        headache: true,
        peak: 7 + (wave % 2),
        duration: 480 + 60 * wave,
        side: 'right',
        quality: 'pulsating',
        movement: true,
        with: ['nausea', 'light', 'sound'],
        origin: ['stress', 'poor-sleep'],
        painkillers: ['triptan'],
        sitting: (5 + wave) * 60,
        stress: 7 + (wave % 3),
      };
    case 'f':
      return { headache: false, sitting: (3 + wave) * 60, stress: 1 + wave };
    default:
      return undefined;
  }
}
