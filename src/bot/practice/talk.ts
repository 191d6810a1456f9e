import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { movement, readBreathingPlan } from '../../domain/practice.ts';
import { readProfile } from '../../domain/profile.ts';
import { actOn, isAnythingDone, partsOf, type SessionAct } from '../../domain/session.ts';
import { dayAt } from '../../domain/time.ts';
import { setDelivery } from '../../store/deliveries.ts';
import { changePerson, findPerson, noteAsked } from '../../store/people.ts';
import {
  changePractice,
  findOpenPractice,
  findPractice,
  openPractice,
  type PracticeChange,
  setPracticeMessage,
} from '../../store/practices.ts';
import type { Person, Practice } from '../../store/schema.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { Card, Heard, Talk, TalkOptions } from '../frame/ask.ts';
import { isAttentive, standingOf } from '../frame/asked.ts';
import { below, button, type Face, inPlaceOf, type Place, takenIn, tappedMessage } from '../frame/card.ts';
import { isSpoken } from '../frame/speech.ts';
import { begun, begunOn, chosen, compared, noticeAfter, rated } from './beginning.ts';
import { closedFace, practiceFace, practiceMatter } from './card.ts';
import { mostRating } from './input.ts';
import { pausedFace } from './move-card.ts';
import { holdsFace } from './offer.ts';
import {
  closedSince,
  isProgrammePaused,
  ladderWeekOf,
  planBeginning,
  planPractice,
  sparedAreas,
  withPattern,
} from './plan.ts';
import { type PracticeTap, readPracticeTap, type View } from './taps.ts';
import { asksYesNo, readTyped } from './typed.ts';

/** A visit by somebody who can practise. */
interface Guest {
  row: Person;
  zone: string;
  now: Temporal.Instant;
  arrived: Temporal.Instant;
  update: number;
  words: Words;
}

/** What a card is shown with beside its row. */
interface Look {
  view?: View | undefined;
  notice?: string | undefined;
  /** Instead of what the row tells. */
  face?: Face | undefined;
  toast?: string | undefined;
}

/** So long after movements it is asked how they went down: the 24-hour rule. */
const nextDayHours = 24;

/** Longer after its beginning, in hours, nobody goes on as though nothing had been. */
const longestHours = 6;

/** Sessions of breathing, of relaxation and of movements: one at a time, each with one card. */
export function createPracticeTalk({ db, clock, arrivals }: TalkOptions): Talk {
  return {
    id: 'practice',
    async hear(ctx) {
      const guest = await guestOf(ctx);
      if (!guest) return 'passed';
      if (ctx.callbackQuery) return hearButton(guest, ctx.callbackQuery.data ?? '', tappedMessage(ctx));
      if (!ctx.message) return 'passed';
      if (ctx.hasCommand('breathe')) return open(guest, 'paced-breathing');
      if (ctx.hasCommand('move')) return open(guest, movement);
      if (ctx.hasCommand('cancel')) return hearCancel(guest);
      return isSpoken(ctx.message) ? hearMessage(guest, ctx.message) : 'passed';
    },
    async placed(person, { owner, asks }, { message, sent, at }, update) {
      // A card that belongs to no session.
      if (owner === 0) return;
      await setPracticeMessage(db, owner, {
        message,
        sent: sent === undefined ? undefined : instantOf(sent),
      });
      await noteAsked(db, person, { topic: `practice:${owner}:`, asked: asks, at, now: clock(), update });
    },
  };

  async function guestOf(ctx: Context): Promise<Guest | undefined> {
    const row = ctx.from && (await findPerson(db, ctx.from.id));
    if (!row?.zone || !row.metAt) return undefined;
    const now = clock();
    const update = ctx.update.update_id;
    const arrived = arrivals.of(update) ?? now;
    return { row, zone: row.zone, now, arrived, update, words: wordsIn(row.language) };
  }

  async function hearButton(
    guest: Guest,
    data: string,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    if (data === 'breathe') return open(guest, 'paced-breathing');
    if (data === 'move') return open(guest, movement);
    if (data === 'mv:body') await withdraw(guest);
    const [, wanted] = /^pr:new:(.+)$/.exec(data) ?? [];
    if (wanted !== undefined) return open(guest, wanted);
    const read = readPracticeTap(data);
    const practice = read && (await findPractice(db, guest.row.id, read.id));
    return read && practice ? hearTap(guest, practice, read.tap, tapped) : 'passed';
  }

  /** Something has changed: what was offered is asked for anew, when the answers are there. */
  async function withdraw(guest: Guest): Promise<void> {
    const practice = await findOpenPractice(db, guest.row.id);
    if (practice?.state !== 'before' || practice.exercise !== movement) return;
    await change(guest, practice, (one) => actOn(one, { do: 'stop' }, guest.now));
  }

  /** Offers a session; the one before it, if it is not over, ends, and its card goes. */
  async function open(guest: Guest, wanted: string): Promise<Heard | 'passed'> {
    const { row, zone, now, words } = guest;
    const planned = await planPractice(db, guest, wanted);
    if (!planned || planned === 'elsewhere') return 'passed';
    if ('closed' in planned) {
      return said(planned.closed === 'paused' ? pausedFace(words) : closedFace(words, planned.closed));
    }
    const day = dayAt(now, zone).toString();
    const opened = await openPractice(db, { person: row.id, day, now, ...planned });
    if (!opened) return 'passed';
    for (const one of opened.ended) await askNextDay(guest, { ...one, endedAt: one.endedAt ?? now });
    const needless = opened.ended.flatMap((one) => below(one, now).needless);
    return show(guest, opened.practice, { message: null, needless });
  }

  async function hearTap(
    guest: Guest,
    practice: Practice,
    tap: PracticeTap,
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    const { words, now } = guest;
    if (tap.do === 'day') return hearNextDay(guest, practice, tap.value, tapped);
    const place = inPlaceOf(tapped, practice, now);
    const closed = await shut(guest, practice, place);
    if (closed) return closed;
    switch (tap.do) {
      case 'view':
        return show(guest, practice, place, { view: tap.value });
      case 'pattern':
      case 'holds':
        return hearPattern(guest, practice, tap, place);
      case 'minutes':
      case 'level':
      case 'area': {
        const after = await change(guest, practice, (one) => chosen(guest, one, tap));
        return after ? show(guest, after, place, tap.do === 'area' ? { view: 'areas' } : {}) : 'passed';
      }
      default: {
        const after = await take(guest, practice, tap);
        if (!after) return 'passed';
        const isRepeat = after.revision === practice.revision && practice.messageId !== tapped?.message_id;
        // The picture moves already, in a message of its own.
        if (isRepeat && practice.state === 'running') return { waits: false };
        const isOver = practice.state === 'done' && after.revision === practice.revision;
        const look = {
          ...(isOver && { toast: words.practice.closed }),
          notice: noticeAfter(words, practice, after),
        };
        return show(guest, after, placeAfter(guest, practice, after, place), look);
      }
    }
  }

  function change(
    { row }: Guest,
    { id }: Practice,
    step: (one: Practice) => PracticeChange | undefined,
  ): Promise<Practice | undefined> {
    return changePractice(db, row.id, id, step);
  }

  /**
   * What becomes of a session that cannot go on as it stands: an answer has closed some of it since, for the gate stands
   * before an old card too; it was offered on another day, or was left long ago.
   */
  async function shut(guest: Guest, practice: Practice, place: Place): Promise<Heard | 'passed' | undefined> {
    const { now, zone, words } = guest;
    const { state, day, startedAt, exercise } = practice;
    if (state === 'after' || state === 'done') return undefined;
    const closed = closedSince(guest, practice);
    const isOld = state === 'before' && day !== dayAt(now, zone).toString();
    const isLeft = startedAt !== null && startedAt.until(now).total('hours') > longestHours;
    if (!closed && isOld && exercise !== movement) return open(guest, exercise);
    if (!closed && !isOld && !isLeft) return undefined;
    const act = { do: state === 'before' ? 'forgo' : 'stop' } as const;
    const ended = await finished(guest, await change(guest, practice, (one) => actOn(one, act, now)));
    const after =
      ended && (await change(guest, ended, (one) => actOn(one, { do: 'rate', after: null }, now)));
    const otherDay = { text: words.practice.otherDay, buttons: [[button(words.move.name, 'move')]] };
    const face = closed ? closedFace(words, closed) : isOld ? otherDay : undefined;
    return after ? show(guest, after, place, { face }) : 'passed';
  }

  async function hearPattern(
    guest: Guest,
    practice: Practice,
    tap: Extract<PracticeTap, { do: 'pattern' | 'holds' }>,
    place: Place,
  ): Promise<Heard | 'passed'> {
    const pattern = tap.do === 'pattern' ? tap.value : tap.pattern;
    const told = tap.do === 'holds' ? await tellHolds(guest, tap.value) : guest;
    const isOpen = practice.state === 'before' && readBreathingPlan(practice.plan) !== undefined;
    if (!isOpen) return show(told, practice, place);
    const planned = await withPattern(db, told, practice, pattern);
    if (planned === 'ask' && tap.do === 'holds') {
      return show(told, practice, place, { view: 'rhythm', notice: told.words.practice.holdsLeft });
    }
    if (planned === 'ask') {
      return show(told, practice, place, { face: holdsFace(inputOf(told, practice), pattern) });
    }
    if (planned !== 'often' && 'closed' in planned) {
      return show(told, practice, place, {
        view: 'rhythm',
        notice: told.words.exercises.closed[planned.closed],
      });
    }
    if (planned === 'often') return show(told, practice, place, { notice: told.words.practice.often });
    const after = await change(told, practice, (one) =>
      one.state === 'before' ? { change: planned } : undefined,
    );
    return after ? show(told, after, place) : 'passed';
  }

  /** Whether holding the breath is safe for this person, from now on. */
  async function tellHolds(guest: Guest, is: 'safe' | 'unsafe'): Promise<Guest> {
    const { row, now } = guest;
    const holds = { is, at: now.toString() };
    const after = await changePerson(db, { id: row.id, now }, ({ profile }) => ({
      profile: { ...readProfile(profile), holds },
    }));
    return { ...guest, row: after ?? row };
  }

  /** What an answer or an act makes of a session. */
  async function take(guest: Guest, practice: Practice, tap: PracticeTap): Promise<Practice | undefined> {
    const { now, zone } = guest;
    const today = (moved: PracticeChange | undefined) => moved && begunOn(dayAt(now, zone), moved);
    const act = (said: SessionAct) => change(guest, practice, (one) => actOn(one, said, now));
    switch (tap.do) {
      case 'before': {
        if (practice.exercise === movement)
          return change(guest, practice, (one) => today(rated(one, tap.value, now)));
        const planned = await planBeginning(db, guest, practice, tap.value);
        return change(guest, practice, (one) => today(begun(one, planned, tap.value, now)));
      }
      case 'like':
        return change(guest, practice, (one) => today(compared(one, tap.value, now)));
      case 'after':
        return act({ do: 'rate', after: tap.value });
      case 'felt': {
        const exercise = partsOf(practice)[tap.step];
        if (exercise === undefined) return practice;
        return finished(guest, await act({ do: 'felt', exercise, result: tap.value }));
      }
      case 'pause':
      case 'resume':
      case 'skip':
      case 'stop':
        return finished(guest, await act({ do: tap.do }));
      default:
        return practice;
    }
  }

  async function finished(guest: Guest, practice: Practice | undefined): Promise<Practice | undefined> {
    if (practice?.state === 'after') await askNextDay(guest, practice);
    return practice;
  }

  /** A day after the last movements of a day it is asked how they went down. */
  async function askNextDay({ row }: Guest, { day, exercise, results, endedAt }: Practice): Promise<void> {
    if (exercise !== movement || !isAnythingDone({ results }) || !endedAt) return;
    const dueAt = endedAt.add({ hours: nextDayHours });
    await setDelivery(db, { personId: row.id, kind: 'next-day', slot: day, dueAt });
  }

  async function hearNextDay(
    guest: Guest,
    practice: Practice,
    value: 'fine' | 'worse',
    tapped: Message | undefined,
  ): Promise<Heard | 'passed'> {
    const { words } = guest;
    const after = await change(guest, practice, ({ nextDay }) =>
      nextDay === value ? undefined : { change: { nextDay: value } },
    );
    if (!after) return 'passed';
    // What is offered just now was planned before this was told.
    if (value === 'worse') await withdraw(guest);
    const { practice: say, move } = words;
    const text = value === 'fine' ? say.fineNoted : say.worseNoted;
    const place = { message: tapped?.message_id ?? null, needless: [] };
    if (await isProgrammePaused(db, guest)) return said(pausedFace(words), place);
    return said({ text, buttons: [[button(move.overview, 'mv:plan')]] }, place);
  }

  /** A number, while one is asked for. */
  async function hearMessage(guest: Guest, message: Message): Promise<Heard | 'passed'> {
    const { row, now, words } = guest;
    const [, id] = /^practice:(\d+):/.exec(row.asked ?? '') ?? [];
    const practice = id === undefined ? undefined : await findPractice(db, row.id, Number(id));
    const matter = practice && practiceMatter(practice);
    if (!practice || !matter) return 'passed';
    const asked = standingOf(row, matter, message, guest);
    if (asked === 'again') return { waits: true };
    if (asked === 'other') return 'passed';
    const again = (notice: string) => show(guest, practice, below(practice, now), { notice });
    if (asked === 'early') return again(words.checkIn.early);
    const tap = readTyped(practice, message.text ?? '', row.language);
    const fault = asksYesNo(practice) ? words.checkIn.faults['yes-no'] : words.practice.typed(mostRating);
    if (!tap) return isAttentive(row, message) ? again(fault) : 'passed';
    const place = takenIn(practice, message, now);
    const closed = await shut(guest, practice, place);
    if (closed) return closed;
    const after = await take(guest, practice, tap);
    if (!after) return 'passed';
    const notice = noticeAfter(words, practice, after);
    return show(guest, after, placeAfter(guest, practice, after, place), { notice });
  }

  /** /cancel: the session stops, or is not begun. */
  async function hearCancel(guest: Guest): Promise<Heard | 'passed'> {
    const { row, now } = guest;
    const practice = await findOpenPractice(db, row.id);
    if (!practice) return 'passed';
    const isAsked = row.asked?.startsWith(`practice:${practice.id}:`);
    const isUnderWay = practice.state === 'running' || practice.state === 'paused';
    if (!isUnderWay && !isAsked) return 'passed';
    const act: SessionAct = practice.state === 'after' ? { do: 'rate', after: null } : { do: 'stop' };
    const after = await finished(guest, await change(guest, practice, (one) => actOn(one, act, now)));
    return after ? show(guest, after, below(after, now)) : 'passed';
  }

  /** Where breathing begins or ends, its message with the picture comes, and goes. */
  function placeAfter({ now }: Guest, before: Practice, after: Practice, place: Place): Place {
    const isSame = before.state === after.state || !readBreathingPlan(after.plan) || after.state === 'done';
    if (isSame) return place;
    const bottom = below(before, now);
    return { ...bottom, needless: [...new Set([...bottom.needless, ...place.needless])] };
  }

  async function show(
    guest: Guest,
    practice: Practice,
    place: Place,
    { view, notice, toast, face }: Look = {},
  ): Promise<Heard> {
    const week = view === 'level' ? await ladderWeekOf(db, guest) : undefined;
    const look = face ?? practiceFace({ ...inputOf(guest, practice), view, notice, week });
    const asks = practiceMatter(practice);
    const card = { ...look, ...place, owner: practice.id, asks };
    return { waits: asks !== null, card, ...(toast !== undefined && { toast }) };
  }
}

function inputOf({ words, now, zone, row }: Guest, practice: Practice) {
  const body = readProfile(row.profile).body?.ticked;
  return { practice, words, now, zone, body, spared: sparedAreas({ row, zone, now }, practice) };
}

function instantOf(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

/** A card that belongs to no session, at the bottom of the chat unless said otherwise. */
function said(face: Face, place: Place = { message: null, needless: [] }): Heard {
  const card: Card = { ...face, ...place, owner: 0, asks: null };
  return { waits: false, card };
}
