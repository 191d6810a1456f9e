import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { draftOf, isComplete, script, sourceAfter } from '../domain/check-in.ts';
import {
  type Act,
  answerOf,
  type Draft,
  isYounger,
  nextQuestion,
  questionOf,
  respond,
} from '../domain/script.ts';
import { type Clock, dayAt, recallDays, standing } from '../domain/time.ts';
import {
  type CheckInChange,
  findCheckIn,
  findCheckInInHand,
  findCheckInOn,
  openCheckIn,
  saveCheckIn,
  setCheckInMessage,
} from '../store/check-ins.ts';
import type { Database } from '../store/database.ts';
import { addMedicine, classifyMedicine, listMedicines, removeMedicine } from '../store/medicines.ts';
import { findPerson } from '../store/people.ts';
import type { CheckIn } from '../store/schema.ts';
import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/en.ts';
import type { Heard, Talk } from './ask.ts';
import { below, type Face, inPlaceOf, type Place, tappedMessage } from './card.ts';
import { cardFace, editFace, isClosed, optionOf, unclassified, waitsFor } from './check-in-card.ts';
import { type CheckInTap, readTap } from './check-in-taps.ts';
import { readDay, readTyped } from './check-in-typed.ts';

/** The longest note, in characters; the database refuses more. */
const longestNote = 500;

/** Who is speaking, and when. */
interface Visit {
  person: number;
  language: string;
  words: Words;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  update: number;
}

/** The daily check-in: one card for a day, whose buttons name the check-in and the question they belong to. */
export function createCheckInTalk({ db, clock }: { db: Database; clock: Clock }): Talk {
  return {
    id: 'check-in',
    async asks(person) {
      const checkIn = await findCheckInInHand(db, person);
      return checkIn && `${checkIn.id}:${matterOf(checkIn)}`;
    },
    async hear(ctx, asked) {
      const visit = await visitOf(ctx);
      if (!visit) return 'passed';
      if (ctx.callbackQuery) return hearButton(visit, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
      if (!ctx.message) return 'passed';
      const { text } = ctx.message;
      const command = text === undefined ? null : /^\/checkin(?:@\w+)?(?:\s+(.*))?$/is.exec(text);
      if (command) return hearCommand(visit, command[1]);
      if (/^\/cancel\b/i.test(text ?? '')) return hearCancel(visit);
      return text?.startsWith('/') ? 'passed' : hearMessage(visit, ctx.message, asked);
    },
    placed: (checkIn, shown) => setCheckInMessage(db, checkIn, { ...shown, now: clock() }),
  };

  async function visitOf(ctx: Context): Promise<Visit | undefined> {
    const person = ctx.from && (await findPerson(db, ctx.from.id));
    if (!person?.zone || !person.metAt) return undefined;
    const now = clock();
    return {
      person: person.id,
      language: person.language,
      words: wordsIn(person.language),
      now,
      today: dayAt(now, person.zone),
      update: ctx.update.update_id,
    };
  }

  /** /checkin, alone or with a day: that day's card, at the bottom of the chat. */
  async function hearCommand(visit: Visit, asked: string | undefined, tapped?: Message): Promise<Heard> {
    const { person, words, now, today } = visit;
    const { checkIn: say } = words;
    const day = asked === undefined ? today : readDay(asked, today, visit.language);
    if (!day) return { waits: false, say: say.dateUnclear };
    const reach = standing(day, today);
    if (reach === 'future') return { waits: false, say: say.future };
    const known = reach === 'closed' ? await findCheckInOn(db, person, day.toString()) : undefined;
    if (reach === 'closed' && !known) {
      return { waits: false, say: say.tooOld(words.date(today.subtract({ days: recallDays }))) };
    }
    const source = reach === 'today' ? 'today' : 'recall';
    const opened = known ?? (await openCheckIn(db, { person, day: day.toString(), source, askedAt: now }));
    const checkIn = await change(visit, opened.id, ({ later }) => (later ? { later: false } : undefined));
    return show(visit, checkIn ?? opened, inPlaceOf(tapped, checkIn ?? opened, now));
  }

  /** /cancel: what is asked is put off; a finished day keeps the answer that was to be changed. */
  async function hearCancel(visit: Visit): Promise<Heard | 'passed'> {
    const asked = await findCheckInInHand(db, visit.person);
    if (!asked || !waitsFor(asked, visit.today)) return 'passed';
    const after = await change(visit, asked.id, ({ answers }) =>
      isComplete(answers) ? { asking: null } : { later: true },
    );
    return show(visit, after ?? asked, below(after ?? asked, visit.now));
  }

  async function hearButton(
    visit: Visit,
    data: string,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    if (data === 'checkin') return hearCommand(visit, undefined);
    // The card that offers the check-in becomes its card.
    if (data === 'begin') return hearCommand(visit, undefined, tapped);
    const tap = readTap(data);
    const before = tap && (await findCheckIn(db, visit.person, tap.checkIn));
    if (!tap || !before) return 'passed';
    if ('class' in tap) await classify(visit, before, tap.class);
    const after = (await change(visit, before.id, stepOf(visit, tap))) ?? before;
    const place = inPlaceOf(tapped, after, visit.now);
    if ('view' in tap && tap.view === 'edit' && isComplete(after.answers) && after.asking === null) {
      return show(visit, after, place, editFace);
    }
    const heard = await show(visit, after, place);
    return wasOvertaken(tap, after) ? { ...heard, toast: visit.words.checkIn.outdated } : heard;
  }

  /** What a tap changes, given the row as it is; undefined: nothing. */
  function stepOf(visit: Visit, tap: CheckInTap) {
    return (checkIn: CheckIn, draft: Draft): CheckInChange | undefined => {
      if ('class' in tap) return undefined;
      if ('act' in tap) return actOn(visit, checkIn, draft, [tap.act]);
      if (!isYounger(visit.update, draft.lastUpdate)) return undefined;
      const touched = { lastUpdateId: visit.update };
      const complete = isComplete(checkIn.answers);
      switch (tap.view) {
        case 'later':
          return complete ? undefined : { ...touched, later: true };
        case 'resume':
          return { ...touched, later: false };
        case 'note':
          return complete ? { ...touched, asking: 'note' } : undefined;
        case 'no-note':
          return checkIn.asking === 'note' ? { ...touched, asking: null } : undefined;
        case 'remove-note':
          return checkIn.asking === 'note' ? { ...touched, asking: null, note: null } : undefined;
        default:
          return undefined;
      }
    };
  }

  /** The kind of a painkiller, asked once; null takes back a name that was a slip. */
  async function classify(
    visit: Visit,
    checkIn: CheckIn,
    { medicine: id, is }: { medicine: number; is: string | null },
  ): Promise<void> {
    const { person, words } = visit;
    const medicine = (await listMedicines(db, person)).find((known) => known.id === id);
    if (!medicine || medicine.class !== null) return;
    if (is !== null) {
      if (is in words.safety.classes) await classifyMedicine(db, person, id, is);
      return;
    }
    const unpick: Act = { do: 'unpick', question: 'painkillers', option: optionOf(medicine) };
    await change(visit, checkIn.id, (row, draft) => actOn(visit, row, draft, [unpick]));
    await removeMedicine(db, person, id);
  }

  /** A message while a check-in waits: an answer to the question that is on its card. */
  async function hearMessage(
    visit: Visit,
    message: Message,
    asked: string | undefined,
  ): Promise<Heard | 'passed'> {
    const { person, words, today } = visit;
    const { checkIn: say } = words;
    const checkIn = await findCheckInInHand(db, person);
    if (!checkIn || !waitsFor(checkIn, today)) return 'passed';
    const again = (notice: string) => show(visit, checkIn, below(checkIn, visit.now), cardFace, notice);
    if (message.text === undefined) return again(say.onlyWords);
    const shown = `${checkIn.id}:${matterOf(checkIn)}`;
    if (asked !== undefined && asked !== shown) return again(say.early);
    if (wasEarly(message, checkIn, visit.now)) return again(say.early);
    if (checkIn.asking === 'note') return hearNote(visit, checkIn, message.text, message.message_id);

    const question = nextQuestion(script, draftOf(checkIn));
    if (!question) return 'passed';
    const medicines = await listMedicines(db, person);
    const pending = unclassified(checkIn, medicines);
    const typed = readTyped(message.text, { question, words, language: visit.language, medicines, pending });
    if ('fault' in typed) return again(typed.fault);

    const acts = [...typed.acts];
    if (typed.class && pending) await classifyMedicine(db, person, pending.id, typed.class);
    for (const { name, class: is } of typed.medicines ?? []) {
      const medicine = await addMedicine(db, { person, name, class: is });
      acts.push({ do: 'pick', question: question.id, option: optionOf(medicine) });
    }
    const after = await change(visit, checkIn.id, (row, draft) => actOn(visit, row, draft, acts));
    // What changes nothing, such as a name that is ticked already, is answered where it is seen.
    const place =
      after?.revision === checkIn.revision ? below(checkIn, visit.now) : taken(after ?? checkIn, message);
    return show(visit, after ?? checkIn, place, cardFace, typed.notice);
  }

  async function hearNote(visit: Visit, checkIn: CheckIn, text: string, message: number): Promise<Heard> {
    const note = text.trim();
    const length = [...note].length;
    if (length > longestNote) {
      const notice = visit.words.checkIn.noteTooLong(length);
      return show(visit, checkIn, below(checkIn, visit.now), cardFace, notice);
    }
    const after = await change(visit, checkIn.id, (row) =>
      row.asking === 'note' ? { note, asking: null, lastUpdateId: visit.update } : undefined,
    );
    return show(visit, after ?? checkIn, taken(after ?? checkIn, { message_id: message }));
  }

  /** Changes a check-in by what it is at that moment, again when somebody else was faster; undefined: it is gone. */
  async function change(
    visit: Visit,
    id: number,
    step: (checkIn: CheckIn, draft: Draft) => CheckInChange | undefined,
  ): Promise<CheckIn | undefined> {
    for (;;) {
      const checkIn = await findCheckIn(db, visit.person, id);
      if (!checkIn || isClosed(checkIn, visit.today)) return checkIn;
      const changed = step(checkIn, draftOf(checkIn));
      if (!changed) return checkIn;
      const saved = await saveCheckIn(db, checkIn, changed);
      if (saved) return saved;
    }
  }

  async function show(
    visit: Visit,
    checkIn: CheckIn,
    place: Place,
    look: typeof cardFace = cardFace,
    notice?: string,
  ): Promise<Heard> {
    const { words, today } = visit;
    const medicines = await listMedicines(db, visit.person);
    const face: Face = look({ checkIn, medicines, words, today, notice });
    return { waits: waitsFor(checkIn, today), card: { ...face, ...place, owner: checkIn.id } };
  }
}

/** Acts on a draft one after the other, and what that makes of the row; undefined when none of them counts. */
function actOn(visit: Visit, checkIn: CheckIn, draft: Draft, acts: Act[]): CheckInChange | undefined {
  const after = acts.reduce((now, act) => respond(script, now, act, visit.update) ?? now, draft);
  if (after === draft) return undefined;
  const { answers, picks, asking, lastUpdate } = after;
  const changed = { answers, picks, asking, lastUpdateId: lastUpdate, later: false };
  if (!isComplete(answers)) return { ...changed, state: 'open' };
  const wasFinished = checkIn.finishedAt !== null;
  const isToday = Temporal.PlainDate.from(checkIn.day).equals(visit.today);
  const told = JSON.stringify(answers) !== JSON.stringify(checkIn.answers);
  return {
    ...changed,
    state: 'done',
    finishedAt: checkIn.finishedAt ?? visit.now,
    source: told ? sourceAfter(checkIn.source, { wasFinished, isToday }) : checkIn.source,
  };
}

/** What a card asks, in a word. */
function matterOf(checkIn: CheckIn): string {
  return checkIn.asking ?? nextQuestion(script, draftOf(checkIn))?.id ?? '';
}

/** Typed before the card came to ask this, so meant for another question. Telegram's clock counts whole seconds. */
function wasEarly(message: Message, checkIn: CheckIn, now: Temporal.Instant): boolean {
  const asked = checkIn.askedAt.epochMilliseconds;
  return asked <= now.epochMilliseconds && message.date < Math.floor(asked / 1000);
}

/** A tap on a question that has meanwhile been answered, and otherwise. */
function wasOvertaken(tap: CheckInTap, after: CheckIn): boolean {
  if (!('act' in tap) || tap.act.do !== 'answer') return false;
  const question = questionOf(script, tap.act.question);
  const stands = question && answerOf(question, after.answers);
  return JSON.stringify(stands) !== JSON.stringify(tap.act.value);
}

/** Where the card is, with a typed message taken into it. */
function taken(checkIn: CheckIn, { message_id }: { message_id: number }): Place {
  return { message: checkIn.messageId, needless: [message_id] };
}
