import type { Message } from '@grammyjs/types';
import type { Context } from 'grammy';
import type { Temporal } from 'temporal-polyfill';
import { type Profile, readProfile } from '../domain/profile.ts';
import { actOnScreen } from '../domain/safety-screen.ts';
import { readStep, type Step, stepAfter } from '../domain/setup.ts';
import type { Clock } from '../domain/time.ts';
import { tierOf } from '../domain/warnings.ts';
import type { Database } from '../store/database.ts';
import { findPerson, type PersonChange, savePerson, setPersonMessage } from '../store/people.ts';
import { listReminders, setReminder } from '../store/reminders.ts';
import type { Person } from '../store/schema.ts';
import { languages, wordsIn } from '../words/catalogue.ts';
import type { Heard, Talk } from './ask.ts';
import { below, type Face, inPlaceOf, type Place, tappedMessage } from './card.ts';
import { everyDay, languageFace, readyFace, type SetupInput, setupFace, weekdays } from './setup-card.ts';
import { type Routine, readSetup, type SetupAnswer } from './setup-typed.ts';

/** Who is speaking, and when. */
interface Visit {
  id: number;
  now: Temporal.Instant;
  update: number;
}

/** What is asked about a person: in the first meeting one step after the other, from the settings one alone. */
export function createSetupTalk({ db, clock }: { db: Database; clock: Clock }): Talk {
  return {
    id: 'setup',
    asks: async (person) => (await findPerson(db, person))?.step ?? undefined,
    async hear(ctx, asked) {
      const person = ctx.from && (await findPerson(db, ctx.from.id));
      if (!person) return 'passed';
      const visit = { id: person.id, now: clock(), update: ctx.update.update_id };
      if (ctx.callbackQuery) return hearButton(visit, person, ctx);
      if (!ctx.message) return 'passed';
      return hearMessage(visit, person, ctx.message, asked);
    },
    placed: (person, shown) => setPersonMessage(db, person, shown),
  };

  async function hearButton(visit: Visit, person: Person, ctx: Context): Promise<Heard | 'passed'> {
    const data = ctx.callbackQuery?.data ?? '';
    const place = inPlaceOf(tappedMessage(ctx), person, visit.now);
    if (data === 'start:agree' && !person.metAt) return show(person, visit, place);
    if ((data === 'checkin' || data === 'begin') && !person.metAt) return needsSetup(person, visit);
    if (data === 'settings') return hearSettings(visit, person);
    if (data === 'su:later') {
      const notNow = { text: wordsIn(person.language).setup.notNow, buttons: [] };
      return { waits: false, card: { ...notNow, ...place, owner: person.id } };
    }
    const [prefix, what = '', value = ''] = data.split(':');
    if (prefix === 'su') {
      const step = readStep(what);
      return step ? hearAnswer(visit, person, step, { button: value }, place) : 'passed';
    }
    if (prefix !== 'se' || !person.metAt) return 'passed';
    switch (what) {
      case 'ask': {
        const step = readStep(value);
        if (!step || step === 'zone-check' || step === 'advice') return 'passed';
        return show(await change(visit, (now) => asking(now, step)), visit, place);
      }
      case 'show':
        return show(await change(visit, () => ({ step: null })), visit, place);
      case 'language':
        return show(person, visit, place, languageFace);
      case 'speak': {
        const language = languages.find((code) => code === value);
        if (!language) return 'passed';
        const heard = await show(await change(visit, () => ({ language })), visit, place);
        return heard === 'passed' ? heard : { ...heard, speaks: language };
      }
      case 'close': {
        const closed = { text: wordsIn(person.language).settings.closed, buttons: [] };
        return { waits: false, card: { ...closed, ...place, owner: person.id } };
      }
      default:
        return 'passed';
    }
  }

  async function hearMessage(
    visit: Visit,
    person: Person,
    message: Message,
    asked: string | undefined,
  ): Promise<Heard | 'passed'> {
    const { text } = message;
    if (/^\/settings\b/i.test(text ?? '')) return hearSettings(visit, person);
    const step = readStep(person.step);
    if (!step) return 'passed';
    if (/^\/checkin\b/i.test(text ?? '') && !person.metAt) return needsSetup(person, visit);
    if (/^\/start\b/i.test(text ?? '')) {
      return show(await change(visit, (now) => asking(now, step)), visit, below(person, visit.now));
    }
    if (/^\/cancel\b/i.test(text ?? '')) return hearCancel(visit, person);
    if (text?.startsWith('/')) return 'passed';
    if (asked !== undefined && asked !== step) return show(person, visit, below(person, visit.now));
    return hearAnswer(visit, person, step, { message }, below(person, visit.now));
  }

  function needsSetup(person: Person, visit: Visit): Promise<Heard | 'passed'> {
    return show(person, visit, below(person, visit.now), setupFace, {
      notice: wordsIn(person.language).checkIn.needsSetup,
    });
  }

  async function hearSettings(visit: Visit, person: Person): Promise<Heard | 'passed'> {
    const after = person.metAt ? await change(visit, () => ({ step: null })) : person;
    return show(after, visit, below(person, visit.now));
  }

  async function hearCancel(visit: Visit, person: Person): Promise<Heard> {
    const words = wordsIn(person.language);
    if (!person.metAt) return { waits: false, say: words.setup.paused };
    await change(visit, () => ({ step: null }));
    return { waits: false, say: words.cancel.stopped };
  }

  /** An answer to a step, which counts only while that step is asked. */
  async function hearAnswer(
    visit: Visit,
    person: Person,
    step: Step,
    said: { button: string } | { message: Message },
    place: Place,
  ): Promise<Heard | 'passed'> {
    if (person.step !== step) {
      return person.step === null ? 'passed' : show(person, visit, place);
    }
    const answer = readSetup(step, said, { person, now: visit.now });
    if ('again' in answer) return show(person, visit, place);
    if ('notice' in answer || 'choice' in answer) return show(person, visit, place, setupFace, answer);
    if ('routine' in answer) await setRoutine(person, step, answer.routine);
    const after = await change(visit, (now) =>
      now.step === step ? changeBy(now, step, answer, visit) : undefined,
    );
    const kept = 'message' in said && said.message.location ? [said.message.message_id] : [];
    const met = person.metAt === null && after?.metAt;
    return show(
      after,
      visit,
      { ...place, needless: [...place.needless, ...kept] },
      met ? readyFace : setupFace,
    );
  }

  async function setRoutine(person: Person, step: Step, routine: Routine): Promise<void> {
    const kind = step === 'evening' ? 'check-in' : 'relaxation';
    const usual =
      kind === 'check-in' ? { minute: 20 * 60, weekdays: everyDay } : { minute: 15 * 60, weekdays };
    const before = (await listReminders(db, person.id)).find((reminder) => reminder.kind === kind);
    await setReminder(db, { active: true, ...usual, ...before, ...routine, personId: person.id, kind });
  }

  /** Changes a person by what they are at that moment, again when somebody else was faster; undefined: gone. */
  async function change(
    visit: Visit,
    step: (person: Person) => PersonChange | undefined,
  ): Promise<Person | undefined> {
    for (;;) {
      const person = await findPerson(db, visit.id);
      const changed = person && step(person);
      if (!changed) return person;
      const saved = await savePerson(db, person, changed);
      if (saved) return saved;
    }
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
    return { waits: person.step !== null, card: { ...face, ...place, owner: person.id } };
  }
}

/** Asks a step; the safety screen begins without ticks. */
function asking(person: Person, step: Step): PersonChange {
  const { screen: _, ...profile } = readProfile(person.profile);
  return { step, profile };
}

/** What an answer to the step that is asked changes; undefined: nothing. */
function changeBy(
  person: Person,
  step: Step,
  answer: Exclude<SetupAnswer, { notice: string } | { choice: unknown } | { again: true }>,
  { now, update }: Visit,
): PersonChange | undefined {
  const profile = readProfile(person.profile);
  const { offered, ...rest } = profile;
  if ('offered' in answer) return { profile: { ...profile, offered: answer.offered }, step: 'zone-check' };
  if ('confirmed' in answer) {
    if (!answer.confirmed || !offered) return { profile: rest, step: 'zone' };
    return { profile: rest, zone: offered.zone, ...onward(rest) };
  }
  if ('routine' in answer) return answer.stays ? undefined : onward(profile);
  if ('read' in answer) return onward(profile);
  const ticked = answer.acts.reduce(
    (before, act) => actOnScreen(before, act, update, now.toString()) ?? before,
    profile,
  );
  if (ticked === profile) return undefined;
  return { profile: ticked, ...(ticked.screen ? {} : onward(ticked)) };

  function onward(after: Profile): PersonChange {
    const advised = tierOf(after.safety?.flags ?? []) !== undefined;
    const next = stepAfter(step, { met: person.metAt !== null, advised });
    return { step: next, ...(next === null && person.metAt === null && { metAt: now }) };
  }
}
