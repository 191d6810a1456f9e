import type { Lexicon } from '../../domain/reading/lexicon.ts';
import { enPlaces } from './places.ts';

/** How people write in English. */
export const enReading: Lexicon = {
  language: 'en',
  numbers: `
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six
    twenty-seven twenty-eight twenty-nine thirty thirty-one thirty-two thirty-three thirty-four thirty-five
    thirty-six thirty-seven thirty-eight thirty-nine forty forty-one forty-two forty-three forty-four
    forty-five forty-six forty-seven forty-eight forty-nine fifty fifty-one fifty-two fifty-three fifty-four
    fifty-five fifty-six fifty-seven fifty-eight fifty-nine sixty sixty-one sixty-two sixty-three sixty-four
    sixty-five sixty-six sixty-seven sixty-eight sixty-nine seventy seventy-one seventy-two seventy-three
    seventy-four seventy-five seventy-six seventy-seven seventy-eight seventy-nine eighty eighty-one
    eighty-two eighty-three eighty-four eighty-five eighty-six eighty-seven eighty-eight eighty-nine ninety
    ninety-one ninety-two ninety-three ninety-four ninety-five ninety-six ninety-seven ninety-eight
    ninety-nine hundred
  `,
  moreNumbers: {
    'one hundred': 100,
    'a hundred': 100,
    nought: 0,
    fourty: 40,
  },
  amounts: {
    hour: 'hour, hours, hr, hrs, h, hs',
    minute: 'minute, minutes, min, mins, m',
    day: 'day, days, d',
    half: 'half, half of',
    quarter: 'quarter',
    'three-quarters': 'three quarters, 3 quarters, three quarter',
    'and-half': 'and a half, and one half, and half',
    'half-hour': 'halfhour',
    'quarter-hour': '',
    'three-quarters-hour': '',
    'all-day': 'all day, the whole day, whole day, all day long, the entire day, entire day',
    one: 'a, an',
    none: 'none, nothing, nil, not at all, none at all, no time, no stress, no pain',
    and: 'and',
    of: 'of, out of, from',
    point: 'point',
    minus: 'minus',
    aside: `
      about, around, roughly, approximately, approx, circa, ca, maybe, perhaps, probably, nearly, almost,
      just, only, say, id, its, it, is, was, were, be, been, so, like, the, number, nr, level, points, pain,
      headache, stress, today, please, thanks, ok, well, um, uh, hm, hmm, think, guess, feel, would, my, for,
      in, total, altogether, i think, i guess, i feel, i believe, i would say, id say, i would, lets say,
      id guess, i sat, i was sitting, i spent, i have been sitting, ive been sitting, sat, sitting, spent,
      kind of, sort of, something like, more or less, give or take, or so, -ish, a day, per day, at my desk,
      at the desk, out loud, that
    `,
  },
  clock: {
    hour: 'h, hr, hrs, hours, oclock',
    minute: 'min, mins, minutes, minute',
    past: 'past, after',
    to: 'to, before, till, til',
    'quarter-past': 'quarter past, a quarter past, quarter after, a quarter after',
    'quarter-to': 'quarter to, a quarter to, quarter before, quarter till, quarter til',
    'half-past': 'half past',
    'half-before': '',
    am: 'am, a.m',
    pm: 'pm, p.m',
    morning: 'morning, in the morning, this morning, mornings, early, early morning',
    midday: 'noon, midday, at noon, at midday',
    afternoon: 'afternoon, in the afternoon, this afternoon, afternoons, after lunch',
    evening: 'evening, in the evening, this evening, evenings, tonight',
    night: 'night, at night, in the night, nights, last night',
    midnight: 'midnight, at midnight',
    aside: `
      about, around, roughly, approximately, approx, circa, ca, maybe, perhaps, probably, just, exactly,
      sharp, its, it, is, the, time, at, by, now, here, currently, today, please, say, make, lets, ok, well,
      right now, my watch says, the clock says, my clock says, my phone says, local time, every day, each day,
      i think, or so, -ish, for me, my time, where i am, watch, from, between
    `,
  },
  calendar: {
    today: 'today, tonight, this evening, this morning, this afternoon',
    yesterday: 'yesterday, last night, yesterday evening, yesterday morning, yesterday afternoon',
    'day-before-yesterday': 'day before yesterday',
    tomorrow: 'tomorrow, tomorrow morning, tomorrow evening',
    'day-after-tomorrow': 'day after tomorrow',
    ago: 'ago',
    back: 'last, past, it was',
    ahead: 'in, next, coming, this',
    until: 'until, till, til, to, through',
    and: 'and, plus',
    one: 'a, an',
    day: 'day, days',
    week: 'week, weeks',
    month: 'month, months',
    year: 'year, years',
    every: 'every, each',
    'every-day': 'every day, each day, daily, all days',
    'working-days': 'weekdays, every weekday, workdays, working days',
    weekend: 'weekend, weekends, at the weekend, every weekend',
    ordinal: 'st, nd, rd, th',
    'weekday-1': 'monday, mondays, mon',
    'weekday-2': 'tuesday, tuesdays, tue, tues',
    'weekday-3': 'wednesday, wednesdays, wed, weds',
    'weekday-4': 'thursday, thursdays, thu, thur, thurs',
    'weekday-5': 'friday, fridays, fri',
    'weekday-6': 'saturday, saturdays, sat',
    'weekday-7': 'sunday, sundays, sun',
    'month-1': 'january, jan',
    'month-2': 'february, feb',
    'month-3': 'march, mar',
    'month-4': 'april, apr',
    'month-5': 'may',
    'month-6': 'june, jun',
    'month-7': 'july, jul',
    'month-8': 'august, aug',
    'month-9': 'september, sep, sept',
    'month-10': 'october, oct',
    'month-11': 'november, nov',
    'month-12': 'december, dec',
    aside: 'on, the, of, for, from, date',
  },
  replies: {
    yes: `
      yes, yep, yeah, yea, yup, y, yass, aye, 👍, ✅, ✔, ☑, 💯, of course, sure thing, i do, i did
    `,
    right: `
      right, correct, sure, true, exactly, thats right, looks right
    `,
    no: `
      no, nope, n, nah, none, nothing, never, wrong, incorrect, false, 👎, ❌, ✖, 🚫, not at all, not today,
      not now, not right, not correct, not really, thats wrong, thats not right, i dont, i didnt, i do not,
      i did not, dont think so
    `,
    not: 'not, dont, didnt, doesnt, isnt, wasnt',
    unsure: `
      maybe, perhaps, dunno, idk, possibly, unsure, sometimes, not sure, no idea, no clue, dont know,
      do not know, no doubt, no problem, hard to say, dont remember, cant say, cannot say, cant remember,
      not really sure, yes and no, i dont know, i do not know, i dont remember, i do not remember,
      i didnt notice, i did not notice
    `,
    on: 'on, turn on, switch on, turn it on, on again, back on',
    off: 'off, turn off, switch off, turn it off, stop, end, end it',
    aside: 'oh, ah, well, hmm, hm, um, uh, so, actually, the, it, its, is, that, thats, i, think',
  },
  lists: {
    and: 'and, plus, as well as',
    none: 'none, nothing, no, nope, none of these, none of them, none of those, neither, nil',
    aside: 'today, at all, really, thanks, thank you, else, other, i took, took',
  },
  places: enPlaces,
};
