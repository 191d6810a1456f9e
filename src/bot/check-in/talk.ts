import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { draftOf, isComplete, script } from '../../domain/check-in.ts';
import { delayTo, wallTime } from '../../domain/later.ts';
import { quietOf, readProfile } from '../../domain/profile.ts';
import { readDate } from '../../domain/reading/dates.ts';
import { paceAfter } from '../../domain/schedule.ts';
import { answerOf, nextQuestion, questionOf } from '../../domain/script.ts';
import { dayAt, recallDays, standing } from '../../domain/time.ts';
import {
  changeCheckIn,
  findCheckIn,
  findCheckInOn,
  openCheckIn,
  setCheckInMessage,
} from '../../store/check-ins.ts';
import { listLater } from '../../store/deliveries.ts';
import { listMedicines } from '../../store/medicines.ts';
import { findPerson, noteAnswered, noteAsked, releasePersonMessage } from '../../store/people.ts';
import type { CheckIn, Person } from '../../store/schema.ts';
import { lexiconsFor, wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { Heard, Talk, TalkOptions } from '../frame/ask.ts';
import { isAttentive, standingOf } from '../frame/asked.ts';
import { below, inPlaceOf, type Place, takenIn, tappedMessage } from '../frame/card.ts';
import { isSpoken } from '../frame/speech.ts';
import { cardFace, editFace } from './card.ts';
import { doneNotes } from './done-notes.ts';
import { recordNote, recordTap, recordTyped, type Visit } from './record.ts';
import { matterOf, topicOf, unclassified, waitsFor } from './state.ts';
import { type CheckInTap, readTap } from './taps.ts';
import { readLater, readTyped, readWay } from './typed.ts';

/** The longest note, in characters; the database refuses more. */
const longestNote = 500;

/** A visit by somebody who can check in. */
interface Guest extends Visit {
  row: Person;
  metAt: Temporal.Instant;
  arrived: Temporal.Instant;
  words: Words;
}

/** The daily check-in: one card for a day, whose buttons name the check-in and the question they belong to. */
export function createCheckInTalk({ db, clock, arrivals }: TalkOptions): Talk {
  return {
    id: 'check-in',
    async hear(ctx) {
      const guest = await guestOf(ctx);
      const heard = guest ? await hearGuest(guest, ctx) : 'passed';
      if (heard !== 'passed' && guest && guest.row.unanswered > 0) {
        await noteAnswered(db, guest.person, guest.now);
      }
      return heard;
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
    const { zone } = row;
    const quiet = quietOf(readProfile(row.profile));
    const visit = { person: row.id, now, today: dayAt(now, zone), update, zone, quiet };
    return {
      ...visit,
      row,
      metAt: row.metAt,
      arrived: arrivals.of(update) ?? now,
      words: wordsIn(row.language),
    };
  }

  async function hearGuest(guest: Guest, ctx: Context): Promise<Heard | 'passed'> {
    if (ctx.callbackQuery) return hearButton(guest, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
    if (!ctx.message) return 'passed';
    if (ctx.hasCommand('checkin')) return hearCommand(guest, ctx.match);
    if (ctx.hasCommand('cancel')) return hearCancel(guest);
    return isSpoken(ctx.message) ? hearMessage(guest, ctx.message) : 'passed';
  }

  /** /checkin, alone or with a day. A card that offered it becomes its card; else it comes at the bottom of the chat. */
  async function hearCommand(
    guest: Guest,
    asked: string,
    tapped?: Message,
    notice?: string,
  ): Promise<Heard | 'passed'> {
    const { person, words, now, today, row } = guest;
    const { checkIn: say } = words;
    const day = asked === '' ? today : readDate(asked, today, lexiconsFor(row.language));
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
    return checkIn ? show(guest, checkIn, inPlaceOf(tapped, checkIn, now), cardFace, notice) : 'passed';
  }

  /** The button under the last prompt before silence. A prompt for another day keeps its own check-in. */
  async function hearAgain(guest: Guest, tapped: Message | undefined): Promise<Heard | 'passed'> {
    const { back, evenings } = guest.words.prompts;
    const checkIn = await findCheckInOn(db, guest.person, guest.today.toString());
    const own = checkIn && checkIn.messageId === tapped?.message_id ? tapped : undefined;
    return hearCommand(guest, '', own, `${back} ${evenings}`);
  }

  /** /cancel: what is asked is put off; a finished day keeps the answer that was to be changed. */
  async function hearCancel(guest: Guest): Promise<Heard | 'passed'> {
    const asked = await askedOf(guest.row);
    if (!asked || asked.later || !waitsFor(asked, guest.today)) return 'passed';
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
    if (data === 'again') return hearAgain(guest, tapped);
    const [, day] = /^checkin:(.+)$/.exec(data) ?? [];
    if (day) return hearCommand(guest, day);
    const tap = readTap(data);
    const after = tap && (await recordTap(db, guest, tap, await listMedicines(db, guest.person)));
    if (!tap || !after) return 'passed';
    const place = inPlaceOf(tapped, after, guest.now);
    const heard = await show(guest, after, place, lookAfter(tap, after));
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
    const view = checkIn.later ? readWay(message.text ?? '', row.language) : readLater(message.text ?? '');
    if (checkIn.later && !view) return 'passed';
    const again = (notice: string) => show(guest, checkIn, below(checkIn, now), cardFace, notice);
    const unread = (notice: string) => (isAttentive(row, message) ? again(notice) : 'passed');
    if (message.text === undefined) return unread(say.onlyWords);
    if (asked === 'early' || row.asked !== matterOf(checkIn)) return again(say.early);
    if (checkIn.asking === 'note') return hearNote(guest, checkIn, message.text, message);

    const medicines = await listMedicines(db, guest.person);
    const left = view && (await recordTap(db, guest, { checkIn: checkIn.id, view }, medicines));
    if (left?.lastUpdateId === guest.update) return show(guest, left, takenIn(left, message, now));
    const question = nextQuestion(script, draftOf(checkIn));
    if (checkIn.later || !question) return 'passed';
    const pending = unclassified(checkIn, medicines);
    const typed = readTyped(message.text, { question, words, language: row.language, medicines, pending });
    if ('fault' in typed) return unread(typed.fault);
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
    const { person, words, today, now, zone, row } = guest;
    const waits = waitsFor(checkIn, today);
    const medicines = await listMedicines(db, person);
    const comes = checkIn.later ? await comesAgainAt(checkIn, now) : undefined;
    const again = comes && wallTime(comes, now, zone);
    const before = waits ? undefined : await unfilledBefore(guest, checkIn);
    const way = comes && delayTo(comes, now, guest);
    const isBack = paceAfter(row.unanswered) !== 1;
    const isDone = !waits && look === cardFace && checkIn.day === today.toString();
    const notes = isDone ? await doneNotes(db, { person: row, words, checkIn }) : undefined;
    const face = look({ checkIn, medicines, words, today, notice, again, way, isBack, before, notes });
    return { waits, card: { ...face, ...place, owner: checkIn.id, asks: waits ? matterOf(checkIn) : null } };
  }

  /** When a check-in that was put off comes again by itself. */
  async function comesAgainAt(
    { personId, day }: CheckIn,
    now: Temporal.Instant,
  ): Promise<Temporal.Instant | undefined> {
    const later = (await listLater(db, [personId])).find((one) => one.day === day);
    return later && Temporal.Instant.compare(later.dueAt, now) > 0 ? later.dueAt : undefined;
  }

  /** The day before a finished today, if the person was here and has not filled it in. */
  async function unfilledBefore(
    { person, today, zone, metAt }: Guest,
    { day, finishedAt }: CheckIn,
  ): Promise<Temporal.PlainDate | undefined> {
    const before = today.subtract({ days: 1 });
    const wasHere = Temporal.PlainDate.compare(dayAt(metAt, zone), before) <= 0;
    if (finishedAt === null || day !== today.toString() || !wasHere) return undefined;
    const known = await findCheckInOn(db, person, before.toString());
    return known?.finishedAt ? undefined : before;
  }
}

/** How a check-in looks after a tap. */
function lookAfter(tap: CheckInTap, { answers, asking }: CheckIn): typeof cardFace {
  const wantsEdit = 'view' in tap && tap.view === 'edit';
  return wantsEdit && isComplete(answers) && asking === null ? editFace : cardFace;
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
