import { Composer, type NextFunction } from 'grammy';
import { neckBars } from '../../domain/contraindications.ts';
import { readProfile } from '../../domain/profile.ts';
import {
  type MovementInput,
  profileOf,
  progressIn,
  sitsLong,
  todaysMovement,
} from '../../domain/programme.ts';
import { doneInWeek } from '../../domain/progress.ts';
import {
  actOnList,
  askList,
  isTicking,
  type TickAct,
  type TickList,
  type TickProfile,
  tickedOn,
  tickLists,
} from '../../domain/tick-list.ts';
import type { Clock } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import { changePerson, findPerson } from '../../store/people.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import type { Face } from '../frame/card.ts';
import type { Screen } from '../frame/screen.ts';
import { findSettled, type Settled } from '../frame/settled.ts';
import { closedFace, moreFace, pausedFace, planFace, profileFace, restFace, tickFace } from './move-card.ts';
import { isAnythingPaused, type Known, loadKnown, singleExercises } from './plan.ts';

/** /move and its button, where no session can begin; and everything about the programme of movements. */
export function createMove({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('move', (ctx, next) => answer(ctx, next, (mover) => today(mover, ctx)));
  // A single exercise before which something stands.
  composer.callbackQuery([/^pr:new:/, 'move'], (ctx, next) =>
    answer(ctx, next, (mover) => today(mover, ctx)),
  );
  composer.callbackQuery(/^mv:(plan|profile)$/, (ctx, next) =>
    answer(ctx, next, (mover) => programme(mover, ctx, ctx.match[1] === 'plan' ? 'plan' : 'profile')),
  );
  composer.callbackQuery('mv:more', (ctx, next) => answer(ctx, next, (mover) => more(mover, ctx)));
  composer.callbackQuery(/^mv:(body|signs|where)$/, (ctx, next) =>
    answer(ctx, next, (mover) => asked(mover, ctx, listOf(ctx.match[1]))),
  );
  composer.callbackQuery(/^mv:(body|signs|where):(?:([+-])([a-z-]+)|done)$/, (ctx, next) => {
    const [, list, sign, option = ''] = ctx.match;
    const act: TickAct = sign ? { do: sign === '+' ? 'pick' : 'unpick', option } : { do: 'done' };
    return answer(ctx, next, (mover) => ticked(mover, ctx, listOf(list), act));
  });
  composer.callbackQuery('mv:again', (ctx, next) => answer(ctx, next, (mover) => again(mover, ctx)));
  return composer;

  /** Shows what there is to say: below what was said, or in place of a card of the programme that was tapped. */
  async function answer(
    ctx: OuterContext,
    next: NextFunction,
    faceFor: (mover: Settled) => Promise<Face>,
  ): Promise<void> {
    const found = await findSettled(ctx, next, { db, screen });
    if (!found) return;
    const face = await faceFor(found);
    const isCard = ctx.callbackQuery?.data?.startsWith('mv:');
    await (isCard ? screen.replace(ctx, face) : screen.say(ctx, face));
  }

  async function inputOf({ person, zone }: Settled): Promise<Known> {
    return loadKnown(db, { row: person, zone, now: clock() });
  }

  /** What stands before the movements of the day. */
  async function today(mover: Settled, ctx: OuterContext): Promise<Face> {
    const { words } = mover;
    const input = await inputOf(mover);
    const now = todaysMovement(input);
    switch (now.do) {
      case 'screen':
        return asked(mover, ctx, 'body');
      case 'signs':
        return asked(mover, ctx, 'signs');
      case 'closed':
        return closedFace(words, now.why, input.profile.body?.ticked ?? []);
      case 'paused':
        return pausedFace(words);
      case 'rest':
        return restFace(words, now.why);
      case 'session':
        return programmeFace(words, input, 'plan') ?? asked(mover, ctx, 'signs');
    }
  }

  /** The programme; or what stands before it, if nothing tells yet what it is. */
  async function programme(mover: Settled, ctx: OuterContext, card: 'plan' | 'profile'): Promise<Face> {
    const input = await inputOf(mover);
    const stands = todaysMovement(input).do;
    const face =
      stands === 'screen' || stands === 'closed' ? undefined : programmeFace(mover.words, input, card);
    return face ?? today(mover, ctx);
  }

  /** What can be done beside the programme, one at a time; or what stands before it. */
  async function more(mover: Settled, ctx: OuterContext): Promise<Face> {
    const known = await inputOf(mover);
    const stands = todaysMovement(known);
    const isOpen = stands.do === 'session' || (stands.do === 'rest' && stands.why === 'enough');
    return isOpen ? moreFace(mover.words, singleExercises(known)) : today(mover, ctx);
  }

  /** A list to tick, from the beginning unless it is being ticked already. */
  async function asked(mover: Settled, ctx: OuterContext, list: TickList): Promise<Face> {
    const after = await change(mover.person.id, (profile) => askList(profile, list, ctx.update.update_id));
    return tickFace(mover.words, list, tickedOn(after, list));
  }

  /** The list after a tap on it, and once it is done what follows from it. */
  async function ticked(mover: Settled, ctx: OuterContext, list: TickList, act: TickAct): Promise<Face> {
    const at = clock().toString();
    const update = ctx.update.update_id;
    const after = await change(mover.person.id, (profile) => actOnList(profile, list, act, { update, at }));
    if (isTicking(after, list)) return tickFace(mover.words, list, tickedOn(after, list));
    // What is to be checked comes before anything else.
    const ticked = after.body?.ticked ?? [];
    if (list === 'body' && neckBars.some((id) => ticked.includes(id)))
      return closedFace(mover.words, 'contraindication', ticked, { goesOn: true });
    // What their headaches are like is told with where they are, once.
    if (list === 'signs' && !after.where) return asked(mover, ctx, 'where');
    const person = (await findPerson(db, mover.person.id)) ?? mover.person;
    return programme({ ...mover, person }, ctx, 'profile');
  }

  /** What rests begins again, with the first week. */
  async function again(mover: Settled, ctx: OuterContext): Promise<Face> {
    const programmeFrom = clock().toString();
    if (isAnythingPaused(await inputOf(mover)))
      await change(mover.person.id, (profile) => ({ ...profile, programmeFrom }));
    const person = (await findPerson(db, mover.person.id)) ?? mover.person;
    return programme({ ...mover, person }, ctx, 'plan');
  }

  /** The profile as it then is. */
  async function change(
    id: number,
    step: (profile: TickProfile) => Record<string, unknown> | undefined,
  ): Promise<TickProfile> {
    const person = await changePerson(db, { id, now: clock() }, (one) => {
      const before = readProfile(one.profile);
      const profile = step(before);
      return profile && profile !== before ? { profile } : undefined;
    });
    return readProfile(person?.profile ?? {});
  }
}

const lists = Object.keys(tickLists) as TickList[];

const listOf = (text: string | undefined): TickList => lists.find((list) => list === text) ?? 'signs';

/** Undefined where nothing tells yet what the headaches look like. */
function programmeFace(words: Words, input: MovementInput, card: 'plan' | 'profile'): Face | undefined {
  const read = profileOf(input);
  if (!read) return undefined;
  if (card === 'profile') return profileFace(words, read);
  return planFace({
    words,
    profile: read.profile,
    progress: progressIn(input, read.profile),
    done: doneInWeek(input.sessions, input.today),
    sitsLong: sitsLong(input),
  });
}
