import { everyDay, maskBetween, saturdayAndSunday, weekdays } from '../weekdays.ts';
import { type ClockTime, readTimeOfDay } from './clock-times.ts';
import { type Lexicon, signsIn } from './lexicon.ts';

/** The days and the time of day that a text says, in either order: "Mon-Fri 8pm", "um 15 Uhr werktags"; undefined if not both. */
export function readDaysAndTime(
  text: string,
  lexicons: readonly Lexicon[],
): { weekdays: number; time: ClockTime } | undefined {
  const words = text.trim().split(/\s+/);
  const readings = words.flatMap((_, at) => {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
    return [halves, [halves[1], halves[0]] as const].flatMap(([days, hour]) => {
      const weekdays = readWeekdays(days, lexicons);
      const time = readTimeOfDay(hour, lexicons);
      return weekdays === undefined || ('fault' in time && time.fault === 'unclear')
        ? []
        : [{ weekdays, time }];
    });
  });
  // "8 am Sunday" is no German "am Sonntag".
  return readings.find(({ time }) => 'value' in time) ?? readings[0];
}

/** The days of the week a text names, as a mask: "Mon, Wed", "weekdays", "Mo bis Fr"; undefined when it names none. */
export function readWeekdays(text: string, lexicons: readonly Lexicon[]): number | undefined {
  // A hyphen between letters would be lost.
  const apart = text.replace(/[-‐‑–—]/g, ' - ');
  let rest = signsIn(apart, lexicons, ({ calendar }) => calendar)
    .split(' ')
    .filter((sign) => !['and', '/', '+', '&', 'every'].includes(sign))
    .join(' ')
    .replaceAll('until', '-');
  let mask = 0;
  while (rest !== '') {
    const part = /^(every-day|working-days|weekend|weekday-(\d)(?: - weekday-(\d))?)(?: |$)/.exec(rest);
    if (!part) return undefined;
    const [all, name, first, last] = part;
    if (name === 'every-day') mask |= everyDay;
    else if (name === 'working-days') mask |= weekdays;
    else if (name === 'weekend') mask |= saturdayAndSunday;
    else mask |= maskBetween(Number(first), Number(last ?? first));
    rest = rest.slice(all.length);
  }
  return mask === 0 ? undefined : mask;
}
