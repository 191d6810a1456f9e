import type { Message } from '@grammyjs/types';
import type { Temporal } from 'temporal-polyfill';
import { canEndOn, pauseEnd } from '../../domain/pause.ts';
import { type Place as City, findPlaces, placeById, zoneAt, zonesNow } from '../../domain/places/places.ts';
import { readProfile } from '../../domain/profile.ts';
import { isWord, readChoice, readSeveral, readSwitch, readYesNo } from '../../domain/reading/choices.ts';
import { type ClockTime, readTimeOfDay } from '../../domain/reading/clock-times.ts';
import { readComingDate } from '../../domain/reading/dates.ts';
import { readQuietHours } from '../../domain/reading/quiet-hours.ts';
import { readDaysAndTime, readWeekdays } from '../../domain/reading/routines.ts';
import type { RoutineEdit } from '../../domain/routine.ts';
import { safetyQuestion, screenDraft } from '../../domain/safety-screen.ts';
import type { QuietHours, RoutineKind } from '../../domain/schedule.ts';
import { type Act, pickedOptions } from '../../domain/script.ts';
import { isWeekly, type RoutineStep, routineOf, type Step } from '../../domain/setup.ts';
import type { MinuteOfDay } from '../../domain/time.ts';
import { redFlags } from '../../domain/warnings.ts';
import { isOneDay } from '../../domain/weekdays.ts';
import type { Person } from '../../store/schema.ts';
import { catalogue, languages, lexiconsFor, wordsIn } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import { placeName } from './card.ts';
import { todayOf } from './hours-card.ts';
import { readEdit, readQuiet } from './taps.ts';

/** What an answer to a step means. */
export type SetupAnswer =
  /** Not understood: said above the question, which stands. */
  | { notice: string }
  /** Several places fit: the person chooses. */
  | { choice: { ask: string; places: City[] } }
  | { offered: { place: string; zone: string } }
  /** The zone that is right; null: the one that was offered is not. */
  | { confirmed: string | null }
  /** What is said about the hour or the days; whoever sets days is not through with them. */
  | { kind: RoutineKind; edit: RoutineEdit; stays: boolean }
  | { quiet: QuietHours }
  /** The first day after the pause; null: there is to be none. */
  | { pausedUntil: Temporal.PlainDate | null }
  | { acts: Act[] }
  | { read: true }
  /** Nothing that counts: the question stands. */
  | { again: true };

/** Reads what a person said to a step: a button of its own, words, or a location. */
export function readSetup(
  step: Step,
  said: { button: string } | { message: Message },
  { person, now }: { person: Person; now: Temporal.Instant },
): SetupAnswer {
  const text = 'message' in said ? said.message.text : undefined;
  const tapped = 'button' in said ? said.button : undefined;
  const { setup: say } = wordsIn(person.language);
  const lexicons = lexiconsFor(person.language);
  const shared = 'message' in said && said.message.location !== undefined;
  if (step === 'zone' || (step === 'zone-check' && shared)) return readZone();
  if (text === undefined && tapped === undefined) return { notice: say.noText };
  switch (step) {
    case 'zone-check': {
      if (tapped !== undefined) return { confirmed: tapped || null };
      const yes = text === undefined ? undefined : readYesNo(text, lexicons);
      // Whoever names another place means no.
      if (yes === undefined) return readZone();
      return { confirmed: (yes && readProfile(person.profile).offered?.zone) || null };
    }
    case 'evening':
    case 'relaxation':
    case 'summary':
    case 'lesson':
      return text === undefined
        ? edited(step, readEdit(step, tapped ?? ''))
        : typedRoutine(step, text, person);
    case 'quiet':
      return text === undefined ? tappedQuiet(tapped ?? '') : typedQuiet(text, person);
    case 'pause':
      if (text !== undefined) return typedPause(text, person, now);
      return pauseUntil(tapped ?? '', person, now) ?? { again: true };
    case 'safety':
      return text === undefined ? tappedFlags(tapped ?? '') : typedFlags(text, person);
    case 'advice':
      return tapped === undefined ? { again: true } : { read: true };
  }

  function readZone(): SetupAnswer {
    if (tapped !== undefined) {
      const place = placeById(tapped, lexicons);
      return place ? offer(place) : { again: true };
    }
    const location = 'message' in said ? said.message.location : undefined;
    if (location) {
      const zone = zoneAt(location.latitude, location.longitude);
      return { offered: { place: zone, zone } };
    }
    if (text === undefined) return { notice: say.noText };
    return placeFor(text, person, now);
  }
}

/** A city, or the time on the person's watch. */
function placeFor(text: string, person: Person, now: Temporal.Instant): SetupAnswer {
  const { setup: say, time: clockTime } = wordsIn(person.language);
  const lexicons = lexiconsFor(person.language);
  const watch = readTimeOfDay(text, lexicons);
  if (!('fault' in watch) || watch.fault === 'ambiguous') {
    const minutes = 'value' in watch ? [watch.value] : [watch.am, watch.pm];
    const places = zonesNow(minutes, now, lexicons);
    const [only] = places;
    if (!only) return { notice: say.placeUnknown(text) };
    if (places.length === 1) return offer(only);
    return { choice: { ask: say.whichZone(minutes.map(clockTime).join(' / ')), places } };
  }
  const places = findPlaces(text, lexicons);
  const [only] = places;
  if (!only) return { notice: say.placeUnknown(text) };
  return places.length === 1 ? offer(only) : { choice: { ask: say.whichPlace, places } };
}

function offer(place: City): SetupAnswer {
  return { offered: { place: placeName(place), zone: place.zone } };
}

function edited(step: RoutineStep, edit: RoutineEdit | undefined): SetupAnswer {
  if (!edit) return { again: true };
  const stays = 'day' in edit || ('weekdays' in edit && !('minute' in edit));
  return { kind: routineOf[step], edit, stays };
}

/** From this hour on the number alone means the morning, before it the afternoon. */
const morningFrom = 7 * 60;

function typedRoutine(step: RoutineStep, text: string, person: Person): SetupAnswer {
  const lexicons = lexiconsFor(person.language);
  const { setup: say, settings } = wordsIn(person.language);
  // The first meeting asks for the hour alone.
  const both = person.metAt ? readDaysAndTime(text, lexicons) : undefined;
  const weekdays = both?.weekdays ?? (person.metAt ? readWeekdays(text, lexicons) : undefined);
  if (weekdays !== undefined && isWeekly(step) && !isOneDay(weekdays)) return { notice: settings.oneDay };
  const minute = minuteOf(step, both?.time ?? readTimeOfDay(text, lexicons));
  if (minute !== undefined) return edited(step, { minute, ...(weekdays !== undefined && { weekdays }) });
  if (weekdays !== undefined) return edited(step, { weekdays });
  const off = anyLanguage(({ setup, settings }) => [setup.noRelaxation, setup.off, settings.turnOff]);
  const on = anyLanguage(({ settings }) => [settings.turnOn]);
  const label = readChoice(text, { on, off });
  const turned = readSwitch(text, lexicons);
  if (person.metAt && (label === 'on' || turned === true)) return edited(step, { active: true });
  const isOff = label === 'off' || turned === false || readYesNo(text, lexicons) === false;
  // The first meeting offers to leave out the relaxation alone.
  if (isOff && (person.metAt || step === 'relaxation')) return edited(step, { active: false });
  if (!person.metAt) return { notice: say.timeUnclear(text) };
  return { notice: isWeekly(step) ? settings.summaryUnclear(text) : settings.routineUnclear(text) };
}

function minuteOf(step: RoutineStep, time: ClockTime): MinuteOfDay | undefined {
  if ('value' in time) return time.value;
  if (time.fault === 'unclear') return undefined;
  return step === 'evening' || time.am < morningFrom ? time.pm : time.am;
}

function tappedQuiet(value: string): SetupAnswer {
  const quiet = readQuiet(value);
  return quiet ? { quiet } : { again: true };
}

function typedQuiet(text: string, person: Person): SetupAnswer {
  const lexicons = lexiconsFor(person.language);
  const quiet = readQuietHours(text, lexicons);
  if (quiet) return { quiet };
  const none = anyLanguage(({ setup, settings }) => [settings.noQuiet, setup.off, settings.turnOff]);
  const isNone = readChoice(text, { none }) !== undefined || readYesNo(text, lexicons) === false;
  if (isNone) return { quiet: { from: 0, to: 0 } };
  return { notice: wordsIn(person.language).settings.quietUnclear(text) };
}

/** The date a button names, or a typed one. */
function pauseUntil(said: string, person: Person, now: Temporal.Instant): SetupAnswer | undefined {
  const { pause: say, date } = wordsIn(person.language);
  const today = todayOf(person, now);
  const day = readComingDate(said, today, lexiconsFor(person.language));
  if (!day) return undefined;
  return canEndOn(day, today) ? { pausedUntil: day } : { notice: say.outside(date(today.add({ days: 1 }))) };
}

function typedPause(text: string, person: Person, now: Temporal.Instant): SetupAnswer {
  const end = anyLanguage(({ pause }) => [pause.end]);
  const isPaused = pauseEnd(person.pausedUntil, todayOf(person, now)) !== undefined;
  const isOver = readChoice(text, { end }) !== undefined || (isPaused && saysStop(text, person));
  const answer = isOver ? { pausedUntil: null } : pauseUntil(text, person, now);
  return answer ?? { notice: wordsIn(person.language).pause.unclear(text) };
}

/** A plain "no" or "off": "never" could as well mean that the pause is never to end. */
function saysStop(text: string, { language }: Person): boolean {
  const no = anyLanguage(({ checkIn }) => [checkIn.no]);
  return readSwitch(text, lexiconsFor(language)) === false || readChoice(text, { no }) !== undefined;
}

/** What stands on a button counts in whatever language it is typed. */
function anyLanguage(labels: (words: Words) => string[]): string[] {
  return languages.flatMap((language) => labels(catalogue[language]));
}

function tappedFlags(value: string): SetupAnswer {
  const question = safetyQuestion.id;
  if (value === 'done') return { acts: [{ do: 'picked', question }] };
  if (value === 'none') return { acts: [{ do: 'answer', question, value: [] }] };
  const option = value.slice(1);
  return { acts: [{ do: value.startsWith('-') ? 'unpick' : 'pick', question, option }] };
}

/** "2, 5" ticks these lines, "done" sends them off, "none" is none of them: but it takes no tick back. */
function typedFlags(text: string, person: Person): SetupAnswer {
  const question = safetyQuestion.id;
  const { setup: say, checkIn } = wordsIn(person.language);
  const lexicons = lexiconsFor(person.language);
  const ticked = pickedOptions(safetyQuestion, screenDraft(readProfile(person.profile)).picks);
  if (ticked.length > 0 && isWord(text, checkIn.finish)) {
    return { acts: [{ do: 'picked', question }] };
  }
  const numbers = Object.fromEntries(redFlags.map(({ id }, place) => [id, [String(place + 1)]]));
  const read = readSeveral(text, numbers, lexicons);
  const saysNo = read.unknown.length === 0 || readYesNo(text, lexicons) === false;
  const isNone = read.options.length === 0 && saysNo;
  if (isNone && ticked.length === 0) return { acts: [{ do: 'answer', question, value: [] }] };
  if (isNone || read.unknown.length > 0) return { notice: say.safetyUnclear };
  return { acts: read.options.map((option) => ({ do: 'pick', question, option })) };
}
