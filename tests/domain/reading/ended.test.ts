import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Ended, readEnd } from '../../../src/domain/reading/ended.ts';
import { lexiconsFor } from '../../../src/words/catalogue.ts';

const zone = 'Europe/Berlin';

/** Noted at 08:00:40, asked at 14:30, in Berlin. */
const day = {
  zone,
  startedAt: Temporal.Instant.from('2026-11-24T07:00:40Z'),
  now: Temporal.Instant.from('2026-11-24T13:30:00Z'),
};
/** Noted at 20:00 the evening before. */
const night = { ...day, startedAt: Temporal.Instant.from('2026-11-23T19:00:00Z') };

/** The time of day, or the fault. */
function said(read: Ended): string {
  if ('fault' in read) return read.fault;
  return read.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(8);
}

describe('the end of a headache', () => {
  test.each([
    ['half an hour ago', '24T14:00'],
    ['half an hour', '24T14:00'],
    ['2 h ago', '24T12:30'],
    ['2', '24T12:30'],
    ['90 min', '24T13:00'],
    ['about an hour ago', '24T13:30'],
    ['13:15', '24T13:15'],
    ['1:15 pm', '24T13:15'],
    ['9:30', '24T09:30'],
    ['half past nine', '24T09:30'],
    ['08:00', '24T08:00'],
    ['noon', '24T12:00'],
    ['14:30', '24T14:30'],
    ['7 h ago', 'too-early'],
    ['2 days ago', 'too-early'],
    ['07:30', 'too-early'],
    ['07:59', 'too-early'],
    ['half past seven', 'too-early'],
    ['15:00', 'to-come'],
    ['8 pm', 'to-come'],
    ['a while', 'unclear'],
    ['', 'unclear'],
  ])('“%s” is %s', (text, end) => {
    expect(said(readEnd(text, day, lexiconsFor('en')))).toBe(end);
  });

  test.each([
    ['vor einer halben Stunde', '24T14:00'],
    ['vor 2 Std', '24T12:30'],
    ['eine Stunde', '24T13:30'],
    ['Viertel vor zwei', '24T13:45'],
    ['um 13 Uhr', '24T13:00'],
    ['halb zwei', '24T13:30'],
    ['vorhin', 'unclear'],
  ])('„%s“ is %s', (text, end) => {
    expect(said(readEnd(text, day, lexiconsFor('de')))).toBe(end);
  });

  test.each([
    ['23:15', '23T23:15'],
    ['9 pm', '23T21:00'],
    ['2 am', '24T02:00'],
    ['midnight', '24T00:00'],
    ['half past nine', 'unclear'],
    ['half past seven', '24T07:30'],
    ['18:00', 'to-come'],
  ])('after a night, “%s” is %s', (text, end) => {
    expect(said(readEnd(text, night, lexiconsFor('en')))).toBe(end);
  });

  test('is never before the beginning, though that lay within the same minute', () => {
    expect(readEnd('08:00', day, lexiconsFor('en'))).toEqual({ at: day.startedAt });
  });

  test('in a minute that the clocks skip is the moment after it', () => {
    const spring = {
      zone,
      startedAt: Temporal.Instant.from('2026-03-28T22:00:00Z'),
      now: Temporal.Instant.from('2026-03-29T06:00:00Z'),
    };
    expect(said(readEnd('02:30', spring, lexiconsFor('en')))).toBe('29T03:00');
  });

  test('of a day that the zone skips is not known', () => {
    const apia = {
      zone: 'Pacific/Apia',
      startedAt: Temporal.Instant.from('2011-12-30T09:30:00Z'),
      now: Temporal.Instant.from('2011-12-30T12:00:00Z'),
    };
    expect(readEnd('23:45', apia, lexiconsFor('en'))).toEqual({ fault: 'to-come' });
  });
});
