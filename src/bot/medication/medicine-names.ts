import { ownOption } from '../../domain/check-in.ts';
import { findMedicine, splitMedicines } from '../../domain/medication.ts';
import { readChoice, readSeveral, readYesNo } from '../../domain/reading/choices.ts';
import type { Medicine } from '../../store/schema.ts';
import { lexiconsFor } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';

/** What somebody names: an option there is already, or a medicine to add; a class that is null has to be asked. */
export type Named = { option: string } | { name: string; class: string | null };

/** A medicine's name, as long as it may be. */
const longestName = 60;

/** More names in one message are no list of medicines, and a longer list is nobody's own. */
const mostNames = 8;
const longestList = 40;

/** Whether a person's list has no room for another medicine. */
export function isListFull(medicines: readonly Medicine[]): boolean {
  return medicines.filter(({ listed }) => listed).length >= longestList;
}

/** The medicines a text names, in that order; undefined when it is plainly no list of them. Nothing is guessed. */
export function readMedicines(
  text: string,
  { words, language, medicines }: { words: Words; language: string; medicines: readonly Medicine[] },
): Named[] | undefined {
  const lexicons = lexiconsFor(language);
  const isNone = readSeveral(text, {}, lexicons).unknown.length === 0;
  const names = splitMedicines(text);
  const isList = names.length > 0 && names.length <= mostNames;
  const tooLong = names.some((name) => name.length > longestName);
  if (isNone || !isList || tooLong || readYesNo(text, lexicons) !== undefined) return undefined;
  const named = names.map((name): Named => {
    const own = medicines.find((medicine) => medicine.name.toLowerCase() === name.toLowerCase());
    if (own?.listed) return { option: ownOption(own) };
    // Named again, it stands on the list again, as what it was.
    if (own) return { name: own.name, class: own.class };
    const known = findMedicine(name);
    if (known) return { name, class: known.class };
    const option = readChoice(name, words.questions.painkillers.options);
    return option === undefined ? { name, class: null } : { option };
  });
  const adds = named.some((one) => 'name' in one);
  return adds && isListFull(medicines) ? undefined : named;
}
