import type { PromptWords } from '../en/prompts.ts';

export const dePrompts: PromptWords = {
  evening: (day) => `<b>Zeit für deinen Abend-Check\u2011in</b> · ${day}`,
  backFill: (day) => `<b>Gestern Abend konnte ich nicht fragen</b> · ${day}`,
  agreed: (day) => `<b>Dein Check-in, wie verabredet</b> · ${day}`,
  today: 'Wie war dein Tag?',
  past: 'Wie war dieser Tag? Er lässt sich noch ausfüllen.',
  goOn: 'Wollen wir weitermachen?',

  thirdDay:
    'Ab jetzt frage ich höchstens jeden dritten Tag. Eine Antwort bringt deine gewohnten Abende zurück.',
  weekly:
    'Ab jetzt frage ich höchstens einmal in der Woche. Eine Antwort bringt deine gewohnten Abende zurück.',
  last: 'Das ist vorerst meine letzte Erinnerung. Wann immer du magst, bringt ein Tipp deine Abende zurück.',
  again: 'Wieder erinnern',
  back: 'Schön, dass du wieder da bist.',
  evenings: 'Ab jetzt frage ich abends wieder.',

  when: 'Wann soll ich wieder fragen?',
  tomorrow: 'Morgen',
  comesAt: (time) => `Ich frage um ${time} wieder.`,
  comesTomorrow: (time) => `Ich frage morgen um ${time} wieder.`,
  kept: 'Was du geantwortet hast, ist gespeichert.',

  yesterday: 'Gestern nachtragen',
};
