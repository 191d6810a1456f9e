import type { Message } from '@grammyjs/types';
import type { Temporal } from 'temporal-polyfill';
import { readTimeOfDay } from '../domain/clock-times.ts';
import { type Place as City, findPlaces, placeById, zoneAt, zonesNow } from '../domain/places.ts';
import { readProfile } from '../domain/profile.ts';
import { readChoice, readSeveral, readYesNo } from '../domain/reading.ts';
import { safetyQuestion, screenDraft } from '../domain/safety-screen.ts';
import { type Act, pickedOptions } from '../domain/script.ts';
import { everyDay, type Step, weekdays } from '../domain/setup.ts';
import type { MinuteOfDay } from '../domain/time.ts';
import { redFlags } from '../domain/warnings.ts';
import type { Person } from '../store/schema.ts';
import { catalogue, languages, lexiconsFor, wordsIn } from '../words/catalogue.ts';
import { isWord } from './check-in-typed.ts';
import { placeName } from './setup-card.ts';

/** What changes about a reminder. */
export interface Routine {
  minute?: MinuteOfDay;
  weekdays?: number;
  active?: boolean;
}

/** What an answer to a step means. */
export type SetupAnswer =
  /** Not understood: said above the question, which stands. */
  | { notice: string }
  /** Several places fit: the person chooses. */
  | { choice: { ask: string; places: City[] } }
  | { offered: { place: string; zone: string } }
  /** The zone that is right; null: the one that was offered is not. */
  | { confirmed: string | null }
  | { routine: Routine; stays?: boolean }
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
      return text === undefined ? tappedRoutine(tapped ?? '') : typedRoutine(step, text, person);
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

/** A button's minute of the day, `off`, or `days-` with a mask of weekdays. */
function tappedRoutine(value: string): SetupAnswer {
  if (value === 'off') return { routine: { active: false } };
  const days = /^days-(\d{1,3})$/.exec(value);
  const mask = [everyDay, weekdays].find((known) => known === Number(days?.[1]));
  if (mask !== undefined) return { routine: { weekdays: mask }, stays: true };
  const minute = Number(value);
  return /^\d{1,4}$/.test(value) && minute < 1440 ? { routine: { minute, active: true } } : { again: true };
}

/** From this hour on the number alone means the morning, before it the afternoon. */
const morningFrom = 7 * 60;

function typedRoutine(step: 'evening' | 'relaxation', text: string, person: Person): SetupAnswer {
  const lexicons = lexiconsFor(person.language);
  const { setup: say } = wordsIn(person.language);
  const time = readTimeOfDay(text, lexicons);
  if ('value' in time) return { routine: { minute: time.value, active: true } };
  if (time.fault === 'ambiguous') {
    const { am, pm } = time;
    const minute = step === 'evening' || am < morningFrom ? pm : am;
    return { routine: { minute, active: true } };
  }
  const off = languages.flatMap((language) => {
    const { setup, settings } = catalogue[language];
    return [setup.noRelaxation, setup.off, settings.turnOff];
  });
  const isOff = readChoice(text, { off }) !== undefined;
  if (step === 'relaxation' && (isOff || readYesNo(text, lexicons) === false)) {
    return { routine: { active: false } };
  }
  return { notice: say.timeUnclear(text) };
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
