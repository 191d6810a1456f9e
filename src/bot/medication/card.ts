import { Temporal } from 'temporal-polyfill';
import { ownOption, script } from '../../domain/check-in.ts';
import type { HeadacheBefore } from '../../domain/intake.ts';
import { type Ledger, ledgerDays } from '../../domain/ledger.ts';
import { medicineClasses } from '../../domain/medication.ts';
import { minuteAt } from '../../domain/time.ts';
import { doubledWithinSeconds } from '../../store/intakes.ts';
import type { Intake, Medicine } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { escaped } from '../../words/format.ts';
import { type Button, button, type Face, packed, shortened } from '../frame/card.ts';
import { type Entry, entriesOn, type Kept, medicineOf, type Noted } from './record.ts';
import { type MedicationTap, medicationData, type Target } from './taps.ts';

/** What the cards of /medication are made of. */
export interface MedicationInput {
  kept: Kept;
  words: Words;
  zone: string;
  today: Temporal.PlainDate;
  /** A sentence above the rest: what has just been noted. Telegram HTML. */
  notice?: string | undefined;
}

/** So many of the person's own medicines have a button here, the newest. */
const mostOwn = 6;

/** So many things taken on a day are told on one line. */
const mostTold = 5;

/** The ledger of the last 30 days, and a tap for what has just been taken. */
export function medicationFace(
  input: MedicationInput,
  undo?: { intake: Intake; before: HeadacheBefore },
): Face {
  const { kept, words, today, notice } = input;
  const { medication: say } = words;
  const target = nowTarget(kept);
  const entries = entriesOn(kept, today);
  const own = kept.medicines.filter(({ listed }) => listed).slice(-mostOwn);
  const buttons = own.map((medicine) => {
    const option = ownOption(medicine);
    const count = entries.filter((entry) => entry.option === option).length;
    const label = count === 0 ? medicine.name : ticked(medicine.name, count);
    return tap(shortened(label), { do: 'take', option, target });
  });
  const list = toldOf(input, entries);
  return {
    text: parts([
      say.title,
      notice,
      ledgerText(words, kept),
      // What was just noted is said in few words; the lines of the ledger still say how near they are.
      ...(notice === undefined ? adviceOn(words, kept) : []),
      list && say.today(list),
      own.length > 0 && say.tapNow,
    ]),
    buttons: [
      ...(undo ? [undoButtons(say, undo)] : []),
      ...packed(buttons),
      [tap(say.another, { do: 'other', target }), tap(say.anotherDay, { do: 'days' })],
      [tap(say.whatITook, { do: 'taken', day: today }), tap(say.myList, { do: 'list' })],
      [tap(say.numbers, { do: 'numbers' })],
    ],
  };
}

/** What the numbers are, where they come from, and what of it is our own rule. */
export function numbersFace({ checkIn, medication: say }: Words): Face {
  // The smaller number is that of triptans and others, the larger that of simple painkillers: ICHD-3 8.2.
  const low = medicineClasses.triptan.limit ?? { days: 0, notice: 0 };
  const high = medicineClasses['non-opioid'].limit ?? { days: 0, notice: 0 };
  return {
    text: parts([
      say.numbersTitle,
      say.numbersCounted,
      [say.numbersLow(low.days), say.numbersHigh(high.days), say.numbersNone].join('\n'),
      say.basis,
      say.withDoctor,
      say.numbersOwn(ledgerDays, low.notice, high.notice),
    ]),
    buttons: [[tap(checkIn.back, { do: 'show' })]],
  };
}

/** What else was taken: its kind by a tap, its name typed. */
export function otherFace({ words, notice }: MedicationInput, target: Target): Face {
  const { medication: say, questions, checkIn } = words;
  const { options } = script.find(({ id }) => id === 'painkillers') as PainkillerQuestion;
  const kinds = options.map((option) =>
    tap(shortened(questions.painkillers.options[option][0]), { do: 'take', option, target }),
  );
  return {
    text: parts([notice, target.to === 'list' ? say.addAsk : say.anotherAsk]),
    buttons: [...(target.to === 'list' ? [] : packed(kinds)), [tap(checkIn.back, wayBack(target))]],
  };
}

type PainkillerQuestion = Extract<(typeof script)[number], { id: 'painkillers' }>;

/** Of what kind a medicine is. */
export function kindFace({ words, notice }: MedicationInput, medicine: Medicine, target: Target): Face {
  const { checkIn, safety } = words;
  const kinds = Object.entries(safety.classes) as [keyof typeof safety.classes, { label: string }][];
  return {
    text: parts([
      notice,
      Object.values(safety.classes)
        .map(({ label, example }) => `<b>${label}</b>: ${example}`)
        .join('\n'),
      checkIn.whichClass(medicine.name),
    ]),
    buttons: [
      ...packed(
        kinds.map(([is, { label }]) => tap(label, { do: 'is', medicine: medicine.id, class: is, target })),
      ),
      ...(medicine.class === null ? [[tap(checkIn.classRemove, { do: 'off', medicine: medicine.id })]] : []),
      [tap(checkIn.back, wayBack(target))],
    ],
  };
}

/** The tap for something taken now, on a card that knows this much. */
function nowTarget({ intakes }: Kept): Target {
  return { to: 'now', since: Math.max(0, ...intakes.map(({ id }) => id)) };
}

/** What was taken, in a line, as Telegram HTML. */
export function toldOf(input: MedicationInput, entries: readonly Entry[]): string {
  const said = entries.flatMap((entry) => entryText(input, entry) ?? []).map(escaped);
  const told = said.slice(-mostTold);
  return input.words.list(told.length < said.length ? ['…', ...told] : told);
}

/** One thing that was taken: when and what for; undefined where nobody knows any more what it was. */
export function entryText(
  { kept, words, zone }: MedicationInput,
  { option, intake }: Entry,
): string | undefined {
  const { medication: say } = words;
  const name = nameOf(words, kept.medicines, option);
  if (name === undefined) return undefined;
  if (!intake) return name;
  const { takenAt, reason } = intake;
  const time = takenAt ? `${words.time(minuteAt(takenAt, zone))} ` : '';
  const aside = reason === 'headache' ? '' : ` (${lowerFirst(say.reasons[reason])})`;
  return `${time}${name}${aside}`;
}

/** That something is noted, in a sentence or two. */
export function notedText(
  {
    words,
    zone,
    now,
    today,
  }: { words: Words; zone: string; now: Temporal.Instant; today: Temporal.PlainDate },
  medicines: readonly Medicine[],
  { intake, isNew }: Noted,
): string {
  const { medication: say } = words;
  const { takenAt, option, reason } = intake;
  const name = nameOf(words, medicines, option) ?? '';
  const day = Temporal.PlainDate.from(intake.day);
  const into = day.equals(today) ? say.intoToday : say.intoDay;
  const counted = reason === 'headache' ? ` ${into}` : '';
  if (!takenAt) return say.notedOn(name, words.date(day)) + counted;
  const time = words.time(minuteAt(takenAt, zone));
  const isOld = takenAt.until(now).total('seconds') > doubledWithinSeconds;
  return !isNew && isOld ? say.alreadyNoted(name, time) : say.noted(name, time) + counted;
}

/** What an option is called, no longer than a button; undefined where nobody knows any more. */
export function nameOf(
  { questions }: Words,
  medicines: readonly Medicine[],
  option: string,
): string | undefined {
  const own = medicineOf(medicines, option)?.name;
  const kinds: Readonly<Record<string, readonly [string, ...string[]]>> = questions.painkillers.options;
  const name = own ?? (Object.hasOwn(kinds, option) ? kinds[option]?.[0] : undefined);
  return name === undefined ? undefined : shortened(name);
}

/** A button of /medication. */
export function tap(label: string, doing: MedicationTap): Button {
  return button(label, medicationData(doing));
}

/** A label of something that was taken so often. */
export function ticked(name: string, count: number): string {
  return count > 1 ? `✓ ${name} (${count})` : `✓ ${name}`;
}

/** The parts of a text that there are. */
export function parts(all: readonly (string | false | undefined)[]): string {
  return all.filter((part) => part).join('\n\n');
}

function wayBack(target: Target): MedicationTap {
  if (target.to === 'day') return { do: 'day', day: target.day };
  return { do: target.to === 'list' ? 'list' : 'show' };
}

function undoButtons(
  say: Words['medication'],
  { intake: { id, reason }, before }: { intake: Intake; before: HeadacheBefore },
): Button[] {
  const undo = tap(say.undo, { do: 'undo', intake: id, before });
  return reason === 'headache'
    ? [undo, tap(say.notForHeadache, { do: 'other-pain', intake: id, before })]
    : [undo];
}

function ledgerText({ medication: say }: Words, { ledger, untold }: Kept): string {
  const lines = [
    ...ledger.lines.map(({ of, days, limit, level }) => {
      const line = say.line(say.kinds[of], days, limit, ledgerDays);
      return level === 'none' ? line : `${line} – ${say.levels[level]}`;
    }),
    ...ledger.unlimited.map(({ of, days }) => say.unlimited(say.kinds[of], days, ledgerDays)),
  ];
  const counted = lines.length > 0 ? lines.map((line) => `• ${line}`) : [say.nothing(ledgerDays)];
  return [...counted, ...(untold > 0 ? [say.untold(untold)] : [])].join('\n');
}

/** What a line that is close to its number, or has reached it, calls for. */
function adviceOn({ medication: say }: Words, { ledger, isLong }: Kept): string[] {
  if (ledger.level === 'none') return [];
  const call = isLong ? say.long(ledgerDays) : ledger.level === 'warning' ? say.reached : say.close;
  return [call, say.basis, ...(needsDoctor(ledger) ? [say.withDoctor] : [])];
}

/** Opioids and barbiturates, which painkillers of several ingredients may hold, are not left without a doctor's help. */
function needsDoctor({ lines }: Ledger): boolean {
  return lines.some(({ of, level }) => level !== 'none' && (of === 'opioid' || of === 'combination'));
}

/** German nouns keep their capital; what stands first here is none. */
function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
