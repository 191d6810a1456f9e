import { Temporal } from 'temporal-polyfill';
import { ownOption, script } from '../../domain/check-in.ts';
import { type DayRead, readDay, shortestMinutes } from '../../domain/day.ts';
import { type Answer, answerOf, applicable, type Question } from '../../domain/script.ts';
import { minuteAt, standing } from '../../domain/time.ts';
import { visitKindOf } from '../../domain/visit.ts';
import type { DayRecords } from '../../store/history.ts';
import type { Headache, Intake, Medicine, Practice } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { escaped } from '../../words/format.ts';
import { labelOf, wordingOf } from '../../words/said.ts';
import { hasAnswer } from '../check-in/state.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { classesOf } from '../frame/told-days.ts';
import { nameOf } from '../practice/input.ts';

/** A day of somebody, as far as anything is noted of it. */
export interface DayInput {
  words: Words;
  zone: string;
  day: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** The first day of the calendar. */
  from: Temporal.PlainDate;
  records: DayRecords;
  medicines: readonly Medicine[];
}

/** No list of a day is longer: an import may bring a hundred intakes. */
const longestList = 10;

/** Painkillers as the check-in asks for them. */
const painkillers = script.find(({ id }) => id === 'painkillers') as Question;

/** The callback data that shows a day. */
export function dayData(day: Temporal.PlainDate): string {
  return `hi:${day}`;
}

/** A date with its year: an old day is not taken for one of this year. */
export function fullDate(words: Words, day: Temporal.PlainDate): string {
  return `${words.date(day)} ${day.year}`;
}

/** The day by the rules. */
export function readOf({ day, records, medicines }: DayInput): DayRead {
  return readDay(day, records.checkIn?.answers ?? {}, classesOf(medicines));
}

/** Everything that is noted of one day, and where it leads. */
export function dayFace(input: DayInput): Face {
  const { words, day, records } = input;
  const { history: say } = words;
  const read = readOf(input);
  const { checkIn } = records;
  return {
    text: [
      `<b>${fullDate(words, day)}</b>`,
      stateLines(input, read).join('\n'),
      answerLines(input).join('\n'),
      checkIn?.note ? `<blockquote>${escaped(checkIn.note)}</blockquote>` : '',
      read.labelled ? say.labels[read.labelled.label] : '',
      ...recordLines(input),
      reachOf(input) === 'closed' ? say.closed : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    buttons: [...acts(input, read), ...ways(input)],
  };
}

function stateLines({ words, records: { checkIn } }: DayInput, { state, brief }: DayRead): string[] {
  const { history: say } = words;
  if (!checkIn || !hasAnswer(checkIn)) return [say.nothing];
  const stands =
    state === 'unanswered'
      ? say.noAnswer
      : state === 'headache'
        ? say.headache
        : brief
          ? say.brief(words.duration(shortestMinutes))
          : say.free;
  return [stands, checkIn.finishedAt === null ? say.unfinished : say.sources[checkIn.source]];
}

/** Question by question, as they apply to what was told; nothing where nothing was. */
function answerLines({ words, records: { checkIn }, medicines }: DayInput): string[] {
  if (!checkIn || !hasAnswer(checkIn)) return [];
  const own = namesOf(medicines);
  return applicable(script, checkIn.answers).map((question) => {
    const answer = answerOf(question, checkIn.answers);
    return `${wordingOf(words, question).name}: <b>${escaped(said(words, question, answer, own))}</b>`;
  });
}

/** An answer by itself: the name of its question stands before it. */
function said(
  words: Words,
  question: Question,
  answer: Answer | undefined,
  own: ReadonlyMap<string, string>,
): string {
  const { history: say, checkIn } = words;
  if (answer === undefined) return say.notAsked;
  if (answer === null) return say.skipped;
  switch (question.kind) {
    case 'yes-no':
      return answer === true ? checkIn.yes : checkIn.no;
    case 'scale':
      return say.level(answer as number);
    case 'number':
      return words.duration(answer as number);
    case 'choice':
      return labelOf(words, question, answer as string, own);
    case 'several': {
      const labels = (answer as string[]).map((option) => labelOf(words, question, option, own));
      return labels.length > 0 ? words.list(labels) : (wordingOf(words, question).none ?? '');
    }
  }
}

/** What is noted beside the check-in, a paragraph each. */
function recordLines(input: DayInput): string[] {
  const { words, records } = input;
  const { history: say } = words;
  const paragraph = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return '';
    const left = lines.length - longestList;
    return [title, ...lines.slice(0, longestList), ...(left > 0 ? [say.more(left)] : [])].join('\n');
  };
  return [
    paragraph(
      say.noted,
      records.headaches.map((one) => headacheLine(input, one)),
    ),
    paragraph(
      say.taken,
      records.intakes.map((one) => intakeLine(input, one)),
    ),
    paragraph(
      say.practised,
      records.practices.map((one) => practiceLine(input, one)),
    ),
    paragraph(
      say.visited,
      records.visits.map(({ kind }) => words.physio.visitKinds[visitKindOf(kind)]),
    ),
  ];
}

function headacheLine(input: DayInput, { startedAt, endedAt, peak, side, relief }: Headache): string {
  const { history: say } = input.words;
  const start = timeOf(input, startedAt);
  return [
    endedAt ? say.span(start, timeOf(input, endedAt)) : say.from(start),
    ...(peak === null ? [] : [say.peak(peak)]),
    ...(side ? [say.sides[side]] : []),
    ...(relief ? [say.relief[relief]] : []),
  ].join(' · ');
}

function intakeLine(input: DayInput, { takenAt, option, reason }: Intake): string {
  const { words, medicines } = input;
  const { history: say } = words;
  const name = escaped(labelOf(words, painkillers, option, namesOf(medicines)));
  return [takenAt ? timeOf(input, takenAt) : say.someTime, name, words.medication.reasons[reason]].join(
    ' · ',
  );
}

function practiceLine({ words }: DayInput, practice: Practice): string {
  const { history: say } = words;
  const { before, after, completed } = practice;
  return [
    nameOf({ words }, practice),
    ...(before === null || after === null ? [] : [say.beforeAfter(before, after)]),
    ...(completed === false ? [say.stopped] : []),
  ].join(' · ');
}

function timeOf({ words, zone }: DayInput, at: Temporal.Instant): string {
  return words.time(minuteAt(at, zone));
}

function namesOf(medicines: readonly Medicine[]): Map<string, string> {
  return new Map(medicines.map((medicine) => [ownOption(medicine), medicine.name]));
}

/** What can be done about the check-in of this day; closed: nothing any more. */
function reachOf({ day, today, records: { checkIn } }: DayInput): 'correct' | 'go-on' | 'fill-in' | 'closed' {
  if (checkIn?.finishedAt) return 'correct';
  if (standing(day, today) === 'closed') return 'closed';
  return checkIn && hasAnswer(checkIn) ? 'go-on' : 'fill-in';
}

function acts(input: DayInput, { labelled }: DayRead): Button[][] {
  const { words, day, records } = input;
  const { history: say } = words;
  const reach = reachOf(input);
  const labels = { correct: say.correct, 'go-on': say.goOn, 'fill-in': say.fillIn };
  const first = [
    ...(reach === 'closed' ? [] : [button(labels[reach], `checkin:${day}`)]),
    ...(labelled ? [button(say.whichRule, `${dayData(day)}:rule`)] : []),
  ];
  const visits = records.visits
    .slice(0, longestList)
    .map(({ id, kind }) => [button(words.physio.visitKinds[visitKindOf(kind)], `vi:${id}`)]);
  return [...(first.length > 0 ? [first] : []), ...visits];
}

/** To the day before and after, and to the month. */
function ways({ words, day, today, from }: DayInput): Button[][] {
  const before = day.subtract({ days: 1 });
  const after = day.add({ days: 1 });
  const { compare } = Temporal.PlainDate;
  const row = [
    ...(compare(before, from) >= 0 ? [button(`‹ ${words.shortDate(before)}`, dayData(before))] : []),
    ...(compare(after, today) <= 0 ? [button(`${words.shortDate(after)} ›`, dayData(after))] : []),
  ];
  const calendar = [button(words.help.history, `hi:${day.toPlainYearMonth()}`)];
  return [...(row.length > 0 ? [row] : []), calendar];
}
