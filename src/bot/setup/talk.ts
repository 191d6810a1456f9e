import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import { pauseEnd } from '../../domain/pause.ts';
import { type Profile, readProfile } from '../../domain/profile.ts';
import { editRoutine } from '../../domain/routine.ts';
import { actOnScreen } from '../../domain/safety-screen.ts';
import { firstStep, readStep, type Step, stepAfter } from '../../domain/setup.ts';
import { tierOf } from '../../domain/warnings.ts';
import {
  changePerson,
  findPerson,
  noteAsked,
  type PersonChange,
  setPersonMessage,
} from '../../store/people.ts';
import { listReminders, setRoutine } from '../../store/reminders.ts';
import type { Person } from '../../store/schema.ts';
import { languages, wordsIn } from '../../words/catalogue.ts';
import type { Heard, Talk, TalkOptions } from '../frame/ask.ts';
import { standingOf } from '../frame/asked.ts';
import { below, type Face, inPlaceOf, type Place, tappedMessage } from '../frame/card.ts';
import { isSpoken } from '../frame/speech.ts';
import { languageFace, readyFace, type SetupInput, setupFace } from './card.ts';
import { pausedFace, todayOf } from './hours-card.ts';
import { readSetup, type SetupAnswer } from './typed.ts';

/** Who is speaking, and when. */
interface Visit {
  id: number;
  now: Temporal.Instant;
  arrived: Temporal.Instant;
  update: number;
}

/** What is asked about a person: in the first meeting one step after the other, from the settings one alone. */
export function createSetupTalk({ db, clock, arrivals }: TalkOptions): Talk {
  return {
    id: 'setup',
    async hear(ctx) {
      const person = ctx.from && (await findPerson(db, ctx.from.id));
      if (!person) return 'passed';
      const now = clock();
      const update = ctx.update.update_id;
      const visit = { id: person.id, now, arrived: arrivals.of(update) ?? now, update };
      if (ctx.callbackQuery) return hearButton(visit, person, ctx);
      if (!ctx.message) return 'passed';
      if (ctx.hasCommand('settings')) return hearSettings(visit, person);
      if (ctx.hasCommand('cancel')) return hearCancel(visit, person);
      if (!person.metAt && ctx.hasCommand('start')) return hearStart(visit, person);
      if (!person.metAt && ctx.hasCommand([...afterSetup])) return needsSetup(person, visit);
      if (ctx.hasCommand('pause')) return hearPause(visit, person, { ...ctx.message, text: ctx.match });
      return isSpoken(ctx.message) ? hearMessage(visit, person, ctx.message) : 'passed';
    },
    async placed(person, card, shown, update) {
      await setPersonMessage(db, person, shown);
      const asked = { topic: 'setup:', asked: card.asks, at: shown.at, now: clock(), update };
      await noteAsked(db, person, asked);
    },
  };

  async function hearButton(visit: Visit, person: Person, ctx: Context): Promise<Heard | 'passed'> {
    const data = ctx.callbackQuery?.data ?? '';
    const place = inPlaceOf(tappedMessage(ctx), person, visit.now);
    if (data.startsWith('start:agree:'))
      return show(person, visit, place, person.step ? setupFace : readyFace);
    if (!person.metAt && [...afterSetup, 'begin'].includes(data)) return needsSetup(person, visit);
    if (data === 'settings') return hearSettings(visit, person);
    if (data === 'pause') return hearPause(visit, person);
    if (data === 'su:later') return close(person, place, wordsIn(person.language).setup.notNow);
    const [prefix, what = '', ...rest] = data.split(':');
    const value = rest.join(':');
    if (prefix === 'su') {
      const step = readStep(what);
      return step ? hearAnswer(visit, person, step, { button: value }, place) : 'passed';
    }
    if (prefix !== 'se' || !person.metAt) return 'passed';
    switch (what) {
      case 'ask': {
        const step = readStep(value);
        if (!step || step === 'zone-check' || step === 'advice') return 'passed';
        return show(await changePerson(db, visit, (now) => asking(now, step)), visit, place);
      }
      case 'show':
        return show(await changePerson(db, visit, unasked), visit, place);
      case 'language':
        return show(person, visit, place, languageFace);
      case 'speak': {
        const language = languages.find((code) => code === value);
        if (!language) return 'passed';
        const heard = await show(await changePerson(db, visit, () => ({ language })), visit, place);
        return heard === 'passed' ? heard : { ...heard, speaks: language };
      }
      case 'return':
        return show(await changePerson(db, visit, returned), visit, place, pausedFace);
      case 'close':
        await changePerson(db, visit, unasked);
        return close(person, place, wordsIn(person.language).settings.closed);
      default:
        return 'passed';
    }
  }

  /** Words, a place or a picture: an answer to the step that is on the screen. */
  async function hearMessage(visit: Visit, person: Person, message: Message): Promise<Heard | 'passed'> {
    const step = readStep(person.step);
    if (!step) return 'passed';
    const bottom = below(person, visit.now);
    const asked = standingOf(person, `setup:${step}`, message, visit);
    if (asked === 'again') return { waits: true };
    if (asked === 'answer') return hearAnswer(visit, person, step, { message }, bottom);
    // In the first meeting there is nothing else to talk about.
    return asked === 'early' || !person.metAt ? show(person, visit, bottom) : 'passed';
  }

  function needsSetup(person: Person, visit: Visit): Promise<Heard | 'passed'> {
    const notice = wordsIn(person.language).checkIn.needsSetup;
    return show(person, visit, below(person, visit.now), setupFace, { notice });
  }

  async function hearStart(visit: Visit, person: Person): Promise<Heard | 'passed'> {
    const step = readStep(person.step) ?? firstStep;
    const after = await changePerson(db, visit, (now) => asking(now, step));
    return show(after, visit, below(person, visit.now));
  }

  async function hearSettings(visit: Visit, person: Person): Promise<Heard | 'passed'> {
    const after = person.metAt ? await changePerson(db, visit, unasked) : person;
    return show(after, visit, below(person, visit.now));
  }

  /** /pause, alone or with what would else be the answer to it. */
  async function hearPause(visit: Visit, person: Person, message?: Message): Promise<Heard | 'passed'> {
    const after = await changePerson(db, visit, (now) => asking(now, 'pause'));
    const place = below(person, visit.now);
    return after && message?.text
      ? hearAnswer(visit, after, 'pause', { message }, place)
      : show(after, visit, place);
  }

  async function hearCancel(visit: Visit, person: Person): Promise<Heard | 'passed'> {
    const words = wordsIn(person.language);
    if (!person.metAt) return { waits: false, say: words.setup.paused };
    if (!person.asked?.startsWith('setup:')) return 'passed';
    await changePerson(db, visit, unasked);
    return close(person, below(person, visit.now), words.settings.closed);
  }

  /** An answer to a step, which counts only while that step is asked. */
  async function hearAnswer(
    visit: Visit,
    person: Person,
    step: Step,
    said: { button: string } | { message: Message },
    place: Place,
  ): Promise<Heard | 'passed'> {
    const answer = readSetup(step, said, { person, now: visit.now });
    const stale = person.step !== step;
    if (stale && !('acts' in answer)) {
      return show(person, visit, place, whereWeAre(person, step, visit.now));
    }
    if ('again' in answer) return show(person, visit, place);
    if ('notice' in answer || 'choice' in answer) return show(person, visit, place, setupFace, answer);
    if ('edit' in answer) {
      const { kind, edit } = answer;
      await setRoutine(db, { person: visit.id, kind, now: visit.now }, (before) => editRoutine(before, edit));
    }
    const after = await changePerson(db, visit, (now) => changeBy(now, step, answer, visit));
    const taken = 'message' in said && said.message.location ? [said.message.message_id] : [];
    let look = stale && after ? whereWeAre(after, step, visit.now) : setupFace;
    if (person.metAt === null && after?.metAt) look = readyFace;
    if ('pausedUntil' in answer && after?.step === null) look = pausedFace;
    // The advice stays in the chat: there are numbers in it that somebody may need.
    const where = 'read' in answer ? { message: null, needless: [] } : place;
    return show(after, visit, { ...where, needless: [...where.needless, ...taken] }, look);
  }

  function close(person: Person, place: Place, text: string): Heard {
    return { waits: false, card: { text, buttons: [], ...place, owner: person.id, asks: null } };
  }

  async function show(
    person: Person | undefined,
    { now }: Visit,
    place: Place,
    look: (input: SetupInput) => Face = setupFace,
    more: Pick<SetupInput, 'notice' | 'choice'> = {},
  ): Promise<Heard | 'passed'> {
    if (!person) return 'passed';
    const reminders = await listReminders(db, person.id);
    const face = look({ person, reminders, words: wordsIn(person.language), now, ...more });
    const asks = person.step === null ? null : `setup:${person.step}`;
    return { waits: asks !== null, card: { ...face, ...place, owner: person.id, asks } };
  }
}

/** Commands, and buttons of the same name, of talks for which somebody has to be set up. */
const afterSetup = ['checkin', 'now', 'medication', 'breathe', 'pause'] as const;

/** So long after the first meeting a tap on its last card means that its end was never seen. */
const endSeenMinutes = 10;

/** The step that is asked; where none is, what the tapped one came to if that has just been, else the settings. */
function whereWeAre(person: Person, tapped: Step, now: Temporal.Instant): typeof readyFace {
  const { step, metAt } = person;
  if (step !== null) return setupFace;
  if (tapped === 'pause' && pauseEnd(person.pausedUntil, todayOf(person, now))) return pausedFace;
  const isLast = tapped === 'safety' || tapped === 'advice';
  const isFresh = metAt !== null && metAt.until(now).total('minutes') < endSeenMinutes;
  return isLast && isFresh ? readyFace : setupFace;
}

const unasked = ({ step }: Person): PersonChange | undefined => (step === null ? undefined : { step: null });

/** Ends the pause, if there is one. */
function returned(person: Person): PersonChange | undefined {
  return person.pausedUntil === null ? unasked(person) : { step: null, pausedUntil: null };
}

/** Asks a step; the safety screen begins without ticks. */
function asking(person: Person, step: Step): PersonChange {
  const { screen: _, ...profile } = readProfile(person.profile);
  return { step, profile };
}

/** What an answer to a step changes; undefined: nothing. */
function changeBy(
  person: Person,
  step: Step,
  answer: Exclude<SetupAnswer, { notice: string } | { choice: unknown } | { again: true }>,
  { now, update }: Visit,
): PersonChange | undefined {
  const profile = readProfile(person.profile);
  if ('acts' in answer) return ticked();
  if (person.step !== step) return undefined;
  const { offered, ...rest } = profile;
  if ('offered' in answer) return { profile: { ...profile, offered: answer.offered }, step: 'zone-check' };
  if ('confirmed' in answer) {
    // The button names the zone it was shown with: another may have been offered since.
    if (answer.confirmed === null || answer.confirmed !== offered?.zone)
      return { profile: rest, step: 'zone' };
    return { profile: rest, zone: offered.zone, ...onward(rest) };
  }
  if ('edit' in answer) return answer.stays ? undefined : onward(profile);
  if ('quiet' in answer) return { profile: { ...profile, quiet: answer.quiet }, ...onward(profile) };
  if ('pausedUntil' in answer)
    return { pausedUntil: answer.pausedUntil?.toString() ?? null, ...onward(profile) };
  return onward(profile);

  /** A tick that its *Done* has overtaken still counts, and may call for advice. */
  function ticked(): PersonChange | undefined {
    if (!('acts' in answer)) return undefined;
    if (person.step !== 'safety' && !profile.screen?.done) return undefined;
    const after = answer.acts.reduce(
      (before, act) => actOnScreen(before, act, update, now.toString()) ?? before,
      profile,
    );
    if (after === profile) return undefined;
    const isOver = person.step === 'safety' ? after.safety !== profile.safety : person.step === 'advice';
    if (isOver) return { profile: after, ...onward(after) };
    return { profile: after, ...(person.step !== 'safety' && isAdvised(after) && { step: 'advice' }) };
  }

  function onward(after: Profile): PersonChange {
    const next = stepAfter(step, { met: person.metAt !== null, advised: isAdvised(after) });
    return { step: next, ...(next === null && person.metAt === null && { metAt: now }) };
  }
}

function isAdvised({ safety }: Profile): boolean {
  return tierOf(safety?.flags ?? []) !== undefined;
}
