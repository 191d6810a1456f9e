import { plain, slipsAllowed, slipsBetween, spellings } from '../spelling.ts';
import { type Lexicon, phrasesIn, signsIn } from './lexicon.ts';

/** Yes or no; undefined when the text says neither, both, or that it is not sure. */
export function readYesNo(text: string, lexicons: readonly Lexicon[]): boolean | undefined {
  const [first, ...rest] = signsIn(text, lexicons, ({ replies }) => replies).split(' ');
  if (first === 'unsure' || rest.includes('unsure')) return undefined;
  if (first === 'no') return rest.includes('yes') ? undefined : false;
  if (first !== 'yes' && first !== 'right') return undefined;
  return rest.includes('no') || rest.includes('not') ? undefined : true;
}

/** On or off; undefined when the text says neither. */
export function readSwitch(text: string, lexicons: readonly Lexicon[]): boolean | undefined {
  const said = signsIn(text, lexicons, ({ replies }) => replies);
  return said === 'on' ? true : said === 'off' ? false : undefined;
}

/** By option, the words people type for it. */
export type Labels = Readonly<Record<string, readonly string[]>>;

const longestList = 500;

/** Letters and digits alone, one blank between the words. */
function wordsOf(spelling: string): string {
  return spelling.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The one option a text names, a small misspelling forgiven; undefined when it names none or could be several. */
export function readChoice(text: string, labels: Labels): string | undefined {
  if (text.length > longestList) return undefined;
  const said = wordsOf(plain(text));
  if (said === '') return undefined;
  const most = slipsAllowed(said.length);
  const candidates = Object.entries(labels).map(([option, words]) => ({
    option,
    slips: Math.min(...words.flatMap(spellings).map((form) => slipsBetween(said, wordsOf(form), most))),
  }));
  const fewest = Math.min(most, ...candidates.map(({ slips }) => slips));
  const [closest, ...others] = candidates.filter(({ slips }) => slips === fewest);
  return others.length === 0 ? closest?.option : undefined;
}

/**
 * The options a list names ("nausea, light and sound"), each once, and the parts that name none. "None" alone is an empty
 * list with nothing unknown.
 */
export function readSeveral(
  text: string,
  labels: Labels,
  lexicons: readonly Lexicon[],
): { options: string[]; unknown: string[] } {
  if (text.length > longestList) return { options: [], unknown: [text] };
  if (signsIn(text, lexicons, ({ lists }) => lists) === 'none') return { options: [], unknown: [] };
  const and = lexicons.flatMap(({ lists }) => phrasesIn(lists.and)).join('|');
  const separators = [/[,;+/&\n]/, new RegExp(`\\s(?:${and})\\s`, 'i')];
  const options = new Set<string>();
  const unknown: string[] = [];
  const read = (part: string, [separator, ...finer]: RegExp[]) => {
    const option = readChoice(part, labels);
    if (option !== undefined) options.add(option);
    else if (!separator) unknown.push(part);
    else for (const piece of part.split(separator).filter((one) => one.trim())) read(piece.trim(), finer);
  };
  read(text.trim(), separators);
  const empty = options.size === 0 && unknown.length === 0;
  return { options: [...options], unknown: empty ? [text] : unknown };
}

/** Exactly this word: "none" is one letter from "done". */
export function isWord(text: string, word: string): boolean {
  return text.trim().toLowerCase() === word.toLowerCase();
}
