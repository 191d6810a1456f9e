/** A headache while it lasts: few words. Texts are Telegram HTML. */
export const enNow = {
  title: '<b>Headache</b>',
  since: (when: string) => `since ${when}`,
  strongest: (peak: number) => `Strongest so far: <b>${peak} of 10</b>`,
  taken: (list: string) => `Taken: ${list}`,
  nothingTaken: 'Taken anything for it?',

  ask: 'How strong is it? Which side? What did you take?\nEach tap is saved at once.',
  askAgain: 'How strong is it now?',
  other: 'I took something',
  flag: 'Worst ever, sudden',
  newKind: 'Unlike any before',
  mistake: 'Not a headache',
  done: 'Done',
  over: 'It is over',
  change: 'Edit',
  checkIn: 'Check-in',

  /** What people type: that it is over, and when. */
  options: {
    over: ['it is over', 'over', 'gone', 'it is gone', 'ended', 'stopped', 'pain-free', 'no pain'],
    now: ['just now', 'now', 'right now', 'just', 'this minute'],
  },

  strengthFirst: 'How strong is it? Once that is noted, it counts.',
  strongNow: (value: number) => `Noted: now <b>${value} of 10</b>.`,
  /** The strength was corrected; the day had counted more. */
  dayKeeps: (peak: number) => `The day’s check-in still says ${peak} of 10. You can change it there.`,
  noted: '<b>Noted.</b> It is in today’s check-in too.',
  willAsk: 'In two hours I will ask quietly how it is.',
  anyTime: '/now opens this whenever you like.',
  easing: 'Some quiet minutes, if you like:',

  flagAfter: 'The safety questions help to sort it out.',
  flagQuestions: 'Safety questions',

  whenOver: '<b>When did it end?</b>\n\nTap, or type it: “half an hour ago”, “14:30”.',
  justNow: 'Just now',
  ago: (time: string) => `${time} ago`,
  dontKnow: 'I don’t know',
  endUnclear: 'I could not read that as a time. Try “half an hour ago” or “14:30”.',
  endTooEarly: (when: string) => `That is before it was noted here: ${when}.`,
  endToCome: 'That time has yet to come.',

  isOver: '<b>It is over.</b>',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  endNotTold: 'When it ended is not noted.',
  left: 'This headache was noted more than 72 hours ago, so it is closed. When it ended is not noted.',
  counted: 'It is in the check-in too. If it began before you noted it, change there how long it lasted.',
  newOne: 'Headache again',

  followUp: 'Two hours have passed. How is it now?',
  relief: {
    free: 'Pain-free',
    better: 'Better',
    same: 'The same',
    worse: 'Worse',
  },
  reliefNoted: (label: string) => `Noted: ${label}.`,
  lateAnswer: 'That was some time after I asked, so it is not kept as the answer after two hours.',

  removed: 'Taken back. The day’s check-in keeps what was counted; you can change it there.',
  nothingNoted: 'All right. Nothing was noted.',
  gone: 'That headache is not noted any more.',
  stopped: 'All right. What you noted is kept.',
  unread: (text: string) =>
    `I could not read “${text}”. Type a number from 1 to 10, a side, what you took, or “over”.`,
};

export type NowWords = typeof enNow;
