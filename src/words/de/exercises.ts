import type { ExercisesWords } from '../en/exercises.ts';
import { deDose } from './doses.ts';
import { deEvidence } from './evidence.ts';

const notWithHolds =
  'Nicht in der Schwangerschaft, nicht bei Herz- oder Lungenkrankheit, Epilepsie oder Panik.';

export const deExercises: ExercisesWords = {
  opening: 'Ein paar Minuten für dich.',
  begin: 'Beginnen',
  another: 'Eine andere',
  why: 'Warum diese?',
  known: 'Was weiß man?',

  limits: 'Versprechen kann Unknot nichts; dein Tagebuch zeigt es.',

  honesty:
    'Eine Übersicht von 2021 über 13 kleine Studien mit Menschen mit Spannungskopfschmerz ergab, dass angeleitetes Training und Physiotherapie mit den Händen die Kopfschmerzen etwas verringern könnten; die Sicherheit dieser Aussage stufen die Autoren als gering bis sehr gering ein (Krøll et al., J Headache Pain 2021;22:96). Bei Migräne zeigen Studien mit Training im Schnitt einen kleinen Rückgang, und für Apps wie diese ist nicht belegt, dass sie Migränetage verringern. Wir können nicht versprechen, dass es dir hilft; das Tagebuch wird es dir zeigen.',

  reasons: {
    attack:
      'Zuletzt hattest du starke Kopfschmerzen oder welche mit Begleitzeichen. Eigene Regel von Unknot dann: nur Atmen oder Körperreise.',
    stress:
      'Zuletzt war dein Stress hoch. Eigene Regel von Unknot, ab 7 von 10: Atmen, das Stress in Studien etwas gelindert hat.',
    sitting:
      'Zuletzt hast du lange gesessen. Eigene Regel von Unknot, ab 6 Stunden: eine Pause oder deine Bewegungen.',
    usual: 'Eine von denen, die gerade passen. Sie wechseln sich ab: eine eigene Regel von Unknot.',
  },
  outdated: 'Seit dieser Nachricht hat sich etwas geändert. „Eine andere“ zeigt, was jetzt passt.',

  closed: {
    'red-flag':
      'Etwas, das du in den Sicherheitsfragen angetippt hast, gehört zuerst ärztlich angesehen. Bis dahin sind langsames Atmen und die Körperreise für dich da.',
    contraindication:
      'Das passt nicht zu dem, was du vor den Übungen angetippt hast; mehr weiß eine Arzt- oder Physiopraxis. Langsames Atmen und die Körperreise sind für dich da.',
    attack:
      'Jetzt nicht: Bei starken Kopfschmerzen oder welchen mit Begleitzeichen gibt es, eine eigene Regel von Unknot, nur langsames Atmen und die Körperreise.',
    unscreened:
      'Zuerst kommen ein paar Fragen dazu, was dagegen sprechen könnte. Bis dahin sind langsames Atmen und die Körperreise für dich da.',
    holds:
      'Hier wird der Atem angehalten: nicht in der Schwangerschaft, nicht bei Herz- oder Lungenkrankheit, Epilepsie oder Panik. Langsames Atmen ohne Anhalten ist für dich da.',
  },

  contraindications: {
    'neck-injury': 'Mein Hals oder Nacken wurde vor Kurzem verletzt oder operiert',
    'upper-neck': 'Rheumatoide Arthritis oder Down-Syndrom',
    osteoporosis: 'Osteoporose (brüchige Knochen)',
    'neck-signs':
      'Bewegungen des Halses bringen Schwindel, Doppelbilder, verwaschene Sprache, Schluckstörungen, Stürze, ein taubes Gesicht, Übelkeit oder Augenzittern',
    hypermobility: 'Sehr bewegliche Gelenke (Hypermobilität)',
    bruising: 'Blutverdünner, oder ich blute leicht oder habe leicht blaue Flecken',
    shoulder: 'Eine Schulter tut jetzt weh',
    jaw: 'Eine Erkrankung des Kiefers',
    'blood-pressure': 'Hoher Blutdruck',
  },

  stops: {
    movement:
      'Hör auf bei stechendem Schmerz, Schmerz bis in den Arm, Kribbeln, Schwindel, verändertem Sehen oder 2 von 10 Punkten mehr Kopfschmerz (Regel von Unknot).',
    'light-headed': 'Wird dir schwindelig, kribbelt es oder fehlt dir Luft, atme wieder wie gewohnt.',
    distress: 'Belastet es dich, öffne die Augen, nenne fünf Dinge, die du siehst, und hör dann auf.',
    'painful-areas':
      'Lass aus, was verletzt ist, sich verkrampft oder wehtut; bei einer Erkrankung des Kiefers den Kiefer.',
    'neck-strain': 'Hör auch auf, wenn es vorn am Hals zieht oder sich der Kiefer verspannt.',
    'shoulder-pinch': 'Hör auch auf, wenn es in der Schulter zwickt.',
    form: 'Hör auch auf bei Schmerz in der Schulter, oder wenn die Bewegung nicht mehr sauber gelingt.',
    'breathe-on': 'Halte dabei nie den Atem an, schon gar nicht bei hohem Blutdruck.',
    'end-range': 'Dreh den Kopf nie bis ans Ende, während er nach hinten geneigt ist.',
    'back-only': 'Drück nie vorn oder seitlich auf den Hals.',
    exertion: 'Bringt Anstrengung Kopfschmerz, hör auf und lass es vor dem nächsten Mal ärztlich abklären.',
  },

  dose: deDose,
  howMuch: (dose) => `<b>Wie viel:</b> ${dose}.`,

  evidence: deEvidence,

  movement: {
    name: 'Deine Bewegungen für heute',
    time: 'ein paar Minuten',
    brief: 'Zwei oder drei kleine Übungen aus deinem Programm, eine nach der anderen.',
  },

  all: {
    'paced-breathing': {
      name: 'Ruhig atmen',
      time: '5 Minuten',
      brief: '5 Sekunden ein, 5 Sekunden aus: sechs Atemzüge in der Minute.',
      steps:
        '1. Setz oder leg dich bequem hin, eine Hand auf dem Bauch.\n2. Atme <b>5 Sekunden ein</b>, durch die Nase: Der Bauch hebt sich.\n3. Atme <b>5 Sekunden aus</b>, ganz weich: Der Bauch senkt sich.\n4. Wenn die Gedanken wandern, komm zum nächsten Atemzug zurück.',
    },
    'cyclic-sighing': {
      name: 'Lange Seufzer',
      time: '5 Minuten',
      brief: 'Ein, noch ein wenig ein, und lange aus.',
      steps:
        '1. Setz oder leg dich bequem hin. Atme <b>ein</b>.\n2. Dann noch einmal <b>kurz ein</b>, obendrauf.\n3. Dann <b>langsam aus</b>: etwa doppelt so lang.\n4. Immer wieder, ohne Eile.',
    },
    'box-breathing': {
      name: 'Box-Atmung',
      time: '5 Minuten',
      brief: 'Ein, halten, aus, halten: je 4 Sekunden.',
      steps: `1. Setz dich bequem hin. Atme <b>4 Sekunden ein</b>.\n2. <b>Halte 4 Sekunden</b>, ohne zu pressen.\n3. Atme <b>4 Sekunden aus</b>.\n4. <b>Halte 4 Sekunden</b>, und von vorn.\n\n${notWithHolds}`,
    },
    'four-seven-eight': {
      name: '4-7-8-Atmung',
      time: 'etwa 1 Minute',
      brief: '4 Sekunden ein, 7 halten, 8 aus: viermal.',
      steps: `1. Setz dich bequem hin. Atme <b>4 Sekunden ein</b>.\n2. <b>Halte 7 Sekunden</b>, ohne zu pressen.\n3. Atme <b>8 Sekunden aus</b>.\n4. Viermal, dann atme wie gewohnt.\n\n${notWithHolds}`,
    },
    'muscle-relaxation': {
      name: 'Muskelentspannung',
      time: 'bis zu 11 Minuten',
      brief: 'Einen Teil des Körpers anspannen, loslassen und den Unterschied spüren.',
      steps:
        '1. Setz oder leg dich bequem hin. Deine Augen dürfen offen bleiben.\n2. <b>Spann</b> eine Muskelgruppe 5 bis 7 Sekunden lang <b>an</b>, mit etwa 70\u00a0% deiner Kraft.\n3. <b>Lass</b> auf einmal <b>los</b>. Spür 30 bis 40 Sekunden lang, wie sie weich wird.\n4. Weiter mit der nächsten Gruppe; welche, wird dir gesagt.',
    },
    'body-scan': {
      name: 'Körperreise',
      time: 'etwa 9 Minuten',
      brief: 'Deine Aufmerksamkeit wandert langsam durch den Körper.',
      steps:
        '1. Leg oder setz dich bequem hin. Deine Augen dürfen offen bleiben.\n2. Lass deine Aufmerksamkeit langsam wandern, je etwa eine Minute: <b>Füße, Beine, Bauch, Rücken, Hände, Arme, Schultern, Gesicht</b>.\n3. Nimm wahr, was da ist. Nichts muss sich ändern.',
    },
    'mindful-minute': {
      name: 'Eine achtsame Minute',
      time: '1 Minute',
      brief: 'Eine Minute wahrnehmen, und sonst nichts.',
      steps:
        '1. Sitz, wie du gerade sitzt. Deine Augen dürfen offen bleiben.\n2. Spür, wie der Atem kommt und geht.\n3. Kommt ein Gedanke, nimm auch ihn wahr und kehr zum Atem zurück.',
    },
    'chin-nod': {
      name: 'Kleines Nicken',
      time: 'etwa 3 Minuten',
      brief: 'Im Liegen: ein winziges Nicken, mit wenig Kraft gehalten.',
      steps:
        '1. Leg dich auf den Rücken; der Kopf liegt auf und hebt sich nie ab.\n2. Nick ein kleines <b>„Ja“</b>: Das Kinn geht etwa 1 cm zum Hals.\n3. Halte es mit <b>wenig Kraft</b>, atme weiter, lass los.',
    },
    'chin-retraction': {
      name: 'Kinn zurück',
      time: 'etwa 1 Minute',
      brief: 'Im Sitzen: Schieb das Kinn sanft nach hinten.',
      steps:
        '1. Sitz aufrecht und schau geradeaus.\n2. Schieb das Kinn <b>gerade nach hinten</b>, ohne den Kopf zu kippen.\n3. Halte 2 bis 5 Sekunden und atme weiter.\n4. Lass los, und noch einmal. Gut in jeder Pause.',
    },
    'scapular-retraction': {
      name: 'Schulterblätter zusammen',
      time: 'etwa 1 Minute',
      brief: 'Zieh die Schulterblätter nach hinten unten.',
      steps:
        '1. Sitz oder steh aufrecht, die Arme locker.\n2. Zieh die Schulterblätter sanft <b>nach hinten unten</b>.\n3. Halte 10 Sekunden (mit der Zeit bis zu 30), atme weiter, lass los. Oder langsam 2-mal 10, ohne zu halten.',
    },
    'band-raise': {
      name: 'Das Band heben',
      time: '2 Minuten',
      brief: 'Heb beide Arme gegen ein elastisches Band zur Seite.',
      steps:
        '1. Stell dich auf die Mitte eines elastischen Bands, ein Ende in jeder Hand.\n2. Heb beide Arme langsam <b>zur Seite</b>, nicht höher als die Schultern.\n3. Senk sie langsam.\n4. Mach 2 Minuten lang weiter, mit Pausen, wenn du sie brauchst. Fallen dir 2 Minuten leicht, mach das Band straffer.',
    },
    'shoulder-strength': {
      name: 'Starke Schultern',
      time: '20 Minuten',
      brief: 'Ruhige Kraftübungen mit kleinen Gewichten oder einem Band.',
      steps:
        '1. Nimm kleine Gewichte oder ein Band: so schwer, wie du es ruhig bewegen kannst.\n2. Im Wechsel: Heb die Arme <b>zur Seite</b>; heb sie <b>nach vorn</b>; <b>zieh die Schultern hoch</b> und lass sie sinken.\n3. Langsam hoch, langsam ab. Ruh aus, wann immer du magst.\n4. Wird es leicht, nimm etwas mehr.',
    },
    'neck-isometrics': {
      name: 'Drücken ohne Bewegung',
      time: 'etwa 4 Minuten',
      brief: 'Der Kopf drückt gegen die Hand, und beide bleiben still.',
      steps:
        '1. Sitz aufrecht. Leg eine Hand an die <b>Stirn</b>.\n2. Drück Kopf und Hand gegeneinander: Nichts bewegt sich. Höchstens mit <b>halber Kraft</b>.\n3. Halte 5 bis 10 Sekunden und atme weiter.\n4. Dann mit der Hand <b>hinten</b> am Kopf, <b>rechts</b> und <b>links</b>.',
    },
    'trapezius-stretch': {
      name: 'Ohr zur Schulter',
      time: 'etwa 3 Minuten',
      brief: 'Eine milde Dehnung seitlich am Nacken.',
      steps:
        '1. Sitz aufrecht. Eine Hand hält die Sitzfläche.\n2. Lass den Kopf <b>zur anderen Seite</b> sinken, das Ohr zur Schulter, bis es mild zieht. Die andere Hand darf auf dem Kopf ruhen; sie zieht nicht.\n3. Bleib 20 bis 30 Sekunden, atme weiter. Zurück zur Mitte, dann die andere Seite.',
    },
    'levator-stretch': {
      name: 'Nase zur Achsel',
      time: 'etwa 3 Minuten',
      brief: 'Eine milde Dehnung hinten am Nacken.',
      steps:
        '1. Sitz aufrecht. Dreh den Kopf <b>halb zu einer Seite</b>.\n2. Senk die Nase <b>in Richtung Achsel</b>, bis es hinten am Nacken mild zieht. Eine Hand darf auf dem Kopf ruhen; sie zieht nicht.\n3. Bleib 20 bis 30 Sekunden, atme weiter. Zurück zur Mitte, dann die andere Seite.',
    },
    'chest-stretch': {
      name: 'Brust im Türrahmen',
      time: 'etwa 3 Minuten',
      brief: 'Eine milde Dehnung der Brust, im Türrahmen.',
      steps:
        '1. Stell dich in eine Tür, einen Unterarm am Rahmen, den Ellbogen etwa auf Schulterhöhe.\n2. Mach einen kleinen <b>Schritt nach vorn</b>, bis es in der Brust mild zieht.\n3. Bleib 20 bis 30 Sekunden und atme weiter.\n4. Tritt zurück. Dann die andere Seite.',
    },
    'thoracic-extension': {
      name: 'Über die Stuhllehne',
      time: 'etwa 2 Minuten',
      brief: 'Lehn den oberen Rücken über die Stuhllehne.',
      steps:
        '1. Setz dich auf einen Stuhl, der nicht rollt. Die Hände halten den Kopf von hinten.\n2. Lehn den <b>oberen Rücken</b> langsam über die Kante der Lehne zurück. Der Nacken bleibt lang.\n3. Komm langsam wieder hoch.',
    },
    'suboccipital-release': {
      name: 'Zwei Bälle unter dem Kopf',
      time: 'etwa 2 Minuten',
      brief: 'Im Liegen: Der Hinterkopf ruht auf zwei Bällen.',
      steps:
        '1. Kleb zwei Tennisbälle zusammen.\n2. Leg dich auf den Rücken, die Bälle unter dem <b>Hinterkopf</b>, gleich unter dem Rand des Schädels, einer auf jeder Seite.\n3. Lass den Kopf schwer werden. Nicht rollen, nicht drücken.\n4. Nimm sie nach 60 bis 90 Sekunden weg.',
    },
    'trigger-point-pressure': {
      name: 'Ein Ball an der Wand',
      time: 'etwa 3 Minuten',
      brief: 'Sanfter Druck auf den Muskel zwischen Nacken und Schulter.',
      steps:
        '1. Stell dich mit dem Rücken zur Wand, einen Ball zwischen Wand und dem <b>Muskel über dem Schulterblatt</b>.\n2. Lehn dich sanft an: höchstens <b>4 von 10</b> unangenehm.\n3. Bleib 30 bis 60 Sekunden, oder bis es halb so stark ist.\n4. Weiter zum nächsten Punkt: drei insgesamt.',
    },
    'micro-break': {
      name: 'Eine Pause vom Sitzen',
      time: '2 bis 3 Minuten',
      brief: 'Aufstehen und sich bewegen.',
      steps:
        '1. Steh auf.\n2. Beweg dich <b>2 bis 3 Minuten</b>: ans Fenster, ein Glas Wasser holen, beim Telefonieren.',
    },
    aerobic: {
      name: 'Gehen, radeln, schwimmen',
      time: '30 bis 40 Minuten',
      brief: 'Was du magst, in mäßigem Tempo.',
      steps:
        '1. Wähl, was du magst: zügig gehen, radeln, schwimmen.\n2. Fang sachte an.\n3. Finde ein <b>mäßiges Tempo</b>: Du atmest schneller und kannst noch reden.\n4. Hör sachte auf.',
    },
  },
};
