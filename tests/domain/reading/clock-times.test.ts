import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeOfDay } from '../../../src/domain/reading/clock-times.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

const lexicons = [enReading, deReading];

/** "19:30" in minutes. */
function at(clock: string): number {
  const [hour, minute] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

describe('a time of day', () => {
  test.each([
    ['8:30pm', '20:30'],
    ['8.30 pm', '20:30'],
    ['8:30 P.M.', '20:30'],
    ['08:30 pm', '20:30'],
    ['830pm', '20:30'],
    ['8 30 pm', '20:30'],
    ['8pm', '20:00'],
    ['8 pm', '20:00'],
    ['8am', '08:00'],
    ['8 a.m.', '08:00'],
    ['20.30', '20:30'],
    ['20:30', '20:30'],
    ['20,30 Uhr', '20:30'],
    ['20h', '20:00'],
    ['20 h 30', '20:30'],
    ['20h30', '20:30'],
    ['2030', '20:30'],
    ['2030h', '20:30'],
    ['20', '20:00'],
    ['20 Uhr', '20:00'],
    ['20 Uhr 30', '20:30'],
    ['20 Uhr dreißig', '20:30'],
    ['um 20 Uhr', '20:00'],
    ['20 o’clock', '20:00'],
    ['19:45:10', '19:45'],
    ['twenty thirty', '20:30'],
    ['eight thirty pm', '20:30'],
    ['08:30', '08:30'],
    ['0830', '08:30'],
    ['08', '08:00'],
    ['00:30', '00:30'],
    ['0:30', '00:30'],
    ['0 Uhr', '00:00'],
    ['24:00', '00:00'],
    ['24 Uhr', '00:00'],
    ['8 in the evening', '20:00'],
    ['8 abends', '20:00'],
    ['abends um 8', '20:00'],
    ['heute Abend um acht', '20:00'],
    ['8 Uhr abends', '20:00'],
    ['8 tonight', '20:00'],
    ['7 in the morning', '07:00'],
    ['7 Uhr früh', '07:00'],
    ['3 in the afternoon', '15:00'],
    ['15 Uhr nachmittags', '15:00'],
    ['half past seven in the evening', '19:30'],
    ['halb acht abends', '19:30'],
    ['halb 8 Uhr abends', '19:30'],
    ['quarter to eight pm', '19:45'],
    ['a quarter past eight pm', '20:15'],
    ['Viertel vor acht abends', '19:45'],
    ['Viertel nach 20', '20:15'],
    ['10 to 8 pm', '19:50'],
    ['ten past 20', '20:10'],
    ['5 minutes to 20', '19:55'],
    ['fünf vor halb acht abends', '19:25'],
    ['fünf nach halb acht abends', '19:35'],
    ['half past 23', '23:30'],
    ['noon', '12:00'],
    ['at noon', '12:00'],
    ['12 noon', '12:00'],
    ['Mittag', '12:00'],
    ['12 Uhr mittags', '12:00'],
    ['halb eins mittags', '12:30'],
    ['1 mittags', '13:00'],
    ['midnight', '00:00'],
    ['Mitternacht', '00:00'],
    ['12 midnight', '00:00'],
    ['12 Uhr nachts', '00:00'],
    ['2 Uhr nachts', '02:00'],
    ['11 at night', '23:00'],
    ['12am', '00:00'],
    ['12:05 am', '00:05'],
    ['12pm', '12:00'],
    ['12:30 pm', '12:30'],
    ["it's 7:45 pm", '19:45'],
    ['It is 7:45pm here.', '19:45'],
    ['my watch says 19:45', '19:45'],
    ['es ist 19:45', '19:45'],
    ['Bei mir ist es gerade 19:45 Uhr', '19:45'],
    ['around 8 pm', '20:00'],
    ['gegen 20 Uhr', '20:00'],
    ['🕗 20:00', '20:00'],
    ['２０：３０', '20:30'],
  ])('%j is %s', (text, clock) => {
    expect(readTimeOfDay(text, lexicons)).toEqual({ value: at(clock) });
  });

  test.each([
    ['8', '08:00'],
    ['8:30', '08:30'],
    ['8.30', '08:30'],
    ['830', '08:30'],
    ['8h', '08:00'],
    ['8 Uhr', '08:00'],
    ['8 Uhr 30', '08:30'],
    ['eight', '08:00'],
    ['half past seven', '07:30'],
    ['halb acht', '07:30'],
    ['halb eins', '00:30'],
    ['quarter to eight', '07:45'],
    ['Viertel vor acht', '07:45'],
    ['quarter past twelve', '00:15'],
    ['quarter to one', '00:45'],
    ['12', '00:00'],
    ['12:30', '00:30'],
  ])('%j may be morning or evening', (text, clock) => {
    expect(readTimeOfDay(text, lexicons)).toEqual({
      fault: 'ambiguous',
      am: at(clock),
      pm: at(clock) + 720,
    });
  });

  test.each([
    '',
    '25:00',
    '25',
    '24:30',
    'half past 24',
    '20:60',
    '2060',
    '12345',
    '8:5',
    '8.3',
    '8-30',
    '7-8',
    '7 or 8 pm',
    '7 bis 8 Uhr',
    '20 am',
    '0 pm',
    '8 noon',
    '3 in the evening',
    '12 in the evening',
    '8 am pm',
    'viertel acht',
    'half seven',
    'half eight pm',
    'evening',
    'abends',
    'pm',
    'noon midnight',
    'soon',
    'bald',
    '8x',
    '-8',
    'Berlin',
    '20:30 Uhr Berlin',
  ])('%j is unclear', (text) => {
    expect(readTimeOfDay(text, lexicons)).toEqual({ fault: 'unclear' });
  });

  test('every minute of the day reads back in the shapes of a 24-hour clock, the two halves open from 10 to 12', () => {
    for (let value = 0; value < 1440; value++) {
      const hour = Math.floor(value / 60);
      const two = (number: number) => String(number).padStart(2, '0');
      const minute = two(value % 60);
      const clock = `${two(hour)}:${minute}`;
      const open = hour >= 10 && hour <= 12;
      const read = open ? { fault: 'ambiguous', am: value % 720, pm: (value % 720) + 720 } : { value };
      for (const text of [
        clock,
        `es ist ${clock} Uhr`,
        clock.replace(':', '.'),
        clock.replace(':', 'h'),
        clock.replace(':', ''),
      ]) {
        expect(readTimeOfDay(text, lexicons), text).toEqual(read);
      }
    }
  });

  test('every minute of the day reads back in the shapes of a 12-hour clock', () => {
    for (let value = 0; value < 1440; value++) {
      const half = value < 720 ? 'am' : 'pm';
      const hour = Math.floor(value / 60) % 12 || 12;
      const minute = String(value % 60).padStart(2, '0');
      for (const text of [
        `${hour}:${minute}${half}`,
        `it's ${hour}.${minute} ${half}`,
        `${hour}${minute} ${half}`,
      ]) {
        expect(readTimeOfDay(text, lexicons), text).toEqual({ value });
      }
      const ambiguous = { fault: 'ambiguous', am: value % 720, pm: (value % 720) + 720 };
      expect(readTimeOfDay(`${hour}:${minute}`, lexicons)).toEqual(ambiguous);
    }
  });

  test('spoken minutes count from the hour that is said', () => {
    const number = fc.integer({ min: 1, max: 29 });
    fc.assert(
      fc.property(number, fc.integer({ min: 13, max: 23 }), (minutes, hour) => {
        expect(readTimeOfDay(`${minutes} past ${hour}`, lexicons)).toEqual({ value: hour * 60 + minutes });
        expect(readTimeOfDay(`${minutes} vor ${hour}`, lexicons)).toEqual({ value: hour * 60 - minutes });
      }),
    );
  });
});
