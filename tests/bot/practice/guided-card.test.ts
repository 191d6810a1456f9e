import { describe, expect, test } from 'vitest';
import {
  guidedIntroText,
  guidedOverText,
  guidedPausedText,
  guidedStepText,
  ladderFace,
  leaveOutFace,
} from '../../../src/bot/practice/guided-card.ts';
import { type Area, areas } from '../../../src/domain/body-areas.ts';
import { type GuidedPlan, guidedSteps } from '../../../src/domain/guided.ts';
import { levelOfWeek, levels } from '../../../src/domain/muscle-relaxation.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';

/** Every subset of what can be left out. */
const subsets = Array.from({ length: 2 ** areas.length }, (_, mask): Area[] => {
  return areas.filter((_, place) => mask & (1 << place));
});

const plans: GuidedPlan[] = [
  ...subsets.flatMap((leftOut): GuidedPlan[] => [
    ...levels.flatMap((level) =>
      [false, true].map((releaseOnly) => {
        return { exercise: 'muscle-relaxation', level, leftOut, releaseOnly } as const;
      }),
    ),
    { exercise: 'body-scan', leftOut },
  ]),
  { exercise: 'mindful-minute' },
];

const whole = plans.filter((plan) => !('leftOut' in plan) || plan.leftOut.length === 0);

/** What a person sees. */
const shown = (html: string) => parseHtml(html).text;

describe.each(languages)('in %s', (language) => {
  const words = wordsIn(language);

  test('every step of every plan has a text of its own, short, with nothing missing', () => {
    for (const plan of plans) {
      const steps = guidedSteps(plan);
      const texts = steps.map((_, at) => shown(guidedStepText(words, steps, at)));
      for (const [at, text] of texts.entries()) {
        expect(text.length).toBeLessThanOrEqual(400);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
        expect(text).not.toBe(texts[at - 1]);
      }
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('a step reads in its time: at most 4 words a second while tensing, and few lines at all', () => {
    for (const plan of whole) {
      const steps = guidedSteps(plan);
      for (const [at, { phase, seconds }] of steps.entries()) {
        const [, doing = ''] = shown(guidedStepText(words, steps, at)).split('\n\n');
        const count = doing.split('\n').slice(1).join(' ').split(' ').length;
        expect(count, doing).toBeLessThanOrEqual(phase === 'tense' ? seconds * 4 : 22);
      }
    }
  });

  test('a part is followed by what is said to be next', () => {
    for (const plan of plans) {
      const steps = guidedSteps(plan);
      const texts = steps.map((_, at) => shown(guidedStepText(words, steps, at)));
      for (const [at, text] of texts.entries()) {
        const next = steps[at + 1];
        const isLast = !next || next.part === steps[at]?.part;
        expect(text.split('\n\n')).toHaveLength(isLast ? 2 : 3);
        if (!isLast) expect(text.split('\n\n')[2]).toContain(words.guided.names[next.part]);
      }
    }
  });

  test('paused, a session says where, and neither that nor its end repeats a step', () => {
    for (const plan of whole) {
      const steps = guidedSteps(plan);
      for (const [at, { part }] of steps.entries()) {
        const paused = guidedPausedText(words, steps, at);
        expect(paused).toContain(words.guided.names[part]);
        expect([guidedStepText(words, steps, at), guidedOverText(words)]).not.toContain(paused);
      }
    }
  });

  test('the way in says what comes first, what is left out and that the phone stays in view', () => {
    for (const plan of plans) {
      const intro = shown(guidedIntroText(words, plan));
      const [first] = guidedSteps(plan);
      if (!first) {
        expect(intro).toBe(words.guided.nothingLeft);
        continue;
      }
      expect(intro.length).toBeLessThanOrEqual(1024);
      expect(intro).toContain(words.guided.names[first.part]);
      expect(intro).toContain(words.guided.peek);
      const leftOut = 'leftOut' in plan ? plan.leftOut : [];
      const line = words.guided.leftOut(leftOut.map((area) => words.guided.areas[area]).join(' · '));
      expect(intro.includes(line)).toBe(leftOut.length > 0);
    }
  });

  test('what may be felt in the body or the mind has a way out', () => {
    for (const exercise of ['body-scan', 'mindful-minute'] as const) {
      expect(guidedIntroText(words, { exercise, leftOut: [] })).toContain(words.guided.distress);
    }
  });

  test('the ladder names its weeks as they are, and each level with the time it takes', () => {
    const face = ladderFace(
      words,
      {
        week: 5,
        planOf: (level) => ({ exercise: 'muscle-relaxation', level, leftOut: [], releaseOnly: false }),
      },
      (level) => `level:${level}`,
    );
    const rungs = shown(face.text).split('\n\n')[1]?.split('\n');
    const firstWeeks = rungs?.map((rung) => Number(rung.match(/\d+/)?.[0])) ?? [];
    expect(firstWeeks).toEqual([1, 4, 6, 8]);
    expect(firstWeeks.map(levelOfWeek)).toEqual(levels);
    const buttons = face.buttons.flat();
    expect(buttons.map(({ callback_data }) => callback_data)).toEqual(
      levels.map((level) => `level:${level}`),
    );
    expect(buttons.map(({ text }) => text.match(/· (\d+)/)?.[1])).toEqual(['11', '5', '3', '2']);
    for (const { text } of buttons) expect(text.length).toBeLessThanOrEqual(38);
  });

  test('what can be left out stands two in a row where there is room, ticked or not', () => {
    for (const leftOut of subsets) {
      const { buttons } = leaveOutFace(words, leftOut, (area) => `area:${area}`);
      expect(buttons.flat().map(({ callback_data }) => callback_data)).toEqual(
        areas.map((area) => `area:${area}`),
      );
      for (const row of buttons) {
        expect(row.length).toBeLessThanOrEqual(2);
        if (row.length > 1) expect(Math.max(...row.map(({ text }) => text.length))).toBeLessThanOrEqual(18);
      }
      expect(buttons.length).toBeLessThanOrEqual(6);
      const ticked = buttons.flat().filter(({ text }) => text.startsWith('✓ '));
      expect(ticked.map(({ callback_data }) => callback_data)).toEqual(leftOut.map((area) => `area:${area}`));
    }
  });
});
