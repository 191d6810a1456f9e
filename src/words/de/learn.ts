import type { LearnWords } from '../en/learn.ts';
import { deLessons } from './lessons.ts';

export const deLearn: LearnWords = {
  notice: 'Etwas Kleines zum Wissen. Es dauert eine Minute.',
  read: 'Lesen',
  another: 'Eine andere',
  all: 'Alle Lektionen',
  allTitle: '<b>Kleine Lektionen</b>\n\nJe eine Minute. Worüber möchtest du lesen?',
  try: 'Diese Woche:',

  topics: {
    diary: 'Tagebuch, Arztbesuch',
    posture: 'Sitzen, Bildschirm',
    activity: 'Aktiv sein',
    'daily-life': 'Alltag',
    stress: 'Stress und Ruhe',
    painkillers: 'Schmerzmittel',
    therapy: 'Physiotherapie',
  },

  basis: {
    published: (sources) => `Quelle: ${sources}.`,
    weak: (sources) => `Schwacher Beleg: ${sources}.`,
    practice: () => 'Übliche Praxis; eine Studie dazu kennt Unknot nicht.',
    own: () => 'Eigene Regel von Unknot, nach üblicher Praxis.',
  },

  leads: {
    'check-in': 'Check-in',
    safety: 'Sicherheitsfragen',
    workplace: 'Arbeitsplatz prüfen',
    breaks: 'Sitzpausen',
    breathing: 'Atmen',
    'letting-go': 'Muskeln entspannen',
    movement: 'Meine Übungen',
    'self-pressure': 'Ein Ball an der Wand',
  },

  lessons: deLessons,
};
