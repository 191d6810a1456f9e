import { Intl as TemporalIntl } from 'temporal-polyfill';
import type { ReportWords } from '../en/report.ts';

const locale = 'de-DE';
const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const long = new TemporalIntl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const short = new TemporalIntl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' });
const times = (count: number) => (count === 1 ? 'einmal' : `${count}-mal`);
/** Days after "von". */
const days = (count: number) => (count === 1 ? 'Tag' : 'Tagen');
const headacheDays = (count: number) => (count === 1 ? '1 Kopfschmerztag' : `${count} Kopfschmerztage`);

export const deReport: ReportWords = {
  ask: '<b>Eine Seite zum Mitnehmen</b>\n\nEin Blatt (PDF) mit dem, was deine Tage sagen: Zahlen mit den Regeln dahinter, ein Diagramm, Schmerzmittel nach Art, Übungen und Besuche. Deine Notizen und dein Name stehen nicht darauf; für den Namen gibt es eine leere Zeile.\n\nFür wen, und über wie viele Tage?',
  choices: {
    doctor: (count) => `Ärztlich, ${count} Tage`,
    physiotherapist: (count) => `Physio, ${count} Tage`,
  },
  caption: (dates) => `${dates}. Es steht viel von dir darin: Gib es nur Menschen, denen du vertraust.`,
  failed:
    'Die Seite ließ sich gerade nicht schicken. Verloren ist nichts: Versuch es bitte nach einer Weile noch einmal.',
  again: 'Noch einmal',
  twice: 'Sie ist schon da.',

  range: (first, last) => long.formatRange(first, last),
  shortRange: (first, last) => short.formatRange(first, last),
  date: (date) => long.format(date),
  shortDate: (date) => short.format(date),
  figure: (value) => decimal.format(value),
  signed: (value) => signed.format(value).replace('-', '−'),
  of: (count, of) => `${count} von ${of}`,
  none: '–',

  title: {
    doctor: 'Kopfschmerztagebuch, für den Arzttermin',
    physiotherapist: 'Kopfschmerztagebuch, für die Physiotherapie',
  },
  period: (dates, answered, of) => `${dates} · ${of} Tage, ${answered} beantwortet, ${of - answered} nicht`,
  name: 'Name',
  howToRead:
    'Eigene Angaben aus einem kurzen Check-in am Tag. „9 von 25“: an 9 der 25 Tage, zu denen es eine Angabe gibt. „Eigen“ heißt: eine Regel des Tagebuchs selbst.',

  headache: {
    title: 'Kopfschmerzen in Monaten zu 28 Tagen',
    rule: 'Nach welcher Regel',
    days: 'Kopfschmerztage',
    daysRule: 'ab 30 Min., oder kürzer mit akutem Schmerzmittel (eigen)',
    rate: 'je 28 Tage',
    noRate: 'zu wenige Antworten',
    rateRule: 'Tage / beantwortet × 28, ab 20 Antworten (eigen)',
    migraine: 'migräneähnlich',
    migraineRule: 'van der Arend 2023: Merkmale (ab 30 Min.), Aura oder Migränemittel',
    tension: 'spannungskopfschmerzähnlich',
    tensionRule:
      'eigen, nach ICHD-3 2.2: ab 30 Min., 2 von 4 Merkmalen, weder Übelkeit noch Erbrechen, nicht Licht und Lärm zugleich',
    unclassified: 'nicht eingeordnet',
    unclassifiedRule: 'alle anderen, auch bei zu wenigen Angaben',
    attacks: 'Migräneähnliche Attacken',
    attacksRule: 'Tage in Folge, ein anderer Tag dazwischen zählt mit (Sci Rep 2020)',
    peak: 'Mittlerer Höchstwert, 0–10',
    peakRule: 'Mittel der Tageshöchstwerte der Kopfschmerztage, die ihn nennen (n)',
    acute: 'Tage mit Akutmedikation',
    acuteRule: 'Tage mit einem akuten Schmerzmittel, wofür auch immer',
    mean: (mean, of) => `${mean} (n\u00a0=\u00a0${of})`,
  },

  baseline: {
    none: 'Noch kein Ausgangswert: Er braucht 20 Antworten in den ersten 28 Tagen des Tagebuchs oder in den ersten 42.',
    notYet: (dates, count, of) =>
      `Ausgangswert (${dates}): ${headacheDays(count)} bei ${of} Antworten. Nicht verglichen: Die letzten 28 Tage reichen hinein oder haben weniger als 20 Antworten.`,
    before: (dates, count, of) => `Ausgangswert (${dates}): ${headacheDays(count)} bei ${of} Antworten.`,
    change: (before, after) => `Je 28 Tage ${before} → ${after}`,
    percent: (percent) => ` (${percent}\u00a0%).`,
    responder: 'Die Hälfte des Ausgangswerts oder weniger.',
    tooFew: ' (damals zu wenige für eine Prozentzahl).',
    chance: {
      'may-be-chance': 'Nach der Zufallsprobe kann das Zufall sein.',
      'larger-than-chance': 'Nach der Zufallsprobe ist das mehr, als Zufall allein meist macht.',
    },
    peak: {
      noticeable: (before, after) => `Mittlerer Höchstwert ${before} → ${after}: spürbar anders.`,
      same: (before, after) => `Mittlerer Höchstwert ${before} → ${after}: nicht spürbar anders.`,
    },
    caution:
      'Zufallsprobe: |a − b| über 1,96 × √(a + b), milde, denn Kopfschmerztage häufen sich. Spürbar: 2 Punkte und 30\u00a0% (eigen).',
  },

  medication: {
    title: 'Akute Schmerzmittel',
    dates: (dates, of) => `${of} Tage, ${dates}`,
    class: 'Art',
    days: 'Tage',
    limit: 'Zahl nach ICHD-3 8.2',
    several: 'Mehrere davon zusammen',
    noLimit: 'keine genannt',
    levels: {
      none: (limit) => `${limit}`,
      notice: (limit) => `${limit}, nahe`,
      warning: (limit) => `${limit}, erreicht`,
    },
    line: (name, count, limit) => `${name} ${count} (${limit})`,
    inBrackets: (counts) => `Tage, und in Klammern die Zahl nach ICHD-3 8.2: ${counts}.`,
    any: 'Irgendeines davon',
    nothing: 'In diesen Tagen ist kein akutes Schmerzmittel notiert.',
    rule: 'Verschiedene Tage, nicht Tabletten, wofür auch immer; was niemand notiert hat, fehlt. ICHD-3 8.2 verlangt mehr als 3 Monate davon, eine schon zuvor bestehende Kopfschmerzerkrankung und Kopfschmerzen an 15 oder mehr Tagen im Monat; nach eigener Angabe beruhen die Zahlen auf Expertenmeinung. „Nahe“: ab 8 von 10, 12 von 15 (eigen).',
    long: 'Eine Zahl war in drei Zeiträumen von 30 Tagen in Folge erreicht, im letzten mit 15 Kopfschmerztagen oder mehr (eigen).',
    relief: (of, said) =>
      `Zwei Stunden, nachdem Kopfschmerzen notiert waren (${times(of)} beantwortet): ${said}.`,
    reliefs: {
      free: (count) => `schmerzfrei ${count}`,
      better: (count) => `besser ${count}`,
      same: (count) => `gleich ${count}`,
      worse: (count) => `schlimmer ${count}`,
    },
    noRelief: 'Wie es zwei Stunden danach war, wurde nie beantwortet.',
  },

  neck: {
    title: 'Nacken und Sitzen',
    which: (count) => `Kopfschmerztage, die nicht migräneähnlich sind: ${count}. Wo angegeben:`,
    neck: 'Beginn im Nacken',
    sitting: 'nach langem Sitzen',
    side: 'nur links, nur rechts',
    sides: (left, right) => `${left}, ${right}`,
    stiff: 'mit steifem Nacken',
    linked:
      'Ein Muster, das mit dem Nacken zusammenhängt: Zwei von dreien treffen zu (Nacken, Sitzen: an der Hälfte der Tage mit Angabe; Seite: immer dieselbe), je aus 5 Tagen oder mehr (eigen; kein Befund am Nacken).',
    sat: 'Sitzen, im Mittel am Tag',
    hours: (hours, of) => `${hours} Std. (n\u00a0=\u00a0${of})`,
    whole: 'Tage mit 8 Stunden oder mehr',
  },

  exercises: {
    title: 'Geübt',
    exercise: 'Übung',
    sessions: 'Anzahl',
    ratings: '0–10, vorher → nachher',
    beforeAfter: (before, after, of) => `${before} → ${after} (n\u00a0=\u00a0${of})`,
    parts: (parts) => `Bewegungen im Einzelnen: ${parts}.`,
    part: (name, count) => `${name} ${count}`,
    tooHard: (count) => `zu schwer ${count}`,
    hurt: (count) => `tat weh ${count}`,
    nextDay: (count, of) =>
      `Nach Bewegungsübungen mehr als 24 Stunden lang um 2 Punkte schlimmer: ${count} von ${of} Antworten.`,
    more: (count) => `und ${count} weitere`,
    nothing: 'In dieser Zeit ist keine Übung beendet.',
    caution:
      'Mittelwerte der Übungen, die vorher und nachher bewertet sind. Was zusammen auftrat, ist kein Beleg dafür, was half.',
  },

  visits: {
    title: 'Besuche',
    visit: 'Besuch',
    before: '14 Tage davor',
    after: '14 Tage danach',
    span: (headache, peak) => `${headache} · ${peak}`,
    early: 'zu früh',
    more: (count) => `und ${count} frühere`,
    nothing: 'In dieser Zeit ist keiner notiert.',
    rule: 'Kopfschmerztage von Tagen mit Antwort · mittlerer Höchstwert. Der Tag selbst zählt zu keiner Seite (eigen). Eine Ursache sagt das nicht.',
  },

  safety: {
    title: 'Sicherheitsfragen',
    ticked: (date, flags) => `${date}, angekreuzt: ${flags}.`,
    none: (date) => `${date}: nichts angekreuzt.`,
    never: 'Nicht beantwortet.',
    flags: {
      thunderclap: 'plötzlich und so schlimm wie nie',
      'new-deficit': 'neu: Schwäche, Taubheit, Verwirrtheit, Krampfanfall, Ohnmacht, Sprach- oder Sehverlust',
      'fever-neck-or-rash': 'mit Fieber und steifem Nacken oder Ausschlag',
      'after-injury': 'nach Verletzung an Kopf oder Hals',
      'painful-red-eye': 'rotes, schmerzendes Auge, verändertes Sehen',
      'pregnancy-or-birth': 'neu und stark, schwanger oder bis 6 Wochen nach der Geburt',
      'neck-pain-with-signs': 'plötzlicher neuer Nackenschmerz mit Schwindel oder anderen Zeichen',
      'new-after-50': 'neu mit 50 oder älter',
      'position-or-strain': 'weckt auf, oder durch Lage, Husten, Pressen',
      'cancer-or-immune': 'Krebs, HIV oder geschwächtes Immunsystem',
      'steadily-worse': 'seit Wochen stetig schlimmer',
      'aura-first-or-long': 'erste Aura, oder über eine Stunde',
      'pattern-change': 'deutlich anders als gewohnt',
      'aura-with-oestrogen': 'Aura bei kombinierter hormoneller Verhütung',
    },
  },

  footer: (created, unanswered, of) =>
    `Erstellt am ${created} mit Unknot, einem Tagebuch zur Selbstfürsorge: kein Medizinprodukt, keine Ärztin und kein Arzt. Die Bezeichnungen beschreiben Tage nach veröffentlichten oder eigenen Regeln und benennen keine Krankheit. ${unanswered} von ${of} ${days(of)} sind unbeantwortet und in keiner Zahl.`,
  sources:
    'Quellen: ICHD-3 (2018) 2.2 und 8.2 · van der Arend et al. 2023, Cephalalgia (migräneähnlicher Tag) · Sci Rep 2020, s41598-020-60505-5 (Attacken) · Leitlinien der Internationalen Kopfschmerzgesellschaft (28 Tage, Hälfte des Ausgangswerts) · Do et al. 2019, Neurology 92:134 (Sicherheitsfragen) · Farrar 2001 (2 Punkte, 30\u00a0%)',
};
