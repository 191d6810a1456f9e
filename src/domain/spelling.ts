const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  '½': ' 1/2 ',
  '¼': ' 1/4 ',
  '¾': ' 3/4 ',
  '🔟': ' 10 ',
  '٫': '.',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
};

/** The first of the ten digits, in scripts whose keyboards type their own: Arabic, Persian, Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966];

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.findLast((zero) => zero <= code) as number));
}

function halfWidth(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/**
 * Text as it is compared: lower case, without accents, apostrophes and invisible characters, with Western digits and plain
 * dashes. Hyphens between letters become spaces.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  // Most names of towns need no more, and there are thousands.
  if (/^[a-z0-9 ]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’‘`´]/gu, '')
    .replace(/[٠-٩۰-۹०-९]/g, westernDigit)
    .replace(/[\uff01-\uff5e]/g, halfWidth)
    .replace(/[^\p{ASCII}]/gu, (letter) => folded[letter] ?? letter)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The plain forms a word is typed in: "Köln" as "koln" and "koeln". */
export function spellings(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const spelt = lower.replace(/[äöü]/g, (letter) => umlauts[letter] as string);
  return lower === spelt ? [plain(word)] : [plain(word), plain(spelt)];
}

/** How many slips a word of this length is forgiven. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * How many slips (a letter missing, extra, wrong, or two swapped) lie between two words; past `most` only that it is more.
 * The optimal string alignment distance.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...row) > most) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
