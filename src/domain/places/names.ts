import { once } from '../once.ts';
import { type Lexicon, phrasesIn } from '../reading/lexicon.ts';
import { plain, slipsAllowed, slipsBetween, spellings } from '../spelling.ts';
import { type City, cities } from './cities.ts';
import { nativeNames, regionCodes } from './towns.ts';

/** What a name can mean: a town, or all towns of a region or country, the biggest first. */
export interface Meaning {
  readonly area: boolean;
  readonly towns: readonly City[];
}

type Index = ReadonlyMap<string, readonly Meaning[]>;

const abbreviations: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'saint',
  sainte: 'saint',
  sankt: 'saint',
  ft: 'fort',
  mt: 'mount',
};

/** A name as it is looked up: letters alone, the usual abbreviations written out. */
export function placeKey(name: string): string {
  return plain(name)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/\b(?:ste?|sainte|sankt|ft|mt)\b/g, (short) => abbreviations[short] as string);
}

function index(entries: Iterable<readonly [name: string, meaning: Meaning]>): Index {
  const meanings = new Map<string, Meaning[]>();
  for (const [name, meaning] of entries) {
    for (const key of spellings(name).map(placeKey)) {
      const known = meanings.get(key);
      if (!known) meanings.set(key, [meaning]);
      else if (!known.includes(meaning)) known.push(meaning);
    }
  }
  return meanings;
}

function gather<Key>(keyOf: (town: City) => Key): Map<Key, City[]> {
  const groups = new Map<Key, City[]>();
  for (const town of cities().values()) {
    const key = keyOf(town);
    const group = groups.get(key);
    if (group) group.push(town);
    else groups.set(key, [town]);
  }
  return groups;
}

const countries = once(() => gather(({ country }) => country));

const regions = once(() => gather(({ country, region }) => `${country}/${region}`));

const biggest = once(
  () => new Map([...gather(({ zone }) => zone)].map(([zone, [town]]) => [zone, town as City])),
);

/** The biggest town of each time zone. */
export function biggestTowns(): ReadonlyMap<string, City> {
  return biggest();
}

/** "Mülheim an der Ruhr", "Frankfurt (Oder)": the part that is mostly said alone. */
const surname = / (?:\(|(?:an|am|im|in|ob|unter) ).*$/;

const towns = once(() =>
  index(
    [...cities().values()].flatMap((town) => {
      const meaning = { area: false, towns: [town] };
      const names = new Set([town.name, ...town.formerNames, town.name.replace(surname, '')]);
      return [...names].map((name) => [name, meaning] as const);
    }),
  ),
);

const areas = once(() =>
  index(
    [...regions()].flatMap(([id, inside]) => {
      const region = id.slice(id.indexOf('/') + 1);
      return region === '' ? [] : [[region, { area: true, towns: inside }] as const];
    }),
  ),
);

/** What an English name, country code or time zone stands for; no towns where it is not known. */
function meant(target: string): Meaning {
  const country = countries().get(target);
  if (country) return { area: true, towns: country };
  const zone = target.includes('/') ? biggest().get(target) : undefined;
  if (zone) return { area: false, towns: [zone] };
  const [name, code] = target.split(/, (?=[A-Z]{2}$)/) as [string, string?];
  const key = placeKey(name);
  const namesakes =
    towns()
      .get(key)
      ?.flatMap((meaning) => meaning.towns) ?? [];
  const town = namesakes.find(({ country }) => code === undefined || country === code);
  if (town) return { area: false, towns: [town] };
  return areas().get(key)?.[0] ?? { area: true, towns: [] };
}

function indexOfNames(names: Readonly<Record<string, string>>): Index {
  const meanings = Object.entries(names).map(([name, target]) => [name, meant(target)] as const);
  return index(meanings.filter(([, { towns }]) => towns.length > 0));
}

const natives = once(() => indexOfNames(nativeNames));

const spoken = new WeakMap<Lexicon, Index>();

/** The places a language has names of its own for. */
function namesIn(lexicon: Lexicon): Index {
  const known = spoken.get(lexicon);
  if (known) return known;
  const regionNames = new Intl.DisplayNames([lexicon.language], { type: 'region' });
  const codes = [...countries().keys()].map((code) => [regionNames.of(code) as string, code]);
  const { names, otherNames } = lexicon.places;
  const made = indexOfNames({ ...Object.fromEntries(codes), ...otherNames, ...names });
  spoken.set(lexicon, made);
  return made;
}

function indexes(lexicons: readonly Lexicon[]): Index[] {
  return [towns(), areas(), natives(), ...lexicons.map(namesIn)];
}

/** All that a key can mean. */
export function meaningsOf(key: string, lexicons: readonly Lexicon[]): Meaning[] {
  return indexes(lexicons).flatMap((one) => one.get(key) ?? []);
}

/** All that the keys nearest to a misspelt one can mean, when a slip or two are forgiven after the first letter. */
export function meaningsNear(key: string, lexicons: readonly Lexicon[]): Meaning[] {
  let most = slipsAllowed(key.length);
  let near: Meaning[] = [];
  if (most === 0) return near;
  for (const one of indexes(lexicons)) {
    for (const [known, meanings] of one) {
      if (known[0] !== key[0]) continue;
      const slips = slipsBetween(key, known, most);
      if (slips > most) continue;
      near = slips < most ? [...meanings] : [...near, ...meanings];
      most = slips;
    }
  }
  return near;
}

const coded = once(() => {
  const byCode = new Map<string, readonly City[]>();
  for (const [country, list] of Object.entries(regionCodes)) {
    for (const entry of phrasesIn(list)) {
      const [code, region] = entry.split(/ (.+)/) as [string, string];
      const inside = regions().get(`${country}/${region}`) as City[];
      byCode.set(code, [...(byCode.get(code) ?? []), ...inside]);
    }
  }
  return byCode;
});

/** The towns of all countries and regions a key can name, their codes included; undefined when it names none. */
export function townsWithin(key: string, lexicons: readonly Lexicon[]): ReadonlySet<City> | undefined {
  const code = key.toUpperCase();
  const inside = [
    ...meaningsOf(key, lexicons).flatMap((meaning) => (meaning.area ? meaning.towns : [])),
    ...(countries().get(code) ?? []),
    ...(coded().get(code) ?? []),
  ];
  return inside.length > 0 ? new Set(inside) : undefined;
}

const shown = new WeakMap<Lexicon, Map<City, string>>();

/** What a town is called in a language. */
export function nameIn(town: City, lexicon: Lexicon): string {
  const known = shown.get(lexicon) ?? new Map<City, string>();
  if (!shown.has(lexicon)) {
    shown.set(lexicon, known);
    for (const [name, target] of Object.entries(lexicon.places.names)) {
      const [named] = meant(target).towns;
      if (named && !known.has(named)) known.set(named, name);
    }
  }
  return known.get(town) ?? town.name;
}
