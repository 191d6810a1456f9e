import { everyDay } from '../../domain/weekdays.ts';
import type { Words } from '../en/words.ts';
import { clockTime, decimal, escaped, longDate, quoted, shortDate } from '../format.ts';
import { daysSaid } from '../weekdays.ts';
import { deBreaks } from './breaks.ts';
import { deBreathing } from './breathing.ts';
import { deChart } from './chart.ts';
import { deQuestions } from './check-in.ts';
import { deExercises } from './exercises.ts';
import { deFiles } from './files.ts';
import { deGuided } from './guided.ts';
import { deHelps } from './helps.ts';
import { deHistory } from './history.ts';
import { deLearn } from './learn.ts';
import { deMedication } from './medication.ts';
import { deMove } from './move.ts';
import { deNow } from './now.ts';
import { dePeriod } from './period.ts';
import { dePhysio } from './physio.ts';
import { dePractice } from './practice.ts';
import { dePrompts } from './prompts.ts';
import { deReading } from './reading.ts';
import { deReport } from './report.ts';
import { deSafety } from './safety.ts';
import { deSummary } from './summary.ts';
import { deWorkplace } from './workplace.ts';

const locale = 'de-DE';

const dayNames = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

/** Every text in German. */
export const de: Words = {
  name: 'Deutsch',
  reading: deReading,
  safety: deSafety,
  questions: deQuestions,
  exercises: deExercises,
  prompts: dePrompts,
  practice: dePractice,
  guided: deGuided,
  breathing: deBreathing,
  move: deMove,
  learn: deLearn,
  workplace: deWorkplace,
  helps: deHelps,
  breaks: deBreaks,
  period: dePeriod,
  chart: deChart,
  physio: dePhysio,
  files: deFiles,
  report: deReport,
  history: deHistory,
  medication: deMedication,
  now: deNow,
  summary: deSummary,

  date: (date) => longDate(locale, date),
  shortDate: (date) => shortDate(locale, date),
  weekday: (day) => `${dayNames[day - 1]}`,
  days: (mask) => (mask === everyDay ? 'täglich' : daysSaid(mask, dayNames)),
  time: clockTime,
  duration: (minutes) => {
    if (minutes === 24 * 60) return 'den ganzen Tag';
    return minutes < 60 ? `${minutes} Min.` : `${decimal(locale, minutes / 60)} Std.`;
  },
  list: (parts) => parts.join(', '),

  about: {
    description:
      'Ein Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen. Am Abend ein kurzer Check-in zu Kopfschmerzen, Sitzen und Stress, eine Übung zu deiner Uhrzeit, deine Woche in ein paar Zeilen. Und ruhiges Atmen, wann immer du magst.\n\nEin Tagebuch zur Selbstfürsorge, kein Medizinprodukt, keine Ärztin und kein Arzt.',
    short:
      'Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen. Kein Medizinprodukt, keine ärztliche Beratung.',
  },

  commands: {
    checkin: 'Check-in für heute, „gestern“ oder ein Datum',
    now: 'gerade Kopfschmerzen',
    breathe: 'mit einem bewegten Bild atmen',
    relax: 'loslassen, Schritt für Schritt angeleitet',
    move: 'die Übungen von heute, mit Bildern',
    medication: 'was du genommen hast und an wie vielen Tagen',
    summary: 'deine letzten 7, 28 oder 84 Tage',
    history: 'dein Kalender: ansehen, nachtragen, ändern',
    learn: 'etwas Kleines, das zu wissen lohnt',
    physio: 'lohnt es sich, an Physiotherapie zu denken?',
    visit: 'einen Praxisbesuch festhalten',
    report: 'eine Seite für Arztpraxis oder Physiotherapie',
    export: 'deine Daten mitnehmen',
    import: 'deine Daten zurückholen',
    pause: 'eine Zeit lang keine Nachrichten',
    settings: 'Sprache, Zeitzone, Uhrzeiten und Tage, Ruhezeit, Sicherheitsfragen',
    privacy: 'was gespeichert wird und welche Rechte du hast',
    delete: 'alles über dich löschen',
    cancel: 'abbrechen, was gerade gefragt wird',
    help: 'was Unknot kann',
    start: 'anfangen oder neu anfangen',
  },

  start: {
    welcome: (disclaimer) =>
      `<b>Hallo, ich bin Unknot,</b> ein Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen: am Abend ein kurzer Check-in, eine Übung zu deiner Uhrzeit, deine Woche in ein paar Zeilen.\n\n${disclaimer}\n\n• Wenn du zustimmst, dienen deine Antworten allein deinem Tagebuch. Es sind Gesundheitsdaten; /delete löscht sie alle.\n• Chats mit Bots sind <b>nicht Ende-zu-Ende-verschlüsselt</b>.\n• Nur für Erwachsene (ab 18).\n\nVorher wird nichts über dich gespeichert.`,
    agree: 'Ich stimme zu',
    more: 'Mehr lesen',
    no: 'Nein',
    declined:
      'Das ist in Ordnung. Es wurde nichts über dich gespeichert. Falls du es dir anders überlegst: /start.',
    back: 'Zurück',
    known: 'Alles ist eingerichtet. Was möchtest du tun?',
    checkIn: 'Check-in',
    help: 'Was kannst du?',
  },

  setup: {
    zone: '<b>Wo bist du?</b>\n\nDamit dein Abend auch hier Abend ist. Schreib deine Stadt, etwa „Berlin“ oder „São Paulo“, oder die Zeit auf deiner Uhr, etwa „19:45“.\n\nOder teile einmal deinen Standort, über die Büroklammer: Daraus wird eine Zeitzone, gespeichert wird er nicht.',
    zoneRight: (time, place) => `Bei dir ist es <b>${time}</b> (${escaped(place)}). Stimmt das?`,
    yes: 'Ja',
    no: 'Nein, noch mal',
    whichPlace: 'Den Ort gibt es mehrmals. Welchen meinst du?',
    whichZone: (time) => `Es ist an mehreren Orten ${time}. Welcher hat dieselbe Zeit wie du?`,
    anotherPlace: 'Keiner davon',
    placeUnknown: (text) =>
      `„${quoted(text)}“ finde ich nicht. Versuch es mit der nächsten großen Stadt oder der Zeit auf deiner Uhr.`,
    noText: 'Ich verstehe hier Wörter und Knöpfe.',
    evening:
      '<b>Wann passt dir ein Check-in am Abend?</b>\n\nDann hat sich der Tag gezeigt. Zu dieser Zeit schreibe ich dir.\n\nTippe auf eine Zeit oder schreib eine, etwa „20:30“.',
    relaxation:
      '<b>Und eine Entspannungsübung?</b>\n\nWerktags, zu einer Zeit, in der du fünf Minuten Pause machen kannst.\n\nTippe auf eine Zeit oder schreib eine.',
    noRelaxation: 'Lieber nicht',
    timeUnclear: (text) =>
      `„${quoted(text)}“ konnte ich nicht als Uhrzeit lesen. Versuch „20:30“, „halb neun“ oder „8 Uhr abends“.`,
    safetyNone: 'Nichts davon',
    safetyDone: (count) => `Fertig (${count} angetippt)`,
    safetyUnclear:
      'Tippe die Nummern an, die passen, oder schreib sie: „2, 5“. Passt keine, tippe auf Nichts davon.',
    understood: 'Ich habe es gelesen',
    ready: (evening, relaxation, summary, lesson) =>
      `<b>Alles eingerichtet.</b>\n\nAbend-Check-in: ${evening}\nEntspannung: ${relaxation}\nDeine Woche: ${summary}\nKleine Lektion: ${lesson}\n\nDann schreibe ich dir. /settings ändert das, /pause hält es eine Zeit lang an.\n\nDer erste Check-in dauert etwa eine Minute.`,
    off: 'aus',
    begin: 'Jetzt beginnen',
    later: 'Nicht jetzt',
    notNow: 'Gut. /checkin, wann immer du magst.',
    paused: 'Wir können jederzeit weitermachen: /start setzt dort fort, wo wir aufgehört haben.',
  },

  settings: {
    title: '<b>Einstellungen</b>',
    language: 'Sprache',
    zone: 'Zeitzone',
    zoneNow: (zone, time) => `${escaped(zone)}, jetzt ${time}`,
    evening: 'Abend-Check-in',
    relaxation: 'Entspannung',
    summary: 'Deine Woche',
    lesson: 'Kleine Lektion',
    breaks: 'Sitzpausen',
    letDown: 'Nach Stress',
    on: 'an',
    quiet: 'Ruhezeit',
    pausedUntil: 'Pause bis',
    slow: 'Weil Abende offen blieben, frage ich gerade seltener.',
    silent: 'Weil Abende offen blieben, bin ich gerade still.',
    safety: 'Sicherheitsfragen',
    back: 'Zurück',
    close: 'Schließen',
    closed: 'Deine Einstellungen sind gespeichert. /settings öffnet sie wieder.',
    chooseLanguage: '<b>Sprache</b>',
    now: (name, value) => `<b>${name}</b>\n\nJetzt: <b>${value}</b>`,
    howDays: 'Tippe auf eine Zeit oder die Tage, oder schreib sie: „20:30“, „Mo, Mi“.',
    howDay: 'Tippe auf eine Zeit oder einen Tag, oder schreib: „9:30“, „Sonntag“.',
    routineUnclear: (text) =>
      `„${quoted(text)}“ konnte ich weder als Uhrzeit noch als Tage lesen. Versuch „20:30“, „Mo, Mi“ oder „aus“.`,
    summaryUnclear: (text) =>
      `„${quoted(text)}“ konnte ich weder als Uhrzeit noch als Tag lesen. Versuch „9:30“, „Sonntag“ oder „aus“.`,
    oneDay: 'Das kommt an einem Tag der Woche.',
    weekdays: 'Werktags',
    daily: 'Täglich',
    turnOff: 'Ausschalten',
    turnOn: 'Einschalten',
    quietWhy:
      'Eine Uhrzeit, die du selbst gewählt hast, gilt immer; sonst kommt in der Ruhezeit nichts.\n\nTippe auf eine Zeit oder schreib sie: „22:30 bis 6:30“.',
    quietUnclear: (text) =>
      `„${quoted(text)}“ konnte ich nicht als Zeit in der Nacht lesen. Versuch „22-7“, „22:30 bis 6:30“ oder „keine“.`,
    noQuiet: 'Keine',
  },

  pause: {
    name: 'Pause machen',
    ask: '<b>Eine Pause</b>\n\nBis wann soll ich still sein?',
    paused: (date) => `Pause bis <b>${date}</b>. Vorher kommt nichts.`,
    how: 'Tippe auf einen Tag oder schreib ihn: „Freitag“, „5. Dezember“, „zwei Wochen“.',
    days: (count) => `${count} Tage`,
    weeks: (count) => (count === 1 ? '1 Woche' : `${count} Wochen`),
    unclear: (text) =>
      `„${quoted(text)}“ konnte ich nicht als Tag lesen. Versuch „Freitag“, „5. Dezember“ oder „zwei Wochen“.`,
    outside: (first) => `Eine Pause kann an jedem Tag ab ${first} enden, höchstens ein Jahr voraus.`,
    end: 'Jetzt zurückkommen',
    ended: 'Die Pause ist vorbei. Nachrichten kommen wieder zu deinen Zeiten.',
  },

  checkIn: {
    title: (day) => `<b>Check-in</b> · ${day}`,
    recall: 'aus der Erinnerung',
    skip: 'Auslassen',
    back: '‹ Zurück',
    later: 'Später',
    keep: 'So lassen',
    clear: 'Leeren',
    done: (count) => `Fertig (${count})`,
    finish: 'Fertig',
    yes: 'Ja',
    no: 'Nein',
    whichClass: (name) =>
      `<b>Was für ein Mittel ist ${escaped(name)}?</b>\nIm Beipackzettel steht, was darin ist. Ich frage nur dieses eine Mal.`,
    classRemove: 'Vertippt: entfernen',
    counted: (name, kind) => `${escaped(name)} zählt als: ${kind}.`,
    resume: 'Weiter',
    closed: 'Dieser Tag lässt sich nicht mehr ausfüllen: Das geht 72 Stunden lang.',
    finished: 'Notiert. Danke dir.',
    edit: 'Ändern',
    editTitle: 'Welche Antwort möchtest du ändern?',
    note: 'Notiz dazu',
    noteEdit: 'Notiz ändern',
    noteAsk: 'Schreib deine Notiz: bis zu 500 Zeichen.',
    noteCancel: 'Keine Notiz',
    noteRemove: 'Notiz entfernen',
    noteTooLong: (length) =>
      `Die Notiz hat ${length} Zeichen, 500 passen hinein. Kannst du sie etwas kürzen?`,
    medication: 'Schmerzmittel eintragen',
    notAnswered: (name) => `${name}: keine Angabe`,
    offers: {
      stress: 'Ein angespannter Tag. Fünf Minuten ruhiges Atmen, wenn du magst.',
      headache: 'Fünf stille Minuten ruhiges Atmen, wenn du magst.',
    },
    breathe: 'Atmen',
    outdated: 'Der Knopf gehört zu einer älteren Karte. Hier geht es weiter.',
    early: 'Das kam, bevor diese Frage zu sehen war. Bitte antworte noch einmal.',
    onlyWords: 'Ich verstehe hier nur Wörter und Knöpfe.',
    faults: {
      'yes-no':
        'Das konnte ich nicht als Ja oder Nein lesen. Tippe auf einen Knopf oder schreib „ja“ oder „nein“.',
      scale: (min, max) =>
        `Das konnte ich nicht als Zahl lesen. Tippe auf eine oder schreib sie: ${min} bis ${max}, so wie du es empfindest.`,
      range: (min, max) => `Die Skala geht von ${min} bis ${max}. Welche Zahl passt am besten?`,
      whole: 'Hier gehen nur ganze Zahlen. Welche passt am besten?',
      number: 'Das konnte ich nicht als Dauer lesen. Versuch „7,5“, „8 Std.“ oder „halbe Stunde“.',
      day: 'Ein Tag hat 24 Stunden. Wie viele davon waren es?',
      choice: 'Das habe ich unter den Antworten nicht gefunden. Tippe auf die, die am besten passt.',
      several: (parts) =>
        `„${quoted(parts)}“ habe ich unter den Antworten nicht gefunden. Tippe alles an, was passt.`,
      medicine: 'Der Name genügt: „Ibuprofen 400“. Oder tippe an, was es war.',
    },
    dateUnclear: 'Welcher Tag? Versuch /checkin gestern oder /checkin 21. November.',
    future: 'Dieser Tag kommt erst noch. /checkin öffnet den heutigen.',
    tooOld: (first) =>
      `Ein Tag lässt sich 72 Stunden lang ausfüllen, jetzt also zurück bis ${first}. Danach täuscht die Erinnerung.`,
    needsSetup: 'Zuerst ein paar Fragen zu dir:',
  },

  help: {
    text: (disclaimer) =>
      `<b>Unknot</b>, ein Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen.\n\n<b>Jeden Tag</b>\n/checkin – Check-in; mit <i>gestern</i> oder einem Datum dahinter bis zu 72 Stunden zurück\n/now – gerade Kopfschmerzen\n/medication – was du genommen hast und an wie vielen Tagen\n\n<b>Was guttut</b>\n/breathe – mit einem bewegten Bild atmen\n/relax – Muskelentspannung, Körperreise, eine achtsame Minute\n/move – die Übungen von heute, mit Bildern\n/learn – etwas Kleines, das zu wissen lohnt\n\n<b>Was die Tage sagen</b>\n/summary – deine letzten 7, 28 oder 84 Tage\n/history – dein Kalender: ansehen, nachtragen, ändern\n/report – eine Seite für Arztpraxis oder Physiotherapie\n/physio – lohnt es sich, an Physiotherapie zu denken?\n/visit – einen Praxisbesuch festhalten\n\n<b>Deine Daten</b>\n/export – mitnehmen\n/import – zurückholen\n/pause – eine Zeit lang keine Nachrichten\n/settings – Sprache, Zeitzone, Uhrzeiten und Tage, Ruhezeit, Sicherheitsfragen\n/privacy – was gespeichert wird, deine Rechte\n/delete – alles über dich löschen\n/cancel – abbrechen, was gerade gefragt wird\n\nAntworten kannst du antippen oder schreiben: „7“, „halbe Stunde“. Geschriebenes wandert in die Karte.\n\n${disclaimer}`,
    checkIn: 'Check-in',
    now: 'Gerade Kopfweh',
    breathe: 'Atmen',
    relax: 'Entspannen',
    move: 'Übungen',
    medication: 'Medikamente',
    learn: 'Wissen',
    summary: 'Deine Woche',
    history: 'Kalender',
    physio: 'Physiotherapie',
    visit: 'Besuch notieren',
    report: 'Bericht',
    export: 'Mitnehmen',
    import: 'Zurückholen',
    settings: 'Einstellungen',
    privacy: 'Datenschutz',
    delete: 'Alles löschen',
  },

  privacy: {
    text: '<b>Was gespeichert wird und wozu</b>\n\n• Telegram-ID, Sprache, Zeitzone, Uhrzeiten, Pausen und dein letzter Besuch: damit das Tagebuch deins ist, in deiner Sprache und zu deiner Zeit.\n• Welche Nachrichten anstehen oder verschickt sind, für etwa 30 Tage, wie viele Abende offen blieben und ob du mich blockiert hast: damit keine doppelt oder ungebeten kommt.\n• Antworten, Notizen und Sicherheitsfragen, Kopfschmerzen und Schmerzmittel mit ihren Zeiten, Besuche, Übungen mit ihren Bewertungen, was du über Hals, Körper und Arbeitsplatz angekreuzt hast: Sie sind das Tagebuch.\n• Dass du zugestimmt hast, wann und welchem Text.\n\nNicht dein Name, deine Telefonnummer oder dein Standort. Nichts wird weitergegeben oder für Werbung genutzt, und Protokolle enthalten keine Antworten.\n\n<b>Deine Rechte.</b> Ansehen und ändern: /history, /medication, /settings. Mitnehmen: /export. Zustimmung widerrufen und alles löschen: /delete, sofort; Kopien in Sicherungen verschwinden binnen 30 Tagen. Du kannst dich bei deiner Datenschutzbehörde beschweren.\n\n<b>Telegram</b> speichert diesen Chat nach eigenen Regeln in seiner Cloud, nicht Ende-zu-Ende-verschlüsselt. Leeren kannst du ihn in Telegram.',
  },

  delete: {
    ask: '<b>Alles löschen?</b>\n\nJede Antwort, Notiz und Einstellung, jedes Schmerzmittel, jeder Besuch und deine Zustimmung: endgültig weg. /export gibt dir vorher eine Kopie.',
    yes: 'Ja, alles löschen',
    no: 'Nein, alles behalten',
    kept: 'Es wurde nichts gelöscht.',
    done: 'Alles über dich ist gelöscht.\n\nTelegram selbst hat diesen Chat noch: Du kannst ihn im Menü des Chats leeren. Kopien in Sicherungen verschwinden innerhalb von 30 Tagen.\n\nWenn du neu anfangen willst: /start. Alles Gute.',
    nothing: 'Hier gibt es nichts über dich zu löschen.',
  },

  cancel: {
    nothing: 'Gerade gibt es nichts abzubrechen. /help zeigt, was ich kann.',
  },

  fallback: {
    unknown: 'Das habe ich nicht verstanden. /checkin ist der Check-in von heute, /help zeigt den Rest.',
    unknownCommand: 'Diesen Befehl kenne ich nicht. /help zeigt, welche ich kenne.',
    media: 'Ich verstehe nur Wörter und Knöpfe. /help zeigt, was ich kann.',
    outdated: 'Dieser Knopf gilt nicht mehr. /help zeigt, was ich kann.',
    trouble:
      'Bei mir ist etwas schiefgegangen. Von deinen Antworten ist nichts verloren. Bitte versuch es noch einmal.',
    group:
      'Ich arbeite nur in privaten Chats: Dort bleiben deine Kopfschmerzen deine Sache. Bitte schreib mir dort; diese Gruppe verlasse ich.',
  },
};
