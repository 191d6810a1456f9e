import { expect, test } from 'vitest';
import { readWeekdays } from '../../src/domain/reading/routines.ts';
import { everyDay } from '../../src/domain/weekdays.ts';
import { catalogue, languages, lexiconsFor } from '../../src/words/catalogue.ts';

test.each([
  [0b001_1111, 'Mon–Fri', 'Mo–Fr'],
  [0b000_0101, 'Mon, Wed', 'Mo, Mi'],
  [0b110_0000, 'Sat, Sun', 'Sa, So'],
  [0b110_0111, 'Mon–Wed, Sat, Sun', 'Mo–Mi, Sa, So'],
  [0b100_0000, 'Sun', 'So'],
  [everyDay, 'every day', 'täglich'],
])('the days %i are said as %j and %j', (mask, english, german) => {
  expect([catalogue.en.days(mask), catalogue.de.days(mask)]).toEqual([english, german]);
});

test.each(languages)('whatever days are said, they are read so when typed (%s)', (language) => {
  for (let mask = 1; mask <= everyDay; mask++) {
    const said = catalogue[language].days(mask);
    expect([said, readWeekdays(said, lexiconsFor(language))]).toEqual([said, mask]);
  }
});
