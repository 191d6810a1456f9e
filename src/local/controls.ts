import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../domain/time.ts';
import { listCheckIns, openCheckIn, saveCheckIn } from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { findPerson } from '../store/people.ts';
import { listReminders, turnBack } from '../store/reminders.ts';
import type { MovableClock } from './clock.ts';
import type { Controls, Goal } from './page.ts';
import { sampleDay } from './sample-days.ts';

/** The goal of a jump that each kind of reminder is. */
const goalOf: Readonly<Record<string, Goal | undefined>> = {
  'check-in': 'evening',
  relaxation: 'exercise',
  summary: 'week',
  lesson: 'lesson',
};

/**
 * What the page may turn: the clock, and four weeks of sample days for a person who is set up.
 *
 * @param tick sends what is due once the clock has been moved
 */
export function createControls(db: Database, clock: MovableClock, tick: () => Promise<void>): Controls {
  return {
    clock: {
      now: clock.now,
      async set(instant) {
        const before = clock.now();
        clock.set(instant);
        const now = clock.now();
        if (Temporal.Instant.compare(now, before) < 0) await turnBack(db, now);
        await tick();
      },
    },
    async visitorTimes(id) {
      const person = await findPerson(db, id);
      const zone = person?.zone ? { zone: person.zone } : {};
      if (!person?.metAt) return zone;
      const planned = (await listReminders(db, id)).flatMap(({ kind, nextAt }) => {
        const goal = goalOf[kind];
        return goal && nextAt ? [[goal, nextAt] as const] : [];
      });
      return { ...zone, next: Object.fromEntries(planned) };
    },
    async fillFourWeeks(id) {
      const person = await findPerson(db, id);
      if (!person?.zone || !person.metAt) return 'not-ready';
      const today = dayAt(clock.now(), person.zone);
      const first = today.subtract({ days: 28 });
      const known = await listCheckIns(db, id, first.toString(), today.toString());
      // A day of which the person has told something is their own.
      const begun = known.filter(({ answers }) => Object.keys(answers).length > 0);
      for (let back = 28; back >= 1; back--) {
        const answers = sampleDay(back);
        const day = today.subtract({ days: back });
        if (!answers || begun.some((checkIn) => checkIn.day === day.toString())) continue;
        const evening = day.toZonedDateTime({ timeZone: person.zone, plainTime: '20:00' }).toInstant();
        const checkIn = await openCheckIn(db, { person: id, day: day.toString(), source: 'today' });
        await saveCheckIn(db, checkIn, { answers, state: 'done', finishedAt: evening });
      }
      return 'filled';
    },
  };
}
