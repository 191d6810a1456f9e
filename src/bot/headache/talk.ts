import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { isUntold } from '../../domain/headache.ts';
import { readChoice } from '../../domain/reading/choices.ts';
import { readEnd } from '../../domain/reading/ended.ts';
import { dayAt } from '../../domain/time.ts';
import { findHeadache, removeHeadache, setHeadacheMessage } from '../../store/headaches.ts';
import { addMedicine, classifyMedicine, removeMedicine } from '../../store/medicines.ts';
import { findPerson, noteAsked } from '../../store/people.ts';
import type { Headache, Medicine } from '../../store/schema.ts';
import { lexiconsFor, wordsIn } from '../../words/catalogue.ts';
import { quoted } from '../../words/format.ts';
import type { Heard, Talk, TalkOptions } from '../frame/ask.ts';
import { isAttentive, standingOf } from '../frame/asked.ts';
import { below, inPlaceOf, takenIn, tappedMessage } from '../frame/card.ts';
import { isSpoken } from '../frame/speech.ts';
import { nameOf } from '../medication/card.ts';
import { isListFull, type Named, readMedicines } from '../medication/medicine-names.ts';
import { readKind } from '../medication/question.ts';
import { medicineOf } from '../medication/record.ts';
import { removedFace, whenOf } from './card.ts';
import { type At, noteOver, noteRelief, noteTaken, undoTaken } from './heard.ts';
import { type NowQuestion, nowTopic, readNowQuestion, readNowTyped } from './question.ts';
import { type Ache, findAche, openAche, tell } from './record.ts';
import { type Guest, isFirstCard, showAche, showGone } from './show.ts';
import { type NowTap, readNowTap } from './taps.ts';

/** /now: a headache while it lasts, on one card. Each tap is kept at once. */
export function createNowTalk({ db, clock, arrivals }: TalkOptions): Talk {
  const show = showAche.bind(null, db);

  return {
    id: 'now',
    async hear(ctx) {
      const guest = await guestOf(ctx);
      if (!guest) return 'passed';
      if (ctx.callbackQuery) return hearButton(guest, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
      if (!ctx.message) return 'passed';
      if (ctx.hasCommand('now')) return open(guest);
      if (ctx.hasCommand('cancel')) return hearCancel(guest);
      return isSpoken(ctx.message) ? hearMessage(guest, ctx.message) : 'passed';
    },
    async placed(person, { owner, asks }, { message, sent, at }, update) {
      const sentAt = sent === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(sent * 1000);
      await setHeadacheMessage(db, owner, { message, sent: sentAt });
      await noteAsked(db, person, { topic: `${nowTopic}${owner}:`, asked: asks, at, now: clock(), update });
    },
  };

  async function guestOf(ctx: Context): Promise<Guest | undefined> {
    const row = ctx.from && (await findPerson(db, ctx.from.id));
    if (!row?.zone || !row.metAt) return undefined;
    const now = clock();
    const update = ctx.update.update_id;
    const arrived = arrivals.of(update) ?? now;
    const today = dayAt(now, row.zone);
    const words = wordsIn(row.language);
    return { row, person: row.id, zone: row.zone, now, today, arrived, update, words };
  }

  async function open(guest: Guest): Promise<Heard | 'passed'> {
    const ache = await openAche(db, guest);
    if (!ache) return 'passed';
    const { headache } = ache;
    return show(guest, headache.id, below(headache, guest.now), { view: 'card', first: false });
  }

  async function hearButton(
    guest: Guest,
    data: string,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    if (data === 'now') return open(guest);
    const tap = readNowTap(data);
    if (!tap) return 'passed';
    const ache = await findAche(db, guest, tap.headache);
    if (!ache) return showGone(guest, tap, { message: tapped?.message_id ?? null, needless: [] });
    const { headache } = ache;
    const isCard = tapped !== undefined && [null, tapped.message_id].includes(headache.messageId);
    if (tap.act.do === 'relief') return noteRelief(db, guest, headache, tap.act, tapped);
    const place = inPlaceOf(tapped, headache, guest.now);
    const heard = await hearTap(guest, ache, tap, { place, first: tap.first && isCard });
    const wasOpen = headache.open || ['over', 'undo'].includes(tap.act.do);
    const isLook = tap.act.do === 'view' && ['end', 'flag'].includes(tap.act.view);
    return wasOpen || isLook || heard === 'passed'
      ? heard
      : { ...heard, toast: guest.words.checkIn.outdated };
  }

  async function hearTap(
    guest: Guest,
    ache: Ache,
    { act }: NowTap,
    { place, first }: At,
  ): Promise<Heard | 'passed'> {
    const { headache, medicines } = ache;
    const { id } = headache;
    const { words, now } = guest;
    switch (act.do) {
      case 'view':
        return show(guest, id, place, { view: act.view, first });
      case 'strength': {
        const isFirst = isFirstCard(guest, ache, first);
        await tell(db, guest, id, { do: 'strength', value: act.value, corrects: isFirst && first });
        const isLower = isFirst && headache.peak !== null && act.value < headache.peak;
        const notice = ({ peakOfDay = 0 }: Ache) =>
          isLower && peakOfDay > act.value ? words.now.dayKeeps(peakOfDay) : undefined;
        return show(guest, id, place, {
          view: 'card',
          first,
          notice: isFirst ? notice : words.now.strongNow(act.value),
        });
      }
      case 'side':
        await tell(db, guest, id, act);
        return show(guest, id, place, { view: 'card', first });
      case 'take': {
        const medicine = medicineOf(medicines, act.option);
        if (nameOf(words, medicines, act.option) === undefined) {
          return show(guest, id, place, { view: 'card', first });
        }
        if (medicine?.class === null) return show(guest, id, place, { view: 'kind', first, medicine });
        return noteTaken(db, guest, headache, [medicine ?? act.option], { place, first }, now, act.since);
      }
      case 'is': {
        const medicine = await classed(guest, medicines, act.medicine, act.class);
        return medicine
          ? noteTaken(db, guest, headache, [medicine], { place, first }, now, act.since)
          : show(guest, id, place, { view: 'card', first });
      }
      case 'typo':
        if (medicines.some((one) => one.id === act.medicine && one.class === null)) {
          await removeMedicine(db, guest.person, act.medicine);
        }
        return show(guest, id, place, { view: 'card', first });
      case 'undo':
        return undoTaken(db, guest, ache, act, { place, first });
      case 'over':
        return noteOver(db, guest, headache, agoIn(now, act.minutes), { place, first });
      case 'remove': {
        await removeHeadache(db, guest.person, id);
        const face = isUntold(headache, ache.taken.length)
          ? { text: words.now.nothingNoted, buttons: [] }
          : removedFace(words, headache.day);
        return { waits: false, card: { ...face, ...place, owner: id, asks: null } };
      }
      default:
        return 'passed';
    }
  }

  /** /cancel: what was told stays; a question inside the card leads back to it. */
  async function hearCancel(guest: Guest): Promise<Heard | 'passed'> {
    const question = readNowQuestion(guest.row.asked);
    const headache = question && (await findHeadache(db, guest.person, question.headache));
    if (!headache) return 'passed';
    const place = below(headache, guest.now);
    if (question.what !== 'card') {
      return show(guest, headache.id, place, { view: 'card', first: question.first });
    }
    const face = { text: guest.words.now.stopped, buttons: [] };
    return { waits: false, card: { ...face, ...place, owner: headache.id, asks: null } };
  }

  async function hearMessage(guest: Guest, message: Message): Promise<Heard | 'passed'> {
    const { row, words, now } = guest;
    const question = readNowQuestion(row.asked);
    const ache = question && (await findAche(db, guest, question.headache));
    if (!question || !ache) return 'passed';
    const asked = standingOf(row, row.asked ?? '', message, guest);
    if (asked === 'again') return { waits: false };
    if (asked === 'other') return 'passed';
    const { headache, medicines } = ache;
    const medicine = medicines.find(({ id }) => id === question.medicine);
    const again = (notice: string) =>
      show(guest, headache.id, below(headache, now), {
        view: question.what === 'name' ? 'other' : question.what,
        first: question.first,
        medicine,
        notice,
      });
    if (asked === 'early') return again(words.checkIn.early);
    const fault = message.text === undefined ? words.checkIn.onlyWords : undefined;
    const at = { place: takenIn(headache, message, now), first: question.first };
    const heard = fault ?? (await hearText(guest, ache, question, message, at));
    if (typeof heard !== 'string') return heard;
    return isAttentive(row, message) ? again(heard) : 'passed';
  }

  /** What a text says; else why it could not be read. */
  async function hearText(
    guest: Guest,
    ache: Ache,
    question: NowQuestion,
    { text = '', date }: Message,
    at: At,
  ): Promise<Heard | string> {
    const { words, row, now } = guest;
    const { headache, medicines } = ache;
    const { language } = row;
    const spoken = earlier(Temporal.Instant.fromEpochMilliseconds(date * 1000), now);
    switch (question.what) {
      case 'end':
        return hearEnd(guest, headache, text, at);
      case 'kind': {
        const is = readKind(text, words);
        const medicine = is && (await classed(guest, medicines, question.medicine, is));
        return medicine
          ? noteTaken(db, guest, headache, [medicine], at, spoken)
          : words.checkIn.faults.choice;
      }
      case 'name': {
        const named = readMedicines(text, { words, language, medicines });
        if (!named) return isListFull(medicines) ? words.medication.listFull : words.checkIn.faults.medicine;
        return hearNames(guest, ache, named, at, spoken);
      }
      case 'card': {
        const typed = readNowTyped(text, { words, language, medicines });
        if (!typed) return words.now.unread(quoted(text));
        const first = at.first;
        if (typed === 'over') return show(guest, headache.id, at.place, { view: 'end', first });
        if ('taken' in typed) return hearNames(guest, ache, typed.taken, at, spoken);
        const act = 'side' in typed ? typed.side : typed.strength;
        const tap = { headache: headache.id, first };
        const heard =
          typeof act === 'string'
            ? await hearTap(guest, ache, { ...tap, act: { do: 'side', value: act } }, at)
            : await hearTap(guest, ache, { ...tap, act: { do: 'strength', value: act } }, at);
        return heard === 'passed' ? words.now.unread(quoted(text)) : heard;
      }
    }
  }

  /** A medicine with its kind; where that is known already, it stays. */
  async function classed(
    { person }: Guest,
    medicines: readonly Medicine[],
    id: number | undefined,
    is: string,
  ): Promise<Medicine | undefined> {
    const medicine = medicines.find((one) => one.id === id);
    return medicine?.class === null ? classifyMedicine(db, person, medicine.id, is) : medicine;
  }

  /** Puts what was named on the list, and notes it. */
  async function hearNames(
    guest: Guest,
    { headache, medicines }: Ache,
    named: readonly Named[],
    at: At,
    spoken: Temporal.Instant,
  ): Promise<Heard | string> {
    const strange = named.find((one) => 'name' in one && one.class === null);
    if (strange && 'name' in strange && named.length > 1)
      return guest.words.medication.oneByOne(strange.name);
    const taken: (Medicine | string)[] = [];
    for (const one of named) {
      if ('option' in one) taken.push(medicineOf(medicines, one.option) ?? one.option);
      else taken.push(await addMedicine(db, { person: guest.person, name: one.name, class: one.class }));
    }
    const unplaced = taken.find((one) => typeof one !== 'string' && one.class === null);
    if (unplaced === undefined || typeof unplaced === 'string') {
      return noteTaken(db, guest, headache, taken, at, spoken);
    }
    return show(guest, headache.id, at.place, { view: 'kind', first: at.first, medicine: unplaced });
  }

  async function hearEnd(guest: Guest, headache: Headache, text: string, at: At): Promise<Heard | string> {
    const { words, row, now, zone } = guest;
    const { startedAt } = headache;
    const isNow = readChoice(text, { now: words.now.options.now }) !== undefined;
    const read = isNow ? { at: now } : readEnd(text, { startedAt, now, zone }, lexiconsFor(row.language));
    if ('at' in read) return noteOver(db, guest, headache, read.at, at);
    const faults = {
      unclear: words.now.endUnclear,
      'too-early': words.now.endTooEarly(whenOf(guest, startedAt)),
      'to-come': words.now.endToCome,
    };
    return faults[read.fault];
  }
}

function agoIn(now: Temporal.Instant, minutes: number | null): Temporal.Instant | null {
  return minutes === null ? null : now.subtract({ minutes });
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
