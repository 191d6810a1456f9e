import { type Lexicon, signsIn } from './lexicon.ts';

/** A typed amount is a value, or the reason why it is none. */
export type Amount<Fault extends string> = { readonly value: number } | { readonly fault: Fault };

const hoursOfDay = 24;
const minutesOfDay = hoursOfDay * 60;

function amountSigns(text: string, lexicons: readonly Lexicon[]): string {
  return signsIn(text, lexicons, ({ amounts }) => amounts)
    .replace(/^none$/, '0')
    .replace(/^(\d+) point (?=\d+(?: |$))/, '$1.')
    .replace(/^(\d+) and-half(?= |$)/, '$1.5')
    .replace(/^(?:(\d+) )?([13]) \/ ([24])(?= |$)/, (_, whole: string | undefined, over, under) =>
      String(Number(whole ?? 0) + over / under),
    );
}

/** A number, and what it is counted out of where the text says so. */
function readShare(
  text: string,
  lexicons: readonly Lexicon[],
): { value: number; outOf?: number } | undefined {
  const signs = amountSigns(text, lexicons)
    .replace(/^one (?=\d)/, '')
    .replace(/ point$/, '')
    .replace(/^minus /, '- ')
    .replace(/^(\S+) \1$/, '$1');
  const said = /^(- )?(\d+(?:\.\d{1,2})?)(?: (?:of|\/) (\d+))?$/.exec(signs);
  if (!said) return undefined;
  const [, minus, digits, whole] = said;
  const value = minus ? 0 - Number(digits) : Number(digits);
  return whole === undefined ? { value } : { value, outOf: Number(whole) };
}

/** The one number a text says ("7", "7/10", "siebeneinhalb", "about 7"), or undefined. */
export function readNumber(text: string, lexicons: readonly Lexicon[]): number | undefined {
  const share = readShare(text, lexicons);
  if (!share) return undefined;
  const { value, outOf = value } = share;
  return value <= outOf ? value : undefined;
}

/** A whole number on a scale from `min` to `max`; "7/10" counts only where the scale ends at 10. */
export function readScale(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  lexicons: readonly Lexicon[],
): Amount<'unclear' | 'too-low' | 'too-high' | 'not-whole'> {
  const share = readShare(text, lexicons);
  if (!share || (share.outOf ?? max) !== max) return { fault: 'unclear' };
  if (share.value < min) return { fault: 'too-low' };
  if (share.value > max) return { fault: 'too-high' };
  return Number.isInteger(share.value) ? { value: share.value } : { fault: 'not-whole' };
}

/** "1.30 h" may be 1:30 or 1.3 hours: two decimals count only as quarters, or where they cannot be minutes. */
const hours = String.raw`\d+(?:\.(?:\d|00|25|50|75|[6-9]\d))?`;

const hoursAndMinutes = new RegExp(`^(?:(${hours}) hour|(\\d+) minute|(\\d+) hour ([0-5]?\\d) minute)$`);

/**
 * Whole minutes from "8h", "half an hour", "1,5 h", "1h30", "90 min", "all day". A bare number is hours up to 24. Ranges,
 * "a few hours" and all else that leaves a doubt are unclear; more than a day is too high.
 */
export function readDuration(text: string, lexicons: readonly Lexicon[]): Amount<'unclear' | 'too-high'> {
  const signs = amountSigns(text, lexicons)
    .replace(/^all-day$/, `${hoursOfDay} hour`)
    .replace(/-hour$/, ' hour')
    .replace(/^(?:(?:one|1) )?half (?:one )?(?=hour$)/, '0.5 ')
    .replace(/^(?:(?:one|1) )?quarter (?:of )?(?:one )?(?=hour$)/, '0.25 ')
    .replace(/^three-quarters (?:of )?(?:one )?(?=hour$)/, '0.75 ')
    .replace(/^one /, '1 ')
    .replace(/^(\d+):([0-5]\d)(?: hour)?$/, '$1 hour $2 minute')
    .replace(/^(\d+ hour) and-half$/, '$1 30 minute')
    .replace(/^(\d+ hour) (?:and )?(\d+)(?: minute)?$/, '$1 $2 minute')
    .replace(/^(\d+) day$/, (_, days) => `${days * hoursOfDay} hour`)
    .replace(/^[\d.]+$/, (bare) => (Number(bare) > hoursOfDay ? '?' : `${bare} hour`));
  const said = hoursAndMinutes.exec(signs);
  if (!said) return { fault: 'unclear' };
  const [hour, minute, hourBefore, minuteAfter] = said.slice(1).map((number) => Number(number ?? 0));
  const value =
    Math.round(((hour as number) + (hourBefore as number)) * 60) +
    (minute as number) +
    (minuteAfter as number);
  return value > minutesOfDay ? { fault: 'too-high' } : { value };
}
