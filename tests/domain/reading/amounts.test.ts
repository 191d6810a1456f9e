import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration, readNumber, readScale } from '../../../src/domain/reading/amounts.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

const lexicons = [enReading, deReading];
const ten = { min: 0, max: 10 };

describe('a number', () => {
  test.each([
    ['7', 7],
    [' 7. ', 7],
    ['"7"', 7],
    ['7!!!', 7],
    ['(7)', 7],
    ['07', 7],
    ['7.0', 7],
    ['7.5', 7.5],
    ['7,5', 7.5],
    ['1,25', 1.25],
    ['7½', 7.5],
    ['7 1/2', 7.5],
    ['7 3/4', 7.75],
    ['½', 0.5],
    ['1/4', 0.25],
    ['seven', 7],
    ['Seven.', 7],
    ['SIEBEN', 7],
    ['fünf', 5],
    ['fuenf', 5],
    ['zwölf', 12],
    ['zwoelf', 12],
    ['dreißig', 30],
    ['dreissig', 30],
    ['zwo', 2],
    ['twenty-one', 21],
    ['twenty one', 21],
    ['einundzwanzig', 21],
    ['one hundred', 100],
    ['seven and a half', 7.5],
    ['7 and a half', 7.5],
    ['siebeneinhalb', 7.5],
    ['sieben einhalb', 7.5],
    ['zwölfeinhalb', 12.5],
    ['anderthalb', 1.5],
    ['seven point five', 7.5],
    ['sieben Komma fünf', 7.5],
    ['about 7', 7],
    ['ca. 7', 7],
    ['~7', 7],
    ['≈ 7', 7],
    ['maybe 7', 7],
    ['7 I think', 7],
    ['I’d say it’s a 7', 7],
    ['one', 1],
    ['a seven', 7],
    ['eine Sieben', 7],
    ['eine 7', 7],
    ['es war eine 7', 7],
    ['number 7', 7],
    ['Nr. 7', 7],
    ['#7', 7],
    ['level 7', 7],
    ['Stufe 7', 7],
    ['7 points', 7],
    ['1 point', 1],
    ['7 (seven)', 7],
    ['7 7', 7],
    ['7 😣', 7],
    ['7-ish', 7],
    ['so um die 7', 7],
    ['heute 7', 7],
    ['7️⃣', 7],
    ['1️⃣0️⃣', 10],
    ['🔟', 10],
    ['７', 7],
    ['٧', 7],
    ['۷', 7],
    ['७', 7],
    ['7٫5', 7.5],
    ['\u200e7\u200f', 7],
    ['zero', 0],
    ['null', 0],
    ['none', 0],
    ['None today.', 0],
    ['gar keine', 0],
    ['überhaupt nicht', 0],
    ['kein Stress', 0],
    ['-3', -3],
    ['−3', -3],
    ['minus drei', -3],
    ['-0', 0],
    ['7/10', 7],
    ['7 / 10', 7],
    ['7 out of 10', 7],
    ['7 of 10', 7],
    ['7 von 10', 7],
    ['sieben von zehn', 7],
    ['10/10', 10],
  ])('%j is %d', (text, number) => {
    expect(readNumber(text, lexicons)).toBe(number);
  });

  test.each(
    [
      '',
      '   ',
      '?',
      '7abc',
      '7a',
      '7i',
      'abc7',
      'x7',
      '7x',
      '0x7',
      '1e3',
      '7h',
      '7 hours',
      '7%',
      '7²',
      '⑦',
      'Ⅶ',
      '7.5.2',
      '1.000',
      '7 8',
      '7, 8',
      '7-8',
      '7–8',
      '7 to 8',
      '7 bis 8',
      '7 or 8',
      '7 oder 8',
      'between 7 and 8',
      '>7',
      '<7',
      '7+',
      '11/10',
      '7/',
      '/10',
      'not 7',
      'nicht 7',
      'less than 7',
      'mehr als 7',
      'one',
      'ein',
      'eine',
      'a',
      'many',
      'pretty bad',
      'viel',
      'NaN',
      'Infinity',
      'no',
      '😣',
    ].filter((text) => text !== 'one'),
  )('%j is none', (text) => {
    expect(readNumber(text, lexicons)).toBeUndefined();
  });

  test.each([
    ['English', enReading],
    ['German', deReading],
  ])('every word for 0 to 100 is understood: %s', (_, lexicon) => {
    const words = lexicon.numbers.trim().split(/\s+/);
    expect(words).toHaveLength(101);
    for (const [number, word] of words.entries()) {
      for (const text of [word, word.toUpperCase(), `about ${word}`, `${word} von 100`, `“${word}”.`]) {
        expect(readNumber(text, lexicons), text).toBe(number);
      }
    }
  });

  test('digits read back however they are dressed', () => {
    const dress = fc.constantFrom('', ' ', '~', 'about ', 'ca. ', '(', '“', 'vielleicht ', '*');
    const end = fc.constantFrom('', ' ', '.', '!', ')', ' I think', ' denke ich', ' 😀', '…');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), dress, end, (number, before, after) => {
        expect(readNumber(`${before}${number}${after}`, lexicons)).toBe(number);
      }),
    );
  });
});

describe('a scale', () => {
  test.each([
    ['7', 7],
    ['0', 0],
    ['10', 10],
    ['10/10', 10],
    ['seven', 7],
    ['7.0', 7],
    ['7 out of 10', 7],
  ])('takes %j', (text, value) => {
    expect(readScale(text, ten, lexicons)).toEqual({ value });
  });

  test.each([
    ['-3', 'too-low'],
    ['-0.5', 'too-low'],
    ['11', 'too-high'],
    ['11/10', 'too-high'],
    ['10.5', 'too-high'],
    ['hundred', 'too-high'],
    ['7.5', 'not-whole'],
    ['siebeneinhalb', 'not-whole'],
    ['1/2', 'not-whole'],
    ['7/5', 'unclear'],
    ['3/5', 'unclear'],
    ['7 von 100', 'unclear'],
    ['pretty bad', 'unclear'],
    ['7 or 8', 'unclear'],
    ['7h', 'unclear'],
    ['', 'unclear'],
  ])('says why %j is none', (text, fault) => {
    expect(readScale(text, ten, lexicons)).toEqual({ fault });
  });

  test('begins where it is said to begin', () => {
    expect(readScale('0', { min: 1, max: 10 }, lexicons)).toEqual({ fault: 'too-low' });
    expect(readScale('none', { min: 1, max: 10 }, lexicons)).toEqual({ fault: 'too-low' });
    expect(readScale('1', { min: 1, max: 10 }, lexicons)).toEqual({ value: 1 });
  });
});

describe('a duration', () => {
  test.each([
    ['8h', 480],
    ['8 h', 480],
    ['8 hours', 480],
    ['8 HOURS.', 480],
    ['8hrs', 480],
    ['8 Stunden', 480],
    ['8 Std.', 480],
    ['about 8 hours', 480],
    ['heute etwa 8 Stunden', 480],
    ['I sat for about 8 hours today', 480],
    ['8 hours a day', 480],
    ['acht Stunden gesessen', 480],
    ['8', 480],
    ['eight', 480],
    ['24', 1440],
    ['24h', 1440],
    ['0', 0],
    ['0 h', 0],
    ['none', 0],
    ['not at all', 0],
    ['gar nicht', 0],
    ['7.5', 450],
    ['7,5', 450],
    ['1,5 h', 90],
    ['1.5 Stunden', 90],
    ['1.25 h', 75],
    ['1.50 h', 90],
    ['1,75 h', 105],
    ['1.0 h', 60],
    ['2.00 h', 120],
    ['1.1 h', 66],
    ['1½ h', 90],
    ['1 1/2 hours', 90],
    ['1/2 h', 30],
    ['¾ h', 45],
    ['half an hour', 30],
    ['half hour', 30],
    ['one half hour', 30],
    ['half-an-hour', 30],
    ['about half an hour', 30],
    ['eine halbe Stunde', 30],
    ['ne halbe Stunde', 30],
    ['a quarter of an hour', 15],
    ['quarter hour', 15],
    ['eine Viertelstunde', 15],
    ['three quarters of an hour', 45],
    ['eine Dreiviertelstunde', 45],
    ['dreiviertel Stunde', 45],
    ['an hour', 60],
    ['eine Stunde', 60],
    ['one hour', 60],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['two and a half hours', 150],
    ['2 hours and a half', 150],
    ['anderthalb Stunden', 90],
    ['eineinhalb Stunden', 90],
    ['zweieinhalb Stunden', 150],
    ['zwei und eine halbe Stunde', 150],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1h30min', 90],
    ['1h05', 65],
    ['1 h 5', 65],
    ['1 hour 30', 90],
    ['1 hour and 30 minutes', 90],
    ['eine Stunde dreißig', 90],
    ['1 Stunde und 30 Minuten', 90],
    ['1:30', 90],
    ['1:30 h', 90],
    ['0:45', 45],
    ['90 min', 90],
    ['90min', 90],
    ['90 Minuten', 90],
    ['ninety minutes', 90],
    ['1 day', 1440],
    ['all day', 1440],
    ['the whole day', 1440],
    ['den ganzen Tag', 1440],
    ['１h', 60],
  ])('%j is %d minutes', (text, value) => {
    expect(readDuration(text, lexicons)).toEqual({ value });
  });

  test.each([
    '',
    '25',
    '90',
    '1.30 h',
    '1,30',
    '1.59 h',
    '1.555 h',
    '7-8 hours',
    '7 - 8 h',
    '7–8 Stunden',
    '7 bis 8 Stunden',
    '7 or 8 hours',
    '7 and 8 hours',
    'a few hours',
    'ein paar Stunden',
    'several hours',
    'a couple of hours',
    'half a day',
    'half',
    'quarter',
    'an',
    'long',
    'lang',
    'hours',
    'h',
    '-2 h',
    '>8h',
    '8+ h',
    '8habc',
    '8 h 90',
    '1:75',
    '90.5 min',
    '8 h 30 8',
    'less than an hour',
    'fast den halben Tag',
    'no idea',
  ])('%j is unclear', (text) => {
    expect(readDuration(text, lexicons)).toEqual({ fault: 'unclear' });
  });

  test.each(['25 h', '24:30', '24h 1min', '1441 min', '2 days', 'zwei Tage', '24.5 h'])(
    '%j is more than a day',
    (text) => {
      expect(readDuration(text, lexicons)).toEqual({ fault: 'too-high' });
    },
  );

  test('hours and minutes read back in every shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const value = hour * 60 + minute;
        const two = String(minute).padStart(2, '0');
        for (const text of [
          `${hour}:${two}`,
          `${hour}:${two} h`,
          `${hour}h${two}`,
          `${hour} h ${minute} min`,
          `${hour} hours and ${minute} minutes`,
          `${hour} Stunden ${minute}`,
          `${value} min`,
        ]) {
          expect(readDuration(text, lexicons), text).toEqual({ value });
        }
      }),
    );
  });
});
