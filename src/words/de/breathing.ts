import type { BreathingWords } from '../en/breathing.ts';

export const deBreathing: BreathingWords = {
  phases: {
    in: 'Einatmen',
    'top-up': 'noch etwas',
    hold: 'Halten',
    out: 'Ausatmen',
  },

  patterns: {
    '5-5': {
      name: '5\u00a0s ein, 5\u00a0s aus',
      about: '5 Sekunden ein, 5 aus: sechs Atemzüge in der Minute.',
    },
    '4-6': {
      name: '4\u00a0s ein, 6\u00a0s aus',
      about: '4 Sekunden ein, 6 aus: sechs Atemzüge in der Minute, mit einem längeren Weg hinaus.',
    },
    resonance: {
      name: '5,5 pro Minute',
      about: 'Je etwa fünfeinhalb Sekunden ein und aus: noch ein wenig langsamer.',
    },
    sigh: {
      name: 'Lange Seufzer',
      about:
        '2 Sekunden ein, 1 Sekunde obendrauf, dann 6 aus, doppelt so lang wie beides. Die Sekunden hat Unknot selbst gewählt.',
    },
    box: {
      name: 'Box 4-4-4-4',
      about: 'Ein, halten, aus, halten: je 4 Sekunden.',
    },
    '4-7-8': {
      name: '4-7-8-Atmung',
      about:
        '4 Sekunden ein, 7 halten, 8 aus. Vier Runden, höchstens zweimal am Tag. Das ist eine Tradition; Belege dafür gibt es kaum.',
    },
  },
};
