import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Logger } from '../logger.ts';
import type { Visitor } from './chats.ts';
import type { LocalTelegram } from './telegram.ts';

/** What a newcomer may turn to see in a minute what otherwise takes weeks. */
export interface Controls {
  clock: {
    now(): Temporal.Instant;
    /** Goes on from this instant; `undefined`: the real time again. */
    set(instant: Temporal.Instant | undefined): Promise<void>;
  };
  /** The zone a person has told the bot, if they have, and when something comes next for them. */
  visitorTimes(id: number): Promise<VisitorTimes>;
  /** Fills four weeks of sample days; `not-ready`: the person has not been set up yet. */
  fillFourWeeks?(id: number): Promise<'filled' | 'not-ready'>;
}

/** Where a jump of the clock can lead: to the next time something of this kind comes. */
export type Goal = 'evening' | 'exercise' | 'week' | 'lesson';

/** What the clock knows of a person; `next` is absent before they are set up. */
interface VisitorTimes {
  zone?: string;
  next?: Goals;
}

/** When what comes next; where nothing is planned, it is missing. */
type Goals = Partial<Record<Goal, Temporal.Instant>>;

export interface PageOptions {
  telegram: Pick<LocalTelegram, 'visitor' | 'visitors' | 'file'>;
  controls: Controls;
  /** Hears of errors inside, which the browser only sees as a 500. */
  log?: Logger;
}

const HTML = 'text/html; charset=utf-8';
const KINDS: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Telegram lets bots download up to 20 MB; a little more room for what is around the file. */
const LARGEST_BODY = 21 * 1024 * 1024;
/** After how many ms the browser opens a lost event stream again. */
const RECONNECT = 1000;
/** The smallest id a person gets: everybody in the local chat is recognisable by it. */
const FIRST_ID = 1001;

const Profile = z.object({
  name: z.string().trim().min(1).max(64),
  language: z.string().regex(/^[a-z]{2,3}(-\w+)*$/i),
});
const Sent = z.union([
  z.object({ text: z.string().min(1) }),
  z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
]);
const Tap = z.object({ message: z.int(), data: z.string() });
const Jump = z.object({ to: z.string(), zone: z.string(), visitor: z.int() });

const isLoopback = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/** Refuses names that only resolve here (DNS rebinding) and requests made by other sites' pages. */
function refuse(c: Context): string | undefined {
  const { host } = new URL(c.req.url);
  const named = c.req.header('host') ?? host;
  if (!isLoopback(host) || !isLoopback(named)) return 'Only for this computer.';
  if (c.req.method !== 'POST') return undefined;
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== `http://${named}`) return 'Only for this page.';
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/json|multipart\/form-data)\b/.test(type)) return 'JSON or a form, please.';
  return undefined;
}

async function asset(name: string, kind: string): Promise<Response> {
  const bytes = await readFile(new URL(`./${name}`, import.meta.url));
  return new Response(bytes, { headers: { 'Content-Type': kind, 'Cache-Control': 'no-cache' } });
}

async function read<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  const parsed = shape.safeParse(await c.req.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new HTTPException(400, { message: 'Not in the right form.' });
}

/** The next time the wall clock in a zone shows this hour, on this ISO weekday if one is given. */
function next(now: Temporal.ZonedDateTime, hour: number, weekday?: number): Temporal.Instant {
  const today = now.with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const days = weekday === undefined ? 0 : (weekday - now.dayOfWeek + 7) % 7;
  const first = today.add({ days });
  const again = weekday === undefined ? 1 : 7;
  return (Temporal.ZonedDateTime.compare(first, now) > 0 ? first : first.add({ days: again })).toInstant();
}

/** The goals as they are for this person; before they are set up, the usual hours. */
function goals({ next: planned }: VisitorTimes, local: Temporal.ZonedDateTime): Goals {
  const usual = { evening: next(local, 20), exercise: next(local, 15), week: next(local, 8, 1) };
  return planned ?? { ...usual, lesson: next(local, 17, 3) };
}

/** Where a jump of the clock leads: a goal, `two-hours`, `day`, `now` (the real time) or an ISO instant. */
function target(
  to: string,
  zone: string,
  times: VisitorTimes,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  try {
    const local = now.toZonedDateTimeISO(zone);
    const goal = goals(times, local)[to as Goal];
    if (goal) return goal;
    if (to === 'two-hours') return now.add({ hours: 2 });
    if (to === 'day') return local.add({ days: 1 }).toInstant();
    return to === 'now' ? undefined : Temporal.Instant.from(to);
  } catch {
    throw new HTTPException(400, { message: 'No such time.' });
  }
}

/** Does what the person asked for; what the stand-in refuses (a blank text, a chat with a blocked bot) is a conflict. */
function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch {
    throw new HTTPException(409, { message: 'Not possible now.' });
  }
}

/** Shown in the page itself; everything else is only for downloading. */
const isShown = (mime: string) => /^(image\/(jpeg|png|gif|webp)|video\/(mp4|webm))$/.test(mime);

/**
 * The page of the local chat with its small JSON and event-stream API. Answers only on loopback names and only its
 * own page's POSTs. Throws nothing: what is wrong with a request becomes a 4xx with a line of text.
 */
export function createPage({ telegram, controls, log }: PageOptions): Hono {
  const page = new Hono();

  page.use(async (c, next) => {
    const refusal = refuse(c);
    if (refusal) return c.text(refusal, 403, HEADERS);
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  page.use(bodyLimit({ maxSize: LARGEST_BODY }));
  // Hono would print the error; an error of the database holds what people answered.
  page.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log?.error({ err: error }, 'the page failed');
    return c.text('Something went wrong.', 500);
  });

  function visitorOf(c: Context): Visitor {
    const found = telegram.visitors().find(({ id }) => String(id) === c.req.param('visitor'));
    if (!found) throw new HTTPException(404, { message: 'Nobody here.' });
    return found;
  }

  const chatOf = (visitor: Visitor) => ({
    messages: visitor.history(),
    commands: visitor.commands(),
    about: visitor.about(),
    keyboard: visitor.keyboard(),
    action: visitor.action(),
    blocked: visitor.blocked(),
    language: visitor.profile().language_code,
    fourWeeks: controls.fillFourWeeks !== undefined,
  });

  page.get('/', () => asset('page.html', HTML));
  page.get('/:asset{page(-[a-z]+)?\\.css|page-[a-z]+\\.(js|svg)}', async (c) => {
    const name = c.req.param('asset');
    return asset(name, KINDS[name.slice(name.lastIndexOf('.') + 1)] as string).catch(() => c.notFound());
  });

  page.get('/chat/visitors', (c) => c.json(telegram.visitors().map((visitor) => visitor.profile())));
  page.post('/chat/visitors', async (c) => {
    const { name, language } = await read(c, Profile);
    const id = Math.max(FIRST_ID - 1, ...telegram.visitors().map((visitor) => visitor.id)) + 1;
    return c.json(telegram.visitor({ id, first_name: name, language_code: language }).profile(), 201);
  });

  page.get('/chat/clock', async (c) => {
    const now = controls.clock.now();
    const times = await controls.visitorTimes(Number(c.req.query('visitor')));
    const next = goals(times, now.toZonedDateTimeISO(times.zone ?? 'UTC'));
    return c.json({ now, zone: times.zone, next: times.zone === undefined ? undefined : next });
  });
  page.post('/chat/clock', async (c) => {
    const { to, zone, visitor } = await read(c, Jump);
    const times = await controls.visitorTimes(visitor);
    await controls.clock.set(target(to, zone, times, controls.clock.now()));
    return c.json({ now: controls.clock.now() });
  });

  page.get('/chat/files/:id', (c) => {
    const file = telegram.file(c.req.param('id'));
    if (!file) return c.notFound();
    const shown = isShown(file.mime);
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': shown ? file.mime : 'application/octet-stream',
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // An id stands for these bytes and no others.
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });

  page.get('/chat/:visitor', (c) => c.json(chatOf(visitorOf(c))));
  page.post('/chat/:visitor', async (c) => {
    const visitor = visitorOf(c);
    const { name, language } = await read(c, Profile);
    visitor.change({ first_name: name, language_code: language });
    return c.json(visitor.profile());
  });

  page.get('/chat/:visitor/events', (c) => {
    const visitor = visitorOf(c);
    const encoder = new TextEncoder();
    let stop: () => void;
    const events = new ReadableStream<Uint8Array>({
      start(stream) {
        const write = (event: { kind: string }) =>
          stream.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
        stream.enqueue(encoder.encode(`retry: ${RECONNECT}\n\n`));
        // The whole chat first, in one step with listening: nothing can fall between the two.
        write({ kind: 'chat', ...chatOf(visitor) });
        stop = visitor.listen(write);
      },
      cancel: () => stop(),
    });
    return c.body(events, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  });

  page.post('/chat/:visitor/messages', async (c) => {
    const visitor = visitorOf(c);
    if (c.req.header('content-type')?.startsWith('application/json')) {
      const sent = await read(c, Sent);
      const message = attempt(() =>
        'text' in sent ? visitor.send(sent.text) : visitor.sendLocation(sent.latitude, sent.longitude),
      );
      return c.json(message, 201);
    }
    const { file, as, caption } = await c.req.parseBody();
    if (!(file instanceof File)) throw new HTTPException(400, { message: 'A file, please.' });
    const send = as === 'photo' ? visitor.sendPhoto : visitor.sendDocument;
    const words = typeof caption === 'string' && caption !== '' ? caption : undefined;
    const type = file.type || 'application/octet-stream';
    const bytes = new Uint8Array(await file.arrayBuffer());
    return c.json(
      attempt(() => send(file.name, bytes, type, words)),
      201,
    );
  });

  page.post('/chat/:visitor/taps', async (c) => {
    const { message, data } = await read(c, Tap);
    // The answer comes as an event: a browser holds six connections, and taps on a silent bot would use them up.
    void visitorOf(c).tap(message, data);
    return c.json({}, 202);
  });

  page.post('/chat/:visitor/block', async (c) => {
    const visitor = visitorOf(c);
    const { blocked } = await read(c, z.object({ blocked: z.boolean() }));
    if (blocked) visitor.block();
    else visitor.unblock();
    return c.json({ blocked });
  });

  page.post('/chat/:visitor/four-weeks', async (c) => {
    const outcome = await controls.fillFourWeeks?.(visitorOf(c).id);
    return outcome === undefined ? c.notFound() : c.json({ outcome });
  });

  return page;
}
