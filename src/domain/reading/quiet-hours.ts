import { isQuiet, type QuietHours } from '../schedule.ts';
import type { MinuteOfDay } from '../time.ts';
import { readTimeOfDay } from './clock-times.ts';
import { type Lexicon, phrasesIn } from './lexicon.ts';

const minutesOfDay = 24 * 60;

/** Where "10 to 7" could be several spans, it is the one of them that everybody sleeps through. */
const deepNight = 3 * 60;

/** The quiet hours a text says: "22-7", "22:30 to 6:30", "von 10 bis 7"; undefined when it says none. */
export function readQuietHours(text: string, lexicons: readonly Lexicon[]): QuietHours | undefined {
  const words = lexicons.flatMap(({ calendar, lists }) => phrasesIn(`${calendar.until}, ${lists.and}`));
  const between = new RegExp(`\\s*[-‐‑–—]\\s*|\\s(?:${words.join('|')})\\s`, 'gi');
  const minutes = (part: string): MinuteOfDay[] => {
    const time = readTimeOfDay(part, lexicons);
    if ('value' in time) return [time.value];
    return time.fault === 'ambiguous' ? [time.am, time.pm] : [];
  };
  const spans = [...text.matchAll(between)].flatMap(({ index, 0: separator }) =>
    minutes(text.slice(0, index)).flatMap((from) =>
      minutes(text.slice(index + separator.length)).map((to) => ({ from, to })),
    ),
  );
  const length = ({ from, to }: QuietHours) => (to - from + minutesOfDay) % minutesOfDay;
  const [shortest, ...longer] = spans
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => length(a) - length(b));
  return [shortest, ...longer].find((span) => span && isQuiet(deepNight, span)) ?? shortest;
}
