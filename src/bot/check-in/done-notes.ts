import { Temporal } from 'temporal-polyfill';
import { type Answers, told } from '../../domain/check-in.ts';
import { readDays } from '../../domain/day.ts';
import { monthDays, windowOf } from '../../domain/figures.ts';
import { ledgerDays } from '../../domain/ledger.ts';
import { knowsAura, patternChanges, patternChangesIn } from '../../domain/pattern-change.ts';
import { readProfile } from '../../domain/profile.ts';
import type { Database } from '../../store/database.ts';
import type { CheckIn, Person } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import { letDownOffer } from '../habits/let-down.ts';
import { medicationDue } from '../medication/due.ts';

/** What is worth a word at the end of today’s check-in, and where it leads. */
export interface DoneNotes {
  lines: string[];
  buttons: Button[][];
}

/** The finished day, and who has told it. */
interface Done {
  person: Person;
  words: Words;
  checkIn: CheckIn;
}

/** What today’s answers call for: a first aura, painkiller days near their published number, stress that has fallen. */
export async function doneNotes(db: Database, done: Done): Promise<DoneNotes> {
  const { person, words, checkIn } = done;
  const day = Temporal.PlainDate.from(checkIn.day);
  const offer = await letDownOffer(db, { person, words, day });
  const fell = offer ? [{ lines: [offer.text], buttons: [[offer.button]] }] : [];
  const notes = [...(await auraNotes(db, done, day)), ...(await painkillerNotes(db, done, day)), ...fell];
  return {
    lines: notes.flatMap(({ lines }) => lines),
    buttons: notes.flatMap(({ buttons }) => buttons),
  };
}

async function auraNotes(
  db: Database,
  { person, words, checkIn }: Done,
  day: Temporal.PlainDate,
): Promise<DoneNotes[]> {
  if (!ticked(checkIn.answers, 'with').includes('aura')) return [];
  const diary = await readDiary(db, person.id, day);
  const days = readDays(day.subtract({ days: monthDays - 1 }), day, diary.told, diary.classes);
  const changes = patternChangesIn({
    baseline: undefined,
    now: windowOf(days, diary.taken),
    checkIns: diary.told,
    knowsAura: knowsAura(readProfile(person.profile)),
  });
  if (!changes.includes('first-aura')) return [];
  const { period: say, settings } = words;
  const advice = say.advice[patternChanges['first-aura']];
  return [
    {
      lines: [`${say.changed(say.changes['first-aura'])} ${advice}`],
      buttons: [[button(settings.safety, 'se:ask:safety')]],
    },
  ];
}

/** Of who took nothing today, nothing is due today. */
async function painkillerNotes(
  db: Database,
  { person, words, checkIn }: Done,
  day: Temporal.PlainDate,
): Promise<DoneNotes[]> {
  if (ticked(checkIn.answers, 'painkillers').length === 0) return [];
  // The rule of three windows looks back on three times 30 days.
  const diary = await readDiary(db, person.id, day, day.subtract({ days: 3 * ledgerDays - 1 }));
  return [medicationDue({ words, diary, today: day })];
}

function ticked(answers: Answers, id: 'with' | 'painkillers'): readonly string[] {
  const options = told(answers, id);
  return Array.isArray(options) ? options : [];
}
