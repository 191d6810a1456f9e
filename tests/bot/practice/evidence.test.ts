import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFace } from '../../../src/bot/practice/evidence.ts';
import { exerciseIds, exercises, idsOfKind } from '../../../src/domain/exercises.ts';
import { parseHtml } from '../../../src/local/html.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/store/database.ts';
import { languages, wordsIn } from '../../../src/words/catalogue.ts';
import { openChats } from '../chat.ts';

describe.each(languages)('the evidence card in %s', (language) => {
  const words = wordsIn(language);
  const { all, evidence, honesty, limits } = words.exercises;

  test.each(exerciseIds)('of %s: its grade, what is known and not, our rules, the sources', (id) => {
    const { text, buttons } = evidenceFace(words, id);
    const { grade, kind, sources = [] } = exercises[id];
    const { known, unknown } = evidence.all[id];
    const parts = [all[id].name, evidence.grades[grade], known, unknown, evidence.rules[kind], ...sources];
    for (const part of parts) expect(text).toContain(part);
    const back = { movement: 'mv:plan', activity: 'mv:plan', break: 'mb:show' }[kind as string];
    expect(buttons).toEqual([[{ text: words.practice.back, callback_data: back ?? `pr:new:${id}` }]]);
    expect(parseHtml(text).text.length).toBeLessThan(1700);
  });

  test('of training prints what the review found; of the others that nothing is promised', () => {
    const training = [...idsOfKind('movement'), 'aerobic'];
    for (const id of exerciseIds) {
      const { text } = evidenceFace(words, id);
      expect(text.includes(honesty), id).toBe(training.includes(id));
      expect(text.includes(limits), id).toBe(!training.includes(id));
    }
  });

  test('names every source in its text, too, or where it was found', () => {
    for (const id of exerciseIds) {
      const text = Object.values(evidence.all[id]).join(' ');
      for (const source of exercises[id].sources ?? []) {
        expect(text, id).toContain(source.replace(/ \(20\d\d\)$/, ''));
      }
    }
  });
});

describe('the button', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());

  test('brings the card in a message of its own, whose words are the person’s', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer('de');
    await chat.meet();
    const before = chat.last().message_id;
    await chat.tap(before, 'ev:chin-nod');
    expect(chat.last().message_id).toBeGreaterThan(before);
    expect(chat.text()).toContain('Jull et al. 2002');
    expect(chat.text()).toContain('Kleines Nicken');
    expect(chats.refused).toEqual([]);
  });

  test('of no exercise is met as any that is out of date', async () => {
    const chats = openChats(database.db);
    const chat = chats.newcomer();
    await chat.meet();
    const before = chat.last();
    const answer = await chat.tap(before.message_id, 'ev:retired-exercise');
    expect(JSON.stringify([answer, chat.text()])).toContain(wordsIn('en').fallback.outdated);
  });
});
