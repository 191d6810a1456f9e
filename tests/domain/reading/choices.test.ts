import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readDuration, readNumber, readScale } from '../../../src/domain/reading/amounts.ts';
import { readChoice, readSeveral, readSwitch, readYesNo } from '../../../src/domain/reading/choices.ts';
import { readTimeOfDay } from '../../../src/domain/reading/clock-times.ts';
import { readDate } from '../../../src/domain/reading/dates.ts';
import { deReading } from '../../../src/words/de/reading.ts';
import { enReading } from '../../../src/words/en/reading.ts';

const lexicons = [enReading, deReading];

describe('yes and no', () => {
  test.each([
    ...'yes | Yes! | y | yep | yeah | yup | ja | JA | j | jep | jo | 👍 | 👍🏽 | ✅ | ✔️ | oh yes'.split(
      ' | ',
    ),
    ...'yes, a bit | yes but only a little | ja, leider | ja, ein bisschen | yes, since noon'.split(' | '),
    ...'right | Correct. | that’s right | stimmt | richtig | of course | na klar | auf jeden Fall'.split(
      ' | ',
    ),
  ])('%j is yes', (text) => {
    expect(readYesNo(text, lexicons)).toBe(true);
  });

  test.each([
    ...'no | No. | n | nope | nah | nein | nö | nee | ne | 👎 | ❌ | none | none today | not at all'.split(
      ' | ',
    ),
    ...'not today | no, not today | no headache | no, I’m ok | nein danke | nein, alles ok | keine'.split(
      ' | ',
    ),
    ...'keine Kopfschmerzen | gar nicht | heute nicht | stimmt nicht | that’s wrong | nichts'.split(' | '),
  ])('%j is no', (text) => {
    expect(readYesNo(text, lexicons)).toBe(false);
  });

  test.each([
    ...' | ? | maybe | vielleicht | jein | not sure | no idea | keine Ahnung | weiß nicht'.split(' | '),
    ...'don’t know | yes and no | ja nein | yes no | no yes | yes, not really | yes maybe'.split(' | '),
    ...'yes, not bad | naja | na ja | ok | fine | gut | 7 | a bit | ein bisschen | yesterday'.split(' | '),
    ...'nothing but yes | yesno | 🤷'.split(' | '),
  ])('%j is neither', (text) => {
    expect(readYesNo(text, lexicons)).toBeUndefined();
  });
});

describe('on and off', () => {
  test.each(['on', 'On.', 'turn it on', 'an', 'ein', 'wieder an'])('%j is on', (text) => {
    expect(readSwitch(text, lexicons)).toBe(true);
  });

  test.each(['off', 'stop', 'end', 'turn off', 'aus', 'beenden', 'stopp'])('%j is off', (text) => {
    expect(readSwitch(text, lexicons)).toBe(false);
  });

  test.each(['', 'yes', 'no', 'on Monday', 'off and on', 'an hour', 'ein Jahr', 'end of May'])(
    '%j is neither',
    (text) => {
      expect(readSwitch(text, lexicons)).toBeUndefined();
    },
  );
});

const sides = {
  left: ['Left', 'left side', 'on the left', 'links'],
  right: ['Right', 'right side', 'rechts'],
  both: ['Both sides', 'both', 'everywhere', 'beidseitig'],
};

describe('a choice', () => {
  test.each([
    ['left', 'left'],
    ['LEFT!', 'left'],
    ['“Left side”', 'left'],
    ['left-side', 'left'],
    ['links', 'left'],
    ['both sides', 'both'],
    ['bth sides', 'both'],
    ['evrywhere', 'both'],
    ['everyhwere', 'both'],
    ['beidseitg', 'both'],
    ['rigth', 'right'],
  ])('%j is %s', (text, option) => {
    expect(readChoice(text, sides)).toBe(option);
  });

  test.each(['', '😀', 'l', 'lef', 'not left', 'left right', 'left or right', 'top', 'l'.repeat(501)])(
    '%j is none of them',
    (text) => {
      expect(readChoice(text, sides)).toBeUndefined();
    },
  );

  test('a name that two options share is no choice', () => {
    expect(readChoice('neck', { one: ['neck'], two: ['Neck'] })).toBeUndefined();
  });

  test('a misspelling as near to one option as to another is no choice', () => {
    expect(readChoice('nacl', { one: ['nack'], two: ['nail'] })).toBeUndefined();
  });

  test('umlauts are found however they are typed', () => {
    const labels = { nausea: ['Übelkeit'] };
    for (const text of ['Übelkeit', 'übelkeit', 'Uebelkeit', 'Ubelkeit', 'U\u0308belkeit']) {
      expect(readChoice(text, labels), text).toBe('nausea');
    }
  });

  test('a label without letters is never what nothing means', () => {
    expect(readChoice('👎', { other: ['👍'] })).toBeUndefined();
  });

  test('every label is its own option', () => {
    for (const [option, labels] of Object.entries(sides)) {
      for (const label of labels) expect(readChoice(label, sides)).toBe(option);
    }
  });
});

const symptoms = {
  nausea: ['Nausea', 'sick', 'Übelkeit'],
  light: ['Light hurt', 'light', 'Licht'],
  sound: ['Sound hurt', 'sound', 'noise', 'Lärm'],
  neck: ['Neck and shoulders', 'neck'],
};

describe('a list', () => {
  test.each([
    ['nausea', ['nausea']],
    ['nausea, light and sound', ['nausea', 'light', 'sound']],
    ['Übelkeit und Licht', ['nausea', 'light']],
    ['light + sound', ['light', 'sound']],
    ['light/sound', ['light', 'sound']],
    ['light & sound', ['light', 'sound']],
    ['light\nsound', ['light', 'sound']],
    ['light; sound', ['light', 'sound']],
    ['light, , sound,', ['light', 'sound']],
    ['sound, light', ['sound', 'light']],
    ['light, Light, licht', ['light']],
    ['nausae and ligth', ['nausea', 'light']],
    ['neck and shoulders', ['neck']],
    ['light, neck and shoulders', ['light', 'neck']],
  ])('%j', (text, options) => {
    expect(readSeveral(text, symptoms, lexicons)).toEqual({ options, unknown: [] });
  });

  test('what is not understood is given back as it was typed', () => {
    expect(readSeveral('light, Dizziness and sound', symptoms, lexicons)).toEqual({
      options: ['light', 'sound'],
      unknown: ['Dizziness'],
    });
    expect(readSeveral('light but no sound', symptoms, lexicons)).toEqual({
      options: [],
      unknown: ['light but no sound'],
    });
  });

  test.each([
    ...'none | None. | nothing | none of these | no | keine | nichts | keine davon | nein danke'.split(' | '),
  ])('%j is an empty list', (text) => {
    expect(readSeveral(text, symptoms, lexicons)).toEqual({ options: [], unknown: [] });
  });

  test.each(['', ' , ', '😀', 'none, nausea', 'x'.repeat(501)])('%j is not an empty list', (text) => {
    expect(readSeveral(text, symptoms, lexicons).unknown).not.toEqual([]);
  });
});

describe('whatever people send', () => {
  const readers: readonly ((text: string) => unknown)[] = [
    (text) => readNumber(text, lexicons),
    (text) => readScale(text, { min: 0, max: 10 }, lexicons),
    (text) => readDuration(text, lexicons),
    (text) => readYesNo(text, lexicons),
    (text) => readChoice(text, symptoms),
    (text) => readSeveral(text, symptoms, lexicons),
    (text) => readTimeOfDay(text, lexicons),
    (text) => readDate(text, Temporal.PlainDate.from('2026-11-23'), lexicons),
  ];
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.integer().map(String),
      fc.constantFrom(' ', ',', '.', ':', '/', '-', 'h', 'half', 'halb', 'past', 'vor', 'ago', 'and', 'Nov'),
      fc.constantFrom(
        'one',
        'hour',
        'Stunde',
        'yes',
        'nein',
        '½',
        '👍',
        '\u200f',
        '٧',
        '\ud800',
        'Montag',
        'pm',
      ),
    ),
    { maxLength: 30 },
  );

  test('nothing throws, and no two readings differ', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        for (const read of readers) expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['digits', '1'.repeat(4096)],
    ['letters', 'a'.repeat(4096)],
    ['blanks', ' '.repeat(4096)],
    ['commas', ','.repeat(4096)],
    ['numbers', '7 '.repeat(2048)],
    ['one and half', 'one and half '.repeat(300)],
    ['dots', '1.'.repeat(2048)],
    ['marks', '\u0301'.repeat(4096)],
    ['hyphens', 'a-'.repeat(2048)],
    ['as long as is read', 'seven and a half / 1:30 '.repeat(8)],
  ])('a long run of %s takes no time', (_, text) => {
    const start = performance.now();
    for (const read of readers) read(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
