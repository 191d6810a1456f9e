import type { NowWords } from '../en/now.ts';

export const deNow: NowWords = {
  title: '<b>Kopfschmerz</b>',
  since: (when) => `seit ${when}`,
  strongest: (peak) => `Am stärksten bisher: <b>${peak} von 10</b>`,
  taken: (list) => `Genommen: ${list}`,
  nothingTaken: 'Hast du etwas dagegen genommen?',

  ask: 'Wie stark ist er? Welche Seite? Was hast du genommen?\nJeder Tipp ist sofort notiert.',
  askAgain: 'Wie stark ist er jetzt?',
  other: 'Etwas genommen',
  flag: 'So stark wie nie',
  newKind: 'Anders als sonst',
  mistake: 'Kein Kopfschmerz',
  done: 'Fertig',
  over: 'Er ist vorbei',
  change: 'Ändern',
  checkIn: 'Check-in',

  options: {
    over: [
      ...['er ist vorbei', 'vorbei', 'weg', 'ist weg', 'es ist vorbei', 'zu Ende', 'vorüber'],
      ...['schmerzfrei', 'keine Schmerzen'],
    ],
    now: ['gerade eben', 'gerade', 'jetzt', 'eben', 'jetzt gerade', 'soeben'],
  },

  strengthFirst: 'Wie stark ist er? Sobald das notiert ist, zählt er mit.',
  strongNow: (value) => `Notiert: jetzt <b>${value} von 10</b>.`,
  dayKeeps: (peak) => `Im Check-in des Tages steht noch ${peak} von 10. Dort kannst du es ändern.`,
  noted: '<b>Notiert.</b> Es steht auch im Check-in von heute.',
  willAsk: 'In zwei Stunden frage ich leise, wie es ist.',
  anyTime: '/now öffnet das hier, wann du willst.',
  easing: 'Ein paar ruhige Minuten, wenn du magst:',

  flagAfter: 'Die Sicherheitsfragen helfen beim Einordnen.',
  flagQuestions: 'Sicherheitsfragen',

  whenOver: '<b>Wann war er vorbei?</b>\n\nTippe oder schreib es: „vor einer halben Stunde“, „14:30“.',
  justNow: 'Gerade eben',
  ago: (time) => `Vor ${time}`,
  dontKnow: 'Weiß ich nicht',
  endUnclear: 'Das konnte ich nicht als Zeit lesen. Versuch „vor einer halben Stunde“ oder „14:30“.',
  endTooEarly: (when) => `Das wäre, bevor er hier notiert wurde: ${when}.`,
  endToCome: 'Diese Zeit kommt erst noch.',

  isOver: '<b>Er ist vorbei.</b>',
  fromTo: (from, to) => `${from} bis ${to}`,
  endNotTold: 'Wann er endete, ist nicht notiert.',
  left: 'Dieser Kopfschmerz ist seit mehr als 72 Stunden notiert und deshalb geschlossen. Wann er endete, ist nicht notiert.',
  counted:
    'Er steht auch im Check-in. Hat er begonnen, bevor du ihn notiert hast, ändere dort, wie lange er dauerte.',
  newOne: 'Wieder Kopfschmerz',

  followUp: 'Zwei Stunden sind um. Wie ist es jetzt?',
  relief: {
    free: 'Schmerzfrei',
    better: 'Besser',
    same: 'Gleich',
    worse: 'Schlimmer',
  },
  reliefNoted: (label) => `Notiert: ${label}.`,
  lateAnswer: 'Das war einige Zeit nach meiner Frage, darum gilt es nicht als Antwort nach zwei Stunden.',

  removed: 'Zurückgenommen. Im Check-in des Tages bleibt, was gezählt wurde; dort kannst du es ändern.',
  nothingNoted: 'In Ordnung. Es wurde nichts notiert.',
  gone: 'Dieser Kopfschmerz ist nicht mehr notiert.',
  stopped: 'In Ordnung. Was du notiert hast, bleibt.',
  unread: (text) =>
    `„${text}“ konnte ich nicht lesen. Schreib eine Zahl von 1 bis 10, eine Seite, was du genommen hast, oder „vorbei“.`,
};
