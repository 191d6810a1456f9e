import type { enLessons } from '../en/lessons.ts';

export const deLessons: typeof enLessons = {
  'what-a-diary-can-do': {
    title: 'Was ein Tagebuch kann',
    text: 'Die Erinnerung rundet, ein Tagebuch zählt. Schon deshalb lohnt es sich, es in der Arztpraxis zu zeigen.\n\nMehr lässt sich nicht versprechen. Bei Menschen, die täglich ein Kopfschmerztagebuch führten, gingen die Kopfschmerztage von 9,42 auf 6,39 im Monat zurück, ganz ohne Programm; eine Vergleichsgruppe gab es nicht. Und eine App ganz ähnlich wie Unknot schnitt in einer Studie mit 477 Menschen bei den Migränetagen nicht besser ab als ein Tagebuch allein.',
    try: 'jeden Abend ein Check-in, auch an guten Tagen. Sie zählen genauso.',
  },
  'when-to-see-a-doctor': {
    title: 'Wann in die Arztpraxis?',
    text: '<b>Notruf</b>, wenn ein Kopfschmerz\n• dein schlimmster überhaupt ist, binnen einer Minute voll da\n• mit neuer Schwäche, Taubheit, Verwirrtheit, Ohnmacht, Krampfanfall, Sprach-, Sehstörung oder rotem, schmerzendem Auge kommt\n• mit Fieber und steifem Nacken oder Ausschlag oder nach einer Verletzung kommt\n• stark und neu ist, schwanger oder bis 6 Wochen nach der Geburt\n• mit plötzlichem Nackenschmerz wie noch nie und Schwindel oder Doppelbildern kommt\n\n<b>Arztpraxis in ein, zwei Tagen</b>, wenn er ab 50 neu ist, dich weckt, sich beim Liegen, Stehen, Husten ändert oder seit Wochen zunimmt; bei der ersten Aura oder einer über eine Stunde; bei Krebs, HIV, schwacher Abwehr.\n\n<b>Nächster Termin</b> bei Kopfschmerz an 15 Tagen im Monat oder neuem Muster.',
    try: 'Geh die Sicherheitsfragen durch; sie sind mit Absicht vorsichtig.',
  },
  'breaks-from-sitting': {
    title: 'Zwischendurch aufstehen',
    text: 'In einer Studie über 6 Monate mit 193 Menschen bekamen 17\u00a0% derer, die Pausen machten, neue Nackenschmerzen, ohne Pausen 44\u00a0%. Eine einzige Studie ist wenig, und Kopfschmerzen wurden nicht geprüft.\n\nLang muss eine Pause nicht sein. Unknots eigener Rhythmus: nach jeder halben Stunde 2 bis 3 Minuten auf den Beinen.',
    try: 'Verbinde das Aufstehen mit etwas, das ohnehin kommt, etwa mit jedem Telefonat.',
  },
  'sleep-regularity': {
    title: 'Schlaf zu festen Zeiten',
    text: 'Vor dem Kopfschmerz war der Schlaf schlecht: Das erzählen viele. Manche nennen auch langes Ausschlafen.\n\nDer übliche Rat ist einfach: ungefähr zur selben Zeit ins Bett und wieder heraus, auch am Wochenende. Perfekt muss das nicht sein, und für eine schlechte Nacht kann niemand etwas.',
    try: 'Wähl eine Zeit zum Aufstehen und bleib sieben Tage lang ungefähr dabei.',
  },
  'breathing-and-stress': {
    title: 'Atmen und Stress',
    text: 'Atemübungen haben in 12 Studien mit 785 Menschen Stress etwas gelindert, bei mittlerem Verzerrungsrisiko.\n\nEin Blick auf 58 Studien zeigt, was die nützlichen gemeinsam hatten: fünf Minuten oder mehr am Stück, nicht nur schnelles Atmen, jemand oder etwas, das anleitet, und viele Wiederholungen.\n\nDass Kopfschmerzen davon seltener werden, ist nicht gezeigt.',
    try: 'fünf ruhige Minuten, täglich im selben Moment, zum Beispiel nach dem Mittagessen.',
  },
  'painkiller-days': {
    title: 'Tage mit Schmerzmitteln',
    text: 'Schmerzmittel an sehr vielen Tagen können Kopfschmerzen in Gang halten. Die veröffentlichten Grenzen, über mehr als 3 Monate und bei Kopfschmerzen an 15 Tagen im Monat oder mehr:\n\n• <b>10 Tage im Monat</b>: Triptane, Opioide, Ergotamin, Kombi-Schmerzmittel oder mehrere Arten zusammen\n• <b>15 Tage im Monat</b>: einfache, etwa Ibuprofen oder Paracetamol\n\nEs zählen Tage, nicht Tabletten. Die Zahlen beruhen auf der Meinung von Fachleuten.\n\n<b>Setz deshalb nie selbst etwas ab:</b> Bei manchen Mitteln braucht es dafür ärztliche Begleitung.',
    try: 'Tippe in jedem Check-in mit Kopfschmerzen an, was du genommen hast. Nahe an diesen Zahlen zeig das Tagebuch in deiner Arztpraxis.',
  },
  'activity-and-headache': {
    title: 'Was Ausdauer kann',
    text: 'Mit Ausdauersport gingen in 6 Studien die Migränetage um etwa 0,6 im Monat zurück: ein kleiner Effekt.\n\nEine spätere Auswertung von 27 Studien mit 1611 Menschen fand den besten Bereich über 8 bis 10 Wochen: 70 bis 135 Minuten in der Woche bei mäßigem Tempo oder 45 bis 90 bei hohem. Die Sicherheit ist sehr gering bis gering.\n\nWenn Anstrengung selbst Kopfschmerzen bringt, lass das zuerst ärztlich abklären.',
    try: 'zweimal 20 Minuten gehen, schnell genug, um warm zu werden, langsam genug, um zu reden.',
  },
  'what-physiotherapy-can-do': {
    title: 'Was Physiotherapie kann',
    text: 'Eine Übersicht von 2021 über 13 kleine Studien fand: Bei Kopfschmerzen vom Spannungstyp könnten angeleitete Übungen und Physiotherapie mit den Händen die Kopfschmerzen etwas lindern; die Sicherheit dafür nennt sie gering bis sehr gering.\n\nNach Unknots eigenen Regeln ist sie eine Überlegung wert, wenn in 28 Tagen, davon 14 oder mehr mit Antwort,\n• an 8 oder mehr Tagen der Kopf schmerzt\n• die Hälfte davon im Nacken oder nach langem Sitzen beginnt\n• der Nacken an 8 Tagen steif ist oder du an den meisten Kopfschmerztagen 8 Stunden sitzt\n• Schmerzmitteltage nahe an die Grenzen kommen oder du seltener darauf angewiesen sein möchtest\n\nBei Warnzeichen gilt: zuerst in die Arztpraxis.',
    try: 'Passt etwas davon, frag dort nach Physiotherapie.',
  },
  'screen-height': {
    title: 'Wie hoch ist der Bildschirm?',
    text: 'Der Nacken trägt den Kopf den ganzen Tag, und er trägt schwerer, wenn du nach unten schaust.\n\nDer übliche Rat: die Oberkante des Bildschirms etwa auf Augenhöhe, etwa eine Armlänge entfernt, gerade vor dir. Ein Laptop steht gut auf einem Stapel Bücher, mit einer eigenen Tastatur.',
    try: 'Leg so viele Bücher unter den Bildschirm, bis dein Kinn nicht mehr sinkt.',
  },
  'triggers-and-coincidence': {
    title: 'Auslöser oder Zufall?',
    text: 'Was vor einem Kopfschmerz war, kann ihn ausgelöst haben. Es kann sein erstes Anzeichen gewesen sein. Oder es war Zufall: Was jeden zweiten Tag geschieht, geht vielen Kopfschmerzen voraus.\n\nDie Erinnerung behält die Treffer und vergisst die Tage, an denen nichts folgte. Ein Tagebuch behält beide, wenn die guten Tage darin stehen.',
    try: 'Such dir einen Verdacht aus und beobachte nur ihn. Urteile nach vier Wochen, nicht nach einer.',
  },
  'letting-go': {
    title: 'Loslassen',
    text: 'Oft merken wir erst, dass ein Muskel angespannt war, wenn er loslässt. Die Muskelentspannung nutzt das: einen Teil des Körpers 5 bis 7 Sekunden anspannen, 30 bis 40 loslassen, den Unterschied spüren, weiter zum nächsten.\n\nIn einer Studie waren Menschen mit Migräne, die sich mit einer App entspannten, im Alltag weniger eingeschränkt; bei den Kopfschmerztagen zeigte sich kein Unterschied.\n\nLass aus, was schmerzt oder krampft. In einer Attacke nur loslassen.',
    try: 'Nimm dir an zwei Tagen zehn ruhige Minuten dafür.',
  },
  'painkiller-classes': {
    title: 'Was steckt im Schmerzmittel?',
    text: 'Einfache Schmerzmittel sind Paracetamol, ASS, Ibuprofen und ihresgleichen. Zwei davon zusammen bleiben einfach.\n\nEine <b>Kombination</b> enthält noch etwas anderes: Koffein, Butalbital oder ein Opioid wie Codein. Für das Zählen ist das wichtig: Die veröffentlichte Grenze liegt für einfache bei 15 Tagen im Monat, für Kombinationen, Triptane, Ergotamin und Opioide bei 10. Diese Zahlen beruhen auf der Meinung von Fachleuten.\n\nDer Name auf der Packung verrät es nicht immer, der Beipackzettel schon.',
    try: 'Lies nach, was in dem Mittel ist, das du am häufigsten nimmst. Nur lesen: Ändere wegen dieses Bots nichts an deinen Medikamenten.',
  },
  'activity-pacing': {
    title: 'Kräfte einteilen',
    text: 'An einem guten Tag ist es verlockend, alles nachzuholen, und der nächste zahlt dafür.\n\nEinteilen heißt, nach der Uhr aufzuhören und nicht nach dem Schmerz: an guten Tagen etwas weniger als möglich, an schlechten ein wenig davon. Pausen gehören in den Plan, bevor du sie brauchst.',
    try: 'Teil eine Aufgabe, die du sonst durchziehst, in drei Stücke, mit einer Pause nach jedem.',
  },
  'neck-and-migraine': {
    title: 'Der Nacken bei Migräne',
    text: 'Ein schmerzender oder steifer Nacken gehört oft zur Migräneattacke, statt ihre Ursache zu sein. Er kann mit den Kopfschmerzen kommen und mit ihnen gehen.\n\nNackenübungen sind bei Migräne deshalb freiwillig. In einer Attacke bietet Unknot keine an, nur Atmen oder die Körperreise: eine eigene Regel.',
    try: 'Wenn dein Nacken fest wird, notier, was dazukommt: Licht, Lärm, Übelkeit.',
  },
  'meals-and-drinking': {
    title: 'Essen und Trinken',
    text: 'Vor dem Kopfschmerz eine ausgelassene Mahlzeit: Das erzählen viele.\n\nEine Diät braucht deshalb niemand. Der übliche Rat: zu festen Zeiten essen, Wasser in Reichweite haben und an einem Tag etwa so viel Kaffee trinken wie am anderen.',
    try: 'Leg dir etwas Kleines zu essen dorthin, wo dir am häufigsten eine Mahlzeit entgeht.',
  },
  'chair-and-arms': {
    title: 'Stuhl und Arme',
    text: 'Arme, die den ganzen Tag in der Luft hängen, werden von Schultern und Nacken getragen.\n\nDer übliche Rat: Ellbogen etwa im rechten Winkel, Schultern locker, der Rücken angelehnt, die Füße flach auf dem Boden oder einer Stütze. Und keine Haltung ist über Stunden gut: Die nächste ist die beste.',
    try: 'Leg die Unterarme auf den Tisch und lass die Schultern sinken, sooft du an sie denkst.',
  },
  'stress-let-down': {
    title: 'Wenn der Stress nachlässt',
    text: 'Bei manchen kommt der Kopfschmerz nicht im Stress, sondern danach: am freien Abend, am ersten Urlaubstag.\n\nIn einer Studie mit 17 Menschen mit Migräne kamen Attacken eher, wenn der Stress von einem Abend zum nächsten gefallen war (Odds Ratio 1,5 bis 1,9). Siebzehn Menschen sind wenige, und was zusammen auftritt, muss keine Ursache sein.',
    try: 'Lass einen angespannten Tag in Stufen enden: fünf Minuten ruhiges Atmen, bevor der freie Abend beginnt.',
  },
  'manual-therapy': {
    title: 'Manuelle Therapie',
    text: 'Jemand mit Ausbildung arbeitet mit den Händen: bewegt Gelenke langsam, drückt, massiert. Ein schneller Ruck heißt Manipulation.\n\nEine Übersicht von 2021 über 13 kleine Studien zu Kopfschmerzen vom Spannungstyp fand: Werden Gelenke von Hand bewegt, könnten einige Zeit danach die Kopfschmerzen seltener und die Lebensqualität besser sein; Sicherheit gering bis sehr gering. Eine Leitlinie von 2019 sagt: bei Kopfschmerzen vom Spannungstyp keine Manipulation des Halses anbieten.',
    try: 'Hast du einen Termin, sag vorher, was du nicht möchtest, und notier den Besuch im Check-in des Tages.',
  },
  'phone-and-neck': {
    title: 'Handy und Nacken',
    text: 'Liegt das Handy im Schoß, hält dein Nacken den Kopf weit vorn; klemmt es zwischen Ohr und Schulter, ist er zur Seite geknickt.\n\nDer übliche Rat: das Handy zu den Augen heben, die Ellbogen aufgestützt. Zum Telefonieren die Hand oder der Lautsprecher.',
    try: 'Führ jedes Gespräch mit Kopfhörer oder Lautsprecher.',
  },
  'working-with-pain-24h': {
    title: 'Die 24-Stunden-Regel',
    text: 'Neue Bewegungen dürfen sich bemerkbar machen. Wie viel ist zu viel? Sind die Schmerzen für mehr als 24 Stunden um 2 von 10 Punkten oder mehr stärker, geh eine Stufe zurück. Zweimal hintereinander: Mach Pause und frag in der Physiotherapie nach.\n\nHör sofort auf bei stechendem Schmerz, Schmerz bis in den Arm, Kribbeln, Schwindel, verändertem Sehen oder Schmerz, der um 2 Punkte oder mehr zunimmt.',
    try: 'Beantworte am Tag nach deinen Übungen die eine Frage dazu.',
  },
  'trigger-points': {
    title: 'Empfindliche Punkte',
    text: 'Triggerpunkte sind druckempfindliche Stellen in einem Muskel; drückt man sie, spürt man es auch anderswo, sogar im Kopf. In einer Studie mit Scheinanwendung machte die Massage solcher Punkte Kopfschmerzen nicht seltener als diese.\n\nTut dir das Drücken trotzdem gut, sind dies die Grenzen der Praxis: nur oben auf der Schulter, unangenehm bis höchstens 4 von 10, 30 bis 60 Sekunden oder bis es sich halbiert, drei Punkte, einmal am Tag. Nie vorn oder seitlich am Hals; nicht mit Blutverdünnern.',
    try: 'Wenn du drückst, bewerte die Spannung vorher und nachher von 0 bis 10.',
  },
  'dry-needling': {
    title: 'Dry Needling',
    text: 'Jemand mit Ausbildung sticht eine dünne Nadel in eine empfindliche Stelle im Muskel; gespritzt wird nichts. <b>Mach das nie selbst</b>: Eine Nadel kann Nerven, Gefäße oder die Lunge verletzen.\n\nWas es bei Kopfschmerzen bewirkt, kann Unknot nicht sagen: Es hat keine Studie dazu geprüft. Akupunktur ist etwas anderes: Nach einer Übersicht von 2021 könnte sie Kopfschmerzen vom Spannungstyp lindern, Sicherheit gering bis sehr gering.',
    try: 'Wird es dir angeboten, frag nach Ausbildung, Risiken und was es sonst gibt.',
  },
};
