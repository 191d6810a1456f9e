import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Act,
  answerOf,
  applicable,
  type Draft,
  isAnswer,
  isYounger,
  nextQuestion,
  pickedOptions,
  type Question,
  questionBefore,
  questionOf,
  readPicks,
  respond,
} from '../../src/domain/script.ts';

const script = [
  { id: 'pain', kind: 'yes-no' },
  { id: 'level', kind: 'scale', min: 1, max: 10, when: { pain: true } },
  { id: 'side', kind: 'choice', options: ['left', 'right'], when: { pain: true } },
  { id: 'deep', kind: 'yes-no', when: { pain: true, side: 'left' } },
  { id: 'signs', kind: 'several', options: ['light', 'sound'], own: 'thing', when: { pain: true } },
  { id: 'sat', kind: 'number', min: 0, max: 1440, choices: [60, 120] },
] as const satisfies readonly Question[];

const empty: Draft = { answers: {}, picks: {}, asking: null, lastUpdate: 0 };

const question = (id: string) => questionOf(script, id) as Question;

/** The draft after these acts, delivered as updates 1, 2, 3 …; acts that change nothing are passed over. */
function following(acts: Act[], draft = empty): Draft {
  return acts.reduce((now, act, place) => respond(script, now, act, place + 1) ?? now, draft);
}

const answer = (id: string, value: boolean | number | string | string[] | null): Act => ({
  do: 'answer',
  question: id,
  value,
});
const pick = (option: string): Act => ({ do: 'pick', question: 'signs', option });
const unpick = (option: string): Act => ({ do: 'unpick', question: 'signs', option });
const picked: Act = { do: 'picked', question: 'signs' };

const toSigns = [answer('pain', true), answer('level', 7), answer('side', 'right')];

describe('what a question takes', () => {
  test.each([
    ['pain', true, true],
    ['pain', 'true', false],
    ['pain', null, true],
    ['level', 1, true],
    ['level', 10, true],
    ['level', 0, false],
    ['level', 11, false],
    ['level', 7.5, false],
    ['level', '7', false],
    ['side', 'left', true],
    ['side', 'up', false],
    ['signs', [], true],
    ['signs', ['light', 'thing-12'], true],
    ['signs', ['light', 'light'], false],
    ['signs', ['thing-0'], false],
    ['signs', ['thing-x'], false],
    ['signs', [7], false],
    ['signs', 'light', false],
    ['sat', 0, true],
    ['sat', 1440, true],
    ['sat', 1441, false],
  ])('%s: %j is %s', (id, value, taken) => {
    expect(isAnswer(question(id), value)).toBe(taken);
  });

  test('an own entry belongs only to a question that has a list of one’s own', () => {
    const plain: Question = { id: 'x', kind: 'several', options: ['a'] };
    expect(isAnswer(plain, ['thing-1'])).toBe(false);
  });
});

describe('which question is asked', () => {
  test('follow-ups apply only when their condition holds', () => {
    expect(applicable(script, {}).map(({ id }) => id)).toEqual(['pain', 'sat']);
    expect(applicable(script, { pain: true, side: 'left' }).map(({ id }) => id)).toEqual([
      'pain',
      'level',
      'side',
      'deep',
      'signs',
      'sat',
    ]);
  });

  test('a condition on an answer that itself no longer applies does not hold', () => {
    expect(applicable(script, { pain: false, side: 'left' }).map(({ id }) => id)).toEqual(['pain', 'sat']);
  });

  test('an answer that the script cannot read counts as not given', () => {
    const draft = { ...empty, answers: { pain: 'maybe', sat: 60 } };
    expect(answerOf(question('pain'), draft.answers)).toBeUndefined();
    expect(nextQuestion(script, draft)?.id).toBe('pain');
  });

  test('after the last answer nothing is asked, and the question before is the last', () => {
    const done = following([answer('pain', false), answer('sat', 60)]);
    expect(nextQuestion(script, done)).toBeUndefined();
    expect(questionBefore(script, done)?.id).toBe('sat');
    expect(questionBefore(script, empty)).toBeUndefined();
  });
});

describe('what an act changes', () => {
  test('an answer counts once: its repeat changes nothing', () => {
    const draft = following([answer('pain', false)]);
    expect(draft.answers).toEqual({ pain: false });
    expect(respond(script, draft, answer('pain', false), 1)).toBeUndefined();
    expect(respond(script, draft, answer('pain', true), 2)).toBeUndefined();
  });

  test('an answer to a question that is not asked counts nowhere', () => {
    expect(respond(script, empty, answer('sat', 60), 1)).toBeUndefined();
    expect(respond(script, empty, answer('nothing', 60), 1)).toBeUndefined();
    expect(respond(script, empty, answer('pain', 7), 1)).toBeUndefined();
    expect(respond(script, empty, { do: 'picked', question: 'pain' }, 1)).toBeUndefined();
    expect(respond(script, following(toSigns), picked, 9)).toBeUndefined();
    expect(respond(script, empty, { do: 'keep', question: 'pain' }, 1)).toBeUndefined();
    expect(respond(script, empty, { do: 'back', question: 'pain' }, 1)).toBeUndefined();
    expect(respond(script, empty, { do: 'ask', question: 'level' }, 1)).toBeUndefined();
    expect(respond(script, empty, { do: 'pick', question: 'pain', option: 'light' }, 1)).toBeUndefined();
  });

  test('a skipped question is asked no more', () => {
    expect(nextQuestion(script, following([answer('pain', null)]))?.id).toBe('sat');
  });

  test('back asks the question before, with its answer kept until there is another', () => {
    const back = following([...toSigns, { do: 'back', question: 'signs' }]);
    expect(nextQuestion(script, back)?.id).toBe('side');
    expect(back.answers).toMatchObject({ side: 'right' });
    const kept = respond(script, back, { do: 'keep', question: 'side' }, 9) as Draft;
    expect(nextQuestion(script, kept)?.id).toBe('signs');
    expect(respond(script, back, answer('side', 'left'), 9)?.answers).toMatchObject({ side: 'left' });
  });

  test('a changed answer drops those that no longer apply, and keeps what the script does not know', () => {
    const stored = { ...empty, answers: { pain: true, level: 7, side: 'left', deep: true, old: 1 } };
    const asked = respond(script, stored, { do: 'ask', question: 'pain' }, 5) as Draft;
    expect(respond(script, asked, answer('pain', false), 6)?.answers).toEqual({ pain: false, old: 1 });
  });

  test('ticks come and go, and picked closes the question with those that are on', () => {
    const draft = following([
      ...toSigns,
      pick('sound'),
      pick('thing-3'),
      pick('light'),
      unpick('sound'),
      picked,
    ]);
    expect(draft.answers).toMatchObject({ signs: ['light', 'thing-3'] });
  });

  test('an option that is none of the question’s cannot be ticked', () => {
    expect(respond(script, following(toSigns), pick('smell'), 9)).toBeUndefined();
  });

  test('of two ticks for one option the younger counts, in whatever order they come', () => {
    const asked = following(toSigns);
    const off = respond(script, asked, unpick('light'), 12) as Draft;
    expect(respond(script, off, pick('light'), 11)).toBeUndefined();
    expect(pickedOptions(question('signs'), off.picks)).toEqual([]);
  });

  test('a tick overtaken by the end of its question still counts', () => {
    const asked = following(toSigns);
    const closed = respond(script, respond(script, asked, pick('light'), 10) as Draft, picked, 12) as Draft;
    expect(respond(script, closed, pick('sound'), 11)?.answers).toMatchObject({ signs: ['light', 'sound'] });
    expect(respond(script, closed, pick('sound'), 13)).toBeUndefined();
  });

  test('a question asked again begins with the ticks it has', () => {
    const closed = following([...toSigns, pick('light'), picked]);
    const again = respond(script, closed, { do: 'ask', question: 'signs' }, 20) as Draft;
    expect(pickedOptions(question('signs'), again.picks)).toEqual(['light']);
  });

  test('picks that cannot be read count as not ticked', () => {
    expect(readPicks({ signs: { light: [true, 3] }, side: 'x' })).toEqual({ signs: { light: [true, 3] } });
    expect(pickedOptions(question('signs'), { signs: { gone: [true, 1], light: [true, 1] } })).toEqual([
      'light',
    ]);
    expect(pickedOptions(question('pain'), { pain: { light: [true, 1] } })).toEqual([]);
    expect(pickedOptions(question('signs'), {})).toEqual([]);
  });
});

test.each([
  [8, 7, true],
  [7, 7, false],
  [6, 7, false],
  // Numbered anew after a quiet week.
  [500, 80_000_000, true],
  [79_999_000, 80_000_000, false],
])('update %d came after update %d: %s', (update, than, younger) => {
  expect(isYounger(update, than)).toBe(younger);
});

test('whatever comes, doubled and in any order, every answer stands under its own question', () => {
  const option = fc.constantFrom('light', 'sound', 'thing-1', 'smell');
  const id = fc.constantFrom(...script.map((row) => row.id), 'unknown');
  const value = fc.oneof(
    fc.constantFrom<boolean | string | string[] | null>(true, false, null, 'left', 'right', []),
    fc.nat(11),
  );
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ do: fc.constant('answer' as const), question: id, value }),
    fc.record({ do: fc.constantFrom('pick' as const, 'unpick' as const), question: id, option }),
    fc.record({
      do: fc.constantFrom('picked' as const, 'keep' as const, 'back' as const, 'ask' as const),
      question: id,
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(act, fc.integer({ min: 1, max: 40 })), { maxLength: 60 }), (acts) => {
      let draft = empty;
      for (const [done, update] of acts) {
        const changed = respond(script, draft, done, update);
        if (changed) expect(respond(script, changed, done, update)).toBeUndefined();
        draft = changed ?? draft;
        const asked = applicable(script, draft.answers);
        for (const [given, said] of Object.entries(draft.answers)) {
          expect(asked.some((row) => row.id === given && isAnswer(row, said))).toBe(true);
        }
      }
    }),
  );
});
