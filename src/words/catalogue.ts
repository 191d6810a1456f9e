import type { Lexicon } from '../domain/reading/lexicon.ts';
import { de } from './de/words.ts';
import { en, type Words } from './en/words.ts';

/** Every language Unknot speaks, by its ISO 639-1 code. */
export const catalogue = { en, de } as const satisfies Record<string, Words>;

/** The code of a language Unknot speaks. */
export type Language = keyof typeof catalogue;

export const languages = Object.keys(catalogue) as Language[];

/** The language for a code such as Telegram's ("de", "pt-br"); English where Unknot does not speak it. */
export function languageOf(code: string | undefined): Language {
  const primary = code?.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** The words for a stored or reported language code. */
export function wordsIn(code: string | undefined): Words {
  return catalogue[languageOf(code)];
}

/** How people of this language type, then how everybody else does: all are understood. */
export function lexiconsFor(code: string | undefined): Lexicon[] {
  const first = languageOf(code);
  return [first, ...languages.filter((language) => language !== first)].map(
    (language) => catalogue[language].reading,
  );
}
