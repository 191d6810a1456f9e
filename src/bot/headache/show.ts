import type { Temporal } from 'temporal-polyfill';
import { easesNow } from '../../domain/headache.ts';
import { pauseEnd } from '../../domain/pause.ts';
import { quietOf, readProfile } from '../../domain/profile.ts';
import { isQuiet } from '../../domain/schedule.ts';
import { circumstancesOf } from '../../domain/screening.ts';
import { minuteAt } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import type { Medicine, Person } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import type { Heard } from '../frame/ask.ts';
import type { Face, Place } from '../frame/card.ts';
import type { Noted } from '../medication/record.ts';
import {
  cardFace,
  doneFace,
  endFace,
  flagFace,
  goneFace,
  type NowInput,
  overFace,
  removedFace,
} from './card.ts';
import { kindFace, otherFace } from './medicine-card.ts';
import { type NowQuestion, nowMatter } from './question.ts';
import { type Ache, findAche, type Sufferer } from './record.ts';
import type { NowTap, NowView } from './taps.ts';

/** A visit by somebody who can tell of a headache. */
export interface Guest extends Sufferer {
  row: Person;
  arrived: Temporal.Instant;
  words: Words;
}

/** What to show of a headache, and on which of its two cards: see `NowTap`. */
export interface Look {
  view: NowView | 'kind';
  first: boolean;
  /** A sentence or two above the rest, Telegram HTML; or how to say it. */
  notice?: string | ((ache: Ache) => string | undefined) | undefined;
  /** Whose kind is asked for. */
  medicine?: Medicine | undefined;
  /** What was just taken, and can be taken back. */
  undo?: Noted | undefined;
}

/**
 * Whether what is told replaces what was: as long as nothing was told, and on the first card until it is asked how it is.
 * What is told there later, or on another day, is how it is by then.
 */
export function isFirstCard(
  { today, now }: Sufferer,
  { headache: { peak, day }, followUp }: Pick<Ache, 'headache' | 'followUp'>,
  first: boolean,
): boolean {
  if (peak === null) return true;
  const isEarly = followUp !== undefined && now.until(followUp.dueAt).sign > 0;
  return first && isEarly && day === today.toString();
}

/** A headache as it is now, and what a typed answer to that answers. */
export async function showAche(
  db: Database,
  guest: Guest,
  id: number,
  place: Place,
  look: Look,
): Promise<Heard> {
  const { words, zone, now, today } = guest;
  const ache = await findAche(db, guest, id);
  if (!ache) return cardOf(id, goneFace(words), place, null);
  const { headache } = ache;
  const first = isFirstCard(guest, ache, look.first);
  const isUnready = headache.open && headache.peak === null && ['done', 'end'].includes(look.view);
  const { strengthFirst } = words.now;
  const { notice: said } = look;
  const notice = isUnready ? strengthFirst : typeof said === 'function' ? said(ache) : said;
  const input: NowInput = { ache, words, zone, now, today, first, notice };
  const { face, what } = isUnready
    ? { face: cardFace(input), what: 'card' as const }
    : looked(guest, input, look);
  // What is typed after Done is how it is now.
  const typed = { headache: id, first: first && look.view !== 'done', medicine: look.medicine?.id };
  const asked = what && nowMatter({ ...typed, what });
  return cardOf(id, face, place, asked ?? null);
}

/** A headache that is not there any more. What to do about one that is worse than ever is said all the same. */
export function showGone({ words }: Guest, { headache, act }: NowTap, place: Place): Heard {
  if (act.do === 'remove') return cardOf(headache, removedFace(words, act.day), place, null);
  const isFlag = act.do === 'view' && act.view === 'flag';
  return cardOf(headache, isFlag ? flagFace(words) : goneFace(words), place, null);
}

/** A face, and what a typed answer to it answers. */
interface Looked {
  face: Face;
  what?: NowQuestion['what'];
}

function looked(guest: Guest, input: NowInput, { view, medicine, undo }: Look): Looked {
  const { open, endedAt } = input.ache.headache;
  if (view === 'flag') return { face: flagFace(input.words, input) };
  if (!open) {
    const isAsked = view === 'end' && endedAt === null;
    return isAsked ? { face: endFace(input), what: 'end' } : { face: overFace(input) };
  }
  switch (view) {
    case 'card':
      return { face: cardFace(input, undo), what: 'card' };
    case 'done':
      return { face: noted(guest, input), what: 'card' };
    case 'end':
      return { face: endFace(input), what: 'end' };
    case 'other':
      return { face: otherFace(input), what: 'name' };
    case 'kind':
      return medicine
        ? { face: kindFace(input, medicine), what: 'kind' }
        : { face: otherFace(input), what: 'name' };
  }
}

/** What was told, with what may do good now by the gate of exercises, and whether it is asked again. */
function noted({ row, zone, now }: Guest, input: NowInput): Face {
  const { headache, isMigraineLike, followUp } = input.ache;
  const profile = readProfile(row.profile);
  const exercises = easesNow(headache, isMigraineLike, circumstancesOf(profile, now, false));
  const isAway = pauseEnd(row.pausedUntil, now.toZonedDateTimeISO(zone).toPlainDate()) !== undefined;
  const isDue = followUp?.state === 'due' && now.until(followUp.dueAt).sign > 0;
  const willAsk = isDue && !isAway && !isQuiet(minuteAt(followUp.dueAt, zone), quietOf(profile));
  return doneFace(input, { exercises, willAsk });
}

function cardOf(owner: number, face: Face, place: Place, asks: string | null): Heard {
  return { waits: false, card: { ...face, ...place, owner, asks } };
}
