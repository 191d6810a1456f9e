import type { NextFunction } from 'grammy';
import type { Database } from '../../store/database.ts';
import { findPerson } from '../../store/people.ts';
import type { Person } from '../../store/schema.ts';
import { wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from './ask.ts';
import { button, type Face } from './card.ts';
import type { Screen } from './screen.ts';

/** Somebody who is set up, with what they are told in. */
export interface Settled {
  person: Person;
  zone: string;
  words: Words;
}

/** Who asks. Somebody who is not set up is led back there, a stranger passed on: then it is undefined, and all is said. */
export async function findSettled(
  ctx: OuterContext,
  next: NextFunction,
  { db, screen }: { db: Database; screen: Screen },
): Promise<Settled | undefined> {
  const person = ctx.from && (await findPerson(db, ctx.from.id));
  if (!person) {
    await next();
    return undefined;
  }
  const words = wordsIn(person.language);
  const { zone, metAt } = person;
  if (zone && metAt) return { person, zone, words };
  const goOn = button(words.checkIn.resume, 'checkin');
  await screen.say(ctx, { text: words.checkIn.needsSetup, buttons: [[goOn]] });
  return undefined;
}

/** Shows what it says to somebody who is set up; undefined: that button is none of its own, and is passed on. */
export async function showSettled(
  ctx: OuterContext,
  next: NextFunction,
  { db, screen }: { db: Database; screen: Screen },
  how: Screen['say'],
  face: (found: Settled) => Face | undefined | Promise<Face | undefined>,
): Promise<void> {
  const found = await findSettled(ctx, next, { db, screen });
  if (!found) return;
  const shown = await face(found);
  await (shown ? how(ctx, shown) : next());
}
