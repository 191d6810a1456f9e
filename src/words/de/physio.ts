import type { PhysioWords } from '../en/physio.ts';

/** Days after "von" or "an". */
const days = (count: number) => (count === 1 ? 'Tag' : 'Tagen');
const headacheDays = (count: number) => (count === 1 ? 'Kopfschmerztag' : 'Kopfschmerztagen');

export const dePhysio: PhysioWords = {
  title: '<b>Lohnt es sich, an Physiotherapie zu denken?</b>',
  span: (dates) => `Die letzten vier Wochen: ${dates}`,

  consider:
    'Nach Unknots eigenen Regeln <b>lohnt es sich, daran zu denken</b>: Ein Grund reicht, und was mit ✓ gekennzeichnet ist, trifft zu. Du entscheidest.',
  notNow:
    'Nach Unknots eigenen Regeln spricht in diesen Tagen gerade nichts dafür. Du kannst trotzdem hingehen, wann immer du magst.',
  wait: (answered, needed) =>
    `Zu <b>${answered} dieser 28 Tage</b> gibt es eine Antwort. Ab ${needed} lässt sich etwas über sie sagen.`,
  askSafety: 'Zuerst kommen die Sicherheitsfragen: Worum es da geht, hat hier Vorrang vor jedem Rat.',
  askSafetyAgain:
    'Deine Antworten auf die Sicherheitsfragen sind mehr als vier Wochen alt. Bitte sieh sie zuerst noch einmal durch: Worum es da geht, hat hier Vorrang vor jedem Rat.',
  ticked: 'Was du bei den Sicherheitsfragen angetippt hast, solltest du ärztlich ansprechen.',
  thenPhysio: 'Danach geht es mit /physio weiter.',
  ownRules:
    'Die Gründe stammen aus dem Artikel einer Klinik; die Zahlen darin sind Unknots eigene Regeln, keine medizinischen Grenzen. Tage ohne Antwort bleiben außen vor.',

  reasons: {
    headache: (count, of, least) =>
      `Kopfschmerzen an <b>${count} von ${of}</b> ${days(of)} mit Antwort (die Regel: ab ${least})`,
    origin: (count, of) =>
      `Beginn im Nacken oder nach langem Sitzen: <b>${count} von ${of}</b> ${headacheDays(of)} mit Angabe dazu (ab der Hälfte)`,
    noOrigin:
      'Beginn im Nacken oder nach langem Sitzen: noch nicht notiert (ab der Hälfte der Kopfschmerztage)',
    stiff: (count, of, least) =>
      `Steifer Nacken: <b>${count} von ${of}</b> ${days(of)}, an denen das gefragt war (ab ${least})`,
    long: (count, of, span) =>
      `${span} Sitzen oder mehr: <b>${count} von ${of}</b> ${headacheDays(of)} mit Angabe dazu (mehr als die Hälfte)`,
    or: 'oder:',
    medication: 'Tage mit Schmerzmitteln: nahe an einer veröffentlichten Zahl oder schon dort',
    noMedication: 'Tage mit Schmerzmitteln: nirgends nahe an einer veröffentlichten Zahl',
    wantsLess: 'Du möchtest seltener Schmerzmittel brauchen',
  },
  lessButton: 'Möchte seltener Schmerzmittel brauchen',
  lessWhy:
    'Unknot zählt deine Tage mit Schmerzmitteln mit (/medication), mehr nicht: Was du nimmst, klärst du mit deiner Ärztin oder deinem Arzt.',

  there: 'Was passiert dort?',
  questionsButton: 'Fragen zum Mitnehmen',
  report: 'Bericht für den Termin',
  visits: (count) => `Besuche (${count})`,
  back: '‹ Zurück',

  thereText:
    '<b>Was passiert dort?</b>\n\n<b>Beim ersten Termin</b> wird vor allem gefragt: wo es wehtut, seit wann, was es auslöst, was es lindert, was du den ganzen Tag machst. Vieles davon steht in deinem Tagebuch; der Bericht bringt es auf eine Seite.\n\nDann wird angesehen, wie du Kopf, Nacken, Schultern und Kiefer hältst und bewegst, die Muskeln werden abgetastet, und die Kraft wird geprüft. Sag, wenn etwas wehtut; du kannst jeden Test beenden.\n\n<b>Danach ein Plan:</b> was du zu Hause übst, was dort gemacht wird, und wann ihr gemeinsam nachseht, ob es etwas bringt.',
  topics: {
    hands: 'Manuelle Therapie',
    strength: 'Kräftigung',
    needling: 'Dry Needling',
  },
  topicTexts: {
    hands:
      '<b>Manuelle Therapie</b>\n\n<b>Was das ist.</b> Hände, die Gelenke der Halswirbelsäule langsam bewegen oder an Muskeln arbeiten. Schnelle Impulse (Manipulation) sind etwas anderes.\n\n<b>Was sie kann.</b> Bei Kopfschmerzen vom Spannungstyp macht das Bewegen der Gelenke von Hand die Kopfschmerzen einige Zeit später vielleicht seltener und das Leben leichter; die Sicherheit dafür ist gering bis sehr gering (Krøll et al. 2021). In einer Studie mit 82 Menschen mit chronischen Kopfschmerzen vom Spannungstyp waren es nach 8 Wochen 6,4 Kopfschmerztage weniger (4,5 bis 8,3); der Unterschied darin, wie sehr die Kopfschmerzen im Alltag störten, war nach 26 Wochen wieder weg (Castien et al. 2011).\n\n<b>Was sie nicht kann.</b> Eine Übersicht über Übersichten sah keinen klaren Einfluss darauf, wie oft Kopfschmerzen vom Spannungstyp oder vom Nacken her kommen; für ihre Stärke und die Lebensqualität fiel sie günstiger aus (Herranz-Gómez et al. 2021). Zusätzlich zu Übungen war sie nicht deutlich besser als Übungen allein (Jull et al. 2002).\n\n<b>Schnelle Impulse am Hals:</b> Eine Leitlinie sagt, bei Kopfschmerzen vom Spannungstyp solle man sie nicht anbieten (OPTIMa 2019). Du kannst immer sagen, dass du sie nicht möchtest.',
    strength:
      '<b>Kräftigung</b>\n\n<b>Was das ist.</b> Kleine Übungen mit wenig Last für die tiefen Nackenmuskeln und die Schulterblätter, später mit Band oder Hand; meist zu Hause, ein paar Minuten am Tag.\n\n<b>Was bekannt ist.</b> Bei Kopfschmerzen vom Spannungstyp oder vom Nacken her, die länger als 3 Monate da sind, rät eine Leitlinie zu solchen Übungen und sagt, Migräne sei zuerst auszuschließen (OPTIMa 2019). In einer Studie mit 200 Menschen, deren Kopfschmerzen vom Nacken kamen, wurden sie seltener und schwächer, auch noch nach 12 Monaten (Jull et al. 2002). In einer anderen mit 198 Menschen waren es mit täglich 2 Minuten Üben mit dem Band 0,64 Kopfschmerztage weniger in der Woche (0,23 bis 1,0; Andersen et al. 2011).\n\n<b>Anleitung.</b> In einer Studie ging der Gebrauch von Schmerzmitteln nur dort zurück, wo jemand anleitete (Andersen CH et al. 2017). Für dich ist das kein Versprechen.',
    needling:
      '<b>Dry Needling</b>\n\n<b>Was das ist.</b> Eine dünne Nadel wird in eine verspannte Stelle eines Muskels gestochen, ohne dass etwas gespritzt wird. Das machen Menschen, die dafür ausgebildet sind, und die Stelle kann ein, zwei Tage wehtun.\n\n<b>Was bekannt ist.</b> Was es bei Kopfschmerzen bewirkt, kann Unknot nicht sagen: Es hat keine Studie dazu geprüft. Frag, was für Kopfschmerzen wie deine bekannt ist.\n\n<b>Nur durch Ausgebildete, nie selbst:</b> Eine Nadel kann Nerven, Gefäße oder die Lunge verletzen. Sag vorher, wenn du Blutverdünner nimmst, leicht blutest oder blaue Flecken bekommst oder schwanger bist. Du kannst immer Nein sagen.',
  },

  questionsTitle: '<b>Fragen zum Mitnehmen</b>',
  questionsHow: 'Halte die Nachricht gedrückt, um sie zu kopieren.',
  questions: {
    'migraine-like': (count, of) =>
      `${count} von meinen ${of} ${headacheDays(of)} waren nach einer veröffentlichten Definition migräneähnlich. Ändert das, was Sie tun würden?`,
    neck: (count, of) =>
      `An ${count} von ${of} ${headacheDays(of)} mit Angabe dazu fingen die Kopfschmerzen im Nacken an. Wie lässt sich herausfinden, ob der Nacken mitspielt?`,
    'after-sitting': (count, of) =>
      `An ${count} von ${of} ${headacheDays(of)} mit Angabe dazu kamen sie nach langem Sitzen. Was würden Sie daran, wie ich sitze und arbeite, zuerst ändern?`,
    'long-sitting': (count, of) =>
      `An ${count} von ${of} ${headacheDays(of)} mit Angabe dazu saß ich 8 Stunden oder länger. Ist wichtig, wie, und wie lange am Stück?`,
    'stiff-neck': (count, of) =>
      `An ${count} von ${of} ${days(of)} mit Kopfschmerzen und Angabe dazu war mein Nacken steif. Woher könnte das kommen?`,
    painkillers: () => 'Ich zähle meine Tage mit Schmerzmitteln. Mit wem sollte ich darüber sprechen?',
    exercises: (count) =>
      `Ich habe an ${count} ${days(count)} geübt: Passen die Übungen, und mache ich sie gut?`,
    findings: () => 'Was haben Sie gefunden, und was könnte es bedeuten?',
    plan: () => 'Was ist das Ziel, und mit wie vielen Terminen rechnen Sie?',
    hands: () =>
      'Was würden Sie mit den Händen machen, und was gibt es sonst? Ich möchte vorher gefragt werden.',
    home: () => 'Was kann ich zu Hause tun, wie oft, und wann sollte ich aussetzen?',
    check: () => 'Wann und wie sehen wir nach, ob es etwas bringt?',
  },

  visitKinds: {
    physiotherapy: 'Physiotherapie',
    'manual-therapy': 'Manuelle Therapie',
    'dry-needling': 'Dry Needling',
    massage: 'Massage',
    doctor: 'Arztbesuch',
    other: 'Etwas anderes',
  },

  visit: {
    askKind: '<b>Besuch notieren</b>\n\nWas war es?',
    askKindOn: (date) => `<b>Besuch notieren</b> · ${date}\n\nWas war es?`,
    askDay: (kind) =>
      `<b>${kind}</b>\n\nWann war das? Einen Tag weiter zurück schreibst du mit dem Befehl: /visit 12. März.`,
    today: 'Heute',
    yesterday: 'Gestern',
    another: '‹ Anderer Tag',
    unclear: 'Das konnte ich nicht als Tag lesen. Versuch es mit /visit gestern oder /visit 12. März.',
    future: 'Dieser Tag kommt erst noch. Wenn du dort warst, lässt er sich notieren.',
    before: (dates, told) => `Zwei Wochen davor (${dates}): ${told}`,
    after: (dates, told) => `Zwei Wochen danach (${dates}): ${told}`,
    early: (date) => `Zwei Wochen danach: zu früh, um etwas zu sagen, bis ${date} vorbei ist.`,
    counts: (count, of) => `Kopfschmerzen an <b>${count} von ${of}</b> ${days(of)} mit Antwort`,
    peak: (mean, of) => `am stärksten im Durchschnitt ${mean} von 10 (${of} ${of === 1 ? 'Tag' : 'Tage'})`,
    silent: 'keine Antworten',
    noticeable: 'Nach Unknots eigener Regel ist der Unterschied in der Stärke spürbar.',
    caution:
      'Die Spanne von zwei Wochen hat Unknot selbst gewählt. Zwei Wochen unterscheiden sich oft schon durch Zufall, und Kopfschmerzen haben viele Gründe: Was der Besuch bewirkt hat, sagt das nicht.',
    addNote: 'Notiz',
    editNote: 'Notiz ändern',
    askNote: (most) => `Schreib deine Notiz: bis zu ${most} Zeichen.`,
    noNote: 'Keine Notiz',
    keepNote: 'So lassen',
    removeNote: 'Notiz löschen',
    noteTooLong: (length, most) =>
      `Die Notiz hat ${length} Zeichen; ${most} passen hinein. Kannst du sie etwas kürzen?`,
    remove: 'Entfernen',
    removed: (kind, date) => `Entfernt: ${kind}, ${date}.`,
    undo: 'Rückgängig',
    gone: 'Diesen Besuch gibt es nicht mehr.',
    all: 'Alle Besuche',
    allTitle: '<b>Deine Besuche</b>',
    none: 'Es ist noch kein Besuch notiert.',
    older: 'Ältere',
    newer: 'Neuere',
  },
};
