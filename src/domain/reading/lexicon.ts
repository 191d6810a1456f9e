import { plain, spellings } from '../spelling.ts';

/** For each sign the phrases that mean it, with commas between. An `aside` says nothing: "about", "I think". */
export type Vocabulary<Sign extends string> = Readonly<Record<Sign | 'aside', string>>;

/** What a language brings to understanding what people type. Case, accents and hyphens of phrases do not matter. */
export interface Lexicon {
  /** BCP 47 tag, for the names of countries. */
  readonly language: string;
  /** ISO 3166 code of the country most of its readers live in, where there is one. */
  readonly country?: string;
  /** The words for 0, 1, 2 … without a gap, blanks between. */
  readonly numbers: string;
  /** Further words for numbers. */
  readonly moreNumbers: Readonly<Record<string, number>>;
  /** `one` is the article ("an hour"); `none` is nothing at all. */
  readonly amounts: Vocabulary<
    | 'hour'
    | 'minute'
    | 'day'
    | 'half'
    | 'quarter'
    | 'three-quarters'
    | 'and-half'
    | 'half-hour'
    | 'quarter-hour'
    | 'three-quarters-hour'
    | 'all-day'
    | 'one'
    | 'none'
    | 'and'
    | 'of'
    | 'point'
    | 'minus'
  >;
  /** `half-before` 8 is 7:30. */
  readonly clock: Vocabulary<
    'hour' | 'minute' | 'past' | 'to' | 'quarter-past' | 'quarter-to' | 'half-past' | 'half-before' | DayPart
  >;
  /**
   * `ago` stands before ("vor") or after ("ago") its days. `back` and `ahead` say which of several dates is meant: "last"
   * Friday, "next" Friday. `until` leads to a day ("until Friday") or from one to another ("Monday to Friday").
   */
  readonly calendar: Vocabulary<
    | 'today'
    | 'yesterday'
    | 'day-before-yesterday'
    | 'tomorrow'
    | 'day-after-tomorrow'
    | 'ago'
    | 'back'
    | 'ahead'
    | 'until'
    | 'and'
    | 'one'
    | 'day'
    | 'week'
    | 'month'
    | 'year'
    | 'every'
    | 'every-day'
    | 'working-days'
    | 'weekend'
    | 'ordinal'
    | `weekday-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
    | `month-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  >;
  /** `right` agrees ("correct", "ok"); `not` only speaks against a yes; `unsure` is neither. `off` ends something too. */
  readonly replies: Vocabulary<'yes' | 'right' | 'no' | 'not' | 'unsure' | 'on' | 'off'>;
  readonly lists: Vocabulary<'and' | 'none'>;
  readonly places: {
    /** Phrases that stand around the name of a place, with commas between: "I live in", "time". */
    readonly before: string;
    readonly after: string;
    /** The language's own names of towns, each with the English one, where needed with its country: "Florence, IT". */
    readonly names: Readonly<Record<string, string>>;
    /** What is understood but not said back: nicknames, former names, regions, countries (ISO 3166 codes), time zones. */
    readonly otherNames: Readonly<Record<string, string>>;
  };
}

/** The parts of a day that decide between the two halves of a clock. */
export type DayPart = 'am' | 'pm' | 'morning' | 'midday' | 'afternoon' | 'evening' | 'night' | 'midnight';

type Phrases = ReadonlyMap<string, string>;

const longestText = 200;

/** In tokens. */
const longestPhrase = 6;

const tokenPattern = /\d+(?:[.,:]\d+)*|\p{L}+|\S/gu;

/** What can stand anywhere without a meaning of its own. */
const silent =
  /^(?:[.,!?;:…"“”„«»()[\]{}*_~≈#=|•¿¡\\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI})$/u;

function tokensOf(spelling: string): string[] {
  return spelling.match(tokenPattern) ?? [];
}

/** The phrases of a comma-separated list. */
export function phrasesIn(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

const compiled = new WeakMap<Lexicon, Map<object, Phrases>>();

/** What each phrase of a vocabulary, and each word for a number, says; looked up once a lexicon. */
function phrasesOf(lexicon: Lexicon, vocabulary: Vocabulary<string>): Phrases {
  const known = compiled.get(lexicon) ?? new Map<object, Phrases>();
  compiled.set(lexicon, known);
  const phrases = known.get(vocabulary) ?? compile(lexicon, vocabulary);
  known.set(vocabulary, phrases);
  return phrases;
}

function compile({ numbers, moreNumbers }: Lexicon, vocabulary: Vocabulary<string>): Phrases {
  const meanings = [
    ...numbers
      .trim()
      .split(/\s+/)
      .map((word, number) => [word, String(number)] as const),
    ...Object.entries(moreNumbers).map(([word, number]) => [word, String(number)] as const),
    ...Object.entries(vocabulary).flatMap(([sign, list]) =>
      phrasesIn(list).map((phrase) => [phrase, sign] as const),
    ),
  ];
  return new Map(
    meanings.flatMap(([phrase, sign]) =>
      spellings(phrase).map((spelling) => [tokensOf(spelling).join(' '), sign] as const),
    ),
  );
}

/**
 * Says a text in signs, one blank between them: its numbers in digits with a decimal point, known phrases as their sign,
 * `- / +` and other symbols as they are, anything else as `?`. Asides, punctuation and pictures are left out.
 */
export function signsIn(
  text: string,
  lexicons: readonly Lexicon[],
  vocabularyOf: (lexicon: Lexicon) => Vocabulary<string>,
): string {
  if (text.length > longestText) return '?';
  const dictionaries = lexicons.map((lexicon) => phrasesOf(lexicon, vocabularyOf(lexicon)));
  const spelling = plain(text);
  const tokens = tokensOf(spelling);
  const signs: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [sign, length] = signAt(tokens, at, dictionaries);
    if (sign !== 'aside') signs.push(sign);
    at += length;
  }
  return signs.join(' ');
}

function signAt(tokens: readonly string[], at: number, dictionaries: readonly Phrases[]): [string, number] {
  for (let length = longestPhrase; length > 0; length--) {
    const phrase = tokens.slice(at, at + length).join(' ');
    for (const dictionary of dictionaries) {
      const sign = dictionary.get(phrase);
      if (sign !== undefined) return [sign, length];
    }
  }
  const token = tokens[at] as string;
  if (/^\d/.test(token)) return [token.replace(/,/g, '.'), 1];
  if (silent.test(token)) return ['aside', 1];
  return [/^\p{L}/u.test(token) ? '?' : token, 1];
}
