import type { DayRead } from './day.ts';

/**
 * How many attacks the migraine-like days come to: those in a row are one, and so are two with a single day between them
 * that was not migraine-like (a “migraine-locked day”, Sci Rep 2020, s41598-020-60505-5). That day stays what it is where
 * days are counted. Our own choice: an unanswered day joins nothing, for nobody guesses it; so unanswered days can make
 * the attacks too many, never too few.
 */
export function attacksIn(days: readonly DayRead[]): number {
  const byDay = new Map(days.map((one) => [one.day.toString(), one]));
  const before = ({ day }: DayRead, ago: number) => byDay.get(day.subtract({ days: ago }).toString());
  return days.filter((one) => {
    const yesterday = before(one, 1);
    const goesOn = isMigraineLike(yesterday) || (wasTold(yesterday) && isMigraineLike(before(one, 2)));
    return isMigraineLike(one) && !goesOn;
  }).length;
}

function isMigraineLike(day: DayRead | undefined): boolean {
  return day?.labelled?.label === 'migraine-like';
}

function wasTold(day: DayRead | undefined): boolean {
  return day !== undefined && day.state !== 'unanswered';
}
