import type { PracticeWords } from '../en/practice.ts';

export const dePractice: PracticeWords = {
  rate: 'Wie stark ist, was du lindern möchtest, Schmerz oder Anspannung, von <b>0 bis 10</b>? Ein Tipp, und es geht los.',
  rateHeadache:
    'Wie stark sind deine Kopfschmerzen <b>gerade jetzt</b>, von <b>0 bis 10</b>? Ein Tipp, und es geht los.',
  noRating: 'Ohne Zahl beginnen',
  rhythm: 'Rhythmus',
  length: 'Dauer',
  leaveOut: 'Auslassen',
  levels: 'Gruppen',
  evidence: 'Belege',
  changed: 'Etwas hat sich geändert',
  back: '‹ Zurück',
  minutes: (count) => `${count}\u00a0Min.`,
  shortPause: 'Eine Minute ist eine Pause; was in Studien wirkte, dauerte mindestens fünf Minuten.',
  chooseRhythm: '<b>Welcher Rhythmus?</b>',
  chooseLength: '<b>Wie lange?</b>',
  holdsAsk:
    '<b>Den Atem anzuhalten ist nicht für alle gut.</b>\n\nTrifft etwas davon auf dich zu: Schwangerschaft, eine Krankheit von Herz oder Lunge, Epilepsie, Panikattacken?',
  holdsNo: 'Nichts davon',
  holdsYes: 'Etwas davon',
  holdsLeft: 'Dann lieber ein Rhythmus, in dem der Atem weitergeht.',
  withoutHolds: 'So stark, wie es gerade ist, ohne Anhalten: stattdessen ruhiges Atmen.',
  releaseOnly: 'So stark, wie es gerade ist, lassen wir nur los: Nichts wird angespannt.',

  breathing: (until) =>
    `Atme mit dem Kreis, bis <b>${until}</b>. Ich melde mich leise, wenn die Zeit um ist; du kannst die Augen schließen.`,
  stop: 'Aufhören',
  pause: 'Pause',
  resume: 'Weiter',
  skip: 'Überspringen',
  done: 'Gemacht',
  tooHard: 'Zu schwer',
  hurt: 'Es tat weh',
  leave: 'Überspringen',
  points: 'Wo genau?',
  drawing: 'Zurück zur Zeichnung',
  partOf: (part, of) => `${part} von ${of}`,
  pointsHow:
    'Nur die drei Punkte oben auf der Schulter, auf jeder Seite. <b>Nie</b> vorn oder seitlich am Hals, nie auf der Wirbelsäule.',

  over: (name) => `<b>${name}</b>: Die Zeit ist um.`,
  stopped: (name) => `<b>${name}</b>: beendet.`,
  hurtStop:
    'Dann ist es für heute genug. Bleibt der Schmerz oder breitet er sich aus, zeig ihn in einer Arzt- oder Physiotherapiepraxis; das nächste Mal beginnt eine Stufe leichter.',
  enough: 'Das war es fürs Erste.',
  after: 'Wie stark ist es <b>jetzt</b>?',
  afterHeadache: 'Wie stark sind deine Kopfschmerzen <b>jetzt</b>?',
  noAfter: 'Keine Zahl',
  noted: 'Notiert.',
  ratings: (before, after) => `Vorher <b>${before}</b>, nachher <b>${after}</b>.`,
  noticeable: 'Nach Unknots Regel (2 Punkte und 30\u00a0%) ist das diesmal eine spürbare Veränderung.',
  notNoticeable: 'Nach Unknots Regel (2 Punkte und 30\u00a0%) ist das diesmal keine spürbare Veränderung.',
  stronger:
    'Es ist stärker als vorher. Das kommt vor; beim nächsten Mal passt vielleicht etwas Kürzeres oder Leichteres besser.',
  emergency: 'Ist es plötzlich da und so stark wie nie, ruf den örtlichen Notruf an.',
  worseNow:
    'Das sind 2 Punkte mehr oder noch mehr: heute keine Übungen mehr (eigene Regel von Unknot). Bleibt es so, zeig es in einer Arzt- oder Physiotherapiepraxis.',
  nextDay: 'Morgen frage ich, wie es dir seitdem ging.',
  helps: 'Was mir hilft',
  again: 'Noch einmal',
  notBegun: 'Gut, dann ein andermal. /relax und /move sind da, wann immer du magst.',

  attack:
    '<b>Jetzt nicht.</b> Nach einer eigenen Regel von Unknot gibt es bei Kopfschmerzen ab 7 oder solchen wie bei Migräne nur Atmen ohne Anhalten oder die Körperreise.',
  breathe: 'Atmen',
  scan: 'Körperreise',
  often: 'Das war fürs Erste so oft, wie es sein sollte. Vielleicht etwas anderes?',

  dayAfter: '<b>Eine Frage zu deinen letzten Übungen</b>\n\nWie ging es dir seitdem, über den ganzen Tag?',
  fine: 'Gut oder kaum schlechter',
  worse: 'Um 2 Punkte oder mehr schlechter',
  fineNoted: 'Gut zu wissen. Weiter wie bisher; die Übungen von heute stehen unter /move.',
  worseNoted: 'Danke. Beim nächsten Mal geht es eine Stufe zurück.',
  closed: 'Diese Übung ist vorbei.',
  otherDay: 'Diese Übungen waren für einen anderen Tag.',
  menu: '<b>Entspannen</b>\n\nWas täte dir jetzt gut? Alles wird vorher und nachher bewertet, damit du siehst, was dir hilft.',
  offered: (name, time) => `${name} · ${time}`,
  typed: (most) => `Bitte eine Zahl von 0 bis ${most}, so wie du es gerade spürst.`,
};
