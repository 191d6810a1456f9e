import type { enExercises } from './en-exercises.ts';

const stopMoving =
  'Hör auf bei stechendem Schmerz, Schmerz bis in den Arm, Kribbeln, Schwindel, verändertem Sehen oder Schmerz, der um 2 von 10 Punkten oder mehr zunimmt (Stopp-Regel von Unknot).';

const lightHeaded = 'Wird dir schwindelig, kribbelt es oder fehlt dir Luft, atme wieder wie gewohnt.';

export const deExercises: typeof enExercises = {
  opening: 'Ein paar Minuten für dich.',
  another: 'Eine andere',
  why: 'Warum diese?',

  gate: 'Frag zuerst ärztlich nach (eigene Regel von Unknot), wenn du vor Kurzem am Hals verletzt oder operiert wurdest; wenn du rheumatoide Arthritis, Down-Syndrom oder Osteoporose hast; oder wenn Bewegungen des Halses Schwindel, Doppelbilder, verwaschene Sprache, Schluckstörungen, Stürze, ein taubes Gesicht, Übelkeit oder Augenzittern bringen.',

  limits: 'Dass Kopfschmerzen davon seltener werden, ist nicht gezeigt.',

  reasons: {
    attack:
      'Zuletzt hattest du starke Kopfschmerzen oder welche mit Begleitzeichen. Eigene Regel von Unknot dann: nur Atmen oder Körperreise.',
    stress:
      'Zuletzt war dein Stress hoch. Eigene Regel von Unknot, ab 7 von 10: Atmen, das Stress in Studien etwas gelindert hat.',
    sitting: 'Zuletzt hast du lange gesessen. Eigene Regel von Unknot, ab 6 Stunden: etwas für die Haltung.',
    usual: 'Eine von denen, die gerade passen. Sie wechseln sich ab: eine eigene Regel von Unknot.',
  },
  outdated: 'Seit dieser Nachricht hat sich etwas geändert. „Eine andere“ zeigt, was jetzt passt.',

  all: {
    'paced-breathing': {
      name: 'Ruhig atmen',
      time: '5 Minuten',
      steps:
        'Setz oder leg dich bequem hin, eine Hand auf dem Bauch.\n\nAtme <b>5 Sekunden ein</b>, durch die Nase: Der Bauch hebt sich.\nAtme <b>5 Sekunden aus</b>, ganz weich: Der Bauch senkt sich.\n\nWenn die Gedanken wandern, komm zum nächsten Atemzug zurück.',
      dose: 'Fünf Minuten, dreißig Atemzüge, einmal am Tag; mit der Zeit 10 bis 20 Minuten, wenn du magst.',
      stop: lightHeaded,
      evidence:
        'Atemübungen haben in 12 Studien mit 785 Menschen Stress etwas gelindert, bei mittlerem Verzerrungsrisiko (Fincham et al. 2023).',
    },
    'cyclic-sighing': {
      name: 'Lange Seufzer',
      time: '5 Minuten',
      steps:
        'Setz oder leg dich bequem hin.\n\nAtme <b>ein</b>.\nDann noch einmal <b>kurz ein</b>, obendrauf.\nDann <b>langsam aus</b>: etwa doppelt so lang.\n\nImmer wieder, ohne Eile.',
      dose: 'Fünf Minuten, einmal am Tag.',
      stop: lightHeaded,
      evidence:
        'Von drei Atemübungen tat sie in einer Studie über einen Monat der Stimmung am besten (Balban et al. 2023). Eine einzige Studie ist ein schwacher Beleg.',
    },
    'body-scan': {
      name: 'Körperreise',
      time: '8,5 Minuten',
      steps:
        'Leg oder setz dich bequem hin. Deine Augen dürfen offen bleiben.\n\nLass deine Aufmerksamkeit langsam wandern, je etwa eine Minute: <b>Füße, Beine, Bauch, Rücken, Hände, Arme, Schultern, Gesicht</b>.\n\nNimm wahr, was da ist. Nichts muss sich ändern.',
      dose: 'Achteinhalb Minuten; bis zu 20, wenn du magst.',
      stop: 'Belastet es dich, öffne die Augen, nenne fünf Dinge, die du siehst, und hör dann auf.',
      evidence:
        'Sie war ein Teil eines Entspannungsprogramms in einer Studie (RELAXaHEAD). Was sie allein bewirkt, ist nicht bekannt: ein schwacher Beleg.',
    },
    'scapular-retraction': {
      name: 'Schulterblätter zusammen',
      time: 'etwa 1 Minute',
      steps:
        'Sitz oder steh aufrecht, die Arme locker.\n\n1. Zieh die Schulterblätter sanft <b>nach hinten unten</b>.\n2. Halte <b>10 Sekunden</b> und atme weiter.\n3. Lass los.',
      dose: '5-mal 10 Sekunden, zweimal am Tag.',
      stop: `${stopMoving} Auch, wenn es in der Schulter zwickt.`,
      evidence:
        'Aus der Praxis der Physiotherapie, wie Kliniken sie mitgeben; soll Teil eines Programms sein, das Jull et al. 2002 geprüft haben. Für sie allein kennt Unknot keine Studie: ein schwacher Beleg.',
    },
    'micro-break': {
      name: 'Eine Pause vom Sitzen',
      time: '2 bis 3 Minuten',
      steps:
        'Steh auf.\n\nBeweg dich <b>2 bis 3 Minuten</b>: ans Fenster, ein Glas Wasser holen, beim Telefonieren.',
      dose: 'Nach je 30 Minuten Sitzen, nur in der Arbeitszeit. Rhythmus und Zeiten hat Unknot selbst gewählt.',
      stop: stopMoving,
      evidence:
        'In einer Studie über 6 Monate mit 193 Menschen bekamen 17\u00a0% derer, die Pausen machten, neue Nackenschmerzen, ohne Pausen 44\u00a0% (Waongenngarm et al. 2021). Anderes wurde nicht geprüft.',
    },
  },
};
