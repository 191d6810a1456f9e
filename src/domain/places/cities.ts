import mapZone from '@photostructure/tz-lookup';
import { rawTimeZones, timeZonesNames } from '@vvo/tzdb';
import { cityMapping } from 'city-timezones';
import { once } from '../once.ts';
import { leftOut, moreTowns, respelt } from './towns.ts';

/** A town of the world, by its English name where it has one. */
export interface City {
  /** Made from its names, so that it stays when the list grows; at most 7 letters and digits. */
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  /** Empty where none is known. */
  readonly region: string;
  /** ISO 3166 code; XK is Kosovo. */
  readonly country: string;
  /** IANA name in use today. */
  readonly zone: string;
  /** One name for all zones of a country whose clocks agree. */
  readonly clock: string;
  readonly population: number;
  readonly position: { readonly latitude: number; readonly longitude: number } | undefined;
}

/** What is known of a time zone. */
interface Zone {
  /** In use today. */
  readonly name: string;
  readonly clock: string;
  readonly country: string;
}

const zones = once((): ReadonlyMap<string, Zone> => {
  const current = new Set(timeZonesNames);
  return new Map(
    rawTimeZones.flatMap(({ name: clock, group, countryCode: country }) =>
      [clock, ...group].map((alias) => [
        alias.toLowerCase(),
        { name: current.has(alias) ? alias : clock, clock, country },
      ]),
    ),
  );
});

/** A zone by any of its names, current or deprecated, in any case. */
export function zoneNamed(alias: string): Zone | undefined {
  return zones().get(alias.toLowerCase());
}

const known = new Map<string, boolean>();

/** Whether this JavaScript knows the zone: its data may be older than the map's. */
export function isKnown(zone: string): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  try {
    known.set(zone, new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined);
  } catch {
    known.set(zone, false);
  }
  return known.get(zone) as boolean;
}

/** Zones that have lost towns to newer ones, or never held so many; here the map decides over the list. */
const outdated = new Set(['Asia/Urumqi', 'Asia/Kashgar', 'America/Santiago', 'America/Ojinaga']);

type Listed = Omit<(typeof cityMapping)[number], 'timezone'> & { readonly timezone: string | null };

function listedZone({ lat, lng, iso2, timezone }: Listed): string {
  if (timezone === null) return mapZone(lat, lng);
  if (zoneNamed(timezone)?.country === iso2 && !outdated.has(timezone)) return timezone;
  const mapped = mapZone(lat, lng);
  return zoneNamed(mapped)?.country === iso2 && isKnown(mapped) ? mapped : timezone;
}

/** Countries to which the list gives no code. */
const codes: Readonly<Record<string, string>> = { Kosovo: 'XK', Somaliland: 'SO' };

function listedCity(listed: Listed): City {
  const { city, city_ascii, province, country, iso2, pop, lat: latitude, lng: longitude } = listed;
  return settled({
    name: respelt[city] ?? city,
    formerNames: [city, city_ascii],
    region: province,
    country: codes[country] ?? iso2,
    zone: listedZone(listed),
    population: Math.max(0, Math.round(pop)),
    position: { latitude, longitude },
  });
}

/** Lines of `moreTowns`. */
const townsPattern = /^(?<country>\S+) (?<zone>[^\s:]+) ?(?<region>[^:]*): (?<towns>.+)$/gm;

function furtherTowns(): City[] {
  return [...moreTowns.matchAll(townsPattern)].flatMap(({ groups }) => {
    const { country, zone, region, towns } = groups as Record<
      'country' | 'zone' | 'region' | 'towns',
      string
    >;
    return towns.split(', ').map((town) => {
      const name = town.replace(/ \d+$/, '');
      const population = Number(town.slice(name.length)) * 1000;
      return settled({ name, formerNames: [], region, country, zone, population, position: undefined });
    });
  });
}

/** Completes a town by what follows from the rest. Spelt out, for thousands of spreads take their time. */
function settled(town: Omit<City, 'id' | 'clock'>): City {
  const { name, formerNames, region, country, population, position } = town;
  const { name: zone, clock } = zoneNamed(town.zone) ?? { name: town.zone, clock: town.zone };
  const id = fingerprint(`${country}/${region}/${name}`);
  return { id, name, formerNames, region, country, zone, clock, population, position };
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Every town by its id, the biggest first. */
export const cities = once((): ReadonlyMap<string, City> => {
  const listed: readonly Listed[] = cityMapping;
  const towns = [
    ...listed.filter(({ city, country }) => leftOut[city] !== country).map(listedCity),
    ...furtherTowns(),
  ];
  const clocks = new Set(towns.map(({ clock }) => clock));
  for (const { name: zone, countryCode: country, mainCities } of rawTimeZones) {
    if (clocks.has(zone)) continue;
    const name = mainCities[0] as string;
    towns.push(
      settled({ name, formerNames: [], region: '', country, zone, population: 0, position: undefined }),
    );
  }
  towns.sort((a, b) => b.population - a.population);
  return new Map(towns.map((town) => [town.id, town]));
});
