import { script } from '../../domain/check-in.ts';
import { type Delay, delays, usualDelay } from '../../domain/later.ts';
import { medicineClasses } from '../../domain/medication.ts';
import { type Act, isAnswer, questionOf } from '../../domain/script.ts';

/** What a button on a check-in's card asks for. */
export type CheckInTap =
  | { checkIn: number; act: Act }
  | { checkIn: number; class: { medicine: number; is: string | null } }
  | { checkIn: number; view: View };

/** A button beside the answers. */
export type View = (typeof views)[number] | Delay;

const views = ['show', 'edit', 'later', 'resume', 'note', 'no-note', 'remove-note'] as const;
const allViews: readonly View[] = [...views, ...(Object.keys(delays) as Delay[])];

/** Until when a button puts the check-in off, if it does. */
export function delayOf(view: View): Delay | undefined {
  if (view === 'later') return usualDelay;
  return Object.hasOwn(delays, view) ? (view as Delay) : undefined;
}

/** One letter for each act, for callback data holds 64 bytes. */
const letters = { answer: 'a', pick: 'p', unpick: 'u', picked: 'd', keep: 'k', back: 'b', ask: 'q' } as const;

/** The callback data of a button. */
export function tapData(tap: CheckInTap): string {
  const parts: (string | number)[] = ['ci', tap.checkIn];
  if ('view' in tap) parts.push(tap.view);
  else if ('class' in tap) parts.push('class', tap.class.medicine, tap.class.is ?? '');
  else {
    parts.push(letters[tap.act.do], tap.act.question);
    if (tap.act.do === 'answer') parts.push(JSON.stringify(tap.act.value));
    if (tap.act.do === 'pick' || tap.act.do === 'unpick') parts.push(tap.act.option);
  }
  return parts.join(':');
}

/** Reads callback data, which anybody can forge; undefined when it is none of a check-in's. */
export function readTap(data: string): CheckInTap | undefined {
  const [prefix, id, what, ...rest] = data.split(':');
  const checkIn = readId(id);
  if (prefix !== 'ci' || checkIn === undefined) return undefined;
  const view = allViews.find((known) => known === what);
  if (view) return { checkIn, view };
  if (what === 'class') {
    const medicine = readId(rest[0]);
    const is = rest[1] || null;
    const isClass = is === null || Object.hasOwn(medicineClasses, is);
    return medicine !== undefined && isClass ? { checkIn, class: { medicine, is } } : undefined;
  }
  const act = readAct(what, rest);
  return act && { checkIn, act };
}

function readAct(letter: string | undefined, [id = '', value = '']: string[]): Act | undefined {
  const question = questionOf(script, id);
  const doing = (Object.keys(letters) as (keyof typeof letters)[]).find((act) => letters[act] === letter);
  if (!question || !doing) return undefined;
  switch (doing) {
    case 'answer': {
      const answer = readJson(value);
      return isAnswer(question, answer) ? { do: doing, question: id, value: answer } : undefined;
    }
    case 'pick':
    case 'unpick':
      return { do: doing, question: id, option: value };
    default:
      return { do: doing, question: id };
  }
}

function readId(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
