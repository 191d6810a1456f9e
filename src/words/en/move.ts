import type { neckBars } from '../../domain/contraindications.ts';
import type { HeadacheProfile, Sign } from '../../domain/headache-profile.ts';
import type { PainPlace } from '../../domain/pain-places.ts';

const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** The programme of movements: what stands before it, what it is, how far it has come. Texts are Telegram HTML. */
export const enMove = {
  name: 'Today’s exercises',
  overview: 'My programme',
  /** Asked before movements with a headache of 1 to 6. */
  likeMigraine:
    'One more question about this headache. Does it come <b>with nausea</b>? Do <b>light and sound</b> both bother you? Or is there an <b>aura</b>, flickering or tingling?',

  week: (week: number) => `week ${week}`,
  weekOf: (week: number, weeks: number) => `week ${week} of ${weeks}`,
  eased: 'this time a step easier',
  asFew: 'this time as few as you like',

  body: {
    title: 'Before you move',
    intro:
      'Some exercises are not for everybody. So this comes first, and again after four weeks (Unknot’s own rule).\n\nTap every number that fits you now.',
    again: 'Safety: ask me again',
  },

  signs: {
    title: 'What are your headaches like?',
    intro:
      'Think of most of your headaches of the last months, and tap every number that fits. Your programme goes by it.',
    again: 'Change my answers',
    /** One line each in the numbered list. */
    lines: {
      pressing: 'Pressing or tightening, like a band',
      'both-sides': 'On both sides',
      throbbing: 'Throbbing or pulsating',
      'one-side': 'On one side',
      strong: 'Mostly 4 of 10 or stronger',
      movement: 'Worse with walking or stairs, or I keep still because of it',
      nausea: 'With nausea or vomiting',
      'light-sound': 'Light and sound both bother me',
      aura: 'With an aura: flickering or tingling, for up to an hour',
      'neck-start': 'It starts in the neck',
      'after-posture': 'After long sitting, or a posture held for long',
      'neck-movement': 'Moving my neck sets it off',
      'same-side': 'Always on the same side',
    } satisfies Record<Sign, string>,
  },

  where: {
    title: 'Where does it hurt?',
    intro: 'Tap every number on the picture that fits. The stretch at the end goes by it.',
    again: 'Where it hurts',
    lines: {
      forehead: 'Forehead',
      temples: 'Temples',
      eyes: 'Around the eyes',
      crown: 'Top of the head',
      'back-of-head': 'Back of the head',
      neck: 'Neck',
      shoulders: 'Shoulders',
      jaw: 'Jaw',
    } satisfies Record<PainPlace, string>,
  },

  more: {
    title:
      '<b>More exercises</b>\n\nOne at a time, each with its drawing, its dose and its stop rule. Your programme comes first.',
    button: 'More exercises',
  },

  profile: {
    title: 'Your programme',
    looks: (name: string) =>
      `By Unknot’s own rule, your headaches look most like a <b>${name}</b>. That names no illness; only a doctor can.`,
    names: {
      'migraine-like': 'migraine-like pattern',
      'neck-linked': 'neck-linked pattern',
      'tension-like': 'tension-like pattern',
    } satisfies Record<HeadacheProfile, string>,
    /** From the diary, with how many headache days were which. */
    fromDays: (migraine: number, neck: number, tension: number, unplaced: number) =>
      `Read from your headache days of the last four weeks: ${migraine} migraine-like, ${neck} neck-linked, ${tension} tension-like, ${unplaced} that fit none of these or were not described.`,
    fromSigns: (lines: string) => `Read from what you ticked:\n${lines}`,
    fromNothing: 'Nothing was ticked. For then this is the usual programme, by Unknot’s own rule.',
    diary: 'Once five headache days of your diary tell it, they decide.',
    plan: (lines: string) => `<b>What belongs to it</b>\n${lines}`,
    from: (name: string, week: number) => `${name}, from week ${week}`,
    stretch: 'A stretch to end with, when it is short',
    beside: (names: string) => `Beside it: ${names}`,
    weeks: (weeks: number) =>
      `It is laid out for ${weeks} weeks. After them the last doses go on for as long as they do you good (Unknot’s own rule).`,
    neckOptional:
      'Without neck exercises: with such headaches, neck pain is often part of the attack itself.',
    start: 'Begin today',
    why: 'Why this programme?',
  },

  closed: {
    title: '<b>No exercises for neck and shoulders for now</b>',
    ticked: (lines: string) => `You ticked:\n${lines}`,
    /** What to have checked, by what was ticked. */
    advice: {
      'neck-injury': 'Ask whoever looks after your neck when it may be moved again, and how.',
      'upper-neck':
        'The joints of the upper neck can be loose then. Ask your doctor first whether neck exercises are safe for you.',
      osteoporosis: 'Ask your doctor or a physiotherapist which movements suit your bones.',
      'neck-signs':
        'Show these signs to a doctor within a day or two. If they are new and sudden, or come with a neck pain unlike any other, call your local emergency number now.',
    } satisfies Record<(typeof neckBars)[number], string>,
    open: 'Breathing and relaxation are here for you all the same.',
    safety: 'Safety questions',
    /** To what is left of the programme. */
    goOn: 'Go on without neck work',
  },

  paused: {
    text: '<b>Your programme rests.</b>\n\nAfter two days of exercises in a row you felt worse; then it pauses, by Unknot’s own rule. That is a good reason to see a physiotherapist: they can watch how you move, and fit it to you.\n\nUntil then there are breathing and relaxation. If you begin again, it is with week 1 and the smallest doses.',
    again: 'Begin again',
  },

  rest: {
    enough: '<b>That is all for today.</b>\n\nWhat your programme has for now is done. Rest belongs to it.',
    hurt: '<b>Rest until tomorrow.</b>\n\nToday something hurt, or the headache rose by 2 points or more. By Unknot’s own rule there are no more exercises on such a day.',
  },

  plan: {
    title: (week: string) => `<b>My programme</b> · ${week}`,
    over: 'The weeks laid out are behind you. The last doses go on for as long as they do you good (Unknot’s own rule).',
    done: (sessions: number) => `Done in the last 7 days: <b>${times(sessions, 'session', 'sessions')}</b>`,
    days: (name: string, count: number) => `${name}: on ${times(count, 'day', 'days')}`,
    rule: 'By Unknot’s own rule, the next step comes by itself: after three sessions in seven days, none of which ended 2 points worse. If the day after is clearly worse, or something hurts, it goes back a step.',
    sitting: 'You have been sitting for 6 hours or more on most days: breaks may do you good.',
    workplace: 'My workplace',
    breaks: 'Sitting breaks',
    known: 'What is known?',
    relax: 'Relax',
  },
};

export type MoveWords = typeof enMove;
