import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { cities } from '../../../src/domain/places/cities.ts';
import { findPlaces, type Place, placeById, zoneAt, zonesNow } from '../../../src/domain/places/places.ts';
import type { Lexicon } from '../../../src/domain/reading/lexicon.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

const english = [enReading, deReading];
const german = [deReading, enReading];

function said({ name, region, country, zone }: Place): string {
  return `${[name, region, country].filter((part) => part !== undefined).join(', ')} · ${zone}`;
}

describe('a place', () => {
  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['berlin', 'Europe/Berlin'],
    ['BERLIN!', 'Europe/Berlin'],
    ['Berln', 'Europe/Berlin'],
    ['Berlín', 'Europe/Berlin'],
    ['Hambrug', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['Muenchen', 'Europe/Berlin'],
    ['Munchen', 'Europe/Berlin'],
    ['Munich', 'Europe/Berlin'],
    ['Köln', 'Europe/Berlin'],
    ['Koeln', 'Europe/Berlin'],
    ['Cologne', 'Europe/Berlin'],
    ['Nuremberg', 'Europe/Berlin'],
    ['Nürnberg', 'Europe/Berlin'],
    ['Düsseldorf', 'Europe/Berlin'],
    ['Duesseldorf', 'Europe/Berlin'],
    ['Dusseldorf', 'Europe/Berlin'],
    ['Frankfurt', 'Europe/Berlin'],
    ['Frankfurt am Main', 'Europe/Berlin'],
    ['Frankfurt Oder', 'Europe/Berlin'],
    ['Frankfurt (Oder)', 'Europe/Berlin'],
    ['Halle (Saale)', 'Europe/Berlin'],
    ['Mülheim', 'Europe/Berlin'],
    ['Aachen', 'Europe/Berlin'],
    ['Bochum', 'Europe/Berlin'],
    ['Tübingen', 'Europe/Berlin'],
    ['Garmisch Partenkirchen', 'Europe/Berlin'],
    ['Gelsenkrichen', 'Europe/Berlin'],
    ['Berlin Kreuzberg', 'Europe/Berlin'],
    ['Berlin-Mitte', 'Europe/Berlin'],
    ['10115 Berlin', 'Europe/Berlin'],
    ['80331 München', 'Europe/Berlin'],
    ['Wien', 'Europe/Vienna'],
    ['in Wien', 'Europe/Vienna'],
    ['Vienna', 'Europe/Vienna'],
    ['Viena', 'Europe/Vienna'],
    ['Sankt Pölten', 'Europe/Vienna'],
    ['St. Pölten', 'Europe/Vienna'],
    ['Zürich', 'Europe/Zurich'],
    ['Zuerich', 'Europe/Zurich'],
    ['Zurich', 'Europe/Zurich'],
    ['Genf', 'Europe/Zurich'],
    ['Genève', 'Europe/Zurich'],
    ['St. Gallen', 'Europe/Zurich'],
    ['Winterthur', 'Europe/Zurich'],
    ['London', 'Europe/London'],
    ['London, UK', 'Europe/London'],
    ['Londn', 'Europe/London'],
    ['Edinburgh', 'Europe/London'],
    ['Newcastle upon Tyne', 'Europe/London'],
    ['Paris', 'Europe/Paris'],
    ['Nizza', 'Europe/Paris'],
    ['Straßburg', 'Europe/Paris'],
    ['Strassburg', 'Europe/Paris'],
    ['Mailand', 'Europe/Rome'],
    ['Milano', 'Europe/Rome'],
    ['Rom', 'Europe/Rome'],
    ['Rome', 'Europe/Rome'],
    ['Florenz', 'Europe/Rome'],
    ['Venedig', 'Europe/Rome'],
    ['Bozen', 'Europe/Rome'],
    ['Lissabon', 'Europe/Lisbon'],
    ['Lisboa', 'Europe/Lisbon'],
    ['Lisabon', 'Europe/Lisbon'],
    ['Barcelonna', 'Europe/Madrid'],
    ['Teneriffa', 'Atlantic/Canary'],
    ['Mallorca', 'Europe/Madrid'],
    ['Brüssel', 'Europe/Brussels'],
    ['Bruxelles', 'Europe/Brussels'],
    ['Den Haag', 'Europe/Amsterdam'],
    ['Amsterdm', 'Europe/Amsterdam'],
    ['Luxemburg', 'Europe/Luxembourg'],
    ['Kopenhagen', 'Europe/Copenhagen'],
    ['København', 'Europe/Copenhagen'],
    ['Göteborg', 'Europe/Stockholm'],
    ['Gothenburg', 'Europe/Stockholm'],
    ['Prag', 'Europe/Prague'],
    ['Praha', 'Europe/Prague'],
    ['Warschau', 'Europe/Warsaw'],
    ['Krakau', 'Europe/Warsaw'],
    ['Łódź', 'Europe/Warsaw'],
    ['Bukarest', 'Europe/Bucharest'],
    ['Athen', 'Europe/Athens'],
    ['Kiew', 'Europe/Kyiv'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Lemberg', 'Europe/Kyiv'],
    ['Moskau', 'Europe/Moscow'],
    ['Istanbul', 'Europe/Istanbul'],
    ['Kairo', 'Africa/Cairo'],
    ['Kapstadt', 'Africa/Johannesburg'],
    ['Tel Aviv', 'Asia/Jerusalem'],
    ['Dubai', 'Asia/Dubai'],
    ['Teheran', 'Asia/Tehran'],
    ['Neu-Delhi', 'Asia/Kolkata'],
    ['Bangalore', 'Asia/Kolkata'],
    ['Kathmandu', 'Asia/Kathmandu'],
    ['Kathmandoo', 'Asia/Kathmandu'],
    ['Peking', 'Asia/Shanghai'],
    ['Lhasa', 'Asia/Shanghai'],
    ['Hongkong', 'Asia/Hong_Kong'],
    ['Singapur', 'Asia/Singapore'],
    ['Tokio', 'Asia/Tokyo'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
    ['Bali', 'Asia/Makassar'],
    ['Sydney', 'Australia/Sydney'],
    ['Melbourne', 'Australia/Melbourne'],
    ['Auckland', 'Pacific/Auckland'],
    ['New York', 'America/New_York'],
    ['New York City', 'America/New_York'],
    ['New Yrok', 'America/New_York'],
    ['NewYork', 'America/New_York'],
    ['nyc', 'America/New_York'],
    ['Washington, D.C.', 'America/New_York'],
    ['Washington DC', 'America/New_York'],
    ['San Fransisco', 'America/Los_Angeles'],
    ['Los Angelos', 'America/Los_Angeles'],
    ['Vegas', 'America/Los_Angeles'],
    ['Honolulu', 'Pacific/Honolulu'],
    ['Chicago', 'America/Chicago'],
    ['Toronto', 'America/Toronto'],
    ['Windsor, Ontario', 'America/Toronto'],
    ['Quebec City', 'America/Toronto'],
    ['Mexico City', 'America/Mexico_City'],
    ['Ciudad Juárez', 'America/Ciudad_Juarez'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Sao Paulo', 'America/Sao_Paulo'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Santiago de Chile', 'America/Santiago'],
    ['Punta Arenas', 'America/Punta_Arenas'],
    ['Bogotá', 'America/Bogota'],
    ['Portland, Maine', 'America/New_York'],
    ['Portland Oregon', 'America/Los_Angeles'],
    ['Portland, OR', 'America/Los_Angeles'],
    ['Portland, Oregon, USA', 'America/Los_Angeles'],
    ['Portlend Oregon', 'America/Los_Angeles'],
    ['San José, Costa Rica', 'America/Costa_Rica'],
    ['San Jose, California', 'America/Los_Angeles'],
    ['San Jose CA', 'America/Los_Angeles'],
    ['Springfield IL', 'America/Chicago'],
    ['Birmingham, England', 'Europe/London'],
    ['Birmingham Alabama', 'America/Chicago'],
    ['London ON', 'America/Toronto'],
    ['Newcastle NSW', 'Australia/Sydney'],
    ['Kleinkleckersdorf, Germany', 'Europe/Berlin'],
    ['Hintertupfing in Österreich', 'Europe/Vienna'],
    ['Hamburg, New York', 'America/New_York'],
    ['Deutschland', 'Europe/Berlin'],
    ['Germany', 'Europe/Berlin'],
    ['Germny', 'Europe/Berlin'],
    ['Schweiz', 'Europe/Zurich'],
    ['India', 'Asia/Kolkata'],
    ['England', 'Europe/London'],
    ['UK', 'Europe/London'],
    ['Bavaria', 'Europe/Berlin'],
    ['Kalifornien', 'America/Los_Angeles'],
    ['Kosovo', 'Europe/Belgrade'],
    ['Jersey', 'Europe/Jersey'],
    ['I live in Berlin', 'Europe/Berlin'],
    ["I'm from Vienna, Austria", 'Europe/Vienna'],
    ['ich wohne in der Nähe von Köln', 'Europe/Berlin'],
    ['Berlin time please', 'Europe/Berlin'],
    ['Deutsche Zeit', 'Europe/Berlin'],
    ['MEZ', 'Europe/Berlin'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['america/argentina/buenos aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
  ])('%j is in %s, whichever language comes first', (text, zone) => {
    expect(findPlaces(text, english).map((place) => place.zone)).toEqual([zone]);
    expect(findPlaces(text, german).map((place) => place.zone)).toEqual([zone]);
  });

  test.each([
    [
      'Portland',
      [
        'Portland, Oregon, United States · America/Los_Angeles',
        'Portland, Maine, United States · America/New_York',
      ],
    ],
    [
      'San José',
      [
        'San Jose, California, United States · America/Los_Angeles',
        'San Jose, San José, Costa Rica · America/Costa_Rica',
      ],
    ],
    [
      'Birmingham',
      [
        'Birmingham, West Midlands, United Kingdom · Europe/London',
        'Birmingham, Alabama, United States · America/Chicago',
      ],
    ],
    [
      'Washington',
      [
        'Washington, D.C., District of Columbia, United States · America/New_York',
        'Seattle, Washington, United States · America/Los_Angeles',
      ],
    ],
    ['Georgia', ['Atlanta, Georgia, United States · America/New_York', 'Tbilisi, Georgia · Asia/Tbilisi']],
    [
      'Victoria',
      [
        'Melbourne, Victoria, Australia · Australia/Melbourne',
        'Victoria, British Columbia, Canada · America/Vancouver',
      ],
    ],
    [
      'Texas',
      ['Houston, Texas, United States · America/Chicago', 'El Paso, Texas, United States · America/Denver'],
    ],
    [
      'Paris TX',
      ['Houston, Texas, United States · America/Chicago', 'El Paso, Texas, United States · America/Denver'],
    ],
    ['Spain', ['Barcelona, Cataluña, Spain · Europe/Madrid', 'Las Palmas, Spain · Atlantic/Canary']],
  ])('%j asks which', (text, choices) => {
    expect(findPlaces(text, english).map(said)).toEqual(choices);
  });

  test('a country of many clocks offers six of its towns at most', () => {
    const zones = findPlaces('USA', english).map(({ zone }) => zone);
    expect(zones).toHaveLength(6);
    expect(zones).toEqual(
      expect.arrayContaining(['America/New_York', 'America/Chicago', 'America/Los_Angeles']),
    );
    expect(findPlaces('Russland', german)).toHaveLength(6);
  });

  test.each([
    ...['', '   ', '123', '!!!', '😀', 'ok', 'xyz', 'Brl', 'asdf', 'qwertz', 'I don’t know', 'weiß nicht'],
    ...['hallo', 'hello', 'later', 'Kleinkleckersdorf', 'Nowhere/Land', 'Xyzzy TX', 'a'.repeat(201)],
    'one two three four five six seven eight nine ten eleven',
  ])('%j is nowhere', (text) => {
    expect(findPlaces(text, english)).toEqual([]);
    expect(findPlaces(text, german)).toEqual([]);
  });

  test('is named in the words of the first language', () => {
    expect(findPlaces('Munich', german).map(said)).toEqual(['München, Deutschland · Europe/Berlin']);
    expect(findPlaces('München', english).map(said)).toEqual(['Munich, Germany · Europe/Berlin']);
    expect(findPlaces('Milan', german).map(said)).toEqual(['Mailand, Italien · Europe/Rome']);
    expect(findPlaces('Mumbai', english).map(said)).toEqual(['Mumbai, India · Asia/Kolkata']);
    expect(findPlaces('Sao Paulo', []).map(said)).toEqual(['São Paulo, Brazil · America/Sao_Paulo']);
  });

  test('is found again by its id, which fits a button', () => {
    for (const text of [
      'Portland',
      'Springfield',
      'USA',
      'Europe/Berlin',
      'UTC',
      'America/Argentina/Buenos_Aires',
    ]) {
      for (const place of findPlaces(text, german)) {
        expect(Buffer.byteLength(place.id)).toBeLessThanOrEqual(30);
        expect(placeById(place.id, german)).toEqual(place);
      }
    }
    expect(placeById('', german)).toBeUndefined();
    expect(placeById('nowhere', german)).toBeUndefined();
  });

  test('whatever is typed, nothing throws and every zone can be used', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'San',
        'Jose',
        'York',
        'New',
        'Germany',
        'TX',
        'in',
        'City',
        '/',
        ',',
        'Zeit',
        'Saint',
        'a',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        for (const { zone } of findPlaces(words.join(' '), english)) {
          expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
        }
      }),
    );
  });
});

test('a town of more than 100 000 is found by its name, in its country', () => {
  const countries = new Intl.DisplayNames(['en'], { type: 'region' });
  const clocks = new Map([...cities().values()].map(({ zone, clock }) => [zone, clock]));
  for (const { name, country, clock, population } of cities().values()) {
    if (population < 100_000) continue;
    const found = findPlaces(`${name}, ${countries.of(country)}`, english);
    expect(
      found.map(({ zone }) => clocks.get(zone)),
      `${name}, ${country}`,
    ).toContain(clock);
  }
});

test.each([
  ['a name', 'San '.repeat(50)],
  ['misspelt words', 'Springfeld Nue Yrok Germny Kalifornien Texs Ausstralia Berln'],
  ['a chain of countries', 'Germany USA India China Texas Spain Italy Peru Chile Iran'],
])('%s without end takes no time', (_, text) => {
  findPlaces('Berlin', english);
  const start = performance.now();
  findPlaces(text, english);
  expect(performance.now() - start).toBeLessThan(1000);
});

describe('a location', () => {
  test.each([
    ['Berlin', 52.52, 13.405, 'Europe/Berlin'],
    ['Kathmandu', 27.7172, 85.324, 'Asia/Kathmandu'],
    ['São Paulo', -23.55, -46.633, 'America/Sao_Paulo'],
    ['the Black Forest', 48.1, 8.2, 'Europe/Berlin'],
    ['Dili, where the map errs', -8.556, 125.56, 'Asia/Dili'],
    ['Pago Pago, where the map errs', -14.274, -170.704, 'Pacific/Pago_Pago'],
    ['the Gulf of Guinea', 0, 0, 'Etc/GMT'],
    ['the South Pole', -90, 0, 'Antarctica/McMurdo'],
  ])('%s', (_, latitude, longitude, zone) => {
    expect(zoneAt(latitude, longitude)).toBe(zone);
  });

  test('wherever it is, the zone can be used', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (latitude, longitude) => {
          const zone = zoneAt(latitude, longitude);
          expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
        },
      ),
    );
  });
});

describe('the time on a watch', () => {
  const evening = Temporal.Instant.from('2026-11-23T18:45:00Z');
  const zones = (minutes: number[], now: Temporal.Instant, lexicons: readonly Lexicon[] = english) =>
    zonesNow(minutes, now, lexicons).map(({ zone }) => zone);

  test('names towns with that time, one for all whose clocks go alike, the biggest first', () => {
    const places = zonesNow([19 * 60 + 45], evening, english);
    const sizes = places.map(({ id }) => cities().get(id)?.population ?? 0);
    expect(places.map(({ zone }) => zone)).toEqual(
      expect.arrayContaining(['Africa/Kinshasa', 'Europe/Paris']),
    );
    expect(places.map(({ zone }) => zone)).not.toContain('Europe/Berlin');
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('names the reader’s own country first', () => {
    const found = zones([19 * 60 + 45], evening, german);
    expect(found[0]).toBe('Europe/Berlin');
    expect(found).toContain('Africa/Kinshasa');
    expect(found).not.toContain('Europe/Paris');
  });

  test('may be seven minutes off, not eight', () => {
    const nepal = (minute: number) => zones([minute], evening).includes('Asia/Kathmandu');
    const exact = 30;
    expect([exact - 8, exact - 7, exact, exact + 7, exact + 8].map(nepal)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('goes on past midnight', () => {
    const midnight = Temporal.Instant.from('2026-11-23T23:02:00Z');
    expect(zones([23 * 60 + 58], midnight, german)[0]).toBe('Europe/Berlin');
    expect(zones([2], midnight, german)[0]).toBe('Europe/Berlin');
  });

  test('counts for both halves of the day when neither is said', () => {
    const both = zones([7 * 60 + 45, 19 * 60 + 45], evening, german);
    expect(both).toContain('Europe/Berlin');
    expect(both).toContain('Pacific/Auckland');
    expect(both.length).toBeLessThanOrEqual(6);
  });

  test('follows summer time', () => {
    const july = Temporal.Instant.from('2026-07-01T18:45:00Z');
    expect(zones([20 * 60 + 45], july, german)[0]).toBe('Europe/Berlin');
    expect(zones([19 * 60 + 45], july, english)).toContain('Europe/London');
  });

  test('that no clock on earth shows is nowhere', () => {
    expect(zones([19 * 60 + 53], evening)).toEqual([]);
  });

  test('offers clocks that differ within the year, all showing the time', () => {
    for (let minute = 0; minute < 1440; minute += 15) {
      const places = zonesNow([minute], evening, english);
      expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
      for (const { zone } of places) {
        const local = evening.toZonedDateTimeISO(zone);
        expect(local.hour * 60 + local.minute).toBe(minute);
      }
    }
  });
});
