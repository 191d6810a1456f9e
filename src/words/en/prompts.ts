/**
 * The words with which the clock asks for a check-in, and those of putting one off. The texts show on a lock screen: what
 * the day was like stands on buttons alone.
 */
export const enPrompts = {
  evening: (day: string) => `<b>Time for your evening check-in</b> · ${day}`,
  /** The morning after an evening on which it could not be sent. */
  backFill: (day: string) => `<b>I could not ask you last night</b> · ${day}`,
  /** It was put off until now. */
  agreed: (day: string) => `<b>Your check-in, as agreed</b> · ${day}`,
  today: 'How was your day?',
  past: 'How was that day? It can still be filled in.',
  goOn: 'Shall we go on?',

  thirdDay: 'From now on I ask every third day at most. An answer brings your usual evenings back.',
  weekly: 'From now on I ask once a week at most. An answer brings your usual evenings back.',
  last: 'This is my last reminder for now. Whenever you like, one tap brings your evenings back.',
  again: 'Remind me again',
  back: 'Good to have you back.',
  evenings: 'From now on I ask in the evenings again.',

  when: 'When shall I ask again?',
  tomorrow: 'Tomorrow',
  comesAt: (time: string) => `I’ll ask again at ${time}.`,
  comesTomorrow: (time: string) => `I’ll ask again tomorrow at ${time}.`,
  kept: 'What you have answered is kept.',

  yesterday: 'Fill in yesterday',
};

export type PromptWords = typeof enPrompts;
