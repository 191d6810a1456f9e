import type { WorkplaceItem } from '../../domain/workplace.ts';

/** The words of the check of a workplace. Texts are Telegram HTML. */
export const enWorkplace = {
  title: (place: number, of: number) => `<b>Your workplace</b> · ${place} of ${of}`,
  intro: 'Eight quick questions about where you sit most. Sit as you usually do.',
  result: (date: string) => `<b>Your workplace</b> · ${date}`,
  changes: 'What matters most, one after the other. None of it has to be bought:',
  none: 'Nothing is missing here. What counts now is to sit differently from time to time, and to get up in between.',
  practice: 'Common practice; no trial is known to Unknot.',
  order:
    'The order, and three at most, are Unknot’s own rule: what loads the neck and shoulders most comes first.',
  again: 'Check again',

  items: {
    'screen-height': {
      ask: 'Is the upper edge of your screen at about the height of your eyes?',
      change: '<b>Raise the screen:</b> books under it, until its upper edge is at eye height.',
    },
    'screen-ahead': {
      ask: 'Is the screen straight ahead, so that you need not twist?',
      change: '<b>Straighten up the desk:</b> nose, keyboard and screen in one line.',
    },
    phone: {
      ask: 'Do you hold the phone up to look at it, and never clamp it between ear and shoulder?',
      change: '<b>Lift the phone:</b> elbows on the desk while you read, the loudspeaker for calls.',
    },
    elbows: {
      ask: 'Are your elbows at about a right angle, and your shoulders loose?',
      change:
        '<b>Move closer:</b> forearms on the desk, shoulders down. If the desk is too high, a cushion on the seat.',
    },
    back: {
      ask: 'Do you sit all the way back, with your back supported?',
      change: '<b>Lean back:</b> slide to the backrest; a rolled-up towel fills the hollow of the back.',
    },
    'screen-distance': {
      ask: 'Is the screen about an arm’s length away?',
      change:
        '<b>Move the screen:</b> your fingertips just touch it. If the letters get too small, enlarge them.',
    },
    light: {
      ask: 'Can you see the screen without glare and without squinting?',
      change: '<b>Turn away from the glare:</b> the window to your side, or the curtain drawn.',
    },
    feet: {
      ask: 'Are your feet flat on the floor, or on a rest?',
      change: '<b>Give your feet a floor:</b> a box or a pile of paper under them, if they do not reach it.',
    },
  } satisfies Record<WorkplaceItem, { ask: string; change: string }>,
};

export type WorkplaceWords = typeof enWorkplace;
