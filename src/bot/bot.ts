import { createHash } from 'node:crypto';
import { conversations } from '@grammyjs/conversations';
import { sequentialize } from '@grammyjs/runner';
import type { Update } from '@grammyjs/types';
import { Api, type ApiClientOptions, Bot, type Context } from 'grammy';
import { script } from '../domain/check-in.ts';
import type { Clock } from '../domain/time.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { conversationStorage } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { touchPerson } from '../store/people.ts';
import { createDelete } from './archive/delete.ts';
import { createDownload } from './archive/download.ts';
import { createExport } from './archive/export.ts';
import { createImport } from './archive/import.ts';
import { createCheckInTalk } from './check-in/talk.ts';
import { createArrivals } from './frame/arrivals.ts';
import { createAsk, type OuterContext } from './frame/ask.ts';
import { createBoundary } from './frame/boundary.ts';
import { createGallery } from './frame/gallery.ts';
import { createGroupRefusal } from './frame/group.ts';
import { createMembership } from './frame/membership.ts';
import { createPage } from './frame/page.ts';
import { createReader } from './frame/reader.ts';
import { createScreen } from './frame/screen.ts';
import { lowerCommand } from './frame/speech.ts';
import { createTaps } from './frame/taps.ts';
import { createTransport, type Fetch, patient, type Transport } from './frame/transport.ts';
import { createBreaks } from './habits/breaks.ts';
import { createLearn } from './habits/learn.ts';
import { createLetDown } from './habits/let-down.ts';
import { createWorkplace } from './habits/workplace.ts';
import { createNowTalk } from './headache/talk.ts';
import { createCancel } from './home/cancel.ts';
import { createFallback } from './home/fallback.ts';
import { helpFace } from './home/help.ts';
import { privacyFace } from './home/privacy.ts';
import { createStart } from './home/start.ts';
import { letters } from './letters.ts';
import { createHelps } from './looking-back/helps.ts';
import { createHistory } from './looking-back/history.ts';
import { createReport } from './looking-back/report.ts';
import { createSummary } from './looking-back/summary.ts';
import { createMedicationTalk } from './medication/talk.ts';
import { createMessenger, type Messenger } from './messenger.ts';
import { createPhysio } from './physio/physio.ts';
import { createVisit } from './physio/visit.ts';
import { createVisitNoteTalk } from './physio/visit-note.ts';
import { createEvidence } from './practice/evidence.ts';
import { createMove } from './practice/move.ts';
import { relaxFace } from './practice/relax.ts';
import { createRelaxation } from './practice/relaxation.ts';
import { createPracticeTalk } from './practice/talk.ts';
import { createSetupTalk } from './setup/talk.ts';

/** No call to Telegram takes longer than this, so that a lost connection does not hold a person up for long. */
const callTimeoutSeconds = 30;

/** What the bot needs from outside. */
export interface BotOptions {
  token: string;
  /** Where Telegram is: `https://api.telegram.org`, or a Bot API server of one's own. */
  apiRoot: string;
  fetch: Fetch;
  db: Database;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

/** The bot, what the clock says through it, and how to tell it of an update that has to wait before it can be handled. */
export interface UnknotBot extends Bot<OuterContext> {
  messenger: Messenger;
  /** Notes that this update has come; what it returns is called when it is handled. */
  hold(update: Update): () => void;
}

/** The chat an update belongs to. */
export function chatOf(update: Update): number | undefined {
  return (update.message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id;
}

/** The bot, as a person meets it: who hears an update first, from top to bottom. */
export function createBot({ token, apiRoot, fetch, db, clock, log, metrics }: BotOptions): UnknotBot {
  const client = (transport: Transport) => ({
    apiRoot,
    timeoutSeconds: callTimeoutSeconds,
    // grammY's type is node-fetch's; the transport takes what grammY really passes.
    fetch: transport as unknown as NonNullable<ApiClientOptions['fetch']>,
  });
  const transport = createTransport(fetch);
  const bot = new Bot<OuterContext>(token, { client: client(patient(transport)) });
  const arrivals = createArrivals(clock);
  const taps = createTaps(log);
  const screen = createScreen(createGallery(db, log), log);
  const reader = createReader(db);
  const ask = createAsk(screen, taps);
  const setup = createSetupTalk({ db, clock, arrivals });
  const checkIn = createCheckInTalk({ db, clock, arrivals });
  const practice = createPracticeTalk({ db, clock, arrivals });
  const now = createNowTalk({ db, clock, arrivals });
  const medication = createMedicationTalk({ db, clock, arrivals });
  const visitNote = createVisitNoteTalk({ db, clock, arrivals });
  // /cancel ends what is typed before what runs.
  const talks = [setup, now, medication, visitNote, practice, checkIn];
  // Whoever sends in bulk keeps all of it back when told to slow down, not one message.
  const messenger = createMessenger({ db, clock, screen, letters, api: new Api(token, client(transport)) });

  bot.use(lowerCommand);
  // Before anything makes the updates of one chat wait for one another.
  bot.use(async ({ update }, next) => {
    const release = hold(update);
    try {
      await next();
    } finally {
      release();
    }
  });
  bot.use(taps.middleware);
  const all = bot.errorBoundary(createBoundary({ reader, screen, taps, log, metrics }));
  all.use(async (_, next) => {
    await next();
    metrics.updated('handled');
  });
  all.use(sequentialize((ctx) => ctx.chatId?.toString()));
  all.use(createGroupRefusal(log));

  const chat = all.chatType('private');
  chat.use(async (ctx, next) => {
    if (ctx.from && !ctx.myChatMember) await touchPerson(db, ctx.from.id, clock());
    await next();
  });
  chat.use(createMembership({ db, clock }));
  chat.use(
    conversations<OuterContext, Context>({
      storage: {
        type: 'key',
        version: conversationVersion(),
        getStorageKey: (ctx) => ctx.from?.id.toString(),
        adapter: conversationStorage(db),
      },
    }),
  );
  // Before the talks: a file is no answer to what they ask.
  const download = createDownload({ token, apiRoot, fetch });
  chat.use(createImport({ db, clock, screen, taps, download }));
  for (const talk of talks) chat.use(ask.listen(talk));

  chat.use(createPage('help', helpFace, { reader, screen }));
  chat.use(createPage('privacy', privacyFace, { reader, screen }));
  for (const talk of [now, practice, medication, visitNote]) chat.use(ask.offer(talk));
  chat.use(createMove({ db, clock, screen }));
  chat.use(createPage('relax', relaxFace, { reader, screen }));
  chat.use(createRelaxation({ db, clock, screen, taps }));
  chat.use(createEvidence({ reader, screen }));
  chat.use(createHelps({ db, reader, screen }));
  chat.use(createLearn({ db, clock, screen }));
  chat.use(createWorkplace({ db, clock, screen }));
  chat.use(createBreaks({ db, clock, screen, taps }));
  chat.use(createLetDown({ db, clock, screen }));
  chat.use(createSummary({ db, clock, screen }));
  chat.use(createReport({ db, clock, screen, taps, log }));
  chat.use(createHistory({ db, clock, screen }));
  chat.use(createPhysio({ db, clock, screen }));
  chat.use(createVisit({ db, clock, screen }));
  chat.use(createExport({ db, clock, screen, log }));
  chat.use(createDelete({ db, clock, reader, screen, log }));
  chat.use(createStart({ db, clock, ask, setup, screen }));
  chat.use(createCancel({ ask, talks, reader, screen }));
  chat.use(createFallback({ ask, talks: [setup, checkIn], reader, screen, taps }));
  return Object.assign(bot, { hold, messenger });

  function hold(update: Update): () => void {
    const forget = arrivals.note(update.update_id);
    const leave = screen.enter(chatOf(update));
    return () => {
      leave();
      forget();
    };
  }
}

/** Goes up when the turn in `ask.ts` changes: what is stored of a conversation must replay under the same code. */
const turnVersion = 2;

/** A conversation begun under another script or turn is forgotten; the check-in itself is in the database. */
function conversationVersion(): string {
  const told = JSON.stringify([turnVersion, script]);
  return createHash('sha256').update(told).digest('base64url').slice(0, 12);
}
