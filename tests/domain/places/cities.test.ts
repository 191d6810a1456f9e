import { describe, expect, test } from 'vitest';
import { cities, isKnown, zoneNamed } from '../../../src/domain/places/cities.ts';

describe('the list of towns', () => {
  const towns = [...cities().values()];

  test('every town has an id of its own, under which it is kept', () => {
    expect(towns.length).toBeGreaterThan(7900);
    expect(towns.every(({ id }) => /^[0-9a-z]{1,7}$/.test(id))).toBe(true);
    expect(towns.every((town) => cities().get(town.id) === town)).toBe(true);
  });

  test('two towns never share region, country and name', () => {
    const names = towns.map(({ name, region, country }) => `${name}/${region}/${country}`);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test('every zone can be used', () => {
    for (const zone of new Set(towns.map((town) => town.zone))) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone).not.toThrow();
    }
  });

  test('no zone is called by a name of former times', () => {
    const zones = new Set(towns.map(({ zone }) => zone));
    for (const former of [
      'Asia/Calcutta',
      'Asia/Rangoon',
      'Europe/Kiev',
      'America/Montreal',
      'Asia/Chongqing',
    ]) {
      expect(zones.has(former), former).toBe(false);
    }
  });

  test('every town has a country that has a name', () => {
    const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const country of new Set(towns.map((town) => town.country))) {
      expect(countries.of(country), country).toBeDefined();
    }
  });

  test('the biggest come first', () => {
    expect(towns[0]?.name).toBe('Tokyo');
  });
});

describe('a time zone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin', 'DE'],
    ['europe/berlin', 'Europe/Berlin', 'DE'],
    ['Asia/Calcutta', 'Asia/Kolkata', 'IN'],
    ['US/Pacific', 'America/Los_Angeles', 'US'],
    ['America/Detroit', 'America/Detroit', 'US'],
  ])('%s is called %s', (alias, name, country) => {
    expect(zoneNamed(alias)).toMatchObject({ name, country });
  });

  test('has one clock with those of its country that go alike', () => {
    expect(zoneNamed('America/Detroit')?.clock).toBe('America/New_York');
    expect(zoneNamed('Europe/Busingen')?.clock).toBe('Europe/Berlin');
  });

  test('is known or not', () => {
    expect(isKnown('Europe/Berlin')).toBe(true);
    expect(isKnown('Europe/Berlin')).toBe(true);
    expect(isKnown('Nowhere/Land')).toBe(false);
    expect(zoneNamed('Nowhere/Land')).toBeUndefined();
  });
});

describe('where the list of towns is out of date', () => {
  test.each([
    ['Lhasa', 'Asia/Shanghai'],
    ['Urumqi', 'Asia/Urumqi'],
    ['Punta Arenas', 'America/Punta_Arenas'],
    ['Santiago', 'America/Santiago'],
    ['Ciudad Juárez', 'America/Ciudad_Juarez'],
    ['Windsor', 'America/Toronto'],
    ['Perm', 'Asia/Yekaterinburg'],
    ['Urmia', 'Asia/Tehran'],
    ['Monaco', 'Europe/Monaco'],
    ['Tirana', 'Europe/Tirane'],
  ])('%s is in %s', (name, zone) => {
    const [biggest] = [...cities().values()].filter((town) => town.name === name);
    expect(biggest?.zone).toBe(zone);
  });

  test.each(['Oymyakon', 'København'])('%s is left out', (name) => {
    expect([...cities().values()].some((town) => town.name === name)).toBe(false);
  });

  test('Passau is a town of Germany', () => {
    expect(
      [...cities().values()].filter(({ name }) => name === 'Passau').map(({ country }) => country),
    ).toEqual(['DE']);
  });
});
