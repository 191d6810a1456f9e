import type { WorkplaceWords } from '../en/workplace.ts';

export const deWorkplace: WorkplaceWords = {
  title: (place, of) => `<b>Dein Arbeitsplatz</b> · ${place} von ${of}`,
  intro: 'Acht kurze Fragen zu dem Platz, an dem du am meisten sitzt. Setz dich so hin wie immer.',
  result: (date) => `<b>Dein Arbeitsplatz</b> · ${date}`,
  changes: 'Was am meisten zählt, eins nach dem anderen. Kaufen musst du dafür nichts:',
  none: 'Hier fehlt nichts. Jetzt zählt, ab und zu anders zu sitzen und zwischendurch aufzustehen.',
  practice: 'Übliche Praxis; eine Studie dazu kennt Unknot nicht.',
  order:
    'Die Reihenfolge und höchstens drei: eigene Regeln von Unknot. Was Nacken und Schultern am meisten belastet, kommt zuerst.',
  again: 'Neu prüfen',

  items: {
    'screen-height': {
      ask: 'Ist die Oberkante deines Bildschirms etwa auf Augenhöhe?',
      change: '<b>Bildschirm höher:</b> Bücher darunter, bis die Oberkante auf Augenhöhe ist.',
    },
    'screen-ahead': {
      ask: 'Steht der Bildschirm gerade vor dir, ohne dass du dich verdrehst?',
      change: '<b>Alles in eine Linie:</b> Nase, Tastatur und Bildschirm.',
    },
    phone: {
      ask: 'Hebst du das Handy zum Lesen hoch, und klemmst du es nie zwischen Ohr und Schulter?',
      change: '<b>Handy hoch:</b> beim Lesen die Ellbogen auf den Tisch, zum Telefonieren den Lautsprecher.',
    },
    elbows: {
      ask: 'Sind die Ellbogen etwa im rechten Winkel und die Schultern locker?',
      change:
        '<b>Näher heran:</b> Unterarme auf den Tisch, Schultern sinken lassen. Ist der Tisch zu hoch, ein Kissen auf den Sitz.',
    },
    back: {
      ask: 'Sitzt du ganz hinten, mit gestütztem Rücken?',
      change: '<b>Anlehnen:</b> bis an die Lehne rutschen; ein gerolltes Handtuch füllt das Hohlkreuz.',
    },
    'screen-distance': {
      ask: 'Ist der Bildschirm etwa eine Armlänge entfernt?',
      change:
        '<b>Bildschirm verschieben:</b> Die Fingerspitzen berühren ihn gerade. Wird die Schrift zu klein, vergrößere sie.',
    },
    light: {
      ask: 'Siehst du den Bildschirm, ohne geblendet zu werden und ohne die Augen zusammenzukneifen?',
      change: '<b>Weg vom Blendlicht:</b> das Fenster zur Seite oder der Vorhang zu.',
    },
    feet: {
      ask: 'Stehen deine Füße flach auf dem Boden oder auf einer Stütze?',
      change:
        '<b>Boden für die Füße:</b> eine Kiste oder ein Stapel Papier darunter, wenn sie nicht hinabreichen.',
    },
  },
};
