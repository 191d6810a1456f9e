import type { MoveWords } from '../en/move.ts';

const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const deMove: MoveWords = {
  name: 'Übungen für heute',
  overview: 'Mein Programm',
  likeMigraine:
    'Noch eine Frage zu diesen Kopfschmerzen. Ist dir dabei <b>übel</b>? Stören dich <b>Licht und Geräusche</b> beide? Oder ist eine <b>Aura</b> da, Flimmern oder Kribbeln?',

  week: (week) => `Woche ${week}`,
  weekOf: (week, weeks) => `Woche ${week} von ${weeks}`,
  eased: 'diesmal eine Stufe leichter',
  asFew: 'diesmal so wenige, wie du magst',

  body: {
    title: 'Bevor du dich bewegst',
    intro:
      'Manche Übungen sind nicht für alle geeignet. Darum kommt das zuerst, und nach vier Wochen wieder (eigene Regel von Unknot).\n\nTippe jede Nummer an, die jetzt auf dich zutrifft.',
    again: 'Sicherheit: neu fragen',
  },

  signs: {
    title: 'Wie sind deine Kopfschmerzen?',
    intro:
      'Denk an die meisten deiner Kopfschmerzen der letzten Monate und tippe jede Nummer an, die passt. Danach richtet sich dein Programm.',
    again: 'Antworten ändern',
    lines: {
      pressing: 'Drückend oder einengend, wie ein Band',
      'both-sides': 'Auf beiden Seiten',
      throbbing: 'Pochend oder pulsierend',
      'one-side': 'Auf einer Seite',
      strong: 'Meistens 4 von 10 oder stärker',
      movement: 'Schlimmer beim Gehen oder Treppensteigen, oder ich halte deswegen still',
      nausea: 'Mit Übelkeit oder Erbrechen',
      'light-sound': 'Licht und Geräusche stören mich beide',
      aura: 'Mit einer Aura: Flimmern oder Kribbeln, bis zu einer Stunde',
      'neck-start': 'Sie beginnen im Nacken',
      'after-posture': 'Nach langem Sitzen oder einer lange gehaltenen Haltung',
      'neck-movement': 'Bewegungen des Halses lösen sie aus',
      'same-side': 'Immer auf derselben Seite',
    },
  },

  where: {
    title: 'Wo tut es weh?',
    intro: 'Tippe jede Nummer auf dem Bild, die passt. Die Dehnung am Ende richtet sich danach.',
    again: 'Wo es wehtut',
    lines: {
      forehead: 'Stirn',
      temples: 'Schläfen',
      eyes: 'Um die Augen',
      crown: 'Oben auf dem Kopf',
      'back-of-head': 'Hinterkopf',
      neck: 'Nacken',
      shoulders: 'Schultern',
      jaw: 'Kiefer',
    },
  },

  more: {
    title:
      '<b>Weitere Übungen</b>\n\nEinzeln, jede mit Zeichnung, Umfang und Stopp-Regel. Dein Programm geht vor.',
    button: 'Weitere Übungen',
  },

  profile: {
    title: 'Dein Programm',
    looks: (name) =>
      `Nach einer eigenen Regel von Unknot zeigen deine Kopfschmerzen am ehesten ein <b>${name}</b>. Eine Krankheit ist damit nicht benannt; das kann nur eine Ärztin oder ein Arzt.`,
    names: {
      'migraine-like': 'migräneähnliches Muster',
      'neck-linked': 'Muster, das mit dem Nacken zusammenhängt',
      'tension-like': 'Muster wie bei Kopfschmerzen vom Spannungstyp',
    },
    fromDays: (migraine, neck, tension, unplaced) =>
      `Gelesen aus deinen Kopfschmerztagen der letzten vier Wochen: ${migraine} migräneähnlich, ${neck} mit dem Nacken verbunden, ${tension} wie bei Spannungskopfschmerz, ${unplaced}, die zu nichts davon passen oder nicht beschrieben sind.`,
    fromSigns: (lines) => `Gelesen aus dem, was du angetippt hast:\n${lines}`,
    fromNothing:
      'Angetippt ist nichts. Dafür gibt es nach einer eigenen Regel von Unknot das übliche Programm.',
    diary: 'Sobald fünf Kopfschmerztage deines Tagebuchs es hergeben, entscheiden sie.',
    plan: (lines) => `<b>Was dazugehört</b>\n${lines}`,
    from: (name, week) => `${name}, ab Woche ${week}`,
    stretch: 'Eine Dehnung zum Schluss, wenn es kurz ist',
    beside: (names) => `Daneben: ${names}`,
    weeks: (weeks) =>
      `Es ist auf ${weeks} Wochen angelegt. Danach geht es mit dem letzten Umfang weiter, solange es dir guttut (eigene Regel von Unknot).`,
    neckOptional:
      'Ohne Übungen für den Nacken: Bei solchen Kopfschmerzen gehört Nackenschmerz oft zur Attacke selbst.',
    start: 'Heute anfangen',
    why: 'Warum dieses Programm?',
  },

  closed: {
    title: '<b>Vorerst keine Übungen für Nacken und Schultern</b>',
    ticked: (lines) => `Angetippt hast du:\n${lines}`,
    advice: {
      'neck-injury': 'Frag in der Praxis, die deinen Hals betreut, ab wann und wie er bewegt werden darf.',
      'upper-neck':
        'Die Gelenke ganz oben am Hals können dann locker sein. Frag zuerst ärztlich nach, ob Nackenübungen für dich sicher sind.',
      osteoporosis:
        'Frag in der Arztpraxis oder in der Physiotherapie, welche Bewegungen zu deinen Knochen passen.',
      'neck-signs':
        'Lass diese Zeichen in den nächsten ein, zwei Tagen ärztlich ansehen. Sind sie neu und plötzlich da oder kommen sie mit einem Nackenschmerz wie noch nie, ruf jetzt den örtlichen Notruf an.',
    },
    open: 'Atmen und Entspannung sind trotzdem für dich da.',
    goOn: 'Weiter ohne Nackenübungen',
    safety: 'Sicherheitsfragen',
  },

  paused: {
    text: '<b>Dein Programm ruht.</b>\n\nNach zwei Übungstagen hintereinander ging es dir schlechter; dann macht es Pause, eine eigene Regel von Unknot. Das ist ein guter Grund für eine Physiotherapie: Dort kann jemand sehen, wie du dich bewegst, und es für dich anpassen.\n\nBis dahin gibt es Atmen und Entspannung. Fängst du neu an, dann mit Woche 1 und dem kleinsten Umfang.',
    again: 'Neu anfangen',
  },

  rest: {
    enough:
      '<b>Das war alles für heute.</b>\n\nWas dein Programm gerade vorsieht, ist getan. Ruhe gehört dazu.',
    hurt: '<b>Ruh dich bis morgen aus.</b>\n\nHeute hat etwas wehgetan, oder der Kopfschmerz ist um 2 Punkte oder mehr gestiegen. Nach einer eigenen Regel von Unknot gibt es an so einem Tag keine Übungen mehr.',
  },

  plan: {
    title: (week) => `<b>Mein Programm</b> · ${week}`,
    over: 'Die angelegten Wochen liegen hinter dir. Mit dem letzten Umfang geht es weiter, solange es dir guttut (eigene Regel von Unknot).',
    done: (sessions) => `Gemacht in den letzten 7 Tagen: <b>${times(sessions, 'Mal', 'Mal')}</b>`,
    days: (name, count) => `${name}: an ${times(count, 'Tag', 'Tagen')}`,
    rule: 'Nach einer eigenen Regel von Unknot kommt die nächste Stufe von selbst: nach drei Malen in sieben Tagen, von denen keines 2 Punkte schlimmer endete. Ist der Tag danach deutlich schlechter oder tut etwas weh, geht es eine Stufe zurück.',
    sitting: 'An den meisten Tagen hast du 6 Stunden oder mehr gesessen: Pausen können dir guttun.',
    workplace: 'Mein Arbeitsplatz',
    breaks: 'Sitzpausen',
    known: 'Was weiß man?',
    relax: 'Entspannen',
  },
};
