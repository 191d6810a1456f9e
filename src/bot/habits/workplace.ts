import { Composer } from 'grammy';
import { Temporal } from 'temporal-polyfill';
import { readProfile } from '../../domain/profile.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import { changesFrom, type WorkplaceItem, workplaceItems } from '../../domain/workplace.ts';
import type { Database } from '../../store/database.ts';
import { changePerson } from '../../store/people.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled } from '../frame/settled.ts';

/**
 * One question of the check. The answers before it, `y` or `n` each, travel in its buttons (`wp:yyn`), so that a tap
 * which comes twice or late can do no harm.
 */
export function workplaceFace(words: Words, item: WorkplaceItem, before: string): Face {
  const { checkIn, workplace: say } = words;
  const place = workplaceItems.indexOf(item);
  return {
    text: [
      say.title(place + 1, workplaceItems.length),
      ...(place === 0 ? [say.intro] : []),
      `<b>${say.items[item].ask}</b>`,
    ].join('\n\n'),
    buttons: [
      [button(checkIn.yes, `wp:${before}y`), button(checkIn.no, `wp:${before}n`)],
      ...(place === 0 ? [] : [[button(checkIn.back, `wp:${before.slice(0, -1)}`)]]),
    ],
  };
}

/** What a check found missing (ids), on the day it was made: the changes that matter most. */
export function changesFace(words: Words, missing: readonly string[], day: Temporal.PlainDate): Face {
  const { workplace: say } = words;
  const changes = changesFrom(missing).map((item, place) => `${place + 1}. ${say.items[item].change}`);
  return {
    text: [
      say.result(words.date(day)),
      ...(changes.length > 0 ? [say.changes, ...changes] : [say.none]),
      `<i>${changes.length > 0 ? `${say.practice} ${say.order}` : say.practice}</i>`,
    ].join('\n\n'),
    buttons: [
      [button(say.again, 'wp:'), button(words.settings.breaks, 'mb:show')],
      [button(words.move.overview, 'mv:plan')],
    ],
  };
}

/** The check of a workplace. `wp:show`, in a message of its own: what the last one found, or the first question. */
export function createWorkplace({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();

  composer.callbackQuery('wp:show', async (ctx, next) => {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const { words, zone, person } = found;
    const last = readProfile(person.profile).workplace;
    const day = last && dayAt(Temporal.Instant.from(last.at), zone);
    const face = day ? changesFace(words, last.ticked, day) : workplaceFace(words, workplaceItems[0], '');
    await screen.say(ctx, face);
  });

  composer.callbackQuery(/^wp:([yn]{0,8})$/, async (ctx, next) => {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const { words, zone } = found;
    const answers = ctx.match[1] ?? '';
    const item = workplaceItems[answers.length];
    if (item) return screen.replace(ctx, workplaceFace(words, item, answers));
    const now = clock();
    const ticked = workplaceItems.filter((_, place) => answers[place] === 'n');
    const workplace = { ticked, at: now.toString() };
    await changePerson(db, { id: ctx.from.id, now }, ({ profile }) => ({
      profile: { ...readProfile(profile), workplace },
    }));
    await screen.replace(ctx, changesFace(words, ticked, dayAt(now, zone)));
  });

  return composer;
}
