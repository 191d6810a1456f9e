import { Composer, InputFile, type NextFunction } from 'grammy';
import type { Archive } from '../../domain/archive/archive.ts';
import { largestFile, readFile, type ToldFault } from '../../domain/archive/file.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import { differenceFor, hasOtherSettings, restoreSettings, takeArchive } from '../../store/archive.ts';
import type { Database } from '../../store/database.ts';
import { findPerson } from '../../store/people.ts';
import { inSlices } from '../../store/slices.ts';
import type { OuterContext } from '../frame/ask.ts';
import { type Face, tappedMessage } from '../frame/card.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled, type Settled } from '../frame/settled.ts';
import type { Taps } from '../frame/taps.ts';
import type { Download, Downloaded } from './download.ts';
import {
  askFace,
  doneFace,
  type Found,
  faultsSaidOf,
  fileMark,
  foundFace,
  megabytes,
} from './import-card.ts';

/** What a file turned out to be: fit to be taken in, with its mark, or a reason why not. */
type Opened = Fit | { faults: ToldFault[] } | { sorry: Sorry };

/** A file that can be taken in. */
interface Fit {
  file: Archive;
  mark: string;
}

/** Why a file could not be looked at. */
type Sorry = Exclude<Downloaded, Uint8Array>;

/**
 * /import: a file is looked at whole, what it would change is told, and then chosen. Nothing of it is kept meanwhile: the
 * choice stands under an answer to the file, which is fetched and looked at again.
 */
export function createImport({
  db,
  clock,
  screen,
  taps,
  download,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
  taps: Taps;
  download: Download;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('import', ask);
  composer.callbackQuery('import', ask);
  composer.on('message:document', receive);
  composer.callbackQuery(/^im:add:([\w-]{16})$/, (ctx, next) => take(ctx, next, `${ctx.match[1]}`));
  composer.callbackQuery(/^im:replace:(\d{1,5}):([\w-]{16})$/, (ctx, next) =>
    take(ctx, next, `${ctx.match[2]}`, Number(ctx.match[1])),
  );
  composer.callbackQuery(/^im:settings:([\w-]{16})$/, (ctx, next) => restore(ctx, next, `${ctx.match[1]}`));
  composer.callbackQuery('im:cancel', async (ctx, next) => {
    const settled = await findSettled(ctx, next, { db, screen });
    if (settled) await screen.replace(ctx, { text: settled.words.files.cancelled, buttons: [] });
  });
  return composer;

  async function ask(ctx: OuterContext, next: NextFunction): Promise<void> {
    const settled = await findSettled(ctx, next, { db, screen });
    if (settled) await screen.say(ctx, askFace(settled.words));
  }

  async function receive(ctx: OuterContext, next: NextFunction): Promise<void> {
    const { message } = ctx;
    const person = ctx.from && (await findPerson(db, ctx.from.id));
    // An animation is a document too, and nobody means it to be read.
    if (!message?.document || message.animation || !person?.zone || !person.metAt) return next();
    const settled = await findSettled(ctx, next, { db, screen });
    if (!settled) return;
    const { words } = settled;
    const chat = message.chat.id;
    const { file_id, file_size = 0 } = message.document;
    const opened = file_size > largestFile ? { sorry: 'large' as const } : await open(ctx, settled, file_id);
    const reply = { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
    if ('faults' in opened) {
      const { face, list } = faultsSaidOf(words, opened.faults);
      await answer(face);
      if (list === undefined) return;
      const day = dayAt(clock(), settled.zone);
      await ctx.api.sendDocument(chat, new InputFile(Buffer.from(list), `unknot-import-${day}.txt`), reply);
      return;
    }
    await answer(
      'sorry' in opened ? sorryFace(settled, opened.sorry) : foundFace(words, await compare(settled, opened)),
    );

    async function answer({ text, buttons }: Face): Promise<void> {
      const look = { parse_mode: 'HTML', reply_markup: { inline_keyboard: buttons } } as const;
      await ctx.api.sendMessage(chat, text, { ...look, ...reply });
    }
  }

  /** Fetches a file and looks at all of it. */
  async function open(ctx: OuterContext, { zone }: Settled, fileId: string): Promise<Opened> {
    const bytes = await download(ctx.api, fileId);
    if (typeof bytes === 'string') return { sorry: bytes };
    const now = clock();
    const checked = await inSlices(readFile(bytes, { now, today: dayAt(now, zone) }));
    return 'archive' in checked ? { file: checked.archive, mark: fileMark(bytes) } : checked;
  }

  async function compare({ person, zone }: Settled, { file, mark }: Fit): Promise<Found> {
    const difference = await differenceFor(db, person.id, file, clock());
    return { difference, mark, hasSettings: await differs(person.id, zone, file) };
  }

  async function differs(id: number, zone: string, { settings }: Archive): Promise<boolean> {
    const person = settings && (await findPerson(db, id));
    return person ? hasOtherSettings(db, person, { settings, today: dayAt(clock(), zone) }) : false;
  }

  /** The file that the tapped message answers, looked at again; undefined: it is not as it was, and that is said. */
  async function reopen(
    ctx: OuterContext,
    next: NextFunction,
    mark: string,
  ): Promise<(Fit & { settled: Settled }) | undefined> {
    const settled = await findSettled(ctx, next, { db, screen });
    if (!settled) return undefined;
    // Reading takes its time; the button need not spin meanwhile.
    if (ctx.callbackQuery) await taps.answer(ctx.api, ctx.callbackQuery.id);
    const document = tappedMessage(ctx)?.reply_to_message?.document;
    const opened = document ? await open(ctx, settled, document.file_id) : { sorry: 'gone' as const };
    if ('file' in opened && opened.mark === mark) return { ...opened, settled };
    if ('file' in opened) await showAgain(ctx, settled, opened);
    else if ('faults' in opened) await screen.replace(ctx, faultsSaidOf(settled.words, opened.faults).face);
    // The buttons stay for another try.
    else if (opened.sorry === 'away') await screen.say(ctx, sorryFace(settled, opened.sorry));
    else await screen.replace(ctx, sorryFace(settled, opened.sorry));
    return undefined;
  }

  async function showAgain(ctx: OuterContext, settled: Settled, fit: Fit, before?: string): Promise<void> {
    const { words } = settled;
    const face = foundFace(words, await compare(settled, fit));
    await screen.replace(ctx, { ...face, text: `${before ?? words.files.changed}\n\n${face.text}` });
  }

  async function take(ctx: OuterContext, next: NextFunction, mark: string, replace?: number): Promise<void> {
    const opened = await reopen(ctx, next, mark);
    if (!opened) return;
    const { settled, file } = opened;
    const { person, zone, words } = settled;
    const difference = await takeArchive(db, { person: person.id, file, replace, now: clock() });
    if (difference === 'changed') return showAgain(ctx, settled, opened);
    const hasSettings = await differs(person.id, zone, file);
    await screen.replace(ctx, doneFace(words, { difference, mark, hasSettings }, replace !== undefined));
  }

  async function restore(ctx: OuterContext, next: NextFunction, mark: string): Promise<void> {
    const opened = await reopen(ctx, next, mark);
    if (!opened) return;
    const { settled, file } = opened;
    const now = clock();
    const today = dayAt(now, settled.zone);
    const { settings } = file;
    if (settings) await restoreSettings(db, { person: settled.person.id, settings, today, now });
    await showAgain(ctx, settled, opened, settled.words.files.settingsDone);
  }
}

function sorryFace({ words: { files: say } }: Settled, sorry: Sorry): Face {
  const texts = { gone: say.gone, large: say.tooLarge(megabytes), away: say.away };
  return { text: texts[sorry], buttons: [] };
}
