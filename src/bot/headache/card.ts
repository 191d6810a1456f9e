import type { Temporal } from 'temporal-polyfill';
import { ownOption } from '../../domain/check-in.ts';
import type { ExerciseId } from '../../domain/exercises.ts';
import { longestHours, sides } from '../../domain/headache.ts';
import { usualReason } from '../../domain/intake.ts';
import { reliefs } from '../../domain/relief.ts';
import { dayAt, minuteAt } from '../../domain/time.ts';
import type { Headache } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { escaped } from '../../words/format.ts';
import { type Button, button, type Face, packed, rows, shortened } from '../frame/card.ts';
import { nameOf, parts, ticked } from '../medication/card.ts';
import type { Noted } from '../medication/record.ts';
import type { Ache } from './record.ts';
import { type NowAct, nowData } from './taps.ts';

/** What the cards of a headache are made of. */
export interface NowInput {
  ache: Ache;
  words: Words;
  zone: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  /** Whether it is the card on which the headache is first told: what is told there replaces what was. */
  first: boolean;
  /** A sentence or two above the rest. Telegram HTML. */
  notice?: string | undefined;
}

const scale = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** So many of the person's own medicines have a button here, the newest. */
const mostOwn = 6;

/** How long ago a headache may have been over, in minutes, where a button says it. */
const endedAgo = [60, 120, 240];

/** The headache on one screen: told for the first time, or going on. Each tap is kept. */
export function cardFace(input: NowInput, undo?: Noted): Face {
  const { ache, words, first, notice } = input;
  const { now: say } = words;
  const { headache } = ache;
  const mistake = act(input, say.mistake, { do: 'remove', day: headache.day });
  const done = act(input, say.done, { do: 'view', view: 'done' });
  const over = act(input, say.over, { do: 'view', view: 'end' });
  return {
    text: parts([
      titleOf(input),
      notice,
      toldOf(input),
      first ? say.ask : [say.askAgain, ...(ache.taken.length === 0 ? [say.nothingTaken] : [])].join('\n'),
    ]),
    buttons: [
      ...strengthButtons(input),
      ...(first ? [sideButtons(input)] : []),
      ...packed([...medicineButtons(input), act(input, say.other, { do: 'view', view: 'other' })]),
      ...(undo ? [[undoButton(input, undo)]] : []),
      flagButtons(input),
      ...(headache.peak === null ? [[mistake, done]] : [[over, done], [mistake]]),
    ],
  };
}

/** What was told, what may do good now, and whether it is asked again. */
export function doneFace(
  input: NowInput,
  { exercises, willAsk }: { exercises: readonly ExerciseId[]; willAsk: boolean },
): Face {
  const { words, notice } = input;
  const { now: say, exercises: sayExercises } = words;
  return {
    text: parts([
      titleOf(input),
      notice ?? say.noted,
      toldOf(input),
      willAsk ? say.willAsk : say.anyTime,
      exercises.length > 0 && say.easing,
    ]),
    buttons: [
      ...exercises.map((id) => [button(shortened(sayExercises.all[id].name), `pr:new:${id}`)]),
      [
        act(input, say.change, { do: 'view', view: 'card' }),
        act(input, say.over, { do: 'view', view: 'end' }),
      ],
      flagButtons(input),
    ],
  };
}

/** What to do about a headache that is sudden, new or worse than ever. Nothing else is offered beside it. */
export function flagFace(words: Words, input?: NowInput): Face {
  const { now: say, safety, checkIn } = words;
  return {
    text: parts([safety.advice.now, say.flagAfter]),
    buttons: [
      [button(say.flagQuestions, 'se:ask:safety')],
      ...(input ? [[act(input, checkIn.back, { do: 'view', view: 'card' })]] : []),
    ],
  };
}

/** When was it over? */
export function endFace(input: NowInput): Face {
  const { ache, words, now, notice } = input;
  const { now: say, checkIn } = words;
  const { startedAt, open } = ache.headache;
  const lasts = startedAt.until(now).total('minutes');
  const couldBe = (ago: number) => ago <= lasts && lasts - ago <= longestHours * 60;
  const times = endedAgo.filter(couldBe);
  return {
    text: parts([notice, say.whenOver]),
    buttons: [
      ...(couldBe(0) ? [[act(input, say.justNow, { do: 'over', minutes: 0 })]] : []),
      ...rows(
        times.map((minutes) => act(input, say.ago(words.duration(minutes)), { do: 'over', minutes })),
        3,
      ),
      [
        ...(open ? [act(input, say.dontKnow, { do: 'over', minutes: null })] : []),
        act(input, checkIn.back, { do: 'view', view: 'card' }),
      ],
    ],
  };
}

/** A headache that is over, or whose end nobody has told. */
export function overFace(input: NowInput): Face {
  const { ache, words, notice } = input;
  const { now: say } = words;
  const { startedAt, endedAt, day } = ache.headache;
  const isLeft = startedAt.until(input.now).total('hours') > longestHours;
  const span = endedAt && say.fromTo(whenOf(input, startedAt), whenOf(input, endedAt));
  return {
    text: parts([
      endedAt ? say.isOver : titleOf(input),
      notice,
      [...(span ? [span] : []), toldOf(input)].filter((line) => line).join('\n'),
      endedAt ? say.counted : isLeft ? say.left : say.endNotTold,
    ]),
    buttons: [
      [
        ...(endedAt ? [] : [act(input, say.over, { do: 'view', view: 'end' })]),
        button(say.checkIn, `checkin:${day}`),
      ],
      [button(say.newOne, 'now')],
    ],
  };
}

/** A headache that was taken back. */
export function removedFace({ now: say }: Words, day: string): Face {
  return { text: say.removed, buttons: [[button(say.checkIn, `checkin:${day}`)]] };
}

/** A headache that is not there any more. */
export function goneFace({ now: say }: Words): Face {
  return { text: say.gone, buttons: [[button(say.newOne, 'now')]] };
}

/** How it is, two hours later: nothing in it tells more on a locked screen. */
export function followUpFace({ now: say }: Words, { id }: Pick<Headache, 'id'>): Face {
  const buttons = reliefs.map((value) =>
    button(say.relief[value], nowData({ headache: id, first: false, act: { do: 'relief', value } })),
  );
  return { text: say.followUp, buttons: rows(buttons, 2) };
}

/** A button of this card. */
export function act({ ache, first }: Pick<NowInput, 'ache' | 'first'>, label: string, doing: NowAct): Button {
  return button(label, nowData({ headache: ache.headache.id, first, act: doing }));
}

/** When something was, in a few letters: the time, and the day where it is another one. */
export function whenOf(
  { words, zone, today }: Pick<NowInput, 'words' | 'zone' | 'today'>,
  at: Temporal.Instant,
): string {
  const time = words.time(minuteAt(at, zone));
  const isToday = dayAt(at, zone).equals(today);
  return isToday ? time : `${words.shortDate(at.toZonedDateTimeISO(zone).toPlainDate())}, ${time}`;
}

function titleOf(input: NowInput): string {
  const { now: say } = input.words;
  return `${say.title} · ${say.since(whenOf(input, input.ache.headache.startedAt))}`;
}

/** What was told of it so far. */
function toldOf(input: NowInput): string {
  const { ache, words, zone } = input;
  const { now: say, questions } = words;
  const { open, peak, side } = ache.headache;
  const where = side === null ? undefined : questions.side.said(questions.side.options[side][0]);
  const worst = `${questions.peak.name}: <b>${questions.peak.said(peak ?? 0)}</b>`;
  const strength = peak === null ? undefined : open ? say.strongest(peak) : worst;
  const taken = ache.taken.flatMap(({ option, takenAt }) => {
    const name = nameOf(words, ache.medicines, option);
    if (name === undefined) return [];
    return takenAt ? [`${words.time(minuteAt(takenAt, zone))} ${name}`] : [name];
  });
  return [
    [strength, where].filter((part) => part !== undefined).join(' · '),
    taken.length > 0 ? escaped(say.taken(words.list(taken))) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function strengthButtons(input: NowInput): Button[][] {
  const { peak } = input.ache.headache;
  const buttons = scale.map((value) => {
    const mark = input.first && value === peak ? '✓ ' : '';
    return act(input, `${mark}${value}`, { do: 'strength', value });
  });
  return rows(buttons, 5);
}

function sideButtons(input: NowInput): Button[] {
  const { options } = input.words.questions.side;
  return sides.map((value) => {
    const mark = value === input.ache.headache.side ? '✓ ' : '';
    return act(input, mark + options[value][0], { do: 'side', value });
  });
}

function medicineButtons(input: NowInput): Button[] {
  const { medicines, taken, since } = input.ache;
  const own = medicines.filter((one) => one.listed && usualReason(one) !== 'preventive').slice(-mostOwn);
  return own.reverse().map((medicine) => {
    const option = ownOption(medicine);
    const count = taken.filter((intake) => intake.option === option).length;
    const label = count === 0 ? medicine.name : ticked(medicine.name, count);
    return act(input, shortened(label), { do: 'take', option, since });
  });
}

function undoButton(input: NowInput, { intake, before }: Noted): Button {
  const { words, ache } = input;
  const name = nameOf(words, ache.medicines, intake.option) ?? '';
  const label = shortened(`${words.medication.undo}: ${name}`);
  return act(input, label, { do: 'undo', intake: intake.id, before });
}

/** What may be an emergency is told what to do at once; what is only new is asked about. */
function flagButtons(input: NowInput): Button[] {
  const { now: say } = input.words;
  return [act(input, say.flag, { do: 'view', view: 'flag' }), button(say.newKind, 'se:ask:safety')];
}
