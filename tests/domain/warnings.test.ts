import { describe, expect, test } from 'vitest';
import { isRedFlag, redFlags, tierOf } from '../../src/domain/warnings.ts';
import { deSafety } from '../../src/words/de/safety.ts';
import { enSafety } from '../../src/words/en/safety.ts';

const ids = redFlags.map(({ id }) => id);
const inTier = (tier: string) => redFlags.filter((flag) => flag.tier === tier).map(({ id }) => id);

describe('the red flags', () => {
  test('each has an id of its own, short enough for a button', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(24);
  });

  test('ids and tiers are as they have always been: they are stored', () => {
    expect(inTier('now')).toEqual([
      'thunderclap',
      'new-deficit',
      'fever-neck-or-rash',
      'after-injury',
      'painful-red-eye',
      'pregnancy-or-birth',
      'neck-pain-with-signs',
    ]);
    expect(inTier('soon')).toEqual([
      'new-after-50',
      'position-or-strain',
      'cancer-or-immune',
      'steadily-worse',
      'aura-first-or-long',
    ]);
    expect(inTier('routine')).toEqual(['pattern-change', 'aura-with-oestrogen']);
  });

  test('the most urgent come first', () => {
    const urgency = redFlags.map(({ tier }) => ['now', 'soon', 'routine'].indexOf(tier));
    expect(urgency).toEqual([...urgency].sort());
  });

  test('each names its source', () => {
    for (const { source } of redFlags) expect(source).toMatch(/SNNOOP10 \d|PMC\d|^Practice: /);
  });

  test('only ids of today’s screen are let in', () => {
    expect(ids.every(isRedFlag)).toBe(true);
    for (const id of ['', 'thunder', 'Thunderclap', 'now', 'constructor']) expect(isRedFlag(id)).toBe(false);
  });
});

describe('the advice', () => {
  test('nothing ticked, no advice', () => {
    expect(tierOf([])).toBeUndefined();
  });

  test('a flag alone calls for its own tier', () => {
    for (const { id, tier } of redFlags) expect(tierOf([id])).toBe(tier);
  });

  test('of several flags the most urgent decides, in whatever order they were ticked', () => {
    expect(tierOf(['pattern-change', 'new-after-50', 'thunderclap'])).toBe('now');
    expect(tierOf(['thunderclap', 'pattern-change'])).toBe('now');
    expect(tierOf(['aura-with-oestrogen', 'steadily-worse'])).toBe('soon');
    expect(tierOf(ids)).toBe('now');
  });

  test('a stored id that today’s screen lacks is ignored', () => {
    expect(tierOf(['retired-flag'])).toBeUndefined();
    expect(tierOf(['retired-flag', 'pattern-change'])).toBe('routine');
  });
});

describe.each([
  ['en', enSafety, 'emergency number', /112.*999.*911/],
  ['de', deSafety, 'Notruf', /112/],
])('in %s', (_, words, call, numbers) => {
  const lines = ids.map((id) => words.flags[id]);
  const everything = [words.title, words.intro, words.disclaimer, ...lines, ...Object.values(words.advice)];

  test('each flag is one line of at most 170 characters, unlike every other', () => {
    expect(Object.keys(words.flags)).toEqual(ids);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) {
      expect(line.length, line).toBeLessThanOrEqual(170);
      expect(line).not.toContain('\n');
    }
  });

  test('the whole screen stays under 3000 characters', () => {
    const numbered = lines.map((line, place) => `<b>${place + 1}</b>  ${line}`);
    expect([words.title, words.intro, ...numbered].join('\n\n').length).toBeLessThan(3000);
  });

  test('the line on neck pain names the eight signs', () => {
    const [, signs = ''] = words.flags['neck-pain-with-signs'].split(/, (?:with|mit) /);
    expect(signs.split(/, | or | oder /)).toHaveLength(8);
  });

  test('every advice and the disclaimer say when to call the emergency number', () => {
    for (const text of [...Object.values(words.advice), words.disclaimer]) expect(text).toContain(call);
    expect(words.advice.now).toMatch(numbers);
  });

  test('no text diagnoses, promises or frightens', () => {
    for (const text of everything) {
      expect(text).not.toMatch(
        /tumou?r|stroke|schlaganfall|hirnblutung|meningitis|lebensgefahr|danger|gefährlich/i,
      );
      expect(text).not.toMatch(/you have (a|an) |du hast (eine|einen) /i);
    }
  });

  test('only <b> and <i> are used, and closed', () => {
    for (const text of everything) {
      const plain = text.replace(/<(b|i)>[^<>]*<\/\1>/g, '');
      expect(plain).not.toMatch(/[<>&]/);
    }
  });
});

test('the English disclaimer is word for word the one reviewed', () => {
  expect(enSafety.disclaimer).toBe(
    'This is a self-care diary, not a medical device and not a doctor. It cannot diagnose or recognise emergencies. If a headache is sudden and severe, or comes with weakness, confusion, fever, vision or speech trouble or an injury, call your local emergency number. Do not change medicines because of this bot.',
  );
});
