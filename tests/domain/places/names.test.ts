import { expect, test } from 'vitest';
import { meaningsNear, meaningsOf, nameIn, placeKey, townsWithin } from '../../../src/domain/places/names.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

test.each([
  ['St. Gallen', 'saint gallen'],
  ['Sankt Gallen', 'saint gallen'],
  ['Sainte-Thérèse', 'saint therese'],
  ['Ft. Worth', 'fort worth'],
  ['Mt Isa', 'mount isa'],
  ['Washington, D.C.', 'washington d c'],
  ['10115 Berlin', 'berlin'],
  ['Frankfurt (Oder)', 'frankfurt oder'],
  ['Stockholm', 'stockholm'],
])('%j is looked up as %j', (name, key) => {
  expect(placeKey(name)).toBe(key);
});

test('a name is a town, a region, a country, or several of them', () => {
  const kinds = meaningsOf('georgia', [enReading]).map(({ area, towns }) => [area, towns[0]?.name]);
  expect(kinds).toContainEqual([true, 'Atlanta']);
  expect(kinds).toContainEqual([true, 'Tbilisi']);
  expect(meaningsOf('nowhere', [enReading])).toEqual([]);
});

test('a code names all that bear it', () => {
  const countries = new Set([...(townsWithin('il', [enReading]) ?? [])].map(({ country }) => country));
  expect(countries).toEqual(new Set(['IL', 'US']));
  expect(townsWithin('zz', [enReading])).toBeUndefined();
  expect(townsWithin('berlin hamburg', [enReading])).toBeUndefined();
});

test('the nearest names are the meaning of a misspelt one, the first letter being right', () => {
  const near = (key: string) => meaningsNear(key, [enReading]).map(({ towns }) => towns[0]?.name);
  expect(near('hambrug')).toEqual(['Hamburg', 'Hamburg']);
  expect(near('gamburg')).toEqual([]);
  expect(near('rom')).toEqual([]);
});

test('every name that a language brings stands for a place', () => {
  for (const lexicon of [enReading, deReading]) {
    for (const name of Object.keys({ ...lexicon.places.names, ...lexicon.places.otherNames })) {
      const before = meaningsOf(placeKey(name), []).length;
      expect(meaningsOf(placeKey(name), [lexicon]).length, name).toBeGreaterThan(before);
    }
  }
});

test('a name for a place that nobody knows is left out', () => {
  const places = { ...enReading.places, names: { Atlantis: 'Atlantis', Oz: 'Nowhere/Land' }, otherNames: {} };
  const lexicon = { ...enReading, places };
  expect(meaningsOf('atlantis', [lexicon])).toEqual([]);
  expect(meaningsOf('oz', [lexicon])).toEqual([]);
});

test('a town is shown by the first name its language has for it, else by the English one', () => {
  const [munich] = meaningsOf('munich', []).flatMap(({ towns }) => towns);
  const [leeds] = meaningsOf('leeds', []).flatMap(({ towns }) => towns);
  expect(munich && nameIn(munich, deReading)).toBe('München');
  expect(munich && nameIn(munich, enReading)).toBe('Munich');
  expect(leeds && nameIn(leeds, deReading)).toBe('Leeds');
});
