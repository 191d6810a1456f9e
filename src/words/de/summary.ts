import { Intl as TemporalIntl } from 'temporal-polyfill';
import type { SummaryWords } from '../en/summary.ts';

/** Days after "von". */
const days = (count: number) => (count === 1 ? 'Tag' : 'Tagen');

export const deSummary: SummaryWords = {
  range: (first, last) =>
    new TemporalIntl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long' }).formatRange(first, last),

  notice: (range) => `Deine Woche ist da: ${range}.`,
  show: 'Meine Woche zeigen',

  title: (range) => `<b>Deine Woche</b> · ${range}`,
  silent: 'In diesen sieben Tagen gibt es keine Antworten, und das ist in Ordnung.',
  headache: (count, of) => `Kopfschmerzen an <b>${count} von ${of}</b> ${days(of)} mit Antwort`,
  brief: (least, count) =>
    `Nicht mitgezählt: ${count} ${count === 1 ? 'Tag' : 'Tage'} mit Kopfschmerzen unter ${least} ohne Schmerzmittel`,
  painkillers: (count, of) =>
    `Schmerzmittel an <b>${count} von ${of}</b> ${of === 1 ? 'Kopfschmerztag' : 'Kopfschmerztagen'}`,
  stress: (least, count, of) => `Hoher Stress (${least}–10): <b>${count} von ${of}</b> ${days(of)}`,
  sitting: (least, count, of) => `Langes Sitzen (ab ${least}): <b>${count} von ${of}</b> ${days(of)}`,
  before: (count, of) => `(Vorwoche: ${count} von ${of})`,
  chance: 'Zwei Wochen unterscheiden sich oft schon durch Zufall.',
  ours: 'Was zählt, ist eine eigene Regel von Unknot, keine medizinische Grenze.',

  fillIn: 'Woran du dich noch erinnerst, das kannst du nachtragen:',
  checkIn: 'Der Check-in ist da, wann immer du magst. Er dauert etwa eine Minute.',
  checkInButton: 'Check-in',
  breathe: 'Für die nächsten Tage: fünf Minuten ruhiges Atmen, an einem angespannten Tag oder am Ende davon.',
  breatheButton: 'Atmen',
  getUp:
    'Für die nächsten Tage: bei der Arbeit nach jeder halben Stunde Sitzen zwei, drei Minuten auf den Beinen, ein Rhythmus von Unknot.',
  goOn: 'Für die nächsten Tage: einfach weitermachen, ein Check-in am Tag.',
};
