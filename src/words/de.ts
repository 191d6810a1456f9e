import { deQuestions } from './de-check-in.ts';
import { deReading } from './de-reading.ts';
import { deSafety } from './de-safety.ts';
import type { Words } from './en.ts';
import { clockTime, decimal, escaped, longDate, quoted } from './format.ts';

const locale = 'de-DE';

/** Every text in German. */
export const de: Words = {
  name: 'Deutsch',
  reading: deReading,
  safety: deSafety,
  questions: deQuestions,

  date: (date) => longDate(locale, date),
  time: clockTime,
  duration: (minutes) => {
    if (minutes === 24 * 60) return 'den ganzen Tag';
    return minutes < 60 ? `${minutes} Min.` : `${decimal(locale, minutes / 60)} Std.`;
  },
  list: (parts) => parts.join(', '),

  about: {
    description:
      'Ein Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen. Abends ein kurzer Check-in – Kopfschmerz, Sitzen, Stress – und eine Atemübung, wann immer du magst.\n\nEin Tagebuch zur Selbsthilfe, kein Medizinprodukt und kein Arzt.',
    short:
      'Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen. Kein Medizinprodukt, kein Arzt.',
  },

  commands: {
    checkin: 'Check-in für heute, „gestern“ oder ein Datum',
    breathe: 'eine Atemübung',
    settings: 'Sprache, Zeitzone, Uhrzeiten, Sicherheitsfragen',
    privacy: 'was gespeichert wird und welche Rechte du hast',
    delete: 'alles über dich löschen',
    cancel: 'abbrechen, was gerade gefragt wird',
    help: 'was Unknot kann',
    start: 'anfangen oder neu anfangen',
  },

  start: {
    welcome: (disclaimer) =>
      `<b>Hallo, ich bin Unknot,</b> ein Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen.\n\nAbends drei kurze Fragen: Kopfschmerz, Sitzen, Stress. An einem guten Tag dauert das keine Minute. Nach einigen Wochen siehst du, was deine Tage erzählen, und hast etwas in der Hand für deine Ärztin, deinen Arzt oder die Physiotherapie.\n\n${disclaimer}\n\nBevor du zustimmst:\n• Deine Antworten sind Gesundheitsdaten. Sie dienen nur deinem Tagebuch, und /delete löscht sie alle.\n• Chats mit Bots sind <b>nicht Ende-zu-Ende-verschlüsselt</b>.\n• Nur für Erwachsene (ab 18).\n\nBevor du zustimmst, wird nichts über dich gespeichert.`,
    agree: 'Ich stimme zu',
    more: 'Mehr lesen',
    no: 'Nein',
    declined:
      'Das ist in Ordnung. Es wurde nichts über dich gespeichert. Wenn du es dir anders überlegst: /start.',
    firstAgree: 'Fangen wir vorn an:',
    back: 'Zurück',
    known: 'Du bist startklar. Was möchtest du tun?',
    checkIn: 'Check-in',
    help: 'Was kannst du?',
  },

  setup: {
    zone: '<b>Wo bist du?</b>\n\nDamit dein Abend wirklich dein Abend ist. Schreib eins davon:\n• deine Stadt – „Berlin“, „São Paulo“\n• die Zeit auf deiner Uhr – „es ist 19:45“\n\nOder teile einmal deinen Standort (📎): Daraus wird die Zeitzone, er selbst wird nicht gespeichert.',
    zoneRight: (time, place) => `Bei dir ist es <b>${time}</b> (${escaped(place)}). Stimmt das?`,
    yes: 'Ja',
    no: 'Nein, noch mal',
    whichPlace: 'Den Ort gibt es mehrmals. Welchen meinst du?',
    whichZone: (time) => `${time} ist es an mehreren Orten der Welt. Welcher passt zu dir?`,
    anotherPlace: 'Keiner davon',
    placeUnknown: (text) =>
      `„${quoted(text)}“ finde ich nicht. Versuch es mit der nächsten großen Stadt oder der Zeit auf deiner Uhr.`,
    noText: 'Hier verstehe ich Wörter, Knöpfe und einen geteilten Standort.',
    evening:
      '<b>Wann passt dir ein Check-in am Abend?</b>\n\nAbends ist am besten: Dann hat sich der Tag gezeigt. Tippe auf eine Zeit oder schreib eine, etwa „20:30“.',
    relaxation:
      '<b>Und eine Entspannungsübung?</b>\n\nAn Werktagen, zu einer Zeit, in der du fünf Minuten Pause machen kannst. Tippe auf eine Zeit oder schreib eine.',
    noRelaxation: 'Lieber nicht',
    timeUnclear: (text) =>
      `„${quoted(text)}“ konnte ich nicht als Uhrzeit lesen. Versuch „20:30“, „halb neun“ oder „8 Uhr abends“.`,
    safetyNone: 'Nichts davon',
    safetyDone: (count) => `Fertig (${count} angetippt)`,
    safetyUnclear:
      'Tippe die Nummern an, die passen, oder schreib sie: „2, 5“. Passt keine, tippe auf Nichts davon.',
    understood: 'Ich habe es gelesen',
    ready: (evening, relaxation) =>
      `<b>Alles eingerichtet.</b>\n\nCheck-in am Abend: ${evening}\nEntspannung: ${relaxation}\n\nDer erste Check-in kann gleich jetzt sein. Er dauert eine Minute.`,
    weekdaysAt: (time) => `werktags ${time}`,
    dailyAt: (time) => `täglich ${time}`,
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
    zoneNow: (zone, time) => `${escaped(zone)}, dort ist es ${time}`,
    evening: 'Check-in am Abend',
    relaxation: 'Entspannung',
    safety: 'Sicherheitsfragen',
    back: 'Zurück',
    close: 'Schließen',
    closed: 'Deine Einstellungen sind gespeichert. /settings öffnet sie wieder.',
    chooseLanguage: '<b>Sprache</b>',
    weekdays: 'Werktags',
    daily: 'Täglich',
    turnOff: 'Ausschalten',
  },

  checkIn: {
    title: (day) => `<b>Check-in</b> · ${day}`,
    recall: 'aus der Erinnerung',
    skip: 'Auslassen',
    back: '‹ Zurück',
    later: 'Später',
    keep: 'So lassen',
    clear: 'Leeren',
    done: (count) => (count ? `Fertig (${count})` : 'Fertig'),
    yes: 'Ja',
    no: 'Nein',
    whichClass: (name) =>
      `<b>Was für ein Mittel ist ${escaped(name)}?</b>\nIm Beipackzettel steht, was darin ist. Ich frage nur dieses eine Mal.`,
    classRemove: 'Vertippt: entfernen',
    counted: (name, kind) => `${escaped(name)} zählt als: ${kind}.`,
    put: 'Verschoben. Deine Antworten bis hierher sind gespeichert.',
    resume: 'Weiter',
    closed:
      'Dieser Tag lässt sich nicht mehr ausfüllen: Das geht 72 Stunden lang. Deine Antworten bis hierher bleiben gespeichert.',
    finished: 'Notiert. Danke dir.',
    edit: 'Ändern',
    editTitle: 'Welche Antwort möchtest du ändern?',
    note: 'Notiz',
    noteEdit: 'Notiz ändern',
    noteAsk: 'Schreib deine Notiz: bis zu 500 Zeichen, nur für dich.',
    noteCancel: 'Keine Notiz',
    noteRemove: 'Notiz entfernen',
    noteTooLong: (length) =>
      `Die Notiz hat ${length} Zeichen, 500 passen hinein. Kannst du sie etwas kürzen?`,
    medication: 'Schmerzmittel eintragen',
    notAnswered: (name) => `${name}: keine Angabe`,
    offers: {
      stress: 'Ein angespannter Tag. Würden dir fünf Minuten ruhiges Atmen guttun?',
      headache: 'Fünf stille Minuten ruhiges Atmen tun jetzt vielleicht gut.',
    },
    breathe: 'Atmen',
    outdated: 'Der Knopf gehört zu einer älteren Karte. Hier geht es weiter.',
    gone: 'Diese Karte gilt nicht mehr. /checkin öffnet die von heute.',
    early: 'Das kam, bevor diese Frage zu sehen war. Bitte antworte noch einmal.',
    onlyWords: 'Hier verstehe ich nur Wörter und Knöpfe.',
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
    future: 'Dieser Tag kommt erst noch. /checkin öffnet den von heute.',
    tooOld: (first) =>
      `Ein Tag lässt sich 72 Stunden lang ausfüllen, jetzt also bis zurück zum ${first}. Die Erinnerung an Schmerz verblasst und täuscht.`,
    needsSetup: 'Vorher ein paar Fragen zu dir:',
  },

  breathe: {
    text: '<b>Ruhig atmen</b> · 5 Minuten\n\nSetz oder leg dich bequem hin, eine Hand auf dem Bauch.\n\nAtme <b>5 Sekunden ein</b>, durch die Nase: Der Bauch hebt sich.\nAtme <b>5 Sekunden aus</b>, ganz weich: Der Bauch senkt sich.\n\nFünf Minuten lang, etwa dreißig Atemzüge. Wandern die Gedanken, komm zum nächsten Atemzug zurück.\n\nWird dir schwindelig, kribbelt es oder wird die Luft knapp, atme normal weiter; das vergeht.\n\n<i>Ruhiges Atmen kann Stress etwas lindern (Fincham et al. 2023, 12 Studien, 785 Menschen). Dass Kopfschmerzen davon seltener werden, ist nicht gezeigt.</i>',
  },

  help: {
    text: (disclaimer) =>
      `<b>Unknot</b>, ein Tagebuch und Entspannungsbegleiter für Menschen mit Kopfschmerzen.\n\n/checkin – der Check-in von heute; <i>/checkin gestern</i> oder ein Datum füllt bis zu 72 Stunden zurück aus\n/breathe – fünf Minuten ruhig atmen\n/settings – Sprache, Zeitzone, Uhrzeiten, Sicherheitsfragen\n/privacy – was gespeichert wird und welche Rechte du hast\n/delete – alles über dich löschen\n/cancel – abbrechen, was gerade gefragt wird\n\nJede Antwort kannst du antippen oder schreiben: „7“, „7/10“, „halbe Stunde“. Was du in einen Check-in schreibst, wandert in seine Karte.\n\n${disclaimer}`,
    checkIn: 'Check-in',
    breathe: 'Atmen',
    settings: 'Einstellungen',
    privacy: 'Datenschutz',
    delete: 'Alles löschen',
  },

  privacy: {
    text: '<b>Was gespeichert wird und wozu</b>\n\n• Deine Telegram-Nummer, Sprache, Zeitzone und Uhrzeiten: damit das Tagebuch dich versteht und deine Zeit kennt.\n• Deine Antworten, Notizen, Namen von Schmerzmitteln und die Sicherheitsfragen: Sie sind das Tagebuch.\n• Dass du zugestimmt hast, welchem Text und wann.\n\nNicht dein Name, nicht deine Telefonnummer, nicht dein Standort. Nichts geht an Dritte, nichts dient der Werbung, und Protokolle enthalten keine Antworten.\n\n<b>Deine Rechte.</b> Ansehen und ändern: /checkin, /settings. Widerrufen und alles löschen: /delete, sofort; Kopien in Sicherungen verschwinden innerhalb von 30 Tagen. Du kannst dich bei deiner Datenschutzbehörde beschweren.\n\n<b>Telegram</b> speichert diesen Chat nach eigenen Regeln in seiner Cloud, und Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Den Chat kannst du in Telegram leeren.',
    back: 'Zurück',
  },

  delete: {
    ask: '<b>Alles löschen?</b>\n\nJede Antwort, Notiz und Einstellung, jedes Schmerzmittel und deine Zustimmung: endgültig weg, ohne Weg zurück.',
    yes: 'Ja, alles löschen',
    no: 'Nein, behalten',
    kept: 'Es wurde nichts gelöscht.',
    done: 'Alles über dich ist gelöscht.\n\nTelegram selbst hat diesen Chat noch: Du kannst ihn im Menü des Chats leeren. Kopien in Sicherungen verschwinden innerhalb von 30 Tagen.\n\nWenn du neu anfangen willst: /start. Alles Gute.',
    nothing: 'Hier gibt es nichts über dich zu löschen.',
  },

  cancel: {
    nothing: 'Gerade gibt es nichts abzubrechen. /help zeigt, was ich kann.',
    stopped: 'Abgebrochen.',
  },

  fallback: {
    unknown: 'Das habe ich nicht verstanden. /checkin ist der Check-in von heute, /help zeigt den Rest.',
    unknownCommand: 'Diesen Befehl kenne ich nicht. /help zeigt, welche ich kenne.',
    media: 'Ich verstehe leider nur Wörter und Knöpfe. /help zeigt, was ich kann.',
    outdated: 'Dieser Knopf gilt nicht mehr. /help zeigt, was ich kann.',
    trouble:
      'Bei mir ist etwas schiefgegangen. Deine bisherigen Antworten sind sicher. Bitte versuch es noch einmal.',
    group:
      'Ich arbeite nur in privaten Chats: Kopfschmerzen gehen sonst niemanden etwas an. Schreib mir dort. Tschüss!',
  },
};
