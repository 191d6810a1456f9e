import { Temporal } from 'temporal-polyfill';
import { readDays } from '../../domain/day.ts';
import { aroundVisit, visitSpanDays } from '../../domain/visit.ts';
import type { Database } from '../../store/database.ts';
import type { Visit } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import { visitFace } from './visit-card.ts';

/** A visit with what the days around it were like. */
export async function loadVisitFace(
  db: Database,
  { words, today }: { words: Words; today: Temporal.PlainDate },
  visit: Visit,
): Promise<Face> {
  const day = Temporal.PlainDate.from(visit.day);
  const first = day.subtract({ days: visitSpanDays });
  const last = day.add({ days: visitSpanDays });
  const { told, classes } = await readDiary(db, visit.personId, last, first);
  const around = aroundVisit(day, readDays(first, last, told, classes), today);
  return visitFace(words, visit, day, around);
}

/** There is no such visit any more. */
export function goneFace({ physio }: Words): Face {
  return { text: physio.visit.gone, buttons: [[button(physio.visit.all, 'ph:visits')]] };
}
