import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/local/html.ts';
import { clockTime, decimal, escaped, longDate, quoted, shortDate } from '../../src/words/format.ts';

const monday = Temporal.PlainDate.from('2026-11-23');

test.each([
  ['en-GB', 'Monday 23 November', 'Mon 23 Nov'],
  ['de-DE', 'Montag, 23. November', 'Mo., 23. Nov.'],
])('in %s a date is said with its weekday', (locale, long, short) => {
  expect([longDate(locale, monday), shortDate(locale, monday)]).toEqual([long, short]);
});

test.each([
  [0, '00:00'],
  [61, '01:01'],
  [12 * 60, '12:00'],
  [1439, '23:59'],
])('minute %i of the day is %s on the clock', (minute, said) => {
  expect(clockTime(minute)).toBe(said);
});

test.each([
  ['en-GB', 7.5, '7.5'],
  ['de-DE', 7.5, '7,5'],
  ['en-GB', 8, '8'],
  ['de-DE', 1 / 3, '0,33'],
] as const)('in %s the number %d is %s', (locale, value, said) => {
  expect(decimal(locale, value)).toBe(said);
});

describe('somebody’s own words', () => {
  test('whatever is typed reads the same through Telegram’s HTML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(escaped(text))).toEqual({ text, entities: [] });
      }),
    );
  });

  test('a quote is one short line, cut between characters', () => {
    const unit = fc.oneof(fc.constantFrom('<', '&', '\n', ' ', '🙂', '&lt;'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 90 }), (units) => {
        const { text, entities } = parseHtml(quoted(units.join('')));
        expect(entities).toEqual([]);
        expect([...text].length).toBeLessThanOrEqual(61);
        expect(text).not.toContain('\n');
      }),
    );
    expect(quoted(`  ${'🙂'.repeat(61)}`)).toBe(`${'🙂'.repeat(60)}…`);
    expect(quoted('half\n an  hour ')).toBe('half an hour');
  });
});
