import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/check-in.ts';
import {
  chooseLesson,
  type Learning,
  type LessonId,
  lessonIds,
  lessonOf,
  nextLesson,
  noteLesson,
  topics,
} from '../../src/domain/lessons.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const free: Answers = { headache: false, sitting: 120, stress: 2 };
const ache: Answers = { headache: true, peak: 3, duration: 240, painkillers: [], sitting: 120, stress: 2 };

/** What was told: today, yesterday, and so on back; undefined for a day without a check-in. */
function learning(told: (Answers | undefined)[], more: Partial<Learning> = {}): Learning {
  const days = told.flatMap((answers, age) =>
    answers ? [{ day: today.subtract({ days: age }), answers }] : [],
  );
  return { read: [], days, classes: new Map(), today, ...more };
}

/** So many such days, and free ones before them, up to four weeks. */
function weeks(count: number, day: Answers): Answers[] {
  return Array.from({ length: 28 }, (_, age) => (age < count ? day : free));
}

const choose = (told: (Answers | undefined)[], more?: Partial<Learning>) =>
  chooseLesson(learning(told, more));

/** The first in the order of lessons. */
const usual: LessonId = 'what-a-diary-can-do';

/** Whether such days call for a lesson: of it and the first in the order of lessons, both unread, it is the one. */
function calls(lesson: LessonId, told: (Answers | undefined)[], more?: Partial<Learning>): boolean {
  const read = lessonIds.filter((id) => id !== usual && id !== lesson);
  const chosen = choose(told, { read, ...more });
  if (chosen !== lesson) expect(chosen).toBe(usual);
  return chosen === lesson;
}

describe('the table', () => {
  test('has at least eighteen lessons, and some on every topic', () => {
    expect(lessonIds.length).toBeGreaterThanOrEqual(18);
    const told = new Set(lessonIds.map((id) => lessonOf(id).topic));
    expect([...told].sort()).toEqual([...topics].sort());
  });

  test.each(lessonIds)('%s names its source, unless it is practice or our own rule', (id) => {
    const { basis, sources = [] } = lessonOf(id);
    expect(sources.length > 0).toBe(basis === 'published' || basis === 'weak');
  });

  test('keeps its ids apart from what else stands in a button', () => {
    expect(lessonIds).not.toContain('all');
    for (const id of lessonIds) expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
  });

  test('never goes on with the topic it has just been about', () => {
    const about = lessonIds.map((id) => lessonOf(id).topic);
    expect(about.filter((topic, place) => topic === about[place - 1])).toEqual(['diary']);
  });
});

describe('the lesson of the last weeks', () => {
  test.each<[number, Answers, LessonId]>([
    [6, { ...ache, painkillers: ['non-opioid'] }, 'painkiller-days'],
    [2, { ...ache, painkillers: ['combination'] }, 'painkiller-classes'],
    [2, { ...ache, painkillers: ['unknown'] }, 'painkiller-classes'],
    [15, ache, 'when-to-see-a-doctor'],
    [8, ache, 'what-physiotherapy-can-do'],
    [2, { ...ache, with: ['aura'] }, 'activity-and-headache'],
    [2, { ...ache, with: ['aura', 'stiff-neck'] }, 'neck-and-migraine'],
    [2, { ...ache, with: ['aura'], origin: ['neck'] }, 'neck-and-migraine'],
    [4, { ...ache, origin: ['neck'] }, 'manual-therapy'],
    [4, { ...ache, with: ['stiff-neck'] }, 'manual-therapy'],
    [2, { ...ache, origin: ['poor-sleep'] }, 'sleep-regularity'],
    [2, { ...ache, origin: ['missed-meal'] }, 'meals-and-drinking'],
    [2, { ...ache, origin: ['screen'] }, 'screen-height'],
    [4, { ...free, stress: 7 }, 'breathing-and-stress'],
    [2, { ...ache, origin: ['stress'] }, 'breathing-and-stress'],
    [4, { ...free, sitting: 360 }, 'breaks-from-sitting'],
    [2, { ...ache, origin: ['long-sitting'] }, 'breaks-from-sitting'],
    [4, { ...ache, movement: true }, 'activity-pacing'],
    [1, { ...ache, origin: ['neck', 'screen', 'stress'] }, 'triggers-and-coincidence'],
  ])('on %i such days: %j → %s, on one day fewer not', (count, day, lesson) => {
    expect(calls(lesson, weeks(count, day))).toBe(true);
    expect(calls(lesson, weeks(count - 1, day))).toBe(false);
  });

  test.each<[Answers, Answers, boolean]>([
    [{ ...free, stress: 6 }, { ...free, stress: 3 }, true],
    [{ ...free, stress: 6 }, { ...free, stress: 4 }, false],
    [{ ...free, stress: 3 }, { ...free, stress: 6 }, false],
    [{ ...free, stress: 9 }, { headache: false, sitting: 60 }, false],
  ])('falls of stress from one evening to the next: %j, then %j', (one, other, falls) => {
    const told = [other, one, other, one, ...weeks(0, free)].slice(0, 28);
    expect(calls('stress-let-down', told)).toBe(falls);
  });

  test('one fall alone calls for nothing, nor does a fall over an evening that was not told', () => {
    const tense = { ...free, stress: 6 };
    const calm = { ...free, stress: 0 };
    const others = Array<Answers>(20).fill(calm);
    expect(calls('stress-let-down', [calm, tense, calm, tense, ...others])).toBe(true);
    expect(calls('stress-let-down', [calm, tense, ...others])).toBe(false);
    expect(calls('stress-let-down', [calm, undefined, tense, calm, undefined, tense, ...others])).toBe(false);
  });

  test('with answers on fewer than 14 days is what a diary can do', () => {
    const tense = { ...free, stress: 9 };
    expect(choose(Array(14).fill(tense))).toBe('breathing-and-stress');
    expect(choose(Array(13).fill(tense))).toBe('what-a-diary-can-do');
    expect(choose(Array(13).fill({ ...ache, painkillers: ['opioid'] }))).toBe('painkiller-days');
    expect(choose([])).toBe('what-a-diary-can-do');
  });

  test('follows the strongest reason, and then the next', () => {
    const day = {
      ...ache,
      painkillers: ['combination'],
      with: ['aura', 'stiff-neck'],
      origin: ['poor-sleep', 'stress', 'screen'],
      movement: true,
      sitting: 600,
      stress: 9,
    };
    const seen: LessonId[] = [];
    for (let count = 0; count < 13; count++) seen.push(choose(weeks(15, day), { read: seen }));
    expect(seen).toEqual([
      'when-to-see-a-doctor',
      'painkiller-days',
      'painkiller-classes',
      'what-physiotherapy-can-do',
      'neck-and-migraine',
      'activity-and-headache',
      'manual-therapy',
      'trigger-points',
      'dry-needling',
      'sleep-regularity',
      'screen-height',
      'phone-and-neck',
      'breathing-and-stress',
    ]);
  });

  test('goes by today and the 27 days before, in whatever order they come', () => {
    const slept = { ...ache, origin: ['poor-sleep'] };
    const at = (...ages: number[]) =>
      calls('sleep-regularity', [], {
        days: [
          ...ages.map((age) => ({ day: today.subtract({ days: age }), answers: slept })),
          ...learning(weeks(0, free)).days.filter((_, age) => !ages.includes(age)),
        ],
      });
    expect(at(27, 0)).toBe(true);
    expect(at(0, 27)).toBe(true);
    expect(at(28, 0)).toBe(false);
    expect(at(0, -1)).toBe(false);
  });

  test('knows own painkillers by their class, and one without a class as unknown', () => {
    const took = { ...ache, painkillers: ['medicine-7'] };
    const as = (kind: string | null) => ({ classes: new Map([['medicine-7', kind]]) });
    for (const kind of ['combination', 'unknown', null])
      expect(calls('painkiller-classes', weeks(2, took), as(kind))).toBe(true);
    expect(calls('painkiller-classes', weeks(2, took), as('non-opioid'))).toBe(false);
    expect(calls('activity-and-headache', weeks(2, took), as('triptan'))).toBe(true);
    expect(calls('painkiller-days', weeks(6, took), as('non-opioid'))).toBe(true);
    expect(calls('painkiller-days', weeks(6, took), as('preventive'))).toBe(false);
  });

  test('takes what cannot be read as not told', () => {
    const broken = { headache: true, origin: 'neck', with: 7, painkillers: null, sitting: 'all day' };
    for (const lesson of ['manual-therapy', 'painkiller-classes', 'breaks-from-sitting'] as const)
      expect(calls(lesson, weeks(6, broken))).toBe(false);
  });
});

describe('when nothing calls', () => {
  const calm = weeks(0, free);

  test('lessons come in their order, each once', () => {
    const read: string[] = [];
    for (const id of lessonIds) {
      expect(choose(calm, { read })).toBe(id);
      read.push(id);
    }
  });

  test('and all were read, it is the one read longest ago, whatever the weeks call for', () => {
    const read = ['retired-lesson', ...[...lessonIds].reverse()];
    expect(choose(calm, { read })).toBe(lessonIds.at(-1));
    expect(choose(weeks(6, { ...ache, painkillers: ['opioid'] }), { read })).toBe(lessonIds.at(-1));
  });

  test('a lesson that is read again is the youngest', () => {
    expect(noteLesson([], 'letting-go')).toEqual(['letting-go']);
    expect(noteLesson(['letting-go', 'dry-needling', 'chair-and-arms'], 'dry-needling')).toEqual([
      'letting-go',
      'chair-and-arms',
      'dry-needling',
    ]);
  });
});

describe('the next lesson', () => {
  const [first, second, third] = lessonIds as [LessonId, LessonId, LessonId];
  const calm = weeks(0, free);

  test('after the last is another, and a second tap shows the same', () => {
    expect(nextLesson(learning(calm, { read: [first] }), first)).toBe(second);
    expect(nextLesson(learning(calm, { read: [first, second] }), first)).toBe(second);
    expect(nextLesson(learning(calm, { read: [first, second] }), second)).toBe(third);
  });

  test('after none is the first, and a second tap shows the same', () => {
    expect(nextLesson(learning(calm), '')).toBe(first);
    expect(nextLesson(learning(calm, { read: [first] }), '')).toBe(first);
  });

  test('under an old message is one that was not read', () => {
    expect(nextLesson(learning(calm, { read: [first, second, third] }), first)).toBe(lessonIds[3]);
    expect(nextLesson(learning(calm, { read: [first] }), 'retired-lesson')).toBe(second);
  });

  test('is another one where the last is no lesson of today', () => {
    expect(nextLesson(learning(calm, { read: [first, 'retired-lesson'] }), first)).toBe(second);
  });

  test('goes round when all were read', () => {
    let read: string[] = [...lessonIds];
    const seen: string[] = [];
    for (let taps = 0; taps < lessonIds.length; taps++) {
      const next = nextLesson(learning(calm, { read }), read.at(-1) ?? '');
      seen.push(next);
      read = noteLesson(read, next);
    }
    expect(seen).toEqual(lessonIds);
  });
});
