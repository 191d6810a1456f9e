import { type Contraindication, neckBars } from '../../domain/contraindications.ts';
import { doseIn, type ExerciseId, isExercise } from '../../domain/exercises.ts';
import type { Closed } from '../../domain/gate.ts';
import type { HeadacheProfile, ProfileRead } from '../../domain/headache-profile.ts';
import type { MovementPlan } from '../../domain/practice.ts';
import { programmes } from '../../domain/programme.ts';
import { type doneInWeek, doseWeek, type Progress } from '../../domain/progress.ts';
import { type TickList, tickLists } from '../../domain/tick-list.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face, packed, rows } from '../frame/card.ts';

/** What the card of the programme is made of. */
interface PlanInput {
  words: Words;
  profile: HeadacheProfile;
  progress: Progress;
  done: ReturnType<typeof doneInWeek>;
  sitsLong: boolean;
}

const bullets = (lines: readonly string[]) => lines.map((line) => `• ${line}`).join('\n');

const nameOf = ({ exercises }: Words, id: ExerciseId) => exercises.all[id].name;

/** The data of a button of a list to tick: an option with + or - before it, or `done`. */
function tickData(list: TickList, value: string): string {
  return `mv:${list}:${value}`;
}

/** A list of numbered lines, with those that are ticked. */
export function tickFace(words: Words, list: TickList, ticked: readonly string[]): Face {
  const { setup: say, move } = words;
  const { title, intro } = move[list];
  const lines = linesOf(words, list);
  const numbers = tickLists[list].options.map((id, place) => {
    const on = ticked.includes(id);
    return button(`${on ? '✓ ' : ''}${place + 1}`, tickData(list, `${on ? '-' : '+'}${id}`));
  });
  const label = ticked.length > 0 ? say.safetyDone(ticked.length) : say.safetyNone;
  return {
    text: [
      `<b>${title}</b>`,
      intro,
      lines.map((line, place) => `<b>${place + 1}</b>  ${line}`).join('\n'),
    ].join('\n\n'),
    buttons: [...rows(numbers, 5), [button(label, tickData(list, 'done'))]],
    ...(list === 'where' && { picture: { of: 'body-map', map: 'pain' } as const }),
  };
}

function linesOf({ exercises, move }: Words, list: TickList): string[] {
  switch (list) {
    case 'body':
      return tickLists.body.options.map((id) => exercises.contraindications[id]);
    case 'signs':
      return tickLists.signs.options.map((id) => move.signs.lines[id]);
    case 'where':
      return tickLists.where.options.map((id) => move.where.lines[id]);
  }
}

/** The exercises that can be done one at a time. */
export function moreFace(words: Words, open: readonly ExerciseId[]): Face {
  const { move } = words;
  return {
    text: move.more.title,
    buttons: [
      ...packed(open.map((id) => button(nameOf(words, id), `pr:new:${id}`))),
      [button(move.overview, 'mv:plan')],
    ],
  };
}

/** What the person's headaches look like, why, and what their programme is made of. */
export function profileFace(words: Words, read: ProfileRead): Face {
  const { move, exercises } = words;
  const { profile: say, signs } = move;
  const { tracks, coolDown, beside, weeks } = programmes[read.profile];
  const parts = [
    ...tracks.map(({ exercise, from }) =>
      from === 1 ? nameOf(words, exercise) : say.from(nameOf(words, exercise), from),
    ),
    ...(coolDown ? [say.stretch] : []),
    say.beside(words.list(beside.map((id) => nameOf(words, id)))),
  ];
  return {
    text: [
      `<b>${say.title}</b>`,
      say.looks(say.names[read.profile]),
      whySaid(words, read),
      say.plan(bullets(parts)),
      ...(coolDown ? [] : [say.neckOptional]),
      say.weeks(weeks),
      `<blockquote expandable>${exercises.honesty}</blockquote>`,
    ].join('\n\n'),
    buttons: [
      [button(say.start, 'move')],
      ...(read.from === 'signs' ? [[button(signs.again, 'mv:signs')]] : []),
      [button(move.overview, 'mv:plan')],
    ],
  };
}

function whySaid({ move }: Words, read: ProfileRead): string {
  const { profile: say, signs } = move;
  if (read.from === 'days') {
    const { days, unplaced } = read.counts;
    return say.fromDays(days['migraine-like'], days['neck-linked'], days['tension-like'], unplaced);
  }
  const lines = read.ticked.map((sign) => signs.lines[sign]);
  return [lines.length > 0 ? say.fromSigns(bullets(lines)) : say.fromNothing, say.diary].join('\n\n');
}

/** Why there are no movements, what to have checked, and what is open all the same. */
export function closedFace(
  words: Words,
  why: Closed,
  ticked: readonly string[],
  { goesOn } = { goesOn: false },
): Face {
  const { move, exercises } = words;
  const { closed: say, body } = move;
  if (why !== 'contraindication') {
    const ask = why === 'attack' ? [] : [[button(say.safety, 'se:ask:safety')]];
    return { text: exercises.closed[why], buttons: [...ask, quiet(words)] };
  }
  const barred = neckBars.filter((id: Contraindication) => ticked.includes(id));
  return {
    text: [
      say.title,
      say.ticked(bullets(barred.map((id) => exercises.contraindications[id]))),
      ...barred.map((id) => say.advice[id]),
      say.open,
    ].join('\n\n'),
    buttons: [
      ...(goesOn ? [[button(say.goOn, 'mv:profile')]] : []),
      quiet(words),
      [button(body.again, 'mv:body')],
    ],
  };
}

/** What is open to everybody. */
function quiet({ practice, move }: Words): Button[] {
  return [button(practice.breathe, 'breathe'), button(move.plan.relax, 'relax')];
}

/** Two bad days in a row. */
export function pausedFace(words: Words): Face {
  const { paused: say, overview } = words.move;
  return {
    text: say.text,
    buttons: [quiet(words), [button(say.again, 'mv:again')], [button(overview, 'mv:plan')]],
  };
}

/** Nothing more today. */
export function restFace(words: Words, why: 'enough' | 'hurt'): Face {
  const { rest: say, overview } = words.move;
  return { text: say[why], buttons: [quiet(words), [button(overview, 'mv:plan')]] };
}

/** How far the programme is, what was done, and what belongs to it. */
export function planFace({ words, profile, progress, done, sitsLong }: PlanInput): Face {
  const { move } = words;
  const { plan: say } = move;
  const { weeks, tracks } = programmes[profile];
  const { week, paused } = progress;
  const isOver = week > weeks;
  const lines = done.exercises.map(({ exercise, days }) => say.days(nameOf(words, exercise), days));
  const first = tracks[0]?.exercise;
  return {
    text: [
      say.title(isOver ? move.week(week) : move.weekOf(week, weeks)),
      ...(paused ? [move.paused.text] : isOver ? [say.over] : []),
      ...(done.sessions > 0 ? [[say.done(done.sessions), bullets(lines)].join('\n')] : []),
      ...(paused ? [] : [say.rule]),
      ...(sitsLong ? [say.sitting] : []),
    ].join('\n\n'),
    buttons: [
      [paused ? button(move.paused.again, 'mv:again') : button(move.name, 'move')],
      ...packed([button(say.workplace, 'wp:show'), button(say.breaks, 'mb:show')]),
      ...packed([
        ...(first ? [button(say.known, `ev:${first}`)] : []),
        button(move.profile.why, 'mv:profile'),
      ]),
      ...packed([button(move.more.button, 'mv:more'), button(move.where.again, 'mv:where')]),
      [button(move.body.again, 'mv:body')],
    ],
  };
}

/**
 * What a session consists of, before it begins.
 *
 * @param ticked what speaks against movements, as it was ticked
 */
export function sessionIntro(words: Words, plan: MovementPlan, ticked: readonly string[] = []): string {
  const { move, exercises } = words;
  const parts = plan.parts.filter(isExercise);
  const lines = parts.map((id) => {
    const eased = easedSaid(words, plan, id);
    const dose = exercises.dose(doseIn(id, doseWeek(plan, id)));
    return `<b>${nameOf(words, id)}</b>: ${dose}${eased ? ` (${eased})` : ''}`;
  });
  const isOne = parts.length === 1;
  const title = isOne ? [] : [`<b>${move.name}</b> · ${move.week(plan.week)}`];
  return [
    ...title,
    lines.map((line, place) => (isOne ? line : `${place + 1}. ${line}`)).join('\n'),
    exercises.stops.movement,
    ...(ticked.includes('blood-pressure') ? [exercises.stops['breathe-on']] : []),
  ].join('\n\n');
}

/** That an exercise is easier this time: by its dose or, where that cannot be less, as the person likes; undefined: it is not. */
export function easedSaid({ move }: Words, plan: MovementPlan, id: ExerciseId): string | undefined {
  if (!plan.eased.includes(id)) return undefined;
  const isLess = doseIn(id, doseWeek(plan, id)) !== doseIn(id, plan.week);
  return isLess ? move.eased : move.asFew;
}
