import type { Temporal } from 'temporal-polyfill';
import { draftOf, sourceAfter } from '../../domain/check-in.ts';
import { countedIn, type Learnt } from '../../domain/count-in.ts';
import { standing } from '../../domain/time.ts';
import { changeCheckIn, findCheckInOn, openCheckIn } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import type { CheckIn } from '../../store/schema.ts';

/**
 * Writes into a day’s check-in what was learnt of its headache while it lasted, so that there is one place where a day is
 * told. A day that can no longer be filled in is corrected, if it was told, and else left alone.
 */
export async function countIntoDay(
  db: Database,
  { person, day, today }: { person: number; day: Temporal.PlainDate; today: Temporal.PlainDate },
  learnt: Learnt,
): Promise<void> {
  const checkIn = await checkInOf(db, person, day, today);
  if (!checkIn) return;
  await changeCheckIn(db, person, checkIn.id, (row) => {
    const wasFinished = row.finishedAt !== null;
    const change = countedIn(draftOf(row), learnt, wasFinished);
    const source = wasFinished
      ? sourceAfter(row.source, { wasFinished, isToday: day.equals(today) })
      : row.source;
    return change && { ...change, source };
  });
}

async function checkInOf(
  db: Database,
  person: number,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<CheckIn | undefined> {
  const reach = standing(day, today);
  if (reach === 'future') return undefined;
  if (reach === 'closed') {
    const known = await findCheckInOn(db, person, day.toString());
    return known?.finishedAt ? known : undefined;
  }
  const source = reach === 'today' ? 'today' : 'recall';
  return openCheckIn(db, { person, day: day.toString(), source });
}
