import type { BreaksWords } from '../en/breaks.ts';

export const deBreaks: BreaksWords = {
  notice: 'Zeit für 2 oder 3 Minuten auf den Beinen.',
  ideas: {
    window: 'Vielleicht ans Fenster und zurück.',
    water: 'Vielleicht ein Glas Wasser.',
    distance: 'Vielleicht ein Blick in die Ferne.',
    steps: 'Vielleicht ein paar Schritte über den Flur.',
    stand: 'Einfach stehen ist auch gut.',
  },
  done: 'Gemacht',
  notToday: 'Heute nicht',
  noted: 'Notiert.',
  welcome: 'Notiert. Willkommen zurück.',
  quiet: 'Gut. Heute keine Pausen mehr.',
  past: 'Diese Pause war für einen anderen Tag. Das ist in Ordnung.',
  switchedOff:
    'Die Sitzpausen blieben unbeantwortet, darum sind sie jetzt aus. Der Knopf oder /settings bringt sie zurück.',
  switchOn: 'Wieder einschalten',

  how: 'In deiner Arbeitszeit kommt alle 30 Minuten eine Zeile: aufstehen und 2 oder 3 Minuten auf den Beinen sein. Nach zweien ohne Antwort ist für den Tag Ruhe; nach drei solchen Tagen hintereinander schalten sie sich selbst aus. Rhythmus und Regeln hat Unknot selbst gewählt.',
  known:
    'In einer Studie über 6 Monate mit 193 Menschen bekamen 17\u00a0% derer, die Pausen machten, neue Nackenschmerzen, ohne Pausen 44\u00a0% (Waongenngarm et al. 2021). Kopfschmerzen wurden nicht geprüft.',
  choose: 'Wann beginnt und endet deine Arbeit, und an welchen Tagen?',
};
