import type { Lexicon } from '../../domain/reading/lexicon.ts';
import { dePlaces } from './places.ts';

/** How people write in German. */
export const deReading: Lexicon = {
  language: 'de',
  country: 'DE',
  numbers: `
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
    siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig
    fünfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreißig einunddreißig
    zweiunddreißig dreiunddreißig vierunddreißig fünfunddreißig sechsunddreißig siebenunddreißig
    achtunddreißig neununddreißig vierzig einundvierzig zweiundvierzig dreiundvierzig vierundvierzig
    fünfundvierzig sechsundvierzig siebenundvierzig achtundvierzig neunundvierzig fünfzig einundfünfzig
    zweiundfünfzig dreiundfünfzig vierundfünfzig fünfundfünfzig sechsundfünfzig siebenundfünfzig
    achtundfünfzig neunundfünfzig sechzig einundsechzig zweiundsechzig dreiundsechzig vierundsechzig
    fünfundsechzig sechsundsechzig siebenundsechzig achtundsechzig neunundsechzig siebzig einundsiebzig
    zweiundsiebzig dreiundsiebzig vierundsiebzig fünfundsiebzig sechsundsiebzig siebenundsiebzig
    achtundsiebzig neunundsiebzig achtzig einundachtzig zweiundachtzig dreiundachtzig vierundachtzig
    fünfundachtzig sechsundachtzig siebenundachtzig achtundachtzig neunundachtzig neunzig einundneunzig
    zweiundneunzig dreiundneunzig vierundneunzig fünfundneunzig sechsundneunzig siebenundneunzig
    achtundneunzig neunundneunzig hundert
  `,
  moreNumbers: {
    zwo: 2,
    einhundert: 100,
    anderthalb: 1.5,
    eineinhalb: 1.5,
    einundeinhalb: 1.5,
    zweieinhalb: 2.5,
    dreieinhalb: 3.5,
    viereinhalb: 4.5,
    fünfeinhalb: 5.5,
    sechseinhalb: 6.5,
    siebeneinhalb: 7.5,
    achteinhalb: 8.5,
    neuneinhalb: 9.5,
    zehneinhalb: 10.5,
    elfeinhalb: 11.5,
    zwölfeinhalb: 12.5,
  },
  amounts: {
    hour: 'Stunde, Stunden, Std, Stdn, h',
    minute: 'Minute, Minuten, Min, m',
    day: 'Tag, Tage, Tagen, d',
    half: 'halb, halbe, halben, halber',
    quarter: 'viertel',
    'three-quarters': 'dreiviertel, drei viertel, eine dreiviertel, einer dreiviertel',
    'and-half': 'einhalb, und ein halb, und eine halbe, und eine halb, und einhalb, ein halb',
    'half-hour': 'Halbstunde, halbstündig',
    'quarter-hour': 'Viertelstunde',
    'three-quarters-hour': 'Dreiviertelstunde, eine Dreiviertelstunde',
    'all-day': `
      den ganzen Tag, der ganze Tag, ganzen Tag, ganzer Tag, ganztags, ganztägig, den ganzen Tag lang,
      den ganzen Tag über, rund um die Uhr
    `,
    one: 'ein, eine, einen, einer, eines, einem, ne, nen, ner',
    none: `
      kein, keine, keiner, keinen, keinerlei, nichts, gar nicht, gar nichts, gar keine, gar kein, gar keinen,
      überhaupt nicht, überhaupt nichts, überhaupt keine, kein Stress, keinen Stress, keine Schmerzen
    `,
    and: 'und',
    of: 'von, aus, auf',
    point: 'Komma, Punkt',
    minus: 'minus',
    aside: `
      etwa, ungefähr, circa, ca, zirka, rund, so, um, die, der, das, vielleicht, wohl, eher, fast, knapp, gut,
      gute, vermutlich, wahrscheinlich, schätzungsweise, schätze, denke, glaube, finde, meine, sage, ich,
      würde, sagen, es, ist, war, waren, wars, bin, habe, hatte, sind, gefühlt, nur, bitte, danke, ok, also,
      na, ja, äh, ähm, hm, Nummer, Nr, Stufe, Stärke, Punkte, Punkten, Schmerz, Schmerzen, Kopfschmerz,
      Kopfschmerzen, Stress, heute, gesessen, sitzen, sitzend, insgesamt, zusammen, lang, im Sitzen, am Tag,
      pro Tag, in etwa, oder so, im Ganzen, alles in allem, mehr oder weniger, sagen wir, sagen wir mal,
      am Schreibtisch, mal, tja, bei
    `,
  },
  clock: {
    hour: 'Uhr, h',
    minute: 'Minute, Minuten, Min',
    past: 'nach',
    to: 'vor',
    'quarter-past': 'Viertel nach',
    'quarter-to': 'Viertel vor',
    'half-past': '',
    'half-before': 'halb',
    am: '',
    pm: '',
    morning: `
      morgens, am Morgen, heute Morgen, früh, in der Früh, früh am Morgen, frühmorgens, vormittags,
      am Vormittag, heute Vormittag, Vormittag, heute früh
    `,
    midday: 'mittags, Mittag, am Mittag, zu Mittag, heute Mittag',
    afternoon: 'nachmittags, am Nachmittag, Nachmittag, heute Nachmittag',
    evening: 'abends, am Abend, Abend, heute Abend, am frühen Abend, am späten Abend',
    night: 'nachts, in der Nacht, Nacht, heute Nacht',
    midnight: 'Mitternacht, um Mitternacht',
    aside: `
      um, gegen, etwa, ungefähr, circa, ca, zirka, so, gerade, genau, jetzt, aktuell, derzeit, hier, heute,
      bitte, es, ist, die, der, das, wir, haben, habe, ich, grad, Uhrzeit, Zeit, täglich, ab, vielleicht,
      wohl, also, ok, bei mir, bei uns, jeden Tag, auf meiner Uhr, meine Uhr zeigt, Punkt, oder so, immer,
      von, zwischen
    `,
  },
  calendar: {
    today: 'heute, heute Abend, heute Morgen, heute Nachmittag, heute früh, heute Mittag',
    yesterday: 'gestern, gestern Abend, gestern Morgen, gestern Nacht, gestern Nachmittag',
    'day-before-yesterday': 'vorgestern, vorgestern Abend',
    tomorrow: 'morgen, morgen früh, morgen Abend',
    'day-after-tomorrow': 'übermorgen',
    ago: 'vor',
    back: 'letzten, letzter, letzte, vergangenen, es war, war',
    ahead: 'in, ab, zum, lang, nächsten, nächster, nächste, kommenden, kommender, kommende, diesen',
    until: 'bis, bis zum, bis zur',
    and: 'und, sowie',
    one: 'ein, eine, einen, einem, einer',
    day: 'Tag, Tage, Tagen',
    week: 'Woche, Wochen',
    month: 'Monat, Monate, Monaten',
    year: 'Jahr, Jahre, Jahren',
    every: 'jeden, jede',
    'every-day': 'täglich, jeden Tag, alle Tage',
    'working-days': 'werktags, Werktage, an Werktagen, wochentags',
    weekend: 'Wochenende, am Wochenende, jedes Wochenende',
    ordinal: 'te, ter',
    'weekday-1': 'Montag, montags, Mo',
    'weekday-2': 'Dienstag, dienstags, Di',
    'weekday-3': 'Mittwoch, mittwochs, Mi',
    'weekday-4': 'Donnerstag, donnerstags, Do',
    'weekday-5': 'Freitag, freitags, Fr',
    'weekday-6': 'Samstag, samstags, Sonnabend, Sa',
    'weekday-7': 'Sonntag, sonntags, So',
    'month-1': 'Januar, Jan, Jänner',
    'month-2': 'Februar, Feb, Feber',
    'month-3': 'März, Mrz',
    'month-4': 'April, Apr',
    'month-5': 'Mai',
    'month-6': 'Juni, Jun, Juno',
    'month-7': 'Juli, Jul, Julei',
    'month-8': 'August, Aug',
    'month-9': 'September, Sep, Sept',
    'month-10': 'Oktober, Okt',
    'month-11': 'November, Nov',
    'month-12': 'Dezember, Dez',
    aside: 'am, der, den, vom, von, für',
  },
  replies: {
    yes: `
      ja, j, jep, jepp, jup, jo, joa, jawohl, jap, jupp, doch, na klar, auf jeden Fall
    `,
    right: `
      stimmt, richtig, genau, korrekt, klar, das stimmt
    `,
    no: `
      nein, nö, nee, ne, nix, nichts, kein, keine, keinen, keiner, nie, niemals, falsch, gar nicht, gar keine,
      gar kein, überhaupt nicht, überhaupt keine, stimmt nicht, passt nicht, das stimmt nicht,
      das passt nicht, nicht richtig, heute nicht, noch nicht, auf keinen Fall
    `,
    not: 'nicht',
    unsure: `
      vielleicht, jein, eventuell, möglicherweise, manchmal, unsicher, nicht sicher, weiß nicht,
      weiß ich nicht, keine Ahnung, kein Problem, ja und nein, kein Plan, keinen Plan, kann sein,
      schwer zu sagen, kann ich nicht sagen, naja, na ja
    `,
    on: 'an, ein, anschalten, einschalten, wieder an',
    off: 'aus, ausschalten, abschalten, stopp, beenden, Ende',
    aside: 'oh, ach, äh, ähm, hm, hmm, also, so, es, das, ist, denke, ich, glaube, nun',
  },
  lists: {
    and: 'und, sowie',
    none: 'keine, keins, kein, keiner, keines, nichts, nein, nix, gar nichts, gar keine, nö',
    aside: 'heute, davon, von denen, danke, weiter, sonst, anderes, genommen, habe ich, habe',
  },
  places: dePlaces,
};
