import type { SafetyWords } from '../en/safety.ts';

export const deSafety: SafetyWords = {
  title: 'Ein paar Sicherheitsfragen',
  intro:
    'Manche Anzeichen gehören zuerst ärztlich abgeklärt. Ein Häkchen heißt „lieber nachsehen lassen“, nicht, dass etwas Schlimmes dahintersteckt.\n\nTippe jede Nummer an, die jetzt oder in den letzten Wochen auf dich zutrifft.',

  flags: {
    thunderclap: 'Mein schlimmster Kopfschmerz überhaupt, binnen etwa einer Minute voll da',
    'new-deficit':
      'Neu: Schwäche, Taubheitsgefühl, Verwirrtheit, Krampfanfall, Ohnmacht, Sprach- oder Sehverlust',
    'fever-neck-or-rash': 'Kopfschmerz mit Fieber, dazu steifer Nacken oder Ausschlag',
    'after-injury': 'Kopfschmerz nach einer Verletzung an Kopf oder Hals',
    'painful-red-eye': 'Ein rotes, schmerzendes Auge, und ich sehe anders als sonst',
    'pregnancy-or-birth': 'Neuer, starker Kopfschmerz, schwanger oder bis 6 Wochen nach der Geburt',
    'neck-pain-with-signs':
      'Plötzlicher neuer Nackenschmerz wie noch nie, mit Schwindel, Doppelbildern, verwaschener Sprache, Schluckstörung, Stürzen, taubem Gesicht, Übelkeit oder Augenzittern',
    'new-after-50': 'Ich bin 50 oder älter, und diese Kopfschmerzen sind neu',
    'position-or-strain':
      'Kopfschmerz, der mich weckt oder durch Liegen, Stehen, Husten, Pressen kommt oder zunimmt',
    'cancer-or-immune': 'Krebs (jetzt oder früher), HIV oder ein geschwächtes Immunsystem',
    'steadily-worse': 'Meine Kopfschmerzen werden seit Wochen stetig schlimmer',
    'aura-first-or-long': 'Meine erste Aura überhaupt (Flimmern, Kribbeln) oder eine von über einer Stunde',
    'pattern-change': 'Gewohnte Kopfschmerzen, in Art, Stärke oder Häufigkeit deutlich anders',
    'aura-with-oestrogen': 'Auren, dazu Kombi-Pille, Pflaster oder Ring (mit Östrogen)',
  },

  advice: {
    now: '<b>Bitte hol dir jetzt Hilfe.</b>\n\nDas sollte sofort abgeklärt werden. Ruf den örtlichen Notruf an: 112 in der EU und in der Schweiz.\n\nDie Ursache kann harmlos sein, aber das kann Unknot nicht beurteilen, und es sollte nicht warten. Wurde genau das schon ärztlich untersucht, halte dich an das, was dir dort geraten wurde.',
    soon: '<b>Lass das in den nächsten ein, zwei Tagen abklären.</b>\n\nRuf in deiner Arztpraxis an und sag, was du angetippt hast. Das ist kein Alarm: Die Liste ist mit Absicht vorsichtig.\n\nWenn du 50 oder älter bist und die Kopfschmerzen neu sind, geh <b>noch am selben Tag</b> hin, falls deine Kopfhaut druckempfindlich ist, dein Kiefer beim Kauen schmerzt oder du anders siehst als sonst.\n\nIst ein Kopfschmerz plötzlich und heftig oder kommt er mit Schwäche, Verwirrtheit, Fieber, Seh- oder Sprachstörungen oder nach einer Verletzung, ruf den örtlichen Notruf an.',
    routine:
      '<b>Sprich das bei deiner Ärztin oder deinem Arzt an.</b>\n\nEs eilt nicht: Der nächste reguläre Termin reicht. Ändere wegen dieses Bots nichts an deinen Medikamenten, auch nicht an der Pille.\n\nIst ein Kopfschmerz plötzlich und heftig oder kommt er mit Schwäche, Verwirrtheit, Fieber, Seh- oder Sprachstörungen oder nach einer Verletzung, ruf den örtlichen Notruf an.',
  },

  disclaimer:
    'Das hier ist ein Tagebuch zur Selbstfürsorge, kein Medizinprodukt, keine Ärztin und kein Arzt. Es kann keine Diagnosen stellen und keine Notfälle erkennen. Ist ein Kopfschmerz plötzlich und heftig oder kommt er mit Schwäche, Verwirrtheit, Fieber, Seh- oder Sprachstörungen oder nach einer Verletzung, ruf den örtlichen Notruf an. Ändere deine Medikamente nicht wegen dieses Bots.',

  classes: {
    triptan: { label: 'Triptan', example: 'Sumatriptan, Rizatriptan' },
    ergotamine: { label: 'Ergotamin', example: 'Cafergot' },
    opioid: { label: 'Opioid', example: 'Tramadol, Tilidin, Codein allein' },
    combination: {
      label: 'Kombi-Schmerzmittel',
      example: 'mit Koffein oder einem Opioid: Thomapyrin, Gelonida',
    },
    'non-opioid': { label: 'Einfaches Schmerzmittel', example: 'Ibuprofen, Paracetamol, ASS' },
    'other-acute': { label: 'Gepant oder Ditan', example: 'Rimegepant, Lasmiditan' },
    preventive: { label: 'Vorbeugendes Mittel', example: 'regelmäßig genommen: Topiramat, Aimovig' },
    other: { label: 'Kein Schmerzmittel', example: 'zum Beispiel gegen Übelkeit' },
    unknown: { label: 'Weiß ich nicht', example: 'ist auch in Ordnung' },
  },
};
