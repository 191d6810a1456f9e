import { type Ingredient, type Kind, packaging, products, spellings, substances } from './medicines.ts';
import { once } from './once.ts';
import { slipsBetween } from './spelling.ts';

/** The classes of painkillers, and what a person may take besides. Stored for ever. */
export type MedicineClass =
  | 'triptan'
  | 'ergotamine'
  | 'opioid'
  | 'combination'
  | 'non-opioid'
  | 'other-acute'
  | 'preventive'
  | 'other'
  | 'unknown';

interface ClassRule {
  /** Counts as an acute-medication day. */
  acute: boolean;
  /** Distinct days in 30: worth a doctor's look, and worth a word before that. Absent: none published. */
  limit?: { days: number; notice: number };
}

/** What each class counts for. */
export const medicineClasses: Readonly<Record<MedicineClass, Readonly<ClassRule>>> = {
  /** ICHD-3 8.2.2: any triptan on 10 days a month. */
  triptan: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.1: ergotamine on 10 days a month. */
  ergotamine: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.4: opioids on 10 days a month. */
  opioid: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.5: a non-opioid analgesic with caffeine, an opioid or butalbital on 10 days a month. */
  combination: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.3: paracetamol, aspirin or other NSAIDs, alone or together, on 15 days a month. */
  'non-opioid': { acute: true, limit: { days: 15, notice: 12 } },
  /** Gepants and ditans: ICHD-3 gives no number of days. */
  'other-acute': { acute: true },
  /** Taken on a schedule, not for an attack: ICHD-3 8.2 counts acute drugs only. */
  preventive: { acute: false },
  /** No painkiller, such as a drug against nausea. */
  other: { acute: false },
  /** A painkiller the person cannot place: no number to hold it against. */
  unknown: { acute: true },
};
/** A medicine: its name as the table spells it, what all products of that name contain, and its class. */
export interface Medicine {
  name: string;
  ingredients: readonly Ingredient[];
  class: MedicineClass;
}

interface Entry {
  name: string;
  words: readonly string[];
  contents: (readonly Ingredient[])[];
  substance: boolean;
}

const kindById = once(
  () =>
    new Map<Ingredient, Kind>(
      Object.entries(substances).flatMap(([kind, list]) => list.map((id) => [id, kind as Kind] as const)),
    ),
);

/** Everything that has a name, by the letters of that name. */
const entries = once((): ReadonlyMap<string, Entry> => {
  const known = new Map<string, Entry>();
  const enter = (name: string, ingredients: readonly Ingredient[], substance: boolean) => {
    const words = wordsOf(fold(name));
    const entry = known.get(words.join(''));
    if (!entry) known.set(words.join(''), { name, words, contents: [ingredients], substance });
    else entry.contents.push(ingredients);
  };
  for (const id of kindById().keys()) {
    const inn = id.charAt(0).toUpperCase() + id.slice(1).replace('-', ' ');
    const names = new Set([inn, inn.replace(/e$/, ''), ...(spellings[id] ?? [])]);
    for (const name of names) enter(name, [id], true);
  }
  for (const { names, ingredients } of products) for (const name of names) enter(name, ingredients, false);
  return known;
});

const packagingWords = once(() => new Set(wordsOf(fold(packaging))));

/**
 * The class these ingredients make together; undefined where the criteria give none. ICHD-3 8.2.5: a
 * non-opioid with caffeine, butalbital or an opioid is a combination; two non-opioids are not. Otherwise what
 * has no class (caffeine, naloxone, a drug against nausea) changes nothing, and of two classes the one with
 * fewer days stands (ICHD-3 8.2.2: a triptan counts at 10 days, combined or not). Equal or unpublished days:
 * no class.
 */
export function classOf(ingredients: readonly Ingredient[]): MedicineClass | undefined {
  const kinds = new Set<MedicineClass | 'adjuvant'>(ingredients.map((id) => kindById().get(id) as Kind));
  const adjuvant = kinds.delete('adjuvant');
  const other = kinds.delete('other');
  if (kinds.has('non-opioid') && (adjuvant || kinds.has('opioid'))) {
    kinds.delete('non-opioid');
    kinds.delete('opioid');
    kinds.add('combination');
  }
  const classes = [...kinds] as MedicineClass[];
  if (classes.length === 0) return other && !adjuvant ? 'other' : undefined;
  if (classes.length === 1) return classes[0];
  const days = classes.map((name) => medicineClasses[name].limit?.days);
  if (days.includes(undefined)) return undefined;
  const fewest = days.indexOf(Math.min(...(days as number[])));
  return days.includes(days[fewest], fewest + 1) ? undefined : classes[fewest];
}

/**
 * The medicine a person's words name, or undefined: then ask, never guess. Blind to case, accents, dose,
 * form, salt and maker; forgives one wrong letter where only one medicine is near. Ingredients joined by a
 * slash are one product.
 */
export function findMedicine(text: string): Medicine | undefined {
  const folded = fold(text);
  const entry = named(folded);
  if (!entry) return composed(folded);
  // "Paracetamol 500/30" holds a second ingredient that is not named; "100 mg/5 ml" does not.
  const twoDoses = /(\d\d\s*(mg)?\s*\/\s*\d|\d\s*(mg)?\s*\/\s*\d\d)(?![\d.,]*\s*ml)/.test(folded);
  if (twoDoses && entry.contents.every((ingredients) => ingredients.length === 1)) return undefined;
  const name = sharedClass(entry);
  return name && { name: entry.name, ingredients: shared(entry.contents), class: name };
}

/**
 * The medicines in a list as people type it, each as typed. Commas, semicolons and new lines always part;
 * and, or, plus, + and & part unless they belong to one product ("Bayer Back & Body", "ibuprofen +
 * caffeine").
 */
export function splitMedicines(text: string): string[] {
  return pieces(text, /[\n;]|(?<!\d),|,(?!\d)/).flatMap((part) => {
    if (findMedicine(part)) return [part];
    // "Plus" names products too, so it parts only medicines that stand on their own.
    const all = pieces(part, /\s*[+&]\s*|\s+(?:and|or|und|oder|plus)\s+/i);
    return all.every(findMedicine) ? all : pieces(part, /\s*[+&]\s*|\s+(?:and|or|und|oder)\s+/i);
  });
}

function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Plain lower-case letters; ä, ae and a are one, in the table and in what is typed. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([aou])e/g, '$1');
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9]+/).filter((word) => word !== '' && word !== 'and' && word !== 'und');
}

const isDose = (word: string) => /^\d+(mg|g|ml|mcg|x)?$/.test(word);
const isPackaging = (word: string) => packagingWords().has(word);

/** The words that name the medicine: no dose, form, salt or maker. */
function bare(folded: string): string[] {
  return wordsOf(folded).filter((word) => !isDose(word) && !isPackaging(word));
}

/** As little is taken away as finds a name: "Tylenol 3 tablets" is not Tylenol. */
function named(folded: string): Entry | undefined {
  const words = wordsOf(folded);
  const undosed = words.filter((word) => !isDose(word));
  const unpacked = words.filter((word) => !isPackaging(word));
  const readings = [words, undosed, unpacked, bare(folded)].map((reading) => reading.join(' '));
  const each = [...new Set(readings)].map((reading) => reading.split(' '));
  return first(each, exact) ?? first(each, near);
}

function first<Part, Found>(
  parts: readonly Part[],
  find: (part: Part) => Found | undefined,
): Found | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found) return found;
  }
  return undefined;
}

function exact(words: readonly string[]): Entry | undefined {
  return entries().get(words.join(''));
}

/** The one entry a single wrong letter away, if no entry of another class is within two. */
function near(words: readonly string[]): Entry | undefined {
  const close = [...entries().values()]
    .map((entry) => ({ entry, wrong: wrongLetters(words, entry.words) }))
    .filter(({ wrong }) => wrong <= 2);
  const [nearest, ...others] = close.filter(({ wrong }) => wrong === 1).map(({ entry }) => entry);
  if (!nearest || new Set(close.map(({ entry }) => sharedClass(entry))).size > 1) return undefined;
  return others.every(({ contents }) => String(contents) === String(nearest.contents)) ? nearest : undefined;
}

/**
 * Wrong letters between names that differ in one word, of six letters or more and not in its first; else
 * Infinity.
 */
function wrongLetters(typed: readonly string[], known: readonly string[]): number {
  if (typed.length !== known.length) return Infinity;
  const different = typed.flatMap((word, at) => (word === known[at] ? [] : [at]));
  if (different.length !== 1) return Infinity;
  const [a, b] = different.flatMap((at) => [typed[at], known[at]]) as [string, string];
  return a[0] === b[0] && Math.min(a.length, b.length) >= 6 ? slipsBetween(a, b, 2) : Infinity;
}

/**
 * One product typed as its ingredients. A slash, a hyphen or "with" says so; a looser joint does only where
 * one ingredient (caffeine, butalbital) is no medicine of its own.
 */
function composed(folded: string): Medicine | undefined {
  const parts = folded
    .split(/[/+&]|(?<=\S)-(?=\S)|\b(?:and|und|plus|with|mit)\b/)
    .map(bare)
    .filter((words) => words.length > 0)
    .map((words) => exact(words) ?? near(words));
  if (parts.length < 2 || !parts.every((entry): entry is Entry => entry?.substance === true))
    return undefined;
  const ingredients = [...new Set(parts.flatMap((entry) => entry.contents.flat()))];
  const loose = /[+&]|\b(?:and|und|plus)\b/.test(folded);
  if (loose && ingredients.every((id) => classOf([id]))) return undefined;
  const name = classOf(ingredients);
  return name && { name: parts.map((entry) => entry.name).join('/'), ingredients, class: name };
}

function sharedClass(entry: Entry): MedicineClass | undefined {
  const [one, ...rest] = entry.contents.map(classOf);
  return rest.every((other) => other === one) ? one : undefined;
}

function shared(contents: readonly (readonly Ingredient[])[]): Ingredient[] {
  return [...new Set(contents.flat())].filter((id) =>
    contents.every((ingredients) => ingredients.includes(id)),
  );
}
