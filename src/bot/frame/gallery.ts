import type { Message } from '@grammyjs/types';
import { GrammyError, InputFile } from 'grammy';
import type { PatternId } from '../../domain/breathing.ts';
import type { Logger } from '../../logger.ts';
import { breathingPicture } from '../../pictures/breathing.ts';
import { calendarPicture } from '../../pictures/charts/calendar.ts';
import { chartPicture } from '../../pictures/charts/chart.ts';
import type { CalendarData, ChartData } from '../../pictures/charts/data.ts';
import { bodyMapPicture, type DrawnExerciseId, exercisePicture } from '../../pictures/drawings/drawings.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { Database } from '../../store/database.ts';
import { findMedia, keepMedia } from '../../store/media.ts';
import { wordsIn } from '../../words/catalogue.ts';

/** Names a picture, in JSON. */
export type PictureRef =
  | { of: 'breathing'; pattern: PatternId; language: string }
  | { of: 'exercise'; exercise: DrawnExerciseId }
  | { of: 'body-map'; map: 'pressure' | 'pain' }
  | PersonalRef;

/** A picture of somebody's own days. Nothing of it is kept: not what it shows, nor what Telegram calls it. */
type PersonalRef = { of: 'chart'; data: ChartData } | { of: 'calendar'; data: CalendarData };

/** A picture on its way to Telegram: its kind, and what Telegram calls it, or the file. */
interface Exhibit {
  type: Picture['kind'];
  media: string | InputFile;
}

/** Brings pictures to Telegram: each is drawn and given to it once, but for those of somebody's own days. */
export interface Gallery {
  /**
   * Calls `send` with the picture, and a second time with the file should Telegram have forgotten it. Throws what `send`
   * throws.
   */
  exhibit<T extends Message | true>(ref: PictureRef, send: (exhibit: Exhibit) => Promise<T>): Promise<T>;
}

export function createGallery(db: Database, log: Logger): Gallery {
  /** What Telegram calls what it is being given just now, by hash; undefined: it was not taken. Whoever asks meanwhile waits. */
  const giving = new Map<string, Promise<string | undefined>>();
  const pictures = new Map<string, Picture>();

  /** Draws a picture, gives it to Telegram and keeps what that calls it. */
  async function give<T extends Message | true>(
    picture: Picture,
    send: (exhibit: Exhibit) => Promise<T>,
  ): Promise<T> {
    const { hash } = picture;
    const sent = drawn(picture).then(send);
    const named = sent.then(async (shown) => {
      const fileId = shown === true ? undefined : fileIdOf(shown);
      if (fileId !== undefined) await keepMedia(db, hash, fileId);
      return fileId;
    });
    giving.set(
      hash,
      // It has been sent, kept or not.
      named.catch((error) => void log.warn({ err: error, picture: hash }, 'picture not kept')),
    );
    await giving.get(hash);
    giving.delete(hash);
    return sent;
  }

  /** A picture by its name: what it is drawn from is put together once. */
  function pictureNamed(ref: Exclude<PictureRef, PersonalRef>): Picture {
    const name = JSON.stringify(ref);
    const picture = pictures.get(name) ?? pictureOf(ref);
    pictures.set(name, picture);
    return picture;
  }

  return {
    async exhibit(ref, send) {
      if (ref.of === 'chart') return send(await drawn(chartPicture(ref.data)));
      if (ref.of === 'calendar') return send(await drawn(calendarPicture(ref.data)));
      const picture = pictureNamed(ref);
      const { kind: type, hash } = picture;
      let forgotten: string | undefined;
      for (;;) {
        const known = (await giving.get(hash)) ?? (await findMedia(db, hash));
        if (known !== undefined && known !== forgotten) {
          try {
            return await send({ type, media: known });
          } catch (error) {
            if (!isForgotten(error)) throw error;
            log.info({ picture: hash }, 'Telegram has forgotten a picture');
            forgotten = known;
          }
        } else if (!giving.has(hash)) {
          return give(picture, send);
        }
      }
    },
  };
}

/** A picture as a file. */
async function drawn({ kind: type, render }: Picture): Promise<Exhibit> {
  const name = type === 'animation' ? 'unknot.gif' : 'unknot.png';
  return { type, media: new InputFile(await render(), name) };
}

function pictureOf(ref: Exclude<PictureRef, PersonalRef>): Picture {
  switch (ref.of) {
    case 'breathing':
      return breathingPicture(ref.pattern, wordsIn(ref.language).breathing);
    case 'exercise':
      return exercisePicture(ref.exercise);
    case 'body-map':
      return bodyMapPicture(ref.map);
  }
}

/** "wrong file identifier/HTTP URL specified", "wrong remote file identifier specified", "FILE_REFERENCE_EXPIRED" … */
function isForgotten(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /file.?(identifier|reference|id)|wrong type of|can't use file/i.test(error.description)
  );
}

function fileIdOf({ photo, animation, document }: Message): string | undefined {
  return (animation ?? photo?.at(-1) ?? document)?.file_id;
}
