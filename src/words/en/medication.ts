import type { IntakeReason } from '../../domain/intake.ts';
import type { LedgerKey, LedgerLevel, unlimitedClasses } from '../../domain/ledger.ts';
import { escaped } from '../format.ts';

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The words of /medication. Texts are Telegram HTML; names come as they were typed. */
export const enMedication = {
  title: '<b>Medication</b>',

  /** What days are counted of. */
  kinds: {
    'non-opioid': 'Simple painkillers',
    combination: 'Combination painkillers',
    triptan: 'Triptans',
    ergotamine: 'Ergotamine',
    opioid: 'Opioids',
    several: 'Several kinds together',
    'other-acute': 'Gepants or ditans',
    unknown: 'Painkillers of unknown kind',
  } satisfies Record<LedgerKey | (typeof unlimitedClasses)[number], string>,
  line: (kind: string, count: number, limit: number, length: number) =>
    count <= limit
      ? `${kind}: <b>${count} of ${limit} days</b> in the last ${length}`
      : `${kind}: <b>${days(count)}</b> in the last ${length} (published number: ${limit})`,
  /** There is no published number for it. */
  unlimited: (kind: string, count: number, length: number) =>
    `${kind}: <b>${days(count)}</b> in the last ${length} (no published number)`,
  levels: {
    notice: 'close to the number',
    warning: 'worth showing to your doctor',
  } satisfies Record<Exclude<LedgerLevel, 'none'>, string>,
  nothing: (length: number) => `No painkiller is noted in the last ${length} days.`,
  untold: (count: number) =>
    count === 1
      ? 'One earlier day has no answer, so a count can only be too low.'
      : `${count} earlier days have no answer, so a count can only be too low.`,

  close:
    '<b>Close to a published number.</b> Once it is reached, the days are worth showing to your doctor. There is no hurry.',
  reached:
    '<b>Worth showing to your doctor.</b> A published number is reached; your next routine appointment is soon enough. /report puts the days on one page.',
  long: (length: number) =>
    `<b>Please see a doctor about this.</b> A published number was reached in each of the last three spans of ${length} days, and the last of them has headache on 15 days or more. /report puts the days on one page.`,
  basis:
    'The numbers are those of ICHD-3 8.2 and rest on expert opinion. They are meant for such days over more than 3 months, in people with a known headache disorder and headache on 15 or more days a month. Do not change medicines because of this bot.',
  withDoctor:
    'Opioids, and painkillers with codeine or a barbiturate: any change only together with a doctor.',

  numbers: 'The numbers',
  numbersTitle: '<b>What the numbers are</b>',
  numbersCounted:
    'Days are counted, not tablets: a day once for each kind, whatever you took it for. Preventive medicines do not count.',
  numbersLow: (limit: number) =>
    `• <b>${limit} days:</b> triptans, ergotamine, opioids, combination painkillers (with caffeine, butalbital or an opioid such as codeine), or several kinds together`,
  numbersHigh: (limit: number) =>
    `• <b>${limit} days:</b> simple painkillers such as paracetamol, ibuprofen or aspirin, alone or together`,
  numbersNone: '• <b>No published number:</b> gepants and ditans, and what has no kind yet',
  numbersOwn: (length: number, low: number, high: number) =>
    `Unknot’s own rules: a month is the last ${length} days, and “close” begins at ${low} of the smaller and ${high} of the larger number.`,

  today: (list: string) => `Today: ${list}`,
  tapNow: 'Taken something just now? One tap notes it.',
  another: 'Another',
  anotherDay: 'Another day',
  whatITook: 'What I took',
  myList: 'My list',

  noted: (name: string, time: string) => `Noted: <b>${escaped(name)}</b>, ${time}.`,
  notedOn: (name: string, day: string) => `Noted: <b>${escaped(name)}</b>, ${day}.`,
  intoToday: 'It is in today’s check-in too.',
  intoDay: 'It is in that day’s check-in too.',
  alreadyNoted: (name: string, time: string) =>
    `<b>${escaped(name)}</b> is noted at ${time}. Tap again to note it once more.`,
  undo: 'Undo',
  notForHeadache: 'Not for headache',
  takenBack: (name: string) => `Taken back: ${escaped(name)}.`,
  outOfCheckIn: 'It is out of that day’s check-in, too.',
  forOtherPain: (name: string) =>
    `${escaped(name)} is now noted as taken for another pain. The day still counts for its kind.`,

  anotherAsk: '<b>What did you take?</b>\n\nTap its kind, or type its name: “Ibuprofen 400”.',
  addAsk: '<b>What should go on your list?</b>\n\nType its name: “Ibuprofen 400”.',
  oneByOne: (name: string) =>
    `I don’t know ${escaped(name)} yet. Please type one name at a time, so that I can ask.`,
  listFull: 'Your list is full. Please take something off it first.',

  whichDay: '<b>Which day?</b>',
  dayTitle: (day: string) => `<b>What you took</b> · ${day}`,
  dayTap: 'Tap what you took on that day.',
  dayNothing: 'Nothing is noted.',
  dayTakeBack: 'Tap a line with ✕ to take it back.',
  inCheckIn: (name: string) => `${name} (check-in)`,
  checkIn: 'Open its check-in',
  takenTitle: (length: number) => `<b>What you took</b> · the last ${length} days`,
  takenTap: 'Tap a day to change it.',
  earlier: 'Earlier days',

  listTitle: '<b>My list</b>',
  listEmpty: 'Nothing is on it yet.',
  listTap: 'Tap a medicine to say what kind it is and what you take it for.',
  add: 'Add',
  kind: (label: string) => `Kind: ${label}`,
  kindUnknown: 'not known yet',
  reasons: {
    headache: 'For headache',
    'other-pain': 'For other pain',
    preventive: 'Preventive medicine',
  } satisfies Record<IntakeReason, string>,
  preventiveCounts:
    'A preventive medicine taken regularly does not count; a painkiller does, whatever it is for.',
  changeKind: 'Change the kind',
  takeOff: 'Take off the list',
  isOff: (name: string) =>
    `${escaped(name)} is off your list. On the days you took it, it stays noted. Typing its name puts it back.`,
};

export type MedicationWords = typeof enMedication;
