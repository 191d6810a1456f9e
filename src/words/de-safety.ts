import type { SafetyWords } from './en-safety.ts';

export const deSafety: SafetyWords = {
  title: 'Ein paar Sicherheitsfragen',
  intro:
    'Manche Anzeichen gehören ärztlich abgeklärt, bevor es hier losgeht. Die Liste ist mit Absicht vorsichtig: Ein Häkchen heißt „lieber einmal nachsehen lassen“, nicht, dass etwas Schlimmes dahintersteckt.\n\nTipp die Nummer jeder Zeile an, die jetzt oder in den letzten Wochen auf dich zutrifft, auch wenn es wieder vorbei ist.\n\n<i>Nacken-Warnzeichen</i> sind: Schwindel, Doppelbilder, verwaschene Sprache, Schluckstörungen, plötzliches Hinstürzen, taubes Gefühl im Gesicht, Übelkeit, Augenzittern.',

  flags: {
    thunderclap: 'Der schlimmste Kopfschmerz meines Lebens, binnen etwa einer Minute am stärksten',
    'new-deficit': 'Neu: Schwäche, Taubheitsgefühl, Verwirrung, Krampfanfall, Ohnmacht, Sprach-/Sehverlust',
    'fever-neck-or-rash': 'Kopfschmerzen mit Fieber und dazu ein steifer Nacken oder Hautausschlag',
    'after-injury': 'Kopfschmerzen, die nach einer Verletzung an Kopf oder Hals begonnen haben',
    'painful-red-eye': 'Ein Auge ist rot und schmerzt, und ich sehe anders als sonst',
    'pregnancy-or-birth': 'Schwanger oder Geburt in den letzten 6 Wochen, dazu neue, starke Kopfschmerzen',
    'neck-pain-with-signs':
      'Plötzlicher Nackenschmerz wie noch nie, dazu mindestens eines der Nacken-Warnzeichen',
    'new-after-50': 'Ich bin 50 oder älter, und diese Kopfschmerzen sind neu für mich',
    'position-or-strain':
      'Kopfschmerz, der mich weckt oder durch Liegen, Stehen, Husten, Pressen kommt oder zunimmt',
    'cancer-or-immune': 'Ich habe oder hatte Krebs, habe HIV oder ein geschwächtes Immunsystem',
    'steadily-worse': 'Meine Kopfschmerzen werden seit Wochen stetig schlimmer',
    'aura-first-or-long': 'Meine allererste Aura (etwa Flimmern, Kribbeln) oder eine von über einer Stunde',
    'pattern-change':
      'Meine gewohnten Kopfschmerzen haben sich deutlich verändert: Art, Stärke oder Häufigkeit',
    'aura-with-oestrogen': 'Ich habe Auren und verhüte mit Kombi-Pille, Pflaster oder Ring (mit Östrogen)',
  },

  advice: {
    now: '<b>Bitte hol dir jetzt Hilfe.</b>\n\nWas du angetippt hast, sollte sofort abgeklärt werden. Ruf den örtlichen Notruf an: 112 in der EU und in der Schweiz.\n\nDie Ursache kann harmlos sein, aber das kann Unknot nicht beurteilen, und es sollte nicht warten. Wurde genau das schon ärztlich untersucht, halte dich an das, was dir dort geraten wurde.',
    soon: '<b>Lass das in den nächsten ein, zwei Tagen abklären.</b>\n\nRuf in deiner Arztpraxis an und sag, was du angetippt hast. Das ist kein Alarm: Die Liste ist mit Absicht vorsichtig.\n\nWenn du 50 oder älter bist und die Kopfschmerzen neu sind, geh <b>noch am selben Tag</b> hin, falls deine Kopfhaut druckempfindlich ist, dein Kiefer beim Kauen schmerzt oder du anders siehst als sonst.\n\nIst ein Kopfschmerz plötzlich und heftig oder kommt er mit Schwäche, Verwirrtheit, Fieber, Seh- oder Sprachstörungen oder nach einer Verletzung, ruf den örtlichen Notruf an.',
    routine:
      '<b>Sprich das bei deiner Ärztin oder deinem Arzt an.</b>\n\nEs eilt nicht: Beim nächsten regulären Termin reicht es. Ändere bis dahin nichts an deinen Medikamenten, auch nicht an der Pille, nur wegen dieses Bots.\n\nIst ein Kopfschmerz plötzlich und heftig oder kommt er mit Schwäche, Verwirrtheit, Fieber, Seh- oder Sprachstörungen oder nach einer Verletzung, ruf den örtlichen Notruf an.',
  },

  disclaimer:
    'Das hier ist ein Tagebuch zur Selbstfürsorge, kein Medizinprodukt, keine Ärztin und kein Arzt. Es kann keine Diagnosen stellen und keine Notfälle erkennen. Ist ein Kopfschmerz plötzlich und heftig oder kommt er mit Schwäche, Verwirrtheit, Fieber, Seh- oder Sprachstörungen oder nach einer Verletzung, ruf den örtlichen Notruf an. Ändere deine Medikamente nicht wegen dieses Bots.',

  classes: {
    triptan: { label: 'Triptan', example: 'Sumatriptan, Rizatriptan (Maxalt), Zolmitriptan' },
    ergotamine: { label: 'Ergotamin', example: 'Ergotamin (Cafergot), Dihydroergotamin' },
    opioid: { label: 'Opioid', example: 'Tramadol, Tilidin, Codein allein' },
    combination: {
      label: 'Kombi-Schmerzmittel',
      example: 'ein einfaches Schmerzmittel plus Koffein oder Codein: Thomapyrin, Gelonida',
    },
    'non-opioid': {
      label: 'Einfaches Schmerzmittel',
      example: 'Ibuprofen, Paracetamol, ASS (Aspirin), Naproxen, Novalgin',
    },
    'other-acute': { label: 'Gepant oder Ditan', example: 'Rimegepant (Vydura), Lasmiditan (Rayvow)' },
    preventive: {
      label: 'Vorbeugendes Mittel',
      example: 'Topiramat, Metoprolol, Aimovig: nach Plan genommen',
    },
    other: { label: 'Kein Schmerzmittel', example: 'gegen Übelkeit: MCP, Domperidon, Vomex' },
    unknown: { label: 'Weiß ich nicht', example: 'bleibt ohne Klasse in deinem Tagebuch' },
  },
};
