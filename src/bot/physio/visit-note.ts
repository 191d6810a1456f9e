import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../domain/time.ts';
import { longestVisitNote } from '../../domain/visit.ts';
import { findPerson, noteAsked } from '../../store/people.ts';
import type { Person, Visit } from '../../store/schema.ts';
import { findVisit, noteVisit } from '../../store/visits.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { Heard, Talk, TalkOptions } from '../frame/ask.ts';
import { isAttentive, standingOf } from '../frame/asked.ts';
import { type Face, type Place, tappedMessage } from '../frame/card.ts';
import { isSpoken } from '../frame/speech.ts';
import { visitNoteFace } from './visit-card.ts';
import { loadVisitFace } from './visit-face.ts';

/** Somebody who writes a note. */
interface Writer {
  row: Person;
  today: Temporal.PlainDate;
  arrived: Temporal.Instant;
  update: number;
  words: Words;
}

/** A new message. An older question stays as it is: when it was sent is not known, and so not whether it can be deleted. */
const atBottom: Place = { message: null, needless: [] };

/** Which note is asked for, and the message that asks: a visit itself keeps none. */
const askedFor = /^vi:(\d+):note:(\d+)$/;

/** The note of a visit, in the person's own words. */
export function createVisitNoteTalk({ db, clock, arrivals }: TalkOptions): Talk {
  return {
    id: 'visit-note',
    async hear(ctx) {
      const writer = await writerOf(ctx);
      if (!writer) return 'passed';
      if (ctx.callbackQuery) return hearButton(writer, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
      if (ctx.hasCommand('cancel')) return hearCancel(writer);
      return ctx.message && isSpoken(ctx.message) ? hearMessage(writer, ctx.message) : 'passed';
    },
    async placed(person, { owner, asks }, { message, at }, update) {
      const asked = asks && `${asks}:${message}`;
      await noteAsked(db, person, { topic: `vi:${owner}:`, asked, at, now: clock(), update });
    },
  };

  async function writerOf(ctx: Context): Promise<Writer | undefined> {
    const row = ctx.from && (await findPerson(db, ctx.from.id));
    if (!row?.zone || !row.metAt) return undefined;
    const now = clock();
    const update = ctx.update.update_id;
    const arrived = arrivals.of(update) ?? now;
    return { row, today: dayAt(now, row.zone), arrived, update, words: wordsIn(row.language) };
  }

  async function hearButton(
    writer: Writer,
    data: string,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    const [, id, act] = /^vi:(\d{1,15}):(note|keep|no-note)$/.exec(data) ?? [];
    const found = id === undefined ? undefined : await findVisit(db, writer.row.id, Number(id));
    if (!found) return 'passed';
    const place = { message: tapped?.message_id ?? null, needless: [] };
    if (act === 'note') return asks(writer, found, place);
    const visit = act === 'keep' ? found : await noteVisit(db, writer.row.id, found.id, null);
    return visit ? shows(writer, visit, place) : 'passed';
  }

  /** /cancel: the note stays as it was. */
  async function hearCancel(writer: Writer): Promise<Heard | 'passed'> {
    const asked = await askedOf(writer.row);
    return asked ? shows(writer, asked.visit, atBottom) : 'passed';
  }

  async function hearMessage(writer: Writer, message: Message): Promise<Heard | 'passed'> {
    const { row, words } = writer;
    const asked = await askedOf(row);
    if (!asked) return 'passed';
    const { visit } = asked;
    const stands = standingOf(row, row.asked ?? '', message, writer);
    if (stands === 'again') return { waits: true };
    if (stands === 'other') return 'passed';
    const again = (notice: string) => asks(writer, visit, atBottom, notice);
    if (stands === 'early') return again(words.checkIn.early);
    if (message.text === undefined) {
      return isAttentive(row, message) ? again(words.checkIn.onlyWords) : 'passed';
    }
    const note = message.text.trim();
    const { length } = [...note];
    if (length > longestVisitNote) return again(words.physio.visit.noteTooLong(length, longestVisitNote));
    const noted = await noteVisit(db, row.id, visit.id, note);
    const needless = [message.message_id];
    const elsewhere = { message: null, needless };
    return noted ? shows(writer, noted, { message: asked.message, needless, elsewhere }) : 'passed';
  }

  /** The visit whose note was asked for last, and the message that did. */
  async function askedOf({ id, asked }: Person): Promise<{ visit: Visit; message: number } | undefined> {
    const [, visitId, message] = askedFor.exec(asked ?? '') ?? [];
    const visit = visitId === undefined ? undefined : await findVisit(db, id, Number(visitId));
    return visit && { visit, message: Number(message) };
  }

  function asks({ words }: Writer, visit: Visit, place: Place, notice?: string): Heard {
    const face = visitNoteFace(words, visit, Temporal.PlainDate.from(visit.day), notice);
    return { waits: true, card: cardOf(visit, face, place, `vi:${visit.id}:note`) };
  }

  async function shows(writer: Writer, visit: Visit, place: Place): Promise<Heard> {
    return { waits: false, card: cardOf(visit, await loadVisitFace(db, writer, visit), place, null) };
  }
}

function cardOf(visit: Visit, face: Face, place: Place, asks: string | null) {
  return { ...face, ...place, owner: visit.id, asks };
}
