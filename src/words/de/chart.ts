import type { ChartWords } from '../en/chart.ts';
import { decimal, shortDate } from '../format.ts';

const locale = 'de-DE';

const headacheDays = (count: number, of: number, highest: number | undefined) => {
  const peak = highest === undefined ? '' : `, höchster Wert ${highest}`;
  return of === 0
    ? 'keine Antworten'
    : `Kopfschmerzen an ${count} von ${of} ${of === 1 ? 'Tag' : 'Tagen'} mit Antwort${peak}`;
};

export const deChart: ChartWords = {
  weekday: (day) => day.toLocaleString(locale, { weekday: 'short' }),
  weekFrom: (day) => shortDate(locale, day),
  month: (first) => first.toLocaleString(locale, { month: 'long', year: 'numeric' }),
  hours: (hours) => decimal(locale, hours),
  mostHours: (hours) => `${hours} h`,

  headache: 'Kopfschmerz, Höchstwert (0–10)',
  migraineLike: 'Migräneähnlich',
  noPeak: 'Kopfschmerz ohne Höchstwert',
  free: 'Keine Kopfschmerzen',
  brief: 'Zu kurz zum Mitzählen',
  unanswered: 'Keine Antwort',
  stress: 'Stress (0–10)',
  sitting: 'Sitzen (Stunden)',
  today: 'Heute',
  painkillers: {
    triptan: 'Triptan',
    ergotamine: 'Ergotamin',
    opioid: 'Opioid',
    combination: 'Kombi-Schmerzmittel',
    'non-opioid': 'Einfaches Schmerzmittel',
    'other-acute': 'Gepant oder Ditan',
    unknown: 'Schmerzmittel unbekannter Art',
  },

  said: { free: 'frei', headache: 'Kopfschmerzen', unanswered: '–' },
  days: (days) => `Diagramm: Kopfschmerzen je Tag (Höchstwert von 10). ${days}`,
  counts: (days, count, answered, highest) =>
    `Diagramm über ${days} Tage: ${headacheDays(count, answered, highest)}.`,
  calendar: (month, count, answered, highest) =>
    `Kalender ${month}: ${headacheDays(count, answered, highest)}.`,
};
