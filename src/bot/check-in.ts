import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import { draftOf, isComplete, script } from '../domain/check-in.ts';
import { answerOf, nextQuestion, questionOf } from '../domain/script.ts';
import { dayAt, recallDays, standing } from '../domain/time.ts';
import {
  changeCheckIn,
  findCheckIn,
  findCheckInOn,
  openCheckIn,
  setCheckInMessage,
} from '../store/check-ins.ts';
import { listMedicines } from '../store/medicines.ts';
import { findPerson, noteAsked, releasePersonMessage } from '../store/people.ts';
import type { CheckIn, Medicine, Person } from '../store/schema.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/en.ts';
import type { Heard, Talk, TalkOptions } from './ask.ts';
import { standingOf } from './asked.ts';
import { below, inPlaceOf, type Place, takenIn, tappedMessage } from './card.ts';
import { cardFace, editFace, unclassified, waitsFor } from './check-in-card.ts';
import { recordNote, recordTap, recordTyped, type Visit } from './check-in-record.ts';
import { type CheckInTap, readTap } from './check-in-taps.ts';
import { readDay, readTyped } from './check-in-typed.ts';
import { isSpoken } from './speech.ts';

/** The longest note, in characters; the database refuses more. */
const longestNote = 500;

/** A visit by somebody who can check in. */
interface Guest extends Visit {
  row: Person;
  arrived: Temporal.Instant;
  words: Words;
}

/** The daily check-in: one card for a day, whose buttons name the check-in and the question they belong to. */
export function createCheckInTalk({ db, clock, arrivals }: TalkOptions): Talk {
  return {
    id: 'check-in',
    async hear(ctx) {
      const guest = await guestOf(ctx);
      if (!guest) return 'passed';
      if (ctx.callbackQuery) return hearButton(guest, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
      if (!ctx.message) return 'passed';
      if (ctx.hasCommand('checkin')) return hearCommand(guest, ctx.match);
      if (ctx.hasCommand('cancel')) return hearCancel(guest);
      return isSpoken(ctx.message) ? hearMessage(guest, ctx.message) : 'passed';
    },
    async placed(person, card, shown, update) {
      await setCheckInMessage(db, card.owner, shown);
      await releasePersonMessage(db, person, shown.message);
      const { owner, asks } = card;
      const asked = { topic: topicOf(owner), asked: asks, at: shown.at, now: clock(), update };
      await noteAsked(db, person, asked);
    },
  };

  async function guestOf(ctx: Context): Promise<Guest | undefined> {
    const row = ctx.from && (await findPerson(db, ctx.from.id));
    if (!row?.zone || !row.metAt) return undefined;
    const now = clock();
    const update = ctx.update.update_id;
    const visit = { person: row.id, now, today: dayAt(now, row.zone), update };
    return { ...visit, row, arrived: arrivals.of(update) ?? now, words: wordsIn(row.language) };
  }

  /** /checkin, alone or with a day. A card that offered it becomes its card; else it comes at the bottom of the chat. */
  async function hearCommand(guest: Guest, asked: string, tapped?: Message): Promise<Heard | 'passed'> {
    const { person, words, now, today, row } = guest;
    const { checkIn: say } = words;
    const day = asked === '' ? today : readDay(asked, today, row.language);
    if (!day) return { waits: false, say: say.dateUnclear };
    const reach = standing(day, today);
    if (reach === 'future') return { waits: false, say: say.future };
    const known = reach === 'closed' ? await findCheckInOn(db, person, day.toString()) : undefined;
    if (reach === 'closed' && !known) {
      return { waits: false, say: say.tooOld(words.date(today.subtract({ days: recallDays }))) };
    }
    const source = reach === 'today' ? 'today' : 'recall';
    const { id } = known ?? (await openCheckIn(db, { person, day: day.toString(), source }));
    const checkIn = await changeCheckIn(db, person, id, resumed);
    return checkIn ? show(guest, checkIn, inPlaceOf(tapped, checkIn, now)) : 'passed';
  }

  /** /cancel: what is asked is put off; a finished day keeps the answer that was to be changed. */
  async function hearCancel(guest: Guest): Promise<Heard | 'passed'> {
    const asked = await askedOf(guest.row);
    if (!asked || !waitsFor(asked, guest.today)) return 'passed';
    const after = await changeCheckIn(db, guest.person, asked.id, ({ answers }) =>
      isComplete(answers) ? { asking: null } : { later: true },
    );
    return after ? show(guest, after, below(after, guest.now)) : 'passed';
  }

  async function hearButton(
    guest: Guest,
    data: string,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    if (data === 'checkin') return hearCommand(guest, '');
    if (data === 'begin') return hearCommand(guest, '', tapped);
    const tap = readTap(data);
    const after = tap && (await recordTap(db, guest, tap, await listMedicines(db, guest.person)));
    if (!tap || !after) return 'passed';
    const place = inPlaceOf(tapped, after, guest.now);
    const edits = 'view' in tap && tap.view === 'edit' && isComplete(after.answers) && after.asking === null;
    const heard = await show(guest, after, place, edits ? editFace : cardFace);
    return wasOvertaken(tap, after) ? { ...heard, toast: guest.words.checkIn.outdated } : heard;
  }

  /** A message while a check-in asks: an answer to the question that is on the screen. */
  async function hearMessage(guest: Guest, message: Message): Promise<Heard | 'passed'> {
    const { words, today, row, now } = guest;
    const { checkIn: say } = words;
    const checkIn = await askedOf(row);
    if (!checkIn) return 'passed';
    const asked = standingOf(row, row.asked ?? '', message, guest);
    if (asked === 'again') return { waits: waitsFor(checkIn, today) };
    // It has been written down, but the process did not live to show that.
    if (checkIn.lastUpdateId === guest.update) return show(guest, checkIn, takenIn(checkIn, message, now));
    if (asked === 'other' || !waitsFor(checkIn, today)) return 'passed';
    const again = (notice: string) => show(guest, checkIn, below(checkIn, now), cardFace, notice);
    if (message.text === undefined) return again(say.onlyWords);
    if (asked === 'early' || row.asked !== matterOf(checkIn)) return again(say.early);
    if (checkIn.asking === 'note') return hearNote(guest, checkIn, message.text, message);

    const question = nextQuestion(script, draftOf(checkIn));
    if (!question) return 'passed';
    const medicines = await listMedicines(db, guest.person);
    const pending = unclassified(checkIn, medicines);
    const typed = readTyped(message.text, { question, words, language: row.language, medicines, pending });
    if ('fault' in typed) return again(typed.fault);
    const after = await recordTyped(db, guest, checkIn, typed, pending);
    if (!after) return 'passed';
    // What changes nothing, such as a name that is ticked already, is answered where it is seen.
    const isSame = after.revision === checkIn.revision;
    const place = isSame ? below(after, now) : takenIn(after, message, now);
    return show(guest, after, place, cardFace, typed.notice);
  }

  async function hearNote(
    guest: Guest,
    checkIn: CheckIn,
    text: string,
    message: Message,
  ): Promise<Heard | 'passed'> {
    const note = text.trim();
    const length = [...note].length;
    if (length > longestNote) {
      const notice = guest.words.checkIn.noteTooLong(length);
      return show(guest, checkIn, below(checkIn, guest.now), cardFace, notice);
    }
    const after = await recordNote(db, guest, checkIn, note);
    return after ? show(guest, after, takenIn(after, message, guest.now)) : 'passed';
  }

  /** The check-in whose question was asked last. */
  async function askedOf({ id, asked }: Person): Promise<CheckIn | undefined> {
    const checkIn = /^check-in:(\d+):/.exec(asked ?? '');
    return checkIn ? findCheckIn(db, id, Number(checkIn[1])) : undefined;
  }

  async function show(
    guest: Guest,
    checkIn: CheckIn,
    place: Place,
    look: typeof cardFace = cardFace,
    notice?: string,
  ): Promise<Heard> {
    const { words, today } = guest;
    const medicines: Medicine[] = await listMedicines(db, guest.person);
    const waits = waitsFor(checkIn, today);
    const face = look({ checkIn, medicines, words, today, notice });
    return { waits, card: { ...face, ...place, owner: checkIn.id, asks: waits ? matterOf(checkIn) : null } };
  }
}

/** What all questions of a check-in begin with. */
function topicOf(checkIn: number): string {
  return `check-in:${checkIn}:`;
}

/** What a check-in asks now. */
function matterOf(checkIn: CheckIn): string {
  return topicOf(checkIn.id) + (checkIn.asking ?? nextQuestion(script, draftOf(checkIn))?.id ?? '');
}

/** /checkin takes up what was put off, and shows a finished day as such. */
function resumed({ later, asking, answers }: CheckIn) {
  if (later) return { later: false };
  return asking !== null && isComplete(answers) ? { asking: null } : undefined;
}

/** A tap on a question that has meanwhile been answered, and otherwise. */
function wasOvertaken(tap: CheckInTap, after: CheckIn): boolean {
  if (!('act' in tap) || tap.act.do !== 'answer') return false;
  const question = questionOf(script, tap.act.question);
  const stands = question && answerOf(question, after.answers);
  return JSON.stringify(stands) !== JSON.stringify(tap.act.value);
}
