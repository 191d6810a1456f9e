import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { script } from '../../domain/check-in.ts';
import { dayAt, standing } from '../../domain/time.ts';
import {
  addMedicine,
  classifyMedicine,
  listMedicines,
  removeMedicine,
  setMedicineReason,
} from '../../store/medicines.ts';
import { findPerson, noteAsked } from '../../store/people.ts';
import type { Medicine, Person } from '../../store/schema.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { Heard, Talk, TalkOptions } from '../frame/ask.ts';
import { isAttentive, standingOf } from '../frame/asked.ts';
import { type Face, type Place, tappedMessage } from '../frame/card.ts';
import { isSpoken } from '../frame/speech.ts';
import {
  kindFace,
  type MedicationInput,
  medicationFace,
  nameOf,
  notedText,
  numbersFace,
  otherFace,
} from './card.ts';
import { dayFace, takenFace, whichDayFace } from './days-card.ts';
import { listFace, medicineFace } from './list-card.ts';
import { isListFull, type Named, readMedicines } from './medicine-names.ts';
import { matterIn, matterOf, medicationTopic, readKind, readQuestion } from './question.ts';
import { lookBack, medicineOf, type Noted, take, takeBack, takeForOtherPain } from './record.ts';
import { type MedicationTap, readMedicationTap, type Target } from './taps.ts';

/** A visit by somebody who can note what they took. */
interface Guest {
  row: Person;
  person: number;
  zone: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  arrived: Temporal.Instant;
  update: number;
  words: Words;
}

/** A new message, at the bottom of the chat. */
const atBottom: Place = { message: null, needless: [] };

/** /medication: what was taken and when, on how many days, and the person's own list. */
export function createMedicationTalk({ db, clock, arrivals }: TalkOptions): Talk {
  return {
    id: 'medication',
    async hear(ctx) {
      const guest = await guestOf(ctx);
      if (!guest) return 'passed';
      if (ctx.callbackQuery) return hearButton(guest, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
      if (!ctx.message) return 'passed';
      if (ctx.hasCommand('medication')) return show(guest, medicationFace, atBottom);
      if (ctx.hasCommand('cancel')) {
        return guest.row.asked?.startsWith(medicationTopic)
          ? show(guest, medicationFace, atBottom)
          : 'passed';
      }
      return isSpoken(ctx.message) ? hearMessage(guest, ctx.message) : 'passed';
    },
    async placed(person, { asks }, { message, at }, update) {
      const asked = asks === null ? null : matterIn(asks, message);
      await noteAsked(db, person, { topic: medicationTopic, asked, at, now: clock(), update });
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

  async function hearButton(
    guest: Guest,
    data: string,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    if (data === 'medication') return show(guest, medicationFace, atBottom);
    const tap = readMedicationTap(data);
    return tap ? hearTap(guest, tap, { message: tapped?.message_id ?? null, needless: [] }) : 'passed';
  }

  async function hearTap(guest: Guest, tap: MedicationTap, place: Place): Promise<Heard | 'passed'> {
    const { person, words } = guest;
    const { medication: say } = words;
    switch (tap.do) {
      case 'show':
        return show(guest, medicationFace, place);
      case 'numbers':
        return show(guest, () => numbersFace(words), place);
      case 'days':
        return show(guest, whichDayFace, place);
      case 'list':
        return show(guest, listFace, place);
      case 'taken':
        return show(guest, (input) => takenFace(input, tap.day), place);
      case 'day':
        return show(guest, (input) => dayFace(input, tap.day), place);
      case 'other':
        return ask(guest, tap.target, place);
      case 'take':
        return hearTake(guest, tap.option, tap.target, place);
      case 'undo':
      case 'take-back': {
        const back = await takeBack(db, guest, tap.intake, 'before' in tap ? tap.before : undefined);
        if (!back) return show(guest, medicationFace, place);
        const { intake, isOut } = back;
        const name = nameOf(words, await listMedicines(db, person), intake.option) ?? '';
        const notice = say.takenBack(name) + (isOut ? ` ${say.outOfCheckIn}` : '');
        if (tap.do === 'undo') return show(guest, medicationFace, place, notice);
        const day = Temporal.PlainDate.from(intake.day);
        return show(guest, (input) => dayFace(input, day), place, notice);
      }
      case 'other-pain': {
        const intake = await takeForOtherPain(db, guest, tap.intake, tap.before);
        const name = intake && nameOf(words, await listMedicines(db, person), intake.option);
        return show(guest, medicationFace, place, name && say.forOtherPain(name));
      }
      case 'is': {
        const known = (await listMedicines(db, person)).find(({ id }) => id === tap.medicine);
        // The list is where a kind is changed; an old card elsewhere only tells one that was not told yet.
        const isTold = known?.class && tap.target.to !== 'list';
        const medicine = isTold ? known : await classifyMedicine(db, person, tap.medicine, tap.class);
        return medicine ? noteOrShow(guest, [medicine], tap.target, place) : 'passed';
      }
      default:
        return hearMedicine(guest, tap, place);
    }
  }

  /** A tap about one medicine of the list. */
  async function hearMedicine(
    guest: Guest,
    tap: Extract<MedicationTap, { do: 'medicine' | 'kind' | 'off' | 'for' }>,
    place: Place,
  ): Promise<Heard | 'passed'> {
    const { person, words } = guest;
    const medicines = await listMedicines(db, person);
    const medicine = medicines.find(({ id }) => id === tap.medicine);
    if (!medicine) return show(guest, listFace, place);
    switch (tap.do) {
      case 'medicine':
        return show(guest, (input) => medicineFace(input, medicine), place);
      case 'kind':
        return askKind(guest, medicine, { to: 'list' }, place);
      case 'off': {
        await removeMedicine(db, person, medicine.id);
        return show(guest, listFace, place, words.medication.isOff(medicine.name));
      }
      case 'for': {
        const changed = (await setMedicineReason(db, person, medicine.id, tap.reason)) ?? medicine;
        return show(guest, (input) => medicineFace(input, changed), place);
      }
    }
  }

  /** Asks what was taken, or what shall go on the list. */
  function ask(guest: Guest, target: Target, place: Place, notice?: string): Promise<Heard> {
    return show(guest, (input) => otherFace(input, target), place, notice, matterOf(target));
  }

  function askKind(
    guest: Guest,
    medicine: Medicine,
    target: Target,
    place: Place,
    notice?: string,
  ): Promise<Heard> {
    const asks = matterOf(target, medicine);
    return show(guest, (input) => kindFace(input, medicine, target), place, notice, asks);
  }

  /** A tap on what was taken: a kind, or a medicine, whose kind has to be told first. */
  async function hearTake(
    guest: Guest,
    option: string,
    target: Target,
    place: Place,
  ): Promise<Heard | 'passed'> {
    const medicines = await listMedicines(db, guest.person);
    const medicine = medicineOf(medicines, option);
    if (!medicine && !isKind(option)) return 'passed';
    if (medicine?.class === null) return askKind(guest, medicine, target, place);
    return noteOrShow(guest, [medicine ?? option], target, place);
  }

  /** Notes what was taken, if it was; shows what came of it. */
  async function noteOrShow(
    guest: Guest,
    taken: readonly (Medicine | string)[],
    target: Target,
    place: Place,
    at = guest.now,
  ): Promise<Heard> {
    const { person, words, zone, today } = guest;
    const [only] = taken;
    if (target.to === 'list') {
      if (only === undefined || typeof only === 'string') return show(guest, listFace, place);
      return taken.length === 1
        ? show(guest, (input) => medicineFace(input, only), place)
        : show(guest, listFace, place);
    }
    const day = target.to === 'day' ? target.day : dayAt(at, zone);
    const reach = standing(day, today);
    if (reach !== 'today' && reach !== 'recall') {
      return show(guest, (input) => dayFace(input, day), place, words.checkIn.closed);
    }
    const takenAt = target.to === 'day' ? null : at;
    const noted: Noted[] = [];
    for (const one of taken) {
      const medicine = typeof one === 'string' ? undefined : one;
      const option = typeof one === 'string' ? one : `medicine-${one.id}`;
      const since = target.to === 'now' ? { since: target.since } : {};
      noted.push(await take(db, guest, { option, day, takenAt, medicine, ...since }));
    }
    const medicines = await listMedicines(db, person);
    const notice = noted.map((one) => notedText(guest, medicines, one)).join('\n');
    if (target.to === 'day') return show(guest, (input) => dayFace(input, day), place, notice);
    const undo = noted.length === 1 ? noted[0] : undefined;
    return show(guest, (input) => medicationFace(input, undo), place, notice);
  }

  /** A name, or a kind, while one is asked for. */
  async function hearMessage(guest: Guest, message: Message): Promise<Heard | 'passed'> {
    const { row, words, now } = guest;
    const question = readQuestion(row.asked);
    if (!question) return 'passed';
    const asked = standingOf(row, row.asked ?? '', message, guest);
    if (asked === 'again') return { waits: false };
    if (asked === 'other') return 'passed';
    const medicines = await listMedicines(db, guest.person);
    const medicine = medicines.find(({ id }) => id === question.medicine);
    const again = (notice: string, place = atBottom) =>
      medicine
        ? askKind(guest, medicine, question.target, place, notice)
        : ask(guest, question.target, place, notice);
    const unread = (notice: string) => (isAttentive(row, message) ? again(notice) : 'passed');
    if (asked === 'early') return again(words.checkIn.early);
    if (message.text === undefined) return unread(words.checkIn.onlyWords);

    const needless = [message.message_id];
    const place = { message: question.message, needless, elsewhere: { message: null, needless } };
    const at = earlier(Temporal.Instant.fromEpochMilliseconds(message.date * 1000), now);
    if (medicine) {
      const is = readKind(message.text, words);
      const classified = is && (await classifyMedicine(db, guest.person, medicine.id, is));
      if (!classified) return unread(words.checkIn.faults.choice);
      return noteOrShow(guest, [classified], question.target, place, at);
    }
    const { language } = row;
    const named = readMedicines(message.text, { words, language, medicines });
    if (!named) {
      const { medication, checkIn } = words;
      return unread(isListFull(medicines) ? medication.listFull : checkIn.faults.medicine);
    }
    const strange = named.find(isStrange);
    if (strange && named.length > 1) return again(words.medication.oneByOne(strange.name));
    return hearNames(guest, named, question.target, place, at);
  }

  /** Puts what was named on the list, and notes it, if it was taken. */
  async function hearNames(
    guest: Guest,
    named: readonly Named[],
    target: Target,
    place: Place,
    at: Temporal.Instant,
  ): Promise<Heard> {
    const { person, words } = guest;
    const medicines = await listMedicines(db, person);
    const taken: (Medicine | string)[] = [];
    for (const one of named) {
      if ('option' in one) taken.push(medicineOf(medicines, one.option) ?? one.option);
      else taken.push(await addMedicine(db, { person, name: one.name, class: one.class }));
    }
    const unplaced = taken.find((one) => typeof one !== 'string' && one.class === null);
    if (unplaced && typeof unplaced !== 'string') return askKind(guest, unplaced, target, place);
    if (target.to === 'list' && taken.every((one) => typeof one === 'string')) {
      return ask(guest, target, place, words.checkIn.faults.medicine);
    }
    return noteOrShow(guest, taken, target, place, at);
  }

  async function show(
    guest: Guest,
    look: (input: MedicationInput) => Face,
    place: Place,
    notice?: string,
    asks: string | null = null,
  ): Promise<Heard> {
    const { words, zone, today, person } = guest;
    const kept = await lookBack(db, guest);
    const face = look({ kept, words, zone, today, notice });
    return { waits: false, card: { ...face, ...place, owner: person, asks } };
  }
}

function isStrange(named: Named): named is { name: string; class: null } {
  return 'name' in named && named.class === null;
}

/** Whether an option stands for a kind of painkiller. */
function isKind(option: string): boolean {
  return script.some(
    (question) => question.id === 'painkillers' && (question.options as readonly string[]).includes(option),
  );
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
