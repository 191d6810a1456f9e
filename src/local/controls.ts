import { dayAt } from '../domain/time.ts';
import { openCheckIn, saveCheckIn } from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import type { MovableClock } from './clock.ts';
import type { Controls } from './page.ts';
import { sampleDay } from './sample-days.ts';

/** What the page may turn: the clock, and four weeks of sample days for a person who is set up. */
export function createControls(db: Database, clock: MovableClock): Controls {
  return {
    clock,
    async visitorZone(id) {
      const person = await findPerson(db, id);
      return person?.zone ?? undefined;
    },
    async fillFourWeeks(id) {
      const person = await findPerson(db, id);
      if (!person?.zone || !person.metAt) return 'not-ready';
      const today = dayAt(clock.now(), person.zone);
      for (let back = 28; back >= 1; back--) {
        const answers = sampleDay(back);
        if (!answers) continue;
        const day = today.subtract({ days: back });
        // The evening of that day, so that no typed answer is taken for an early one.
        const askedAt = day.toZonedDateTime({ timeZone: person.zone, plainTime: '20:00' }).toInstant();
        const row = { person: id, day: day.toString(), source: 'today', askedAt } as const;
        const checkIn = await openCheckIn(db, row);
        // A day the person has begun is their own.
        if (checkIn.revision > 0) continue;
        await saveCheckIn(db, checkIn, { answers, state: 'done', finishedAt: askedAt });
      }
      return 'filled';
    },
  };
}
