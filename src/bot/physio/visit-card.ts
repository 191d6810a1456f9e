import type { Temporal } from 'temporal-polyfill';
import { isNoticeable } from '../../domain/noticeable.ts';
import {
  type AroundVisit,
  longestVisitNote,
  type VisitKind,
  type VisitSpan,
  visitKindOf,
  visitKinds,
  visitSpanDays,
} from '../../domain/visit.ts';
import type { Visit } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { escaped } from '../../words/format.ts';
import { button, type Face, rows, shortened } from '../frame/card.ts';
import { fullDate } from '../looking-back/day-card.ts';

/** So many days have a button each; one that is further back is typed. */
const daysWithButton = 14;

/** So many visits share a page of their list. */
const visitsAPage = 8;

/** A visit by its kind and day, as a button logs it. */
function logData(kind: VisitKind, day: Temporal.PlainDate): string {
  return `vi:log:${kind}:${day}`;
}

/** What the visit was; the day, if it is known already. */
export function kindsFace(words: Words, day?: Temporal.PlainDate, notice?: string): Face {
  const { visit: say } = words.physio;
  const asks = day ? say.askKindOn(fullDate(words, day)) : say.askKind;
  return {
    text: [...(notice ? [`<i>${notice}</i>`] : []), asks].join('\n\n'),
    buttons: rows(
      visitKinds.map((kind) =>
        button(words.physio.visitKinds[kind], day ? logData(kind, day) : `vi:kind:${kind}`),
      ),
      2,
    ),
  };
}

/** On which day it was: the last two, or each of the last two weeks. */
export function daysFace(words: Words, kind: VisitKind, today: Temporal.PlainDate, isLong: boolean): Face {
  const { visit: say } = words.physio;
  const days = Array.from({ length: daysWithButton }, (_, ago) => today.subtract({ days: ago }));
  const named = [say.today, say.yesterday];
  const buttons = days.map((day, ago) => button(named[ago] ?? words.shortDate(day), logData(kind, day)));
  return {
    text: say.askDay(words.physio.visitKinds[kind]),
    buttons: isLong
      ? rows(buttons, 2)
      : [buttons.slice(0, named.length), [button(say.another, `vi:days:${kind}`)]],
  };
}

/** A visit: what is noted of it, and the days before and after. */
export function visitFace(words: Words, visit: Visit, day: Temporal.PlainDate, around: AroundVisit): Face {
  const { visit: say } = words.physio;
  const { id, note } = visit;
  const { before, after } = around;
  const [first, second] = [before.meanPeak, after?.meanPeak];
  const isClear = first !== undefined && second !== undefined && isNoticeable(first, second);
  const spans = [
    say.before(rangeOf(words, before), spanSaid(words, before)),
    after
      ? say.after(rangeOf(words, after), spanSaid(words, after))
      : say.early(words.date(day.add({ days: visitSpanDays }))),
    ...(isClear ? [say.noticeable] : []),
  ];
  return {
    text: [
      titleOf(words, visit, day),
      ...(note ? [`<blockquote>${escaped(note)}</blockquote>`] : []),
      spans.join('\n'),
      `<i>${say.caution}</i>`,
    ].join('\n\n'),
    buttons: [
      [button(note ? say.editNote : say.addNote, `vi:${id}:note`), button(say.remove, `vi:${id}:remove`)],
      [button(say.all, 'ph:visits')],
    ],
  };
}

/** The note of a visit is asked for. */
export function visitNoteFace(words: Words, visit: Visit, day: Temporal.PlainDate, notice?: string): Face {
  const { visit: say } = words.physio;
  const { id, note } = visit;
  return {
    text: [
      titleOf(words, visit, day),
      ...(note ? [`<blockquote>${escaped(note)}</blockquote>`] : []),
      ...(notice ? [`<i>${notice}</i>`] : []),
      `<b>${say.askNote(longestVisitNote)}</b>`,
    ].join('\n\n'),
    buttons: [
      note
        ? [button(say.keepNote, `vi:${id}:keep`), button(say.removeNote, `vi:${id}:no-note`)]
        : [button(say.noNote, `vi:${id}:keep`)],
    ],
  };
}

/** A visit that was removed. Its note stands here and nowhere else: undoing takes it from this message. */
export function removedFace(words: Words, { kind, note }: Visit, day: Temporal.PlainDate): Face {
  const { visit: say } = words.physio;
  return {
    text: [
      say.removed(words.physio.visitKinds[visitKindOf(kind)], fullDate(words, day)),
      ...(note ? [`<blockquote>${escaped(note)}</blockquote>`] : []),
    ].join('\n\n'),
    buttons: [[button(say.undo, `vi:undo:${visitKindOf(kind)}:${day}`), button(say.all, 'ph:visits')]],
  };
}

/** The visits, newest first, some at a time. */
export function visitsFace(words: Words, visits: readonly VisitOn[], skipped: number): Face {
  const { visit: say, back } = words.physio;
  const from = Math.min(skipped, Math.max(visits.length - 1, 0));
  const shown = visits.slice(from, from + visitsAPage);
  const turns = [
    ...(from > 0 ? [button(say.newer, `ph:visits:${Math.max(from - visitsAPage, 0)}`)] : []),
    ...(from + visitsAPage < visits.length ? [button(say.older, `ph:visits:${from + visitsAPage}`)] : []),
  ];
  return {
    text: [say.allTitle, ...(visits.length === 0 ? [say.none] : [])].join('\n\n'),
    buttons: [
      ...shown.map(({ id, kind, day }) => [
        button(
          shortened(`${words.shortDate(day)} ${day.year} · ${words.physio.visitKinds[visitKindOf(kind)]}`),
          `vi:${id}`,
        ),
      ]),
      ...(turns.length > 0 ? [turns] : []),
      [button(words.help.visit, 'visit'), button(back, 'ph:show')],
    ],
  };
}

/** A visit in the list. */
export interface VisitOn {
  id: number;
  kind: string;
  day: Temporal.PlainDate;
}

function titleOf(words: Words, { kind }: Visit, day: Temporal.PlainDate): string {
  return `<b>${words.physio.visitKinds[visitKindOf(kind)]}</b> · ${fullDate(words, day)}`;
}

function rangeOf({ summary }: Words, { first, last }: VisitSpan): string {
  return summary.range(first, last);
}

function spanSaid({ helps, physio: { visit: say } }: Words, span: VisitSpan): string {
  const { headache, meanPeak, peaksOf } = span;
  if (headache.of === 0) return say.silent;
  const counts = say.counts(headache.days, headache.of);
  return meanPeak === undefined ? counts : `${counts}, ${say.peak(helps.figure(meanPeak), peaksOf)}`;
}
