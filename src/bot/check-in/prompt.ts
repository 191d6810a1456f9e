import { Temporal } from 'temporal-polyfill';
import { isComplete, script } from '../../domain/check-in.ts';
import { paceNews } from '../../domain/pace.ts';
import { type Kind, kinds, morningAfter } from '../../domain/schedule.ts';
import { answerOf } from '../../domain/script.ts';
import { dayAt, standing } from '../../domain/time.ts';
import { openCheckIns } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { listLater, type NewDelivery } from '../../store/deliveries.ts';
import type { CheckIn } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { type Case, dayOf, type LetterKind, type Prepared } from '../frame/letter.ts';
import { hasAnswer, isClosed, matterOf } from './state.ts';
import { tapData } from './taps.ts';

/** The kinds by which the clock asks for a check-in. */
export type PromptKind = Extract<Kind, 'check-in' | 'back-fill' | 'later'>;

/** The evening's question. */
export const checkInLetter: LetterKind<'check-in'> = {
  // An evening hour after midnight still belongs to the day before.
  about: ({ dueAt }, zone) => dayAt(dueAt, zone),
  load: loadCheckIns,
  instead: inTheMorning,
};

/** The offer to fill in an evening on which nobody could be asked. */
export const backFillLetter: LetterKind<'back-fill'> = { about: dayOf, load: loadCheckIns };

/** The check-in that was put off. */
export const laterLetter: LetterKind<'later'> = { about: dayOf, load: loadCheckIns, instead: inTheMorning };

/** A card that asks since so short a time is not sent a second time. */
const freshMinutes = 15;

/** What a prompt is made of. */
export interface PromptInput {
  checkIn: CheckIn;
  words: Words;
  today: Temporal.PlainDate;
  kind: PromptKind;
  /** Evening prompts sent before this one since the person last did anything with a check-in. */
  unanswered: number;
}

/** Whether a check-in may still be asked for in this way. */
export function wantsPrompt(checkIn: CheckIn, today: Temporal.PlainDate, kind: PromptKind): boolean {
  if (isComplete(checkIn.answers) || isClosed(checkIn, today)) return false;
  // Of a finished day, what a changed answer leaves open is asked by agreement only.
  return kind === 'later' ? checkIn.later : checkIn.finishedAt === null;
}

/**
 * The message with which the clock asks for a check-in, and what a typed answer to it answers. Its text shows on a lock
 * screen, so that the first question stands on the buttons alone: those of the card which a tap makes of the message.
 */
export function promptFace(input: PromptInput): { face: Face; asks: string | null } {
  const { checkIn, words, today, kind, unanswered } = input;
  const { prompts: say } = words;
  const day = Temporal.PlainDate.from(checkIn.day);
  const title = { 'check-in': say.evening, 'back-fill': say.backFill, later: say.agreed }[kind];
  const isBegun = answerOf(script[0], checkIn.answers) !== undefined;
  const goOnAsk = hasAnswer(checkIn) ? `${say.kept} ${say.goOn}` : say.goOn;
  const question = isBegun ? goOnAsk : day.equals(today) ? say.today : say.past;
  // Who has put it off was here.
  const news = kind === 'later' ? undefined : paceNews(unanswered);
  const pace = news && { 3: say.thirdDay, 7: say.weekly, last: say.last }[news];
  return {
    face: {
      text: [title(words.date(day)), question, ...(pace ? [`<i>${pace}</i>`] : [])].join('\n\n'),
      buttons: [
        ...(isBegun ? goOn(input) : firstAnswers(input)),
        ...(news === 'last' ? [[button(say.again, 'again')]] : []),
      ],
    },
    // What is sent is put off no more.
    asks: isBegun ? null : matterOf({ ...checkIn, later: false }),
  };
}

function goOn({ checkIn, words }: PromptInput): Button[][] {
  return [[button(words.checkIn.resume, tapData({ checkIn: checkIn.id, view: 'resume' }))]];
}

function firstAnswers({ checkIn: { id: checkIn }, words }: PromptInput): Button[][] {
  const [{ id: question }] = script;
  const { said } = words.questions[question];
  const answer = (label: string, value: boolean | null) =>
    button(label, tapData({ checkIn, act: { do: 'answer', question, value } }));
  return [
    [answer(said(true), true), answer(said(false), false)],
    [answer(words.checkIn.skip, null), button(words.checkIn.later, tapData({ checkIn, view: 'later' }))],
  ];
}

async function loadCheckIns(
  db: Database,
  cases: readonly Case<PromptKind>[],
  now: Temporal.Instant,
): Promise<(found: Case<PromptKind>) => Prepared> {
  const opened = await openCheckIns(
    db,
    cases.map(({ person, day, today }) => ({
      personId: person.id,
      day: day.toString(),
      source: day.equals(today) ? ('today' as const) : ('recall' as const),
    })),
  );
  const putOff = opened.filter(({ later }) => later).map(({ personId }) => personId);
  const agreed = await listLater(db, putOff);
  return (found) => {
    const person = found.person.id;
    const day = found.day.toString();
    const checkIn = opened.find((one) => one.personId === person && one.day === day);
    const comes = agreed.some((later) => later.person === person && later.day === day);
    return checkIn ? compose(found, checkIn, comes, now) : { doing: 'drop', delivery: found.delivery };
  };
}

/** @param comes whether the check-in was put off, and comes again by itself */
function compose(
  { delivery, kind, person, words, today }: Case<PromptKind>,
  checkIn: CheckIn,
  comes: boolean,
  now: Temporal.Instant,
): Prepared {
  if (!wantsPrompt(checkIn, today, kind)) return { doing: 'drop', delivery };
  const stands = person.asked === matterOf(checkIn) && isFresh(checkIn, now);
  if (kind !== 'later' && (comes || stands)) return { doing: 'drop', delivery };
  const { id, revision } = checkIn;
  const { face, asks } = promptFace({ checkIn, words, today, kind, unanswered: person.unanswered });
  return { doing: 'send', delivery, face, card: { checkIn: id, revision, asks } };
}

function isFresh({ sentAt }: CheckIn, now: Temporal.Instant): boolean {
  return sentAt !== null && sentAt.until(now).total('minutes') < freshMinutes;
}

/** An evening on which nobody could be asked may be filled in the morning after. */
function inTheMorning(
  { person, zone, quiet, day, today }: Case,
  now: Temporal.Instant,
): NewDelivery | undefined {
  if (standing(day, today) === 'closed') return undefined;
  const dueAt = morningAfter(day, { zone, quiet });
  const isLate = dueAt.until(now).total('hours') > kinds['back-fill'].keeps;
  return isLate ? undefined : { personId: person.id, kind: 'back-fill', slot: day.toString(), dueAt };
}
