import { dayAt } from '../domain/time.ts';
import { listCheckIns, openCheckIn, saveCheckIn } from '../store/check-ins.ts';
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
      const first = today.subtract({ days: 28 });
      const begun = await listCheckIns(db, id, first.toString(), today.toString());
      for (let back = 28; back >= 1; back--) {
        const answers = sampleDay(back);
        const day = today.subtract({ days: back });
        // A day the person has begun is their own.
        if (!answers || begun.some((checkIn) => checkIn.day === day.toString())) continue;
        const evening = day.toZonedDateTime({ timeZone: person.zone, plainTime: '20:00' }).toInstant();
        const checkIn = await openCheckIn(db, { person: id, day: day.toString(), source: 'today' });
        await saveCheckIn(db, checkIn, { answers, state: 'done', finishedAt: evening });
      }
      return 'filled';
    },
  };
}
