import { Temporal } from 'temporal-polyfill';
import { draftOf, ownOption, script, sourceAfter } from '../../domain/check-in.ts';
import { readDays } from '../../domain/day.ts';
import {
  type HeadacheBefore,
  headacheIn,
  type IntakeReason,
  takenOut,
  untoldDays,
  usualReason,
} from '../../domain/intake.ts';
import { isLongOveruse, type Ledger, ledgerDays, ledgerOf, takenIn } from '../../domain/ledger.ts';
import { answerOf, questionOf } from '../../domain/script.ts';
import { changeCheckIn, findCheckInOn, listCheckIns } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { addIntake, findIntake, listIntakes, removeIntake, setIntakeReason } from '../../store/intakes.ts';
import { listMedicines } from '../../store/medicines.ts';
import type { CheckIn, Intake, Medicine } from '../../store/schema.ts';
import { countIntoDay } from '../frame/count-in.ts';
import { classesOf, toldDays } from '../frame/told-days.ts';

/** Who is speaking, and when. */
export interface Taker {
  person: number;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** What is kept of a person's medicines, with what it comes to. */
export interface Kept {
  medicines: Medicine[];
  /** Of the last 30 days, as they were noted. */
  intakes: Intake[];
  checkIns: CheckIn[];
  ledger: Ledger;
  /** Days before today of which nobody knows. */
  untold: number;
  /** The rule of the three windows. */
  isLong: boolean;
}

/** What was taken on a day: noted by itself, or ticked in the check-in alone. */
export interface Entry {
  option: string;
  intake?: Intake | undefined;
}

/** The rule of the three windows looks back on three times 30 days. */
const windows = 3;

/** Everything that is kept of a person's medicines and has a bearing on today. */
export async function lookBack(db: Database, { person, today }: Taker): Promise<Kept> {
  const first = today.subtract({ days: windows * ledgerDays - 1 });
  const span = [first.toString(), today.toString()] as const;
  const medicines = await listMedicines(db, person);
  const checkIns = await listCheckIns(db, person, ...span);
  const intakes = await listIntakes(db, person, ...span);
  const classes = classesOf(medicines);
  const told = toldDays(checkIns);
  const noted = intakes.map(({ day, option }) => ({ day: Temporal.PlainDate.from(day), option }));
  const taken = takenIn(told, classes, noted);
  const ledger = ledgerOf(taken, today);
  const yesterday = today.subtract({ days: 1 });
  const from = ledger.first.toString();
  return {
    medicines,
    intakes: intakes.filter(({ day }) => day >= from),
    checkIns: checkIns.filter(({ day }) => day >= from),
    ledger,
    untold: untoldDays(readDays(ledger.first, yesterday, told, classes), taken).length,
    isLong: isLongOveruse(taken, readDays(first, today, told, classes), today),
  };
}

/** What was taken on a day: first what was ticked in its check-in alone, then what was noted, by its time. */
export function entriesOn({ intakes, checkIns }: Kept, day: Temporal.PlainDate): Entry[] {
  const noted = intakes.filter((intake) => intake.day === day.toString());
  const known = new Set(noted.map(({ option }) => option));
  const checkIn = checkIns.find((one) => one.day === day.toString());
  const ticked = tickedIn(checkIn).filter((option) => !known.has(option));
  const at = ({ takenAt }: Intake) => takenAt?.epochMilliseconds ?? 0;
  return [
    ...ticked.map((option) => ({ option })),
    ...noted
      .toSorted((one, other) => at(one) - at(other) || one.id - other.id)
      .map((intake) => ({ option: intake.option, intake })),
  ];
}

/** The painkillers that stand in a check-in. */
function tickedIn(checkIn: CheckIn | undefined): readonly string[] {
  const question = questionOf(script, 'painkillers');
  const ticked = question && checkIn && answerOf(question, checkIn.answers);
  return Array.isArray(ticked) ? ticked : [];
}

/** What came of noting an intake. */
export interface Noted {
  intake: Intake;
  /** False: it was noted before, by an earlier tap. */
  isNew: boolean;
  /** What the day's check-in said of a headache before. */
  before: HeadacheBefore;
}

/** Notes what was taken; what was taken for a headache is counted into that day's check-in. */
export async function take(
  db: Database,
  { person, now, today }: Taker,
  taken: {
    option: string;
    day: Temporal.PlainDate;
    /** Null: some time on that day. */
    takenAt: Temporal.Instant | null;
    since?: number | undefined;
    medicine: Medicine | undefined;
    /** As long as nobody says otherwise, what the medicine is usually taken for. */
    reason?: IntakeReason;
    headacheId?: number;
  },
): Promise<Noted> {
  const { option, takenAt, since, medicine, headacheId = null } = taken;
  const day = taken.day.toString();
  const known = await listIntakes(db, person, day, day);
  const checkIn = await findCheckInOn(db, person, day);
  const intake = await addIntake(db, {
    person,
    day,
    takenAt,
    option,
    reason: taken.reason ?? (medicine ? usualReason(medicine) : 'headache'),
    headacheId,
    now,
    ...(since !== undefined && { since }),
  });
  const isNew = !known.some(({ id }) => id === intake.id);
  // Again, should the process not have lived to do it the first time.
  if (intake.reason === 'headache') {
    await countIntoDay(db, { person, day: taken.day, today }, { options: [option] });
  }
  return { intake, isNew, before: headacheIn(checkIn?.answers ?? {}) };
}

/**
 * Takes an intake back, and takes it out of that day's check-in unless another one of that day says that it was taken.
 * Returns it as it was, and whether the check-in has changed; undefined when it is gone.
 */
export async function takeBack(
  db: Database,
  taker: Taker,
  id: number,
  before?: HeadacheBefore,
): Promise<{ intake: Intake; isOut: boolean } | undefined> {
  const intake = await findIntake(db, taker.person, id);
  if (!intake) return undefined;
  const isOut = await takeOut(db, taker, intake, before);
  // Last, so that what comes again is done to its end, should the process die in between.
  await removeIntake(db, taker.person, id);
  return { intake, isOut };
}

/** Notes that something was taken for another pain after all. Returns the intake as it then is; undefined when it is gone. */
export async function takeForOtherPain(
  db: Database,
  taker: Taker,
  id: number,
  before: HeadacheBefore,
): Promise<Intake | undefined> {
  const intake = await findIntake(db, taker.person, id);
  if (intake) await takeOut(db, taker, intake, before);
  return intake && setIntakeReason(db, taker.person, id, 'other-pain');
}

async function takeOut(
  db: Database,
  { person, today }: Taker,
  { id, day, option, reason }: Intake,
  before: HeadacheBefore | undefined,
): Promise<boolean> {
  const sameDay = await listIntakes(db, person, day, day);
  const others = sameDay.filter((one) => one.id !== id && one.reason === 'headache');
  const checkIn = await findCheckInOn(db, person, day);
  if (reason !== 'headache' || !checkIn || others.some((one) => one.option === option)) return false;
  const after = await changeCheckIn(db, person, checkIn.id, (row) => {
    const change = takenOut(draftOf(row), option, before);
    const isToday = day === today.toString();
    const source = sourceAfter(row.source, { wasFinished: row.finishedAt !== null, isToday });
    return change && { ...change, source: row.finishedAt === null ? row.source : source };
  });
  return after !== undefined && after.revision !== checkIn.revision;
}

/** The medicine of the person's own that an option stands for; undefined for a class. */
export function medicineOf(medicines: readonly Medicine[], option: string): Medicine | undefined {
  return medicines.find((medicine) => ownOption(medicine) === option);
}
