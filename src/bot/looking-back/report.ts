import { Composer, InputFile, type NextFunction } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { readProfile } from '../../domain/profile.ts';
import {
  type Audience,
  audiences,
  type Report,
  type ReportSpan,
  reportOf,
  reportSpans,
  reportStart,
} from '../../domain/report.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import type { Logger } from '../../logger.ts';
import { renderReport } from '../../pictures/report/report.ts';
import { findCheckInOn } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { listHeadaches } from '../../store/headaches.ts';
import { listPractices } from '../../store/practices.ts';
import { listVisits } from '../../store/visits.ts';
import { languageOf } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled, type Settled } from '../frame/settled.ts';
import type { Taps } from '../frame/taps.ts';

/** A tap on the same button within so many seconds after the page has come is the second half of a double tap. */
const secondsApart = 10;

/** For whom a page is, and over how many days. */
interface Choice {
  audience: Audience;
  span: ReportSpan;
}

/** What is on the page, and the choice of one. */
export function reportFace({ report: say }: Words): Face {
  const buttons = audiences.map((audience) =>
    reportSpans.map((span) => button(say.choices[audience](span), dataOf({ audience, span }))),
  );
  return { text: say.ask, buttons };
}

/** /report: one page to take to a doctor or a physiotherapist, as a PDF. */
export function createReport({
  db,
  clock,
  screen,
  taps,
  log,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
  taps: Taps;
  log: Logger;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  const sent = createLately(clock);
  const show = async (ctx: OuterContext, next: NextFunction) => {
    const found = await findSettled(ctx, next, { db, screen });
    if (found) await screen.say(ctx, reportFace(found.words));
  };
  composer.command('report', show);
  composer.callbackQuery('report', show);
  composer.callbackQuery(/^rp:([a-z]+):(\d+)$/, async (ctx, next) => {
    const choice = readChoice(ctx.match[1], ctx.match[2]);
    if (!choice) return next();
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const { words } = found;
    const data = dataOf(choice);
    if (sent.has(found.person.id, data)) {
      return taps.answer(ctx.api, ctx.callbackQuery.id, words.report.twice);
    }
    try {
      await send(ctx, found, choice);
      sent.add(found.person.id, data);
    } catch (error) {
      log.warn({ err: error, chat: ctx.chatId }, 'report not sent');
      const again = button(words.report.again, data);
      await screen.say(ctx, { text: words.report.failed, buttons: [[again]] });
    }
  });
  return composer;

  async function send(ctx: OuterContext, found: Settled, choice: Choice): Promise<void> {
    const { person, words } = found;
    // It is no more than a sign that something comes.
    const sign = ctx.replyWithChatAction('upload_document').catch(() => {});
    const report = await read(found, choice);
    const made = new Date(clock().epochMilliseconds);
    const file = await renderReport(report, languageOf(person.language), made);
    await sign;
    const { report: say } = words;
    // Neither the name nor the notification says what it is about.
    await ctx.replyWithDocument(new InputFile(file, `unknot-${report.today}.pdf`), {
      caption: say.caption(say.range(report.first, report.last)),
    });
  }

  /** The days up to yesterday; today is one of them when its check-in is finished. */
  async function read({ person, zone }: Settled, choice: Choice): Promise<Report> {
    const today = dayAt(clock(), zone);
    const checkIn = await findCheckInOn(db, person.id, today.toString());
    const last = checkIn?.finishedAt ? today : today.subtract({ days: 1 });
    const range = [reportStart(last, choice.span).toString(), last.toString()] as const;
    const [diary, headaches, sessions, visits] = await Promise.all([
      readDiary(db, person.id, today),
      listHeadaches(db, person.id, ...range),
      listPractices(db, person.id),
      listVisits(db, person.id, ...range),
    ]);
    const { safety } = readProfile(person.profile);
    return reportOf({
      ...choice,
      last,
      today,
      diary,
      headaches: headaches.map(dated),
      sessions: sessions.map(dated),
      visits: visits.map(dated),
      safety: safety && { flags: safety.flags, day: dayAt(Temporal.Instant.from(safety.at), zone) },
    });
  }
}

function dated<Row extends { day: string }>(row: Row): Omit<Row, 'day'> & { day: Temporal.PlainDate } {
  return { ...row, day: Temporal.PlainDate.from(row.day) };
}

function dataOf({ audience, span }: Choice): string {
  return `rp:${audience}:${span}`;
}

/** A choice from callback data that anybody can forge; undefined for none. */
function readChoice(who = '', days = ''): Choice | undefined {
  const audience = audiences.find((one) => one === who);
  const span = reportSpans.find((one) => String(one) === days);
  return audience && span && { audience, span };
}

/** Remembers for a moment which page somebody has got. */
function createLately(clock: Clock) {
  const newest = new Map<number, { data: string; until: Temporal.Instant }>();
  return {
    has(person: number, data: string): boolean {
      const known = newest.get(person);
      return known?.data === data && Temporal.Instant.compare(clock(), known.until) < 0;
    },
    add(person: number, data: string): void {
      const now = clock();
      for (const [other, { until }] of newest) {
        if (Temporal.Instant.compare(until, now) <= 0) newest.delete(other);
      }
      newest.set(person, { data, until: now.add({ seconds: secondsApart }) });
    },
  };
}
