import type { FilesWords } from '../en/files.ts';
import { decimal, quoted } from '../format.ts';

const locale = 'de-DE';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const deFiles: FilesWords = {
  exported:
    '<b>Alles, was Unknot über dich aufbewahrt.</b> In dieser Datei steht alles, und /import nimmt sie wieder an. Die Tabellen sind für ein Tabellenprogramm.\n\nDieser Chat behält die Dateien, bis du sie hier löschst. Wer deinen Chat sehen kann, kann sie öffnen.',
  notSent:
    'Die Dateien ließen sich gerade nicht senden. Bitte versuche /export in ein paar Minuten noch einmal.',

  ask: (megabytes, days) =>
    `<b>Schick mir eine Datei, und noch ändert sich nichts.</b> Ich lese sie und sage dir zuerst, was darin steht.\n\n• die JSON-Datei von /export, oder\n• eine Tabelle von Tagen (CSV) mit den Spalten von unknot-days\n\nBis ${megabytes} MB und ${decimal(locale, days)} Tage. Tippe auf die Büroklammer und wähle „Datei“.`,
  tooLarge: (megabytes) => `Diese Datei ist größer als ${megabytes} MB. Es wurde nichts übernommen.`,
  gone: 'Diese Datei kann ich nicht mehr öffnen. Bitte schick sie noch einmal; es hat sich nichts geändert.',
  away: 'Ich konnte die Datei gerade nicht holen. Bitte schick sie in ein paar Minuten noch einmal; es hat sich nichts geändert.',
  changed: 'Inzwischen hat sich etwas geändert. So steht es jetzt.',

  refused: '<b>Diese Datei lässt sich nicht übernehmen.</b> Es hat sich nichts geändert.',
  line: (line, fault) => `Zeile ${line}: ${fault}`,
  at: (where, fault) => `<b>${quoted(where)}</b>, ${fault}`,
  more: (number) => `… und ${number} weitere. Die Liste steht in der Datei darunter.`,
  tooMany: (number) => `Die Liste endet nach ${number}.`,
  faultsFile: 'Was zu ändern ist',
  tablesOnly: 'Von den Tabellen lässt sich die der Tage zurückholen; die JSON-Datei bringt alles mit.',
  faults: {
    empty: 'in der Datei steht nichts',
    'utf-16': 'die Datei ist als UTF-16 gespeichert; bitte speichere sie als „UTF-8“',
    packed: 'das ist eine gepackte Datei oder Arbeitsmappe; bitte schick die JSON- oder CSV-Datei selbst',
    'not-utf-8': 'das ist kein Text in UTF-8; bitte speichere ihn als „CSV UTF-8“',
    format: 'das ist keine Datei von Unknot: sie sollte mit „format“: „unknot“ beginnen',
    version: 'diese Version der Datei ist hier nicht bekannt',
    syntax: 'das ist kein gültiges JSON',
    end: 'die Datei endet zu früh; vielleicht fehlt ein Teil',
    deep: 'für so eine Datei zu tief verschachtelt',
    missing: 'das muss da sein und fehlt',
    unknown: 'dieser Name ist hier nicht bekannt',
    value: 'dieser Wert passt hier nicht',
    characters: 'darin sind Zeichen, die sich nicht aufbewahren lassen',
    'too-long': 'dieser Text ist zu lang',
    early: 'Daten beginnen mit dem Jahr 2000',
    twice: 'das steht zweimal da',
    future: 'das liegt in der Zukunft',
    'too-many': 'davon sind es zu viele',
    'not-asked': 'das passt nicht zu den anderen Antworten des Tages',
    'no-medicine': 'dieses Medikament steht nicht in der Datei',
    'no-headache': 'diese Kopfschmerzen stehen nicht in der Datei',
    order: 'das endet, bevor es beginnt',
    'no-day-column': 'in der ersten Zeile fehlt die Spalte „day“',
    cells: 'diese Zeile hat mehr oder weniger Zellen als die erste',
    quotes: 'die Anführungszeichen passen nicht zusammen',
    formula: 'das beginnt wie eine Formel; ein Apostroph davor macht es zu Text',
  },

  found: '<b>Das steht in der Datei:</b>',
  newDays: (number) => `• <b>${count(number, 'neuer Tag', 'neue Tage')}</b>`,
  otherDays: (number) => `• ${count(number, 'Tag, an dem', 'Tage, an denen')} hier etwas anderes steht`,
  sameDays: (number) =>
    `• ${count(number, 'Tag, der', 'Tage, die')} schon da ${number === 1 ? 'ist' : 'sind'}`,
  added: {
    medicines: (number) => `• ${count(number, 'neues Medikament', 'neue Medikamente')}`,
    headaches: (number) => `• ${number}-mal Kopfschmerzen neu, notiert mit /now`,
    intakes: (number) => `• ${count(number, 'neue Einnahme', 'neue Einnahmen')}`,
    practices: (number) => `• ${count(number, 'neue Übung', 'neue Übungen')}`,
    visits: (number) => `• ${count(number, 'neuer Besuch', 'neue Besuche')}`,
  },
  settings: '• Einstellungen, die von deinen abweichen',
  nothingNew: '<b>Das ist alles schon da.</b> Es gibt nichts hinzuzufügen.',
  untouched: 'Was hier steht, bleibt, wie es ist, außer du wählst, es zu ersetzen.',
  add: 'Neues hinzufügen',
  replace: (number) => (number === 1 ? 'Auch diesen Tag ersetzen' : `Auch diese ${number} ersetzen`),
  takeSettings: 'Einstellungen holen',
  cancel: 'Abbrechen',
  cancelled: 'Es hat sich nichts geändert.',
  done: (days) =>
    `<b>Fertig.</b> ${count(days, 'Tag wurde', 'Tage wurden')} übernommen und als importiert vermerkt.`,
  doneRest: '<b>Fertig.</b> Jetzt ist alles da.',
  settingsDone:
    '<b>Fertig.</b> Die Einstellungen sind die der Datei. Sprache und Zeitzone bleiben, wie sie waren, und auch, was du seitdem über deine Gesundheit gesagt hast.',
};
