import { describe, expect, test } from 'vitest';
import { learnNotice, lessonFace, topicFace, topicsFace } from '../../src/bot/habits/learn.ts';
import { type LessonId, lessonIds, lessonOf, topics } from '../../src/domain/lessons.ts';
import { medicineClasses } from '../../src/domain/medication.ts';
import { parseHtml } from '../../src/local/html.ts';
import { languages, wordsIn } from '../../src/words/catalogue.ts';

describe.each(languages)('the lessons in %s', (language) => {
  const words = wordsIn(language);
  const { learn } = words;
  const shown = (id: LessonId) => parseHtml(lessonFace(words, id).text).text;

  test.each(lessonIds)('%s is a minute’s reading, with one thing to try and its source', (id) => {
    const { basis, sources = [] } = lessonOf(id);
    const parts = shown(id).split('\n\n');
    expect(shown(id).length).toBeLessThanOrEqual(900);
    expect(parts[0]).toBe(learn.lessons[id].title);
    expect(parts.at(-2)).toContain(learn.try);
    expect(parts.at(-1)).toBe(learn.basis[basis](sources.join('; ')));
    for (const source of sources) expect(parts.at(-1)).toContain(source);
  });

  test('are no two alike', () => {
    for (const part of ['title', 'text', 'try'] as const) {
      const all = lessonIds.map((id) => learn.lessons[id][part]);
      expect(new Set(all).size, part).toBe(lessonIds.length);
    }
  });

  test('name no number of a study without saying where it is from', () => {
    for (const id of lessonIds.filter((one) => lessonOf(one).basis === 'practice')) {
      expect(learn.lessons[id].text, id).not.toMatch(/\d/);
    }
  });

  test('have titles and topics that fit on their buttons', () => {
    for (const id of lessonIds) expect(learn.lessons[id].title.length, id).toBeLessThanOrEqual(30);
    for (const { text } of topicsFace(words).buttons.flat())
      expect(text.length, text).toBeLessThanOrEqual(20);
  });

  test('tell of painkillers with the published days, and never to stop', () => {
    const { text } = learn.lessons['painkiller-days'];
    expect(text).toContain(`<b>${medicineClasses.triptan.limit?.days} `);
    expect(text).toContain(`<b>${medicineClasses['non-opioid'].limit?.days} `);
    expect(text).toMatch(/Never stop|nie selbst/);
  });

  test('tell of weak evidence that it is weak', () => {
    for (const id of ['manual-therapy', 'dry-needling', 'what-physiotherapy-can-do', 'letting-go'] as const) {
      expect(shown(id)).toContain(learn.basis.weak('').split(':')[0]);
    }
    for (const id of ['manual-therapy', 'dry-needling', 'what-physiotherapy-can-do'] as const) {
      expect(shown(id)).toMatch(/low to very low|gering bis sehr gering/);
    }
  });

  test('never invite to a needle or a thrust', () => {
    expect(learn.lessons['dry-needling'].text).toMatch(/Never do this yourself|nie selbst/);
    expect(lessonOf('dry-needling').leads).toBeUndefined();
    expect(lessonOf('manual-therapy').leads).toBeUndefined();
  });

  test('stand in the list once each, with a tick where they were read', () => {
    const about = topics.flatMap((topic) => topicFace(words, topic, ['chair-and-arms']).buttons.flat());
    const data = about.map((one) => one.callback_data).filter((one) => one !== 'le:all');
    expect(data.sort()).toEqual(lessonIds.map((id) => `le:${id}`).sort());
    const ticked = about.filter(({ text }) => text.startsWith('✓')).map((one) => one.callback_data);
    expect(ticked).toEqual(['le:chair-and-arms']);
  });

  test('are announced on a locked screen without a word of health', () => {
    const { text } = learnNotice(words, []);
    expect(text).not.toMatch(/\d|head|pain|migr|stress|sleep|kopf|schmerz|schlaf|<|nacken|neck/i);
    expect(text.length).toBeLessThanOrEqual(60);
  });

  test('have buttons that Telegram takes', () => {
    const faces = [learnNotice(words, ['what-physiotherapy-can-do']), topicsFace(words)];
    for (const face of [...faces, ...lessonIds.map((id) => lessonFace(words, id))]) {
      for (const { callback_data } of face.buttons.flat()) {
        expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
      }
    }
  });
});
