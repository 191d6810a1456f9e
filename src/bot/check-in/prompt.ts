import { Temporal } from 'temporal-polyfill';
import { isComplete, script } from '../../domain/check-in.ts';
import { paceNews } from '../../domain/pace.ts';
import type { Kind } from '../../domain/schedule.ts';
import { answerOf } from '../../domain/script.ts';
import type { CheckIn } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { hasAnswer, isClosed, matterOf } from './state.ts';
import { tapData } from './taps.ts';

/** The kinds by which the clock asks for a check-in. */
export type PromptKind = Extract<Kind, 'check-in' | 'back-fill' | 'later'>;

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
