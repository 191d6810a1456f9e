import type { EvidenceWords } from '../en/evidence.ts';

const stretching = {
  known:
    'Dehnen allein war in einer Studie der schwächste von drei Wegen: Die Schmerzen ließen damit um 37\u00a0% nach, mit Ausdauertraining um 58\u00a0% und mit Krafttraining des Nackens um 69\u00a0% (Ylinen et al. 2010).',
  unknown: 'Was es zu anderen Übungen beiträgt. Wie lange und wie oft, folgt der üblichen Praxis.',
};

export const deEvidence: EvidenceWords = {
  title: (name) => `<b>${name}: Was man weiß</b>`,
  unknown: '<b>Was man nicht weiß</b>',
  ours: '<b>Eigene Regeln von Unknot</b>',
  sources: (names) => `<i>Quellen: ${names}</i>`,

  grades: {
    'several-trials': 'In mehreren Studien geprüft',
    'one-trial': 'In einer Studie geprüft',
    weak: 'Schwach belegt',
    practice: 'Aus der Praxis, nicht aus Studien: schwach belegt',
  },

  rules: {
    breathing:
      'Nach Stress von 7 von 10 oder mehr kommt zuerst eine Atemübung. Den Atem anhalten soll nur, wer sagt, dass das sicher ist, und niemand in einer Attacke.',
    guided:
      'Die Muskelentspannung wird mit den Wochen kürzer: 16 Gruppen, ab Woche 4 noch 7, ab Woche 6 noch 4, ab Woche 8 aus der Erinnerung. In einer Attacke wird nur losgelassen.',
    movement:
      'Die Stopp-Regel, die Frage am Tag danach und wann eine Dosis steigt oder zurückgeht. Nichts für Nacken oder Schultern in einer Attacke, mit einem Haken in den Sicherheitsfragen oder wenn sonst etwas dagegen spricht.',
    break: '2 bis 3 Minuten nach jeder halben Stunde Sitzen, nur in der Arbeitszeit.',
    activity:
      'Nicht in einer Attacke und nicht mit einem Haken in den Sicherheitsfragen. In der Arbeitszeit bietet Unknot es nie an.',
  },

  all: {
    'paced-breathing': {
      known:
        'Atemübungen haben in 12 Studien mit 785 Menschen Stress etwas gelindert: um 0,35 Standardabweichungen (95-%-Intervall 0,14 bis 0,55), bei mittlerem Verzerrungsrisiko (Fincham et al. 2023). Nach einer Übersicht über 58 Studien hilft angeleitetes Üben, in vielen Einheiten von 5 Minuten oder mehr, nicht nur schnelles Atmen (Bentley et al. 2023). In einer Studie senkten 20 Minuten am Tag über 4 Wochen den Stress (PMC8924557).',
      unknown: 'Ob Kopfschmerzen seltener werden. Eine einzelne Minute ist eine Pause, keine Dosis.',
    },
    'cyclic-sighing': {
      known:
        'Von drei Atemübungen tat sie in einer Studie über einen Monat der Stimmung am besten (Balban et al. 2023). Eine einzige Studie ist ein schwacher Beleg.',
      unknown: 'Was sie bei Kopfschmerzen bewirkt: Das hat niemand geprüft.',
    },
    'box-breathing': {
      known:
        'Sie war eine von drei Atemübungen in einer Studie über einen Monat zur Stimmung; lange Seufzer schnitten besser ab (Balban et al. 2023). Eine einzige Studie ist ein schwacher Beleg.',
      unknown: 'Was sie bei Kopfschmerzen bewirkt: Das hat niemand geprüft.',
    },
    'four-seven-eight': {
      known: 'Sie ist überliefert. Belege gibt es kaum.',
      unknown: 'Ob sie mehr bewirkt als langsames Atmen. Unknot schickt sie nie von sich aus.',
    },
    'muscle-relaxation': {
      known:
        'In einer Studie mit einer App waren die Menschen im Alltag weniger eingeschränkt, die Zahl ihrer Kopfschmerztage änderte sich aber nicht. Im Schnitt übten sie 11 Minuten am Tag statt der geplanten 20 (RELAXaHEAD). Verhaltensverfahren insgesamt haben bei Migräne den höchsten Grad (npj Digital Medicine, Einleitung).',
      unknown:
        'Ob Kopfschmerzen seltener werden. Die Leiter von 16 Gruppen bis zur Erinnerung stammt aus der Praxis.',
    },
    'body-scan': {
      known: 'Sie war ein Teil eines Entspannungsprogramms in einer Studie (RELAXaHEAD).',
      unknown: 'Was sie allein bewirkt.',
    },
    'mindful-minute': {
      known: 'Eine kleine Gewohnheit der Aufmerksamkeit, aus der Praxis.',
      unknown: 'Was eine einzelne Minute bewirkt: Sie ist eine Pause, keine Dosis.',
    },
    'chin-nod': {
      known:
        'In einer Studie mit 200 Menschen, deren Kopfschmerzen vom Nacken kamen, wurden sie durch 6 Wochen Üben mit kleiner Last seltener und schwächer, auch noch nach 12 Monaten; Therapie mit den Händen dazu war nicht eindeutig besser (Jull et al. 2002).',
      unknown:
        'Beidseitige und migräneartige Kopfschmerzen waren in dieser Studie ausgeschlossen. 10-mal 10 Sekunden zweimal am Tag ist übliche Praxis.',
    },
    'chin-retraction': {
      known: 'Kliniken geben sie für Pausen am Schreibtisch mit.',
      unknown: 'Was sie bewirkt: Unknot kennt keine Studie dazu.',
    },
    'scapular-retraction': {
      known:
        'Kliniken geben sie mit; sie soll Teil eines Programms sein, das eine Studie geprüft hat (Jull et al. 2002).',
      unknown: 'Was sie allein bewirkt: Unknot kennt keine Studie nur zu ihr.',
    },
    'band-raise': {
      known:
        'In einer Studie mit 198 Menschen über 10 Wochen gab es mit 2 Minuten am Tag 0,64 Tage mit Kopfschmerzen weniger in der Woche (0,23 bis 1,0), mit 12 Minuten 0,79 (0,37 bis 1,2). Nackenschmerzen sanken um 1,4 und 1,9 von 10 Punkten; Stärke und Dauer der Kopfschmerzen änderten sich nicht (Andersen et al. 2011).',
      unknown: 'Ob eine weitere Studie dasselbe fände: Es gibt nur diese eine.',
    },
    'shoulder-strength': {
      known:
        'In einer Studie mit 573 Menschen über 20 Wochen gingen Zahl und Stärke der Kopfschmerzen mit einer Stunde in der Woche um etwa die Hälfte zurück (Andersen CH et al. 2017).',
      unknown:
        'Wie es ohne Anleitung ist: Schmerzmittel wurden nur dort seltener genommen, wo jemand anleitete. Aus welchen Bewegungen es hier besteht, hat Unknot selbst gewählt, nach üblicher Praxis.',
    },
    'neck-isometrics': {
      known:
        'In einer Studie ließen die Schmerzen mit Krafttraining gegen ein Band um 69\u00a0% nach, mit Ausdauertraining um 58\u00a0%, mit Dehnen allein um 37\u00a0% (Ylinen et al. 2010).',
      unknown:
        'Wie es mit der Hand statt dem Band ist. Bei starken Kopfschmerzen vom Nacken mahnt die Studie zur Vorsicht.',
    },
    'trapezius-stretch': stretching,
    'levator-stretch': stretching,
    'chest-stretch': stretching,
    'thoracic-extension': {
      known: 'Eine Gewohnheit gegen krummes Sitzen, aus der Praxis.',
      unknown: 'Was sie bewirkt: Unknot kennt keine Studie dazu. Ihr Wert ist der einer Gewohnheit.',
    },
    'suboccipital-release': {
      known:
        'Kliniken raten zu 90 Sekunden. In den Studien waren es die Hände von Therapeuten, nicht Bälle (Espí-López et al.).',
      unknown: 'Was zwei Bälle bewirken.',
    },
    'trigger-point-pressure': {
      known:
        'Mit Massage gingen die Kopfschmerzen von 16 Menschen von 4,7 auf 3,2 in der Woche zurück, aber niemand wurde mit ihnen verglichen (PMC2565109). Eine spätere Studie fand keinen Vorteil gegenüber einer Scheintherapie (Moraska et al. 2015).',
      unknown: 'Ob es etwas bewirkt, selbst zu drücken.',
    },
    'micro-break': {
      known:
        'In einer Studie über 6 Monate mit 193 Menschen bekamen 17\u00a0% derer, die Pausen machten, neue Nackenschmerzen, ohne Pausen 44\u00a0%: Hazard Ratio 0,45 (0,20 bis 0,98; Waongenngarm et al. 2021).',
      unknown: 'Was Pausen bei Kopfschmerzen bewirken: Das hat niemand geprüft.',
    },
    aerobic: {
      known:
        'Bei Migräne fanden 6 Studien 0,6 Tage im Monat weniger, plus oder minus 0,3: eine kleine Wirkung (Lemmens et al. 2019). Ein Vergleich von 21 Studien mit 1195 Menschen fand mehr: 2,18 Tage im Monat bei mäßigem und 3,13 bei hohem Tempo (Woldeamanuel et al. 2022); ein veröffentlichter Kommentar bemängelt Daten und Placebos.',
      unknown:
        'Wie viel am besten ist: 70 bis 135 Minuten in der Woche bei mäßigem Tempo, sagen 27 Studien mit 1611 Menschen, mit sehr geringer bis geringer Sicherheit (PeerJ 20254).',
    },
  },
};
