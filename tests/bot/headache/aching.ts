import type { Answers } from '../../../src/domain/check-in.ts';
import { findCheckInOn } from '../../../src/store/check-ins.ts';
import type { Database } from '../../../src/store/database.ts';
import { listHeadaches } from '../../../src/store/headaches.ts';
import { listIntakes } from '../../../src/store/intakes.ts';
import type { Headache, Intake } from '../../../src/store/schema.ts';
import type { Chat } from '../chat.ts';

/** Every day a test may come to. */
const ever = ['2025-01-01', '2028-12-31'] as const;

/** All headaches of this person, oldest first. */
export function headachesOf(db: Database, chat: Chat): Promise<Headache[]> {
  return listHeadaches(db, chat.id, ...ever);
}

/** The newest headache of this person. */
export async function headacheOf(db: Database, chat: Chat): Promise<Headache> {
  const headache = (await headachesOf(db, chat)).at(-1);
  if (!headache) throw new Error('There is none.');
  return headache;
}

/** All that this person took, by its time. */
export function takenBy(db: Database, chat: Chat): Promise<Intake[]> {
  return listIntakes(db, chat.id, ...ever);
}

/** What the check-in of a day (ISO date) says; undefined where there is none. */
export async function answersOn(db: Database, chat: Chat, day: string): Promise<Answers | undefined> {
  return (await findCheckInOn(db, chat.id, day))?.answers;
}
