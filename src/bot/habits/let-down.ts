import { Composer, type NextFunction } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import { readDays } from '../../domain/day.ts';
import { dayBefore, fallPoints, type HitRate, hitRate, letDownOn } from '../../domain/let-down.ts';
import { leastDays, patternDays } from '../../domain/patterns.ts';
import { readProfile } from '../../domain/profile.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import { changePerson } from '../../store/people.ts';
import type { Person } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { type Button, button, type Face } from '../frame/card.ts';
import { readDiary } from '../frame/diary.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled } from '../frame/settled.ts';

/**
 * What the end of a day’s check-in says after a fall of stress, to whoever wants to be told: a sentence and a button.
 * Undefined: stress did not fall so far, that is not known, or they do not want it.
 */
export async function letDownOffer(
  db: Database,
  { person, words, day }: { person: Pick<Person, 'id' | 'profile'>; words: Words; day: Temporal.PlainDate },
): Promise<{ text: string; button: Button } | undefined> {
  if (!readProfile(person.profile).letDown) return undefined;
  const { letDown: say } = words.period;
  const first = day.subtract({ days: patternDays - 1 });
  const { told, classes } = await readDiary(db, person.id, day, first);
  const days = readDays(first, day, told, classes);
  const now = days.at(-1);
  const before = now && dayBefore(now, days);
  if (now?.stress === undefined || before?.stress === undefined || !letDownOn(now, days)) return undefined;
  const { after, otherwise } = hitRate(days);
  const isRate = Math.min(after.of, otherwise.of) >= leastDays;
  const rate = isRate ? [say.rate(after.days, after.of, otherwise.days, otherwise.of)] : [];
  return {
    text: [say.fell(before.stress, now.stress), ...rate, say.offer].join(' '),
    button: button(say.button, 'relax'),
  };
}

/** What there is to know of the time after stress, how it was for this person, and the switch. */
export function letDownFace(words: Words, rate: HitRate, isOn: boolean): Face {
  const { settings } = words;
  const { letDown: say } = words.period;
  const { after, otherwise } = rate;
  const isSmall = Math.min(after.of, otherwise.of) < leastDays;
  const own =
    after.of === 0
      ? say.noneYet(patternDays)
      : [
          say.own(patternDays, after.days, after.of, otherwise.days, otherwise.of),
          ...(isSmall ? [say.tooFew(leastDays)] : []),
        ].join(' ');
  return {
    text: [say.title, say.known, say.how(fallPoints), own, isOn ? say.isOn : say.isOff].join('\n\n'),
    buttons: [
      [isOn ? button(settings.turnOff, 'ld:off') : button(settings.turnOn, 'ld:on')],
      [button(settings.back, 'se:show')],
    ],
  };
}

/** Whether a person wants to be told when stress has fallen. */
export function createLetDown({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.callbackQuery('ld:show', (ctx, next) => show(ctx, next));
  composer.callbackQuery('ld:on', (ctx, next) => show(ctx, next, true));
  composer.callbackQuery('ld:off', (ctx, next) => show(ctx, next, false));
  return composer;

  /** @param wanted what the switch is set to, if it is */
  async function show(ctx: OuterContext, next: NextFunction, wanted?: boolean): Promise<void> {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const { zone, words } = found;
    const { id } = found.person;
    const person = await changePerson(db, { id, now: clock() }, ({ profile: stored }) => {
      const profile = readProfile(stored);
      return wanted === undefined || profile.letDown === wanted
        ? undefined
        : { profile: { ...profile, letDown: wanted } };
    });
    const today = dayAt(clock(), zone);
    const first = today.subtract({ days: patternDays - 1 });
    const { told, classes } = await readDiary(db, id, today, first);
    const isOn = readProfile(person?.profile ?? {}).letDown === true;
    await screen.replace(ctx, letDownFace(words, hitRate(readDays(first, today, told, classes)), isOn));
  }
}
