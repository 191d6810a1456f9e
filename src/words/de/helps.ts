import type { HelpsWords } from '../en/helps.ts';

const plain = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

export const deHelps: HelpsWords = {
  title: '<b>Was mir hilft</b>\nVorher und nachher, von 0 bis 10, im Durchschnitt.',
  figure: (value) => plain.format(value),
  signed: (value) => signed.format(value).replace('-', '−'),
  movements: 'Bewegungen',
  times: (count) => (count === 1 ? 'einmal' : `${count}-mal`),
  mostly: (low, high) => `meist ${low} bis ${high}`,
  alike: 'meist so',
  verdicts: {
    eased: 'Eine spürbare Veränderung',
    risen: 'Spürbar mehr als vorher',
    'not-noticeable': 'Keine spürbare Veränderung',
  },
  tooFew: (least) => `Noch zu wenig, um etwas zu sagen: erst ab ${least}-mal`,
  fromZero: (count) =>
    count === 1
      ? 'Eine Sitzung begann bei 0 und bleibt außen vor: Da war nichts zu lindern.'
      : `${count} Sitzungen begannen bei 0 und bleiben außen vor: Da war nichts zu lindern.`,
  rule: 'Spürbar heißt: mindestens 2 Punkte und mindestens 30\u00a0%, eine eigene Regel von Unknot. „Meist“ ist die mittlere Hälfte der Sitzungen. Was du vorzeitig beendet hast, zählt nicht.',
  caution:
    'Oft fängt man an, wenn es am schlimmsten ist, und es hätte ohnehin nachgelassen; auch wer Linderung erwartet, spürt sie leichter. Zu sehen ist also, was zusammen auftrat, nicht, woran es lag.',
  empty:
    '<b>Was mir hilft</b>\n\nNoch gibt es nichts zu vergleichen, und das ist in Ordnung.\n\nVor und nach einer Übung kannst du sagen, wie stark es ist, von 0 bis 10. Sitzungen mit beiden Zahlen kommen hier zusammen, Übung für Übung.',
  back: 'Entspannen',
};
