import { Temporal } from 'temporal-polyfill';
import type { ClassByOption } from '../../domain/classify.ts';
import type { ToldDay } from '../../domain/day.ts';
import { type Taken, takenIn } from '../../domain/ledger.ts';
import { listCheckIns } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { listIntakes } from '../../store/intakes.ts';
import { listMedicines } from '../../store/medicines.ts';
import { classesOf, toldDays } from './told-days.ts';

/** What a person has told of their days, for the rules that look back on them. */
export interface Diary {
  /** Oldest first. */
  told: ToldDay[];
  classes: ClassByOption;
  taken: Taken[];
}

/** No diary begins before this day. */
const longAgo = Temporal.PlainDate.from('0001-01-01');

/** A person’s days up to one, this included; all of them, or from a first one on. */
export async function readDiary(
  db: Database,
  person: number,
  to: Temporal.PlainDate,
  from: Temporal.PlainDate = longAgo,
): Promise<Diary> {
  const range = [from.toString(), to.toString()] as const;
  const [checkIns, intakes, medicines] = await Promise.all([
    listCheckIns(db, person, ...range),
    listIntakes(db, person, ...range),
    listMedicines(db, person),
  ]);
  const told = toldDays(checkIns);
  const classes = classesOf(medicines);
  const noted = intakes.map(({ day, option }) => ({ day: Temporal.PlainDate.from(day), option }));
  return { told, classes, taken: takenIn(told, classes, noted) };
}
