import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { script } from '../../src/domain/check-in.ts';
import { findMedicine } from '../../src/domain/medication.ts';
import { readChoice, readSeveral } from '../../src/domain/reading/choices.ts';
import type { Question } from '../../src/domain/script.ts';
import { parseHtml } from '../../src/local/html.ts';
import { catalogue, languageOf, languages, lexiconsFor, wordsIn } from '../../src/words/catalogue.ts';
import { wordingOf } from '../../src/words/said.ts';

/** A word of a catalogue: where it stands, and what it says. */
type Said = [path: string, text: string];

/** What is not said: vocabularies by which people are read. */
const unsaid = new Set(['reading']);

/** What those functions are told that take something else than texts and numbers. */
const samples: Record<string, unknown[]> = {
  date: [Temporal.PlainDate.from('2026-11-25')],
  shortDate: [Temporal.PlainDate.from('2026-12-07')],
  weekday: [3],
  days: [0b101_0101],
  time: [1439],
  duration: [90],
  list: [['one', 'two']],
  'helps.figure': [1.5],
  'helps.signed': [-1.5],
  'chart.weekday': [Temporal.PlainDate.from('2026-11-25')],
  'chart.weekFrom': [Temporal.PlainDate.from('2026-12-07')],
  'chart.month': [Temporal.PlainDate.from('2026-11-01')],
  'chart.hours': [7.5],
  'files.ask': [10, 20_000],
  'report.exercises.part': ['Chin nod', '3'],
  'report.range': [Temporal.PlainDate.from('2026-10-26'), Temporal.PlainDate.from('2026-11-22')],
  'report.shortRange': [Temporal.PlainDate.from('2026-11-08'), Temporal.PlainDate.from('2026-11-21')],
  'report.figure': [1.5],
  'report.signed': [-1.5],
  'report.period': ['October', 28, 25],
  'report.medication.levels.none': [10],
  'report.date': [Temporal.PlainDate.from('2026-11-22')],
  'report.shortDate': [Temporal.PlainDate.from('2026-11-22')],
  'exercises.dose': [{ times: 6, seconds: 5, perDay: 2 }],
  'summary.range': [Temporal.PlainDate.from('2026-11-16'), Temporal.PlainDate.from('2026-11-22')],
};

/** All a language says. Functions are called twice: with something in every place, and with nothing. */
function saidIn(node: unknown, path = ''): Said[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const told = samples[path] ? [samples[path]] : ['one', ''].map((text) => Array(node.length).fill(text));
    return told.map((values) => [path, node(...values)]);
  }
  return Object.entries(node as object)
    .filter(([key]) => !unsaid.has(key))
    .flatMap(([key, value]) => saidIn(value, path === '' ? key : `${path}.${key}`));
}

/** What a language shows: without the words it only reads. */
function shownIn(language: string): Said[] {
  return saidIn(wordsIn(language)).filter(([path]) => !/\.options\..+\.[1-9]/.test(path));
}

test('people are met in their language, in English where it is not spoken', () => {
  expect(['de', 'de-AT', 'DE', 'en-GB', 'pt-br', '', undefined].map(languageOf)).toEqual([
    'de',
    'de',
    'de',
    'en',
    'en',
    'en',
    'en',
  ]);
  expect(wordsIn('de-CH').name).toBe('Deutsch');
  expect(lexiconsFor('de').map(({ language }) => language)).toEqual(['de', 'en']);
});

describe.each(languages)('every text in %s', (language) => {
  const words = wordsIn(language);
  const shown = shownIn(language);

  test('says something, in Telegram’s HTML, and fits into a message', () => {
    for (const [path, html] of shown) {
      const { text } = parseHtml(html);
      expect(text.length, path).toBeLessThanOrEqual(4096);
      expect(text.trim() === '', path).toBe(path.endsWith('.said') && html === '');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('is set with care: curly quotes, real dashes, nothing shouted', () => {
    for (const [path, text] of shown) {
      expect(text, path).not.toMatch(/["']| - |--|\.\.\.|!/);
      if (language === 'de') expect(text, path).not.toMatch(/“[^“„]*”|’/);
      if (language === 'en') expect(text, path).not.toMatch(/[„«»]/);
    }
  });

  test('names only commands that are there', () => {
    const known = Object.keys(words.commands);
    for (const [path, html] of shown) {
      const named = [...parseHtml(html).text.matchAll(/(?<![\w/])\/([a-z]+)/g)].map(([, name]) => name);
      expect([path, named.filter((name) => !known.includes(name ?? ''))]).toEqual([path, []]);
    }
  });

  test('claims nothing that a doctor alone may claim', () => {
    const claims = {
      en: /diagnos|\btreat|\bprevent(?!ive medicine)|predict|migraine risk|reduce your|fewer (headaches|painkillers)|\bcure/i,
      de: /diagnos|behandel|vorbeug(?!ende[ns]? Mittel)|verhinder|vorhersag|prognos|migränerisiko|reduzier|weniger (kopfschm|schmerzm|medik)|heilt|heilen/i,
    }[language];
    for (const [path, text] of shown) {
      expect(text.replaceAll(words.safety.disclaimer, ''), path).not.toMatch(claims);
    }
  });

  test('that calls a button by its name uses the name on the button', () => {
    const { setup, checkIn, questions } = words;
    const done = checkIn.done(2).replace(/ .*/, '');
    expect(setup.safetyUnclear).toContain(setup.safetyNone);
    for (const { hint } of [questions.with, questions.origin]) expect(hint).toContain(done);
  });

  test('of /help shows every command but the two that everybody has used', () => {
    const text = words.help.text(words.safety.disclaimer);
    for (const command of Object.keys(words.commands)) {
      if (command !== 'start' && command !== 'help') expect(text).toContain(`/${command} `);
    }
  });
});

test('the disclaimer stands word for word in the welcome and in /help', () => {
  const { disclaimer } = wordsIn('en').safety;
  expect(disclaimer).toBe(
    'This is a self-care diary, not a medical device and not a doctor. It cannot diagnose or recognise emergencies. If a headache is sudden and severe, or comes with weakness, confusion, fever, vision or speech trouble or an injury, call your local emergency number. Do not change medicines because of this bot.',
  );
  for (const { start, help, safety } of Object.values(catalogue)) {
    expect(start.welcome(safety.disclaimer)).toContain(safety.disclaimer);
    expect(help.text(safety.disclaimer)).toContain(safety.disclaimer);
  }
});

describe.each(languages)('what Telegram itself shows in %s', (language) => {
  const { about, commands } = wordsIn(language);

  test('fits where Telegram shows it', () => {
    expect(about.description.length).toBeLessThanOrEqual(512);
    expect(about.short.length).toBeLessThanOrEqual(120);
    for (const [name, description] of Object.entries(commands)) {
      expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(description.length, name).toBeGreaterThan(0);
      expect(description.length, name).toBeLessThanOrEqual(256);
    }
  });

  test('is plain text: no tags', () => {
    for (const text of [about.description, about.short, ...Object.values(commands)]) {
      expect(text).not.toMatch(/[<>&]/);
    }
  });
});

describe.each(languages)('the options in %s', (language) => {
  const words = wordsIn(language);
  const questions: readonly Question[] = script;
  const withOptions = questions.filter((question) => 'options' in question);

  test('have a label each, and no two of a question the same', () => {
    for (const question of withOptions) {
      const { options } = wordingOf(words, question);
      expect(Object.keys(options)).toEqual(question.options);
      const labels = Object.values(options).map(([label]) => label?.toLowerCase());
      expect(labels).not.toContain('');
      expect(new Set(labels).size, question.id).toBe(labels.length);
    }
  });

  test('are read by their label and by every other word for them', () => {
    for (const question of withOptions) {
      const { options } = wordingOf(words, question);
      for (const [option, forms] of Object.entries(options)) {
        for (const form of forms) {
          expect([form, readChoice(form, options)]).toEqual([form, option]);
          if (question.kind !== 'several' || question.own) continue;
          const read = readSeveral(form, options, lexiconsFor(language));
          expect([form, read]).toEqual([form, { options: [option], unknown: [] }]);
        }
      }
    }
  });

  test('can all be left out by the words on the button for none', () => {
    for (const question of withOptions.filter(({ kind }) => kind === 'several')) {
      const { none = '', options } = wordingOf(words, question);
      const read = readSeveral(none, options, lexiconsFor(language));
      expect([none, read]).toEqual([none, { options: [], unknown: [] }]);
    }
  });
});

test.each(languages)('in %s a painkiller named as an example is of the class it stands for', (language) => {
  for (const [id, { example }] of Object.entries(wordsIn(language).safety.classes)) {
    const names = example.replace(/^.*: /, '').split(', ');
    const known = names.flatMap((name) => findMedicine(name) ?? []);
    expect(known.map((medicine) => medicine.class)).toEqual(known.map(() => id));
    if (!['other', 'unknown'].includes(id)) expect(known, id).not.toEqual([]);
  }
});

test('no text is the same in two languages, but for names and words that both have', () => {
  const shared =
    /^(time|list|checkIn\.title|practice\.(pause|offered)|breathing\.patterns\.box\.name|physio\.visitKinds\.massage|files\.at|now\.checkIn|chart\.(month|mostHours|stress|painkillers\.(triptan|opioid)|said\.unanswered)|report\.(none|name|signed|headache\.mean|medication\.(levels\.none|line)|neck\.sides|exercises\.(beforeAfter|part)|visits\.span)|safety\.classes\.(triptan|opioid)\.label|safety\.classes\.ergotamine\.example)$|^questions\.(stress\.name|(side|quality)\.said|duration\.said|origin\.options\.stress\.0|with\.options\.aura\.0|painkillers\.options\.(triptan|opioid)\.0)$/;
  const inGerman = new Map(shownIn('de').map(([path, text]) => [`${path} ${text}`, path]));
  const same = shownIn('en').flatMap(([path, text]) => inGerman.get(`${path} ${text}`) ?? []);
  expect(same.filter((path) => !shared.test(path))).toEqual([]);
});

describe('every word is used', () => {
  /** Records by ids of the domain: the compiler sees to it that they hold no more than these. */
  const records = new Set([
    ...['reading', 'questions', 'commands'],
    ...['safety.flags', 'safety.advice', 'safety.classes', 'checkIn.offers'],
    ...['exercises.all', 'exercises.reasons', 'exercises.closed', 'exercises.contraindications'],
    ...['exercises.stops', 'exercises.evidence.grades', 'exercises.evidence.rules', 'exercises.evidence.all'],
    ...['guided.intros', 'guided.levels', 'guided.areas', 'guided.phases', 'guided.names', 'guided.tense'],
    ...['move.body', 'move.signs', 'move.where', 'move.profile.names', 'move.closed.advice', 'move.rest'],
    ...['learn.topics', 'learn.basis', 'learn.leads', 'learn.lessons', 'workplace.items'],
    ...['helps.verdicts', 'breaks.ideas'],
    ...['history.sources', 'history.labels', 'history.sides', 'history.relief', 'history.rule.ways'],
    ...['history.rule.criteria', 'physio.topics', 'physio.topicTexts', 'physio.questions'],
    ...['physio.visitKinds', 'period.baseline.chance', 'period.changes', 'period.advice', 'period.factors'],
    ...['period.behind.labels', 'files.faults', 'files.added', 'chart.painkillers', 'chart.said'],
    ...['report.choices', 'report.title', 'report.baseline.chance', 'report.baseline.peak'],
    ...['report.medication.levels', 'report.medication.reliefs', 'report.safety.flags'],
    ...['medication.kinds', 'medication.levels', 'medication.reasons', 'now.options', 'now.relief'],
    ...['guided.release', 'guided.recall', 'guided.notice', 'breathing.phases', 'breathing.patterns'],
  ]);

  function pathsIn(node: object, path: string[] = []): string[][] {
    return Object.entries(node).flatMap(([key, value]) => {
      const here = [...path, key];
      const isLeaf = typeof value !== 'object' || records.has(here.join('.'));
      return isLeaf ? [here] : pathsIn(value, here);
    });
  }

  /** The functions of the program, where a word goes by one name: a section's own, or what it is called there. */
  const functions = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^words\W(en|de)/.test(file))
    .flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8').split(/\n(?=(?:export |async )*(?:function|const) )/),
    );

  function isUsed(path: string[]): boolean {
    const key = path.at(-1) ?? '';
    const section = path.at(-2) ?? 'words';
    return functions.some((text) => {
      if (!text.includes(key)) return false;
      const typed = `${section.charAt(0).toUpperCase()}${section.slice(1)}Words`;
      const names = [
        ...text.matchAll(new RegExp(`\\b${section}: (\\w+)`, 'g')),
        ...text.matchAll(new RegExp(`(\\w+): (?:${typed}\\b|Words\\['${section}'\\])`, 'g')),
        ...text.matchAll(new RegExp(`const (\\w+) = \\w+\\.${section};`, 'g')),
      ].map(([, name]) => name);
      const owner = [
        section,
        ...names,
        ...(path.length === 1 ? ['catalogue\\[\\w+\\]', 'wordsIn\\(.*\\)'] : []),
      ];
      const reached = new RegExp(`\\b(?:${owner.join('|')})(?:\\.${key}\\b|\\['${key}'\\])`);
      const unpacked = new RegExp(
        `\\{[^{}]*\\b${key}\\b[^{}]*\\}(?:: Words\\b| = (?:.*\\b)?(?:${owner.join('|')})\\b)`,
      );
      return reached.test(text) || unpacked.test(text);
    });
  }

  test('somewhere in the program', () => {
    const unused = pathsIn(catalogue.en).filter((path) => !isUsed(path));
    expect(unused.map((path) => path.join('.'))).toEqual([]);
  });

  test('and a word that is not would be found', () => {
    expect(isUsed(['checkIn', 'nowhere'])).toBe(false);
    expect(isUsed(['checkIn', 'agree'])).toBe(false);
  });
});
