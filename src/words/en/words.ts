import type { Temporal } from 'temporal-polyfill';
import { everyDay } from '../../domain/weekdays.ts';
import { clockTime, decimal, escaped, longDate, quoted, shortDate } from '../format.ts';
import { daysSaid } from '../weekdays.ts';
import { enBreaks } from './breaks.ts';
import { enBreathing } from './breathing.ts';
import { enChart } from './chart.ts';
import { enQuestions } from './check-in.ts';
import { enExercises } from './exercises.ts';
import { enFiles } from './files.ts';
import { enGuided } from './guided.ts';
import { enHelps } from './helps.ts';
import { enHistory } from './history.ts';
import { enLearn } from './learn.ts';
import { enMedication } from './medication.ts';
import { enMove } from './move.ts';
import { enNow } from './now.ts';
import { enPeriod } from './period.ts';
import { enPhysio } from './physio.ts';
import { enPractice } from './practice.ts';
import { enPrompts } from './prompts.ts';
import { enReading } from './reading.ts';
import { enReport } from './report.ts';
import { enSafety } from './safety.ts';
import { enSummary } from './summary.ts';
import { enWorkplace } from './workplace.ts';

const locale = 'en-GB';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Every text in English. The other languages have the same shape, or do not compile. Texts are Telegram HTML. */
export const en = {
  name: 'English',
  reading: enReading,
  safety: enSafety,
  questions: enQuestions,
  exercises: enExercises,
  prompts: enPrompts,
  practice: enPractice,
  guided: enGuided,
  breathing: enBreathing,
  move: enMove,
  learn: enLearn,
  workplace: enWorkplace,
  helps: enHelps,
  breaks: enBreaks,
  period: enPeriod,
  chart: enChart,
  physio: enPhysio,
  files: enFiles,
  report: enReport,
  history: enHistory,
  medication: enMedication,
  now: enNow,
  summary: enSummary,

  date: (date: Temporal.PlainDate) => longDate(locale, date),
  /** "Mon 7 Dec", for a button. */
  shortDate: (date: Temporal.PlainDate) => shortDate(locale, date),
  /** A day of the week, Monday = 1, for a button. */
  weekday: (day: number) => `${dayNames[day - 1]}`,
  /** Days of the week, from a mask. */
  days: (mask: number) => (mask === everyDay ? 'every day' : daysSaid(mask, dayNames)),
  time: clockTime,
  /** Minutes as a person says them. */
  duration: (minutes: number) => {
    if (minutes === 24 * 60) return 'all day';
    return minutes < 60 ? `${minutes} min` : `${decimal(locale, minutes / 60)} h`;
  },
  list: (parts: string[]) => parts.join(', '),

  /** What Telegram shows about the bot before the first message (at most 512 characters), and in its profile (120). */
  about: {
    description:
      'A diary and relaxation companion for people with headaches. Each evening a short check-in about headache, sitting and stress; an exercise at the hour you choose; your week in a few lines. And slow breathing whenever you want it.\n\nA self-care diary, not a medical device and not a doctor.',
    short: 'A diary and relaxation companion for people with headaches. Not a medical device, not a doctor.',
  },

  /** One line for each command in Telegram's list. */
  commands: {
    checkin: 'check in for today, “yesterday” or a date',
    now: 'a headache right now',
    breathe: 'breathe along with a moving picture',
    relax: 'let go, guided step by step',
    move: 'today’s exercises, with pictures',
    medication: 'what you took, and on how many days',
    summary: 'your last 7, 28 or 84 days',
    history: 'your calendar: look, fill in, edit',
    learn: 'one small thing to know',
    physio: 'is physiotherapy worth considering?',
    visit: 'note a visit to a practice',
    report: 'one page for a doctor or physiotherapist',
    export: 'take your data with you',
    import: 'bring your data back',
    pause: 'no messages for a while',
    settings: 'language, time zone, hours and days, quiet hours, safety questions',
    privacy: 'what is kept, and your rights',
    delete: 'delete everything about you',
    cancel: 'stop what is being asked',
    help: 'what Unknot can do',
    start: 'begin, or begin again',
  },

  start: {
    welcome: (disclaimer: string) =>
      `<b>Hello. I’m Unknot,</b> a diary and relaxation companion for people with headaches: a short check-in each evening, an exercise at the hour you choose, your week in a few lines.\n\n${disclaimer}\n\n• If you agree, your answers are kept for your diary alone. They are health data; /delete removes them all.\n• Chats with bots are <b>not end-to-end encrypted</b>.\n• For adults (18 or older).\n\nUntil you agree, nothing about you is kept.`,
    agree: 'I agree',
    more: 'Read more',
    no: 'No',
    declined:
      'That’s fine. Nothing about you has been kept. Should you change your mind, /start begins again.',
    back: 'Back',
    known: 'You are all set up. What would you like to do?',
    checkIn: 'Check in',
    help: 'What can you do?',
  },

  setup: {
    zone: '<b>Where are you?</b>\n\nSo that your evening is evening here too. Type your city, like “Berlin” or “São Paulo”, or the time on your watch, like “7:45 pm”.\n\nOr share your location once, with the paper clip: it becomes a time zone and is not kept.',
    zoneRight: (time: string, place: string) => `It is <b>${time}</b> for you (${escaped(place)}). Right?`,
    yes: 'Yes',
    no: 'No, try again',
    whichPlace: 'There is more than one. Which do you mean?',
    whichZone: (time: string) => `It is ${time} in several places. Which one keeps the same time as you?`,
    anotherPlace: 'None of these',
    placeUnknown: (text: string) =>
      `I can’t find “${quoted(text)}”. Try the nearest big city, or the time on your watch.`,
    noText: 'I can read words and buttons here.',
    evening:
      '<b>When does an evening check-in suit you?</b>\n\nBy then the day has shown itself. That is when I write to you.\n\nTap, or type a time such as “8:30 pm”.',
    relaxation:
      '<b>And a relaxation exercise?</b>\n\nOn weekdays, at an hour when you can pause for five minutes.\n\nTap, or type a time.',
    noRelaxation: 'Rather not',
    timeUnclear: (text: string) =>
      `I could not read “${quoted(text)}” as a time. Try “20:30”, “8:30 pm” or “8 in the evening”.`,
    safetyNone: 'None of these',
    safetyDone: (count: number) => `Done (${count} ticked)`,
    safetyUnclear: 'Tap the numbers that fit, or type them: “2, 5”. If none fits, tap None of these.',
    understood: 'I have read this',
    ready: (evening: string, relaxation: string, summary: string, lesson: string) =>
      `<b>You are set up.</b>\n\nEvening check-in: ${evening}\nRelaxation: ${relaxation}\nYour week: ${summary}\nSmall lesson: ${lesson}\n\nThat is when I write to you. /settings changes it, /pause stops it for a while.\n\nThe first check-in takes about a minute.`,
    off: 'off',
    begin: 'Check in now',
    later: 'Not now',
    notNow: 'All right. /checkin whenever you like.',
    paused: 'We can go on whenever you like: /start takes up where we stopped.',
  },

  settings: {
    title: '<b>Settings</b>',
    language: 'Language',
    zone: 'Time zone',
    zoneNow: (zone: string, time: string) => `${escaped(zone)}, now ${time}`,
    evening: 'Evening check-in',
    relaxation: 'Relaxation',
    summary: 'Your week',
    lesson: 'Small lesson',
    breaks: 'Sitting breaks',
    letDown: 'After stress',
    on: 'on',
    quiet: 'Quiet hours',
    pausedUntil: 'Paused until',
    slow: 'As evenings stayed unanswered, I ask less often just now.',
    silent: 'As evenings stayed unanswered, I am silent just now.',
    safety: 'Safety questions',
    back: 'Back',
    close: 'Close',
    closed: 'Settings are saved. /settings opens them again.',
    chooseLanguage: '<b>Language</b>',
    /** What is set about one kind of message. */
    now: (name: string, value: string) => `<b>${name}</b>\n\nNow: <b>${value}</b>`,
    howDays: 'Tap an hour or the days, or type them: “20:30”, “Mon, Wed”.',
    howDay: 'Tap an hour or a day, or type it: “9:30”, “Sunday”.',
    routineUnclear: (text: string) =>
      `I could not read “${quoted(text)}” as an hour or as days. Try “20:30”, “Mon, Wed” or “off”.`,
    summaryUnclear: (text: string) =>
      `I could not read “${quoted(text)}” as an hour or a day. Try “9:30”, “Sunday” or “off”.`,
    oneDay: 'This comes on one day of the week.',
    weekdays: 'Weekdays',
    daily: 'Every day',
    turnOff: 'Turn off',
    turnOn: 'Turn on',
    quietWhy:
      'An hour you chose yourself is always kept; nothing else comes in the quiet hours.\n\nTap, or type them: “22:30 to 6:30”.',
    quietUnclear: (text: string) =>
      `I could not read “${quoted(text)}” as hours of the night. Try “22-7”, “22:30 to 6:30” or “none”.`,
    noQuiet: 'None',
  },

  pause: {
    name: 'Pause',
    ask: '<b>A pause</b>\n\nUntil when shall I stay quiet?',
    paused: (date: string) => `Paused until <b>${date}</b>. Nothing comes before that.`,
    how: 'Tap a day, or type it: “Friday”, “5 December”, “two weeks”.',
    days: (count: number) => `${count} days`,
    weeks: (count: number) => (count === 1 ? '1 week' : `${count} weeks`),
    unclear: (text: string) =>
      `I could not read “${quoted(text)}” as a day. Try “Friday”, “5 December” or “two weeks”.`,
    outside: (first: string) => `A pause can end on any day from ${first} on, at most a year ahead.`,
    end: 'Come back now',
    ended: 'The pause is over. Messages come again at your hours.',
  },

  checkIn: {
    title: (day: string) => `<b>Check-in</b> · ${day}`,
    recall: 'from memory',
    skip: 'Skip',
    back: '‹ Back',
    later: 'Later',
    keep: 'Keep',
    clear: 'Clear',
    done: (count: number) => `Done (${count})`,
    /** The same word, typed. */
    finish: 'Done',
    yes: 'Yes',
    no: 'No',
    whichClass: (name: string) =>
      `<b>What kind of painkiller is ${escaped(name)}?</b>\nThe leaflet names what is in it. I only ask once.`,
    classRemove: 'A typo: remove it',
    counted: (name: string, kind: string) => `${escaped(name)} counts as: ${kind}.`,
    resume: 'Go on',
    closed: 'This day can no longer be filled in: that is possible for 72 hours.',
    finished: 'Noted. Thank you.',
    edit: 'Edit',
    editTitle: 'Which answer shall we change?',
    note: 'Add note',
    noteEdit: 'Edit note',
    noteAsk: 'Write your note: up to 500 characters.',
    noteCancel: 'No note',
    noteRemove: 'Remove note',
    noteTooLong: (length: number) =>
      `That note has ${length} characters; 500 fit. Could you shorten it a little?`,
    medication: 'Add medication',
    notAnswered: (name: string) => `${name}: not answered`,
    /** By what the day was like; see `offerAfter`. */
    offers: {
      stress: 'A tense day. Five minutes of slow breathing, if you like.',
      headache: 'Five quiet minutes of slow breathing, if you like.',
    },
    breathe: 'Breathe',
    outdated: 'That button is from an older card. Here is where we are.',
    early: 'That came before this question was shown. Please answer it once more.',
    onlyWords: 'I can read words and buttons here, nothing else.',
    faults: {
      'yes-no': 'I could not read that as a yes or a no. Tap a button, or type “yes” or “no”.',
      scale: (min: number, max: number) =>
        `I could not read that as a number. Tap one, or type it: ${min} to ${max}, as you feel it.`,
      range: (min: number, max: number) => `It goes from ${min} to ${max}. Which number fits best?`,
      whole: 'Only whole numbers here. Which one fits best?',
      number: 'I could not read that as a time span. Try “7.5”, “8 h” or “half an hour”.',
      day: 'A day has 24 hours. How many of them was it?',
      choice: 'I could not find that among the answers. Tap the one that fits best.',
      several: (parts: string) => `I could not find “${quoted(parts)}” among the answers. Tap all that fit.`,
      medicine: 'Just the name is enough: “Ibuprofen 400”. Or tap what it was.',
    },
    dateUnclear: 'Which day? Try /checkin yesterday or /checkin 21 November.',
    future: 'That day has yet to come. /checkin opens today’s.',
    tooOld: (first: string) =>
      `A day can be filled in for 72 hours, so now back to ${first}. Later than that, memory misleads.`,
    needsSetup: 'First a few questions about you:',
  },

  help: {
    text: (disclaimer: string) =>
      `<b>Unknot</b>, a diary and relaxation companion for people with headaches.\n\n<b>Each day</b>\n/checkin – check in; <i>yesterday</i> or a date after it goes back up to 72 hours\n/now – a headache right now\n/medication – what you took, and on how many days\n\n<b>Relief</b>\n/breathe – breathe along with a moving picture\n/relax – muscle relaxation, body scan, a mindful minute\n/move – today’s exercises, with pictures\n/learn – one small thing to know\n\n<b>What the days say</b>\n/summary – your last 7, 28 or 84 days\n/history – your calendar: look, fill in, edit\n/report – one page for a doctor or physiotherapist\n/physio – is physiotherapy worth considering?\n/visit – note a visit to a practice\n\n<b>Your data</b>\n/export – take it with you\n/import – bring it back\n/pause – no messages for a while\n/settings – language, time zone, hours and days, quiet hours, safety questions\n/privacy – what is kept, and your rights\n/delete – delete everything about you\n/cancel – stop what is being asked\n\nTap your answers or type them: “7”, “half an hour”. What you type moves into the card.\n\n${disclaimer}`,
    checkIn: 'Check in',
    now: 'Headache now',
    breathe: 'Breathe',
    relax: 'Relax',
    move: 'Exercises',
    medication: 'Medication',
    learn: 'Learn',
    summary: 'Your week',
    history: 'Calendar',
    physio: 'Physiotherapy',
    visit: 'Note a visit',
    report: 'Report',
    export: 'Export',
    import: 'Import',
    settings: 'Settings',
    privacy: 'Privacy',
    delete: 'Delete everything',
  },

  privacy: {
    text: '<b>What is kept, and why</b>\n\n• Your Telegram ID, language, time zone, hours, pauses and last visit: so that the diary is yours, in your language and your time.\n• Which messages are due or were sent, for about 30 days, how many evenings stayed unanswered, and whether you have blocked me: so that none comes twice or unwanted.\n• Your answers, notes and safety answers, headaches and painkillers with their times, visits, exercises with their ratings, what you ticked about your neck, body and workplace: they are the diary.\n• That you agreed, when and to which text.\n\nNot your name, phone number or location. Nothing is passed on or used for advertising, and logs hold no answers.\n\n<b>Your rights.</b> See and change it: /history, /medication, /settings. Take it with you: /export. Withdraw your consent and delete it all: /delete, at once; copies in backups are gone within 30 days. You can complain to your data protection authority.\n\n<b>Telegram</b> keeps this chat in its own cloud, under its own rules, and it is not end-to-end encrypted. You can clear it in Telegram.',
  },

  delete: {
    ask: '<b>Delete everything?</b>\n\nEvery answer, note, painkiller, visit, setting and your consent: gone for good. /export keeps a copy for you first.',
    yes: 'Yes, delete everything',
    no: 'No, keep it',
    kept: 'Nothing was deleted.',
    done: 'Everything about you is deleted.\n\nTelegram itself still keeps this chat: you can clear it from the chat’s menu. Copies in backups are gone within 30 days.\n\nShould you want to begin again: /start. Take care.',
    nothing: 'There is nothing about you here to delete.',
  },

  cancel: {
    nothing: 'There is nothing to stop just now. /help shows what I can do.',
  },

  fallback: {
    unknown: 'I did not understand that. /checkin is today’s check-in, /help shows the rest.',
    unknownCommand: 'I don’t know that command. /help shows those I know.',
    media: 'I can read words and buttons, nothing else. /help shows what I can do.',
    outdated: 'That button is out of date. /help shows what I can do.',
    trouble: 'Something went wrong on my side. Nothing you answered before is lost. Please try again.',
    group:
      'I only work in private chats, where your headaches stay your own. Please write to me there; I am leaving this group.',
  },
};

/** The texts of one language. */
export type Words = typeof en;
