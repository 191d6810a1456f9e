import type { BreakIdea } from '../../domain/micro-breaks.ts';

/** The words of the breaks from sitting. Texts are Telegram HTML. What the clock sends is read on locked screens. */
export const enBreaks = {
  notice: 'Time for 2 or 3 minutes on your feet.',
  ideas: {
    window: 'To the window and back, perhaps.',
    water: 'A glass of water, perhaps.',
    distance: 'A look into the distance, perhaps.',
    steps: 'A few steps down the hall, perhaps.',
    stand: 'Just standing is fine.',
  } satisfies Record<BreakIdea, string>,
  done: 'Done',
  notToday: 'Not today',
  /** Over the chat, and then in place of the message. */
  noted: 'Noted.',
  welcome: 'Noted. Welcome back.',
  quiet: 'All right. No more breaks today.',
  past: 'This break was for another day. That is all right.',
  switchedOff:
    'The breaks from sitting stayed unanswered, so they are switched off now. The button or /settings brings them back.',
  switchOn: 'Switch on again',

  how: 'While you work, a line comes every 30 minutes: get up and move about for 2 or 3 minutes. After two without an answer it is quiet for the day; after three such days in a row they switch themselves off. Rhythm and rules are Unknot’s own.',
  known:
    'In one 6-month trial with 193 people, neck pain was new in 17% of those who took breaks and in 44% of the others (Waongenngarm et al. 2021). Headaches were not tested.',
  choose: 'When does work begin and end, and on which days?',
};

export type BreaksWords = typeof enBreaks;
