import mapZone from '@photostructure/tz-lookup';
import { Temporal } from 'temporal-polyfill';
import { type Lexicon, phrasesIn } from '../reading/lexicon.ts';
import { type MinuteOfDay, minuteAt } from '../time.ts';
import { type City, cities, isKnown, zoneNamed } from './cities.ts';
import {
  biggestTowns,
  type Meaning,
  meaningsNear,
  meaningsOf,
  nameIn,
  placeKey,
  townsWithin,
} from './names.ts';

/** A place whose time zone is known, in the words of the first language given. */
export interface Place {
  /** For the data of a button: at most 30 bytes, and the same for ever. */
  readonly id: string;
  readonly name: string;
  /** Where it may have to be told from others of its name. */
  readonly region?: string;
  readonly country?: string;
  /** IANA name. */
  readonly zone: string;
}

/** More are no choice. */
const mostChoices = 6;

/** A place this many times bigger than its namesakes is the one that is meant. */
const dominance = { exact: 20, misspelt: 4 };

/** Nobody is taken to misspell a smaller town, or to put something unknown after its name; short names are easily hit. */
const wellKnown = { long: 100_000, short: 500_000 };

/** Letters of a short name. */
const short = 5;

/** A clock that fewer than one in so many of a country or region live by is not asked about. */
const oneIn = 1000;

/** What a name may mean. A country or region weighs as much as its biggest town. */
interface Candidate {
  readonly town: City;
  readonly area: boolean;
  readonly weight: number;
}

/** A country or region stands for the biggest town by each of its clocks. */
function candidatesOf({ area, towns }: Meaning): Candidate[] {
  const all = towns.reduce((sum, { population }) => sum + population, 0);
  const weight = Math.max(...towns.map(({ population }) => population));
  const clocks = new Map<string, { readonly town: City; readonly population: number }>();
  for (const town of towns) {
    const { town: biggest, population } = clocks.get(town.clock) ?? { town, population: 0 };
    clocks.set(town.clock, { town: biggest, population: population + town.population });
  }
  return [...clocks.values()]
    .filter(({ population }) => population * oneIn >= all)
    .map(({ town }) => ({ town, area, weight }));
}

/** What is left to choose between; one town where all share a clock. */
function choose(meanings: readonly Meaning[], factor: number): City[] {
  const candidates = meanings.flatMap(candidatesOf);
  const heaviest = Math.max(...candidates.map(({ weight }) => weight));
  const likely = candidates.filter(({ weight }) => weight * factor >= heaviest);
  const named = likely.filter(({ area }) => !area);
  const others = likely.filter(
    ({ area, town }) => area && named.every((one) => one.town.clock !== town.clock),
  );
  const towns = [...new Set([...named, ...others].map(({ town }) => town))];
  towns.sort((a, b) => b.population - a.population);
  const clocks = new Set(towns.map(({ clock }) => clock));
  return towns.slice(0, clocks.size === 1 ? 1 : mostChoices);
}

/** Longer texts name no place. */
const longest = { letters: 200, words: 10 };

/** The words without what is said around a place: "I live in". */
function unframed(words: readonly string[], lexicons: readonly Lexicon[]): readonly string[] {
  const startsWith = (phrase: readonly string[]) => phrase.every((word, at) => words[at] === word);
  const endsWith = (phrase: readonly string[]) =>
    phrase.every((word, at) => words.at(at - phrase.length) === word);
  const framed = (list: (places: Lexicon['places']) => string, frames: (phrase: string[]) => boolean) =>
    lexicons
      .flatMap(({ places }) => phrasesIn(list(places)))
      .map((phrase) => placeKey(phrase).split(' '))
      .filter((phrase) => phrase.length < words.length && frames(phrase))
      .sort((a, b) => b.length - a.length)
      .at(0);
  const before = framed(({ before }) => before, startsWith);
  if (before) return unframed(words.slice(before.length), lexicons);
  const after = framed(({ after }) => after, endsWith);
  return after ? unframed(words.slice(0, -after.length), lexicons) : words;
}

function isTown({ area }: Meaning): boolean {
  return !area;
}

function hasTownOf(least: number): (meaning: Meaning) => boolean {
  return ({ towns }) => towns.some(({ population }) => population >= least);
}

/** The towns that lie within everything these words name: "Oregon", "Oregon USA". */
function within(words: readonly string[], lexicons: readonly Lexicon[]): ReadonlySet<City> | undefined {
  const whole = townsWithin(words.join(' '), lexicons);
  if (whole) return whole;
  for (let at = 1; at < words.length; at++) {
    const first = townsWithin(words.slice(0, at).join(' '), lexicons);
    const rest = first && within(words.slice(at), lexicons);
    const both = rest && [...rest].filter((town) => first.has(town));
    if (both && both.length > 0) return new Set(both);
  }
  return undefined;
}

function townsMeant(whole: readonly string[], lexicons: readonly Lexicon[]): City[] {
  const words = unframed(whole, lexicons);
  const name = words.join(' ');
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1)] as const);
  const exact = (key: string) => meaningsOf(key, lexicons);
  const near = (key: string) => meaningsNear(key, lexicons);

  /** "Portland, Oregon" */
  const narrowed = (find: (key: string) => Meaning[]) => {
    for (const [head, tail] of splits.toReversed()) {
      const inside = within(tail, lexicons);
      const towns =
        inside &&
        find(head)
          .filter(isTown)
          .filter(({ towns: [town] }) => inside.has(town as City));
      if (towns && towns.length > 0) return towns;
    }
    return [];
  };
  /** A town nobody knows, in a country or region that is known. Codes count only after a known name: "Paris TX". */
  const surrounding = () => {
    for (const [head, tail] of splits) {
      const inside = within(tail, lexicons);
      if (inside && (tail.join(' ').length > 2 || exact(head).length > 0))
        return [{ area: true, towns: [...inside] }];
    }
    return [];
  };
  /** "Berlin Kreuzberg" */
  const beginning = () => {
    for (const [head] of splits.toReversed()) {
      const known = exact(head).filter(isTown).filter(hasTownOf(wellKnown.long));
      if (known.length > 0) return known;
    }
    return [];
  };

  const attempts: readonly (readonly [find: () => readonly Meaning[], factor: number])[] = [
    [() => exact(whole.join(' ')), dominance.exact],
    [() => exact(name), dominance.exact],
    [() => exact(name.replace(/ (?:city|stadt)$/, '')), dominance.exact],
    [() => exact(`${name} city`), dominance.exact],
    [() => narrowed(exact), dominance.exact],
    [
      () => near(name).filter(hasTownOf(name.length > short ? wellKnown.long : wellKnown.short)),
      dominance.misspelt,
    ],
    [() => narrowed(near), dominance.misspelt],
    [surrounding, dominance.exact],
    [beginning, dominance.exact],
  ];
  for (const [find, factor] of attempts) {
    const meanings = find();
    if (meanings.length > 0) return choose(meanings, factor);
  }
  return [];
}

/** The places a text can mean, the biggest first: none, the one that is meant, or up to six to choose between. */
export function findPlaces(text: string, lexicons: readonly Lexicon[]): Place[] {
  if (text.length > longest.letters) return [];
  const zone = zonePlace(text.trim(), lexicons);
  if (zone) return [zone];
  const words = placeKey(text).split(' ');
  if (words.length > longest.words) return [];
  const towns = townsMeant(words, lexicons);
  return towns.map((town) => placeIn(town, lexicons, towns.length > 1));
}

/** A place that was offered before. */
export function placeById(id: string, lexicons: readonly Lexicon[]): Place | undefined {
  const town = cities().get(id);
  return town ? placeIn(town, lexicons, true) : zonePlace(id, lexicons);
}

function placeIn(town: City, lexicons: readonly Lexicon[], withRegion: boolean): Place {
  const { id, region, zone } = town;
  const [first] = lexicons;
  const name = first ? nameIn(town, first) : town.name;
  const tells = withRegion && region !== '' && region !== name;
  return { id, name, ...(tells && { region }), country: countryIn(town.country, lexicons), zone };
}

/** "Europe/Berlin", "asia/calcutta", "UTC". */
function zonePlace(text: string, lexicons: readonly Lexicon[]): Place | undefined {
  if (/^utc$/i.test(text)) return { id: 'UTC', name: 'UTC', zone: 'UTC' };
  const zone = text.includes('/') ? zoneNamed(text.replaceAll(' ', '_')) : undefined;
  if (!zone) return undefined;
  const name = zone.name.slice(zone.name.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { id: zone.name, name, country: countryIn(zone.country, lexicons), zone: zone.name };
}

function countryIn(code: string, lexicons: readonly Lexicon[]): string {
  const languages = lexicons.map(({ language }) => language);
  return new Intl.DisplayNames([...languages, 'en'], { type: 'region', fallback: 'code' }).of(code) as string;
}

/** Kilometres of a degree of latitude. */
const degree = 111;

/** A town this near knows its time better than the map, whose borders are drawn with a broad pen. */
const nearby = 10;

/** The IANA zone at a point on earth, in degrees. */
export function zoneAt(latitude: number, longitude: number): string {
  let nearest = { distance: Number.POSITIVE_INFINITY, zone: 'UTC' };
  for (const { position, zone } of cities().values()) {
    if (!position) continue;
    const east = (position.longitude - longitude) * Math.cos((latitude * Math.PI) / 180);
    const distance = Math.hypot(position.latitude - latitude, east) * degree;
    if (distance < nearest.distance) nearest = { distance, zone };
  }
  const mapped = mapZone(latitude, longitude);
  return nearest.distance > nearby && isKnown(mapped) ? mapped : nearest.zone;
}

/** A watch may be this many minutes off. */
const watchError = 7;

const day = 24 * 60;

/** Minutes between two times on a clock, the shorter way round. */
function apart(one: MinuteOfDay, other: MinuteOfDay): number {
  const minutes = Math.abs(one - other);
  return Math.min(minutes, day - minutes);
}

/** The offset now, and every change of it within a year. */
function rulesOf(zone: string, now: Temporal.Instant): string {
  const end = now.add({ hours: 365 * 24 });
  let local: Temporal.ZonedDateTime | null = now.toZonedDateTimeISO(zone);
  const rules = [local.offset];
  for (;;) {
    local = local.getTimeZoneTransition('next');
    if (!local || Temporal.Instant.compare(local.toInstant(), end) > 0) return rules.join(' ');
    rules.push(`${local.epochMilliseconds}${local.offset}`);
  }
}

/**
 * Where it is this time now, give or take 7 minutes: up to six places with different clocks over the next year, the biggest
 * first, the reader's own country before all. `watch` holds one minute of the day, or both when morning or evening is open.
 */
export function zonesNow(
  watch: readonly MinuteOfDay[],
  now: Temporal.Instant,
  lexicons: readonly Lexicon[],
): Place[] {
  const home = lexicons[0]?.country;
  const clocks = new Map<string, City>();
  for (const [zone, town] of biggestTowns()) {
    const shown = minuteAt(now, zone);
    if (!watch.some((minute) => apart(shown, minute) <= watchError)) continue;
    const rules = rulesOf(zone, now);
    const known = clocks.get(rules);
    if (!known || (town.country === home && known.country !== home)) clocks.set(rules, town);
  }
  const towns = [...clocks.values()];
  const atHome = towns.filter(({ country }) => country === home);
  const abroad = towns.filter(({ country }) => country !== home);
  return [...atHome, ...abroad].slice(0, mostChoices).map((town) => placeIn(town, lexicons, false));
}
