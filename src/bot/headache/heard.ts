import type { Message } from '@grammyjs/types';
import type { Temporal } from 'temporal-polyfill';
import { ownOption } from '../../domain/check-in.ts';
import type { Database } from '../../store/database.ts';
import { listMedicines } from '../../store/medicines.ts';
import type { Headache, Medicine } from '../../store/schema.ts';
import type { Heard } from '../frame/ask.ts';
import { below, type Place } from '../frame/card.ts';
import { nameOf, notedText } from '../medication/card.ts';
import { type Noted, takeBack } from '../medication/record.ts';
import { type Ache, takeFor, tell } from './record.ts';
import { type Guest, showAche } from './show.ts';
import type { NowAct } from './taps.ts';

/** Our rule: an answer to the question how it is counts as one after two hours when it comes within the next hour. */
const promptSeconds = 3600;

/** Where something is shown, and on which of the two cards: see `NowTap`. */
export interface At {
  place: Place;
  first: boolean;
}

/** How it is, two hours later: shown where it was asked, in place of the older card. */
export async function noteRelief(
  db: Database,
  guest: Guest,
  headache: Headache,
  { value }: Extract<NowAct, { do: 'relief' }>,
  tapped: Message | undefined,
): Promise<Heard> {
  const { words, now } = guest;
  const isPrompt = tapped !== undefined && now.epochMilliseconds / 1000 - tapped.date <= promptSeconds;
  await tell(db, guest, headache.id, { do: 'relief', value, isPrompt });
  const older = below(headache, now);
  const needless = older.needless.filter((message) => message !== tapped?.message_id);
  const place = tapped ? { message: tapped.message_id, needless } : older;
  const view = ({ free: 'end', better: 'done', same: 'card', worse: 'card' } as const)[value];
  const notice = isPrompt ? words.now.reliefNoted(words.now.relief[value]) : words.now.lateAnswer;
  return showAche(db, guest, headache.id, place, { view, first: false, notice });
}

/** Notes what was taken; of several things the last can be undone. */
export async function noteTaken(
  db: Database,
  guest: Guest,
  headache: Headache,
  taken: readonly (Medicine | string)[],
  { place, first }: At,
  at: Temporal.Instant,
  since?: number,
): Promise<Heard> {
  const noted: Noted[] = [];
  for (const one of headache.open ? taken : []) {
    const medicine = typeof one === 'string' ? undefined : one;
    const option = typeof one === 'string' ? one : ownOption(one);
    noted.push(await takeFor(db, guest, headache, { option, at, medicine, since }));
  }
  const medicines = await listMedicines(db, guest.person);
  const notice = noted.map((one) => notedText(guest, medicines, one)).join('\n');
  return showAche(db, guest, headache.id, place, {
    view: 'card',
    first,
    ...(noted.length > 0 && { notice, undo: noted.at(-1) }),
  });
}

/** Takes back what was taken. */
export async function undoTaken(
  db: Database,
  guest: Guest,
  { headache, medicines }: Ache,
  { intake, before }: Extract<NowAct, { do: 'undo' }>,
  { place, first }: At,
): Promise<Heard> {
  const { medication: say } = guest.words;
  const back = await takeBack(db, guest, intake, before);
  const name = back && (nameOf(guest.words, medicines, back.intake.option) ?? '');
  const notice = name === undefined ? undefined : say.takenBack(name);
  const out = back?.isOut ? ` ${say.outOfCheckIn}` : '';
  return showAche(db, guest, headache.id, place, { view: 'card', first, notice: notice && notice + out });
}

/** It is over, at this moment; null: nobody knows when. */
export async function noteOver(
  db: Database,
  guest: Guest,
  headache: Headache,
  at: Temporal.Instant | null,
  { place, first }: At,
): Promise<Heard> {
  await tell(db, guest, headache.id, { do: 'over', at });
  // Asked again when that could not be.
  return showAche(db, guest, headache.id, place, { view: at ? 'end' : 'card', first });
}
