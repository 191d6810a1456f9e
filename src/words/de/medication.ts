import type { MedicationWords } from '../en/medication.ts';
import { escaped } from '../format.ts';

const days = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tage'}`;

export const deMedication: MedicationWords = {
  title: '<b>Medikamente</b>',

  kinds: {
    'non-opioid': 'Einfache Schmerzmittel',
    combination: 'Kombi-Schmerzmittel',
    triptan: 'Triptane',
    ergotamine: 'Ergotamin',
    opioid: 'Opioide',
    several: 'Mehrere Arten zusammen',
    'other-acute': 'Gepante oder Ditane',
    unknown: 'Schmerzmittel unbekannter Art',
  },
  line: (kind, count, limit, length) =>
    count <= limit
      ? `${kind}: <b>${count} von ${limit} Tagen</b> in den letzten ${length}`
      : `${kind}: <b>${days(count)}</b> in den letzten ${length} (veröffentlichte Zahl: ${limit})`,
  unlimited: (kind, count, length) =>
    `${kind}: <b>${days(count)}</b> in den letzten ${length} (keine veröffentlichte Zahl)`,
  levels: {
    notice: 'nahe an der Zahl',
    warning: 'in der Arztpraxis zeigen',
  },
  nothing: (length) => `In den letzten ${length} Tagen ist kein Schmerzmittel notiert.`,
  untold: (count) =>
    count === 1
      ? 'Ein früherer Tag ist ohne Antwort; die Zahlen können also nur zu niedrig sein.'
      : `${count} frühere Tage sind ohne Antwort; die Zahlen können also nur zu niedrig sein.`,

  close:
    '<b>Nahe an einer veröffentlichten Zahl.</b> Ist sie erreicht, sind die Tage ein Thema für deine Arztpraxis. Es eilt nicht.',
  reached:
    '<b>Zeig das deiner Ärztin oder deinem Arzt.</b> Eine veröffentlichte Zahl ist erreicht; der nächste reguläre Termin reicht. /report bringt die Tage auf eine Seite.',
  long: (length) =>
    `<b>Bitte geh damit in eine Arztpraxis.</b> In jedem der letzten drei Zeiträume von ${length} Tagen war eine veröffentlichte Zahl erreicht, im letzten mit Kopfschmerzen an 15 Tagen oder mehr. /report bringt die Tage auf eine Seite.`,
  basis:
    'Die Zahlen stammen aus ICHD-3 8.2 und beruhen auf Expertenmeinung. Sie gelten, wenn es über mehr als 3 Monate so ist, bei Menschen mit einer schon bekannten Kopfschmerzerkrankung und Kopfschmerzen an 15 oder mehr Tagen im Monat. Ändere deine Medikamente nicht wegen dieses Bots.',
  withDoctor:
    'Opioide und Schmerzmittel mit Codein oder einem Barbiturat: jede Änderung nur gemeinsam mit einer Ärztin oder einem Arzt.',

  numbers: 'Die Zahlen',
  numbersTitle: '<b>Was die Zahlen bedeuten</b>',
  numbersCounted:
    'Gezählt werden Tage, keine Tabletten: ein Tag einmal für jede Art, egal wofür du sie genommen hast. Vorbeugende Mittel zählen nicht.',
  numbersLow: (limit) =>
    `• <b>${limit} Tage:</b> Triptane, Ergotamin, Opioide, Kombi-Schmerzmittel (mit Koffein, Butalbital oder einem Opioid wie Codein) oder mehrere Arten zusammen`,
  numbersHigh: (limit) =>
    `• <b>${limit} Tage:</b> einfache Schmerzmittel wie Paracetamol, Ibuprofen oder ASS, einzeln oder zusammen`,
  numbersNone: '• <b>Keine veröffentlichte Zahl:</b> Gepante und Ditane und alles, was noch keine Art hat',
  numbersOwn: (length, low, high) =>
    `Eigene Regeln von Unknot: Ein Monat sind die letzten ${length} Tage, und „nahe“ beginnt bei ${low} der kleineren und ${high} der größeren Zahl.`,

  today: (list) => `Heute: ${list}`,
  tapNow: 'Gerade etwas genommen? Ein Tipp notiert es.',
  another: 'Etwas anderes',
  anotherDay: 'Anderer Tag',
  whatITook: 'Meine Einnahmen',
  myList: 'Meine Liste',

  noted: (name, time) => `Notiert: <b>${escaped(name)}</b>, ${time}.`,
  notedOn: (name, day) => `Notiert: <b>${escaped(name)}</b>, ${day}.`,
  intoToday: 'Es steht auch im Check-in von heute.',
  intoDay: 'Es steht auch im Check-in dieses Tages.',
  alreadyNoted: (name, time) =>
    `<b>${escaped(name)}</b> ist um ${time} notiert. Tippe noch einmal, um es erneut zu notieren.`,
  undo: 'Rückgängig',
  notForHeadache: 'Nicht für Kopfweh',
  takenBack: (name) => `Zurückgenommen: ${escaped(name)}.`,
  outOfCheckIn: 'Auch im Check-in dieses Tages steht es nicht mehr.',
  forOtherPain: (name) =>
    `${escaped(name)} ist jetzt für andere Schmerzen notiert. Der Tag zählt trotzdem für seine Art.`,

  anotherAsk: '<b>Was hast du genommen?</b>\n\nTippe auf die Art oder schreib den Namen: „Ibuprofen 400“.',
  addAsk: '<b>Was soll auf deine Liste?</b>\n\nSchreib den Namen: „Ibuprofen 400“.',
  oneByOne: (name) =>
    `${escaped(name)} kenne ich noch nicht. Schreib bitte einen Namen nach dem anderen, damit ich fragen kann.`,
  listFull: 'Deine Liste ist voll. Bitte nimm erst etwas herunter.',

  whichDay: '<b>Welcher Tag?</b>',
  dayTitle: (day) => `<b>Was du genommen hast</b> · ${day}`,
  dayTap: 'Tippe an, was du an diesem Tag genommen hast.',
  dayNothing: 'Es ist nichts notiert.',
  dayTakeBack: 'Tippe auf eine Zeile mit ✕, um sie zurückzunehmen.',
  inCheckIn: (name) => `${name} (Check-in)`,
  checkIn: 'Check-in öffnen',
  takenTitle: (length) => `<b>Was du genommen hast</b> · die letzten ${length} Tage`,
  takenTap: 'Tippe auf einen Tag, um ihn zu ändern.',
  earlier: 'Frühere Tage',

  listTitle: '<b>Meine Liste</b>',
  listEmpty: 'Noch steht nichts darauf.',
  listTap: 'Tippe auf ein Medikament, um zu sagen, welche Art es ist und wofür du es nimmst.',
  add: 'Hinzufügen',
  kind: (label) => `Art: ${label}`,
  kindUnknown: 'noch nicht gesagt',
  reasons: {
    headache: 'Bei Kopfschmerzen',
    'other-pain': 'Bei anderen Schmerzen',
    preventive: 'Vorbeugendes Mittel',
  },
  preventiveCounts:
    'Ein vorbeugendes Mittel, das du regelmäßig nimmst, zählt nicht; ein Schmerzmittel zählt, egal wofür.',
  changeKind: 'Art ändern',
  takeOff: 'Von der Liste',
  isOff: (name) =>
    `${escaped(name)} steht nicht mehr auf deiner Liste. An den Tagen, an denen du es genommen hast, bleibt es notiert. Wenn du den Namen schreibst, steht es wieder darauf.`,
};
