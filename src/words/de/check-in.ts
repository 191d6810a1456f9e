import type { ScriptWords } from '../en/check-in.ts';

/** German nouns keep their capital in the middle of a line; what stands first here is none. */
const lowerFirst = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

export const deQuestions: ScriptWords = {
  headache: {
    name: 'Kopfschmerzen',
    ask: 'Hattest du Kopfschmerzen?',
    said: (yes) => (yes ? 'Kopfschmerzen' : 'Keine Kopfschmerzen'),
    options: {},
  },
  peak: {
    name: 'Am stärksten',
    ask: 'Wie stark waren sie, als es am schlimmsten war?',
    hint: '1–3 leicht · 4–6 mittel · 7–10 stark',
    said: (peak) => `${peak} von 10`,
    options: {},
  },
  duration: {
    name: 'Dauer',
    ask: 'Wie lange haben sie insgesamt gedauert?',
    hint: 'Tippe auf eine Dauer oder schreib sie: „halbe Stunde“, „8 Std.“',
    said: (time) => time,
    options: {},
  },
  side: {
    name: 'Seite',
    ask: 'Auf welcher Seite?',
    said: lowerFirst,
    options: {
      left: ['Links', 'l', 'linke Seite', 'linksseitig'],
      right: ['Rechts', 'r', 'rechte Seite', 'rechtsseitig'],
      both: ['Beidseitig', 'beide', 'beide Seiten', 'überall', 'ganzer Kopf', 'mittig'],
    },
  },
  quality: {
    name: 'Schmerzart',
    ask: 'Wie haben sie sich angefühlt?',
    said: lowerFirst,
    options: {
      pulsating: ['Pulsierend', 'pochend', 'klopfend', 'hämmernd'],
      pressing: ['Drückend', 'dumpf', 'ziehend', 'Druck', 'eng', 'wie ein Band'],
      stabbing: ['Stechend', 'scharf', 'bohrend', 'einschießend'],
      other: ['Anders', 'andere', 'etwas anderes'],
    },
  },
  movement: {
    name: 'Bewegung',
    ask: 'Wurden sie durch Bewegung schlimmer?',
    hint: 'Etwa beim Gehen oder Treppensteigen – oder hast du dich deshalb geschont?',
    said: (yes) => (yes ? 'schlimmer bei Bewegung' : 'nicht schlimmer bei Bewegung'),
    options: {},
  },
  with: {
    name: 'Begleitet von',
    ask: 'Was kam dazu?',
    hint: 'Tippe alles an, was passt, dann Fertig. Aura: Flimmern oder Kribbeln für 5 bis 60 Minuten.',
    said: (list) => (list ? `dazu: ${list}` : 'nichts weiter dabei'),
    options: {
      nausea: ['Übelkeit', 'übel', 'schlecht', 'mir war schlecht'],
      vomiting: ['Erbrechen', 'erbrochen', 'übergeben'],
      light: ['Licht störte', 'Licht', 'lichtempfindlich', 'Lichtempfindlichkeit'],
      sound: ['Lärm störte', 'Lärm', 'Geräusche', 'lärmempfindlich', 'Lärmempfindlichkeit'],
      aura: ['Aura', 'Zickzack', 'Flimmern', 'Blitze', 'Kribbeln'],
      'stiff-neck': ['Steifer Nacken', 'Nackensteife', 'Nacken', 'Nacken steif'],
    },
    none: 'Nichts davon',
  },
  origin: {
    name: 'Beginn',
    ask: 'Wie haben sie angefangen?',
    hint: 'Wo oder wonach? Tippe alles an, was passt, dann Fertig.',
    said: (list) => (list ? `Beginn: ${list}` : 'kein klarer Beginn'),
    options: {
      neck: ['Im Nacken', 'Nacken', 'vom Nacken'],
      'long-sitting': ['Langes Sitzen', 'Sitzen', 'Schreibtisch', 'nach langem Sitzen'],
      stress: ['Stress', 'nach Stress', 'stressiger Tag'],
      'poor-sleep': ['Schlechter Schlaf', 'Schlaf', 'schlecht geschlafen', 'Schlafmangel', 'müde'],
      'missed-meal': ['Nichts gegessen', 'Hunger', 'Essen', 'Mahlzeit ausgelassen'],
      screen: ['Bildschirmzeit', 'Bildschirm', 'Computer', 'Handy', 'nach Bildschirmzeit'],
    },
    none: 'Nichts davon',
  },
  painkillers: {
    name: 'Schmerzmittel',
    ask: 'Hast du etwas gegen die Schmerzen genommen?',
    hint: 'Tippe an, was es war, oder schreib den Namen. Beim nächsten Mal hat es einen eigenen Knopf.',
    said: (list) => (list ? `genommen: ${list}` : 'kein Schmerzmittel'),
    options: {
      'non-opioid': ['Einfaches Schmerzmittel', 'Schmerzmittel'],
      combination: ['Kombi-Schmerzmittel', 'Kombination', 'Kombipräparat'],
      triptan: ['Triptan', 'Triptane'],
      ergotamine: ['Ergotamin', 'Mutterkorn'],
      opioid: ['Opioid', 'Opiat'],
      'other-acute': ['Gepant oder Ditan', 'Gepant', 'Ditan'],
      unknown: ['Weiß ich nicht', 'unbekannt', 'keine Ahnung'],
    },
    none: 'Nichts',
  },
  sitting: {
    name: 'Sitzen',
    ask: 'Wie viele Stunden hast du gesessen?',
    hint: 'Alles zusammen. Für halbe schreib „7,5“.',
    said: (time) => `${time} gesessen`,
    options: {},
  },
  stress: {
    name: 'Stress',
    ask: 'Wie gestresst hast du dich gefühlt?',
    hint: '0 gar nicht · 10 stärker kaum vorstellbar',
    said: (level) => `Stress ${level} von 10`,
    options: {},
  },
};
