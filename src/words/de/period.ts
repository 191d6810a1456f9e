import type { PeriodWords } from '../en/period.ts';

/** Days after "an" or "von". */
const days = (count: number) => (count === 1 ? 'Tag' : 'Tagen');

export const dePeriod: PeriodWords = {
  length: (count) => `${count} Tage`,
  why: 'Warum?',
  whichRules: 'Welche Regeln?',

  title: (count, range) => `<b>${count} Tage</b> · ${range}`,
  silent: 'An diesen Tagen gibt es keine Antworten, und das ist in Ordnung.',
  headache: (count, of) => `Kopfschmerzen an <b>${count} von ${of}</b> ${days(of)} mit Antwort`,
  perMonth: (rate) => `, je 28 Tage <b>${rate}</b>`,
  tooFew: '(zu wenige Antworten für eine Rate)',
  labels: (migraine, tension, unclassified) =>
    `Davon ${migraine} migräneähnlich, ${tension} spannungskopfschmerzähnlich, ${unclassified} nicht eingeordnet`,
  attacks: (count) => `Migräneähnliche Attacken: ${count}`,
  meanPeak: (mean, of) => `Am stärksten, im Schnitt: ${mean} von 10 (${of} ${of === 1 ? 'Tag' : 'Tage'})`,
  painkillers: (count, of) => `Schmerzmittel an <b>${count} von ${of}</b> ${days(of)}`,
  windowHeadache: (count, of) => `Kopfschmerzen ${count} von ${of}`,
  windowPainkillers: (count, of) => `Schmerzmittel ${count} von ${of}`,
  windowPeak: (mean) => `am stärksten im Schnitt ${mean}`,
  improve: 'Wer ein Tagebuch beginnt, dem geht es oft ohnehin besser.',

  baseline: {
    none: 'Noch kein Ausgangswert: Er braucht 20 Antworten in den ersten 28 oder 42 Tagen.',
    overlaps: (range) =>
      `Dein Ausgangswert: ${range}. Verglichen wird, sobald alle diese 28 Tage danach liegen.`,
    tooFew: (range) => `Zu wenige Antworten für einen Vergleich mit dem Ausgangswert (${range}).`,
    title: (range, before, now) =>
      `Gegenüber deinem Ausgangswert (${range}): Kopfschmerztage ${before} → ${now} von 28`,
    percent: (percent) => ` (${percent}\u00a0%)`,
    responder: 'Die Hälfte des Ausgangswerts oder weniger.',
    chance: {
      'may-be-chance': 'Das kann Zufall sein.',
      'larger-than-chance': 'Das ist mehr, als Zufall allein meist macht.',
    },
    noticeable: (before, now) => `Am stärksten, im Schnitt ${before} → ${now}: spürbar anders.`,
    notNoticeable: (before, now) => `Am stärksten, im Schnitt ${before} → ${now}: nicht spürbar anders.`,
  },

  changed: (changes) => `<b>Ärztlich abklären</b> (Unknots Regeln): ${changes}.`,
  changes: {
    'first-aura': 'eine erste Aura in diesem Tagebuch',
    'more-days': 'mehr Kopfschmerztage als anfangs',
    stronger: 'stärkere Kopfschmerzen',
    'most-days': '15 Kopfschmerztage oder mehr',
  },
  advice: {
    soon: 'Ruf binnen ein, zwei Tagen deine Arztpraxis an.',
    routine: 'Ein normaler Arzttermin reicht.',
  },

  ledger: {
    line: (kind, count, limit) =>
      `${kind} an <b>${count}</b> der letzten 30 Tage (ICHD-3 8.2: veröffentlichte Zahl ${limit}).`,
    several: 'Mehrere Arten von Schmerzmitteln',
    more: (count) =>
      count === 1 ? 'Für eine weitere Art gilt das auch.' : `Für ${count} weitere Arten gilt das auch.`,
    notice: 'Gut, es im Blick zu behalten. Das so früh zu sagen, ist eine eigene Regel von Unknot.',
    warning: 'Zeig das deiner Ärztin oder deinem Arzt. Ändere keine Medikamente wegen dieses Bots.',
    long: 'Dreimal in Folge war so eine Zahl erreicht, zuletzt mit 15 Kopfschmerztagen oder mehr (Unknots Regel): Bitte lass das abklären. Ändere keine Medikamente wegen dieses Bots.',
  },

  factors: {
    'long-sitting': 'Langes Sitzen',
    'high-stress': 'Hoher Stress',
    'let-down': 'Der Tag, nachdem der Stress fiel',
    'long-sitting-before': 'Der Tag nach langem Sitzen',
    weekend: 'Wochenende',
  },
  pattern: (factor, count, of, other, ofOther) =>
    `${factor}: Kopfschmerzen an <b>${count} von ${of}</b> solchen Tagen, an <b>${other} von ${ofOther}</b> anderen`,
  difference: (difference, low, high) =>
    `Unterschied ${difference} Prozentpunkte, 95-%-Intervall ${low} bis ${high}`,
  patternOver: (length, pattern) => `Ein Muster aus ${length} Tagen. ${pattern}.`,
  notCause: 'Beides trat zusammen auf; eine Ursache zeigt das nicht.',
  noLink: 'Kein klarer Zusammenhang in dem, was verglichen wurde.',
  noneCompared: 'Noch zu wenige Tage, um nach Mustern zu suchen.',

  behind: {
    title: (count, range) => `<b>Hinter den ${count} Tagen</b> · ${range}`,
    unanswered: 'keine Antwort',
    skipped: 'übersprungen',
    free: 'keine Kopfschmerzen',
    headache: 'Kopfschmerzen',
    brief: (least) => `unter ${least} ohne Schmerzmittel: nicht mitgezählt`,
    labels: {
      features: 'migräneähnlich (Merkmale)',
      aura: 'migräneähnlich (Aura)',
      'specific-drug': 'migräneähnlich (Migränemittel)',
      'tension-type': 'spannungskopfschmerzähnlich',
      none: 'nicht eingeordnet',
    },
    peak: (peak) => `Höchstwert ${peak}`,
    painkiller: 'Schmerzmittel',
    noPainkiller: 'kein Schmerzmittel',
    sitting: (time) => `Sitzen ${time}`,
    stress: (stress) => `Stress: ${stress}`,

    patterns: (length, range) =>
      `<b>Was mit Kopfschmerztagen einhergehen kann</b> · ${length} Tage, ${range}`,
    clear: 'klar',
    unclear: 'kein klarer Zusammenhang',
    tooFew: (factor, count, others, least) =>
      `${factor}: ${count} solche Tage und ${others} andere; verglichen wird ab je ${least}`,
    clearMeans: (count) =>
      `„Klar“ verlangt zweierlei: Das Intervall des Unterschieds (Newcombe 1998) enthält die 0 nicht, und Fishers exakter Test hält bei 5\u00a0% auch nach der Korrektur für die Zahl der verglichenen Dinge (Holm), hier ${count}. Aufeinanderfolgende Tage sind nicht unabhängig voneinander, darum sieht es sicherer aus, als es ist; und jeder neue Blick kann sich neu irren. Ein Zusammenhang ist keine Ursache.`,

    baseline: (range, count, of) =>
      `<b>Der Ausgangswert</b> · ${range}: Kopfschmerzen an ${count} von ${of} Tagen mit Antwort`,
    compared:
      'Ausgangswert: die ersten 28 Tage, bei weniger als 20 Antworten die ersten 42. Je 28 Tage: x / beantwortet × 28, ab 20 Antworten. Prozent: ab 4 Kopfschmerztagen am Anfang. Zufall: zwei Zahlen a und b, deren Unterschied nicht größer ist als 1,96 × √(a + b); Kopfschmerztage häufen sich, darum ist das milde. Spürbar: mindestens 2 Punkte und mindestens 30\u00a0%. Attacken: migräneähnliche Tage in Folge; ein anderer beantworteter Tag zwischen zweien trennt sie nicht.',
    window: 'Die Tage, Woche für Woche',

    counted: (least, high, sitting, fall) =>
      `Ein Kopfschmerztag hat ${least} Kopfschmerzen oder mehr, oder beliebig kurze mit einem akuten Schmerzmittel. Hoher Stress ist ${high} oder mehr von 10, langes Sitzen ab ${sitting}; gefallen ist der Stress, wenn er ${fall} Punkte oder mehr unter dem Vorabend liegt. Tage ohne Antwort zählen nirgends mit.`,
    ours: 'Das sind eigene Regeln von Unknot.',
  },

  rules:
    '<b>Wie Kopfschmerztage unterschieden werden</b>\n\n<b>Migräneähnlich</b>, eines von dreien (van der Arend et al. 2023, Cephalalgia):\n1. 30 Minuten oder länger, mit zwei von: einseitig, pulsierend, mittel oder stark, schlimmer bei Bewegung; und mit Übelkeit oder Erbrechen, oder Licht und Lärm stören beide.\n2. Eine Aura von 5 bis 60 Minuten.\n3. Ein Mittel eigens gegen Migräne wurde genommen, gleich wie es wirkte.\n\n<b>Spannungskopfschmerzähnlich</b> (eigene Regel von Unknot nach ICHD-3 2.2): nicht migräneähnlich; 30 Minuten oder länger; zwei von: beidseitig, drückend, leicht oder mittel, nicht schlimmer bei Bewegung; keine Übelkeit, kein Erbrechen; Licht und Lärm stören nicht beide.\n\n<b>Nicht eingeordnet</b>: jeder andere Kopfschmerztag, auch bei zu wenigen Angaben.\n\nDie Wörter beschreiben Tage nach veröffentlichten Merkmalen. Was jemand hat, kann nur eine Ärztin oder ein Arzt sagen.',

  letDown: {
    title: '<b>Nach dem Stress</b>',
    known:
      'Bei manchen kommt der Kopfschmerz nicht im Stress, sondern danach. In einer Studie mit 17 Menschen mit Migräne kamen Attacken häufiger, wenn der Stress von einem Abend zum nächsten gefallen war (die Odds, ein Maß für die Chance, waren 1,5- bis 1,9-mal so hoch; Lipton et al. 2014, Neurology 82:1395). Siebzehn Menschen sind wenige, und was zusammen auftritt, muss keine Ursache sein.',
    how: (points) =>
      `Wenn du magst, sagt es der Check-in an seinem Ende, wenn dein Stress ${points} Punkte oder mehr unter dem vom Vorabend liegt, und bietet etwas zum Entspannen an. Die ${points} Punkte sind eine eigene Regel von Unknot. Sonst wird nichts geschickt.`,
    own: (length, count, of, other, ofOther) =>
      `Deine letzten ${length} Tage: Kopfschmerzen an <b>${count} von ${of}</b> ${days(of)} nach so einem Abfall, an <b>${other} von ${ofOther}</b> ${ofOther === 1 ? 'anderem Tag' : 'anderen Tagen'}.`,
    noneYet: (length) => `In deinen letzten ${length} Tagen kam kein beantworteter Tag nach so einem Abfall.`,
    tooFew: (least) => `Mit weniger als ${least} Tagen auf einer der Seiten sagt das noch nichts.`,
    isOn: 'Es ist <b>eingeschaltet</b>.',
    isOff: 'Es ist <b>ausgeschaltet</b>.',
    fell: (before, now) => `Der Stress ging von ${before} gestern auf ${now} heute.`,
    rate: (count, of, other, ofOther) =>
      `In deinem Tagebuch folgten auf so einen Abfall an ${count} von ${of} ${days(of)} Kopfschmerzen; sonst kamen sie an ${other} von ${ofOther} ${days(ofOther)}.`,
    offer: 'Etwas zum Entspannen, wenn du magst.',
    button: 'Entspannen',
  },
};
