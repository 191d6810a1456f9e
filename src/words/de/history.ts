import type { HistoryWords } from '../en/history.ts';

/** Days after "von". */
const days = (count: number) => (count === 1 ? 'Tag' : 'Tagen');

export const deHistory: HistoryWords = {
  headacheOn: (list) => `Kopfschmerztage: ${list}`,
  unanswered: (count, of) => `Ohne Antwort: ${count} von ${of} ${days(of)}`,
  nothingYet: 'noch nichts notiert.',
  howTo:
    '● Kopfschmerzen · ○ frei · ohne Zeichen: keine Antwort\nTippe auf einen Tag oder schreib ihn: /history 12. März. Die Woche beginnt am Montag.',
  outside: (first) => `Der Kalender reicht von ${first} bis heute.`,
  unclear: 'Welcher Tag? Versuch es mit /history gestern oder /history 12. März.',

  fillIn: 'Nachtragen',
  goOn: 'Weitermachen',
  correct: 'Ändern',
  whichRule: 'Welche Regel?',
  back: '‹ Zurück',

  headache: 'Ein Tag mit Kopfschmerzen.',
  free: 'Ein Tag ohne Kopfschmerzen.',
  brief: (least) =>
    `Kopfschmerzen unter ${least} ohne Schmerzmittel: nach Unknots eigener Regel ein Tag ohne.`,
  noAnswer: 'Ob es Kopfschmerzen gab, ist nicht notiert.',
  nothing: 'Über diesen Tag ist nichts notiert.',
  unfinished: 'Der Check-in dieses Tages ist nicht fertig.',
  sources: {
    today: 'Am selben Tag notiert.',
    recall: 'Aus dem Gedächtnis notiert, bis zu 72 Stunden später.',
    edited: 'Später geändert.',
    imported: 'Importiert.',
  },
  closed:
    'Nachtragen geht nicht mehr: Das ist 72 Stunden lang möglich, denn danach trügt die Erinnerung. Das ist in Ordnung.',

  level: (value) => `${value} von 10`,
  skipped: 'übersprungen',
  notAsked: 'nicht gefragt',

  labels: {
    'migraine-like': 'Migräneähnlich, nach einer veröffentlichten Definition.',
    'tension-type-like':
      'Spannungskopfschmerzähnlich, nach Unknots eigener Regel, die einer veröffentlichten folgt.',
    unclassified: 'Nicht eingeordnet, nach den Regeln für solche Tage.',
  },

  noted: '<b>Währenddessen notiert</b>',
  span: (start, end) => `${start} bis ${end}`,
  from: (start) => `ab ${start}`,
  peak: (peak) => `am stärksten ${peak} von 10`,
  sides: { left: 'links', right: 'rechts', both: 'beidseitig' },
  relief: {
    free: 'nach zwei Stunden: keine Schmerzen',
    better: 'nach zwei Stunden: besser',
    same: 'nach zwei Stunden: gleich',
    worse: 'nach zwei Stunden: schlimmer',
  },
  taken: '<b>Genommen</b>',
  someTime: 'ohne Uhrzeit',
  practised: '<b>Übungen</b>',
  beforeAfter: (before, after) => `${before} vorher, ${after} nachher (von 10)`,
  stopped: 'früher beendet',
  visited: '<b>Besuche</b>',
  more: (count) => `und ${count} weitere`,

  rule: {
    migraine:
      '<b>Migräneähnlicher Tag</b>: Einer von drei Wegen reicht (van der Arend et al. 2023, Cephalalgia; die Merkmale sind die von ICHD-3 1.1). Das benennt einen Tag, nicht, was du hast.',
    tension:
      '<b>Spannungskopfschmerzähnlicher Tag</b>: Unknots eigene Regel nach ICHD-3 2.2. Alle drei Teile, und nicht migräneähnlich. Das benennt einen Tag, nicht, was du hast.',
    neither:
      'Von diesem Tag ist nicht bekannt, dass er eine der Regeln erfüllt. Was nicht gefragt wurde, zählt nicht; er kann also doch eines von beiden gewesen sein.',
    by: 'Für diesen Tag war es der mit ▸.',
    ways: {
      features: 'Durch seine Merkmale',
      aura: 'Durch eine Aura',
      'specific-drug': 'Durch ein Mittel eigens gegen Migräne',
    },
    atLeast: (least, of) => `${least} von diesen ${of}`,
    both: 'beides zusammen',
    key: '✓ erfüllt · ✗ nicht erfüllt · ? nicht gefragt',
    criteria: {
      lasted: '30 Minuten oder länger',
      'one-side': 'auf einer Seite',
      pulsating: 'pulsierend',
      moderate: 'mittel oder stark (ab 4 von 10)',
      'worse-moving': 'schlimmer bei Bewegung, oder Bewegung vermieden',
      sick: 'Übelkeit oder Erbrechen',
      'light-and-sound': 'Licht und Lärm stören beide',
      aura: 'eine Aura von 5 bis 60 Minuten',
      'specific-drug': 'Triptan, Ergotamin, Gepant oder Ditan, was es auch bewirkt hat',
      'both-sides': 'auf beiden Seiten',
      pressing: 'drückend oder wie ein Band',
      'not-severe': 'leicht oder mittel (unter 7 von 10)',
      'not-worse-moving': 'nicht schlimmer bei Bewegung',
      'not-sick': 'weder Übelkeit noch Erbrechen',
      'not-light-and-sound': 'nicht Licht und Lärm zugleich',
    },
  },
};
