/** What is said in a session of breathing, of relaxation or of movements. Texts are Telegram HTML. */
export const enPractice = {
  /** The rating before and after, and the words under it. */
  rate: 'How strong is what you want to ease, pain or tension, from <b>0 to 10</b>? A tap begins.',
  rateHeadache: 'How strong is your headache <b>right now</b>, from <b>0 to 10</b>? A tap begins.',
  noRating: 'Begin without a number',
  rhythm: 'Rhythm',
  length: 'Length',
  leaveOut: 'Leave out',
  levels: 'Groups',
  evidence: 'Evidence',
  changed: 'Something has changed',
  back: '‹ Back',
  minutes: (count: string) => `${count}\u00a0min`,
  shortPause: 'A minute is a pause; what worked in studies took five minutes or more.',
  chooseRhythm: '<b>Which rhythm?</b>',
  chooseLength: '<b>For how long?</b>',
  /** Asked once, before a rhythm in which the breath is held. */
  holdsAsk:
    '<b>Holding the breath is not for everybody.</b>\n\nDoes any of these fit you: pregnancy, a disease of the heart or the lungs, epilepsy, panic attacks?',
  holdsNo: 'None of these',
  holdsYes: 'One of these',
  holdsLeft: 'Then rather a rhythm without holding the breath.',
  withoutHolds: 'As strong as it is now, without holding the breath: slow breathing instead.',
  releaseOnly: 'As strong as it is now, we only let go: nothing is tensed.',

  breathing: (until: string) =>
    `Breathe with the circle until <b>${until}</b>. I say softly when the time is over; you may close your eyes.`,
  stop: 'Stop',
  pause: 'Pause',
  resume: 'Go on',
  skip: 'Skip this part',
  done: 'Done',
  tooHard: 'Too hard',
  hurt: 'It hurt',
  leave: 'Skip',
  points: 'Where exactly?',
  drawing: 'Back to the drawing',
  partOf: (part: number, of: number) => `${part} of ${of}`,
  /** Under the points for self-pressure. */
  pointsHow:
    'Only the three points on top of the shoulder, on either side. <b>Never</b> the front or the side of the neck, never on the spine.',

  over: (name: string) => `<b>${name}</b>: the time is over.`,
  stopped: (name: string) => `<b>${name}</b>: stopped.`,
  hurtStop:
    'Then this is enough for today. If the pain stays or spreads, show it to a doctor or a physiotherapist; next time begins a step easier.',
  enough: 'That was it for now.',
  after: 'How strong is it <b>now</b>?',
  afterHeadache: 'How strong is your headache <b>now</b>?',
  noAfter: 'No number',
  noted: 'Noted.',
  ratings: (before: number, after: number) => `Before <b>${before}</b>, after <b>${after}</b>.`,
  noticeable: 'By Unknot’s rule (2 points and 30%) that is a noticeable change, this time.',
  notNoticeable: 'By Unknot’s rule (2 points and 30%) that is not a noticeable change, this time.',
  stronger: 'It is stronger than before. That happens; next time a shorter or easier one may fit better.',
  emergency: 'If it is sudden and the worst ever, call your local emergency number.',
  worseNow:
    'That is 2 points more, or more still: no more exercises today (Unknot’s own rule). If it stays so, show it to a doctor or a physiotherapist.',
  nextDay: 'Tomorrow I ask how you have been since.',
  helps: 'What helps me',
  again: 'Once more',
  notBegun: 'All right, another time. /relax and /move are there whenever you like.',

  /** Instead of movements, when the headache speaks against them. */
  attack:
    '<b>Not now.</b> By Unknot’s own rule, with a headache of 7 or more, or one like a migraine, there is only breathing without holds, or the body scan.',
  breathe: 'Breathe',
  scan: 'Body scan',
  often: 'That was as often as it should be for now. Something else, perhaps?',

  /** The question of the clock a day after movements. */
  dayAfter: '<b>One question about your last exercises</b>\n\nHow have you been over the day since?',
  fine: 'Fine, or hardly worse',
  worse: 'Worse all day, by 2 or more',
  fineNoted: 'Good to know. Go on as before; /move has today’s exercises.',
  worseNoted: 'Thank you. The next session goes back a step.',
  closed: 'That session is over.',
  otherDay: 'These exercises were for another day.',
  /** The menu of /relax. */
  menu: '<b>Relax</b>\n\nWhat would do you good now? Each is rated before and after, so that you see what helps you.',
  offered: (name: string, time: string) => `${name} · ${time}`,
  typed: (most: number) => `A number from 0 to ${most}, please, as you feel it right now.`,
};

export type PracticeWords = typeof enPractice;
