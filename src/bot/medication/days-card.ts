import { Temporal } from 'temporal-polyfill';
import { ownOption } from '../../domain/check-in.ts';
import { ledgerDays } from '../../domain/ledger.ts';
import { recallDays, standing } from '../../domain/time.ts';
import { escaped } from '../../words/format.ts';
import { button, type Face, packed, rows, shortened } from '../frame/card.ts';
import { entryText, type MedicationInput, parts, tap, ticked, toldOf } from './card.ts';
import { entriesOn } from './record.ts';
import type { Target } from './taps.ts';

/** So many things of a day can be taken back on its card. */
const mostEntries = 30;

/** So many medicines of the person's own list have a button on a card of their own. */
export const mostListed = 40;

/** So many days are told at a time. */
const daysAtOnce = 10;

/** The days before today for which something can still be noted. */
export function whichDayFace({ words, today }: MedicationInput): Face {
  const days = Array.from({ length: recallDays }, (_, before) => today.subtract({ days: before + 1 }));
  return {
    text: words.medication.whichDay,
    buttons: [
      ...days.map((day) => [tap(words.shortDate(day), { do: 'day', day })]),
      [tap(words.checkIn.back, { do: 'show' })],
    ],
  };
}

/** What was taken on one day: to be taken back, and, as long as the day can be filled in, to be added to. */
export function dayFace(input: MedicationInput, day: Temporal.PlainDate): Face {
  const { kept, words, today, notice } = input;
  const { medication: say } = words;
  const entries = entriesOn(kept, day).slice(-mostEntries);
  const said = entries.flatMap((entry) => {
    const text = entryText(input, entry);
    return text === undefined ? [] : [entry.intake ? text : say.inCheckIn(text)];
  });
  const isOpen = standing(day, today) === 'today' || standing(day, today) === 'recall';
  const target: Target = { to: 'day', day };
  const own = kept.medicines
    .filter(({ listed }) => listed)
    .slice(-mostListed)
    .map((medicine) => {
      const option = ownOption(medicine);
      const name = shortened(medicine.name);
      const isTaken = entries.some((entry) => entry.option === option);
      return tap(isTaken ? ticked(name, 1) : name, { do: 'take', option, target });
    });
  const taken = entries.flatMap((entry) => {
    const label = entry.intake && entryText(input, entry);
    return entry.intake && label
      ? [tap(shortened(`✕ ${label}`), { do: 'take-back', intake: entry.intake.id })]
      : [];
  });
  const hasCheckIn = kept.checkIns.some((one) => one.day === day.toString());
  return {
    text: parts([
      say.dayTitle(words.date(day)),
      notice,
      said.length > 0 ? said.map(escaped).join('\n') : say.dayNothing,
      isOpen && say.dayTap,
      taken.length > 0 && say.dayTakeBack,
    ]),
    buttons: [
      ...(isOpen ? [...packed(own), [tap(say.another, { do: 'other', target })]] : []),
      ...packed(taken),
      ...(hasCheckIn && said.length > 0 ? [[button(say.checkIn, `checkin:${day}`)]] : []),
      [tap(words.checkIn.back, { do: 'taken', day: today })],
    ],
  };
}

/** What was taken in the last 30 days, newest first: the days up to one of them on which something was. */
export function takenFace(input: MedicationInput, until: Temporal.PlainDate): Face {
  const { kept, words } = input;
  const { medication: say } = words;
  const noted = [...kept.intakes, ...kept.checkIns].map(({ day }) => day);
  const days = [...new Set(noted)]
    .filter((day) => day <= until.toString())
    .toSorted()
    .toReversed()
    .map((day) => Temporal.PlainDate.from(day))
    .filter((day) => toldOf(input, entriesOn(kept, day)) !== '');
  const shown = days.slice(0, daysAtOnce);
  const next = days[daysAtOnce];
  const lines = shown.map((day) => `<b>${words.shortDate(day)}</b>: ${toldOf(input, entriesOn(kept, day))}`);
  return {
    text: parts([
      say.takenTitle(ledgerDays),
      ...(lines.length > 0 ? [lines.join('\n'), say.takenTap] : [say.nothing(ledgerDays)]),
    ]),
    buttons: [
      ...rows(
        shown.map((day) => tap(words.shortDate(day), { do: 'day', day })),
        2,
      ),
      ...(next ? [[tap(say.earlier, { do: 'taken', day: next })]] : []),
      [tap(words.checkIn.back, { do: 'show' })],
    ],
  };
}
